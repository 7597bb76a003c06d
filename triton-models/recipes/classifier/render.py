#!/usr/bin/env python3
"""Draws flat, upright sheets and keeps them small: what training photographs anew in every epoch. See README.md."""

import argparse
import json
import pathlib
import sys

from PIL import Image

from classes import CLASSES, HALF, NONE, OTHERS, label
import free
import others
import generate
import paper
import security
from forms import Print
from layouts import families
from people import invent

LONGEST, QUALITY = 320, 95


def document(seed, index):
    """Picture `index` of the half: through the classes, then their families. (image, label, family)"""
    rows = generate.plan(HALF)
    kind, side, able = rows[index % len(rows)]
    family = able[index // len(rows) % len(able)]
    who, rng = paper.seeded("holder", "classifier", seed, index), paper.seeded("sheet", "classifier", seed, index)
    holder = invent(who, family.kind, family.issued, family.states)
    _, faces = generate._faces(HALF, family, who)
    return family.draw(side, holder, Print(who, holder, **family.prints), faces, rng).image, label(kind, side), family.name


def free_layout(seed, index):
    kind, side = CLASSES[index % len(CLASSES)].split("_")
    return free.draw(kind, side, paper.seeded("free", seed, index)).image, index % len(CLASSES), "free"


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


def render(kind, seed, start, count, folder):
    """JPEGs and a line of JSON for each; a run that was cut short goes on where it stopped."""
    if kind != "documents":
        coarse()
    folder.mkdir(parents=True, exist_ok=True)
    told = folder / "index.jsonl"
    done = {json.loads(line)["index"] for line in told.read_text().splitlines()} if told.exists() else set()
    with told.open("a", encoding="utf-8") as lines:
        for index in (i for i in range(start, start + count) if i not in done):
            image, class_, family = KINDS[kind](seed, index)
            shrunk(image).save(folder / f"{index:06d}.jpg", quality=QUALITY, subsampling=0)
            lines.write(json.dumps({"index": index, "label": class_, "family": family}) + "\n")
            lines.flush()


def main(argv=None):
    parser = argparse.ArgumentParser(prog="render", description=__doc__)
    parser.add_argument("kind", choices=KINDS)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--start", type=int, default=0)
    parser.add_argument("--count", type=int, required=True)
    parser.add_argument("--out", type=pathlib.Path, required=True, help="a folder for these")
    args = parser.parse_args(argv)
    if args.kind in ("documents", "free"):
        generate.need_fonts(HALF)
    render(args.kind, args.seed, args.start, args.count, args.out)
    print(f"{args.count} sheets in {args.out}", file=sys.stderr)


if __name__ == "__main__":
    main()
