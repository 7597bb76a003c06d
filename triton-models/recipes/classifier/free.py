"""Layouts without a plan: what belongs on a side of a document, put where chance will have it.

The rules' half has two to four layouts of a class, and a network learns four layouts by heart. What makes a side what it is (a portrait and a
thumbprint without fields, a code over machine-readable lines, squares with a number running upwards at the edge) is drawn here in other
colours, sizes, orders and wordings each time, so that it is what remains to be learnt. Nothing here is a copy of any layout.
"""

import checks
import security as s
import words
from forms import Print
from generate import _faces
from layouts import families
from paper import Paper, seeded
from people import invent

HUES = {  # the pale grounds that papers of a type tend to have, and its dark inks; a third of all drawings take another type's
    "rg": (((206, 226, 204), (228, 234, 214), (214, 226, 222)), ((24, 84, 58), (36, 80, 84), (30, 60, 90), (60, 70, 60))),
    "rg_2018": (((206, 226, 222), (236, 238, 214), (214, 224, 232)), ((24, 84, 58), (26, 66, 96), (40, 70, 60))),
    "cnh": (((206, 226, 214), (240, 232, 200), (226, 214, 214), (204, 222, 226)), ((28, 74, 60), (60, 70, 64), (30, 90, 60), (90, 60, 50))),
    "cin": (((214, 232, 240), (226, 238, 220), (246, 240, 206), (222, 226, 240)), ((32, 74, 92), (20, 58, 110), (30, 84, 70), (50, 50, 100))),
}
TITLES = {
    "rg": ("CARTEIRA DE IDENTIDADE", "REGISTRO GERAL", "CÉDULA DE IDENTIDADE"),
    "cnh": ("CARTEIRA NACIONAL DE HABILITAÇÃO", "CARTEIRA NACIONAL DE HABILITAÇÃO / DRIVER LICENSE", "PERMISO DE CONDUCCIÓN / DRIVER LICENSE"),
    "cin": ("CARTEIRA DE IDENTIDADE / IDENTITY CARD", "CARTEIRA DE IDENTIDADE NACIONAL", "Carteira de Identidade / Personal Identification"),
}
SCREENS = {
    "rg": ("RG Digital", "Identidade Digital", "Registro Geral", "Carteira de Identidade", "Meu RG", "Documento de Identidade"),
    "cnh": ("CNH Digital", "Carteira Digital de Trânsito", "Habilitação", "CNH-e", "Carteira Nacional de Habilitação", "Condutor"),
    "cin": ("Carteira de Identidade Nacional", "CIN Digital", "Identidade Nacional", "Carteira de Documentos", "Nova identidade"),
}
OFFICES = {"rg": ("SECRETARIA DA SEGURANÇA PÚBLICA", "INSTITUTO DE IDENTIFICAÇÃO", "POLÍCIA CIVIL"),
           "cnh": ("MINISTÉRIO DA INFRAESTRUTURA", "SECRETARIA NACIONAL DE TRÂNSITO", "DEPARTAMENTO NACIONAL DE TRÂNSITO", "MINISTÉRIO DOS TRANSPORTES"),
           "cin": ("GOVERNO FEDERAL", "SECRETARIA DE SEGURANÇA PÚBLICA", "POLÍCIA CIVIL", "INSTITUTO DE IDENTIFICAÇÃO")}


class Style:
    """What one drawing's panels share."""

    def __init__(self, rng, kind, holder, printing):
        self.rng, self.kind, self.h, self.f = rng, kind, holder, printing
        self.model = "rg_2018" if kind == "rg" and rng.random() < 0.45 else kind
        grounds, inks = HUES[self.model if rng.random() < 0.67 else rng.choice(list(HUES))]
        self.tints = [self._near(rng.choice(grounds), 10) for _ in range(rng.choice((2, 3, 3)))]
        self.dark = self._near(rng.choice(inks), 14)
        self.lines = tuple(c - rng.randint(14, 34) for c in self.tints[0])
        self.beside, self.boxed = rng.random() < 0.25, rng.random() < (0.5 if kind == "cnh" else 0.2)
        self.small, self.size = rng.uniform(11, 16), rng.uniform(19, 27)
        self.portrait_right = rng.random() < (0.4 if kind == "rg" else 0.15)
        self.waves, self.band = rng.choice((1, 1, 2)), rng.random() < 0.4
        self.size_of = (rng.uniform(860, 1040), rng.uniform(1.34, 1.62))
        self.mrz = kind == "cin" and rng.random() < 0.9 or kind == "cnh" and rng.random() < 0.45
        self.code = kind == "cin" and rng.random() < 0.93 or self.model == "rg_2018" and rng.random() < 0.6 or kind == "cnh" and rng.random() < 0.1

    def _near(self, colour, reach):
        return tuple(max(0, min(255, c + self.rng.randint(-reach, reach))) for c in colour)


