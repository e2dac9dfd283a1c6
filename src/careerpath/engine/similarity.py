"""How alike roles are by what they ask: the angle between their needs."""

from collections.abc import Mapping, Sequence
from math import isqrt
from typing import NamedTuple

from careerpath.engine.data import Need
from careerpath.models.weights import ONE

__all__ = ["Alike", "alike"]


class Alike(NamedTuple):
    """A role and its likeness to another, 0 to 10,000.

    `shared` are the skills that both ask for, what makes them alike most first; `beyond` those
    that only this one asks for, what matters most first.
    """

    id: str
    likeness: int
    shared: tuple[str, ...]
    beyond: tuple[str, ...]


def alike(role: str, needs: Mapping[str, Sequence[Need]]) -> list[Alike]:
    """Every other role by its likeness to one, most alike first; equals in the order of ids.

    The likeness is the cosine of the two roles' needs, each weighed as in the score: importance
    times how telling the skill is. Roles that share no skill are left out.
    """
    own = {need.skill: need.weight for need in needs[role]}
    length = sum(weight * weight for weight in own.values())
    found = []
    for id_, each in needs.items():
        parts = {need.skill: own[need.skill] * need.weight for need in each if need.skill in own}
        dot = sum(parts.values())
        if id_ == role or not dot:
            continue
        other = sum(need.weight * need.weight for need in each)
        beyond = sorted(
            (need for need in each if need.skill not in own),
            key=lambda need: (-need.weight, need.skill),
        )
        found.append(
            Alike(
                id_,
                # Whole numbers throughout, so that every machine gives the same digits.
                isqrt(dot * dot * ONE * ONE // (length * other)),
                tuple(sorted(parts, key=lambda skill: (-parts[skill], skill))),
                tuple(need.skill for need in beyond),
            )
        )
    return sorted(found, key=lambda each: (-each.likeness, each.id))
