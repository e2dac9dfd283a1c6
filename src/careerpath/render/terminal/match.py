"""The screen of `match` in a window: a card a role, or a table where the window is wide."""

from collections.abc import Iterator, Sequence

from rich.box import SIMPLE_HEAD
from rich.console import Console, ConsoleOptions, Group, RenderableType, RenderResult
from rich.table import Table
from rich.text import Text

from careerpath.render.blocks import Next, Span, joined
from careerpath.render.screens.fitparts import (
    arithmetic,
    gate_facts,
    have,
    lack,
    person_facts,
    some,
    standing,
    style,
    tie_words,
)
from careerpath.render.screens.match import comparison, opening
from careerpath.render.terminal.drawing import (
    Bar,
    Hanging,
    Indented,
    bar,
    drawn,
    grid,
    screen,
    text,
)
from careerpath.results.match import FitRow, MatchReport

__all__ = ["cards"]

_WIDE = 120
_TITLE_WIDTH = 36
_HEAD_WIDTH = 72
_INDENT = 3


def cards(report: MatchReport, width: int | None) -> RenderableType:
    """The whole screen; `width` is None where there is no window to fit."""
    wide = width is not None and width >= _WIDE and not report.explained
    return Group(
        screen(opening(report)),
        *([_table(report.rows)] if wide and report.rows else _cards(report)),
        *_closing(report),
    )


def _closing(report: MatchReport) -> Iterator[RenderableType]:
    for block in person_facts(report.person, report.not_scored):
        yield from (Text(), drawn(block))
    yield screen(comparison(report))
    yield drawn(Next(report.next_command))


def _cards(report: MatchReport) -> Iterator[RenderableType]:
    for row in report.rows:
        yield Text()
        yield _card(row, explained=report.explained)


def _card(row: FitRow, *, explained: bool) -> RenderableType:
    rows = [
        ("Have", joined(some([have(each) for each in row.matched]))),
        ("Missing", joined(some([lack(each) for each in row.missing]))),
        *gate_facts(row),
    ]
    tie = tie_words(row)
    parts: list[RenderableType] = [
        _Head(row),
        Hanging(text(joined(list(standing(row)))), _INDENT),
        Hanging(text(row.why), _INDENT),
        grid(rows, _INDENT),
        *([Hanging(text(tie), _INDENT)] if tie is not None else []),
    ]
    if explained:
        parts += [Text(), Indented(screen(arithmetic(row)))]
    return Group(*parts)


class _Head:
    """Place, title, bar, score and tier on one line; a long title has a line of its own."""

    def __init__(self, row: FitRow) -> None:
        self._row = row

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        row = self._row
        title = text(row.role.title, "title")
        if options.max_width < _HEAD_WIDTH:
            gap = "\n" + " " * _INDENT
        elif title.cell_len > _TITLE_WIDTH:
            gap = "\n" + " " * (_INDENT + _TITLE_WIDTH + 1)
        else:
            gap = " " * (_TITLE_WIDTH - title.cell_len + 1)
        yield Text.assemble(
            (f"{row.rank:>2} ", "label"),
            title,
            gap,
            *bar(row.score / 100, style(row), 20, ascii_only=options.ascii_only),
            (f" {int(row.score):>3} {row.tier or ''}", style(row)),
        )


def _table(rows: Sequence[FitRow]) -> RenderableType:
    table = Table(box=SIMPLE_HEAD, padding=(0, 1), show_lines=False, pad_edge=False)
    table.add_column("", justify="right", style="label")
    table.add_column("Role", ratio=30, overflow="fold")
    table.add_column("Fit", width=30)
    table.add_column("You have", ratio=26, overflow="fold")
    table.add_column("Missing", ratio=30, overflow="fold")
    for row in rows:
        table.add_row(
            Text(str(row.rank)),
            Group(
                text(row.role.title, "title"),
                text(joined(list(standing(row)))),
                *(
                    text((Span(f"{label}: ", "label"), *joined([words])))
                    for label, words in gate_facts(row)
                ),
            ),
            Group(_fit(row), text(row.why, "note"), text(tie_words(row) or "")),
            Group(*(text(each) for each in some([have(each) for each in row.matched]))),
            Group(*(text(each) for each in some([lack(each) for each in row.missing]))),
        )
        if row is not rows[-1]:
            table.add_row()
    return table


def _fit(row: FitRow) -> RenderableType:
    line = Table.grid(padding=(0, 1, 0, 0))
    line.add_row(
        Bar(row.score / 100, style(row), 16),
        Text(f"{int(row.score):>3}", style=style(row)),
        Text(row.tier or "", style=style(row)),
    )
    return line