def _pairs(st, side):
    """What stands on a side: (label, text)."""
    h, f, one = st.h, st.f, st.rng.choice
    two = st.kind == "cin" and st.rng.random() < 0.85 or st.kind == "cnh" and st.rng.random() < 0.4
    both = lambda text, other: f"{text} / {other}" if two else text
    born = (both(one(("DATA DE NASCIMENTO", "DATA NASC.", "Data de Nascimento")), "DATE OF BIRTH"), f.date(h.nascimento)[0])
    place = (both(one(("NATURALIDADE", "Naturalidade", "NATURAL DE")), "PLACE OF BIRTH"), f.place(*h.natural)[0])
    name, cpf = (both(one(("NOME", "Nome")), "NAME"), f.name(h.nome)[0]), (both(one(("CPF", "REGISTRO GERAL - CPF")) if st.kind == "cin" else "CPF", "PERSONAL NUMBER"), f.cpf()[0])
    parents = [(both("FILIAÇÃO", "FILIATION"), f.name(h.pai or h.mae)[0]), ("", f.name(h.mae)[0] if h.pai else "")]
    issued = (both(one(("DATA DE EXPEDIÇÃO", "DATA EMISSÃO", "EXPEDIÇÃO", "Data de Emissão")), "DATE OF ISSUE"), f.date(h.expedicao)[0])
    valid = (both("VALIDADE", "DATE OF EXPIRY"), f.date(h.validade)[0])
    office = (both(one(("ÓRGÃO EXPEDIDOR", "ÓRGÃO EMISSOR")), "CARD ISSUER"), f.body()[0])
    sex, nation = (both("SEXO", "SEX"), h.sexo), (both("NACIONALIDADE", "NATIONALITY"), "BRA")
    local = (both("LOCAL", "PLACE OF ISSUE"), f.place(h.sede, h.uf)[0])
    if st.kind == "rg":
        number, origin = ("REGISTRO GERAL", h.rg), (one(("DOC. ORIGEM", "REGISTRO CIVIL")), h.matricula)
        if side == "digital":
            return [number, name, *parents, born, place, cpf, issued, office]
        if st.model == "rg_2018":
            return [name, *parents, born, place, office, ("OBSERVAÇÃO", "")] if side == "frente" else [number, issued, cpf, origin, ("T. ELEITOR", ""), ("NIS/PIS", ""), ("CNH", ""), ("CNS", "")]
        return [] if side == "frente" else [number, issued, name, *parents, place, born, origin, cpf]
    if st.kind == "cnh":
        red = [("Nº REGISTRO", h.registro), valid, (one(("1ª HABILITAÇÃO", "PRIMEIRA HABILITAÇÃO")), f.date(h.primeira)[0])]
        identity, notes = ("DOC. IDENTIDADE / ÓRG. EMISSOR / UF", f"{h.rg_bare} {h.orgao} {h.uf}"), ("OBSERVAÇÕES", h.observacoes or "")
        if side == "digital":
            return [name, identity, cpf, born, *parents, *red, ("CATEGORIA", h.categoria), local, issued, notes]
        return [name, identity, cpf, born, *parents, ("PERMISSÃO", ""), ("CAT. HAB.", h.categoria), *red] if side == "frente" else [notes, local, issued]
    if side == "digital":
        return [name, cpf, sex, nation, born, valid, place, *parents, office, issued, local]
    front, back = [name, cpf, sex, born, nation, place, valid], [*parents, office, local, issued, ("MATRÍCULA", h.matricula)]
    if st.rng.random() < 0.25:  # some models print the parents on the front
        front, back = front + back[:2], back[2:]
    return front if side == "frente" else back


