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
_NONE = -1


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
        return cls(starts, *numbers.reshape(-1, 3).T.copy())


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
        self._often = self._counts * _FULL >= width
        most = max(_MOST_BYTES // (np.dtype(self._kind).itemsize * max(width, 1)), 1)
        # No memory is taken until a row is written.
        self._rows = np.zeros((most, width), self._kind)
        self._sums = np.zeros((people, width), self._kind)
        self.clear()

    def clear(self) -> None:
        """Forget every row."""
        self._slots = np.full(len(self._counts), _NONE, np.intp)
        self._used = 0

    def sums(self, people: int, listed: Listed, credits_: Array) -> Array:
        """A sum for each person and column; valid until the next call.

        `credits_` has a row for each kind.
        """
        sums, credits_ = self._sums[:people], credits_.astype(self._kind)
        often = self._often[listed.items]
        slots = np.full(len(often), _NONE, np.intp)
        slots[often] = self._known(listed.items[often], listed.kinds[often], credits_)
        whole = slots != _NONE
        places = slots[whole]
        ends = np.cumsum(np.bincount(listed.owners[whole], minlength=people)).tolist()
        for each, start, end in zip(sums, [0, *ends], ends, strict=False):
            np.add.reduce(self._rows.take(places[start:end], 0), 0, None, each)
        self._add(sums, Listed(*(each[~whole] for each in listed)), credits_)
        return sums

    def _known(self, items: Array, kinds: Array, credits_: Array) -> Array:
        """The slot of each item's row for its kind of credit; none where there is no room."""
        codes = kinds * len(self._counts) + items
        if (highest := int(codes.max(initial=0))) >= len(self._slots):
            more = np.full(highest + len(self._counts), _NONE, np.intp)
            more[: len(self._slots)] = self._slots
            self._slots = more
        slots = self._slots[codes]
        if (slots == _NONE).any():
            if self._used == len(self._rows):
                self.clear()
                return self._known(items, kinds, credits_)
            new = np.unique(codes[slots == _NONE])[: len(self._rows) - self._used]
            self._write(new, credits_)
            slots = self._slots[codes]
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
