"""Photographs a small flat sheet as the network will see it: cheap, at training size, never twice the same.

The documents' camera works on full-size pictures and takes a fifth of a second. This one warps the sheet straight into the grey square, and
goes further than the camera does: other colours, no colours, wrong crops, parts covered.
"""

import cv2
import numpy as np

GREY = 114
WAYS = (cv2.INTER_LINEAR, cv2.INTER_LINEAR, cv2.INTER_CUBIC, cv2.INTER_LANCZOS4)


def photograph(sheet, rng, side, plain=0.15, strength=1.0):
    """uint8 RGB [side, side, 3]. `plain` is how likely it is a scan or a screenshot: no desk, no skew. A `strength` below 1 is a better
    photographer: less of each, and seldom wrong colours."""
    h, w = sheet.shape[:2]
    flat = rng.random() < plain
    corners, wide, tall = _frame(rng, w, h, flat, strength)
    scale = side / max(wide, tall)
    wide, tall = max(1, round(wide * scale)), max(1, round(tall * scale))
    corners = np.float32(corners * scale)
    sheet = _smaller(sheet, scale, rng)
    h, w = sheet.shape[:2]
    picture = _desk(rng, wide, tall)
    warp = cv2.getPerspectiveTransform(np.float32([[0, 0], [w, 0], [w, h], [0, h]]), corners)
    cv2.warpPerspective(sheet, warp, (wide, tall), dst=picture, flags=int(rng.choice(WAYS)), borderMode=cv2.BORDER_TRANSPARENT)
    picture = _coloured(picture, rng) if rng.random() < strength else picture
    picture = _covered(_compressed(_seen(picture, rng, flat), rng), rng) if rng.random() < strength else picture
    square = np.full((side, side, 3), GREY, np.uint8)
    x, y = (side - wide) // 2, (side - tall) // 2
    square[y:y + tall, x:x + wide] = picture
    return square


def _frame(rng, w, h, flat, strength):
    """Where the sheet's corners lie in a picture of which width and height, in the sheet's pixels."""
    if flat:
        cut = rng.uniform(-0.02, 0.04, 4) * rng.integers(0, 2)
        left, top, right, bottom = cut
        return np.float32([[0, 0], [w, 0], [w, h], [0, h]]) + [left * w, top * h], w * (1 + left + right), h * (1 + top + bottom)
    square = np.array([[-1, -1], [1, -1], [1, 1], [-1, 1]]) * [w / 2, h / 2]
    square = square + rng.uniform(-1, 1, (4, 2)) * rng.uniform(0, 0.09) * strength * [w, h]
    angle = np.deg2rad(rng.uniform(-9, 9) * strength)
    square = square @ np.array([[np.cos(angle), np.sin(angle)], [-np.sin(angle), np.cos(angle)]])
    low, span = square.min(0), np.ptp(square, axis=0)
    margins = rng.uniform(0.0, 0.1, 4)
    if rng.random() < 0.1 * strength:
        margins = margins + rng.uniform(0, 0.35, 4)
    off = rng.random(4) < 0.3 * strength
    margins[off] = -rng.uniform(0, 0.05 if rng.random() < 0.8 else 0.12, off.sum())
    return square - low + span * margins[:2], span[0] * (1 + margins[0] + margins[2]), span[1] * (1 + margins[1] + margins[3])


def _smaller(sheet, scale, rng):
    """The sheet near the size at which it will stand, so that warping it makes no moiré."""
    if scale > 0.85:
        return sheet
    share = min(1.0, scale * rng.uniform(1.0, 1.3))
    size = max(2, round(sheet.shape[1] * share)), max(2, round(sheet.shape[0] * share))
    return cv2.resize(sheet, size, interpolation=cv2.INTER_AREA)


def _desk(rng, wide, tall):
    base = rng.uniform(30, 230) + rng.normal(0, 25, 3)
    blotch = cv2.resize(rng.normal(0, rng.uniform(2, 22), (rng.integers(2, 9), rng.integers(2, 9))).astype(np.float32), (wide, tall), interpolation=cv2.INTER_CUBIC)
    return np.clip(base + blotch[..., None], 0, 255).astype(np.uint8)


