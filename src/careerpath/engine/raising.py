"""The smallest change: which skills to raise, and how far, so that a role rises by a tier.

Fewest levels, then least hours, then the order of ids. A change has one cost, levels before hours;
the search (A*) settles skill by skill and always goes on where a change may turn out cheapest.

What may turn out is a bound that is never above the truth. Where several skills serve a need, the
best credit counts: max(x, y) <= gift + (x over gift) + (y over gift), whatever credit is given to
the need in advance. Use is concave in the skills added, so it lies below each of its tangents.
Both make the bound a sum over skills, and the most that a sum reaches at each cost is found in
advance. Any gifts will do for an exact answer; good ones make the search short. A tier takes a
score and a coverage: each that is not there yet has its own bounds, and the highest counts.
"""

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from heapq import heappop, heappush
from operator import itemgetter
from typing import NamedTuple

from careerpath.engine.changing import STAYS, Goal, Option, Task
from careerpath.engine.data import Need, Person, Relations, SkillFacts
from careerpath.engine.scoring import Scored, next_bar, tier
from careerpath.models.weights import ONE, WEIGHTS, Weights

__all__ = ["Change", "Raise", "raised", "smallest_change"]

_NEVER = 1 << 62  # a cost above all others
# How often gifts are mended, and how many bounds the search asks: what paid on shipped roles.
_ROUNDS, _KEPT = 4, 3


class Raise(NamedTuple):
    """One skill to raise: levels 0 (not held) to 5, and the hours that it takes."""

    skill: str
    before: int
    after: int
    hours: int


class Change(NamedTuple):
    """Skills to raise, by id, the tier that they reach, and the new score in ten-thousandths."""

    tier: str
    raises: tuple[Raise, ...]
    score: int
    hours: int


def smallest_change(  # noqa: PLR0913, PLR0917 - all that a change rests on
    scored: Scored,
    needs: Sequence[Need],
    person: Person,
    relations: Relations,
    facts: Mapping[str, SkillFacts],
    hours: Mapping[str, int],
    weights: Weights = WEIGHTS,
) -> Change | None:
    """The smallest change that lifts a role to the next tier, in skills that the role asks for.

    `needs` are the role's, each skill once, and `scored` is its score for the person. `relations`
    and `facts` are those of the skills that the person holds and of those that the role asks for;
    `hours` to rise by one level, of the latter. None in the highest tier, and where these skills
    alone do not reach the next one.
    """
    needs = sorted(needs)
    bar = next_bar(tier(scored.score, scored.coverage, len(needs), weights), weights)
    if not needs or bar is None or len(needs) < bar.asked:
        return None
    task = Task(scored, bar, needs, person, relations, facts, hours, weights)
    if not task.reached(*task.at_most()):
        return None
    levels, (score, coverage) = _search(task)
    raises = tuple(
        Raise(need.skill, held, level, hours[need.skill] * (level - held))
        for need, level in zip(needs, levels, strict=True)
        for held in [person.skills.get(need.skill, 0)]
        if level != STAYS
    )
    reached = tier(score, coverage, len(needs), weights)
    return Change(reached, raises, score, sum(each.hours for each in raises))


def raised(person: Person, levels: Mapping[str, int]) -> Person:
    """A person with some skills raised to these levels; none is lowered."""
    held = person.skills
    risen = {skill: max(level, held.get(skill, 0)) for skill, level in levels.items()}
    return person._replace(skills={**held, **risen})


def _bounds(task: Task, goal: Goal) -> list["_Bound"]:
    """The best bounds on what a goal costs; none where it costs nothing."""
    bounds = [_Bound(task, goal, task.credits, (2 * task.worth + task.at_most()[1]) // 3)]
    for _ in range(_ROUNDS):
        bounds.append(bounds[-1].mended())
    costs = [bound.least(0, task.credits, task.worth) for bound in bounds]
    best = sorted(zip(costs, bounds, strict=True), key=itemgetter(0))[-_KEPT:]
    return [bound for cost, bound in best if cost]


def _search(task: Task) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """The new level of each skill, by id, score and coverage, where some change is enough."""
    bounds = [bound for goal in task.goals for bound in _bounds(task, goal)]
    # Of equal costs the least levels by id come first; 0 is a skill that is not settled yet.
    queue = [(0, (0,) * len(task.options), 0, 0, task.credits, task.worth)]
    while True:
        _, levels, done, cost, credits_, worth = heappop(queue)
        if done == len(task.options):
            return levels, task.reached(credits_, worth)
        done += 1
        for option in task.options[done - 1]:
            earned, held = tuple(map(max, credits_, option.credits)), worth + option.worth
            ahead = max((bound.least(done, earned, held) for bound in bounds), default=0)
            if ahead == _NEVER or (done == len(task.options) and not task.reached(earned, held)):
                continue
            settled = (*levels[: option.place], option.level, *levels[option.place + 1 :])
            spent = cost + option.cost
            heappush(queue, (spent + ahead, settled, done, spent, earned, held))


class _Bound:
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
        # From the last skill to the first.
        self._gains: list[list[int]] = []
        self._fronts = [([0], [0, _NEVER])]
        most = self._missing(task.credits, task.worth)
        for row in reversed(task.options):
            self._gains.insert(0, [self._gain(option) for option in row])
            self._fronts.insert(0, _front(row, self._gains[0], self._fronts[0], most))

    def least(self, done: int, credits_: Iterable[int], worth: int) -> int:
        """The least cost of what so many settled skills, with these credits, leave to be gained."""
        return self._cost(done, self._missing(credits_, worth))

    def mended(self) -> "_Bound":
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
        return _Bound(task, self._goal, gifts, worth)

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
    """Rising values up to `most` and the least cost of each, and `_NEVER` for what is above."""
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
    return values, [*costs, _NEVER]
