#!/usr/bin/env python3
"""Invented Brazilian documents, photographed, with what is written on them. See README.md."""

import argparse
import json
import pathlib
import sys

import numpy as np
from PIL import Image

import security
from camera import DISTORTIONS, photograph, screenshot
from forms import Print
from layouts import families
from paper import seeded
from people import invent
from split import HALVES, SIDES, UNCLASSED, WAVES, fonts

FONT_ROOT = pathlib.Path("/usr/share/fonts")
STRENGTHS = {"flat": 0.0, "easy": 0.5, "hard": 1.0}
FIELDS = {
    "rg": "nome nome_pai nome_mae data_nascimento naturalidade cpf rg data_expedicao orgao_expedidor".split(),
    "cnh": "nome cpf data_nascimento doc_identidade numero_registro numero_espelho validade categoria observacoes primeira_habilitacao "
           "nome_pai nome_mae data_expedicao orgao_expedidor local".split(),
    "cin": "nome nome_pai nome_mae data_nascimento naturalidade cpf data_expedicao orgao_expedidor nome_social sexo nacionalidade validade".split(),
    "ctps": "nome numero serie pis cpf data_nascimento naturalidade nome_pai nome_mae data_expedicao orgao_expedidor".split(),
}


def need_fonts(half):
    rows = {face for wave in WAVES for faces in fonts(half, wave).values() for face in faces}
    missing = sorted({package for _, package, *files in rows if not all((FONT_ROOT / f).exists() for f in files)})
    if missing:
        sys.exit(f"fonts are missing; install them with: sudo apt-get install {' '.join(missing)}")


def plan(half, kind=None, side=None, family=None, wave=None):
    """The classes to go through and each class's families: [(type, side, [Family])]."""
    known, rows = families(half), []
    for type_, sides in (SIDES | UNCLASSED).items():
        if type_ in UNCLASSED and kind != type_:
            continue
        for each in sides:
            able = [f for f in known.values() if f.kind == type_ and (each in f.panels or (each in ("aberto", "aberta") and "verso" in f.panels))]
            able = [f for f in able if family in (None, f.name) and wave in (None, f.wave)]
            if able and kind in (None, type_) and side in (None, each):
                rows.append((type_, each, able))
    if not rows:
        sys.exit("nothing of that type, side, family and wave is in this half; `list` names what there is")
    return rows


