"""What was understood of a person."""

from dataclasses import dataclass

from careerpath.results.common import Ref

__all__ = ["HeldSkill", "InterestReading", "LevelReading", "PersonReading", "Unrecognised"]


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldSkill:
    """A skill that counts. `assumed` names why, where the person did not give the level."""

    skill: Ref
    level: int
    said: str
    assumed: str | None = None
    respelt: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Unrecognised:
    """Something the person named that the catalogue does not know: `kind` says what it was."""

    kind: str
    said: str
    suggestions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class InterestReading:
    """Six scores, 1-7, by theme, and the letters of the highest three."""

    scores: dict[str, float]
    letters: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LevelReading:
    """The career level that the roles held give, and from what."""

    level: str
    because: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonReading:
    """What was understood of a profile, what was assumed, and what could not be used."""

    name: str | None
    skills: tuple[HeldSkill, ...]
    interests: InterestReading | None
    level: LevelReading | None
    unrecognised: tuple[Unrecognised, ...]
    notes: tuple[str, ...]
