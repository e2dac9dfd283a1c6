"""The table of `learn`: a row a skill to raise, what pays most for its hours first."""

from collections.abc import Iterable
from typing import NamedTuple

from careerpath.render.rows import Sheet, rows, sheet
from careerpath.results.learn import GainRow, LearnReport, LessonRow, Quarter

__all__: list[str] = []


class _Line(NamedTuple):
    rank: int
    skill_id: str
    skill: str
    level_before: int
    level_after: int
    level_asked: int
    hours: int
    gain: float
    gain_per_100_hours: float
    roles: tuple[str, ...]
    lifts: tuple[str, ...]
    lowers: tuple[str, ...]
    plan_quarters: tuple[str, ...]


@rows.register
def _(report: LearnReport) -> Sheet:
    return sheet(
        _Line,
        (_line(rank, lesson, report.plan) for rank, lesson in enumerate(report.lessons, start=1)),
    )


def _line(rank: int, lesson: LessonRow, plan: tuple[Quarter, ...]) -> _Line:
    return _Line(
        rank=rank,
        skill_id=lesson.skill.id,
        skill=lesson.skill.title,
        level_before=lesson.before,
        level_after=lesson.after,
        level_asked=lesson.asked,
        hours=lesson.hours,
        gain=lesson.gain,
        gain_per_100_hours=lesson.per_hundred,
        roles=tuple(f"{each.role.title}={each.gain:.2f}" for each in lesson.roles),
        lifts=_shifts(each for each in lesson.roles if each.gain > 0),
        lowers=_shifts(each for each in lesson.roles if each.gain < 0),
        plan_quarters=tuple(
            str(quarter.number)
            for quarter in plan
            if any(part.skill.id == lesson.skill.id for part in quarter.parts)
        ),
    )


def _shifts(gains: Iterable[GainRow]) -> tuple[str, ...]:
    """The roles whose tier changes, each with the new one."""
    return tuple(
        f"{each.role.title}={each.tier_after}" for each in gains if each.tier_after is not None
    )
