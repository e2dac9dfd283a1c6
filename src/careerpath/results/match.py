"""The answer of `match`: roles in order of fit."""

from typing import NamedTuple

from careerpath.results.common import GateRow, Ref, RoleRef
from careerpath.results.person import PersonReading

__all__ = ["ComponentRow", "FitRow", "MatchReport", "RequirementRow"]


class ComponentRow(NamedTuple):
    """One component: its value (0-100), its weight in percent, and the points that it gives."""

    name: str
    value: float
    weight: float
    contribution: float


class RequirementRow(NamedTuple):
    """One requirement: level asked, level held (0 for none), points given and points missed.

    `through` is the related skill that stands in, where it is not the skill itself.
    """

    skill: Ref
    asked: int
    held: int
    through: Ref | None
    contribution: float
    missed: float


class FitRow(NamedTuple):
    """One role's fit.

    `tier` is None where no skills could be scored; `current` marks the person's present role;
    `pay` is the role's typical gross pay a year, or that of the wider occupation `pay_group`;
    `near_tie` says what small doubt would put the next row before this one, if any would;
    `steps` is how far the role stands above (or, negative, below) the person's career level.
    """

    rank: int
    role: RoleRef
    function: Ref
    level: str
    track: str
    score: float
    tier: str | None
    steps: int | None
    near_tie: str | None
    why: str
    current: bool
    pay: float | None
    currency: str | None
    pay_group: str | None
    components: tuple[ComponentRow, ...]
    matched: tuple[RequirementRow, ...]
    missing: tuple[RequirementRow, ...]
    unused: tuple[Ref, ...]
    gates: tuple[GateRow, ...]


class MatchReport(NamedTuple):
    """Roles in order of fit, and what the order rests on.

    `considered` roles were scored; `shown` of the `passed` that the `filters` left are in `rows`.
    """

    person: PersonReading
    rows: tuple[FitRow, ...]
    considered: int
    passed: int
    filters: tuple[str, ...]
    not_scored: tuple[str, ...]
    explained: bool
    next_command: str | None
