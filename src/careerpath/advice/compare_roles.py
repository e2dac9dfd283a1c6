"""Roles side by side: what each asks, the moves between them, and what a person would gain."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import permutations

from careerpath.advice.fitting import fit_rows, not_scored, scores
from careerpath.advice.moves import Mover, pay_figure
from careerpath.advice.person import Understood, understand
from careerpath.advice.show import conditions, role_bases
from careerpath.advice.wording import command, listed
from careerpath.catalogue.index import Index, RoleRow
from careerpath.engine.pay import PayLabel, compare_pay
from careerpath.models.catalogue import Source
from careerpath.models.profile import Profile
from careerpath.models.role import Role
from careerpath.results.common import Ref
from careerpath.results.compare import Asked, RoleColumn, RoleComparison, SharedSkill
from careerpath.results.match import FitRow
from careerpath.results.moves import MoveRow

__all__ = ["compare_roles", "same_fields"]

_NOT_COMPARED = {"override", "id", "title", "aliases", "names", "onet", "basis"}


def compare_roles(  # noqa: PLR0913 - what to compare, for whom, and how to tell it
    index: Index,
    ids: Sequence[str],
    profile: Profile | None,
    *,
    differences: bool,
    notes: Sequence[str],
    typed: Sequence[str] | None,
) -> RoleComparison:
    """Two roles or more, side by side.

    Raises:
        NoAnswer: a person is given of whom nothing can be scored.
    """
    roles = [index.item(Role, id_) for id_ in ids]
    rows = [index.role_row(id_) for id_ in ids]
    understood = understand(index, profile) if profile is not None else None
    fits = _fits(index, ids, understood) if understood is not None else {}
    moves = tuple(_moves(index, rows, understood))
    functions = index.titles("function", [role.function for role in roles])
    cited = [basis for role in roles for basis in role_bases(role)]
    cited += [basis for move in moves for basis in move.basis]
    return RoleComparison(
        columns=tuple(
            RoleColumn(
                role=role,
                function=Ref(id=role.function, title=functions[role.function]),
                conditions=conditions(index, role),
                fit=fits.get(role.id),
                gives_up=tuple(_gives_up(row, fits.get(role.id), understood)),
            )
            for role, row in zip(roles, rows, strict=True)
        ),
        same=same_fields(roles, _NOT_COMPARED),
        skills=_skills(index, roles, understood),
        moves=moves,
        person=understood.reading if understood is not None else None,
        not_scored=tuple(not_scored(understood)) if understood is not None else (),
        differences=differences,
        notes=tuple(notes),
        sources=index.items(Source, cited),
        next_command=_next(ids, understood, typed),
    )


def same_fields(items: Sequence[object], without: set[str]) -> tuple[str, ...]:
    """The fields of models of one type that say something, and the same, in all of them."""
    first, *others = items
    names = [name for name in type(first).model_fields if name not in without]  # type: ignore[attr-defined]
    return tuple(
        name
        for name in names
        if (value := getattr(first, name))
        and all(getattr(other, name) == value for other in others)
    )


def _next(ids: Sequence[str], understood: Understood | None, typed: Sequence[str] | None) -> str:
    if understood is None or typed is None:
        return command("show", ids[0])
    return command("fit", ids[0], *typed)


def _fits(index: Index, ids: Sequence[str], understood: Understood) -> Mapping[str, FitRow]:
    scored, relations = scores(index, understood)
    pairs = [pair for pair in enumerate(scored, start=1) if pair[1].id in ids]
    # One by one: the roles compared are no neighbours that could tie.
    found = (fit_rows(index, [pair], understood, relations)[0] for pair in pairs)
    return {fit.role.id: fit for fit in found}


def _skills(
    index: Index, roles: Sequence[Role], understood: Understood | None
) -> tuple[SharedSkill, ...]:
    asks: dict[str, list[Asked | None]] = {}
    for place, role in enumerate(roles):
        for need in role.requirements.skills:
            row = asks.setdefault(need.skill, [None] * len(roles))
            row[place] = Asked(importance=need.importance, level=need.level)

    def order(skill: str) -> tuple[int, float, str]:
        found = [each for each in asks[skill] if each is not None]
        return -len(found), -sum(each.importance for each in found), skill

    titles = index.titles("skill", asks)
    held = understood.person.skills if understood is not None else None
    return tuple(
        SharedSkill(
            skill=Ref(id=skill, title=titles[skill]),
            asks=tuple(asks[skill]),
            you=None if held is None else held.get(skill, 0),
        )
        for skill in sorted(asks, key=order)
    )


def _moves(
    index: Index, rows: Sequence[RoleRow], understood: Understood | None
) -> Iterator[MoveRow]:
    """The moves from each of the roles to each other one.

    From the role that the person holds they are for the person; from another, for whoever does it.
    """
    ids = [row.id for row in rows]
    mover = Mover(index, ids)
    current = understood.current if understood is not None else None
    listed_moves = {
        (row.id, move.to): move for row in rows for move in reversed(index.moves_from(row.id))
    }
    for start, end in permutations(rows, 2):
        own = current is not None and current.id == start.id
        person = understood.person if understood is not None and own else None
        yield mover.move(start, end, listed_moves.get((start.id, end.id)), person)


def _gives_up(row: RoleRow, fit: FitRow | None, understood: Understood | None) -> Iterator[str]:
    """What somebody would leave behind by taking a role."""
    if fit is None or understood is None:
        return
    current = understood.current
    if current is not None and current.id != row.id:
        before, after = pay_figure(current), pay_figure(row)
        if before and after and compare_pay(before, after) is PayLabel.LESS:
            yield (
                f"pay: typically {after.amount:,.0f} {after.currency} a year,"
                f" where {current.title} has {before.amount:,.0f}"
            )
    if fit.steps is not None and fit.steps < 0:
        down = "a step" if fit.steps == -1 else f"{-fit.steps} steps"
        yield f"standing: {down} down in career level"
    if fit.unused:
        yield f"the use of {listed(skill.title for skill in fit.unused)}"