def choose(rows, index):
    """Picture `index` of a run: through the classes, then each class's families, then the four turns."""
    type_, side, able = rows[index % len(rows)]
    lap = index // len(rows)
    quarter = lap + index % len(rows) + (lap // len(able) if len(able) % 2 == 0 else 0)
    return type_, side, able[lap % len(able)], quarter % 4 * 90


def one(half, seed, index, rows, distortions, strength, turn=None, person=None):
    """A picture (RGB array), its JPEG quality and its truth."""
    type_, side, family, turned = choose(rows, index)
    who = seeded("holder", half, seed, index if person is None else person)
    rng = seeded("picture", half, seed, index)
    holder = invent(who, family.kind, family.issued, family.states)
    printing = Print(who, holder, **family.prints)
    names, faces = _faces(half, family, who)
    paper = family.draw(side, holder, printing, faces, rng)
    gloss = rng.random() * strength if rng.random() < family.plastic and "gloss" in distortions else 0.0
    if gloss:
        security.gloss(paper, gloss)
    screen = side == "digital" and rng.random() < 0.5
    if screen:
        picture, quality, place, told = screenshot(paper, rng, distortions, strength)
    else:
        turned = turned if turn is None else turn
        turned = turned if "turn" in distortions or turn is not None else 0
        picture, quality, place, told = photograph(paper, rng, turned, distortions, strength, 2 if paper.width > 1400 else 1)
    told["gloss"] = round(gloss, 4)
    told["grey"] = strength > 0 and not screen and rng.random() < 0.06
    if told["grey"]:
        picture = np.repeat(picture.mean(-1, keepdims=True), 3, -1).astype(np.uint8)
    truth = {
        "doc_type": type_ if type_ in UNCLASSED else f"{type_}_{side}", "type": type_, "side": side, "half": half, "seed": seed, "index": index, "family": family.name,
        "fonts": names, "printing": printing.chosen, "capture": "screenshot" if screen else "photo", "distortion": told,
        "width": picture.shape[1], "height": picture.shape[0], "fields": _fields(paper, type_, place),
        "texts": [{"kind": t["kind"], "text": t["text"], **_where(paper, [t["box"]], place)} for t in paper.texts],
        **{key: [{**item, **_where(paper, [item["box"]], place)} for item in items] for key, items in paper.extra.items()},
    }
    return picture, quality, truth


def _faces(half, family, rng):
    chosen, names = {}, {}
    only = {"form": family.form, "data": family.data}
    for role, faces in fonts(half, family.wave).items():
        allowed = [f for f in faces if only.get(role) is None or f[0] in only[role]]
        name, _, regular, bold = rng.choice(allowed)
        names[role], chosen[role] = name, (str(FONT_ROOT / regular), str(FONT_ROOT / bold))
    return names, chosen


def _fields(paper, type_, place):
    fields = {}
    for name in FIELDS[type_]:
        seen = {}
        for text in paper.texts:
            if text["kind"] == "value" and text["field"] == name:
                seen.setdefault(text["printing"], []).append(text)
        entry = {"value": paper.truth.get(name), "printed": None}
        if name in paper.accepted and entry["value"] is None:
            entry["accepted"] = paper.accepted[name]
        for at, lines in enumerate(seen.values()):
            told = {"printed": " ".join(t["text"] for t in lines), **_where(paper, [t["box"] for t in lines], place)}
            if at:
                entry.setdefault("again", []).append(told)
            else:
                entry |= told | {"lines": [{"text": t["text"], **_where(paper, [t["box"]], place)} for t in lines]}
        fields[name] = entry
    return fields


def _where(paper, boxes, place):
    """Box in the flat document, quads in the upright picture and in the picture as saved, and how much of it the frame holds."""
    box = [min(b[0] for b in boxes), min(b[1] for b in boxes), max(b[2] for b in boxes), max(b[3] for b in boxes)]
    upright, saved, visible = place(box)
    rounded = [[[round(v, 5) for v in point] for point in quad] for quad in (upright, saved)]
    flat = [round(v / s, 5) for v, s in zip(box, (paper.width, paper.height, paper.width, paper.height))]
    return {"box": flat, "upright_quad": rounded[0], "quad": rounded[1], "visible": round(visible, 3)}


def subsampling(quality):
    return 2 if quality < 90 else 0


def write(folder, name, picture, quality, truth):
    Image.fromarray(picture).save(folder / f"{name}.jpg", quality=quality, subsampling=subsampling(quality))
    text = json.dumps({"file": f"{name}.jpg", **truth}, ensure_ascii=False, indent=1)
    (folder / f"{name}.json").write_text(text + "\n", encoding="utf-8")


def generate(args):
    need_fonts(args.half)
    rows = plan(args.half, args.type, args.side, args.family, args.wave)
    if args.pairs:
        rows = [(r[0], side, [f]) for r in rows if r[1] == "frente" for f in r[2] for side in ("frente", "verso")]
    args.out.mkdir(parents=True, exist_ok=True)
    distortions = () if args.difficulty == "flat" else args.distortions
    for index in range(args.start, args.start + args.count):
        person = index // 2 if args.pairs else None
        picture, quality, truth = one(args.half, args.seed, index, rows, distortions, STRENGTHS[args.difficulty], args.turn, person)
        write(args.out, f"{truth['doc_type']}-{args.half}-{args.seed}-{index:04d}", picture, quality, truth)
    print(f"{args.count} pictures in {args.out}")


def sheet(args):
    """One picture of examples, small and in rows."""
    need_fonts(args.half)
    rows, columns, cell = plan(args.half, args.type, args.side, args.family, args.wave), args.columns, args.cell
    count = args.count or sum(len(able) for _, _, able in rows)
    page = Image.new("RGB", (columns * cell, -(-count // columns) * cell), (30, 30, 34))
    distortions = () if args.difficulty == "flat" else args.distortions
    shown = [i for i in range(40 * len(rows)) if i // len(rows) < len(rows[i % len(rows)][2])] if not args.count else range(count)
    for at, index in enumerate(list(shown)[:count]):
        picture, _, _ = one(args.half, args.seed, index, rows, distortions, STRENGTHS[args.difficulty], args.turn)
        image = Image.fromarray(picture)
        image.thumbnail((cell - 8, cell - 8))
        page.paste(image, (at % columns * cell + (cell - image.width) // 2, at // columns * cell + (cell - image.height) // 2))
    args.out.parent.mkdir(parents=True, exist_ok=True)
    page.save(args.out, quality=88)
    print(f"{count} examples in {args.out}")


def names(args):
    for half in HALVES:
        for type_, side, able in plan(half):
            print(f"{half:8} {type_}_{side:8} {' '.join(f.name + ('' if f.wave == 1 else f' ({f.wave})') for f in able)}")


def examples(args):
    import samples  # which draws with this module

    samples.write(args.out)


def _distortions(text):
    chosen = DISTORTIONS if text == "all" else tuple(filter(None, text.split(",")))
    unknown = set(chosen) - set(DISTORTIONS)
    if unknown:
        raise argparse.ArgumentTypeError(f"unknown: {', '.join(sorted(unknown))}; known are {', '.join(DISTORTIONS)}")
    return chosen


def main(argv=None):
    parser = argparse.ArgumentParser(prog="invent", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    common = argparse.ArgumentParser(add_help=False)
    common.add_argument("--half", choices=HALVES, default="rules")
    common.add_argument("--seed", type=int, default=1)
    common.add_argument("--type", choices=sorted(SIDES | UNCLASSED))
    common.add_argument("--side", choices=("frente", "verso", "aberto", "aberta", "digital"))
    common.add_argument("--family", help="one layout family; `list` names them")
    common.add_argument("--wave", type=int, choices=WAVES, help="only families of that wave: 2 has those that came later (all)")
    common.add_argument("--difficulty", choices=STRENGTHS, default="hard", help="flat: upright and undistorted; easy: half of each; hard: all of it")
    common.add_argument("--distortions", type=_distortions, default=DISTORTIONS, help=f"which to apply, by commas: {', '.join(DISTORTIONS)} (all)")
    common.add_argument("--turn", type=int, choices=(0, 90, 180, 270), help="one turn for all instead of the four in order")
    make = commands.add_parser("generate", parents=[common], help="pictures, each with its truth as JSON beside it")
    make.add_argument("--count", type=int, default=48)
    make.add_argument("--start", type=int, default=0, help="the first picture's number, to go on with a run")
    make.add_argument("--pairs", action="store_true", help="front and back of one person, one after the other")
    make.add_argument("--out", type=pathlib.Path, required=True)
    look = commands.add_parser("sheet", parents=[common], help="one picture of examples to look at")
    look.add_argument("--count", type=int, default=0, help="how many; 0 is one of each class and family")
    look.add_argument("--columns", type=int, default=6)
    look.add_argument("--cell", type=int, default=520)
    look.add_argument("--out", type=pathlib.Path, required=True)
    tries = commands.add_parser("samples", help="the pictures of samples/, always the same")
    tries.add_argument("--out", type=pathlib.Path, required=True)
    commands.add_parser("list", help="classes and layout families of both halves")
    args = parser.parse_args(argv)
    {"generate": generate, "sheet": sheet, "samples": examples, "list": names}[args.command](args)


if __name__ == "__main__":
    main()
