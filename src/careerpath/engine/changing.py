"""The question of the smallest change in numbers: what each need weighs, what each skill may give.

`engine.bounding` tells what an answer may cost at least, `engine.raising` searches for it.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from operator import ge, mul
from typing import NamedTuple

from careerpath.engine.data import Need, Person, Relations, SkillFacts, reach
from careerpath.engine.explaining import explain
from careerpath.engine.scoring import Scored, credit, half_up
from careerpath.models.scales import LEVELS
from careerpath.models.weights import ONE, Bar, Weights

__all__ = ["STAYS", "Goal", "Option", "Task"]

STAYS = max(LEVELS) + 1
"""The level of a skill that is not raised: it comes after all others."""


class Option(NamedTuple):
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


class Goal(NamedTuple):
    """A mean to reach `least`, in ten-thousandths: of coverage and use, with these weights.

    `rest` is Σ weight · value of the components that no skill moves, `whole` all weights.
    """

    coverage: int
    use: int
    rest: int
    whole: int
    least: int


class Task:
    """What each need weighs and earns, what may become of each skill, and what is to be reached.

    `worth` is the specificity of all skills held, `idle` what of it the role does not use, in
    ten-thousandths.
    """

    def __init__(  # noqa: PLR0913, PLR0917 - all that a change rests on
        self,
        scored: Scored,
        bar: Bar,
        needs: Sequence[Need],
        person: Person,
        relations: Relations,
        facts: Mapping[str, SkillFacts],
        hours: Mapping[str, int],
        weights: Weights,
    ) -> None:
        self.demands = [need.weight for need in needs]
        mets = explain(scored, needs, person, relations, weights).mets
        self.credits = tuple(met.credit for met in mets)
        self.worth = self.idle = 0
        for skill in person.skills:
            used = max(reach(skill, relations).get(need.skill, 0) for need in needs)
            self.worth += facts[skill].specificity
            self.idle += facts[skill].specificity * (ONE - used)
        others = [each for each in scored.components if each.name not in {"coverage", "use"}]
        rest = sum(each.weight * each.value for each in others)
        whole = sum(each.weight for each in others) + weights.coverage + weights.use
        self.goals = (
            Goal(weights.coverage, weights.use, rest, whole, bar.score),
            Goal(1, 0, 0, 1, bar.coverage),
        )
        # One level more costs more than all the hours that there are.
        level_cost = self.level_cost = 1 + sum(max(LEVELS) * hours[need.skill] for need in needs)
        self.options: list[list[Option]] = []
        for place, (skill, _, _) in enumerate(needs):
            held = person.skills.get(skill, 0)
            cost, worth = level_cost + hours[skill], 0 if held else facts[skill].specificity
            self.options.append([Option(place, STAYS, 0, (0,) * len(needs), 0)])
            for level, given in _rises(reach(skill, relations), held, needs, weights):
                self.options[-1].append(Option(place, level, (level - held) * cost, given, worth))
        # What may give most is settled first: it leaves least open.
        self.options.sort(
            key=lambda row: self.covered(map(max, self.credits, row[-1].credits)), reverse=True
        )

    def covered(self, credits_: Iterable[int]) -> int:
        """Σ need · credit."""
        return sum(map(mul, self.demands, credits_))

    def reached(self, credits_: Iterable[int], worth: int) -> tuple[int, ...]:
        """Score and coverage with these credits and skills of this worth; () if not enough."""
        if not worth:
            return ()
        coverage = half_up(self.covered(credits_), sum(self.demands))
        use = half_up(ONE * worth - self.idle, worth)
        found = tuple(
            half_up(goal.coverage * coverage + goal.use * use + goal.rest, goal.whole)
            for goal in self.goals
        )
        return found if all(map(ge, found, (goal.least for goal in self.goals))) else ()

    def at_most(self) -> tuple[tuple[int, ...], int]:
        """Credits and worth with all skills raised as far as it helps."""
        last = [row[-1] for row in self.options]
        credits_ = tuple(map(max, self.credits, *(each.credits for each in last)))
        return credits_, self.worth + sum(each.worth for each in last)
