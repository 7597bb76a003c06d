"""Pieces that several layouts of the second wave are made of."""

import math

import security as s
from paper import SCALE


def cell(p, x, y, w, h, label, field, pair, size=25, small=13, colour=(60, 60, 60), role="data", ink=None, wrap=False):
    """A ruled box: the label in its upper corner, the value below it."""
    frame(p, x, y, w, h, label, small, colour)
    p.value(field, x + 12, y + small * 1.5 + 6, pair, size, role, ink, width=w - 22, wrap=wrap)


def frame(p, x, y, w, h, label, small=13, colour=(60, 60, 60)):
    p.box(x, y, x + w, y + h, outline=colour, width=0.8)
    p.label(x + 6, y + 4, label, small, "form", colour, width=w - 12)


def foot(p, x, y, label, field, pair, width, size=24, small=13, colour=(60, 60, 60), role="data"):
    """A value and, centred under its dotted line, what it is."""
    p.value(field, x + 6, y, pair, size, role, width=width - 12)
    at = y + size * 1.3
    for i in range(round(width / 7)):
        p.line(x + i * 7, at, x + i * 7 + 3, at, colour, 1)
    p.label(x + width / 2, at + 5, label, small, "form", colour, "centre", width)


def rail(p, axis, y, label, field, pair, width, size=24, small=15, colour=(60, 60, 60), role="data", gap=14, wrap=False):
    """A label that ends at `axis`, and its value behind it. Returns how many lines the value takes."""
    p.label(axis, y + (size - small) * 0.8, label, small, "form", colour, "right")
    p.value(field, axis + gap, y, pair, size, role, width=width, wrap=wrap)
    return lines(p, pair, size, role, width) if wrap else 1


def stacked(p, x, y, label, foreign, colour, faint, small=15):
    """A label in two languages, one above the other."""
    p.label(x, y, label, small, "form+", colour)
    p.label(x, y + small * 1.25, foreign, small - 2, "form", faint)


def aside(p, x, y, label, field, pair, width, size=24, small=16, colour=(60, 60, 60), gap=10, role="data"):
    """A label and right behind it its value, on one line."""
    end = p.label(x, y + (size - small) * 0.8, label, small, "form", colour)
    p.value(field, end + gap, y, pair, size, role, width=width - (end + gap - x))


def lines(p, pair, size, role, width):
    return len(p._wrap(pair[0], size, role, width)) if p.length(pair[0], size, role) > width else 1


def parents(h, mother_first=False):
    named = [(field, name) for field, name in (("nome_pai", h.pai), ("nome_mae", h.mae)) if name]
    return named[::-1] if mother_first else named


def digits(p, count):
    return "".join(str(p.rng.randint(0, 9)) for _ in range(count))


def net(p, w, t, colour, step=22, lean=0.6):
    """Two sets of slanting hairlines, cut off at the paper's edge."""
    ox, oy = p.origin
    run = t * lean
    for sign in (1, -1):
        for k in range(-round(run / step), round((w + run) / step) + 1):
            low, high = sorted((-k * step / (sign * run), (w - k * step) / (sign * run)))
            low, high = max(low, 0), min(high, 1)
            if low < high:
                p.draw.line([((k * step + sign * run * at + ox) * SCALE, (t * at + oy) * SCALE) for at in (low, high)], fill=colour, width=1)


def rings(p, w, t, colour, centre, step=11, wobble=5):
    """Circles around one point that beat a little, cut off at the paper's edge."""
    ox, oy = p.origin
    reach = math.hypot(max(centre[0], w - centre[0]), max(centre[1], t - centre[1]))
    for k in range(2, int(reach / step)):
        run = []
        for i in range(181):
            a = math.radians(i * 2)
            r = k * step + wobble * math.sin(9 * a + k * 0.5)
            x, y = centre[0] + r * math.cos(a), centre[1] + r * math.sin(a)
            if 0 <= x <= w and 0 <= y <= t:
                run.append(((x + ox) * SCALE, (y + oy) * SCALE))
                continue
            if len(run) > 1:
                p.draw.line(run, fill=colour, width=1)
            run = []
        if len(run) > 1:
            p.draw.line(run, fill=colour, width=1)


def rays(p, w, t, colour, centre, count=90):
    ox, oy = p.origin
    for i in range(count):
        a = math.radians(i * 360 / count)
        reach = min(((w if math.cos(a) > 0 else 0) - centre[0]) / (math.cos(a) or 1e-9), ((t if math.sin(a) > 0 else 0) - centre[1]) / (math.sin(a) or 1e-9))
        far = (centre[0] + reach * math.cos(a), centre[1] + reach * math.sin(a))
        p.draw.line([((x + ox) * SCALE, (y + oy) * SCALE) for x, y in ((centre[0] + 40 * math.cos(a), centre[1] + 40 * math.sin(a)), far)], fill=colour, width=1)


def clock(p, x, y, colour, size=22):
    p.label(x, y, f"{p.rng.randint(6, 23):02d}:{p.rng.randint(0, 59):02d}", size, "form", colour, kind="other")


def ledger(p, x, y, right, rows, step, size=26, small=20, colour=(110, 114, 122), rule=(228, 230, 234)):
    """Labels at the left edge, values that end at the right one. Returns where it ends."""
    for label, field, pair in rows:
        end = p.label(x, y + (size - small) * 0.8, label, small, "form", colour)
        p.value(field, right, y, pair, size, "data", align="right", width=right - end - 18)
        p.line(x, y + step - 14, right, y + step - 14, rule, 1)
        y += step
    return y


def grid(p, x, y, width, rows, step, size=26, small=18, colour=(110, 114, 122)):
    """Rows of one to three values, each under its label. Returns where it ends."""
    for row in rows:
        share = width / len(row)
        for i, (label, field, pair) in enumerate(row):
            p.label(x + i * share, y, label, small, "form", colour, width=share - 14)
            p.value(field, x + i * share, y + small * 1.5, pair, size, "data", width=share - 18)
        y += step
    return y


def ground(p, w, t, colours, hair, *draw):
    """A tint and what is drawn on it: functions of paper, width, height and colour."""
    s.tint(p, 0, 0, w, t, colours)
    s.waves(p, 0, 0, w, t, hair, p.rng.choice((6, 8, 10)), 11, p.rng.choice((23, 57, 71)), p.rng.choice((35, 120)))
    for each in draw:
        each(p, w, t, hair)
