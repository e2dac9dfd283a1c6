"""Answers as Markdown: GitHub's and pandoc's common ground, with sources as footnotes."""

import re
from collections.abc import Iterator, Sequence
from functools import singledispatch

from careerpath.files.text import clean, visible
from careerpath.render.blocks import (
    Block,
    Bullets,
    Chapter,
    Columns,
    Diagram,
    Facts,
    Heading,
    Hexagon,
    Levels,
    Meter,
    Next,
    Paragraph,
    Ranges,
    Sources,
    Span,
    Table,
    Timeline,
    Title,
    Words,
)
from careerpath.render.screens import blocks
from careerpath.render.words import source_notes, source_words

__all__ = ["render"]

# Everything that Markdown or HTML could take for markup, wherever it stands; what counts at the
# start of a line alone is escaped there.
_MARKUP = re.compile(r"([\\`*_{}\[\]<>|~#$&])")
_WIDEST_CELL = 80
_AT_START = re.compile(r"^(\d*)([-+=:.)])")


def render(result: object) -> str:
    """A result as a Markdown document."""
    every = list(blocks(result))
    parts = list(map(written, every))
    if any(isinstance(block, Chapter) for block in every):
        # Within chapters every other heading is one deeper.
        parts = [
            re.sub(r"^##", "###", part) if isinstance(block, Heading) else part
            for block, part in zip(every, parts, strict=True)
        ]
    return "\n\n".join(filter(None, parts)) + "\n"


def _escaped(words: str) -> str:
    """Words that stay words: no markup, no link made of a bare address."""
    text = _MARKUP.sub(r"\\\1", clean(words))
    return re.sub(r"(?i)(https?|ftp|www)([:.])", r"\1\\\2", text)


def _text(words: Words) -> str:
    """Words in one line, styles as far as Markdown has them."""
    parts = (words,) if isinstance(words, str | Span) else words
    return "".join(_span(part if isinstance(part, Span) else Span(part)) for part in parts)


def _span(span: Span) -> str:
    if span.style == "cite":
        return "".join(f"[^{number}]" for number in span.text.split(","))
    if span.style == "command":
        return _code(span.text)
    start = " " if span.text[:1].isspace() else ""
    end = " " if span.text[-1:].isspace() else ""
    return f"{start}{_escaped(span.text)}{end}"


def _code(command: str) -> str:
    """A command as code, fenced by more backticks than it holds."""
    text = visible(command)
    fence = "`" * (max(map(len, re.findall(r"`+", text)), default=0) + 1)
    pad = " " if text.startswith("`") or text.endswith("`") else ""
    return f"{fence}{pad}{text}{pad}{fence}"


def _line(words: Words) -> str:
    """Words that begin a line."""
    return _AT_START.sub(r"\1\\\2", _text(words))


@singledispatch
def written(block: Block) -> str:
    """One block as Markdown; empty where there is nothing to say."""
    raise TypeError(f"no block: {block!r}")


@written.register
def _(block: Title) -> str:
    aside = f"\n\n{_line(block.aside)}" if block.aside else ""
    return f"# {_text(block.text)}{aside}"


@written.register
def _(block: Chapter) -> str:
    aside = f"\n\n{_line(block.aside)}" if block.aside else ""
    return f"## {_text(block.text)}{aside}"


@written.register(Hexagon)
@written.register(Levels)
@written.register(Ranges)
def _(_: Hexagon | Levels | Ranges) -> str:
    """What a picture shows stands in words beside it."""
    return ""


@written.register
def _(block: Heading) -> str:
    return f"{'###' if block.minor else '##'} {_text(block.words)}"


@written.register
def _(block: Paragraph) -> str:
    return _line(block.words)


@written.register
def _(block: Facts) -> str:
    rows = [(label, words) for label, words in block.rows if words]
    return "\n".join(
        f"- **{_text(label)}:** {_text(words)}" if label else f"  {_line(words)}"
        for label, words in rows
    )


