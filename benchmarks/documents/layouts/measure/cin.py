"""CIN for measuring only: another paper with bands, a dense card, a telephone's profile page."""

import checks
import security as s
import words
from layouts import Family
from layouts.measure.parts import caption, inline, wash

JADE, GOLD, NIGHT = (18, 92, 84), (150, 116, 40), (24, 34, 70)


def _mrz(p, h, x, y, width, long_number):
    number, rest = (h.cpf, "") if long_number else (h.espelho[:9], h.cpf)
    s.mrz(p, checks.td1("ID", number, h.nascimento, h.sexo, h.validade, h.nome, rest), x, y, width)


def faixas_frente(p, h, f):
    w, t = 1020, 650
    wash(p, w, t, [(236, 240, 216), (212, 234, 222), (238, 236, 206)], (202, 214, 190), 8, 49)
    p.box(0, 0, w, 12, fill=GOLD)
    p.box(0, 12, w, 20, fill=JADE)
    s.emblem(p, w - 74, 78, 44, JADE)
    p.label(40, 34, "República Federativa do Brasil", 25, "form+", JADE)
    p.label(40, 66, f"Estado: {words.STATES[h.uf]}", 16, "form", JADE)
    p.label(40, 88, p.rng.choice(("Secretaria de Estado da Segurança Pública", "Instituto de Identificação", "Polícia Científica")), 15, "form", JADE)
    p.label(w - 140, 66, "CARTEIRA DE IDENTIDADE", 19, "form+", GOLD, "right")
    p.label(w - 140, 90, "IDENTITY CARD", 15, "form", GOLD, "right")
    s.portrait(p, w - 300, 132, 256, 336)
    x, width = 40, 640
    inline_at = p.rng.random() < 0.5
    caption(p, x, 126, "Nome / Name", "nome", f.name(h.nome), width, 26, 13, JADE, wrap=True)
    if h.nome_social:
        caption(p, x, 206, "Nome Social / Social Name", "nome_social", f.name(h.nome_social), width, 24, 13, JADE)
    caption(p, x, 262, "Registro Geral - CPF / Personal Number", "cpf", f.cpf(), 400, 30, 13, JADE, role="data+")
    if inline_at:
        inline(p, 470, 278, "Sexo / Sex", "sexo", (h.sexo, h.sexo), 200, 25, 13, JADE)
    else:
        caption(p, 470, 262, "Sexo / Sex", "sexo", (h.sexo, h.sexo), 120, 26, 13, JADE)
    caption(p, x, 326, "Data de Nascimento / Date of Birth", "data_nascimento", f.date(h.nascimento), 300, 25, 13, JADE)
    caption(p, 380, 326, "Nacionalidade / Nationality", "nacionalidade", ("BRA", "BRA"), 280, 25, 13, JADE)
    caption(p, x, 386, "Naturalidade / Place of Birth", "naturalidade", f.place(*h.natural), 330, 24, 13, JADE)
    caption(p, 380, 386, "Data de Validade / Date of Expiry", "validade", f.date(h.validade), 290, 25, 13, JADE)
    s.signature(p, 110, 510, 440, 28)
    p.line(60, 550, 640, 550, JADE)
    p.label(350, 556, "Assinatura do Titular / Cardholder's Signature", 13, "form", JADE, "centre")
    p.box(0, 600, w, t, fill=JADE)
    p.label(w / 2, 612, "VÁLIDA EM TODO O TERRITÓRIO NACIONAL", 20, "form+", (240, 246, 240), "centre")


def faixas_verso(p, h, f):
    w, t, x = 1020, 650, 330
    wash(p, w, t, [(238, 236, 206), (212, 234, 222), (236, 240, 216)], (206, 214, 194), 8, 49)
    s.qr(p, 36, 36, 262, f"https://exemplo.invalid/consulta/{h.uf}/{h.espelho}")
    p.label(166, 304, f"{h.uf}{h.serie}{h.espelho[:3]}", 15, "form", JADE, "centre", kind="other")
    p.label(x, 34, "Filiação / Filiation", 13, "form", JADE)
    names = [("nome_mae", h.mae), ("nome_pai", h.pai)]
    y = 54
    for field, name in names if p.rng.random() < 0.6 else names[::-1]:
        if name:
            p.value(field, x, y, f.name(name), 24, width=650)
            y += 34
    caption(p, x, 134, "Órgão Expedidor / Card Issuer", "orgao_expedidor", f.body(), 300, 24, 13, JADE)
    caption(p, 690, 134, "Data de Emissão / Issue Date", "data_expedicao", f.date(h.expedicao), 290, 24, 13, JADE)
    caption(p, x, 196, "Local / Place of Issue", "local", f.place(h.sede, h.uf), 500, 24, 13, JADE)
    p.label(x, 258, "Certidão / Civil Registry", 13, "form", JADE)
    p.label(x, 274, h.matricula, 19, "data", width=640, kind="other")
    s.signature(p, 520, 350, 340, 24, (26, 28, 46))
    p.line(480, 384, 960, 384, JADE)
    p.label(720, 388, "Assinatura do Dirigente / Head of Agency", 13, "form", JADE, "centre")
    if p.rng.random() < 0.3:
        s.stamp(p, p.rng.uniform(420, 900), p.rng.uniform(180, 320), 66, ("EXPEDIDO", h.uf))
    p.box(0, 436, w, t, fill=(247, 248, 243))
    _mrz(p, h, 60, 468, 860, True)


