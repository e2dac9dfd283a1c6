"""What `compare` says of functions."""

from collections.abc import Iterator, Mapping, Sequence

from careerpath.render.blocks import (
    Block,
    Heading,
    Next,
    Paragraph,
    Sources,
    Span,
    Table,
    Title,
    Words,
    joined,
)
from careerpath.render.screens.beside import Cell, bulleted, section, side_by_side
from careerpath.render.screens.moveparts import traits
from careerpath.render.words import cite, numbered
from careerpath.results.compare import FunctionColumn, FunctionComparison

__all__ = ["function_blocks"]

_PAIR = 2


def function_blocks(comparison: FunctionComparison) -> Iterator[Block]:
    """Every section of the comparison."""
    numbers = numbered(comparison.sources)
    heads = [column.function.title for column in comparison.columns]
    yield Title(side_by_side(heads))
    for note in comparison.notes:
        yield Paragraph(Span(note, "note"))
    for title, say in _SECTIONS.items():
        said = [say(column, numbers) for column in comparison.columns]
        if title == "Working together" and len(heads) == _PAIR:
            # Between two there is no need to say with whom.
            said = [dict(zip(("Together",), each.values(), strict=False)) for each in said]
        yield from section(title, heads, said, differences=comparison.differences)
        if title == "What it is for":
            yield from _skills(comparison, heads)
    yield from _moves(comparison, numbers)
    yield Sources(comparison.sources)
    yield Next(comparison.next_command)


def _what(column: FunctionColumn, numbers: Mapping[str, int]) -> dict[str, Cell]:
    function = column.function
    return {
        "In short": [function.summary],
        "Focus": _given(function.focus),
        "Turned to": _given(function.orientation),
        "Objectives": bulleted(function.objectives),
        "Sources": [(cite(function.basis, dict(numbers)),)],
    }


def _measured(column: FunctionColumn, _: Mapping[str, int]) -> dict[str, Cell]:
    return {"Measured by": bulleted(column.function.kpis)}


def _people(column: FunctionColumn, _: Mapping[str, int]) -> dict[str, Cell]:
    teams: list[Words] = [
        (Span(f"{each.title}: ", "title"), each.does) for each in column.team_roles
    ]
    return {
        "Teams": bulleted(teams),
        "Roles here": bulleted([role.title for role in column.roles]),
    }


def _together(column: FunctionColumn, _: Mapping[str, int]) -> dict[str, Cell]:
    hows: dict[str, list[Words]] = {}
    for other, how in column.works_with:
        hows.setdefault(f"With {other.title}", []).append(how)
    return {label: bulleted(each) for label, each in hows.items()}


def _suits(column: FunctionColumn, _: Mapping[str, int]) -> dict[str, Cell]:
    return {
        "Suits you if": bulleted(column.function.suits),
        "Moving in": bulleted(column.function.moving_in),
    }


_SECTIONS = {
    "What it is for": _what,
    "How it is measured": _measured,
    "Who is in it": _people,
    "Working together": _together,
    "Who it suits": _suits,
}


def _given(words: str | None) -> Cell:
    return [words] if words else []


def _skills(comparison: FunctionComparison, heads: Sequence[str]) -> Iterator[Block]:
    shared = {each.id for each in comparison.shared}
    own = [
        {"Own": [", ".join(each.title for each in column.skills if each.id not in shared)]}
        for column in comparison.columns
    ]
    if comparison.shared and not comparison.differences:
        together = ", ".join(each.title for each in comparison.shared)
        own = [{"Shared": [together], **each} for each in own]
    yield from section("Skills it lives on", heads, own, differences=False)


def _moves(comparison: FunctionComparison, numbers: Mapping[str, int]) -> Iterator[Block]:
    if not comparison.moves:
        return
    yield Heading("Moving across")
    rows: list[tuple[Words, ...]] = [
        (
            f"{move.start.title} → {move.end.title}",
            (*joined(list(traits(move))), cite(move.basis, dict(numbers))),
        )
        for move in comparison.moves
    ]
    yield Table(rows)
