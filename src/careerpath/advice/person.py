"""A profile, as the catalogue understands it."""

from collections.abc import Iterator, Sequence
from operator import itemgetter
from typing import NamedTuple

from careerpath.advice.wording import years_of
from careerpath.catalogue.index import Index, RoleRow
from careerpath.catalogue.names import Hit, Miss, did_you_mean, look_up, look_up_all
from careerpath.engine.career import Held, Standing, lasting, level_held, total_years
from careerpath.engine.data import Person
from careerpath.engine.interests import from_themes
from careerpath.errors import Code, NoAnswer, Problem
from careerpath.models.profile import HeldRole, InterestScores, Profile
from careerpath.models.scales import CareerLevel, Theme
from careerpath.models.weights import WEIGHTS
from careerpath.results.common import Ref
from careerpath.results.person import (
    HeldSkill,
    InterestReading,
    LevelReading,
    PersonReading,
    Unrecognised,
)

__all__ = ["Understood", "understand", "unrecognised_problem"]

_LETTERS = {theme.letter: theme for theme in Theme}
_SHOWN_LETTERS = 3


class Understood(NamedTuple):
    """A person for the engine to score, what gates ask of them, and what to tell of it.

    `current` is the role that they hold, where the catalogue knows it, and `served` their years
    in it, where they give them.
    """

    person: Person
    standing: Standing
    reading: PersonReading
    current: RoleRow | None
    served: float | None


class _Findings:
    """What is learnt while a profile is read through."""

    def __init__(self) -> None:
        self.unrecognised: list[Unrecognised] = []
        self.notes: list[str] = []

    def note(self, words: str) -> None:
        """Keep something to tell, once."""
        if words not in self.notes:
            self.notes.append(words)

    def unknown(self, kind: str, said: str, miss: Miss) -> None:
        """Keep what was not recognised, to tell it."""
        self.unrecognised.append(Unrecognised(kind=kind, said=said, suggestions=miss.suggestions))


def understand(index: Index, profile: Profile) -> Understood:
    """Look up everything that a profile names.

    Raises:
        NoAnswer: skills were named, and none of them was recognised.
    """
    found = _Findings()
    lookups = look_up_all(index, [role.title for role in profile.roles], ["role"])
    roles = [_role(index, role, lookups[role.title], found) for role in profile.roles]
    held = [
        Held(
            CareerLevel(row.level) if row else None,
            row.function if row else None,
            said.years,
            said.current,
        )
        for said, row in zip(profile.roles, roles, strict=True)
    ]
    skills = _skills(index, profile, found)
    current = _current(profile.roles, roles)
    if not profile.skills and current is not None:
        skills = _skills_of_role(index, *current, found)
    interests = _interests(index, profile, found)
    if profile.skills and not skills:
        raise NoAnswer(*map(unrecognised_problem, found.unrecognised))
    level = level_held(held)
    reading = PersonReading(
        name=profile.name,
        skills=tuple(skills),
        interests=_interest_reading(interests),
        level=_level_reading(level, roles, held),
        unrecognised=tuple(found.unrecognised),
        notes=tuple(found.notes),
    )
    person = Person(
        skills={each.skill.id: each.level for each in skills},
        interests=interests,
        level=level.rank if level else None,
    )
    standing = Standing(profile.education, profile.certifications, profile.languages, held)
    held_now, row_now = current or (None, None)
    return Understood(person, standing, reading, row_now, held_now.years if held_now else None)


def _role(index: Index, said: HeldRole, lookup: Hit | Miss, found: _Findings) -> RoleRow | None:
    if isinstance(lookup, Miss):
        found.unknown("role", said.title, lookup)
        return None
    row = index.role_row(lookup.id)
    if lookup.near:
        found.note(f"“{said.title}” was read as {row.title}.")
    return row


def _current(
    said: Sequence[HeldRole], rows: Sequence[RoleRow | None]
) -> tuple[HeldRole, RoleRow] | None:
    """The present role, where the catalogue knows it: the one marked so, else the only one."""
    pairs = [(role, row) for role, row in zip(said, rows, strict=True) if row is not None]
    marked = [pair for pair in pairs if pair[0].current]
    if marked:
        # Of several, the highest; whichever it is must not hang on their order.
        return max(marked, key=lambda pair: (CareerLevel(pair[1].level).rank, pair[1].id))
    return pairs[0] if len(said) == 1 and pairs else None


