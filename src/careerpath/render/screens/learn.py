"""What `learn` says: which skill first, and a plan by quarter."""

from collections.abc import Iterator

from careerpath.render.blocks import (
    Block,
    Facts,
    Heading,
    Next,
    Paragraph,
    Span,
    Table,
    Title,
    Words,
    joined,
)
from careerpath.render.screens import blocks
from careerpath.render.screens.fitparts import person_facts
from careerpath.results.learn import AimRow, LearnReport, LessonRow, Quarter

__all__: list[str] = []

_SHOWN = 10


@blocks.register
def _(report: LearnReport) -> Iterator[Block]:
    name = f" for {report.person.name}" if report.person.name else ""
    yield Title(f"What to learn next{name}")
    for note in (*report.notes, *report.person.notes):
        yield Paragraph(Span(note, "note"))
    yield Paragraph(Span(f"Aimed at {report.chosen}.", "note"))
    if not report.lessons:
        yield Paragraph("No skill that these roles ask for would raise a score further.")
    else:
        yield Heading("What pays most for its hours")
        shown = report.lessons[:_SHOWN]
        labels = ("Skill", "to", "points", "≈ hours", "per 100 h", "lifts")
        yield Table([_line(each) for each in shown], labels, right=frozenset({1, 2, 3, 4}))
        if len(report.lessons) > _SHOWN:
            yield Paragraph(Span(f"and {len(report.lessons) - _SHOWN} more", "note"))
    if report.plan:
        yield Heading(f"A year at {report.hours_a_week:g} hours a week")
        yield Facts([_quarter(each) for each in report.plan])
    yield Heading("Where that leads")
    aims = ("Role", "now", "", "after", "")
    yield Table([_aim(each) for each in report.aims], aims, right=frozenset({1, 3}))
    if any(each.planned_score < each.score for each in report.aims):
        words = "A score that falls is of a role that would not use all that is learnt."
        yield Paragraph(Span(words, "note"))
    yield from person_facts(report.person, ())
    yield Next(report.next_command)


def _line(lesson: LessonRow) -> tuple[Words, ...]:
    start = f"{lesson.before} → " if lesson.before else ""
    lifts = [
        (f"{each.role.title} ", Span(f"to {each.tier_after}", f"tier.{each.tier_after}"))
        for each in lesson.roles
        if each.tier_after is not None
    ]
    return (
        lesson.skill.title,
        f"{start}{lesson.after}",
        f"+{lesson.gain:.2f}",
        f"{lesson.hours:,}",
        f"{lesson.per_hundred:.2f}",
        joined(lifts) if lifts else "",
    )


def _quarter(quarter: Quarter) -> tuple[str, Words]:
    parts: list[Words] = []
    for part in quarter.parts:
        goal = f"{part.skill.title} to {part.after}" if part.ends else f"{part.skill.title}, begun"
        parts.append((goal, Span(f" ({part.hours} hours)", "note")))
    return f"Quarter {quarter.number}", joined(parts, "; ")


def _aim(aim: AimRow) -> tuple[Words, ...]:
    return (
        aim.role.title,
        f"{aim.score:.2f}",
        Span(aim.tier or "", f"tier.{aim.tier}" if aim.tier else ""),
        f"{aim.planned_score:.2f}",
        Span(aim.planned_tier or "", f"tier.{aim.planned_tier}" if aim.planned_tier else ""),
    )
