"""Related occupations: does `similar` put first what O*NET's experts call related?

Of all other occupations the ten Primary related ones should be the first ten (recall@10), the
nearest of them first (nDCG@10, graded 3 for Primary-Short, 2 for Primary-Long, 1 for
Supplemental). The lists themselves are nowhere an input. Only the origins of the tuning half are
here; `fit` finds the weights of the parts on them, and the line "held out" has each fifth of the
origins ranked by weights that were found on the others.
"""

import csv
import json
from collections.abc import Iterable, Mapping, Sequence
from math import log2
from operator import mul
from pathlib import Path
from typing import NamedTuple

from careerpath.advice.similar import likenesses
from careerpath.engine.scoring import share
from careerpath.engine.similarity import PARTS
from careerpath.models import weights as figures
from tasks.reference import imported
from tasks.related_baselines import BASELINES

__all__ = ["fit", "measure", "ours"]

_TOP, _PRIMARY = 10, 2
_GRADES = {"Primary-Short": 3, "Primary-Long": 2, "Supplemental": 1}
_SHORTLIST = 100
_FOLDS = 5
_STEPS = ((0.25, 0.5, 2, 4), (0.5, 0.8, 1.25, 2), (0.8, 0.9, 1.1, 1.25), (0.9, 0.95, 1.05, 1.1))

_Grades = Mapping[str, int]
"""Related occupations of one, by code: 3, 2 or 1."""


class Near(NamedTuple):
    """An occupation near another: its code, how alike it is in each part, what each weighs."""

    code: str
    values: tuple[int, ...]
    known: tuple[bool, ...]


class Asked(NamedTuple):
    """An occupation whose related ones are known, and those that are near it."""

    grades: _Grades
    near: Sequence[Near]


def measure(data: Path) -> list[tuple[str, dict[str, float]]]:
    """Recall and nDCG of each method, baselines first."""
    related = _related(data)
    found = []
    for name, baseline in BASELINES.items():
        ranked = baseline(data)
        found.append(
            (name, _mean([_figures(ranked(code), grades) for code, grades in related.items()]))
        )
    asked = _asked(data, related)
    own = ("careerpath similar", _as_ranked(asked))
    return [*found, own, ("careerpath similar, held out", _held_out(asked))]


def ours(data: Path, every: int) -> dict[str, float]:
    """Recall and nDCG of the program, for every so manieth origin."""
    return _as_ranked(_asked(data, dict(list(_related(data).items())[::every])))


def _as_ranked(asked: Sequence[Asked]) -> dict[str, float]:
    return _mean([_figures([near.code for near in each.near], each.grades) for each in asked])


def fit(data: Path) -> dict[str, object]:
    """The section `similar`, with the weights that serve this task, in hundredths."""
    weights = _ascend(_asked(data, _related(data)))
    now = json.loads(Path(figures.__file__).with_suffix(".json").read_text(encoding="utf-8"))
    whole = share(100, [round(1_000_000 * each) for each in weights])
    return {**now["similar"], **dict(zip(PARTS, whole, strict=True))}


def _related(data: Path) -> Mapping[str, _Grades]:
    found: dict[str, dict[str, int]] = {}
    with (data / "related_dev.tsv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t"):
            grades = found.setdefault(row["O*NET-SOC Code"], {})
            grades[row["Related O*NET-SOC Code"]] = _GRADES[row["Relatedness Tier"]]
    return found


def _asked(data: Path, related: Mapping[str, _Grades]) -> list[Asked]:
    """Each origin with those nearest to it by the weights in force: others are out of reach."""
    with imported(data) as index:
        codes = {row.id: row.onet or "" for row in index.roles}
        ids = {code: id_ for id_, code in codes.items()}
        return [
            Asked(
                grades,
                [
                    Near(codes[each.id], each.values, tuple(map(bool, each.worth)))
                    for each in likenesses(index, ids[code])[:_SHORTLIST]
                ],
            )
            for code, grades in related.items()
        ]


def _held_out(asked: Sequence[Asked]) -> dict[str, float]:
    figures_ = []
    for fold in range(_FOLDS):
        weights = _ascend([each for place, each in enumerate(asked) if place % _FOLDS != fold])
        figures_ += [_figures(_ranked(each, weights), each.grades) for each in asked[fold::_FOLDS]]
    return _mean(figures_)


def _ascend(asked: Sequence[Asked]) -> list[float]:
    """Weights found by trying, a part at a time, more and less of it, in ever smaller steps.

    From equal weights on, so that the same data gives the same weights whatever is in force.
    """
    weights = [1.0] * len(PARTS)
    best = _worth(asked, weights)
    for steps in _STEPS:
        for part in range(len(weights)):
            was = weights[part]
            for step in steps:
                other = [*weights[:part], was * step, *weights[part + 1 :]]
                if (worth := _worth(asked, other)) > best:
                    best, weights = worth, other
    return weights


def _worth(asked: Sequence[Asked], weights: Sequence[float]) -> float:
    found = _mean([_figures(_ranked(each, weights), each.grades) for each in asked])
    return sum(found.values()) / len(found)


def _ranked(asked: Asked, weights: Sequence[float]) -> list[str]:
    def away(near: Near) -> float:
        known: float = sum(map(mul, near.known, weights))
        alike: float = sum(map(mul, near.values, weights))
        return -alike / known

    return [near.code for near in sorted(asked.near, key=away)[:_TOP]]


def _figures(ranked: Sequence[str], grades: _Grades) -> tuple[float, float]:
    """Recall and nDCG of the first ten."""
    found = [grades.get(code, 0) for code in ranked[:_TOP]]
    primary = sum(grade >= _PRIMARY for grade in grades.values())
    ideal = sorted(grades.values(), reverse=True)[:_TOP]
    return sum(grade >= _PRIMARY for grade in found) / primary, _gain(found) / _gain(ideal)


def _gain(grades: Iterable[int]) -> float:
    return sum(grade / log2(place + 2) for place, grade in enumerate(grades))


def _mean(found: Sequence[tuple[float, float]]) -> dict[str, float]:
    recall, gain = (sum(column) / len(found) for column in zip(*found, strict=True))
    return {"recall@10": recall, "nDCG@10": gain}
