"""Photographs a sheet. Each distortion can be left out or weakened; what was done is told in the answer."""

import cv2
import numpy as np

# The most of each at strength 1. Blur is a sigma in pixels of a picture 1000 pixels wide; perspective a share of the side.
MOST = {"skew": 8.0, "perspective": 0.08, "blur": 1.2, "shadow": 0.5, "noise": 12.0, "crop": 0.03}
LEAST_QUALITY, LEAST_WIDTH, PLAIN_WIDTH, PLAIN_QUALITY = 40, 700, 1600, 95
DISTORTIONS = ("turn", "skew", "perspective", "blur", "shadow", "noise", "jpeg", "width", "crop", "gloss")


def photograph(paper, rng, turn, distortions, strength=1.0, panels=1):
    """The picture (RGB array), its JPEG quality, the map from a box in paper units to (quad in the picture turned upright, quad in
    the picture as saved, share of the box inside the frame), and what was done. `turn` is clockwise degrees."""
    noise = np.random.default_rng(rng.getrandbits(32))
    drawn = {name: rng.random() * most * strength for name, most in MOST.items()}
    done = {name: (drawn[name] if name in distortions else 0.0) for name in MOST}
    width, quality = PLAIN_WIDTH * (1.25 if panels > 1 else 1), PLAIN_QUALITY
    wide, low = rng.random(), rng.random()
    if "width" in distortions:
        least = LEAST_WIDTH * (1.45 if panels > 1 else 1)
        width = least + (width - least) * (1 - strength * (1 - wide))
    if "jpeg" in distortions:
        quality = round(PLAIN_QUALITY - (PLAIN_QUALITY - LEAST_QUALITY) * low * strength)
    width = round(width)
    corners, height = _corners(rng, paper.width, paper.height, width, done)
    sheet = np.asarray(paper.image)
    shrink = min(1.0, 1.15 * width / sheet.shape[1])
    sheet = cv2.resize(sheet, (round(sheet.shape[1] * shrink), round(sheet.shape[0] * shrink)), interpolation=cv2.INTER_AREA)
    source = np.float32([[0, 0], [sheet.shape[1], 0], [sheet.shape[1], sheet.shape[0]], [0, sheet.shape[0]]])
    warp = cv2.getPerspectiveTransform(source, corners)
    picture = _desk(noise, rng, width, height)
    _drop(picture, corners, rng)
    cv2.warpPerspective(sheet, warp, (width, height), dst=picture, flags=cv2.INTER_CUBIC, borderMode=cv2.BORDER_TRANSPARENT)
    picture = _light(picture.astype(np.float32), rng, done["shadow"])
    if done["blur"] > 0.05:
        picture = cv2.GaussianBlur(picture, (0, 0), max(0.1, done["blur"] * width / 1000))
    if done["noise"]:
        picture += noise.normal(0, done["noise"], picture.shape).astype(np.float32)
    picture = np.clip(picture, 0, 255).astype(np.uint8)
    to_units = warp @ np.diag([sheet.shape[1] / paper.width, sheet.shape[0] / paper.height, 1.0])
    turned = np.ascontiguousarray(np.rot90(picture, k=-(turn // 90)))
    told = {"turn": turn, **{name: round(float(amount), 4) for name, amount in done.items()}, "jpeg": quality, "width": width}
    return turned, quality, _mapper(to_units, width, height, turn), told


def screenshot(paper, rng, distortions, strength=1.0):
    """A telephone's own picture of its screen, or an exported page: only its width and compression vary."""
    low, wide = rng.random(), rng.random()
    quality = round(PLAIN_QUALITY - (PLAIN_QUALITY - 60) * low * strength) if "jpeg" in distortions else PLAIN_QUALITY
    width = 1080 if "width" not in distortions else round(1080 - (1080 - LEAST_WIDTH) * wide * strength)
    height = round(width * paper.height / paper.width)
    picture = cv2.resize(np.asarray(paper.image), (width, height), interpolation=cv2.INTER_AREA)
    told = {"turn": 0, **dict.fromkeys(MOST, 0.0), "jpeg": quality, "width": width}
    return picture, quality, _mapper(np.diag([width / paper.width, height / paper.height, 1.0]), width, height, 0), told


def _corners(rng, doc_w, doc_h, width, done):
    """Where the document's corners fall, and the picture's height: skewed, in perspective, then framed."""
    angle = np.deg2rad(done["skew"] * rng.choice((-1, 1)))
    square = np.array([[-1, -1], [1, -1], [1, 1], [-1, 1]]) * [doc_w / 2, doc_h / 2]
    pull = np.array([[rng.uniform(-1, 1), rng.uniform(-1, 1)] for _ in range(4)])
    square = square + pull / np.abs(pull).max() * done["perspective"] * [doc_w, doc_h]
    turned = square @ np.array([[np.cos(angle), np.sin(angle)], [-np.sin(angle), np.cos(angle)]])
    low, high = turned.min(0), turned.max(0)
    span = high - low
    margins = [rng.uniform(0.015, 0.09) for _ in range(4)]
    for side in range(4):
        if rng.random() < 0.5 and done["crop"]:
            margins[side] = -done["crop"] * rng.uniform(0.4, 1)
    left, top, right, bottom = margins
    scale = width / (span[0] * (1 + left + right))
    height = round(span[1] * (1 + top + bottom) * scale)
    return np.float32((turned - low + span * [left, top]) * scale), height


def _desk(noise, rng, width, height):
    base = np.array(rng.choice(((142, 112, 84), (96, 70, 50), (206, 204, 198), (120, 124, 130), (60, 62, 70), (180, 160, 130), (86, 104, 92))), np.float32)
    base += noise.normal(0, 12, 3)
    grain = cv2.resize(noise.normal(0, 12, (height // 22 + 2, max(4, width // 3))).astype(np.float32), (width, height))
    blotch = cv2.resize(noise.normal(0, 9, (5, 5)).astype(np.float32), (width, height), interpolation=cv2.INTER_CUBIC)
    return np.ascontiguousarray(np.clip(base + (grain * rng.choice((0.2, 1.0)) + blotch)[..., None], 0, 255).astype(np.uint8))


def _drop(picture, corners, rng):
    """The shade a card throws on what it lies on."""
    shade = np.zeros(picture.shape[:2], np.uint8)
    reach = picture.shape[1] * 0.006
    cv2.fillConvexPoly(shade, np.int32(corners + [reach * rng.uniform(-1, 1), reach]), 255)
    soft = cv2.GaussianBlur(shade, (0, 0), max(1.0, reach))[..., None].astype(np.float32) / 255
    picture[:] = (picture * (1 - 0.5 * soft)).astype(np.uint8)


def _light(picture, rng, shadow):
    height, width = picture.shape[:2]
    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    tone = [rng.uniform(0.95, 1.03), 1.0, rng.uniform(0.92, 1.03)]
    a, b, sharp, edge_at = rng.uniform(-1, 1), rng.uniform(-1, 1), rng.uniform(10, 60), rng.uniform(0.25, 0.75)
    if not shadow:
        return picture
    along = (x * a + y * b) / max(width, height)
    low, high = float(along.min()), float(along.max())
    dark = 1 / (1 + np.exp(-(along - low - (high - low) * edge_at) * sharp))
    slope = 0.4 * (along - low) / (high - low)
    return picture * (1 - shadow * np.maximum(dark, slope))[..., None] * np.float32(tone)


def _mapper(matrix, width, height, turn):
    frame = np.float32([[0, 0], [1, 0], [1, 1], [0, 1]])
    turns = {0: lambda u, v: (u, v), 90: lambda u, v: (1 - v, u), 180: lambda u, v: (1 - u, 1 - v), 270: lambda u, v: (v, 1 - u)}

    def place(box):
        x0, y0, x1, y1 = box
        points = matrix @ np.array([[x0, x1, x1, x0], [y0, y0, y1, y1], [1, 1, 1, 1]])
        quad = np.float32((points[:2] / points[2]).T / [width, height])
        inside, _ = cv2.intersectConvexConvex(quad, frame)
        whole = cv2.contourArea(quad)
        return quad.tolist(), [turns[turn](u, v) for u, v in quad.tolist()], min(1.0, inside / whole) if whole else 0.0

    return place
