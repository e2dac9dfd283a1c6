"""What `learn` says: which skill first, and a plan by quarter."""

from collections.abc import Iterator

from careerpath.render.blocks import (
    Block,
    Facts,
    Heading,
    Next,
    Paragraph,
    Span,
    Title,
    Words,
    joined,
)
from careerpath.render.screens import blocks
from careerpath.render.screens.fitparts import person_facts
from careerpath.results.learn import (
    AimRow,
    GainRow,
    LearnReport,
    LessonRow,
    PlanPart,
    Quarter,
)

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
        yield from _lessons(report)
        yield from _plan(report)
    yield Heading("Where that leads, in points" if report.plan else "Where you stand, in points")
    yield Facts([_aim(each, planned=bool(report.plan)) for each in report.aims])
    if any(each.planned_score < each.score for each in report.aims):
        words = "A score that falls is of a role that would not use all that is learnt."
        yield Paragraph(Span(words, "note"))
    yield from person_facts(report.person, ())
    yield Next(report.next_command)


def _lessons(report: LearnReport) -> Iterator[Block]:
    shown = report.lessons[:_SHOWN]
    count = len(report.aims)
    over = f" over {'both' if count == 2 else f'all {count}'} roles" if count > 1 else ""  # noqa: PLR2004
    yield Heading(f"What is worth most for its hours, in points{over}")
    yield Facts([_line(each, report.aims[0]) for each in shown])
    if len(report.lessons) > _SHOWN:
        yield Paragraph(Span(f"and {len(report.lessons) - _SHOWN} more", "note"))
    if any(each.before == 0 and each.after < each.asked for each in shown):
        words = (
            "Small first steps are often worth most: a skill counts as used from level 1 on, and"
            " each level on the way to what a role asks earns part of the credit."
        )
        yield Paragraph(Span(words, "note"))
    if any(each.gain < 0 for lesson in shown for each in lesson.roles):
        words = (
            "A skill costs a role points that has no use for it: part of a score is how much of"
            " what you can do the role uses."
        )
        yield Paragraph(Span(words, "note"))


def _line(lesson: LessonRow, best: AimRow) -> tuple[str, Words]:
    start = f"{lesson.before} → " if lesson.before else "to "
    of = f" of {lesson.asked} asked" if lesson.after < lesson.asked else ""
    figures = f", ≈ {_hours(lesson.hours)}, {lesson.per_hundred:.2f} per 100 hours"
    skill = (f"{lesson.skill.title} {start}{lesson.after}", Span(f"{of}{figures}", "note"))
    shifts = [
        _shift(each)
        for each in lesson.roles
        if each.tier_after is not None or (each.gain < 0 and each.role == best.role)
    ]
    return f"+{lesson.gain:.2f}", joined([skill, *shifts], "; ")


def _shift(each: GainRow) -> Words:
    if each.tier_after is None:
        return (f"costs {each.role.title} ", Span(f"{-each.gain:.2f}", "lacking"))
    does = "lifts" if each.gain > 0 else "lowers"
    return (f"{does} {each.role.title} ", Span(f"to {each.tier_after}", f"tier.{each.tier_after}"))


def _plan(report: LearnReport) -> Iterator[Block]:
    unit = "hour" if report.hours_a_week == 1 else "hours"
    yield Heading(f"A year at {report.hours_a_week:g} {unit} a week")
    if report.no_plan is not None:
        yield Paragraph(f"{report.no_plan[:1].upper()}{report.no_plan[1:]}.")
        return
    if report.hours_assumed:
        words = f"{report.hours_a_week:g} {unit} a week are assumed; say yours with --hours."
        yield Paragraph(Span(words, "note"))
    last = report.plan[-1].parts[-1]
    yield Facts([_quarter(each, last) for each in report.plan])
    if any(_costs(each, report.aims[0]) for each in report.lessons[:_SHOWN]):
        words = (
            "The plan leaves out what would bring one of these roles down a word, as from good to"
            f" stretch, or cost {report.aims[0].role.title} points."
        )
        yield Paragraph(Span(words, "note"))


def _costs(lesson: LessonRow, best: AimRow) -> bool:
    """Whether a lesson costs a role its tier, or the best one points."""
    return any(
        each.gain < 0 and (each.tier_after is not None or each.role == best.role)
        for each in lesson.roles
    )


def _quarter(quarter: Quarter, last: PlanPart) -> tuple[str, Words]:
    return f"Quarter {quarter.number}", joined([_part(each, last) for each in quarter.parts], "; ")


def _part(part: PlanPart, last: PlanPart) -> Words:
    goal = f"{part.skill.title} {'to' if part.ends else 'towards'} {part.after}"
    if part.hours == part.total_hours:
        return (goal, Span(f" (≈ {_hours(part.hours)})", "note"))
    hours = f"≈ {part.hours:,} of {_hours(part.total_hours)}"
    if part.ends:
        hours = f"the last {hours}"
    elif part is last:
        hours += ", not finished"
    return (goal, Span(f" ({hours})", "note"))


def _hours(hours: int) -> str:
    return f"{hours:,} {'hour' if hours == 1 else 'hours'}"


def _aim(aim: AimRow, *, planned: bool) -> tuple[str, Words]:
    after = f" → {aim.planned_score:.2f}" if planned else ""
    tiers = [
        Span(each, f"tier.{each}")
        for each in dict.fromkeys((aim.tier, aim.planned_tier))
        if each is not None
    ]
    return f"{aim.score:.2f}{after}", (f"{aim.role.title}, ", *joined(tiers, " → "))
