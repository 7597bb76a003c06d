"""The two halves. `rules` may be looked at while rules are written and models trained; `measure` serves only to measure.

No layout family and no type design stands in both: not the same face, and not two clones of one face either (what imitates
Arial is on one side, what imitates Helvetica on the other). A family is a module's function in layouts/<half>/, and draws one
or more sides of one document type. This file says what belongs where; tests/test_split.py holds everything to it.
"""

HALVES = ("rules", "measure")

SIDES = {
    "rg": ("frente", "verso", "aberto", "digital"),
    "cnh": ("frente", "verso", "aberta", "digital"),
    "cin": ("frente", "verso", "aberta", "digital"),
}

# Types that no classifier knows, in `rules` alone: to try that a type is one file, not to measure or to train. Drawn only when asked for.
UNCLASSED = {"ctps": ("frente", "verso", "aberta")}

CARD_SIDES = {kind: sides[:3] for kind, sides in (SIDES | UNCLASSED).items()}

# half -> type -> family -> the sides it draws. Printed families draw front, back and both; the others a telephone's or a PDF's view.
FAMILIES = {
    "rules": {
        "rg": {
            "rg_verde_paulista": CARD_SIDES["rg"],
            "rg_verde_sulista": CARD_SIDES["rg"],
            "rg_2018_coluna": CARD_SIDES["rg"],
            "rg_app_cartao": ("digital",),
        },
        "cnh": {
            "cnh_2008_quadros": CARD_SIDES["cnh"],
            "cnh_2022_painel": CARD_SIDES["cnh"],
            "cnh_exportada_pagina": ("digital",),
        },
        "cin": {
            "cin_papel_bilingue": CARD_SIDES["cin"],
            "cin_cartao_bilingue": CARD_SIDES["cin"],
            "cin_app_carteira": ("digital",),
        },
        "ctps": {"ctps_caderneta": CARD_SIDES["ctps"]},
    },
    "measure": {
        "rg": {
            "rg_verde_mineiro": CARD_SIDES["rg"],
            "rg_verde_fluminense": CARD_SIDES["rg"],
            "rg_2018_nordeste": CARD_SIDES["rg"],
            "rg_app_lista": ("digital",),
        },
        "cnh": {
            "cnh_2006_linhas": CARD_SIDES["cnh"],
            "cnh_2022_policarbonato": CARD_SIDES["cnh"],
            "cnh_app_telas": ("digital",),
        },
        "cin": {
            "cin_papel_faixas": CARD_SIDES["cin"],
            "cin_cartao_denso": CARD_SIDES["cin"],
            "cin_app_perfil": ("digital",),
        },
    },
}

# half -> role -> faces: name, Debian package, regular file, bold file, below /usr/share/fonts/.
# `form` prints labels and headings, `data` what an office's printer filled in, `mrz` the machine-readable lines.
FONTS = {
    "rules": {
        "form": (
            ("Liberation Sans", "fonts-liberation", "truetype/liberation/LiberationSans-Regular.ttf", "truetype/liberation/LiberationSans-Bold.ttf"),
            ("Liberation Sans Narrow", "fonts-liberation", "truetype/liberation/LiberationSansNarrow-Regular.ttf", "truetype/liberation/LiberationSansNarrow-Bold.ttf"),
            ("DejaVu Sans Condensed", "fonts-dejavu-extra", "truetype/dejavu/DejaVuSansCondensed.ttf", "truetype/dejavu/DejaVuSansCondensed-Bold.ttf"),
            ("Noto Sans", "fonts-noto-core", "truetype/noto/NotoSans-Regular.ttf", "truetype/noto/NotoSans-Bold.ttf"),
        ),
        "data": (
            ("Liberation Mono", "fonts-liberation", "truetype/liberation/LiberationMono-Regular.ttf", "truetype/liberation/LiberationMono-Bold.ttf"),
            ("Courier Prime", "fonts-courier-prime", "opentype/courier-prime/Courier Prime.otf", "opentype/courier-prime/Courier Prime Bold.otf"),
            ("Liberation Sans", "fonts-liberation", "truetype/liberation/LiberationSans-Regular.ttf", "truetype/liberation/LiberationSans-Bold.ttf"),
            ("B612", "fonts-b612", "opentype/b612/B612-Regular.otf", "opentype/b612/B612-Bold.otf"),
            ("DejaVu Sans", "fonts-dejavu-core", "truetype/dejavu/DejaVuSans.ttf", "truetype/dejavu/DejaVuSans-Bold.ttf"),
        ),
        "mrz": (
            ("DejaVu Sans Mono", "fonts-dejavu-core", "truetype/dejavu/DejaVuSansMono.ttf", "truetype/dejavu/DejaVuSansMono-Bold.ttf"),
            ("B612 Mono", "fonts-b612", "opentype/b612/B612Mono-Regular.otf", "opentype/b612/B612Mono-Bold.otf"),
        ),
    },
    "measure": {
        "form": (
            ("Nimbus Sans", "fonts-urw-base35", "opentype/urw-base35/NimbusSans-Regular.otf", "opentype/urw-base35/NimbusSans-Bold.otf"),
            ("Nimbus Sans Narrow", "fonts-urw-base35", "opentype/urw-base35/NimbusSansNarrow-Regular.otf", "opentype/urw-base35/NimbusSansNarrow-Bold.otf"),
            ("Open Sans", "fonts-open-sans", "truetype/open-sans/OpenSans-Regular.ttf", "truetype/open-sans/OpenSans-Bold.ttf"),
            ("Roboto", "fonts-roboto-unhinted", "truetype/roboto/unhinted/RobotoTTF/Roboto-Regular.ttf", "truetype/roboto/unhinted/RobotoTTF/Roboto-Bold.ttf"),
        ),
        "data": (
            ("Nimbus Mono", "fonts-urw-base35", "opentype/urw-base35/NimbusMonoPS-Bold.otf", "opentype/urw-base35/NimbusMonoPS-Bold.otf"),
            ("Inconsolata", "fonts-inconsolata", "truetype/inconsolata/Inconsolata.otf", "truetype/inconsolata/Inconsolata.otf"),
            ("Nimbus Sans", "fonts-urw-base35", "opentype/urw-base35/NimbusSans-Regular.otf", "opentype/urw-base35/NimbusSans-Bold.otf"),
            ("Lato", "fonts-lato", "truetype/lato/Lato-Regular.ttf", "truetype/lato/Lato-Bold.ttf"),
            ("Clear Sans", "fonts-clear-sans", "truetype/clear-sans/ClearSans-Medium.ttf", "truetype/clear-sans/ClearSans-Bold.ttf"),
        ),
        "mrz": (("OCR-B", "fonts-ocr-b", "opentype/ocr-b/OCRB.otf", "opentype/ocr-b/OCRB.otf"),),
    },
}
