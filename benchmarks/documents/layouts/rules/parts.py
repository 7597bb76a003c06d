"""Pieces that several layouts of this half are made of."""

import security as s


def under(p, x, y, label, field, pair, width, size=23, small=13, wrap=False, role="data", colour=(32, 74, 92), ink=None):
    """A label with its value below it."""
    p.label(x, y, label, small, "form", colour, width=width)
    return p.value(field, x, y + small * 1.35, pair, size, role, ink, width=width, wrap=wrap)


def beside(p, x, y, label, field, pair, at, width, size=25, small=16, colour=(30, 70, 60), wrap=False, role="data"):
    """A label with its value to the right, from `at`."""
    p.label(x, y + (size - small) * 0.8, label, small, "form", colour, width=at - x - 6)
    return p.value(field, at, y, pair, size, role, width=width, wrap=wrap)


def status_bar(p, w, colour):
    """The clock and signs on top of a telephone's screen."""
    p.label(40, 12, f"{p.rng.randint(7, 22)}:{p.rng.randint(0, 59):02d}", 22, "form", colour, kind="other")
    p.label(w - 40, 12, f"{p.rng.choice(('4G', '5G', 'LTE'))}  {p.rng.randint(9, 99)}%", 20, "form", colour, "right", kind="other")


def tarja(p, w, y, height, text, fill, colour=(240, 246, 242), size=20):
    p.box(0, y, w, y + height, fill=fill)
    p.label(w / 2, y + (height - size) / 2, text, size, "form+", colour, "centre", w - 40)


def ground(p, w, t, colours, lines, step=8):
    s.tint(p, 0, 0, w, t, colours)
    s.waves(p, 0, 0, w, t, lines, step, 9, 43)
    s.rosette(p, w * p.rng.uniform(0.4, 0.7), t * 0.5, t * 0.4, lines)
