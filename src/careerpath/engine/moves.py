"""Moves between roles: what somebody brings to the next one, and how long before it."""

from collections.abc import Sequence
from typing import NamedTuple, Protocol

from careerpath.engine.data import Need, Person, Relations, providers
from careerpath.engine.explaining import best_credit
from careerpath.engine.scoring import half_up
from careerpath.models.weights import ONE, WEIGHTS, Weights

__all__ = ["Carried", "Lack", "YearsAsked", "as_person", "carried", "years_between"]


class YearsAsked(Protocol):
    """The years of experience that a role usually asks; no `max` means "or more"."""

    @property
    def min(self) -> float: ...  # noqa: D102
    @property
    def max(self) -> float | None: ...  # noqa: D102


class Lack(NamedTuple):
    """A skill that somebody has to build for a role: the level held, 0-5, and the one asked."""

    skill: str
    held: int
    asked: int


class Carried(NamedTuple):
    """How much of what a role asks somebody brings, in ten-thousandths, and what they lack.

    What matters most to the role comes first.
    """

    share: int
    lacks: tuple[Lack, ...]


def as_person(needs: Sequence[Need]) -> Person:
    """Somebody who can do what a role asks, at the levels that it asks, and nothing else."""
    return Person({need.skill: need.level for need in needs})


def carried(
    person: Person, needs: Sequence[Need], relations: Relations, weights: Weights = WEIGHTS
) -> Carried:
    """What somebody brings to a role: the coverage of the score, and the skills below its level.

    Related skills count towards the share; what is lacking is told of the skill itself, for that
    is what there is to learn.
    """
    serving = providers(person, relations)
    gained = 0
    lacks: list[tuple[int, Lack]] = []
    for need in needs:
        got, _, _ = best_credit(need, serving.get(need.skill, ()), weights)
        gained += need.weight * got
        held = person.skills.get(need.skill, 0)
        if held < need.level:
            lacks.append((need.weight * (ONE - got), Lack(need.skill, held, need.level)))
    lacks.sort(key=lambda each: (-each[0], each[1].skill))
    demand = sum(need.weight for need in needs)
    share = half_up(gained, demand) if demand else 0
    return Carried(share, tuple(lack for _, lack in lacks))


def years_between(start: YearsAsked | None, end: YearsAsked | None) -> tuple[float, float] | None:
    """Years in a role before the next, derived from the experience that each usually asks.

    Whoever came in with the most experience lacks the fewest years of what the next role asks,
    and whoever came in with the least lacks the most. (5-7 years for one role and 10 or more for
    the next give 3-5, which is what the source of those ranges says too.) None where either role
    has no range, or where the next asks for no more years than the first did: then experience
    does not say when.
    """
    if start is None or end is None or end.min <= start.min:
        return None
    most = start.max if start.max is not None else start.min
    return max(end.min - most, 0), end.min - start.min
