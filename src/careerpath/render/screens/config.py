"""What `config` says."""

from collections.abc import Iterator

from careerpath.render.blocks import Block, Facts, Heading, Next, Paragraph, Span, Title, Words
from careerpath.render.screens import blocks
from careerpath.results.config import ConfigReport, SettingRow

__all__: list[str] = []


@blocks.register
def _(report: ConfigReport) -> Iterator[Block]:
    yield Title("Settings")
    rows: list[tuple[str, Words | None]] = []
    for each in report.settings:
        rows += [(each.key, _value(each)), ("", Span(_origin(each), "note"))]
    yield Facts(rows)
    project, *own = report.files
    last = f"your own file, {own[0]}" if own else "your own file, for which there is no home folder"
    yield Heading("Which one counts")
    yield Paragraph(
        Span(
            f"Options of the command line come first, then CAREERPATH_… in the environment, then"
            f" {project} in this folder, then {last}.",
            "note",
        )
    )
    yield Next(report.next_command)


def _value(row: SettingRow) -> str:
    value = row.value
    if value is None or value == ():
        return row.otherwise
    if isinstance(value, tuple):
        return ", ".join(value)
    return f"{value:g}" if isinstance(value, float) else value


def _origin(row: SettingRow) -> str:
    return f"{row.meaning}; {f'from {row.origin}' if row.origin else 'not set'}"
