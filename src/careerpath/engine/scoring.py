"""The score: how well a person fits each role, 0 to 10,000 ten-thousandths.

score = Σ wₖcₖ / Σ wₖ over the components that can be computed. Integers throughout, and each
division rounds half up once. `docs/scoring.md` has the formula and a worked example.
"""

from collections.abc import Mapping, Sequence
from operator import itemgetter
from typing import NamedTuple

from careerpath.engine.data import Candidate, Person, Relations, SkillFacts, reach
from careerpath.engine.interests import congruence
from careerpath.models.scales import CareerLevel
from careerpath.models.weights import ONE, WEIGHTS, Weights

__all__ = ["Component", "Scored", "credit", "half_up", "rank", "share", "tier"]


class Component(NamedTuple):
    """One component of a score: its value in ten-thousandths, and its weight."""

    name: str
    value: int
    weight: int


class Scored(NamedTuple):
    """A candidate's score in ten-thousandths, and what it is made of."""

    seq: int
    id: str
    score: int
    components: tuple[Component, ...]


def half_up(numerator: int, denominator: int) -> int:
    """A quotient of non-negative integers, rounded to the nearest, halves up."""
    return (2 * numerator + denominator) // (2 * denominator)


def credit(asked: int, held: int, strength: int, weights: Weights = WEIGHTS) -> int:
    """Credit in ten-thousandths for a skill asked at one level and held at another (1-5)."""
    return half_up(weights.credit[max(asked - held, 0)] * strength, ONE)


def tier(score: int, weights: Weights = WEIGHTS) -> str:
    """The verdict over a score: strong, good, stretch or far."""
    for name in ("strong", "good", "stretch"):
        if score >= getattr(weights, name):
            return name
    return "far"


def share(total: int, parts: Sequence[int]) -> list[int]:
    """Shares of `total` in proportion to `parts`, whole and adding up: largest remainder.

    Equal remainders go to the earlier part. All shares are 0 where all parts are.
    """
    whole = sum(parts)
    if whole == 0:
        return [0] * len(parts)
    shares = [total * part // whole for part in parts]
    by_remainder = sorted(range(len(parts)), key=lambda i: (-(total * parts[i] % whole), i))
    for i in by_remainder[: total - sum(shares)]:
        shares[i] += 1
    return shares


def rank(
    candidates: Sequence[Candidate],
    skills: Mapping[str, SkillFacts],
    relations: Relations,
    person: Person,
    weights: Weights = WEIGHTS,
) -> list[Scored]:
    """Score every candidate, best first; equal scores in the order of ids.

    Args:
        candidates: every role of the catalogue, in the order of `seq`.
        skills: facts on the skills that the person holds and on those related to them.
        relations: of the skills that the person holds.
        person: whom to score.
        weights: the figures of the score.

    Returns:
        One entry a candidate that shares at least one component with the person.
    """
    covered = _coverage(len(candidates), skills, relations, person, weights)
    used = _use(len(candidates), skills, relations, person)
    worth = sum(skills[held].specificity for held in person.skills)
    standing = _standing(person, weights)
    scored = []
    for candidate in candidates:
        components = []
        if person.skills:
            value = half_up(covered[candidate.seq], candidate.demand) if candidate.demand else 0
            components.append(Component("coverage", value, weights.coverage))
            value = half_up(used[candidate.seq], worth)
            components.append(Component("use", value, weights.use))
        if person.interests is not None and candidate.interests is not None:
            shared = congruence(person.interests, candidate.interests)
            if shared is not None:
                components.append(Component("interests", shared, weights.interests))
        if standing:
            components.append(standing[candidate.level])
        if components:
            gained = sum([weight * value for _, value, weight in components])
            total = sum([weight for _, _, weight in components])
            score = half_up(gained, total)
            scored.append(Scored(candidate.seq, candidate.id, score, tuple(components)))
    scored.sort(key=lambda each: (-each.score, each.id))
    return scored


def _standing(person: Person, weights: Weights) -> dict[str, Component]:
    """The career level component of a role at each level; empty for a person without one."""
    if person.level is None:
        return {}
    found = {}
    for level in CareerLevel:
        steps = level.rank - person.level
        value = weights.steps_up[steps] if steps >= 0 else weights.steps_down[-steps]
        found[level.value] = Component("career_level", value, weights.career_level)
    return found


def _coverage(
    count: int,
    skills: Mapping[str, SkillFacts],
    relations: Relations,
    person: Person,
    weights: Weights,
) -> list[int]:
    """Σ need · credit for each candidate."""
    best: dict[str, list[int]] = {}
    for held, level in person.skills.items():
        for skill, strength in reach(held, relations).items():
            credits_ = [credit(asked, level, strength, weights) for asked in range(6)]
            best[skill] = list(map(max, best.get(skill, credits_), credits_))
    sums = [0] * count
    for skill, credits_ in best.items():
        facts = skills[skill]
        for seq, need, asked in zip(facts.seqs, facts.needs, facts.levels, strict=True):
            sums[seq] += need * credits_[asked]
    return sums


def _use(
    count: int, skills: Mapping[str, SkillFacts], relations: Relations, person: Person
) -> list[int]:
    """Σ value · used for each candidate; a skill's value is its specificity."""
    sums = [0] * count
    for held in person.skills:
        value = skills[held].specificity
        used: dict[int, int] = {}
        # Weakest first: what is stronger overwrites it, and the skill itself comes last.
        for skill, strength in sorted(reach(held, relations).items(), key=itemgetter(1)):
            used.update(dict.fromkeys(skills[skill].seqs, value * strength))
        for seq, worth in used.items():
            sums[seq] += worth
    return sums
