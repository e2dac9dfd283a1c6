"""What the engine is given: the shape of its inputs, whoever holds them."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple, Protocol

__all__ = ["Candidate", "Need", "Person", "Relations", "SkillFacts", "reach"]

from careerpath.models.weights import ONE

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
    def postings(self) -> tuple[tuple[int, int, int], ...]:
        """Who asks for it: (candidate's seq, need in ten-thousandths, level 1-5)."""


class Need(NamedTuple):
    """One requirement of one role: weight in ten-thousandths, level 1-5."""

    skill: str
    weight: int
    level: int


@dataclass(frozen=True, slots=True)
class Person:
    """What scoring knows of a person: nothing but this can move a score."""

    skills: Mapping[str, int]
    interests: tuple[int, ...] | None = None
    level: int | None = None


def reach(skill: str, relations: Relations) -> dict[str, int]:
    """What holding a skill gives: itself in full, the related ones by strength."""
    return {skill: ONE, **relations.get(skill, {})}
