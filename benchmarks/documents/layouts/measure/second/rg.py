"""RG of the second wave, for measuring only: an old paper of boxes, a model of 2018 with labels along an axis, a telephone's page."""

import security as s
import words
from layouts import Family
from layouts.measure.second.parts import cell, clock, digits, frame, ground, ledger, net, parents, rail, rings

CYAN, STEEL, PLUM = (22, 88, 96), (52, 70, 92), (88, 52, 86)

PLATEAU = {
    "DF": ("GOVERNO DO DISTRITO FEDERAL", "SECRETARIA DE SEGURANÇA PÚBLICA", "POLÍCIA CIVIL - INSTITUTO DE IDENTIFICAÇÃO"),
    "GO": ("ESTADO DE GOIÁS", "SECRETARIA DA SEGURANÇA PÚBLICA", "INSTITUTO DE IDENTIFICAÇÃO"),
    "TO": ("ESTADO DO TOCANTINS", "SECRETARIA DA SEGURANÇA PÚBLICA", "INSTITUTO DE IDENTIFICAÇÃO"),
    "PA": ("ESTADO DO PARÁ", "SECRETARIA DE ESTADO DE SEGURANÇA PÚBLICA", "POLÍCIA CIVIL - DIRETORIA DE IDENTIFICAÇÃO"),
    "ES": ("ESTADO DO ESPÍRITO SANTO", "SECRETARIA DE ESTADO DA SEGURANÇA PÚBLICA", "DEPARTAMENTO DE IDENTIFICAÇÃO"),
    "AM": ("ESTADO DO AMAZONAS", "SECRETARIA DE ESTADO DE SEGURANÇA PÚBLICA", "INSTITUTO DE IDENTIFICAÇÃO"),
    "RO": ("ESTADO DE RONDÔNIA", "SECRETARIA DE ESTADO DA SEGURANÇA", "INSTITUTO DE IDENTIFICAÇÃO CIVIL E CRIMINAL"),
    "MA": ("ESTADO DO MARANHÃO", "SECRETARIA DE ESTADO DA SEGURANÇA PÚBLICA", "INSTITUTO DE IDENTIFICAÇÃO"),
}


def planalto_frente(p, h, f):
    w, t = 1010, 690
    ground(p, w, t, [(196, 222, 222), (226, 232, 208), (204, 226, 214)], (166, 200, 196), net)
    s.rosette(p, 520, 400, 210, (160, 196, 192))
    p.box(16, 16, w - 16, t - 16, outline=CYAN, width=3)
    p.box(24, 24, w - 24, t - 24, outline=CYAN, width=1.2)
    p.label(w / 2, 38, "REPÚBLICA FEDERATIVA DO BRASIL", 24, "form+", CYAN, "centre")
    state, secretary, office = PLATEAU[h.uf]
    p.label(w / 2, 72, state, 26, "form+", CYAN, "centre")
    p.label(w / 2, 106, secretary, 19, "form", CYAN, "centre")
    p.label(w / 2, 132, office, 18, "form", CYAN, "centre")
    s.emblem(p, 92, 92, 46, CYAN)
    s.fingerprint(p, 400, 200, 200, 262, (48, 48, 66))
    p.box(380, 188, 620, 474, outline=CYAN, width=1)
    p.label(500, 480, "POLEGAR DIREITO", 15, "form", CYAN, "centre")
    s.portrait(p, 690, 176, 244, 322, grey=p.rng.random() < 0.5)
    s.punched(p, 704, 456, h.orgao + "/" + h.uf, 25)
    p.label(80, 200, "CARTEIRA", 34, "form+", CYAN)
    p.label(80, 244, "DE", 34, "form+", CYAN)
    p.label(80, 288, "IDENTIDADE", 34, "form+", CYAN)
    p.label(80, 400, h.serie, 26, "data+", (158, 44, 48), kind="other")
    s.signature(p, 250, 570, 520, 32)
    p.line(180, 612, 830, 612, CYAN, 1)
    p.label(w / 2, 618, p.one_of("ASSINATURA DO TITULAR", "ASSINATURA DO IDENTIFICADO"), 15, "form", CYAN, "centre")
    p.label(w / 2, 642, p.one_of("PROIBIDO PLASTIFICAR", "NÃO PLASTIFICAR", "VÁLIDA EM TODO O TERRITÓRIO NACIONAL"), 16, "form+", CYAN, "centre")
    p.accepted["orgao_expedidor"] = words.known_bodies(h.uf)


