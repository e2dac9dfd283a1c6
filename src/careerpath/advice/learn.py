"""Which skill to learn next, for the roles that somebody aims at."""

from collections.abc import Iterator, Sequence
from itertools import chain, groupby

from careerpath.advice.fitting import nothing_scored, scores
from careerpath.advice.moves import role_ref
from careerpath.advice.person import Understood, understand
from careerpath.advice.wording import command, counted, listed
from careerpath.catalogue.index import Index, RoleRow
from careerpath.catalogue.names import find_all, reading_note
from careerpath.engine.data import Need
from careerpath.engine.learning import Aims, Lesson, Planned, lessons, plan
from careerpath.engine.progression import HOURS_A_WEEK
from careerpath.errors import Code, NoAnswer, Problem
from careerpath.models.profile import Profile
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
    matches beside the role that they hold. `hours` are those of practice a week, above 0.

    Raises:
        InputError: with every name that nothing goes by.
        NoAnswer: nothing of the person, or no skill of theirs, can be scored.
    """
    weekly = hours or HOURS_A_WEEK
    hits = find_all(index, roles, ["role"])
    fields = find_all(index, functions, ["function"])
    understood = understand(index, profile)
    if not understood.person.skills:
        raise NoAnswer(*_without_skills(understood))
    rows, chosen = _aims(index, understood, [hit.id for hit in hits], [hit.id for hit in fields])
    aims = _gathered(index, understood, rows)
    found = lessons(aims, understood.person)
    planned, later = plan(aims, understood.person, weekly * _WEEKS_OF_A_QUARTER, _QUARTERS)
    titles = index.titles("skill", aims.asked)
    refs = {row.id: role_ref(row) for row in rows}
    before, after = aims.scores(understood.person), aims.scores(later)
    return LearnReport(
        person=understood.reading,
        chosen=chosen,
        aims=tuple(
            AimRow(
                role=refs[id_],
                score=points(each.score),
                tier=aims.tier(each),
                planned_score=points(after[id_].score),
                planned_tier=aims.tier(after[id_]),
            )
            for id_, each in sorted(before.items(), key=lambda item: (-item[1].score, item[0]))
        ),
        lessons=tuple(_lesson(each, titles, refs) for each in found),
        hours_a_week=weekly,
        plan=tuple(_quarters(planned, titles)),
        notes=tuple(
            note
            for name, hit in zip((*roles, *functions), (*hits, *fields), strict=True)
            for note in reading_note(index, name, hit)
        ),
        next_command=_next(found, rows[0].id, typed),
    )


def _without_skills(understood: Understood) -> list[Problem]:
    if understood.reading.unrecognised:
        return nothing_scored(understood)
    message = "without skills there is nothing to build on"
    hint = "name skills, or the role you hold: --current “account manager” --years 4"
    return [Problem(Code.NOTHING_RECOGNISED, message, hint=hint)]


def _aims(
    index: Index, understood: Understood, roles: Sequence[str], functions: Sequence[str]
) -> tuple[list[RoleRow], str]:
    """The roles aimed at, and why these."""
    if roles or functions:
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
    current = understood.current
    best = [
        index.roles[each.seq]
        for each in scores(index, understood)[0]
        if current is None or each.id != current.id
    ][:_AIMS]
    beside = f" beside {current.title}" if current is not None else ""
    return best, f"your {counted(len(best), 'best match', 'best matches')}{beside}"


def _gathered(index: Index, understood: Understood, rows: Sequence[RoleRow]) -> Aims:
    needs = {row.id: [Need(*need) for need in index.needs(row.id)] for row in rows}
    asked = {need.skill for each in needs.values() for need in each}
    skills = sorted({*asked, *understood.person.skills})
    relations = index.relations(skills)
    facts = index.skill_rows(chain(skills, *relations.values()))
    return Aims(rows, needs, facts, relations, index.hours(asked))


def _lesson(lesson: Lesson, titles: dict[str, str], refs: dict[str, RoleRef]) -> LessonRow:
    lifts = {id_: (before, after) for id_, before, after in lesson.lifts}
    gains = sorted(lesson.gains, key=lambda each: (-each[1], each[0]))
    return LessonRow(
        skill=Ref(id=lesson.skill, title=titles[lesson.skill]),
        before=lesson.before,
        after=lesson.after,
        hours=lesson.hours,
        gain=points(lesson.gain),
        per_hundred=round(lesson.gain / lesson.hours, 2),
        roles=tuple(
            GainRow(
                role=refs[id_],
                gain=points(gain),
                tier_before=lifts[id_][0] if id_ in lifts else None,
                tier_after=lifts[id_][1] if id_ in lifts else None,
            )
            for id_, gain in gains
            if gain
        ),
    )


def _quarters(planned: Sequence[Planned], titles: dict[str, str]) -> Iterator[Quarter]:
    for number, parts in groupby(planned, key=lambda part: part.quarter):
        by_skill = groupby(parts, key=lambda part: part.lesson.skill)
        told = (_part(list(each), titles) for _, each in by_skill)
        yield Quarter(number=number, parts=tuple(told))


def _part(parts: Sequence[Planned], titles: dict[str, str]) -> PlanPart:
    """Lessons in one skill, one after the other, as one."""
    first, last = parts[0].lesson, parts[-1]
    return PlanPart(
        skill=Ref(id=first.skill, title=titles[first.skill]),
        before=first.before,
        after=last.lesson.after,
        hours=sum(part.hours for part in parts),
        ends=last.ends,
    )


def _next(found: Sequence[Lesson], role: str, typed: Sequence[str] | None) -> str:
    if not found or typed is None:
        return command("show", role)
    first = found[0]
    return command("fit", role, "--with", f"{first.skill}={first.after}", *typed)
