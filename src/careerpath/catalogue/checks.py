"""Checks across a whole catalogue: ids exist and are named once, promotions never go in a ring."""

from collections.abc import Callable, Collection, Hashable, Iterable, Iterator, Mapping, Sequence
from graphlib import CycleError, TopologicalSorter
from typing import NamedTuple

from careerpath.catalogue.entries import Entry
from careerpath.errors import Code, Problem
from careerpath.files.documents import Path
from careerpath.models.base import EDITORIAL
from careerpath.models.catalogue import Function, Skill, Transition
from careerpath.models.role import Role, YearsGate

__all__ = ["check_entry", "check_promotions"]


_MOST_RINGS = 20


class _References(NamedTuple):
    """Ids of a section that an entry names, and the path to each by its position among them."""

    section: str
    ids: Sequence[str]
    place: Callable[[int], Path]


def check_entry(entry: Entry, known: Mapping[str, Collection[Hashable]]) -> Iterator[Problem]:
    """Every dangling id, self-loop and repeated requirement of one entry.

    `known` has the ids of each section; of a section that is not in it nothing is checked.
    """
    yield from _own_problems(entry)
    for section, named, place in _references(entry.item):
        ids = known.get(section)
        if ids is None:
            continue
        for position, id_ in enumerate(named):
            if id_ not in ids and id_ != EDITORIAL:
                hints = [each for each in ids if isinstance(each, str)]
                yield _dangling(entry, section, id_, place(position), hints)


def check_promotions(promotions: Mapping[tuple[str, str], Entry]) -> Iterator[Problem]:
    """Rings of promotions, by which people would rise to where they were.

    After each, the search goes on without its last promotion, `_MOST_RINGS` times at most.
    """
    # A move from a role to itself is a problem of its own, already told.
    left = {pair: entry for pair, entry in promotions.items() if pair[0] != pair[1]}
    for _ in range(_MOST_RINGS):
        below: dict[str, list[str]] = {}
        for start, end in left:
            below.setdefault(end, []).append(start)
        ring = _ring(below)
        if ring is None:
            return
        message = f"these promotions go in a ring: {' → '.join(ring)}"
        hint = "make one of them a lateral move, or take it out"
        last = left.pop((ring[-2], ring[-1]))
        yield last.problem(Code.PROMOTION_RING, message, ("kind",), hint)


def _ring(before: Mapping[str, Iterable[str]]) -> list[str] | None:
    """The nodes of a cycle, the first of them at its end again; None where there is no cycle."""
    try:
        TopologicalSorter(before).prepare()
    except CycleError as error:
        found: list[str] = error.args[1]
        return found
    return None


def _dangling(entry: Entry, section: str, id_: str, path: Path, known: list[str]) -> Problem:
    from careerpath.files.spelling import meant  # noqa: PLC0415 - needed on errors alone

    hint = meant(id_, known) or f"add it under {section}, or name the file that has it too"
    message = f"no {section.removesuffix('s')} has the id “{id_}”"
    return entry.problem(Code.DANGLING_ID, message, path, hint)


def _own_problems(entry: Entry) -> Iterator[Problem]:
    item = entry.item
    if isinstance(item, Transition) and item.from_ == item.to:
        yield entry.problem(Code.SELF_LOOP, f"a move from “{item.to}” to itself", ("to",))
    if isinstance(item, Skill):
        for position, relation in enumerate(item.related):
            if relation.skill == item.id:
                message = f"“{item.id}” is related to itself"
                yield entry.problem(Code.SELF_LOOP, message, ("related", position, "skill"))
        related = [relation.skill for relation in item.related]
        yield from _repeated(entry, related, "related to it", ("related",))
    if isinstance(item, Role):
        asked = [requirement.skill for requirement in item.requirements.skills]
        yield from _repeated(entry, asked, "asked for", ("requirements", "skills"))


def _repeated(entry: Entry, skills: list[str], what: str, path: Path) -> Iterator[Problem]:
    seen: set[str] = set()
    for position, skill in enumerate(skills):
        if skill in seen:
            message = f"“{skill}” is {what} twice"
            place = (*path, position, "skill")
            yield entry.problem(Code.REPEATED, message, place, "keep one of the two")
        seen.add(skill)


def _references(item: object) -> Iterator[_References]:
    if isinstance(item, Role):
        yield from _of_role(item)
    elif isinstance(item, Function):
        yield from _of_function(item)
    elif isinstance(item, Transition):
        yield from _of_transition(item)
    elif isinstance(item, Skill):
        yield _each("skills", [other.skill for other in item.related], ("related",), "skill")


def _of_role(role: Role) -> Iterator[_References]:
    yield _one("functions", role.function, "function")
    asked = [requirement.skill for requirement in role.requirements.skills]
    yield _each("skills", asked, ("requirements", "skills"), "skill")
    for position, gate in enumerate(role.gates):
        if isinstance(gate, YearsGate):
            yield _each("functions", gate.functions, ("gates", position, "functions"))
    yield _each("sources", role.basis, ("basis",))
    for name in ("requirements", "education", "experience", "interests", "analogy"):
        part = getattr(role, name)
        if part is not None:
            yield _each("sources", part.basis, (name, "basis"))
    for name in ("certifications", "gates", "pay", "contexts", "trends"):
        for position, part in enumerate(getattr(role, name)):
            yield _each("sources", part.basis, (name, position, "basis"))


def _of_function(function: Function) -> Iterator[_References]:
    yield _each("skills", function.skills, ("skills",))
    yield _each("sources", function.basis, ("basis",))
    for position, team_role in enumerate(function.team_roles):
        if team_role.role is not None:
            yield _one("roles", team_role.role, "team_roles", position, "role")
    others = [other.function for other in function.works_with]
    yield _each("functions", others, ("works_with",), "function")


def _of_transition(transition: Transition) -> Iterator[_References]:
    yield _one("roles", transition.from_, "from")
    yield _one("roles", transition.to, "to")
    yield _each("skills", transition.skills, ("skills",))
    yield _each("sources", transition.basis, ("basis",))
    if transition.years is not None:
        yield _each("sources", transition.years.basis, ("years", "basis"))


def _one(section: str, id_: str, *path: str | int) -> _References:
    return _References(section, (id_,), lambda _: path)


def _each(section: str, ids: Sequence[str], path: Path, *key: str) -> _References:
    # One id may be written without brackets, and then its position is that of the key.
    return _References(section, ids, lambda position: (*path, position, *key))
