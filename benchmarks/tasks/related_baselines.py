"""Simple ways to find related occupations: the cosine of one thing that is known of them."""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from math import log, sqrt
from pathlib import Path
from statistics import fmean, pstdev

from tasks.reference import table

__all__ = ["BASELINES", "Ranking"]

Ranking = Callable[[str], list[str]]
"""From the code of an occupation to all others, nearest first; equals by code."""

_Likeness = Callable[[str], dict[str, float]]
"""From the code of an occupation to how alike every occupation is."""

_Bags = Mapping[str, Mapping[str, float]]

_CODE = "O*NET-SOC Code"
_WORD = re.compile(r"\w\w+")


def _codes(data: Path) -> dict[str, str]:
    return {row[_CODE]: row["Title"] for row in table(data, "Occupation Data")}


def _tf_idf(data: Path, texts: Mapping[str, Sequence[str]]) -> _Bags:
    counts = {
        code: Counter(_WORD.findall("\n".join(texts.get(code, ())).lower()))
        for code in _codes(data)
    }
    spread = Counter(word for bag in counts.values() for word in bag)
    telling = {word: log((1 + len(counts)) / (1 + n)) + 1 for word, n in spread.items()}
    return {
        code: {word: (1 + log(n)) * telling[word] for word, n in bag.items()}
        for code, bag in counts.items()
    }


def _cosine(bags: _Bags) -> _Likeness:
    holders: dict[str, list[tuple[str, float]]] = defaultdict(list)
    for code, bag in bags.items():
        length = sqrt(sum(each * each for each in bag.values()))
        for name, weight in bag.items():
            holders[name].append((code, weight / length))

    def likeness(code: str) -> dict[str, float]:
        found = dict.fromkeys(bags, 0.0)
        for name, weight in bags[code].items():
            for other, theirs in holders[name]:
                found[other] += weight * theirs
        return found

    return likeness


def _ranking(likeness: _Likeness) -> Ranking:
    def ranked(code: str) -> list[str]:
        found = likeness(code)
        return sorted(found.keys() - {code}, key=lambda each: (-found[each], each))

    return ranked


def _titles(data: Path) -> _Likeness:
    texts: dict[str, list[str]] = {code: [title] for code, title in _codes(data).items()}
    for row in table(data, "Alternate Titles"):
        texts[row[_CODE]].append(row["Alternate Title"])
    return _cosine(_tf_idf(data, texts))


def _tasks(data: Path) -> _Likeness:
    texts: dict[str, list[str]] = defaultdict(list)
    for row in table(data, "Task Statements"):
        texts[row[_CODE]].append(row["Task"])
    return _cosine(_tf_idf(data, texts))


def _ratings(data: Path) -> _Likeness:
    bags: dict[str, dict[str, float]] = {code: {} for code in _codes(data)}
    for name in ("Skills", "Knowledge"):
        for row in table(data, name):
            if row["Scale ID"] == "IM":
                bags[row[_CODE]][row["Element ID"]] = float(row["Data Value"])
    return _cosine(bags)


def _together(data: Path) -> _Likeness:
    parts = (_titles(data), _tasks(data))

    def likeness(code: str) -> dict[str, float]:
        total: dict[str, float] = defaultdict(float)
        for part in parts:
            found = {other: each for other, each in part(code).items() if other != code}
            mean, spread = fmean(found.values()), pstdev(found.values())
            for other, each in found.items():
                total[other] += (each - mean) / (spread or 1)
        return total

    return likeness


BASELINES: dict[str, Callable[[Path], Ranking]] = {
    "cosine of skills and knowledge": lambda data: _ranking(_ratings(data)),
    "TF-IDF of tasks": lambda data: _ranking(_tasks(data)),
    "TF-IDF of titles": lambda data: _ranking(_titles(data)),
    "z-scores of titles + tasks": lambda data: _ranking(_together(data)),
}
"""By name, what makes a ranking from the reference data."""