def _rows(p, st, pairs, x, y, right, bottom, across):
    """Labels and values in rows of one to `across`, as many as there is room for; returns where they end."""
    at, size, small = 0, st.size, st.small
    step = size + small * (0.5 if st.beside else 1.9)
    room = (bottom - y) / max(1.0, len(pairs) / max(1.0, across * 0.75))
    step = max(min(step * 1.6, room), size * 1.25) if room > step else max(step * 0.8, room)
    while at < len(pairs) and y + step <= bottom + 4:
        in_row = 1 if len(pairs[at][1]) > 22 else st.rng.randint(1, across)
        row = pairs[at:at + in_row]
        wide = (right - x) / len(row)
        for i, (label, text) in enumerate(row):
            left = x + i * wide
            if st.boxed:
                p.box(left, y, left + wide - 3, y + step - 3, outline=st.dark, width=0.8)
            left += 6
            if st.beside and label:
                end = p.label(left, y + size * 0.25, label, small, "form", st.dark, width=wide * 0.4)
                p.label(end + 10, y, text, size, "data", width=max(30, left + wide - end - 24))
            else:
                p.label(left, y + 2, label, small, "form", st.dark, width=wide - 12)
                p.label(left, y + small * 1.3, text, size, st.rng.choice(("data", "data", "data+")), width=wide - 14)
        y, at = y + step, at + in_row
    return y


def _header(p, st, w, front):
    """Who issues it and what it is; returns where it ends."""
    if not front and st.rng.random() < 0.6:
        return st.rng.uniform(14, 50)
    lines = ["REPÚBLICA FEDERATIVA DO BRASIL", *st.rng.sample(OFFICES[st.kind], st.rng.choice((0, 1, 2))), st.rng.choice(TITLES[st.kind])]
    if st.kind != "cnh":
        lines.insert(1, f"ESTADO DE {words.STATES[st.h.uf].upper()}")
    sizes = [st.rng.uniform(20, 26), *(st.rng.uniform(14, 19) for _ in lines[2:]), st.rng.uniform(17, 24)]
    tall, left = sum(sizes) * 1.25 + 24, st.rng.random() < 0.4
    ink = (240, 244, 238) if st.band else st.dark
    if st.band:
        p.box(0, 0, w, tall, fill=st.dark)
    p_x, y = (150 if left else w / 2 + 20), 12
    if st.rng.random() < 0.85:
        s.emblem(p, st.rng.choice((74, 74, w - 80)) if not left else 74, min(66, tall / 2), min(44, tall * 0.42), ink)
    for i, (line, size) in enumerate(zip(lines, sizes)):
        p.label(p_x, y, line, size, "form+" if i in (0, len(lines) - 1) else "form", ink, "left" if left else "centre", w - 330)
        y += size * 1.25
    return tall + 6


def _ground(p, st, w, t):
    s.tint(p, 0, 0, w, t, st.tints)
    for i in range(st.waves):
        s.waves(p, 0, 0, w, t, tuple(c - 10 * i for c in st.lines), st.rng.choice((6, 8, 11, 14)), st.rng.randint(6, 13), st.rng.randint(28, 62))
    if st.rng.random() < 0.6:
        s.rosette(p, w * st.rng.uniform(0.35, 0.7), t * 0.5, t * st.rng.uniform(0.25, 0.42), st.lines)
    if st.rng.random() < (0.55 if st.kind == "rg" else 0.15):
        p.box(14, 14, w - 14, t - 14, outline=st.dark, width=st.rng.uniform(1, 8))