def planalto_verso(p, h, f):
    w, t, x, c = 1010, 690, 34, CYAN
    ground(p, w, t, [(204, 226, 214), (226, 232, 208), (196, 222, 222)], (174, 204, 200), net)
    p.label(w / 2, 20, "VÁLIDA EM TODO O TERRITÓRIO NACIONAL", 21, "form+", c, "centre")
    cell(p, x, 52, 420, 70, p.one_of("REGISTRO GERAL", "REGISTRO GERAL Nº", "RG Nº"), "rg", (h.rg, h.rg), 33, 14, c, "data+")
    frame(p, x + 420, 52, 110, 70, "VIA", 14, c)
    p.label(x + 452, 80, f"{p.rng.randint(1, 3)}ª", 27, "data", kind="other")
    cell(p, x + 530, 52, 412, 70, p.one_of("DATA DE EXPEDIÇÃO", "EXPEDIÇÃO", "DATA DA EXPEDIÇÃO"), "data_expedicao", f.date(h.expedicao), 29, 14, c)
    cell(p, x, 122, 942, 64, "NOME", "nome", f.name(h.nome), 28, 14, c)
    frame(p, x, 186, 942, 104, "FILIAÇÃO", 14, c)
    for i, (field, name) in enumerate(parents(h)):
        p.value(field, x + 12, 212 + i * 38, f.name(name), 27, width=918)
    if not h.pai:
        p.label(x + 12, 250, p.rng.choice(("-.-.-.-.-.-", "NÃO DECLARADO", "////////////")), 25, "data", kind="other")
    cell(p, x, 290, 560, 64, "NATURALIDADE", "naturalidade", f.place(*h.natural), 27, 14, c)
    cell(p, x + 560, 290, 382, 64, p.one_of("DATA DE NASCIMENTO", "DATA DO NASCIMENTO", "NASCIDO(A) EM"), "data_nascimento", f.date(h.nascimento), 27, 14, c)
    frame(p, x, 354, 942, 96, p.one_of("DOCUMENTO DE ORIGEM", "DOC. ORIGEM", "DOC. DE ORIGEM"), 14, c)
    kind = p.rng.choice(("CERT. NASC.", "CERT. CASAM.", "C. NASC."))
    p.label(x + 12, 380, f"{kind} {p.rng.randint(100, 99999)} LIV. A-{p.rng.randint(1, 200)} FLS. {p.rng.randint(1, 300)}{p.rng.choice(('', 'V'))}", 24, "data", width=918, kind="other")
    p.label(x + 12, 414, f"CART. {p.rng.choice(('1º OFÍCIO', '2º OFÍCIO', 'ÚNICO'))} DE {f.name(h.natural[0])[0]}-{h.natural[1]}", 24, "data", width=918, kind="other")
    cell(p, x, 450, 340, 66, p.one_of("CPF", "CPF Nº", "C.P.F."), "cpf", f.cpf(), 28, 14, c)
    frame(p, x + 340, 450, 310, 66, "PIS/PASEP", 14, c)
    if p.rng.random() < 0.4:
        p.label(x + 352, 478, digits(p, 11), 26, "data", kind="other")
    if p.rng.random() < 0.5:
        cell(p, x + 650, 450, 292, 66, p.one_of("ÓRGÃO EXPEDIDOR", "ÓRGÃO EXPEDIDOR/UF"), "orgao_expedidor", f.body(), 26, 14, c)
    else:
        frame(p, x + 650, 450, 292, 66, p.one_of("FATOR RH", "TIPO SANGUÍNEO", "OBS."), 14, c)
    s.signature(p, 330, 588 - p.rng.choice((0, 0, 70)), 360, 30, (26, 28, 50))
    p.line(290, 624, 740, 624, c, 1)
    p.label(515, 629, p.one_of("ASSINATURA DO DIRETOR", "DIRETOR DO INSTITUTO"), 14, "form", c, "centre")
    p.label(w / 2, 656, "LEI Nº 7.116, DE 29 DE AGOSTO DE 1983", 18, "form+", c, "centre")
    if p.rng.random() < 0.4:
        s.stamp(p, p.rng.uniform(160, 860), p.rng.uniform(250, 520), 78, (h.orgao, "IDENTIFICAÇÃO", h.uf))


