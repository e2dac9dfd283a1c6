"""The screens of `catalogue check` and `catalogue info`."""

from collections.abc import Iterator

from rich.console import Group, RenderableType

from careerpath.render.terminal import draw
from careerpath.render.terminal.parts import facts, heading, next_line, text
from careerpath.render.terminal.sources import source_list
from careerpath.results.catalogue import CheckReport, InfoReport

__all__: list[str] = []


@draw.register
def _(report: CheckReport, _width: int | None) -> RenderableType:
    return Group(
        text("Nothing is wrong with this catalogue.", "met"),
        facts([("Files", ", ".join(report.files)), *_counts(report.counts)]),
        next_line(report.next_command),
    )


@draw.register
def _(report: InfoReport, _width: int | None) -> RenderableType:
    return Group(*_info(report))


def _counts(counts: dict[str, int]) -> Iterator[tuple[str, str]]:
    for name, count in counts.items():
        yield name.removesuffix("s").capitalize() + "s", f"{count:,}"


def _info(report: InfoReport) -> Iterator[RenderableType]:
    yield text("What the catalogue holds", "title")
    yield facts([("Files", ", ".join(report.files)), *_counts(report.counts)])
    yield heading("Roles by function")
    yield facts((each.item.title, str(each.roles)) for each in report.functions)
    yield heading("Roles by career level")
    yield facts((level, str(count)) for level, count in report.levels.items())
    yield from source_list(report.sources)
    yield next_line(report.next_command)
