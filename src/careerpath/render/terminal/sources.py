"""Footnotes: the sources of a screen, numbered in the order in which they are cited."""

from collections.abc import Iterator, Sequence

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from careerpath.models.catalogue import Source
from careerpath.render.terminal.parts import heading, indented, text

__all__ = ["numbered", "source_list", "source_words"]


def numbered(sources: Sequence[Source]) -> dict[str, int]:
    """The footnote number of each source."""
    return {source.id: number for number, source in enumerate(sources, start=1)}


def source_words(source: Source) -> str:
    """A source on one line: title, publisher, region, date, licence."""
    if source.kind == "editorial":
        return source.title
    parts = (source.title, source.publisher, source.region, source.dated, source.licence)
    return ", ".join(part for part in parts if part)


def source_list(sources: Sequence[Source]) -> Iterator[RenderableType]:
    """The section that lists the sources; nothing where there are none."""
    if not sources:
        return
    yield heading("Sources")
    table = Table.grid(padding=(0, 1, 0, 0))
    for number, source in enumerate(sources, start=1):
        table.add_row(Text(f"[{number}]", style="label"), text(source_words(source), "note"))
        if source.attribution:
            table.add_row(Text(), text(source.attribution, "note"))
    yield indented(table)
