"""A JSON Resume as the text of a résumé, so that one reader serves both."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from careerpath.files.documents import Path
from careerpath.profile.formats.partial_dates import PartialDate
from careerpath.profile.formats.resume_base import Dated
from careerpath.profile.formats.resume_parts import Resume, Volunteer, Work

__all__ = ["TextLine", "as_text", "dates_of"]

_LEVELS = {1: "beginner", 2: "basic", 3: "intermediate", 4: "advanced", 5: "expert"}
"""The words by which a level is said in running text."""

_OTHER = "\nOther"
"""The heading of what is no employment: what stands below it is dated by its own dates alone."""


class TextLine(NamedTuple):
    """One line of the text, and where in the document its words stand."""

    text: str
    path: Path


def as_text(resume: Resume) -> tuple[TextLine, ...]:
    """What a résumé tells of skills, work, study, certificates and languages; nothing private."""
    parts = (_summary(resume), _skills(resume), _work(resume), _study(resume), _languages(resume))
    return tuple(
        TextLine(text, path)
        for part in parts
        for words, path in part
        for text in words.splitlines()
    )


def _summary(resume: Resume) -> Iterator[TextLine]:
    if resume.basics is not None:
        yield TextLine(resume.basics.label or "", ("basics", "label"))
        yield TextLine(resume.basics.summary or "", ("basics", "summary"))


def _skills(resume: Resume) -> Iterator[TextLine]:
    if resume.skills:
        yield TextLine("\nSkills", ("skills",))
    for place, skill in enumerate(resume.skills):
        said = skill.reading.level if skill.reading is not None else None
        level = f" ({_LEVELS[said]})" if said is not None else ""
        if skill.name:
            yield TextLine(f"- {skill.name}{level}", ("skills", place, "name"))
        for at, each in enumerate(skill.keywords):
            yield TextLine(f"- {each}{level}" if each else "", ("skills", place, "keywords", at))


def _work(resume: Resume) -> Iterator[TextLine]:
    yield from _posts("\nExperience", "work", resume.work)
    yield from _posts(_OTHER, "volunteer", resume.volunteer)
    if resume.projects:
        yield TextLine(_OTHER, ("projects",))
    for place, project in enumerate(resume.projects):
        path: Path = ("projects", place)
        yield TextLine(project.name or "", (*path, "name"))
        yield TextLine(project.description or "", (*path, "description"))
        yield from _items(project.highlights, (*path, "highlights"))
        yield from _items(project.keywords, (*path, "keywords"))


def _posts(title: str, key: str, posts: Sequence[Work | Volunteer]) -> Iterator[TextLine]:
    if posts:
        yield TextLine(title, (key,))
    for place, post in enumerate(posts):
        yield TextLine(_head(post), (key, place, "position"))
        yield TextLine(post.summary or "", (key, place, "summary"))
        yield from _items(post.highlights, (key, place, "highlights"))


def _head(post: Work | Volunteer) -> str:
    where = post.name if isinstance(post, Work) else post.organization
    return ", ".join(filter(None, (post.position, where, dates_of(post))))


def _items(items: Sequence[str], path: Path) -> Iterator[TextLine]:
    yield from (TextLine(f"- {each}", (*path, at)) for at, each in enumerate(items))


def dates_of(part: Dated) -> str:
    """From when to when, in words that any reader of résumés knows; empty without a start."""
    if not part.start_date:
        return ""
    end = "present" if part.goes_on else _month(part.end) or part.end_date
    return f"{_month(part.start) or part.start_date} – {end}"


def _month(when: PartialDate | None) -> str:
    """`2019-06` or `2019`: people do not date their posts by the day."""
    if when is None:
        return ""
    return f"{when.year}" if when.month is None else f"{when.year}-{when.month:02}"


def _study(resume: Resume) -> Iterator[TextLine]:
    if resume.education:
        yield TextLine("\nEducation", ("education",))
    for place, each in enumerate(resume.education):
        words = ", ".join(filter(None, (each.study_type, each.area, each.institution)))
        yield TextLine(words, ("education", place))
    if resume.certificates:
        yield TextLine("\nCertifications", ("certificates",))
    for place, certificate in enumerate(resume.certificates):
        if certificate.name:
            yield TextLine(f"- {certificate.name}", ("certificates", place, "name"))


def _languages(resume: Resume) -> Iterator[TextLine]:
    if resume.languages:
        yield TextLine("\nLanguages", ("languages",))
    for place, each in enumerate(resume.languages):
        if each.language:
            fluency = f" ({each.fluency})" if each.fluency else ""
            yield TextLine(f"- {each.language}{fluency}", ("languages", place, "language"))
