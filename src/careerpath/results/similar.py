"""The answer of `similar`: the roles nearest to one."""

from typing import NamedTuple

from careerpath.results.common import Ref, RoleRef
from careerpath.results.person import PersonReading

__all__ = ["SharedAsk", "SimilarReport", "SimilarRow"]


class SharedAsk(NamedTuple):
    """A skill that both roles ask for, and at what level each."""

    skill: Ref
    here: int
    there: int


class SimilarRow(NamedTuple):
    """A role like another: likeness 0-100, what both ask for, what only this one asks for.

    `pay` says how its typical pay stands to that of the first: `more`, `comparable`, `less` or
    `unknown`. `score` and `tier` are the person's, where one is known.
    """

    role: RoleRef
    function: Ref
    level: str
    likeness: float
    shared: tuple[SharedAsk, ...]
    beyond: tuple[Ref, ...]
    pay: str
    same_function: bool
    score: float | None
    tier: str | None


class SimilarReport(NamedTuple):
    """The roles most like one, `found` of them in all."""

    role: RoleRef
    rows: tuple[SimilarRow, ...]
    found: int
    person: PersonReading | None
    notes: tuple[str, ...]
    next_command: str | None
