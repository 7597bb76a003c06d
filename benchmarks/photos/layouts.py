"""What the sheets look like. Each layout belongs to one split, so that tuning and measuring never share one."""

import words as w
from paper import Paper, caption


def identity_portrait_left(fonts, rng):
    p = Paper(860, 560, (226, 236, 222), fonts, rng)
    p.waves((203, 222, 203))
    p.text(250, 22, "REPÚBLICA FEDERATIVA DO BRASIL", 21, font="bold")
    p.text(250, 50, "CARTEIRA DE IDENTIDADE - EXEMPLO", 17)
    p.portrait(28, 96, 180, 230)
    p.signature(40, 372, 150)
    p.text(62, 396, "Assinatura do titular", 12)
    upper = rng.random() < 0.6
    cased = str.upper if upper else str
    caption(p, 240, 92, "NOME", "nome", cased(w.person(rng)), 12, 22)
    caption(p, 240, 144, "FILIAÇÃO", "nome_pai", cased(w.person(rng)), 12, 19)
    p.value(240, 186, "nome_mae", cased(w.person(rng)), 19)
    caption(p, 240, 220, "NATURALIDADE", "naturalidade", cased(rng.choice(w.TOWNS)), 12, 19)
    caption(p, 600, 220, "DATA DE NASCIMENTO", "data_nascimento", w.day(rng), 12, 19)
    caption(p, 240, 272, "REGISTRO GERAL", "rg", w.rg(rng), 12, 22, font="bold")
    caption(p, 600, 272, "DATA DE EXPEDIÇÃO", "data_expedicao", w.day(rng, 2005), 12, 19)
    caption(p, 240, 328, "CPF", "cpf", w.cpf(rng), 12, 20)
    caption(p, 600, 328, "ÓRGÃO EXPEDIDOR", "orgao_expedidor", rng.choice(w.BODIES), 12, 19)
    caption(p, 240, 384, "DOC. ORIGEM", "doc_origem", f"C.NAS LV.{rng.randint(10, 99)}A FLS.{rng.randint(100, 299)} Nº {w.number(rng, 5)}", 12, 18)
    p.text(240, 448, "VÁLIDA EM TODO O TERRITÓRIO NACIONAL", 17, font="bold")
    p.text(240, 480, "LEI Nº 7.116 DE 29/08/83 - documento inventado, sem valor", 13)
    return p


def receipt_plain(fonts, rng):
    rows = rng.randint(6, 9)
    p = Paper(430, 330 + rows * 26, (247, 246, 240), fonts, rng)
    p.value(60, 22, "loja", rng.choice(w.SHOPS), 24, font="bold")
    p.value(40, 58, "endereco", f"{rng.choice(w.STREETS)}, {rng.randint(10, 2999)} - Centro", 15)
    p.text(40, 80, "CNPJ:", 15)
    p.value(95, 80, "cnpj", w.cnpj(rng), 15)
    p.text(40, 108, "CUPOM DE EXEMPLO", 17, font="bold")
    y = 140
    for i in range(rows):
        p.value(30, y, f"item_{i}", rng.choice(w.GOODS), 16)
        p.value(400, y, f"preco_{i}", w.money(rng), 16, right=True)
        y += 26
    p.text(30, y + 12, "TOTAL R$", 22, font="bold")
    p.value(400, y + 12, "total", w.money(rng, 999), 22, font="bold", right=True)
    p.text(30, y + 48, "Cartão de débito", 15)
    p.value(30, y + 74, "emissao", f"{w.day(rng, 2024)} {rng.randint(8, 21):02d}:{rng.randint(0, 59):02d}:{rng.randint(0, 59):02d}", 16)
    p.text(30, y + 100, "Obrigado pela preferência! Volte sempre :-)", 15)
    p.value(30, y + 128, "chave", " ".join(w.number(rng, 4) for _ in range(6)), 15)
    return p


