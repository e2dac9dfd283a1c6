"""The screen of `match`: a card a role, or a table where the window is wide."""

from collections.abc import Iterator, Sequence

from rich.box import SIMPLE_HEAD
from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from careerpath.render.terminal import draw
from careerpath.render.terminal.fitparts import (
    arithmetic,
    gate_facts,
    have,
    head,
    lack,
    person_facts,
    standing,
    style,
    tie,
)
from careerpath.render.terminal.parts import Bar, facts, indented, joined, next_line, text
from careerpath.results.match import FitRow, MatchReport

__all__: list[str] = []

_WIDE = 120
_LISTED = 4


@draw.register
def _(report: MatchReport, width: int | None) -> RenderableType:
    return Group(*_screen(report, width))


def _screen(report: MatchReport, width: int | None) -> Iterator[RenderableType]:
    name = f" for {report.person.name}" if report.person.name else ""
    shown = f"{len(report.rows)} of {report.passed} shown"
    yield joined([text(f"Roles that fit{name}", "title"), text(shown, "note")], ": ")
    yield from (text(note, "note") for note in report.person.notes)
    if report.filters:
        hidden = report.considered - report.passed
        yield text(
            f"Only: {'; '.join(report.filters)}. {hidden} of {report.considered} roles hidden.",
            "note",
        )
    if not report.rows:
        yield Text("\nNo role is left after the filters. Leave one out to see more.")
    elif width is not None and width >= _WIDE and not report.explained:
        yield _table(report.rows)
    else:
        for row in report.rows:
            yield Text()
            yield _card(row, explained=report.explained)
    yield from person_facts(report.person, report.not_scored)
    yield next_line(report.next_command)


def _card(row: FitRow, *, explained: bool) -> RenderableType:
    rows = [
        ("Have", joined(_some([have(each) for each in row.matched]))),
        ("Missing", joined(_some([lack(each) for each in row.missing]))),
        *gate_facts(row),
    ]
    parts: list[RenderableType] = [
        head(row),
        indented(joined(standing(row)), 3),
        indented(text(row.why), 3),
        indented(facts(rows), 1),
        *(indented(words, 3) for words in tie(row)),
    ]
    if explained:
        parts += [Text(), indented(arithmetic(row), 3)]
    return Group(*parts)


def _table(rows: Sequence[FitRow]) -> RenderableType:
    table = Table(box=SIMPLE_HEAD, padding=(0, 1), show_lines=False, pad_edge=False)
    table.add_column("", justify="right", style="label")
    table.add_column("Role", ratio=30, overflow="fold")
    table.add_column("Fit", width=30)
    table.add_column("You have", ratio=26, overflow="fold")
    table.add_column("Missing", ratio=30, overflow="fold")
    for row in rows:
        fit = Table.grid(padding=(0, 1, 0, 0))
        fit.add_row(
            Bar(row.score / 100, style(row), 16),
            Text(f"{int(row.score):>3}", style=style(row)),
            Text(row.tier or "", style=style(row)),
        )
        gates = [Text.assemble((f"{label}: ", "label"), words) for label, words in gate_facts(row)]
        table.add_row(
            Text(str(row.rank)),
            Group(text(row.role.title, "title"), joined(standing(row)), *gates),
            Group(fit, text(row.why, "note"), *tie(row)),
            Group(*_some([have(each) for each in row.matched])),
            Group(*_some([lack(each) for each in row.missing])),
        )
        if row is not rows[-1]:
            table.add_row()
    return table


def _some(pieces: list[Text]) -> list[Text]:
    shown = pieces[:_LISTED]
    if len(pieces) > _LISTED:
        shown.append(Text(f"and {len(pieces) - _LISTED} more", style="note"))
    return shown or [Text("none", style="note")]
