"""Which of O*NET's rated skills and fields of knowledge an occupation asks for.

An element counts where it is important to the occupation, or where it marks the occupation: where
its share of all that is important there is larger than its share over all occupations (its
revealed comparative advantage, RCA, is above 1; Alabdulkareem et al., Science Advances 2018), and
few others have a larger one. What is barely above the average marks nothing.
"""

from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from careerpath.importers.onet.tables import Row, Sheets

__all__ = ["Element", "Rated", "level_of", "read_ratings"]

_IMPORTANT = 3.5
"""Halfway from "important" to "very important"; from here on an element always counts."""

_MARKING = 12
"""So many elements, of the highest advantage, mark an occupation."""

_LEAST_IMPORTANCE = 1.5
"""Below this an element marks nothing, whatever its advantage."""

_IMPORTANCE, _LEVEL = "IM", "LV"
_SCALES = {_IMPORTANCE: (1, 5), _LEVEL: (0, 7)}
_HIGHEST, _STAGES, _UNRATED = 7, 5, 3


class Element(NamedTuple):
    """A skill or a field of knowledge: O*NET's id and name, and the table that it is from."""

    id: str
    title: str
    table: str


class Rated(NamedTuple):
    """An element that an occupation asks for: importance, 1-5, and our level, 1-5."""

    element: Element
    importance: float
    level: int


@dataclass(slots=True)
class _Ratings:
    """All ratings of one occupation, by element; those in `out` do not count."""

    importance: dict[Element, float] = field(default_factory=dict)
    level: dict[Element, float] = field(default_factory=dict)
    out: set[Element] = field(default_factory=set)


def level_of(rating: float) -> int:
    """Our level, 1-5, for O*NET's, 0-7: five bands of equal width. Editorial."""
    return min(int(rating * _STAGES / _HIGHEST), _STAGES - 1) + 1


def read_ratings(sheets: Sheets, codes: Collection[str]) -> dict[str, list[Rated]]:
    """What each occupation asks for, by code, from the tables of skills and knowledge.

    An element is left out where O*NET recommends to suppress its importance, or finds its level
    not relevant to the occupation. A level that is to be suppressed is used all the same: it is
    less exact, not wrong. One that is not rated is 3.
    """
    rated = {code: _Ratings() for code in codes}
    for table in ("skills", "knowledge"):
        for row in sheets.rows(table):
            _note(row, table, rated)
    overall: Counter[Element] = Counter()
    for ratings in rated.values():
        overall.update(ratings.importance)
    return {code: list(_asked(ratings, overall)) for code, ratings in rated.items()}


def _note(row: Row, table: str, rated: dict[str, _Ratings]) -> None:
    code, id_, title, scale, _, suppress, irrelevant = row.cells
    ratings = rated.get(code)
    if ratings is None or scale not in _SCALES:
        return
    value = row.figure(4, *_SCALES[scale])
    if value is None:
        return
    element = Element(id_, title, table)
    (ratings.importance if scale == _IMPORTANCE else ratings.level)[element] = value
    if irrelevant == "Y" or (suppress == "Y" and scale == _IMPORTANCE):
        ratings.out.add(element)


def _asked(ratings: _Ratings, overall: Counter[Element]) -> Iterator[Rated]:
    own, everywhere = sum(ratings.importance.values()), sum(overall.values())
    kept = {each: value for each, value in ratings.importance.items() if each not in ratings.out}
    # importance / own is its share here, overall / everywhere its share at large.
    advantage = {
        each: value * everywhere / (overall[each] * own)
        for each, value in kept.items()
        if value >= _LEAST_IMPORTANCE
    }
    above = sorted((-value, each.id) for each, value in advantage.items() if value > 1)
    marking = {id_ for _, id_ in above[:_MARKING]}
    for element, importance in kept.items():
        if importance >= _IMPORTANT or element.id in marking:
            level = ratings.level.get(element)
            yield Rated(element, importance, _UNRATED if level is None else level_of(level))
