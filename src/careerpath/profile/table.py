"""Lines of CSV to what they say of a person.

A profile is a line: a quote that is never closed spoils its own line, not the rest of the file.
"""

import csv
import re
from collections.abc import Iterator, Mapping

from careerpath.errors import Code, InputError, Problem, UsageError
from careerpath.files.spelling import meant
from careerpath.models.profile import higher
from careerpath.models.scales import Education
from careerpath.profile.options import skill_level
from careerpath.profile.said import Held, Said

__all__ = ["COLUMNS", "Table", "is_header"]

COLUMNS = ("id", "skills", "interests", "current", "years", "education")
"""The columns that a table of profiles may have, in any order."""

_MOST_YEARS = 60
_NUMBER = re.compile(r"[0-9]{1,3}(?:[.,][0-9]{1,9})?")
_QUOTING = "put a cell that has a comma or a quote in it in double quotes"


def is_header(text: str) -> bool:
    """Whether a line looks like the first of a table of profiles."""
    return not text.lstrip().startswith(("{", "[")) and any(
        cell.strip(' "\r\n').lower() in COLUMNS for cell in text.split(",")
    )


class Table:
    """Reads the lines below a header.

    Raises:
        InputError: the header has a column that is not known, or one twice.
    """

    def __init__(self, header: str, name: str, number: int) -> None:
        self._name = name
        self._columns = [cell.strip().lower() for cell in self._cells(header, number)]
        problems = [
            self._problem(header, number, place, *wrong)
            for place, column in enumerate(self._columns)
            if (wrong := _wrong_column(column, self._columns[:place])) is not None
        ]
        if problems:
            raise InputError(*problems)

    def line(self, text: str, number: int) -> Said:
        """What a line says of a person.

        Raises:
            InputError: with all that is wrong in it.
        """
        cells = [cell.strip() for cell in self._cells(text, number)]
        count, wanted = len(cells), len(self._columns)
        if count != wanted:
            message = f"the line has {count} cells, and the header {wanted} columns"
            place = min(count - 1, wanted)
            problem = self._problem(text, number, place, Code.SHAPE, message, _QUOTING)
            raise InputError(problem)
        row = dict(zip(self._columns, cells, strict=True))
        wrong: list[tuple[str, UsageError]] = []
        found = Said(
            row.get("id") or None,
            dict(_skills(row.get("skills", ""), wrong)),
            tuple(_parts(row.get("interests", ""), "[;,]")),
            tuple(_roles(row, wrong)),
        )
        _check_degree(row.get("education", ""), wrong)
        if wrong:
            raise InputError(*(self._told(text, number, *each) for each in wrong))
        return found

    def _cells(self, text: str, number: int) -> list[str]:
        try:
            return next(csv.reader([text.rstrip("\r\n")], strict=True))
        except csv.Error as error:
            words = str(error).replace("unexpected end of data", "a quote is never closed")
            problem = Problem(
                Code.SYNTAX, f"this is not CSV: {words}", self._name, number, 1, _QUOTING, text
            )
            raise InputError(problem) from error

    def _told(self, text: str, number: int, column: str, error: UsageError) -> Problem:
        (problem,) = error.problems
        place = self._columns.index(column)
        return self._problem(text, number, place, Code.VALUE, problem.message, problem.hint)

    def _problem(  # noqa: PLR0913, PLR0917 - a place, and what is wrong there
        self, text: str, number: int, cell: int, code: Code, message: str, hint: str | None
    ) -> Problem:
        column = _starts(text)[cell] + 1
        return Problem(code, message, self._name, number, column, hint, text.rstrip("\r\n"))


def _wrong_column(column: str, before: list[str]) -> tuple[Code, str, str | None] | None:
    if column not in COLUMNS:
        hint = meant(column, COLUMNS) or f"known here: {', '.join(COLUMNS)}"
        return Code.UNKNOWN_KEY, f"unknown column “{column[:80]}”", hint
    if column in before:
        return Code.DUPLICATE_KEY, f"the column “{column}” comes twice", None
    return None


def _skills(cell: str, wrong: list[tuple[str, UsageError]]) -> Mapping[str, int | None]:
    skills: dict[str, int | None] = {}
    for part in _parts(cell, ";"):
        try:
            name, level = skill_level(part)
        except UsageError as error:
            wrong.append(("skills", error))
        else:
            skills[name] = higher(skills[name], level) if name in skills else level
    return skills


def _parts(cell: str, separators: str) -> Iterator[str]:
    return filter(None, map(str.strip, re.split(separators, cell)))


def _roles(row: Mapping[str, str], wrong: list[tuple[str, UsageError]]) -> Iterator[Held]:
    title, said = row.get("current", ""), row.get("years", "")
    years = float(said.replace(",", ".")) if _NUMBER.fullmatch(said) else None
    if said and years is None:
        wrong.append(("years", UsageError(f"“{said[:80]}” is not a number of years")))
    elif years is not None and years > _MOST_YEARS:
        message = f"years {years:g} is not between 0 and {_MOST_YEARS}"
        wrong.append(("years", UsageError(message)))
    elif said and not title:
        hint = "say which role, in the column “current”"
        wrong.append(("years", UsageError("years come without a role", hint)))
    if title:
        yield Held(title, years, current=True)


def _check_degree(said: str, wrong: list[tuple[str, UsageError]]) -> None:
    try:
        Education(said or Education.NONE)
    except ValueError:
        hint = f"known here: {', '.join(Education)}"
        wrong.append(("education", UsageError(f"“{said[:80]}” is not a degree", hint)))


def _starts(text: str) -> list[int]:
    """Where each cell of a line begins."""
    starts, quoted = [0], False
    for place, sign in enumerate(text):
        # Within a cell that does not begin with one, a quote is a sign like any other.
        if sign == '"' and text[starts[-1]] == '"':
            quoted = not quoted
        elif sign == "," and not quoted:
            starts.append(place + 1)
    return starts
