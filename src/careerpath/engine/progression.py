"""A step of a path: how long it takes, what binds, and what it costs by each preference.

Times are whole ten-thousandths of a year, so that totals are the exact sums of steps.
"""

from collections.abc import Collection, Mapping
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
    "enough",
    "hours_of",
    "lacking",
    "learning_time",
    "time_left",
]

YEAR = 10_000
"""One year, in ten-thousandths."""

UNKNOWN_YEARS = 1
"""Years in a role where nobody knows how many, for the order of routes alone. Editorial.

Counted as nothing, they would make every detour look like a short cut.
"""

_UNKNOWN = (UNKNOWN_YEARS * YEAR, UNKNOWN_YEARS * YEAR)

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
        return self.role is not None or bool(self.learning)

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
        """What decides: `time in role`, `learning`, or `both`, where learning sets the least alone.

        None where there is nothing to wait for.
        """
        if not self.most:
            return None
        least, most = self.role or (0, 0)
        learning = self.learning or 0
        if learning >= most:
            return "learning"
        return "both" if learning > least else "time in role"


def time_left(years: tuple[float, float] | None, served: float) -> tuple[int, int] | None:
    """Years in a role before a move, less those already served."""
    if years is None:
        return None
    least, most = years
    return max(round((least - served) * YEAR), 0), max(round((most - served) * YEAR), 0)


def learning_time(hours: int, hours_a_week: float) -> int:
    """Time for so many hours of practice, rounded up to a tenth of a year."""
    # Hundredths of an hour a week are whole numbers, so that the quotient is exact.
    weekly = max(round(hours_a_week * 100), 1)
    tenths = -(-hours * _TENTHS * 100 // (weekly * _WEEKS))
    return tenths * YEAR // _TENTHS


def lacking(
    held: Mapping[str, int], asked: Mapping[str, int], named: Collection[str] = ()
) -> tuple[Lack, ...]:
    """What somebody has to build before a step: the skills that the move names first, then by id.

    It is enough to come within one level of what the role asks, as everybody new to a role is
    taken to be: the last level comes with the job.
    """
    return tuple(
        Lack(skill, held.get(skill, 0), enough(level))
        for skill, level in sorted(asked.items(), key=lambda each: (each[0] not in named, each[0]))
        if held.get(skill, 0) < enough(level)
    )


def enough(asked: int) -> int:
    """The level, 1-5, that is enough to begin where a role asks for one: a level less, if any."""
    return max(asked - 1, 1)


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
    least, most = time.role or _UNKNOWN
    learning = time.learning or 0
    both = max(least, learning) + max(most, learning)
    if prefer is Preference.FASTEST:
        return (both << _SHIFT) + hours + 1
    if prefer is Preference.EASIEST:
        return (hours << _SHIFT) + both + 1
    return (round(forgone) * both << _SHIFT) + both + 1
