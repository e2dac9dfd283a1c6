"""The ways from one role to another, and what each step takes."""

from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from careerpath.advice.moves import Mover, role_ref, years_served
from careerpath.advice.nearness import inferred_moves, nearest
from careerpath.advice.person import Understood, understand
from careerpath.advice.planning import Planner, Traveller
from careerpath.advice.wording import command, counted
from careerpath.catalogue.index import Index, MoveFacts
from careerpath.catalogue.names import find_all, reading_note
from careerpath.engine.progression import HOURS_A_WEEK, Preference
from careerpath.engine.reach import on_the_way
from careerpath.engine.routes import Hop, best_routes, reachable
from careerpath.errors import Code, NoAnswer, Problem, UsageError
from careerpath.models.catalogue import Source
from careerpath.models.profile import Profile
from careerpath.results.moves import MoveRow
from careerpath.results.path import PathReport, Route

__all__ = ["RouteWishes", "path"]


class RouteWishes(NamedTuple):
    """Which routes to look for. `avoid` and `via` are names of roles; `hours`, a week, above 0."""

    prefer: Preference = Preference.FASTEST
    alternatives: int = 3
    max_steps: int = 5
    avoid: Sequence[str] = ()
    via: Sequence[str] = ()
    hours: float | None = None
    inferred: bool = False


def path(
    index: Index,
    names: Sequence[str],
    profile: Profile | None = None,
    wishes: RouteWishes | None = None,
    *,
    typed: Sequence[str] | None = (),
) -> PathReport:
    """The best ways to a role: from another one, or from the role that the person holds.

    Raises:
        UsageError: there is no start, or the start is the end.
        InputError: with every name that no role goes by.
        NoAnswer: there is no route, or skills are given and none is recognised.
    """
    wishes = wishes or RouteWishes()
    understood = understand(index, profile) if profile is not None else None
    words = [*names, *wishes.avoid, *wishes.via]
    hits = find_all(index, words, ["role"])
    trip = _trip(index, len(names), wishes, [hit.id for hit in hits], understood)
    traveller = _traveller(understood, trip.start, wishes.hours)
    planner = Planner(index, traveller, trip.end, wishes.prefer)
    listed = index.moves()
    more = inferred_moves(index, listed) if wishes.inferred else []
    found = _routes(planner, [*listed, *more], trip, wishes)
    if not found:
        raise NoAnswer(_no_route(index, planner, [*listed, *more], trip, wishes))
    routes = tuple(map(planner.route, found))
    others = tuple(_other_ways(index, trip.end, {id_ for nodes in found for id_ in nodes}))
    return PathReport(
        start=role_ref(index.role_row(trip.start)),
        end=role_ref(index.role_row(trip.end)),
        prefer=wishes.prefer.value,
        hours_a_week=traveller.hours_a_week,
        routes=routes,
        other_ways_in=others,
        person=understood.reading if understood is not None else None,
        notes=tuple(
            note
            for name, hit in zip(words, hits, strict=True)
            for note in reading_note(index, name, hit)
        ),
        sources=index.items(Source, _cited(routes, others)),
        next_command=_next(routes[0], trip, wishes, typed, known=bool(traveller.skills)),
    )


class _Trip(NamedTuple):
    start: str
    end: str
    avoid: Sequence[str]
    via: Sequence[str]


def _trip(
    index: Index,
    named: int,
    wishes: RouteWishes,
    ids: Sequence[str],
    understood: Understood | None,
) -> _Trip:
    """From where to where: `ids` are the ends named, then roles to avoid, then those to pass."""
    ends, others = list(ids[:named]), ids[named:]
    if len(ends) == 1:
        current = understood.current if understood is not None else None
        if current is None:
            raise UsageError(
                "nothing says where the path starts",
                "name two roles, or the one you hold: --current “account manager”",
            )
        ends = [current.id, *ends]
    if len(ends) != 2:  # noqa: PLR2004 - a path has two ends
        raise UsageError(f"a path has two ends; {named} roles are named")
    start, end = ends
    title = index.titles("role", ends)
    if start == end:
        message = f"the path starts and ends at {title[end]}"
        raise UsageError(message, "name another destination")
    avoid, via = others[: len(wishes.avoid)], others[len(wishes.avoid) :]
    for id_ in ends:
        if id_ in avoid:
            raise UsageError(f"the path cannot avoid {title[id_]}, which is one of its ends")
    return _Trip(start, end, avoid, via)


