"""What the command line says of a person, alone or on top of a profile."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from careerpath.errors import UsageError
from careerpath.models.profile import HeldRole, Profile
from careerpath.models.scales import Education

__all__ = ["PersonWords", "with_words"]

_LEVELS = range(1, 6)
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
        changes["skills"] = _merged(profile.skills, _skills(words.skills))
    if words.interests:
        changes["interests"] = tuple(_parts(words.interests))
    if words.education is not None:
        changes["education"] = words.education
    if words.current is not None or words.years is not None:
        changes["roles"] = (*_past(profile, words), _present(words))
    return profile.model_copy(update=changes)


def _past(profile: Profile, words: PersonWords) -> Iterator[HeldRole]:
    for role in profile.roles:
        if role.title != words.current:
            yield role.model_copy(update={"current": False})


def _present(words: PersonWords) -> HeldRole:
    if words.current is None:
        raise UsageError("--years needs --current", "say which role: --current “account manager”")
    if not words.current.strip():
        raise UsageError("--current names no role")
    if words.years is not None and not 0 <= words.years <= _MOST_YEARS:
        raise UsageError(f"--years {words.years:g} is not between 0 and {_MOST_YEARS}")
    return HeldRole(title=words.current, years=words.years, current=True)


def _merged(one: dict[str, int | None], other: dict[str, int | None]) -> dict[str, int | None]:
    """Both, a skill that is in both at its higher level."""
    both = dict(one)
    for name, level in other.items():
        known = both.get(name)
        both[name] = level if known is None else max(known, level or 0)
    return both


def _parts(texts: Sequence[str]) -> Iterator[str]:
    for text in texts:
        yield from (part.strip() for part in text.split(",") if part.strip())


def _skills(texts: Sequence[str]) -> dict[str, int | None]:
    """`["negotiation=4,crm", "sql"]` to names with levels; None where no level was given."""
    skills: dict[str, int | None] = {}
    for part in _parts(texts):
        name, equals, level = part.rpartition("=")
        if not equals:
            name, level = part, ""
        if not name.strip():
            raise UsageError(f"“{part}” names no skill", "write name=level, for example sql=3")
        if equals and not (level.strip().isascii() and level.strip().isdigit()):
            raise UsageError(f"“{part}”: the level is not a number", "levels run from 1 to 5")
        if equals and int(level) not in _LEVELS:
            raise UsageError(f"“{part}”: level {level.strip()} is not between 1 and 5")
        skills = _merged(skills, {name.strip(): int(level) if equals else None})
    return skills
