"""What was understood of a person."""

from typing import NamedTuple

from careerpath.results.common import Ref

__all__ = ["HeldSkill", "InterestReading", "LevelReading", "PersonReading", "Unrecognised"]


class HeldSkill(NamedTuple):
    """A skill that counts. `assumed` names why, where the person did not give the level."""

    skill: Ref
    level: int
    said: str
    assumed: str | None = None
    respelt: bool = False


class Unrecognised(NamedTuple):
    """Something the person named that the catalogue does not know: `kind` says what it was."""

    kind: str
    said: str
    suggestions: tuple[str, ...] = ()


class InterestReading(NamedTuple):
    """Six scores, 1-7, by theme, and the letters of the highest three."""

    scores: dict[str, float]
    letters: str


class LevelReading(NamedTuple):
    """The career level that the roles held give, and from what."""

    level: str
    because: str


class PersonReading(NamedTuple):
    """What was understood of a profile, what was assumed, and what could not be used."""

    name: str | None
    skills: tuple[HeldSkill, ...]
    interests: InterestReading | None
    level: LevelReading | None
    unrecognised: tuple[Unrecognised, ...]
    notes: tuple[str, ...]
