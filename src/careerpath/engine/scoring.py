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
from careerpath.models.weights import ONE, WEIGHTS, Bar, Weights

__all__ = [
    "Component",
    "Scored",
    "coverages",
    "credit",
    "half_up",
    "level_credits",
    "next_bar",
    "rank",
    "share",
    "tier",
]


class Component(NamedTuple):
    """One component of a score: its value in ten-thousandths, and its weight."""

    name: str
    value: int
    weight: int


class Scored(NamedTuple):
    """A candidate's score in ten-thousandths, and the value of each component that it has.

    `values` are in the order of `weighed`, None for a component without data.
    """

    seq: int
    id: str
    score: int
    values: tuple[int | None, ...]
    weighed: tuple[tuple[str, int], ...]

    @property
    def components(self) -> tuple[Component, ...]:
        """The components that the score is made of."""
        return tuple(
            Component(name, value, weight)
            for value, (name, weight) in zip(self.values, self.weighed, strict=True)
            if value is not None
        )

    @property
    def coverage(self) -> int:
        """How much of what the role asks is met; 0 for somebody without skills."""
        return self.values[0] or 0


def half_up(numerator: int, denominator: int) -> int:
    """A quotient of non-negative integers, rounded to the nearest, halves up."""
    return (2 * numerator + denominator) // (2 * denominator)


def credit(asked: int, held: int, strength: int, weights: Weights = WEIGHTS) -> int:
    """Credit in ten-thousandths for a skill asked at one level and held at another (1-5)."""
    return half_up(weights.credit[max(asked - held, 0)] * strength, ONE)


def tier(score: int, coverage: int, asked: int, weights: Weights = WEIGHTS) -> str:
    """The verdict over a role that asks for so many skills: strong, good, stretch or far."""
    for bar in weights.bars:
        if score >= bar.score and coverage >= bar.coverage and asked >= bar.asked:
            return bar.tier
    return "far"


def next_bar(reached: str, weights: Weights = WEIGHTS) -> Bar | None:
    """What the tier above one takes; None above the highest."""
    above = None
    for bar in weights.bars:
        if bar.tier == reached:
            break
        above = bar
    return above


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
    nothing: list[int | None] = [None] * len(candidates)
    coverage = use = interests = standing = nothing
    if person.skills:
        coverage = list(coverages(candidates, skills, relations, person, weights))
        used = _use(len(candidates), skills, relations, person)
        worth = sum(skills[held].specificity for held in person.skills)
        use = [half_up(used[each.seq], worth) for each in candidates]
    if person.interests is not None:
        own = person.interests
        interests = [
            None if each.interests is None else congruence(own, each.interests)
            for each in candidates
        ]
    if person.level is not None:
        credits_ = level_credits(person.level, weights)
        standing = [credits_[each.level] for each in candidates]
    weighed = (
        ("coverage", weights.coverage),
        ("use", weights.use),
        ("interests", weights.interests),
        ("career_level", weights.career_level),
    )
    scored = [
        Scored(candidate.seq, candidate.id, score, values, weighed)
        for candidate, *values_ in zip(candidates, coverage, use, interests, standing, strict=True)
        if (score := _mean(values := tuple(values_), weights)) is not None
    ]
    scored.sort(key=lambda each: (-each.score, each.id))
    return scored


def coverages(
    candidates: Sequence[Candidate],
    skills: Mapping[str, SkillFacts],
    relations: Relations,
    person: Person,
    weights: Weights = WEIGHTS,
) -> list[int]:
    """The coverage of every candidate alone, in ten-thousandths; arguments as of `rank`."""
    covered = _coverage(len(candidates), skills, relations, person, weights)
    return [half_up(covered[each.seq], each.demand) if each.demand else 0 for each in candidates]


def _mean(values: tuple[int | None, ...], weights: Weights) -> int | None:
    """The weighted mean of the components that there are; None where there are none."""
    gained = total = 0
    every = (weights.coverage, weights.use, weights.interests, weights.career_level)
    for value, weight in zip(values, every, strict=True):
        if value is not None:
            gained += weight * value
            total += weight
    return half_up(gained, total) if total else None


def level_credits(own: int, weights: Weights) -> dict[str, int]:
    """The career level component of a role at each level, for somebody at one."""
    steps = {level.value: level.rank - own for level in CareerLevel}
    return {
        level: weights.steps_up[step] if step >= 0 else weights.steps_down[-step]
        for level, step in steps.items()
    }


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
