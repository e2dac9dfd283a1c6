"""The table of `match`: a row a role."""

from typing import NamedTuple

from careerpath.render.rows import Sheet, rows, sheet
from careerpath.render.rows.parts import gates, levelled, titles
from careerpath.results.match import FitRow, MatchReport

__all__: list[str] = []


class _Line(NamedTuple):
    rank: int
    role_id: str
    role: str
    onet: str | None
    function_id: str
    function: str
    level: str
    track: str
    score: float
    tier: str | None
    steps: int | None
    current: bool
    pay: float | None
    currency: str | None
    pay_group: str | None
    have: tuple[str, ...]
    missing: tuple[str, ...]
    unused: tuple[str, ...]
    gates_met: tuple[str, ...]
    gates_not_met: tuple[str, ...]
    gates_unknown: tuple[str, ...]
    coverage_points: float | None
    use_points: float | None
    interests_points: float | None
    career_level_points: float | None
    close_call: str | None
    why: str


@rows.register
def _(report: MatchReport) -> Sheet:
    return sheet(_Line, map(_line, report.rows))


def _line(fit: FitRow) -> _Line:
    points = {part.name: part.contribution for part in fit.components}
    return _Line(
        rank=fit.rank,
        role_id=fit.role.id,
        role=fit.role.title,
        onet=fit.role.onet,
        function_id=fit.function.id,
        function=fit.function.title,
        level=fit.level,
        track=fit.track,
        score=fit.score,
        tier=fit.tier,
        steps=fit.steps,
        current=fit.current,
        pay=fit.pay,
        currency=fit.currency,
        pay_group=fit.pay_group,
        have=levelled((each.skill, each.held) for each in fit.matched),
        missing=levelled((each.skill, each.asked) for each in fit.missing),
        unused=titles(fit.unused),
        gates_met=gates(fit.gates, "met"),
        gates_not_met=gates(fit.gates, "not met"),
        gates_unknown=gates(fit.gates, "unknown"),
        coverage_points=points.get("coverage"),
        use_points=points.get("use"),
        interests_points=points.get("interests"),
        career_level_points=points.get("career_level"),
        close_call=fit.near_tie,
        why=fit.why,
    )
