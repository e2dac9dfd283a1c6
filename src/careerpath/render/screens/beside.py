"""Sections of a comparison: what there is to say of each thing, under one label after another."""

from collections.abc import Iterator, Mapping, Sequence

from careerpath.render.blocks import Block, Columns, Heading, Words, joined

__all__ = ["Cell", "bulleted", "section", "side_by_side"]

Cell = Sequence[Words]
"""What is said of one thing under one label, paragraph by paragraph."""


def section(
    title: str, heads: Sequence[str], said: Sequence[Mapping[str, Cell]], *, differences: bool
) -> Iterator[Block]:
    """A section with a row for each label; with `differences`, without the rows that are equal."""
    labels = dict.fromkeys(label for each in said for label in each)
    rows = [(label, [each.get(label, ()) for each in said]) for label in labels]
    shown = [
        (label, cells)
        for label, cells in rows
        if any(cells) and not (differences and all(cell == cells[0] for cell in cells))
    ]
    if shown:
        yield Heading(title)
        yield Columns(heads, shown)


def bulleted(items: Sequence[Words]) -> Cell:
    """A list, one item a paragraph; a single item stands without a mark."""
    if len(items) == 1:
        return list(items)
    return [("- ", *joined([item])) for item in items]


def side_by_side(heads: Sequence[str]) -> str:
    """The title of a comparison."""
    *first, last = heads
    return f"{', '.join(first)} and {last}, side by side"
