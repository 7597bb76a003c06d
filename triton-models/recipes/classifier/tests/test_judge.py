import unittest

import numpy as np

import judge
from classes import HELD_OUT, NONE


class JudgeTest(unittest.TestCase):
    def test_the_temperature_of_answers_that_are_too_sure_is_above_one(self):
        rng = np.random.default_rng(1)
        targets = rng.integers(0, 13, 4000)
        logits = rng.normal(0, 1, (4000, 13))
        logits[np.arange(4000), targets] += 2.0
        honest = judge.fitted(logits, targets)
        self.assertAlmostEqual(3.0 * honest, judge.fitted(logits * 3.0, targets), delta=0.15)

    def test_figures_tell_right_refused_and_held_out_apart(self):
        sure = np.eye(12) * 0.9
        probabilities = np.stack([sure[0], sure[1], sure[2] / 2, sure[3] / 3])
        told = judge.measured(probabilities, np.array([0, 5, 2, NONE]), [HELD_OUT[0], "a", "a", "b"])
        self.assertEqual({"pictures": 3, "right class": 0.6667, "right class and sure": 0.3333, "wrong and sure": 0.3333}, told["documents"])
        self.assertEqual(1.0, told["layouts held out"]["right class"])
        self.assertEqual({"pictures": 1, "refused": 1.0}, told["none of them"])

    def test_reliability_sets_what_is_said_beside_what_is_right(self):
        probabilities = np.zeros((10, 12))
        probabilities[:, 4] = 0.85
        rows, off = judge.reliability(probabilities, np.array([4] * 8 + [1, NONE]))
        self.assertEqual([{"from": 0.8, "pictures": 10, "said": 0.85, "right": 0.8}], rows)
        self.assertAlmostEqual(0.05, off, places=4)

    def test_no_photograph_both_fits_and_judges_and_both_are_many(self):
        share = np.mean([judge.fits(i) for i in range(1000)])
        self.assertTrue(0.35 < share < 0.45)


if __name__ == "__main__":
    unittest.main()
