"""RG for rules and training: two old green papers, the model of 2018, and a telephone's card."""

import security as s
import words
from layouts import Family
from layouts.rules.parts import beside, ground, status_bar, tarja, under

DARK, BLUE = (24, 84, 58), (26, 66, 96)


def _frame(p, w, h, colour, top, bottom):
    p.box(14, 14, w - 14, h - 14, outline=colour, width=7)
    p.box(24, 24, w - 24, h - 24, outline=colour, width=1)
    p.box(130, 8, w - 130, 44, fill=colour)
    p.label(w / 2, 12, top, 22, "form+", (238, 246, 238), "centre", w - 300)
    p.box(130, h - 44, w - 130, h - 8, fill=colour)
    p.label(w / 2, h - 39, bottom, 22, "form+", (238, 246, 238), "centre", w - 300)


def paulista_frente(p, h, f):
    w, t = 1020, 680
    ground(p, w, t, [(206, 224, 204), (226, 232, 212), (204, 222, 208)], (176, 204, 178))
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
    ground(p, w, t, [(224, 232, 210), (204, 222, 204), (222, 230, 214)], (182, 206, 180), 9)
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
    p.label(x, 212, "FILIAÇÃO", small, "form", DARK)
    if h.pai:
        p.value("nome_pai", 110, 240, f.name(h.pai), 26, width=840)
    p.value("nome_mae", 110, 276, f.name(h.mae), 26, width=840)
    if h.pai and p.rng.random() < 0.6:
        p.label(80, 276, "E", 26, "data", kind="other")
    p.label(x, 326, "NATURALIDADE", small, "form", DARK)
    p.value("naturalidade", 110, 346, f.place(*h.natural), 26, width=480)
    p.label(640, 326, p.one_of("DATA DE NASCIMENTO", "DATA NASCIMENTO", "DATA DE NASC."), small, "form", DARK)
    p.value("data_nascimento", 670, 346, f.date(h.nascimento), 26)
    p.label(x, 396, "DOC ORIGEM", small, "form", DARK)
    origin = f"CN:LV.A{p.rng.randint(10, 299)} /FLS.{p.rng.randint(1, 299):03d} /N.{p.rng.randint(1000, 99999):06d}"
    p.label(230, 394, f"{f.name(h.natural[0])[0]}-{h.natural[1]} {p.rng.choice(('SEDE', '1.SUBDISTRITO', 'CENTRO'))}", 22, "data", width=700, kind="other")
    p.label(230, 424, origin, 22, "data", width=700, kind="other")
    p.label(x, 470, p.one_of("CPF", "CPF", "C.P.F."), small, "form", DARK)
    p.value("cpf", 130, 464, f.cpf(), 28)
    if p.rng.random() < 0.4:
        p.label(560, 464, f"{p.rng.randint(2, 4)}ª VIA", 24, "data", kind="other")
    s.signature(p, 500, 550 - p.rng.choice((0, 0, 50)), 330, 26, (26, 30, 44))
    p.line(420, 588, 940, 588, DARK, 1)
    p.label(680, 592, "ASSINATURA DO DIRETOR", 15, "form", DARK, "centre")
    if p.rng.random() < 0.35:
        s.stamp(p, p.rng.uniform(360, 900), p.rng.uniform(300, 520), 76, ("IIRGD", "SÃO PAULO"))


OFFICES = {"RS": ("SECRETARIA DA SEGURANÇA PÚBLICA", "INSTITUTO-GERAL DE PERÍCIAS"), "PR": ("SECRETARIA DE ESTADO DA SEGURANÇA PÚBLICA", "INSTITUTO DE IDENTIFICAÇÃO DO PARANÁ"),
           "SC": ("SECRETARIA DA SEGURANÇA PÚBLICA", "INSTITUTO DE IDENTIFICAÇÃO"), "MS": ("SECRETARIA DE JUSTIÇA E SEGURANÇA PÚBLICA", "INSTITUTO DE IDENTIFICAÇÃO")}