def front(p, st, w, t):
    _ground(p, st, w, t)
    top, rng = _header(p, st, w, True), st.rng
    foot = rng.random() < (0.6 if st.kind != "cnh" else 0.1)
    bottom = t - (46 if foot else 14)
    edge = rng.uniform(40, 84) if st.kind == "cnh" else rng.uniform(26, 60)
    wide = w * rng.uniform(0.19, 0.29)
    tall = min(wide * rng.uniform(1.25, 1.4), (bottom - top) * 0.86)
    y = top + rng.uniform(4, max(5, min(50, bottom - top - tall - 8)))
    px = w - edge - wide if st.portrait_right else edge
    s.portrait(p, px, y, wide, tall, grey=rng.random() < 0.3)
    if st.model == "rg":
        other, narrow = (edge + 20 if st.portrait_right else w - edge - wide * 0.85 - 20), wide * 0.85
        s.fingerprint(p, other, y + 8, narrow, tall * 0.85)
        p.label(other + narrow / 2, y + tall * 0.9, "POLEGAR DIREITO", 14, "form", st.dark, "centre")
        s.signature(p, w * 0.3, bottom - 50, w * 0.42, 26)
        p.label(w / 2, bottom - 26, "ASSINATURA DO TITULAR", 14, "form", st.dark, "centre")
    else:
        x, right = (edge, px - 14) if st.portrait_right else (px + wide + 20, w - 26)
        sign = rng.choice((0, 60, 90)) if st.kind != "cnh" else rng.choice((0, 0, 50))
        pairs = _pairs(st, "frente")
        end = _rows(p, st, pairs, x, top + 4, right, bottom - sign, 3 if st.kind == "cnh" else 2)
        if sign and end < bottom - 30:
            s.signature(p, x + 30, bottom - sign * 0.55, (right - x) * 0.6, 24)
        if rng.random() < (0.35 if st.kind == "cin" else 0.1):
            s.portrait(p, right - 110, bottom - 160, 96, 128, grey=True, faint=0.35)
    if st.kind == "cnh":
        _mirror(p, st, t)
    if foot:
        if rng.random() < 0.7:
            p.box(0, t - 42, w, t, fill=st.dark)
        p.label(w / 2, t - 36, rng.choice(("VÁLIDA EM TODO O TERRITÓRIO NACIONAL", "CARTEIRA DE IDENTIDADE")), 19, "form+",
                (238, 242, 238) if p.image.getpixel((4, p.image.height - 4))[0] < 128 else st.dark, "centre")


def _mirror(p, st, t):
    """The number that runs upwards at the edge of a licence."""
    if st.rng.random() < 0.85:
        p.upward(st.rng.uniform(12, 36), t * st.rng.uniform(0.6, 0.75), st.h.espelho, st.rng.uniform(20, 27), "data+", (30, 30, 34))
    if st.rng.random() < 0.3:
        p.upward(4, t * 0.8, "VÁLIDA EM TODO O TERRITÓRIO NACIONAL", 12, "form", st.dark)


def back(p, st, w, t):
    _ground(p, st, w, t)
    rng, top = st.rng, _header(p, st, w, False)
    lines = t * rng.uniform(0.27, 0.35) if st.mrz else 0
    bottom, x, right = t - lines - 12, rng.uniform(36, 78), w - 30
    if st.code:
        side = min(rng.uniform(190, 290), bottom - top - 24)
        left = rng.random() < 0.45
        qx = x if left else right - side
        s.qr(p, qx, top + 12, side, f"https://exemplo.invalid/{st.kind}/{st.h.espelho}{st.h.serie}")
        x, right = (qx + side + 20, right) if left else (x, qx - 20)
    if st.model == "rg_2018" and rng.random() < 0.8:
        s.fingerprint(p, right - 190, top + 10, 180, 236)
        right -= 210
    if st.kind == "cnh":
        cut = _licence_back(p, st, x, top, right, bottom)
        _rows(p, st, _pairs(st, "verso")[1:], x, cut, right, bottom - 60, 2)
        s.signature(p, x + 60, bottom - 50, 280, 24, (30, 34, 60))
        p.label(rng.uniform(0.45, 0.75) * w, bottom - rng.uniform(40, 90), words.STATES[st.h.uf].upper(), rng.uniform(26, 42), "form+", st.dark, "centre")
        _mirror(p, st, bottom)
    else:
        end = _rows(p, st, _pairs(st, "verso"), x, top + 8, right, bottom - 56, 2)
        if end < bottom - 24:
            s.signature(p, x + rng.uniform(20, (right - x) * 0.4), bottom - 34, 280, 22, (30, 32, 50))
    if st.kind == "rg" and rng.random() < 0.4:
        s.stamp(p, rng.uniform(0.3, 0.9) * w, rng.uniform(0.4, 0.8) * t, 74, ("IDENTIFICAÇÃO", st.h.uf))
    if st.mrz:
        p.box(0, t - lines, w, t, fill=(246, 247, 243))
        start, number = ("I<", st.h.registro) if st.kind == "cnh" else ("ID", st.h.cpf)
        s.mrz(p, checks.td1(start, number, st.h.nascimento, st.h.sexo, st.h.validade, st.h.nome), 60, t - lines + 16, w * rng.uniform(0.8, 0.87))
    elif st.kind == "rg":
        p.label(w / 2, t - 36, rng.choice(("LEI Nº 7.116 DE 29/08/83", "VÁLIDA EM TODO O TERRITÓRIO NACIONAL")), 18, "form+", st.dark, "centre")


