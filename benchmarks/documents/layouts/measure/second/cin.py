"""CIN of the second wave, for measuring only: paper whose labels stand one above the other beside the values, a card of boxes, a telephone's page."""

import checks
import security as s
import words
from layouts import Family
from layouts.measure.second.parts import cell, clock, foot, frame, grid, ground, ledger, lines, net, parents, rays, stacked

VIOLET, DUSK, OCHRE, ROSE = (74, 50, 110), (118, 104, 140), (120, 90, 30), (120, 40, 70)


def _mrz(p, h, x, y, width, long_number):
    number, rest = (h.cpf, "") if long_number else (h.espelho[:9], h.cpf)
    s.mrz(p, checks.td1("ID", number, h.nascimento, h.sexo, h.validade, h.nome, rest), x, y, width)


def empilhado_frente(p, h, f):
    w, t, c = 1010, 640, VIOLET
    ground(p, w, t, [(236, 228, 240), (250, 244, 224), (226, 236, 238)], (216, 206, 222), lambda *a: rays(*a, (830, 320)))
    p.box(0, t - 10, w, t, fill=VIOLET)
    s.emblem(p, 70, 56, 42, c)
    p.label(130, 16, "República Federativa do Brasil", 23, "form+", c)
    p.label(130, 45, f"{words.STATES[h.uf]} · {p.rng.choice(('Instituto de Identificação', 'Polícia Civil', 'Secretaria de Segurança Pública'))}", 16, "form", c)
    p.label(130, 68, "CARTEIRA DE IDENTIDADE / IDENTITY CARD", 17, "form+", OCHRE)
    s.portrait(p, 762, 108, 214, 286)
    x, axis, width, y = 36, 246, 500, 116

    def row(label, foreign, field, pair, wide=width, role="data", wrap=False):
        stacked(p, x, y, label, foreign, c, DUSK)
        p.value(field, axis, y + 2, pair, 25, role, width=wide, wrap=wrap)
        return lines(p, pair, 25, role, wide) if wrap else 1

    y += 20 + 31 * row("NOME", "NAME", "nome", f.name(h.nome), wrap=True)
    if h.nome_social:
        row("NOME SOCIAL", "SOCIAL NAME", "nome_social", f.name(h.nome_social))
        y += 51
    row("REGISTRO GERAL - CPF", "PERSONAL NUMBER", "cpf", f.cpf(), role="data+")
    y += 51
    row("DATA DE NASCIMENTO", "DATE OF BIRTH", "data_nascimento", f.date(h.nascimento), 240)
    stacked(p, 520, y, "SEXO", "SEX", c, DUSK)
    p.value("sexo", 590, y + 2, (h.sexo, h.sexo), 25)
    y += 51
    row("NATURALIDADE", "PLACE OF BIRTH", "naturalidade", f.place(*h.natural))
    y += 51
    row("NACIONALIDADE", "NATIONALITY", "nacionalidade", ("BRA", "BRA"), 200)
    y += 51
    row("DATA DE VALIDADE", "DATE OF EXPIRY", "validade", f.date(h.validade), 240)
    s.signature(p, 780, 470, 180, 26)
    p.line(740, 508, 990, 508, c, 1)
    p.label(865, 513, "Assinatura do Titular", 14, "form", c, "centre")
    p.label(865, 531, "Cardholder's Signature", 13, "form", DUSK, "centre")
    p.label(36, 594, p.one_of("VÁLIDA EM TODO O TERRITÓRIO NACIONAL", "Válida em todo o território nacional"), 16, "form+", c)


def empilhado_verso(p, h, f):
    w, t, c, x, axis = 1010, 640, VIOLET, 36, 246
    ground(p, w, t, [(226, 236, 238), (250, 244, 224), (236, 228, 240)], (218, 210, 224), lambda *a: rays(*a, (200, 200)))
    s.qr(p, 738, 30, 240, f"https://exemplo.invalid/cin/{h.uf}/{h.espelho}")
    p.label(858, 276, f"{h.uf} {h.serie}", 17, "form", c, "centre", kind="other")
    y = 34
    stacked(p, x, y, "FILIAÇÃO", "FILIATION", c, DUSK)
    for field, name in parents(h, p.rng.random() < 0.6):
        p.value(field, axis, y, f.name(name), 25, width=480)
        y += 37
    y = 122
    for label, foreign, field, pair in (("ÓRGÃO EXPEDIDOR", "CARD ISSUER", "orgao_expedidor", f.body()), ("LOCAL", "PLACE OF ISSUE", "local", f.place(h.sede, h.uf)),
                                        ("DATA DE EMISSÃO", p.one_of("ISSUE DATE", "DATE OF ISSUE"), "data_expedicao", f.date(h.expedicao))):
        stacked(p, x, y, label, foreign, c, DUSK)
        p.value(field, axis, y + 2, pair, 25, width=480)
        y += 51
    p.label(x, 282, "CERTIDÃO / CIVIL REGISTRY", 14, "form", c)
    p.label(x, 304, h.matricula, 20, "data", width=680, kind="other")
    s.signature(p, 180, 370, 360, 26, (28, 28, 60))
    p.line(120, 404, 620, 404, c, 1)
    p.label(370, 408, "Assinatura do Dirigente", 14, "form", c, "centre")
    if p.rng.random() < 0.3:
        s.stamp(p, p.rng.uniform(300, 680), p.rng.uniform(120, 320), 66, ("2ª VIA", h.uf))
    p.box(0, 434, w, t - 10, fill=(248, 247, 244))
    p.box(0, t - 10, w, t, fill=VIOLET)
    _mrz(p, h, 66, 458, 850, p.rng.random() < 0.7)


