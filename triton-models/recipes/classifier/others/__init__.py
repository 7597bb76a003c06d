"""What is none of the twelve classes: other papers, cards, screens, textures, faces. `known` is trained on, `unseen` only measured.

The two modules share no family and no drawing function, only the generator's brushes (`security`) and the few lines below.
"""

import importlib

import words
from generate import FONT_ROOT
from paper import Paper
from split import fonts

LOREM = ("prezado senhor informamos que o pagamento referente ao contrato vence no dia conforme cláusula primeira as partes acordam entre si "
         "justo e contratado serviço cliente valor total unidade endereço rua bairro cidade telefone observar prazo entrega produto código "
         "atendimento agência conta mês reunião relatório análise resultado paciente exame escola aluno curso curso ministério lei artigo").split()
INKS = ((24, 24, 28), (40, 44, 52), (20, 40, 90), (70, 66, 64))


def faces(rng):
    """role -> a face of the rules' half."""
    chosen = {}
    for role, rows in fonts("rules", rng.choice((1, 2))).items():
        _, _, regular, bold = rng.choice(rows)
        chosen[role] = (str(FONT_ROOT / regular), str(FONT_ROOT / bold))
    return chosen


def sheet(rng, width, height, colour=None):
    paper = Paper(width, height, colour or pale(rng), faces(rng), rng)
    paper.ink = rng.choice(INKS)
    return paper


def pale(rng):
    """Paper, or the ground of an official one."""
    if rng.random() < 0.4:
        return tuple(rng.randint(200, 245) for _ in range(3))
    return tuple(rng.choice((255, 250, 244, 236)) - rng.randint(0, 14) for _ in range(3))


def vivid(rng):
    return tuple(rng.randint(10, 235) for _ in range(3))


def sentence(rng, least, most):
    return " ".join(rng.choice(LOREM) for _ in range(rng.randint(least, most)))


def name(rng):
    return f"{rng.choice(words.WOMEN + words.MEN)} {rng.choice(words.SURNAMES)} {rng.choice(words.SURNAMES)}"


def number(rng, digits):
    return "".join(str(rng.randint(0, 9)) for _ in range(digits))


def paragraph(p, x, y, width, size, lines, role="form"):
    """Lines of words that fill a width; returns where they end."""
    for i in range(lines):
        text, wide = sentence(p.rng, 3, 4), width * (1 if i < lines - 1 else p.rng.uniform(0.2, 0.9))
        while p.length(text, size, role) < wide - size * 6:
            text += " " + p.rng.choice(LOREM)
        p.label(x, y, text, size, role, width=width)
        y += size * 1.5
    return y


def draw(half, family, rng):
    """A paper of that family."""
    return getattr(importlib.import_module(f"others.{half}"), family)(rng)
