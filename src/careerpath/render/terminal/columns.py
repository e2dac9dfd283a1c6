"""Things side by side in a window; one below the other where it is too narrow."""

from collections.abc import Iterator
from itertools import zip_longest

from rich.console import Console, ConsoleOptions, RenderableType, RenderResult
from rich.text import Text

from careerpath.render.blocks import Columns, Span
from careerpath.render.terminal.drawing import Hanging, text

__all__ = ["SideBySide"]

_LABEL = 15
_INDENT = 2
_GAP = 3
_NARROWEST, _WIDEST = 26, 60
_WIDEST_WINDOW = 1_000
_ITEM = "- "
_NOTHING = Text("–", style="note")

_Cell = list[Text]


class SideBySide:
    """Columns under their heads, with labels to the left.

    They stand one below the other where a column would be too narrow to read or would cut a word,
    and where there is no window at all.
    """

    def __init__(self, block: Columns) -> None:
        self._heads = [text(head, "title") for head in block.heads]
        self._rows = [
            (label, [list(map(text, cell)) for cell in cells]) for label, cells in block.rows
        ]
        self._all = Span(" (both)" if len(self._heads) == 2 else " (all)", "note")  # noqa: PLR2004

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        count = len(self._heads)
        room = options.max_width - _INDENT - _LABEL - _GAP * (count - 1)
        width = min(room // count, _WIDEST)
        stacked = width < max(_NARROWEST, self._longest_word())
        if stacked or options.max_width > _WIDEST_WINDOW:
            yield from self._below()
        else:
            yield from self._beside(console, width)

    def _longest_word(self) -> int:
        every = (each for _, cells in self._rows for cell in cells for each in cell)
        words = (word for each in (*self._heads, *every) for word in each.plain.split())
        return max((Text(word).cell_len for word in words), default=0)

    def _beside(self, console: Console, width: int) -> Iterator[RenderableType]:
        yield from self._lines(console, Text(), [[head] for head in self._heads], width)
        for label, cells in self._rows:
            head = text(label, "label")
            if head.cell_len >= _LABEL:
                # A long label has a line of its own.
                yield Hanging(head)
                head = Text()
            if _same(cells):
                for number, each in enumerate(self._shared(cells[0])):
                    yield Hanging(each, _INDENT, head if number == 0 else Text(), _LABEL)
            else:
                yield from self._lines(console, head, cells, width)

    def _lines(
        self, console: Console, label: Text, cells: list[_Cell], width: int
    ) -> Iterator[RenderableType]:
        wrapped = [
            [line for each in cell or [_NOTHING] for line in _wrapped(each, console, width)]
            for cell in cells
        ]
        start = label.copy()
        for lines in zip_longest(*wrapped or [[]], fillvalue=Text()):
            whole = Text(" " * _INDENT)
            whole.append_text(start)
            for place, line in enumerate(lines):
                line.rstrip()
                at = _INDENT + _LABEL + place * (width + _GAP)
                whole.append(" " * (at - whole.cell_len))
                whole.append_text(line)
            yield whole
            start = Text()

    def _shared(self, cell: _Cell) -> Iterator[Text]:
        *most, last = cell
        yield from most
        yield Text.assemble(last, text(self._all))

    def _below(self) -> Iterator[RenderableType]:
        for label, cells in self._rows:
            if _same(cells):
                told = [("", list(self._shared(cells[0])))]
            else:
                told = list(zip((head.plain for head in self._heads), cells, strict=True))
            yield Hanging(text(label, "label"))
            for head, cell in told:
                yield from _after(head, cell)


def _wrapped(words: Text, console: Console, width: int) -> Iterator[Text]:
    """The lines of a paragraph; those of a list's item after the first as far in as its words."""
    mark = len(_ITEM) if words.plain.startswith(_ITEM) else 0
    for number, line in enumerate(words[mark:].wrap(console, width - mark)):
        yield Text.assemble((_ITEM if number == 0 else " " * mark) if mark else "", line)


def _after(head: str, cell: _Cell) -> Iterator[RenderableType]:
    """What is said of one thing, after its name: beside it if that is one paragraph."""
    indent = 2 * _INDENT
    if head and len(cell) == 1:
        yield Hanging(Text.assemble(text((Span(head, "title"), ": ")), cell[0]), indent)
        return
    if head:
        yield Hanging(text((Span(head, "title"), ":" if cell else ": –")), indent)
    for each in cell:
        yield Hanging(each, indent + (_INDENT if head else 0))


def _same(cells: list[_Cell]) -> bool:
    first, *others = cells
    return bool(first) and all(
        [each.plain for each in other] == [each.plain for each in first] for other in others
    )
