import contextlib
import datetime
import unittest
import unittest.mock

import cv2
import numpy as np

import checks
import generate
import layouts
import security
from camera import DISTORTIONS
from forms import Print
from paper import SCALE, seeded
from people import invent
from split import HALVES


@contextlib.contextmanager
def text_only():
    """Papers without what takes long to draw and says nothing."""
    with contextlib.ExitStack() as off:
        for name in "tint waves rosette portrait fingerprint stamp punched bars qr signature".split():
            off.enter_context(unittest.mock.patch.object(security, name, lambda *a, **k: None))
        yield


def draw(half, name, side, seed):
    family = layouts.families(half)[name]
    rng, who = seeded("test", half, name, side, seed), seeded("who", name, seed)
    holder = invent(who, family.kind, family.issued, family.states)
    _, faces = generate._faces(half, family, who)
    return family.draw(side, holder, Print(who, holder, **family.prints), faces, rng), holder


def everything():
    for half in HALVES:
        for family in layouts.families(half).values():
            for side in family.panels:
                yield half, family, side


class TruthTest(unittest.TestCase):
    def test_every_text_lies_on_the_paper_and_no_value_on_another(self):
        with text_only():
            for half, family, side in everything():
                for seed in range(12):
                    paper, _ = draw(half, family.name, side, seed)
                    with self.subTest(family=family.name, side=side, seed=seed):
                        self._apart(paper)

    def _apart(self, paper):
        for i, one in enumerate(paper.texts):
            a = one["box"]
            self.assertTrue(0 <= a[0] < a[2] <= paper.width and 0 <= a[1] < a[3] <= paper.height, one)
            for other in paper.texts[i + 1:]:
                b = other["box"]
                wide, high = min(a[2], b[2]) - max(a[0], b[0]), min(a[3], b[3]) - max(a[1], b[1])
                self.assertFalse(wide > 1.5 and high > 1.5, (one, other))

    def test_the_ink_of_a_value_lies_in_its_box(self):
        for half, family, side in everything():
            paper, _ = draw(half, family.name, side, 3)
            grey = np.asarray(paper.image.convert("L"), np.int16)
            for text in (t for t in paper.texts if t["field"]):
                x0, y0, x1, y1 = (round(v * SCALE) for v in text["box"])
                patch = grey[y0:y1, x0:x1]
                with self.subTest(family=family.name, side=side, text=text["text"]):
                    self.assertGreater(int(patch.max()) - int(patch.min()), 60)
                    self.assertGreater(float((np.abs(patch - np.median(patch)) > 40).mean()), 0.03)

    def test_the_box_follows_the_paper_through_the_camera(self):
        rows = generate.plan("rules", "cin", "frente", "cin_papel_bilingue")
        for turn in (0, 90, 180, 270):
            only = tuple(d for d in DISTORTIONS if d in ("turn", "skew", "perspective"))
            picture, _, truth = generate.one("rules", 5, 0, rows, only, 1.0, turn)
            height, width = picture.shape[:2]
            quad = np.float32(truth["fields"]["cpf"]["quad"]) * [width, height]
            patch = cv2.warpPerspective(picture, cv2.getPerspectiveTransform(np.float32(quad), np.float32([[0, 0], [300, 0], [300, 30], [0, 30]])), (300, 30))
            ink = patch.min(-1) < 110
            with self.subTest(turn=turn):
                self.assertGreater(ink.mean(), 0.12)
                self.assertGreater(ink[:, :40].mean(), 0.05)
                self.assertGreater(ink[:, -40:].mean(), 0.05)

    def test_truth_is_normal_and_complete(self):
        for half, family, side in everything():
            rows = generate.plan(half, family.kind, side, family.name)
            with text_only():
                _, _, truth = generate.one(half, 11, 1, rows, (), 0.0)
            fields = truth["fields"]
            with self.subTest(family=family.name, side=side):
                self.assertEqual(generate.FIELDS[family.kind], list(fields))
                for name, field in fields.items():
                    self.assertEqual(field["value"] is None, field["printed"] is None, name)
                    if field["value"] and (name.startswith("data_") or name in ("validade", "primeira_habilitacao")):
                        datetime.datetime.strptime(field["value"], "%d/%m/%Y")
                if fields["cpf"]["value"]:
                    self.assertRegex(fields["cpf"]["value"], r"^\d{3}\.\d{3}\.\d{3}-\d{2}$")
                    self.assertTrue(checks.is_cpf(fields["cpf"]["value"]))
                if fields.get("orgao_expedidor", {}).get("value"):
                    self.assertRegex(fields["orgao_expedidor"]["value"], r"^[A-Z]+-[A-Z]{2}$")

    def test_an_office_written_out_is_told_as_letters_and_state(self):
        seen = {}
        with text_only():
            for seed in range(60):
                paper, _ = draw("rules", "rg_app_ficha", "digital", seed)
                printed = " ".join(t["text"] for t in paper.texts if t["field"] == "orgao_expedidor")
                seen |= {printed: paper.truth["orgao_expedidor"]} if len(printed) > 15 else {}
        self.assertGreater(len(seen), 5)
        for printed, meaning in seen.items():
            self.assertEqual(printed[-2:], meaning[-2:])
            self.assertEqual("SEGURAN" in printed.upper() and "DEFESA" not in printed.upper(), meaning.startswith("SSP-"), printed)

    def test_some_papers_name_both_parents_in_one_line_and_some_only_a_mother(self):
        joined, alone = 0, 0
        with text_only():
            for seed in range(60):
                paper, _ = draw("rules", "cin_cartao_trilingue", "frente", seed)
                at = {t["field"]: t["box"] for t in paper.texts if t["field"] in ("nome_pai", "nome_mae")}
                alone += "nome_pai" not in paper.truth
                joined += len(at) == 2 and abs(at["nome_pai"][1] - at["nome_mae"][1]) < 6
        self.assertGreater(joined, 0)
        self.assertGreater(alone, 5)

    def test_what_is_printed_twice_is_told_twice(self):
        with text_only():
            _, _, truth = generate.one("rules", 2, 0, generate.plan("rules", "cnh", "aberta", "cnh_2008_quadros"), (), 0.0)
            _, _, page = generate.one("rules", 2, 0, generate.plan("rules", "cnh", "digital", "cnh_exportada_pagina"), (), 0.0)
        for told in (truth, page):
            mirror = told["fields"]["numero_espelho"]
            self.assertEqual([mirror["value"]] * 2, [mirror["printed"], mirror["again"][0]["printed"]])
            self.assertLess(mirror["box"][3], mirror["again"][0]["box"][1])

    def test_machine_readable_lines_agree_with_what_is_printed(self):
        for half in HALVES:
            for kind in ("cin", "cnh"):
                for name, family in layouts.families(half).items():
                    if family.kind != kind or "verso" not in family.panels:
                        continue
                    paper, holder = draw(half, name, "aberta", 4)
                    for item in paper.extra.get("mrz", []):
                        upper, middle, _ = item["lines"]
                        self.assertEqual(holder.nascimento.strftime("%y%m%d"), middle[:6])
                        self.assertEqual(holder.validade.strftime("%y%m%d"), middle[8:14])
                        self.assertEqual(checks.mrz_digit(upper[5:] + middle[:7] + middle[8:15] + middle[18:29]), middle[29])
                        digits = upper[5:].replace("<", "")
                        self.assertTrue(holder.cpf in digits or digits.startswith(holder.registro) or holder.cpf in digits[10:], upper)

    def test_a_qr_code_decodes_to_what_the_truth_says(self):
        paper, _ = draw("rules", "cin_papel_bilingue", "verso", 1)
        text, _, _ = cv2.QRCodeDetector().detectAndDecode(np.asarray(paper.image)[..., ::-1].copy())
        self.assertEqual(paper.extra["qr"][0]["content"], text)


class SeedTest(unittest.TestCase):
    def test_a_seed_gives_the_same_picture_and_another_seed_another(self):
        rows = generate.plan("measure")
        first, again, other = (generate.one("measure", seed, 5, rows, DISTORTIONS, 1.0) for seed in (7, 7, 8))
        self.assertTrue(np.array_equal(first[0], again[0]))
        self.assertEqual(first[2], again[2])
        self.assertNotEqual(first[2]["fields"], other[2]["fields"])

    def test_turns_and_families_go_through_all_pairs(self):
        for half in HALVES:
            rows = generate.plan(half)
            seen = {(f"{type_}_{side}", family.name, turn) for type_, side, family, turn in (generate.choose(rows, i) for i in range(12 * 24))}
            self.assertEqual({(f"{t}_{s}", f.name, turn) for t, s, able in rows for f in able for turn in (0, 90, 180, 270)}, seen)

    def test_front_and_back_of_a_pair_are_one_person(self):
        rows = [("rg", side, [layouts.families("rules")["rg_2018_coluna"]]) for side in ("frente", "verso")]
        front, back = (draw("rules", "rg_2018_coluna", side, 9)[1] for _, side, _ in rows)
        self.assertEqual(front, back)


if __name__ == "__main__":
    unittest.main()
