"""CNH for measuring only: an older paper ruled by lines, another print of the bilingual model, a telephone's views of it."""

import checks
import security as s
import words
from layouts import Family
from layouts.measure.parts import caption, inline, wash

SLATE, BRICK, PINE = (58, 62, 84), (170, 36, 40), (30, 88, 74)
LEGEND = (
    "2 e 1. Nome e Sobrenome / Name and Surname / Nombre y Apellidos - Primeira Habilitação / First Driver License / Primera Licencia de Conducir - "
    "3. Data e Local de Nascimento / Date and Place of Birth DD/MM/YYYY - 4a. Data de Emissão / Issuing Date DD/MM/YYYY / Fecha de Emisión - "
    "4b. Data de Validade / Expiration Date DD/MM/YYYY / Válida Hasta - ACC - 4c. Documento Identidade - Órgão emissor / Identity Document - Issuing "
    "Authority - 4d. CPF - 5. Número de registro da CNH / Driver License Number - 9. Categoria de Veículos da Carteira de Habilitação / Driver License Class - "
    "Nacionalidade / Nationality - Filiação / Filiation - 12. Observações / Observations / Observaciones - Local / Place / Lugar"
)


def _document(h, separator):
    body = {"barra": (f"{h.orgao}/{h.uf}", "/"), "espaço": (f"{h.orgao} {h.uf}", " ")}[separator][0]
    return [("doc_identidade", (h.rg_bare, h.rg_bare)), (None, " "), ("orgao_expedidor", (body, h.orgao_expedidor))]


def linhas_frente(p, h, f):
    w, t = 880, 640
    wash(p, w, t, [(232, 214, 218), (214, 222, 236), (226, 228, 214)], (204, 198, 214), 6, 27)
    p.label(w / 2 + 40, 16, "REPÚBLICA FEDERATIVA DO BRASIL", 20, "form+", SLATE, "centre")
    p.label(w / 2 + 40, 40, p.rng.choice(("MINISTÉRIO DAS CIDADES", "MINISTÉRIO DA JUSTIÇA")), 16, "form", SLATE, "centre")
    p.label(w / 2 + 40, 60, "DEPARTAMENTO NACIONAL DE TRÂNSITO - DENATRAN", 16, "form", SLATE, "centre")
    p.label(w / 2 + 40, 82, "CARTEIRA NACIONAL DE HABILITAÇÃO", 23, "form+", BRICK, "centre")
    s.emblem(p, 80, 62, 44, SLATE)
    x, right = 40, 786
    caption(p, x, 116, "NOME", "nome", f.name(h.nome), right - x, 25, 12, SLATE)
    p.line(x, 160, right, 160, SLATE)
    s.portrait(p, x, 172, 226, 298)
    x = 284
    p.label(x, 168, p.one_of("DOC. IDENTIDADE/ÓRG. EMISSOR/UF", "DOC.IDENT./ORG.EMISSOR/UF", "DOCUMENTO DE IDENTIDADE/ÓRG. EMISSOR/UF"), 12, "form", SLATE)
    p.row(x, 184, _document(h, p.rng.choice(("barra", "espaço"))), 23, width=right - x)
    p.line(x, 214, right, 214, SLATE)
    caption(p, x, 220, "CPF", "cpf", f.cpf(), 250, 23, 12, SLATE)
    caption(p, 570, 220, p.one_of("DATA NASC.", "DT. NASCIMENTO", "DATA NASCIMENTO"), "data_nascimento", f.date(h.nascimento), right - 570, 23, 12, SLATE)
    p.line(x, 266, right, 266, SLATE)
    p.label(x, 272, "FILIAÇÃO", 12, "form", SLATE)
    y = 288
    for field, name in (("nome_pai", h.pai), ("nome_mae", h.mae)):
        if name:
            p.value(field, x, y, f.name(name), 23, width=340, wrap=True)
        y += 58
    p.line(x, 412, right, 412, SLATE)
    p.label(x, 418, "PERMISSÃO", 12, "form", SLATE)
    p.label(x + 180, 418, "ACC", 12, "form", SLATE)
    caption(p, 650, 418, p.one_of("CAT. HAB.", "CATEGORIA", "CAT."), "categoria", (h.categoria, h.categoria), 120, 24, 12, SLATE, role="data+")
    p.line(40, 478, right, 478, SLATE)
    caption(p, 40, 484, p.one_of("Nº REGISTRO", "Nº DO REGISTRO", "REGISTRO"), "numero_registro", (h.registro, h.registro), 250, 25, 12, SLATE, BRICK)
    caption(p, 330, 484, "VALIDADE", "validade", f.date(h.validade), 210, 25, 12, SLATE, BRICK)
    caption(p, 580, 484, "1ª HABILITAÇÃO", "primeira_habilitacao", f.date(h.primeira), 220, 25, 12, SLATE)
    p.line(40, 532, right, 532, SLATE)
    p.label(40, 538, "OBSERVAÇÕES", 12, "form", SLATE)
    if h.observacoes:
        p.value("observacoes", 40, 556, (h.observacoes, h.observacoes), 22, width=740, wrap=True)
    p.upward(794, 200, "VÁLIDA EM TODO O TERRITÓRIO NACIONAL", 13, "form", SLATE, down=True)
    p.upward(812, 230, h.espelho, 25, "data+", (30, 30, 36), "numero_espelho", down=True)


