"""Near ties: neighbours in a ranking that a small doubt would swap.

A small doubt is one weight changed by a fifth, the others renormalised, or one level that the
person rated changed by one.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from careerpath.engine.data import Need, Person, Provider, Relations, providers
from careerpath.engine.scoring import Scored, credit, half_up
from careerpath.models.weights import WEIGHTS, Weights

__all__ = ["Contender", "Swap", "near_ties"]

_PERCENT = (120, 80)


class Contender(NamedTuple):
    """A scored role and what it asks."""

    scored: Scored
    needs: Sequence[Need]


class Swap(NamedTuple):
    """What would swap two neighbours: a `weight` by name or a `level` by skill, and up or down."""

    kind: str
    name: str
    up: bool


def near_ties(
    ranking: Sequence[Contender],
    person: Person,
    relations: Relations,
    weights: Weights = WEIGHTS,
) -> list[Swap | None]:
    """For each contender but the last, the first doubt that would put the next one before it."""
    serving = providers(person, relations)
    coverages = [_Coverage(each.needs, serving, weights) for each in ranking]
    return [
        next(_swaps(ranking[i].scored, ranking[i + 1].scored, coverages[i : i + 2], person), None)
        for i in range(len(ranking) - 1)
    ]


def _swaps(
    upper: Scored, lower: Scored, coverages: Sequence["_Coverage"], person: Person
) -> Iterator[Swap]:
    named = {each.name for each in (*upper.components, *lower.components)}
    # In the order of the score, though one role may have a component that the other lacks.
    for name in (field for field in Weights._fields if field in named):
        for percent in _PERCENT:
            if _later(_reweighted(upper, name, percent), _reweighted(lower, name, percent)):
                yield Swap("weight", name, percent > _PERCENT[1])
    for skill, level in sorted(person.skills.items()):
        if not any(each.serves(skill) for each in coverages):
            continue
        for change in (1, -1):
            if not 1 <= level + change <= 5:  # noqa: PLR2004 - the scale of levels
                continue
            above, below = (each.with_level(skill, level + change) for each in coverages)
            if _later(_covering(upper, above), _covering(lower, below)):
                yield Swap("level", skill, change > 0)


def _later(one: tuple[int, str], other: tuple[int, str]) -> bool:
    """Whether the first of two (score, id) now ranks after the second."""
    return (-one[0], one[1]) > (-other[0], other[1])


def _reweighted(scored: Scored, name: str, percent: int) -> tuple[int, str]:
    parts = [
        (each.weight * (percent if each.name == name else 100), each.value)
        for each in scored.components
    ]
    return _mean(parts), scored.id


def _covering(scored: Scored, coverage: int) -> tuple[int, str]:
    parts = [
        (each.weight, coverage if each.name == "coverage" else each.value)
        for each in scored.components
    ]
    return _mean(parts), scored.id


def _mean(parts: Sequence[tuple[int, int]]) -> int:
    return half_up(sum(w * value for w, value in parts), sum(w for w, _ in parts))


class _Coverage:
    """A role's coverage by a person, quick to work out anew for one changed level."""

    def __init__(
        self, needs: Sequence[Need], serving: Mapping[str, Sequence[Provider]], weights: Weights
    ) -> None:
        self._weights = weights
        self._demand = sum(need.weight for need in needs)
        self._served: dict[str, list[tuple[Need, Sequence[Provider], int]]] = defaultdict(list)
        self._changed: dict[tuple[str, int], int] = {}
        self._total = 0
        for need in needs:
            options = serving.get(need.skill, ())
            given = need.weight * self._best(need, options)
            self._total += given
            for option in options:
                self._served[option.skill].append((need, options, given))

    def _best(self, need: Need, options: Sequence[Provider]) -> int:
        return max(
            (credit(need.level, each.level, each.strength, self._weights) for each in options),
            default=0,
        )

    def with_level(self, skill: str, level: int) -> int:
        """Coverage in ten-thousandths, were one skill held at another level."""
        key = skill, level
        if key not in self._changed:
            total = self._total
            for need, options, given in self._served.get(skill, ()):
                changed = [
                    each._replace(level=level) if each.skill == skill else each for each in options
                ]
                total += need.weight * self._best(need, changed) - given
            self._changed[key] = half_up(total, self._demand) if self._demand else 0
        return self._changed[key]

    def serves(self, skill: str) -> bool:
        """Whether the skill counts towards the coverage at all."""
        return skill in self._served
