"""Rows of numbers that are added up for many people, each by its code; with numpy."""

from collections.abc import Callable, Sequence
from itertools import chain
from typing import Any

import numpy as np

__all__ = ["Row", "Rows"]

Row = tuple[Sequence[int], Sequence[int]]
"""What is not zero in a row: places, each once, and values."""

_MOST_BYTES = 64_000_000
_MOST_SPARSE = 4_000_000
_FULL = 16
"""A row is kept in full where one in so many of its values is not zero."""
_SPARSE = -1
_NEW = -2


class Rows:
    """Rows that are made when they are first needed, in bounded memory.

    Args:
        width: how many values a row has.
        make: a code's row.
        bound: no sum of rows is larger.
    """

    def __init__(self, width: int, make: Callable[[int], Row], bound: int) -> None:
        self._width, self._make = width, make
        kind: Any = np.int32 if bound < 2**31 else np.int64
        most = max(_MOST_BYTES // (np.dtype(kind).itemsize * max(width, 1)), 1)
        # Memory is taken by rows that are written to, not by this.
        self._full = np.zeros((most, width), kind)
        self.clear()

    def clear(self) -> None:
        """Forget every row."""
        self._slots = np.full(1_024, _NEW, np.int32)
        self._used = self._count = 0
        self._sparse: dict[int, tuple[Any, Any]] = {}

    def sums(self, codes: Sequence[Sequence[int]]) -> Any:  # noqa: ANN401 - an array
        """The sum of each list's rows, as an array, a row a list."""
        if self._count > _MOST_SPARSE:
            self.clear()
        owners = np.repeat(np.arange(len(codes)), [len(each) for each in codes])
        every = np.fromiter(chain.from_iterable(codes), np.int64, len(owners))
        slots = self._known(every)
        full = slots >= 0
        sums = self._sums_in_full(slots[full], np.bincount(owners[full], minlength=len(codes)))
        if not full.all():
            self._add_sparse(sums, owners[~full], every[~full])
        return sums

    def _sums_in_full(self, slots: Any, counts: Any) -> Any:  # noqa: ANN401 - arrays
        sums = np.zeros((len(counts), self._width), self._full.dtype)
        start = 0
        for each, count in zip(sums, counts.tolist(), strict=True):
            if count:
                np.add.reduce(self._full[slots[start : start + count]], 0, None, each)
                start += count
        return sums

    def _add_sparse(self, sums: Any, owners: Any, codes: Any) -> None:  # noqa: ANN401 - arrays
        rows = [self._sparse[code] for code in codes.tolist()]
        places = np.concatenate([places for places, _ in rows])
        places += np.repeat(owners * self._width, [len(places) for places, _ in rows])
        np.add.at(sums.reshape(-1), places, np.concatenate([values for _, values in rows]))

    def _known(self, codes: Any) -> Any:  # noqa: ANN401 - arrays
        """The slot of each code's row."""
        if codes.size and (highest := int(codes.max())) >= len(self._slots):
            more = np.full(2 * highest, _NEW, np.int32)
            more[: len(self._slots)] = self._slots
            self._slots = more
        slots = self._slots[codes]
        if (slots == _NEW).any():
            for code in np.unique(codes[slots == _NEW]).tolist():
                self._keep(code)
            slots = self._slots[codes]
        return slots

    def _keep(self, code: int) -> None:
        places, values = self._make(code)
        if len(places) * _FULL < self._width or self._used == len(self._full):
            self._sparse[code] = np.array(places, np.int64), np.array(values, self._full.dtype)
            self._slots[code] = _SPARSE
            self._count += len(places) + 16
            return
        row = self._full[self._used]
        row[:] = 0
        row[places] = values
        self._slots[code] = self._used
        self._used += 1
