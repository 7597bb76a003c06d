import ast
import importlib
import pathlib
import subprocess
import sys
import unittest

import classes
from classes import CLASSES, HELD_OUT, OTHERS
from split import FAMILIES, SIDES

HERE = pathlib.Path(classes.__file__).parent


class ClassesTest(unittest.TestCase):
    def test_they_are_the_documents_sides_in_the_order_of_the_labels_file(self):
        self.assertEqual([f"{kind}_{side}" for kind, sides in SIDES.items() for side in sides], list(CLASSES))
        self.assertEqual(list(CLASSES), (HERE.parents[1] / "document_classifier" / "labels.txt").read_text().split())

    def test_each_class_has_a_family_held_out_and_another_to_learn_from(self):
        for kind, sides in SIDES.items():
            for side in sides:
                able = {name for name, drawn in FAMILIES["rules"][kind].items() if side in drawn}
                self.assertTrue(able & set(HELD_OUT), (kind, side))
                self.assertTrue(able - set(HELD_OUT), (kind, side))

    def test_the_half_that_measures_is_never_opened(self):
        tried = "import render, sys; [render.KINDS[k](1, i) for k in ('documents', 'free') for i in range(2)]; print([m for m in sys.modules if 'layouts.measure' in m])"
        self.assertEqual("[]", subprocess.run([sys.executable, "-c", tried], cwd=HERE, capture_output=True, text=True, check=True).stdout.strip())

    def test_what_is_measured_of_other_papers_shares_nothing_with_what_is_learnt(self):
        known, unseen = OTHERS["known"], OTHERS["unseen"]
        self.assertFalse(set(known) & set(unseen))
        for half, other in (("known", "unseen"), ("unseen", "known")):
            module = importlib.import_module(f"others.{half}")
            drawn = [n.name for n in ast.parse(pathlib.Path(module.__file__).read_text(encoding="utf-8")).body if isinstance(n, ast.FunctionDef) and n.name[0] != "_"]
            self.assertEqual(sorted(OTHERS[half]), sorted(drawn))
            self.assertNotIn(f"others.{other}", pathlib.Path(module.__file__).read_text(encoding="utf-8"))


if __name__ == "__main__":
    unittest.main()