def sulista_frente(p, h, f):
    w, t = 1000, 670
    ground(p, w, t, [(214, 228, 214), (234, 236, 220), (214, 228, 214)], (184, 208, 190), 10)
    _frame(p, w, t, (44, 96, 76), "CARTEIRA DE IDENTIDADE", "VÁLIDA EM TODO O TERRITÓRIO NACIONAL")
    s.emblem(p, w / 2, 96, 40, (44, 96, 76))
    secretary, office = OFFICES[h.uf]
    for y, text, size in ((142, f"ESTADO DO {words.STATES[h.uf].upper()}", 24), (172, secretary, 18), (196, office, 17)):
        p.label(w / 2, y, text, size, "form+" if y == 142 else "form", (40, 70, 56), "centre", 800)
    s.fingerprint(p, 110, 236, 190, 250)
    p.label(205, 494, "POLEGAR DIREITO", 14, "form", (40, 70, 56), "centre")
    s.portrait(p, 690, 230, 220, 290, grey=p.rng.random() < 0.6)
    s.punched(p, 700, 470, h.uf + h.orgao, 28)
    s.signature(p, 350, 540, 300, 26)
    p.line(330, 576, 670, 576, (40, 70, 56))
    p.label(500, 582, "ASSINATURA DO TITULAR", 14, "form", (40, 70, 56), "centre")
    p.accepted["orgao_expedidor"] = words.known_bodies(h.uf)


def sulista_verso(p, h, f):
    w, t, x = 1000, 670, 50
    ground(p, w, t, [(234, 236, 220), (214, 228, 214), (234, 236, 220)], (190, 210, 194), 9)
    p.box(16, 16, w - 16, t - 16, outline=(44, 96, 76), width=5)
    p.label(w / 2, 32, "REPÚBLICA FEDERATIVA DO BRASIL", 19, "form+", (44, 96, 76), "centre")
    beside(p, x, 74, p.one_of("R.G.:", "RG:", "R.G. Nº"), "rg", (h.rg, h.rg), 120, 330, 31, role="data+")
    beside(p, 560, 76, p.one_of("EXPEDIÇÃO:", "DATA EXP.:", "EMISSÃO:"), "data_expedicao", f.date(h.expedicao), 690, 260, 26)
    beside(p, x, 134, "NOME:", "nome", f.name(h.nome), 150, 800, 27, wrap=True)
    p.label(x, 216, "FILIAÇÃO:", 16, "form", (30, 70, 60))
    y = 212
    for field, name in (("nome_pai", h.pai), ("nome_mae", h.mae)):
        if name:
            p.value(field, 180, y, f.name(name), 25, width=770)
        elif p.rng.random() < 0.5:
            p.label(180, y, "* * * * * *", 25, "data", kind="other")
        y += 40
    beside(p, x, 310, p.one_of("NATURAL DE:", "NATURAL.:"), "naturalidade", f.place(*h.natural), 180, 380, 25)
    beside(p, 580, 310, "NASC.:", "data_nascimento", f.date(h.nascimento), 690, 260, 25)
    beside(p, x, 362, "ÓRGÃO EXP.:", "orgao_expedidor", f.body(), 180, 240, 25)
    beside(p, 580, 362, "CPF:", "cpf", f.cpf(), 690, 270, 25)
    p.label(x, 418, "DOC. ORIGEM:", 16, "form", (30, 70, 60))
    p.label(190, 412, f"C.NASC. {p.rng.randint(1000, 99999)} LV A{p.rng.randint(10, 199)} FL {p.rng.randint(1, 299)}", 23, "data", kind="other", width=760)
    p.label(190, 444, f"{f.name(h.natural[0])[0]} {h.natural[1]}", 23, "data", kind="other")
    s.signature(p, 130, 550, 320, 26, (30, 30, 44))
    p.label(290, 596, "DIRETOR", 14, "form", (30, 70, 60), "centre")
    p.label(w - 50, 596, "LEI 7.116 DE 29/08/1983", 15, "form", (30, 70, 60), "right")
    if p.rng.random() < 0.5:
        s.stamp(p, p.rng.uniform(500, 880), p.rng.uniform(440, 560), 72, ("IDENTIFICAÇÃO", h.uf))


