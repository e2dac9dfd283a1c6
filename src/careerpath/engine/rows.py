"""Sums of what items add to columns, for many people at once; with numpy.

An item that adds to many columns becomes a row of numbers, made once for each kind of credit and
added up whole. Of an item that adds to few, these few alone are gone through.
"""

from collections.abc import Iterable, Sequence
from itertools import chain
from typing import Any, NamedTuple

import numpy as np

__all__ = ["Array", "Listed", "Postings", "Rows"]

Array = Any
"""A numpy array; what is in it is said beside."""

_MOST_BYTES = 64_000_000
_FULL = 32
"""An item has rows where it adds to one in so many columns, or more."""
_SPARE = 20
_UNKNOWN, _FEW = -1, -2
"""In place of a row: one is not made yet, or there is none to make."""


class Postings(NamedTuple):
    """Which columns each item adds to: those of item i are from `starts[i]` up to `starts[i + 1]`.

    Columns, a weight in each, and which of a kind's credits the weight is multiplied with.
    """

    starts: Array
    columns: Array
    weights: Array
    credits: Array

    @classmethod
    def of(cls, items: Iterable[Sequence[tuple[int, int, int]]]) -> "Postings":
        """Those of every item, in order: for each a list of (column, weight, credit)."""
        listed = list(items)
        starts = np.cumsum([0, *map(len, listed)])
        numbers = np.fromiter(
            chain.from_iterable(chain.from_iterable(listed)), np.int64, 3 * int(starts[-1])
        )
        columns, weights, credits_ = numbers.reshape(-1, 3).T
        return cls(starts, columns.astype(np.int32), weights.copy(), credits_.astype(np.uint8))


class Listed(NamedTuple):
    """What some people have: whose it is (from 0, ascending), which item, which kind of credit."""

    owners: Array
    items: Array
    kinds: Array


class Rows:
    """Adds up weight x credit for each person, in each column: whole numbers, and exactly.

    Args:
        people: how many there are at most at once.
        width: the number of columns.
        postings: what each item adds to.
        bound: no sum is larger.
    """

    def __init__(self, people: int, width: int, postings: Postings, bound: int) -> None:
        self._width, self._postings = width, postings
        self._kind: Any = np.int32 if bound < 2**31 else np.int64
        self._weights = postings.weights.astype(self._kind)
        self._counts = np.diff(postings.starts)
        self._new = np.where(self._counts * _FULL >= width, _UNKNOWN, _FEW).astype(np.int32)
        most = max(_MOST_BYTES // (np.dtype(self._kind).itemsize * max(width, 1)), 1)
        # No memory is taken until a row is written.
        self._rows = np.zeros((most, width), self._kind)
        self._sums = np.zeros((people, width), self._kind)
        self.clear()

    def clear(self) -> None:
        """Forget every row."""
        self._slots, self._used = self._new[:0], 0

    def sums(self, people: int, listed: Listed, credits_: Array) -> Array:
        """A sum for each person and column; valid until the next call.

        `credits_` has a row for each kind.
        """
        sums, credits_ = self._sums[:people], credits_.astype(self._kind)
        slots = self._known(listed.kinds * len(self._counts) + listed.items, credits_)
        whole, few = np.flatnonzero(slots >= 0), np.flatnonzero(slots < 0)
        places, owners = slots.take(whole), listed.owners.take(whole)
        ends = np.cumsum(np.bincount(owners, minlength=people)).tolist()
        for each, start, end in zip(sums, [0, *ends], ends, strict=False):
            np.add.reduce(self._rows.take(places[start:end], 0), 0, None, each)
        self._add(sums, Listed(*(each.take(few) for each in listed)), credits_)
        return sums

    def _known(self, codes: Array, credits_: Array) -> Array:
        """Where each item's row for its kind of credit is; below 0 for one that has none.

        A code is one of an item and a kind. There may be no room for all that are new.
        """
        if (lacking := len(credits_) * len(self._new) - len(self._slots)) > 0:
            # Some more than that, for kinds to come.
            more = np.tile(self._new, lacking // len(self._new) + _SPARE)
            self._slots = np.concatenate((self._slots, more))
        slots = self._slots.take(codes)
        if (slots == _UNKNOWN).any():
            if self._used == len(self._rows):
                self.clear()
                return self._known(codes, credits_)
            new = np.unique(codes[slots == _UNKNOWN])[: len(self._rows) - self._used]
            self._write(new, credits_)
            slots = self._slots.take(codes)
        return slots

    def _write(self, codes: Array, credits_: Array) -> None:
        """Make rows: each is what one item adds, as if somebody had nothing else."""
        rows = self._rows[self._used : self._used + len(codes)]
        rows[:] = 0
        kinds, items = np.divmod(codes, len(self._counts))
        self._add(rows, Listed(np.arange(len(codes)), items, kinds), credits_)
        self._slots[codes] = np.arange(self._used, self._used + len(codes))
        self._used += len(codes)

    def _add(self, sums: Array, listed: Listed, credits_: Array) -> None:
        """Add what each listed item adds, column by column."""
        counts, kinds = self._counts[listed.items], credits_.shape[1]
        before = np.cumsum(counts) - counts
        places = np.repeat(self._postings.starts[listed.items] - before, counts)
        places += np.arange(len(places))
        columns = np.repeat(listed.owners * self._width, counts)
        columns += self._postings.columns.take(places)
        which = np.repeat(listed.kinds * kinds, counts)
        which += self._postings.credits.take(places)
        given = credits_.reshape(-1).take(which)
        given *= self._weights.take(places)
        np.add.at(sums.reshape(-1), columns, given)
