"""What the index gives out: roles, skills, moves and names, as rows of plain values."""

from array import array
from collections.abc import Sequence
from struct import Struct
from typing import Any, NamedTuple

__all__ = [
    "MoveFacts",
    "Name",
    "RoleRow",
    "SkillRow",
    "StandingRow",
    "TraitRow",
    "YearsRange",
    "role_row",
    "skill_row",
    "standing_row",
    "trait_row",
    "unpacked",
]

_SIX = Struct("=6I")


class YearsRange(NamedTuple):
    """Years, from `min` to `max`; no `max` means "or more"."""

    min: float
    max: float | None


class RoleRow(NamedTuple):
    """A role as lists and scoring see it; `seq` is its place in the order of ids.

    `pay_basis` are the ids of the pay's sources, parted by spaces; `occupation` is the title of
    the O*NET occupation it is linked to; `least` and `most` are the years of experience that it
    usually asks, where the years of moves may be derived from them.
    """

    seq: int
    id: str
    title: str
    onet: str | None
    function: str
    level: str
    track: str
    pay: float | None
    currency: str | None
    pay_group: str | None
    pay_basis: str
    occupation: str | None
    least: float | None
    most: float | None
    gates: str | None
    interests: tuple[int, ...] | None
    demand: int

    @property
    def experience(self) -> YearsRange | None:
        """The years of experience that it usually asks, to derive the years of moves from."""
        return None if self.least is None else YearsRange(self.least, self.most)


class SkillRow(NamedTuple):
    """A skill as scoring sees it: specificity in ten-thousandths, and who asks for it.

    The roles by seq, each one's need in ten-thousandths, and the level that it asks.
    """

    id: str
    specificity: int
    seqs: Sequence[int]
    needs: Sequence[int]
    levels: Sequence[int]


class MoveFacts(NamedTuple):
    """A move between two roles, by id; the years where somebody gives them.

    `skills` are the ids of those to build, parted by spaces.
    """

    start: str
    end: str
    kind: str
    least: float | None
    most: float | None
    skills: str


class TraitRow(NamedTuple):
    """A word, skill or tool of some roles, by seq, and what it weighs in each."""

    part: str
    name: str
    seqs: Sequence[int]
    weights: Sequence[int]


class StandingRow(NamedTuple):
    """What a role is compared by besides: the parts known of it, its field and education."""

    known: frozenset[str]
    field: Sequence[int]
    education: int | None


class Name(NamedTuple):
    """What a name stands for: the item's kind and id."""

    kind: str
    id: str


def unpacked(packed: str) -> list[tuple[str, int, int]]:
    """What a role asks, from its packed form: (skill, weight, level)."""
    words = packed.split()
    return list(zip(words[::3], map(int, words[1::3]), map(int, words[2::3]), strict=True))


def role_row(row: tuple[Any, ...]) -> RoleRow:
    """A role, from its row in the database."""
    *plain, interests, demand = row
    scores = None if interests is None else _SIX.unpack(interests)
    return RoleRow._make((*plain, scores, demand))


def skill_row(row: tuple[str, int, bytes]) -> SkillRow:
    """A skill, from its row in the database."""
    numbers = array("I", row[2])
    return SkillRow(row[0], row[1], numbers[::3], numbers[1::3], numbers[2::3])


def trait_row(row: tuple[str, str, bytes, bytes]) -> TraitRow:
    """A trait, from its row in the database."""
    return TraitRow(row[0], row[1], array("I", row[2]), array("H", row[3]))


def standing_row(row: tuple[str, bytes, int | None]) -> StandingRow:
    """What a role is compared by besides, from its row in the database."""
    return StandingRow(frozenset(row[0].split()), array("h", row[1]), row[2])
