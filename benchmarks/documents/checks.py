"""Check digits of the numbers on Brazilian documents, and the three lines of a TD1 machine-readable zone.

CPF and RG of São Paulo: modulus 11 as the Receita Federal and the state's identification institute use it. CNH: the rule of
the national register of drivers (RENACH). PIS/PASEP: that of the Caixa Econômica Federal. MRZ: ICAO Doc 9303, parts 3 and 5.
"""

import unicodedata


def _weighted(digits, weights):
    return sum(d * w for d, w in zip(digits, weights))


def cpf_digits(nine):
    """The two check digits of a CPF's first nine digits."""
    first = -_weighted(nine, range(10, 1, -1)) % 11 % 10
    second = -_weighted([*nine, first], range(11, 1, -1)) % 11 % 10
    return first, second


def is_cpf(text):
    digits = [int(c) for c in text if c.isdigit()]
    return len(digits) == 11 and len(set(digits)) > 1 and tuple(digits[9:]) == cpf_digits(digits[:9])


def rg_sp_digit(eight):
    """The check character of a São Paulo RG's eight digits: weights 2 to 9 from the left, and X for ten."""
    return "0123456789X"[-_weighted(eight, range(2, 10)) % 11]


def cnh_digits(nine):
    """The two check digits of a CNH registration's first nine digits, or None for the few numbers where authorities' own
    programs differ (the first remainder is ten and the second then falls below zero)."""
    first, second = _weighted(nine, range(9, 0, -1)) % 11, _weighted(nine, range(1, 10)) % 11
    if first == 10 and second in (0, 1, 10):
        return None
    taken = 2 if first == 10 else 0
    return (0 if first == 10 else first), (0 if second == 10 else second - taken)


def is_cnh(text):
    digits = [int(c) for c in text if c.isdigit()]
    return len(digits) == 11 and len(set(digits)) > 1 and cnh_digits(digits[:9]) == tuple(digits[9:])


def pis_digit(ten):
    """The check digit of a PIS/PASEP number's first ten digits."""
    return -_weighted(ten, (3, 2, 9, 8, 7, 6, 5, 4, 3, 2)) % 11 % 10


def mrz_digit(text):
    values = (0 if c == "<" else int(c, 36) for c in text)
    return str(sum(v * (7, 3, 1)[i % 3] for i, v in enumerate(values)) % 10)


def plain(text):
    """Without accents, as older printers and machine-readable lines have it."""
    return "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))


def td1(code, number, birth, sex, expiry, name, optional=""):
    """Three lines of 30. A number longer than nine characters runs on into the optional data, as Doc 9303-5 has it.

    Its check digit is that of the number alone: the filler in between does not count.
    """
    if len(number) > 9:
        rest = number[9:]
        upper = f"{code}BRA{number[:9]}<{rest}{mrz_digit(number)}<{optional}"
    else:
        padded = number.ljust(9, "<")
        upper = f"{code}BRA{padded}{mrz_digit(padded)}{optional}"
    upper = upper.ljust(30, "<")[:30]
    born, ends = birth.strftime("%y%m%d"), expiry.strftime("%y%m%d")
    middle = f"{born}{mrz_digit(born)}{sex}{ends}{mrz_digit(ends)}BRA".ljust(29, "<")
    composite = upper[5:30] + middle[0:7] + middle[8:15] + middle[18:29]
    words = plain(name).upper().split()
    lower = f"{words[-1]}<<{'<'.join(words[:-1])}".ljust(30, "<")[:30]
    return upper, middle + mrz_digit(composite), lower
