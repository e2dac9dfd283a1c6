"""The tables of `catalogue check`, a row a doubt, and of `catalogue info`, a row an entry."""

from collections.abc import Iterator
from typing import NamedTuple

from careerpath.models.catalogue import Source
from careerpath.render.rows import Sheet, rows, sheet
from careerpath.results.catalogue import CheckReport, InfoReport

__all__: list[str] = []


class _Doubt(NamedTuple):
    code: str
    message: str
    file: str | None
    line: int | None
    column: int | None
    hint: str | None


class _Entry(NamedTuple):
    section: str
    item_id: str | None = None
    item: str | None = None
    number: int | None = None
    source_kind: str | None = None
    publisher: str | None = None
    year: int | None = None
    edition: str | None = None
    region: str | None = None
    url: str | None = None
    licence: str | None = None
    attribution: str | None = None
    accessed: str | None = None
    modified: str | None = None


@rows.register
def _(report: CheckReport) -> Sheet:
    return sheet(
        _Doubt,
        (
            _Doubt(each.code, each.message, each.file, each.line, each.column, each.hint)
            for each in report.doubts
        ),
    )


@rows.register
def _(report: InfoReport) -> Sheet:
    return sheet(_Entry, _entries(report))


def _entries(report: InfoReport) -> Iterator[_Entry]:
    yield from (_Entry("file", item=file) for file in report.files)
    yield from (_Entry("holds", name, name, number) for name, number in report.counts.items())
    yield from (_Entry("roles_by_function", *each.item, each.roles) for each in report.functions)
    for level, number in report.levels.items():
        yield _Entry("roles_by_level", level, level, number)
    yield from map(_source, report.sources)


def _source(source: Source) -> _Entry:
    return _Entry(
        "source",
        source.id,
        source.title,
        source_kind=source.kind,
        publisher=source.publisher,
        year=source.year,
        edition=source.edition,
        region=source.region,
        url=source.url,
        licence=source.licence,
        attribution=source.attribution,
        accessed=source.accessed.isoformat() if source.accessed else None,
        modified=source.modified,
    )
