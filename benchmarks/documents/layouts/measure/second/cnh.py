"""CNH of the second wave, for measuring only: the first paper with a photograph, the model of 2022 with labels in two languages, a telephone's page."""

import checks
import security as s
import words
from layouts import Family
from layouts.measure.second.parts import aside, clock, digits, foot, frame, grid, ground, net, parents, rings

RUST, TEAL, WINE = (122, 62, 40), (16, 86, 92), (168, 30, 50)


def _identity(h, slash):
    return [("doc_identidade", (h.rg_bare, h.rg_bare)), (None, " "), ("orgao_expedidor", (f"{h.orgao}{'/' if slash else ' '}{h.uf}", h.orgao_expedidor))]


def ficha_frente(p, h, f):
    w, t, c = 920, 660, RUST
    ground(p, w, t, [(240, 222, 200), (228, 234, 206), (240, 226, 214)], (222, 204, 176), net)
    s.rosette(p, 360, 360, 200, (224, 200, 176))
    s.emblem(p, 92, 62, 42, c)
    for y, text, size, role in ((18, "REPÚBLICA FEDERATIVA DO BRASIL", 21, "form+"), (44, p.rng.choice(("MINISTÉRIO DA JUSTIÇA", "MINISTÉRIO DAS CIDADES")), 16, "form"),
                                (64, "DEPARTAMENTO NACIONAL DE TRÂNSITO", 16, "form"), (86, "CARTEIRA NACIONAL DE HABILITAÇÃO", 22, "form+")):
        p.label(400, y, text, size, role, c, "centre", 500)
    s.portrait(p, 672, 20, 214, 282, grey=p.rng.random() < 0.3)
    x, right, end = 52, 884, p.rng.choice((":", ""))
    p.label(x, 124, "NOME" + end, 15, "form", c)
    p.value("nome", x, 145, f.name(h.nome), 26, width=600, wrap=True)
    p.label(x, 216, "FILIAÇÃO" + end, 15, "form", c)
    for i, (field, name) in enumerate(parents(h)):
        p.value(field, x, 237 + i * 35, f.name(name), 25, width=600)
    y = 322
    p.line(x, y - 8, right, y - 8, c, 1)
    at = p.label(x, y + 7, p.one_of("DOC. IDENT./ÓRG. EXP./UF", "IDENTIDADE/ÓRG. EMISSOR/UF", "IDENTIDADE - ÓRGÃO - UF") + end, 15, "form", c)
    p.row(at + 12, y, _identity(h, p.rng.random() < 0.5), 25, width=right - at - 12)
    rows = ((("CPF", "cpf", f.cpf()), (p.one_of("DATA NASC.", "NASCIMENTO", "DATA DE NASC."), "data_nascimento", f.date(h.nascimento))),
            ((p.one_of("REGISTRO Nº", "Nº DE REGISTRO", "REG. Nº"), "numero_registro", (h.registro, h.registro)), (p.one_of("CATEGORIA", "CAT. HAB.", "CAT."), "categoria", (h.categoria, h.categoria))),
            ((p.one_of("1ª HABILITAÇÃO", "DATA 1ª HAB.", "1ª HABIL."), "primeira_habilitacao", f.date(h.primeira)), (p.one_of("VALIDADE", "VÁLIDA ATÉ", "VALIDADE"), "validade", f.date(h.validade))))
    for i, row in enumerate(rows):
        for j, (label, field, pair) in enumerate(row):
            aside(p, x + j * 440, y + 44 + i * 44, label + end, field, pair, 430 if j == 0 else 388, 26, 15, c)
        p.line(x, y + 80 + i * 44, right, y + 80 + i * 44, c, 1)
    frame(p, x, 506, right - x, 62, "OBSERVAÇÕES", 14, c)
    if h.observacoes:
        p.value("observacoes", x + 12, 531, (h.observacoes, h.observacoes), 24, width=right - x - 30)
    s.signature(p, 250, 602, 400, 24)
    p.label(450, 634, "ASSINATURA DO PORTADOR", 14, "form", c, "centre")
    p.upward(10, 560, h.espelho, 27, "data+", WINE, "numero_espelho")
    p.upward(894, 560, "VÁLIDA EM TODO O TERRITÓRIO NACIONAL", 13, "form", c)


