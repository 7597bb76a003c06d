"""CIN of the second wave: a dense card with labels in three languages, a paper whose fields are a table, and a telephone's table."""

import checks
import security as s
import words
from layouts import Family
from layouts.rules.second.parts import JOINTS, above, birth, digits, father, ground, office, parents, status_bar, tall

TEAL, DUSK = (24, 86, 92), (48, 54, 92)


def _mrz(p, h, x, y, width, long_number):
    number, rest = (h.cpf, "") if long_number else (h.espelho[:9], h.cpf)
    s.mrz(p, checks.td1("ID", number, h.nascimento, h.sexo, h.validade, h.nome, rest), x, y, width)


def trilingue_frente(p, h, f):
    w, t, z = 1000, 630, 11
    ground(p, w, t, [(210, 230, 226), (240, 238, 212), (214, 224, 238)], (190, 212, 208), 6)
    s.emblem(p, 66, 50, 36, TEAL)
    p.label(120, 12, "REPÚBLICA FEDERATIVA DO BRASIL", 22, "form+", TEAL)
    p.label(120, 42, "CARTEIRA DE IDENTIDADE / IDENTITY CARD / CÉDULA DE IDENTIDAD", 14, "form", TEAL, width=640)
    p.label(120, 62, p.one_of(f"ESTADO: {words.STATES[h.uf].upper()}", words.STATES[h.uf].upper(), f"GOVERNO FEDERAL - {words.STATES[h.uf].upper()}"), 14, "form", TEAL, width=640)
    s.portrait(p, 34, 104, 212, 286)
    s.portrait(p, 868, 440, 96, 128, grey=True, faint=0.3)
    x, room = 270, p.rng.choice((700, 440, 330))
    y = 100
    if h.nome_social:
        y = above(p, x, y, "NOME SOCIAL / SOCIAL NAME / NOMBRE SOCIAL", "nome_social", f.name(h.nome_social), room, 21, z, TEAL) + 3
    y = above(p, x, y, p.one_of("NOME / NAME / NOMBRE", "NOME COMPLETO / FULL NAME / NOMBRE COMPLETO"), "nome", f.name(h.nome), room, 22, z, TEAL) + 3
    p.label(x, y, p.one_of("FILIAÇÃO / FILIATION / FILIACIÓN", "FILIAÇÃO / PARENTS / PADRES"), z, "form", TEAL)
    y = max(parents(p, x, y + 15, h, f, 20, room, p.rng.choice(JOINTS), p.rng.random() < 0.5, p.rng.choice((None, "NÃO DECLARADO")), 2) + 5, 252)
    cells = [("data_nascimento", "NASCIMENTO / DATE OF BIRTH / NACIMIENTO", f.date(h.nascimento), 290), ("sexo", "SEXO / SEX / SEXO", (h.sexo, h.sexo), 120),
             ("nacionalidade", "NACIONALIDADE / NATIONALITY / NACIONALIDAD", ("BRA", "BRA"), 260)]
    at = x
    for field, label, pair, width in p.rng.sample(cells, 3):
        above(p, at, y, label, field, pair, width, 21, z, TEAL)
        at += width + 15
    y += 50
    above(p, x, y, p.one_of("REGISTRO GERAL - CPF / PERSONAL NUMBER / NÚMERO PERSONAL", "CPF / PERSONAL NUMBER / NÚMERO PERSONAL"), "cpf", f.cpf(), 400, 25, z, TEAL, "data+")
    above(p, 700, y, "VALIDADE / EXPIRY / VENCIMIENTO", "validade", f.date(h.validade), 270, 21, z, TEAL)
    y += 54
    above(p, x, y, p.one_of("NATURALIDADE / PLACE OF BIRTH / LUGAR DE NACIMIENTO", "LOCAL DE NASC. / PLACE OF BIRTH / LUGAR DE NAC."), "naturalidade", f.place(*h.natural), 400, 21, z, TEAL)
    p.label(700, y, p.one_of("Nº DOC. / DOC. NO.", "Nº DO DOCUMENTO"), z, "form", TEAL)
    p.label(700, y + 15, h.espelho[:9], 21, "data", kind="other")
    s.signature(p, 330, 530, 400, 24)
    p.label(x, 566, "ASSINATURA DO TITULAR / HOLDER'S SIGNATURE / FIRMA DEL TITULAR", z, "form", TEAL)
    p.label(w / 2, 596, "VÁLIDA EM TODO O TERRITÓRIO NACIONAL", 15, "form+", TEAL, "centre")


