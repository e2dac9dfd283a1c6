"""Dates as résumés give them: a year, a month or a day."""

import re
from datetime import date
from typing import NamedTuple

__all__ = ["PartialDate", "is_present", "partial_date", "year_in"]

_PARTS = re.compile(r"([12][0-9]{3})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12][0-9]|3[01]))?)?(?:T.*)?")
_PRESENT = frozenset({"current", "currently", "now", "ongoing", "present", "to date", "today"})


class PartialDate(NamedTuple):
    """A date of which the month or the day may be unknown."""

    year: int
    month: int | None = None
    day: int | None = None


def partial_date(text: str) -> PartialDate | None:
    """A date written `2019`, `2019-06` or `2019-06-15` (a time may follow); None for any other."""
    found = _PARTS.fullmatch(text.strip())
    if found is None:
        return None
    year = int(found[1])
    month, day = (int(part) if part else None for part in found.groups()[1:])
    if month is not None and day is not None:
        try:
            date(year, month, day)
        except ValueError:
            return None
    return PartialDate(year, month, day)


def is_present(text: str) -> bool:
    """Whether a word in the place of a date says that something goes on."""
    return text.strip().lower() in _PRESENT


def year_in(text: str) -> PartialDate | None:
    """The only year that a text names: `June 2019`, `06/2019`."""
    years = re.findall(r"(?<!\d)(?:19|20)\d{2}(?!\d)", text)
    return PartialDate(int(years[0])) if len(years) == 1 else None
