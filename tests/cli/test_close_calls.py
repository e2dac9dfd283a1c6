"""The mark of a near tie, wherever `match` shows its rows."""

import json
from typing import Any

import pytest

from tests.kit import EXAMPLES, Careerpath, Write

THREE = """\
functions:
  - {id: sales, title: Sales, summary: Wins customers.}
  - {id: finance, title: Finance, summary: Counts money.}
skills:
  - {id: sql, title: SQL, category: technical}
  - {id: statistics, title: Statistics, category: technical}
  - {id: poetry, title: Poetry, category: arts}
roles:
  - id: zoologist
    title: Zoologist
    function: sales
    level: entry
    track: individual
    summary: Keeps animals.
    requirements: {skills: [{skill: sql, importance: 3, level: 3}]}
  - id: actuary
    title: Actuary
    function: finance
    level: entry
    track: individual
    summary: Reckons.
    requirements: {skills: [{skill: statistics, importance: 3, level: 3}]}
  - id: poet
    title: Poet
    function: sales
    level: entry
    track: individual
    summary: Writes.
    requirements: {skills: [{skill: poetry, importance: 3, level: 5}]}
"""
PERSON = ("match", "-s", "sql=3,statistics=2")
MARK = "A close call: the next role would come before this one if your SQL were a level lower."


@pytest.fixture
def asking(write: Write) -> tuple[str, ...]:
    return (*PERSON, "-c", write("three.yaml", THREE))


def rows(careerpath: Careerpath, *argv: str) -> list[dict[str, Any]]:
    run = careerpath(*argv, "-f", "json")
    assert (run.code, run.err) == (0, "")
    found: list[dict[str, Any]] = json.loads(run.out)["result"]["rows"]
    return found


def test_in_json(careerpath: Careerpath, asking: tuple[str, ...]) -> None:
    found = rows(careerpath, *asking)
    assert [(row["role"]["id"], row["near_tie"]) for row in found] == [
        ("zoologist", "if your SQL were a level lower"),
        ("actuary", None),
        ("poet", None),
    ]


@pytest.mark.parametrize("form", ["table", "markdown"])
def test_in_words(careerpath: Careerpath, asking: tuple[str, ...], form: str) -> None:
    """Once, with the role that it is about."""
    text = careerpath(*asking, "-f", form).out
    assert text.count("A close call") == 1
    assert text.index("Zoologist") < text.index(MARK) < text.rindex("Actuary")


@pytest.mark.parametrize("width", [40, 80, 140])
def test_in_a_window(careerpath: Careerpath, asking: tuple[str, ...], width: int) -> None:
    run = careerpath(*asking, "--color", "never", width=width)
    # Beside other columns a sentence is folded, and its words stand apart.
    assert " ".join(run.out.split()).count("A close call") == 1
    if width < 120:
        assert MARK in " ".join(run.out.split())


def test_what_the_mark_says_is_so(careerpath: Careerpath, asking: tuple[str, ...]) -> None:
    words = [word.replace("sql=3", "sql=2") for word in asking]
    assert [row["role"]["id"] for row in rows(careerpath, *words)][:2] == ["actuary", "zoologist"]


def test_the_last_row_may_tie_with_one_that_is_not_shown(
    careerpath: Careerpath, asking: tuple[str, ...]
) -> None:
    (row,) = rows(careerpath, *asking, "-n", "1")
    assert row["near_tie"] == "if your SQL were a level lower"


def test_a_row_never_ties_with_one_that_the_filters_hide(
    careerpath: Careerpath, asking: tuple[str, ...]
) -> None:
    found = rows(careerpath, *asking, "--function", "sales")
    assert [(row["role"]["id"], row["near_tie"]) for row in found] == [
        ("zoologist", None),
        ("poet", None),
    ]


def test_fit_has_no_next_one(careerpath: Careerpath, asking: tuple[str, ...]) -> None:
    run = careerpath("fit", "zoologist", *asking[1:], "-f", "json")
    assert json.loads(run.out)["result"]["fit"]["near_tie"] is None


@pytest.mark.parametrize("name", sorted(path.stem for path in EXAMPLES.glob("*.yaml")))
def test_the_mark_does_not_hang_on_how_many_are_shown(careerpath: Careerpath, name: str) -> None:
    argv = ("match", str(EXAMPLES / f"{name}.yaml"))
    many = [row["near_tie"] for row in rows(careerpath, *argv, "-n", "99")]
    assert many[-1] is None
    for top in (1, 3, 5):
        assert [row["near_tie"] for row in rows(careerpath, *argv, "-n", str(top))] == many[:top]
