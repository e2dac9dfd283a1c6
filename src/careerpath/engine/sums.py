"""Scores kept as sums, so that raising one skill costs only what it changes.

Of several skills that serve a need the best credit counts, so that a raise adds to a role's
coverage what it is above the credit so far; and use is a ratio that only a new skill moves. The
digits are those of `engine.scoring.rank`, which sums over all skills anew.
"""

from collections.abc import Iterator, Mapping, Sequence
from operator import itemgetter

from careerpath.engine.data import Person, Relations, SkillFacts, reach
from careerpath.engine.scoring import credit, half_up
from careerpath.models.weights import Weights

__all__ = ["Sums", "Tables"]

_Added = list[tuple[int, int]]
"""Candidates, each with what a raise adds to the sum of its coverage."""


class Tables:
    """What skills give to some candidates, whoever holds them; `count` of them, by seq."""

    def __init__(
        self,
        count: int,
        facts: Mapping[str, SkillFacts],
        relations: Relations,
        weights: Weights,
    ) -> None:
        self.count, self.weights = count, weights
        self._facts, self._relations = facts, relations
        self.asks: list[tuple[int, int, int]] = []
        """Every need of every candidate: whose it is, its weight, the level asked."""
        self._places: dict[str, range] = {}
        for skill, each in facts.items():
            start = len(self.asks)
            self.asks += zip(each.seqs, each.needs, each.levels, strict=True)
            self._places[skill] = range(start, len(self.asks))
        self._serves: dict[str, list[tuple[int, int]]] = {}
        self._uses: dict[str, list[int]] = {}

    def value(self, skill: str) -> int:
        """What a skill counts for in use."""
        return self._facts[skill].specificity

    def serves(self, skill: str) -> list[tuple[int, int]]:
        """The needs that a skill serves, by place, with strength in ten-thousandths."""
        if skill not in self._serves:
            self._serves[skill] = [
                (place, strength)
                for other, strength in reach(skill, self._relations).items()
                for place in self._places[other]
            ]
        return self._serves[skill]

    def uses(self, skill: str) -> list[int]:
        """What each candidate uses of a skill, times its value."""
        if skill not in self._uses:
            uses, value = [0] * self.count, self.value(skill)
            # Weakest first: the skill itself comes last and overwrites what stands in for it.
            for place, strength in sorted(self.serves(skill), key=itemgetter(1)):
                uses[self.asks[place][0]] = value * strength
            self._uses[skill] = uses
        return self._uses[skill]


class Sums:
    """The sums behind each candidate's score for a person with any skill.

    `held` are the skills with their levels; `scores` and `coverages` are in ten-thousandths.

    Args:
        tables: what skills give.
        demands: the sum of each candidate's needs.
        values: of each candidate's components, as `rank` gives them for the person.
        person: whom to score.
    """

    def __init__(
        self,
        tables: Tables,
        demands: Sequence[int],
        values: Sequence[Sequence[int | None]],
        person: Person,
    ) -> None:
        self._tables, self._demands = tables, demands
        weights = tables.weights
        others = [
            [
                (weight, value)
                for weight, value in zip(
                    (weights.interests, weights.career_level), each[2:], strict=True
                )
                if value is not None
            ]
            for each in values
        ]
        self._fixed = [sum(weight * value for weight, value in each) for each in others]
        own = weights.coverage + weights.use
        self._totals = [own + sum(weight for weight, _ in each) for each in others]
        self._credits = [0] * len(tables.asks)
        self._covered, self._used, self._worth = [0] * tables.count, [0] * tables.count, 0
        self._added: dict[str, list[_Added]] = {}
        self.held: dict[str, int] = {}
        for skill, level in person.skills.items():
            self._hold(skill, level)
        self._settle()

    def take(self, skill: str, level: int) -> None:
        """Raise a skill for good."""
        self._hold(skill, level)
        self._settle()

    def _hold(self, skill: str, level: int) -> None:
        tables = self._tables
        touched = set()
        for place, strength in tables.serves(skill):
            whose, need, asked = tables.asks[place]
            more = credit(asked, level, strength, tables.weights) - self._credits[place]
            if more > 0:
                self._credits[place] += more
                self._covered[whose] += need * more
                touched.add(place)
        if skill not in self.held:
            self._worth += tables.value(skill)
            self._used = list(map(sum, zip(self._used, tables.uses(skill), strict=True)))
        self.held[skill] = level
        self._added = {
            other: added
            for other, added in self._added.items()
            if other != skill and touched.isdisjoint(place for place, _ in tables.serves(other))
        }

    def _settle(self) -> None:
        """The scores, and the part of each that holding one more skill leaves as it is."""
        covers = self._tables.weights.coverage
        self.coverages = list(map(self._coverage, range(self._tables.count)))
        self._resting = [
            covers * covered + fixed
            for covered, fixed in zip(self.coverages, self._fixed, strict=True)
        ]
        self.scores = self._with_use(self._used, self._worth)

    def _coverage(self, place: int, more: int = 0) -> int:
        demand = self._demands[place]
        return half_up(self._covered[place] + more, demand) if demand else 0

    def _with_use(self, used: Sequence[int], worth: int) -> list[int]:
        """All scores; `half_up` written out twice, as this is where the time goes."""
        weight, twice = self._tables.weights.use, 2 * worth
        return [
            (2 * (resting + weight * ((2 * each + worth) // twice)) + total) // (2 * total)
            for resting, each, total in zip(self._resting, used, self._totals, strict=True)
        ]

    def risen(self, skill: str, top: int) -> Iterator[tuple[int, list[int]]]:
        """Each level above the one held, up to `top`, with the scores that it leads to."""
        held = self.held.get(skill, 0)
        if held >= top:
            return
        used, worth, base = self._used, self._worth, self.scores
        if not held:
            used = list(map(int.__add__, used, self._tables.uses(skill)))
            worth += self._tables.value(skill)
            base = self._with_use(used, worth)
        if skill not in self._added:
            self._added[skill] = [self._adds(skill, level) for level in range(held + 1, top + 1)]
        weights = self._tables.weights
        for level, added in enumerate(self._added[skill], start=held + 1):
            scores = base.copy()
            for place, more in added:
                gained = weights.coverage * self._coverage(place, more) + self._fixed[place]
                gained += weights.use * half_up(used[place], worth)
                scores[place] = half_up(gained, self._totals[place])
            yield level, scores

    def covering(self, skill: str, level: int) -> list[int]:
        """The coverages with a skill at a level above the one held."""
        coverages = self.coverages.copy()
        for place, more in self._adds(skill, level):
            coverages[place] = self._coverage(place, more)
        return coverages

    def _adds(self, skill: str, level: int) -> _Added:
        tables = self._tables
        added: dict[int, int] = {}
        for place, strength in tables.serves(skill):
            whose, need, asked = tables.asks[place]
            more = credit(asked, level, strength, tables.weights) - self._credits[place]
            if more > 0:
                added[whose] = added.get(whose, 0) + need * more
        return list(added.items())
