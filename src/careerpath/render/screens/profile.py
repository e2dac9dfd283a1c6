"""What `profile check` and `profile show` say."""

from collections.abc import Iterator

from careerpath.models.scales import LEVELS
from careerpath.render.blocks import (
    Block,
    Facts,
    Heading,
    Meter,
    Next,
    Paragraph,
    Span,
    Table,
    Title,
    Words,
)
from careerpath.render.screens import blocks
from careerpath.render.screens.fitparts import person_facts
from careerpath.results.profile import HeldRow, ProfileReport

__all__: list[str] = []


@blocks.register
def _(report: ProfileReport) -> Iterator[Block]:
    person = report.person
    yield Title(f"Profile of {person.name}" if person.name else "Profile")
    if report.checked:
        yield Paragraph(Span("Everything in it was recognised.", "met"))
    for note in person.notes:
        yield Paragraph(Span(note, "note"))
    rows: list[tuple[str, Words | None]] = [
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
    yield Facts(rows)
    if person.skills:
        yield Heading("Skills")
        yield Table(
            [
                (
                    each.skill.title,
                    Meter(each.level / 5),
                    f"{each.level} {LEVELS[each.level][0]}",
                    Span(each.assumed or "", "note"),
                )
                for each in person.skills
            ]
        )
    if person.interests is not None:
        yield Heading(f"Interests, 1 to 7: {person.interests.letters}")
        scores = person.interests.scores.items()
        yield Table([(theme, Meter(score / 7), f"{score:g}") for theme, score in scores])
    yield from person_facts(person, ())
    yield Next(report.next_command)


def _held(row: HeldRow) -> str:
    years = f", {row.years:g} {'year' if row.years == 1 else 'years'}" if row.years else ""
    if row.role is None:
        return f"{row.said}{years} (not in the catalogue)"
    return f"{row.role.title}{years}"
