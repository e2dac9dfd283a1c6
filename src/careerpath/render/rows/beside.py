"""Rows of a comparison: what there is to say of each thing compared, a cell each."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from careerpath.render.rows import Cell

__all__ = ["Line", "facts", "shown"]


class Line(NamedTuple):
    """One row: what it is about, a cell for each thing, and one for the person."""

    section: str
    item_id: str | None
    item: str | None
    cells: tuple[Cell, ...]
    you: Cell = None


def facts(section: str, said: Sequence[Mapping[str, Cell]]) -> Iterator[Line]:
    """A row for each fact that is told of any of the things."""
    for name in dict.fromkeys(name for each in said for name in each):
        cells = tuple(each.get(name) for each in said)
        yield Line(section, name, name.replace("_", " "), cells)


def shown(lines: Iterable[Line], *, differences: bool) -> Iterator[Line]:
    """The rows that say something; with `differences`, without those that say the same of all."""
    for line in lines:
        told = any(cell not in {None, ()} for cell in line.cells)
        same = differences and len(set(line.cells)) == 1
        if told and not same:
            yield line
