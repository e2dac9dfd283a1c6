"""The other tables of an occupation: its titles, duties and interests."""

from collections.abc import Collection
from typing import Any

from careerpath.files.text import fold
from careerpath.importers.onet.tables import Sheets

__all__ = ["read_duties", "read_interests", "read_titles"]

_THEMES = ("realistic", "investigative", "artistic", "social", "enterprising", "conventional")
_CORE = "Core"
_DUTIES = {_CORE: "Core tasks", "Supplemental": "Further tasks", "": "Tasks"}


def read_titles(sheets: Sheets, titles: dict[str, str]) -> dict[str, list[str]]:
    """The names that each occupation, by code, also goes by: those that workers report first.

    `titles` are the occupations' own. A name with another in parentheses, "Emergency Room Nurse
    (ER Nurse)", is two names.
    """
    found: dict[str, list[str]] = {code: [] for code in titles}
    shown: dict[str, list[str]] = {code: [] for code in titles}
    for row in sheets.rows("reported titles"):
        code, title, best = row.cells
        if code in titles:
            (shown if best == "Y" else found)[code].append(title)
    for row in sheets.rows("titles"):
        code, title, short = row.cells
        if code in titles:
            found[code] += [title, short]
    return {code: _distinct(title, shown[code] + found[code]) for code, title in titles.items()}


def _distinct(title: str, names: list[str]) -> list[str]:
    known = {fold(title), ""}
    kept = []
    for name in names:
        for part in _parts(name):
            folded = fold(part)
            if folded not in known:
                known.add(folded)
                kept.append(part)
    return kept


def _parts(name: str) -> list[str]:
    """A name, and the other that stands in parentheses at its end."""
    outer, _, inner = name.partition("(")
    if not name.endswith(")") or not outer.strip() or "(" in inner:
        return [name]
    return [outer.strip(), inner.removesuffix(")").strip()]


def read_duties(sheets: Sheets, codes: Collection[str]) -> dict[str, list[dict[str, Any]]]:
    """What people in each occupation do, core tasks first."""
    tasks: dict[str, dict[str, list[str]]] = {}
    for row in sheets.rows("tasks"):
        code, _, task, kind = row.cells
        if code in codes and task:
            theme = _DUTIES.get(kind, _DUTIES[""])
            tasks.setdefault(code, {}).setdefault(theme, []).append(task)
    return {
        code: [{"theme": each, "tasks": kinds[each]} for each in _DUTIES.values() if each in kinds]
        for code, kinds in tasks.items()
    }


def read_interests(sheets: Sheets, codes: Collection[str], basis: str) -> dict[str, dict[str, Any]]:
    """The six RIASEC scores of each occupation that has all of them; estimates are marked."""
    scores: dict[str, dict[str, float]] = {}
    estimated: set[str] = set()
    for row in sheets.rows("interests"):
        code, theme, scale, _, source = row.cells
        theme = theme.lower()
        if scale != "OI" or code not in codes or theme not in _THEMES:
            continue
        if (score := row.figure(3, 1, 7)) is not None:
            scores.setdefault(code, {})[theme] = score
        if source.lower().startswith("machine learning"):
            estimated.add(code)
    found: dict[str, dict[str, Any]] = {}
    for code, themes in scores.items():
        if len(themes) == len(_THEMES):
            ordered: dict[str, Any] = {theme: themes[theme] for theme in _THEMES}
            mark = {"estimated": True} if code in estimated else {}
            found[code] = {**ordered, **mark, "basis": basis}
    return found
