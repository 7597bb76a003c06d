"""Families that the classifier is trained to refuse."""

import math

import cv2
import numpy as np
from PIL import Image

import checks
import security as s
import words
from others import name, number, pale, paragraph, sentence, sheet, vivid


def letter(rng):
    p = sheet(rng, 840, 1180)
    if rng.random() < 0.7:
        s.emblem(p, rng.choice((90, 420, 740)), 80, rng.randint(26, 50), vivid(rng))
    p.label(420, 70, sentence(rng, 2, 4).upper(), rng.randint(20, 34), "form+", vivid(rng), "centre", 500)
    y = 190
    for _ in range(rng.randint(2, 6)):
        y = paragraph(p, 80, y, 680, rng.choice((18, 20, 22)), rng.randint(2, 7)) + 26
        if y > 950:
            break
    s.signature(p, rng.choice((90, 420)), min(y + 50, 1080), 260)
    if rng.random() < 0.4:
        s.stamp(p, rng.uniform(150, 700), rng.uniform(700, 1080), 80, ("RECEBIDO", number(rng, 6)))
    return p


def invoice(rng):
    w, t = rng.choice(((840, 1180), (1180, 620), (1180, 840)))
    p, line = sheet(rng, w, t), vivid(rng)
    y = 30
    if rng.random() < 0.6:
        p.box(20, 20, w - 20, 100, fill=line)
        y = 116
    p.label(40, 40, rng.choice(("NOTA FISCAL", "DANFE", "BOLETO", "FATURA", "RECIBO DO SACADO")), 34, "form+", (30, 30, 30) if y == 30 else (250, 250, 250))
    y = max(y, 90)
    while y < t - 130:
        tall, columns = rng.randint(40, 64), rng.randint(1, 5)
        for i in range(columns):
            x0, x1 = 20 + (w - 40) * i / columns, 20 + (w - 40) * (i + 1) / columns
            p.box(x0, y, x1, y + tall, outline=(90, 90, 90))
            p.label(x0 + 6, y + 3, rng.choice(("VENCIMENTO", "VALOR", "CNPJ", "CEDENTE", "DESCRIÇÃO", "QTDE", "TOTAL")), 12, width=x1 - x0 - 10)
            p.label(x0 + 8, y + 18, rng.choice((number(rng, rng.randint(3, 14)), sentence(rng, 1, 3))), 20, "data", width=x1 - x0 - 14)
        y += tall
    if rng.random() < 0.8:
        s.bars(p, 40, t - 110, w * rng.uniform(0.4, 0.7), 80)
    return p


def contract(rng):
    p = sheet(rng, 840, 1180, (252, 252, 250))
    p.label(420, 40, rng.choice(("CONTRATO", "ESCRITURA", "PROCURAÇÃO", "ATA", "DECLARAÇÃO", "EDITAL")), 26, "form+", None, "centre")
    size = rng.choice((13, 15, 17))
    y = 100
    while y < 1000:
        y = paragraph(p, 60, y, 720, size, rng.randint(3, 9), rng.choice(("form", "form", "data"))) + rng.choice((4, 16))
    for x in (80, 460):
        p.line(x, 1110, x + 300, 1110, (20, 20, 20))
        s.signature(p, x + 20, 1088, 240)
    return p


def form_with_portrait(rng):
    """A registration form: a portrait and fields as on an identity document, but a sheet of white paper."""
    p = sheet(rng, 840, rng.choice((1180, 1000)))
    p.label(60, 50, rng.choice(("FICHA CADASTRAL", "CURRICULUM VITAE", "FICHA DE INSCRIÇÃO", "MATRÍCULA ESCOLAR", "FICHA DO PACIENTE")), 32, "form+", vivid(rng))
    right = rng.random() < 0.6
    wide = rng.uniform(130, 220)
    s.portrait(p, 800 - wide if right else 50, 50 if right else 110, wide, wide * 1.3, grey=rng.random() < 0.3)
    y = 130 if right else 420
    edge = rng.random() < 0.6
    while y < p.height - 90:
        for x, width in ((60, 280), (360, 220 if y < 380 and right else 420)):
            if edge:
                p.box(x, y, x + width - 8, y + 48, outline=(120, 120, 120))
            p.label(x + 4, y + 2, rng.choice(("Nome", "Endereço", "Telefone", "E-mail", "Filiação", "Nascimento", "CPF", "RG", "Cargo", "Escolaridade")), 14)
            p.label(x + 8, y + 20, rng.choice((name(rng), number(rng, 11), sentence(rng, 1, 3))), 20, "data", width=width - 20)
        y += rng.choice((54, 60))
    return p


