"""Wages for occupations: the BLS's OEWS figures as a CSV file, by SOC code."""

import csv
import io
import re
from collections.abc import Collection, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from careerpath.errors import Code, InputError, Problem
from careerpath.files.reading import read_text
from careerpath.files.text import clean

__all__ = ["CROSSWALK", "Wages", "read_wages"]

CROSSWALK = "oews_crosswalk.csv"
"""The file beside the wages that says which OEWS code an O*NET occupation is counted under."""

_MAX_BYTES = 16_000_000
_LARGEST = 100_000_000
_MOST_PROBLEMS = 10

# Ours, and what the BLS calls the same in its own tables.
_COLUMNS = {
    "soc_code": ("soc_code", "occ_code"),
    "title": ("title", "occ_title"),
    "average": ("a_mean",),
    "median": ("a_median",),
    "p25": ("a_p25", "a_pct25"),
    "p75": ("a_p75", "a_pct75"),
    "year": ("year",),
}
_NEEDED = ("soc_code", "title", "average", "median")
_FIGURES = ("median", "average", "p25", "p75")
_YEAR = re.compile(r"(?:19|20|21)[0-9]{2}")
_WITHHELD = {"", "*", "**", "#", "~", "n/a"}
"""What the BLS writes where it publishes no figure: too few answers, or above its top code."""


class Wages(NamedTuple):
    """Pay by O*NET-SOC code, as roles have it, and the year of the figures where it is told."""

    pay: dict[str, dict[str, Any]]
    year: int | None


def read_wages(path: str, codes: Collection[str], basis: str) -> Wages:
    """The wages of the occupations named, from a file and the crosswalk beside it, if any.

    A figure that counts others too has a `group`: the OEWS occupation that it is for. So it is
    where the crosswalk says `hybrid`, and for the parts (`.01`, `.02` …) of a SOC occupation.

    Raises:
        InputError: with all that is wrong in either file.
    """
    table = _Table(path, _COLUMNS, _NEEDED)
    rows = {row["soc_code"]: row for row in table.rows() if row["soc_code"]}
    figures = {code: table.figures(row) for code, row in rows.items()}
    years = {row["year"] for row in rows.values() if _YEAR.fullmatch(row["year"])}
    beside = Path(path).parent / CROSSWALK
    counted = _crosswalk(beside, table.problems) if beside.is_file() else {}
    if table.problems:
        raise InputError(*table.problems)
    pay: dict[str, dict[str, Any]] = {}
    for code in codes:
        under, match = counted.get(code, (code[:7], "exact"))
        if match == "none" or not any(name in figures.get(under, {}) for name in _FIGURES[:2]):
            continue
        whole = match == "exact" and code.endswith(".00")
        group = {} if whole else {"group": rows[under]["title"]}
        pay[code] = {"currency": "USD", **figures[under], **group, "basis": basis}
    return Wages(pay, int(years.pop()) if len(years) == 1 else None)


def _crosswalk(path: Path, problems: list[Problem]) -> dict[str, tuple[str, str]]:
    names = ("onet_soc_code", "oews_code", "match")
    table = _Table(str(path), {name: (name,) for name in names}, names)
    found = {row[names[0]]: (row[names[1]], row[names[2]]) for row in table.rows()}
    problems += table.problems
    return found


class _Table:
    """A CSV file with a header: its rows by our names for the columns, and its problems."""

    def __init__(
        self, path: str, columns: dict[str, tuple[str, ...]], needed: Sequence[str]
    ) -> None:
        self._path = path
        self.problems: list[Problem] = []
        self._rows = list(self._read(read_text(path, _MAX_BYTES).removeprefix("\ufeff")))
        header = [cell.lower() for cell in self._rows[0][1]] if self._rows else []
        self._width = len(header)
        self._places = {
            name: next((header.index(each) for each in called if each in header), None)
            for name, called in columns.items()
        }
        for name in needed:
            if self._places[name] is None:
                found = ", ".join(header)[:200] or "nothing"
                message = f"the column “{columns[name][0]}” is missing; the first line has {found}"
                self.problems.append(Problem(Code.MISSING_KEY, message, path, 1, 1))
        self._lines: dict[int, int] = {}

    def _read(self, text: str) -> Iterator[tuple[int, list[str]]]:
        # Old spreadsheets end a line with a carriage return alone, which csv would refuse.
        reader = csv.reader(io.StringIO(text, newline=None))
        try:
            for row in filter(None, reader):
                yield reader.line_num, [clean(cell) for cell in row]
        except csv.Error as error:
            self._tell(
                Problem(Code.SYNTAX, f"this is not CSV: {error}", self._path, reader.line_num, 1)
            )

    def rows(self) -> list[dict[str, str]]:
        """Every row with as many cells as the header; none where a column is missing."""
        if self.problems:
            return []
        found = []
        for number, cells in self._rows[1:]:
            if len(cells) != self._width:
                message = f"this line has {len(cells)} cells, where {self._width} are expected"
                self._tell(Problem(Code.SHAPE, message, self._path, number, 1))
                continue
            row = {
                name: "" if place is None else cells[place] for name, place in self._places.items()
            }
            self._lines[id(row)] = number
            found.append(row)
        return found

    def figures(self, row: dict[str, str]) -> dict[str, float]:
        """The wages of a row, in dollars a year; those that are withheld are left out."""
        found = {}
        for name in _FIGURES:
            text = row[name].replace(",", "").removeprefix("$")
            if text.lower() in _WITHHELD:
                continue
            try:
                value = float(text)
            except ValueError:
                value = 0
            if 0 < value < _LARGEST:
                found[name] = int(value) if value.is_integer() else value
            else:
                message = (
                    f"{_COLUMNS[name][0]} is “{row[name][:40]}”, where a yearly wage is expected"
                )
                place = self._lines.get(id(row))
                self._tell(Problem(Code.TYPE, message, self._path, place, 1))
        return found

    def _tell(self, problem: Problem) -> None:
        if len(self.problems) < _MOST_PROBLEMS:
            self.problems.append(problem)
