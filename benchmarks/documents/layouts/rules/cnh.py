"""CNH for rules and training: the upright paper of squares, the bilingual one of 2022, and the exported page."""

import checks
import security as s
import words
from layouts import Family
from layouts.rules.parts import under

DEEP, RED = (28, 74, 60), (160, 30, 36)


def _cell(p, x, y, w, h, label, small=12):
    p.box(x, y, x + w, y + h, outline=(116, 126, 112), width=1)
    p.label(x + 6, y + 3, label, small, "form", (60, 70, 64), width=w - 10)


def _identity(h, f):
    """Number, body and state in one line, as (field, pair) pieces."""
    return [("doc_identidade", (h.rg_bare, h.rg_bare)), (None, " "), ("orgao_expedidor", (f"{h.orgao} {h.uf}", h.orgao_expedidor))]


def quadros_frente(p, h, f):
    w, t = 900, 630
    s.tint(p, 0, 0, w, t, [(206, 226, 214), (236, 226, 198), (210, 224, 220)])
    s.waves(p, 0, 0, w, t, (176, 204, 188), 7, 9, 33)
    s.waves(p, 0, 0, w, t, (222, 202, 168), 13, 12, 51)
    s.rosette(p, 470, 330, 240, (190, 200, 170))
    s.emblem(p, 96, 56, 40, (80, 100, 80))
    for i, (text, size) in enumerate((("REPÚBLICA FEDERATIVA DO BRASIL", 22), (p.rng.choice(("MINISTÉRIO DAS CIDADES", "MINISTÉRIO DA INFRAESTRUTURA")), 17),
                                      ("DEPARTAMENTO NACIONAL DE TRÂNSITO", 17), ("CARTEIRA NACIONAL DE HABILITAÇÃO", 20))):
        p.label(w / 2 + 30, 14 + (0, 28, 48, 68)[i], text, size, "form+" if i in (0, 3) else "form", (50, 60, 52), "centre")
    left = 70
    _cell(p, left, 100, w - left - 26, 50, "NOME")
    p.value("nome", left + 12, 119, f.name(h.nome), 23, width=w - left - 60)
    s.portrait(p, left + 6, 162, 246, 320, grey=p.rng.random() < 0.3)
    x, right = 334, w - 26
    _cell(p, x, 158, right - x, 48, p.one_of("DOC. IDENTIDADE / ÓRG. EMISSOR / UF", "DOC IDENTIDADE/ORG EMISSOR/UF", "DOC. IDENT. / ÓRG. EMIS. / UF"))
    p.row(x + 12, 176, _identity(h, f), 21, width=right - x - 30)
    half = (right - x) // 2
    _cell(p, x, 210, half, 48, "CPF")
    p.value("cpf", x + 12, 228, f.cpf(), 21, width=half - 24)
    _cell(p, x + half, 210, right - x - half, 48, p.one_of("DATA NASCIMENTO", "DATA NASC.", "DATA DE NASCIMENTO"))
    p.value("data_nascimento", x + half + 12, 228, f.date(h.nascimento), 21, width=half - 24)
    _cell(p, x, 262, right - x, 132, "FILIAÇÃO")
    y = 282
    for field, name in (("nome_pai", h.pai), ("nome_mae", h.mae)):
        if name:
            p.value(field, x + 12, y, f.name(name), 21, width=right - x - 60, wrap=True)
        y += 54
    third = (right - x) // 3
    _cell(p, x, 398, third, 46, "PERMISSÃO")
    _cell(p, x + third, 398, third, 46, "ACC")
    _cell(p, x + 2 * third, 398, right - x - 2 * third, 46, p.one_of("CAT. HAB.", "CAT HAB", "CATEGORIA"))
    p.value("categoria", x + 2 * third + 50, 415, (h.categoria, h.categoria), 22, "data+")
    wide = (w - left - 26) / 3
    for i, (label, field, pair, colour) in enumerate(((p.one_of("Nº REGISTRO", "N° REGISTRO", "NR. REGISTRO"), "numero_registro", (h.registro, h.registro), (150, 30, 34)),
                                                       ("VALIDADE", "validade", f.date(h.validade), (150, 30, 34)),
                                                       (p.one_of("1ª HABILITAÇÃO", "1ª HABILITAÇÃO", "PRIMEIRA HABILITAÇÃO"), "primeira_habilitacao", f.date(h.primeira), None))):
        _cell(p, left + i * wide, 492, wide, 54, label)
        p.value(field, left + i * wide + 14, 512, pair, 24, colour=colour, width=wide - 26)
    if p.rng.random() < 0.25:
        _cell(p, left, 552, w - left - 26, 52, "OBSERVAÇÕES")
        if h.observacoes:
            p.value("observacoes", left + 12, 571, (h.observacoes, h.observacoes), 20, width=w - left - 60)
    p.upward(20, 470, "VÁLIDA EM TODO O TERRITÓRIO NACIONAL", 14, "form", (70, 80, 72))
    p.upward(38, 430, h.espelho, 26, "data+", (30, 30, 32), "numero_espelho")