def coluna_frente(p, h, f):
    w, t = 1000, 640
    ground(p, w, t, [(206, 226, 222), (236, 238, 214), (220, 226, 206)], (184, 206, 198), 7)
    s.emblem(p, 72, 66, 40, DARK)
    p.label(130, 20, "REPÚBLICA FEDERATIVA DO BRASIL", 22, "form+", DARK)
    p.label(130, 48, f"{'DISTRITO FEDERAL' if h.uf == 'DF' else 'ESTADO - ' + words.STATES[h.uf].upper()}", 17, "form", DARK)
    p.label(130, 70, "SECRETARIA DE ESTADO DA SEGURANÇA PÚBLICA", 16, "form", DARK)
    p.label(130, 92, "INSTITUTO DE IDENTIFICAÇÃO", 16, "form", DARK)
    s.portrait(p, 40, 132, 230, 306)
    s.punched(p, 60, 400, h.orgao, 26)
    x, right = 300, 966
    under(p, x, 128, "NOME", "nome", f.name(h.nome), right - x, colour=DARK, wrap=True)
    p.label(x, 206, "FILIAÇÃO", 13, "form", DARK)
    y = 224
    for field, name in (("nome_pai", h.pai), ("nome_mae", h.mae)):
        if name:
            p.value(field, x, y, f.name(name), 22, width=right - x)
            y += 32
    under(p, x, 300, "DATA NASCIMENTO", "data_nascimento", f.date(h.nascimento), 220, colour=DARK)
    under(p, 620, 300, "NATURALIDADE", "naturalidade", f.place(*h.natural), right - 620, colour=DARK)
    under(p, x, 358, p.one_of("ÓRGÃO EXPEDIDOR", "ÓRGÃO EXP.", "ÓRGÃO EMISSOR"), "orgao_expedidor", f.body(), 220, colour=DARK)
    p.label(620, 358, "FATOR RH", 13, "form", DARK)
    if p.rng.random() < 0.5:
        p.label(620, 376, p.rng.choice(("O+", "A+", "B-", "AB+", "O-")), 23, "data", kind="other")
    p.label(x, 416, "OBSERVAÇÃO", 13, "form", DARK)
    if p.rng.random() < 0.3:
        p.label(x, 434, p.rng.choice(("DOADOR DE ÓRGÃOS E TECIDOS", "PESSOA COM DEFICIÊNCIA AUDITIVA", "ALÉRGICO A PENICILINA")), 20, "data", kind="other")
    s.signature(p, 330, 520, 430, 26)
    p.line(280, 556, 900, 556, DARK)
    p.label(590, 560, "ASSINATURA DO TITULAR", 13, "form", DARK, "centre")
    tarja(p, w, 596, 44, "CARTEIRA DE IDENTIDADE", DARK)


def coluna_verso(p, h, f):
    w, t, x = 1000, 640, 40
    ground(p, w, t, [(220, 226, 206), (236, 238, 214), (206, 226, 222)], (190, 206, 196), 8)
    tarja(p, w, 0, 44, "VÁLIDA EM TODO O TERRITÓRIO NACIONAL", DARK)
    under(p, x, 60, "REGISTRO GERAL", "rg", (h.rg, h.rg), 320, 32, role="data+", colour=DARK)
    under(p, 400, 60, "DATA DE EXPEDIÇÃO", "data_expedicao", f.date(h.expedicao), 240, 26, colour=DARK)
    under(p, x, 128, "CPF", "cpf", f.cpf(), 320, 26, colour=DARK)
    p.label(400, 128, "DNI", 13, "form", DARK)
    p.label(x, 188, "REGISTRO CIVIL", 13, "form", DARK)
    p.label(x, 206, h.matricula, 19, "data", width=590, kind="other")
    for i, label in enumerate(("T. ELEITOR", "NIS/PIS/PASEP", "CERT. MILITAR", "CTPS", "SÉRIE", "CNH", "CNS")):
        cx, cy = x + i % 3 * 205, 244 + i // 3 * 54
        p.label(cx, cy, label, 13, "form", DARK)
        if p.rng.random() < 0.4:
            number = h.registro if label == "CNH" else "".join(str(p.rng.randint(0, 9)) for _ in range({"SÉRIE": 4, "CTPS": 7, "CNS": 15}.get(label, 11)))
            p.label(cx, cy + 17, number, 18, "data", kind="other", width=190)
    s.fingerprint(p, 700, 66, 210, 270)
    p.label(805, 342, "POLEGAR DIREITO", 13, "form", DARK, "centre")
    s.qr(p, 740, 374, 200, f"https://exemplo.invalid/rg/{h.espelho}")
    s.signature(p, 90, 520, 340, 24, (30, 30, 44))
    p.label(260, 556, "ASSINATURA DO DIRETOR", 13, "form", DARK, "centre")
    tarja(p, w, 596, 44, "LEI Nº 7.116 DE 29 DE AGOSTO DE 1983", DARK)


