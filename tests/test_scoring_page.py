"""The worked example of `docs/scoring.md` is what the program does."""

import re

import pytest

from careerpath.advice.fit import fit
from careerpath.catalogue.index import index_of
from careerpath.engine.similarity import PARTS
from careerpath.models.catalogue import Catalogue
from careerpath.models.profile import Profile
from careerpath.models.scales import LEVELS, CareerLevel
from careerpath.models.weights import LIKENESS, WEIGHTS
from careerpath.profile.formats.level_words import LEVEL_OF_WORDS, level_of
from tests.kit import ROOT

PAGE = (ROOT / "docs" / "scoring.md").read_text(encoding="utf-8")


def _role(id_: str, *asks: tuple[str, float, int]) -> dict[str, object]:
    return {
        "id": id_,
        "title": id_,
        "function": "sales",
        "level": "manager",
        "track": "management",
        "summary": "A role.",
        "requirements": {
            "skills": [{"skill": s, "importance": i, "level": level} for s, i, level in asks]
        },
        "interests": {
            "realistic": 1.49,
            "investigative": 1.66,
            "artistic": 1.31,
            "social": 3.29,
            "enterprising": 7,
            "conventional": 5.58,
        },
    }


def test_the_worked_example() -> None:
    skills = ("negotiation", "coaching", "hiring")
    catalogue = Catalogue.model_validate(
        {
            "functions": [{"id": "sales", "title": "Sales", "summary": "Selling."}],
            "skills": [{"id": id_, "title": id_, "category": "any"} for id_ in skills],
            "roles": [
                _role("sales-manager", ("negotiation", 4, 4), ("coaching", 5, 4), ("hiring", 3, 3)),
                _role("buyer", ("negotiation", 5, 5)),
                _role("first-other"),
                _role("second-other"),
            ],
        }
    )
    profile = Profile(skills={"negotiation": 4, "coaching": 3}, interests=("ECS",))
    row = fit(index_of(catalogue), profile, "sales-manager").fit
    values = {part.name: part.value for part in row.components}
    assert values == {"coverage": 60.87, "use": 100, "interests": 98.5}
    assert (row.score, row.tier) == (83.62, "strong")
    for figure in ("0.6087", "0.9850", "83.62"):
        assert figure in PAGE


def test_the_tables_name_the_figures_in_force() -> None:
    for name in ("coverage", "use", "interests", "career_level"):
        label = name.replace("_", " ")
        assert f"| {label} | {getattr(WEIGHTS, name)} |" in PAGE
    for name in ("strong", "good", "stretch"):
        floor = getattr(WEIGHTS, f"{name}_coverage")
        assert f"| {name} | {getattr(WEIGHTS, name) // 100} | {floor // 100} |" in PAGE
    assert f"fewer than {WEIGHTS.strong_asked} skills is never strong" in PAGE
    credit = " | ".join(f"{share / 10_000:g}" for share in WEIGHTS.credit)
    assert f"| credit | {credit} |" in PAGE
    assert f"^ {WEIGHTS.specificity_exponent:g}" in PAGE
    for level, (title, example) in LEVELS.items():
        assert f"| {level} | {title} | {example} |" in PAGE
    assert len(WEIGHTS.steps_up) == len(WEIGHTS.steps_down) == len(CareerLevel)


def test_the_words_of_levels_are_those_in_force() -> None:
    """Every word of the page gives its level, and the reader knows no other."""
    (section,) = re.findall(
        r"^### Levels in your own words$(.*?)^##", PAGE, re.MULTILINE | re.DOTALL
    )
    rows = re.findall(r"^\| (\d) (\w+) \| (.+) \|$", section, re.MULTILINE)
    assert [(int(level), name) for level, name, _ in rows] == [
        (level, name) for level, (name, _) in LEVELS.items()
    ]
    told = {word: int(level) for level, _, words in rows for word in words.split(", ")}
    assert told == dict(LEVEL_OF_WORDS)
    for word, level in told.items():
        assert level_of(word)[::2] == (level, True), word
    assert "editorial" in section


@pytest.mark.parametrize(
    ("said", "level"), [("8/10", 4), ("80%", 4), ("81%", 5), ("3", 3), ("not fluent", None),
                        ("basic to advanced", 2), ("rock star", None)]
)  # fmt: skip
def test_figures_and_words_as_the_page_says(said: str, level: int | None) -> None:
    assert level_of(said).level == level


def test_the_parts_of_a_likeness_are_the_figures_in_force() -> None:
    for part in PARTS:
        assert f"| {part} | {getattr(LIKENESS, part)} |" in PAGE
    assert sum(getattr(LIKENESS, part) for part in PARTS) == 100
    assert f"^ {LIKENESS.rarity_of_words:g}\n" in PAGE
    assert f"with the exponent {LIKENESS.rarity_of_tools:g}." in PAGE
    assert f"more than {LIKENESS.common_word:g} of all roles" in PAGE
    assert f"the logarithm at least {LIKENESS.least_above_usual:g};" in PAGE
