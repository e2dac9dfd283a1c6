"""Scores of many people at once, with numpy: the digits of `engine.scoring.rank`.

What a skill at a level adds to the sums behind each candidate's coverage and use is a row of
numbers, made once; a person's sums are the sums of their rows. Sums are whole numbers. Quotients
are taken in 64-bit floats, and their floor is that of the exact quotient: numerators are below
2^52, so that a quotient of 10,000 at most is rounded by less than it can be short of a whole.
"""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from math import gcd
from typing import Any

import numpy as np

from careerpath.engine.batch import LEVELS, Asking
from careerpath.engine.data import Candidate, Relations, SkillFacts, reach
from careerpath.engine.interests import congruence
from careerpath.engine.rows import Row, Rows
from careerpath.engine.scoring import level_credits
from careerpath.engine.served import Served
from careerpath.models.weights import ONE, WEIGHTS, Weights

__all__ = ["Vectors"]

_AT_ONCE = 32
"""So many people at a time: their numbers fit into a processor's cache."""
_KEPT = 1_000
_NEAR = 1e-6
_THEMES = 6


class Vectors:
    """Scores people by rows of numbers.

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
        self._candidates, self._weights, self._relations = candidates, weights, relations
        self._ids, self._facts = list(skills), list(skills.values())
        self._skills = skills
        self._worths = [each.specificity for each in self._facts]
        self._served = Served(self._ids, relations, weights)
        demands = [each.demand for each in candidates]
        self._demand = np.array(demands, np.float64)
        strengths = {each for related in relations.values() for each in related.values()}
        self._unit = gcd(ONE, *strengths)
        width, most = len(candidates), ONE * sum(self._worths) // self._unit
        covers = ONE * max(demands, default=0) // self._served.unit
        self._coverage = Rows(width, self._covers, covers)
        self._use = Rows(width, self._uses, most)
        self._asked = np.array([each.interests or (0,) * _THEMES for each in candidates], np.int64)
        self._seqs = np.arange(width)
        # Each instance has its own: what is kept belongs to one catalogue.
        self._rest = lru_cache(_KEPT)(self._make_rest)

    def best(self, people: Sequence[Asking], most: int) -> list[list[tuple[int, int]]]:
        """See `Scorer.best`."""
        found: list[list[tuple[int, int]]] = []
        for start in range(0, len(people), _AT_ONCE):
            found += self._best(people[start : start + _AT_ONCE], most)
        return found

    def _best(self, people: Sequence[Asking], most: int) -> list[list[tuple[int, int]]]:
        width = len(self._candidates)
        if not width:
            return [[] for _ in people]
        scores = self._scores(people)
        # One number of score and place: no two are equal, and of equal scores the first is largest.
        scores *= width
        scores += width - 1 - self._seqs
        for row, each in zip(scores, people, strict=True):
            if each.passing is not None:
                row[np.frombuffer(each.passing, np.bool_) == 0] = -1
        if most < width:
            scores = np.partition(scores, width - most, axis=1)[:, width - most :]
        scores.sort(axis=1)
        return [
            [(width - 1 - key % width, key // width) for key in row if key >= 0]
            for row in scores[:, ::-1].tolist()
        ]

    def _scores(self, people: Sequence[Asking]) -> Any:  # noqa: ANN401 - an array
        """The score of each person for each candidate; below 0 where there is none."""
        rests = [self._rest(each.interests, each.level, bool(each.codes)) for each in people]
        gained = np.array([gained for gained, _ in rests])
        totals = np.array([total for _, total in rests])
        if self._served.crowded:
            self._served.clear()
            self._coverage.clear()
        covered = self._coverage.sums([self._served.by(each.codes) for each in people])
        demand = np.maximum(self._demand, 1)
        gained += self._weights.coverage * _half_up(covered, self._served.unit, demand)
        skills = [[code // LEVELS for code in each.codes] for each in people]
        worths = [float(sum(map(self._worths.__getitem__, each))) for each in skills]
        worth = np.maximum(np.array(worths), 1)[:, None]
        gained += self._weights.use * _half_up(self._use.sums(skills), self._unit, worth)
        unscored = totals == 0
        scores = _half_up(gained, 1, np.maximum(totals, 1)).astype(np.int64)
        scores[unscored] = -1
        return scores

    def _make_rest(
        self, interests: tuple[int, ...] | None, level: int | None, skilled: bool  # noqa: FBT001
    ) -> tuple[Any, Any]:
        """What interests and career level give, times their weights; and the sum of weights."""
        weights = self._weights
        gained = np.zeros(len(self._candidates))
        total = np.full(len(gained), float((weights.coverage + weights.use) * skilled))
        if interests is not None:
            alike = self._congruences(interests)
            gained += weights.interests * np.maximum(alike, 0)
            total += weights.interests * (alike >= 0)
        if level is not None:
            credits_ = level_credits(level, weights)
            gained += [weights.career_level * credits_[each.level] for each in self._candidates]
            total += weights.career_level
        return gained, total

    def _congruences(self, own: tuple[int, ...]) -> Any:  # noqa: ANN401 - an array
        """`congruence` with each candidate; below 0 where there is none."""
        one, other = np.array(own, np.int64), self._asked
        covariance = _THEMES * (other @ one) - other.sum(1) * one.sum()
        spreads = [_THEMES * (each * each).sum(-1) - each.sum(-1) ** 2 for each in (one, other)]
        spread = np.sqrt(float(spreads[0])) * np.sqrt(spreads[1].astype(np.float64))
        exact = (covariance / np.maximum(spread, 1) + 1) * (ONE / 2) + 0.5
        found = np.floor(exact).astype(np.int64)
        # Floats are right but for what lies within their error of the next number.
        for seq in np.flatnonzero(np.abs(exact - np.rint(exact)) < _NEAR).tolist():
            asked = self._candidates[seq].interests
            found[seq] = -1 if asked is None else _or_less(congruence(own, asked))
        found[spread == 0] = -1
        return found

    def _covers(self, code: int) -> Row:
        """What a skill answered for adds to each candidate's coverage, in the credits' unit."""
        skill, credits_ = self._served.skill_and_credits(code)
        facts, unit = self._skills[skill], self._served.unit
        by_level = [each // unit for each in credits_]
        values = [need * by_level[asked] for need, asked in zip(facts.needs, facts.levels, strict=True)]
        return facts.seqs, values

    def _uses(self, place: int) -> Row:
        """What each candidate uses of a held skill, times its value, in the strengths' unit."""
        skill = self._ids[place]
        used: dict[int, int] = {}
        # Weakest first: what is stronger overwrites it, and the skill itself comes last.
        strengths = sorted(reach(skill, self._relations).items(), key=lambda each: each[1])
        for other, strength in strengths:
            value = self._worths[place] * (strength // self._unit)
            used.update(dict.fromkeys(self._skills[other].seqs, value))
        return list(used), list(used.values())


def _half_up(numbers: Any, unit: int, divisors: Any) -> Any:  # noqa: ANN401 - arrays
    """Quotients rounded to the nearest, halves up; as floats, which they are exactly."""
    quotients = np.multiply(numbers, 2.0 * unit)
    quotients += divisors
    quotients /= 2 * divisors
    return np.floor(quotients, out=quotients)


def _or_less(value: int | None) -> int:
    return -1 if value is None else value
