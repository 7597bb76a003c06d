"""The two halves. `rules` may be looked at while rules are written and models trained; `measure` serves only to measure.

No layout family and no type design stands in both: not the same face, and not two clones of one face either (what imitates
Arial is on one side, what imitates Helvetica on the other). A family is a module's function in layouts/<half>/, and draws one
or more sides of one document type. This file says what belongs where; tests/test_split.py holds everything to it.

Families come in waves. Those of `measure`'s wave 2 were drawn when the rules were already written, from knowledge of the documents and
without a look at the rules, and committed before anything was measured on them. They have faces of their own, so what a seed
gave of wave 1 it still gives. Wave 2 of `rules` is more variety for whoever writes rules; nothing is measured on it.
"""

HALVES = ("rules", "measure")
WAVES = (1, 2)

SIDES = {
    "rg": ("frente", "verso", "aberto", "digital"),
    "cnh": ("frente", "verso", "aberta", "digital"),
    "cin": ("frente", "verso", "aberta", "digital"),
}

# Types that no classifier knows, in `rules` alone: to try that a type is one file, not to measure or to train. Drawn only when asked for.
UNCLASSED = {"ctps": ("frente", "verso", "aberta")}

CARD_SIDES = {kind: sides[:3] for kind, sides in (SIDES | UNCLASSED).items()}

# half -> packages of layouts and the modules in each.
PACKAGES = {
    "rules": (("layouts.rules", ("rg", "cnh", "cin", "ctps")), ("layouts.rules.second", ("rg", "cnh", "cin"))),
    "measure": (("layouts.measure", ("rg", "cnh", "cin")), ("layouts.measure.second", ("rg", "cnh", "cin"))),
}

