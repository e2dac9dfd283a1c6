"""The task of the smallest change in numbers, and bounds of what it may still cost.

A bound is never above the truth. Where several skills serve a need, the best credit counts:
max(x, y) <= gift + (x over gift) + (y over gift), whatever credit is given to the need in advance.
Use is concave in the skills added, so it lies below each of its tangents. Both make the bound a sum
over skills, and the most that a sum reaches at each cost is found in advance. Any gifts will do for
an exact answer; good ones make the search short.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from math import ceil
from operator import mul
from typing import NamedTuple

from careerpath.engine.data import Need, Person, Relations, SkillFacts, reach
from careerpath.engine.explaining import explain
from careerpath.engine.scoring import Scored, credit, half_up
from careerpath.models.scales import LEVELS
from careerpath.models.weights import ONE, Weights

__all__ = ["NEVER", "STAYS", "Bound", "Task"]

STAYS = max(LEVELS) + 1
"""The level of a skill that is not raised: it comes after all others."""

NEVER = 1 << 62
"""A cost above all others."""


class _Option(NamedTuple):
    """What may become of a skill: its cost, its credit for each need, the worth that it adds.

    `place` is that of the skill among the needs.
    """

    place: int
    level: int
    cost: int
    credits: tuple[int, ...]
    worth: int


def _rises(
    serves: Mapping[str, int], held: int, needs: Sequence[Need], weights: Weights
) -> Iterator[tuple[int, tuple[int, ...]]]:
    """The levels that a skill may rise to, as far as it helps, and its credit for each need."""
    served = [(need.level, serves.get(need.skill, 0)) for need in needs]
    for level in range(held + 1, max(asked for asked, part in served if part) + 1):
        yield level, tuple(credit(asked, level, part, weights) for asked, part in served)


class Task:
    """The question in numbers: what each need weighs and earns, what may become of each skill.

    `worth` is the specificity of all skills held, `idle` what of it the role does not use, in
    ten-thousandths; `rest` is Σ weight · value of the components that no skill moves.
    """

    def __init__(  # noqa: PLR0913, PLR0917 - all that a change rests on
        self,
        scored: Scored,
        needs: Sequence[Need],
        person: Person,
        relations: Relations,
        facts: Mapping[str, SkillFacts],
        hours: Mapping[str, int],
        weights: Weights,
    ) -> None:
        self.weights = weights
        self.demands = [need.weight for need in needs]
        mets = explain(scored, needs, person, relations, weights).mets
        self.credits = tuple(met.credit for met in mets)
        self.worth = self.idle = 0
        for skill in person.skills:
            used = max(reach(skill, relations).get(need.skill, 0) for need in needs)
            self.worth += facts[skill].specificity
            self.idle += facts[skill].specificity * (ONE - used)
        others = [each for each in scored.components if each.name not in {"coverage", "use"}]
        self.rest = sum(each.weight * each.value for each in others)
        self.whole = sum(each.weight for each in others) + weights.coverage + weights.use
        thresholds = (weights.stretch, weights.good, weights.strong)
        self.goal = min((each for each in thresholds if each > scored.score), default=ONE + 1)
        # One level more costs more than all the hours that there are.
        level_cost = self.level_cost = 1 + sum(max(LEVELS) * hours[need.skill] for need in needs)
        self.options: list[list[_Option]] = []
        for place, (skill, _, _) in enumerate(needs):
            held = person.skills.get(skill, 0)
            cost, worth = level_cost + hours[skill], 0 if held else facts[skill].specificity
            self.options.append([_Option(place, STAYS, 0, (0,) * len(needs), 0)])
            for level, given in _rises(reach(skill, relations), held, needs, weights):
                self.options[-1].append(_Option(place, level, (level - held) * cost, given, worth))
        # What may give most is settled first: it leaves least open.
        self.options.sort(
            key=lambda row: self.covered(map(max, self.credits, row[-1].credits)), reverse=True
        )

    def covered(self, credits_: Iterable[int]) -> int:
        """Σ need · credit."""
        return sum(map(mul, self.demands, credits_))

    def reached(self, credits_: Iterable[int], worth: int) -> int:
        """The score with these credits and skills of this worth; 0 where it is not enough."""
        if not worth:
            return 0
        coverage = half_up(self.covered(credits_), sum(self.demands))
        use = half_up(ONE * worth - self.idle, worth)
        gained = self.weights.coverage * coverage + self.weights.use * use + self.rest
        score = half_up(gained, self.whole)
        return score if score >= self.goal else 0

    def at_most(self) -> tuple[tuple[int, ...], int]:
        """Credits and worth with all skills raised as far as it helps."""
        last = [row[-1] for row in self.options]
        credits_ = tuple(map(max, self.credits, *(each.credits for each in last)))
        return credits_, self.worth + sum(each.worth for each in last)


class Bound:
    """The least that it still costs to reach the goal, once the first skills are settled.

    `gifts` are a credit for each need, no less than it has; the tangent touches use at the worth
    `at`. Values are weight · need · ten-thousandths.
    """

    def __init__(self, task: Task, gifts: Sequence[int], at: int) -> None:
        self._task, self._gifts, self._at = task, gifts, max(at, 1)
        demand, weights = sum(task.demands), task.weights
        self._slope = weights.use * demand * task.idle
        # The score and both its components may each be rounded up by a half.
        twice = task.whole * (2 * task.goal - 1) - 2 * task.rest - weights.coverage - weights.use
        self._wanted = demand * twice // 2 - weights.use * demand * ONE
        self._gains = [[self._gain(option) for option in row] for row in task.options]

    @cached_property
    def _fronts(self) -> list[tuple[list[int], list[int]]]:
        """For each number of settled skills, what the others may gain at which cost."""
        fronts = [([0], [0, NEVER])]
        most = self._missing(self._task.credits, self._task.worth)
        for row, gains in zip(reversed(self._task.options), reversed(self._gains), strict=True):
            fronts.append(_front(row, gains, fronts[-1], most))
        return fronts[::-1]

    def levels(self) -> int:
        """The least levels that it may take: as if each skill's best gain a level held throughout.

        A simpler bound than `least`, at a fraction of its work.
        """
        task = self._task
        rates = []
        for row, gains in zip(task.options, self._gains, strict=True):
            each = (
                gain * task.level_cost / option.cost
                for option, gain in zip(row, gains, strict=True)
                if option.cost
            )
            rates.append((max(each, default=0.0), max(gains)))
        missing, levels = self._missing(task.credits, task.worth), 0.0
        for rate, most in sorted(rates, reverse=True):
            if missing <= 0 or not rate:
                break
            levels += min(most, missing) / rate
            missing -= most
        return ceil(levels - 1e-6)

    def least(self, done: int, credits_: Iterable[int], worth: int) -> int:
        """The least cost of what so many settled skills, with these credits, leave to be gained."""
        return self._cost(done, self._missing(credits_, worth))

    def mended(self) -> "Bound":
        """A bound with better gifts, by the change that looks cheapest to this one.

        There, the best gift is a need's second best credit, so that one skill counts for more.
        Half the way to it, as the next change will be another.
        """
        task = self._task
        missing = self._missing(task.credits, task.worth)
        chosen = []
        for done, (row, gains) in enumerate(zip(task.options, self._gains, strict=True), start=1):
            costs = [
                option.cost + self._cost(done, missing - gain)
                for option, gain in zip(row, gains, strict=True)
            ]
            best = costs.index(min(costs))
            missing -= gains[best]
            chosen.append(row[best])
        seconds = [
            max(own, sorted((own, *others))[-2])
            for own, *others in zip(task.credits, *(each.credits for each in chosen), strict=True)
        ]
        gifts = [(old + new) // 2 for old, new in zip(self._gifts, seconds, strict=True)]
        worth = task.worth + sum(each.worth for each in chosen)
        return Bound(task, gifts, worth)

    def _gain(self, option: _Option) -> int:
        """The most that an option adds."""
        over = (max(got - gift, 0) for got, gift in zip(option.credits, self._gifts, strict=True))
        used = -(-self._slope * option.worth // self._at**2)
        return self._task.weights.coverage * self._task.covered(over) + used

    def _missing(self, credits_: Iterable[int], worth: int) -> int:
        """What the skills that are not settled must add to credits, gifts and worth."""
        covered = self._task.covered(map(max, credits_, self._gifts))
        idle = self._slope * (2 * self._at - worth) // self._at**2
        return self._wanted - self._task.weights.coverage * covered + idle

    def _cost(self, done: int, missing: int) -> int:
        values, costs = self._fronts[done]
        return costs[bisect_left(values, missing)]


def _front(
    row: Sequence[_Option], gains: Sequence[int], ahead: tuple[list[int], list[int]], most: int
) -> tuple[list[int], list[int]]:
    """Rising values up to `most` and the least cost of each, and `NEVER` for what is above."""
    sums = sorted(
        (option.cost + cost, -gain - value)
        for option, gain in zip(row, gains, strict=True)
        for value, cost in zip(*ahead, strict=False)
    )
    values, costs = [0], [0]
    for cost, negated in sums:
        if values[-1] >= most:
            break
        if -negated > values[-1]:
            values.append(-negated)
            costs.append(cost)
    return values, [*costs, NEVER]
