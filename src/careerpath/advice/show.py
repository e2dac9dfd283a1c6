"""One role, function or skill in full."""

from collections.abc import Callable, Iterable, Iterator, Sequence

from careerpath.advice.wording import command, gate_text
from careerpath.catalogue.index import Index, RoleRow, SkillRow
from careerpath.catalogue.names import Hit, find, reading_note
from careerpath.engine.moves import years_between
from careerpath.models.catalogue import Function, Skill, Source, Transition
from careerpath.models.role import Role, YearsGate
from careerpath.models.scales import HOURS_PER_LEVEL, CareerLevel
from careerpath.models.weights import ONE
from careerpath.results.common import Ref, RoleRef
from careerpath.results.show import Asked, Asker, FunctionCard, Move, RoleCard, Showing, SkillCard

__all__ = ["conditions", "role_bases", "roles_of", "show"]

_KINDS = ("role", "function", "skill")


def show(index: Index, name: str) -> Showing:
    """What the catalogue says of a role, a function or a skill.

    A name that several share means the role, else the function; `skill:NAME` asks for a kind.

    Raises:
        InputError: nothing goes by that name.
    """
    hit = find(index, name, _KINDS)
    cards: dict[str, Callable[[Index, str], RoleCard | FunctionCard | SkillCard]] = {
        "role": _role,
        "function": _function,
        "skill": _skill,
    }
    return Showing(
        card=cards[hit.kind](index, hit.id),
        notes=tuple(_notes(index, name, hit)),
        next_command=_next(index, hit),
    )


def _next(index: Index, hit: Hit) -> str | None:
    if hit.kind == "role":
        return command("match", "--current", hit.id)
    if hit.kind == "skill":
        return command("match", "--skill", hit.id)
    rows = roles_of(index, hit.id)
    return command("show", rows[0].id) if rows else None


def _notes(index: Index, name: str, hit: Hit) -> Iterator[str]:
    yield from reading_note(index, name, hit)
    for other in hit.others:
        title = index.titles(other.kind, [other.id])[other.id]
        address = command("show", f"{other.kind}:{other.id}")
        yield f"There is a {other.kind} of that name too, {title}: {address}"


def _role(index: Index, id_: str) -> RoleCard:
    role = index.item(Role, id_)
    asked = role.requirements.skills
    titles = index.titles("skill", (each.skill for each in asked))
    asks = [
        Asked(
            skill=Ref(id=each.skill, title=titles[each.skill]),
            importance=each.importance,
            level=each.level,
        )
        for each in sorted(asked, key=lambda each: (-each.importance, -each.level, each.skill))
    ]
    moves_out = tuple(_moves(index, role, index.moves_from(id_)))
    moves_in = tuple(_moves(index, role, index.moves_to(id_)))
    bases = (*role_bases(role), *(id_ for move in (*moves_out, *moves_in) for id_ in move.basis))
    return RoleCard(
        role=role,
        function=_refs(index, "function", [role.function])[0],
        conditions=conditions(index, role),
        asks=tuple(asks),
        moves_out=moves_out,
        moves_in=moves_in,
        sources=index.items(Source, bases),
    )


def role_bases(role: Role) -> Iterator[str]:
    """Every source that a role cites, in the order in which its card cites them."""
    parts = (
        role,
        role.requirements,
        role.education,
        *role.certifications,
        role.experience,
        *role.gates,
        *role.pay,
        role.interests,
        *role.contexts,
        role.analogy,
        *role.trends,
    )
    for part in parts:
        if part is not None:
            yield from part.basis


def conditions(index: Index, role: Role) -> tuple[str, ...]:
    """The gates of a role in words, in its order."""
    named = [gate.functions if isinstance(gate, YearsGate) else () for gate in role.gates]
    titles = index.titles("function", (id_ for each in named for id_ in each))
    return tuple(
        gate_text(gate, [titles[id_] for id_ in ids])
        for gate, ids in zip(role.gates, named, strict=True)
    )


def _moves(index: Index, role: Role, transitions: Iterable[Transition]) -> Iterator[Move]:
    for move in transitions:
        other = index.role_row(move.to if move.from_ == role.id else move.from_)
        ends = index.role_row(role.id).experience, other.experience
        start, end = ends if move.from_ == role.id else reversed(ends)
        years = (move.years.min, move.years.max) if move.years else None
        yield Move(
            role=RoleRef(id=other.id, title=other.title, onet=other.onet),
            kind=move.kind.value,
            years=years or years_between(start, end),
            derived=years is None,
            milestones=move.milestones,
            skills=_refs(index, "skill", move.skills),
            certifications=move.certifications,
            note=move.note,
            basis=tuple(dict.fromkeys((*move.basis, *(move.years.basis if move.years else ())))),
        )


def _function(index: Index, id_: str) -> FunctionCard:
    function = index.item(Function, id_)
    others = index.titles("function", (each.function for each in function.works_with))
    rows = roles_of(index, id_)
    return FunctionCard(
        function=function,
        skills=_refs(index, "skill", function.skills),
        works_with=tuple((others[each.function], each.how) for each in function.works_with),
        roles=tuple(RoleRef(id=row.id, title=row.title, onet=row.onet) for row in rows),
        sources=index.items(Source, function.basis),
    )


def roles_of(index: Index, function: str) -> list[RoleRow]:
    """The roles of a function, first jobs first."""
    rows = (row for row in index.roles if row.function == function)
    return sorted(rows, key=lambda row: (CareerLevel(row.level).rank, row.title))


def _skill(index: Index, id_: str) -> SkillCard:
    skill = index.item(Skill, id_)
    row = index.skill_rows([id_])[id_]
    relations = index.relations([id_]).get(id_, {})
    titles = index.titles("skill", relations)
    closest = sorted(relations.items(), key=lambda item: (-item[1], item[0]))
    return SkillCard(
        skill=skill,
        related=tuple((Ref(id=other, title=titles[other]), s / ONE) for other, s in closest),
        asked_by=tuple(_askers(index, row)),
        hours_per_level=HOURS_PER_LEVEL[skill.effort],
    )


def _askers(index: Index, skill: SkillRow) -> list[Asker]:
    """Who asks for a skill, and how much, from its row alone: hundreds of roles may ask for it."""
    askers = []
    for seq, need, level in zip(skill.seqs, skill.needs, skill.levels, strict=True):
        row = index.roles[seq]
        # A need is importance, in hundredths, times specificity, rounded.
        importance = round(need * 100 / skill.specificity) / 100
        role = RoleRef(id=row.id, title=row.title, onet=row.onet)
        askers.append(Asker(role=role, importance=importance, level=level))
    return sorted(askers, key=lambda each: (-each.importance, -each.level, each.role.id))


def _refs(index: Index, kind: str, ids: Sequence[str]) -> tuple[Ref, ...]:
    titles = index.titles(kind, ids)
    return tuple(Ref(id=id_, title=titles[id_]) for id_ in ids)
