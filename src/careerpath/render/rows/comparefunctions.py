"""The rows of a comparison of functions."""

from collections.abc import Iterator, Sequence

from careerpath.render.rows import Cell
from careerpath.render.rows.beside import Line, facts
from careerpath.render.rows.parts import titles
from careerpath.results.compare import FunctionColumn, FunctionComparison

__all__ = ["function_lines"]


def function_lines(comparison: FunctionComparison) -> Iterator[Line]:
    """Every row, section by section."""
    columns = comparison.columns
    yield from facts("function", [_function(column) for column in columns])
    yield from _teams(columns)
    yield from _skills(columns)
    yield from _together(columns)
    yield from _moves(comparison)


def _function(column: FunctionColumn) -> dict[str, Cell]:
    function = column.function
    return {
        "title": function.title,
        "id": function.id,
        "summary": function.summary,
        "focus": function.focus,
        "orientation": function.orientation,
        "objectives": function.objectives,
        "kpis": function.kpis,
        "roles": titles(column.roles),
        "suits": function.suits,
        "moving_in": function.moving_in,
        "basis": function.basis,
    }


def _teams(columns: Sequence[FunctionColumn]) -> Iterator[Line]:
    """A row a team, as it is called; in the columns, what a team of that name does."""
    said = [{each.title: each.does for each in column.team_roles} for column in columns]
    for title in dict.fromkeys(title for each in said for title in each):
        yield Line("team", None, title, tuple(each.get(title) for each in said))


def _skills(columns: Sequence[FunctionColumn]) -> Iterator[Line]:
    """A row a skill, and whether each function lives on it: what more of them need comes first."""
    found = {skill.id: skill for column in columns for skill in column.skills}
    lives = {id_: tuple(_lives_on(column, id_) for column in columns) for id_ in found}
    for id_ in sorted(found, key=lambda each: -sum(lives[each])):
        yield Line("skill", *found[id_], lives[id_])


def _lives_on(column: FunctionColumn, skill: str) -> bool:
    return any(each.id == skill for each in column.skills)


def _together(columns: Sequence[FunctionColumn]) -> Iterator[Line]:
    for other in columns:
        hows = (
            tuple(how for each, how in column.works_with if each.id == other.function.id)
            for column in columns
        )
        yield Line("works_with", other.function.id, other.function.title, tuple(hows))


def _moves(comparison: FunctionComparison) -> Iterator[Line]:
    """A row a function to move to; in each column, the listed moves from its roles."""
    homes = {role.id: place for place, each in enumerate(comparison.columns) for role in each.roles}
    for place, column in enumerate(comparison.columns):
        told: list[list[str]] = [[] for _ in comparison.columns]
        for move in comparison.moves:
            if homes[move.end.id] == place:
                told[homes[move.start.id]].append(f"{move.start.title} to {move.end.title}")
        cells = tuple(map(tuple, told))
        yield Line("move", column.function.id, column.function.title, cells)
