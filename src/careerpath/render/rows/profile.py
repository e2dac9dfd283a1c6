"""The table of `profile check` and `profile show`: a row a thing that was understood, or not."""

from collections.abc import Iterator
from functools import partial
from typing import NamedTuple

from careerpath.render.rows import Sheet, rows, sheet
from careerpath.results.person import PersonReading
from careerpath.results.profile import HeldRow, ProfileReport

__all__: list[str] = []


class _Line(NamedTuple):
    kind: str
    item_id: str | None = None
    item: str | None = None
    onet: str | None = None
    said: str | None = None
    level: int | None = None
    score: float | None = None
    years: float | None = None
    current: bool | None = None
    suggestions: tuple[str, ...] = ()
    note: str | None = None


@rows.register
def _(report: ProfileReport) -> Sheet:
    return sheet(_Line, _lines(report))


def _lines(report: ProfileReport) -> Iterator[_Line]:
    person = report.person
    if person.name is not None:
        yield _Line("name", item=person.name)
    yield from map(_held, report.roles)
    if person.level is not None:
        yield _Line("career_level", item=person.level.level, note=person.level.because)
    if report.education is not None:
        yield _Line("education", item=report.education)
    for kind, said in (
        ("certification", report.certifications),
        ("language", report.languages),
        ("wish", report.wishes),
    ):
        yield from (_Line(kind, item=each) for each in said)
    yield from _reading(person)


def _held(row: HeldRow) -> _Line:
    line = partial(_Line, "role", said=row.said, years=row.years, current=row.current)
    return line(*row.role) if row.role is not None else line(note="not in the catalogue")


def _reading(person: PersonReading) -> Iterator[_Line]:
    for held in person.skills:
        yield _Line("skill", *held.skill, said=held.said, level=held.level, note=held.assumed)
    if person.interests is not None:
        for theme, score in person.interests.scores.items():
            yield _Line("interest", theme, theme, score=score)
    for each in person.unrecognised:
        yield _Line("unrecognised", said=each.said, suggestions=each.suggestions, note=each.kind)
