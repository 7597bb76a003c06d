"""What lies under and over the text of such papers: line patterns, emblems, portraits, fingerprints, signatures, stamps, gloss.

None of it copies a real security print: it only gives a reader the same kind of trouble.
"""

import math

import cv2
import numpy as np
from PIL import Image, ImageDraw, ImageFilter

from paper import SCALE


def tint(paper, x0, y0, x1, y1, colours):
    """An iris print: colours that run into one another from left to right."""
    w, h = round((x1 - x0) * SCALE), round((y1 - y0) * SCALE)
    stops = np.linspace(0, w - 1, len(colours))
    row = np.stack([np.interp(np.arange(w), stops, [c[i] for c in colours]) for i in range(3)], -1)
    paper.paste(Image.fromarray(np.broadcast_to(row, (h, w, 3)).astype(np.uint8)), x0, y0)


def waves(paper, x0, y0, x1, y1, colour, step=9, height=7, period=37, tilt=90):
    """Fine parallel lines that swing together."""
    ox, oy = paper.origin
    strong = paper.rng.uniform(0.78, 0.98)
    colour = tuple(round(c * strong) for c in colour)
    phase, mask = paper.rng.random() * 6, Image.new("L", (round((x1 - x0) * SCALE), round((y1 - y0) * SCALE)), 0)
    draw = ImageDraw.Draw(mask)
    row = -2 * height
    while row < (y1 - y0) + 2 * height:
        swing = [(x * SCALE, (row + height * math.sin(x / period + phase + row / tilt) + height * 0.4 * math.sin(x / 11 - row / 50)) * SCALE) for x in range(0, round(x1 - x0) + 6, 6)]
        draw.line(swing, fill=255, width=1)
        row += step
    paper.image.paste(Image.new("RGB", mask.size, colour), (round((x0 + ox) * SCALE), round((y0 + oy) * SCALE)), mask)


def rosette(paper, x, y, radius, colour, petals=None, width=1):
    petals = petals or paper.rng.choice((7, 9, 11, 13))
    ox, oy = paper.origin
    for ring in range(5):
        points = []
        for i in range(361):
            a = math.radians(i)
            r = radius * (0.55 + 0.09 * ring + 0.16 * math.sin(petals * a + ring * 0.7))
            points.append(((x + ox + r * math.cos(a)) * SCALE, (y + oy + r * math.sin(a)) * SCALE))
        paper.draw.line(points, fill=colour, width=width)


def emblem(paper, x, y, radius, colour):
    """A star in a wreath, where arms of a state or of the republic stand."""
    ox, oy = paper.origin
    cx, cy, r = (x + ox) * SCALE, (y + oy) * SCALE, radius * SCALE
    star = [(cx + r * k * math.sin(i * math.pi / 5), cy - r * k * math.cos(i * math.pi / 5)) for i, k in enumerate((0.62, 0.26) * 5)]
    paper.draw.polygon(star, outline=colour, width=max(1, round(radius / 11)))
    paper.draw.ellipse([cx - r * 0.24, cy - r * 0.24, cx + r * 0.24, cy + r * 0.24], outline=colour, width=2)
    for side in (-1, 1):
        for k in range(9):
            a = math.radians(12 + k * 17)
            px, py = cx + side * r * 0.85 * math.sin(a), cy + r * 0.85 * math.cos(a)
            paper.draw.ellipse([px - r * 0.09, py - r * 0.15, px + r * 0.09, py + r * 0.15], outline=colour, width=2)
    paper.draw.rectangle([cx - r * 0.5, cy + r * 0.78, cx + r * 0.5, cy + r * 0.94], outline=colour, width=2)


