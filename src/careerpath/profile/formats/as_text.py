"""A JSON Resume as the text of a résumé, so that one reader serves both."""

from collections.abc import Iterator

from careerpath.profile.formats.resume_base import Dated
from careerpath.profile.formats.resume_parts import Resume

__all__ = ["as_text"]

_LEVELS = {1: "beginner", 2: "basic", 3: "intermediate", 4: "advanced", 5: "expert"}
"""The words by which a level is said in running text."""


def as_text(resume: Resume) -> str:
    """What a résumé tells of skills, work, study, certificates and languages; nothing private."""
    parts = (_summary(resume), _skills(resume), _work(resume), _study(resume), _languages(resume))
    return "\n".join(line for part in parts for line in part)


def _summary(resume: Resume) -> Iterator[str]:
    if resume.basics is not None:
        yield from filter(None, (resume.basics.label, resume.basics.summary))


def _skills(resume: Resume) -> Iterator[str]:
    if resume.skills:
        yield "\nSkills"
    for skill in resume.skills:
        said = skill.reading.level if skill.reading is not None else None
        level = f" ({_LEVELS[said]})" if said is not None else ""
        yield from (f"- {name}{level}" for name in (skill.name, *skill.keywords) if name)


def _work(resume: Resume) -> Iterator[str]:
    for title, posts in (("Experience", resume.work), ("Volunteering", resume.volunteer)):
        if posts:
            yield f"\n{title}"
        for post in posts:
            where = getattr(post, "name", None) or getattr(post, "organization", None)
            named = ", ".join(filter(None, (post.position, where)))
            yield f"{named}, {_dates(post)}" if _dates(post) else named
            yield from filter(None, (post.summary,))
            yield from (f"- {each}" for each in post.highlights)
    if resume.projects:
        yield "\nProjects"
    for project in resume.projects:
        yield from filter(None, (project.name, project.description))
        yield from (f"- {each}" for each in (*project.highlights, *project.keywords))


def _dates(part: Dated) -> str:
    """From when to when, in words that any reader of résumés knows."""
    if not part.start_date:
        return ""
    return f"{part.start_date} – {part.end_date or 'present'}"


def _study(resume: Resume) -> Iterator[str]:
    if resume.education:
        yield "\nEducation"
    for each in resume.education:
        yield ", ".join(filter(None, (each.study_type, each.area, each.institution)))
    if resume.certificates:
        yield "\nCertifications"
    yield from (f"- {each.name}" for each in resume.certificates if each.name)


def _languages(resume: Resume) -> Iterator[str]:
    if resume.languages:
        yield "\nLanguages"
    for each in resume.languages:
        fluency = f" ({each.fluency})" if each.fluency else ""
        yield f"- {each.language}{fluency}" if each.language else ""
