#!/usr/bin/env python3
"""Invented photographed papers with known text: renders, photographs, and writes truth.json beside the pictures.

    generate.py --split develop|measure --count 40 --seed 1 --out FOLDER

Everything follows from the seed. Layouts and fonts of the two splits are disjoint. Needs Pillow, numpy and OpenCV, and
Debian's fonts (see FONTS); a font that is not installed stops the run, since results would not compare.
"""

import argparse
import json
import pathlib
import sys

from PIL import Image

import layouts
from camera import photograph
from paper import seeded

ROOT = "/usr/share/fonts/"
FONTS = {
    "develop": (
        ("fonts-dejavu-core", "truetype/dejavu/DejaVuSans.ttf", "truetype/dejavu/DejaVuSans-Bold.ttf"),
        ("fonts-liberation", "truetype/liberation/LiberationSans-Regular.ttf", "truetype/liberation/LiberationSans-Bold.ttf"),
        ("fonts-liberation", "truetype/liberation/LiberationMono-Regular.ttf", "truetype/liberation/LiberationMono-Bold.ttf"),
        ("fonts-noto-core", "truetype/noto/NotoSans-Regular.ttf", "truetype/noto/NotoSans-Bold.ttf"),
    ),
    "measure": (
        ("fonts-open-sans", "truetype/open-sans/OpenSans-Regular.ttf", "truetype/open-sans/OpenSans-Bold.ttf"),
        ("fonts-lato", "truetype/lato/Lato-Regular.ttf", "truetype/lato/Lato-Bold.ttf"),
        ("fonts-freefont-ttf", "truetype/freefont/FreeSans.ttf", "truetype/freefont/FreeSansBold.ttf"),
        ("fonts-freefont-ttf", "truetype/freefont/FreeMono.ttf", "truetype/freefont/FreeMonoBold.ttf"),
        ("fonts-noto-core", "truetype/noto/NotoSerif-Regular.ttf", "truetype/noto/NotoSerif-Bold.ttf"),
        ("fonts-roboto-unhinted", "truetype/roboto/unhinted/RobotoTTF/Roboto-Regular.ttf", "truetype/roboto/unhinted/RobotoTTF/Roboto-Bold.ttf"),
    ),
}


def faces(split):
    missing = sorted({package for package, *files in FONTS[split] if not all(pathlib.Path(ROOT + f).exists() for f in files)})
    if missing:
        sys.exit(f"fonts are missing; install them with: sudo apt-get install {' '.join(missing)}")
    return [{"regular": ROOT + regular, "bold": ROOT + bold} for _, regular, bold in FONTS[split]]


def one(split, seed, index, folder, hard=1.0, turn=None):
    """Photo `index` of a run: its turn cycles through the four, layout and font through all pairs."""
    rng = seeded(f"{split}/{seed}/{index}")
    kinds, fonts = (layouts.DEVELOP if split == "develop" else layouts.MEASURE), faces(split)
    layout = kinds[(index // 4) % len(kinds)]
    turn = (index % 4) * 90 if turn is None else turn
    paper = layout(rng.choice(fonts), rng)
    picture, place = photograph(paper, rng, turn, hard)
    name = f"{split}-{seed}-{index:03d}.jpg"
    quality = rng.randint(62, 92)
    Image.fromarray(picture).save(folder / name, quality=quality, subsampling=2)
    items = [
        {"kind": i["kind"], "name": i["name"], "text": i["text"], "polygon": [[round(v, 5) for v in place(c)] for c in i["corners"]]}
        for i in paper.items
    ]
    return {"file": name, "layout": layout.__name__, "turn": turn, "width": picture.shape[1], "height": picture.shape[0], "items": items}


def main():
    args = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    args.add_argument("--split", choices=sorted(FONTS), default="develop")
    args.add_argument("--count", type=int, default=40)
    args.add_argument("--seed", type=int, default=1)
    args.add_argument("--out", type=pathlib.Path, required=True)
    args = args.parse_args()
    args.out.mkdir(parents=True, exist_ok=True)
    photos = [one(args.split, args.seed, i, args.out) for i in range(args.count)]
    (args.out / "truth.json").write_text(json.dumps({"split": args.split, "seed": args.seed, "photos": photos}, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    values = sum(item["kind"] == "value" for photo in photos for item in photo["items"])
    print(f"{args.count} photos with {values} known values in {args.out}")


if __name__ == "__main__":
    main()
