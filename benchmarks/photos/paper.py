"""A sheet that knows what is written on it: every text drawn is kept with its corners."""

import math
import random

from PIL import Image, ImageDraw, ImageFont


class Paper:
    """Drawn at twice the size of its units, so that the photo is taken of something sharper than itself."""

    SCALE = 2

    def __init__(self, width, height, colour, fonts, rng):
        self.width, self.height, self.fonts, self.rng = width, height, fonts, rng
        self.image = Image.new("RGB", (width * self.SCALE, height * self.SCALE), colour)
        self.draw = ImageDraw.Draw(self.image)
        self.items = []

    def text(self, x, y, text, size, kind="label", name=None, font="regular", colour=(25, 25, 30), right=False):
        face = ImageFont.truetype(self.fonts[font], round(size * self.SCALE))
        if right:
            x -= face.getlength(text) / self.SCALE
        self.draw.text((x * self.SCALE, y * self.SCALE), text, font=face, fill=colour)
        x0, y0, x1, y1 = (v / self.SCALE for v in self.draw.textbbox((x * self.SCALE, y * self.SCALE), text, font=face))
        self.items.append({"kind": kind, "name": name or text, "text": text, "corners": [(x0, y0), (x1, y0), (x1, y1), (x0, y1)]})
        return x1

    def value(self, x, y, name, text, size, **options):
        return self.text(x, y, text, size, kind="value", name=name, **options)

    def box(self, x0, y0, x1, y1, fill=None, outline=None, width=1):
        s = self.SCALE
        self.draw.rectangle([x0 * s, y0 * s, x1 * s, y1 * s], fill=fill, outline=outline, width=width * s)

    def waves(self, colour, step=9):
        """Fine security lines under the text, as identity papers have."""
        s, phase = self.SCALE, self.rng.random() * 6
        for row in range(-20, self.height + 20, step):
            points = [(x * s, (row + 7 * math.sin(x / 37 + phase + row / 90)) * s) for x in range(0, self.width + 8, 8)]
            self.draw.line(points, fill=colour, width=1)

    def portrait(self, x, y, w, h):
        s = self.SCALE
        self.box(x, y, x + w, y + h, fill=(205, 212, 220), outline=(120, 120, 130))
        tone = self.rng.choice([(224, 184, 150), (150, 105, 75), (96, 66, 50), (238, 205, 178)])
        self.draw.ellipse([(x + w * 0.05) * s, (y + h * 0.66) * s, (x + w * 0.95) * s, (y + h * 1.25) * s], fill=(60, 70, 95))
        self.draw.ellipse([(x + w * 0.27) * s, (y + h * 0.16) * s, (x + w * 0.73) * s, (y + h * 0.72) * s], fill=tone)
        self.draw.pieslice([(x + w * 0.24) * s, (y + h * 0.1) * s, (x + w * 0.76) * s, (y + h * 0.7) * s], 180, 360, fill=(40, 30, 28))
        self.box(x, y + h, x + w, y + h * 1.27, fill=None)

    def signature(self, x, y, w):
        s, points = self.SCALE, []
        for i in range(60):
            t = i / 59
            points.append(((x + w * t + 9 * math.sin(t * 31)) * s, (y + 14 * math.sin(t * 23) * (1 - t) + 5 * math.cos(t * 47)) * s))
        self.draw.line(points, fill=(30, 40, 110), width=2 * s, joint="curve")

    def bars(self, x, y, w, h):
        at = x
        while at < x + w:
            thick = self.rng.choice((1, 1, 2, 3))
            self.box(at, y, at + thick, y + h, fill=(15, 15, 15))
            at += thick + self.rng.choice((1, 2, 2, 3)) + 1


def caption(paper, x, y, label, name, value, small, large, **options):
    """A small label with its value below it, as forms have."""
    paper.text(x, y, label, small)
    return paper.value(x, y + small * 1.25, name, value, large, **options)


def seeded(seed):
    return random.Random(seed)
