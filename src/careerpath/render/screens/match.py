"""What `match` says, where there is no window to lay cards out in."""

from collections.abc import Iterator

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
    joined,
)
from careerpath.render.screens import blocks
from careerpath.render.screens.fitparts import (
    arithmetic,
    gate_facts,
    have,
    lack,
    person_facts,
    some,
    standing,
    style,
    tie_words,
)
from careerpath.results.match import FitRow, MatchReport

__all__ = ["comparison", "opening"]


def opening(report: MatchReport) -> Iterator[Block]:
    """What comes before the roles."""
    name = f" for {report.person.name}" if report.person.name else ""
    shown = f"{len(report.rows)} of {report.passed} shown"
    yield Title(f"Roles that fit{name}", shown)
    for note in report.person.notes:
        yield Paragraph(Span(note, "note"))
    if report.filters:
        hidden = report.considered - report.passed
        words = f"Only: {'; '.join(report.filters)}. {hidden} of {report.considered} roles hidden."
        yield Paragraph(Span(words, "note"))
    if report.rows:
        words = "Scores run to 100, skill levels from 1 (awareness) to 5 (expert)."
        yield Paragraph(Span(words, "note"))
    else:
        yield Paragraph("No role is left after the filters. Leave one out to see more.")


@blocks.register
def _(report: MatchReport) -> Iterator[Block]:
    yield from opening(report)
    if report.rows:
        labels = ("", "Role", "", "Score", "Fit")
        yield Table([_line(row) for row in report.rows], labels, right=frozenset({0, 3}))
    for row in report.rows:
        yield from _section(row, explained=report.explained)
    yield from person_facts(report.person, report.not_scored)
    yield from comparison(report)
    yield Next(report.next_command)


def comparison(report: MatchReport) -> Iterator[Block]:
    """What has changed since an earlier answer, where one was given."""
    if report.since is not None:
        from careerpath.render.screens.since import since_blocks  # noqa: PLC0415 - when asked for

        yield from since_blocks(report.since)


def _line(row: FitRow) -> tuple[Words | Meter, ...]:
    return (
        str(row.rank),
        row.role.title,
        Meter(row.score / 100, style(row)),
        Span(str(int(row.score)), style(row)),
        Span(row.tier or "-", style(row)),
    )


def _section(row: FitRow, *, explained: bool) -> Iterator[Block]:
    yield Heading(f"{row.rank}. {row.role.title}")
    yield Paragraph(joined(list(standing(row))))
    yield Paragraph(row.why)
    facts: list[tuple[str, Words | None]] = [
        ("Have", joined(some([have(each) for each in row.matched]))),
        ("Missing", joined(some([lack(each) for each in row.missing]))),
        *gate_facts(row),
    ]
    yield Facts(facts)
    tie = tie_words(row)
    if tie is not None:
        yield Paragraph(tie)
    if explained:
        yield from arithmetic(row)
