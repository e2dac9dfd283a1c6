"""Noisy profiles: does `match` find the occupation that a patchy list of skills was drawn from?

The skills are names alone, without levels; `tasks.profile_draws` says how they are drawn.

`fit` finds the weights of coverage and use and the exponent of specificity on half of the
occupations. Their sum stays: this task says nothing on interests and career level.
"""

import json
import statistics
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from careerpath.advice.filters import Wishes
from careerpath.advice.match import match
from careerpath.advice.person import understand
from careerpath.catalogue.index import Index
from careerpath.engine.data import Person
from careerpath.engine.scoring import half_up, rank
from careerpath.models import weights as figures
from careerpath.models.profile import Profile
from careerpath.models.role import Role
from careerpath.models.weights import WEIGHTS, Weights
from tasks.profile_baselines import BASELINES
from tasks.profile_draws import Noisy, drawn, read_occupations
from tasks.reference import imported

__all__ = ["fit", "measure", "ours"]

_FITTED_ON, _MEASURED_ON = (1, 2, 3), (101, 102, 103, 104)
_TOP = 5

_COVERAGE, _EXPONENT = (15, 20, 25, 30, 35, 40, 45), (0.15, 0.25, 0.35, 0.45, 0.55)
_SHARED = WEIGHTS.coverage + WEIGHTS.use
_BEFORE = (40, 0.35)
"""The weight of coverage and the exponent that were chosen by eye, before there was data."""


def measure(data: Path) -> list[tuple[str, dict[str, float]]]:
    """Recall at 1 and 5, baselines first, among all that each method knows."""
    occupations = read_occupations(data)
    noisy = [each for seed in _MEASURED_ON for each in drawn(occupations, seed)]
    found = []
    for name, baseline in BASELINES.items():
        ranked = baseline(occupations.items)
        found.append((name, _recall([_place(ranked(p.names), p.occupation) for p in noisy])))
    with imported(data) as index:
        places = [_place(_matched(index, each.names), each.occupation) for each in noisy]
    found.append(("careerpath match", _recall(places)))
    for title, half in (("fitted on", 0), ("held out", 1)):
        own = [p for p, each in zip(places, noisy, strict=True) if _half(each) == half]
        found.append((f"careerpath match, half {title}", _recall(own)))
    return found


def ours(data: Path, seed: int, every: int) -> dict[str, float]:
    """Recall at 1 and 5 of the program, for every so manieth profile of a seed."""
    noisy = list(drawn(read_occupations(data), seed))[::every]
    with imported(data) as index:
        return _recall([_place(_matched(index, each.names), each.occupation) for each in noisy])


def fit(data: Path) -> dict[str, object]:
    """The section `score`, with the weights and the exponent that serve this task.

    Of the settings within one standard error of the best, the one fewest steps away from what was
    chosen before there was data; of equals, the better. Coverage never weighs less than use: one
    skill that a role has a use for would make a good fit of it.
    """
    occupations = read_occupations(data)
    noisy = [each for seed in _FITTED_ON for each in drawn(occupations, seed) if not _half(each)]
    with imported(data) as index:
        tried = _tried(index, noisy)
    for (coverage, exponent), (mean, error) in sorted(tried.items()):
        print(f"coverage {coverage} of {_SHARED}, exponent {exponent}: {mean:.4f} ± {error:.4f}")
    allowed = {each: found for each, found in tried.items() if 2 * each[0] >= _SHARED}
    best, error = max(allowed.values())
    near = [each for each, (mean, _) in allowed.items() if mean >= best - error]
    coverage, exponent = min(near, key=lambda each: (_steps(each), -allowed[each][0], each))
    now = json.loads(Path(figures.__file__).with_suffix(".json").read_text(encoding="utf-8"))
    chosen = {
        "coverage": coverage,
        "use": _SHARED - coverage,
        "specificity_exponent": exponent,
    }
    return {**now["score"], **chosen}


