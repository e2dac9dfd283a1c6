"""The answers of `catalogue check` and `catalogue info`."""

from typing import NamedTuple

from careerpath.models.catalogue import Source
from careerpath.results.common import Ref

__all__ = ["CheckReport", "Counted", "InfoReport"]


class Counted(NamedTuple):
    """Something of the catalogue, and how many roles it has."""

    item: Ref
    roles: int


class CheckReport(NamedTuple):
    """A catalogue in which nothing was found: its files, and how much they hold by section."""

    files: tuple[str, ...]
    counts: dict[str, int]
    next_command: str | None


class InfoReport(NamedTuple):
    """What a catalogue holds and where it comes from."""

    files: tuple[str, ...]
    counts: dict[str, int]
    functions: tuple[Counted, ...]
    levels: dict[str, int]
    sources: tuple[Source, ...]
    next_command: str | None
