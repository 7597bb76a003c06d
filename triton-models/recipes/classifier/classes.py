"""The twelve classes, and which layouts are kept out of training. Written down and committed before anything was trained.

Documents come from `benchmarks/documents`, only from its half `rules`; its half `measure` is neither drawn nor trained on here, it is what
`bench process` measures with. Of the rules' families one of each class is held out of the first stage, so that it says how the network does
on a layout that it has never seen. The second stage, which ships, has them all.

What is none of the twelve comes from `others/`: the families of `known` are trained on, those of `unseen` only measured, in either stage.
"""

import pathlib
import sys

HERE = pathlib.Path(__file__).resolve().parent
DOCUMENTS = HERE.parents[2] / "benchmarks" / "documents"
sys.path.insert(0, str(DOCUMENTS))

CLASSES = ("rg_frente", "rg_verso", "rg_aberto", "rg_digital", "cnh_frente", "cnh_verso", "cnh_aberta", "cnh_digital",
           "cin_frente", "cin_verso", "cin_aberta", "cin_digital")
NONE = -1  # the label of what is none of them

HALF = "rules"  # the only half that is opened here

# One family of each class: the printed ones hold out front, back and both, the telephone's their one view.
HELD_OUT = ("rg_verde_sulista", "rg_app_ficha", "cnh_2008_quadros", "cnh_arquivo_colunas", "cin_papel_tabela", "cin_app_tabela")

OTHERS = {
    "known": ("letter", "invoice", "contract", "form_with_portrait", "work_badge", "health_card", "student_card", "bank_card", "business_card",
              "receipt", "chat", "settings_screen", "web_page", "table", "drawn_face", "blank", "texture", "gradient", "poster", "bare_ground",
              "newspaper", "foreign_card", "passport"),
    "unseen": ("utility_bill", "prescription", "diploma", "club_card", "transit_card", "card_slip", "map_screen", "inbox", "dashboard", "voter_card",
               "vehicle_paper", "cartoon", "weave", "cheque", "menu", "grid_paper", "still_life", "employee_badge", "gallery_screen"),
}


def label(kind, side):
    return CLASSES.index(f"{kind}_{side}")
