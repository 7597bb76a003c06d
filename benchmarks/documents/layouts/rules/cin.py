"""CIN for rules and training: paper and card with labels in two languages, and a telephone's wallet."""

import checks
import security as s
import words
from layouts import Family
from layouts.rules.parts import status_bar, under

DEEP, NAVY = (32, 74, 92), (20, 58, 110)


def _mrz(p, h, x, y, width, long_number):
    number, rest = (h.cpf, "") if long_number else (h.espelho[:9], h.cpf)
    s.mrz(p, checks.td1("ID", number, h.nascimento, h.sexo, h.validade, h.nome, rest), x, y, width)


def _header(p, h, w, colour):
    s.emblem(p, 78, 70, 44, colour)
    p.label(140, 22, "REPÚBLICA FEDERATIVA DO BRASIL", 24, "form+", colour)
    p.label(140, 52, f"GOVERNO FEDERAL  ·  {words.STATES[h.uf].upper()}", 16, "form", colour)
    p.label(140, 73, p.rng.choice(("SECRETARIA DE SEGURANÇA PÚBLICA", "SECRETARIA DA SEGURANÇA E DEFESA SOCIAL", "POLÍCIA CIVIL")), 15, "form", colour)
    p.label(140, 94, "CARTEIRA DE IDENTIDADE / IDENTITY CARD", 17, "form+", colour)


def papel_frente(p, h, f):
    w, t = 1000, 640
    s.tint(p, 0, 0, w, t, [(222, 232, 214), (240, 236, 204), (208, 226, 232)])
    s.waves(p, 0, 0, w, t, (192, 212, 200), 7, 10, 47)
    s.rosette(p, 640, 360, 250, (206, 212, 176))
    _header(p, h, w, DEEP)
    s.portrait(p, 40, 140, 232, 310)
    x, right = 304, 970
    if h.nome_social:
        under(p, x, 132, "Nome Social / Social Name", "nome_social", f.name(h.nome_social), right - x)
        under(p, x, 186, "Nome / Name", "nome", f.name(h.nome), right - x)
    else:
        under(p, x, 132, "Nome / Name", "nome", f.name(h.nome), right - x, wrap=True)
    under(p, x, 246, "Registro Geral - CPF / Personal Number", "cpf", f.cpf(), 360, 27, role="data+")
    under(p, 760, 246, "Sexo / Sex", "sexo", (h.sexo, h.sexo), 120)
    under(p, x, 312, "Data de Nascimento / Date of Birth", "data_nascimento", f.date(h.nascimento), 330)
    under(p, 700, 312, "Nacionalidade / Nationality", "nacionalidade", ("BRA", "BRA"), 250)
    under(p, x, 374, "Naturalidade / Place of Birth", "naturalidade", f.place(*h.natural), 370)
    under(p, 700, 374, "Data de Validade / Date of Expiry", "validade", f.date(h.validade), 260)
    s.signature(p, 400, 510, 420, 28)
    p.line(340, 552, 930, 552, DEEP, 1)
    p.label(635, 557, "Assinatura do Titular / Cardholder's Signature", 13, "form", DEEP, "centre")
    p.box(0, 596, w, t, fill=DEEP)
    p.label(w / 2, 606, "VÁLIDA EM TODO O TERRITÓRIO NACIONAL", 18, "form+", (236, 242, 240), "centre")


def papel_verso(p, h, f):
    w, t = 1000, 640
    s.tint(p, 0, 0, w, t, [(208, 226, 232), (240, 236, 204), (222, 232, 214)])
    s.waves(p, 0, 0, w, t, (196, 208, 208), 8, 9, 39)
    x = 44
    under(p, x, 24, "Filiação / Filiation", "nome_mae", f.name(h.mae), 560)
    if h.pai:
        p.value("nome_pai", x, 74, f.name(h.pai), 23, width=560)
    under(p, x, 118, "Órgão Expedidor / Card Issuer", "orgao_expedidor", f.body(), 400)
    under(p, x, 182, "Local / Place of Issue", "local", f.place(h.sede, h.uf), 400)
    under(p, x, 246, "Data de Emissão / Date of Issue", "data_expedicao", f.date(h.expedicao), 400)
    s.signature(p, 90, 350, 300, 24, (30, 32, 50))
    p.label(x, 382, "Assinatura do Dirigente / Director's Signature", 12, "form", DEEP)
    s.qr(p, 668, 40, 270, f"https://exemplo.invalid/cin/{h.espelho}{h.serie}")
    p.label(803, 318, f"{h.uf}{h.serie}", 15, "form", DEEP, "centre", kind="other")
    p.label(668, 350, "Matrícula / Civil Registry", 12, "form", DEEP)
    p.label(668, 366, h.matricula, 15, "data", width=290, kind="other")
    p.box(0, 440, w, t, fill=(246, 247, 244))
    _mrz(p, h, 60, 456, 820, True)


