"""Families that are only measured: nothing of them is trained on. They share no drawing function with `known`."""

import math

import cv2
import numpy as np
from PIL import Image

import security as s
import words
from others import name, number, pale, paragraph, sentence, sheet, vivid


def utility_bill(rng):
    p, main = sheet(rng, 840, 1180), vivid(rng)
    p.box(0, 0, 300, 120, fill=main)
    p.label(40, 40, rng.choice(("LUZ & FORÇA", "ÁGUAS", "GÁS NATURAL", "TELEFONIA")), 30, "form+", (250, 250, 250))
    paragraph(p, 330, 30, 470, 15, 4)
    for i, text in enumerate(("Vencimento", "Total a pagar", "Consumo")):
        p.box(40 + i * 260, 150, 280 + i * 260, 240, fill=pale(rng), outline=main, width=2)
        p.label(56 + i * 260, 158, text, 18, "form", main)
        p.label(56 + i * 260, 190, number(rng, 5), 32, "data+")
    for i in range(12):
        p.box(60 + i * 32, 500 - rng.uniform(20, 200), 82 + i * 32, 500, fill=main)
    for i in range(8):
        p.label(480, 290 + i * 28, sentence(rng, 2, 3), 16)
        p.label(800, 290 + i * 28, f"{number(rng, 2)},{number(rng, 2)}", 16, "data", align="right")
    paragraph(p, 60, 560, 720, 14, rng.randint(4, 14))
    p.line(0, 980, 840, 980, (120, 120, 120))
    s.bars(p, 60, 1050, 620, 80)
    return p


def prescription(rng):
    p = sheet(rng, 700, 1000)
    ink = vivid(rng)
    p.label(350, 40, "Dr. " + name(rng), 34, "form+", ink, "centre")
    p.label(350, 84, rng.choice(("Clínica Geral", "Cardiologia", "Pediatria")) + f"  CRM {number(rng, 5)}", 20, "form", ink, "centre")
    p.line(60, 124, 640, 124, ink, 2)
    for i in range(rng.randint(2, 6)):
        s.signature(p, 80, 200 + i * 110, rng.uniform(200, 520), 22)
        if rng.random() < 0.6:
            s.signature(p, 110, 240 + i * 110, rng.uniform(100, 300), 14)
    s.signature(p, 380, 880, 240)
    s.stamp(p, 200, 870, 70, ("CRM", number(rng, 5)))
    p.label(350, 960, sentence(rng, 5, 9), 15, "form", ink, "centre")
    return p


def diploma(rng):
    w, t = 1180, 840
    p, main = sheet(rng, w, t, rng.choice(((250, 246, 230), (255, 255, 255)))), vivid(rng)
    for inset, width in ((20, 10), (40, 2)):
        p.box(inset, inset, w - inset, t - inset, outline=main, width=width)
    s.rosette(p, w / 2, t / 2, 220, (236, 226, 200))
    p.label(w / 2, 100, rng.choice(("CERTIFICADO", "DIPLOMA", "CERTIFICADO DE CONCLUSÃO")), 70, "form+", main, "centre")
    p.label(w / 2, 250, sentence(rng, 4, 7), 26, "form", None, "centre", 900)
    p.label(w / 2, 320, name(rng), 56, "form+", None, "centre")
    for i in range(3):
        p.label(w / 2, 430 + i * 40, sentence(rng, 7, 10), 24, "form", None, "centre", 900)
    for x in (320, 860):
        s.signature(p, x - 130, 690, 260)
        p.line(x - 160, 720, x + 160, 720, (30, 30, 30))
    return p


