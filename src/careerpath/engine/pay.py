"""Whether one role pays more than another, as far as the figures can tell."""

from enum import StrEnum
from typing import NamedTuple

__all__ = ["COMPARABLE", "PayFigure", "PayLabel", "compare_pay"]

COMPARABLE = 0.10
"""Typical pay that differs by a tenth or less is comparable. Editorial."""


class PayLabel(StrEnum):
    """How the pay of one role stands to that of another."""

    MORE = "more"
    COMPARABLE = "comparable"
    LESS = "less"
    UNKNOWN = "unknown"


class PayFigure(NamedTuple):
    """A role's typical gross pay a year, and whose pay it is.

    `group` names the wider occupation that the figure is for; None where it is the role's own.
    """

    amount: float
    currency: str
    group: str | None
    occupation: str | None


def compare_pay(start: PayFigure | None, end: PayFigure | None) -> PayLabel:
    """How the pay at the end of a move stands to that at its start.

    Unknown where a figure is missing, where currencies differ, and where both roles have the
    figure of one and the same occupation, which cannot tell them apart.
    """
    if start is None or end is None or start.currency != end.currency or _same(start, end):
        return PayLabel.UNKNOWN
    if abs(end.amount - start.amount) <= COMPARABLE * start.amount:
        return PayLabel.COMPARABLE
    return PayLabel.MORE if end.amount > start.amount else PayLabel.LESS


def _same(one: PayFigure, other: PayFigure) -> bool:
    groups = {one.group, one.occupation} & {other.group, other.occupation} - {None}
    return bool(groups) and one.amount == other.amount