def trilho_frente(p, h, f):
    w, t, c = 1000, 640, STEEL
    ground(p, w, t, [(232, 222, 232), (240, 236, 218), (218, 228, 238)], (208, 204, 218), lambda *a: rings(*a, (760, 380)))
    p.box(0, 0, 14, t, fill=PLUM)
    p.label(40, 18, "República Federativa do Brasil", 24, "form+", c)
    p.label(40, 48, f"{words.STATES[h.uf]} - {p.rng.choice(('Instituto de Identificação', 'Polícia Científica', 'Secretaria da Segurança Pública'))}", 17, "form", c)
    p.label(40, 72, "CARTEIRA DE IDENTIDADE", 19, "form+", PLUM)
    s.emblem(p, w - 64, 54, 42, c)
    s.portrait(p, 40, 118, 214, 284, grey=p.rng.random() < 0.2)
    s.punched(p, 50, 370, h.uf + h.orgao, 25)
    axis, width, end = 424, 540, p.rng.choice((":", ""))
    y = 112

    def row(label, field, pair, **more):
        return rail(p, axis, y, label + end, field, pair, width, 25, 15, c, **more)

    y += 16 + 31 * row("Nome", "nome", f.name(h.nome), wrap=True)
    if p.rng.random() < 0.6:
        p.label(axis, y + 6, "Nome Social" + end, 15, "form", c, "right")
        if h.nome_social and p.rng.random() < 0.5:
            p.label(axis + 14, y, f.name(h.nome_social)[0], 24, "data", kind="other")
        y += 42
    p.label(axis, y + 8, "Filiação" + end, 15, "form", c, "right")
    for field, name in parents(h):
        p.value(field, axis + 14, y, f.name(name), 25, width=width)
        y += 36
    y += 10
    row(p.one_of("Data Nasc.", "Dt. Nascimento", "Nascimento"), "data_nascimento", f.date(h.nascimento))
    y += 44
    row(p.one_of("Naturalidade", "Natural de"), "naturalidade", f.place(*h.natural))
    y += 44
    row(p.one_of("Órgão Exp.", "Órgão Expedidor", "Expedidor/UF"), "orgao_expedidor", f.body())
    y += 44
    p.label(axis, y + 8, "Fator RH" + end, 15, "form", c, "right")
    if p.rng.random() < 0.5:
        p.label(axis + 14, y, p.rng.choice(("A+", "O+", "B+", "O-", "AB-")), 24, "data", kind="other")
    s.signature(p, 90, 500, 260, 28)
    p.line(40, 540, 420, 540, c, 1)
    p.label(230, 545, "Assinatura do Titular", 14, "form", c, "centre")
    p.label(w - 30, 604, p.one_of("Lei Nº 7.116, de 29 de agosto de 1983", "Válida em todo o território nacional"), 15, "form", c, "right")
    p.label(40, 600, h.uf + h.serie, 20, "data", (150, 50, 60), kind="other")


def trilho_verso(p, h, f):
    w, t, x, c = 1000, 640, 34, STEEL
    ground(p, w, t, [(218, 228, 238), (240, 236, 218), (232, 222, 232)], (210, 206, 220), lambda *a: rings(*a, (220, 300)))
    p.box(w - 14, 0, w, t, fill=PLUM)
    wide = 310
    cell(p, x, 26, wide, 72, p.one_of("Registro Geral", "REGISTRO GERAL", "Registro Geral (RG)"), "rg", (h.rg, h.rg), 30, 15, c, "data+")
    cell(p, x + wide, 26, wide, 72, "CPF", "cpf", f.cpf(), 28, 15, c)
    cell(p, x + 2 * wide, 26, wide, 72, p.one_of("Data de Expedição", "Expedição", "Data Expedição"), "data_expedicao", f.date(h.expedicao), 28, 15, c)
    frame(p, x, 98, 2 * wide, 62, p.one_of("Registro Civil", "Certidão de Nascimento / Casamento"), 15, c)
    p.label(x + 12, 126, h.matricula, 20, "data", width=2 * wide - 22, kind="other")
    frame(p, x + 2 * wide, 98, wide, 62, "DNI", 15, c)
    rows = (("Título de Eleitor", h.registro + "4"), ("NIS/PIS/PASEP", "1" + h.espelho), ("Certificado Militar", digits(p, 12)), ("CTPS / Série / UF", f"{h.serie} {p.rng.randint(10, 99)} {h.uf}"),
            ("CNH", h.registro), ("CNS", "7" + h.espelho + h.serie[:4]))
    for i, (label, number) in enumerate(rows):
        cx, cy = x + i % 3 * wide, 160 + i // 3 * 60
        frame(p, cx, cy, wide, 60, label, 15, c)
        if p.rng.random() < 0.45:
            p.label(cx + 12, cy + 28, number, 22, "data", width=wide - 22, kind="other")
    s.fingerprint(p, 60, 310, 180, 236)
    p.label(150, 552, "Polegar Direito", 15, "form", c, "centre")
    s.qr(p, 720, 310, 236, f"https://exemplo.invalid/rg/{h.uf}/{h.espelho}")
    s.signature(p, 320, 440, 330, 28, (28, 30, 60))
    p.line(290, 480, 680, 480, c, 1)
    p.label(485, 485, "Assinatura do Diretor", 15, "form", c, "centre")
    p.label(w / 2, 600, p.one_of("VÁLIDA EM TODO O TERRITÓRIO NACIONAL", "Válida em todo o território nacional"), 19, "form+", c, "centre")
    if p.rng.random() < 0.3:
        s.stamp(p, p.rng.uniform(320, 660), p.rng.uniform(120, 380), 66, ("EXPEDIDO", h.uf))