def label_food(fonts, rng):
    p = Paper(640, 430, rng.choice([(250, 244, 214), (240, 248, 255), (255, 238, 232)]), fonts, rng)
    p.box(10, 10, 630, 420, outline=(90, 60, 40), width=3)
    p.value(36, 28, "produto", rng.choice(w.FOODS), 34, font="bold", colour=(120, 30, 30))
    p.text(36, 80, "INGREDIENTES:", 16, font="bold")
    y = 104
    for i, row in enumerate(rng.sample(w.INGREDIENTS, 3)):
        p.value(36, y, f"ingredientes_{i}", row, 15)
        y += 22
    p.text(36, y + 8, "CONTÉM GLÚTEN. ALÉRGICOS: CONTÉM LEITE E SOJA.", 15, font="bold")
    p.text(36, y + 44, "LOTE:", 18)
    p.value(100, y + 44, "lote", f"L{w.number(rng, 5)}{rng.choice('ABCDEF')}", 18, font="bold")
    p.text(300, y + 44, "VAL.:", 18)
    p.value(360, y + 44, "validade", w.day(rng, 2026, 2029), 18, font="bold")
    p.text(36, y + 76, "Peso líquido:", 17)
    p.value(160, y + 76, "peso", f"{rng.choice((200, 320, 450, 500))} g", 17)
    p.value(300, y + 76, "conservacao", "Conservar em local seco e fresco", 16)
    p.bars(36, y + 118, 250, 60)
    p.value(48, y + 184, "ean", f"{rng.choice('78')} {w.number(rng, 6)} {w.number(rng, 6)}", 17)
    return p


def licence_portrait_left(fonts, rng):
    p = Paper(900, 610, (222, 233, 240), fonts, rng)
    p.waves((200, 217, 229), 7)
    p.box(0, 0, 900, 64, fill=(48, 92, 120))
    p.text(30, 14, "CARTEIRA NACIONAL DE HABILITAÇÃO", 26, font="bold", colour=(245, 250, 250))
    p.text(560, 22, "DRIVER LICENSE - EXEMPLO", 15, colour=(235, 240, 245))
    p.portrait(30, 120, 200, 260)
    p.signature(45, 430, 160)
    caption(p, 262, 84, "2 e 1 NOME E SOBRENOME", "nome", w.person(rng).upper(), 13, 21, font="bold")
    caption(p, 742, 84, "1ª HABILITAÇÃO", "primeira_habilitacao", w.day(rng, 1990, 2020), 13, 19)
    caption(p, 262, 144, "3 DATA, LOCAL E UF DE NASCIMENTO", "nascimento", f"{w.day(rng)}, {rng.choice(w.TOWNS).upper().replace('-', ', ')}", 13, 18)
    caption(p, 262, 200, "4a DATA EMISSÃO", "data_expedicao", w.day(rng, 2015), 13, 18)
    caption(p, 460, 200, "4b VALIDADE", "validade", w.day(rng, 2026, 2035), 13, 18, colour=(160, 30, 30))
    caption(p, 700, 200, "ACC", "acc", rng.choice(("NÃO", "SIM")), 13, 18)
    caption(p, 262, 256, "4c DOC. IDENTIDADE / ÓRG. EMISSOR / UF", "doc_identidade", f"{w.number(rng, 8)} {rng.choice(w.BODIES).replace('-', ' ')}", 13, 18)
    caption(p, 262, 312, "4d CPF", "cpf", w.cpf(rng), 13, 18)
    caption(p, 470, 312, "5 Nº REGISTRO", "numero_registro", w.number(rng, 11), 13, 18, colour=(160, 30, 30))
    caption(p, 700, 312, "9 CAT. HAB.", "categoria", rng.choice(("AB", "AD", "B", "ACD")), 13, 18)
    caption(p, 262, 368, "NACIONALIDADE", "nacionalidade", "BRASILEIRO(A)", 13, 18)
    caption(p, 262, 424, "FILIAÇÃO", "nome_pai", w.person(rng).upper(), 13, 18)
    p.value(262, 466, "nome_mae", w.person(rng).upper(), 18)
    p.text(60, 460, "ASSINATURA", 12)
    caption(p, 262, 508, "OBSERVAÇÕES", "observacoes", rng.choice(("EAR; A", "A; D", "99 - MOPP", "CETPP")), 13, 18)
    caption(p, 560, 508, "LOCAL", "local", rng.choice(w.TOWNS), 13, 18)
    return p


def identity_new(fonts, rng):
    p = Paper(860, 540, (238, 240, 226), fonts, rng)
    p.waves((222, 226, 200), 11)
    p.text(190, 18, "República Federativa do Brasil", 23, font="bold")
    p.text(190, 50, "Governo Federal - Secretaria do Exemplo", 16)
    p.text(190, 74, "Carteira de Identidade / Identity Card", 16)
    p.portrait(32, 120, 190, 240)
    for (x, y, label, name, value) in (
        (250, 112, "Nome / Name", "nome", w.person(rng)),
        (250, 170, "Nome Social / Social Name", "nome_social", rng.choice(w.FIRST)),
        (250, 228, "Registro Geral - CPF / Personal Number", "cpf", w.cpf(rng)),
        (620, 228, "Sexo / Sex", "sexo", rng.choice("FM") + " - " + rng.choice(("Não inf.", "Decl."))),
        (250, 286, "Data de Nascimento / Date of Birth", "data_nascimento", w.day(rng)),
        (620, 286, "Nacionalidade", "nacionalidade", "BRA"),
        (250, 344, "Naturalidade / Place of Birth", "naturalidade", rng.choice(w.TOWNS).replace("-", "/")),
        (620, 344, "Data de Validade", "validade", w.day(rng, 2026, 2039)),
        (250, 402, "Filiação / Filiation", "nome_mae", w.person(rng)),
        (250, 472, "Órgão Expedidor / Card Issuer", "orgao_expedidor", rng.choice(w.BODIES)),
        (620, 472, "Emissão", "data_expedicao", w.day(rng, 2022, 2026)),
    ):
        caption(p, x, y, label, name, value, 13, 20)
    p.value(250, 442, "nome_pai", w.person(rng), 20)
    p.signature(50, 420, 150)
    return p


