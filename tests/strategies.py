"""Small random catalogues, and people who tell of themselves in their words.

A draft is drawn whole, as numbers and words that fit any catalogue, and built afterwards: a
strategy made anew for each draw would cost more than what is tested.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from typing import Any, NamedTuple, TypeVar

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

from careerpath.engine.data import Person
from careerpath.models.catalogue import Catalogue, Function
from careerpath.models.profile import Profile
from careerpath.models.scales import CareerLevel, Education, Theme, Track
from careerpath.models.weights import ONE, Weights
from tests.builders import INTERESTS, scores

__all__ = [
    "ASSUMED_LEVEL",
    "Case",
    "Scene",
    "Told",
    "bars",
    "cases",
    "catalogues",
    "levels",
    "profiles_for",
    "property_of",
    "scenes",
    "six_scores",
]

_T = TypeVar("_T")

_FULL = 100
_FEWEST = 10


def property_of(max_examples: int) -> settings:
    """Settings of a property test: a number of examples, and never a limit on time.

    So many are tried under `--hypothesis-profile=full`; by default one in six, ten at least.
    """
    share = settings.default.max_examples / _FULL if settings.default else 1
    return settings(
        max_examples=min(max_examples, max(round(max_examples * share), _FEWEST)),
        deadline=None,
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
    )


ASSUMED_LEVEL = 3
"""The level of a skill that comes without one."""

_SKILLS: dict[str, tuple[str, ...]] = {
    "c": ("C", "C language"),
    "cpp": ("C++", "C plus plus"),
    "csharp": ("C#", "C sharp", "CSharp language"),
    "dotnet": (".NET", "dot net framework"),
    "r": ("R", "R statistics", "GNU R"),
    "go": ("Go", "Golang"),
    "java": ("Java", "Java SE"),
    "javascript": ("JavaScript", "ECMAScript"),
    "negotiation": ("Negotiation", "bargaining", "striking a deal"),
    "cafe-service": ("Café service", "table waiting"),
    "research": ("Research & development",),
    "follow-up": ("Follow-up", "keeping in touch", "Nachfassen"),
}
"""Skills by id, with title and aliases; no name is shared, and short ones are near each other."""

_ROLES: dict[str, tuple[str, ...]] = {
    "account-manager": ("Account Manager", "client manager"),
    "buyer": ("Buyer",),
    "data-analyst": ("Data Analyst", "analytics specialist"),
    "head-of-sales": ("Head of Sales", "sales chief"),
    "office-assistant": ("Office Assistant",),
    "software-engineer": ("Software Engineer", "programmer"),
    "statistician": ("Statistician",),
    "waiter": ("Waiter", "server in a restaurant"),
}
_FUNCTIONS = ("commerce", "engineering", "hospitality")
_LANGUAGES = ("Italian", "Español", "Deutsch")
_LICENCES = ("Forklift licence", "Bar exam")
_UNHEARD_OF_SKILLS = ("juggling elephants", "underwater basket weaving", "Zwölftonmusik hören")
_UNHEARD_OF_ROLE = "Sorcerer's apprentice"
_SPELLINGS: tuple[Callable[[str], str], ...] = (
    str,
    str.upper,
    str.lower,
    lambda name: f" {name.replace(' ', '  ')} ",
)
_WORDS = {interest.theme: (interest.title, *interest.words) for interest in INTERESTS}

levels = st.integers(1, 5)
"""Levels of skills."""

_three = st.lists(st.integers(0, ONE), min_size=3, max_size=3).map(sorted)
bars = st.builds(
    lambda scores, coverages, asked: Weights(
        **dict(zip(("stretch", "good", "strong"), scores, strict=True)),
        **dict(
            zip(("stretch_coverage", "good_coverage", "strong_coverage"), coverages, strict=True)
        ),
        strong_asked=asked,
    ),
    _three,
    _three,
    st.integers(0, 4),
)
"""Weights whose tiers begin anywhere, in order."""

_any = st.integers(0, 11)
_hundredths = st.integers(100, 700)
six_scores = st.one_of(
    st.tuples(*[_hundredths] * 6),
    st.tuples(*[st.sampled_from([100, 400, 700])] * 6),
    _hundredths.map(lambda score: (score,) * 6),
)
"""Six interest scores in hundredths, some of them flat."""


def _pick(values: Sequence[_T], number: int) -> _T:
    """One of the values, whatever the number."""
    return values[number % len(values)]


def _by_theme(hundredths: tuple[int, ...]) -> dict[str, float]:
    return scores(*(score / 100 for score in hundredths))


class _RoleDraft(NamedTuple):
    id: str
    function: str
    level: CareerLevel
    track: Track
    asks: list[tuple[int, int, int]]
    interests: tuple[int, ...] | None
    gates: list[dict[str, Any]]
    pay: int | None
    experience: tuple[int, int | None] | None

    def data(self, skills: Sequence[str]) -> dict[str, Any]:
        """The role as a file would hold it."""
        title, *aliases = _ROLES[self.id]
        asks = {_pick(skills, number): more for number, *more in self.asks}
        data: dict[str, Any] = {
            "id": self.id,
            "title": title,
            "aliases": aliases,
            "function": self.function,
            "level": self.level,
            "track": self.track,
            "summary": f"What a {title} does.",
            "requirements": {
                "skills": [
                    {"skill": skill, "importance": importance / 100, "level": level}
                    for skill, (importance, level) in asks.items()
                ]
            },
            "gates": self.gates,
        }
        if self.interests is not None:
            data["interests"] = _by_theme(self.interests)
        if self.pay is not None:
            data["pay"] = [{"median": float(self.pay)}]
        if self.experience is not None:
            least, more = self.experience
            most = None if more is None else float(least + more)
            data["experience"] = {"min": float(least), "max": most}
        return data


_gates = st.one_of(
    st.sampled_from(Education).map(lambda degree: {"kind": "degree", "education": degree}),
    st.sampled_from(_LICENCES).map(lambda name: {"kind": "licence", "name": name}),
    st.sampled_from(_LANGUAGES).map(lambda name: {"kind": "language", "name": name}),
    st.tuples(
        st.integers(0, 12), st.lists(st.sampled_from(_FUNCTIONS), max_size=2, unique=True)
    ).map(lambda both: {"kind": "years", "years": float(both[0]), "functions": both[1]}),
)
_role_drafts = st.builds(
    _RoleDraft,
    st.sampled_from(sorted(_ROLES)),
    st.sampled_from(_FUNCTIONS),
    st.sampled_from(CareerLevel),
    st.sampled_from(Track),
    st.lists(st.tuples(_any, st.integers(100, 500), levels), max_size=6),
    st.none() | six_scores,
    st.lists(_gates, max_size=2),
    st.none() | st.integers(20_000, 200_000),
    st.none() | st.tuples(st.integers(0, 6), st.none() | st.integers(0, 6)),
)


def _catalogue(
    ids: list[str],
    relations: list[tuple[int, int, int]],
    roles: list[_RoleDraft],
    moves: list[tuple[int, int]],
) -> Catalogue:
    related: dict[str, dict[str, float]] = {id_: {} for id_ in ids}
    for one, other, strength in relations:
        if _pick(ids, one) != _pick(ids, other):
            related[_pick(ids, one)][_pick(ids, other)] = strength / 10_000
    steps = {(_pick(roles, start).id, _pick(roles, end).id) for start, end in moves}
    return Catalogue.model_validate(
        {
            "interests": INTERESTS,
            "functions": tuple(
                Function(id=id_, title=id_.capitalize(), summary=f"What {id_} is for.")
                for id_ in _FUNCTIONS
            ),
            "skills": [
                {
                    "id": id_,
                    "title": _SKILLS[id_][0],
                    "aliases": _SKILLS[id_][1:],
                    "category": "general",
                    "related": [
                        {"skill": other, "strength": strength}
                        for other, strength in related[id_].items()
                    ],
                }
                for id_ in ids
            ],
            "roles": [role.data(ids) for role in roles],
            "transitions": [
                {"from": start, "to": end, "kind": "lateral"}
                for start, end in sorted(steps)
                if start != end
            ],
        }
    )


@cache
def catalogues(min_roles: int = 1) -> st.SearchStrategy[Catalogue]:
    """Catalogues of 1 to 8 roles and 1 to 12 skills."""
    return st.builds(
        _catalogue,
        st.lists(st.sampled_from(sorted(_SKILLS)), min_size=1, max_size=12, unique=True),
        st.lists(st.tuples(_any, _any, st.integers(1, 9_999)), max_size=8),
        st.lists(_role_drafts, min_size=min_roles, max_size=8, unique_by=lambda each: each.id),
        st.lists(st.tuples(_any, _any), max_size=3),
    )


class Case(NamedTuple):
    """A catalogue, and a person as the engine sees them."""

    catalogue: Catalogue
    person: Person


@cache
def cases(min_skills: int = 0) -> st.SearchStrategy[Case]:
    """A catalogue, and a person who holds some of its skills."""

    def build(
        catalogue: Catalogue,
        held: list[tuple[int, int]],
        interests: tuple[int, ...] | None,
        level: int | None,
    ) -> Case:
        skills = {_pick(catalogue.skills, number).id: level for number, level in held}
        return Case(catalogue, Person(skills=skills, interests=interests, level=level))

    return st.builds(
        build,
        catalogues(),
        st.lists(st.tuples(_any, levels), min_size=min_skills, max_size=6),
        st.none() | six_scores,
        st.none() | st.integers(0, 6),
    )


@dataclass(frozen=True)
class Told:
    """A profile, and what the catalogue must understand of it.

    `skills` are levels by id; `assumed` has the ids whose level was not given. `interests` are in
    hundredths, None where nothing was said that tells themes apart. `unknown` skills are none.
    """

    profile: Profile
    skills: dict[str, int] = field(default_factory=dict)
    assumed: frozenset[str] = frozenset()
    interests: tuple[int, ...] | None = None
    unknown: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Scene:
    """A catalogue and a person who tells of themselves in its words."""

    catalogue: Catalogue
    told: Told

    def over(self, catalogue: Catalogue) -> "Scene":
        """The same person before another catalogue."""
        return replace(self, catalogue=catalogue)

    def saying(self, profile: Profile) -> "Scene":
        """The same catalogue before another profile."""
        return replace(self, told=replace(self.told, profile=profile))


def _spelt(names: Sequence[str], name: int, spelling: int) -> str:
    """One of the names, in any case and with any spacing."""
    return _pick(_SPELLINGS, spelling)(_pick(names, name))


def _told_skills(
    catalogue: Catalogue, named: list[tuple[int, int, int, int | None]], unknown: frozenset[str]
) -> Told:
    """Skills by id, title or alias, some of them more than once, some unheard of."""
    said: dict[str, int | None] = {}
    given: dict[str, list[int | None]] = {}
    for number, name, spelling, level in named:
        skill = _pick(catalogue.skills, number)
        words = _spelt((skill.id, skill.title, *skill.aliases), name, spelling).strip()
        # As in a file, where a key stands once and space around it counts for nothing.
        if words not in said:
            said[words] = level
            given.setdefault(skill.id, []).append(level)
    unknown = unknown if given else frozenset()
    said |= dict.fromkeys(sorted(unknown))
    return Told(
        profile=Profile.model_validate({"skills": said}),
        skills={id_: max(level or ASSUMED_LEVEL for level in all_) for id_, all_ in given.items()},
        assumed=frozenset(id_ for id_, all_ in given.items() if set(all_) == {None}),
        unknown=unknown,
    )


class _InterestDraft(NamedTuple):
    form: str
    six: tuple[int, ...]
    themes: list[Theme]
    name: int
    spelling: int

    def said(self) -> Any:
        """As people say it: six scores, letters, words, or nothing."""
        if self.form == "scores":
            return _by_theme(self.six)
        if self.form == "letters":
            letters = "".join(theme.letter for theme in self.themes)
            return _spelt([letters], self.name, self.spelling)
        if self.form == "words":
            return [_spelt(_WORDS[theme], self.name, self.spelling) for theme in self.themes]
        return None

    def meant(self) -> tuple[int, ...] | None:
        """What it comes to, in hundredths: 6, 5, 4 … for themes, and 1 for the rest."""
        if self.form == "nothing" or (self.form == "scores" and len(set(self.six)) == 1):
            return None
        if self.form == "scores":
            return self.six
        places = {theme: place for place, theme in enumerate(self.themes)}
        return tuple(600 - 100 * places[theme] if theme in places else 100 for theme in Theme)


_interest_drafts = st.builds(
    _InterestDraft,
    st.sampled_from(["nothing", "scores", "letters", "words"]),
    six_scores,
    st.lists(st.sampled_from(Theme), min_size=1, max_size=6, unique=True),
    _any,
    _any,
)


def _told_roles(
    catalogue: Catalogue, held: list[tuple[int, int, int, int | None]], present: int
) -> list[dict[str, Any]]:
    """Roles held: at most one is the present one, and some are unheard of."""
    roles = []
    for place, (number, name, spelling, quarters) in enumerate(held):
        role = _pick([*catalogue.roles, None], number)
        names = (role.id, role.title, *role.aliases) if role else (_UNHEARD_OF_ROLE,)
        years = None if quarters is None else quarters / 4
        title = _spelt(names, name, spelling)
        roles.append({"title": title, "years": years, "current": place == present})
    return roles


class _TellingDraft(NamedTuple):
    named: list[tuple[int, int, int, int | None]]
    unknown: frozenset[str]
    interests: _InterestDraft
    held: list[tuple[int, int, int, int | None]]
    present: int
    more: dict[str, Any]

    def over(self, catalogue: Catalogue) -> Told:
        """In the words of a catalogue."""
        told = _told_skills(catalogue, self.named, self.unknown)
        said = {
            "skills": told.profile.skills,
            "interests": self.interests.said(),
            "roles": _told_roles(catalogue, self.held, self.present),
            **self.more,
        }
        profile = Profile.model_validate(said)
        return replace(told, profile=profile, interests=self.interests.meant())


@cache
def _telling_drafts(min_skills: int) -> st.SearchStrategy[_TellingDraft]:
    return st.builds(
        _TellingDraft,
        st.lists(st.tuples(_any, _any, _any, st.none() | levels), min_size=min_skills, max_size=7),
        st.frozensets(st.sampled_from(_UNHEARD_OF_SKILLS), max_size=2),
        _interest_drafts,
        st.lists(st.tuples(_any, _any, _any, st.none() | st.integers(0, 80)), max_size=3),
        st.integers(0, 3),
        st.fixed_dictionaries(
            {
                "education": st.none() | st.sampled_from(Education),
                "certifications": st.lists(st.sampled_from(_LICENCES), max_size=1),
                "languages": st.lists(st.sampled_from(_LANGUAGES), max_size=2),
            }
        ),
    )


def profiles_for(catalogue: Catalogue, min_skills: int = 0) -> st.SearchStrategy[Profile]:
    """Profiles in the words of a catalogue."""
    return _telling_drafts(min_skills).map(lambda draft: draft.over(catalogue).profile)


@cache
def scenes(min_skills: int = 0, min_roles: int = 1) -> st.SearchStrategy[Scene]:
    """A catalogue, and a person who tells of themselves before it."""
    return st.builds(
        lambda catalogue, draft: Scene(catalogue, draft.over(catalogue)),
        catalogues(min_roles),
        _telling_drafts(min_skills),
    )