def club_card(rng):
    """A membership card with a portrait in its middle or at its edge."""
    w, t = 1000, 630
    p = sheet(rng, w, t, vivid(rng))
    s.tint(p, 0, 0, w, t, [vivid(rng), pale(rng)])
    p.box(30, 30, w - 30, t - 30, outline=(250, 250, 250), width=6, radius=30)
    p.label(w / 2, 50, rng.choice(("CLUBE ATLÉTICO", "SÓCIO TORCEDOR", "ASSOCIAÇÃO", "ACADEMIA")), 48, "form+", (250, 250, 250), "centre")
    x = rng.choice((60, 390, 720))
    s.portrait(p, x, 150, 220, 280)
    p.label(w / 2, 460, name(rng).upper(), 36, "form+", (30, 30, 30), "centre")
    p.label(w / 2, 520, f"Título {number(rng, 6)}", 28, "data", (30, 30, 30), "centre")
    return p


def employee_badge(rng):
    w, t = 1000, 630
    p, main = sheet(rng, w, t), vivid(rng)
    p.box(0, t - rng.randint(60, 160), w, t, fill=main)
    p.label(380, 60, sentence(rng, 1, 2).upper(), 56, "form+", main)
    s.portrait(p, 60, 80, 270, 340)
    p.label(380, 200, name(rng), 40, "form+")
    p.label(380, 260, sentence(rng, 1, 2).title(), 28)
    p.label(380, 330, f"ID {number(rng, 7)}", 30, "data")
    s.bars(p, 380, 390, 420, 70)
    return p


def transit_card(rng):
    w, t = 1000, 630
    p = sheet(rng, w, t, vivid(rng))
    for i in range(rng.randint(3, 9)):
        p.draw.polygon([(rng.uniform(0, w), rng.uniform(0, t)) for _ in range(3)], fill=vivid(rng))
    p.label(60, 60, rng.choice(("Bilhete", "PASSE LIVRE", "Metrô", "Vale-Transporte", "pontos", "fidelidade")), 80, "form+", (250, 250, 250))
    p.label(60, 540, number(rng, 16), 36, "data", (250, 250, 250))
    return p


def card_slip(rng):
    p = sheet(rng, 400, rng.randint(640, 1000), (250, 250, 246))
    for i, text in enumerate(("CIELO", "VIA CLIENTE", "CREDITO A VISTA", number(rng, 12), "AUT: " + number(rng, 6), "", f"VALOR: {number(rng, 3)},{number(rng, 2)}", "", "TRANSACAO AUTORIZADA", "MEDIANTE SENHA")):
        p.label(200, 40 + i * 48, text, rng.choice((22, 26, 32)), "data", None, "centre", 380)
    return p


def map_screen(rng):
    w, t = 760, 1500
    p = sheet(rng, w, t, (232, 236, 228))
    for _ in range(rng.randint(8, 26)):
        x, y = rng.uniform(0, w), rng.uniform(0, t)
        p.box(x, y, x + rng.uniform(60, 280), y + rng.uniform(60, 280), fill=rng.choice(((206, 230, 196), (222, 222, 218), (180, 212, 236))))
    for _ in range(rng.randint(6, 20)):
        p.line(rng.uniform(-100, w), rng.uniform(-100, t), rng.uniform(0, w + 100), rng.uniform(0, t + 100), rng.choice(((255, 255, 255), (252, 220, 120))), rng.randint(5, 20))
    p.box(30, 60, w - 30, 140, fill=(255, 255, 255), radius=30)
    p.label(80, 84, sentence(rng, 2, 3), 28)
    p.box(0, t - rng.randint(200, 420), w, t, fill=(255, 255, 255), radius=30)
    p.label(50, t - 170, f"{rng.randint(3, 59)} min ({rng.randint(1, 40)} km)", 40, "form+")
    return p


