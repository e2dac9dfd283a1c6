"""The answers of `show`: one role, one function or one skill in full."""

from typing import NamedTuple

from careerpath.models.catalogue import Function, Skill, Source
from careerpath.models.role import Role
from careerpath.results.common import Ref, RoleRef

__all__ = ["Asked", "Asker", "FunctionCard", "Move", "RoleCard", "Showing", "SkillCard"]


class Asked(NamedTuple):
    """One requirement of a role, by name."""

    skill: Ref
    importance: float
    level: int


class Move(NamedTuple):
    """A move out of a role or into it. `derived` years come from the two experience ranges."""

    role: RoleRef
    kind: str
    years: tuple[float, float] | None
    derived: bool
    milestones: tuple[str, ...]
    skills: tuple[Ref, ...]
    certifications: tuple[str, ...]
    note: str | None
    basis: tuple[str, ...]


class RoleCard(NamedTuple):
    """A role in full; `conditions` are its gates in words."""

    role: Role
    function: Ref
    conditions: tuple[str, ...]
    asks: tuple[Asked, ...]
    moves_out: tuple[Move, ...]
    moves_in: tuple[Move, ...]
    sources: tuple[Source, ...]


class FunctionCard(NamedTuple):
    """A function in full, with its roles from entry up."""

    function: Function
    skills: tuple[Ref, ...]
    works_with: tuple[tuple[str, str], ...]
    roles: tuple[RoleRef, ...]
    sources: tuple[Source, ...]


class Asker(NamedTuple):
    """A role that asks for a skill, how much it matters there and at what level."""

    role: RoleRef
    importance: float
    level: int


class SkillCard(NamedTuple):
    """A skill in full, with the roles that ask for it, dearest first."""

    skill: Skill
    related: tuple[tuple[Ref, float], ...]
    asked_by: tuple[Asker, ...]
    hours_per_level: int


class Showing(NamedTuple):
    """What `show` found, and what to say about the name that was asked for."""

    card: RoleCard | FunctionCard | SkillCard
    notes: tuple[str, ...]
    next_command: str | None