def app_folha(p, h, f):
    """The card's two sides on a page, or its data as a list whose values end at the right edge."""
    w, t, accent = 820, 1480, p.rng.choice(((0, 92, 84), (92, 40, 110), (20, 60, 120)))
    p.box(0, 0, w, t, fill=(250, 250, 251))
    clock(p, 36, 16, (50, 52, 58))
    p.label(36, 62, p.rng.choice(("RG Digital", "Identidade Digital", "Meu RG")), 38, "form+", accent, kind="other")
    if p.rng.random() < 0.5:
        for y, panel in ((130, trilho_frente), (680, trilho_verso)):
            card = p.blank(1000, 640)
            panel(card, h, f)
            p.embed(card, 12, y, 796)
        s.qr(p, w / 2 - 90, 1220, 180, f"https://exemplo.invalid/rg-digital/{h.espelho}")
        p.label(w / 2, 1420, p.rng.choice(("Valide este documento pelo QR Code", "Baixar PDF", "Girar documento")), 20, "form", (100, 104, 112), "centre", kind="other")
        return
    s.portrait(p, 36, 132, 170, 214)
    p.label(236, 190, words.STATES[h.uf], 26, "form+", (50, 52, 58), kind="other")
    p.label(236, 230, "Situação: regular", 21, "form", (36, 130, 76), kind="other")
    end = p.rng.choice((":", ""))
    mother, father = p.rng.choice((("Filiação 1", "Filiação 2"), ("Mãe", "Pai")))
    rows = [("Nome", "nome", f.name(h.nome)), ("Registro geral", "rg", (h.rg, h.rg)), ("CPF", "cpf", f.cpf()), ("Nascimento", "data_nascimento", f.date(h.nascimento)),
            ("Naturalidade", "naturalidade", f.place(*h.natural)), (mother, "nome_mae", f.name(h.mae))]
    rows += [(father, "nome_pai", f.name(h.pai))] if h.pai else []
    rows += [("Órgão emissor", "orgao_expedidor", f.body()), ("Data de emissão", "data_expedicao", f.date(h.expedicao))]
    y = ledger(p, 36, 388, w - 36, [(label + end, field, pair) for label, field, pair in rows], 74)
    s.qr(p, w / 2 - 140, y + 30, 280, f"https://exemplo.invalid/identidade/{h.uf}/{h.espelho}")
    p.label(w / 2, 1420, f"Código {h.serie}.{h.espelho[:5]}", 19, "form", (100, 104, 112), "centre", kind="other")


PRINTS = {"dates": ("barras", "mês"), "cpfs": ("pontos", "barra"), "places": ("espaço", "traço", "barra"), "bodies": ("traço", "barra", "espaço")}
OLD_FORMS, SCREEN = ("C059", "Nimbus Roman", "PT Sans Narrow", "Cabin"), ("Inter", "Cabin", "Carlito")

FAMILIES = (
    Family("rg_verde_planalto", "rg", (1010, 690), (1990, 2018), {"frente": planalto_frente, "verso": planalto_verso}, tuple(PLATEAU),
           PRINTS | {"dates": ("barras", "mês", "traços")}, ("PT Mono", "Anonymous Pro", "Nimbus Roman"), plastic=0.8, form=OLD_FORMS, wave=2),
    Family("rg_2018_trilho", "rg", (1000, 640), (2019, 2024), {"frente": trilho_frente, "verso": trilho_verso},
           ("SP", "PR", "SC", "RS", "GO", "MT", "MS", "AM", "TO", "ES", "RJ"), PRINTS | {"dates": ("barras",)}, joined="below", plastic=0.3,
           form=("PT Sans", "Cabin", "Inter", "Carlito"), wave=2),
    Family("rg_app_folha", "rg", (820, 1480), (2019, 2024), {"digital": app_folha}, None,
           {"bodies": ("barra", "traço"), "places": ("espaço", "traço", "barra"), "cases": ("mistas", "maiúsculas")}, SCREEN, plastic=0, form=SCREEN, wave=2),
)
