"""Related occupations as moves between roles."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from careerpath.importers.onet.tables import Sheets

__all__ = ["Place", "read_moves"]


class Place(NamedTuple):
    """Where an occupation stands: the role's id, its function, how far it leads, its job zone."""

    role: str
    function: str
    leads: int
    zone: int | None


def read_moves(sheets: Sheets, places: Mapping[str, Place], basis: str) -> list[dict[str, Any]]:
    """A move for each related occupation of the first rank, in O*NET's order; no years.

    Occupations that O*NET calls related in the second rank (`Supplemental`) are left out.
    """
    found: dict[tuple[str, str], tuple[tuple[int, int], dict[str, Any]]] = {}
    order = {code: number for number, code in enumerate(places)}
    for row in sheets.rows("related"):
        code, other, tier, _ = row.cells
        start, end = places.get(code), places.get(other)
        if start is None or end is None or start.role == end.role or tier == "Supplemental":
            continue
        if (index := row.figure(3, 0, 1000)) is None:
            continue
        move = {"from": start.role, "to": end.role, "kind": _kind(start, end), "basis": basis}
        found.setdefault((start.role, end.role), ((order[code], int(index)), move))
    return [move for _, move in sorted(found.values(), key=lambda each: each[0])]


def _kind(start: Place, end: Place) -> str:
    """A promotion where one comes to lead more, or by a higher job zone; never by leading less."""
    rises = (end.leads, end.zone or 0) > (start.leads, start.zone or 0)
    if rises and (end.leads > start.leads or (start.zone is not None and end.zone is not None)):
        return "promotion"
    return "lateral" if start.function == end.function else "career_change"