def _routes(
    planner: Planner, moves: Sequence[MoveFacts], trip: _Trip, wishes: RouteWishes
) -> list[tuple[str, ...]]:
    # Of ten thousand moves a few hundred can lead there in time: no other is weighed.
    useful = on_the_way([move[:2] for move in moves], trip.start, trip.end, wishes.max_steps)
    return best_routes(
        planner.hops(move for move in moves if move[:2] in useful),
        trip.start,
        trip.end,
        count=wishes.alternatives,
        max_steps=wishes.max_steps,
        avoid=trip.avoid,
        via=trip.via,
    )


def _cited(routes: Sequence[Route], others: Sequence[MoveRow]) -> Iterator[str]:
    """Every source that the routes and the other ways in rest on, in the order of the screen."""
    for route in routes:
        yield from route.steps[0].pay.basis if route.steps[0].pay else ()
        for step in route.steps:
            yield from step.move.basis
            yield from step.pay_after.basis if step.pay_after else ()
    for move in others:
        yield from move.basis


def _traveller(understood: Understood | None, start: str, hours: float | None) -> Traveller:
    skills = understood.person.skills if understood is not None else {}
    current = understood.current if understood is not None else None
    return Traveller(
        skills=skills,
        start=start,
        own=current is not None and current.id == start,
        served=years_served(understood, start) or 0,
        hours_a_week=hours if hours is not None or not skills else HOURS_A_WEEK,
    )


def _other_ways(index: Index, end: str, seen: Collection[str]) -> Iterator[MoveRow]:
    """The listed moves to the destination that no route takes, for whoever does the other role."""
    listed = [move for move in index.moves_to(end) if move.from_ not in seen]
    mover = Mover(index, [end, *(move.from_ for move in listed)])
    rows = {row.id: row for row in index.roles}
    moves = [mover.move(rows[move.from_], rows[end], move) for move in listed]
    yield from sorted(moves, key=lambda move: (-move.share, move.start.id))


def _no_route(
    index: Index, planner: Planner, moves: Sequence[MoveFacts], trip: _Trip, wishes: RouteWishes
) -> Problem:
    """Why there is no route, what comes nearest, and a way with moves that nobody lists."""
    titles = {row.id: row.title for row in index.roles}
    hops = [Hop(*move[:2], 1) for move in moves]
    reached = reachable(hops, trip.start)
    message = f"no route leads from {titles[trip.start]} to {titles[trip.end]}"
    if trip.end in reached:
        message += f" in {counted(wishes.max_steps, 'step')} or fewer, as you want it"
        hint = "allow more with --max-steps, or leave out --avoid or --via"
        return Problem(Code.NO_ROUTE, message, hint=hint)
    hints = []
    reached = reachable((hop for hop in hops if hop.end not in trip.avoid), trip.start)
    if reached == {trip.start}:
        message += f": no move leads out of {titles[trip.start]}"
    else:
        near, share = nearest(index, reached - {trip.start}, trip.end)
        hints.append(
            f"{titles[near]} is the nearest that can be reached: it brings {share // 100} % of"
            f" what {titles[trip.end]} asks"
        )
    if not wishes.inferred:
        more = [*moves, *inferred_moves(index, moves)]
        for nodes in _routes(planner, more, trip, wishes)[:1]:
            way = " → ".join(titles[id_] for id_ in nodes)
            hints.append(f"with --inferred, by moves that the catalogue does not list: {way}")
    return Problem(Code.NO_ROUTE, message, hint="; ".join(hints) or None)


def _next(
    route: Route,
    trip: _Trip,
    wishes: RouteWishes,
    typed: Sequence[str] | None,
    *,
    known: bool,
) -> str:
    if known and typed is not None:
        hours = () if wishes.hours is None else ("--hours", f"{wishes.hours:g}")
        return command("learn", "--for", trip.end, *hours, *typed)
    return command("compare", trip.start, route.steps[0].move.end.id)