def _licence_back(p, st, x, top, right, bottom):
    """Observations, with the table of classes or without; returns where they end."""
    rng = st.rng
    tall = (bottom - top) * rng.uniform(0.3, 0.5)
    if rng.random() < 0.5:
        wide = (right - x) * rng.uniform(0.42, 0.55)
        for i in range(14):
            cx, cy = x + i // 7 * wide / 2, top + 16 + i % 7 * (tall - 16) / 7
            p.box(cx, cy, cx + wide / 2 - 4, cy + (tall - 16) / 7, outline=st.dark)
            p.label(cx + 6, cy + 3, "ACC A A1 B B1 C C1 D D1 BE CE C1E DE D1E".split()[i], 13, "form+", st.dark)
        x += wide + 12
    if rng.random() < 0.8:
        p.box(x, top + 8, right, top + tall, outline=st.dark)
    p.label(x + 8, top + 12, "OBSERVAÇÕES", st.small, "form", st.dark)
    p.label(x + 16, top + 40, st.h.observacoes or "", st.size, "data", width=right - x - 30)
    return top + tall + 10


def screen(p, st, w, t):
    """A telephone's view: the card's sides, or its fields as a list, under a title and over a code."""
    rng = st.rng
    p.box(0, 0, w, t, fill=st._near(rng.choice(((248, 249, 251), (238, 241, 244), (252, 252, 252), (228, 234, 240), (30, 34, 44))), 4))
    bar = rng.choice(((20, 58, 110), (22, 96, 70), st.dark, (250, 250, 252), (18, 18, 22), (10, 84, 160)))
    head = rng.uniform(90, 180)
    p.box(0, 0, w, head, fill=bar)
    ink = (246, 248, 250) if sum(bar) < 380 else st.dark
    p.label(40, 12, f"{rng.randint(7, 22)}:{rng.randint(0, 59):02d}", 20, "form", ink)
    p.label(rng.choice((w / 2, w / 2, 230)), head - 58, rng.choice(SCREENS[st.kind]), rng.uniform(26, 36), "form+", ink, "centre", w - 80)
    y, edge = head + rng.uniform(16, 50), rng.uniform(18, 46)
    cards = rng.choice((0, 1, 1, 2)) if st.kind != "cnh" else rng.choice((0, 1, 2, 2))
    for panel in (front, back)[:cards]:
        wide, shape = st.size_of
        other = p.blank(wide, wide / shape)
        panel(other, st, wide, wide / shape)
        if y + (w - 2 * edge) / shape > t - 60:
            break
        p.embed(other, edge, y, w - 2 * edge)
        y += (w - 2 * edge) / shape + rng.uniform(14, 50)
    pairs, own, sheet = _pairs(st, "digital"), 0, not cards and rng.random() < 0.7
    if not cards:
        if sheet:
            p.box(edge, y, w - edge, t - 60, fill=(252, 253, 252), outline=(196, 204, 210), width=1.5, radius=rng.choice((0, 18)))
        if rng.random() < 0.85:
            own = w * rng.uniform(0.22, 0.36)
            s.portrait(p, rng.choice((edge + 24, w / 2 - own / 2)), y + 20, own, own * 1.32)
            if rng.random() < 0.5:
                y += own * 1.32 + 30
                own = 0
    code = rng.random() < 0.75 and t - y > 420
    bottom = max(y + 60, t - (rng.uniform(240, 400) if code else 80))
    ink, p.ink = p.ink, ((28, 28, 34) if sheet or p.image.getpixel((4, p.image.height - 8))[0] > 100 else (226, 228, 232))
    st.boxed = False
    if own:
        y = _rows(p, st, pairs[:3], edge + own + 50, y + 16, w - edge - 16, y + own * 1.3, 1)
        pairs = pairs[3:]
    if cards < 2 or rng.random() < 0.8:
        y = _rows(p, st, pairs[:rng.randint(3, len(pairs))], edge + 18, y + 12, w - edge - 16, bottom, rng.choice((1, 2)))
    p.ink = ink
    if code:
        side = min(rng.uniform(190, 360), t - y - 70)
        if side > 120:
            s.qr(p, w / 2 - side / 2, t - side - 50, side, f"https://exemplo.invalid/{st.kind}-digital/{st.h.espelho}{st.h.serie}")
    elif rng.random() < 0.5:
        p.box(60, t - 70, w - 60, t - 16, fill=bar, radius=26)


