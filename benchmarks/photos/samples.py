#!/usr/bin/env python3
"""Makes the pictures in samples/ anew: samples.py FOLDER."""

import pathlib
import sys

from generate import one

SAMPLES = (  # name, split, photo of the run, turn, how hard the camera makes it
    ("identidade.jpg", "develop", 0, 0, 0.5),
    ("identidade-de-lado.jpg", "measure", 4, 90, 1.0),
    ("etiqueta.jpg", "measure", 12, 0, 1.0),
)


def main():
    folder = pathlib.Path(sys.argv[1])
    for name, split, index, turn, hard in SAMPLES:
        photo = one(split, 2026, index, folder, hard, turn)
        (folder / photo["file"]).rename(folder / name)
        print(name, [item["text"] for item in photo["items"] if item["kind"] == "value"])


if __name__ == "__main__":
    main()
