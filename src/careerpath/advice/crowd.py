"""Many profiles, one after another, as the catalogue understands them: `understand`, kept short.

What names stand for is remembered, so that a catalogue is asked once for each.
"""

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import chain

from careerpath.advice.filters import Filters, Wishes
from careerpath.advice.person import understand
from careerpath.catalogue.index import Index, RoleRow
from careerpath.catalogue.names import Lookup
from careerpath.engine.batch import LEVELS, Asking
from careerpath.engine.career import Held, level_held
from careerpath.errors import InputError
from careerpath.models.profile import HeldRole, Preferences, Profile
from careerpath.models.scales import CareerLevel
from careerpath.models.weights import WEIGHTS
from careerpath.profile.said import Held as SaidRole
from careerpath.profile.said import Said

__all__ = ["Crowd"]

_MOST_NAMES = 100_000
_MOST_OTHERS = 10_000
_NO_PREFERENCES = Preferences()
_LEVELS = (1, 2, 3, 4, 5)

_Codes = dict[int | None, int]
"""The code of a skill at each level; see `engine.batch.LEVELS`."""
_UNKNOWN: _Codes = {}


class Crowd:
    """Reads profiles for a catalogue; `skills` are the ids of its skills, in order."""

    def __init__(self, index: Index, skills: Sequence[str]) -> None:
        self._index = index
        self._by_skill: list[_Codes] = [
            {
                None: LEVELS * place + WEIGHTS.assumed_level,
                **{level: LEVELS * place + level for level in _LEVELS},
            }
            for place in range(len(skills))
        ]
        self._places = {id_: place for place, id_ in enumerate(skills)}
        self._names: dict[str, _Codes] = {}
        self._skills, self._roles = Lookup(index, "skill"), Lookup(index, "role")
        # Each crowd has its own: what is kept belongs to one catalogue.
        self._role = lru_cache(_MOST_NAMES)(self._find_role)
        self._themes = lru_cache(_MOST_OTHERS)(self._find_themes)
        self._assumed = lru_cache(_MOST_OTHERS)(self._assume)
        self._passing = lru_cache(_MOST_OTHERS)(self._let_through)

    def asking(self, everybody: Sequence[Said]) -> list[Asking | InputError]:
        """Profiles in numbers; an error for one that prefers a function that is not there."""
        self._learn(chain.from_iterable(said.skills for said in everybody))
        found: list[Asking | InputError] = []
        for said in everybody:
            try:
                found.append(self._asking(said))
            except InputError as error:
                found.append(error)
        return found

    def _learn(self, names: Iterable[str]) -> None:
        """Look up those names of skills that are new."""
        if len(self._names) > _MOST_NAMES:
            self._names.clear()
        new = set(names).difference(self._names)
        if new:
            # As in a profile, space around a name is no part of it.
            ids = self._skills.ids({name.strip() for name in new})
            for name in new:
                id_ = ids[name.strip()]
                self._names[name] = _UNKNOWN if id_ is None else self._by_skill[self._places[id_]]

    def _asking(self, said: Said) -> Asking:
        roles = said.roles
        if said.skills:
            codes = self._codes(said.skills)
        else:
            codes = self._assumed(tuple(map(_settled, roles))) if roles else ()
        return Asking(
            codes,
            self._interests(said.interests) if said.interests else None,
            self._level(roles) if roles else None,
            None if said.preferences == _NO_PREFERENCES else self._passing(said.preferences),
        )

    def _codes(self, skills: Mapping[str, int | None]) -> Sequence[int]:
        every, levels = list(map(self._names.__getitem__, skills)), list(skills.values())
        if _UNKNOWN in every:
            levels = [level for each, level in zip(every, levels, strict=True) if each]
            every = list(filter(None, every))
        codes = [each[level] for each, level in zip(every, levels, strict=True)]
        # Two names of one skill lead to the same place: its highest level counts.
        if len(set(map(id, every))) == len(codes):
            return codes
        best: dict[int, int] = {}
        for code in codes:
            best[code // LEVELS] = max(best.get(code // LEVELS, 0), code)
        return list(best.values())

    def _interests(self, said: tuple[str, ...] | tuple[float, ...]) -> tuple[int, ...] | None:
        if isinstance(said[0], str):
            return self._themes(said)
        scores = tuple(round(float(each) * 100) for each in said)
        return scores if len(set(scores)) > 1 else None

    def _find_themes(self, words: tuple[str, ...]) -> tuple[int, ...] | None:
        return understand(self._index, Profile(interests=words)).person.interests

    def _level(self, roles: Sequence[SaidRole]) -> int | None:
        held = [self._held(role) for role in roles]
        level = level_held(held)
        return None if level is None else level.rank

    def _held(self, role: SaidRole) -> Held:
        row = self._role(role.title)
        if row is None:
            return Held(None, None, role.years, role.current)
        return Held(CareerLevel(row.level), row.function, role.years, role.current)

    def _find_role(self, title: str) -> RoleRow | None:
        id_ = self._roles.ids([title])[title]
        return None if id_ is None else self._index.role_row(id_)

    def _assume(self, roles: tuple[SaidRole, ...]) -> Sequence[int]:
        profile = Profile(
            roles=tuple(
                HeldRole(title=role.title, years=role.years, current=role.current)
                for role in roles
            )
        )
        skills = understand(self._index, profile).person.skills
        return [self._by_skill[self._places[id_]][level] for id_, level in skills.items()]

    def _let_through(self, preferences: Preferences) -> bytes:
        filters = Filters.of(self._index, Wishes(), preferences)
        return bytes(map(filters.let_through, self._index.roles))


def _settled(role: SaidRole) -> SaidRole:
    """The role with as much of its years as skills are assumed by."""
    settled = role.years is not None and role.years >= WEIGHTS.settled_years
    return role._replace(years=WEIGHTS.settled_years if settled else None)