def quadros_verso(p, h, f):
    w, t = 900, 630
    s.tint(p, 0, 0, w, t, [(236, 226, 198), (210, 224, 220), (206, 226, 214)])
    s.waves(p, 0, 0, w, t, (176, 204, 188), 7, 9, 33)
    s.waves(p, 0, 0, w, t, (222, 202, 168), 13, 12, 51)
    left, right = 70, 874
    _cell(p, left, 22, right - left, 230, "OBSERVAÇÕES")
    if h.observacoes and "observacoes" not in p.truth:
        p.value("observacoes", left + 16, 50, (h.observacoes, h.observacoes), 22, width=right - left - 60, wrap=True)
    p.box(left, 262, right, 336, outline=(116, 126, 112))
    p.label((left + right) / 2, 318, "ASSINATURA DO PORTADOR", 13, "form", (60, 70, 64), "centre")
    s.signature(p, 250, 292, 400, 22)
    _cell(p, left, 342, 520, 52, "LOCAL")
    p.value("local", left + 14, 361, f.place(h.sede, h.uf), 21, width=490)
    _cell(p, left + 524, 342, right - left - 524, 52, "DATA EMISSÃO")
    p.value("data_expedicao", left + 538, 361, f.date(h.expedicao), 21, width=right - left - 560)
    s.signature(p, 130, 440, 300, 26, (30, 34, 60))
    p.label(left + 30, 478, "ASSINATURA DO EMISSOR", 13, "form", (60, 70, 64))
    p.label(right - 16, 418, p.rng.choice(("", "1")) + "".join(str(p.rng.randint(0, 9)) for _ in range(11)), 19, "data", align="right", kind="other")
    p.label(right - 16, 444, h.renach, 19, "data", align="right", kind="other")
    p.label(w / 2 + 20, 520, words.STATES[h.uf].upper(), 40, "form+", (60, 96, 84), "centre")
    p.upward(20, 470, "PROIBIDO PLASTIFICAR", 15, "form+", (120, 40, 40))
    p.upward(38, 430, h.espelho, 26, "data+", (30, 30, 32), "numero_espelho")
    if p.rng.random() < 0.3:
        s.stamp(p, p.rng.uniform(300, 760), p.rng.uniform(300, 440), 70, ("DETRAN", h.uf))


LEGEND = (
    "2 e 1. Nome e Sobrenome / Name and Surname - Primeira Habilitação / First Driver License - 3. Data e Local de Nascimento / Date and Place of Birth - 4a. Data de",
    "Emissão / Issuing Date - 4b. Data de Validade / Expiration Date - ACC - 4c. Documento Identidade - Órgão emissor / Identity Document - Issuing Authority - 4d. CPF",
    "5. Número de registro da CNH / Driver License Number - 9. Categoria de Veículos / Driver License Class - Filiação / Filiation - 12. Observações / Observations - Local / Place",
)
CLASSES = "ACC A A1 B B1 C C1 D D1 BE CE C1E DE D1E".split()


def _panel_ground(p, w, t):
    s.tint(p, 0, 0, w, t, [(204, 226, 210), (240, 234, 200), (200, 220, 226)])
    s.waves(p, 0, 0, w, t, (178, 206, 186), 6, 10, 37)
    s.waves(p, 0, 0, w, t, (224, 206, 170), 15, 14, 61)


def _ruled(p, x, y, label, field, pair, width, size=21, ink=None, role="data"):
    under(p, x + 6, y, label, field, pair, width - 12, size, 12, colour=DEEP, ink=ink, role=role)
    p.line(x, y + 44, x + width, y + 44, (120, 140, 126), 1)


