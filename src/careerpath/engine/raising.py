"""The smallest change: which skills to raise, and how far, so that a role rises by a tier.

Fewest levels, then least hours, then the order of ids. A change has one cost, levels before hours;
the search (A*) settles skill by skill and always goes on where a change may turn out cheapest.

A tier takes a score and a coverage: each that is not there yet has its own bounds, and the highest
counts.
"""

from collections.abc import Mapping, Sequence
from heapq import heappop, heappush
from operator import itemgetter
from typing import NamedTuple

from careerpath.engine.bounding import NEVER, Bound
from careerpath.engine.changing import STAYS, Task
from careerpath.engine.data import Need, Person, Relations, SkillFacts
from careerpath.engine.scoring import Scored, next_bar, tier
from careerpath.models.weights import WEIGHTS, Weights

__all__ = ["Change", "Raise", "TooFar", "raised", "smallest_change"]

# How often gifts are mended, and how many bounds the search asks: what paid on shipped roles.
_ROUNDS, _KEPT = 4, 3
# The work grows with the levels to rise times the needs of the role, and nobody plans by dozens of
# skills: above so much the search is not begun, or given up.
_LARGEST, _MOST_WORK = 600, 70_000


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


class TooFar(NamedTuple):
    """The next tier is out of sight: it takes `levels` or more."""

    levels: int


def smallest_change(  # noqa: PLR0913, PLR0917 - all that a change rests on
    scored: Scored,
    needs: Sequence[Need],
    person: Person,
    relations: Relations,
    facts: Mapping[str, SkillFacts],
    hours: Mapping[str, int],
    weights: Weights = WEIGHTS,
) -> Change | TooFar | None:
    """The smallest change that lifts a role to the next tier, in skills that the role asks for.

    `needs` are the role's, each skill once, and `scored` is its score for the person. `relations`
    and `facts` are those of the skills that the person holds and of those that the role asks for;
    `hours` to rise by one level, of the latter. None in the highest tier, and where these skills
    alone do not reach the next one; TooFar where it would take so many that finding the fewest is
    not worth the wait.
    """
    needs = sorted(needs)
    bar = next_bar(tier(scored.score, scored.coverage, len(needs), weights), weights)
    if not needs or bar is None or len(needs) < bar.asked:
        return None
    task = Task(scored, bar, needs, person, relations, facts, hours, weights)
    if not task.reached(*task.at_most()):
        return None
    found = _search(task)
    if isinstance(found, TooFar):
        return found
    levels, (score, coverage) = found
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


def _best(task: Task, first: Bound) -> list[Bound]:
    """The best bounds on what a goal costs; none where it costs nothing."""
    bounds = [first]
    for _ in range(_ROUNDS):
        bounds.append(bounds[-1].mended())
    costs = [bound.least(0, task.credits, task.worth) for bound in bounds]
    best = sorted(zip(costs, bounds, strict=True), key=itemgetter(0))[-_KEPT:]
    return [bound for cost, bound in best if cost]


def _search(task: Task) -> tuple[tuple[int, ...], tuple[int, ...]] | TooFar:
    """The new level of each skill, by id, score and coverage, where some change is enough."""
    at = (2 * task.worth + task.at_most()[1]) // 3
    firsts = [Bound(task, goal, task.credits, at) for goal in task.goals]
    if (levels_ahead := max(each.levels() for each in firsts)) * len(task.options) > _LARGEST:
        return TooFar(levels_ahead)
    bounds = [bound for first in firsts for bound in _best(task, first)]
    # Of equal costs the least levels by id come first; 0 is a skill that is not settled yet.
    queue = [(0, (0,) * len(task.options), 0, 0, task.credits, task.worth)]
    for _ in range(_MOST_WORK // len(task.options)):
        _, levels, done, cost, credits_, worth = heappop(queue)
        if done == len(task.options):
            return levels, task.reached(credits_, worth)
        done += 1
        for option in task.options[done - 1]:
            earned, held = tuple(map(max, credits_, option.credits)), worth + option.worth
            ahead = max((bound.least(done, earned, held) for bound in bounds), default=0)
            if ahead == NEVER or (done == len(task.options) and not task.reached(earned, held)):
                continue
            settled = (*levels[: option.place], option.level, *levels[option.place + 1 :])
            spent = cost + option.cost
            heappush(queue, (spent + ahead, settled, done, spent, earned, held))
    # What comes next in the queue is never above the cost of what was looked for.
    return TooFar(queue[0][0] // task.level_cost)
