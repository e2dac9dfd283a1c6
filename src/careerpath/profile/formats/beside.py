"""What of a JSON Resume a profile has no place for: kept beside it, without what is private."""

import re
from collections.abc import Collection, Iterable
from typing import Any

from careerpath.files.text import clean
from careerpath.profile.formats.resume_parts import Basics, Location, Resume

__all__ = ["beside", "without_person"]

_ABOUT_ONESELF = frozenset({"label"})
"""The only field of `basics` that is kept beside: all others say who somebody is, or go into the
profile."""

_SKILL = frozenset({"name", "level", "keywords"})
_LANGUAGE = frozenset({"language", "fluency"})
"""What a profile holds of an entry."""

_LINKS = frozenset({"$schema", "canonical", "image", "url"})
_PROSE = frozenset({"description", "highlights", "reference", "summary"})
"""Fields in which a part of a name stands for the person; elsewhere it may be a word of a title,
as of somebody called Cook."""

_ADDRESS = re.compile(r"\S{1,250}@\S{1,250}\.\w+|(?:https?://|www\.)\S*\w/?")
"""An e-mail address or a link. Without bounds, a word of a megabyte is searched for hours."""
_GONE = "…"


def beside(resume: Resume, unread: Collection[str]) -> dict[str, Any]:
    """Every field with something in it, but for what a profile holds and what is private.

    `unread` are the names of skills and keywords that were not recognised: of the skills, these
    are kept. Left out are links, the names of those who give references, and whatever `basics`
    says of the person; their name and addresses become `…` in running text.
    """
    data = resume.as_data()
    basics = data.get("basics") or {}
    data["basics"] = {key: basics[key] for key in basics if key in _ABOUT_ONESELF}
    data["references"] = [
        {key: value for key, value in each.items() if key != "name"}
        for each in data.get("references", ())
    ]
    data["skills"] = [_unread(each, unread) for each in data.get("skills", ())]
    data["languages"] = [each for each in data.get("languages", ()) if not each.keys() <= _LANGUAGE]
    kept = _tidy(data, _Person(resume), prose=False)
    return kept if isinstance(kept, dict) else {}


def _unread(skill: dict[str, Any], unread: Collection[str]) -> dict[str, Any]:
    """A group of skills with those of its names that were not recognised; empty without any."""
    keywords = [each for each in skill.get("keywords", ()) if each in unread]
    if keywords or skill.get("name") in unread or not skill.keys() <= _SKILL:
        return {**skill, "keywords": keywords}
    return {}


def without_person(text: str, resume: Resume) -> str:
    """Running text on one line, its links, e-mail addresses and the person's names gone."""
    return _Person(resume).gone_from(text, prose=True)


class _Person:
    """The words by which `basics` calls somebody, or reaches them."""

    def __init__(self, resume: Resume) -> None:
        basics = resume.basics or Basics()
        location = basics.location or Location()
        accounts = (account.username for account in basics.profiles)
        said = (basics.name, basics.phone, location.address, location.postal_code, *accounts)
        names = (basics.name or "").split()
        self._whole, self._parts = _either(said), _either((*said, *names))

    def gone_from(self, text: str, *, prose: bool) -> str:
        pattern = self._parts if prose else self._whole
        return pattern.sub(_GONE, _ADDRESS.sub(_GONE, clean(text)))


def _either(texts: Iterable[str | None]) -> re.Pattern[str]:
    """Any of the texts as whole words, the longest first; an initial alone says nothing."""
    words = sorted({clean(each) for each in texts if each}, key=len, reverse=True)
    either = "|".join(re.escape(each) for each in words if len(each) > 1)
    return re.compile(rf"(?<!\w)(?:{either})(?!\w)" if either else r"(?!)")


def _tidy(value: Any, person: _Person, *, prose: bool) -> Any:  # noqa: ANN401 - whatever is there
    """The same without links, the person and what is empty; None where nothing is left."""
    if isinstance(value, dict):
        pairs = (
            (clean(key), _tidy(each, person, prose=prose or key in _PROSE))
            for key, each in value.items()
            if key not in _LINKS
        )
        return {key: each for key, each in pairs if each is not None} or None
    if isinstance(value, list):
        items = (_tidy(each, person, prose=prose) for each in value)
        return [each for each in items if each is not None] or None
    return (person.gone_from(value, prose=prose) or None) if isinstance(value, str) else value
