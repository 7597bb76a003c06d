"""The cached sheets, and what a batch is made of."""

import json
import pathlib

import cv2
import numpy as np

from classes import CLASSES, HELD_OUT, NONE
from photo import photograph

SCREENS = {"chat", "settings_screen", "web_page", "table", "gradient", "texture"}
SHARE_NONE = 0.3
OPEN = {i for i, name in enumerate(CLASSES) if name.endswith(("_aberto", "_aberta"))}


class Sheets:
    """Files of `render` by label. Kept compressed in memory."""

    def __init__(self, root: pathlib.Path, stage: str, seed: int):
        self.seed, self.rows = seed, {}
        for kind in ("documents", "free", "known"):
            for row in map(json.loads, (root / kind / "index.jsonl").read_text().splitlines()):
                if stage == "apart" and row["family"] in HELD_OUT:
                    continue
                file = np.fromfile(root / kind / f"{row['index']:06d}.jpg", np.uint8)
                self.rows.setdefault((kind, row["label"]), []).append((file, row["family"]))
        self.count = sum(map(len, self.rows.values()))

    def batch(self, step, count, side, strength=1.0):
        """Batch number `step` of this seed, always the same: pictures and labels. -1 is none of the classes."""
        drawn = [self.one(np.random.default_rng((self.seed, step, i)), side, strength) for i in range(count)]
        return np.stack([picture for picture, _ in drawn]), np.array([label for _, label in drawn])

    def one(self, rng, side, strength=1.0):
        if rng.random() < SHARE_NONE:
            return self._none(rng, side, strength), NONE
        label = int(rng.integers(len(CLASSES)))
        if label in OPEN and rng.random() < 0.3:
            sheet = self._joined(rng, label)
        else:
            sheet = self._sheet(rng, label)[0]
        return photograph(sheet, rng, side, 0.5 if CLASSES[label].endswith("_digital") else 0.12, strength), label

    def _sheet(self, rng, label):
        kind = "known" if label == NONE else "documents" if rng.random() < 0.55 else "free"
        rows = self.rows[kind, label]
        file, family = rows[int(rng.integers(len(rows)))]
        return cv2.cvtColor(cv2.imdecode(file, cv2.IMREAD_COLOR), cv2.COLOR_BGR2RGB), family

    def _joined(self, rng, label):
        """An opened document of any front and any back of its type, beside or below each other."""
        first, second = self._sheet(rng, label - 2)[0], self._sheet(rng, label - 1)[0]
        beside, gap = rng.random() < 0.5, int(rng.choice((0, 0, 3, 10)))
        size = (first.shape[1], first.shape[0])
        second = cv2.resize(second, size, interpolation=cv2.INTER_AREA)
        strip = np.full((first.shape[0], gap, 3) if beside else (gap, first.shape[1], 3), 240, np.uint8)
        return np.concatenate((first, strip, second), 1 if beside else 0)

    def _none(self, rng, side, strength):
        draw = rng.random()
        if draw < 0.13:
            return photograph(self._sliver(rng), rng, side, 0.5, strength)
        sheet, family = self._sheet(rng, NONE)
        return photograph(sheet, rng, side, 0.5 if family in SCREENS else 0.15, strength)

    def _sliver(self, rng):
        """A piece of a document that is too small to say of which side it is."""
        sheet = self._sheet(rng, int(rng.integers(len(CLASSES))))[0]
        h, w = sheet.shape[:2]
        area, shape = rng.uniform(0.03, 0.12), np.exp(rng.uniform(-1.6, 1.6))
        b, a = min(1.0, np.sqrt(area * shape)), min(1.0, np.sqrt(area / shape))
        x, y = round(rng.uniform(0, 1 - a) * w), round(rng.uniform(0, 1 - b) * h)
        return np.ascontiguousarray(sheet[y:y + max(8, round(b * h)), x:x + max(8, round(a * w))])


def photos(folder: pathlib.Path):
    """What `render --photos` left in a folder: squares, labels and families."""
    rows = [json.loads(line) for line in (folder / "index.jsonl").read_text().splitlines()]
    squares = [cv2.cvtColor(cv2.imread(str(folder / f"{row['index']:06d}.png")), cv2.COLOR_BGR2RGB) for row in rows]
    return np.stack(squares), np.array([row["label"] for row in rows]), [row["family"] for row in rows]
