"""One person against one role, taken apart: what `match` shows a row of and `fit` shows in full."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from careerpath.advice.gates import gate_rows
from careerpath.advice.person import Understood, unrecognised_problem
from careerpath.advice.wording import counted
from careerpath.catalogue.index import Index
from careerpath.engine.data import Need, Relations
from careerpath.engine.explaining import Explanation, Met, explain, gap_order
from careerpath.engine.scoring import Scored, next_bar, rank, tier
from careerpath.engine.ties import Contender, Swap, near_ties
from careerpath.errors import Code, NoAnswer, Problem
from careerpath.models.scales import CareerLevel
from careerpath.models.weights import ONE, Bar
from careerpath.results.common import Ref, RoleRef, points
from careerpath.results.match import ComponentRow, FitRow, RequirementRow

__all__ = ["fit_rows", "not_scored", "nothing_scored", "scores"]

_COMPONENTS = {
    "coverage": "what a role asks",
    "use": "what it uses of you",
    "interests": "interests",
    "career_level": "career level",
}


def scores(index: Index, understood: Understood) -> tuple[list[Scored], Relations]:
    """Every role's score for a person, best first, and the relations of the skills held.

    Raises:
        NoAnswer: there is nothing to score by.
    """
    person = understood.person
    relations, skills = index.around(person.skills)
    scored = rank(index.roles, skills, relations, person)
    if not scored and index.roles:
        raise NoAnswer(*nothing_scored(understood))
    return scored, relations


def nothing_scored(understood: Understood) -> list[Problem]:
    """Why there is no score: each name that was not recognised, else that nothing was said."""
    unknown = list(map(unrecognised_problem, understood.reading.unrecognised))
    message = "nothing that is known of the person can be scored"
    hint = "name skills, interests, or the role you hold: --current “account manager”"
    return unknown or [Problem(Code.NOTHING_RECOGNISED, message, hint=hint)]


def fit_rows(
    index: Index,
    ranked: Sequence[tuple[int, Scored]],
    understood: Understood,
    relations: Relations,
    most: int | None = None,
) -> tuple[FitRow, ...]:
    """A row for each scored role, with the place that it takes among all; neighbours in order.

    With `most`, only so many rows; the role after them may still be one that the last nearly ties
    with.
    """
    contenders = [
        Contender(scored, [Need(*need) for need in index.needs(scored.id)]) for _, scored in ranked
    ]
    asked = (need.skill for contender in contenders for need in contender.needs)
    titles = index.titles("skill", chain(asked, understood.person.skills))
    ties = [*near_ties(contenders, understood.person, relations), None]
    return tuple(
        _row(index, titles, place, contender, tie, understood, relations)
        for (place, _), contender, tie in zip(ranked[:most], contenders, ties, strict=False)
    )


def _row(  # noqa: PLR0913, PLR0917 - one row has many sides
    index: Index,
    titles: dict[str, str],
    place: int,
    contender: Contender,
    tie: Swap | None,
    understood: Understood,
    relations: Relations,
) -> FitRow:
    scored, needs = contender
    role, person = index.roles[scored.seq], understood.person
    explanation = explain(scored, needs, person, relations)
    verdict = tier(scored.score, scored.coverage, len(needs)) if person.skills else None
    limit = _limit(scored, verdict)
    full = [each for each in explanation.mets if each.credit == ONE]
    full.sort(key=lambda each: (-each.contribution, each.need.skill))
    return FitRow(
        rank=place,
        role=RoleRef(id=role.id, title=role.title, onet=role.onet),
        function=_ref(role.function, index.titles("function", [role.function])),
        level=role.level,
        track=role.track,
        score=points(scored.score),
        tier=verdict,
        tier_limit=_limit_words(limit, scored, len(needs)) if limit is not None else None,
        steps=None if person.level is None else CareerLevel(role.level).rank - person.level,
        near_tie=_tie_words(tie, titles),
        why=_why(explanation, len(person.skills), limit),
        current=understood.current is not None and understood.current.id == role.id,
        pay=role.pay,
        currency=role.currency,
        pay_group=role.pay_group,
        components=tuple(_components(scored, explanation)),
        matched=tuple(_requirements(full, titles)),
        missing=tuple(_requirements(gap_order(explanation.mets), titles)),
        unused=tuple(_ref(skill, titles) for skill in explanation.idle),
        gates=tuple(gate_rows(index, role, understood.standing)),
    )


def _ref(id_: str, titles: dict[str, str]) -> Ref:
    return Ref(id=id_, title=titles[id_])


def _tie_words(tie: Swap | None, titles: dict[str, str]) -> str | None:
    """What would put the next role before this one."""
    if tie is None:
        return None
    if tie.kind == "weight":
        return f"if {_COMPONENTS[tie.name]} counted a fifth {'more' if tie.up else 'less'}"
    return f"if your {titles[tie.name]} were a level {'higher' if tie.up else 'lower'}"


def _limit(scored: Scored, verdict: str | None) -> Bar | None:
    """What the tier above takes, where the score would be enough for that."""
    bar = next_bar(verdict) if verdict is not None else None
    return bar if bar is not None and scored.score >= bar.score else None


def _limit_words(limit: Bar, scored: Scored, asked: int) -> str:
    """Why a role is not in the tier that its score would be enough for."""
    if asked < limit.asked:
        why = f"a role that asks for fewer than {limit.asked} skills tells too little"
    else:
        have, least = scored.coverage // 100, limit.coverage // 100
        why = f"you meet {have} of 100 of what it asks, and {limit.tier} takes at least {least}"
    return f"The score is enough for {limit.tier}, but {why}."


def _components(scored: Scored, explanation: Explanation) -> Iterator[ComponentRow]:
    whole = sum(each.weight for each in scored.components)
    for each, contribution in zip(scored.components, explanation.contributions, strict=True):
        yield ComponentRow(
            name=each.name,
            value=points(each.value),
            weight=round(100 * each.weight / whole, 1),
            contribution=points(contribution),
        )


def _requirements(mets: Iterable[Met], titles: dict[str, str]) -> Iterator[RequirementRow]:
    for each in mets:
        skill, through = each.need.skill, each.through
        yield RequirementRow(
            skill=_ref(skill, titles),
            asked=each.need.level,
            held=each.held,
            through=_ref(through, titles) if through is not None and through != skill else None,
            contribution=points(each.contribution),
            missed=points(each.missed),
        )


def _why(explanation: Explanation, skills: int, limit: Bar | None) -> str:
    """One sentence on what the score rests on."""
    if not skills:
        return "Ranked by what else you said: skills were not scored."
    asked = counted(len(explanation.mets), "skill")
    full = sum(each.credit == ONE for each in explanation.mets)
    partly = sum(0 < each.credit < ONE for each in explanation.mets)
    used = skills - len(explanation.idle)
    more = f", and {partly} in part" if partly else ""
    if limit is not None and len(explanation.mets) >= limit.asked:
        more += f", too few for {limit.tier}"
    return f"You meet {full} of the {asked} it asks{more}; it would use {used} of your {skills}."


def not_scored(understood: Understood) -> Iterator[str]:
    """The components that dropped out, each with what would bring it in."""
    person = understood.person
    if not person.skills:
        yield "skills: add them with --skill, for example “negotiation=4,crm”"
    unknown = any(each.kind == "interest" for each in understood.reading.unrecognised)
    if person.interests is None and unknown:
        yield "interests: none that you named is known here; letters such as ECS always are"
    elif person.interests is None:
        yield "interests: add them with --interest, for example “ECS” or “helping people”"
    if person.level is None:
        yield "career level: add the role you hold with --current and --years"
