"""A step of a path: how long it takes, what binds, and what it costs by each preference.

Times are whole ten-thousandths of a year, so that totals are the exact sums of steps.
"""

from collections.abc import Mapping
from enum import StrEnum
from typing import NamedTuple

from careerpath.engine.moves import Lack

__all__ = [
    "HOURS_A_WEEK",
    "UNKNOWN_YEARS",
    "YEAR",
    "Preference",
    "StepTime",
    "cost",
    "hours_of",
    "lacking",
    "learning_time",
    "time_left",
]

YEAR = 10_000
"""One year, in ten-thousandths."""

UNKNOWN_YEARS = 1
"""Years that a step counts for in the order of routes where nobody knows its time. Editorial.

Counted as nothing, it would make every detour look like a short cut.
"""

HOURS_A_WEEK = 10
"""Practice that somebody fits in beside a job, where they do not say. Editorial."""

_WEEKS = 52
_TENTHS = 10
_SHIFT = 64


class Preference(StrEnum):
    """What makes one route better than another."""

    FASTEST = "fastest"
    EASIEST = "easiest"
    PAY = "pay"


class StepTime(NamedTuple):
    """What a step takes: time left in the role before, least and most, and time to learn.

    None for the time that nobody knows, and for learning that is not reckoned.
    """

    role: tuple[int, int] | None
    learning: int | None

    @property
    def known(self) -> bool:
        """Whether anything is known of the time."""
        return self.role is not None or self.learning is not None

    @property
    def least(self) -> int:
        """The larger of the least time in the role and the time to learn; 0 where unknown."""
        return max(self.role[0] if self.role else 0, self.learning or 0)

    @property
    def most(self) -> int:
        """The larger of the most time in the role and the time to learn; 0 where unknown."""
        return max(self.role[1] if self.role else 0, self.learning or 0)

    @property
    def binds(self) -> str | None:
        """What the most hangs on: `time in role` or `learning`; None where it is nothing."""
        if not self.most:
            return None
        in_role = self.role is not None and self.role[1] >= (self.learning or 0)
        return "time in role" if in_role else "learning"


def time_left(years: tuple[float, float] | None, served: float = 0) -> tuple[int, int] | None:
    """Years in a role before a move, less those already served."""
    if years is None:
        return None
    least, most = (max(round((year - served) * YEAR), 0) for year in years)
    return least, most


def learning_time(hours: int, hours_a_week: float) -> int:
    """Time for so many hours of practice, rounded up to a tenth of a year."""
    # Hundredths of an hour a week are whole numbers, so that the quotient is exact.
    weekly = max(round(hours_a_week * 100), 1)
    tenths = -(-hours * _TENTHS * 100 // (weekly * _WEEKS))
    return tenths * YEAR // _TENTHS


def lacking(
    held: Mapping[str, int], asked: Mapping[str, int], build: tuple[str, ...]
) -> tuple[Lack, ...]:
    """What somebody has to build for a step, by skill id.

    Of the skills that the move names; of all that the role asks where it names none that it asks.
    """
    named = [skill for skill in build if skill in asked]
    return tuple(
        Lack(skill, held.get(skill, 0), asked[skill])
        for skill in sorted(named or asked)
        if held.get(skill, 0) < asked[skill]
    )


def hours_of(lacks: tuple[Lack, ...], hours: Mapping[str, int]) -> int:
    """Hours of practice for what is lacking; `hours` are those to rise one level."""
    return sum((lack.asked - lack.held) * hours[lack.skill] for lack in lacks)


def cost(prefer: Preference, time: StepTime, hours: int, forgone: float) -> int:
    """What a step costs, as one whole number, 1 or more; of equal costs, the second counts.

    Args:
        prefer: `fastest` counts time, then hours; `easiest` hours, then time; `pay` what one
            earns less than at the destination while the step takes, then time.
        time: of the step.
        hours: of practice for the step.
        forgone: typical pay a year at the destination less that in the role before, 0 or more.
    """
    both = time.least + time.most if time.known else 2 * UNKNOWN_YEARS * YEAR
    first, second = {
        Preference.FASTEST: (both, hours),
        Preference.EASIEST: (hours, both),
        Preference.PAY: (round(forgone) * both, both),
    }[prefer]
    return (first << _SHIFT) + second + 1
