"""What comes before the work: job zone, schooling, years; and the level that follows from them."""

import re
from collections.abc import Collection, Mapping
from math import ceil, floor
from typing import Any, NamedTuple

from careerpath.importers.onet.tables import Sheets

__all__ = ["Background", "read_backgrounds", "standing"]

_DEGREES = {
    **dict.fromkeys((1,), "none"),
    **dict.fromkeys((2, 4), "secondary"),
    **dict.fromkeys((3,), "certificate"),
    **dict.fromkeys((5,), "associate"),
    **dict.fromkeys((6, 7), "bachelor"),
    **dict.fromkeys((8, 9), "master"),
    **dict.fromkeys((10, 11, 12), "doctorate"),
}
"""O*NET's categories of required education (RL) as degrees: some college is no degree, a first
professional degree (medicine, law) is a doctorate."""

_LADDER = ("none", "secondary", "certificate", "associate", "bachelor", "master", "doctorate")
_GATES = _LADDER[2:]

_YEARS = (0, 0, 0, 1 / 12, 0.25, 0.5, 1, 2, 4, 6, 8, 10, None)
"""Category c of related work experience (RW) goes from year c of these to the next: 1 is none at
all, 2 up to a month, 11 over ten years."""

_PREPARED = (0, 0, 0, 1 / 12, 0.25, 0.5, 1, 2, 4, 10, None)
"""The same for the levels of specific vocational preparation (SVP), 1 to 9."""

_ZONES = {2: "secondary", 3: "certificate", 4: "bachelor", 5: "master"}
"""The schooling that O*NET's definition of a job zone calls usual; of zone 3, the lowest named."""

_LARGE_MAJORITY = 90
_RELIABLE = 50
_WHOLE = 100


class Background(NamedTuple):
    """What an occupation asks of those who enter it, as far as O*NET tells; parts of a role."""

    zone: int | None = None
    education: dict[str, Any] | None = None
    experience: dict[str, Any] | None = None
    gates: tuple[dict[str, Any], ...] = ()


def read_backgrounds(sheets: Sheets, codes: Collection[str], basis: str) -> dict[str, Background]:
    """The background of every occupation, from the tables of zones, education and experience."""
    zones = _zones(sheets, codes)
    prepared = _preparation(sheets)
    education = _answers(sheets, "education", "RL", codes)
    experience = _answers(sheets, "experience", "RW", codes)
    found = {}
    for code in codes:
        zone, asked = zones.get(code), education.get(code, {})
        found[code] = Background(
            zone,
            _education(asked, zone, basis),
            _experience(experience.get(code, {}), basis) or prepared.get(zone or 0),
            _gates(asked, basis),
        )
        years = found[code].experience
        if years is not None:
            years.setdefault("basis", basis)
    return found


def standing(code: str, zone: int | None) -> tuple[int, str, str]:
    """How far an occupation leads people, 0-3, its career level and its track.

    By SOC's own groups: 11-1011 are chief executives, 11 are managers, the minor groups `10` of
    33 to 53 and 55-2 are first-line supervisors, 55-1 are officers. Others go by job zone: 1 and
    2 are entry, 5 is senior; those in between, and those without a zone, are intermediate.
    """
    major, minor = code[:2], code[3:]
    if major == "11":
        top = minor.startswith("1011")
        return (3, "executive", "management") if top else (2, "manager", "management")
    if major == "55" and minor.startswith("1"):
        return 2, "manager", "management"
    supervises = "33" <= major <= "53" and minor.startswith("10")
    if supervises or (major == "55" and minor.startswith("2")):
        return 1, "manager", "management"
    if zone is None:
        return 0, "intermediate", "individual"
    level = "entry" if zone <= 2 else "senior" if zone >= 5 else "intermediate"  # noqa: PLR2004
    return 0, level, "individual"


