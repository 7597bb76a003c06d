"""RG of the second wave: a blue paper with the person on the front, and a telephone's list with labels above values."""

import security as s
import words
from layouts import Family
from layouts.rules.second.parts import JOINTS, above, birth, digits, father, ground, office, parents, status_bar

SEA, SLATE = (28, 70, 104), (58, 66, 80)


def atlantico_frente(p, h, f):
    w, t = 1010, 670
    ground(p, w, t, [(204, 220, 234), (230, 234, 222), (206, 226, 224)], (178, 200, 212))
    p.box(12, 12, w - 12, t - 12, outline=SEA, width=4)
    s.emblem(p, 76, 74, 42, SEA)
    p.label(w / 2 + 30, 26, "REPÚBLICA FEDERATIVA DO BRASIL", 21, "form+", SEA, "centre")
    p.label(w / 2 + 30, 54, f"GOVERNO DO ESTADO {p.one_of('DE', 'DO')} {words.STATES[h.uf].upper()}", 18, "form", SEA, "centre", 700)
    p.label(w / 2 + 30, 78, p.one_of("SECRETARIA DA SEGURANÇA PÚBLICA", "SECRETARIA DE ESTADO DA SEGURANÇA E DA DEFESA SOCIAL"), 16, "form", SEA, "centre", 700)
    p.label(w / 2 + 30, 100, p.one_of("INSTITUTO DE IDENTIFICAÇÃO PEDRO MELLO", "DEPARTAMENTO DE IDENTIFICAÇÃO CIVIL"), 15, "form", SEA, "centre", 700)
    s.portrait(p, 730, 140, 232, 306, grey=p.rng.random() < 0.5)
    s.punched(p, 760, 410, h.orgao, 26)
    p.label(846, 456, digits(p, "0000000"), 20, "data", (150, 40, 44), "centre", kind="other")
    x, room = 48, p.rng.choice((650, 500, 400))
    p.label(x, 142, p.one_of("REGISTRO GERAL", "RG", "REG. GERAL", "IDENTIDADE Nº"), 13, "form", SEA)
    p.value("rg", x, 160, (h.rg, h.rg), 30, "data+", width=330)
    p.label(450, 142, p.one_of("VIA", "Nº VIA"), 13, "form", SEA)
    p.label(450, 160, f"{p.rng.randint(1, 4):02d}", 24, "data", kind="other")
    y = above(p, x, 208, p.one_of("NOME", "NOME DO TITULAR", "NOME COMPLETO"), "nome", f.name(h.nome), room, 26, 13, SEA) + 6
    y = max(y, 270)
    p.label(x, y, p.one_of("FILIAÇÃO", "FILIAÇÃO (PAI E MÃE)", "FILHO(A) DE"), 13, "form", SEA)
    y = parents(p, x, y + 18, h, f, 23, room, p.rng.choice(JOINTS), False, p.rng.choice((None, "* * * * * * *", "NÃO DECLARADO")), 2)
    y = max(y + 8, 384)
    p.label(x, y, p.one_of("DATA DE NASCIMENTO", "DATA NASC.", "NASCIMENTO", "DT. NASC."), 13, "form", SEA, width=230)
    p.value("data_nascimento", x, y + 18, f.date(h.nascimento), 24, width=240)
    p.label(320, y, p.one_of("NATURALIDADE", "NATURAL DE", "NATURALIDADE/UF"), 13, "form", SEA)
    p.value("naturalidade", 320, y + 18, f.place(*h.natural), 24, width=375)
    s.signature(p, 200, 560, 420, 26)
    p.line(120, 598, 690, 598, SEA)
    p.label(405, 603, p.one_of("ASSINATURA DO TITULAR", "ASSINATURA"), 13, "form", SEA, "centre")
    p.label(w / 2, 630, "CARTEIRA DE IDENTIDADE", 20, "form+", SEA, "centre")
    p.accepted["orgao_expedidor"] = words.known_bodies(h.uf)


