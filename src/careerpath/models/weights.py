"""Everything in the score that is a choice: weights, credits, thresholds. One place, one object.

`docs/scoring.md` explains each figure. All shares are whole ten-thousandths, so that a score is
the same on every machine.
"""

import math
from typing import NamedTuple

__all__ = ["ONE", "WEIGHTS", "Weights"]

ONE = 10_000
"""One, in ten-thousandths: the unit of every share and score in the engine."""


class Weights(NamedTuple):
    """The figures of the score."""

    coverage: int = 40
    use: int = 30
    interests: int = 15
    career_level: int = 15

    credit: tuple[int, ...] = (10_000, 7_000, 4_000, 1_500, 500)
    """Credit for a skill 0 to 4 levels short (after libskill)."""

    specificity_exponent: float = 0.35
    """Between 0 (every skill weighs the same) and 1 (rare skills weigh most)."""

    steps_up: tuple[int, ...] = (10_000, 9_000, 6_000, 3_000, 1_000, 0, 0)
    """Career level: credit for a role 0 to 6 steps above one's own."""

    steps_down: tuple[int, ...] = (10_000, 4_000, 1_500, 500, 0, 0, 0)
    """Career level: credit for a role 0 to 6 steps below one's own."""

    strong: int = 7_500
    good: int = 6_000
    stretch: int = 4_500
    """The lowest score of each tier; below `stretch` a role is far."""

    assumed_level: int = 3
    """The level of a skill that the person named without one."""

    settled_years: float = 2.0
    """From so many years on, someone is assumed to meet what their present role asks."""

    def specificity(self, roles: int, asking: int) -> int:
        """How telling a skill is, in ten-thousandths: 1 where a single role asks for it.

        A tempered inverse document frequency: (ln(1 + n/d) / ln(1 + n)) ** exponent, for a skill
        that d of n roles ask for.
        """
        rarity = math.log1p(roles / max(asking, 1)) / math.log1p(max(roles, 1))
        tempered: float = rarity**self.specificity_exponent
        return math.floor(ONE * tempered + 0.5)

    def need(self, importance: int, specificity: int) -> int:
        """What a requirement weighs, in ten-thousandths: importance in hundredths x specificity."""
        return (importance * specificity + 50) // 100


WEIGHTS = Weights()
"""The weights in force."""
