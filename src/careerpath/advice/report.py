"""The whole story of one person: the other answers, told one after the other."""

from collections.abc import Sequence

from careerpath.advice.compare_roles import compare_roles
from careerpath.advice.filters import Wishes
from careerpath.advice.learn import learn
from careerpath.advice.match import match
from careerpath.advice.path import RouteWishes, path
from careerpath.advice.person import understand
from careerpath.advice.profile import show
from careerpath.advice.questions import assumptions, questions
from careerpath.advice.wording import command
from careerpath.catalogue.index import Index
from careerpath.catalogue.names import find_all
from careerpath.errors import NoAnswer
from careerpath.models.catalogue import Source
from careerpath.models.profile import Profile
from careerpath.results.compare import RoleComparison
from careerpath.results.learn import LearnReport
from careerpath.results.path import PathReport
from careerpath.results.report import CareerReport

__all__ = ["report"]

_COMPARED = 3
_ALTERNATIVES = 2


def report(  # noqa: PLR0913 - for whom, about what, and how much of it
    index: Index,
    profile: Profile,
    roles: Sequence[str] = (),
    *,
    top: int = 3,
    to: str | None = None,
    redacted: bool = False,
    typed: Sequence[str] | None = (),
) -> CareerReport:
    """Match, comparison, path, learning plan and questions for a person.

    Without `roles` to compare, their best matches are, beside the role that they hold; without
    `to`, the path leads to the first of them.

    Raises:
        InputError: with every name that no role goes by.
        NoAnswer: nothing of the person can be scored.
    """
    if redacted:
        profile = profile.model_copy(update={"name": None, "summary": None})
    hits = find_all(index, [*roles, *([to] if to is not None else [])], ["role"])
    matched = match(index, profile, Wishes(), top=top, typed=typed)
    understood = understand(index, profile)
    current = understood.current.id if understood.current is not None else None
    best = (row.role.id for row in matched.rows if row.role.id != current)
    chosen = list(dict.fromkeys([hit.id for hit in hits[: len(roles)]] or best))[:_COMPARED]
    end = hits[-1].id if to is not None else next((id_ for id_ in chosen if id_ != current), None)
    aims = list(dict.fromkeys([*([end] if end else []), *chosen]))
    compared = _comparison(index, profile, chosen)
    way, no_path = _path(index, profile, current, end)
    lessons = _learning(index, profile, aims)
    sources = _sources(index, compared, way)
    return CareerReport(
        person=show(index, profile, None),
        match=matched,
        comparison=compared._replace(sources=sources) if compared else None,
        path=way._replace(sources=sources) if way else None,
        no_path=no_path,
        learning=lessons,
        questions=tuple(questions(understood, matched, compared, way)),
        assumptions=tuple(assumptions(understood, matched, way)),
        redacted=redacted,
        sources=sources,
        next_command=_next(end, typed),
    )


def _comparison(index: Index, profile: Profile, roles: Sequence[str]) -> RoleComparison | None:
    if len(roles) < 2:  # noqa: PLR2004 - one role is no comparison
        return None
    return compare_roles(index, roles, profile, differences=True, notes=(), typed=None)


def _path(
    index: Index, profile: Profile, current: str | None, end: str | None
) -> tuple[PathReport | None, str | None]:
    """The way from the role held, or why there is none."""
    if current is None:
        return None, "The profile names no present role that the catalogue knows."
    if end is None or end == current:
        return None, "The best match is the role held."
    try:
        wishes = RouteWishes(alternatives=_ALTERNATIVES)
        return path(index, [current, end], profile, wishes, typed=None), None
    except NoAnswer as none:
        problem = none.problems[0]
        return None, f"{problem.message}. {problem.hint or ''}".strip()


def _learning(index: Index, profile: Profile, aims: Sequence[str]) -> LearnReport | None:
    try:
        return learn(index, profile, aims, typed=None) if aims else None
    except NoAnswer:
        return None


def _sources(
    index: Index, compared: RoleComparison | None, way: PathReport | None
) -> tuple[Source, ...]:
    """The sources of every part, each once, and those whose licence asks to be named."""
    ids = [each.id for part in (compared, way) if part is not None for each in part.sources]
    every = index.items(Source, [*ids, *index.ids("source")])
    return tuple(each for each in every if each.id in ids or each.attribution is not None)


def _next(end: str | None, typed: Sequence[str] | None) -> str | None:
    if end is None or typed is None:
        return None
    return command("fit", end, *typed)
