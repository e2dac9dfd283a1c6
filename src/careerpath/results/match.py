"""The answer of `match`: roles in order of fit."""

from typing import NamedTuple

from careerpath.results.common import GateRow, Ref, RoleRef
from careerpath.results.person import PersonReading

__all__ = [
    "ComponentRow",
    "FitRow",
    "MatchReport",
    "RequirementRow",
    "SinceReport",
    "SinceRow",
]


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

    `tier` is None where no skills could be scored; `tier_limit` says why the role is not in the
    tier above, where its score would be enough for that; `current` marks the person's present role;
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
    tier_limit: str | None
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


class SinceRow(NamedTuple):
    """One role of an earlier answer: score, tier and place as they were and as they are.

    `score_after` is None where nothing that is known of the person now can be scored against the
    role. A gap is a skill that is missing, in full or in part.
    """

    role: RoleRef
    score_before: float
    score_after: float | None
    tier_before: str | None
    tier_after: str | None
    rank_before: int
    rank_after: int | None
    gaps_closed: tuple[Ref, ...]
    gaps_opened: tuple[Ref, ...]


class SinceReport(NamedTuple):
    """What has changed since an earlier answer; `gone` are its roles that the catalogue has lost.

    `rank_before` counts what the earlier filters left. `rank_after` counts the same where the
    filters now are those, else all roles. `places_compare` says whether both count alike: not
    where the earlier answer had filters, and others than now.
    """

    summary: str
    notes: tuple[str, ...]
    rows: tuple[SinceRow, ...]
    gone: tuple[RoleRef, ...]
    places_compare: bool

    @property
    def changes(self) -> tuple[SinceRow, ...]:
        """The roles of which something is not as it was; places count where they compare."""
        return tuple(
            row
            for row in self.rows
            if row.score_before != row.score_after
            or row.tier_before != row.tier_after
            or (self.places_compare and row.rank_before != row.rank_after)
            or row.gaps_closed
            or row.gaps_opened
        )


class MatchReport(NamedTuple):
    """Roles in order of fit, and what the order rests on.

    `considered` roles were scored; `rows` are the first of the `passed` that the `filters` left.
    `since` compares with an earlier answer, where one was given.
    """

    person: PersonReading
    rows: tuple[FitRow, ...]
    considered: int
    passed: int
    filters: tuple[str, ...]
    not_scored: tuple[str, ...]
    explained: bool
    since: SinceReport | None
    next_command: str | None