def trilingue_verso(p, h, f):
    w, t, z, x = 1000, 630, 11, 40
    ground(p, w, t, [(214, 224, 238), (240, 238, 212), (210, 230, 226)], (196, 210, 214), 7)
    s.qr(p, 700, 34, 262, f"https://exemplo.invalid/cin3/{h.espelho}{h.serie}")
    y = above(p, x, 30, p.one_of("ÓRGÃO EXPEDIDOR / ISSUER / EMISOR", "ÓRGÃO EXPEDIDOR / CARD ISSUER / ÓRGANO EMISOR"), "orgao_expedidor", office(p, h, f, 0.4), 620, 21, z, TEAL) + 8
    if p.rng.random() < 0.5:
        p.label(x, y, "LOCAL E DATA DE EMISSÃO / PLACE AND DATE OF ISSUE / LUGAR Y FECHA", z, "form", TEAL, width=620)
        p.row(x, y + 15, [("local", f.place(h.sede, h.uf)), (None, p.rng.choice(("  ", ", ", " - "))), ("data_expedicao", f.date(h.expedicao))], 21, width=620)
    else:
        above(p, x, y, "LOCAL / PLACE / LUGAR", "local", f.place(h.sede, h.uf), 330, 21, z, TEAL)
        above(p, 400, y, "EMISSÃO / ISSUE / EMISIÓN", "data_expedicao", f.date(h.expedicao), 260, 21, z, TEAL)
    y += 56
    p.label(x, y, p.one_of("MATRÍCULA DO REGISTRO CIVIL / CIVIL REGISTRY", "REGISTRO CIVIL / CIVIL REGISTRY"), z, "form", TEAL)
    p.label(x, y + 15, h.matricula if p.rng.random() < 0.6 else birth(p), 18, "data", width=620, kind="other")
    y += 50
    for at, label, pattern in ((x, "NIS / PIS / PASEP", "000.00000.00-0"), (260, "TÍTULO DE ELEITOR", "0000 0000 0000"), (480, "CNH", "00000000000")):
        p.label(at, y, label, z, "form", TEAL)
        if p.rng.random() < 0.6:
            p.label(at, y + 15, digits(p, pattern), 18, "data", width=195, kind="other")
    y += 50
    p.label(x, y, "TIPO SANGUÍNEO / BLOOD TYPE", z, "form", TEAL)
    if p.rng.random() < 0.5:
        p.label(x, y + 15, p.rng.choice(("O+", "A+", "B-", "AB+")), 18, "data", kind="other")
    s.signature(p, 330, y + 40, 280, 20, (30, 32, 50))
    p.label(830, 302, f"{h.uf}{h.serie}", 15, "form", TEAL, "centre", kind="other")
    p.box(0, 436, w, t, fill=(246, 247, 244))
    _mrz(p, h, 60, 456, 820, p.rng.random() < 0.5)


LABELS = {
    "nome": ("Nome / Name", "NOME", "Nome", "NOME COMPLETO"), "nome_social": ("Nome social / Social name", "NOME SOCIAL", "Nome social"), "cpf": ("CPF / Personal number", "REGISTRO GERAL-CPF", "CPF", "CPF / RG"),
    "sexo": ("Sexo / Sex", "SEXO", "Sexo"), "data_nascimento": ("Data de nascimento / Date of birth", "DATA DE NASCIMENTO", "Nascimento", "DT. NASC."),
    "naturalidade": ("Naturalidade / Place of birth", "NATURALIDADE", "Naturalidade"), "nacionalidade": ("Nacionalidade / Nationality", "NACIONALIDADE", "Nacionalidade"),
    "validade": ("Validade / Date of expiry", "DATA DE VALIDADE", "Válida até", "VALIDADE"), "filiacao": ("Filiação / Filiation", "FILIAÇÃO", "Filiação"),
    "orgao_expedidor": ("Órgão expedidor / Card issuer", "ÓRGÃO EXPEDIDOR", "Órgão emissor", "ÓRGÃO EXP."), "local": ("Local / Place of issue", "LOCAL", "Local de emissão"),
    "data_expedicao": ("Data de emissão / Date of issue", "DATA DE EMISSÃO", "Emissão", "DATA EXP."),
}


