"""Work card for rules: the blue booklet's page with the photograph and its page with the holder's data."""

import checks
import security as s
from layouts import Family
from layouts.rules.parts import beside
from paper import seeded

BLUE, PALE = (34, 58, 104), (60, 84, 128)


def _numbers(h):
    """The card's number, its series and the holder's PIS: of this document alone, and the same on both pages."""
    rng = seeded("ctps", h.espelho)
    nine = [1, *(rng.randint(0, 9) for _ in range(9))]
    pis = "".join(map(str, (*nine, checks.pis_digit(nine))))
    return h.espelho[:7], f"{rng.randint(1, 999):05d}-{h.uf}", f"{pis[:3]}.{pis[3:8]}.{pis[8:10]}-{pis[10]}"


def _page(p, w, t):
    s.tint(p, 0, 0, w, t, [(214, 224, 236), (232, 234, 228), (216, 226, 236)])
    s.waves(p, 0, 0, w, t, (190, 206, 222), 9, 8, 41)
    p.box(18, 18, w - 18, t - 18, outline=BLUE, width=3)


def foto(p, h, f):
    w, t = 920, 640
    number, series, pis = _numbers(h)
    _page(p, w, t)
    s.emblem(p, w / 2, 84, 44, BLUE)
    for y, text, size in ((136, "REPÚBLICA FEDERATIVA DO BRASIL", 22), (166, "MINISTÉRIO DO TRABALHO", 18), (192, "CARTEIRA DE TRABALHO E PREVIDÊNCIA SOCIAL", 24)):
        p.label(w / 2, y, text, size, "form+" if size > 20 else "form", BLUE, "centre")
    s.portrait(p, 70, 250, 210, 270, grey=p.rng.random() < 0.5)
    s.fingerprint(p, 690, 250, 150, 200)
    p.label(765, 460, "POLEGAR DIREITO", 14, "form", PALE, "centre")
    for y, label, field, value in ((262, p.one_of("NÚMERO", "Nº"), "numero", number), (326, "SÉRIE", "serie", series), (390, "PIS/PASEP", "pis", pis)):
        beside(p, 310, y, label, field, (value, value), 440, 240, 27, 16, PALE, role="data+" if field == "numero" else "data")
    s.signature(p, 360, 520, 340, 24)
    p.line(320, 558, 740, 558, PALE)
    p.label(530, 564, "ASSINATURA DO TITULAR", 14, "form", PALE, "centre")
    if p.rng.random() < 0.4:
        s.stamp(p, p.rng.uniform(120, 240), 500, 66, ("MTE", h.uf))


def qualificacao(p, h, f):
    w, t, x = 920, 640, 60
    _page(p, w, t)
    p.label(w / 2, 40, "QUALIFICAÇÃO CIVIL", 26, "form+", BLUE, "centre")
    rows = [
        ("NOME", "nome", f.name(h.nome)),
        (p.one_of("LOC. NASC.", "NATURALIDADE"), "naturalidade", f.place(*h.natural)),
        (p.one_of("DATA DE NASCIMENTO", "DATA NASC."), "data_nascimento", f.date(h.nascimento)),
        ("PAI", "nome_pai", f.name(h.pai) if h.pai else None),
        ("MÃE", "nome_mae", f.name(h.mae)),
        ("CPF", "cpf", f.cpf()),
        (p.one_of("DATA DE EMISSÃO", "DATA EMISSÃO"), "data_expedicao", f.date(h.expedicao)),
        ("ÓRGÃO EMISSOR", "orgao_expedidor", _office(p, h)),
    ]
    y = 104
    for label, field, pair in rows:
        if pair:
            beside(p, x, y, label, field, pair, 290, w - 330, 25, 16, PALE)
        else:
            p.label(x, y + 7, label, 16, "form", PALE)
        p.line(284, y + 34, w - 50, y + 34, (150, 166, 190))
        y += 54
    s.signature(p, 430, 568, 300, 22, (30, 30, 44))
    p.line(400, 596, 780, 596, PALE)
    p.label(590, 600, "ASSINATURA DO FUNCIONÁRIO", 13, "form", PALE, "centre")


def _office(p, h):
    office = p.rng.choice(("SRTE", "DRT", "MTE"))
    return f"{office}/{h.uf}", f"{office}-{h.uf}"


FAMILIES = (
    Family("ctps_caderneta", "ctps", (920, 640), (1998, 2019), {"frente": foto, "verso": qualificacao}, None, {"places": ("traço solto", "barra")}, joined="below", plastic=0.1),
)
