"""Layout families by half. What stands here only joins panels; how a document looks stands in rules/ and measure/."""

import dataclasses
import importlib

import security
from paper import Paper
from split import PACKAGES

INKS = ((22, 22, 28), (22, 22, 28), (34, 36, 44), (52, 50, 52), (34, 34, 66), (70, 68, 70))


@dataclasses.dataclass(frozen=True)
class Family:
    """`panels` draws the sides by name: (paper, holder, print) in the panel's own units. A double side is the first two joined."""

    name: str
    kind: str
    size: tuple[int, int]
    issued: tuple[int, int]
    panels: dict
    states: tuple[str, ...] | None = None
    prints: dict = dataclasses.field(default_factory=dict)
    data: tuple[str, ...] | None = None  # names of the faces an office of this kind prints with; None is any
    joined: str = "beside"
    plastic: float = 0.5  # how likely it is that the document lies in plastic
    form: tuple[str, ...] | None = None  # names of the faces of its labels; None is any
    wave: int = 1  # when it was drawn; split.py says what that tells

    def draw(self, side, holder, printing, faces, rng):
        panels = [side] if side in self.panels else ["frente", "verso"]
        w, h = self.size
        gap = 0 if len(panels) == 1 else rng.choice((0, 0, 14))
        across, down = ((w + gap, 0) if self.joined == "beside" else (0, h + gap))
        both = len(panels) - 1
        ink = rng.choice(INKS)
        paper = Paper(w + across * both, h + down * both, (244, 244, 240), faces, rng)
        paper.ink = ink
        for i, panel in enumerate(panels):
            paper.origin, paper.slip = (across * i, down * i), (rng.uniform(-3, 3), rng.uniform(-2, 2))
            self.panels[panel](paper, holder, printing)
        paper.origin = (0, 0)
        if both and not gap:
            security.crease(paper, *((w, 0, w, h) if across else (0, h, w, h)))
        return paper


def families(half):
    """name -> Family of one half."""
    modules = [importlib.import_module(f"{package}.{kind}") for package, kinds in PACKAGES[half] for kind in kinds]
    return {family.name: family for module in modules for family in module.FAMILIES}