def _skills(index: Index, profile: Profile, found: _Findings) -> list[HeldSkill]:
    skills: dict[str, HeldSkill] = {}
    lookups = look_up_all(index, profile.skills, ["skill"])
    hits = [lookup.id for lookup in lookups.values() if isinstance(lookup, Hit)]
    titles = index.titles("skill", hits)
    for said, level in profile.skills.items():
        lookup = lookups[said]
        if isinstance(lookup, Miss):
            found.unknown("skill", said, lookup)
            continue
        title = titles[lookup.id]
        if lookup.near:
            found.note(f"“{said}” was read as {title}.")
        each = HeldSkill(
            skill=Ref(id=lookup.id, title=title),
            level=WEIGHTS.assumed_level if level is None else level,
            said=said,
            assumed="no level given" if level is None else None,
            respelt=lookup.near,
        )
        known = skills.get(lookup.id)
        if known is not None:
            found.note(f"{title} was named more than once; its highest level counts.")
        # Of equal levels, one that was given counts before one that is only assumed.
        if known is None or _worth(each) > _worth(known):
            skills[lookup.id] = each
    return [skills[id_] for id_ in sorted(skills)]


def _worth(skill: HeldSkill) -> tuple[int, bool]:
    return skill.level, skill.assumed is None


def _skills_of_role(
    index: Index, said: HeldRole, row: RoleRow, found: _Findings
) -> list[HeldSkill]:
    """What someone in a role must be able to do, for want of anything better."""
    settled = said.years is not None and said.years >= WEIGHTS.settled_years
    needs = index.needs(row.id)
    titles = index.titles("skill", [skill for skill, _, _ in needs])
    how = (
        "at the level it asks"
        if settled
        else "one level below what it asks until you have had it for two years"
    )
    found.notes.insert(
        0, f"You named no skills: those of {row.title} are assumed from your role, {how}."
    )
    return [
        HeldSkill(
            skill=Ref(id=skill, title=titles[skill]),
            level=level if settled else max(level - 1, 1),
            said=said.title,
            assumed="assumed from your role",
        )
        for skill, _, level in sorted(needs)
    ]


def _interests(index: Index, profile: Profile, found: _Findings) -> tuple[int, ...] | None:
    said = profile.interests
    if isinstance(said, InterestScores):
        scores = tuple(round(score * 100) for score in said.scores.values())
    elif said:
        themes = list(dict.fromkeys(_themes(index, said, found)))
        if not themes:
            return None
        scores = from_themes(themes)
    else:
        return None
    if len(set(scores)) == 1:
        found.note(
            "Your interests are equal in all six themes, so they tell roles apart in nothing."
        )
        return None
    return scores


def _themes(index: Index, said: Sequence[str], found: _Findings) -> Iterator[Theme]:
    for word in said:
        letters = [_LETTERS.get(letter) for letter in word.strip().upper()]
        if exact := index.exact([word], ["interest"]):
            yield Theme(exact[word][0].id)
            continue
        if letters and None not in letters and len(set(letters)) == len(letters):
            if not word.isupper():
                found.note(f"“{word}” was read as RIASEC letters.")
            yield from (theme for theme in letters if theme is not None)
            continue
        lookup = look_up(index.themes, word, ["interest"])
        if isinstance(lookup, Miss):
            found.unknown("interest", word, lookup)
            continue
        theme = Theme(lookup.id)
        if lookup.near:
            found.note(f"“{word}” was read as the interest theme {theme.value}.")
        yield theme


def _interest_reading(scores: tuple[int, ...] | None) -> InterestReading | None:
    if scores is None:
        return None
    by_theme = dict(zip(Theme, scores, strict=True))
    liked = [theme for theme in Theme if by_theme[theme] > min(scores)]
    highest = sorted(liked, key=lambda theme: -by_theme[theme])[:_SHOWN_LETTERS]
    return InterestReading(
        scores={theme.value: score / 100 for theme, score in by_theme.items()},
        letters="".join(theme.letter for theme in highest),
    )


def _level_reading(
    level: CareerLevel | None, rows: Sequence[RoleRow | None], held: Sequence[Held]
) -> LevelReading | None:
    """The level with the role behind it: of several, the present one, else the longest held."""
    if level is None:
        return None
    counted = lasting(held)
    behind = [
        (role.current, role.years or 0, row.title, role.years)
        for role, row in zip(held, rows, strict=True)
        if row is not None and role in counted and role.level == level
    ]
    if not behind:
        return LevelReading(
            level=level.value, because=f"{years_of(total_years(held) or 0)} of work"
        )
    *_, title, years = max(behind, key=itemgetter(0, 1, 2))
    stayed = f" for {years_of(years)}" if years is not None else ""
    return LevelReading(level=level.value, because=f"{title}{stayed}")


def unrecognised_problem(unrecognised: Unrecognised) -> Problem:
    """What to report of something that was not recognised."""
    return Problem(
        Code.NOTHING_RECOGNISED,
        f"no {unrecognised.kind} of the catalogue is called “{unrecognised.said[:80]}”",
        hint=did_you_mean(unrecognised.suggestions),
    )
