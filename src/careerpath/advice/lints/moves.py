"""Doubts about moves: where nobody gets on, and promotions that are none."""

from collections.abc import Iterator

from careerpath.advice.lints.held import Held
from careerpath.advice.wording import years_of
from careerpath.engine.moves import years_between
from careerpath.engine.pay import PayFigure, PayLabel, compare_pay
from careerpath.errors import Code, Problem
from careerpath.models.catalogue import TransitionKind
from careerpath.models.role import Role
from careerpath.models.scales import CareerLevel

__all__ = ["dead_ends", "lowering_promotions", "unreachable_roles", "years_at_odds"]


def dead_ends(held: Held) -> Iterator[Problem]:
    """Roles that nothing leads out of, executive ones apart."""
    left = {move.item.from_ for move in held.moves}
    for id_, entry in held.roles.items():
        if id_ not in left and entry.item.level is not CareerLevel.EXECUTIVE:
            message = f"no move leads out of {entry.item.title}"
            yield entry.problem(Code.DEAD_END, message, hint=f"add a transition from {id_}")


def unreachable_roles(held: Held) -> Iterator[Problem]:
    """Roles that nobody who starts at entry level ever gets to."""
    ways: dict[str, list[str]] = {}
    for move in held.moves:
        ways.setdefault(move.item.from_, []).append(move.item.to)
    reached = [id_ for id_, entry in held.roles.items() if entry.item.level is CareerLevel.ENTRY]
    seen = set(reached)
    for id_ in reached:
        found = [next_ for next_ in dict.fromkeys(ways.get(id_, ())) if next_ not in seen]
        seen.update(found)
        reached += found
    for id_, entry in held.roles.items():
        if id_ not in seen:
            message = f"no way leads from an entry-level role to {entry.item.title}"
            yield entry.problem(Code.UNREACHABLE, message, hint=f"add a transition to {id_}")


def lowering_promotions(held: Held) -> Iterator[Problem]:
    """Promotions to a lower career level, or to pay that is known to be lower."""
    for move in held.moves:
        start, end = held.roles[move.item.from_].item, held.roles[move.item.to].item
        if move.item.kind is not TransitionKind.PROMOTION:
            continue
        if end.level.rank < start.level.rank:
            message = f"a promotion from {start.level} level to {end.level} level"
            hint = "call it lateral or a career_change, or mend a level"
            yield move.problem(Code.LOWER_LEVEL, message, ("kind",), hint)
        before, after = _pay(start), _pay(end)
        if before and after and compare_pay(before, after) is PayLabel.LESS:
            message = f"a promotion from {before.amount:,.0f} to {after.amount:,.0f}"
            message += f" {after.currency} a year"
            hint = "call it lateral or a career_change, or look at both figures again"
            yield move.problem(Code.LOWER_PAY, message, ("kind",), hint)


def _pay(role: Role) -> PayFigure | None:
    if not role.pay or role.pay[0].typical is None:
        return None
    first = role.pay[0]
    occupation = role.onet.title if role.onet else None
    return PayFigure(role.pay[0].typical, first.currency, first.group, occupation)


def years_at_odds(held: Held) -> Iterator[Problem]:
    """Years that the experience of the two roles contradicts, and promotions that ask for less."""
    for move in held.moves:
        start, end = held.roles[move.item.from_].item, held.roles[move.item.to].item
        derived = years_between(start.experience, end.experience)
        given = move.item.years
        if given and derived and (given.min > derived[1] or given.max < derived[0]):
            message = f"{given.min:g}–{given.max:g} years for this move"
            message += f", where the roles' own experience gives {derived[0]:g}–{derived[1]:g}"
            hint = "mend the move's years, or the experience of one of the roles"
            yield move.problem(Code.YEARS_AT_ODDS, message, ("years",), hint)
        if (
            move.item.kind is TransitionKind.PROMOTION
            and start.experience
            and end.experience
            and end.experience.min < start.experience.min
        ):
            message = f"{end.title} asks for {years_of(end.experience.min)}, fewer than the"
            message += f" {years_of(start.experience.min)} of {start.title}, promoted to it"
            hint = "call it lateral or a career_change, or mend one of the two"
            yield move.problem(Code.YEARS_AT_ODDS, message, ("to",), hint)
