"""RG for measuring only: old green papers of two other states, another model of 2018, a telephone's list."""

import security as s
import words
from layouts import Family
from layouts.measure.parts import caption, inline, over, wash

MOSS, FOREST, OLIVE = (40, 92, 60), (20, 70, 50), (70, 96, 50)


def mineiro_frente(p, h, f):
    w, t = 1000, 660
    wash(p, w, t, [(198, 220, 196), (222, 232, 206), (198, 220, 196)], (172, 200, 172), 6)
    p.box(10, 10, w - 10, t - 10, outline=MOSS, width=9)
    p.label(w / 2, 34, "REPÚBLICA FEDERATIVA DO BRASIL", 26, "form+", MOSS, "centre")
    p.label(w / 2, 70, "ESTADO DE MINAS GERAIS", 24, "form+", MOSS, "centre")
    p.label(w / 2, 102, "POLÍCIA CIVIL - INSTITUTO DE IDENTIFICAÇÃO", 19, "form", MOSS, "centre")
    s.portrait(p, 380, 142, 230, 300, grey=p.rng.random() < 0.5)
    s.fingerprint(p, 80, 190, 180, 240, (60, 60, 70))
    p.label(170, 440, "POLEGAR DIREITO", 14, "form", MOSS, "centre")
    s.emblem(p, 800, 290, 90, (120, 160, 124))
    s.punched(p, 400, 400, "PCMG", 30)
    s.signature(p, 300, 510, 400, 30)
    p.line(220, 546, 780, 546, MOSS, 1)
    p.label(w / 2, 552, "ASSINATURA DO TITULAR", 15, "form", MOSS, "centre")
    p.box(200, 590, 800, 636, fill=MOSS, radius=8)
    p.label(w / 2, 600, "CARTEIRA DE IDENTIDADE", 24, "form+", (240, 246, 238), "centre")
    p.upward(940, 470, h.serie, 22, "data+", (150, 44, 44))
    p.accepted["orgao_expedidor"] = words.known_bodies(h.uf)


def mineiro_verso(p, h, f):
    w, t, x = 1000, 660, 46
    wash(p, w, t, [(222, 232, 206), (198, 220, 196), (222, 232, 206)], (176, 202, 174), 7)
    p.box(10, 10, w - 10, t - 10, outline=MOSS, width=6)
    p.label(w / 2, 26, "VÁLIDA EM TODO O TERRITÓRIO NACIONAL", 19, "form+", MOSS, "centre")
    caption(p, x, 62, p.one_of("REG. GERAL", "REGISTRO GERAL", "Nº DO REGISTRO GERAL"), "rg", (h.rg, h.rg), 340, 31, 14, MOSS, role="data+")
    caption(p, 560, 62, p.one_of("DATA DE EXPEDIÇÃO", "DT. EXPEDIÇÃO", "DATA EXPED."), "data_expedicao", f.date(h.expedicao), 340, 27, 14, MOSS)
    inline(p, x, 130, "NOME", "nome", f.name(h.nome), 900, 27, 14, MOSS, 16)
    p.label(x, 182, "FILIAÇÃO", 14, "form", MOSS)
    names = [n for n in (("nome_pai", h.pai), ("nome_mae", h.mae)) if n[1]]
    for i, (field, name) in enumerate(names):
        p.value(field, x + 100, 178 + i * 38, f.name(name), 26, width=800)
    caption(p, x, 270, "NATURALIDADE", "naturalidade", f.place(*h.natural), 480, 25, 14, MOSS)
    caption(p, 600, 270, p.one_of("NASCIMENTO", "DATA DE NASCIMENTO", "DT. NASCIMENTO"), "data_nascimento", f.date(h.nascimento), 340, 26, 14, MOSS)
    p.label(x, 332, "DOC. DE ORIGEM", 14, "form", MOSS)
    p.label(x, 350, f"{p.rng.choice(('CAS.', 'NASC.'))} LV-{p.rng.randint(1, 99)}{p.rng.choice('AB')} FL-{p.rng.randint(1, 299)} {f.name(h.natural[0])[0]}-{h.natural[1]}", 24, "data", width=880, kind="other")
    caption(p, x, 398, "C.P.F.", "cpf", f.cpf(), 360, 27, 14, MOSS)
    if p.rng.random() < 0.5:
        caption(p, 600, 398, "ÓRG. EXP.", "orgao_expedidor", f.body(), 300, 25, 14, MOSS)
    else:
        p.label(600, 398, "PIS/PASEP", 14, "form", MOSS)
        p.label(600, 416, "".join(str(p.rng.randint(0, 9)) for _ in range(11)), 24, "data", kind="other")
    s.signature(p, 460, 530 - p.rng.choice((0, 0, 60)), 400, 28, (24, 28, 40))
    p.line(400, 566, 930, 566, MOSS, 1)
    p.label(665, 570, "ASSINATURA DO DIRETOR", 14, "form", MOSS, "centre")
    p.label(x, 600, "LEI Nº 7.116 DE 29/08/83", 17, "form+", MOSS)
    if p.rng.random() < 0.5:
        s.stamp(p, p.rng.uniform(250, 640), p.rng.uniform(330, 500), 80, ("POLÍCIA CIVIL", "MINAS", "GERAIS"))