def inbox(rng):
    w, t = rng.choice(((760, 1500), (1400, 860)))
    p = sheet(rng, w, t, (253, 253, 254))
    left = 0 if w < t else 280
    if left:
        p.box(0, 0, left, t, fill=(240, 243, 248))
        for i in range(9):
            p.label(40, 90 + i * 52, sentence(rng, 1, 1).title(), 24)
    y = 100
    p.box(left, 0, w, 70, fill=vivid(rng))
    while y < t - 80:
        p.box(left + 20, y, left + 70, y + 50, fill=vivid(rng), radius=25)
        p.label(left + 90, y, name(rng), 24, "form+")
        p.label(left + 90, y + 32, sentence(rng, 4, 8), 19, width=w - left - 140)
        p.label(w - 24, y, f"{rng.randint(1, 28)}/11", 18, align="right")
        y += 96
    return p


def dashboard(rng):
    w, t = 1400, 860
    dark = rng.random() < 0.5
    p = sheet(rng, w, t, (22, 26, 34) if dark else (240, 242, 246))
    for i in range(2):
        for j in range(3):
            x, y = 30 + j * 455, 90 + i * 380
            p.box(x, y, x + 430, y + 350, fill=(34, 40, 52) if dark else (255, 255, 255), radius=12)
            p.label(x + 20, y + 14, sentence(rng, 1, 3).title(), 22, "form+", (230, 230, 236) if dark else None)
            colour, kind = vivid(rng), rng.choice(("bars", "line", "pie", "figure"))
            if kind == "bars":
                for k in range(9):
                    p.box(x + 30 + k * 42, y + 320 - rng.uniform(20, 240), x + 60 + k * 42, y + 320, fill=colour)
            elif kind == "line":
                points = [(x + 30 + k * 38, y + 300 - rng.uniform(10, 220)) for k in range(11)]
                for a, b in zip(points, points[1:]):
                    p.line(*a, *b, colour, 4)
            elif kind == "pie":
                for k in range(4):
                    p.draw.pieslice([v * p.image.width / w for v in (x + 100, y + 70, x + 340, y + 310)], k * 90 + rng.uniform(-30, 30), k * 90 + 110, fill=vivid(rng))
            else:
                p.label(x + 215, y + 130, number(rng, 4), 90, "form+", colour, "centre")
    return p


def voter_card(rng):
    """A voter's card: an official paper of the same state, with fields but without portrait."""
    w, t = 640, 920
    p = sheet(rng, w, t)
    s.tint(p, 0, 0, w, t, [pale(rng), (222, 232, 214), pale(rng)])
    p.label(w / 2, 30, "REPÚBLICA FEDERATIVA DO BRASIL", 22, "form+", None, "centre")
    p.label(w / 2, 64, "JUSTIÇA ELEITORAL", 20, "form", None, "centre")
    p.label(w / 2, 100, "TÍTULO ELEITORAL", 30, "form+", None, "centre")
    y = 180
    for label in ("NOME DO ELEITOR", "DATA DE NASCIMENTO", "Nº INSCRIÇÃO", "ZONA   SEÇÃO", "MUNICÍPIO / UF", "DATA DE EMISSÃO"):
        p.box(30, y, w - 30, y + 78, outline=(60, 60, 60), width=1.5)
        p.label(40, y + 6, label, 16)
        p.label(50, y + 32, rng.choice((name(rng).upper(), number(rng, 12))), 28, "data", width=w - 110)
        y += 88
    s.signature(p, 120, y + 60, 380)
    p.label(w / 2, y + 110, "JUIZ ELEITORAL", 16, "form", None, "centre")
    return p


def vehicle_paper(rng):
    w, t = rng.choice(((840, 1180), (1000, 700)))
    p, main = sheet(rng, w, t), vivid(rng)
    s.waves(p, 0, 0, w, t, (220, 230, 222), 10, 9, 43)
    p.label(40, 40, "CERTIFICADO DE REGISTRO E LICENCIAMENTO DE VEÍCULO", 24, "form+", main, width=w - 80)
    y = 110
    while y < t - 120:
        columns = rng.randint(1, 3)
        for i in range(columns):
            x = 40 + i * (w - 80) / columns
            p.label(x, y, rng.choice(("PLACA", "RENAVAM", "MARCA / MODELO", "CHASSI", "COR", "COMBUSTÍVEL", "ANO")), 14, "form", main)
            p.label(x, y + 18, rng.choice((number(rng, 11), sentence(rng, 1, 2).upper())), 24, "data", width=(w - 90) / columns)
        y += 66
    if rng.random() < 0.6:
        s.qr(p, w - 250, t - 270, 210, "https://exemplo.invalid/crlv/" + number(rng, 20))
    return p


