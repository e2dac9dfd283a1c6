"""The answer of `fit`: one role in full."""

from typing import NamedTuple

from careerpath.results.common import Ref
from careerpath.results.match import FitRow
from careerpath.results.person import PersonReading

__all__ = ["ChangeRow", "FitReport", "RaiseRow"]


class RaiseRow(NamedTuple):
    """A skill to raise, from a level (0 for none) to another, and ≈ hours of practice for it.

    `assumed` where nobody said to what level.
    """

    skill: Ref
    before: int
    after: int
    hours: int
    assumed: bool


class ChangeRow(NamedTuple):
    """Skills to raise together, and the score, tier and place that the role then has.

    `considered` are the roles that are scored then: with a first skill, all of them are.
    """

    raises: tuple[RaiseRow, ...]
    hours: int
    score: float
    tier: str | None
    rank: int
    considered: int


class FitReport(NamedTuple):
    """One role's fit, its place among all `considered`, and what it rests on.

    `interests` are the role's six scores, 1-7 by theme. `smallest` is the smallest change that
    lifts it to the next tier, `no_change` why there is none; `tried` is what would come of the
    skills that were asked about.
    """

    person: PersonReading
    fit: FitRow
    considered: int
    interests: dict[str, float] | None
    smallest: ChangeRow | None
    no_change: str | None
    tried: ChangeRow | None
    not_scored: tuple[str, ...]
    notes: tuple[str, ...]
    next_command: str | None
