"""CNH of the second wave: the green and pink paper with its column of numbers, and a file of two columns that an application exports."""

import security as s
import words
from layouts import Family
from layouts.rules.second.parts import JOINTS, above, digits, office, parents

MOSS, WINE = (48, 84, 62), (150, 34, 52)


def _identity(h, f, joined):
    body = f.body()
    return [("doc_identidade", (h.rg_bare, h.rg_bare)), (None, joined), ("orgao_expedidor", body)]


def _ground(p, w, t):
    s.tint(p, 0, 0, w, t, [(206, 226, 204), (240, 216, 214), (222, 222, 202)])
    s.waves(p, 0, 0, w, t, (228, 190, 190), 8, 11, 41)
    s.waves(p, 0, 0, w, t, (184, 208, 184), 12, 8, 29)


def colunas_frente(p, h, f):
    w, t, x, numbers = 880, 620, 64, 640
    _ground(p, w, t)
    s.emblem(p, 104, 58, 38, MOSS)
    for y, text, size in ((16, "REPÚBLICA FEDERATIVA DO BRASIL", 20), (42, p.one_of("MINISTÉRIO DA JUSTIÇA", "MINISTÉRIO DAS CIDADES"), 15), (62, "DEPARTAMENTO NACIONAL DE TRÂNSITO - DENATRAN", 15),
                          (82, "CARTEIRA NACIONAL DE HABILITAÇÃO", 18)):
        p.label(w / 2 + 30, y, text, size, "form+" if size > 17 else "form", MOSS, "centre", 640)
    z = 11
    y = above(p, x, 116, p.one_of("NOME", "NOME DO CONDUTOR", "1 NOME"), "nome", f.name(h.nome), w - x - 40, 23, z, MOSS)
    s.portrait(p, x, 176, 196, 256, grey=p.rng.random() < 0.4)
    middle, room = 280, numbers - 280 - 16
    p.label(middle, 176, p.one_of("DOC. IDENTIDADE/ÓRG. EMISSOR/UF", "IDENTIDADE / ÓRGÃO / UF", "DOC.IDENT./ORG.EMISSOR/UF"), z, "form", MOSS, width=room)
    p.row(middle, 192, _identity(h, f, p.rng.choice((" ", "  ", " / "))), 20, width=room)
    p.label(middle, 224, p.one_of("CPF", "C.P.F.", "CPF Nº"), z, "form", MOSS)
    p.value("cpf", middle, 240, f.cpf(), 21, width=room)
    p.label(middle, 272, p.one_of("FILIAÇÃO", "FILIAÇÃO PAI / MÃE"), z, "form", MOSS)
    parents(p, middle, 290, h, f, 22, room, p.rng.choice(("none", "none", "lead", "trail")), False, None, 5)
    column = [(p.one_of("Nº REGISTRO", "REGISTRO", "Nº DE REGISTRO", "REG. Nº"), "numero_registro", (h.registro, h.registro)),
              (p.one_of("DATA NASC.", "DATA NASCIMENTO", "NASC."), "data_nascimento", f.date(h.nascimento)),
              (p.one_of("1ª HABILITAÇÃO", "1ª HAB.", "DATA 1ª HABILITAÇÃO"), "primeira_habilitacao", f.date(h.primeira)),
              (p.one_of("VALIDADE", "VÁLIDA ATÉ", "DATA DE VALIDADE"), "validade", f.date(h.validade)),
              (p.one_of("CAT. HAB.", "CATEGORIA", "CAT."), "categoria", (h.categoria, h.categoria))]
    if p.rng.random() < 0.5:
        column[2], column[3] = column[3], column[2]
    p.line(numbers - 8, 172, numbers - 8, 440, (150, 120, 110), 1)
    for i, (label, field, pair) in enumerate(column):
        p.label(numbers, 174 + i * 53, label, z, "form", MOSS, width=w - numbers - 34)
        p.value(field, numbers, 190 + i * 53, pair, 22, "data+" if field == "categoria" else "data", WINE if field in ("numero_registro", "validade") else None, width=w - numbers - 34)
    p.label(x, 446, p.one_of("OBSERVAÇÕES", "OBS.", "OBSERV."), z, "form", MOSS)
    if h.observacoes:
        p.value("observacoes", x, 462, (h.observacoes, h.observacoes), 19, width=w - x - 60)
    p.label(x, 494, p.one_of("LOCAL E DATA DE EMISSÃO", "LOCAL / DATA EMISSÃO", "LOCAL, UF E DATA"), z, "form", MOSS)
    p.row(x, 510, [("local", f.place(h.sede, h.uf)), (None, p.rng.choice(("  ", ", ", "   "))), ("data_expedicao", f.date(h.expedicao))], 20, width=470)
    s.signature(p, 570, 530, 230, 22)
    p.label(690, 560, "ASSINATURA DO PORTADOR", z, "form", MOSS, "centre")
    p.label(x, 570, digits(p, "00000000000"), 18, "data", kind="other")
    p.label(x + 210, 570, h.renach, 18, "data", kind="other")
    p.label(w - 40, 586, "VÁLIDA EM TODO O TERRITÓRIO NACIONAL", 12, "form", MOSS, "right")
    p.upward(18, 480, h.espelho, 24, "data+", (36, 34, 34), "numero_espelho")


