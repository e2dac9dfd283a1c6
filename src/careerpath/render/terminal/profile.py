"""The screens of `profile check` and `profile show`."""

from collections.abc import Iterator

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from careerpath.models.scales import LEVELS
from careerpath.render.terminal import draw
from careerpath.render.terminal.fitparts import person_facts
from careerpath.render.terminal.parts import Bar, facts, heading, indented, next_line, text
from careerpath.results.profile import HeldRow, ProfileReport

__all__: list[str] = []


@draw.register
def _(report: ProfileReport, _width: int | None) -> RenderableType:
    return Group(*_screen(report))


def _screen(report: ProfileReport) -> Iterator[RenderableType]:
    person = report.person
    if report.checked:
        yield text("Everything in this profile was recognised.", "met")
    yield text(f"Profile of {person.name}" if person.name else "Profile", "title")
    yield from (text(note, "note") for note in person.notes)
    rows: list[tuple[str, Text | str | None]] = [
        ("Role" if each.current else "Earlier role", _held(each)) for each in report.roles
    ]
    if person.level is not None:
        rows.append(("Career level", f"{person.level.level}, from {person.level.because}"))
    rows += [
        ("Education", report.education),
        ("Certifications", ", ".join(report.certifications)),
        ("Languages", ", ".join(report.languages)),
        ("Wishes", "; ".join(report.wishes)),
    ]
    yield facts(rows)
    if person.skills:
        yield heading("Skills")
        table = Table.grid(padding=(0, 2, 0, 0))
        for each in person.skills:
            table.add_row(
                text(each.skill.title),
                Bar(each.level / 5, "met", 10),
                text(f"{each.level} {LEVELS[each.level][0]}"),
                text(each.assumed or "", "note"),
            )
        yield indented(table)
    if person.interests is not None:
        yield heading(f"Interests, 1 to 7: {person.interests.letters}")
        table = Table.grid(padding=(0, 2, 0, 0))
        for theme, score in person.interests.scores.items():
            table.add_row(text(theme), Bar(score / 7, "met", 10), text(f"{score:g}"))
        yield indented(table)
    yield from person_facts(person, ())
    yield next_line(report.next_command)


def _held(row: HeldRow) -> str:
    years = f", {row.years:g} {'year' if row.years == 1 else 'years'}" if row.years else ""
    if row.role is None:
        return f"{row.said}{years} (not in the catalogue)"
    return f"{row.role.title}{years}"