def cartao_frente(p, h, f):
    w, t = 1000, 630
    s.tint(p, 0, 0, w, t, [(214, 232, 240), (226, 238, 220), (246, 240, 206)])
    s.waves(p, 0, 0, w, t, (190, 214, 222), 6, 8, 31)
    s.emblem(p, 660, 350, 170, (212, 222, 196))
    p.label(w / 2, 18, "República Federativa do Brasil", 26, "form+", DEEP, "centre")
    p.label(w / 2, 50, f"Governo Federal - {words.STATES[h.uf]}", 17, "form", DEEP, "centre")
    p.label(w / 2, 74, "Carteira de Identidade / Identity Card", 17, "form", DEEP, "centre")
    s.emblem(p, 74, 58, 40, DEEP)
    s.portrait(p, 36, 116, 262, 348, grey=p.rng.random() < 0.3)
    x, right = 326, 966
    under(p, x, 112, "NOME / NAME", "nome", f.name(h.nome), right - x, 25, 12, wrap=True)
    if h.nome_social:
        under(p, x, 192, "NOME SOCIAL / SOCIAL NAME", "nome_social", f.name(h.nome_social), 330, 23, 12)
    under(p, 700, 192, "SEXO / SEX", "sexo", (h.sexo, h.sexo), 90, 23, 12)
    under(p, 820, 192, "NAC. / NAT.", "nacionalidade", ("BRA", "BRA"), 140, 23, 12)
    under(p, x, 250, "REGISTRO GERAL-CPF / PERSONAL NUMBER", "cpf", f.cpf(), 340, 28, 12, role="data+")
    under(p, 700, 250, "DATA DE NASC. / DATE OF BIRTH", "data_nascimento", f.date(h.nascimento), 260, 24, 12)
    under(p, x, 314, "NATURALIDADE / PLACE OF BIRTH", "naturalidade", f.place(*h.natural), 350, 23, 12)
    under(p, 700, 314, "VALIDADE / EXPIRY", "validade", f.date(h.validade), 260, 24, 12)
    s.portrait(p, 838, 376, 118, 156, grey=True, faint=0.35)
    s.signature(p, 380, 470, 380, 28)
    p.label(570, 520, "ASSINATURA DO TITULAR / HOLDER'S SIGNATURE", 12, "form", DEEP, "centre")
    p.label(60, 578, "VÁLIDA EM TODO O TERRITÓRIO NACIONAL", 16, "form+", DEEP)


def cartao_verso(p, h, f):
    w, t = 1000, 630
    s.tint(p, 0, 0, w, t, [(246, 240, 206), (226, 238, 220), (214, 232, 240)])
    s.waves(p, 0, 0, w, t, (200, 212, 204), 7, 9, 35)
    s.qr(p, 40, 40, 250, f"https://exemplo.invalid/cin/{h.espelho}{h.serie}{h.cpf}")
    p.label(165, 296, h.uf + h.serie, 15, "form", DEEP, "centre", kind="other")
    x = 330
    names = [("nome_mae", h.mae), ("nome_pai", h.pai)]
    names = names if p.rng.random() < 0.5 else names[::-1]
    p.label(x, 34, "FILIAÇÃO / PARENTS", 12, "form", DEEP)
    for i, (field, name) in enumerate([n for n in names if n[1]]):
        p.value(field, x, 52 + i * 32, f.name(name), 22, width=630)
    under(p, x, 132, "ÓRGÃO EXPEDIDOR / ISSUER", "orgao_expedidor", f.body(), 280, 23, 12)
    under(p, 660, 132, "EMISSÃO / ISSUE DATE", "data_expedicao", f.date(h.expedicao), 280, 23, 12)
    under(p, x, 194, "LOCAL DE EMISSÃO / PLACE OF ISSUE", "local", f.place(h.sede, h.uf), 480, 22, 12)
    p.label(x, 252, "MATRÍCULA", 12, "form", DEEP)
    p.label(x, 270, h.matricula, 18, "data", kind="other", width=620)
    s.signature(p, 560, 350, 300, 24, (30, 32, 50))
    p.label(710, 382, "DIRIGENTE DO ÓRGÃO EXPEDIDOR", 12, "form", DEEP, "centre")
    p.box(0, 424, w, t, fill=(245, 246, 242))
    _mrz(p, h, 60, 446, 820, False)


