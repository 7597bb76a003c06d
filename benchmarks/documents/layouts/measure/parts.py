"""Pieces that several layouts of the measuring half are made of."""

import security as s


def caption(p, x, y, label, field, pair, width, size=24, small=12, colour=(40, 60, 56), ink=None, role="data", wrap=False, gap=3):
    """A value under its label."""
    p.label(x, y, label, small, "form", colour, width=width)
    return p.value(field, x, y + small + gap, pair, size, role, ink, width=width, wrap=wrap)


def over(p, x, y, label, field, pair, width, size=25, small=13, colour=(36, 74, 54), role="data"):
    """A value on a line, with its label below that line."""
    p.value(field, x + 8, y, pair, size, role, width=width - 16)
    p.line(x, y + size * 1.2, x + width, y + size * 1.2, colour, 1)
    p.label(x, y + size * 1.2 + 4, label, small, "form", colour, width=width)


def inline(p, x, y, label, field, pair, width, size=24, small=15, colour=(36, 74, 54), gap=10, role="data"):
    """A label and right behind it its value."""
    end = p.label(x, y + (size - small) * 0.8, label, small, "form", colour)
    return p.value(field, end + gap, y, pair, size, role, width=width - (end + gap - x))


def wash(p, w, t, colours, lines, step=7, period=29):
    s.tint(p, 0, 0, w, t, colours)
    s.waves(p, 0, 0, w, t, lines, step, 6, period, 60)
    for at in (0.2, 0.8):
        s.rosette(p, w * at, t * 0.55, t * 0.3, lines)
