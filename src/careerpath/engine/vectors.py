"""Scores of many people at once, with numpy: the digits of `engine.scoring.rank`.

What scores are made of is added up in whole numbers. All are reckoned from it in 32-bit floats,
without rounding on the way. How far off that can be is known, so that those who come first are
among the few that are about as good as them; their scores alone are reckoned in whole numbers.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain, pairwise
from math import gcd
from typing import NamedTuple

import numpy as np

from careerpath.engine.batch import Asking, Best
from careerpath.engine.congruences import Congruences
from careerpath.engine.data import Candidate, Relations, SkillFacts, reach
from careerpath.engine.rows import Array, Listed, Postings, Rows
from careerpath.engine.scoring import level_credits
from careerpath.engine.served import Served
from careerpath.models.scales import CareerLevel
from careerpath.models.weights import ONE, WEIGHTS, Weights

__all__ = ["Vectors"]

_CELLS = 2**19
"""So many numbers at a time, a person and a role each: with fewer, each step costs more."""
_KEPT = 2_000
_MANY = 32
"""So many times the roles to be found are many roles: to halve them is then quick. At least 2."""
_APART = 3
"""What is farther behind in 32-bit floats of exact sums is behind in whole numbers too.

Coverage, use and the mean of all are rounded by at most a half each, and the weights of the first
two are at most the whole: together one. Some ten roundings of a float, each by at most 2^-24 of
numbers up to 10,000, add less than a hundredth. So two scores may come closer by 2.02 at most.
"""
_UNSCORED = -2


class _Known(NamedTuple):
    """What scores are made of, a row a person.

    Args:
        covered: what is behind coverage, a column a candidate.
        used: likewise behind use.
        worths: the sum of the values of all skills that the person holds, or 1.
        rests: where what interests and career level give is kept.
    """

    covered: Array
    used: Array
    worths: Array
    rests: Array


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
        self._credits = np.array(self._served.kinds)
        self._count, width = len(skills), len(candidates)
        self._demand = np.array([max(each.demand, 1) for each in candidates], np.int64)
        self._worths = np.array([each.specificity for each in skills.values()], np.int64)
        strengths = {each for related in relations.values() for each in related.values()}
        self._unit = gcd(ONE, *strengths)
        covers = ONE // self._served.unit * int(self._demand.max(initial=1))
        uses = ONE // self._unit * int(self._worths.sum())
        postings = Postings.of(chain(map(_covers, skills.values()), self._uses(skills)))
        self._at_once = min(max(_CELLS // max(width, 1), 1), _KEPT)
        self._rows = Rows(2 * self._at_once, width, postings, max(covers, uses))
        self._covering = (weights.coverage * self._served.unit / self._demand).astype(np.float32)
        # Memory that is given back and taken anew at each step costs more than the sums.
        self._scores, self._parts = np.zeros((2, self._at_once, width), np.float32)
        steps = [level_credits(own, weights) for own in range(len(CareerLevel))]
        credits_ = [[step[each.level] for each in candidates] for step in steps]
        self._standing = weights.career_level * np.array(credits_, np.float32)
        self._congruences = Congruences([each.interests for each in candidates]).of
        self._rests = np.zeros((2, _KEPT, width), np.float32)
        self._slots: dict[tuple[object, ...], int] = {}

    def _uses(self, skills: Mapping[str, SkillFacts]) -> Iterator[list[tuple[int, int, int]]]:
        """Who uses each skill, and how much of it, times its value, in parts of the unit."""
        for skill, facts in skills.items():
            used: dict[int, int] = {}
            # Weakest first: what is stronger overwrites it, and the skill itself comes last.
            strengths = sorted(reach(skill, self._relations).items(), key=lambda each: each[1])
            for other, strength in strengths:
                worth = facts.specificity * (strength // self._unit)
                used.update(dict.fromkeys(skills[other].seqs, worth))
            yield [(seq, worth, 0) for seq, worth in used.items()]

    def best(self, people: Sequence[Asking], most: int) -> list[Best]:
        """See `engine.batch.Scorer`."""
        if not self._candidates:
            return [Best([], [])] * len(people)
        starts = range(0, len(people), self._at_once)
        some = (people[start : start + self._at_once] for start in starts)
        return list(chain.from_iterable(self._best(each, most) for each in some))

    def _best(self, people: Sequence[Asking], most: int) -> Iterator[Best]:
        known = self._known(people)
        cells = self._foremost(people, known, most)
        # One number of person, score and place, so that one sorting brings all into order.
        owners, seqs = np.divmod(cells, len(self._candidates))
        scores = self._exact(known, cells, owners, seqs)
        order = np.argsort((owners * (2 * ONE) - scores) * len(self._candidates) + seqs)
        placed, reckoned = seqs[order].tolist(), scores[order].tolist()
        ends = np.cumsum(np.bincount(owners, minlength=len(people))).tolist()
        for start, end in pairwise([0, *ends]):
            first = slice(start, min(end, start + most))
            yield Best(placed[first], reckoned[first])

    def _known(self, people: Sequence[Asking]) -> _Known:
        count = len(people)
        if len(self._slots) + count > _KEPT:
            self._slots.clear()
        rests = [self._rest(each.interests, each.level, bool(each.skills)) for each in people]
        owners, skills = _listed([each.skills for each in people])
        levels = np.frombuffer(b"".join([bytes(each.levels) for each in people]), np.uint8)
        worths = np.bincount(owners, self._worths[skills], count)
        answering, answered, kinds = owners, skills, levels
        if self._relations:
            answering, answered, kinds = self._answering(people)
        # Coverage first, then use, as if of other people.
        both = Listed(
            np.concatenate((answering, owners + count)),
            np.concatenate((answered, skills + self._count)),
            np.concatenate((kinds, np.zeros_like(skills))),
        )
        if len(self._credits) != len(self._served.kinds):
            self._credits = np.array(self._served.kinds)
        sums = self._rows.sums(2 * count, both, self._credits)
        worths = np.maximum(worths, 1).astype(np.int64)
        return _Known(sums[:count], sums[count:], worths, np.array(rests))

    def _answering(self, people: Sequence[Asking]) -> Listed:
        """The skills that each person answers for by related ones."""
        if self._served.crowded:
            self._served.clear()
            self._rows.clear()
            self._credits = self._credits[:0]
        answered = [self._served.by(each.skills, each.levels) for each in people]
        skills, kinds = zip(*answered, strict=True)
        return Listed(*_listed(skills), _listed(kinds)[1])

    def _foremost(self, people: Sequence[Asking], known: _Known, most: int) -> Array:
        """Who may be among the first `most` of each person: places in a table of all, ascending."""
        count = len(people)
        scores, parts = self._scores[:count], self._parts[:count]
        using = self._weights.use * self._unit / known.worths
        scores[:] = known.used
        scores *= using.astype(np.float32)[:, None]
        parts[:] = known.covered
        parts *= self._covering
        scores += parts
        # Clipping is for speed: numpy then writes without a copy of its own.
        np.take(self._rests[0], known.rests, 0, parts, "clip")
        scores += parts
        np.take(self._rests[1], known.rests, 0, parts, "clip")
        scores /= parts
        for row, each in zip(scores, people, strict=True):
            if each.passing is not None:
                row[np.frombuffer(each.passing, np.uint8) == 0] = _UNSCORED
        least = np.maximum(_reached(scores, most, parts) - _APART, _UNSCORED / 2)
        return np.flatnonzero(scores >= least[:, None])

    def _exact(self, known: _Known, cells: Array, owners: Array, seqs: Array) -> Array:
        """The scores of some pairs, in ten-thousandths."""
        weights = self._weights
        covered, used = (each.take(cells).astype(np.int64) for each in known[:2])
        gained, totals = self._rests[:, known.rests[owners], seqs].astype(np.int64)
        gained += weights.coverage * _half_up(self._served.unit * covered, self._demand[seqs])
        gained += weights.use * _half_up(self._unit * used, known.worths[owners])
        return _half_up(gained, totals)

    def _rest(self, interests: tuple[int, ...] | None, level: int | None, skilled: bool) -> int:  # noqa: FBT001
        """Where what interests and career level give is kept."""
        key = interests, level, skilled
        slot = self._slots.get(key)
        if slot is None:
            slot = self._slots[key] = len(self._slots)
            self._rests[:, slot] = self._make_rest(*key)
        return slot

    def _make_rest(
        self,
        interests: tuple[int, ...] | None,
        level: int | None,
        skilled: bool,  # noqa: FBT001
    ) -> tuple[Array, Array]:
        """What interests and career level give, times their weights; and the sum of weights.

        Where there is nothing to score by, what comes of it is below 0.
        """
        weights, gained = self._weights, np.zeros(len(self._candidates))
        totals = np.full(len(gained), float((weights.coverage + weights.use) * skilled))
        if interests is not None:
            alike = self._congruences(interests)
            gained += weights.interests * np.maximum(alike, 0)
            totals += weights.interests * (alike >= 0)
        if level is not None:
            gained += self._standing[level]
            totals += weights.career_level
        gained[totals == 0] = _UNSCORED
        return gained, np.maximum(totals, 1)


def _reached(scores: Array, most: int, best: Array) -> Array:
    """What at least `most` scores of each row reach, or all of a short one; `best` is overwritten.

    The best of two, of four, ... are soon found, and the best of those are hardly worse.
    """
    width = scores.shape[1]
    best[:] = scores
    while width >= _MANY * most:
        width //= 2
        np.maximum(best[:, :width], best[:, width : 2 * width], out=best[:, :width])
    place = max(width - most, 0)
    best[:, :width].partition(place, axis=1)
    return best[:, place]


def _covers(skill: SkillFacts) -> list[tuple[int, int, int]]:
    return list(zip(skill.seqs, skill.needs, skill.levels, strict=True))


def _listed(several: Sequence[Sequence[int]]) -> tuple[Array, Array]:
    """Whose each item is, and the items of all."""
    counts = [len(each) for each in several]
    items = np.fromiter(chain.from_iterable(several), np.int64, sum(counts))
    return np.repeat(np.arange(len(counts)), counts), items


def _half_up(numerators: Array, denominators: Array) -> Array:
    return (2 * numerators + denominators) // (2 * denominators)
