"""What an occupation asks: O*NET's skills, knowledge and technologies as requirements."""

from collections.abc import Collection
from typing import Any, NamedTuple

from careerpath.importers.onet.naming import PREFIX, ids_for
from careerpath.importers.onet.tables import Row, Sheets

__all__ = ["Needs", "level_of", "read_needs"]

_IMPORTANCE, _LEVEL = "IM", "LV"
_MOST = {_IMPORTANCE: (1, 5), _LEVEL: (0, 7)}
_HIGHEST, _STAGES = 7, 5
_LEAST_IMPORTANCE = 3.0
_TECHNOLOGY = {"importance": 3, "level": 3}

_CATEGORIES = {"skills": "skill", "knowledge": "knowledge"}
_EFFORT = {"skills": "medium", "knowledge": "long", "technologies": "short"}


class Needs(NamedTuple):
    """Every skill as the catalogue has it, and what each occupation, by code, asks."""

    skills: list[dict[str, Any]]
    asked: dict[str, list[dict[str, Any]]]


class _Element(NamedTuple):
    """A skill or a field of knowledge as O*NET names it; the table that it is from."""

    title: str
    table: str
    id: str


def level_of(rating: float) -> int:
    """Our level, 1-5, for O*NET's, 0-7: five bands of equal width. Editorial."""
    return min(int(rating * _STAGES / _HIGHEST), _STAGES - 1) + 1


def read_needs(sheets: Sheets, codes: Collection[str]) -> Needs:
    """Read the tables of skills, knowledge and technologies."""
    ratings: dict[str, dict[str, dict[str, float]]] = {code: {} for code in codes}
    elements: dict[str, _Element] = {}
    for table in ("skills", "knowledge"):
        for row in sheets.rows(table):
            _rate(row, table, ratings, elements)
    tools, category = _technologies(sheets, codes)
    described = {row.cells[0]: row.cells[1] for row in sheets.rows("elements")}
    ids = ids_for([*(e.title for e in elements.values()), *category], PREFIX)
    skills: dict[str, dict[str, Any]] = {}
    for element in elements.values():
        skills.setdefault(ids[element.title], _skill(ids[element.title], element, described))
    for title, kind in category.items():
        entry = {"id": ids[title], "title": title, "category": kind}
        skills.setdefault(ids[title], {**entry, "effort": _EFFORT["technologies"]})
    asked = {
        code: _asked(rated, elements, tools.get(code, ()), ids) for code, rated in ratings.items()
    }
    return Needs(sorted(skills.values(), key=lambda skill: skill["id"]), asked)


def _skill(id_: str, element: _Element, described: dict[str, str]) -> dict[str, Any]:
    entry = {"id": id_, "title": element.title, "category": _CATEGORIES[element.table]}
    if description := described.get(element.id):
        entry["description"] = description
    return {**entry, "effort": _EFFORT[element.table]}


def _rate(
    row: Row,
    table: str,
    ratings: dict[str, dict[str, dict[str, float]]],
    elements: dict[str, _Element],
) -> None:
    """Note one rating, unless O*NET says that it is not to be relied on, or not relevant."""
    code, id_, title, scale, _, suppress, irrelevant = row.cells
    rated = ratings.get(code)
    if rated is None or scale not in _MOST:
        return
    value = row.figure(4, *_MOST[scale])
    if value is None or suppress == "Y" or irrelevant == "Y":
        return
    elements.setdefault(id_, _Element(title, table, id_))
    rated.setdefault(id_, {})[scale] = value


def _technologies(
    sheets: Sheets, codes: Collection[str]
) -> tuple[dict[str, dict[str, None]], dict[str, str]]:
    """The technologies of each occupation, and the category of each."""
    tools: dict[str, dict[str, None]] = {}
    category: dict[str, str] = {}
    for row in sheets.rows("technologies"):
        code, example, kind, *_ = row.cells
        if code in codes and example:
            tools.setdefault(code, {})[example] = None
            category.setdefault(example, kind or "technology")
    return tools, category


def _asked(
    rated: dict[str, dict[str, float]],
    elements: dict[str, _Element],
    tools: Collection[str],
    ids: dict[str, str],
) -> list[dict[str, Any]]:
    """The requirements of one occupation, the weightiest first; of two of one name the higher."""
    asked: dict[str, dict[str, Any]] = {}
    for element, scales in rated.items():
        if len(scales) < len(_MOST) or scales[_IMPORTANCE] < _LEAST_IMPORTANCE:
            continue
        id_, level = ids[elements[element].title], level_of(scales[_LEVEL])
        other = asked.get(id_, {"importance": 0, "level": 0})
        importance = max(scales[_IMPORTANCE], other["importance"])
        asked[id_] = {"skill": id_, "importance": importance, "level": max(level, other["level"])}
    for tool in tools:
        asked.setdefault(ids[tool], {"skill": ids[tool], **_TECHNOLOGY})
    return sorted(asked.values(), key=lambda each: (-each["importance"], each["skill"]))
