"""Many profiles in one file: JSON Lines, or a table in CSV."""

from collections.abc import Callable, Iterable, Iterator
from itertools import chain
from pathlib import PurePath

from careerpath.errors import InputError, Problem
from careerpath.profile.lines import json_line
from careerpath.profile.said import Said
from careerpath.profile.table import Table, is_header

__all__ = ["profiles"]

_TABLES = frozenset((".csv",))
_JSON = frozenset((".jsonl", ".ndjson", ".json"))


def profiles(
    lines: Iterable[tuple[int, str | Problem]], name: str
) -> Iterator[tuple[int, Said | InputError]]:
    """What each line of a file says, by number; of one that cannot be read, all that is wrong.

    The suffix of the name tells CSV from JSON Lines; without one that is known, the first line.

    Raises:
        InputError: the header of a table cannot be used.
    """
    each = iter(lines)
    first = next(each, None)
    if first is None:
        return
    number, text = first
    if _is_table(name, text):
        if isinstance(text, Problem):
            raise InputError(text)
        table = Table(text, name, number)
        yield from _read(each, table.line)
    else:
        yield from _read(chain([first], each), lambda text, number: json_line(text, name, number))


def _is_table(name: str, first: str | Problem) -> bool:
    suffix = PurePath(name).suffix.lower()
    if suffix in _TABLES | _JSON:
        return suffix in _TABLES
    return isinstance(first, str) and is_header(first)


def _read(
    lines: Iterable[tuple[int, str | Problem]], read: Callable[[str, int], Said]
) -> Iterator[tuple[int, Said | InputError]]:
    for number, text in lines:
        if isinstance(text, Problem):
            yield number, InputError(text)
            continue
        try:
            yield number, read(text, number)
        except InputError as error:
            yield number, error