def atlantico_verso(p, h, f):
    w, t, x = 1010, 670, 48
    ground(p, w, t, [(206, 226, 224), (230, 234, 222), (204, 220, 234)], (184, 204, 212), 9)
    p.box(12, 12, w - 12, t - 12, outline=SEA, width=4)
    p.label(w / 2, 26, "VÁLIDA EM TODO O TERRITÓRIO NACIONAL", 19, "form+", SEA, "centre")
    s.fingerprint(p, 756, 70, 200, 270)
    p.label(856, 346, "POLEGAR DIREITO", 13, "form", SEA, "centre")
    above(p, x, 64, p.one_of("ÓRGÃO EXPEDIDOR", "ÓRGÃO EMISSOR / UF", "EXPEDIDO POR", "ÓRG. EXP."), "orgao_expedidor", office(p, h, f), 660, 23, 13, SEA)
    p.label(x, 128, p.one_of("C P F", "CPF", "CPF/MF", "CIC"), 13, "form", SEA)
    p.value("cpf", x, 146, f.cpf(), 25, width=300)
    p.label(380, 128, p.one_of("PIS/PASEP", "NIS/PIS/PASEP"), 13, "form", SEA)
    if p.rng.random() < 0.7:
        p.label(380, 146, digits(p, p.rng.choice(("000.00000.00-0", "00000000000"))), 23, "data", kind="other", width=300)
    p.label(x, 196, p.one_of("DOC. DE ORIGEM", "DOC ORIGEM", "CERTIDÃO"), 13, "form", SEA)
    p.label(x, 214, birth(p), 21, "data", width=660, kind="other")
    p.label(x, 242, f.name(f"Cartório {p.rng.randint(1, 4)}º Ofício {h.natural[0]}")[0] + f" {h.natural[1]}", 21, "data", width=660, kind="other")
    p.label(x, 290, p.one_of("TÍTULO DE ELEITOR", "T. ELEITOR"), 13, "form", SEA)
    if p.rng.random() < 0.6:
        p.label(x, 308, digits(p, "0000 0000 0000"), 22, "data", kind="other", width=300)
    p.label(380, 290, p.one_of("CTPS / SÉRIE", "CERT. RESERVISTA"), 13, "form", SEA)
    if p.rng.random() < 0.5:
        p.label(380, 308, digits(p, "00000/00000"), 22, "data", kind="other", width=300)
    if p.rng.random() < 0.5:
        p.label(x, 360, p.one_of("LOCAL E DATA DE EXPEDIÇÃO", "LOCAL E DATA", "LOCAL E DATA DA EMISSÃO"), 13, "form", SEA)
        place = f.place(h.sede, h.uf)[0]
        p.row(x, 378, [(None, place + p.rng.choice((", ", "  ", " - "))), ("data_expedicao", f.date(h.expedicao))], 24, width=660)
    else:
        p.label(x, 360, p.one_of("DATA DE EXPEDIÇÃO", "DATA EXP.", "EXPEDIDA EM", "DATA DA EMISSÃO"), 13, "form", SEA)
        p.value("data_expedicao", x, 378, f.date(h.expedicao), 24, width=300)
    p.label(x, 428, p.one_of("REGISTRO", "Nº DO REGISTRO", "RG"), 13, "form", SEA)
    p.value("rg", x, 446, (h.rg, h.rg), 27, "data+", width=330)
    p.label(w - 54, 446, digits(p, "0000000000"), 19, "data", (150, 40, 44), "right", kind="other")
    s.signature(p, 460, 540, 340, 24, (28, 32, 48))
    p.label(630, 582, p.one_of("ASSINATURA DO DIRETOR", "DIRETOR DO INSTITUTO"), 13, "form", SEA, "centre")
    p.label(w / 2, 630, p.one_of("LEI Nº 7.116 DE 29/08/83", "LEI FEDERAL 7116/83 - DECRETO 89.250/83"), 15, "form", SEA, "centre")
    if p.rng.random() < 0.3:
        s.stamp(p, p.rng.uniform(200, 800), p.rng.uniform(420, 560), 72, ("IDENTIFICAÇÃO", h.uf))


