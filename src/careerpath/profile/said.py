"""What a line of `batch` says of a person, in plain values; and a plain check of such lines.

The model reads some 13,000 profiles a second, most of it the price of being able to say what is
wrong. The check here takes profiles as most are written, and leaves every other one to the model:
what it takes, the model takes too, and both mean the same.
"""

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from careerpath.models.batch import ProfileLine
from careerpath.models.profile import InterestScores, Preferences
from careerpath.models.scales import Education, Theme

__all__ = ["Held", "Said", "plain", "said"]

_MOST_YEARS = 60
_KNOWN = frozenset(ProfileLine.model_fields)
_OF_A_ROLE = frozenset(("title", "years", "current"))
_DEGREES = frozenset(degree.value for degree in Education)
_THEMES = tuple(theme.value for theme in Theme)
_LEVELS = frozenset((1, 2, 3, 4, 5, None))
_OF_LEVELS = frozenset((int, type(None)))
_NUMBERS = frozenset((int, float))


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
    skills: Mapping[str, int | None] = {}
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


def plain(data: Any) -> Said | None:  # noqa: ANN401 - whatever the line holds
    """What a profile says, where it is written as most are; None for the model to look at."""
    if data.__class__ is not dict or not data.keys() <= _KNOWN:
        return None
    try:
        if not _rest_is_fine(data):
            return None
        return Said(
            _id(data.get("id")),
            _skills(data.get("skills", {})),
            _interests(data.get("interests")),
            tuple(map(_role, _list(data.get("roles", [])))) if "roles" in data else (),
        )
    except _Unsure:
        return None


class _Unsure(Exception):  # noqa: N818 - it is none: the model decides
    """This is for the model."""


def _rest_is_fine(data: Mapping[str, Any]) -> bool:
    """Whether all is well with what no score hangs on, and nothing is preferred."""
    if data.keys() <= {"id", "skills", "interests", "roles"}:
        return True
    for key in ("name", "summary"):
        if data.get(key) is not None:
            _text(data[key])
    for key in ("certifications", "languages"):
        for each in _list(data.get(key, [])):
            _text(each)
    degree = data.get("education")
    if degree is not None and _text(degree) not in _DEGREES:
        return False
    version = data.get("version", 1)
    return version.__class__ is int and version == 1 and data.get("preferences", {}) == {}


def _text(value: object) -> str:
    if value.__class__ is str and (words := value.strip()):  # type: ignore[attr-defined]
        return str(words)
    raise _Unsure


def _list(value: Any) -> Iterable[Any]:  # noqa: ANN401 - whatever the line holds
    if value.__class__ is list:
        return list(value)
    raise _Unsure


def _id(value: Any) -> str | int | None:  # noqa: ANN401
    return value if value is None or value.__class__ is int else _text(value)


def _skills(value: Any) -> Mapping[str, int | None]:  # noqa: ANN401
    if value.__class__ is list:
        return dict.fromkeys(map(_text, value))
    if value.__class__ is not dict:
        raise _Unsure
    levels = value.values()
    # True is 1 to Python, and 3.0 is 3: the types tell them apart.
    if set(map(type, levels)) <= _OF_LEVELS and _LEVELS.issuperset(levels):
        return value
    raise _Unsure


def _interests(value: Any) -> tuple[str, ...] | tuple[float, ...]:  # noqa: ANN401
    if value is None:
        return ()
    if value.__class__ is str:
        return (_text(value),)
    if value.__class__ is list:
        return tuple(map(_text, value))
    if value.__class__ is not dict or len(value) != len(_THEMES):
        raise _Unsure
    return tuple(_number(value.get(theme), 1, 7) for theme in _THEMES)


def _number(value: Any, least: float, most: float) -> float:  # noqa: ANN401
    if value.__class__ in _NUMBERS and least <= value <= most:
        return float(value)
    raise _Unsure


def _role(value: Any) -> Held:  # noqa: ANN401
    if value.__class__ is not dict or not value.keys() <= _OF_A_ROLE:
        raise _Unsure
    years, current = value.get("years"), value.get("current", False)
    if current.__class__ is not bool:
        raise _Unsure
    return Held(
        _text(value.get("title")),
        None if years is None else _number(years, 0, _MOST_YEARS),
        current,
    )