def denso_frente(p, h, f):
    w, t = 980, 620
    wash(p, w, t, [(206, 222, 236), (224, 234, 226), (236, 226, 222)], (188, 204, 216), 5, 25)
    p.box(0, 0, w, 76, fill=NIGHT)
    s.emblem(p, 44, 38, 30, (240, 240, 226))
    p.label(88, 10, "REPÚBLICA FEDERATIVA DO BRASIL · GOVERNO FEDERAL", 18, "form+", (244, 246, 250), width=860)
    p.label(88, 36, f"{words.STATES[h.uf].upper()} · CARTEIRA DE IDENTIDADE NACIONAL", 15, "form", (244, 246, 250), width=860)
    s.portrait(p, 30, 96, 210, 280)
    s.portrait(p, 60, 410, 110, 146, grey=True, faint=0.3)
    x, right = 262, 952
    caption(p, x, 90, "NOME", "nome", f.name(h.nome), right - x, 25, 11, NIGHT)
    if h.nome_social:
        caption(p, x, 138, "NOME SOCIAL", "nome_social", f.name(h.nome_social), right - x, 23, 11, NIGHT)
    caption(p, x, 184, "REGISTRO GERAL - CPF", "cpf", f.cpf(), 280, 27, 11, NIGHT, role="data+")
    caption(p, 570, 184, "SEXO", "sexo", (h.sexo, h.sexo), 80, 25, 11, NIGHT)
    caption(p, 680, 184, "NASCIMENTO", "data_nascimento", f.date(h.nascimento), 260, 25, 11, NIGHT)
    p.label(x, 234, "FILIAÇÃO", 11, "form", NIGHT)
    y = 254
    for field, name in (("nome_mae", h.mae), ("nome_pai", h.pai)):
        if name:
            p.value(field, x, y, f.name(name), 23, width=right - x)
            y += 33
    caption(p, x, 326, "NATURALIDADE", "naturalidade", f.place(*h.natural), 380, 23, 11, NIGHT)
    caption(p, 680, 324, "NACIONALIDADE", "nacionalidade", ("BRA", "BRA"), 200, 23, 11, NIGHT)
    caption(p, x, 376, "ÓRGÃO EXPEDIDOR", "orgao_expedidor", f.body(), 200, 23, 11, NIGHT)
    caption(p, 480, 376, "EMISSÃO", "data_expedicao", f.date(h.expedicao), 180, 23, 11, NIGHT)
    caption(p, 680, 376, "VALIDADE", "validade", f.date(h.validade), 200, 23, 11, NIGHT)
    s.signature(p, 380, 490, 420, 26)
    p.line(340, 528, 860, 528, NIGHT)
    p.label(600, 533, "ASSINATURA DO TITULAR", 12, "form", NIGHT, "centre")
    p.label(w / 2, 580, "VÁLIDA EM TODO O TERRITÓRIO NACIONAL", 16, "form+", NIGHT, "centre")


