"""How well the résumé reader does on the labelled texts.

Whoever built the reader has seen all of them but for `unseen`: the figures of the others tell of
mistakes that come back, not of how well it reads what nobody looked at. See README.md there.
"""

from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import yaml

from careerpath.advice.likely import without_unlikely
from careerpath.catalogue.index import open_index
from careerpath.files.text import fold
from careerpath.profile.resume.found import ResumeReading
from careerpath.profile.resume.reading import read_resume

RESUMES = Path(__file__).parent / "resumes"
TODAY = date(2026, 11, 22)
"""The labels count years from November 2026."""

Label = dict[str, Any]


class Figures(NamedTuple):
    right: int
    wrong: int
    missed: int

    @property
    def precision(self) -> float:
        return self.right / max(1, self.right + self.wrong)

    @property
    def recall(self) -> float:
        return self.right / max(1, self.right + self.missed)

    def __str__(self) -> str:
        return f"precision {self.precision:.3f}, recall {self.recall:.3f} {tuple(self)}"


@cache
def written_in(file: Path) -> dict[str, Label]:
    loaded: dict[str, Label] = yaml.safe_load(file.read_text(encoding="utf-8"))
    return loaded


def labels(half: str) -> dict[str, Label]:
    own = RESUMES / f"{half}.yaml"
    loaded = written_in(own if own.exists() else RESUMES / "labels.yaml")
    return {name: label for name, label in loaded.items() if name.startswith(f"{half}/")}


@cache
def reading_of(file: str) -> ResumeReading:
    text = (RESUMES / file).read_text(encoding="utf-8")
    index = open_index()
    return without_unlikely(index, read_resume(text, index.worded_with, TODAY))


def readings(*halves: str) -> Iterator[tuple[Label, ResumeReading]]:
    for half in halves:
        for file, label in labels(half).items():
            yield label, reading_of(file)


def figures(half: str) -> Figures:
    right = wrong = missed = 0
    for label, reading in readings(half):
        found = {skill.id for skill in reading.skills}
        wanted = set(label["skills"])
        right += len(found & wanted)
        wrong += len(found - wanted - set(label.get("optional", ())))
        missed += len(wanted - found)
    return Figures(right, wrong, missed)


@pytest.mark.parametrize(
    ("half", "precision", "recall"),
    [
        ("dev", 0.98, 0.93),
        ("held", 0.98, 0.9),
        ("fresh", 0.93, 0.86),
        ("seen", 0.98, 0.87),
        ("late", 0.98, 0.97),
        ("sixth", 0.95, 0.89),
        ("seventh", 0.92, 0.9),
    ],
)
def test_skills_of_texts_that_were_looked_at(half: str, precision: float, recall: float) -> None:
    seen = figures(half)
    assert seen.precision >= precision, seen
    assert seen.recall >= recall, seen


def test_skills_of_texts_that_nobody_looked_at() -> None:
    """What is wrong in them stays unseen: a reader that falls behind is mended by other texts."""
    unseen = figures("unseen")
    assert unseen.precision >= 0.9, unseen
    assert unseen.recall >= 0.85, unseen


def test_roles_and_their_years() -> None:
    found = wanted = right_years = dated = wrong = 0
    for label, reading in readings("dev", "held"):
        years = {role.id: role.years for role in reversed(reading.roles)}
        wrong += len(set(years) & set(label.get("not_roles", ())))
        for role in label["roles"]:
            if role.get("optional"):
                continue
            wanted += 1
            found += role["role"] in years
            if role["role"] in years and "years" in role:
                dated += 1
                told = [each.years for each in reading.roles if each.id == role["role"]]
                right_years += any(
                    one is not None and abs(one - role["years"]) <= 1 for one in told
                )
    assert found / wanted >= 0.9, (found, wanted)
    assert right_years / dated >= 0.9, (right_years, dated)
    assert wrong <= 2, wrong


def test_education() -> None:
    right = total = 0
    for label, reading in readings("dev", "held"):
        found = reading.education.value if reading.education else None
        right += found in {label.get("education"), label.get("education_also", found)} or (
            found is None and "education" not in label
        )
        total += 1
    assert right / total >= 0.9, (right, total)


def test_languages() -> None:
    right = wrong = missed = 0
    for label, reading in readings("dev", "held"):
        found, wanted = set(reading.languages), set(label.get("languages", ()))
        right += len(found & wanted)
        wrong += len(found - wanted)
        missed += len(wanted - found)
    assert Figures(right, wrong, missed).precision >= 0.95
    assert Figures(right, wrong, missed).recall >= 0.9


def alike(one: str, other: str) -> bool:
    """Whether one of two names holds the other, or shares most of its words with it."""
    first, second = set(fold(one).split()), set(fold(other).split())
    return first <= second or second <= first or len(first & second) > len(first | second) / 2


def test_certificates() -> None:
    right = wrong = missed = 0
    for label, reading in readings("dev", "held"):
        wanted = label.get("certifications", [])
        found = reading.certifications
        missed += sum(not any(alike(one, each) for each in found) for one in wanted)
        right += sum(any(alike(one, each) for one in wanted) for each in found)
        wrong += sum(not any(alike(one, each) for one in wanted) for each in found)
        for planned in label.get("not_certifications", []):
            assert not any(alike(planned, each) for each in found), planned
    assert Figures(right, wrong, missed).precision >= 0.9
    assert Figures(right, wrong, missed).recall >= 0.85