CLASSES = ("A - VEÍCULOS DE DUAS OU TRÊS RODAS", "B - ATÉ 3.500 KG E OITO LUGARES", "C - CARGA ACIMA DE 3.500 KG", "D - PASSAGEIROS, MAIS DE OITO LUGARES", "E - COM UNIDADE ACOPLADA")


def ficha_verso(p, h, f):
    w, t, c = 920, 660, RUST
    ground(p, w, t, [(240, 226, 214), (228, 234, 206), (240, 222, 200)], (224, 208, 182), net)
    x = 60
    p.label(w / 2, 20, p.one_of("PERMITIDA A CONDUÇÃO DE VEÍCULOS DAS CATEGORIAS", "CATEGORIAS DE HABILITAÇÃO"), 16, "form+", c, "centre")
    for i, line in enumerate(CLASSES):
        p.label(x + i % 2 * 420, 52 + i // 2 * 26, line, 14, "form", c, width=400)
    foot(p, x, 160, p.one_of("LOCAL", "LOCAL DE EMISSÃO"), "local", f.place(h.sede, h.uf), 460, 26, 15, c)
    foot(p, 560, 160, p.one_of("DATA DE EMISSÃO", "DATA DA EMISSÃO", "EMISSÃO"), "data_expedicao", f.date(h.expedicao), 300, 26, 15, c)
    s.signature(p, 110, 300, 380, 30, (30, 34, 70))
    p.line(90, 344, 540, 344, c, 1)
    p.label(315, 349, p.one_of("ASSINATURA DO EMISSOR", "DIRETOR DO DETRAN"), 15, "form", c, "centre")
    p.label(860, 290, digits(p, 11), 23, "data", align="right", kind="other")
    p.label(860, 324, h.renach, 23, "data", align="right", kind="other")
    p.label(w / 2, 410, f"DETRAN - {words.STATES[h.uf].upper()}", 32, "form+", c, "centre", 760)
    s.bars(p, 200, 480, 520, 60)
    p.label(w / 2, 580, "PROIBIDO PLASTIFICAR", 19, "form+", WINE, "centre")
    p.upward(10, 560, h.espelho, 27, "data+", WINE, "numero_espelho")
    if p.rng.random() < 0.5:
        s.stamp(p, p.rng.uniform(260, 680), p.rng.uniform(190, 330), 76, ("DETRAN", h.uf, "EXPEDIDA"))


def _tag(p, x, y, number, label, foreign, width, colour):
    """A label of the model of 2022: its number, its name in Portuguese and fainter in a second language."""
    size = min(13, 13 * width / (p.length(f"{number} ", 13, "form+") + p.length(f"{label} / {foreign}", 13) + 1))
    end = p.label(x, y, number + " ", size, "form+", colour) if number else x
    end = p.label(end, y, label + " ", size, "form", colour)
    if foreign:
        p.label(end, y, "/ " + foreign, size, "form", tuple(round(c * 0.6 + 70) for c in colour))


def bilingue_frente(p, h, f):
    w, t, c = 1040, 660, TEAL
    ground(p, w, t, [(208, 236, 228), (250, 236, 214), (222, 232, 244)], (196, 218, 214), lambda *a: rings(*a, (300, 700)))
    p.label(40, 14, "REPÚBLICA FEDERATIVA DO BRASIL", 19, "form+", c)
    p.label(40, 39, p.rng.choice(("MINISTÉRIO DOS TRANSPORTES", "MINISTÉRIO DA INFRAESTRUTURA")), 15, "form", c)
    p.label(40, 59, "SECRETARIA NACIONAL DE TRÂNSITO", 15, "form", c)
    p.label(w - 110, 14, "CARTEIRA NACIONAL DE HABILITAÇÃO", 18, "form+", c, "right")
    p.label(w - 110, 38, "DRIVER LICENSE / PERMISO DE CONDUCCIÓN", 14, "form", c, "right")
    s.emblem(p, w - 60, 46, 38, c)
    dot = p.rng.choice(("", "."))
    x, right, y = 296, 1000, 92

    def field(cx, cy, width, number, label, foreign, name, pair, ink=None, role="data", size=24):
        _tag(p, cx, cy, number + dot if number else "", label, foreign, width, c)
        p.value(name, cx, cy + 20, pair, size, role, ink, width=width)

    s.portrait(p, 40, 96, 230, 306)
    field(x, y, 500, p.rng.choice(("1 e 2", "2 e 1")), "NOME E SOBRENOME", "NAME AND SURNAME", "nome", f.name(h.nome), size=25)
    field(x + 516, y, 188, "", "1ª HABILITAÇÃO", "FIRST LICENSE", "primeira_habilitacao", f.date(h.primeira))
    _tag(p, x, y + 56, "3" + dot, "DATA, LOCAL E UF DE NASCIMENTO", "DATE AND PLACE OF BIRTH", right - x, c)
    p.row(x, y + 76, [("data_nascimento", f.date(h.nascimento)), (None, f", {f.name(h.natural[0])[0]}, {h.natural[1]}")], 24, width=right - x)
    field(x, y + 112, 250, "4a", "DATA EMISSÃO", "ISSUING DATE", "data_expedicao", f.date(h.expedicao))
    field(x + 270, y + 112, 260, "4b", "VALIDADE", "EXPIRATION DATE", "validade", f.date(h.validade), WINE)
    p.label(x + 560, y + 112, "ACC", 13, "form", c)
    p.box(right - 66, y + 112, right, y + 158, outline=c, width=1)
    p.label(right - 33, y + 116, "D" if (h.expedicao - h.primeira).days > 365 else "P", 32, "form+", c, "centre", kind="other")
    _tag(p, x, y + 168, "4c" + dot, "DOC. IDENTIDADE / ÓRG. EMISSOR / UF", "IDENTITY DOCUMENT / ISSUING AUTHORITY", right - x, c)
    p.row(x, y + 188, _identity(h, False), 24, width=right - x)
    field(x, y + 224, 230, "4d", "CPF", "", "cpf", f.cpf())
    field(x + 250, y + 224, 260, "5", "Nº REGISTRO", "LICENSE NUMBER", "numero_registro", (h.registro, h.registro), WINE)
    field(x + 530, y + 224, 174, "9", "CAT. HAB.", "CLASS", "categoria", (h.categoria, h.categoria), WINE, "data+")
    _tag(p, x, y + 280, "", "NACIONALIDADE", "NATIONALITY", 400, c)
    p.label(x, y + 300, "BRASILEIRA" if h.sexo == "F" else "BRASILEIRO", 23, "data", kind="other")
    _tag(p, x, y + 336, "", "FILIAÇÃO", "FILIATION", 400, c)
    for i, (name, person) in enumerate(parents(h)):
        p.value(name, x, y + 357 + i * 34, f.name(person), 24, width=right - x)
    s.signature(p, 60, 470, 200, 28)
    p.label(150, 512, p.one_of("7 ASSINATURA DO PORTADOR", "7. ASSINATURA DO PORTADOR"), 13, "form", c, "centre")
    p.label(w / 2, 620, "VÁLIDA EM TODO O TERRITÓRIO NACIONAL", 16, "form+", c, "centre")
    p.label(x, y + 452, p.rng.choice(("", "SENATRAN - DETRAN/" + h.uf)) or "BRASIL", 20, "form+", (150, 180, 176), kind="other")
    p.upward(1006, 200, h.espelho, 25, "data+", (30, 30, 36), "numero_espelho", down=True)


NOTES = (
    "1 e 2. Nome e Sobrenome / Name and Surname / Nombre y Apellidos - Primeira Habilitação / First Driver License / Primera Licencia de Conducir",
    "3. Data e Local de Nascimento / Date and Place of Birth / Fecha y Lugar de Nacimiento - 4a. Data de Emissão / Issuing Date / Fecha de Emisión",
    "4b. Data de Validade / Expiration Date / Válida Hasta - 4c. Documento de Identidade / Identity Document / Documento de Identificación - 4d. CPF",
    "5. Número de Registro da CNH / Driver License Number / Número de Permiso de Conducir - 9. Categoria / Driver License Class / Categoría",
    "Filiação / Filiation / Filiación - 12. Observações / Observations / Observaciones - Local / Place / Lugar",
)


def bilingue_verso(p, h, f):
    w, t, c, x = 1040, 660, TEAL, 40
    ground(p, w, t, [(222, 232, 244), (250, 236, 214), (208, 236, 228)], (200, 218, 218), lambda *a: rings(*a, (760, -60)))
    _tag(p, x, 16, "12", "OBSERVAÇÕES", "OBSERVATIONS", 440, c)
    p.box(x, 34, 540, 136, outline=c, width=1)
    if h.observacoes:
        p.value("observacoes", x + 12, 46, (h.observacoes, h.observacoes), 24, width=470, wrap=True)
    _tag(p, x, 148, "", "LOCAL", "PLACE", 440, c)
    p.value("local", x, 168, f.place(h.sede, h.uf), 24, width=490)
    p.label(x, 208, "ASSINADO DIGITALMENTE", 15, "form+", c)
    p.label(x, 228, "DEPARTAMENTO ESTADUAL DE TRÂNSITO", 14, "form", c)
    p.label(540, 208, digits(p, 11), 20, "data", align="right", kind="other")
    p.label(540, 232, h.renach, 20, "data", align="right", kind="other")
    p.label(x, 256, words.STATES[h.uf].upper(), 34, "form+", c, width=490)
    held = {"ACC"} if h.categoria == "ACC" else {"CE" if k == "E" else k for k in h.categoria}
    for i, name in enumerate("ACC A A1 B B1 C C1 D D1 BE CE C1E DE D1E".split()):
        cx, cy = 566 + i // 7 * 214, 32 + i % 7 * 34
        if i % 7 == 0:
            for at, number in ((8, "9"), (56, "10"), (140, "12")):
                p.label(cx + at, 12, number, 13, "form+", c)
        p.box(cx, cy, cx + 208, cy + 34, outline=c, width=0.8)
        p.label(cx + 8, cy + 8, name, 16, "form+", c, kind="other")
        if name in held:
            p.label(cx + 70, cy + 7, f.date(h.validade)[0], 19, "data", width=130, kind="other")
    for i, line in enumerate(NOTES):
        p.label(x, 306 + i * 19, line, 13, "form", c, width=950)
    p.upward(1006, 120, h.espelho, 25, "data+", (30, 30, 36), "numero_espelho", down=True)
    p.box(0, 420, w, t, fill=(246, 246, 240))
    s.mrz(p, checks.td1("I<", h.registro, h.nascimento, h.sexo, h.validade, h.nome), 80, 456, 860)


def app_condutor(p, h, f):
    """The licence's two sides under one another with their code, or the driver's data in two columns."""
    w, t, grey = 960, 1640, (96, 102, 114)
    accent = p.rng.choice(((10, 82, 72), (24, 54, 130), (70, 60, 20)))
    if p.rng.random() < 0.5:
        p.box(0, 0, w, t, fill=(255, 255, 255))
        for y, panel in ((30, bilingue_frente), (645, bilingue_verso)):
            side = p.blank(1040, 660)
            panel(side, h, f)
            p.embed(side, 10, y, 940)
        s.qr(p, 60, 1270, 320, f"https://exemplo.invalid/cnh/{h.espelho}/{h.registro}")
        for i, line in enumerate(("Documento assinado com certificado digital.", "Confira os dados pelo código ao lado.", "", "EXEMPLO INVENTADO, SEM VALOR")):
            if line:
                p.label(420, 1310 + i * 36, line, 23, "form", (60, 62, 70), width=500, kind="other")
        return
    p.box(0, 0, w, t, fill=(244, 246, 248))
    p.box(0, 0, w, 132, fill=accent)
    clock(p, 40, 14, (240, 244, 246), 24)
    p.label(40, 66, p.rng.choice(("Minha Habilitação", "CNH Digital", "Condutor")), 38, "form+", (246, 248, 250), kind="other")
    p.box(24, 160, w - 24, 1560, fill=(255, 255, 255), radius=20)
    s.portrait(p, 52, 186, 190, 244)
    p.label(276, 196, "Nome", 21, "form", grey)
    p.value("nome", 276, 226, f.name(h.nome), 30, width=620, wrap=True)
    p.label(276, 322, p.rng.choice(("Definitiva", "CNH definitiva", "Situação regular")), 24, "form", (30, 130, 76), kind="other")
    p.label(52, 458, "Dados pessoais", 27, "form+", accent, kind="other")
    at = grid(p, 52, 508, 860, [[("CPF", "cpf", f.cpf()), (p.one_of("Data de nascimento", "Nascimento"), "data_nascimento", f.date(h.nascimento))]], 94, 29, 21, grey)
    p.label(52, at, p.one_of("Doc. de identidade / Órgão emissor / UF", "Identidade / Órgão / UF"), 21, "form", grey)
    p.row(52, at + 31, _identity(h, p.rng.random() < 0.5), 29, width=840)
    rows = [[("Nome da mãe", "nome_mae", f.name(h.mae))]] + ([[("Nome do pai", "nome_pai", f.name(h.pai))]] if h.pai else [])
    at = grid(p, 52, at + 94, 860, rows, 94, 29, 21, grey)
    p.label(52, at + 8, "Dados da habilitação", 27, "form+", accent, kind="other")
    rows = [[(p.one_of("Nº do registro", "Registro", "Nº registro"), "numero_registro", (h.registro, h.registro)), (p.one_of("Nº do espelho", "Espelho CNH"), "numero_espelho", (h.espelho, h.espelho))],
            [("Categoria", "categoria", (h.categoria, h.categoria)), ("Validade", "validade", f.date(h.validade))],
            [(p.one_of("Primeira habilitação", "1ª habilitação"), "primeira_habilitacao", f.date(h.primeira)), (p.one_of("Emissão", "Data de emissão"), "data_expedicao", f.date(h.expedicao))],
            [("Local de emissão", "local", f.place(h.sede, h.uf))]]
    rows += [[("Observações", "observacoes", (h.observacoes, h.observacoes))]] if h.observacoes else []
    grid(p, 52, at + 58, 860, rows, 94, 29, 21, grey)
    p.label(w / 2, 1586, p.rng.choice(("Ver QR Code", "Exportar   |   Compartilhar", "Atualizar dados")), 26, "form", accent, "centre", kind="other")


PRINTS = {"places": ("vírgula", "espaço", "barra"), "cases": ("maiúsculas", "sem acentos")}
SCREEN = ("Inter", "Cabin", "Carlito")

FAMILIES = (
    Family("cnh_1999_ficha", "cnh", (920, 660), (1999, 2007), {"frente": ficha_frente, "verso": ficha_verso}, None, PRINTS | {"cpfs": ("pontos", "barra", "traço")},
           ("PT Mono", "Anonymous Pro", "Nimbus Roman", "PT Sans"), joined="below", plastic=0.5, form=("C059", "PT Sans Narrow", "PT Sans", "Cabin"), wave=2),
    Family("cnh_2022_bilingue", "cnh", (1040, 660), (2022, 2026), {"frente": bilingue_frente, "verso": bilingue_verso}, None, PRINTS,
           ("PT Sans", "Carlito", "Cabin", "PT Mono"), joined="below", plastic=0.4, form=("PT Sans", "Cabin", "Inter", "Carlito"), wave=2),
    Family("cnh_app_condutor", "cnh", (960, 1640), (2022, 2026), {"digital": app_condutor}, None, PRINTS, SCREEN, plastic=0, form=SCREEN, wave=2),
)
