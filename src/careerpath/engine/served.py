"""What held skills answer for: of several that serve one need, the best credit counts."""

from collections.abc import Sequence
from math import gcd

from careerpath.engine.batch import LEVELS
from careerpath.engine.data import Relations, reach
from careerpath.engine.scoring import credit
from careerpath.models.weights import ONE, Weights

__all__ = ["Served"]

_MOST = 200_000

_Credits = tuple[int, ...]


class Served:
    """Turns the codes of held skills into codes of skills answered for, each skill once.

    Up to `LEVELS` x the number of skills, a code is a skill held at a level and answered for in
    full; those above stand for a skill answered for in part, or by several held ones.
    """

    def __init__(self, skills: Sequence[str], relations: Relations, weights: Weights) -> None:
        self._ids, self._relations, self._weights = skills, relations, weights
        self._places = {id_: place for place, id_ in enumerate(skills)}
        self._full = [(), *(self._credits(level, ONE) for level in range(1, LEVELS))]
        strengths = {each for related in relations.values() for each in related.values()}
        self.unit = gcd(
            *(
                each
                for strength in (ONE, *strengths)
                for level in range(1, LEVELS)
                for each in self._credits(level, strength)
            )
        )
        """What every credit is a multiple of."""
        self.clear()

    def clear(self) -> None:
        """Forget every code above those of held skills."""
        self._reaches: dict[int, list[tuple[int, _Credits]] | None] = {}
        self._codes: dict[tuple[int, _Credits], int] = {}
        self._partly: list[tuple[int, _Credits]] = []

    @property
    def crowded(self) -> bool:
        """Whether so much is kept that it is time to forget it."""
        return len(self._partly) > _MOST

    def by(self, codes: Sequence[int]) -> Sequence[int]:
        """The codes of what the held skills answer for."""
        if not self._relations:
            return codes
        answered: list[int] = []
        best: dict[int, _Credits] = {}
        for code in codes:
            reached = self._reach(code)
            if reached is None:
                answered.append(code)
                continue
            for skill, credits_ in reached:
                known = best.get(skill)
                if known is None:
                    best[skill] = credits_
                elif known != credits_:
                    best[skill] = tuple(map(max, known, credits_))
        answered += map(self._code, best.items())
        return answered

    def skill_and_credits(self, code: int) -> tuple[str, _Credits]:
        """What a code stands for: a skill, and the credit by the level asked, 0-5."""
        held = LEVELS * len(self._ids)
        if code < held:
            return self._ids[code // LEVELS], self._full[code % LEVELS]
        skill, credits_ = self._partly[code - held]
        return self._ids[skill], credits_

    def _credits(self, level: int, strength: int) -> _Credits:
        return tuple(credit(asked, level, strength, self._weights) for asked in range(LEVELS))

    def _reach(self, code: int) -> list[tuple[int, _Credits]] | None:
        """What a held skill answers for; None where that is itself alone."""
        if code not in self._reaches:
            skill, level = self._ids[code // LEVELS], code % LEVELS
            related = skill in self._relations
            self._reaches[code] = (
                [
                    (self._places[other], self._credits(level, strength))
                    for other, strength in reach(skill, self._relations).items()
                ]
                if related
                else None
            )
        return self._reaches[code]

    def _code(self, pair: tuple[int, _Credits]) -> int:
        code = self._codes.get(pair)
        if code is None:
            code = self._codes[pair] = LEVELS * len(self._ids) + len(self._partly)
            self._partly.append(pair)
        return code
