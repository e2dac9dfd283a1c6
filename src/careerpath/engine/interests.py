"""Interests: how alike two RIASEC profiles are."""

from collections.abc import Sequence
from math import isqrt
from operator import mul

from careerpath.models.scales import Theme
from careerpath.models.weights import ONE

__all__ = ["congruence", "from_themes"]


def congruence(one: Sequence[int], other: Sequence[int]) -> int | None:
    """Profile correlation r of two profiles as (r + 1) / 2 in ten-thousandths, rounded half up.

    Pearson's r over the six themes, the profile correlation that O*NET's Interest Profiler uses.
    None where a profile is flat, which says nothing.
    """
    count = len(one)
    sum_one, sum_other = sum(one), sum(other)
    covariance = count * sum(map(mul, one, other)) - sum_one * sum_other
    spread = (count * sum(map(mul, one, one)) - sum_one * sum_one) * (
        count * sum(map(mul, other, other)) - sum_other * sum_other
    )
    if spread == 0:
        return None
    # 10,000·|r| rounded down, or up for a negative r: the halving below then rounds exactly.
    square = ONE * ONE * covariance * covariance
    if covariance >= 0:
        return (ONE + 1 + isqrt(square // spread)) // 2
    ceiling = isqrt((square - 1) // spread) + 1
    return (ONE + 1 - ceiling) // 2


def from_themes(themes: Sequence[Theme]) -> tuple[int, ...]:
    """Scores in hundredths for themes named dearest first: 6, 5, 4, 3, …, and 1 for the rest."""
    scores = {theme: 600 - 100 * place for place, theme in enumerate(themes)}
    return tuple(scores.get(theme, 100) for theme in Theme)
