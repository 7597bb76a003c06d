#!/usr/bin/env python3
"""Draws flat, upright sheets and keeps them small: what training photographs anew in every epoch. See README.md."""

import argparse
import io
import json
import pathlib
import sys

from PIL import Image

from classes import CLASSES, HALF, NONE, OTHERS, label
import free
import others
import generate
import camera
import paper
import security
from forms import Print
from layouts import families
from people import invent

LONGEST, QUALITY = 320, 95
SIDE, GREY = 224, 114


def document(seed, index):
    """Picture `index` of the half: through the classes, then their families. (paper, label, family)"""
    rows = generate.plan(HALF)
    kind, side, able = rows[index % len(rows)]
    family = able[index // len(rows) % len(able)]
    who, rng = paper.seeded("holder", "classifier", seed, index), paper.seeded("sheet", "classifier", seed, index)
    holder = invent(who, family.kind, family.issued, family.states)
    _, faces = generate._faces(HALF, family, who)
    return family.draw(side, holder, Print(who, holder, **family.prints), faces, rng), label(kind, side), family.name


def free_layout(seed, index):
    kind, side = CLASSES[index % len(CLASSES)].split("_")
    return free.draw(kind, side, paper.seeded("free", seed, index)), index % len(CLASSES), "free"


def other(half):
    def drawn(seed, index):
        name = OTHERS[half][index % len(OTHERS[half])]
        return others.draw(half, name, paper.seeded("other", half, name, seed, index)), NONE, name

    return drawn


KINDS = {"documents": document, "free": free_layout, "known": other("known"), "unseen": other("unseen")}


def coarse():
    """One pixel to a unit from now on, a third of the time: enough for what is kept small, and drawn from chance anyway."""
    paper.SCALE = security.SCALE = 1


def shrunk(image, longest=LONGEST):
    share = longest / max(image.size)
    return image.resize([max(1, round(side * share)) for side in image.size], Image.Resampling.BOX, reducing_gap=2.0) if share < 1 else image


def photographed(drawn, seed, index, class_):
    """What the documents' own camera makes of it, at its worst, upright and compressed."""
    rng = paper.seeded("photo", seed, index)
    if class_ != NONE and CLASSES[class_].endswith("_digital") and rng.random() < 0.5:
        picture, quality, _, _ = camera.screenshot(drawn, rng, camera.DISTORTIONS, 1.0)
    else:
        picture, quality, _, _ = camera.photograph(drawn, rng, 0, camera.DISTORTIONS, 1.0, 2 if drawn.width > 1400 else 1)
    file = io.BytesIO()
    Image.fromarray(picture).save(file, "JPEG", quality=quality)
    return Image.open(file)


def letterbox(image, which=0):
    """As the client sends it: whole, in the middle of a grey square; `which` is the resampling."""
    share = SIDE / max(image.size)
    small = image.resize([max(1, round(side * share)) for side in image.size], (Image.Resampling.LANCZOS, Image.Resampling.BICUBIC)[which])
    square = Image.new("RGB", (SIDE, SIDE), (GREY, GREY, GREY))
    square.paste(small, ((SIDE - small.width) // 2, (SIDE - small.height) // 2))
    return square


def render(kind, seed, start, count, folder, photos=False):
    """JPEGs, or with `photos` squares as the network gets them, and a line of JSON for each; a run that was cut short goes on where it stopped."""
    if kind != "documents" and not photos:
        coarse()
    folder.mkdir(parents=True, exist_ok=True)
    told = folder / "index.jsonl"
    done = {json.loads(line)["index"] for line in told.read_text().splitlines()} if told.exists() else set()
    with told.open("a", encoding="utf-8") as lines:
        for index in (i for i in range(start, start + count) if i not in done):
            drawn, class_, family = KINDS[kind](seed, index)
            if photos:
                letterbox(photographed(drawn, seed, index, class_), index % 2).save(folder / f"{index:06d}.png")
            else:
                shrunk(drawn.image).save(folder / f"{index:06d}.jpg", quality=QUALITY, subsampling=0)
            lines.write(json.dumps({"index": index, "label": class_, "family": family}) + "\n")
            lines.flush()


def main(argv=None):
    parser = argparse.ArgumentParser(prog="render", description=__doc__)
    parser.add_argument("kind", choices=KINDS)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--start", type=int, default=0)
    parser.add_argument("--count", type=int, required=True)
    parser.add_argument("--out", type=pathlib.Path, required=True, help="a folder for these")
    parser.add_argument("--photos", action="store_true", help="photographed by the documents' camera, to measure with")
    args = parser.parse_args(argv)
    if args.kind in ("documents", "free"):
        generate.need_fonts(HALF)
    render(args.kind, args.seed, args.start, args.count, args.out, args.photos)
    print(f"{args.count} sheets in {args.out}", file=sys.stderr)


if __name__ == "__main__":
    main()
