"""The screen of `fit`: one role's score, added up, with gates apart and gaps in order."""

from collections.abc import Iterator

from rich.console import Group, RenderableType
from rich.text import Text

from careerpath.render.terminal import draw
from careerpath.render.terminal.fitparts import (
    arithmetic,
    head,
    lack,
    person_facts,
    standing,
)
from careerpath.render.terminal.parts import (
    bullets,
    facts,
    heading,
    indented,
    joined,
    next_line,
    text,
)
from careerpath.results.fit import FitReport

__all__: list[str] = []

_GATES = {"met": ("Met", "met"), "not met": ("Not met", "blocked"), "unknown": ("Not known", "")}


@draw.register
def _(report: FitReport, _width: int | None) -> RenderableType:
    return Group(*_screen(report))


def _screen(report: FitReport) -> Iterator[RenderableType]:
    fit = report.fit
    yield from (text(note, "note") for note in (*report.notes, *report.person.notes))
    yield head(fit)
    yield indented(joined(standing(fit)), 3)
    yield indented(text(f"Place {fit.rank} of {report.considered} roles. {fit.why}"), 3)
    yield heading("How the score adds up")
    yield indented(arithmetic(fit))
    if fit.gates:
        yield heading("Conditions, beside the score")
        yield facts(
            (_GATES[gate.status][0], text(gate.text, _GATES[gate.status][1])) for gate in fit.gates
        )
    if fit.missing:
        yield heading("What to work on, what counts most first")
        yield bullets(
            [joined([lack(each), f"worth up to {each.missed:.1f} points"]) for each in fit.missing]
        )
    if fit.unused:
        yield heading("What it would not use")
        yield indented(Text(", ").join(text(skill.title) for skill in fit.unused))
    yield from person_facts(report.person, report.not_scored)
    yield next_line(report.next_command)
