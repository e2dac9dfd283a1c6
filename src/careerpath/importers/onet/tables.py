"""O*NET's tables read, with all that is wrong in them.

Cells are parted by tabs and never quoted; `n/a` and an empty cell are the same.
"""

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from careerpath.errors import Code, InputError, Problem
from careerpath.files.origin import Origin
from careerpath.files.text import clean
from careerpath.importers.onet.layouts import TABLES, Column, Table
from careerpath.importers.onet.release import Release

__all__ = ["Row", "Sheet", "Sheets"]

_MOST_PROBLEMS = 10
"""A table with more wrong lines than this is another table; further ones are not told."""


class Sheet:
    """One file of a table: its rows, and the problems found in them."""

    def __init__(self, name: str, text: str, columns: tuple[Column, ...]) -> None:
        self._origin = Origin(name, text)
        self._lines = text.removeprefix("\N{BYTE ORDER MARK}").split("\n")
        self._columns = columns
        self._header = [cell.strip() for cell in self._lines[0].rstrip("\r").split("\t")]
        self._places = [self._place(column) for column in columns]
        self.problems: list[Problem] = []

    def _place(self, column: Column) -> int | None:
        return next(
            (self._header.index(name) for name in column.names if name in self._header), None
        )

    def rows(self) -> "Iterator[Row]":
        """The rows with as many cells as the header; those with others are told as problems."""
        missing = [
            column.names[0]
            for column, place in zip(self._columns, self._places, strict=True)
            if place is None and column.needed
        ]
        if missing:
            self._tell_missing(missing)
            return
        width = len(self._header)
        places = self._places
        for number, line in enumerate(self._lines[1:], start=2):
            cells = line.rstrip("\r").split("\t")
            if len(cells) != width:
                if cells == [""]:
                    continue
                self._tell_width(number, cells, width)
                if len(self.problems) >= _MOST_PROBLEMS:
                    return
                continue
            yield Row(
                self,
                number,
                tuple("" if place is None else _cell(cells[place]) for place in places),
            )

    def _tell_missing(self, missing: list[str]) -> None:
        found = ", ".join(name for name in self._header if name)[:200] or "nothing"
        for name in missing:
            message = f"the column “{name}” is missing; the first line has {clean(found)}"
            hint = "give the tables of the text release as they are, parted by tabs"
            self.problems.append(self._origin.at((1, 1), Code.MISSING_KEY, message, hint))

    def _tell_width(self, number: int, cells: list[str], width: int) -> None:
        cell = "cell" if len(cells) == 1 else "cells"
        message = f"this line has {len(cells)} {cell}, where {width} are expected"
        last = number == len(self._lines)
        hint = "the table ends in the middle of a line: download it anew" if last else None
        column = sum(len(each) + 1 for each in cells[: min(len(cells), width)])
        self.problems.append(self._origin.at((number, max(column, 1)), Code.SHAPE, message, hint))

    def wrong(self, number: int, place: int, code: Code, message: str) -> None:
        """Tell of a cell: `place` counts the columns that are read, from 0."""
        if len(self.problems) < _MOST_PROBLEMS:
            cells = self._lines[number - 1].split("\t")
            before = cells[: self._places[place] or 0]
            column = sum(len(each) + 1 for each in before) + 1
            self.problems.append(self._origin.at((number, column), code, message))

    def named(self, place: int) -> str:
        """What the file calls a column that is read."""
        return self._header[self._places[place] or 0]


def _cell(text: str) -> str:
    text = clean(text)
    return "" if text in {"n/a", "N/A"} else text


class Row(NamedTuple):
    """A row of a sheet; `cells` are clean text, empty where nothing is said."""

    sheet: Sheet
    number: int
    cells: tuple[str, ...]

    def figure(self, place: int, low: float, high: float) -> float | None:
        """The number in a cell; None, and a problem, where there is none from `low` to `high`."""
        text = self.cells[place]
        try:
            value = float(text)
        except ValueError:
            value = float("nan")
        if low <= value <= high:
            return value
        code = Code.RANGE if value == value else Code.TYPE  # noqa: PLR0124 - NaN is not itself
        said = f"is “{text[:40]}”" if text else "is empty"
        message = (
            f"{self.sheet.named(place)} {said}, where a number from {low:g} to {high:g} is expected"
        )
        self.sheet.wrong(self.number, place, code, message)
        return None


class Sheets:
    """The tables of a release, read one at a time; what is wrong and what is lacking is kept."""

    def __init__(self, release: Release, told: Callable[[int], None]) -> None:
        self._release = release
        self._told = told
        self.problems: list[Problem] = []
        self.lacking: list[str] = []

    def rows(self, name: str) -> Iterator[Row]:
        """The rows of a table in all its files; none where it is not there."""
        table = TABLES[name]
        files = self._files(table)
        if not files:
            called = " or ".join(" with ".join(each) for each in table.files)
            self.lacking.append(f"{called} is missing: no {table.lacking}.")
        for file in files:
            yield from self._file(file, table)

    def _files(self, table: Table) -> list[str]:
        """The first alternative of which there is any file."""
        for files in table.files:
            found = [file for file in files if self._release.has(file)]
            if found:
                return found
        return []

    def _file(self, file: str, table: Table) -> Iterator[Row]:
        try:
            name, text = self._release.table(file)
        except InputError as error:
            self.problems += error.problems
            return
        sheet = Sheet(name, text, table.columns)
        yield from sheet.rows()
        self.problems += sheet.problems
        self._told(self._release.size(file))

    @staticmethod
    def of(release: Release, names: Iterable[str]) -> int:
        """The bytes of the named tables together."""
        files = (file for name in names for group in TABLES[name].files for file in group)
        return sum(map(release.size, files))
