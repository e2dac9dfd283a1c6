"""Sums over what skills give to candidates, for many people at once; with numpy.

A skill that many candidates ask for becomes a row of numbers, one a candidate, made once for each
level and added up whole. For a skill that few ask for, only these few are gone through.
"""

from collections.abc import Iterable, Sequence
from itertools import chain
from typing import Any, NamedTuple

import numpy as np

__all__ = ["Array", "Listed", "Postings", "Rows"]

Array = Any
"""A numpy array; what is in it is said beside."""

_MOST_BYTES = 64_000_000
_FULL = 16
"""A skill has rows where one in so many candidates asks for it, or more."""
_NONE = -1


class Postings(NamedTuple):
    """Who asks for each skill: those of skill s are from `starts[s]` up to `starts[s + 1]`.

    Candidates by seq, the weight of each one's need, and the level asked, 0-5.
    """

    starts: Array
    seqs: Array
    weights: Array
    levels: Array

    @classmethod
    def of(cls, each: Iterable[tuple[Sequence[int], Sequence[int], Sequence[int]]]) -> "Postings":
        """Those of every skill, in order: seqs, weights and levels."""
        seqs, weights, levels = zip(*each, strict=True)
        counts = [0, *map(len, seqs)]
        return cls(
            np.cumsum(np.array(counts, np.int64)),
            *(
                np.fromiter(chain.from_iterable(numbers), np.int64, sum(counts))
                for numbers in (seqs, weights, levels)
            ),
        )


class Listed(NamedTuple):
    """What some people hold: whose it is (from 0, ascending), which skill, which row of credits."""

    owners: Array
    skills: Array
    credits: Array


class Rows:
    """Adds up weight x credit for each person and candidate.

    Args:
        width: the number of candidates.
        postings: who asks for each skill.
        bound: no sum is larger.
    """

    def __init__(self, width: int, postings: Postings, bound: int) -> None:
        self._width, self._postings = width, postings
        self._kind: Any = np.int32 if bound < 2**31 else np.int64
        self._counts = np.diff(postings.starts)
        self._weights = postings.weights.astype(self._kind)
        most = max(_MOST_BYTES // (np.dtype(self._kind).itemsize * max(width, 1)), 1)
        # No memory is taken until a row is written.
        self._rows = np.zeros((most, width), self._kind)
        self.clear()

    def clear(self) -> None:
        """Forget every row."""
        self._slots = np.full(len(self._counts), _NONE, np.int32)
        self._used = 0

    def sums(self, people: int, listed: Listed, credits_: Array) -> Array:
        """A sum for each person and candidate, as whole numbers.

        `credits_` has in each row the credit by the level asked, 0-5.
        """
        sums = np.zeros((people, self._width), self._kind)
        many = self._counts[listed.skills] * _FULL >= self._width
        slots = np.full(len(many), _NONE, np.int32)
        slots[many] = self._known(listed.skills[many], listed.credits[many], credits_)
        full = slots != _NONE
        counts = np.bincount(listed.owners[full], minlength=people).tolist()
        place, places = 0, slots[full]
        for each, count in zip(sums, counts, strict=True):
            if count:
                np.add.reduce(self._rows[places[place : place + count]], 0, None, each)
                place += count
        if not full.all():
            self._add_few(sums, Listed(*(each[~full] for each in listed)), credits_)
        return sums

    def _known(self, skills: Array, kinds: Array, credits_: Array) -> Array:
        """The slot of each skill's row for each kind of credit; none where there is no room."""
        codes = kinds * len(self._counts) + skills
        if (highest := int(codes.max(initial=0))) >= len(self._slots):
            more = np.full(highest + len(self._counts), _NONE, np.int32)
            more[: len(self._slots)] = self._slots
            self._slots = more
        slots = self._slots[codes]
        if (slots == _NONE).any():
            if self._used == len(self._rows):
                self.clear()
                return self._known(skills, kinds, credits_)
            for code in np.unique(codes[slots == _NONE]).tolist()[: len(self._rows) - self._used]:
                kind, skill = divmod(code, len(self._counts))
                self._write(skill, credits_[kind])
                self._slots[code] = self._used
                self._used += 1
            slots = self._slots[codes]
        return slots

    def _write(self, skill: int, by_level: Array) -> None:
        own = slice(*self._postings.starts[skill : skill + 2])
        row = self._rows[self._used]
        row[:] = 0
        row[self._postings.seqs[own]] = self._weights[own] * by_level[self._postings.levels[own]]

    def _add_few(self, sums: Array, listed: Listed, credits_: Array) -> None:
        """Add what each listed skill gives to the few that ask for it."""
        counts = self._counts[listed.skills]
        before = np.cumsum(counts) - counts
        places = np.repeat(self._postings.starts[listed.skills] - before, counts)
        places += np.arange(len(places))
        whose = np.repeat(listed.owners * self._width, counts)
        whose += self._postings.seqs[places]
        kinds = np.repeat(listed.credits, counts)
        given = credits_.astype(self._kind)[kinds, self._postings.levels[places]]
        np.add.at(sums.reshape(-1), whose, self._weights[places] * given)
