"""A sheet that knows what is written on it: every text drawn is kept with the box of its ink."""

import random

from PIL import Image, ImageDraw, ImageFont

SCALE = 2  # pixels to a unit; a card is about 1000 units wide


class Paper:
    def __init__(self, width, height, colour, faces, rng):
        self.width, self.height, self.faces, self.rng = width, height, faces, rng
        self.image = Image.new("RGB", (round(width * SCALE), round(height * SCALE)), colour)
        self.draw = ImageDraw.Draw(self.image)
        self.texts, self.truth, self.accepted, self.extra, self.printings = [], {}, {}, {}, 0
        self.origin, self.slip = (0, 0), (0, 0)
        self.ink = (28, 28, 34)

    def face(self, role, size):
        face, weight = (role[:-1], 1) if role.endswith("+") else (role, 0)
        return ImageFont.truetype(self.faces[face][weight], max(6, round(size * SCALE)))

    def length(self, text, size, role="form"):
        return self.face(role, size).getlength(text) / SCALE

    def one_of(self, *texts):
        """One of the ways a label is printed."""
        return self.rng.choice(texts)

    def label(self, x, y, text, size, role="form", colour=None, align="left", width=None, kind="label"):
        """A printed text; `y` is the top of its line. Returns where it ends. `width` squeezes what is longer."""
        size = self._fit(text, size, role, width)
        return self._set(x, y, text, size, role, colour or self.ink, align, kind, None)

    def value(self, field, x, y, pair, size, role="data", colour=None, align="left", width=None, wrap=False):
        """A field's value, `pair` being its printed text and its value in an answer. With `wrap` it may go on in the next line."""
        printed, meaning = pair
        lines = [printed]
        if wrap and width and self.length(printed, size, role) > width:
            lines = self._wrap(printed, size, role, width)
        size = min(self._fit(line, size, role, width) for line in lines)
        x, y, end = x + self.slip[0], y + self.slip[1], x
        self.printings += 1
        for i, line in enumerate(lines):
            end = max(end, self._set(x, y + i * size * 1.22, line, size, role, colour or self.ink, align, "value", field))
        self.truth[field] = meaning
        return end

    def row(self, x, y, pieces, size, role="data", colour=None, width=None):
        """Several values in one line: pieces are (field or None, pair or plain text)."""
        whole = "".join(p[0] if isinstance(p, tuple) else p for _, p in pieces)
        size = self._fit(whole, size, role, width)
        for field, piece in pieces:
            if field:
                self.value(field, x, y, piece, size, role, colour)
                x += self.length(piece[0], size, role)
            else:
                if piece.strip():
                    self._set(x + self.slip[0], y + self.slip[1], piece, size, role, colour or self.ink, "left", "other", None)
                x += self.length(piece, size, role)

    def upward(self, x, y, text, size, role="form", colour=None, field=None, meaning=None, down=False):
        """A text that runs upwards from (x, y), or down from it; `x` is the left edge of its line."""
        face = self.face(role, size)
        length, height = face.getlength(text), round(size * SCALE * 1.35)
        strip = Image.new("L", (round(length) + 4, height), 0)
        ImageDraw.Draw(strip).text((2, height * 0.78), text, font=face, fill=255, anchor="ls")
        strip = strip.rotate(-90 if down else 90, expand=True)
        left, top = round((x + self.origin[0]) * SCALE), round((y + self.origin[1]) * SCALE)
        top = top if down else top - strip.height
        self.image.paste(Image.new("RGB", strip.size, colour or self.ink), (left, top), strip)
        x0, y0, x1, y1 = strip.getbbox()
        box = [(left + x0) / SCALE, (top + y0) / SCALE, (left + x1) / SCALE, (top + y1) / SCALE]
        self.printings += 1
        self._keep("value" if field else "label", field, text, box)
        if field:
            self.truth[field] = meaning or text

    def embed(self, other, x, y, width):
        """Another paper, smaller, as part of this one: what it says comes along."""
        share = width / other.width
        size = (round(width * SCALE), round(other.height * share * SCALE))
        self.paste(other.image.resize(size, Image.Resampling.LANCZOS), x, y)
        ox, oy = x + self.origin[0], y + self.origin[1]

        def moved(item):
            x0, y0, x1, y1 = item["box"]
            at = {"box": [x0 * share + ox, y0 * share + oy, x1 * share + ox, y1 * share + oy]}
            return item | at | ({"printing": item["printing"] + self.printings} if "printing" in item else {})

        self.texts += [moved(t) for t in other.texts]
        self.printings += other.printings
        self.truth |= other.truth
        self.accepted |= other.accepted
        for key, items in other.extra.items():
            self.extra.setdefault(key, []).extend(moved(i) for i in items)

    def blank(self, width, height):
        """An empty paper printed with the same faces by the same hand."""
        other = Paper(width, height, (244, 244, 240), self.faces, self.rng)
        other.slip = self.slip
        return other

    def box(self, x0, y0, x1, y1, fill=None, outline=None, width=1, radius=0):
        ox, oy = self.origin
        area = [(x0 + ox) * SCALE, (y0 + oy) * SCALE, (x1 + ox) * SCALE, (y1 + oy) * SCALE]
        self.draw.rounded_rectangle(area, radius * SCALE, fill=fill, outline=outline, width=max(1, round(width * SCALE)))

    def line(self, x0, y0, x1, y1, colour, width=1):
        ox, oy = self.origin
        self.draw.line([(x0 + ox) * SCALE, (y0 + oy) * SCALE, (x1 + ox) * SCALE, (y1 + oy) * SCALE], fill=colour, width=max(1, round(width * SCALE)))

    def paste(self, picture, x, y, mask=None):
        self.image.paste(picture, (round((x + self.origin[0]) * SCALE), round((y + self.origin[1]) * SCALE)), mask)

    def _fit(self, text, size, role, width):
        if not width:
            return size
        length = self.length(text, size, role)
        return size if length <= width else size * max(0.55, width / length * 0.995)

    def _wrap(self, text, size, role, width):
        words, lines = text.split(" "), [""]
        for word in words:
            longer = f"{lines[-1]} {word}".strip()
            if lines[-1] and self.length(longer, size, role) > width:
                lines.append(word)
            else:
                lines[-1] = longer
        return lines

    def _set(self, x, y, text, size, role, colour, align, kind, field):
        face = self.face(role, size)
        length = face.getlength(text) / SCALE
        left = x - {"left": 0, "right": length, "centre": length / 2}[align] + self.origin[0]
        at = (left * SCALE, (y + size * 0.8 + self.origin[1]) * SCALE)
        self.draw.text(at, text, font=face, fill=colour, anchor="ls")
        self._keep(kind, field, text, [v / SCALE for v in self.draw.textbbox(at, text, font=face, anchor="ls")])
        return left - self.origin[0] + length

    def _keep(self, kind, field, text, box):
        self.texts.append({"kind": kind, "field": field, "text": text, "box": box, "printing": self.printings})


def seeded(*parts):
    return random.Random("/".join(map(str, parts)))
