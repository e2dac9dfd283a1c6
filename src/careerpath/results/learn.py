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
    """What a lesson adds to one role, or takes from it, in points; the tiers where they change."""

    role: RoleRef
    gain: float
    tier_before: str | None
    tier_after: str | None


class LessonRow(NamedTuple):
    """A skill to raise, ≈ hours of practice for it, and what it adds.

    `asked` is the highest level that a role aimed at asks for. `gain` is in points over all the
    roles aimed at together, `per_hundred` for a hundred hours.
    """

    skill: Ref
    before: int
    after: int
    asked: int
    hours: int
    gain: float
    per_hundred: float
    roles: tuple[GainRow, ...]


class PlanPart(NamedTuple):
    """Hours of one quarter that go into a skill, and whether it reaches its level with them.

    `total_hours` are those from one level to the other, in this quarter or not.
    """

    skill: Ref
    before: int
    after: int
    hours: int
    total_hours: int
    ends: bool


class Quarter(NamedTuple):
    """One quarter of a plan."""

    number: int
    parts: tuple[PlanPart, ...]


class LearnReport(NamedTuple):
    """What to learn for the roles aimed at; `chosen` says why these roles.

    `hours_assumed` where the person did not say how many a week they have; `no_plan` is why there
    is no plan. The plan leaves out what would cost a role its tier, or the first one any points.
    """

    person: PersonReading
    chosen: str
    aims: tuple[AimRow, ...]
    lessons: tuple[LessonRow, ...]
    hours_a_week: float
    hours_assumed: bool
    plan: tuple[Quarter, ...]
    no_plan: str | None
    notes: tuple[str, ...]
    next_command: str | None
