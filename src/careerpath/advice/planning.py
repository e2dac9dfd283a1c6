"""Steps between roles for one person: what each takes, and what it costs to choose it."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from careerpath.advice.moves import Mover, pay_figure
from careerpath.catalogue.index import Index, MoveFacts, RoleRow
from careerpath.engine.data import Person
from careerpath.engine.moves import years_between
from careerpath.engine.progression import (
    YEAR,
    Preference,
    StepTime,
    cost,
    enough,
    hours_of,
    lacking,
    learning_time,
    time_left,
)
from careerpath.engine.routes import Hop
from careerpath.results.common import Ref
from careerpath.results.moves import GapRow
from careerpath.results.path import PathStep, PaySeen, Route

__all__ = ["INFERRED", "Planner", "Traveller"]

INFERRED = "inferred"
"""The kind of a move that the catalogue does not list."""


class Traveller(NamedTuple):
    """Who walks: what they can do, where they stand and for how long, and time to learn.

    `skills` are empty for somebody of whom nothing is known. `own` tells whether the start is the
    role that they hold; `hours_a_week` is None where learning is not to be reckoned.
    """

    skills: Mapping[str, int]
    start: str
    own: bool
    served: float
    hours_a_week: float | None


class _Weighed(NamedTuple):
    move: MoveFacts
    time: StepTime
    cost: int


class Planner:
    """Weighs moves for a traveller on the way to a role, and tells routes in full."""

    def __init__(self, index: Index, traveller: Traveller, end: str, prefer: Preference) -> None:
        self._index = index
        self._traveller = traveller
        self._prefer = prefer
        self._rows = {row.id: row for row in index.roles}
        self._end = self._rows[end]
        self._asked: dict[str, Mapping[str, int]] = {}
        self._wanted: dict[str, list[tuple[str, int, int]]] = {}
        self._hours: dict[str, int] = {}
        self._forgone = {id_: _forgone(row, self._end) for id_, row in self._rows.items()}
        self._brought: dict[str, Mapping[str, int]] = {}
        self._best: dict[tuple[str, str], _Weighed] = {}

    def hops(self, moves: Iterable[MoveFacts]) -> list[Hop]:
        """The cheapest move between each two roles, as a hop with its cost."""
        moves = list(moves)
        self._read({role for move in moves for role in move[:2]} - self._asked.keys())
        for move in moves:
            weighed = self._weigh(move)
            known = self._best.get(move[:2])
            if known is None or weighed.cost < known.cost:
                self._best[move[:2]] = weighed
        return [Hop(*pair, weighed.cost) for pair, weighed in self._best.items()]

    def _read(self, roles: Iterable[str]) -> None:
        """Work out what roles want, once: there may be ten thousand moves to weigh."""
        asked = {
            id_: {skill: level for skill, _, level in needs}
            for id_, needs in self._index.needs_of(roles).items()
        }
        self._asked |= asked
        self._hours |= self._index.hours({skill for each in asked.values() for skill in each})
        for id_, each in asked.items():
            self._wanted[id_] = [
                (skill, enough(level), self._hours[skill]) for skill, level in each.items()
            ]

    def _held(self, role: str) -> Mapping[str, int]:
        """What the traveller can do when they leave a role: their own skills, and what it asks.

        Of the role that they hold now only their own count, where those are known.
        """
        if role not in self._brought:
            skills, asked = self._traveller.skills, self._asked[role]
            if not skills:
                held: Mapping[str, int] = asked
            elif role == self._traveller.start and self._traveller.own:
                held = skills
            else:
                more = {skill: max(level, skills.get(skill, 0)) for skill, level in asked.items()}
                held = {**skills, **more}
            self._brought[role] = held
        return self._brought[role]

    def _weigh(self, move: MoveFacts) -> _Weighed:
        start, end = self._rows[move.start], self._rows[move.end]
        weekly = self._traveller.hours_a_week
        hours = self._hours_to_build(move)
        first = move.start == self._traveller.start and self._traveller.own
        time = StepTime(
            time_left(_years(move, start, end), self._traveller.served if first else 0),
            learning_time(hours, weekly) if weekly is not None else None,
        )
        price = cost(self._prefer, time, hours, self._forgone[move.start])
        return _Weighed(move, time, price)

    def _hours_to_build(self, move: MoveFacts) -> int:
        held = self._held(move.start)
        hours = 0
        for skill, level, each in self._wanted[move.end]:
            short = level - held.get(skill, 0)
            if short > 0:
                hours += short * each
        return hours

    def route(self, nodes: Sequence[str]) -> Route:
        """A route along roles, told in full."""
        mover = Mover(self._index, nodes)
        steps: list[PathStep] = []
        least = most = 0
        for pair in pairwise(nodes):
            weighed = self._best[pair]
            least, most = least + weighed.time.least, most + weighed.time.most
            steps.append(self._step(mover, weighed, (least / YEAR, most / YEAR)))
        return Route(
            steps=tuple(steps),
            years=(least / YEAR, most / YEAR),
            hours=sum(step.hours for step in steps),
            estimated=any(step.estimated for step in steps),
            unknown=sum(step.years is None for step in steps),
        )

    def _step(self, mover: Mover, weighed: _Weighed, running: tuple[float, float]) -> PathStep:
        move, time, _ = weighed
        lacks = lacking(self._held(move.start), self._asked[move.end], move.skills.split())
        start, end = self._rows[move.start], self._rows[move.end]
        listed = self._index.move(move)
        row = mover.move(start, end, listed, Person(self._held(move.start)))
        titles = self._index.titles("skill", (lack.skill for lack in lacks))
        learning = None if time.learning is None else time.learning / YEAR
        return PathStep(
            move=row if listed is not None else row._replace(kind=INFERRED),
            build=tuple(
                GapRow(
                    skill=Ref(id=lack.skill, title=titles[lack.skill]),
                    held=lack.held,
                    asked=lack.asked,
                    hours=hours_of((lack,), self._hours),
                )
                for lack in lacks
            ),
            hours=self._hours_to_build(move),
            role_years=None if time.role is None else (time.role[0] / YEAR, time.role[1] / YEAR),
            learning_years=learning,
            years=(time.least / YEAR, time.most / YEAR) if time.known else None,
            binds=time.binds,
            estimated=(time.role is not None and row.derived) or bool(learning),
            running=running,
            pay=_pay(start),
            pay_after=_pay(end),
        )


def _years(move: MoveFacts, start: RoleRow, end: RoleRow) -> tuple[float, float] | None:
    if move.least is not None and move.most is not None:
        return move.least, move.most
    return years_between(start.experience, end.experience)


def _forgone(start: RoleRow, end: RoleRow) -> float:
    """What a role pays less a year than the destination, as far as one can tell."""
    here, there = pay_figure(start), pay_figure(end)
    if here is None or there is None or here.currency != there.currency:
        return 0
    return max(there.amount - here.amount, 0)


def _pay(row: RoleRow) -> PaySeen | None:
    figure = pay_figure(row)
    if figure is None:
        return None
    return PaySeen(figure.amount, figure.currency, figure.group, tuple(row.pay_basis.split()))
