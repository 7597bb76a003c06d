"""Draws what is no identity document with the classifier's recipe, and photographs it with the documents' camera."""

import argparse
import pathlib
import sys

HERE = pathlib.Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent / "documents"), str(HERE.parent.parent / "triton-models/recipes/classifier")]

import render  # noqa: E402


def main() -> None:
    parser = argparse.ArgumentParser(prog="others", description=__doc__)
    parser.add_argument("--count", type=int, required=True)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--out", type=pathlib.Path, required=True)
    asked = parser.parse_args()
    asked.out.mkdir(parents=True, exist_ok=True)
    for index in range(asked.count):
        drawn, kind, family = render.KINDS["unseen"](asked.seed, index)
        picture = render.photographed(drawn, asked.seed, index, kind)
        picture.save(asked.out / f"{index:04d}-{family}.jpg", quality=92)


main()
