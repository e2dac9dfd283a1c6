"""Sums of what items add to columns, for many people at once; with numpy.

An item that adds to many columns becomes a row of numbers, made once for each kind of credit and
added up whole: first roughly, in 16 bits, and exactly where it is asked for. Of an item that adds
to few, these few alone are gone through.
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
"""An item has rows where it adds to one in so many columns, or more."""
_NONE = -1
_MOST_ROUGH = 2**16 - 1


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


class Sums(NamedTuple):
    """What is added up for some people: `rough * unit + few`, a row a person.

    Args:
        rough: 16-bit sums of rows.
        few: sums of what adds to few columns, exactly.
        rows: how many rows each person has. For each, a sum may be short by less than a unit.
    """

    rough: Array
    few: Array
    rows: Array


class Rows:
    """Adds up weight x credit for each person, in each column.

    `units` has, for each column, what 1 in a rough sum stands for: so much that none overflows.

    Args:
        people: how many there are at most at once.
        width: the number of columns.
        postings: what each item adds to.
        bound: no sum is larger.
        highest: of each place among the credits, the largest number.
    """

    def __init__(
        self, people: int, width: int, postings: Postings, bound: int, highest: Sequence[int]
    ) -> None:
        self._width, self._postings = width, postings
        self._kind: Any = np.int32 if bound < 2**31 else np.int64
        self._counts = np.diff(postings.starts)
        self._weights = postings.weights.astype(self._kind)
        whole = np.repeat(self._counts * _FULL >= width, self._counts)
        largest = np.array(highest)[postings.credits] * postings.weights * whole
        bounds = np.bincount(postings.columns, largest, width)
        self.units = np.maximum(bounds / _MOST_ROUGH, 1)
        each = np.dtype(self._kind).itemsize + np.dtype(np.uint16).itemsize
        most = max(_MOST_BYTES // (each * max(width, 1)), 1)
        # No memory is taken until a row is written.
        self._rows = np.zeros((most, width), self._kind)
        self._rough = np.zeros((most, width), np.uint16)
        self._sums = np.zeros((people, width), np.uint16)
        self._few = np.zeros((people, width), self._kind)
        self.clear()

    def clear(self) -> None:
        """Forget every row."""
        self._slots = np.full(len(self._counts), _NONE, np.int32)
        self._used = 0

    def sums(self, people: int, listed: Listed, credits_: Array) -> Sums:
        """A sum for each person and column; valid until the next call.

        `credits_` has a row for each kind.
        """
        sums, few = self._sums[:people], self._few[:people]
        many = self._counts[listed.items] * _FULL >= self._width
        slots = np.full(len(many), _NONE, np.int32)
        slots[many] = self._known(listed.items[many], listed.kinds[many], credits_)
        full = slots != _NONE
        counts = np.bincount(listed.owners[full], minlength=people)
        self._places, self._ends = slots[full], np.cumsum(counts)
        ends = self._ends.tolist()
        for each, start, end in zip(sums, [0, *ends], ends, strict=False):
            np.add.reduce(self._rough.take(self._places[start:end], 0), 0, None, each)
        few[:] = 0
        if not full.all():
            self._add_few(few, Listed(*(each[~full] for each in listed)), credits_)
        return Sums(sums, few, counts)

    def exact(self, sums: Sums, owners: Array, columns: Array) -> Array:
        """Exact sums for some people, after the last call of `sums`.

        `columns` has rows of columns, one for each of the owners.
        """
        counts = sums.rows[owners]
        ends = np.cumsum(counts)
        places = np.repeat(self._ends[owners] - ends, counts) + np.arange(counts.sum())
        cells = np.repeat(columns, counts, 1) + self._places[places].astype(np.int64) * self._width
        totals = np.zeros((len(cells), len(places) + 1), np.int64)
        np.cumsum(self._rows.reshape(-1).take(cells), 1, out=totals[:, 1:])
        return totals[:, ends] - totals[:, ends - counts] + sums.few[owners, columns]

    def _known(self, items: Array, kinds: Array, credits_: Array) -> Array:
        """The slot of each item's row for its kind of credit; none where there is no room."""
        codes = kinds * len(self._counts) + items
        if (highest := int(codes.max(initial=0))) >= len(self._slots):
            more = np.full(highest + len(self._counts), _NONE, np.int32)
            more[: len(self._slots)] = self._slots
            self._slots = more
        slots = self._slots[codes]
        if (slots == _NONE).any():
            if self._used == len(self._rows):
                self.clear()
                return self._known(items, kinds, credits_)
            for code in np.unique(codes[slots == _NONE]).tolist()[: len(self._rows) - self._used]:
                kind, item = divmod(code, len(self._counts))
                self._write(item, credits_[kind])
                self._slots[code] = self._used
                self._used += 1
            slots = self._slots[codes]
        return slots

    def _write(self, item: int, credits_: Array) -> None:
        own = slice(*self._postings.starts[item : item + 2])
        row = self._rows[self._used]
        row[:] = 0
        row[self._postings.columns[own]] = (
            self._weights[own] * credits_[self._postings.credits[own]]
        )
        self._rough[self._used] = row / self.units

    def _add_few(self, sums: Array, listed: Listed, credits_: Array) -> None:
        """Add what each listed item adds to its few columns."""
        counts, kinds = self._counts[listed.items], credits_.shape[1]
        before = np.cumsum(counts) - counts
        places = np.repeat(self._postings.starts[listed.items] - before, counts)
        places += np.arange(len(places))
        columns = np.repeat(listed.owners * self._width, counts)
        columns += self._postings.columns.take(places)
        which = np.repeat(listed.kinds * kinds, counts)
        which += self._postings.credits.take(places)
        given = credits_.astype(self._kind).reshape(-1).take(which)
        given *= self._weights.take(places)
        np.add.at(sums.reshape(-1), columns, given)
