"""What was found in a résumé, once all its lines are read."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from careerpath.models.scales import Education
from careerpath.profile.resume.levels import Evidence, estimate
from careerpath.profile.resume.posts import Post

__all__ = ["FoundRole", "FoundSkill", "ResumeReading", "held", "held_roles"]


class FoundSkill(NamedTuple):
    """A skill with its level (an estimate), why, and where the text shows it best.

    `once` is the name that the text has for it, where it has one alone, and neither in a list of
    skills nor with years or a level beside it.
    """

    id: str
    level: int
    reason: str
    words: str
    line: int
    once: str | None = None


class FoundRole(NamedTuple):
    """A post held. `id` is None where the catalogue has no role of that title."""

    id: str | None
    title: str
    years: float | None
    current: bool
    words: str
    line: int


class ResumeReading(NamedTuple):
    """What a résumé tells: skills by id, posts as they stand in the text, study, languages."""

    skills: tuple[FoundSkill, ...]
    roles: tuple[FoundRole, ...]
    education: Education | None
    education_words: str | None
    certifications: tuple[str, ...]
    languages: tuple[str, ...]


def held(
    evidence: Mapping[str, Sequence[Evidence]], denied: Mapping[str, set[str]]
) -> Iterator[FoundSkill]:
    """The skills that there is evidence for, but for those that the text denies elsewhere."""
    for skill in sorted(evidence):
        names = denied.get(skill, set())
        # To have no pivot tables is not to have no Excel; to have no Excel is.
        shown = [each for each in evidence[skill] if each.name not in names]
        if not shown or skill.replace("-", " ") in names:
            continue
        level, reason, best = estimate(shown)
        yield FoundSkill(skill, level, reason, best.words, best.line, _once(shown))


def _once(shown: Sequence[Evidence]) -> str | None:
    """The one name of a skill that nothing else tells of."""
    names = {each.name for each in shown}
    firm = any(each.listed or each.years or each.said for each in shown)
    return None if firm or len(names) > 1 else names.pop()


def held_roles(posts: Sequence[Post], headlines: Sequence[Post]) -> Iterator[FoundRole]:
    """The posts held; where none goes on, the headline stands for the present one."""
    if not any(post.span and post.span.current for post in posts):
        known = {post.id for post in posts}
        posts = [*(post for post in headlines[:1] if post.id not in known), *posts]
    for post in posts:
        years = post.span.years if post.span else None
        current = post.span.current if post.span else True
        yield FoundRole(post.id, post.title, years, current, post.words, post.line)
