"""The screen of `match`: a card a role, or a table where the window is wide."""

from collections.abc import Iterator, Sequence

from rich.box import SIMPLE_HEAD
from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from careerpath.render.terminal import draw
from careerpath.render.terminal.parts import (
    Bar,
    facts,
    indented,
    joined,
    money,
    next_line,
    text,
)
from careerpath.results.match import MatchReport, MatchRow, RequirementRow

__all__: list[str] = []

_WIDE = 120
_LISTED = 4
_COMPONENTS = {
    "coverage": "what it asks that you have",
    "use": "what you have that it uses",
    "interests": "your interests",
    "career_level": "your career level",
}


@draw.register
def _(report: MatchReport, width: int | None) -> RenderableType:
    return Group(*_screen(report, width))


def _screen(report: MatchReport, width: int | None) -> Iterator[RenderableType]:
    name = f" for {report.person.name}" if report.person.name else ""
    yield joined(
        [
            text(f"Roles that fit{name}", "title"),
            text(f"{len(report.rows)} of {report.passed} shown", "note"),
        ],
        ": ",
    )
    yield from (text(note, "note") for note in _told_first(report))
    if not report.rows:
        yield Text("\nNo role is left after the filters. Leave one out to see more.")
    elif width is not None and width >= _WIDE and not report.explained:
        yield _table(report.rows)
    else:
        for row in report.rows:
            yield Text()
            yield _card(row, explained=report.explained)
    yield from _told_last(report)
    yield next_line(report.next_command)


def _told_first(report: MatchReport) -> Iterator[str]:
    yield from report.person.notes
    if report.filters:
        hidden = report.considered - report.passed
        yield f"Only: {'; '.join(report.filters)}. {hidden} of {report.considered} roles hidden."


def _card(row: MatchRow, *, explained: bool) -> RenderableType:
    head = Table.grid(padding=(0, 1, 0, 0))
    head.add_column(justify="right", width=2, style="label")
    head.add_column(width=36, overflow="fold")
    head.add_column(width=20)
    head.add_column(justify="right", width=3)
    head.add_column(width=7)
    head.add_row(
        Text(str(row.rank)),
        text(row.role.title, "title"),
        Bar(row.score / 100, _style(row)),
        Text(str(int(row.score)), style=_style(row)),
        Text(row.tier or "", style=_style(row)),
    )
    parts: list[RenderableType] = [
        head,
        indented(joined(_standing(row)), 3),
        indented(text(row.why), 3),
        indented(
            facts(
                [
                    ("Have", joined(_some([_have(each) for each in row.matched]))),
                    ("Missing", joined(_some([_lack(each) for each in row.missing]))),
                    *_gate_facts(row),
                ]
            ),
            1,
        ),
    ]
    if explained:
        parts += [Text(), indented(_arithmetic(row), 3)]
    return Group(*parts)


def _table(rows: Sequence[MatchRow]) -> RenderableType:
    table = Table(box=SIMPLE_HEAD, padding=(0, 1), show_lines=False, pad_edge=False)
    table.add_column("", justify="right", style="label")
    table.add_column("Role", ratio=30, overflow="fold")
    table.add_column("Fit", width=30)
    table.add_column("You have", ratio=26, overflow="fold")
    table.add_column("Missing", ratio=30, overflow="fold")
    for row in rows:
        fit = Table.grid(padding=(0, 1, 0, 0))
        fit.add_row(
            Bar(row.score / 100, _style(row), 16),
            Text(f"{int(row.score):>3}", style=_style(row)),
            Text(row.tier or "", style=_style(row)),
        )
        gates = [Text.assemble((f"{label}: ", "label"), words) for label, words in _gate_facts(row)]
        table.add_row(
            Text(str(row.rank)),
            Group(text(row.role.title, "title"), joined(_standing(row)), *gates),
            Group(fit, text(row.why, "note")),
            Group(*_some([_have(each) for each in row.matched])),
            Group(*_some([_lack(each) for each in row.missing])),
        )
        if row is not rows[-1]:
            table.add_row()
    return table


