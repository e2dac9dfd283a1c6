"""The answer of `learn`: which skill next, and a plan by quarter."""

from typing import NamedTuple

from careerpath.results.common import Ref, RoleRef
from careerpath.results.person import PersonReading

__all__ = ["AimRow", "GainRow", "LearnReport", "LessonRow", "PlanPart", "Quarter"]


class AimRow(NamedTuple):
    """A role aimed at: its score and tier now, and when the plan is done."""

    role: RoleRef
    score: float
    tier: str | None
    planned_score: float
    planned_tier: str | None


class GainRow(NamedTuple):
    """What a lesson adds to one role, in points; the tiers where it lifts it."""

    role: RoleRef
    gain: float
    tier_before: str | None
    tier_after: str | None


class LessonRow(NamedTuple):
    """A skill to raise, ≈ hours of practice for it, and what it adds.

    `gain` is in points over all the roles aimed at together, `per_hundred` for a hundred hours.
    """

    skill: Ref
    before: int
    after: int
    hours: int
    gain: float
    per_hundred: float
    roles: tuple[GainRow, ...]


class PlanPart(NamedTuple):
    """Hours of one quarter that go into a skill, and whether it reaches its level with them."""

    skill: Ref
    before: int
    after: int
    hours: int
    ends: bool


class Quarter(NamedTuple):
    """One quarter of a plan."""

    number: int
    parts: tuple[PlanPart, ...]


class LearnReport(NamedTuple):
    """What to learn for the roles aimed at; `chosen` says why these roles."""

    person: PersonReading
    chosen: str
    aims: tuple[AimRow, ...]
    lessons: tuple[LessonRow, ...]
    hours_a_week: float
    plan: tuple[Quarter, ...]
    notes: tuple[str, ...]
    next_command: str | None
