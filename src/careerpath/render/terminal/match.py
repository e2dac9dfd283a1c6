"""The screen of `match` in a window: a card a role, or a table where the window is wide."""

from collections.abc import Iterator, Sequence

from rich.box import SIMPLE_HEAD
from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from careerpath.render.blocks import Facts, Next, Span, joined
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
from careerpath.render.screens.match import opening
from careerpath.render.terminal.drawing import Bar, drawn, indented, screen, text
from careerpath.results.match import FitRow, MatchReport

__all__ = ["cards"]

_WIDE = 120


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
    yield drawn(Next(report.next_command))


def _cards(report: MatchReport) -> Iterator[RenderableType]:
    for row in report.rows:
        yield Text()
        yield _card(row, explained=report.explained)


def _card(row: FitRow, *, explained: bool) -> RenderableType:
    facts = Facts(
        [
            ("Have", joined(some([have(each) for each in row.matched]))),
            ("Missing", joined(some([lack(each) for each in row.missing]))),
            *gate_facts(row),
        ]
    )
    tie = tie_words(row)
    parts = [
        _head(row),
        indented(text(joined(list(standing(row)))), 3),
        indented(text(row.why), 3),
        indented(drawn(facts), 1),
        *([indented(text(tie), 3)] if tie is not None else []),
    ]
    if explained:
        parts += [Text(), indented(screen(arithmetic(row)), 1)]
    return Group(*parts)


def _head(row: FitRow) -> RenderableType:
    line = Table.grid(padding=(0, 1, 0, 0))
    line.add_column(justify="right", width=2, style="label")
    line.add_column(width=36, overflow="fold")
    line.add_column(width=20)
    line.add_column(justify="right", width=3)
    line.add_column(width=7)
    line.add_row(
        Text(str(row.rank)),
        text(row.role.title, "title"),
        Bar(row.score / 100, style(row)),
        Text(str(int(row.score)), style=style(row)),
        Text(row.tier or "", style=style(row)),
    )
    return line


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