def work_badge(rng):
    w, t = 540, 860
    p, main = sheet(rng, w, t), vivid(rng)
    if rng.random() < 0.5:
        s.tint(p, 0, 0, w, t, [pale(rng), pale(rng)])
    p.box(0, 0, w, rng.randint(100, 220), fill=main)
    p.box(230, 20, 310, 40, fill=(240, 240, 240), radius=10)
    p.label(w / 2, 60, sentence(rng, 1, 2).upper(), 34, "form+", (250, 250, 250), "centre", 480)
    s.portrait(p, 150, 240, 240, rng.randint(250, 320))
    p.label(w / 2, 590, name(rng), 34, "form+", None, "centre", 500)
    p.label(w / 2, 640, rng.choice(("Analista", "Gerente", "Vendedor", "Visitante", "Técnica", "Estagiária")), 26, "form", main, "centre")
    rng.choice((s.bars, lambda *a: None))(p, 120, 720, 300, 80)
    if rng.random() < 0.4:
        p.box(0, t - 40, w, t, fill=main)
    return p


def health_card(rng):
    w, t = 1000, 630
    p = sheet(rng, w, t)
    s.tint(p, 0, 0, w, t, [vivid(rng), vivid(rng)] if rng.random() < 0.5 else [pale(rng), pale(rng)])
    p.box(0, rng.randint(60, 160), w, rng.randint(170, 230), fill=vivid(rng))
    ink = (250, 250, 250) if p.image.getpixel((20, p.image.height - 10))[1] < 140 else (30, 30, 40)
    p.label(50, 40, rng.choice(("SAÚDE", "PLANO VIDA", "Assistência Médica", "Odonto", "Convênio")), 46, "form+", ink)
    p.label(50, 290, " ".join(number(rng, 4) for _ in range(4)), 42, "data", ink)
    p.label(50, 370, name(rng).upper(), 30, "data", ink)
    for i, text in enumerate(("NASCIMENTO", "PLANO", "VALIDADE")[: rng.randint(1, 3)]):
        p.label(50 + i * 290, 450, text, 16, "form", ink)
        p.label(50 + i * 290, 474, number(rng, 8), 24, "data", ink)
    return p


def student_card(rng):
    w, t = 1000, 630
    p, main = sheet(rng, w, t), vivid(rng)
    s.tint(p, 0, 0, w, t, [pale(rng), rng.choice((main, pale(rng)))])
    p.box(0, 0, w, rng.randint(70, 130), fill=main)
    p.label(40, 20, rng.choice(("CARTEIRA DE ESTUDANTE", "UNIVERSIDADE", "ESCOLA", "BIBLIOTECA", "Meia-entrada")), 38, "form+", (250, 250, 250))
    right = rng.random() < 0.5
    x = 700 if right else 50
    s.portrait(p, x, 170, 240, 310)
    left = 50 if right else 330
    for i, (label, value) in enumerate((("Nome", name(rng)), ("Curso", sentence(rng, 1, 2)), ("Matrícula", number(rng, 9)), ("Validade", "31/03/2027"))):
        p.label(left, 160 + i * 84, label, 20, "form", main)
        p.label(left, 184 + i * 84, value, 30, "data", width=600)
    if rng.random() < 0.4:
        s.qr(p, left + 430, 420, 160, "https://exemplo.invalid/estudante")
    elif rng.random() < 0.5:
        s.bars(p, left, 530, 360, 70)
    return p


