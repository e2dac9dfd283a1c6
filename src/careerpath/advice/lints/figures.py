"""Doubts about figures: those that cite nobody, and those that have grown old."""

from collections.abc import Iterator
from itertools import chain
from typing import Any

from careerpath.advice.lints.held import Held
from careerpath.catalogue.entries import Entry
from careerpath.errors import Code, Problem
from careerpath.files.documents import Path
from careerpath.models.catalogue import Transition
from careerpath.models.role import YearsGate

__all__ = ["missing_bases", "stale_sources"]

_FRESH_YEARS = 5
"""A source is stale when it is more years old than this."""


def missing_bases(held: Held) -> Iterator[Problem]:
    """Figures, requirements and moves of which nobody knows who says so."""
    for entry in chain(held.roles.values(), held.moves):
        for what, path in _without_basis(entry):
            hint = "cite a source, or say `basis: editorial`"
            yield entry.problem(Code.NO_BASIS, f"{what} without a basis", path, hint)


def _without_basis(entry: Entry) -> Iterator[tuple[str, Path]]:
    item = entry.item
    parts: list[tuple[str, Path, Any]]
    if isinstance(item, Transition):
        parts = [("a move", (), item), ("years", ("years",), item.years)]
    else:
        asked = item.requirements if item.requirements.skills else None
        gates = enumerate(item.gates)
        parts = [
            ("requirements", ("requirements",), asked),
            ("years of experience", ("experience",), item.experience),
            ("an interest profile", ("interests",), item.interests),
            *(("pay", ("pay", place), pay) for place, pay in enumerate(item.pay)),
            *(("years", ("gates", n), gate) for n, gate in gates if isinstance(gate, YearsGate)),
        ]
    for what, path, part in parts:
        if part is not None and not part.basis:
            yield what, path


def stale_sources(held: Held, year: int) -> Iterator[Problem]:
    """Sources of more than five years ago; of an undated one, the year it was looked at."""
    for entry in held.sources.values():
        source = entry.item
        dated = source.year or (source.accessed and source.accessed.year)
        if dated and dated < year - _FRESH_YEARS:
            verb = "is of" if source.year else "was last looked at in"
            message = f"{source.title} {verb} {dated}"
            path = ("year",) if source.year else ("accessed",)
            hint = "see whether there is a newer edition"
            yield entry.problem(Code.STALE_SOURCE, message, path, hint)