def colunas_verso(p, h, f):
    w, t, x = 880, 620, 70
    _ground(p, w, t)
    p.box(x - 8, 24, w - 40, 214, outline=(150, 120, 110), width=1)
    p.label(x, 30, p.one_of("OBSERVAÇÕES", "OBSERVAÇÕES DO CONDUTOR", "RESTRIÇÕES / OBSERVAÇÕES"), 12, "form", MOSS)
    if h.observacoes:
        p.value("observacoes", x + 8, 52, (h.observacoes, h.observacoes), 22, width=w - x - 90, wrap=True)
    p.label(x, 226, p.one_of("LOCAL", "LOCAL DE EMISSÃO", "LOCAL/UF"), 12, "form", MOSS)
    p.value("local", x, 243, f.place(h.sede, h.uf), 22, width=440)
    p.label(560, 226, p.one_of("DATA DE EMISSÃO", "EMISSÃO", "DATA"), 12, "form", MOSS)
    p.value("data_expedicao", 560, 243, f.date(h.expedicao), 22, width=260)
    p.label(x, 284, p.one_of("RENACH", "Nº FORMULÁRIO RENACH"), 12, "form", MOSS)
    p.label(x, 301, h.renach, 21, "data", kind="other")
    p.label(340, 284, p.one_of("CÓD. SEGURANÇA", "Nº DO LACRE", "CONTROLE"), 12, "form", MOSS)
    p.label(340, 301, digits(p, "00000000000"), 21, "data", kind="other", width=200)
    p.label(x, 342, p.one_of("Nº REGISTRO", "REGISTRO"), 12, "form", MOSS)
    p.value("numero_registro", x, 359, (h.registro, h.registro), 21)
    p.label(340, 342, p.one_of("PERMISSÃO", "ACC"), 12, "form", MOSS)
    s.signature(p, 150, 450, 320, 24, (28, 32, 56))
    p.label(x + 40, 490, p.one_of("ASSINATURA DO EMISSOR", "DIRETOR DO DETRAN"), 12, "form", MOSS)
    p.label(w - 60, 420, f"DETRAN - {h.uf}", 26, "form+", MOSS, "right")
    p.label(w - 60, 460, words.STATES[h.uf].upper(), 26, "form+", MOSS, "right")
    p.label(w / 2, 560, "PROIBIDO PLASTIFICAR", 14, "form+", WINE, "centre")
    p.upward(18, 480, h.espelho, 24, "data+", (36, 34, 34), "numero_espelho")
    if p.rng.random() < 0.3:
        s.stamp(p, p.rng.uniform(420, 760), p.rng.uniform(280, 420), 66, ("DETRAN", h.uf))


# How the labels of the exported file read: with the numbers of the model of 2022, plain, in two languages.
STYLES = {
    "numbers": {"nome": "2 e 1 NOME E SOBRENOME", "primeira_habilitacao": "1ª HABILITAÇÃO", "data_nascimento": "3 DATA DE NASCIMENTO", "naturalidade": "3 LOCAL E UF DE NASCIMENTO",
                "data_expedicao": "4a DATA EMISSÃO", "validade": "4b VALIDADE", "doc_identidade": "4c DOC. IDENTIDADE/ÓRG. EMISSOR/UF", "cpf": "4d CPF", "numero_registro": "5 Nº REGISTRO",
                "categoria": "9 CAT. HAB.", "filiacao": "FILIAÇÃO", "observacoes": "12 OBSERVAÇÕES", "local": "LOCAL", "numero_espelho": "Nº ESPELHO", "orgao_expedidor": "ÓRGÃO EMISSOR/UF"},
    "plain": {"nome": "Nome", "primeira_habilitacao": "Primeira habilitação", "data_nascimento": "Data de nascimento", "naturalidade": "Local de nascimento", "data_expedicao": "Data de emissão",
              "validade": "Validade", "doc_identidade": "Documento de identidade", "cpf": "CPF", "numero_registro": "Nº do registro", "categoria": "Categoria", "filiacao": "Filiação",
              "observacoes": "Observações", "local": "Local de emissão", "numero_espelho": "Número do espelho", "orgao_expedidor": "Órgão emissor"},
    "two": {"nome": "Nome / Name", "primeira_habilitacao": "1ª Habilitação / First Driver License", "data_nascimento": "Data de Nasc. / Date of Birth", "naturalidade": "Local de Nasc. / Place of Birth",
            "data_expedicao": "Emissão / Issuing Date", "validade": "Validade / Expiration Date", "doc_identidade": "Doc. Identidade / Identity Document", "cpf": "CPF",
            "numero_registro": "Nº Registro / Driver License Number", "categoria": "Categoria / Class", "filiacao": "Filiação / Filiation", "observacoes": "Observações / Observations",
            "local": "Local / Place", "numero_espelho": "Espelho / Mirror Number", "orgao_expedidor": "Órgão Emissor / Issuing Authority"},
}


