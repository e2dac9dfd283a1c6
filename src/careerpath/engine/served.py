"""What held skills answer for: of several that serve one need, the best credit counts."""

from collections.abc import Sequence
from math import gcd

from careerpath.engine.data import Relations, reach
from careerpath.engine.scoring import credit
from careerpath.models.weights import ONE, Weights

__all__ = ["Served"]

_ASKED = range(6)
_LEVELS = range(1, 6)
_MOST = 2_000

_Credits = tuple[int, ...]


class Served:
    """Turns skills held at levels into skills answered for, each once, with a kind of credit.

    `kinds` has for each kind the credit by the level asked, 0-5, in parts of `unit`. Of kind 0 is
    what counts once, whatever is asked; skills held at level 1-5 are of the kinds 1-5; then comes
    what is answered for otherwise.
    """

    def __init__(self, skills: Sequence[str], relations: Relations, weights: Weights) -> None:
        self._ids, self._relations, self._weights = skills, relations, weights
        self._places = {id_: place for place, id_ in enumerate(skills)}
        strengths = {each for related in relations.values() for each in related.values()}
        every = (self._credits(level, each) for each in (ONE, *strengths) for level in _LEVELS)
        self.unit = gcd(*(each for credits_ in every for each in credits_))
        self.clear()

    def clear(self) -> None:
        """Forget all kinds but those of held skills."""
        full = [self._in_units(level, ONE) for level in _LEVELS]
        self.kinds = [(1,) * len(_ASKED), *full]
        self._kinds = {credits_: kind for kind, credits_ in enumerate(full, start=1)}
        self._reaches: dict[tuple[int, int], dict[int, int]] = {}
        self._better: dict[tuple[int, int], int] = {}

    @property
    def crowded(self) -> bool:
        """Whether so many kinds are kept that it is time to forget them."""
        return len(self.kinds) > _MOST

    def by(self, skills: Sequence[int], levels: Sequence[int]) -> tuple[list[int], list[int]]:
        """The skills answered for by those held, and the kind of each one's credit."""
        best: dict[int, int] = {}
        for held in zip(skills, levels, strict=True):
            reached = self._reaches.get(held) or self._reach(*held)
            twice = best.keys() & reached.keys()
            better = [(each, self._better_of(best[each], reached[each])) for each in twice]
            best.update(reached)
            best.update(better)
        return list(best), list(best.values())

    def _reach(self, skill: int, level: int) -> dict[int, int]:
        reached = reach(self._ids[skill], self._relations)
        found = self._reaches[skill, level] = {
            self._places[other]: self._kind(self._in_units(level, strength))
            for other, strength in reached.items()
        }
        return found

    def _better_of(self, one: int, other: int) -> int:
        """The kind of the best credits of two kinds."""
        if one == other:
            return one
        found = self._better.get((one, other))
        if found is None:
            credits_ = map(max, self.kinds[one], self.kinds[other])
            found = self._better[one, other] = self._kind(tuple(credits_))
        return found

    def _credits(self, level: int, strength: int) -> _Credits:
        return tuple(credit(asked, level, strength, self._weights) for asked in _ASKED)

    def _in_units(self, level: int, strength: int) -> _Credits:
        return tuple(each // self.unit for each in self._credits(level, strength))

    def _kind(self, credits_: _Credits) -> int:
        """The number of a kind, which is new where nothing had these credits."""
        kind = self._kinds.setdefault(credits_, len(self.kinds))
        if kind == len(self.kinds):
            self.kinds.append(credits_)
        return kind
