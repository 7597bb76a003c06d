"""The pictures that a newcomer tries: one of each class, and a work card. All of `rules`, lightly distorted but for one."""

import io
import pathlib
import sys

import cv2
from PIL import Image

import generate
import layouts
from camera import DISTORTIONS

SEED = 2026
LIMIT = 250_000  # bytes a picture
LEAST_QUALITY = 70
MILD, HARD = 0.35, 0.8
GRAINLESS = tuple(d for d in DISTORTIONS if d != "noise")  # grain is most of a file's bytes

# file, type, side, family, who, turn, strength. Front and back of a type show one person.
SAMPLES = (
    ("rg_frente", "rg", "frente", "rg_2018_coluna", 1, 0, MILD),
    ("rg_verso", "rg", "verso", "rg_2018_coluna", 1, 0, MILD),
    ("rg_aberto", "rg", "aberto", "rg_verde_paulista", 2, 0, HARD),
    ("rg_digital", "rg", "digital", "rg_app_cartao", 3, 0, MILD),
    ("cnh_frente", "cnh", "frente", "cnh_2022_painel", 4, 0, MILD),
    ("cnh_verso", "cnh", "verso", "cnh_2022_painel", 4, 90, MILD),
    ("cnh_aberta", "cnh", "aberta", "cnh_2022_painel", 5, 0, MILD),
    ("cnh_digital", "cnh", "digital", "cnh_exportada_pagina", 6, 0, MILD),
    ("cin_frente", "cin", "frente", "cin_cartao_bilingue", 7, 0, MILD),
    ("cin_verso", "cin", "verso", "cin_cartao_bilingue", 7, 0, MILD),
    ("cin_aberta", "cin", "aberta", "cin_papel_bilingue", 8, 180, MILD),
    ("cin_digital", "cin", "digital", "cin_app_carteira", 9, 0, MILD),
    ("ctps", "ctps", "aberta", "ctps_caderneta", 10, 0, MILD),
)


def write(folder: pathlib.Path):
    generate.need_fonts("rules")
    folder.mkdir(parents=True, exist_ok=True)
    known = layouts.families("rules")
    for index, (name, type_, side, family, person, turn, strength) in enumerate(SAMPLES):
        row = [(type_, side, [known[family]])]
        picture, quality, truth = generate.one("rules", SEED, index, row, GRAINLESS if strength == MILD else DISTORTIONS, strength, turn, person)
        picture, quality = _fitting(picture, quality)
        truth |= {"width": picture.shape[1], "height": picture.shape[0]}
        truth["distortion"] |= {"jpeg": quality, "width": picture.shape[0 if turn in (90, 270) else 1]}
        generate.write(folder, name, picture, quality, truth)
    print(f"{len(SAMPLES)} pictures in {folder}", file=sys.stderr)


def _fitting(picture, most):
    """The picture, made smaller where it has to be, with the best JPEG quality up to `most` that keeps the file within the limit."""
    while True:
        for quality in range(most, min(most, LEAST_QUALITY) - 1, -3):
            file = io.BytesIO()
            Image.fromarray(picture).save(file, "JPEG", quality=quality, subsampling=generate.subsampling(quality))
            if file.tell() <= LIMIT:
                return picture, quality
        picture = cv2.resize(picture, None, fx=0.9, fy=0.9, interpolation=cv2.INTER_AREA)
