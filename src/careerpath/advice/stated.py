"""What a JSON Resume says in fields of its own, which stands beside what its words were read as.

`docs/profiles.md` has the place of every field.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any, NamedTuple

from careerpath.advice.reading import Drawn, held_role
from careerpath.catalogue.index import Index
from careerpath.files.text import clean, fold
from careerpath.models.profile import HeldRole
from careerpath.profile.formats.as_text import TextLine, dates_of
from careerpath.profile.formats.beside import beside, without_person
from careerpath.profile.formats.resume_parts import Work
from careerpath.profile.formats.source import ResumeSource
from careerpath.profile.resume.dates import find_span
from careerpath.profile.resume.found import FoundRole, ResumeReading

__all__ = ["Stated", "stated"]


class Stated(NamedTuple):
    """The parts of a profile that the fields give, why, and what a profile has no place for."""

    parts: dict[str, Any]
    drawn: tuple[Drawn, ...]
    beside: dict[str, Any]


def stated(
    index: Index,
    source: ResumeSource,
    lines: Sequence[TextLine],
    reading: ResumeReading,
    today: date,
) -> Stated:
    """What the fields of a résumé state; `reading` is what was read of its `lines`."""
    resume = source.resume
    pairs = list(_roles(index, source, lines, reading, today))
    languages = [each for each in resume.languages if _words(each.language)]
    certificates = [name for each in resume.certificates if (name := _words(each.name))]
    summary = without_person((resume.basics and resume.basics.summary) or "", resume)
    parts = {
        "roles": tuple(role for role, _ in pairs),
        "languages": _united([_words(each.language) for each in languages], reading.languages),
        "certifications": _united(certificates, reading.certifications),
        "summary": summary or None,
    }
    fluencies = (
        Drawn("languages", _words(each.language), f"“{_words(each.fluency)}”")
        for each in languages
        if _words(each.fluency)
    )
    names = [name for each in resume.skills for name in (each.name or "", *each.keywords)]
    unread = set(names) - index.exact(names, ["skill"]).keys()
    return Stated(parts, (*(drawn for _, drawn in pairs), *fluencies), beside(resume, unread))


def _words(text: str | None) -> str:
    return clean(text or "")


def _roles(
    index: Index,
    source: ResumeSource,
    lines: Sequence[TextLine],
    reading: ResumeReading,
    today: date,
) -> Iterator[tuple[HeldRole, Drawn]]:
    """Every post under `work`; before them the headline, where none of them goes on."""
    work = source.resume.work
    known = index.exact([_words(each.position) for each in work], ["role"])
    found = {lines[each.line - 1].path[:2]: each for each in reading.roles if each.id is not None}
    posts = [
        (
            place,
            _held(each, found.get(("work", place)), today, exact=_words(each.position) in known),
        )
        for place, each in enumerate(work)
        if _words(each.position)
    ]
    headline = found.get(("basics", "label")) or found.get(("basics", "summary"))
    if headline is not None and not any(role.current for _, role in posts):
        line = source.document.position(lines[headline.line - 1].path)[0]
        role = HeldRole(title=headline.title, current=True)
        yield role, Drawn("roles", role.title, f"line {line}")
    for place, role in posts:
        said = _words(work[place].position)
        line = source.document.position(("work", place, "position"))[0]
        because = f"line {line}" if role.title == said else f"line {line}: “{said}”"
        if role.title == said and said not in known:
            because += "; not in the catalogue"
        yield role, Drawn("roles", role.title, because)


def _held(post: Work, found: FoundRole | None, today: date, *, exact: bool) -> HeldRole:
    """A post as a role held: by the catalogue's name where its title has that in it."""
    said = _words(post.position)
    within = found is not None and f" {fold(found.title)} " in f" {fold(said)} "
    title = found.title if found is not None and within and not exact else said
    span = find_span(dates_of(post), today)
    if span is None:
        return held_role(title, None, current=post.goes_on)
    return held_role(title, span.years, current=span.current)


def _united(named: Sequence[str], read: Sequence[str]) -> tuple[str, ...]:
    """Names as the fields have them, then those that were read of other words."""
    have = [fold(name) for name in named]
    return tuple(
        dict.fromkeys((*named, *(each for each in read if not any(fold(each) in x for x in have))))
    )