class Table:
    """Rows of a label and what stands to its right, between lines; a row is as tall as its value."""

    def __init__(self, p, x, y, split, right, size, small, colour, least=36, lines=(150, 160, 158)):
        self.p, self.x, self.y, self.split, self.right, self.size, self.small, self.colour, self.least, self.lines = p, x, y, split, right, size, small, colour, least, lines
        self.style = p.rng.randrange(3)
        self.colon = p.rng.choice(("", "", ":"))

    @property
    def top(self):
        """Where the first line of the row at hand begins, so that a single line stands in its middle."""
        return self.y + max(5, (self.least - self.size * 1.1) / 2)

    def label(self, name):
        texts = LABELS[name]
        text = texts[self.style] if self.style != 1 or len(texts) < 4 or self.p.rng.random() < 0.6 else texts[3]
        self.p.label(self.x + 8, self.top + (self.size - self.small) * 0.8, text + self.colon, self.small, "form", self.colour, width=self.split - self.x - 16)

    def row(self, field, pair, role="data"):
        self.label(field)
        self.end(tall(self.p, field, self.split + 8, self.top, pair, self.size, self.right - self.split - 12, role))

    def other(self, label, text):
        self.p.label(self.x + 8, self.top + (self.size - self.small) * 0.8, label + self.colon, self.small, "form", self.colour, width=self.split - self.x - 16)
        self.p.label(self.split + 8, self.top, text, self.size, "data", kind="other", width=self.right - self.split - 12)
        self.end(self.top + self.size * 1.22)

    def couple(self, h, f, joint, mother_first, missing):
        self.label("filiacao")
        self.end(parents(self.p, self.split + 8, self.top, h, f, self.size, self.right - self.split - 12, joint, mother_first, missing, 3))

    def end(self, below):
        self.y = max(self.y + self.least, below + 6)
        self.p.line(self.x, self.y, self.right, self.y, self.lines, 1)

    def close(self, top):
        self.p.box(self.x, top, self.right, self.y, outline=self.lines, width=1)
        self.p.line(self.split, top, self.split, self.y, self.lines, 1)


def tabela_frente(p, h, f):
    w, t = 1020, 650
    ground(p, w, t, [(226, 224, 236), (240, 238, 220), (220, 232, 224)], (204, 206, 216), 9)
    p.box(0, 0, w, 78, fill=DUSK)
    s.emblem(p, 60, 39, 30, (236, 238, 244))
    p.label(w / 2 + 20, 10, "REPÚBLICA FEDERATIVA DO BRASIL", 21, "form+", (242, 244, 248), "centre")
    p.label(w / 2 + 20, 42, p.one_of("CARTEIRA DE IDENTIDADE NACIONAL", "CARTEIRA DE IDENTIDADE", "IDENTIDADE - IDENTITY CARD"), 17, "form", (242, 244, 248), "centre")
    s.portrait(p, 788, 100, 200, 268)
    p.label(888, 376, p.one_of("2ª VIA", "1ª VIA", digits(p, "00000000")), 16, "data", align="centre", kind="other")
    s.signature(p, 782, 470, 200, 18)
    p.label(888, 504, p.one_of("Assinatura do titular", "ASSINATURA"), 12, "form", DUSK, "centre")
    rows = Table(p, 28, 94, p.rng.choice((220, 250, 400)), 764, 21, 13, DUSK, p.rng.choice((40, 44)))
    rows.row("nome", f.name(h.nome))
    if h.nome_social:
        rows.row("nome_social", f.name(h.nome_social))
    rows.row("cpf", f.cpf(), "data+")
    order = [("data_nascimento", f.date(h.nascimento)), ("sexo", (h.sexo, h.sexo)), ("nacionalidade", ("BRA", "BRA")), ("naturalidade", f.place(*h.natural))]
    for field, pair in p.rng.sample(order, 4):
        rows.row(field, pair)
    rows.couple(h, f, p.rng.choice(JOINTS), p.rng.random() < 0.6, p.rng.choice((None, "NÃO DECLARADO")))
    rows.row("validade", f.date(h.validade))
    rows.close(94)
    p.label(w / 2, t - 30, "VÁLIDA EM TODO O TERRITÓRIO NACIONAL", 16, "form+", DUSK, "centre")


def tabela_verso(p, h, f):
    w, t = 1020, 650
    ground(p, w, t, [(220, 232, 224), (240, 238, 220), (226, 224, 236)], (204, 210, 212), 9)
    s.qr(p, 36, 36, 236, f"https://exemplo.invalid/cin-t/{h.espelho}{h.serie}")
    p.label(154, 280, f"{h.uf}{h.serie}", 15, "form", DUSK, "centre", kind="other")
    rows = Table(p, 300, 30, p.rng.choice((500, 530)), 992, 20, 13, DUSK, 38)
    rows.row("orgao_expedidor", office(p, h, f, 0.5))
    pairs = [("local", f.place(h.sede, h.uf)), ("data_expedicao", f.date(h.expedicao))]
    for field, pair in p.rng.sample(pairs, 2):
        rows.row(field, pair)
    rows.other(p.one_of("Matrícula", "REGISTRO CIVIL", "Certidão"), h.matricula if p.rng.random() < 0.5 else birth(p))
    for label, pattern in (("PIS/PASEP", "000.00000.00-0"), ("Título de eleitor", "0000 0000 0000"), ("DNI", "00000000000"), ("CNS", "000 0000 0000 0000")):
        if p.rng.random() < 0.5:
            rows.other(label, digits(p, pattern))
    rows.close(30)
    s.signature(p, 60, 350, 190, 18, (30, 32, 50))
    p.label(60, 384, p.one_of("Assinatura do dirigente", "DIRETOR"), 12, "form", DUSK)
    p.box(0, 440, w, t, fill=(246, 246, 244))
    _mrz(p, h, 64, 464, 830, True)