def linhas_verso(p, h, f):
    w, t, x = 880, 640, 60
    wash(p, w, t, [(226, 228, 214), (214, 222, 236), (232, 214, 218)], (204, 198, 214), 6, 27)
    s.signature(p, 190, 80, 420, 30)
    p.line(100, 126, 760, 126, SLATE)
    p.label(430, 130, "ASSINATURA DO PORTADOR", 13, "form", SLATE, "centre")
    inline(p, x, 190, "LOCAL:", "local", f.place(h.sede, h.uf), 430, 23, 14, SLATE)
    inline(p, 510, 190, "EMISSÃO:", "data_expedicao", f.date(h.expedicao), 270, 23, 14, SLATE)
    s.signature(p, 110, 300, 320, 26, (30, 32, 60))
    p.line(80, 336, 460, 336, SLATE)
    p.label(270, 340, "ASSINATURA DO EMISSOR", 13, "form", SLATE, "centre")
    p.label(770, 290, "".join(str(p.rng.randint(0, 9)) for _ in range(11)), 20, "data", align="right", kind="other")
    p.label(770, 320, h.renach, 20, "data", align="right", kind="other")
    p.label(w / 2, 400, words.STATES[h.uf].upper(), 46, "form+", (120, 120, 160), "centre")
    p.label(w / 2, 470, "DETRAN", 22, "form+", SLATE, "centre")
    s.bars(p, 180, 530, 500, 50)
    p.upward(794, 240, "PROIBIDO PLASTIFICAR", 14, "form+", BRICK, down=True)
    p.upward(812, 230, h.espelho, 25, "data+", (30, 30, 36), "numero_espelho", down=True)
    if p.rng.random() < 0.4:
        s.stamp(p, p.rng.uniform(250, 640), p.rng.uniform(200, 320), 74, ("DETRAN", words.STATES[h.uf].upper()[:12]))