def denso_verso(p, h, f):
    w, t = 980, 620
    wash(p, w, t, [(236, 226, 222), (224, 234, 226), (206, 222, 236)], (192, 204, 214), 5, 25)
    s.qr(p, 690, 36, 250, f"https://exemplo.invalid/v/{h.espelho}?c={h.serie}")
    x = 40
    caption(p, x, 36, "REGISTRO GERAL - CPF", "cpf", f.cpf(), 300, 25, 12, NIGHT)
    caption(p, x, 94, "LOCAL DE EMISSÃO", "local", f.place(h.sede, h.uf), 500, 23, 12, NIGHT)
    p.label(x, 150, "REGISTRO CIVIL", 12, "form", NIGHT)
    p.label(x, 166, h.matricula, 18, "data", width=620, kind="other")
    rows = (("TÍTULO DE ELEITOR", h.registro + "7"), ("NIS/PIS/PASEP", "1" + h.espelho), ("CNH", h.registro), ("CNS", "7" + h.espelho + h.serie[:4]))
    for i, (label, number) in enumerate(rows):
        p.label(x + i % 2 * 310, 204 + i // 2 * 50, label, 12, "form", NIGHT)
        if p.rng.random() < 0.4:
            p.label(x + i % 2 * 310, 220 + i // 2 * 50, number, 19, "data", kind="other")
    s.signature(p, 120, 340, 320, 22, (26, 28, 46))
    p.label(280, 370, "ASSINATURA DO DIRIGENTE", 12, "form", NIGHT, "centre")
    s.fingerprint(p, 540, 296, 90, 116)
    p.box(0, 418, w, t, fill=(246, 247, 246))
    _mrz(p, h, 58, 446, 830, False)


def app_perfil(p, h, f):
    w, t, grey = 780, 1640, (106, 114, 126)
    accent = p.rng.choice(((20, 82, 180), (18, 110, 84), (60, 60, 70)))
    p.box(0, 0, w, t, fill=(243, 245, 249))
    p.label(44, 18, f"{p.rng.randint(6, 23):02d}:{p.rng.randint(0, 59):02d}", 24, "form", (40, 42, 48), kind="other")
    p.label(w / 2, 66, "Identidade Nacional", 32, "form+", accent, "centre")
    p.box(28, 124, w - 28, 1180, fill=(255, 255, 255), outline=(220, 224, 230), radius=24)
    s.portrait(p, 60, 156, 190, 244)
    p.label(280, 170, "CIN", 48, "form+", accent, kind="other")
    p.label(280, 236, f"Emitida por {words.STATES[h.uf]}", 20, "form", grey, kind="other")
    two = p.rng.random() < 0.5
    rows = [[("Nome", "nome", f.name(h.nome))]]
    rows += [[("Nome social", "nome_social", f.name(h.nome_social))]] if h.nome_social else []
    rows += [[("CPF / Registro Geral", "cpf", f.cpf()), ("Sexo", "sexo", (h.sexo, h.sexo))],
             [("Nascimento", "data_nascimento", f.date(h.nascimento)), ("Nacionalidade", "nacionalidade", ("BRA", "BRA"))],
             [("Naturalidade", "naturalidade", f.place(*h.natural))], [("Mãe" if two else "Filiação 1", "nome_mae", f.name(h.mae))]]
    rows += [[("Pai" if two else "Filiação 2", "nome_pai", f.name(h.pai))]] if h.pai else []
    rows += [[("Órgão expedidor", "orgao_expedidor", f.body()), ("Emissão", "data_expedicao", f.date(h.expedicao))], [("Validade", "validade", f.date(h.validade)), ("Local", "local", f.place(h.sede, h.uf))]]
    for i, row in enumerate(rows):
        for j, (label, field, pair) in enumerate(row):
            caption(p, 60 + j * 370, 426 + i * 80, label, field, pair, 660 if len(row) == 1 else 320, 27, 18, grey, (30, 32, 38), gap=6)
    s.qr(p, w / 2 - 160, 1220, 320, f"https://exemplo.invalid/cin-digital/{h.espelho}")
    p.label(w / 2, 1570, p.rng.choice(("Atualizado hoje", "Ver versão impressa", "Apresente este código")), 21, "form", grey, "centre", kind="other")


PRINTS = {"places": ("traço", "barra", "vírgula"), "bodies": ("espaço", "barra", "traço solto"), "cases": ("mistas", "maiúsculas")}

FAMILIES = (
    Family("cin_papel_faixas", "cin", (1020, 650), (2022, 2026), {"frente": faixas_frente, "verso": faixas_verso}, None, PRINTS, joined="below", plastic=0.4),
    Family("cin_cartao_denso", "cin", (980, 620), (2023, 2026), {"frente": denso_frente, "verso": denso_verso}, None,
           PRINTS | {"cases": ("maiúsculas", "sem acentos")}, ("Nimbus Sans", "Lato", "Clear Sans"), plastic=0.6),
    Family("cin_app_perfil", "cin", (780, 1640), (2022, 2026), {"digital": app_perfil}, None, PRINTS, ("Nimbus Sans", "Lato", "Clear Sans"), plastic=0),
)