def bank_card(rng):
    upright = rng.random() < 0.2
    w, t = (630, 1000) if upright else (1000, 630)
    p = sheet(rng, w, t, vivid(rng))
    s.tint(p, 0, 0, w, t, [vivid(rng) for _ in range(rng.choice((2, 2, 3)))])
    if rng.random() < 0.5:
        s.rosette(p, rng.uniform(100, 900), 300, 300, vivid(rng), width=2)
    p.box(90, 230, 210, 320, fill=(214, 186, 110), outline=(150, 120, 60), radius=14)
    for y in (260, 290):
        p.line(90, y, 210, y, (150, 120, 60), 2)
    ink = rng.choice(((250, 250, 250), (20, 20, 20), (230, 220, 180)))
    p.label(w - 60, 40, rng.choice(("BANCO", "crédito", "platinum", "débito")), 44, "form+", ink, "right")
    if rng.random() < 0.7:
        p.label(90, 370, "  ".join(number(rng, 4) for _ in range(4)), 46, "data", ink, width=w - 150)
        p.label(90, 500, name(rng).upper(), 30, "data", ink, width=w - 320)
    for i, colour in enumerate((vivid(rng), vivid(rng))):
        p.box(w - 220 + i * 60, t - 150, w - 120 + i * 60, t - 50, fill=colour, radius=50)
    return p


def business_card(rng):
    w, t = 900, 520
    p = sheet(rng, w, t, rng.choice((pale(rng), pale(rng), vivid(rng))))
    ink = (250, 250, 250) if sum(p.image.getpixel((5, 5))) < 400 else vivid(rng)
    p.ink = ink
    x, align = rng.choice(((80, "left"), (450, "centre"), (820, "right")))
    if rng.random() < 0.6:
        s.emblem(p, rng.choice((120, 450, 780)), 110, 60, ink)
    p.label(x, 200, name(rng), 42, "form+", ink, align)
    p.label(x, 256, sentence(rng, 1, 2), 26, "form", ink, align)
    for i in range(rng.randint(1, 4)):
        p.label(x, 330 + i * 36, rng.choice((number(rng, 11), "contato@exemplo.invalid", "www.exemplo.invalid", sentence(rng, 2, 4))), 22, "form", ink, align)
    return p


def receipt(rng):
    w, t = 420, rng.randint(600, 1500)
    p = sheet(rng, w, t, rng.choice(((252, 252, 250), (246, 242, 226))))
    p.label(w / 2, 30, sentence(rng, 1, 3).upper(), 26, "data+", None, "centre", 380)
    p.label(w / 2, 66, "CUPOM FISCAL", 20, "data", None, "centre")
    y = 110
    while y < t - 200:
        p.label(24, y, sentence(rng, 1, 3), 19, "data", width=270)
        p.label(w - 24, y, f"{rng.randint(1, 200)},{number(rng, 2)}", 19, "data", align="right")
        y += rng.choice((26, 26, 40))
    p.label(24, y + 10, "TOTAL R$", 28, "data+")
    p.label(w - 24, y + 10, f"{number(rng, 3)},{number(rng, 2)}", 28, "data+", align="right")
    if rng.random() < 0.5:
        s.qr(p, w / 2 - 60, y + 54, 120, "https://exemplo.invalid/nota/" + number(rng, 44))
    return p


def chat(rng):
    w, t = 760, rng.randint(1350, 1650)
    p, mine = sheet(rng, w, t, rng.choice(((236, 229, 221), (255, 255, 255), (18, 22, 26)))), vivid(rng)
    p.box(0, 0, w, 130, fill=vivid(rng))
    p.box(30, 50, 100, 120, fill=pale(rng), radius=35)
    p.label(120, 64, name(rng), 32, "form+", (250, 250, 250))
    y = 170
    while y < t - 200:
        wide, lines, own = rng.uniform(200, 560), rng.randint(1, 4), rng.random() < 0.5
        x = w - wide - 20 if own else 20
        p.ink = (30, 30, 30)
        p.box(x, y, x + wide, y + lines * 36 + 24, fill=(220, 248, 198) if own else (250, 250, 250), radius=16)
        paragraph(p, x + 16, y + 10, wide - 32, 24, lines)
        y += lines * 36 + 44
    p.box(20, t - 90, w - 110, t - 20, fill=(250, 250, 250), radius=35)
    p.box(w - 95, t - 90, w - 25, t - 20, fill=mine, radius=35)
    return p