def page(p, st, w, t):
    """An exported page: both halves on white, with a code beside or below them."""
    rng = st.rng
    p.box(0, 0, w, t, fill=(253, 253, 253))
    wide, shape = st.size_of
    y, across = rng.uniform(30, 80), min(w * rng.uniform(0.56, 0.8), (t - 100) / 2 * shape)
    x = rng.uniform(20, 60)
    for panel in (front, back):
        other = p.blank(wide, wide / shape)
        panel(other, st, wide, wide / shape)
        p.embed(other, x, y, across)
        y += across / shape + rng.choice((0, 0, 20))
    room = w - x - across - 40
    side = min(room, 420) if room > 180 else min(300, t - y - 40)
    if side > 100:
        s.qr(p, x + across + 20 if room > 180 else x, rng.uniform(40, 140) if room > 180 else y + 20, side, f"https://exemplo.invalid/{st.h.espelho}/" + st.h.matricula.replace(" ", "") * 3)
        for i in range(rng.randint(3, 9)):
            p.label(x + across + 20 if room > 180 else x + side + 20, (600 if room > 180 else y + 30) + i * 27, "documento assinado com certificado digital em"[: rng.randint(20, 45)], 16, "form", (50, 50, 56), width=max(room, 200))


def draw(kind, side, rng):
    """A paper of that class."""
    family = rng.choice([f for f in families("rules").values() if f.kind == kind])
    holder = invent(rng, kind, family.issued, family.states)
    st = Style(rng, kind, holder, Print(rng, holder, **family.prints))
    _, faces = _faces("rules", family, rng)
    if side == "digital":
        exported = rng.random() < (0.3 if kind == "cnh" else 0.1)
        w, t = (1500, rng.uniform(1200, 2000)) if exported else (760, 760 * rng.uniform(1.5, 2.2))
        p = Paper(w, t, (250, 250, 250), faces, rng)
        (page if exported else screen)(p, st, w, t)
        return p
    w, shape = st.size_of
    t = w / shape
    panels = {"frente": (front,), "verso": (back,)}.get(side, (front, back))
    beside, gap = rng.random() < 0.5, rng.choice((0, 0, 8, 20))
    both = len(panels) - 1
    p = Paper(w + (w + gap) * both * beside, t + (t + gap) * both * (not beside), (244, 244, 240), faces, rng)
    for i, panel in enumerate(panels):
        p.origin = ((w + gap) * i, 0) if beside else (0, (t + gap) * i)
        p.slip = (rng.uniform(-3, 3), rng.uniform(-2, 2))
        panel(p, st, w, t)
    return p
