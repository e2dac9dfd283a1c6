"""The answers of `profile check` and `profile show`."""

from typing import NamedTuple

from careerpath.results.common import RoleRef
from careerpath.results.person import PersonReading

__all__ = ["HeldRow", "ProfileReport"]


class HeldRow(NamedTuple):
    """A role held: as the profile names it, and as the catalogue does, where it does."""

    said: str
    role: RoleRef | None
    years: float | None
    current: bool


class ProfileReport(NamedTuple):
    """What was understood of a profile; `checked` where that was all that was asked."""

    person: PersonReading
    roles: tuple[HeldRow, ...]
    education: str | None
    certifications: tuple[str, ...]
    languages: tuple[str, ...]
    wishes: tuple[str, ...]
    checked: bool
    next_command: str | None
