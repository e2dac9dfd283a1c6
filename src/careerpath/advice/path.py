"""The ways from one role to another, and what each step takes."""

from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from careerpath.advice.moves import Mover, role_ref, years_served
from careerpath.advice.nearness import inferred_moves, nearest
from careerpath.advice.person import Understood, understand
from careerpath.advice.planning import Planner, Traveller
from careerpath.advice.wording import command, counted
from careerpath.catalogue.index import Index
from careerpath.catalogue.names import find_all, reading_note
from careerpath.engine.progression import HOURS_A_WEEK, Preference
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
    hits = find_all(index, [*names, *wishes.avoid, *wishes.via], ["role"])
    notes = [
        note
        for name, hit in zip((*names, *wishes.avoid, *wishes.via), hits, strict=True)
        for note in reading_note(index, name, hit)
    ]
    ids = [hit.id for hit in hits]
    start, end = _ends(index, ids[: len(names)], understood)
    avoid = ids[len(names) : len(names) + len(wishes.avoid)]
    via = ids[len(names) + len(wishes.avoid) :]
    traveller = _traveller(understood, profile, start, wishes.hours)
    planner = Planner(index, traveller, end, wishes.prefer)
    moves = index.moves()
    if wishes.inferred:
        moves += inferred_moves(index, moves)
    hops = list(planner.hops(moves))
    found = best_routes(
        hops,
        start,
        end,
        count=wishes.alternatives,
        max_steps=wishes.max_steps,
        avoid=avoid,
        via=via,
    )
    if not found:
        raise NoAnswer(_no_route(index, hops, start, end, wishes))
    routes = tuple(map(planner.route, found))
    others = tuple(_other_ways(index, end, {id_ for nodes in found for id_ in nodes}))
    cited = [basis for route in routes for step in route.steps for basis in step.move.basis]
    cited += [basis for move in others for basis in move.basis]
    return PathReport(
        start=role_ref(index.role_row(start)),
        end=role_ref(index.role_row(end)),
        prefer=wishes.prefer.value,
        hours_a_week=traveller.hours_a_week,
        routes=routes,
        other_ways_in=others,
        person=understood.reading if understood is not None else None,
        notes=tuple(notes),
        sources=index.items(Source, cited),
        next_command=_next(routes[0], start, end, typed, known=understood is not None),
    )


def _ends(index: Index, ids: Sequence[str], understood: Understood | None) -> tuple[str, str]:
    if len(ids) == 1:
        current = understood.current if understood is not None else None
        if current is None:
            raise UsageError(
                "nothing says where the path starts",
                "name two roles, or the one you hold: --current “account manager”",
            )
        ids = [current.id, *ids]
    start, end = ids
    if start == end:
        title = index.role_row(end).title
        raise UsageError(f"the path starts and ends at {title}", "name another destination")
    return start, end


def _traveller(
    understood: Understood | None, profile: Profile | None, start: str, hours: float | None
) -> Traveller:
    skills = understood.person.skills if understood is not None else {}
    current = understood.current if understood is not None else None
    return Traveller(
        skills=skills,
        start=start,
        own=current is not None and current.id == start,
        served=years_served(profile, understood, start) or 0,
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
    index: Index, hops: Sequence[Hop], start: str, end: str, wishes: RouteWishes
) -> Problem:
    titles = {row.id: row.title for row in index.roles}
    reached = reachable(hops, start)
    message = f"no route leads from {titles[start]} to {titles[end]}"
    if end in reached:
        message += f" in {counted(wishes.max_steps, 'step')} or fewer, as you want it"
        hint = "allow more with --max-steps, or leave out --avoid or --via"
        return Problem(Code.NO_ROUTE, message, hint=hint)
    if reached == {start}:
        message += f": no move leads out of {titles[start]}"
    near, share = nearest(index, reached, end)
    brings = f"{titles[near]} is the nearest that can be reached: it brings {share // 100} % of"
    hint = f"{brings} what {titles[end]} asks"
    if not wishes.inferred:
        hint += "; --inferred lets in moves that the catalogue does not list"
    return Problem(Code.NO_ROUTE, message, hint=hint)


def _next(route: Route, start: str, end: str, typed: Sequence[str] | None, *, known: bool) -> str:
    if known and typed is not None:
        return command("learn", "--for", end, *typed)
    return command("compare", start, route.steps[0].move.end.id)
