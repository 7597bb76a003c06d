"""One invented person with the numbers and dates of one document, in order and with right check digits."""

import dataclasses
import datetime

import checks
import words

TODAY = datetime.date(2026, 10, 31)  # fixed, so that a seed gives the same documents next year
NEW_LICENCE = datetime.date(2022, 6, 1)  # since when the bilingual model is issued


@dataclasses.dataclass(frozen=True)
class Holder:
    nome: str
    nome_social: str | None
    pai: str | None
    mae: str
    sexo: str
    nascimento: datetime.date
    natural: tuple[str, str]  # town, state
    cpf: str  # eleven digits
    uf: str  # of the office
    orgao: str  # the office's letters, without the state
    rg: str  # as its state writes it
    expedicao: datetime.date
    validade: datetime.date
    sede: str  # town of the office
    registro: str
    espelho: str
    categoria: str
    primeira: datetime.date
    observacoes: str | None
    renach: str
    matricula: str
    serie: str

    @property
    def orgao_expedidor(self):
        return f"{self.orgao}-{self.uf}"

    @property
    def rg_bare(self):
        """As other documents quote it."""
        return self.rg.replace(".", "").replace("-", "")


def invent(rng, kind, issued, states):
    """`issued` is the first and last year in which the family's documents were made; `states` those that made them, or None."""
    uf = rng.choice(states or list(words.STATES))
    expedicao = _day(rng, *issued, NEW_LICENCE if kind == "cnh" and issued[0] == NEW_LICENCE.year else datetime.date.min)
    age = rng.randint(18 if kind == "cnh" else 16, 68)
    nascimento = _before(rng, expedicao, age)
    grown = datetime.date(nascimento.year + 18, nascimento.month, min(nascimento.day, 28))
    primeira = grown + datetime.timedelta(days=rng.randint(0, max(0, (expedicao - grown).days)))
    sexo = rng.choice("FM")
    given, mae, pai = _family(rng, sexo)
    years = _valid_years(kind, expedicao, age)
    natural_uf = uf if rng.random() < 0.7 else rng.choice(list(words.STATES))
    return Holder(
        nome=given, nome_social=rng.choice(words.WOMEN if sexo == "F" else words.MEN) if rng.random() < 0.2 else None,
        pai=None if rng.random() < 0.06 else pai, mae=mae, sexo=sexo, nascimento=nascimento,
        natural=(rng.choice(words.TOWNS[natural_uf]), natural_uf), cpf=_cpf(rng), uf=uf, orgao=rng.choice(words.bodies(uf)), rg=_rg(rng, uf),
        expedicao=expedicao, validade=_later(expedicao, years), sede=rng.choice(words.TOWNS[uf]), registro=_registro(rng),
        espelho=_number(rng, 10, 1), categoria=rng.choice("A AB AB AB AC ACC AD AE B B B B C D E".split()), primeira=primeira,
        observacoes=rng.choice((None, "EAR", "A", "EAR;A", "EAR; A; 99", "99", "X", "CETPP; EAR", "A; D; EAR", "EXERCE ATIVIDADE REMUNERADA",
                                "EXERCE ATIVIDADE REMUNERADA; LENTES CORRETIVAS", "OBRIGATÓRIO USO DE LENTES CORRETIVAS", "MOPP; EAR")),
        renach=uf + _number(rng, 9, 1), matricula=_matricula(rng, nascimento), serie=_number(rng, rng.choice((4, 8)), 1),
    )


def _valid_years(kind, issued, age):
    """How long such a document holds: licences ten years since the law of April 2021, five before it, less for the old."""
    if kind != "cnh":
        return 10
    if age >= 65:
        return 3
    return 10 if age < 50 and issued >= datetime.date(2021, 4, 12) else 5


def _family(rng, sexo):
    """Full names of child, mother and father that go together."""
    hers, his = rng.sample(words.SURNAMES, 2), rng.sample(words.SURNAMES, 2)
    mae = _name(rng, words.WOMEN, hers if rng.random() < 0.6 else [hers[0], his[-1]])
    pai = _name(rng, words.MEN, his if rng.random() < 0.7 else his[-1:])
    if rng.random() < 0.06 and sexo == "M":
        return f"{pai} {rng.choice(('Filho', 'Júnior'))}", mae, pai
    mine = rng.choice(([his[-1]], [hers[0], his[-1]], [hers[0], his[-1]], [hers[0], his[-1]], [*hers[:1], *his], [*hers, his[-1]]))
    return _name(rng, words.WOMEN if sexo == "F" else words.MEN, mine), mae, pai


def _name(rng, firsts, surnames):
    first = rng.sample(firsts, 2 if rng.random() < 0.35 else 1)
    parts = list(dict.fromkeys(first))
    for surname in dict.fromkeys(surnames):
        joiner = words.JOINERS.get(surname) if rng.random() < 0.7 else None
        parts += [joiner, surname] if joiner else [surname]
    return " ".join(parts)


def _number(rng, length, least=0):
    return "".join(str(rng.randint(least if i == 0 else 0, 9)) for i in range(length))


def _cpf(rng):
    nine = [rng.randint(0, 9) for _ in range(9)]
    return "".join(map(str, (*nine, *checks.cpf_digits(nine))))


def _registro(rng):
    while True:
        nine = [0, *(rng.randint(0, 9) for _ in range(8))]
        digits = checks.cnh_digits(nine)
        if digits:
            return "".join(map(str, (*nine, *digits)))


def _rg(rng, uf):
    if uf == "SP":
        eight = [rng.randint(1, 5), *(rng.randint(0, 9) for _ in range(7))]
        return _dots("".join(map(str, eight))) + "-" + checks.rg_sp_digit(eight)
    if uf == "RJ":
        return _dots(_number(rng, 8)) + "-" + _number(rng, 1)
    if uf == "MG":
        return ("MG-" if rng.random() < 0.7 else "M-") + _dots(_number(rng, 8, 1))
    if uf == "RS":
        return _number(rng, 10, 1)
    if uf == "PR":
        return _dots(_number(rng, 7, 1)) + "-" + _number(rng, 1)
    if uf in ("BA", "SC"):
        return _dots(_number(rng, 7, 1)) if rng.random() < 0.5 else _number(rng, 10, 0)
    if uf == "CE":
        return f"20{rng.randint(0, 19):02d}{_number(rng, 9)}"
    return rng.choice((_dots(_number(rng, 7, 1)), _number(rng, 7, 1)))


def _dots(digits):
    head = len(digits) % 3
    return ".".join(filter(None, [digits[:head], *(digits[i:i + 3] for i in range(head, len(digits), 3))]))


def _matricula(rng, born):
    d = _number(rng, 32)
    return f"{d[:6]} {d[6:8]} 55 {born.year} 1 {d[8:13]} {d[13:16]} {d[16:23]} {d[23:25]}"


def _day(rng, first, last, earliest):
    start, end = max(earliest, datetime.date(first, 1, 1)), min(TODAY, datetime.date(last, 12, 28))
    return start + datetime.timedelta(days=rng.randint(0, (end - start).days))


def _before(rng, day, years):
    return day - datetime.timedelta(days=round(years * 365.25) + rng.randint(1, 360))


def _later(day, years):
    return datetime.date(day.year + years, day.month, min(day.day, 28))