def tabela_digital(p, h, f):
    w, t = 740, 1600
    tone = p.rng.choice((DUSK, (10, 84, 150), (20, 100, 70)))
    p.box(0, 0, w, t, fill=(247, 248, 250))
    p.box(0, 0, w, 120, fill=tone)
    status_bar(p, w, (240, 244, 248))
    p.label(34, 62, p.rng.choice(("Carteira de Identidade Nacional", "CIN Digital", "Identidade Nacional")), 29, "form+", (248, 250, 252))
    s.portrait(p, 36, 144, 170, 222)
    s.qr(p, w - 36 - 220, 146, 220, f"https://exemplo.invalid/cin-d/{h.espelho}")
    p.label(228, 150, f"CIN - {h.uf}", 24, "form+", tone, kind="other")
    p.label(228, 190, p.rng.choice(("Situação: ativa", "Documento válido", "Nível ouro")), 18, "form", (90, 96, 104), kind="other")
    p.box(24, 392, w - 24, t - 90, fill=(255, 255, 255), radius=10)
    rows = Table(p, 24, 400, p.rng.choice((262, 290, 380)), w - 24, p.rng.choice((23, 26)), 16, (96, 102, 112), p.rng.choice((52, 58, 64)), (226, 228, 232))
    rows.row("nome", f.name(h.nome))
    if h.nome_social:
        rows.row("nome_social", f.name(h.nome_social))
    rows.row("cpf", f.cpf(), "data+")
    person = [("sexo", (h.sexo, h.sexo)), ("data_nascimento", f.date(h.nascimento)), ("nacionalidade", ("BRA", "BRA")), ("naturalidade", f.place(*h.natural))]
    for field, pair in p.rng.sample(person, 4):
        rows.row(field, pair)
    kind = p.rng.random()
    if kind < 0.5:
        rows.couple(h, f, p.rng.choice(JOINTS), p.rng.random() < 0.6, None)
    else:
        for field, name, label in (("nome_mae", h.mae, "mãe"), ("nome_pai", father(h), "pai")):
            label = {0: f"Nome da {label}" if field == "nome_mae" else f"Nome do {label}", 1: label.upper(), 2: f"Filiação ({label})"}[rows.style]
            if name:
                p.label(rows.x + 8, rows.top + (rows.size - rows.small) * 0.8, label + rows.colon, rows.small, "form", rows.colour, width=rows.split - rows.x - 16)
                rows.end(tall(p, field, rows.split + 8, rows.top, f.name(name), rows.size, rows.right - rows.split - 12))
            else:
                rows.other(label, p.rng.choice(("Não declarado", "-")))
    rows.row("validade", f.date(h.validade))
    rows.row("orgao_expedidor", office(p, h, f, 0.5))
    rows.row("data_expedicao", f.date(h.expedicao))
    rows.row("local", f.place(h.sede, h.uf))
    if p.rng.random() < 0.6:
        rows.other(p.rng.choice(("Título de eleitor", "PIS/PASEP", "Nº do documento")), digits(p, "000000000000"))
    p.label(w / 2, t - 56, p.rng.choice(("Compartilhar", "Gerar PDF", "Ver certidão")), 22, "form+", tone, "centre", kind="other")


PRINTS = {"dates": ("barras", "mês solto", "barras"), "places": ("barra", "traço", "vírgula", "traço solto"), "bodies": ("barra", "traço", "espaço"), "cases": ("maiúsculas", "mistas", "sem acentos")}

FAMILIES = (
    Family("cin_cartao_trilingue", "cin", (1000, 630), (2023, 2026), {"frente": trilingue_frente, "verso": trilingue_verso}, None, PRINTS, joined="below", plastic=0.5, wave=2),
    Family("cin_papel_tabela", "cin", (1020, 650), (2022, 2026), {"frente": tabela_frente, "verso": tabela_verso}, None, PRINTS, plastic=0.3, wave=2),
    Family("cin_app_tabela", "cin", (740, 1600), (2022, 2026), {"digital": tabela_digital}, None, PRINTS | {"dates": ("barras",)}, ("Noto Sans", "Liberation Sans", "B612"), plastic=0,
           form=("Noto Sans", "B612", "DejaVu Sans Condensed"), wave=2),
)