def settings_screen(rng):
    w, t = 760, rng.randint(1350, 1650)
    dark = rng.random() < 0.35
    p = sheet(rng, w, t, (24, 26, 30) if dark else (246, 247, 249))
    p.ink = (236, 236, 240) if dark else (30, 32, 38)
    if rng.random() < 0.6:
        p.box(0, 0, w, 140, fill=vivid(rng))
    p.label(40, 60, rng.choice(("Configurações", "Perfil", "Extrato", "Contatos", "Minha conta", "Pedidos")), 40, "form+")
    y, step = 180, rng.choice((90, 110, 130))
    round_ = rng.random() < 0.6
    while y < t - 100:
        if round_:
            p.box(34, y + 12, 34 + step - 34, y + step - 22, fill=vivid(rng), radius=40)
        p.label(130, y + 14, sentence(rng, 1, 3).capitalize(), 28)
        if rng.random() < 0.6:
            p.label(130, y + 52, sentence(rng, 2, 5), 20, colour=(130, 134, 140), width=520)
        if rng.random() < 0.4:
            p.label(w - 40, y + 20, rng.choice((f"R$ {number(rng, 3)},00", ">", "12:40")), 26, align="right")
        p.line(130, y + step - 4, w, y + step - 4, (200, 204, 210) if not dark else (60, 62, 66))
        y += step
    return p


def web_page(rng):
    w, t = 1400, rng.randint(780, 1000)
    p = sheet(rng, w, t, (252, 252, 253))
    p.box(0, 0, w, 70, fill=rng.choice(((222, 225, 230), (50, 54, 60))))
    p.box(150, 16, 1100, 54, fill=(250, 250, 250), radius=18)
    p.label(180, 22, "exemplo.invalid/" + sentence(rng, 1, 1), 22)
    main = vivid(rng)
    p.box(0, 70, w, rng.randint(130, 330), fill=main)
    p.label(60, 84, sentence(rng, 2, 4).title(), 44, "form+", (250, 250, 250))
    columns = rng.randint(1, 4)
    for i in range(columns):
        x, y, wide = 60 + i * 1280 / columns, 360, 1280 / columns - 40
        if rng.random() < 0.7:
            p.box(x, y, x + wide, y + 160, fill=vivid(rng))
            y += 180
        p.label(x, y, sentence(rng, 2, 3).capitalize(), 28, "form+", width=wide)
        paragraph(p, x, y + 44, wide, 20, int((t - y - 60) / 30))
    return p


def table(rng):
    w, t = rng.choice(((1180, 840), (840, 1180), (1400, 800)))
    p, columns, tall = sheet(rng, w, t, (252, 252, 252)), rng.randint(3, 9), rng.randint(26, 60)
    head, stripes = vivid(rng), rng.random() < 0.5
    for row in range(int((t - 40) / tall)):
        for column in range(columns):
            x0, x1, y = 20 + (w - 40) * column / columns, 20 + (w - 40) * (column + 1) / columns, 20 + row * tall
            p.box(x0, y, x1, y + tall, fill=head if row == 0 else ((236, 240, 246) if stripes and row % 2 else None), outline=(180, 184, 190))
            text = sentence(rng, 1, 1).title() if row == 0 or column == 0 else rng.choice((number(rng, rng.randint(1, 6)), sentence(rng, 1, 1), ""))
            p.label(x0 + 6, y + tall * 0.2, text, tall * 0.5, "form", (250, 250, 250) if row == 0 else None, width=x1 - x0 - 10)
    return p