def cartoon(rng):
    """Faces drawn with a few lines, one or several."""
    p = sheet(rng, 700, 700, rng.choice((pale(rng), vivid(rng))))
    scale = p.image.width / 700
    for _ in range(rng.choice((1, 1, 2, 5))):
        r = rng.uniform(90, 330)
        x, y, ink = rng.uniform(r * 0.7, 700 - r * 0.7), rng.uniform(r * 0.7, 700 - r * 0.7), (20, 20, 24)
        at = lambda *box: [v * scale for v in box]
        p.draw.ellipse(at(x - r, y - r, x + r, y + r), fill=rng.choice(((255, 220, 90), (238, 208, 184), (120, 190, 120), (150, 105, 75))), outline=ink, width=5)
        for side in (-1, 1):
            p.draw.ellipse(at(x + side * r * 0.4 - r * 0.12, y - r * 0.3, x + side * r * 0.4 + r * 0.12, y), fill=ink)
        p.draw.arc(at(x - r * 0.5, y - r * 0.3, x + r * 0.5, y + r * 0.6), 20, 160, fill=ink, width=6)
    return p


def _shown(rng, array):
    p = sheet(rng, array.shape[1], array.shape[0])
    p.paste(Image.fromarray(np.clip(array, 0, 255).astype(np.uint8)).resize(p.image.size), 0, 0)
    return p


def weave(rng):
    """Cloth, tiles, moiré, cells."""
    noise, w, t = np.random.default_rng(rng.getrandbits(32)), 640, rng.choice((480, 640))
    y, x = np.mgrid[0:t, 0:w].astype(np.float32)
    kind, step = rng.choice(("plaid", "moire", "cells", "tiles")), rng.uniform(14, 70)
    if kind == "plaid":
        share = sum(0.5 + 0.5 * np.sign(np.sin(axis / rng.uniform(10, 60) + rng.random() * 6)) for axis in (x, y, x, y)) / 4
    elif kind == "moire":
        share = 0.5 + 0.5 * np.sin(np.hypot(x - rng.uniform(0, w), y - rng.uniform(0, t)) / rng.uniform(2, 8)) * np.sin(x / rng.uniform(2, 9))
    elif kind == "cells":
        seeds = noise.uniform(0, 1, (30, 2)) * [w, t]
        share = np.min([np.hypot(x - a, y - b) for a, b in seeds], 0) / step / 2
    else:
        share = ((x % step < 3) | (y % step < 3)).astype(np.float32)
    a, b = np.float32(vivid(rng)), np.float32(vivid(rng))
    return _shown(rng, a + (b - a) * np.clip(share, 0, 1)[..., None] + noise.normal(0, 5, (t, w, 1)))


def cheque(rng):
    w, t = 1180, 520
    p = sheet(rng, w, t)
    s.tint(p, 0, 0, w, t, [pale(rng), vivid(rng), pale(rng)])
    s.waves(p, 0, 0, w, t, (210, 214, 220), 8, 6, 40)
    for i, text in enumerate(("COMP", "BANCO", "AGÊNCIA", "CONTA", "CHEQUE Nº", "R$")):
        p.label(40 + i * 180, 20, text, 15)
        p.label(40 + i * 180, 40, number(rng, 4), 26, "data")
    for i, text in enumerate(("Pague por este cheque a quantia de", "", "a", "")):
        p.label(40, 100 + i * 56, text, 20)
        p.line(40, 146 + i * 56, w - 40, 146 + i * 56, (90, 90, 90))
    s.signature(p, 380, 126, 500)
    s.signature(p, 640, 400, 420)
    p.label(60, 460, f"<{number(rng, 8)}< {number(rng, 10)}> {number(rng, 12)}:", 34, "mrz")
    return p