def policarbonato_frente(p, h, f):
    w, t = 1020, 640
    wash(p, w, t, [(214, 234, 224), (250, 244, 214), (214, 228, 240)], (192, 214, 200), 7, 45)
    s.emblem(p, 58, 48, 36, PINE)
    p.label(110, 14, "CARTEIRA NACIONAL DE HABILITAÇÃO / DRIVER LICENSE / PERMISO DE CONDUCCIÓN", 17, "form+", PINE, width=860)
    p.label(110, 40, "REPÚBLICA FEDERATIVA DO BRASIL", 16, "form", PINE)
    p.label(110, 62, f"{p.rng.choice(('MINISTÉRIO DA INFRAESTRUTURA', 'MINISTÉRIO DOS TRANSPORTES'))} - SECRETARIA NACIONAL DE TRÂNSITO", 14, "form", PINE)
    x, right = 84, 724
    caption(p, x, 96, "2e1 NOME E SOBRENOME", "nome", f.name(h.nome), 440, 24, 11, PINE)
    caption(p, 560, 96, "1ª HABILITAÇÃO", "primeira_habilitacao", f.date(h.primeira), 160, 22, 11, PINE)
    p.label(x, 148, "3 DATA, LOCAL E UF DE NASCIMENTO", 11, "form", PINE)
    town = f.name(h.natural[0])[0]
    p.row(x, 164, [("data_nascimento", f.date(h.nascimento)), (None, f", {town}, {h.natural[1]}")], 22, width=right - x)
    caption(p, x, 204, "4a DATA EMISSÃO", "data_expedicao", f.date(h.expedicao), 200, 22, 11, PINE)
    caption(p, 300, 204, "4b VALIDADE", "validade", f.date(h.validade), 200, 22, 11, PINE, BRICK)
    p.label(520, 204, "ACC", 11, "form", PINE)
    p.box(640, 200, 712, 246, fill=(250, 250, 246), outline=PINE)
    p.label(676, 205, "D", 32, "form+", PINE, "centre", kind="other")
    p.label(x, 258, "4c DOC IDENTIDADE/ÓRG EMISSOR/UF", 11, "form", PINE)
    p.row(x, 272, _document(h, "espaço"), 22, width=right - x)
    caption(p, x, 312, "4d CPF", "cpf", f.cpf(), 220, 22, 11, PINE)
    caption(p, 322, 312, "5 Nº REGISTRO", "numero_registro", (h.registro, h.registro), 220, 22, 11, PINE, BRICK)
    caption(p, 560, 312, "9 CAT HAB", "categoria", (h.categoria, h.categoria), 150, 23, 11, PINE, BRICK, "data+")
    p.label(x, 366, "NACIONALIDADE", 11, "form", PINE)
    p.label(x, 380, "BRASILEIRA" if h.sexo == "F" else "BRASILEIRO", 21, "data", kind="other")
    p.label(x, 416, "FILIAÇÃO", 11, "form", PINE)
    y = 434
    for field, name in (("nome_pai", h.pai), ("nome_mae", h.mae)):
        if name:
            p.value(field, x, y, f.name(name), 22, width=right - x)
            y += 34
    s.portrait(p, 748, 110, 238, 316)
    s.signature(p, 750, 470, 220, 24)
    p.label(866, 506, "7 ASSINATURA DO PORTADOR", 11, "form", PINE, "centre")
    s.signature(p, 160, 560, 260, 22, (28, 30, 50))
    p.label(290, 592, "ASSINATURA DO EMISSOR", 11, "form", PINE, "centre")
    p.upward(34, 460, h.espelho, 23, "data+", (28, 28, 34), "numero_espelho")


def policarbonato_verso(p, h, f):
    w, t = 1020, 640
    wash(p, w, t, [(214, 228, 240), (250, 244, 214), (214, 234, 224)], (196, 214, 206), 7, 45)
    held = {"ACC"} if h.categoria == "ACC" else {"CE" if c == "E" else c for c in h.categoria}
    names = "ACC A A1 B B1 C C1 D D1 BE CE C1E DE D1E".split()
    for column in range(2):
        cx = 84 + column * 216
        for i, label in enumerate(("9", "10", "11", "12")):
            p.label(cx + (6, 64, 124, 186)[i], 12, label, 12, "form+", PINE)
        for row, name in enumerate(names[column * 7:column * 7 + 7]):
            y = 30 + row * 30
            p.line(cx, y + 28, cx + 210, y + 28, PINE, 1)
            p.label(cx + 6, y + 6, name, 15, "form+", PINE, kind="other")
            if name in held:
                p.label(cx + 104, y + 6, f.date(h.validade)[0], 16, "data", kind="other")
    p.label(530, 12, "12 OBSERVAÇÕES", 12, "form", PINE)
    p.box(526, 28, 990, 130, outline=PINE)
    if h.observacoes:
        p.value("observacoes", 538, 38, (h.observacoes, h.observacoes), 21, width=440, wrap=True)
    caption(p, 530, 144, "LOCAL", "local", f.place(h.sede, h.uf), 440, 22, 12, PINE)
    p.label(530, 196, "ASSINADO DIGITALMENTE", 14, "form+", PINE)
    p.label(530, 214, "DEPARTAMENTO ESTADUAL DE TRÂNSITO", 13, "form", PINE)
    p.label(990, 196, "".join(str(p.rng.randint(0, 9)) for _ in range(11)), 17, "data", align="right", kind="other")
    p.label(990, 220, h.renach, 17, "data", align="right", kind="other")
    p.label(84, 256, f"{words.STATES[h.uf].upper()}", 32, "form+", (60, 120, 100))
    s.bars(p, 530, 248, 450, 34)
    pieces, line, y = LEGEND.split(" "), "", 304
    for word in pieces:
        if p.length(line + word, 12) > 880:
            p.label(84, y, line.strip(), 12, "form", PINE)
            line, y = "", y + 16
        line += word + " "
    p.label(84, y, line.strip(), 12, "form", PINE)
    p.upward(34, 300, h.espelho, 23, "data+", (28, 28, 34), "numero_espelho")
    p.box(0, 432, w, t, fill=(242, 245, 240))
    s.mrz(p, checks.td1("I<", h.registro, h.nascimento, h.sexo, h.validade, h.nome), 76, 462, 850)