def ficha_digital(p, h, f):
    w, t, x = 720, 1720, 44
    room, narrow, tone = w - 2 * 44, p.rng.choice((632, 632, 400)), p.rng.choice(((18, 92, 84), (34, 60, 140), (90, 40, 110), (52, 58, 66)))
    dark = p.rng.random() < 0.2
    p.box(0, 0, w, t, fill=(24, 26, 32) if dark else (250, 250, 251))
    p.box(0, 0, w, 128, fill=tone)
    status_bar(p, w, (240, 244, 246))
    p.label(x, 66, p.rng.choice(("RG Digital", "Carteira de Identidade", "Meu RG", "Documento de Identidade")), 31, "form+", (248, 250, 250))
    ink, grey = ((232, 234, 238), (150, 158, 170)) if dark else ((26, 28, 34), (112, 118, 128))
    p.ink = ink
    s.portrait(p, x, 156, 170, 222)
    p.label(240, 168, p.rng.choice((f"Governo do Estado {words.STATES[h.uf]}", words.STATES[h.uf], f"Estado: {words.STATES[h.uf]}")), 21, "form+", ink, width=room - 200)
    p.label(240, 200, p.rng.choice(("Secretaria da Segurança Pública", "Instituto de Identificação", "Polícia Civil")), 18, "form", grey, width=room - 200)
    p.label(240, 236, p.rng.choice(("Documento válido", "Válido em todo o território nacional", "Situação: ativo")), 17, "form", grey, width=room - 200, kind="other")
    s.signature(p, 250, 320, 300, 22, ink)
    upper = p.rng.random() < 0.3
    y, step, small, size = 404, p.rng.choice((15, 20, 26)), p.rng.choice((15, 17, 19)), p.rng.choice((25, 27))

    def named(*texts):
        text = p.one_of(*texts)
        return text.upper() if upper else text

    def row(label, field, pair, size=size, role="data"):
        nonlocal y
        y = above(p, x, y, label, field, pair, narrow, size, small, grey, role, ink) + step
        p.line(x, y - 9, w - x, y - 9, (60, 64, 72) if dark else (222, 224, 228), 1)

    def other(label, text):
        nonlocal y
        p.label(x, y, label, small, "form", grey, width=room)
        p.label(x, y + small * 1.35, text, size, "data", ink, width=room, kind="other")
        y += small * 1.35 + size * 1.22 + step

    def couple(kind):
        nonlocal y
        pairs = [("nome_pai", father(h)), ("nome_mae", h.mae)]
        if p.rng.random() < 0.5:
            pairs = pairs[::-1]
        if kind == "joint":
            p.label(x, y, named("Filiação", "Nome dos pais"), small, "form", grey)
            y = parents(p, x, y + small * 1.35, h, f, size, narrow, p.rng.choice(JOINTS), pairs[0][0] == "nome_mae", None, 3) + step
            return
        for i, (field, name) in enumerate(pairs):
            label = named("Nome do pai", "Pai", "Filiação (pai)") if field == "nome_pai" else named("Nome da mãe", "Mãe", "Filiação (mãe)")
            label = label if kind == "own" else named(f"Filiação {i + 1}")
            if name:
                row(label, field, f.name(name))
            else:
                other(label, p.rng.choice(("Não informado", "-", "NÃO DECLARADO")))

    first = p.rng.random() < 0.5
    if first:
        row(named("Número do RG", "RG", "Registro Geral (RG)", "Nº do registro geral"), "rg", (h.rg, h.rg), 28, "data+")
    row(named("Nome", "Nome completo", "Nome do titular"), "nome", f.name(h.nome), 27)
    if h.nome_social:
        other(named("Nome social"), f.name(h.nome_social)[0])
    couple(p.rng.choice(("joint", "own", "number")))
    born, place = f.date(h.nascimento), f.place(*h.natural)
    if p.rng.random() < 0.5:
        row(named("Data de nascimento", "Nascimento"), "data_nascimento", born)
        row(named("Naturalidade", "Local de nascimento", "Natural de"), "naturalidade", place)
    else:
        row(named("Naturalidade", "Cidade de nascimento"), "naturalidade", place)
        row(named("Data de nascimento", "Nascido(a) em"), "data_nascimento", born)
    if not first:
        row(named("RG", "Registro Geral", "Identidade (RG)"), "rg", (h.rg, h.rg), 28, "data+")
    row(named("CPF", "Número do CPF", "Cadastro de Pessoa Física (CPF)"), "cpf", f.cpf())
    if p.rng.random() < 0.4:
        other(named("PIS/PASEP/NIT", "Título de eleitor"), digits(p, "00000000000"))
    row(named("Órgão emissor", "Órgão expedidor", "Emissor", "Expedido por"), "orgao_expedidor", office(p, h, f, 0.5))
    row(named("Data de emissão", "Data de expedição", "Expedição", "Emitido em"), "data_expedicao", f.date(h.expedicao))
    if p.rng.random() < 0.5:
        other(named("Certidão", "Documento de origem"), birth(p))
    if y < t - 230:
        s.qr(p, w / 2 - 85, y + 12, 170, f"https://exemplo.invalid/meu-rg/{h.espelho}")
    p.label(w / 2, t - 38, p.rng.choice(("Atualizado há 3 dias", "Toque para ver o verso", "Compartilhar")), 18, "form", grey, "centre", kind="other")


PAPER = {"dates": ("barras", "mês", "pontos", "mês solto", "traços"), "cpfs": ("pontos", "barra", "traço"), "places": ("traço", "barra", "traço solto", "vírgula", "espaço"),
         "bodies": ("barra", "espaço", "traço", "traço solto"), "cases": ("maiúsculas", "sem acentos")}

FAMILIES = (
    Family("rg_azul_atlantico", "rg", (1010, 670), (1996, 2019), {"frente": atlantico_frente, "verso": atlantico_verso}, ("BA", "SE", "AL", "PB", "RN", "MA", "PI", "AM", "PE"), PAPER,
           joined="below", plastic=0.7, wave=2),
    Family("rg_app_ficha", "rg", (720, 1720), (2005, 2025), {"digital": ficha_digital}, None, PAPER | {"dates": ("barras",), "cpfs": ("pontos",), "cases": ("maiúsculas", "mistas", "mistas", "sem acentos")},
           ("Noto Sans", "Liberation Sans", "B612"), plastic=0, form=("Noto Sans", "B612", "DejaVu Sans Condensed"), wave=2),
)