# half -> type -> family -> the sides it draws. Printed families draw front, back and both; the others a telephone's or a PDF's view.
FAMILIES = {
    "rules": {
        "rg": {
            "rg_verde_paulista": CARD_SIDES["rg"],
            "rg_verde_sulista": CARD_SIDES["rg"],
            "rg_2018_coluna": CARD_SIDES["rg"],
            "rg_app_cartao": ("digital",),
            "rg_azul_atlantico": CARD_SIDES["rg"],
            "rg_app_ficha": ("digital",),
        },
        "cnh": {
            "cnh_2008_quadros": CARD_SIDES["cnh"],
            "cnh_2022_painel": CARD_SIDES["cnh"],
            "cnh_exportada_pagina": ("digital",),
            "cnh_2002_colunas": CARD_SIDES["cnh"],
            "cnh_arquivo_colunas": ("digital",),
        },
        "cin": {
            "cin_papel_bilingue": CARD_SIDES["cin"],
            "cin_cartao_bilingue": CARD_SIDES["cin"],
            "cin_app_carteira": ("digital",),
            "cin_cartao_trilingue": CARD_SIDES["cin"],
            "cin_papel_tabela": CARD_SIDES["cin"],
            "cin_app_tabela": ("digital",),
        },
        "ctps": {"ctps_caderneta": CARD_SIDES["ctps"]},
    },
    "measure": {
        "rg": {
            "rg_verde_mineiro": CARD_SIDES["rg"],
            "rg_verde_fluminense": CARD_SIDES["rg"],
            "rg_2018_nordeste": CARD_SIDES["rg"],
            "rg_app_lista": ("digital",),
            "rg_verde_planalto": CARD_SIDES["rg"],
            "rg_2018_trilho": CARD_SIDES["rg"],
            "rg_app_folha": ("digital",),
        },
        "cnh": {
            "cnh_2006_linhas": CARD_SIDES["cnh"],
            "cnh_2022_policarbonato": CARD_SIDES["cnh"],
            "cnh_app_telas": ("digital",),
            "cnh_1999_ficha": CARD_SIDES["cnh"],
            "cnh_2022_bilingue": CARD_SIDES["cnh"],
            "cnh_app_condutor": ("digital",),
        },
        "cin": {
            "cin_papel_faixas": CARD_SIDES["cin"],
            "cin_cartao_denso": CARD_SIDES["cin"],
            "cin_app_perfil": ("digital",),
            "cin_papel_empilhado": CARD_SIDES["cin"],
            "cin_cartao_moldura": CARD_SIDES["cin"],
            "cin_app_governo": ("digital",),
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

# half -> the faces of wave 2. Those of `measure` are all other ones than in its wave 1; `rules` has some again.
SECOND_FONTS = {
    "rules": {
        "form": (
            *(FONTS["rules"]["form"][i] for i in (1, 2, 3)),
            ("B612", "fonts-b612", "opentype/b612/B612-Regular.otf", "opentype/b612/B612-Bold.otf"),
            ("Noto Serif", "fonts-noto-core", "truetype/noto/NotoSerif-Regular.ttf", "truetype/noto/NotoSerif-Bold.ttf"),
            ("DejaVu Serif Condensed", "fonts-dejavu-extra", "truetype/dejavu/DejaVuSerifCondensed.ttf", "truetype/dejavu/DejaVuSerifCondensed-Bold.ttf"),
        ),
        "data": (
            *(FONTS["rules"]["data"][i] for i in (0, 1, 2, 3)),
            *FONTS["rules"]["mrz"],
            ("Noto Sans", "fonts-noto-core", "truetype/noto/NotoSans-Regular.ttf", "truetype/noto/NotoSans-Bold.ttf"),
            ("Noto Serif", "fonts-noto-core", "truetype/noto/NotoSerif-Regular.ttf", "truetype/noto/NotoSerif-Bold.ttf"),
        ),
        "mrz": FONTS["rules"]["mrz"],
    },
    "measure": {
        "form": (
            ("PT Sans", "fonts-paratype", "truetype/paratype/PTS55F.ttf", "truetype/paratype/PTS75F.ttf"),
            ("PT Sans Narrow", "fonts-paratype", "truetype/paratype/PTN57F.ttf", "truetype/paratype/PTN77F.ttf"),
            ("Cabin", "fonts-cabin", "opentype/cabin/Cabin-Regular.otf", "opentype/cabin/Cabin-Bold.otf"),
            ("Inter", "fonts-inter", "opentype/inter/Inter-Regular.otf", "opentype/inter/Inter-Bold.otf"),
            ("Carlito", "fonts-crosextra-carlito", "truetype/crosextra/Carlito-Regular.ttf", "truetype/crosextra/Carlito-Bold.ttf"),
            ("C059", "fonts-urw-base35", "opentype/urw-base35/C059-Roman.otf", "opentype/urw-base35/C059-Bold.otf"),
            ("Nimbus Roman", "fonts-urw-base35", "opentype/urw-base35/NimbusRoman-Regular.otf", "opentype/urw-base35/NimbusRoman-Bold.otf"),
        ),
        "data": (
            ("PT Mono", "fonts-paratype", "truetype/paratype/PTM55F.ttf", "truetype/paratype/PTM75F.ttf"),
            ("Anonymous Pro", "fonts-anonymous-pro", "truetype/anonymous-pro/Anonymous Pro.ttf", "truetype/anonymous-pro/Anonymous Pro B.ttf"),
            ("Nimbus Roman", "fonts-urw-base35", "opentype/urw-base35/NimbusRoman-Regular.otf", "opentype/urw-base35/NimbusRoman-Bold.otf"),
            ("PT Sans", "fonts-paratype", "truetype/paratype/PTS55F.ttf", "truetype/paratype/PTS75F.ttf"),
            ("Cabin", "fonts-cabin", "opentype/cabin/Cabin-Medium.otf", "opentype/cabin/Cabin-Bold.otf"),
            ("Inter", "fonts-inter", "opentype/inter/Inter-Medium.otf", "opentype/inter/Inter-Bold.otf"),
            ("Carlito", "fonts-crosextra-carlito", "truetype/crosextra/Carlito-Regular.ttf", "truetype/crosextra/Carlito-Bold.ttf"),
        ),
        "mrz": FONTS["measure"]["mrz"],
    },
}


def fonts(half, wave=1):
    """role -> faces that a family of this half and wave may have."""
    return SECOND_FONTS[half] if wave == 2 else FONTS[half]