def drawn_face(rng):
    """A portrait alone: passport photographs, avatars, several on a sheet."""
    many = rng.choice((1, 1, 1, 2, 6))
    p = sheet(rng, 700, rng.choice((700, 900)), rng.choice((pale(rng), vivid(rng))))
    if many == 1:
        wide = rng.uniform(380, 690)
        s.portrait(p, (700 - wide) / 2, rng.uniform(0, 60), wide, min(wide * 1.3, p.height - 20), grey=rng.random() < 0.2)
    for i in range(many if many > 1 else 0):
        s.portrait(p, 30 + i % 2 * 330, 20 + i // 2 * 290, 290, 270 if many > 2 else 400)
    return p


def blank(rng):
    p = sheet(rng, rng.choice((700, 840, 1180, 1000)), rng.choice((620, 840, 1180)), rng.choice((pale(rng), pale(rng), vivid(rng), (12, 12, 12), (255, 255, 255))))
    if rng.random() < 0.4:
        step, colour = rng.randint(24, 50), tuple(max(0, c - 40) for c in p.image.getpixel((2, 2)))
        for y in range(80, round(p.height), step):
            p.line(0, y, p.width, y, colour)
    if rng.random() < 0.2:
        p.label(80, 90, sentence(rng, 1, 4), rng.randint(18, 60), "data")
    return p


def _picture(rng, array):
    p = sheet(rng, array.shape[1], array.shape[0])
    p.paste(Image.fromarray(np.clip(array, 0, 255).astype(np.uint8)).resize(p.image.size), 0, 0)
    return p


def texture(rng):
    noise, w, t = np.random.default_rng(rng.getrandbits(32)), rng.choice((500, 700)), rng.choice((400, 600))
    kind, grain = rng.choice(("fine", "coarse", "stripes", "checks", "wood")), rng.randint(4, 60)
    y, x = np.mgrid[0:t, 0:w].astype(np.float32)
    a, b = np.float32(vivid(rng)), np.float32(vivid(rng))
    if kind == "fine":
        return _picture(rng, a + noise.normal(0, grain, (t, w, rng.choice((1, 3)))))
    if kind == "coarse":
        return _picture(rng, cv2.resize(noise.uniform(0, 255, (t // grain + 2, w // grain + 2, 3)).astype(np.float32), (w, t), interpolation=rng.choice((cv2.INTER_CUBIC, cv2.INTER_NEAREST))))
    angle = rng.uniform(0, 3.14)
    along, across = x * math.cos(angle) + y * math.sin(angle), y * math.cos(angle) - x * math.sin(angle)
    if kind == "stripes":
        share = np.sin(along / grain * 3) > rng.uniform(-0.8, 0.8)
    elif kind == "checks":
        share = (np.sin(along / grain * 3) > 0) ^ (np.sin(across / grain * 3) > 0)
    else:
        share = 0.5 + 0.5 * np.sin((along + 30 * np.sin(across / 120)) / grain * 2 + cv2.resize(noise.normal(0, 1, (8, 8)).astype(np.float32), (w, t)))
    return _picture(rng, a + (b - a) * share[..., None])


def gradient(rng):
    """As an unsharp photograph: sky over land, blobs of light."""
    noise, w, t = np.random.default_rng(rng.getrandbits(32)), 600, rng.choice((400, 800))
    size = rng.randint(2, 6)
    image = cv2.resize(noise.uniform(0, 255, (size, size, 3)).astype(np.float32), (w, t), interpolation=cv2.INTER_CUBIC)
    image = np.ascontiguousarray(image)
    for _ in range(rng.randint(0, 14)):
        colour = [float(c) for c in vivid(rng)]
        cv2.ellipse(image, ((rng.uniform(0, w), rng.uniform(0, t)), (rng.uniform(20, 300), rng.uniform(20, 300)), rng.uniform(0, 180)), colour, -1)
    return _picture(rng, cv2.GaussianBlur(image, (0, 0), rng.uniform(1, 12)))


def poster(rng):
    p = sheet(rng, 840, rng.choice((1180, 600)), vivid(rng))
    y = rng.randint(40, 120)
    for _ in range(rng.randint(1, 5)):
        size = rng.randint(40, 130)
        p.label(420, y, sentence(rng, 1, 2).upper(), size, "form+", vivid(rng), "centre", 800)
        y += size * 1.5
        if y > p.height - 200:
            break
    if rng.random() < 0.5:
        side = rng.uniform(160, 380)
        s.qr(p, 420 - side / 2, p.height - side - 20, side, "https://exemplo.invalid/cartaz")
    return p


def bare_ground(rng):
    """The ground of a document with nothing that makes it one: no words, or a few lines in the middle of nowhere."""
    w, t = rng.choice(((1000, 640), (640, 1000), (1000, 1300)))
    p = sheet(rng, w, t)
    s.tint(p, 0, 0, w, t, [pale(rng) for _ in range(3)])
    for _ in range(rng.randint(0, 2)):
        s.waves(p, 0, 0, w, t, tuple(c - 30 for c in pale(rng)), rng.randint(6, 14), 9, rng.randint(25, 60))
    for _ in range(rng.randint(0, 2)):
        rng.choice((lambda: s.rosette(p, rng.uniform(0, w), t / 2, 200, (180, 200, 190)), lambda: s.emblem(p, rng.uniform(80, w - 80), 100, 50, vivid(rng)),
                    lambda: s.fingerprint(p, rng.uniform(0, w - 300), 40, 240, 320), lambda: s.signature(p, 100, t * 0.7, 500),
                    lambda: s.qr(p, rng.uniform(0, w - 320), 60, 300, "https://exemplo.invalid/x")))()
    return p


def newspaper(rng):
    p = sheet(rng, 900, 1200, rng.choice(((244, 242, 234), (252, 252, 252), (226, 220, 206))))
    p.label(450, 24, sentence(rng, 2, 2).title(), 70, "form+", None, "centre", 860)
    columns, size = rng.randint(2, 5), rng.choice((13, 15))
    for i in range(columns):
        x, y, wide = 30 + i * 840 / columns, 150, 840 / columns - 16
        while y < 1100:
            if rng.random() < 0.25:
                p.box(x, y, x + wide, y + 180, fill=vivid(rng) if rng.random() < 0.5 else (120, 120, 120))
                y += 196
            y = paragraph(p, x, y, wide, size, rng.randint(3, 12)) + 12
    return p


def foreign_card(rng):
    """An identity card or licence of another country: a portrait and fields, in other colours and words."""
    w, t = 1000, 630
    p = sheet(rng, w, t)
    s.tint(p, 0, 0, w, t, [rng.choice((pale(rng), vivid(rng))), pale(rng), pale(rng)])
    s.waves(p, 0, 0, w, t, tuple(max(0, c - 30) for c in pale(rng)), rng.randint(6, 14), 9, rng.randint(25, 60))
    p.box(0, 0, w, rng.randint(0, 110), fill=vivid(rng))
    p.label(rng.choice((40, 160)), 20, rng.choice(("PERMIS DE CONDUIRE", "FÜHRERSCHEIN", "DRIVER LICENSE", "PERSONALAUSWEIS", "CARTE D'IDENTITÉ", "CÉDULA DE CIUDADANÍA", "IDENTITEITSKAART")), 36, "form+", vivid(rng), width=800)
    p.box(30, 110, 110, 165, fill=(20, 50, 140))
    x = rng.choice((40, 700))
    s.portrait(p, x, 180, 250, 330, grey=rng.random() < 0.5)
    left = 320 if x == 40 else 40
    for i in range(rng.randint(5, 9)):
        p.label(left, 130 + i * 50, f"{i + 1}." if rng.random() < 0.6 else rng.choice(("Surname", "Name", "Geburtstag", "Nationalité", "Fecha")), 15)
        p.label(left + 60, 138 + i * 50, rng.choice((name(rng).upper(), number(rng, 8), "12.03.1988")), 26, "data", width=330)
    if rng.random() < 0.5:
        s.signature(p, left, 590, 260)
    return p


def passport(rng):
    """The page of a passport with the portrait and two machine-readable lines."""
    w, t = 1000, rng.choice((700, 1400))
    p, top = sheet(rng, w, t), t - 700
    s.tint(p, 0, 0, w, t, [pale(rng), pale(rng), pale(rng)])
    s.waves(p, 0, 0, w, t, tuple(c - 40 for c in pale(rng)), 9, 9, 44)
    p.label(60, top + 24, rng.choice(("PASSAPORTE", "PASSPORT", "PASAPORTE", "REISEPASS")), 34, "form+", vivid(rng))
    p.label(420, top + 30, rng.choice(("BRASIL", "UTOPIA", "REPÚBLICA", "KINGDOM")), 28, "form+")
    s.portrait(p, 40, top + 100, 270, 350)
    for i in range(7):
        p.label(340 + i % 2 * 320, top + 90 + i // 2 * 84, rng.choice(("Sobrenome / Surname", "Nome / Given names", "Nº", "Data / Date", "Sexo / Sex")), 15)
        p.label(340 + i % 2 * 320, top + 112 + i // 2 * 84, rng.choice((rng.choice(words.SURNAMES).upper(), number(rng, 8), "14 MAR 1990")), 26, "data")
    line = "P<BRA" + rng.choice(words.SURNAMES).upper() + "<<" + rng.choice(words.WOMEN).upper()
    for i, text in enumerate((checks.plain(line), number(rng, 9) + "<4BRA" + number(rng, 14))):
        p.label(40, top + 560 + i * 60, (text + "<" * 44)[:44], 38, "mrz", (20, 20, 24), width=920)
    return p
