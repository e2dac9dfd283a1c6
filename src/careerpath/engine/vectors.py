"""Scores of many people at once, with numpy: the digits of `engine.scoring.rank`.

Sums are whole numbers. Quotients are taken in 64-bit floats, and their floor is that of the exact
quotient: numerators are below 2^52, so that a quotient is rounded by less than it can be short of
the next whole number.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import chain
from math import gcd

import numpy as np

from careerpath.engine.batch import Asking
from careerpath.engine.data import Candidate, Relations, SkillFacts, reach
from careerpath.engine.interests import congruence
from careerpath.engine.rows import Array, Listed, Postings, Rows
from careerpath.engine.scoring import level_credits
from careerpath.engine.served import Served
from careerpath.models.weights import ONE, WEIGHTS, Weights

__all__ = ["Vectors"]

_AT_ONCE = 32
"""So many people at a time: their numbers fit into a processor's cache."""
_KEPT = 500
_NEAR = 1e-6
_THEMES = 6
_WHOLE = np.ones((1, _THEMES), np.int64)


class Vectors:
    """Scores people by rows of numbers; see `engine.batch.Scorer`.

    Args:
        candidates: every role of the catalogue, in the order of `seq`.
        skills: every skill of the catalogue by id; a person's skills are places in this order.
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
        self._served = Served(list(skills), relations, weights)
        self._worths = np.array([each.specificity for each in skills.values()], np.int64)
        demands, width = [each.demand for each in candidates], len(candidates)
        self._demand = np.maximum(np.array(demands, np.float64), 1)
        asked = Postings.of((each.seqs, each.needs, each.levels) for each in skills.values())
        self._coverage = Rows(width, asked, ONE * max(demands, default=0) // self._served.unit)
        strengths = {each for related in relations.values() for each in related.values()}
        self._unit = gcd(ONE, *strengths)
        used = Postings.of(self._used(skill, skills) for skill in skills)
        self._use = Rows(width, used, int(self._worths.sum()) * (ONE // self._unit))
        flat = (0,) * _THEMES
        self._themes = np.array([each.interests or flat for each in candidates], np.int64)
        # Each instance has its own: what is kept belongs to one catalogue.
        self._rest = lru_cache(_KEPT)(self._make_rest)

    def _used(
        self, skill: str, skills: Mapping[str, SkillFacts]
    ) -> tuple[list[int], list[int], list[int]]:
        """Who uses a skill, and how much of it, times its value, in parts of the unit."""
        value, used = skills[skill].specificity, dict[int, int]()
        # Weakest first: what is stronger overwrites it, and the skill itself comes last.
        strengths = sorted(reach(skill, self._relations).items(), key=lambda each: each[1])
        for other, strength in strengths:
            used.update(dict.fromkeys(skills[other].seqs, value * (strength // self._unit)))
        return list(used), list(used.values()), [0] * len(used)

    def best(self, people: Sequence[Asking], most: int) -> list[list[tuple[int, int]]]:
        """See `engine.batch.Scorer`."""
        if not self._candidates:
            return [[] for _ in people]
        some = (people[start : start + _AT_ONCE] for start in range(0, len(people), _AT_ONCE))
        return list(chain.from_iterable(self._best(each, most) for each in some))

    def _best(self, people: Sequence[Asking], most: int) -> Iterator[list[tuple[int, int]]]:
        width = len(self._candidates)
        keys = self._scores(people)
        # One number of score and place: no two are equal, and of equal scores the first is largest.
        keys *= width
        keys += np.arange(width - 1, -1, -1)
        for row, each in zip(keys, people, strict=True):
            if each.passing is not None:
                row[np.frombuffer(each.passing, np.uint8) == 0] = -1
        if most < width:
            keys = np.partition(keys, width - most, axis=1)[:, width - most :]
        keys.sort(axis=1)
        for row in keys[:, ::-1].tolist():
            yield [(width - 1 - key % width, key // width) for key in row if key >= 0]

    def _scores(self, people: Sequence[Asking]) -> Array:
        """The score of each person for each candidate; below 0 where there is none."""
        rests = [self._rest(each.interests, each.level, bool(each.skills)) for each in people]
        gained, totals = (np.array(each) for each in zip(*rests, strict=True))
        if any(each.skills for each in people):
            held = _listed([(each.skills, each.levels) for each in people])
            covered = self._covered(people, held)
            gained += self._weights.coverage * _half_up(covered, self._served.unit, self._demand)
            worths = np.bincount(held.owners, self._worths[held.skills], len(people))
            whole = held._replace(credits=np.zeros_like(held.credits))
            used = self._use.sums(len(people), whole, _WHOLE)
            worth = np.maximum(worths, 1)[:, None]
            gained += self._weights.use * _half_up(used, self._unit, worth)
        scores = _half_up(gained, 1, np.maximum(totals, 1)).astype(np.int64)
        scores[totals == 0] = -1
        return scores

    def _covered(self, people: Sequence[Asking], held: Listed) -> Array:
        if self._relations:
            if self._served.crowded:
                self._served.clear()
                self._coverage.clear()
            held = _listed([self._served.by(each.skills, each.levels) for each in people])
        return self._coverage.sums(len(people), held, np.array(self._served.kinds, np.int64))

    def _make_rest(
        self, interests: tuple[int, ...] | None, level: int | None, skilled: bool  # noqa: FBT001
    ) -> tuple[Array, Array]:
        """What interests and career level give, times their weights; and the sum of weights."""
        weights, gained = self._weights, np.zeros(len(self._candidates))
        totals = np.full(len(gained), float((weights.coverage + weights.use) * skilled))
        if interests is not None:
            alike = self._congruences(interests)
            gained += weights.interests * np.maximum(alike, 0)
            totals += weights.interests * (alike >= 0)
        if level is not None:
            credits_ = level_credits(level, weights)
            gained += [weights.career_level * credits_[each.level] for each in self._candidates]
            totals += weights.career_level
        return gained, totals

    def _congruences(self, own: tuple[int, ...]) -> Array:
        """`congruence` with each candidate; below 0 where there is none."""
        one, other = np.array(own, np.int64), self._themes
        covariance = _THEMES * (other @ one) - other.sum(1) * one.sum()
        spreads = [_THEMES * (each * each).sum(-1) - each.sum(-1) ** 2 for each in (one, other)]
        spread = np.sqrt(spreads[0] * 1.0) * np.sqrt(spreads[1] * 1.0)
        near = (covariance / np.maximum(spread, 1) + 1) * (ONE / 2) + 0.5
        found = np.floor(near).astype(np.int64)
        # Floats are right but for what lies within their error of the next number.
        for seq in np.flatnonzero(np.abs(near - np.rint(near)) < _NEAR).tolist():
            found[seq] = congruence(own, self._themes[seq].tolist()) or 0
        found[spread == 0] = -1
        return found


def _listed(held: Sequence[tuple[Sequence[int], Sequence[int]]]) -> Listed:
    counts = [len(skills) for skills, _ in held]
    every = (
        np.fromiter(chain.from_iterable(each), np.int64, sum(counts))
        for each in zip(*held, strict=True)
    )
    return Listed(np.repeat(np.arange(len(counts)), counts), *every)


def _half_up(numbers: Array, unit: int, divisors: Array) -> Array:
    """Quotients rounded to the nearest, halves up; as floats, which they are exactly."""
    quotients = np.multiply(numbers, 2.0 * unit)
    quotients += divisors
    quotients /= 2 * divisors
    return np.floor(quotients, out=quotients)
