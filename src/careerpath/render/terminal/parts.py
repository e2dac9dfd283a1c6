"""The pieces that terminal screens are made of. All text of the data passes through `text`."""

from collections.abc import Iterable, Sequence

from rich.console import Console, ConsoleOptions, Group, RenderableType, RenderResult
from rich.measure import Measurement
from rich.padding import Padding
from rich.segment import Segment
from rich.table import Table
from rich.text import Text
from rich.theme import Theme

from careerpath.files.text import clean

__all__ = [
    "THEME",
    "Bar",
    "bullets",
    "cite",
    "facts",
    "heading",
    "indented",
    "joined",
    "money",
    "next_line",
    "paragraph",
    "text",
    "years",
]

# Named by meaning. Only the sixteen colours that a user's own theme defines, so that every
# screen is legible on dark and on light.
THEME = Theme(
    {
        "title": "bold",
        "heading": "bold",
        "label": "dim",
        "note": "dim",
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


class Bar:
    """A share of a whole as a bar of fixed width; in ASCII where the output is not UTF-8."""

    def __init__(self, share: float, style: str, width: int = 20) -> None:
        self._filled = min(max(round(share * width), 0), width)
        self._style = style
        self._width = width

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        full, rest = ("#", "-") if options.ascii_only else ("━", "─")
        yield Segment(full * self._filled, console.get_style(self._style))
        yield Segment(rest * (self._width - self._filled), console.get_style("bar.rest"))

    def __rich_measure__(self, console: Console, options: ConsoleOptions) -> Measurement:
        return Measurement(self._width, self._width)


def text(value: object, style: str = "") -> Text:
    """Data as styled text on one line: no markup, no control characters, words kept whole."""
    return Text(clean(str(value)), style=style, overflow="fold")


def joined(pieces: Iterable[Text | str], separator: str = ", ") -> Text:
    """Pieces on one line; a separator that ends in the space lets no line begin with it."""
    return Text(separator, overflow="fold").join(
        piece if isinstance(piece, Text) else text(piece) for piece in pieces
    )


def heading(words: str) -> Text:
    """The heading of a section, with the blank line above it."""
    return Text("\n" + words, style="heading")


def paragraph(value: str) -> RenderableType:
    """A paragraph, set in a little."""
    return indented(text(value))


def indented(renderable: RenderableType, by: int = 2) -> RenderableType:
    """Anything, set in."""
    return Padding(renderable, (0, 0, 0, by), expand=False)


def facts(rows: Iterable[tuple[str, Text | str | None]]) -> RenderableType:
    """Labels with what they stand for; rows without a value are left out."""
    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_column(style="label", no_wrap=True)
    table.add_column(overflow="fold")
    for label, value in rows:
        if value:
            table.add_row(Text(label), value if isinstance(value, Text) else text(value))
    return indented(table)


def bullets(items: Sequence[str | Text]) -> RenderableType:
    """A list, one item a line."""
    table = Table.grid(padding=(0, 1, 0, 0))
    table.add_column(style="label")
    table.add_column(overflow="fold")
    for item in items:
        table.add_row(Text("-"), item if isinstance(item, Text) else text(item))
    return indented(table)


def cite(basis: Sequence[str], numbers: dict[str, int]) -> str:
    """Footnote marks for a basis: ` [1, 3]`; the words for a figure that cites nothing."""
    if not basis:
        return " (no source given)"
    return f" [{', '.join(str(number) for number in sorted(numbers[id_] for id_ in basis))}]"


def money(amount: float) -> str:
    """An amount with thousands apart, no cents."""
    return f"{amount:,.0f}"


def years(low: float, high: float) -> str:
    """A range of years: “3–5 years”, “1 year”, “under a year”."""
    unit = "year" if high == 1 else "years"
    if low == high:
        return f"{low:g} {unit}"
    return f"{low:g}–{high:g} {unit}" if low else f"up to {high:g} {unit}"


def next_line(command: str | None) -> RenderableType:
    """The line that each screen ends with: what to run next."""
    if command is None:
        return Group()
    return Text.assemble(("\nNext: ", "label"), (clean(command), "command"))
