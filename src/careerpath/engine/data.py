"""What the engine is given: the shape of its inputs, whoever holds them."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple, Protocol

from careerpath.models.weights import ONE

__all__ = [
    "Candidate",
    "Need",
    "Person",
    "Provider",
    "Relations",
    "SkillFacts",
    "providers",
    "reach",
]

Relations = Mapping[str, Mapping[str, int]]
"""For each skill the related ones, with strength in ten-thousandths."""


class Candidate(Protocol):
    """A role as scoring sees it. Candidates are numbered by `seq` from 0, in the order of ids."""

    @property
    def seq(self) -> int: ...  # noqa: D102
    @property
    def id(self) -> str: ...  # noqa: D102
    @property
    def level(self) -> str:
        """A `CareerLevel` value."""

    @property
    def demand(self) -> int:
        """The sum of the role's needs, in ten-thousandths."""

    @property
    def interests(self) -> tuple[int, ...] | None:
        """Six scores in hundredths, in RIASEC order."""


class SkillFacts(Protocol):
    """A skill as scoring sees it."""

    @property
    def specificity(self) -> int:
        """How telling the skill is, in ten-thousandths."""

    @property
    def seqs(self) -> Sequence[int]:
        """The candidates that ask for it, by seq."""

    @property
    def needs(self) -> Sequence[int]:
        """How much each of them needs it, in ten-thousandths."""

    @property
    def levels(self) -> Sequence[int]:
        """The level at which each asks for it, 1-5."""


class Need(NamedTuple):
    """One requirement of one role: weight in ten-thousandths, level 1-5."""

    skill: str
    weight: int
    level: int


class Person(NamedTuple):
    """What scoring knows of a person: nothing but this can move a score."""

    skills: Mapping[str, int]
    interests: tuple[int, ...] | None = None
    level: int | None = None


class Provider(NamedTuple):
    """A held skill that serves a need: its level, and in full or in part by strength."""

    skill: str
    level: int
    strength: int


def providers(person: Person, relations: Relations) -> dict[str, list[Provider]]:
    """For each skill that the person can answer for, the held skills that serve it, by id."""
    found: dict[str, list[Provider]] = {}
    for held, level in sorted(person.skills.items()):
        for skill, strength in reach(held, relations).items():
            found.setdefault(skill, []).append(Provider(held, level, strength))
    return found


def reach(skill: str, relations: Relations) -> dict[str, int]:
    """What holding a skill gives: itself in full, the related ones by strength."""
    return {skill: ONE, **relations.get(skill, {})}
