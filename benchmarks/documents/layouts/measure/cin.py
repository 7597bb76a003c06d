"""CNH for rules and training: the upright paper of squares, the bilingual one of 2022, and the exported page."""

import security as s
from layouts import Family

FAMILIES = ()
