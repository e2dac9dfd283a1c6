"""The answer of `similar`: the roles nearest to one."""

from typing import NamedTuple

from careerpath.results.common import Ref, RoleRef
from careerpath.results.person import PersonReading

__all__ = ["SharedAsk", "SimilarPart", "SimilarReport", "SimilarRow"]


class SharedAsk(NamedTuple):
    """A skill that both roles ask for, and at what level each."""

    skill: Ref
    here: int
    there: int


class SimilarPart(NamedTuple):
    """One part of a likeness: how alike in it (0-100), its weight in percent, its points.

    `common` are the words or skills that both have, what makes them alike most first.
    """

    name: str
    value: float
    weight: float
    contribution: float
    common: tuple[str, ...]


class SimilarRow(NamedTuple):
    """A role like another: likeness 0-100, what both ask for, what only this one asks for.

    `parts` say what the likeness is made of; their contributions add up to it.

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
    parts: tuple[SimilarPart, ...]


class SimilarReport(NamedTuple):
    """The roles most like one, `found` of them in all."""

    role: RoleRef
    rows: tuple[SimilarRow, ...]
    found: int
    person: PersonReading | None
    notes: tuple[str, ...]
    next_command: str | None
