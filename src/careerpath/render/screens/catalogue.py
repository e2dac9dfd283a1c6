"""What `catalogue check` and `catalogue info` say."""

from collections.abc import Iterator, Sequence

from careerpath.errors import Problem
from careerpath.render.blocks import (
    Block,
    Bullets,
    Facts,
    Heading,
    Next,
    Paragraph,
    Sources,
    Span,
    Title,
)
from careerpath.render.screens import blocks
from careerpath.results.catalogue import CheckReport, InfoReport

__all__: list[str] = []

_OF_A_KIND = 10
"""So many doubts of one kind are shown; JSON and CSV have all."""


@blocks.register
def _(report: CheckReport) -> Iterator[Block]:
    yield Paragraph(Span("Nothing is wrong with this catalogue.", "met"))
    yield Facts([("Files", ", ".join(report.files)), *_counts(report.counts)])
    if report.doubts:
        yield Heading("Worth another look")
        yield Paragraph(Span("With --strict each of these is an error.", "note"))
    for code in dict.fromkeys(each.code for each in report.doubts):
        yield from _doubts([each for each in report.doubts if each.code == code])
    yield Next(report.next_command)


def _doubts(kind: Sequence[Problem]) -> Iterator[Block]:
    for each in kind[:_OF_A_KIND]:
        place = (Span(f"{each.place}: ", "note"),) if each.place else ()
        yield Bullets([(*place, Span(f"{each.message} [{each.code}]", "lacking"))])
        yield Facts([("", Span(each.hint, "note") if each.hint else None)])
    if len(kind) > _OF_A_KIND:
        yield Paragraph(f"and {len(kind) - _OF_A_KIND:,} more of this kind [{kind[0].code}]")


@blocks.register
def _(report: InfoReport) -> Iterator[Block]:
    yield Title("What the catalogue holds")
    yield Facts([("Files", ", ".join(report.files)), *_counts(report.counts)])
    yield Heading("Roles by function")
    yield Facts([(each.item.title, str(each.roles)) for each in report.functions])
    yield Heading("Roles by career level")
    yield Facts([(level, str(count)) for level, count in report.levels.items()])
    yield Sources(report.sources, cited=False)
    yield Next(report.next_command)


def _counts(counts: dict[str, int]) -> Iterator[tuple[str, str]]:
    for name, count in counts.items():
        yield name.capitalize(), f"{count:,}"
