"""How a value is printed on paper, and what it is called in an answer. Everything takes the holder's own value."""

import checks
import words

DATES = {
    "barras": lambda d: f"{d:%d/%m/%Y}",
    "pontos": lambda d: f"{d:%d.%m.%Y}",
    "traços": lambda d: f"{d:%d-%m-%Y}",
    "mês": lambda d: f"{d.day:02d}/{words.MONTHS[d.month - 1]}/{d.year}",
    "mês solto": lambda d: f"{d.day:02d} {words.MONTHS[d.month - 1]} {d.year}",
}
CPFS = {
    "pontos": lambda c: f"{c[:3]}.{c[3:6]}.{c[6:9]}-{c[9:]}",
    "barra": lambda c: f"{c[:9]}/{c[9:]}",
    "traço": lambda c: f"{c[:9]}-{c[9:]}",
}
BODIES = {
    "barra": lambda o, uf: f"{o}/{uf}",
    "espaço": lambda o, uf: f"{o} {uf}",
    "traço": lambda o, uf: f"{o}-{uf}",
    "traço solto": lambda o, uf: f"{o} - {uf}",
}
PLACES = {
    "traço": lambda t, uf: f"{t}-{uf}",
    "traço solto": lambda t, uf: f"{t} - {uf}",
    "barra": lambda t, uf: f"{t}/{uf}",
    "vírgula": lambda t, uf: f"{t}, {uf}",
    "espaço": lambda t, uf: f"{t} {uf}",
}
CASES = {
    "maiúsculas": str.upper,
    "sem acentos": lambda s: checks.plain(s).upper(),
    "mistas": str,
}


def cpf(digits):
    return CPFS["pontos"](digits)


def day(date):
    return DATES["barras"](date)


class Print:
    """One office's way of printing: every value as (printed text, value in an answer). Names and places keep the case printed."""

    def __init__(self, rng, holder, dates=("barras",), cpfs=("pontos",), bodies=("barra",), places=("traço",), cases=("maiúsculas", "sem acentos")):
        pick = {"date": (DATES, dates), "cpf": (CPFS, cpfs), "body": (BODIES, bodies), "place": (PLACES, places), "case": (CASES, cases)}
        self.h, self.chosen = holder, {name: rng.choice(allowed) for name, (_, allowed) in pick.items()}
        for name, (table, _) in pick.items():
            setattr(self, f"_{name}", table[self.chosen[name]])

    def name(self, text):
        return (self._case(text), self._case(text))

    def date(self, date):
        return (self._date(date), day(date))

    def place(self, town, uf):
        return (self._place(self._case(town), uf), f"{self._case(town)}-{uf}")

    def body(self):
        return (self._body(self.h.orgao, self.h.uf), self.h.orgao_expedidor)

    def cpf(self):
        return (self._cpf(self.h.cpf), cpf(self.h.cpf))