def painel_frente(p, h, f):
    w, t = 1000, 650
    _panel_ground(p, w, t)
    p.box(0, 0, w, 84, fill=(36, 92, 72))
    s.emblem(p, 56, 42, 32, (236, 240, 220))
    p.label(104, 8, "REPÚBLICA FEDERATIVA DO BRASIL", 18, "form+", (240, 244, 234))
    p.label(104, 32, p.rng.choice(("MINISTÉRIO DA INFRAESTRUTURA", "MINISTÉRIO DOS TRANSPORTES")), 14, "form", (240, 244, 234))
    p.label(104, 52, "SECRETARIA NACIONAL DE TRÂNSITO", 14, "form", (240, 244, 234))
    p.label(w - 30, 8, "CARTEIRA NACIONAL DE HABILITAÇÃO", 17, "form+", (240, 244, 234), "right", 470)
    p.label(w - 30, 32, "DRIVER LICENSE / PERMISO DE CONDUCCIÓN", 13, "form", (240, 244, 234), "right", 470)
    s.portrait(p, 64, 104, 240, 322)
    s.emblem(p, 620, 330, 120, (196, 206, 172))
    x, right = 330, 970
    _ruled(p, x, 98, "2 e 1 NOME E SOBRENOME", "nome", f.name(h.nome), 450, 23)
    _ruled(p, x + 460, 98, "1ª HABILITAÇÃO", "primeira_habilitacao", f.date(h.primeira), right - x - 460)
    town, uf = h.natural
    p.label(x + 6, 150, "3 DATA, LOCAL E UF DE NASCIMENTO", 12, "form", DEEP)
    place = f.name(town)[0]
    p.row(x + 6, 166, [("data_nascimento", f.date(h.nascimento)), (None, f", {place}, {uf}")], 21, width=right - x - 20)
    p.line(x, 194, right, 194, (120, 140, 126))
    _ruled(p, x, 202, "4a DATA EMISSÃO", "data_expedicao", f.date(h.expedicao), 210)
    _ruled(p, x + 220, 202, "4b VALIDADE", "validade", f.date(h.validade), 210, ink=RED)
    p.label(x + 446, 202, "ACC", 12, "form", DEEP)
    p.box(right - 76, 206, right, 248, outline=DEEP, width=1)
    p.label(right - 38, 210, "D" if (h.expedicao - h.primeira).days > 365 else "P", 30, "form+", DEEP, "centre", kind="other")
    p.label(x + 6, 254, "4c DOC. IDENTIDADE / ÓRG. EMISSOR / UF", 12, "form", DEEP)
    p.row(x + 6, 270, _identity(h, f), 21, width=right - x - 20)
    p.line(x, 298, right, 298, (120, 140, 126))
    _ruled(p, x, 306, "4d CPF", "cpf", f.cpf(), 210)
    _ruled(p, x + 220, 306, "5 Nº REGISTRO", "numero_registro", (h.registro, h.registro), 230, 22, RED)
    _ruled(p, x + 460, 306, "9 CAT. HAB.", "categoria", (h.categoria, h.categoria), right - x - 460, 22, RED, "data+")
    p.label(x + 6, 358, "NACIONALIDADE", 12, "form", DEEP)
    p.label(x + 6, 374, "BRASILEIRO" if h.sexo == "M" else p.rng.choice(("BRASILEIRA", "BRASILEIRO(A)")), 20, "data", kind="other")
    p.line(x, 402, right, 402, (120, 140, 126))
    p.label(x + 6, 410, "FILIAÇÃO", 12, "form", DEEP)
    y = 428
    for field, name in (("nome_pai", h.pai), ("nome_mae", h.mae)):
        if name:
            p.value(field, x + 12, y, f.name(name), 21, width=right - x - 24)
            y += 38
    s.signature(p, 110, 500, 300, 26)
    p.label(120, 546, "7 ASSINATURA DO PORTADOR", 12, "form", DEEP)
    p.label(right, 546, "VÁLIDA EM TODO O TERRITÓRIO NACIONAL", 13, "form", DEEP, "right")
    p.upward(33, 520, h.espelho, 24, "data+", (30, 30, 34), "numero_espelho")
    p.label(w / 2, 600, "BRASIL", 26, "form+", (120, 160, 130), "centre", kind="other")


