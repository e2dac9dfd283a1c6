"""Why a score is what it is: each component's and each requirement's share of it."""

from collections.abc import Sequence
from typing import NamedTuple

from careerpath.engine.data import Need, Person, Provider, Relations, providers
from careerpath.engine.scoring import Scored, credit, half_up, share
from careerpath.models.weights import ONE, WEIGHTS, Weights

__all__ = ["Explanation", "Met", "best_credit", "explain", "gap_order"]


class Met(NamedTuple):
    """How far a person meets one requirement.

    `through` is the held skill that counts, None where none does. `credit`, `contribution` to
    the score and what is `missed` of it are in ten-thousandths.
    """

    need: Need
    through: str | None
    held: int
    credit: int
    contribution: int
    missed: int


class Explanation(NamedTuple):
    """A score taken apart: each component's share, each requirement's, and skills left idle.

    `contributions` are in the order of the components and add up to the score; the `mets` are in
    the order of the needs and add up to the contribution of coverage.
    """

    contributions: tuple[int, ...]
    mets: tuple[Met, ...]
    idle: tuple[str, ...]


def explain(
    scored: Scored,
    needs: Sequence[Need],
    person: Person,
    relations: Relations,
    weights: Weights = WEIGHTS,
) -> Explanation:
    """Take a score apart."""
    shares = share(scored.score, [each.weight * each.value for each in scored.components])
    coverage = sum(
        part
        for part, each in zip(shares, scored.components, strict=True)
        if each.name == "coverage"
    )
    serving = providers(person, relations)
    best = [best_credit(need, serving.get(need.skill, ()), weights) for need in needs]
    parts = share(
        coverage, [need.weight * got for need, (got, _, _) in zip(needs, best, strict=True)]
    )
    demand = sum(need.weight for need in needs) * sum(each.weight for each in scored.components)
    mets = tuple(
        Met(need, through, held, got, part, _missed(need, got, demand, weights))
        for need, (got, held, through), part in zip(needs, best, parts, strict=True)
    )
    return Explanation(tuple(shares), mets, _idle(needs, person, relations))


def gap_order(mets: Sequence[Met]) -> list[Met]:
    """What is not met in full, what costs most first; ties by skill."""
    gaps = [each for each in mets if each.credit < ONE]
    return sorted(gaps, key=lambda each: (-each.missed, each.need.skill))


def _missed(need: Need, got: int, demand: int, weights: Weights) -> int:
    return half_up(weights.coverage * need.weight * (ONE - got), demand)


def best_credit(
    need: Need, serving: Sequence[Provider], weights: Weights
) -> tuple[int, int, str | None]:
    """The best credit for a need, with the level and the id of the held skill behind it."""
    best: tuple[tuple[int, bool], Provider] | None = None
    for each in serving:
        # The skill itself before a related one; providers come by id, so the smaller id stays.
        worth = credit(need.level, each.level, each.strength, weights), each.skill == need.skill
        if best is None or worth > best[0]:
            best = worth, each
    return (best[0][0], best[1].level, best[1].skill) if best else (0, 0, None)


def _idle(needs: Sequence[Need], person: Person, relations: Relations) -> tuple[str, ...]:
    """The held skills that a role makes no use of, not even as a relative of what it asks."""
    asked = {need.skill for need in needs}
    return tuple(
        sorted(
            skill
            for skill in person.skills
            if skill not in asked and not asked & relations.get(skill, {}).keys()
        )
    )
