"""Blocks as Rich renderables. All text of the data passes through `text`."""

from collections.abc import Iterable, Iterator
from functools import singledispatch

from rich.box import SIMPLE_HEAD
from rich.console import (
    Console,
    ConsoleOptions,
    Group,
    JustifyMethod,
    RenderableType,
    RenderResult,
)
from rich.measure import Measurement
from rich.segment import Segment
from rich.table import Table as Grid
from rich.text import Text
from rich.theme import Theme

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
from careerpath.render.words import source_notes, source_words

__all__ = ["THEME", "Bar", "Hanging", "Indented", "bar", "drawn", "grid", "screen", "text"]

# Named by meaning. Only the sixteen colours that a user's own theme defines, so that every
# screen is legible on dark and on light.
THEME = Theme(
    {
        "title": "bold",
        "heading": "bold",
        "label": "dim",
        "note": "dim",
        "cite": "dim",
        "command": "cyan",
        "tier.strong": "bold green",
        "tier.good": "green",
        "tier.stretch": "yellow",
        "tier.far": "dim",
        "bar.rest": "dim",
        "met": "green",
        "lacking": "yellow",
        "blocked": "red",
    }
)

_AIRY = (Paragraph, Title, Table)
_METER_WIDTH = 10
_INDENT = 2
_NARROWEST = 10


def bar(share: float, style: str, width: int, *, ascii_only: bool) -> list[tuple[str, str]]:
    """A share of a whole as a bar of fixed width, in two styled pieces."""
    full, rest = ("#", "-") if ascii_only else ("━", "─")
    filled = min(max(round(share * width), 0), width)
    return [(full * filled, style), (rest * (width - filled), "bar.rest")]


class Bar:
    """A bar in a cell; in ASCII where the output is not UTF-8."""

    def __init__(self, share: float, style: str, width: int = _METER_WIDTH) -> None:
        self._share = share
        self._style = style
        self._width = width

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        pieces = bar(self._share, self._style, self._width, ascii_only=options.ascii_only)
        for piece, style in pieces:
            yield Segment(piece, console.get_style(style))

    def __rich_measure__(self, console: Console, options: ConsoleOptions) -> Measurement:
        return Measurement(self._width, self._width)


def text(words: Words, style: str = "") -> Text:
    """Words on one line: no markup, no control characters, cut only where a word is too long."""
    whole = Text(style=style, overflow="fold")
    for part in (words,) if isinstance(words, str | Span) else words:
        span = part if isinstance(part, Span) else Span(part)
        if span.style == "cite":
            gap = " " if whole else ""
            whole.append(f"{gap}[{span.text.replace(',', ', ')}]", "cite")
        else:
            whole.append(_cleaned(span.text), span.style or None)
    return whole


def _cleaned(words: str) -> str:
    """Cleaned, with a space at either end kept: the next span goes on from there."""
    start = " " if words[:1].isspace() else ""
    end = " " if words[-1:].isspace() and words.strip() else ""
    return f"{start}{clean(words)}{end}"


class Indented:
    """Anything, set in: each of its lines as it comes, without measuring it first."""

    def __init__(self, renderable: RenderableType, by: int = _INDENT) -> None:
        self._renderable = renderable
        self._by = by

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        room = options.update_width(max(options.max_width - self._by, _NARROWEST))
        margin = Segment(" " * self._by)
        for line in console.render_lines(self._renderable, room, pad=False):
            yield margin
            yield from line
            yield Segment.line()


def screen(blocks: Iterable[Block]) -> RenderableType:
    """Blocks one below the other."""
    return Group(*_spaced(blocks))


def _spaced(blocks: Iterable[Block]) -> Iterator[RenderableType]:
    before: Block | None = None
    for block in blocks:
        # Headings bring their own air; facts and tables need some after running text.
        if isinstance(block, Facts | Table) and isinstance(before, _AIRY):
            yield Text()
        yield drawn(block)
        before = block


@singledispatch
def drawn(block: Block) -> RenderableType:
    """One block as something that Rich prints."""
    raise TypeError(f"no block: {block!r}")


