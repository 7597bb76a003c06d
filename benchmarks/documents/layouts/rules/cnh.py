"""CNH for rules and training: the upright paper of squares, the bilingual one of 2022, and the exported page."""

import checks
import security as s
import words
from layouts import Family

INK, BROWN, TEAL = (40, 44, 40), (120, 92, 60), (30, 84, 96)


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
    _cell(p, x, 158, right - x, 48, "DOC. IDENTIDADE / ÓRG. EMISSOR / UF")
    p.row(x + 12, 176, _identity(h, f), 21, width=right - x - 30)
    half = (right - x) // 2
    _cell(p, x, 210, half, 48, "CPF")
    p.value("cpf", x + 12, 228, f.cpf(), 21, width=half - 24)
    _cell(p, x + half, 210, right - x - half, 48, "DATA NASCIMENTO")
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
    _cell(p, x + 2 * third, 398, right - x - 2 * third, 46, "CAT. HAB.")
    p.value("categoria", x + 2 * third + 50, 415, (h.categoria, h.categoria), 22, "data+")
    wide = (w - left - 26) / 3
    for i, (label, field, pair, colour) in enumerate((("Nº REGISTRO", "numero_registro", (h.registro, h.registro), (150, 30, 34)),
                                                       ("VALIDADE", "validade", f.date(h.validade), (150, 30, 34)),
                                                       ("1ª HABILITAÇÃO", "primeira_habilitacao", f.date(h.primeira), None))):
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


FAMILIES = (
    Family("cnh_2008_quadros", "cnh", (900, 630), (2008, 2021), {"frente": quadros_frente, "verso": quadros_verso}, None,
           {"places": ("vírgula", "traço solto"), "cases": ("maiúsculas", "sem acentos")}, joined="below", plastic=0.4),
)