def painel_verso(p, h, f):
    w, t = 1000, 650
    _panel_ground(p, w, t)
    held = {"ACC"} if h.categoria == "ACC" else {"CE" if c == "E" else c for c in h.categoria}
    p.label(78, 16, "9", 12, "form", DEEP)
    p.label(194, 16, "10", 12, "form", DEEP)
    p.label(344, 16, "11", 12, "form", DEEP)
    for i, name in enumerate(CLASSES):
        x, y = 78 + i // 7 * 240, 34 + i % 7 * 30
        p.box(x, y, x + 232, y + 28, outline=(120, 140, 126))
        p.label(x + 8, y + 6, name, 15, "form+", DEEP, kind="other")
        if name in held:
            p.label(x + 70, y + 6, f.date(h.validade)[0], 16, "data", kind="other")
    p.label(570, 16, "12 OBSERVAÇÕES", 12, "form", DEEP)
    if h.observacoes:
        p.value("observacoes", 580, 38, (h.observacoes, h.observacoes), 21, width=380, wrap=True)
    s.signature(p, 640, 190, 260, 22, (30, 30, 46))
    p.label(580, 226, "ASSINADO DIGITALMENTE", 15, "form+", DEEP)
    p.label(580, 246, "DEPARTAMENTO ESTADUAL DE TRÂNSITO", 13, "form", DEEP)
    under(p, 78, 266, "LOCAL", "local", f.place(h.sede, h.uf), 420, 21, 12, colour=DEEP)
    p.label(580, 276, "".join(str(p.rng.randint(0, 9)) for _ in range(11)), 19, "data", kind="other")
    p.label(580, 302, h.renach, 19, "data", kind="other")
    p.label(78, 322, words.STATES[h.uf].upper(), 30, "form+", (60, 110, 90))
    for i, line in enumerate(LEGEND):
        p.label(80, 362 + i * 14, line, 11, "form", DEEP, width=890)
    p.upward(33, 400, h.espelho, 24, "data+", (30, 30, 34), "numero_espelho")
    p.box(0, 420, w, t, fill=(244, 246, 240))
    s.mrz(p, checks.td1("I<", h.registro, h.nascimento, h.sexo, h.validade, h.nome), 70, 448, 820)


def exportada_pagina(p, h, f):
    """The file that the licence's application exports: both halves on a page, a QR code and its explanation beside them."""
    w, t = 1560, 1430
    p.box(0, 0, w, t, fill=(253, 253, 253))
    upper, lower = p.blank(1000, 650), p.blank(1000, 650)
    painel_frente(upper, h, f)
    painel_verso(lower, h, f)
    p.embed(upper, 40, 60, 1000)
    p.embed(lower, 40, 710, 1000)
    p.label(1300, 70, "QR-CODE", 22, "form+", (40, 40, 44), "centre")
    s.qr(p, 1090, 110, 420, f"https://exemplo.invalid/cnh/{h.espelho}/{h.registro}/" + h.matricula.replace(" ", "") * 4)
    lines = ("Documento assinado com certificado digital em", "conformidade com a Medida Provisória nº 2200-2/2001.", "Sua validade poderá ser confirmada por meio do",
             "programa Assinador Serpro.", "", "As orientações para instalar o Assinador Serpro e", "realizar a validação do documento digital estão", "disponíveis no endereço eletrônico do programa.",
             "", "EXEMPLO INVENTADO, SEM VALOR")
    for i, line in enumerate(lines):
        if line:
            p.label(1090, 570 + i * 27, line, 16, "form", (50, 50, 56), width=430, kind="other")
    p.label(1090, 960, p.rng.choice(("SERPRO / SENATRAN", "SERPRO / DENATRAN")), 22, "form+", (40, 60, 90))


EITHER = {"places": ("vírgula", "traço solto"), "cases": ("maiúsculas", "sem acentos")}

FAMILIES = (
    Family("cnh_2008_quadros", "cnh", (900, 630), (2008, 2021), {"frente": quadros_frente, "verso": quadros_verso}, None, EITHER, joined="below", plastic=0.4),
    Family("cnh_2022_painel", "cnh", (1000, 650), (2022, 2026), {"frente": painel_frente, "verso": painel_verso}, None, EITHER, joined="below", plastic=0.4),
    Family("cnh_exportada_pagina", "cnh", (1560, 1430), (2022, 2026), {"digital": exportada_pagina}, None, EITHER | {"cases": ("maiúsculas",)},
           ("Liberation Sans", "DejaVu Sans", "Courier Prime"), plastic=0),
)
