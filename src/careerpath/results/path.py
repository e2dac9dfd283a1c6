"""The answers of `next` and `path`: where a role leads, and the ways from one to another."""

from typing import NamedTuple

from careerpath.models.catalogue import Source
from careerpath.results.common import RoleRef
from careerpath.results.moves import GapRow, MoveRow
from careerpath.results.person import PersonReading

__all__ = ["NextReport", "PathReport", "PathStep", "PaySeen", "Route"]


class PaySeen(NamedTuple):
    """A role's typical gross pay a year; `group` names the wider occupation it is of, if any."""

    amount: float
    currency: str
    group: str | None
    basis: tuple[str, ...]


class NextReport(NamedTuple):
    """The moves out of a role, or `into` it, those that fit best first within each kind.

    `served` are the years that the person has had in the role, where it is theirs.
    """

    role: RoleRef
    into: bool
    moves: tuple[MoveRow, ...]
    served: float | None
    person: PersonReading | None
    notes: tuple[str, ...]
    sources: tuple[Source, ...]
    next_command: str | None


class PathStep(NamedTuple):
    """One step of a route.

    `years` are the larger of `role_years`, those left in the role before, and `learning_years`,
    for the `hours` of practice that `build` takes; `binds` says which decides: `time in role`,
    `learning`, or `both` where learning sets the least alone. None where nobody knows. `running`
    are the years from the start of the route to the end of the step. `build` are the skills
    lacking, each to the level below the one that the role asks: the last comes with the job.
    """

    move: MoveRow
    build: tuple[GapRow, ...]
    hours: int
    role_years: tuple[float, float] | None
    learning_years: float | None
    years: tuple[float, float] | None
    binds: str | None
    estimated: bool
    running: tuple[float, float]
    pay: PaySeen | None
    pay_after: PaySeen | None


class Route(NamedTuple):
    """One way: its steps and their sums. Of `unknown` steps nobody knows the time."""

    steps: tuple[PathStep, ...]
    years: tuple[float, float]
    hours: int
    estimated: bool
    unknown: int


class PathReport(NamedTuple):
    """The ways from one role to another, the best by `prefer` first.

    `hours_a_week` is what learning is reckoned by, None where it is not. `other_ways_in` are the
    listed moves to the destination from roles that are on none of the routes.
    """

    start: RoleRef
    end: RoleRef
    prefer: str
    hours_a_week: float | None
    routes: tuple[Route, ...]
    other_ways_in: tuple[MoveRow, ...]
    person: PersonReading | None
    notes: tuple[str, ...]
    sources: tuple[Source, ...]
    next_command: str | None
