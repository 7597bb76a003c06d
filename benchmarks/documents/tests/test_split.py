import unittest

import generate
import layouts
from split import FAMILIES, HALVES, PACKAGES, SIDES, UNCLASSED, WAVES, fonts

# Faces drawn after one another: a half that has one of a line has them all.
CLONES = (
    {"Liberation Sans", "Arimo", "Liberation Sans Narrow"},
    {"Nimbus Sans", "Nimbus Sans Narrow", "FreeSans", "TeX Gyre Heros"},
    {"DejaVu Sans", "DejaVu Sans Condensed", "DejaVu Sans Mono", "Hack"},
    {"B612", "B612 Mono"},
    {"Nimbus Mono", "FreeMono"},
)


class SplitTest(unittest.TestCase):
    def test_the_halves_share_no_family_and_no_layout_function(self):
        rules, measure = (layouts.families(half) for half in HALVES)
        self.assertFalse(set(rules) & set(measure))
        drawn = [{panel for family in half.values() for panel in family.panels.values()} for half in (rules, measure)]
        self.assertFalse(drawn[0] & drawn[1])
        for half, families in zip(HALVES, (rules, measure)):
            for family in families.values():
                for panel in family.panels.values():
                    self.assertTrue(panel.__module__.startswith(f"layouts.{half}."), panel)

    def test_the_halves_share_no_font_and_no_clone_of_one(self):
        names, files = [], []
        for half in HALVES:
            faces = [face for wave in WAVES for role in fonts(half, wave).values() for face in role]
            names.append({face[0] for face in faces})
            files.append({file for face in faces for file in face[2:]})
        self.assertFalse(names[0] & names[1])
        self.assertFalse(files[0] & files[1])
        for clones in CLONES:
            self.assertFalse(clones & names[0] and clones & names[1], clones)

    def test_what_is_drawn_is_what_the_split_says(self):
        for half in HALVES:
            drawn = layouts.families(half)
            stated = {name: (kind, sides) for kind, families in FAMILIES[half].items() for name, sides in families.items()}
            self.assertEqual(set(stated), set(drawn))
            for name, (kind, sides) in stated.items():
                able = tuple(drawn[name].panels) if "digital" in drawn[name].panels else (*drawn[name].panels, (SIDES | UNCLASSED)[kind][2])
                self.assertEqual((kind, sides), (drawn[name].kind, able))

    def test_every_class_is_drawn_in_both_halves(self):
        for half in HALVES:
            for kind, sides in SIDES.items():
                covered = {side for able in FAMILIES[half][kind].values() for side in able}
                self.assertEqual(set(sides), covered, (half, kind))

    def test_every_class_has_families_of_the_second_wave(self):
        for half in HALVES:
            rows = generate.plan(half, wave=2)
            self.assertEqual([(kind, side) for kind, sides in SIDES.items() for side in sides], [(kind, side) for kind, side, _ in rows])
            for _, _, able in rows:
                for family in able:
                    for panel in family.panels.values():
                        self.assertTrue(panel.__module__.startswith(f"layouts.{half}.second."), panel)

    def test_a_later_wave_shares_only_the_machine_readable_face_with_the_first(self):
        first, second = ({face[2] for role in ("form", "data") for face in fonts("measure", wave)[role]} for wave in WAVES)
        self.assertFalse(first & second)

    def test_a_family_names_only_faces_of_its_half_and_wave(self):
        for half in HALVES:
            for family in layouts.families(half).values():
                for role, named in (("form", family.form), ("data", family.data)):
                    self.assertLessEqual(set(named or ()), {face[0] for face in fonts(half, family.wave)[role]}, family.name)

    def test_a_type_without_a_class_is_drawn_only_when_it_is_asked_for(self):
        self.assertFalse(set(UNCLASSED) & set(FAMILIES["measure"]))
        self.assertEqual(set(SIDES), {type_ for type_, _, _ in generate.plan("rules")})
        self.assertEqual(["frente", "verso", "aberta"], [side for _, side, _ in generate.plan("rules", "ctps")])

    def test_no_layout_of_one_half_imports_from_the_other(self):
        for half, other in zip(HALVES, reversed(HALVES)):
            for module in (__import__(f"{package}.{name}", fromlist=["x"]) for package, kinds in PACKAGES[half] for name in (*kinds, "parts")):
                with open(module.__file__, encoding="utf-8") as source:
                    self.assertNotIn(f"layouts.{other}", source.read())


if __name__ == "__main__":
    unittest.main()
