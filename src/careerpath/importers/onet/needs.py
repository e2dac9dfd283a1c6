"""What an occupation asks: O*NET's skills, knowledge and technologies as requirements."""

import json
from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from careerpath.files.text import fold
from careerpath.importers.onet.naming import PREFIX, ids_for
from careerpath.importers.onet.ratings import Rated, read_ratings
from careerpath.importers.onet.shorter import shorter_names
from careerpath.importers.onet.tables import Sheets

__all__ = ["Needs", "read_needs"]

_IN_DEMAND, _USED, _PRACTITIONER = 4, 3, 3
"""Importance of a technology that employers' postings often ask for in the occupation, and of
any other; the level of both. O*NET rates no technologies: these figures are editorial."""

_KINDS = {"skills": ("general", "medium"), "knowledge": ("knowledge", "long")}
_TECHNOLOGY_EFFORT = "short"

_PLAIN_WORDS = Path(__file__).with_name("plain_words.json")
"""What people say where O*NET has formal names: `cooking`, `teamwork`. Editorial."""


class Needs(NamedTuple):
    """Every skill as the catalogue has it, and what each occupation, by code, asks."""

    skills: list[dict[str, Any]]
    asked: dict[str, list[dict[str, Any]]]


class _Technologies(NamedTuple):
    """The category of each technology, and for each occupation the importance of its own."""

    category: dict[str, str]
    used: dict[str, dict[str, int]]


def read_needs(sheets: Sheets, codes: Collection[str], ordinary: Collection[str]) -> Needs:
    """Read the tables of skills, knowledge and technologies.

    `ordinary` words are no technology's shorter name. What goes by one name is one skill: an
    occupation asks for it as its weightier need does.
    """
    rated = read_ratings(sheets, codes)
    tools = _technologies(sheets, codes)
    described = {row.cells[0]: row.cells[1] for row in sheets.rows("elements")}
    elements = dict.fromkeys(each.element for needs in rated.values() for each in needs)
    ids = ids_for([*(element.title for element in elements), *tools.category], PREFIX)
    spread = Counter(tool for each in tools.used.values() for tool in each)
    aliases = _aliases(ids, shorter_names(spread, ordinary))
    skills: dict[str, dict[str, Any]] = {}
    for element in elements:
        category, effort = _KINDS[element.table]
        entry = {"id": ids[element.title], "title": element.title, **aliases[element.title]}
        entry |= {"category": category, "effort": effort}
        if told := described.get(element.id):
            entry["description"] = told
        skills.setdefault(ids[element.title], entry)
    for title, category in tools.category.items():
        entry = {"id": ids[title], "title": title, **aliases[title]}
        entry |= {"category": category, "effort": _TECHNOLOGY_EFFORT}
        skills.setdefault(ids[title], entry)
    asked = {code: _asked(needs, tools.used.get(code, {}), ids) for code, needs in rated.items()}
    return Needs(sorted(skills.values(), key=lambda skill: skill["id"]), asked)


def _aliases(
    titles: Collection[str], shorter: Mapping[str, list[str]]
) -> dict[str, dict[str, list[str]]]:
    """Each title's other names: plain words that are no title, and its shorter names."""
    taken = set(map(fold, titles))
    plain = json.loads(_PLAIN_WORDS.read_text(encoding="utf-8"))
    found = {}
    for title in titles:
        own = [word for word in plain.get(title, ()) if fold(word) not in taken]
        names = [*shorter.get(title, ()), *own]
        found[title] = {"aliases": names} if names else {}
    return found


def _technologies(sheets: Sheets, codes: Collection[str]) -> _Technologies:
    found = _Technologies({}, {})
    for row in sheets.rows("technologies"):
        code, example, category, demand = row.cells
        if code in codes and example:
            found.category.setdefault(example, category or "technology")
            used = found.used.setdefault(code, {})
            used[example] = max(used.get(example, _USED), _IN_DEMAND if demand == "Y" else _USED)
    return found


def _asked(
    needs: Iterable[Rated], tools: Mapping[str, int], ids: Mapping[str, str]
) -> list[dict[str, Any]]:
    """The requirements of one occupation, the weightiest first."""
    every = [(ids[each.element.title], each.importance, each.level) for each in needs]
    every += [(ids[tool], importance, _PRACTITIONER) for tool, importance in tools.items()]
    asked: dict[str, tuple[float, int]] = {}
    for id_, importance, level in every:
        asked[id_] = max(asked.get(id_, (0, 0)), (importance, level))
    ordered = sorted(asked.items(), key=lambda need: (-need[1][0], need[0]))
    return [{"skill": id_, "importance": need[0], "level": need[1]} for id_, need in ordered]
