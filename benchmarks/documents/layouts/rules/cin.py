"""CIN for rules and training: paper and card with labels in two languages, and a telephone's wallet."""

import checks
import security as s
import words
from layouts import Family

DEEP, PALE = (32, 74, 92), (206, 224, 222)


def _under(p, x, y, label, field, pair, width, size=23, small=13, wrap=False, role="data"):
    """A label with its value below it."""
    p.label(x, y, label, small, "form", DEEP, width=width)
    return p.value(field, x, y + small * 1.35, pair, size, role, width=width, wrap=wrap)


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
        _under(p, x, 132, "Nome Social / Social Name", "nome_social", f.name(h.nome_social), right - x)
        _under(p, x, 186, "Nome / Name", "nome", f.name(h.nome), right - x)
    else:
        _under(p, x, 132, "Nome / Name", "nome", f.name(h.nome), right - x, wrap=True)
    _under(p, x, 246, "Registro Geral - CPF / Personal Number", "cpf", f.cpf(), 360, 27, role="data+")
    _under(p, 760, 246, "Sexo / Sex", "sexo", (h.sexo, h.sexo), 120)
    _under(p, x, 312, "Data de Nascimento / Date of Birth", "data_nascimento", f.date(h.nascimento), 330)
    _under(p, 700, 312, "Nacionalidade / Nationality", "nacionalidade", ("BRA", "BRA"), 250)
    _under(p, x, 374, "Naturalidade / Place of Birth", "naturalidade", f.place(*h.natural), 370)
    _under(p, 700, 374, "Data de Validade / Date of Expiry", "validade", f.date(h.validade), 260)
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
    _under(p, x, 26, "Filiação / Filiation", "nome_mae", f.name(h.mae), 560)
    if h.pai:
        p.value("nome_pai", x, 74, f.name(h.pai), 23, width=560)
    _under(p, x, 118, "Órgão Expedidor / Card Issuer", "orgao_expedidor", f.body(), 400)
    _under(p, x, 182, "Local / Place of Issue", "local", f.place(h.sede, h.uf), 400)
    _under(p, x, 246, "Data de Emissão / Date of Issue", "data_expedicao", f.date(h.expedicao), 400)
    s.signature(p, 90, 350, 300, 24, (30, 32, 50))
    p.label(x, 382, "Assinatura do Dirigente / Director's Signature", 12, "form", DEEP)
    s.qr(p, 668, 40, 270, f"https://exemplo.invalid/cin/{h.espelho}{h.serie}")
    p.label(803, 318, f"{h.uf}{h.serie}", 15, "form", DEEP, "centre", kind="other")
    p.label(668, 350, "Matrícula / Civil Registry", 12, "form", DEEP)
    p.label(668, 366, h.matricula, 15, "data", width=290, kind="other")
    p.box(0, 440, w, t, fill=(246, 247, 244))
    _mrz(p, h, 60, 456, 820, True)


FAMILIES = (
    Family("cin_papel_bilingue", "cin", (1000, 640), (2022, 2026), {"frente": papel_frente, "verso": papel_verso}, None,
           {"places": ("barra", "traço solto", "traço"), "bodies": ("barra", "traço", "espaço"), "cases": ("maiúsculas", "mistas")}, plastic=0.4),
)
