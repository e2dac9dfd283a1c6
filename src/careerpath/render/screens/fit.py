"""What `fit` says: one role's score, added up, with gates apart and gaps in order."""

from collections.abc import Iterator

from careerpath.render.blocks import (
    Block,
    Bullets,
    Facts,
    Heading,
    Hexagon,
    Levels,
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
from careerpath.render.screens.fitparts import arithmetic, lack, person_facts, standing, style
from careerpath.render.words import first
from careerpath.results.fit import ChangeRow, FitReport, RaiseRow

__all__: list[str] = []

_MOST_UNUSED = 30
"""Beyond so many skills only their number is told; JSON has them all."""

_GATES = {"met": ("Met", "met"), "not met": ("Not met", "blocked"), "unknown": ("Not known", "")}


def _interests(report: FitReport) -> Iterator[Block]:
    """What the role draws on beside what the person likes."""
    if report.interests is None or report.person.interests is None:
        return
    own = report.person.interests.scores
    yield Heading("Interests, 1 to 7")
    yield Facts(
        [
            (theme.capitalize(), f"the role {score:g}, you {own[theme]:g}")
            for theme, score in report.interests.items()
        ]
    )
    yield Hexagon([(report.fit.role.title, report.interests), ("You", own)])


def _changes(report: FitReport) -> Iterator[Block]:
    if report.tried is not None:
        yield Heading("What if")
        yield from _change(report.tried, report)
    if report.smallest is not None:
        yield Heading(f"The smallest change that makes it {report.smallest.tier}")
        yield from _change(report.smallest, report)
    elif report.no_change is not None:
        yield Heading("What would change the score")
        yield Paragraph(f"{report.no_change[:1].upper()}{report.no_change[1:]}.")


def _change(change: ChangeRow, report: FitReport) -> Iterator[Block]:
    yield Bullets([_raise(each) for each in change.raises])
    before, after = report.fit, change
    score = f"{before.score:.2f} → {after.score:.2f}"
    place = f"{before.rank} → {after.rank} of all {after.considered} roles"
    if after.considered != report.considered:
        # With a first skill, roles are scored that had nothing to go by before.
        place = f"{before.rank} of {report.considered} → {after.rank} of {after.considered} roles"
    yield Facts(
        [
            ("Score", (score, Span(f", {after.tier}", f"tier.{after.tier}") if after.tier else "")),
            ("Place", place),
            ("Takes", f"≈ {change.hours:,} hours of practice" if change.hours else None),
        ]
    )


def _raise(each: RaiseRow) -> Words:
    if each.after == each.before:
        return f"{each.skill.title} {each.after}, which you have already"
    start = f"{each.before} → " if each.before else ""
    assumed = " (a level that is assumed)" if each.assumed else ""
    hours = Span(f"{assumed}, ≈ {each.hours:,} hours", "note")
    return (f"{each.skill.title} {start}{each.after}", hours)


@blocks.register
def _(report: FitReport) -> Iterator[Block]:
    fit = report.fit
    name = f" for {report.person.name}" if report.person.name else ""
    yield Title(f"{fit.role.title}{name}")
    for note in (*report.notes, *report.person.notes):
        yield Paragraph(Span(note, "note"))
    score = Span(f"{fit.score:.2f} of 100", style(fit))
    tier = Span(fit.tier or "no tier without skills", style(fit))
    place = f"place {fit.rank} of all {report.considered} roles"
    yield Table([(Meter(fit.score / 100, style(fit)), joined([score, tier, place]))])
    yield Paragraph(joined(list(standing(fit))))
    yield Paragraph(fit.why)
    yield Heading("How the score adds up")
    yield from arithmetic(fit)
    # What a related skill stands in for is no level of this one.
    held = [
        (each, each.held if each.through is None else 0) for each in (*fit.matched, *fit.missing)
    ]
    yield Levels([(each.skill.title, level, each.asked) for each, level in held])
    yield from _interests(report)
    if fit.gates:
        yield Heading("Conditions, beside the score")
        yield Facts(
            [
                (_GATES[gate.status][0], Span(gate.text, _GATES[gate.status][1]))
                for gate in fit.gates
            ]
        )
    if fit.missing:
        yield Heading("What to work on, what counts most first")
        yield Bullets(
            [joined([lack(each), f"worth up to {each.missed:.1f} points"]) for each in fit.missing]
        )
    yield from _changes(report)
    if fit.unused:
        yield Heading("What it would not use")
        yield Paragraph(first([skill.title for skill in fit.unused], _MOST_UNUSED))
    yield from person_facts(report.person, report.not_scored)
    yield Next(report.next_command)
