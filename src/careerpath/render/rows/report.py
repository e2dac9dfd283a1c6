"""The table of `report`: that of its matches, as the rest of it is prose."""

from careerpath.render.rows import Sheet, rows
from careerpath.results.report import CareerReport

__all__: list[str] = []


@rows.register
def _(report: CareerReport) -> Sheet:
    return rows(report.match)
