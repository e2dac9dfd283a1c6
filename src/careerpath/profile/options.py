"""What the command line says of a person, alone or on top of a profile."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from careerpath.errors import UsageError
from careerpath.files.text import clean, fold
from careerpath.models.profile import HeldRole, Profile, higher
from careerpath.models.scales import Education

__all__ = ["PersonWords", "skill_level", "skill_levels", "with_words"]

_LEVELS = {str(level): level for level in range(1, 6)}
_MOST_YEARS = 60


class PersonWords(NamedTuple):
    """The options that describe a person, as typed."""

    skills: Sequence[str] = ()
    interests: Sequence[str] = ()
    current: str | None = None
    years: float | None = None
    education: Education | None = None


def with_words(profile: Profile, words: PersonWords) -> Profile:
    """The profile with what the options add; interests and education take the place of its own.

    Raises:
        UsageError: a level is not 1-5, years come without a role, or a name is missing.
    """
    changes: dict[str, object] = {}
    if words.skills:
        changes["skills"] = _merged(profile.skills, skill_levels(words.skills))
    if words.interests:
        changes["interests"] = tuple(_parts(words.interests))
    if words.education is not None:
        changes["education"] = words.education
    if words.current is not None or words.years is not None:
        changes["roles"] = (*_past(profile, words), _present(profile, words))
    return profile.model_copy(update=changes)


def _past(profile: Profile, words: PersonWords) -> Iterator[HeldRole]:
    for role in profile.roles:
        if not _is(role, words.current):
            yield role.model_copy(update={"current": False})


def _is(role: HeldRole, title: str | None) -> bool:
    return title is not None and fold(role.title) == fold(title)


def _present(profile: Profile, words: PersonWords) -> HeldRole:
    if words.current is None:
        raise UsageError("--years needs --current", "say which role: --current “account manager”")
    if not clean(words.current):
        raise UsageError("--current names no role")
    if words.years is not None and not 0 <= words.years <= _MOST_YEARS:
        raise UsageError(f"--years {words.years:g} is not between 0 and {_MOST_YEARS}")
    known = (role.years for role in profile.roles if _is(role, words.current))
    years = next(known, None) if words.years is None else words.years
    # A word that is no text in this locale comes in pieces that no model takes.
    return HeldRole(title=clean(words.current), years=years, current=True)


def _merged(one: dict[str, int | None], other: dict[str, int | None]) -> dict[str, int | None]:
    """Both, a skill that is in both at its higher level."""
    return {
        **one,
        **{
            name: higher(one[name], level) if name in one else level
            for name, level in other.items()
        },
    }


def _parts(texts: Sequence[str]) -> Iterator[str]:
    for text in texts:
        yield from (part.strip() for part in text.split(",") if part.strip())


def skill_levels(texts: Sequence[str]) -> dict[str, int | None]:
    """`["negotiation=4,crm", "sql"]` to names with levels; None where no level was given.

    Raises:
        UsageError: a level is not 1-5, or a name is missing.
    """
    skills: dict[str, int | None] = {}
    for part in _parts(texts):
        name, level = skill_level(part)
        skills = _merged(skills, {name: level})
    return skills


def skill_level(part: str) -> tuple[str, int | None]:
    """`"negotiation=4"` to name and level; None where no level was given.

    Raises:
        UsageError: the level is not 1-5, or the name is missing.
    """
    name, equals, level = part.rpartition("=")
    if not equals and re.search(r"[\s:]\d$", part):
        raise UsageError(f"“{part[:80]}”: the level goes after =", "for example sql=3")
    if not equals:
        name, level = part, ""
    if not name.strip():
        raise UsageError(f"“{part}” names no skill", "write name=level, for example sql=3")
    level = level.strip()
    if equals and not (level.isascii() and level.isdigit()):
        raise UsageError(f"“{part[:80]}”: the level is not a number", "levels run from 1 to 5")
    if equals and level not in _LEVELS:
        raise UsageError(f"“{part[:80]}”: level {level[:20]} is not between 1 and 5")
    return name.strip(), _LEVELS.get(level)