@written.register
def _(block: Bullets) -> str:
    return "\n".join(f"- {_line(item)}" for item in block.items)


@written.register
def _(block: Table) -> str:
    """Meters are left out: the figure that each draws stands in a cell of its own."""
    rows = [[_text(cell) for cell in row if not isinstance(cell, Meter)] for row in block.rows]
    if not rows:
        return ""
    kept = [place for place, cell in enumerate(block.rows[0]) if not isinstance(cell, Meter)]
    if len(kept) == 1 and not block.labels:
        return "\n\n".join(cell for (cell,) in rows)
    labels = [_text(block.labels[place]) if block.labels else "" for place in kept]
    right = [place in block.right for place in kept]
    return "\n".join(_aligned(labels, rows, right))


def _width(cell: str) -> int:
    """How many columns of a terminal a cell takes: a Chinese sign takes two, an accent none."""
    if cell.isascii():
        return len(cell)
    from rich.cells import cell_len  # noqa: PLC0415 - for names beyond ASCII alone

    return cell_len(cell)


def _padded(cell: str, width: int, *, to_right: bool) -> str:
    blank = " " * (width - _width(cell))
    return f"{blank}{cell}" if to_right else f"{cell}{blank}"


def _aligned(
    labels: Sequence[str], rows: Sequence[Sequence[str]], right: Sequence[bool]
) -> Iterator[str]:
    # A paragraph in one cell must not make all the others as wide.
    widths = [
        min(max(3, *map(_width, column)), _WIDEST_CELL)
        for column in zip(labels, *rows, strict=True)
    ]

    def line(row: Sequence[str]) -> str:
        padded = (
            _padded(cell, width, to_right=to_right)
            for cell, width, to_right in zip(row, widths, right, strict=True)
        )
        return f"| {' | '.join(padded)} |"

    yield line(labels)
    rules = (
        "-" * (width - 1) + ":" if to_right else "-" * width
        for width, to_right in zip(widths, right, strict=True)
    )
    yield f"| {' | '.join(rules)} |"
    yield from map(line, rows)


@written.register
def _(block: Columns) -> str:
    rows = [
        [f"**{_text(label)}**", *("<br>".join(map(_text, cell)) or "–" for cell in cells)]
        for label, cells in block.rows
    ]
    labels = ["", *map(_text, block.heads)]
    return "\n".join(_aligned(labels, rows, [False] * len(labels))) if rows else ""


@written.register
def _(block: Timeline) -> str:
    parts = [f"**{_text(block.stops[0])}**"]
    for leg, stop in zip(block.legs, block.stops[1:], strict=True):
        parts += [*filter(None, map(written, leg)), f"**{_text(stop)}**"]
    return "\n\n".join(parts)


@written.register
def _(block: Diagram) -> str:
    """A Mermaid flowchart: its ids are ours, and its labels hold nothing that Mermaid obeys."""
    nodes = [f'    n{place}["{_mermaid(box)}"]' for place, box in enumerate(block.boxes)]
    edges = [
        f'    n{place} -->|"{_mermaid(arrow)}"| n{place + 1}'
        for place, arrow in enumerate(block.arrows)
    ]
    return "\n".join(("```mermaid", "flowchart LR", *nodes, *edges, "```"))


def _mermaid(words: str) -> str:
    """Words as a Mermaid label; every other sign as the number of its character."""
    return "".join(
        each if each.isalnum() or each in " ,.–≈" else f"#{ord(each)};" for each in clean(words)
    )


@written.register
def _(block: Sources) -> str:
    """Footnotes; a plain list where nothing cites them, as footnotes would then not be shown."""
    told = [
        _line(". ".join((source_words(each), *source_notes(each, cited=block.cited))))
        for each in block.sources
    ]
    if block.cited:
        return "\n".join(f"[^{number}]: {words}" for number, words in enumerate(told, start=1))
    return "\n".join(f"- {words}" for words in told)


@written.register
def _(block: Next) -> str:
    return f"Next: {_code(block.command)}" if block.command else ""
