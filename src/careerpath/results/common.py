"""What several answers share."""

from dataclasses import dataclass

__all__ = ["GateRow", "Ref", "RoleRef", "points"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Ref:
    """Something of the catalogue, by id and title."""

    id: str
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleRef:
    """A role by id and title, and its O*NET-SOC code where known."""

    id: str
    title: str
    onet: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class GateRow:
    """One gate in words, and whether it is `met`, `not met` or `unknown`."""

    text: str
    status: str


def points(ten_thousandths: int) -> float:
    """A share in ten-thousandths as points of a hundred."""
    return ten_thousandths / 100
