"""The answers of `catalogue check` and `catalogue info`."""

from dataclasses import dataclass

from careerpath.models.catalogue import Source
from careerpath.results.common import Ref

__all__ = ["CheckReport", "Counted", "InfoReport"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """Something of the catalogue, and how many roles it has."""

    item: Ref
    roles: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckReport:
    """A catalogue in which nothing was found: its files, and how much they hold by section."""

    files: tuple[str, ...]
    counts: dict[str, int]
    next_command: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class InfoReport:
    """What a catalogue holds and where it comes from."""

    files: tuple[str, ...]
    counts: dict[str, int]
    functions: tuple[Counted, ...]
    levels: dict[str, int]
    sources: tuple[Source, ...]
    next_command: str | None