def _steps(setting: tuple[int, float]) -> int:
    return sum(
        abs(grid.index(own) - grid.index(before))
        for grid, own, before in zip((_COVERAGE, _EXPONENT), setting, _BEFORE, strict=True)
    )


def _half(noisy: Noisy) -> int:
    """1 for the occupations that are held out of the fit: those whose digits add up oddly."""
    return sum(int(each) for each in noisy.occupation if each.isdigit()) % 2


def _matched(index: Index, names: Sequence[str]) -> list[str | None]:
    profile = Profile.model_validate({"skills": list(names)})
    return [row.role.onet for row in match(index, profile, Wishes(), top=_TOP).rows]


def _place(ranked: Sequence[str | None], occupation: str) -> int:
    return ranked.index(occupation) if occupation in ranked else _TOP


def _recall(places: Sequence[int]) -> dict[str, float]:
    return {
        f"recall@{most}": sum(place < most for place in places) / len(places) for most in (1, _TOP)
    }


class _Candidate(NamedTuple):
    """A role of which nothing but its skills is known."""

    seq: int
    id: str
    level: str
    demand: int
    interests: None = None


class _Facts(NamedTuple):
    specificity: int
    seqs: list[int]
    needs: list[int]
    levels: list[int]


def _tried(index: Index, noisy: Sequence[Noisy]) -> dict[tuple[int, float], tuple[float, float]]:
    """For each setting the mean of recall at 1 and 5, and its standard error over occupations."""
    people = [
        (each.occupation, understand(index, Profile.model_validate({"skills": each.names})).person)
        for each in noisy
    ]
    hits: dict[tuple[int, float], dict[str, list[float]]] = defaultdict(lambda: defaultdict(list))
    roles = index.items(Role, [row.id for row in index.roles])
    seqs = {row.onet: row.seq for row in index.roles}
    for exponent in _EXPONENT:
        candidates, facts = _weighed(roles, WEIGHTS._replace(specificity_exponent=exponent))
        for occupation, person in people:
            for coverage, place in _places(candidates, facts, person, seqs[occupation]):
                hit = ((place < 1) + (place < _TOP)) / 2
                hits[coverage, exponent][occupation].append(hit)
    found = {}
    for setting, own in hits.items():
        means = [statistics.fmean(each) for each in own.values()]
        error = statistics.stdev(means) / len(means) ** 0.5
        found[setting] = (statistics.fmean(means), error)
    return found


def _weighed(roles: Sequence[Role], weights: Weights) -> tuple[list[_Candidate], dict[str, _Facts]]:
    """What the index holds of roles and skills, with other weights."""
    asking = Counter(need.skill for role in roles for need in role.requirements.skills)
    facts = {
        skill: _Facts(weights.specificity(len(roles), count), [], [], [])
        for skill, count in asking.items()
    }
    candidates = []
    for seq, role in enumerate(roles):
        demand = 0
        for need in role.requirements.skills:
            known = facts[need.skill]
            weight = weights.need(round(100 * need.importance), known.specificity)
            known.seqs.append(seq)
            known.needs.append(weight)
            known.levels.append(need.level)
            demand += weight
        candidates.append(_Candidate(seq, role.id, role.level, demand))
    return candidates, facts


def _places(
    candidates: Sequence[_Candidate], facts: dict[str, _Facts], person: Person, right: int
) -> Iterator[tuple[int, int]]:
    """For each weight of coverage, how many roles come before the right one."""
    values = [(each.seq, *each.values[:2]) for each in rank(candidates, facts, {}, person)]
    for coverage in _COVERAGE:
        use = _SHARED - coverage
        order = [
            (-half_up(coverage * (covered or 0) + use * (used or 0), _SHARED), seq)
            for seq, covered, used in values
        ]
        own = next(each for each in order if each[1] == right)
        yield coverage, sum(each < own for each in order)
