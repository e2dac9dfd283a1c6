"""Where a person stands on the career ladder: from roles held and years, never from skills."""

from collections.abc import Sequence
from typing import NamedTuple

from careerpath.models.scales import CareerLevel, Education

__all__ = ["Held", "Standing", "lasting", "level_held", "total_years"]

_INTERMEDIATE_FROM, _SENIOR_FROM = 2, 5
"""Years of work that alone make someone intermediate, and senior. Editorial."""


class Held(NamedTuple):
    """A role that the person holds or held: its level and function where the catalogue knows it."""

    level: CareerLevel | None
    function: str | None
    years: float | None
    current: bool


class Standing(NamedTuple):
    """What gates ask of a person. An empty list means that the person did not say."""

    education: Education | None = None
    certifications: Sequence[str] = ()
    languages: Sequence[str] = ()
    roles: Sequence[Held] = ()


def lasting(roles: Sequence[Held]) -> list[Held]:
    """The roles that count towards a level: short visits apart, unless there is nothing else."""
    known = [role for role in roles if role.level is not None]
    stayed = [role for role in known if role.current or role.years is None or role.years >= 1]
    return stayed or known


def level_held(roles: Sequence[Held]) -> CareerLevel | None:
    """The highest level of the roles held, short visits apart; else what the years suggest.

    A past role of less than a year does not count, unless there is no other. Roles that the
    catalogue does not know still bring their years; years alone never make a manager.
    """
    levels = [role.level for role in lasting(roles) if role.level is not None]
    if levels:
        return max(levels, key=lambda level: level.rank)
    years = total_years(roles)
    if years is None:
        return None
    if years >= _SENIOR_FROM:
        return CareerLevel.SENIOR
    return CareerLevel.INTERMEDIATE if years >= _INTERMEDIATE_FROM else CareerLevel.ENTRY


def total_years(roles: Sequence[Held], functions: Sequence[str] = ()) -> float | None:
    """Years in the roles held, in some functions or in all; None where none gives years."""
    counted = [
        role.years
        for role in roles
        if role.years is not None and (not functions or role.function in functions)
    ]
    return sum(counted) if counted else None
