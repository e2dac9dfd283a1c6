"""What several answers share."""

from typing import NamedTuple

__all__ = ["SCHEMA", "GateRow", "Ref", "RoleRef", "points"]

SCHEMA = "careerpath/1"
"""Name and version of the envelope; the number grows only when a field changes its meaning."""


class Ref(NamedTuple):
    """Something of the catalogue, by id and title."""

    id: str
    title: str


class RoleRef(NamedTuple):
    """A role by id and title, and its O*NET-SOC code where known."""

    id: str
    title: str
    onet: str | None = None


class GateRow(NamedTuple):
    """One gate in words, and whether it is `met`, `not met` or `unknown`."""

    text: str
    status: str


def points(ten_thousandths: int) -> float:
    """A share in ten-thousandths as points of a hundred."""
    return ten_thousandths / 100
