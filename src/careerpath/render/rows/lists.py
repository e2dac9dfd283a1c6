"""The tables of `roles` and `skills`: a row each."""

from typing import NamedTuple

from careerpath.render.rows import Sheet, rows, sheet
from careerpath.results.lists import RoleList, SkillList

__all__: list[str] = []


class _RoleLine(NamedTuple):
    role_id: str
    role: str
    onet: str | None
    function_id: str
    function: str
    level: str
    track: str
    pay: float | None
    currency: str | None
    pay_group: str | None


class _SkillLine(NamedTuple):
    skill_id: str
    skill: str
    category: str
    asked_by: int


@rows.register
def _(listing: RoleList) -> Sheet:
    return sheet(
        _RoleLine,
        (
            _RoleLine(
                *row.role,
                *row.function,
                level=row.level,
                track=row.track,
                pay=row.pay,
                currency=row.currency,
                pay_group=row.pay_group,
            )
            for row in listing.rows
        ),
    )


@rows.register
def _(listing: SkillList) -> Sheet:
    return sheet(
        _SkillLine,
        (
            _SkillLine(*row.skill, category=row.category, asked_by=row.asked_by)
            for row in listing.rows
        ),
    )
