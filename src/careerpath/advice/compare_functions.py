"""Functions side by side: what each is for, who is in it, and how people move across."""

from collections.abc import Iterator, Sequence

from careerpath.advice.compare_roles import same_fields
from careerpath.advice.moves import Mover, role_ref
from careerpath.advice.show import roles_of
from careerpath.advice.wording import command
from careerpath.catalogue.index import Index, RoleRow
from careerpath.models.catalogue import Function, Source
from careerpath.results.common import Ref
from careerpath.results.compare import FunctionColumn, FunctionComparison, TeamRoleRow
from careerpath.results.moves import MoveRow

__all__ = ["compare_functions"]

_NOT_COMPARED = {"override", "id", "title", "aliases", "names", "basis", "skills", "works_with"}


def compare_functions(
    index: Index, ids: Sequence[str], *, differences: bool, notes: Sequence[str]
) -> FunctionComparison:
    """Two functions or more, side by side."""
    functions = [index.item(Function, id_) for id_ in ids]
    roles = {id_: roles_of(index, id_) for id_ in ids}
    moves = tuple(_moves(index, roles))
    shared = set(functions[0].skills).intersection(*(each.skills for each in functions))
    titles = index.titles("skill", (id_ for each in functions for id_ in each.skills))
    cited = [basis for each in functions for basis in each.basis]
    cited += [basis for move in moves for basis in move.basis]
    return FunctionComparison(
        columns=tuple(_column(index, each, titles, ids, roles[each.id]) for each in functions),
        same=same_fields(functions, _NOT_COMPARED),
        shared=tuple(
            Ref(id=id_, title=titles[id_]) for id_ in functions[0].skills if id_ in shared
        ),
        moves=moves,
        differences=differences,
        notes=tuple(notes),
        sources=index.items(Source, cited),
        next_command=command("show", f"function:{ids[0]}"),
    )


def _column(
    index: Index,
    function: Function,
    titles: dict[str, str],
    compared: Sequence[str],
    roles: Sequence[RoleRow],
) -> FunctionColumn:
    others = index.titles("function", compared)
    known = {row.id: row for row in index.roles}
    return FunctionColumn(
        function=function,
        skills=tuple(Ref(id=id_, title=titles[id_]) for id_ in function.skills),
        team_roles=tuple(
            TeamRoleRow(
                title=each.title,
                does=each.does,
                role=role_ref(known[each.role]) if each.role else None,
            )
            for each in function.team_roles
        ),
        works_with=tuple(
            (Ref(id=each.function, title=others[each.function]), each.how)
            for each in function.works_with
            if each.function in others
        ),
        roles=tuple(map(role_ref, roles)),
    )


def _moves(index: Index, roles: dict[str, list[RoleRow]]) -> Iterator[MoveRow]:
    """The listed moves from a role of one function to a role of another."""
    rows = {row.id: row for each in roles.values() for row in each}
    across = [
        move
        for move in index.moves()
        if move.start in rows
        and move.end in rows
        and rows[move.start].function != rows[move.end].function
    ]
    mover = Mover(index, [id_ for move in across for id_ in (move.start, move.end)])
    for start in dict.fromkeys(move.start for move in across):
        for listed in index.moves_from(start):
            if listed.to in rows and rows[listed.to].function != rows[start].function:
                yield mover.move(rows[start], rows[listed.to], listed)
