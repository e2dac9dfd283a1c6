"""A move from one role to another, as several answers tell it."""

from typing import NamedTuple

from careerpath.results.common import Ref, RoleRef

__all__ = ["GapRow", "MoveRow"]


class GapRow(NamedTuple):
    """A skill to build: level held (0 for none), level asked, and ≈ hours of practice for it."""

    skill: Ref
    held: int
    asked: int
    hours: int


class MoveRow(NamedTuple):
    """A move, listed in the catalogue or not.

    `kind` is `promotion`, `lateral` or `career_change`; None where the catalogue does not list
    the move. `years` in the first role before the move are `derived` where they come from the two
    experience ranges. `pay` says how typical pay at the end stands to that at the start: `more`,
    `comparable`, `less` or `unknown`. `share` (0-100) is how much of what the second role asks
    somebody brings: the person where one is known, else somebody who does what the first role
    asks; the `gaps` are theirs too, and `hours` add them up.
    """

    start: RoleRef
    end: RoleRef
    kind: str | None
    years: tuple[float, float] | None
    derived: bool
    pay: str
    same_function: bool
    share: float
    gaps: tuple[GapRow, ...]
    hours: int
    milestones: tuple[str, ...]
    skills: tuple[Ref, ...]
    certifications: tuple[str, ...]
    note: str | None
    basis: tuple[str, ...]