def moldura_frente(p, h, f):
    w, t, c, slash = 1000, 630, ROSE, p.one_of(" / ", "/")
    ground(p, w, t, [(218, 236, 238), (246, 230, 232), (236, 240, 222)], (212, 210, 216), net)
    s.rosette(p, 640, 360, 190, (214, 212, 214))
    p.label(w / 2, 14, f"REPÚBLICA FEDERATIVA DO BRASIL - {words.STATES[h.uf].upper()}", 19, "form+", c, "centre", 900)
    p.label(w / 2, 40, f"CARTEIRA DE IDENTIDADE NACIONAL{slash}NATIONAL IDENTITY CARD", 15, "form", c, "centre")
    s.portrait(p, 30, 72, 220, 292)
    s.portrait(p, 60, 390, 100, 132, grey=True, faint=0.3)
    x, right = 268, 972

    def box(cx, cy, width, label, foreign, field, pair, role="data", size=25):
        cell(p, cx, cy, width, 62, label + slash + foreign, field, pair, size, 14, c, role)

    y = 70
    box(x, y, right - x, "NOME", "NAME", "nome", f.name(h.nome))
    y += 66
    if h.nome_social:
        box(x, y, right - x, "NOME SOCIAL", "SOCIAL NAME", "nome_social", f.name(h.nome_social))
        y += 66
    box(x, y, 400, "REGISTRO GERAL-CPF", "PERSONAL NUMBER", "cpf", f.cpf(), "data+", 28)
    box(x + 404, y, 150, "SEXO", "SEX", "sexo", (h.sexo, h.sexo))
    box(x + 558, y, right - x - 558, "NAC.", "NAT.", "nacionalidade", ("BRA", "BRA"))
    y += 66
    box(x, y, 350, p.one_of("DATA DE NASCIMENTO", "DATA NASC."), "DATE OF BIRTH", "data_nascimento", f.date(h.nascimento))
    box(x + 354, y, right - x - 354, p.one_of("DATA DE VALIDADE", "VALIDADE"), "DATE OF EXPIRY", "validade", f.date(h.validade))
    y += 66
    box(x, y, right - x, "NATURALIDADE", "PLACE OF BIRTH", "naturalidade", f.place(*h.natural))
    s.signature(p, 400, 500, 420, 30)
    p.line(330, 548, 920, 548, c, 1)
    p.label(625, 553, f"ASSINATURA DO TITULAR{slash}CARDHOLDER'S SIGNATURE", 13, "form", c, "centre")
    p.label(w / 2, 594, "VÁLIDA EM TODO O TERRITÓRIO NACIONAL", 17, "form+", c, "centre")


def moldura_verso(p, h, f):
    w, t, c, slash = 1000, 630, ROSE, p.one_of(" / ", "/")
    ground(p, w, t, [(236, 240, 222), (246, 230, 232), (218, 236, 238)], (216, 214, 218), net)
    s.qr(p, 40, 36, 230, f"https://exemplo.invalid/cin/{h.espelho}?u={h.uf}")
    p.label(155, 272, h.uf + h.serie, 16, "form", c, "centre", kind="other")
    x, right = 296, 968
    frame(p, x, 30, right - x, 100, "FILIAÇÃO" + slash + "FILIATION", 14, c)
    for i, (field, name) in enumerate(parents(h, p.rng.random() < 0.5)):
        p.value(field, x + 12, 54 + i * 36, f.name(name), 25, width=right - x - 22)
    foot(p, x, 146, "ÓRGÃO EXPEDIDOR" + slash + "CARD ISSUER", "orgao_expedidor", f.body(), 320, 25, 14, c)
    foot(p, x + 352, 146, "DATA DE EMISSÃO" + slash + "ISSUE DATE", "data_expedicao", f.date(h.expedicao), 320, 25, 14, c)
    foot(p, x, 218, "LOCAL" + slash + "PLACE OF ISSUE", "local", f.place(h.sede, h.uf), 400, 25, 14, c)
    p.label(x, 288, "MATRÍCULA", 14, "form", c)
    p.label(x, 308, h.matricula, 20, "data", width=660, kind="other")
    s.signature(p, 440, 366, 360, 24, (28, 28, 60))
    p.label(620, 396, "DIRIGENTE", 14, "form", c, "centre")
    p.box(0, 424, w, t, fill=(246, 247, 246))
    _mrz(p, h, 62, 450, 840, p.rng.random() < 0.3)