@drawn.register
def _(block: Title) -> RenderableType:
    aside = (", ", Span(block.aside, "note")) if block.aside else ()
    return text((Span(block.text, "title"), *aside))


@drawn.register
def _(block: Heading) -> RenderableType:
    if block.minor:
        return Hanging(text(block.words, "label" if isinstance(block.words, str) else ""))
    return Group(Text(), text(block.words, "heading"))


@drawn.register
def _(block: Paragraph) -> RenderableType:
    return text(block.words)


@drawn.register
def _(block: Facts) -> RenderableType:
    return grid(block.rows)


def grid(rows: Iterable[tuple[str, Words | None]], indent: int = _INDENT) -> RenderableType:
    """Labels with what they stand for, side by side."""
    told = [(text(label, "label"), text(words)) for label, words in rows if words]
    width = max((label.cell_len for label, _ in told), default=0) + 2
    return Group(*(Hanging(words, indent, label, width) for label, words in told))


class Hanging:
    """Words set in, beside a label or not, every line of them as far.

    What a table of one row within a padding does too, in a tenth of the time.
    """

    def __init__(
        self, words: Text, indent: int = _INDENT, label: Text | None = None, width: int = 0
    ) -> None:
        self._words = words
        self._indent = indent
        self._label = label
        self._width = width

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        room = max(options.max_width - self._indent - self._width, _NARROWEST)
        for number, line in enumerate(self._words.wrap(console, room)):
            line.rstrip()
            start = Text(" " * self._indent)
            if number == 0 and self._label is not None:
                start.append_text(self._label)
            start.append(" " * (self._indent + self._width - start.cell_len))
            yield start.append_text(line)


@drawn.register
def _(block: Bullets) -> RenderableType:
    dash = Text("-", style="label")
    return Group(*(Hanging(text(item), _INDENT, dash, 2) for item in block.items))


@drawn.register
def _(block: Table) -> RenderableType:
    if block.labels:
        table = Grid(box=SIMPLE_HEAD, show_edge=False, pad_edge=False, padding=(0, 1))
    else:
        table = Grid.grid(padding=(0, 2, 0, 0))
    for place in range(max(map(len, block.rows), default=0)):
        label = text(block.labels[place]) if block.labels else ""
        justify: JustifyMethod = "right" if place in block.right else "left"
        table.add_column(label, justify=justify, overflow="fold")
    for row in block.rows:
        table.add_row(*(_cell(each) for each in row))
    return Indented(table)


def _cell(cell: Words | Meter) -> RenderableType:
    return Bar(cell.share, cell.style) if isinstance(cell, Meter) else text(cell)


@drawn.register
def _(block: Columns) -> RenderableType:
    from careerpath.render.terminal.columns import SideBySide  # noqa: PLC0415 - to compare alone

    return SideBySide(block)


@drawn.register
def _(block: Timeline) -> RenderableType:
    from careerpath.render.terminal.timeline import timeline  # noqa: PLC0415 - for paths alone

    return timeline(block)


@drawn.register
def _(block: Chapter) -> RenderableType:
    aside = (", ", Span(block.aside, "note")) if block.aside else ()
    return Group(Text(), Text(), text((Span(block.text.upper(), "title"), *aside)))


@drawn.register(Diagram)
@drawn.register(Hexagon)
@drawn.register(Levels)
@drawn.register(Ranges)
def _(_: Diagram | Hexagon | Levels | Ranges) -> RenderableType:
    # What a picture shows stands in words beside it.
    return Group()


@drawn.register
def _(block: Sources) -> RenderableType:
    if not block.sources:
        return Group()
    rows: list[tuple[str, Words | None]] = []
    for number, source in enumerate(block.sources, start=1):
        rows += [(f"[{number}]", Span(source_words(source), "note"))]
        rows += [("", Span(each, "note")) for each in source_notes(source, cited=block.cited)]
    return Group(drawn(Heading("Sources")), grid(rows))


@drawn.register
def _(block: Next) -> RenderableType:
    if block.command is None:
        return Group()
    # Left to the window to break: what is copied from it then has no line break.
    words = [("Next: ", "label"), (visible(block.command), "command")]
    return Group(Text(), Text.assemble(*words, no_wrap=True, overflow="ignore"))
