"""What a line of `batch` says of a person, in plain values; and a plain check of such lines.

The model reads some 13,000 profiles a second, most of it the price of being able to say what is
wrong. The check here takes profiles as most are written, and leaves every other one to the model:
what it takes, the model takes too, and both mean the same.
"""

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from careerpath.models.batch import ProfileLine
from careerpath.models.profile import InterestScores, Preferences
from careerpath.models.scales import Education, Theme

__all__ = ["Held", "Said", "plain", "said"]

_MOST_YEARS = 60
_OF_A_ROLE = frozenset(("title", "years", "current"))
_DEGREES = frozenset(degree.value for degree in Education)
_THEMES = dict.fromkeys(theme.value for theme in Theme)
_LEVELS = frozenset((1, 2, 3, 4, 5, None))
_OF_LEVELS = frozenset((int, type(None)))
_NUMBERS = frozenset((int, float))
_NOTHING: Mapping[str, int | None] = {}


class Held(NamedTuple):
    """A role that the person holds or held, and its years."""

    title: str
    years: float | None = None
    current: bool = False


class Said(NamedTuple):
    """What a profile says that a score or a filter hangs on.

    `interests` are words, dearest first, or six scores, 1-7, in RIASEC order. Names of skills may
    have space around them, and one that differs from another in that alone is the same.
    """

    id: str | int | None = None
    skills: Mapping[str, int | None] = _NOTHING
    interests: tuple[str, ...] | tuple[float, ...] = ()
    roles: tuple[Held, ...] = ()
    preferences: Preferences | None = None


def said(line: ProfileLine) -> Said:
    """What a profile says, from the model."""
    own = line.interests
    scores = tuple(own.scores.values()) if isinstance(own, InterestScores) else own or ()
    roles = tuple(Held(role.title, role.years, role.current) for role in line.roles)
    preferences = None if line.preferences == Preferences() else line.preferences
    return Said(line.id, line.skills, scores, roles, preferences)


def plain(data: Mapping[str, Any]) -> Said | None:
    """What a profile says, where it is written as most are; None for the model to look at."""
    try:
        found = {key: _CHECKS[key](value) for key, value in data.items()}
    except (KeyError, _Unsure):
        return None
    part = found.get
    return Said(part("id"), part("skills", _NOTHING), part("interests", ()), part("roles", ()))


class _Unsure(Exception):
    """This is for the model."""


def _text(value: Any) -> str:  # noqa: ANN401 - whatever the line holds
    if value.__class__ is str and (words := value.strip()):
        return str(words)
    raise _Unsure


def _texts(value: Any) -> tuple[str, ...]:  # noqa: ANN401
    if value.__class__ is list:
        return tuple(map(_text, value))
    raise _Unsure


def _words(value: Any) -> str | None:  # noqa: ANN401
    return None if value is None else _text(value)


def _id(value: Any) -> str | int | None:  # noqa: ANN401
    return int(value) if value.__class__ is int else _words(value)


def _skills(value: Any) -> Mapping[str, int | None]:  # noqa: ANN401
    if value.__class__ is dict:
        levels = value.values()
        # True is 1 to Python, and 3.0 is 3: the types tell them apart.
        known = set(map(type, levels)) <= _OF_LEVELS and _LEVELS.issuperset(levels)
        if known and "" not in value and not any(map(str.isspace, value)):
            found: Mapping[str, int | None] = value
            return found
        raise _Unsure
    return dict.fromkeys(_texts(value))


def _interests(value: Any) -> tuple[str, ...] | tuple[float, ...]:  # noqa: ANN401
    if value.__class__ is str:
        return (_text(value),)
    if value.__class__ is dict:
        if value.keys() != _THEMES.keys():
            raise _Unsure
        return tuple(_number(value[theme], 1, 7) for theme in _THEMES)
    return () if value is None else _texts(value)


def _number(value: Any, least: float, most: float) -> float:  # noqa: ANN401
    if type(value) in _NUMBERS and least <= value <= most:
        return float(value)
    raise _Unsure


def _roles(value: Any) -> tuple[Held, ...]:  # noqa: ANN401
    if value.__class__ is list:
        return tuple(map(_role, value))
    raise _Unsure


def _role(value: Any) -> Held:  # noqa: ANN401
    if value.__class__ is not dict or not value.keys() <= _OF_A_ROLE:
        raise _Unsure
    years, current = value.get("years"), value.get("current", False)
    if current.__class__ is not bool:
        raise _Unsure
    years = None if years is None else _number(years, 0, _MOST_YEARS)
    return Held(_text(value.get("title")), years, current)


def _degree(value: Any) -> None:  # noqa: ANN401
    if value is not None and _text(value) not in _DEGREES:
        raise _Unsure


def _version(value: Any) -> None:  # noqa: ANN401
    if value.__class__ is not int or value != 1:
        raise _Unsure


def _none_preferred(value: Any) -> None:  # noqa: ANN401
    if value != {}:
        raise _Unsure


_CHECKS: dict[str, Callable[[Any], Any]] = {
    "version": _version,
    "id": _id,
    "name": _words,
    "summary": _words,
    "skills": _skills,
    "interests": _interests,
    "roles": _roles,
    "education": _degree,
    "certifications": _texts,
    "languages": _texts,
    "preferences": _none_preferred,
}
"""What takes each part of a profile, or is unsure of it."""
