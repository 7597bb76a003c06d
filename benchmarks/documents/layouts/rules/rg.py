"""RG for rules and training: two old green papers, the model of 2018, and a telephone's card."""

import security as s
from layouts import Family

GREEN, DARK = (188, 214, 190), (24, 84, 58)


def _ground(p, w, h, colours, line, step=8):
    s.tint(p, 0, 0, w, h, colours)
    s.waves(p, 0, 0, w, h, line, step, 8, 41)
    s.rosette(p, w * 0.62, h * 0.5, h * 0.42, line)


def _frame(p, w, h, colour, top, bottom):
    p.box(14, 14, w - 14, h - 14, outline=colour, width=7)
    p.box(24, 24, w - 24, h - 24, outline=colour, width=1)
    p.box(130, 8, w - 130, 44, fill=colour)
    p.label(w / 2, 12, top, 22, "form+", (238, 246, 238), "centre", w - 300)
    p.box(130, h - 44, w - 130, h - 8, fill=colour)
    p.label(w / 2, h - 39, bottom, 22, "form+", (238, 246, 238), "centre", w - 300)


def paulista_frente(p, h, f):
    w, t = 1020, 680
    _ground(p, w, t, [(206, 224, 204), (226, 232, 212), (204, 222, 208)], (176, 204, 178))
    _frame(p, w, t, DARK, "REPÚBLICA FEDERATIVA DO BRASIL", "CARTEIRA DE IDENTIDADE")
    s.emblem(p, 88, 104, 44, DARK)
    p.label(w / 2 + 20, 62, "ESTADO DE SÃO PAULO", 25, "form+", DARK, "centre")
    p.label(w / 2 + 20, 94, "SECRETARIA DA SEGURANÇA PÚBLICA", 22, "form", DARK, "centre")
    p.label(w / 2 + 20, 122, "INSTITUTO DE IDENTIFICAÇÃO RICARDO GUMBLETON DAUNT", 18, "form", DARK, "centre", 700)
    s.portrait(p, 90, 180, 240, 318, grey=p.rng.random() < 0.4)
    s.punched(p, 130, 420, "IIRGD", 30)
    p.box(560, 176, 830, 498, outline=DARK, width=1.5)
    s.fingerprint(p, 590, 190, 210, 292)
    p.upward(838, 420, "POLEGAR DIREITO", 15, "form", DARK)
    p.upward(56, 470, h.serie, 24, "data+", (150, 40, 44))
    s.signature(p, 240, 556, 480, 26)
    p.line(180, 588, 840, 588, DARK, 1)
    p.label(w / 2, 594, "ASSINATURA DO TITULAR", 16, "form", DARK, "centre")
    p.accepted["orgao_expedidor"] = ["SSP-SP"]


def paulista_verso(p, h, f):
    w, t = 1020, 680
    _ground(p, w, t, [(224, 232, 210), (204, 222, 204), (222, 230, 214)], (182, 206, 180), 9)
    _frame(p, w, t, DARK, "VÁLIDA EM TODO O TERRITÓRIO NACIONAL", "LEI Nº 7.116 DE 29/08/83")
    small, x = 16, 60
    p.label(x, 66, "REGISTRO", small, "form", DARK)
    p.label(x, 84, "GERAL", small, "form", DARK)
    p.value("rg", 170, 66, (h.rg, h.rg), 34, "data+")
    p.label(600, 66, "DATA DE", small, "form", DARK)
    p.label(600, 84, "EXPEDIÇÃO", small, "form", DARK)
    p.value("data_expedicao", 730, 68, f.date(h.expedicao), 28)
    p.label(x, 128, "NOME", small, "form", DARK)
    p.value("nome", 110, 148, f.name(h.nome), 28, width=840, wrap=True)
    p.label(x, 218, "FILIAÇÃO", small, "form", DARK)
    if h.pai:
        p.value("nome_pai", 110, 238, f.name(h.pai), 26, width=840)
    p.value("nome_mae", 110, 274, f.name(h.mae), 26, width=840)
    if h.pai and p.rng.random() < 0.6:
        p.label(80, 274, "E", 26, "data", kind="other")
    p.label(x, 326, "NATURALIDADE", small, "form", DARK)
    p.value("naturalidade", 110, 346, f.place(*h.natural), 26, width=480)
    p.label(640, 326, "DATA DE NASCIMENTO", small, "form", DARK)
    p.value("data_nascimento", 670, 346, f.date(h.nascimento), 26)
    p.label(x, 396, "DOC ORIGEM", small, "form", DARK)
    origin = f"CN:LV.A{p.rng.randint(10, 299)} /FLS.{p.rng.randint(1, 299):03d} /N.{p.rng.randint(1000, 99999):06d}"
    p.label(230, 394, f"{f.name(h.natural[0])[0]}-{h.natural[1]} {p.rng.choice(('SEDE', '1.SUBDISTRITO', 'CENTRO'))}", 22, "data", width=700, kind="other")
    p.label(230, 424, origin, 22, "data", width=700, kind="other")
    p.label(x, 470, "CPF", small, "form", DARK)
    p.value("cpf", 130, 464, f.cpf(), 28)
    if p.rng.random() < 0.4:
        p.label(560, 464, f"{p.rng.randint(2, 4)}ª VIA", 24, "data", kind="other")
    s.signature(p, 500, 550, 330, 26, (26, 30, 44))
    p.line(420, 588, 940, 588, DARK, 1)
    p.label(680, 592, "ASSINATURA DO DIRETOR", 15, "form", DARK, "centre")
    if p.rng.random() < 0.35:
        s.stamp(p, p.rng.uniform(360, 900), p.rng.uniform(300, 520), 76, ("IIRGD", "SÃO PAULO"))


FAMILIES = (
    Family("rg_verde_paulista", "rg", (1020, 680), (1988, 2018), {"frente": paulista_frente, "verso": paulista_verso}, ("SP",),
           {"dates": ("barras", "mês"), "cpfs": ("barra", "pontos"), "places": ("traço solto", "traço"), "cases": ("maiúsculas", "sem acentos")}, plastic=0.8),
)
