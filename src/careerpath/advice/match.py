"""Which roles fit a person, best first."""

from collections.abc import Iterable, Iterator
from itertools import chain

from careerpath.advice.filters import Filters, Wishes
from careerpath.advice.person import Understood, understand
from careerpath.advice.wording import command, counted, gate_text
from careerpath.catalogue.index import Index
from careerpath.engine.data import Need, Relations
from careerpath.engine.explaining import Explanation, Met, explain, gap_order
from careerpath.engine.gates import check
from careerpath.engine.scoring import Scored, rank, tier
from careerpath.errors import Code, NoAnswer, Problem
from careerpath.models.profile import Profile
from careerpath.models.role import Role, YearsGate
from careerpath.models.weights import ONE, WEIGHTS
from careerpath.results.common import GateRow, Ref, RoleRef, points
from careerpath.results.match import ComponentRow, MatchReport, MatchRow, RequirementRow

__all__ = ["match"]


def match(
    index: Index, profile: Profile, wishes: Wishes, *, top: int = 5, explained: bool = False
) -> MatchReport:
    """Rank the roles of a catalogue for a person, and take the first `top` apart.

    Raises:
        InputError: a function that is filtered by is not in the catalogue.
        NoAnswer: skills were named and none was recognised, or there is nothing to rank by.
    """
    understood = understand(index, profile)
    person = understood.person
    filters = Filters.of(index, wishes, profile.preferences)
    relations = index.relations(person.skills)
    skills = index.skill_rows(chain(person.skills, *relations.values()))
    scored = rank(index.roles, skills, relations, person)
    if not scored and index.roles:
        message = "nothing in the profile can be scored"
        hint = "name skills, interests, or the role you hold: --current “account manager”"
        raise NoAnswer(Problem(Code.NOTHING_RECOGNISED, message, hint=hint))
    passed = [each for each in scored if filters.let_through(index.roles[each.seq])]
    rows = tuple(
        _row(index, place, each, understood, relations)
        for place, each in enumerate(passed[:top], start=1)
    )
    return MatchReport(
        person=understood.reading,
        rows=rows,
        considered=len(scored),
        passed=len(passed),
        filters=filters.words,
        not_scored=tuple(_not_scored(understood)),
        explained=explained,
        next_command=command("show", rows[0].role.id) if rows else None,
    )


def _row(
    index: Index, place: int, scored: Scored, understood: Understood, relations: Relations
) -> MatchRow:
    role, person = index.role(scored.id), understood.person
    needs = _needs(index, role)
    explanation = explain(scored, needs, person, relations)
    titles = index.titles("skill", chain((need.skill for need in needs), person.skills))
    full = [each for each in explanation.mets if each.credit == ONE]
    pay = role.pay[0] if role.pay else None
    full.sort(key=lambda each: (-each.contribution, each.need.skill))
    return MatchRow(
        rank=place,
        role=RoleRef(id=role.id, title=role.title, onet=role.onet.code if role.onet else None),
        function=_ref(role.function, index.titles("function", [role.function])),
        level=role.level.value,
        track=role.track.value,
        score=points(scored.score),
        tier=tier(scored.score) if person.skills else None,
        steps=None if person.level is None else role.level.rank - person.level,
        why=_why(explanation, len(person.skills)),
        current=understood.current is not None and understood.current.id == role.id,
        pay=pay.typical if pay else None,
        currency=pay.currency if pay else None,
        pay_group=pay.group if pay else None,
        components=tuple(_components(scored, explanation)),
        matched=tuple(_requirements(full, titles)),
        missing=tuple(_requirements(gap_order(explanation.mets), titles)),
        unused=tuple(_ref(skill, titles) for skill in explanation.idle),
        gates=tuple(_gates(index, role, understood)),
    )


def _ref(id_: str, titles: dict[str, str]) -> Ref:
    return Ref(id=id_, title=titles[id_])


def _needs(index: Index, role: Role) -> list[Need]:
    """The role's requirements with the weights that scoring gives them."""
    asked = role.requirements.skills
    rows = index.skill_rows(each.skill for each in asked)
    return [
        Need(each.skill, WEIGHTS.need(each.importance, rows[each.skill].specificity), each.level)
        for each in asked
    ]


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
        stand_in = through is not None and through != skill
        yield RequirementRow(
            skill=Ref(id=skill, title=titles[skill]),
            asked=each.need.level,
            held=each.held,
            through=Ref(id=through, title=titles[through]) if stand_in and through else None,
            contribution=points(each.contribution),
            missed=points(each.missed),
        )


def _gates(index: Index, role: Role, understood: Understood) -> Iterator[GateRow]:
    for gate in role.gates:
        functions = gate.functions if isinstance(gate, YearsGate) else ()
        titles = index.titles("function", functions)
        yield GateRow(
            text=gate_text(gate, [titles[id_] for id_ in functions]),
            status=check(gate, understood.standing).value,
        )


def _why(explanation: Explanation, skills: int) -> str:
    """One sentence on what the score rests on."""
    asked = len(explanation.mets)
    if not skills:
        return "Ranked by what else you said: skills were not scored."
    full = sum(each.credit == ONE for each in explanation.mets)
    partly = sum(0 < each.credit < ONE for each in explanation.mets)
    used = skills - len(explanation.idle)
    return (
        f"You meet {full} of the {counted(asked, 'skill')} it asks, and {partly} in part; "
        f"it uses {used} of your {skills}."
    )


def _not_scored(understood: Understood) -> Iterator[str]:
    person = understood.person
    if not person.skills:
        yield "skills: you named none"
    if person.interests is None:
        yield "interests: add them with --interest, for example “ECS” or “helping people”"
    if person.level is None:
        yield "career level: add the role you hold with --current and --years"