def _zones(sheets: Sheets, codes: Collection[str]) -> dict[str, int]:
    zones = {}
    for row in sheets.rows("zones"):
        if row.cells[0] in codes and (zone := row.figure(1, 1, 5)) is not None:
            zones[row.cells[0]] = int(zone)
    return zones


def _preparation(sheets: Sheets) -> dict[int, dict[str, Any]]:
    """Each job zone's years of preparation, by the SVP range in its definition."""
    found: dict[int, dict[str, Any]] = {}
    for row in sheets.rows("zone reference"):
        zone, svp = row.figure(0, 1, 5), row.cells[2]
        levels = [int(number) for number in re.findall(r"(\d)\.\d", svp)]
        if zone is None or not levels:
            continue
        least = 0 if svp.lower().startswith("(below") else _PREPARED[levels[0]]
        most = None if "above" in svp.lower() else _PREPARED[levels[-1]]
        background = (
            f"Preparation of {row.cells[1].partition(':')[0]}, schooling and training included"
        )
        found[int(zone)] = {**_span(least, most), "background": background}
    return found


def _answers(
    sheets: Sheets, table: str, scale: str, codes: Collection[str]
) -> dict[str, dict[int, float]]:
    """For each occupation, the share of those asked, in percent, by the category they named.

    Shares that O*NET recommends to suppress are left out, and the whole occupation where those
    left are less than half of all answers.
    """
    found: dict[str, dict[int, float]] = {}
    for row in sheets.rows(table):
        code, own, _, _, suppress = row.cells
        if own != scale or code not in codes:
            continue
        category, share = row.figure(2, 1, 12), row.figure(3, 0, _WHOLE)
        if category is not None and share is not None and suppress != "Y":
            found.setdefault(code, {})[int(category)] = share
    return {code: shares for code, shares in found.items() if sum(shares.values()) >= _RELIABLE}


def _education(asked: Mapping[int, float], zone: int | None, basis: str) -> dict[str, Any] | None:
    """The degree that most name, a tie going to the lower; without answers, by the job zone."""
    if not asked:
        typical = _ZONES.get(zone or 0)
        note = f"By its job zone, {zone}: there are no answers to rely on."
        return {"typical": typical, "note": note, "basis": basis} if typical else None
    shares = dict.fromkeys(_LADDER, 0.0)
    for category, share in asked.items():
        shares[_DEGREES[category]] += share
    typical = max(_LADDER, key=lambda degree: shares[degree])
    note = f"Named as required by {shares[typical]:.0f} % of those asked."
    return {"typical": typical, "note": note, "basis": basis}


def _gates(asked: Mapping[int, float], basis: str) -> tuple[dict[str, Any], ...]:
    """The highest degree beyond school that nine in ten call required, or one above it."""
    for place in range(len(_GATES) - 1, -1, -1):
        enough = _GATES[place:]
        share = sum(share for category, share in asked.items() if _DEGREES[category] in enough)
        if share >= _LARGE_MAJORITY:
            return ({"kind": "degree", "education": _GATES[place], "basis": basis},)
    return ()


def _experience(asked: Mapping[int, float], basis: str) -> dict[str, Any] | None:
    """The years that the middle half of those asked named."""
    if not asked:
        return None
    total = sum(asked.values())
    least, most = _quantile(asked, total / 4), _quantile(asked, total * 3 / 4)
    return {**_span(_YEARS[least], _YEARS[most + 1]), "basis": basis}


def _span(least: float | None, most: float | None) -> dict[str, Any]:
    """A range of years, widened to halves of a year; no `max` means "or more"."""
    low, high = floor((least or 0) * 2) / 2, None if most is None else ceil(most * 2) / 2
    return {"min": low, **({} if high is None else {"max": high})}


def _quantile(asked: Mapping[int, float], wanted: float) -> int:
    """The category in which so many percent, from the lowest up, are reached."""
    reached = 0.0
    for category in sorted(asked):
        reached += asked[category]
        if reached >= wanted:
            return category
    return max(asked)
