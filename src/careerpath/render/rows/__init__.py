"""Each answer as one table: a header, and rows of cells that are not yet text.

Column names are part of the command line's contract: `docs/csv-output.md` names them all.
"""

from collections.abc import Iterable
from functools import singledispatch
from importlib import import_module
from typing import NamedTuple

__all__ = ["Cell", "Sheet", "rows", "sheet"]

Cell = str | float | tuple[str, ...] | None
"""Text, a number, a truth, a list of texts, or nothing."""


class Sheet(NamedTuple):
    """A table: as many cells in each row as there are names in the header."""

    header: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


def sheet(line: type[NamedTuple], lines: Iterable[tuple[Cell, ...]]) -> Sheet:
    """The table whose rows are named tuples of one type; their fields are its columns."""
    return Sheet(line._fields, tuple(lines))


@singledispatch
def rows(result: object) -> Sheet:
    """The table of a result.

    The functions for the types of `results.X` live in the module `X` beside this one, which is
    imported when the first of them is asked for. An answer that is a document rather than a table,
    as a report is, gets its table there too, of whatever in it makes one.
    """
    topic = type(result).__module__.rpartition(".")[2]
    import_module(f"{__name__}.{topic}")
    found = rows.dispatch(type(result))
    if found is rows.dispatch(object):
        raise TypeError(f"no table shows a {type(result).__name__}")
    return found(result)