def fluminense_frente(p, h, f):
    w, t = 1030, 690
    wash(p, w, t, [(228, 234, 214), (206, 224, 210), (216, 230, 226)], (188, 208, 190), 9, 53)
    p.box(0, 0, w, 58, fill=FOREST)
    p.label(30, 14, "REPÚBLICA FEDERATIVA DO BRASIL", 25, "form+", (238, 244, 236))
    s.emblem(p, 950, 116, 46, FOREST)
    p.label(300, 72, "GOVERNO DO ESTADO DO RIO DE JANEIRO", 20, "form+", FOREST)
    p.label(300, 98, "DETRAN - DIRETORIA DE IDENTIFICAÇÃO CIVIL" if h.orgao == "DETRAN" else "SECRETARIA DE SEGURANÇA PÚBLICA - INSTITUTO FÉLIX PACHECO", 16, "form", FOREST, width=590)
    s.portrait(p, 40, 84, 236, 312, grey=p.rng.random() < 0.3)
    p.box(330, 150, 560, 440, outline=FOREST)
    s.fingerprint(p, 345, 160, 200, 270, (44, 50, 60))
    p.label(445, 446, "POLEGAR DIREITO", 14, "form", FOREST, "centre")
    s.punched(p, 60, 350, h.orgao, 34)
    s.signature(p, 600, 360, 370, 30)
    p.line(590, 402, 1000, 402, FOREST)
    p.label(795, 406, "ASSINATURA DO TITULAR", 14, "form", FOREST, "centre")
    p.label(w / 2, 530, "CARTEIRA DE IDENTIDADE", 44, "form+", FOREST, "centre")
    p.label(w / 2, 600, "LEI Nº 7.116, DE 29 DE AGOSTO DE 1983", 17, "form", FOREST, "centre")
    p.label(60, 440, h.serie, 24, "data+", (160, 40, 44), kind="other")
    p.accepted["orgao_expedidor"] = words.known_bodies(h.uf)


def fluminense_verso(p, h, f):
    w, t, x = 1030, 690, 44
    wash(p, w, t, [(216, 230, 226), (206, 224, 210), (228, 234, 214)], (192, 210, 196), 9, 53)
    p.box(0, 0, w, 46, fill=FOREST)
    p.label(w / 2, 10, "VÁLIDA EM TODO O TERRITÓRIO NACIONAL", 22, "form+", (238, 244, 236), "centre")
    over(p, x, 62, "REGISTRO GERAL", "rg", (h.rg, h.rg), 420, 32, role="data+")
    over(p, 540, 66, "DATA DE EXPEDIÇÃO", "data_expedicao", f.date(h.expedicao), 440, 28)
    over(p, x, 136, "NOME", "nome", f.name(h.nome), 936, 29)
    names = [n for n in (("nome_pai", h.pai), ("nome_mae", h.mae)) if n[1]]
    for i, (field, name) in enumerate(names):
        p.value(field, x + 8, 208 + i * 38, f.name(name), 26, width=920)
    p.line(x, 284, x + 936, 284, FOREST)
    p.label(x, 288, "FILIAÇÃO", 13, "form", (36, 74, 54))
    over(p, x, 318, "NATURALIDADE", "naturalidade", f.place(*h.natural), 500, 26)
    over(p, 600, 318, "DATA DE NASCIMENTO", "data_nascimento", f.date(h.nascimento), 380, 26)
    p.label(x + 8, 386, f"C.NASC LIV {p.rng.randint(10, 199)} FOLHA {p.rng.randint(1, 299)} TERMO {p.rng.randint(100, 99999)} {f.name(h.natural[0])[0]}", 23, "data", width=920, kind="other")
    p.line(x, 416, x + 936, 416, FOREST)
    p.label(x, 420, "DOC. ORIGEM", 13, "form", (36, 74, 54))
    over(p, x, 452, p.one_of("CPF", "C.P.F.", "CPF/MF"), "cpf", f.cpf(), 380, 28)
    over(p, 600, 452, "ÓRGÃO EXPEDIDOR", "orgao_expedidor", f.body(), 380, 26)
    s.signature(p, 320, 580, 400, 28, (26, 26, 40))
    p.line(260, 616, 780, 616, FOREST)
    p.label(520, 622, "ASSINATURA DO DIRETOR", 13, "form", FOREST, "centre")
    if p.rng.random() < 0.4:
        s.qr(p, 870, 540, 120, f"https://exemplo.invalid/rj/{h.serie}")
    if p.rng.random() < 0.3:
        s.stamp(p, p.rng.uniform(200, 800), p.rng.uniform(200, 420), 84, ("IDENTIFICAÇÃO", "RJ"))


