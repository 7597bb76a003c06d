import datetime
import random
import unittest

import checks
import people


class ChecksTest(unittest.TestCase):
    def test_known_numbers_pass_and_a_changed_digit_fails(self):
        self.assertTrue(checks.is_cpf("529.982.247-25"))
        self.assertFalse(checks.is_cpf("529.982.247-26"))
        self.assertFalse(checks.is_cpf("111.111.111-11"))
        self.assertTrue(checks.is_cnh("58316794534"))
        self.assertFalse(checks.is_cnh("58316794535"))
        self.assertEqual("2", checks.rg_sp_digit([2, 9, 4, 6, 5, 3, 2, 7]))
        self.assertEqual(7, checks.pis_digit([1, 2, 0, 5, 6, 8, 7, 4, 1, 0]))
        self.assertEqual("4", checks.rg_sp_digit([0, 3, 0, 2, 1, 4, 1, 5]))

    def test_an_rg_of_sao_paulo_can_end_in_x(self):
        rng = random.Random(1)
        ends = {checks.rg_sp_digit([rng.randint(0, 9) for _ in range(8)]) for _ in range(400)}
        self.assertEqual(set("0123456789X"), ends)

    def test_machine_readable_lines_agree_with_the_specimen_of_doc_9303(self):
        born, ends = datetime.date(1974, 8, 12), datetime.date(2012, 4, 15)
        upper, middle, lower = checks.td1("I<", "D23145890", born, "F", ends, "Anna Maria Eriksson")
        self.assertEqual("I<BRAD231458907<<<<<<<<<<<<<<<", upper)
        self.assertEqual(("740812", "2", "F", "120415", "9"), (middle[:6], middle[6], middle[7], middle[8:14], middle[14]))
        self.assertEqual("ERIKSSON<<ANNA<MARIA<<<<<<<<<<", lower)
        self.assertEqual({30}, {len(upper), len(middle), len(lower)})
        self.assertEqual("6", checks.mrz_digit(upper[5:] + "7408122" + "1204159" + "<" * 11))
        self.assertEqual("6", middle[29])

    def test_the_digit_of_a_number_that_runs_on_is_that_of_the_number_alone(self):
        upper, _, _ = checks.td1("ID", "600001795015", datetime.date(1990, 1, 2), "M", datetime.date(2033, 1, 2), "José da Silva")

        self.assertEqual("600001795<0152", upper[5:19])

    def test_a_number_longer_than_nine_runs_on_into_the_optional_data(self):
        upper, _, _ = checks.td1("ID", "52998224725", datetime.date(1990, 1, 2), "M", datetime.date(2033, 1, 2), "José da Silva")
        self.assertEqual("IDBRA529982247<25" + checks.mrz_digit("52998224725"), upper[:18])
        self.assertEqual("<" * 12, upper[18:])


class PeopleTest(unittest.TestCase):
    def test_numbers_are_valid_and_dates_in_order(self):
        for seed in range(300):
            for kind, issued in (("rg", (1990, 2018)), ("cnh", (2006, 2026)), ("cin", (2022, 2026))):
                h = people.invent(random.Random(seed), kind, issued, None)
                with self.subTest(seed=seed, kind=kind):
                    self.assertTrue(checks.is_cpf(h.cpf))
                    self.assertTrue(checks.is_cnh(h.registro))
                    self.assertLess(h.nascimento, h.expedicao)
                    self.assertLess(h.expedicao, h.validade)
                    self.assertTrue(issued[0] <= h.expedicao.year <= issued[1])
                    if kind == "cnh":
                        self.assertTrue(h.nascimento < h.primeira <= h.expedicao)
                    if h.uf == "SP":
                        digits = [int(c) for c in h.rg[:-2] if c.isdigit()]
                        self.assertEqual(checks.rg_sp_digit(digits), h.rg[-1])


if __name__ == "__main__":
    unittest.main()
