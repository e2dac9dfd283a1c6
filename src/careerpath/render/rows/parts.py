"""Cells that several tables share.

A list names a skill with its level as the command line takes it, `sql=4`, so that a cell can be
given back to `--skill` or `--with`.
"""

from collections.abc import Iterable
from typing import NamedTuple

from careerpath.results.common import GateRow, Ref, RoleRef
from careerpath.results.moves import GapRow, MoveRow

__all__ = ["Ends", "Told", "building", "ends", "gates", "levelled", "span", "titles", "told"]


def titles(items: Iterable[Ref | RoleRef]) -> tuple[str, ...]:
    """The titles alone."""
    return tuple(each.title for each in items)


def levelled(items: Iterable[tuple[Ref, int]]) -> tuple[str, ...]:
    """Skills, each with a level."""
    return tuple(f"{skill.title}={level}" for skill, level in items)


def building(gaps: Iterable[GapRow]) -> tuple[str, ...]:
    """Skills to build, each with the level to reach."""
    return levelled((gap.skill, gap.asked) for gap in gaps)


def gates(found: Iterable[GateRow], status: str) -> tuple[str, ...]:
    """The gates that stand so."""
    return tuple(gate.text for gate in found if gate.status == status)


def span(years: tuple[float, float] | None) -> tuple[float | None, float | None]:
    """The two ends of a range, where there is one."""
    return years if years is not None else (None, None)


class Ends(NamedTuple):
    """The columns that say from which role to which."""

    from_role_id: str
    from_role: str
    from_onet: str | None
    to_role_id: str
    to_role: str
    to_onet: str | None


def ends(move: MoveRow) -> Ends:
    """The two roles of a move."""
    return Ends(*move.start, *move.end)


class Told(NamedTuple):
    """The columns of a move that are the same wherever it is told."""

    pay_change: str
    same_function: bool
    brings: float
    milestones: tuple[str, ...]
    certifications: tuple[str, ...]
    note: str | None
    basis: tuple[str, ...]


def told(move: MoveRow) -> Told:
    """What there is to say of a move, but for its time and what to build."""
    return Told(
        pay_change=move.pay,
        same_function=move.same_function,
        brings=move.share,
        milestones=move.milestones,
        certifications=move.certifications,
        note=move.note,
        basis=move.basis,
    )
