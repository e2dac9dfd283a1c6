"""The answers of `catalogue check` and `catalogue info`."""

from typing import NamedTuple

from careerpath.errors import Problem
from careerpath.models.catalogue import Source
from careerpath.results.common import Ref

__all__ = ["CheckReport", "Counted", "InfoReport"]


class Counted(NamedTuple):
    """Something of the catalogue, and how many roles it has."""

    item: Ref
    roles: int


class CheckReport(NamedTuple):
    """A catalogue that can be used: its files, how much each section holds, and what looks odd."""

    files: tuple[str, ...]
    counts: dict[str, int]
    doubts: tuple[Problem, ...]
    next_command: str | None


class InfoReport(NamedTuple):
    """What a catalogue holds and where it comes from."""

    files: tuple[str, ...]
    counts: dict[str, int]
    functions: tuple[Counted, ...]
    levels: dict[str, int]
    sources: tuple[Source, ...]
    next_command: str | None
