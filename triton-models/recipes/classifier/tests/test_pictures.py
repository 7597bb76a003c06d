import pathlib
import tempfile
import unittest

import numpy as np

import render
from classes import CLASSES, HELD_OUT, NONE, OTHERS
from photo import GREY, photograph
from sheets import Sheets, photos


class PicturesTest(unittest.TestCase):
    def test_a_photograph_is_a_square_with_grey_where_the_picture_is_not(self):
        sheet = np.full((100, 300, 3), 200, np.uint8)
        for seed in range(20):
            square = photograph(sheet, np.random.default_rng(seed), 128)
            self.assertEqual((128, 128, 3), square.shape)
            self.assertTrue((square[0] == GREY).all() and (square[-1] == GREY).all())
            self.assertFalse((square[64] == GREY).all())

    def test_a_seed_gives_the_same_photograph_and_another_another(self):
        sheet = np.random.default_rng(0).integers(0, 256, (200, 320, 3), np.uint8)
        first, again, other = (photograph(sheet, np.random.default_rng(seed), 112) for seed in (1, 1, 2))
        self.assertTrue((first == again).all())
        self.assertFalse((first == other).all())

    def test_the_square_of_a_picture_is_as_the_client_sends_it(self):
        square = np.asarray(render.letterbox(render.Image.new("RGB", (700, 350), (10, 20, 30))))
        self.assertEqual((224, 224, 3), square.shape)
        self.assertTrue((square[:56] == 114).all() and (square[168:] == 114).all())
        self.assertTrue((square[56:168] == (10, 20, 30)).all())

    def test_every_other_family_draws_and_its_seed_gives_it_again(self):
        for half, families in OTHERS.items():
            for index, family in enumerate(families):
                with self.subTest(family=family):
                    drawn, label, name = render.KINDS[half](5, index)
                    self.assertEqual((NONE, family), (label, name))
                    if index % 6 == 0:
                        self.assertEqual(drawn.image.tobytes(), render.KINDS[half](5, index)[0].image.tobytes())


class SheetsTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.root = pathlib.Path(cls.folder.name)
        for kind, count in (("documents", 48), ("free", 12), ("known", 4)):
            render.render(kind, 3, 0, count, cls.root / kind)
        render.render("documents", 4, 0, 2, cls.root / "photos", photos=True)

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def test_a_batch_is_the_same_each_time_and_has_classes_and_none(self):
        sheets = Sheets(self.root, "whole", 7)
        pictures, labels = sheets.batch(3, 40, 96)
        again, same = sheets.batch(3, 40, 96)
        self.assertEqual((40, 96, 96, 3), pictures.shape)
        self.assertTrue((pictures == again).all() and (labels == same).all())
        self.assertTrue(set(labels) <= {NONE, *range(len(CLASSES))} and NONE in labels and len(set(labels)) > 6)

    def test_the_first_stage_never_sees_what_is_held_out(self):
        apart, whole = (Sheets(self.root, stage, 7) for stage in ("apart", "whole"))
        families = {family for rows in apart.rows.values() for _, family in rows}
        self.assertFalse(families & set(HELD_OUT))
        self.assertTrue({family for rows in whole.rows.values() for _, family in rows} & set(HELD_OUT))

    def test_a_run_that_was_cut_short_goes_on(self):
        told = self.root / "free" / "index.jsonl"
        render.render("free", 3, 0, 13, self.root / "free")
        self.assertEqual(13, len(told.read_text().splitlines()))

    def test_photographs_to_measure_with_are_squares_with_labels(self):
        squares, labels, families = photos(self.root / "photos")
        self.assertEqual((2, 224, 224, 3), squares.shape)
        self.assertEqual([0, 1], list(labels))
        self.assertEqual(2, len(families))


if __name__ == "__main__":
    unittest.main()
