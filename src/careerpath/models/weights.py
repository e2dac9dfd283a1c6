"""Everything that is a choice or was fitted: weights, credits, thresholds. One place, one file.

The figures stand in `weights.json` beside this module, a section a task; `docs/scoring.md`
explains each, and `python benchmarks/accuracy.py --fit` finds the fitted ones anew. All shares are
whole ten-thousandths, so that a score is the same on every machine.
"""

import json
import math
from pathlib import Path
from typing import Any, NamedTuple

__all__ = ["LIKENESS", "LOOKUP", "ONE", "WEIGHTS", "Bar", "Likeness", "Lookup", "Weights"]

_FIGURES: dict[str, dict[str, Any]] = json.loads(
    Path(__file__).with_name("weights.json").read_text(encoding="utf-8")
)
_SCORE, _NAMES, _SIMILAR = (_FIGURES[section] for section in ("score", "names", "similar"))

ONE = 10_000
"""One, in ten-thousandths: the unit of every share and score in the engine."""


class Bar(NamedTuple):
    """What a tier takes: a score, a coverage, and so many skills that the role asks for.

    Score and coverage are in ten-thousandths.
    """

    tier: str
    score: int
    coverage: int
    asked: int


class Weights(NamedTuple):
    """The figures of the score."""

    coverage: int = _SCORE["coverage"]
    use: int = _SCORE["use"]
    interests: int = _SCORE["interests"]
    career_level: int = _SCORE["career_level"]

    credit: tuple[int, ...] = tuple(_SCORE["credit"])
    """Credit for a skill 0 to 4 levels short (after libskill)."""

    specificity_exponent: float = _SCORE["specificity_exponent"]
    """Between 0 (every skill weighs the same) and 1 (rare skills weigh most)."""

    steps_up: tuple[int, ...] = tuple(_SCORE["steps_up"])
    """Career level: credit for a role 0 to 6 steps above one's own."""

    steps_down: tuple[int, ...] = tuple(_SCORE["steps_down"])
    """Career level: credit for a role 0 to 6 steps below one's own."""

    strong: int = _SCORE["strong"]
    good: int = _SCORE["good"]
    stretch: int = _SCORE["stretch"]
    """The lowest score of each tier; below `stretch` a role is far."""

    strong_coverage: int = _SCORE["strong_coverage"]
    good_coverage: int = _SCORE["good_coverage"]
    stretch_coverage: int = _SCORE["stretch_coverage"]
    """The lowest coverage of each tier, beside its score."""

    strong_asked: int = _SCORE["strong_asked"]
    """How many skills a role must ask for to be strong."""

    assumed_level: int = _SCORE["assumed_level"]
    """The level of a skill that the person named without one."""

    settled_years: float = _SCORE["settled_years"]
    """From so many years on, someone is assumed to meet what their present role asks."""

    @property
    def bars(self) -> tuple[Bar, ...]:
        """What each tier above far takes, the highest first."""
        return (
            Bar("strong", self.strong, self.strong_coverage, self.strong_asked),
            Bar("good", self.good, self.good_coverage, 0),
            Bar("stretch", self.stretch, self.stretch_coverage, 0),
        )

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


class Lookup(NamedTuple):
    """The figures of name lookup: points, in hundredths, for what a name has in common with others.

    All but `spelling` are multiplied by a natural logarithm; `catalogue/clues.py` has the formula.
    """

    words: float = _NAMES["words"]
    last_word: float = _NAMES["last_word"]
    letters: float = _NAMES["letters"]
    about: float = _NAMES["about"]
    tasks: float = _NAMES["tasks"]
    names: float = _NAMES["names"]
    """For the number of names that an item has."""

    spelling: float = _NAMES["spelling"]
    """For the name that is spelt most like what was typed, where they are one."""

    doubt: float = _NAMES["doubt"]
    """How much is left to chance, against one for what the names of an item say."""


LOOKUP = Lookup()
"""The figures in force."""


class Likeness(NamedTuple):
    """The figures of `similar`: the weight of each part, in hundredths, and how traits weigh."""

    titles: int = _SIMILAR["titles"]
    duties: int = _SIMILAR["duties"]
    field: int = _SIMILAR["field"]
    asks: int = _SIMILAR["asks"]
    tools: int = _SIMILAR["tools"]
    interests: int = _SIMILAR["interests"]
    level: int = _SIMILAR["level"]

    rarity_of_words: float = _SIMILAR["rarity_of_words"]
    rarity_of_tools: float = _SIMILAR["rarity_of_tools"]
    """Between 0 (every word weighs the same) and 1 (rare ones weigh most)."""

    least_above_usual: float = _SIMILAR["least_above_usual"]
    """The least that a skill's importance is taken to be above the usual, as a logarithm."""

    common_word: float = _SIMILAR["common_word"]
    """The share of roles above which a word is at home in no field."""


LIKENESS = Likeness()
"""The figures of `similar` in force."""
