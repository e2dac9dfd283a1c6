"""Doubts about what roles ask for."""

from collections.abc import Iterator

from careerpath.advice.lints.held import Held
from careerpath.errors import Code, Problem

__all__ = ["alone", "one_weight"]


def alone(held: Held) -> Iterator[Problem]:
    """Roles that ask for nothing that any other asks for, nor for anything related to it."""
    near: dict[str, set[str]] = {id_: {id_} for id_ in held.skills}
    for id_, entry in held.skills.items():
        for relation in entry.item.related:
            near[id_].add(relation.skill)
            near[relation.skill].add(id_)
    asking: dict[str, set[str]] = {}
    for id_, entry in held.roles.items():
        for need in entry.item.requirements.skills:
            asking.setdefault(need.skill, set()).add(id_)
    for id_, entry in held.roles.items():
        needs = entry.item.requirements.skills
        others = {
            other for need in needs for skill in near[need.skill] for other in asking.get(skill, ())
        }
        if len(held.roles) > 1 and others <= {id_}:
            message = f"what {entry.item.title} asks for overlaps with no other role"
            hint = "ask for skills by the ids that other roles use, or relate the skills"
            yield entry.problem(Code.NO_OVERLAP, message, ("requirements",), hint)


def one_weight(held: Held) -> Iterator[Problem]:
    """Roles for which everything that they ask matters equally."""
    for entry in held.roles.values():
        weights = [need.importance for need in entry.item.requirements.skills]
        if len(weights) > 1 and len(set(weights)) == 1:
            message = f"all {len(weights)} requirements have the importance {weights[0]:g}"
            hint = "say which of them the job fails without, and which only help"
            yield entry.problem(Code.ONE_WEIGHT, message, ("requirements", "skills"), hint)