def portrait(paper, x, y, w, h, grey=False, faint=1.0):
    rng, s = paper.rng, SCALE
    image = Image.new("RGB", (round(w * s), round(h * s)), rng.choice(((222, 226, 232), (236, 236, 236), (200, 214, 228), (245, 244, 240))))
    draw, W, H = ImageDraw.Draw(image), w * s, h * s
    skin = rng.choice(((226, 188, 158), (198, 150, 118), (150, 105, 75), (98, 68, 52), (238, 208, 184)))
    hair = rng.choice(((32, 26, 24), (60, 42, 30), (96, 70, 44), (150, 146, 142), (20, 18, 18)))
    shirt = rng.choice(((50, 60, 88), (230, 230, 235), (120, 40, 48), (70, 92, 74), (30, 30, 34)))
    wide = rng.uniform(0.21, 0.26)
    if rng.random() < 0.5:
        draw.ellipse([W * 0.2, H * 0.1, W * 0.8, H * rng.uniform(0.75, 1.0)], fill=hair)
    draw.ellipse([W * 0.02, H * 0.76, W * 0.98, H * 1.4], fill=shirt)
    draw.rectangle([W * 0.4, H * 0.58, W * 0.6, H * 0.84], fill=tuple(int(c * 0.86) for c in skin))
    draw.ellipse([W * (0.5 - wide), H * 0.17, W * (0.5 + wide), H * 0.72], fill=skin)
    draw.pieslice([W * (0.48 - wide), H * 0.1, W * (0.52 + wide), H * rng.uniform(0.5, 0.64)], 180, 360, fill=hair)
    for side in (-1, 1):
        draw.ellipse([W * (0.5 + side * 0.1 - 0.035), H * 0.41, W * (0.5 + side * 0.1 + 0.035), H * 0.44], fill=(40, 30, 28))
        draw.line([W * (0.5 + side * 0.06), H * 0.375, W * (0.5 + side * 0.15), H * 0.37], fill=hair, width=round(s * 2))
    draw.line([W * 0.5, H * 0.44, W * 0.48, H * 0.54, W * 0.52, H * 0.55], fill=tuple(int(c * 0.8) for c in skin), width=round(s * 1.5))
    draw.arc([W * 0.42, H * 0.55, W * 0.58, H * 0.63], 20, 160, fill=(140, 70, 66), width=round(s * 2))
    image = image.filter(ImageFilter.GaussianBlur(w * s / 70))
    if grey:
        image = image.convert("L").convert("RGB")
    grain = np.random.default_rng(rng.getrandbits(32)).normal(0, 7, (image.height, image.width, 1))
    image = Image.fromarray(np.clip(np.asarray(image, np.float32) + grain, 0, 255).astype(np.uint8))
    paper.paste(image, x, y, Image.new("L", image.size, round(255 * faint)))


def fingerprint(paper, x, y, w, h, colour=(50, 50, 62)):
    rng, W, H = paper.rng, round(w * SCALE), round(h * SCALE)
    yy, xx = np.mgrid[0:H, 0:W].astype(np.float32)
    u, v = (xx - W * rng.uniform(0.42, 0.58)) / W, (yy - H * rng.uniform(0.45, 0.6)) / H
    swirl = np.sqrt(u * u * 1.5 + v * v) + 0.1 * np.sin(3 * u + 4 * v + rng.random() * 6) + 0.03 * np.sin(9 * v + 5 * u)
    ridges = (np.sin(swirl * W / SCALE * 0.95) > 0).astype(np.float32)
    field = np.random.default_rng(rng.getrandbits(32)).normal(0, 1, (12, 10)).astype(np.float32)
    ink = np.clip(0.75 + 0.35 * cv2.resize(field, (W, H), interpolation=cv2.INTER_CUBIC), 0, 1)
    shape = ((xx / W - 0.5) / 0.46) ** 2 + ((yy / H - 0.5) / 0.48) ** 2 < 1
    mask = Image.fromarray((ridges * ink * shape * 235).astype(np.uint8)).filter(ImageFilter.GaussianBlur(1))
    paper.paste(Image.new("RGB", mask.size, colour), x, y, mask)


def signature(paper, x, y, w, h=26, colour=None):
    """A pen's run from left to right; `y` is its middle."""
    rng, (ox, oy) = paper.rng, paper.origin
    colour = colour or rng.choice(((28, 36, 96), (20, 20, 26), (40, 46, 120)))
    loops, phase, points = rng.uniform(5, 10), rng.random() * 6, []
    rough = [rng.uniform(0.3, 1) for _ in range(14)]
    for i in range(240):
        t = i / 239
        swell = rough[int(t * 13)] * (1 - (t * 13) % 1) + rough[min(13, int(t * 13) + 1)] * ((t * 13) % 1)
        px = x + ox + w * t + h * 0.45 * math.sin(t * loops * 6.3 + phase)
        py = y + oy + h * swell * math.cos(t * loops * 6.3 + 0.9) * (1.35 if t < 0.12 else 0.7) - h * 0.15 * t
        points.append((px * SCALE, py * SCALE))
    paper.draw.line(points, fill=colour, width=round(SCALE * rng.uniform(1.0, 1.9)), joint="curve")
    if rng.random() < 0.6:
        paper.draw.line([points[0], ((x + ox + w * 0.95) * SCALE, (y + oy + h * 0.6) * SCALE)], fill=colour, width=round(SCALE * 1.2))