def _coloured(picture, rng):
    """Other light, other inks: tint, strength, hue, or none of them."""
    draw = rng.random()
    if draw < 0.07:
        return np.repeat(cv2.cvtColor(picture, cv2.COLOR_RGB2GRAY)[..., None], 3, -1)
    if draw < 0.4:
        hsv = cv2.cvtColor(picture, cv2.COLOR_RGB2HSV).astype(np.int16)
        hsv[..., 0] = (hsv[..., 0] + (rng.integers(-12, 13) if draw < 0.36 else rng.integers(0, 180))) % 180
        hsv[..., 1] = np.clip(hsv[..., 1] * rng.uniform(0.4, 1.7), 0, 255)
        picture = cv2.cvtColor(hsv.astype(np.uint8), cv2.COLOR_HSV2RGB)
    levels = np.arange(256, dtype=np.float32) / 255
    curve = (levels ** rng.uniform(0.7, 1.4) - 0.5) * rng.uniform(0.75, 1.15) + 0.5 + rng.uniform(-0.1, 0.08)
    table = np.clip(curve[:, None] * rng.uniform(0.88, 1.12, 3) * 255, 0, 255).astype(np.uint8)
    return cv2.LUT(picture, np.ascontiguousarray(table[None]))


def _seen(picture, rng, flat):
    """Shadow, gloss, blur and noise."""
    h, w = picture.shape[:2]
    if not flat and rng.random() < 0.6:
        y, x = np.mgrid[0:h, 0:w].astype(np.float32)
        along = (x * rng.uniform(-1, 1) + y * rng.uniform(-1, 1)) / max(w, h)
        edge = along.min() + np.ptp(along) * rng.uniform(0.2, 0.8)
        dark = rng.uniform(0, 0.55) / (1 + np.exp(-np.clip((along - edge) * rng.uniform(4, 60), -30, 30)))
        picture = (picture * (1 - dark)[..., None]).astype(np.uint8)
    if not flat and rng.random() < 0.15:
        light = np.zeros((h, w), np.float32)
        cv2.ellipse(light, ((rng.uniform(0, w), rng.uniform(0, h)), (rng.uniform(0.1, 0.5) * w, rng.uniform(0.05, 0.2) * w), rng.uniform(0, 180)), 1.0, -1)
        light = cv2.GaussianBlur(light, (0, 0), max(1.0, w / 30))[..., None] * rng.uniform(0.2, 0.7)
        picture = (picture + (255 - picture) * light).astype(np.uint8)
    if rng.random() < 0.35:
        picture = cv2.GaussianBlur(picture, (0, 0), rng.uniform(0.2, 1.1) * w / 224 + 0.05)
    if rng.random() < 0.4:
        noise = rng.integers(0, 2**16, (h, w), np.uint16).astype(np.float32) / 2**16 - 0.5
        picture = np.clip(picture + noise[..., None] * rng.uniform(2, 26), 0, 255).astype(np.uint8)
    return picture


def _compressed(picture, rng):
    if rng.random() > 0.4:
        return picture
    _, file = cv2.imencode(".jpg", picture, (cv2.IMWRITE_JPEG_QUALITY, int(rng.integers(35, 96))))
    return cv2.imdecode(file, cv2.IMREAD_COLOR)


def _covered(picture, rng):
    """A thumb, a sticker: up to two patches of one colour."""
    h, w = picture.shape[:2]
    for _ in range(rng.integers(0, 3) if rng.random() < 0.3 else 0):
        a, b = rng.uniform(0.06, 0.3, 2)
        x, y = rng.uniform(0, 1 - a), rng.uniform(0, 1 - b)
        picture[round(y * h):round((y + b) * h), round(x * w):round((x + a) * w)] = rng.integers(0, 256, 3)
    return picture