def arquivo_digital(p, h, f):
    w, t = 1240, 1420
    style, tone = STYLES[p.rng.choice(list(STYLES))], p.rng.choice(((0, 92, 70), (24, 64, 130), (70, 70, 78)))
    p.box(0, 0, w, t, fill=(253, 253, 253))
    p.box(0, 0, w, 116, fill=tone)
    s.emblem(p, 80, 58, 40, (240, 244, 236))
    p.label(150, 16, "REPÚBLICA FEDERATIVA DO BRASIL", 21, "form+", (248, 250, 248))
    p.label(150, 46, p.one_of("SECRETARIA NACIONAL DE TRÂNSITO", "MINISTÉRIO DOS TRANSPORTES - SENATRAN"), 17, "form", (248, 250, 248))
    p.label(150, 74, p.one_of("CARTEIRA NACIONAL DE HABILITAÇÃO DIGITAL", "CNH DIGITAL", "Carteira Digital de Trânsito - CNH-e"), 20, "form+", (248, 250, 248))
    s.portrait(p, 60, 150, 230, 300)
    z, size = p.rng.choice((14, 16, 18)), 25

    def put(x, y, name, pair, width, size=size, role="data", ink=None):
        above(p, x, y, style[name], name, pair, width, size, z, tone, role, ink)

    put(330, 150, "nome", f.name(h.nome), p.rng.choice((860, 430)), 29)
    put(330, 256, "cpf", f.cpf(), 400, 27)
    put(770, 256, "numero_registro", (h.registro, h.registro), 420, 27)
    put(330, 326, "categoria", (h.categoria, h.categoria), 200, 28, "data+")
    put(770, 326, "validade", f.date(h.validade), 420, 27, ink=p.rng.choice((WINE, None)))
    put(330, 396, "numero_espelho", (h.espelho, h.espelho), 300)
    p.label(770, 396, p.one_of("RENACH", "Nº RENACH", "Renach"), z, "form", tone)
    p.label(770, 396 + z * 1.35, h.renach, size, "data", kind="other")
    p.line(60, 478, w - 60, 478, tone, 1.5)
    left, right, half, y = 60, 640, 540, 500
    p.label(left, y, p.one_of("Dados pessoais", "DADOS DO CONDUTOR", "Identificação"), 22, "form+", tone)
    p.label(right, y, p.one_of("Dados da habilitação", "HABILITAÇÃO", "Dados da CNH"), 22, "form+", tone)
    y += 46
    born, town = f.date(h.nascimento), f.place(*h.natural)
    if p.rng.random() < 0.5:
        p.label(left, y, style["data_nascimento"] + (" E LOCAL" if style["data_nascimento"].isupper() else ""), z, "form", tone)
        p.row(left, y + z * 1.35, [("data_nascimento", born), (None, p.rng.choice((", ", "  ", " - ")) + town[0])], size, width=half)
    else:
        put(left, y, "data_nascimento", born, 220)
        p.label(left + 250, y, style["naturalidade"], z, "form", tone, width=half - 250)
        p.label(left + 250, y + z * 1.35, town[0], size, "data", kind="other", width=half - 250)
    if p.rng.random() < 0.6:
        p.label(left, y + 80, p.one_of(style["doc_identidade"], "DOC. IDENTIDADE / ÓRG. EMISSOR / UF", "Identidade / Órgão emissor"), z, "form", tone, width=half)
        p.row(left, y + 80 + z * 1.35, _identity(h, f, p.rng.choice((" ", "  ", " / "))), size, width=half)
    else:
        p.label(left, y + 80, style["doc_identidade"].split("/ÓRG")[0], z, "form", tone, width=240)
        p.value("doc_identidade", left, y + 80 + z * 1.35, (h.rg_bare, h.rg_bare), size, width=240)
        p.label(left + 260, y + 80, style["orgao_expedidor"], z, "form", tone, width=half - 260)
        _office(p, left + 260, y + 80 + z * 1.35, h, f, half - 260)
    p.label(left, y + 190, style["filiacao"], z, "form", tone)
    below = parents(p, left, y + 190 + z * 1.5, h, f, 24, p.rng.choice((half, 320)), p.rng.choice(JOINTS), p.rng.random() < 0.3, p.rng.choice((None, None, "NÃO DECLARADO")), 6)
    p.label(left, max(below + 14, y + 360), p.one_of("Nacionalidade", "NACIONALIDADE", "Nacionalidade / Nationality"), z, "form", tone)
    p.label(left, max(below + 14, y + 360) + z * 1.35, f.name("Brasileiro" if h.sexo == "M" else "Brasileira")[0], size, "data", kind="other")
    put(right, y, "primeira_habilitacao", f.date(h.primeira), half)
    if p.rng.random() < 0.5:
        put(right, y + 80, "data_expedicao", f.date(h.expedicao), half)
        put(right, y + 160, "local", f.place(h.sede, h.uf), half)
    else:
        p.label(right, y + 80, p.one_of("Local e data de emissão", "LOCAL E DATA", "Local e data"), z, "form", tone)
        p.row(right, y + 80 + z * 1.35, [("local", f.place(h.sede, h.uf)), (None, p.rng.choice(("  ", ", ", " - "))), ("data_expedicao", f.date(h.expedicao))], size, width=half)
        p.label(right, y + 160, p.one_of("Código de validação", "CÓDIGO DE SEGURANÇA"), z, "form", tone)
        p.label(right, y + 160 + z * 1.35, digits(p, "00000000000"), size, "data", kind="other")
    p.label(right, y + 240, style["observacoes"], z, "form", tone)
    if h.observacoes:
        p.value("observacoes", right, y + 240 + z * 1.35, (h.observacoes, h.observacoes), size, width=half, wrap=True)
    p.label(right, y + 360, p.one_of("ACC", "Permissão", "Pontuação"), z, "form", tone)
    p.label(right, y + 360 + z * 1.35, p.rng.choice(("NÃO", "0", "-")), size, "data", kind="other")
    p.line(60, 1030, w - 60, 1030, tone, 1.5)
    s.qr(p, 60, 1052, 320, f"https://exemplo.invalid/cnh-e/{h.espelho}/{h.registro}")
    s.signature(p, 480, 1130, 380, 26)
    p.label(470, 1180, p.one_of("Assinatura do portador", "7 ASSINATURA DO PORTADOR"), 16, "form", tone)
    for i, line in enumerate((f"DETRAN-{h.uf} - {words.STATES[h.uf]}", "Arquivo gerado pelo aplicativo", "EXEMPLO INVENTADO, SEM VALOR")):
        p.label(470, 1230 + i * 34, line, 18, "form", (60, 62, 68), kind="other")
    p.label(w - 60, 1386, f"Página 1 de {p.rng.choice((1, 2))}", 16, "form", (110, 112, 118), "right", kind="other")


def _office(p, x, y, h, f, width):
    """The office that issued the identity document, in letters or in full."""
    p.value("orgao_expedidor", x, y, office(p, h, f, 0.4), 25, width=width, wrap=True)


PAPER = {"places": ("vírgula", "traço solto", "barra", "traço", "espaço"), "bodies": ("espaço", "barra", "traço"), "cases": ("maiúsculas", "sem acentos")}

FAMILIES = (
    Family("cnh_2002_colunas", "cnh", (880, 620), (2001, 2012), {"frente": colunas_frente, "verso": colunas_verso}, None, PAPER | {"cpfs": ("pontos", "traço", "barra")}, joined="below", plastic=0.5, wave=2),
    Family("cnh_arquivo_colunas", "cnh", (1240, 1420), (2018, 2026), {"digital": arquivo_digital}, None, PAPER | {"cases": ("maiúsculas", "sem acentos", "mistas")},
           ("Noto Sans", "Liberation Sans", "DejaVu Sans Mono", "Courier Prime"), plastic=0, form=("Noto Sans", "Liberation Sans Narrow", "DejaVu Sans Condensed", "B612"), wave=2),
)