def menu(rng):
    p, ink = sheet(rng, 700, 1100, rng.choice((pale(rng), (24, 22, 20), (90, 40, 30)))), None
    if sum(p.image.getpixel((4, 4))) < 300:
        ink = (244, 236, 214)
    p.label(350, 50, rng.choice(("Cardápio", "MENU", "Lanchonete", "Pizzas")), 66, "form+", ink or vivid(rng), "centre")
    for i in range(rng.randint(8, 18)):
        p.label(60, 180 + i * 48, sentence(rng, 2, 4).capitalize(), 26, "form", ink, width=440)
        p.label(640, 180 + i * 48, f"{rng.randint(5, 90)},00", 26, "data", ink, "right")
    return p


def grid_paper(rng):
    w, t = rng.choice(((840, 1180), (1000, 700)))
    p, step, colour = sheet(rng, w, t), rng.randint(16, 44), rng.choice(((180, 200, 230), (200, 200, 200), (220, 190, 190)))
    for x in range(0, w, step):
        p.line(x, 0, x, t, colour)
    for y in range(0, t, step):
        p.line(0, y, w, y, colour)
    for _ in range(rng.randint(0, 5)):
        s.signature(p, rng.uniform(40, w / 2), rng.uniform(60, t - 60), rng.uniform(100, w / 2), rng.uniform(14, 40))
    return p


def still_life(rng):
    """Shapes with shade on a table, as a photograph out of focus."""
    noise, w, t = np.random.default_rng(rng.getrandbits(32)), 640, 480
    image = np.empty((t, w, 3), np.float32)
    horizon = round(t * rng.uniform(0.3, 0.6))
    image[:horizon], image[horizon:] = vivid(rng), vivid(rng)
    for _ in range(rng.randint(2, 7)):
        x, y, a, b = rng.uniform(0, w), rng.uniform(horizon - 60, t), rng.uniform(20, 120), rng.uniform(20, 150)
        cv2.ellipse(image, ((x + a * 0.3, y + b * 0.4), (a * 1.3, b * 0.5), 0), (30, 28, 26), -1)
        if rng.random() < 0.5:
            cv2.ellipse(image, ((x, y), (a, b), rng.uniform(0, 90)), [float(c) for c in vivid(rng)], -1)
        else:
            cv2.rectangle(image, (round(x - a / 2), round(y - b)), (round(x + a / 2), round(y + b / 4)), [float(c) for c in vivid(rng)], -1)
    image = cv2.GaussianBlur(image, (0, 0), rng.uniform(2, 7)) * np.linspace(rng.uniform(0.6, 1), rng.uniform(0.6, 1), w, dtype=np.float32)[None, :, None]
    return _shown(rng, image + noise.normal(0, 4, (t, w, 1)))


def gallery_screen(rng):
    w, t, columns = 760, 1500, rng.choice((2, 3, 4))
    p, side = sheet(rng, w, t, (250, 250, 250)), 760 / columns
    p.label(40, 60, rng.choice(("Fotos", "Galeria", "Álbuns")), 44, "form+")
    for row in range(int((t - 140) / side) + 1):
        for column in range(columns):
            x, y = column * side, 140 + row * side
            s.tint(p, x, y, x + side - 6, y + side - 6, [vivid(rng), vivid(rng)])
            if rng.random() < 0.2:
                s.portrait(p, x, y, side - 6, side - 6)
            elif rng.random() < 0.3:
                angle = rng.uniform(0, math.pi)
                p.line(x, y + side * 0.6, x + side - 6, y + side * (0.6 + 0.3 * math.sin(angle)), vivid(rng), 9)
    p.label(40, t - 60, words.MONTHS[rng.randrange(12)], 24)
    return p
