"""The table of `similar`: a row a role, the most alike first."""

from typing import NamedTuple

from careerpath.render.rows import Sheet, rows, sheet
from careerpath.render.rows.parts import levelled, titles
from careerpath.results.similar import SimilarReport, SimilarRow

__all__: list[str] = []


class _Line(NamedTuple):
    rank: int
    role_id: str
    role: str
    onet: str | None
    function_id: str
    function: str
    level: str
    likeness: float
    shared: tuple[str, ...]
    beyond: tuple[str, ...]
    pay_change: str
    same_function: bool
    score: float | None
    tier: str | None
    alike_by: tuple[str, ...]


@rows.register
def _(report: SimilarReport) -> Sheet:
    return sheet(_Line, (_line(rank, row) for rank, row in enumerate(report.rows, start=1)))


def _line(rank: int, row: SimilarRow) -> _Line:
    return _Line(
        rank,
        *row.role,
        *row.function,
        level=row.level,
        likeness=row.likeness,
        shared=levelled((each.skill, each.there) for each in row.shared),
        beyond=titles(row.beyond),
        pay_change=row.pay,
        same_function=row.same_function,
        score=row.score,
        tier=row.tier,
        alike_by=tuple(f"{part.name}={part.contribution:.2f}" for part in row.parts),
    )
