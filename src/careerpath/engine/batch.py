"""Scores of many people, one after another; `engine.vectors` gives the same digits faster."""

from collections.abc import Mapping, Sequence
from itertools import islice
from typing import NamedTuple, Protocol

from careerpath.engine.data import Candidate, Person, Relations, SkillFacts
from careerpath.engine.scoring import rank
from careerpath.models.weights import WEIGHTS, Weights

__all__ = ["Asking", "Best", "Plain", "Scorer"]


class Asking(NamedTuple):
    """A person in numbers.

    Args:
        skills: each skill that they hold, once, by its place among those of the catalogue.
        levels: the level of each, 1-5.
        interests: six scores in hundredths, in RIASEC order.
        level: their career level, 0-6.
        passing: for each candidate a byte, 1 where it may be shown; None where all may.
    """

    skills: Sequence[int] = ()
    levels: Sequence[int] = ()
    interests: tuple[int, ...] | None = None
    level: int | None = None
    passing: bytes | None = None


class Best(NamedTuple):
    """The candidates that come first, best first, and the score of each in ten-thousandths.

    Equal scores are in the order of ids. There are none where nothing can be scored.
    """

    seqs: Sequence[int] = ()
    scores: Sequence[int] = ()


class Scorer(Protocol):
    """What scores many people."""

    def best(self, people: Sequence[Asking], most: int) -> list[Best]:
        """For each person the best candidates, so many at most."""


class Plain:
    """Scores by `rank`, a person at a time.

    Args:
        candidates: every role of the catalogue, in the order of `seq`.
        skills: every skill of the catalogue by id; its place is that in this order.
        relations: of every skill.
        weights: the figures of the score.
    """

    def __init__(
        self,
        candidates: Sequence[Candidate],
        skills: Mapping[str, SkillFacts],
        relations: Relations,
        weights: Weights = WEIGHTS,
    ) -> None:
        self._candidates, self._skills = candidates, skills
        self._relations, self._weights = relations, weights
        self._ids = list(skills)

    def best(self, people: Sequence[Asking], most: int) -> list[Best]:
        """See `Scorer.best`."""
        return [self._best(each, most) for each in people]

    def _best(self, asking: Asking, most: int) -> Best:
        held = dict(zip(map(self._ids.__getitem__, asking.skills), asking.levels, strict=True))
        person = Person(held, asking.interests, asking.level)
        ranked = rank(self._candidates, self._skills, self._relations, person, self._weights)
        passing = asking.passing
        passed = (each for each in ranked if passing is None or passing[each.seq])
        first = list(islice(passed, most))
        return Best([each.seq for each in first], [each.score for each in first])
