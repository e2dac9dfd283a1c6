"""Roles, skills and catalogues in a line each, for tests that need exact ones."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing, contextmanager
from typing import Any

from careerpath.catalogue.index import Index, index_of
from careerpath.models.catalogue import Catalogue, Function, Interest, Skill
from careerpath.models.profile import Profile
from careerpath.models.role import Role
from careerpath.models.scales import Theme

__all__ = [
    "INTERESTS",
    "SALES_LIKE",
    "catalogue",
    "function",
    "opened",
    "profile",
    "role",
    "scores",
    "skill",
]

INTERESTS = tuple(
    Interest(
        theme=theme,
        title=f"{theme.value.capitalize()} side",
        description=f"You like {theme.value} work.",
        words=(f"{theme.value} things", f"being {theme.value}"),
    )
    for theme in Theme
)
"""All six themes, each with a title and two everyday wordings of its own."""


def scores(*six: float) -> dict[str, float]:
    """Six interest scores in RIASEC order, by theme."""
    return dict(zip((theme.value for theme in Theme), six, strict=True))


SALES_LIKE = scores(1, 2, 1, 4, 7, 5)
"""Interest scores of work that is about persuading people."""


def skill(id_: str, title: str | None = None, **more: Any) -> Skill:
    """A skill; `related` may be a mapping of ids to strengths."""
    related = more.pop("related", {})
    relations = [{"skill": other, "strength": strength} for other, strength in related.items()]
    data = {"id": id_, "title": title or _title(id_), "category": "general", **more}
    return Skill.model_validate({**data, "related": relations})


def function(id_: str, title: str | None = None, **more: Any) -> Function:
    """A function."""
    data = {"id": id_, "title": title or _title(id_), "summary": "What it is for.", **more}
    return Function.model_validate(data)


def role(id_: str, asks: Mapping[str, tuple[float, int]] | None = None, **more: Any) -> Role:
    """A role of the function `sales` that asks for skills, each by (importance, level)."""
    requirements = [
        {"skill": skill_id, "importance": float(importance), "level": level}
        for skill_id, (importance, level) in (asks or {}).items()
    ]
    data = {
        "id": id_,
        "title": _title(id_),
        "function": "sales",
        "level": "intermediate",
        "track": "individual",
        "summary": "What it is.",
        "requirements": {"skills": requirements},
        **more,
    }
    return Role.model_validate(data)


def catalogue(
    roles: Iterable[Role],
    skills: Iterable[Skill] | None = None,
    functions: Iterable[Function] | None = None,
    **more: Any,
) -> Catalogue:
    """A catalogue; skills and functions that roles name and nobody gives are made up."""
    roles = tuple(roles)
    given = {each.id: each for each in skills or ()}
    asked = {each.skill for role in roles for each in role.requirements.skills}
    given |= {id_: skill(id_) for id_ in sorted(asked - given.keys())}
    known = {each.id: each for each in functions or ()}
    known |= {
        id_: function(id_) for id_ in sorted({each.function for each in roles} - known.keys())
    }
    more.setdefault("interests", INTERESTS)
    return Catalogue(
        roles=roles, skills=tuple(given.values()), functions=tuple(known.values()), **more
    )


@contextmanager
def opened(what: Catalogue) -> Iterator[Index]:
    """The index of a catalogue, closed at the end."""
    with closing(index_of(what)) as index:
        yield index


def profile(**said: Any) -> Profile:
    """A profile, from the plain data that a file would hold."""
    return Profile.model_validate(said)


def _title(id_: str) -> str:
    return id_.replace("-", " ").capitalize()
