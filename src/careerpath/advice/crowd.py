"""Many profiles, one after another, as the catalogue understands them: `understand`, kept short.

What names stand for is remembered, so that a catalogue is asked once for each.
"""

from collections.abc import Collection, Mapping, Sequence
from functools import lru_cache

from careerpath.advice.filters import Filters, Wishes
from careerpath.advice.person import understand
from careerpath.catalogue.index import Index
from careerpath.catalogue.names import Finder
from careerpath.engine.batch import Asking
from careerpath.engine.career import Held, level_held
from careerpath.models.profile import HeldRole, Preferences, Profile
from careerpath.models.scales import CareerLevel
from careerpath.models.weights import WEIGHTS
from careerpath.profile.said import Held as SaidRole
from careerpath.profile.said import Said

__all__ = ["Crowd"]

_MOST_NAMES = 100_000
_MOST_OTHERS = 10_000
_UNKNOWN = -1


class Crowd:
    """Reads profiles for a catalogue; `skills` are the ids of its skills, in order."""

    def __init__(self, index: Index, skills: Sequence[str]) -> None:
        self._index = index
        self._places = {id_: place for place, id_ in enumerate(skills)}
        self._skills, self._roles = Finder(index, "skill"), Finder(index, "role")
        self._names: dict[str, int] = {}
        # Each crowd has its own: what is kept belongs to one catalogue.
        self._role = lru_cache(_MOST_NAMES)(self._find_role)
        self._role_rank = lru_cache(_MOST_NAMES)(self._find_role_rank)
        self._themes = lru_cache(_MOST_OTHERS)(self._find_themes)
        self._assumed = lru_cache(_MOST_OTHERS)(self._assume)
        self._passing = lru_cache(_MOST_OTHERS)(self._let_through)
        self._level = lru_cache(_MOST_OTHERS)(_rank_held)

    def asking(self, said: Said) -> Asking:
        """A profile in numbers.

        Raises:
            InputError: it prefers a function that is not there.
        """
        skills: Sequence[int] = ()
        levels: Sequence[int] = ()
        if said.skills:
            skills, levels = self._held(said.skills)
        elif said.roles:
            skills, levels = self._assumed(tuple(map(_settled, said.roles)))
        return Asking(
            skills,
            levels,
            self._interests(said.interests) if said.interests else None,
            self._rank(said.roles) if said.roles else None,
            None if said.preferences is None else self._passing(said.preferences),
        )

    def _held(self, said: Mapping[str, int | None]) -> tuple[Sequence[int], Sequence[int]]:
        try:
            skills = list(map(self._names.__getitem__, said))
        except KeyError:
            skills = self._learn(said)
        levels = bytes([level or WEIGHTS.assumed_level for level in said.values()])
        known = set(skills)
        if len(known) == len(skills) and _UNKNOWN not in known:
            return skills, levels
        best: dict[int, int] = {}
        # Of several names of one skill, the highest level counts.
        for skill, level in zip(skills, levels, strict=True):
            best[skill] = max(best.get(skill, 0), level)
        best.pop(_UNKNOWN, None)
        return list(best), list(best.values())

    def _learn(self, names: Collection[str]) -> list[int]:
        """The places of skills by name, of which some are new."""
        if len(self._names) > _MOST_NAMES:
            self._names.clear()
        new = [name for name in names if name not in self._names]
        # As in a profile, space around a name is no part of it.
        ids = self._skills.ids({name.strip() for name in new})
        for name in new:
            id_ = ids[name.strip()]
            self._names[name] = _UNKNOWN if id_ is None else self._places[id_]
        return list(map(self._names.__getitem__, names))

    def _interests(self, said: tuple[str, ...] | tuple[float, ...]) -> tuple[int, ...] | None:
        if isinstance(said[0], str):
            return self._themes(said)
        scores = tuple(round(float(each) * 100) for each in said)
        return scores if len(set(scores)) > 1 else None

    def _find_themes(self, words: tuple[str, ...]) -> tuple[int, ...] | None:
        return understand(self._index, Profile(interests=words)).person.interests

    def _rank(self, roles: tuple[SaidRole, ...]) -> int | None:
        # One role alone counts, however short it was, and levels are slow to look up.
        if len(roles) == 1 and (rank := self._role_rank(roles[0].title)) is not None:
            return rank
        return self._level(tuple(map(self._standing, roles)))

    def _standing(self, role: SaidRole) -> Held:
        # A function has no say in a career level.
        return Held(self._role(role.title), None, role.years, role.current)

    def _find_role_rank(self, title: str) -> int | None:
        level = self._role(title)
        return None if level is None else level.rank

    def _find_role(self, title: str) -> CareerLevel | None:
        id_ = self._roles.ids([title])[title]
        return None if id_ is None else CareerLevel(self._index.role_row(id_).level)

    def _assume(self, roles: tuple[SaidRole, ...]) -> tuple[Sequence[int], Sequence[int]]:
        held = tuple(
            HeldRole(title=role.title, years=role.years, current=role.current) for role in roles
        )
        skills = understand(self._index, Profile(roles=held)).person.skills
        return [self._places[id_] for id_ in skills], list(skills.values())

    def _let_through(self, preferences: Preferences) -> bytes:
        filters = Filters.of(self._index, Wishes(), preferences)
        return bytes(map(filters.let_through, self._index.roles))


def _rank_held(roles: tuple[Held, ...]) -> int | None:
    level = level_held(roles)
    return None if level is None else level.rank


def _settled(role: SaidRole) -> SaidRole:
    """The role with as much of its years as skills are assumed by."""
    settled = role.years is not None and role.years >= WEIGHTS.settled_years
    return role._replace(years=WEIGHTS.settled_years if settled else None)