def app_governo(p, h, f):
    """The card's front over a list of what its back says, or all of it as a list whose values end at the right edge."""
    w, t, grey = 840, 1620, (98, 104, 116)
    accent = p.rng.choice(((20, 80, 170), (110, 30, 80), (14, 100, 90)))
    p.box(0, 0, w, t, fill=(248, 249, 251))
    clock(p, 40, 16, (44, 46, 52), 24)
    p.label(w / 2, 64, p.rng.choice(("Carteira de Identidade Nacional", "Minha identidade", "CIN digital")), 34, "form+", accent, "centre", kind="other")
    mother, father = p.rng.choice((("Filiação 1", "Filiação 2"), ("Mãe", "Pai"), ("Filiação (mãe)", "Filiação (pai)")))
    kin = [(mother, "nome_mae", f.name(h.mae))] + ([(father, "nome_pai", f.name(h.pai))] if h.pai else [])
    issue = [(p.one_of("Órgão expedidor", "Órgão emissor"), "orgao_expedidor", f.body()), (p.one_of("Data de emissão", "Emissão"), "data_expedicao", f.date(h.expedicao))]
    place = ("Local de emissão", "local", f.place(h.sede, h.uf))
    if p.rng.random() < 0.5:
        card = p.blank(1000, 630)
        moldura_frente(card, h, f)
        p.embed(card, 16, 130, 808)
        y = grid(p, 40, 680, 760, [[row] for row in kin] + [issue, [place]], 92, 29, 20, grey)
    else:
        s.portrait(p, w / 2 - 90, 128, 180, 234)
        rows = [("Nome", "nome", f.name(h.nome))] + ([("Nome social", "nome_social", f.name(h.nome_social))] if h.nome_social else [])
        rows += [("CPF", "cpf", f.cpf()), ("Data de nascimento", "data_nascimento", f.date(h.nascimento)), ("Sexo", "sexo", (h.sexo, h.sexo)), ("Nacionalidade", "nacionalidade", ("BRA", "BRA")),
                 ("Naturalidade", "naturalidade", f.place(*h.natural)), *kin, *issue, place, (p.one_of("Validade", "Válida até", "Data de validade"), "validade", f.date(h.validade))]
        y = ledger(p, 40, 394, w - 40, rows, 68, 27, 21, grey)
    s.qr(p, w / 2 - 130, y + 24, 260, f"https://exemplo.invalid/cin-digital/{h.uf}/{h.espelho}")
    p.label(w / 2, 1570, p.rng.choice(("Compartilhar", "Mostrar o verso", "Atualizado há 3 dias")), 22, "form", grey, "centre", kind="other")


PRINTS = {"places": ("barra", "vírgula", "espaço", "traço"), "bodies": ("barra", "espaço", "traço"), "cases": ("maiúsculas", "mistas")}
SCREEN = ("Inter", "Cabin", "Carlito")

FAMILIES = (
    Family("cin_papel_empilhado", "cin", (1010, 640), (2022, 2026), {"frente": empilhado_frente, "verso": empilhado_verso}, None, PRINTS,
           ("PT Sans", "Carlito", "PT Mono", "Cabin"), joined="below", plastic=0.4, form=("PT Sans", "Cabin", "Inter"), wave=2),
    Family("cin_cartao_moldura", "cin", (1000, 630), (2023, 2026), {"frente": moldura_frente, "verso": moldura_verso}, None,
           PRINTS | {"cases": ("maiúsculas", "sem acentos")}, ("Inter", "Carlito", "Cabin", "Anonymous Pro"), plastic=0.6, form=("PT Sans Narrow", "Carlito", "Inter"), wave=2),
    Family("cin_app_governo", "cin", (840, 1620), (2022, 2026), {"digital": app_governo}, None, PRINTS, SCREEN, plastic=0, form=SCREEN, wave=2),
)
