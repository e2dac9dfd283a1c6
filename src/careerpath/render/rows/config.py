"""The table of `config`: a row a setting."""

from careerpath.render.rows import Sheet, rows, sheet
from careerpath.results.config import ConfigReport, SettingRow

__all__: list[str] = []


@rows.register
def _(report: ConfigReport) -> Sheet:
    return sheet(SettingRow, report.settings)
