"""Eighteen statements about liking, in our own words, and what the answers to them come to.

`docs/interests.md` prints all of this. It is no test: it helps people who have never met the six
RIASEC themes to say how much each of them draws them.
"""

import re
from collections.abc import Mapping
from itertools import cycle
from typing import NamedTuple

from careerpath.errors import UsageError
from careerpath.models.profile import InterestScores
from careerpath.models.scales import Theme

__all__ = ["ANSWERS", "STATEMENTS", "Reading", "Statement", "read_answers", "typed_scores"]

ANSWERS: dict[int, str] = {
    1: "dislike",
    2: "rather dislike",
    3: "neither",
    4: "rather like",
    5: "like",
}
"""What an answer means."""

_PER_THEME = 3
_LIKED = 4.0
_LETTERS = 3
_MOST_RAW = 40
_LEAST, _MOST = 1, 7


class Statement(NamedTuple):
    """An activity that one may like, and the theme that it stands for."""

    theme: Theme
    text: str


_R, _I, _A, _S, _E, _C = Theme

STATEMENTS = (
    Statement(_R, "Getting something that has stopped working to run again"),
    Statement(_S, "Listening until somebody feels understood"),
    Statement(_I, "Digging into a question until I know why it is so"),
    Statement(_E, "Winning people over to a plan of mine"),
    Statement(_A, "Starting from a blank page, with no rules to follow"),
    Statement(_C, "Bringing order into papers or files, so that all can be found"),
    Statement(_E, "Reaching a deal with someone who wants something else"),
    Statement(_I, "Testing an idea against the facts before I trust it"),
    Statement(_C, "Checking a list of figures until every one is right"),
    Statement(_R, "Working with tools, with a result that I can touch"),
    Statement(_S, "Explaining something until the other person can do it alone"),
    Statement(_A, "Giving a plain thing a look or a sound of its own"),
    Statement(_S, "Making a newcomer feel at home in a group"),
    Statement(_A, "Saying something familiar in words or pictures that are new"),
    Statement(_R, "Setting up equipment and trying out whether it runs well"),
    Statement(_C, "Following a clear plan step by step to its end"),
    Statement(_I, "Finding the pattern in a pile of puzzling facts"),
    Statement(_E, "Taking the lead and answering for how it turns out"),
)
"""In the order in which they are asked: three for each theme, and never two of one in a row."""


class Reading(NamedTuple):
    """What answers come to: a score of 1-7 for each theme with all its answers, in RIASEC order.

    `missing` are the themes left out for want of an answer.
    """

    scores: dict[Theme, float]
    missing: tuple[Theme, ...]

    @property
    def flat(self) -> bool:
        """Whether all six are equal, which tells roles apart in nothing."""
        return not self.missing and len(set(self.scores.values())) == 1

    @property
    def letters(self) -> str:
        """The letters of up to three themes that are liked rather than not, dearest first."""
        liked = [theme for theme, score in self.scores.items() if score > _LIKED]
        dearest = sorted(liked, key=lambda theme: -self.scores[theme])
        return "".join(theme.letter for theme in dearest[:_LETTERS])

    @property
    def interests(self) -> InterestScores | None:
        """The scores for a profile; None where one is missing or all are equal."""
        if self.missing or self.flat:
            return None
        return InterestScores(**{theme.value: score for theme, score in self.scores.items()})


def read_answers(answers: Mapping[Statement, int]) -> Reading:
    """Scores of 1-7 from answers of 1-5: (sum of the three answers - 3) / 2 + 1.

    A theme needs an answer to all three of its statements: two of them could stand for something
    else than the third, and a guess is no answer.
    """
    scores: dict[Theme, float] = {}
    for theme in Theme:
        given = [answer for statement, answer in answers.items() if statement.theme is theme]
        if len(given) == _PER_THEME:
            scores[theme] = (sum(given) - _PER_THEME) / 2 + 1
    return Reading(scores, tuple(theme for theme in Theme if theme not in scores))


_NUMBER = re.compile(r"\d+(?:\.\d+)?")
_LETTERED = re.compile(r"([riasec])\s*[=:]?\s*(\d+(?:\.\d+)?)", re.IGNORECASE)


def typed_scores(text: str) -> InterestScores | None:
    """Six scores as typed, `12 30 8 25 33 20` in RIASEC order or `E33 I30 …`; None for words.

    All of 1-7 are kept; else they are raw scores of 0-40, and r becomes 1 + 6·r/40.

    Raises:
        UsageError: there are not six of them, or one is out of both ranges.
    """
    pairs = _pairs(text)
    if pairs is None:
        return None
    values = dict(pairs)
    if not len(pairs) == len(values) == len(Theme):
        raise UsageError("six scores are needed, in the order R I A S E C")
    if not all(_LEAST <= value <= _MOST for value in values.values()):
        if max(values.values()) > _MOST_RAW:
            raise UsageError(f"scores run from 0 to {_MOST_RAW}, or from {_LEAST} to {_MOST}")
        share = (_MOST - _LEAST) / _MOST_RAW
        values = {theme: round(_LEAST + share * value, 2) for theme, value in values.items()}
    return InterestScores(**{theme.value: value for theme, value in values.items()})


def _pairs(text: str) -> list[tuple[Theme, float]] | None:
    """Each score with its theme; None where the text is anything else than scores."""
    words = text.replace(",", " ").replace(";", " ").split()
    if words and all(map(_NUMBER.fullmatch, words)):
        return list(zip(cycle(Theme), map(float, words), strict=False))
    pairs = _LETTERED.findall(text)
    if not pairs or _LETTERED.sub("", text).strip(" ,;"):
        return None
    themes = {theme.letter: theme for theme in Theme}
    return [(themes[letter.upper()], float(value)) for letter, value in pairs]