def receipt_columns(fonts, rng):
    rows = rng.randint(7, 11)
    p = Paper(470, 330 + rows * 25, (250, 250, 250), fonts, rng)
    p.value(40, 18, "loja", rng.choice(w.SHOPS).upper(), 21, font="bold")
    p.value(40, 48, "endereco", f"{rng.choice(w.STREETS)}, nº {rng.randint(10, 999)}", 14)
    p.text(40, 68, "CNPJ", 14)
    p.value(90, 68, "cnpj", w.cnpj(rng), 14)
    p.text(40, 92, "#  DESCRIÇÃO", 14)
    p.text(430, 92, "VL. ITEM R$", 14, right=True)
    y = 116
    for i in range(rows):
        p.text(24, y, f"{i + 1:02d}", 15)
        p.value(60, y, f"item_{i}", rng.choice(w.GOODS).upper(), 15)
        p.value(300, y, f"quantidade_{i}", f"{rng.randint(1, 9)} UN", 15)
        p.value(440, y, f"preco_{i}", w.money(rng), 15, right=True)
        y += 25
    p.text(24, y + 10, "VALOR A PAGAR R$", 18, font="bold")
    p.value(440, y + 10, "total", w.money(rng, 999), 18, font="bold", right=True)
    p.text(24, y + 40, "CPF do consumidor:", 15)
    p.value(180, y + 40, "cpf", w.cpf(rng), 15)
    p.value(24, y + 66, "emissao", f"Emissão: {w.day(rng, 2024)} às {rng.randint(8, 21):02d}h{rng.randint(0, 59):02d}", 15)
    p.value(24, y + 92, "operador", f"Operador(a): {rng.choice(w.FIRST)} {rng.choice(w.LAST)}", 15)
    p.value(24, y + 118, "protocolo", f"Protocolo {w.number(rng, 15)}", 15)
    return p


def label_parcel(fonts, rng):
    p = Paper(620, 460, (252, 252, 250), fonts, rng)
    p.box(8, 8, 612, 452, outline=(20, 20, 20), width=2)
    p.text(28, 24, "DESTINATÁRIO", 17, font="bold")
    p.value(28, 50, "destinatario", w.person(rng), 24)
    p.value(28, 86, "rua", f"{rng.choice(w.STREETS)}, {rng.randint(1, 1999)} - apto. {rng.randint(11, 184)}", 19)
    p.value(28, 114, "cidade", rng.choice(w.TOWNS).replace("-", " / "), 19)
    p.value(28, 144, "cep", f"{w.number(rng, 5)}-{w.number(rng, 3)}", 30, font="bold")
    p.bars(330, 132, 240, 56)
    p.box(8, 204, 612, 206, fill=(20, 20, 20))
    p.text(28, 218, "Remetente:", 15)
    p.value(120, 218, "remetente", rng.choice(w.SHOPS), 15)
    p.value(28, 242, "rua_remetente", f"{rng.choice(w.STREETS)}, {rng.randint(1, 1999)}", 15)
    p.text(28, 276, "Peso (g):", 16)
    p.value(110, 276, "peso", w.number(rng, 4), 16, font="bold")
    p.text(240, 276, "Volume:", 16)
    p.value(320, 276, "volume", f"{rng.randint(1, 3)}/{rng.randint(3, 6)}", 16, font="bold")
    p.bars(60, 312, 480, 80)
    p.value(150, 404, "rastreio", f"{rng.choice('BLOPQ')}{rng.choice('RXTV')} {w.number(rng, 3)} {w.number(rng, 3)} {w.number(rng, 3)} BR", 24, font="bold")
    return p


DEVELOP = (identity_portrait_left, receipt_plain, label_food)
MEASURE = (licence_portrait_left, identity_new, receipt_columns, label_parcel)
