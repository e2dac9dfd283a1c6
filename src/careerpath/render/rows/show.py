"""The tables of `show`: what a role asks, the roles of a function, who asks for a skill."""

from functools import singledispatch
from typing import NamedTuple

from careerpath.render.rows import Sheet, rows, sheet
from careerpath.results.show import FunctionCard, RoleCard, Showing, SkillCard

__all__: list[str] = []


class _AskLine(NamedTuple):
    role_id: str
    role: str
    onet: str | None
    skill_id: str
    skill: str
    importance: float
    level: int
    basis: tuple[str, ...]


class _MemberLine(NamedTuple):
    function_id: str
    function: str
    role_id: str
    role: str
    onet: str | None


class _AskerLine(NamedTuple):
    skill_id: str
    skill: str
    role_id: str
    role: str
    onet: str | None
    importance: float
    level: int


@rows.register
def _(showing: Showing) -> Sheet:
    return _card(showing.card)


@singledispatch
def _card(card: object) -> Sheet:
    raise TypeError(f"no table shows a {type(card).__name__}")


@_card.register
def _(card: RoleCard) -> Sheet:
    role = card.role
    onet = role.onet.code if role.onet else None
    return sheet(
        _AskLine,
        (
            _AskLine(
                role_id=role.id,
                role=role.title,
                onet=onet,
                skill_id=each.skill.id,
                skill=each.skill.title,
                importance=each.importance,
                level=each.level,
                basis=role.requirements.basis,
            )
            for each in card.asks
        ),
    )


@_card.register
def _(card: FunctionCard) -> Sheet:
    function = card.function
    return sheet(
        _MemberLine, (_MemberLine(function.id, function.title, *role) for role in card.roles)
    )


@_card.register
def _(card: SkillCard) -> Sheet:
    skill = card.skill
    return sheet(
        _AskerLine,
        (
            _AskerLine(skill.id, skill.title, *each.role, each.importance, each.level)
            for each in card.asked_by
        ),
    )
