import json
import pathlib
import unittest

import samples
from split import SIDES

FOLDER = pathlib.Path(__file__).parents[3] / "samples"


class SamplesTest(unittest.TestCase):
    def test_every_class_has_a_small_picture_with_its_truth(self):
        classes = {f"{kind}_{side}" for kind, sides in SIDES.items() for side in sides}
        self.assertEqual(classes | {"ctps"}, {row[0] for row in samples.SAMPLES})
        for name, type_, side, family, _, turn, _ in samples.SAMPLES:
            truth = json.loads((FOLDER / f"{name}.json").read_text(encoding="utf-8"))
            with self.subTest(name=name):
                self.assertLessEqual((FOLDER / f"{name}.jpg").stat().st_size, samples.LIMIT)
                self.assertEqual((name, "rules", samples.SEED, family), (truth["doc_type"], truth["half"], truth["seed"], truth["family"]))
                self.assertIn(truth["distortion"]["turn"], (0, turn))

    def test_front_and_back_are_one_person(self):
        for kind in SIDES:
            people = {row[4] for row in samples.SAMPLES if row[1] == kind and row[2] in ("frente", "verso")}
            self.assertEqual(1, len(people), kind)


if __name__ == "__main__":
    unittest.main()
