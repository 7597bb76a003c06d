"""Photographs a sheet: perspective, skew, light, blur, noise, and the quarter turn the phone was held at."""

import cv2
import numpy as np


def photograph(paper, rng, turn, hard=1.0):
    """The picture (RGB array) and the map from paper units to its pixels. `turn` is clockwise degrees."""
    noise = np.random.default_rng(rng.getrandbits(32))
    sheet = np.asarray(paper.image)
    margin = rng.uniform(0.04, 0.14)
    scale = rng.uniform(1.25, 1.75)
    inner_w, inner_h = paper.width * scale, paper.height * scale
    width, height = round(inner_w * (1 + 2 * margin)), round(inner_h * (1 + 2 * margin))
    corners = _corners(rng, width, height, inner_w, inner_h, hard)
    source = np.float32([[0, 0], [sheet.shape[1], 0], [sheet.shape[1], sheet.shape[0]], [0, sheet.shape[0]]])
    warp = cv2.getPerspectiveTransform(source, corners)
    picture = _desk(noise, width, height)
    cv2.warpPerspective(sheet, warp, (width, height), dst=picture, flags=cv2.INTER_AREA, borderMode=cv2.BORDER_TRANSPARENT)
    picture = _light(picture.astype(np.float32), rng, hard)
    sigma = rng.uniform(0, 1.0) * hard
    if sigma > 0.3:
        picture = cv2.GaussianBlur(picture, (0, 0), sigma)
    picture += noise.normal(0, rng.uniform(1, 7) * hard, picture.shape)
    picture = np.clip(picture, 0, 255).astype(np.uint8)
    turned = np.ascontiguousarray(np.rot90(picture, k=-(turn // 90)))
    return turned, _mapper(warp, paper.SCALE, width, height, turn)


def _corners(rng, width, height, inner_w, inner_h, hard):
    angle = np.deg2rad(rng.uniform(-5, 5) * hard)
    half = np.array([[-1, -1], [1, -1], [1, 1], [-1, 1]]) * [inner_w / 2, inner_h / 2]
    turned = half @ np.array([[np.cos(angle), np.sin(angle)], [-np.sin(angle), np.cos(angle)]])
    jitter = np.array([[rng.uniform(-1, 1), rng.uniform(-1, 1)] for _ in range(4)]) * [inner_w * 0.025, inner_h * 0.025] * hard
    return np.float32(turned + jitter + [width / 2, height / 2])


def _desk(noise, width, height):
    base = noise.integers(60, 190, 3)
    grain = cv2.resize(noise.normal(0, 14, (height // 16 + 2, width // 3 + 2)).astype(np.float32), (width, height))
    return np.clip(base + grain[..., None], 0, 255).astype(np.uint8)


def _light(picture, rng, hard):
    height, width = picture.shape[:2]
    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    slope = (x / width - 0.5) * rng.uniform(-0.35, 0.35) + (y / height - 0.5) * rng.uniform(-0.35, 0.35)
    gain = rng.uniform(0.8, 1.08) + slope * hard
    if rng.random() < 0.4:
        edge = (x * rng.uniform(-1, 1) + y * rng.uniform(-1, 1)) / max(width, height)
        gain *= 1 - 0.35 * hard / (1 + np.exp(-(edge - np.median(edge)) * 25))
    return picture * gain[..., None] * np.float32([rng.uniform(0.94, 1.04), 1, rng.uniform(0.9, 1.04)])


def _mapper(warp, scale, width, height, turn):
    def place(point):
        x, y, z = warp @ np.array([point[0] * scale, point[1] * scale, 1.0])
        u, v = x / z / width, y / z / height
        return {0: (u, v), 90: (1 - v, u), 180: (1 - u, 1 - v), 270: (v, 1 - u)}[turn]

    return place
