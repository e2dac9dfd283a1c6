"""The answers of `compare`: two to four roles, or functions, side by side."""

from typing import NamedTuple

from careerpath.models.catalogue import Function, Source
from careerpath.models.role import Role
from careerpath.results.common import Ref, RoleRef
from careerpath.results.match import FitRow
from careerpath.results.moves import MoveRow
from careerpath.results.person import PersonReading

__all__ = [
    "Asked",
    "FunctionColumn",
    "FunctionComparison",
    "RoleColumn",
    "RoleComparison",
    "SharedSkill",
    "TeamRoleRow",
]


class Asked(NamedTuple):
    """How much a role needs a skill: importance 1-5 and level 1-5."""

    importance: float
    level: int


class SharedSkill(NamedTuple):
    """A skill that one of the roles or more ask for; what each asks, None where it does not.

    `you` is the level that the person holds, 0 for none; None where no person is known.
    """

    skill: Ref
    asks: tuple[Asked | None, ...]
    you: int | None


class RoleColumn(NamedTuple):
    """One of the roles; `conditions` are its gates in words.

    With a person: their fit, and what they would give up by taking it.
    """

    role: Role
    function: Ref
    conditions: tuple[str, ...]
    fit: FitRow | None
    gives_up: tuple[str, ...]


class RoleComparison(NamedTuple):
    """Roles in the order in which they were named.

    `same` has the fields of a role that say the same in all of them. `skills` are those that any
    of them asks for: what more of them ask comes first, then what matters most. `moves` go from
    each to each other one. With `differences`, what is the same is to be left out of sight.
    """

    columns: tuple[RoleColumn, ...]
    same: tuple[str, ...]
    skills: tuple[SharedSkill, ...]
    moves: tuple[MoveRow, ...]
    person: PersonReading | None
    not_scored: tuple[str, ...]
    differences: bool
    notes: tuple[str, ...]
    sources: tuple[Source, ...]
    next_command: str | None


class TeamRoleRow(NamedTuple):
    """A team within a function, what it does, and the role of the catalogue behind it."""

    title: str
    does: str
    role: RoleRef | None


class FunctionColumn(NamedTuple):
    """One of the functions; `works_with` is how it works with each of the others compared."""

    function: Function
    skills: tuple[Ref, ...]
    team_roles: tuple[TeamRoleRow, ...]
    works_with: tuple[tuple[Ref, str], ...]
    roles: tuple[RoleRef, ...]


class FunctionComparison(NamedTuple):
    """Functions in the order in which they were named.

    `shared` are the skills that all of them live on; `moves` the listed moves from a role of one
    to a role of another.
    """

    columns: tuple[FunctionColumn, ...]
    same: tuple[str, ...]
    shared: tuple[Ref, ...]
    moves: tuple[MoveRow, ...]
    differences: bool
    notes: tuple[str, ...]
    sources: tuple[Source, ...]
    next_command: str | None
