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

    `kinds` has for each kind the credit by the level asked, 0-5, in parts of `unit`, and a 1.
    Skills held at level 1-5 are of the kinds 1-5; then comes what is answered for otherwise.
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
        full = [self._credits(level, ONE) for level in _LEVELS]
        self.kinds = [(*[0] * len(_ASKED), 1), *(self._in_units(each) for each in full)]
        self._kinds = {credits_: kind for kind, credits_ in enumerate(full, start=1)}
        self._reaches: dict[tuple[int, int], list[tuple[int, _Credits]]] = {}

    @property
    def crowded(self) -> bool:
        """Whether so many kinds are kept that it is time to forget them."""
        return len(self.kinds) > _MOST

    def by(self, skills: Sequence[int], levels: Sequence[int]) -> tuple[list[int], list[int]]:
        """The skills answered for by those held, and the kind of each one's credit."""
        best: dict[int, _Credits] = {}
        for held in zip(skills, levels, strict=True):
            if held not in self._reaches:
                self._reaches[held] = self._reach(*held)
            for skill, credits_ in self._reaches[held]:
                known = best.get(skill)
                if known is None:
                    best[skill] = credits_
                elif known != credits_:
                    best[skill] = tuple(map(max, known, credits_))
        return list(best), [self._kinds.get(each) or self._new(each) for each in best.values()]

    def _reach(self, skill: int, level: int) -> list[tuple[int, _Credits]]:
        reached = reach(self._ids[skill], self._relations)
        return [
            (self._places[other], self._credits(level, strength))
            for other, strength in reached.items()
        ]

    def _credits(self, level: int, strength: int) -> _Credits:
        return tuple(credit(asked, level, strength, self._weights) for asked in _ASKED)

    def _in_units(self, credits_: _Credits) -> _Credits:
        return (*(each // self.unit for each in credits_), 1)

    def _new(self, credits_: _Credits) -> int:
        self._kinds[credits_] = len(self.kinds)
        self.kinds.append(self._in_units(credits_))
        return self._kinds[credits_]
