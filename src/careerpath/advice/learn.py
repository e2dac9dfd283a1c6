"""Which skill to learn next, for the roles that somebody aims at."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from careerpath.advice.filters import Filters, Wishes
from careerpath.advice.fitting import nothing_scored, scores
from careerpath.advice.moves import role_ref
from careerpath.advice.person import Understood, understand
from careerpath.advice.wording import command, counted, listed
from careerpath.catalogue.index import Index, RoleRow
from careerpath.catalogue.names import Hit, find_all, reading_note
from careerpath.engine.data import Need
from careerpath.engine.learning import Aims, Lesson, Planned, lessons, plan
from careerpath.engine.progression import HOURS_A_WEEK
from careerpath.errors import Code, InputError, NoAnswer, Problem
from careerpath.models.profile import Preferences, Profile
from careerpath.results.common import Ref, RoleRef, points
from careerpath.results.learn import (
    AimRow,
    GainRow,
    LearnReport,
    LessonRow,
    PlanPart,
    Quarter,
)

__all__ = ["learn"]

_AIMS = 5
_WEEKS_OF_A_QUARTER = 13
_QUARTERS = 4


def learn(  # noqa: PLR0913 - for whom, for what, and at what pace
    index: Index,
    profile: Profile,
    roles: Sequence[str] = (),
    functions: Sequence[str] = (),
    *,
    hours: float | None = None,
    typed: Sequence[str] | None = (),
) -> LearnReport:
    """What each skill that a person could raise adds to the roles aimed at, and a plan of a year.

    They aim at the `roles` named and at all roles of the `functions`; without either, at the best
    matches that they would like, beside the role that they hold. `hours` are those of practice a
    week, above 0.

    Raises:
        InputError: with every name that nothing goes by.
        NoAnswer: nothing of the person, or no skill of theirs, can be scored, or there is no role
            to aim at.
    """
    weekly = hours or HOURS_A_WEEK
    hits, fields = _named(index, roles, functions)
    understood = understand(index, profile)
    if not understood.person.skills:
        raise NoAnswer(*_without_skills(understood))
    if roles or functions:
        rows, chosen = _asked(index, [hit.id for hit in hits], [hit.id for hit in fields])
    else:
        rows, chosen = _best(index, understood, profile.preferences)
    aims = _gathered(index, understood, rows)
    found = lessons(aims, understood.person)
    planned, later = plan(aims, understood.person, weekly * _WEEKS_OF_A_QUARTER, _QUARTERS)
    titles = index.titles("skill", aims.asked)
    refs = {row.id: role_ref(row) for row in rows}
    before, after = aims.scores(understood.person), aims.scores(later)
    tiers, planned_tiers = aims.verdicts(before), aims.verdicts(after)
    # The first of them is the one that the plan takes no points from.
    ordered = sorted(before.values(), key=lambda each: (-each.score, each.id))
    return LearnReport(
        person=understood.reading,
        chosen=chosen,
        aims=tuple(
            AimRow(
                role=refs[each.id],
                score=points(each.score),
                tier=tiers[each.id],
                planned_score=points(after[each.id].score),
                planned_tier=planned_tiers[each.id],
            )
            for each in ordered
        ),
        lessons=tuple(_lesson(each, aims.asked[each.skill], titles, refs) for each in found),
        hours_a_week=weekly,
        hours_assumed=hours is None,
        plan=tuple(_quarters(planned, titles)),
        no_plan=None if planned else _no_plan(found, weekly),
        notes=tuple(
            dict.fromkeys(
                note
                for name, hit in zip((*roles, *functions), (*hits, *fields), strict=True)
                for note in reading_note(index, name, hit)
            )
        ),
        next_command=_next(found, ordered[0].id, typed),
    )


def _named(
    index: Index, roles: Sequence[str], functions: Sequence[str]
) -> tuple[list[Hit], list[Hit]]:
    """What roles and functions were named, all unknown names told at once."""
    hits: list[list[Hit]] = []
    problems: list[Problem] = []
    for names, kind in ((roles, "role"), (functions, "function")):
        try:
            hits.append(find_all(index, list(names), [kind]))
        except InputError as error:
            problems += error.problems
    if problems:
        raise InputError(*problems)
    return hits[0], hits[1]


def _without_skills(understood: Understood) -> list[Problem]:
    if understood.reading.unrecognised:
        return nothing_scored(understood)
    message = "without skills there is nothing to build on"
    hint = "name skills, or the role you hold: --current “account manager” --years 4"
    return [Problem(Code.NOTHING_RECOGNISED, message, hint=hint)]


def _asked(
    index: Index, roles: Sequence[str], functions: Sequence[str]
) -> tuple[list[RoleRow], str]:
    """The roles that were named, and all of the functions; and the words that say so."""
    wanted = [
        *(index.role_row(id_) for id_ in dict.fromkeys(roles)),
        *(row for row in index.roles if row.function in functions and row.id not in roles),
    ]
    titles = index.titles("function", functions)
    named = [row.title for row in wanted if row.id in roles]
    named += [f"every role of {titles[id_]}" for id_ in dict.fromkeys(functions)]
    if not wanted:
        message = f"the catalogue has no role in {listed(titles.values(), 'or')}"
        raise NoAnswer(Problem(Code.NOTHING_RECOGNISED, message))
    return wanted, listed(named)


def _best(
    index: Index, understood: Understood, preferences: Preferences | None
) -> tuple[list[RoleRow], str]:
    """The best matches of those that `match` shows the person, beside the role that they hold."""
    current = understood.current
    filters = Filters.of(index, Wishes(), preferences)
    passed = (index.roles[each.seq] for each in scores(index, understood)[0])
    best = [
        row
        for row in passed
        if (current is None or row.id != current.id) and filters.let_through(row)
    ][:_AIMS]
    beside = f" beside {current.title}" if current is not None else ""
    only = f", only {listed(filters.words)}" if filters.words else ""
    if not best:
        message = f"there is no role to aim at{beside}{only}"
        raise NoAnswer(Problem(Code.NOTHING_RECOGNISED, message, hint="name one with --for"))
    return best, f"your {counted(len(best), 'best match', 'best matches')}{beside}{only}"


def _gathered(index: Index, understood: Understood, rows: Sequence[RoleRow]) -> Aims:
    needs = {row.id: [Need(*need) for need in index.needs(row.id)] for row in rows}
    asked = {need.skill for each in needs.values() for need in each}
    skills = sorted({*asked, *understood.person.skills})
    relations, facts = index.around(skills)
    return Aims(rows, needs, facts, relations, index.hours(asked))


def _no_plan(found: Sequence[Lesson], weekly: float) -> str | None:
    if not found:
        return None
    if weekly * _WEEKS_OF_A_QUARTER < 1:
        unit = "hour" if weekly == 1 else "hours"
        return f"{weekly:g} {unit} a week are less than an hour a quarter, too little to plan with"
    return "every lesson would cost one of these roles its tier, or the first of them points"


def _lesson(
    lesson: Lesson, asked: int, titles: dict[str, str], refs: dict[str, RoleRef]
) -> LessonRow:
    shifts = {id_: (before, after) for id_, before, after in lesson.shifts}
    gains = sorted(lesson.gains, key=lambda each: (-each[1], each[0]))
    return LessonRow(
        skill=Ref(id=lesson.skill, title=titles[lesson.skill]),
        before=lesson.before,
        after=lesson.after,
        asked=asked,
        hours=lesson.hours,
        gain=points(lesson.gain),
        per_hundred=round(lesson.gain / lesson.hours, 2),
        roles=tuple(
            GainRow(
                role=refs[id_],
                gain=points(gain),
                tier_before=shifts[id_][0] if id_ in shifts else None,
                tier_after=shifts[id_][1] if id_ in shifts else None,
            )
            for id_, gain in gains
            if gain
        ),
    )


def _quarters(planned: Sequence[Planned], titles: dict[str, str]) -> Iterator[Quarter]:
    for number, parts in groupby(planned, key=lambda part: part.quarter):
        # What is not ended is a part of its own: what is reached before it must not be lost.
        runs = groupby(parts, key=lambda part: (part.lesson.skill, part.ends))
        yield Quarter(number=number, parts=tuple(_part(list(each), titles) for _, each in runs))


def _part(parts: Sequence[Planned], titles: dict[str, str]) -> PlanPart:
    """Lessons in one skill, one after the other, as one."""
    first, last = parts[0].lesson, parts[-1]
    return PlanPart(
        skill=Ref(id=first.skill, title=titles[first.skill]),
        before=first.before,
        after=last.lesson.after,
        hours=sum(part.hours for part in parts),
        total_hours=sum(part.lesson.hours for part in parts),
        ends=last.ends,
    )


def _next(found: Sequence[Lesson], best: str, typed: Sequence[str] | None) -> str:
    """On to the role that the first lesson helps most; without lessons, to the best match."""
    if not found:
        return command("show", best)
    first = found[0]
    role, _ = max(reversed(first.gains), key=lambda each: each[1])
    if typed is None:
        return command("show", role)
    return command("fit", role, "--with", f"{first.skill}={first.after}", *typed)