def stamp(paper, x, y, radius, words, colour=None):
    """A rubber stamp over whatever lies there, half transparent and unevenly inked."""
    rng, r = paper.rng, round(radius * SCALE)
    colour = colour or rng.choice(((60, 70, 150), (150, 50, 60), (60, 60, 70), (70, 110, 80)))
    mask = Image.new("L", (2 * r, 2 * r), 0)
    draw = ImageDraw.Draw(mask)
    draw.ellipse([3, 3, 2 * r - 3, 2 * r - 3], outline=200, width=max(2, r // 22))
    draw.ellipse([r * 0.3, r * 0.3, r * 1.7, r * 1.7], outline=160, width=2)
    face = paper.face("form+", radius * 0.2)
    for i, word in enumerate(words):
        draw.text((r, r * (1 + 0.34 * (i - (len(words) - 1) / 2))), word, font=face, fill=210, anchor="mm")
    mask = mask.rotate(rng.uniform(-25, 25), resample=Image.Resampling.BICUBIC)
    field = np.random.default_rng(rng.getrandbits(32)).uniform(0.05, 0.75, (7, 7)).astype(np.float32)
    worn = np.asarray(mask, np.float32) * np.clip(cv2.resize(field, mask.size, interpolation=cv2.INTER_CUBIC), 0, 1)
    paper.paste(Image.new("RGB", mask.size, colour), x - radius, y - radius, Image.fromarray(worn.astype(np.uint8)))


def punched(paper, x, y, text, size):
    """Letters of small holes, as offices punch them over the photograph."""
    face = paper.face("form+", 7 / SCALE * 1.3)
    small = Image.new("L", (round(face.getlength(text)) + 4, 16), 0)
    ImageDraw.Draw(small).text((1, 13), text, font=face, fill=255, anchor="ls")
    dots, (ox, oy), pitch = np.argwhere(np.asarray(small) > 110), paper.origin, size / 9
    for row, column in dots:
        cx, cy, r = (x + ox + column * pitch) * SCALE, (y + oy + row * pitch) * SCALE, pitch * 0.33 * SCALE
        paper.draw.ellipse([cx - r, cy - r, cx + r, cy + r], fill=(250, 250, 248), outline=(120, 120, 115))


def bars(paper, x, y, w, h):
    at = x
    while at < x + w:
        thick = paper.rng.choice((1, 1, 1.5, 2.5))
        paper.box(at, y, at + thick, y + h, fill=(20, 20, 22))
        at += thick + paper.rng.choice((1, 1.5, 2, 2.5)) + 0.5


def qr(paper, x, y, side, content):
    """A QR code that decodes to `content`, which the truth keeps."""
    code = cv2.QRCodeEncoder.create().encode(content)
    code = Image.fromarray(code[1:-1, 1:-1] if code[0].min() == 255 else code)
    paper.box(x, y, x + side, y + side, fill=(250, 250, 250))
    inner = round((side - 8) * SCALE)
    paper.paste(code.resize((inner, inner), Image.Resampling.NEAREST).convert("RGB"), x + 4, y + 4)
    ox, oy = paper.origin
    paper.extra.setdefault("qr", []).append({"content": content, "box": [x + ox, y + oy, x + ox + side, y + oy + side]})


def mrz(paper, lines, x, y, width):
    """Three machine-readable lines as wide as `width`."""
    size = width / paper.length("<" * 30, 100, "mrz") * 100
    for i, line in enumerate(lines):
        paper.label(x, y + i * size * 1.36, line, size, "mrz", (20, 20, 24), kind="mrz")
    ox, oy = paper.origin
    paper.extra.setdefault("mrz", []).append({"lines": list(lines), "box": [x + ox, y + oy, x + ox + width, y + oy + size * 3.8]})


def crease(paper, x0, y0, x1, y1):
    """The fold of an opened paper."""
    paper.line(x0, y0, x1, y1, (168, 168, 160), 1.2)
    paper.line(x0 + 1.5, y0 + 1.5, x1 + 1.5, y1 + 1.5, (240, 240, 236), 1)


def gloss(paper, strength):
    """Plastic: a soft bright patch or two and a few long scratches. `strength` 0..1."""
    rng, (w, h) = paper.rng, paper.image.size
    small = np.zeros((max(2, h // 16), max(2, w // 16)), np.float32)
    for _ in range(rng.choice((1, 1, 2))):
        cx, cy = rng.uniform(0, small.shape[1]), rng.uniform(0, small.shape[0])
        long, thin = rng.uniform(0.15, 0.4) * small.shape[1], rng.uniform(0.04, 0.12) * small.shape[1]
        cv2.ellipse(small, ((cx, cy), (long, thin), rng.uniform(0, 180)), 1.0, -1)
    small = cv2.GaussianBlur(small, (0, 0), max(1.0, small.shape[1] / 45))
    light = cv2.resize(small, (w, h))[..., None] * 0.62 * strength
    sheet = np.asarray(paper.image, np.float32)
    sheet = sheet + (255 - sheet) * light
    sheet = np.ascontiguousarray(sheet.astype(np.uint8))
    for _ in range(rng.randint(0, 6)):
        a = (rng.randint(0, w), rng.randint(0, h))
        b = (a[0] + rng.randint(-w // 3, w // 3), a[1] + rng.randint(-h // 3, h // 3))
        cv2.line(sheet, a, b, (232, 232, 230), 1, cv2.LINE_AA)
    paper.image = Image.fromarray(sheet)
    paper.draw = ImageDraw.Draw(paper.image)
