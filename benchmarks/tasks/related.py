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
from pathlib import Path
from typing import NamedTuple

import numpy as np

from careerpath.advice.similar import likenesses
from careerpath.engine.scoring import share
from careerpath.engine.similarity import PARTS
from careerpath.models import weights as figures
from tasks.reference import imported
from tasks.related_baselines import BASELINES
from tasks.related_fit import FOLDS, Shortlists, found_by, weights_for

__all__ = ["fit", "measure", "ours"]

_TOP, _PRIMARY = 10, 2
_GRADES = {"Primary-Short": 3, "Primary-Long": 2, "Supplemental": 1}
_SHORTLIST = 100

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
    return [*found, own, ("careerpath similar, held out", _held_out(_lists(asked)))]


def ours(data: Path, every: int) -> dict[str, float]:
    """Recall and nDCG of the program, for every so manieth origin."""
    return _as_ranked(_asked(data, dict(list(_related(data).items())[::every])))


def _as_ranked(asked: Sequence[Asked]) -> dict[str, float]:
    return _mean([_figures([near.code for near in each.near], each.grades) for each in asked])


def fit(data: Path) -> dict[str, object]:
    """The section `similar`, with the weights that serve this task, in hundredths."""
    weights = weights_for(_lists(_asked(data, _related(data))))
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


def _lists(asked: Sequence[Asked]) -> Shortlists:
    near = [each.near[:_SHORTLIST] for each in asked]
    grades = [
        [each.grades.get(one.code, 0) for one in row] for each, row in zip(asked, near, strict=True)
    ]
    ideal = [_gain(sorted(each.grades.values(), reverse=True)[:_TOP]) for each in asked]
    return Shortlists(
        np.array([[one.values for one in row] for row in near], float),
        np.array([[one.known for one in row] for row in near], float),
        np.array(grades, float),
        np.array([sum(g >= _PRIMARY for g in each.grades.values()) for each in asked], float),
        np.array(ideal, float),
    )


def _held_out(lists: Shortlists) -> dict[str, float]:
    places = np.arange(len(lists.grades)) % FOLDS
    found = [
        found_by(weights_for(lists.of(places != fold)), lists.of(places == fold))
        for fold in range(FOLDS)
    ]
    recall, gain = np.concatenate(found).mean(axis=0)
    return {"recall@10": float(recall), "nDCG@10": float(gain)}


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