def _style(row: MatchRow) -> str:
    return f"tier.{row.tier}" if row.tier else "title"


def _standing(row: MatchRow) -> Iterator[Text]:
    """Where the role stands: function, level, and how that compares with the person's own."""
    yield text(row.function.title, "note")
    yield text(row.level, "note")
    if row.current:
        yield Text("where you are now", style="note")
    elif row.steps is not None:
        yield Text(_steps(row.steps), style="lacking" if row.steps < 0 else "note")
    if row.pay is not None:
        group = " (wider group)" if row.pay_group else ""
        yield text(f"{money(row.pay)} {row.currency} a year{group}", "note")


def _steps(steps: int) -> str:
    if steps == 0:
        return "your level"
    direction = "up" if steps > 0 else "down"
    return f"a step {direction}" if abs(steps) == 1 else f"{abs(steps)} steps {direction}"


def _have(row: RequirementRow) -> Text:
    return Text.assemble(text(row.skill.title), (f" {row.held}", "met"))


def _lack(row: RequirementRow) -> Text:
    if row.through is not None:
        have = f"{_stand_in(row)} {row.held} helps, needs {row.asked}"
    elif row.held:
        have = f"{row.held}, needs {row.asked}"
    else:
        have = f"needs {row.asked}"
    return Text.assemble(text(row.skill.title), (f" ({have})", "lacking"))


def _stand_in(row: RequirementRow) -> str:
    """The title of the skill that stands in."""
    return text(row.through.title).plain if row.through else ""


def _some(pieces: list[Text]) -> list[Text]:
    shown = pieces[:_LISTED]
    if len(pieces) > _LISTED:
        shown.append(Text(f"and {len(pieces) - _LISTED} more", style="note"))
    return shown or [Text("none", style="note")]


def _gate_facts(row: MatchRow) -> Iterator[tuple[str, Text]]:
    for gate in row.gates:
        if gate.status == "not met":
            yield "Blocked by", text(gate.text, "blocked")
        elif gate.status == "unknown":
            yield "Check", text(gate.text)


def _arithmetic(row: MatchRow) -> RenderableType:
    """The score, added up, and what each requirement gives and costs."""
    sums = Table.grid(padding=(0, 2, 0, 0))
    for _ in range(4):
        sums.add_column(justify="right")
    sums.columns[0].justify = "left"
    for part in row.components:
        sums.add_row(
            _COMPONENTS[part.name],
            f"{part.value:.2f}",
            f"× {part.weight:g} %",
            f"= {part.contribution:.2f}",
        )
    sums.add_row("score", "", "", f"{row.score:.2f}", style="title")
    if not row.matched and not row.missing:
        return sums
    needs = Table(box=SIMPLE_HEAD, pad_edge=False, padding=(0, 1))
    for label in ("What it asks", "asks", "you", "gives", "costs"):
        needs.add_column(label, justify="right" if label != "What it asks" else "left")
    for each in (*row.matched, *row.missing):
        through = f" (through {_stand_in(each)})" if each.through else ""
        needs.add_row(
            text(each.skill.title + through),
            str(each.asked),
            str(each.held or "-"),
            f"{each.contribution:.2f}",
            f"{each.missed:.2f}",
        )
    return Group(sums, needs)


def _told_last(report: MatchReport) -> Iterator[RenderableType]:
    rows: list[tuple[str, Text | str | None]] = []
    assumed = [
        each.skill.title for each in report.person.skills if each.assumed == "no level given"
    ]
    if assumed:
        rows.append(("Assumed", f"level 3 (practitioner) for {', '.join(assumed)}"))
    for each in report.person.unrecognised:
        near = " or ".join(f"“{title}”" for title in each.suggestions)
        meant = f": did you mean {near}?" if near else ""
        rows.append(("Not recognised", f"the {each.kind} “{each.said}”{meant}"))
    rows += [("Not scored", words) for words in report.not_scored]
    if rows:
        yield Text()
        yield facts(rows)