def app_telas(p, h, f):
    """One of two views: the picture of the licence under a title, or its data as a list."""
    if p.rng.random() < 0.5:
        w, t = 1040, 1560
        p.box(0, 0, w, t, fill=(236, 238, 242))
        p.box(0, 0, w, 120, fill=(30, 60, 120))
        p.label(w / 2, 44, "Carteira Digital de Trânsito", 34, "form+", (246, 248, 252), "centre", kind="other")
        upper, lower = p.blank(1020, 640), p.blank(1020, 640)
        policarbonato_frente(upper, h, f)
        policarbonato_verso(lower, h, f)
        p.embed(upper, 10, 150, 1020)
        p.embed(lower, 10, 800, 1020)
        p.label(w / 2, 1480, p.rng.choice(("Exportar documento", "QR Code   |   Compartilhar", "Toque para ver o QR Code")), 28, "form", (40, 70, 130), "centre", kind="other")
        return
    w, t, x, grey = 1040, 1560, 60, (104, 112, 124)
    p.box(0, 0, w, t, fill=(252, 252, 254))
    p.label(x, 30, f"{p.rng.randint(6, 23):02d}:{p.rng.randint(0, 59):02d}", 30, "form", (40, 40, 46), kind="other")
    p.label(x, 96, "Habilitação", 48, "form+", (30, 60, 120), kind="other")
    p.label(x, 160, f"CNH {p.rng.choice(('válida', 'definitiva', 'digital'))} · DETRAN-{h.uf}", 26, "form", (36, 130, 80), kind="other")
    s.portrait(p, w - 260, 70, 200, 250)
    rows = [("Nome", "nome", f.name(h.nome)), ("CPF", "cpf", f.cpf()), ("Nº de registro", "numero_registro", (h.registro, h.registro)), ("Nascimento", "data_nascimento", f.date(h.nascimento)),
            ("Categoria", "categoria", (h.categoria, h.categoria)), ("Validade", "validade", f.date(h.validade)), ("1ª habilitação", "primeira_habilitacao", f.date(h.primeira)),
            ("Data de emissão", "data_expedicao", f.date(h.expedicao)), ("Local de emissão", "local", f.place(h.sede, h.uf)), ("Espelho", "numero_espelho", (h.espelho, h.espelho))]
    rows += [("Nome do pai", "nome_pai", f.name(h.pai))] if h.pai else []
    rows += [("Nome da mãe", "nome_mae", f.name(h.mae))] + ([("Observações", "observacoes", (h.observacoes, h.observacoes))] if h.observacoes else [])
    for i, (label, field, pair) in enumerate(rows):
        y = 360 + i * 78
        p.label(x, y + 8, label, 28, "form", grey)
        p.value(field, 400, y + 4, pair, 32, "data", width=w - 460)
        p.line(x, y + 58, w - x, y + 58, (226, 228, 234))
    p.label(x, 360 + len(rows) * 78 + 8, "Doc. de identidade", 28, "form", grey)
    p.row(400, 360 + len(rows) * 78 + 4, _document(h, "espaço"), 32, width=w - 460)


PRINTS = {"places": ("vírgula", "barra", "traço solto"), "cases": ("maiúsculas", "sem acentos")}

FAMILIES = (
    Family("cnh_2006_linhas", "cnh", (880, 640), (2006, 2020), {"frente": linhas_frente, "verso": linhas_verso}, None, PRINTS, joined="below", plastic=0.4),
    Family("cnh_2022_policarbonato", "cnh", (1020, 640), (2022, 2026), {"frente": policarbonato_frente, "verso": policarbonato_verso}, None, PRINTS, joined="below", plastic=0.5),
    Family("cnh_app_telas", "cnh", (1040, 1560), (2022, 2026), {"digital": app_telas}, None, PRINTS, ("Nimbus Sans", "Lato", "Clear Sans"), plastic=0),
)
