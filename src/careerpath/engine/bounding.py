"""Bounds of what the smallest change may still cost.

A bound is never above the truth. Where several skills serve a need, the best credit counts:
max(x, y) <= gift + (x over gift) + (y over gift), whatever credit is given to the need in advance.
Use is concave in the skills added, so it lies below each of its tangents. Both make the bound a sum
over skills, and the most that a sum reaches at each cost is found in advance. Any gifts will do for
an exact answer; good ones make the search short.
"""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from functools import cached_property
from math import ceil

from careerpath.engine.changing import Goal, Option, Task
from careerpath.models.weights import ONE

__all__ = ["NEVER", "Bound"]

NEVER = 1 << 62
"""A cost above all others."""


class Bound:
    """The least that it still costs to reach a goal, once the first skills are settled.

    `gifts` are a credit for each need, no less than it has; the tangent touches use at the worth
    `at`. Values are weight · need · ten-thousandths.
    """

    def __init__(self, task: Task, goal: Goal, gifts: Sequence[int], at: int) -> None:
        self._task, self._goal, self._gifts, self._at = task, goal, gifts, max(at, 1)
        demand = sum(task.demands)
        self._slope = goal.use * demand * task.idle
        # The score and both its components may each be rounded up by a half.
        twice = goal.whole * (2 * goal.least - 1) - 2 * goal.rest - goal.coverage - goal.use
        self._wanted = demand * twice // 2 - goal.use * demand * ONE
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
        return Bound(task, self._goal, gifts, worth)

    def _gain(self, option: Option) -> int:
        """The most that an option adds."""
        over = (max(got - gift, 0) for got, gift in zip(option.credits, self._gifts, strict=True))
        used = -(-self._slope * option.worth // self._at**2)
        return self._goal.coverage * self._task.covered(over) + used

    def _missing(self, credits_: Iterable[int], worth: int) -> int:
        """What the skills that are not settled must add to credits, gifts and worth."""
        covered = self._task.covered(map(max, credits_, self._gifts))
        idle = self._slope * (2 * self._at - worth) // self._at**2
        return self._wanted - self._goal.coverage * covered + idle

    def _cost(self, done: int, missing: int) -> int:
        values, costs = self._fronts[done]
        return costs[bisect_left(values, missing)]


def _front(
    row: Sequence[Option], gains: Sequence[int], ahead: tuple[list[int], list[int]], most: int
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
