"""Pieces that the second wave of this half is made of: values that push down what follows, parents, offices in full, numbers that are no field."""

import security as s

OFFICES = {
    "SSP": ("Secretaria de Segurança Pública", "Secretaria da Segurança Pública"),
    "DETRAN": ("Departamento de Trânsito", "Departamento Estadual de Trânsito"),
    "PC": ("Polícia Civil",),
    "SDS": ("Secretaria de Defesa Social",),
    "SSPDS": ("Secretaria da Segurança Pública e Defesa Social",),
    "IGP": ("Instituto-Geral de Perícias",),
}
JOINTS = ("none", "none", "own", "lead", "trail", "line")


def father(h):
    """Fewer fathers than people have, so that many papers name only a mother; the same on all sides of a document."""
    return None if h.cpf[0] in "13" else h.pai


def office(p, h, f, full=0.35):
    """The issuing body as letters, or written out with its state."""
    if h.orgao not in OFFICES or p.rng.random() >= full:
        return f.body()
    words = f.name(p.rng.choice(OFFICES[h.orgao]))[0]
    return f"{words}{p.rng.choice((' - ', '/', ' ', '-'))}{h.uf}", h.orgao_expedidor


def tall(p, field, x, y, pair, size, width, role="data", ink=None):
    """A value that may go on in the next line. Returns where the next thing can stand."""
    text = pair[0]
    count = len(p._wrap(text, size, role, width)) if p.length(text, size, role) > width else 1
    p.value(field, x, y, pair, size, role, ink, width=width, wrap=True)
    return y + count * size * 1.22


def above(p, x, y, label, field, pair, width, size=23, small=13, colour=(70, 70, 78), role="data", ink=None, tight=1.35):
    """A label above its value. Returns where the next thing can stand."""
    p.label(x, y, label, small, "form", colour, width=width)
    return tall(p, field, x, y + small * tight, pair, size, width, role, ink)


def parents(p, x, y, h, f, size, width, joint, mother_first=False, missing=None, gap=4):
    """Both names, below one another or in one line, joined by an E of its own line, before the second, behind the first, or by none."""
    names = [("nome_pai", father(h)), ("nome_mae", h.mae)]
    names = names[::-1] if mother_first else names
    if joint == "line" and father(h):
        whole = " E ".join(f.name(name)[0] for _, name in names)
        small = size * min(1, width / p.length(whole, size, "data"))
        if small > size * 0.8:
            (one, first), (two, second) = names
            p.row(x, y, [(one, f.name(first)), (None, " E "), (two, f.name(second))], small * 0.995)
            return y + size * 1.22 + gap
    for i, (field, name) in enumerate(names):
        if not name:
            if missing:
                p.label(x, y, missing, size, "data", kind="other")
                y += size * 1.22 + gap
            continue
        second = i == 1 and names[0][1]
        at, room, e = x, width, p.length("E ", size, "data")
        if second and joint == "own":
            p.label(x, y, "E", size, "data", kind="other")
            y += size * 1.22 + gap
        if second and joint == "lead":
            p.label(x, y, "E", size, "data", kind="other")
            at, room = x + e, width - e
        printed = f.name(name)
        below = tall(p, field, at, y, printed, size, room)
        length = p.length(printed[0], size, "data")
        if i == 0 and joint == "trail" and names[1][1] and length + 2 * e < width:
            p.label(x + length + e * 0.8, y, "E", size, "data", kind="other")
        y = below + gap
    return y


def digits(p, pattern):
    """`0` stands for any digit."""
    return "".join(str(p.rng.randint(0, 9)) if c == "0" else c for c in pattern)


def birth(p):
    """Where a birth is registered: term, book and leaf, in one of the ways offices write it."""
    term, book, leaf = digits(p, "00000"), f"{p.rng.randint(2, 320)}", f"{p.rng.randint(1, 299):03d}"
    return p.rng.choice((f"CERT.NASC. TERMO {term} LIVRO A-{book} FOLHA {leaf}", f"C.NASC {term} FLS {leaf} LV A{book}", f"CN: LV.A{book} FLS.{leaf} N.{term}",
                         f"NASC. N. {term} L. {book}-A F. {leaf}V", f"CERT.CAS. TERMO {term} LIVRO B-{book} FOLHA {leaf}"))


def status_bar(p, w, colour):
    p.label(34, 12, f"{p.rng.randint(7, 22):02d}:{p.rng.randint(0, 59):02d}", 21, "form", colour, kind="other")
    p.label(w - 34, 12, f"{p.rng.choice(('Wi-Fi', '4G', '5G'))}  {p.rng.randint(9, 100)}%", 19, "form", colour, "right", kind="other")


def ground(p, w, t, colours, lines, step=8):
    s.tint(p, 0, 0, w, t, colours)
    s.waves(p, 0, 0, w, t, lines, step, 10, 39)
    s.rosette(p, w * p.rng.uniform(0.35, 0.7), t * p.rng.uniform(0.4, 0.6), t * 0.36, lines)
