"""The table of `fit`: a row a figure, and in `part` what it is of.

The role stands in every row, so that the tables of several roles can be put below each other.
"""

from collections.abc import Iterator
from functools import partial
from typing import NamedTuple

from careerpath.render.rows import Sheet, rows, sheet
from careerpath.results.fit import ChangeRow, FitReport
from careerpath.results.match import FitRow, RequirementRow

__all__: list[str] = []


class _Line(NamedTuple):
    role_id: str
    role: str
    onet: str | None
    part: str
    item_id: str | None = None
    item: str | None = None
    value: float | None = None
    weight: float | None = None
    points: float | None = None
    missed: float | None = None
    asked: int | None = None
    held: int | None = None
    through: str | None = None
    status: str | None = None
    hours: int | None = None


@rows.register
def _(report: FitReport) -> Sheet:
    return sheet(_Line, _lines(report))


def _lines(report: FitReport) -> Iterator[_Line]:
    fit = report.fit
    line = partial(_Line, *fit.role)
    yield line("total", "score", "score", points=fit.score, status=fit.tier)
    yield line("total", "rank", "rank", value=fit.rank)
    yield line("total", "considered", "roles considered", value=report.considered)
    for each in fit.components:
        name = each.name.replace("_", " ")
        yield line(
            "component", each.name, name, each.value, weight=each.weight, points=each.contribution
        )
    for need in fit.matched:
        yield _requirement(fit, need, "met")
    for need in fit.missing:
        yield _requirement(fit, need, "partly" if need.held else "missing")
    for gate in fit.gates:
        yield line("gate", item=gate.text, status=gate.status)
    for theme, score in (report.interests or {}).items():
        yield line("interest", theme, theme, score)
    for skill in fit.unused:
        yield line("unused", *skill)
    yield from _change(fit, "next_tier", report.smallest)
    yield from _change(fit, "what_if", report.tried)


def _requirement(fit: FitRow, need: RequirementRow, status: str) -> _Line:
    return _Line(
        *fit.role,
        "requirement",
        *need.skill,
        points=need.contribution,
        missed=need.missed,
        asked=need.asked,
        held=need.held,
        through=need.through.title if need.through else None,
        status=status,
    )


def _change(fit: FitRow, part: str, change: ChangeRow | None) -> Iterator[_Line]:
    """Skills to raise from a level held to a level asked, and the score that comes of it."""
    if change is None:
        return
    line = partial(_Line, *fit.role, part)
    for each in change.raises:
        assumed = "level assumed" if each.assumed else None
        yield line(
            *each.skill, asked=each.after, held=each.before, status=assumed, hours=each.hours
        )
    yield line("score", "score", points=change.score, status=change.tier, hours=change.hours)
    yield line("rank", "rank", value=change.rank)
    yield line("considered", "roles considered", value=change.considered)