def nordeste_frente(p, h, f):
    w, t = 1010, 640
    wash(p, w, t, [(232, 236, 206), (210, 230, 214), (226, 226, 210)], (198, 212, 186), 8, 61)
    p.box(0, 0, w, 100, fill=OLIVE)
    s.emblem(p, 64, 50, 38, (240, 244, 226))
    p.label(w / 2, 8, "REPÚBLICA FEDERATIVA DO BRASIL", 21, "form+", (242, 246, 232), "centre")
    p.label(w / 2, 36, f"ESTADO - {words.STATES[h.uf].upper()}", 18, "form", (242, 246, 232), "centre")
    p.label(w / 2, 62, p.rng.choice(("SECRETARIA DA SEGURANÇA E DEFESA SOCIAL", "POLÍCIA CIENTÍFICA", "SECRETARIA DA SEGURANÇA PÚBLICA")), 17, "form", (242, 246, 232), "centre")
    s.portrait(p, w - 270, 122, 236, 312)
    s.punched(p, w - 250, 400, h.orgao + h.uf, 24)
    x, width = 36, 680
    caption(p, x, 114, "Nome:", "nome", f.name(h.nome), width, 25, 15, OLIVE, wrap=True)
    p.label(x, 200, "Filiação:", 15, "form", OLIVE)
    names = [n for n in (("nome_pai", h.pai), ("nome_mae", h.mae)) if n[1]]
    for i, (field, name) in enumerate(names):
        p.value(field, x, 222 + i * 33, f.name(name), 24, width=width)
    caption(p, x, 300, "Data de Nascimento:", "data_nascimento", f.date(h.nascimento), 250, 24, 15, OLIVE)
    caption(p, 330, 300, "Naturalidade:", "naturalidade", f.place(*h.natural), 390, 24, 15, OLIVE)
    caption(p, x, 362, "Órgão Expedidor:", "orgao_expedidor", f.body(), 250, 24, 15, OLIVE)
    p.label(330, 362, "Fator RH:", 15, "form", OLIVE)
    s.signature(p, 100, 490, 440, 30)
    p.line(50, 532, 640, 532, OLIVE)
    p.label(345, 538, "Assinatura do Titular", 14, "form", OLIVE, "centre")
    p.label(w - 152, 446, f"Observação: {p.rng.choice(('', '', 'DOADOR'))}", 14, "form", OLIVE, "centre")
    p.box(0, 580, w, t, fill=OLIVE)
    p.label(w / 2, 594, "CARTEIRA DE IDENTIDADE", 26, "form+", (242, 246, 232), "centre")


