"""The score once more, slowly and exactly, from the text of the design.

Score = 100·Σwₖcₖ / Σwₖ; coverage = Σ uᵣ·credit(r) / Σ uᵣ; use = Σ vₛ·used(s) / Σ vₛ. Shares are
whole ten-thousandths, and each component rounds half up once. Weights, the exponent and the steps
of career levels are data, and are read from where they stand; nothing is shared with the engine.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal, localcontext
from fractions import Fraction
from functools import cache

from careerpath.models.catalogue import Catalogue
from careerpath.models.role import Role
from careerpath.models.scales import CareerLevel
from careerpath.models.weights import WEIGHTS

__all__ = ["Expected", "congruence", "rounded", "score", "specificity"]

_CREDIT = tuple(map(Fraction, ("1", "0.7", "0.4", "0.15", "0.05")))


@dataclass(frozen=True)
class Expected:
    """A role's score and its components, all in ten-thousandths."""

    id: str
    score: int
    components: dict[str, int]


def rounded(exact: Fraction) -> int:
    """The nearest whole number; halves go up."""
    return math.floor(exact + Fraction(1, 2))


def _parts(share: Fraction) -> int:
    return rounded(share * 10_000)


@cache
def specificity(roles: int, asking: int) -> int:
    """(ln(1 + n/d) / ln(1 + n)) ** exponent, d being one where nobody asks."""
    with localcontext() as context:
        context.prec = 50
        rarity = (1 + Decimal(roles) / max(asking, 1)).ln() / (1 + Decimal(roles)).ln()
        return _parts(Fraction(rarity ** Decimal(str(WEIGHTS.specificity_exponent))))


def congruence(one: Sequence[int], other: Sequence[int]) -> int | None:
    """(r + 1) / 2 in ten-thousandths, r being Pearson's; None where a profile is flat.

    The whole number k that is wanted is the largest with k - 1/2 <= 5,000·r + 5,000; whether
    that holds is settled by the squares of both sides, without a root.
    """
    deviations = [
        [Fraction(score) - Fraction(sum(profile), len(profile)) for score in profile]
        for profile in (one, other)
    ]
    covariance = sum((a * b for a, b in zip(*deviations, strict=True)), Fraction())
    spread = math.prod(
        (sum((each * each for each in profile), Fraction()) for profile in deviations),
        start=Fraction(1),
    )
    if spread == 0:
        return None

    def at_least(bound: Fraction) -> bool:
        """Whether r = covariance / √spread is `bound` or more."""
        if covariance >= 0:
            return bound <= 0 or covariance**2 >= bound**2 * spread
        return bound < 0 and covariance**2 <= bound**2 * spread

    low, high = 0, 10_000
    while low < high:
        middle = (low + high + 1) // 2
        if at_least((middle - Fraction(1, 2) - 5_000) / 5_000):
            low = middle
        else:
            high = middle - 1
    return low


def score(
    catalogue: Catalogue,
    skills: Mapping[str, int],
    interests: Sequence[int] | None = None,
    level: int | None = None,
) -> list[Expected]:
    """Every role that shares a component with the person, best first, ties by id."""
    found = []
    for role in catalogue.roles:
        components = _components(catalogue, role, skills, interests, level)
        if components:
            whole = sum(_weight(name) for name in components)
            total = sum(_weight(name) * value for name, value in components.items())
            found.append(Expected(role.id, rounded(Fraction(total, whole)), components))
    return sorted(found, key=lambda each: (-each.score, each.id))


def _weight(component: str) -> int:
    return {
        "coverage": WEIGHTS.coverage,
        "use": WEIGHTS.use,
        "interests": WEIGHTS.interests,
        "career_level": WEIGHTS.career_level,
    }[component]


def _components(
    catalogue: Catalogue,
    role: Role,
    skills: Mapping[str, int],
    interests: Sequence[int] | None,
    level: int | None,
) -> dict[str, int]:
    components = {}
    if skills:
        components["coverage"] = _coverage(catalogue, role, skills)
        components["use"] = _use(catalogue, role, skills)
    if interests is not None and role.interests is not None:
        alike = congruence(
            interests, [rounded(Fraction(str(s)) * 100) for s in role.interests.scores.values()]
        )
        if alike is not None:
            components["interests"] = alike
    if level is not None:
        steps = list(CareerLevel).index(role.level) - level
        ladder = WEIGHTS.steps_down if steps < 0 else WEIGHTS.steps_up
        components["career_level"] = ladder[abs(steps)]
    return components


def _coverage(catalogue: Catalogue, role: Role, skills: Mapping[str, int]) -> int:
    total, got = Fraction(), Fraction()
    for need in role.requirements.skills:
        weight = _parts(Fraction(str(need.importance)) * _specific(catalogue, need.skill))
        credits_ = [
            _parts(_strength(catalogue, held, need.skill) * _CREDIT[max(need.level - level, 0)])
            for held, level in skills.items()
        ]
        total += weight
        got += weight * Fraction(max(credits_), 10_000)
    return _parts(got / total) if total else 0


def _use(catalogue: Catalogue, role: Role, skills: Mapping[str, int]) -> int:
    asked = [need.skill for need in role.requirements.skills]
    worth = {held: _specific(catalogue, held) for held in skills}
    used = sum(
        (
            worth[held] * max((_strength(catalogue, held, other) for other in asked), default=0)
            for held in skills
        ),
        Fraction(),
    )
    return _parts(used / sum(worth.values(), Fraction()))


def _specific(catalogue: Catalogue, skill: str) -> Fraction:
    asking = sum(
        any(need.skill == skill for need in role.requirements.skills) for role in catalogue.roles
    )
    return Fraction(specificity(len(catalogue.roles), asking), 10_000)


def _strength(catalogue: Catalogue, held: str, asked: str) -> Fraction:
    """How far one skill stands in for another: in full for itself, both ways for relatives."""
    if held == asked:
        return Fraction(1)
    return max(
        (
            Fraction(str(relation.strength))
            for skill in catalogue.skills
            for relation in skill.related
            if {skill.id, relation.skill} == {held, asked}
        ),
        default=Fraction(),
    )