def app_carteira(p, h, f):
    w, t = 760, 1560
    p.box(0, 0, w, t, fill=(248, 249, 251))
    p.box(0, 0, w, 130, fill=NAVY)
    status_bar(p, w, (240, 244, 250))
    p.label(40, 68, "<  Carteira de Documentos", 28, "form+", (246, 248, 252))
    p.box(30, 160, w - 30, 1040, fill=(238, 244, 238), outline=(190, 204, 200), width=1.5, radius=16)
    s.waves(p, 36, 166, w - 36, 1034, (216, 228, 220), 11, 9, 53)
    p.label(w / 2, 180, "REPÚBLICA FEDERATIVA DO BRASIL", 21, "form+", DEEP, "centre")
    p.label(w / 2, 208, "Carteira de Identidade Nacional", 19, "form", DEEP, "centre")
    s.portrait(p, 60, 250, 200, 266)
    x, right, z = 290, w - 56, 15
    under(p, x, 250, "Nome / Name", "nome", f.name(h.nome), right - x, 25, z, wrap=True)
    if h.nome_social:
        under(p, x, 344, "Nome Social / Social Name", "nome_social", f.name(h.nome_social), right - x, 24, z)
    under(p, x, 402, "Registro Geral - CPF", "cpf", f.cpf(), right - x, 27, z, role="data+")
    under(p, x, 462, "Sexo / Sex", "sexo", (h.sexo, h.sexo), 120, 24, z)
    under(p, x + 180, 462, "Nacionalidade", "nacionalidade", ("BRA", "BRA"), 180, 24, z)
    under(p, 60, 550, "Data de Nascimento / Date of Birth", "data_nascimento", f.date(h.nascimento), 300, 24, z)
    under(p, 400, 550, "Data de Validade / Date of Expiry", "validade", f.date(h.validade), 300, 24, z)
    under(p, 60, 614, "Naturalidade / Place of Birth", "naturalidade", f.place(*h.natural), right - 60, 24, z)
    under(p, 60, 678, "Filiação / Filiation", "nome_mae", f.name(h.mae), right - 60, 24, z)
    if h.pai:
        p.value("nome_pai", 60, 732, f.name(h.pai), 24, width=right - 60)
    under(p, 60, 780, "Órgão Expedidor / Card Issuer", "orgao_expedidor", f.body(), 300, 24, z)
    under(p, 400, 780, "Data de Emissão / Issue Date", "data_expedicao", f.date(h.expedicao), 300, 24, z)
    under(p, 60, 844, "Local / Place of Issue", "local", f.place(h.sede, h.uf), right - 60, 24, z)
    s.signature(p, 190, 950, 340, 26)
    p.label(w / 2, 996, "Assinatura do Titular", 14, "form", DEEP, "centre")
    s.qr(p, w / 2 - 170, 1080, 340, f"https://exemplo.invalid/cin/{h.espelho}{h.serie}")
    p.box(60, 1456, w - 60, 1520, fill=NAVY, radius=30)
    p.label(w / 2, 1472, p.rng.choice(("Compartilhar documento", "Exportar PDF", "Ver verso")), 24, "form+", (248, 250, 252), "centre", kind="other")


PRINTS = {"places": ("barra", "traço solto", "traço"), "bodies": ("barra", "traço", "espaço"), "cases": ("maiúsculas", "mistas")}

FAMILIES = (
    Family("cin_papel_bilingue", "cin", (1000, 640), (2022, 2026), {"frente": papel_frente, "verso": papel_verso}, None, PRINTS, plastic=0.4),
    Family("cin_cartao_bilingue", "cin", (1000, 630), (2023, 2026), {"frente": cartao_frente, "verso": cartao_verso}, None,
           PRINTS | {"cases": ("maiúsculas", "sem acentos")}, ("Liberation Sans", "B612", "DejaVu Sans"), joined="below", plastic=0.6),
    Family("cin_app_carteira", "cin", (760, 1560), (2022, 2026), {"digital": app_carteira}, None, PRINTS, ("Liberation Sans", "B612", "DejaVu Sans"), plastic=0),
)
