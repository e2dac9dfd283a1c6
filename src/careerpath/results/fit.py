"""The answer of `fit`: one role in full."""

from typing import NamedTuple

from careerpath.results.match import FitRow
from careerpath.results.person import PersonReading

__all__ = ["FitReport"]


class FitReport(NamedTuple):
    """One role's fit, its place among all `considered`, and what it rests on."""

    person: PersonReading
    fit: FitRow
    considered: int
    not_scored: tuple[str, ...]
    notes: tuple[str, ...]
    next_command: str | None