def app_cartao(p, h, f):
    w, t = 760, 1420
    p.box(0, 0, w, t, fill=(240, 243, 246))
    p.box(0, 0, w, 150, fill=BLUE)
    status_bar(p, w, (236, 240, 244))
    p.label(w / 2, 76, p.rng.choice(("RG Digital", "Identidade Digital", "Carteira de Identidade Digital")), 32, "form+", (244, 248, 250), "centre")
    p.box(30, 180, w - 30, 1080, fill=(252, 253, 252), outline=(196, 204, 210), width=1.5, radius=18)
    s.waves(p, 40, 190, w - 40, 1070, (226, 236, 232), 12, 9, 51)
    s.emblem(p, 92, 238, 34, BLUE)
    p.label(146, 212, f"ESTADO DE {words.STATES[h.uf].upper()}", 20, "form+", BLUE)
    p.label(146, 240, "SECRETARIA DA SEGURANÇA PÚBLICA", 16, "form", BLUE)
    s.portrait(p, 60, 290, 210, 280)
    x, right = 300, w - 60
    under(p, x, 290, "Registro Geral", "rg", (h.rg, h.rg), right - x, 30, 17, role="data+", colour=BLUE)
    under(p, x, 362, "CPF", "cpf", f.cpf(), right - x, 26, 17, colour=BLUE)
    under(p, x, 432, "Data de Expedição", "data_expedicao", f.date(h.expedicao), right - x, 26, 17, colour=BLUE)
    under(p, x, 502, "Órgão Emissor", "orgao_expedidor", f.body(), right - x, 26, 17, colour=BLUE)
    under(p, 60, 606, "Nome", "nome", f.name(h.nome), right - 60, 27, 17, True, colour=BLUE)
    p.label(60, 712, "Filiação", 17, "form", BLUE)
    y = 736
    for field, name in (("nome_mae", h.mae), ("nome_pai", h.pai)) if p.rng.random() < 0.3 else (("nome_pai", h.pai), ("nome_mae", h.mae)):
        if name:
            p.value(field, 60, y, f.name(name), 25, width=right - 60)
            y += 38
    under(p, 60, 836, "Data de Nascimento", "data_nascimento", f.date(h.nascimento), 260, 26, 17, colour=BLUE)
    under(p, 370, 836, "Naturalidade", "naturalidade", f.place(*h.natural), right - 370, 26, 17, colour=BLUE)
    s.signature(p, 180, 980, 360, 28)
    p.label(w / 2, 1030, "Assinatura do Titular", 15, "form", BLUE, "centre")
    s.qr(p, w / 2 - 105, 1105, 210, f"https://exemplo.invalid/rg-digital/{h.espelho}")
    p.label(w / 2, 1340, p.rng.choice(("Toque para ampliar o QR Code", "Validar documento", "Última atualização: há 2 dias")), 18, "form", (90, 100, 110), "centre", kind="other")


PRINTS = {"dates": ("barras", "mês"), "cpfs": ("barra", "pontos"), "places": ("traço solto", "traço", "barra"), "bodies": ("barra", "espaço", "traço")}

FAMILIES = (
    Family("rg_verde_paulista", "rg", (1020, 680), (1988, 2018), {"frente": paulista_frente, "verso": paulista_verso}, ("SP",), PRINTS, plastic=0.8),
    Family("rg_verde_sulista", "rg", (1000, 670), (1990, 2018), {"frente": sulista_frente, "verso": sulista_verso}, tuple(OFFICES), PRINTS, joined="below", plastic=0.8),
    Family("rg_2018_coluna", "rg", (1000, 640), (2019, 2023), {"frente": coluna_frente, "verso": coluna_verso}, None, PRINTS | {"dates": ("barras",)}, plastic=0.3),
    Family("rg_app_cartao", "rg", (760, 1420), (2005, 2023), {"digital": app_cartao}, ("SP", "GO", "PE", "ES"),
           {"bodies": ("barra", "traço"), "places": ("traço", "barra"), "cases": ("maiúsculas", "mistas")}, ("DejaVu Sans", "Liberation Sans", "B612"), plastic=0),
)
