"""The answers of `roles` and `skills`: what a catalogue holds, listed or searched."""

from typing import NamedTuple

from careerpath.results.common import Ref, RoleRef

__all__ = ["ListedRole", "ListedSkill", "RoleList", "SkillList"]


class ListedRole(NamedTuple):
    """A role in a list; `pay` is typical gross pay a year, `pay_group` the wider group it is of."""

    role: RoleRef
    function: Ref
    level: str
    track: str
    pay: float | None
    currency: str | None
    pay_group: str | None


class RoleList(NamedTuple):
    """Roles in the order of functions and levels, or of likeness to a query."""

    query: str | None
    rows: tuple[ListedRole, ...]
    found: int
    filters: tuple[str, ...]
    next_command: str | None


class ListedSkill(NamedTuple):
    """A skill in a list, with the number of roles that ask for it."""

    skill: Ref
    category: str
    asked_by: int


class SkillList(NamedTuple):
    """Skills in the order of categories and titles, or of likeness to a query."""

    query: str | None
    rows: tuple[ListedSkill, ...]
    found: int
    next_command: str | None
