"""The task's people: skills named as O*NET names them, drawn from an occupation, with some noise.

An occupation's items are the elements (skills and knowledge) with revealed comparative advantage
above 1, and all its technologies. A profile is drawn from the eight elements of highest advantage
and up to ten technologies: half of these are kept, and three technologies from elsewhere added.
"""

import random
from collections import defaultdict
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from typing import NamedTuple

from tasks.reference import table

__all__ = ["Noisy", "Occupations", "drawn", "read_occupations"]

_MARKING, _TECHNOLOGIES, _WRONG = 8, 10, 3


class Noisy(NamedTuple):
    """Names of skills, and the occupation that most of them were drawn from."""

    occupation: str
    names: list[str]


class Occupations(NamedTuple):
    """For each rated occupation its items; those that mark it most; and all technologies.

    `technologies` are of every occupation, unrated ones too.
    """

    items: dict[str, set[str]]
    marking: dict[str, list[str]]
    technologies: dict[str, list[str]]


def read_occupations(data: Path) -> Occupations:
    """What the reference data in a folder says of each rated occupation."""
    importance: dict[str, dict[str, float]] = defaultdict(dict)
    overall: dict[str, float] = defaultdict(float)
    names: dict[str, str] = {}
    technologies: dict[str, list[str]] = defaultdict(list)
    for row in chain(table(data, "Skills"), table(data, "Knowledge")):
        if row["Scale ID"] == "IM":
            element, value = row["Element ID"], float(row["Data Value"])
            names[element] = row["Element Name"]
            importance[row["O*NET-SOC Code"]][element] = value
            overall[element] += value
    for row in table(data, "Technology Skills"):
        technologies[row["O*NET-SOC Code"]].append(row["Example"])
    items, marking, everywhere = {}, {}, sum(overall.values())
    for code, own in sorted(importance.items()):
        share = sum(own.values()) / everywhere
        advantage = {element: value / overall[element] / share for element, value in own.items()}
        above = sorted((-each, element) for element, each in advantage.items() if each > 1)
        marking[code] = [names[element] for _, element in above[:_MARKING]]
        items[code] = {names[element] for _, element in above} | set(technologies[code])
    return Occupations(items, marking, technologies)


def drawn(occupations: Occupations, seed: int) -> Iterator[Noisy]:
    """One profile for each occupation; the same ones for the same seed."""
    draw = random.Random(seed)  # noqa: S311 - a benchmark, not a secret
    known = sorted({name for names in occupations.technologies.values() for name in names})
    for code, marking in occupations.marking.items():
        own = sorted(set(occupations.technologies[code]))
        pool = marking + draw.sample(own, min(_TECHNOLOGIES, len(own)))
        kept = draw.sample(pool, len(pool) // 2)
        elsewhere = (name for name in draw.sample(known, len(known)) if name not in own)
        yield Noisy(code, kept + [next(elsewhere) for _ in range(_WRONG)])