def nordeste_verso(p, h, f):
    w, t, x = 1010, 640, 36
    wash(p, w, t, [(226, 226, 210), (210, 230, 214), (232, 236, 206)], (202, 212, 190), 8, 61)
    p.label(w / 2, 18, "VÁLIDA EM TODO O TERRITÓRIO NACIONAL", 20, "form+", OLIVE, "centre")
    s.fingerprint(p, 40, 66, 190, 250)
    p.label(135, 322, "Polegar Direito", 14, "form", OLIVE, "centre")
    s.qr(p, 40, 350, 190, f"https://exemplo.invalid/ci/{h.uf}/{h.espelho}")
    x = 270
    inline(p, x, 62, "Registro Geral:", "rg", (h.rg, h.rg), 380, 29, 16, OLIVE, role="data+")
    p.label(690, 68, f"Via: {p.rng.randint(1, 4):02d}", 18, "form", OLIVE, kind="other")
    inline(p, x, 112, "Data de Expedição:", "data_expedicao", f.date(h.expedicao), 460, 25, 16, OLIVE)
    inline(p, x, 160, "CPF:", "cpf", f.cpf(), 400, 26, 16, OLIVE)
    p.label(x, 210, "DNI:", 16, "form", OLIVE)
    p.label(x, 252, "Registro Civil:", 16, "form", OLIVE)
    p.label(x, 274, h.matricula, 20, "data", width=690, kind="other")
    rows = (("T. Eleitor / Zona / Seção:", f"{h.registro[:8]}0{h.registro[8:]} {p.rng.randint(1, 399):03d}"), ("CTPS / Série / UF:", f"{h.serie} {p.rng.randint(10, 99)} {h.uf}"),
            ("NIS/PIS/PASEP:", h.espelho + "3"), ("Ident. Profissional:", f"CREA {h.serie}"), ("CNH:", h.registro), ("CNS:", "7" + h.espelho + h.serie[:4]))
    for i, (label, number) in enumerate(rows):
        end = p.label(x + i % 2 * 350, 322 + i // 2 * 42, label, 14, "form", OLIVE)
        if p.rng.random() < 0.35:
            p.label(end + 8, 318 + i // 2 * 42, number, 17, "data", width=330 - (end - x - i % 2 * 350), kind="other")
    s.signature(p, 480, 500, 380, 26, (24, 28, 44))
    p.line(420, 536, 940, 536, OLIVE)
    p.label(680, 542, "Assinatura do Diretor", 14, "form", OLIVE, "centre")
    p.label(w / 2, 598, "LEI Nº 7.116, DE 29 DE AGOSTO DE 1983", 17, "form+", OLIVE, "centre")


def app_lista(p, h, f):
    w, t = 720, 1500
    dark = p.rng.random() < 0.25
    back, ink, grey = ((26, 28, 34), (236, 238, 240), (158, 164, 172)) if dark else ((255, 255, 255), (34, 36, 42), (110, 116, 124))
    p.ink = ink
    p.box(0, 0, w, t, fill=back)
    p.label(36, 16, f"{p.rng.randint(6, 23):02d}:{p.rng.randint(0, 59):02d}", 22, "form", ink, kind="other")
    p.label(w / 2, 70, "Documento de Identidade", 30, "form+", ink, "centre")
    s.portrait(p, w / 2 - 100, 130, 200, 250)
    p.label(w / 2, 396, f"{words.STATES[h.uf]} · Documento válido", 19, "form", (40, 140, 80), "centre", kind="other")
    names = [("Nome do pai", "nome_pai", f.name(h.pai)) if h.pai else None, ("Nome da mãe", "nome_mae", f.name(h.mae))]
    rows = [("Nome completo", "nome", f.name(h.nome)), ("RG", "rg", (h.rg, h.rg)), ("CPF", "cpf", f.cpf()), ("Data de nascimento", "data_nascimento", f.date(h.nascimento)),
            ("Natural de", "naturalidade", f.place(*h.natural)), *filter(None, names), ("Expedido em", "data_expedicao", f.date(h.expedicao)), ("Órgão expedidor", "orgao_expedidor", f.body())]
    y, aside = 448, p.rng.random() < 0.4
    for label, field, pair in rows:
        if aside:
            p.label(36, y + 12, label, 19, "form", grey)
            p.value(field, 270, y + 8, pair, 24, "data", ink, width=w - 306)
        else:
            p.label(36, y, label, 17, "form", grey)
            p.value(field, 36, y + 24, pair, 25, "data", ink, width=w - 72)
        y += 72
        p.line(36, y - 10, w - 36, y - 10, (60, 64, 70) if dark else (226, 228, 232), 1)
    s.qr(p, w / 2 - 130, 1130, 260, f"https://exemplo.invalid/identidade/{h.espelho}")
    p.label(w / 2, 1420, f"Código de verificação {h.serie}-{h.espelho[:4]}", 17, "form", grey, "centre", kind="other")


PRINTS = {"dates": ("barras", "mês"), "cpfs": ("pontos", "barra", "traço"), "places": ("traço", "barra", "traço solto"), "bodies": ("espaço", "traço", "barra")}

FAMILIES = (
    Family("rg_verde_mineiro", "rg", (1000, 660), (1988, 2018), {"frente": mineiro_frente, "verso": mineiro_verso}, ("MG",),
           PRINTS | {"dates": ("barras", "traços", "pontos")}, joined="below", plastic=0.8),
    Family("rg_verde_fluminense", "rg", (1030, 690), (1990, 2019), {"frente": fluminense_frente, "verso": fluminense_verso}, ("RJ",), PRINTS, plastic=0.8),
    Family("rg_2018_nordeste", "rg", (1010, 640), (2019, 2023), {"frente": nordeste_frente, "verso": nordeste_verso},
           ("BA", "PE", "CE", "RN", "PB", "AL", "SE", "MA", "PI"), PRINTS | {"dates": ("barras",)}, joined="below", plastic=0.3),
    Family("rg_app_lista", "rg", (720, 1500), (2005, 2023), {"digital": app_lista}, None,
           {"bodies": ("espaço", "traço"), "places": ("traço", "barra"), "cases": ("mistas", "maiúsculas")}, ("Nimbus Sans", "Lato", "Clear Sans"), plastic=0),
)
