"""`careerpath show`, as people and scripts meet it."""

import json
import re
from typing import Any

import pytest

from tests.kit import Careerpath, Golden, widest

CARDS = {
    "role": "sales ops manager",
    "function": "sales",
    "skill": "skill:negotiation",
}


@pytest.mark.parametrize("width", [80, 140])
@pytest.mark.parametrize("kind", CARDS)
def test_golden_screen(kind: str, width: int, careerpath: Careerpath, golden: Golden) -> None:
    run = careerpath("show", CARDS[kind], "--color", "never", width=width)
    assert (run.code, run.err) == (0, "")
    assert widest(run.out) <= width
    golden(f"show-{kind}-{width}.txt", run.out)


def card(careerpath: Careerpath, name: str) -> tuple[dict[str, Any], list[str]]:
    run = careerpath("show", name, "-f", "json")
    assert (run.code, run.err) == (0, "")
    envelope = json.loads(run.out)
    assert (envelope["schema"], envelope["command"]) == ("careerpath/1", "show")
    return envelope["result"]["card"], envelope["result"]["notes"]


@pytest.mark.parametrize(
    "name",
    [
        "sales ops manager",
        "sales-operations-manager",
        "SALES OPERATIONS MANAGER",
        "role:sales ops manager",
        "Responsabile delle operazioni di vendita",
        "Sales Operations Lead",
    ],
)
def test_a_role_by_any_name(careerpath: Careerpath, name: str) -> None:
    found, notes = card(careerpath, name)
    assert found["role"]["id"] == "sales-operations-manager"
    assert found["function"] == {"id": "sales-operations", "title": "Sales Operations"}
    assert notes == []
    assert found["asks"]
    assert {asked["level"] for asked in found["asks"]} <= {1, 2, 3, 4, 5}
    importances = [asked["importance"] for asked in found["asks"]]
    assert importances == sorted(importances, reverse=True)
    ids = {source["id"] for source in found["sources"]}
    assert "onet-29-3" in ids
    for move in (*found["moves_out"], *found["moves_in"]):
        assert set(move["basis"]) <= ids
        assert {"id", "title", "onet"} <= set(move["role"])


@pytest.mark.parametrize("name", ["sales", "Sales Department", "function:sales", "Vendite"])
def test_a_function_by_any_name(careerpath: Careerpath, name: str) -> None:
    found, _ = card(careerpath, name)
    assert found["function"]["id"] == "sales"
    assert {"id": "sales-manager", "title": "Sales Manager", "onet": "11-2022.00"} in found["roles"]
    assert found["sources"]


@pytest.mark.parametrize("name", ["negotiation", "skill:negotiation", "BARGAINING"])
def test_a_skill_by_any_name(careerpath: Careerpath, name: str) -> None:
    found, _ = card(careerpath, name)
    assert found["skill"]["id"] == "negotiation"
    assert "sales-manager" in {asker["role"]["id"] for asker in found["asked_by"]}
    assert found["hours_per_level"] > 0


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("sales ops manger", "Sales Operations Manager"),
        ("negotiaton", "Negotiation"),
        ("skill:negotiaton", "Negotiation"),
    ],
)
def test_a_near_spelling_is_told_first(careerpath: Careerpath, name: str, title: str) -> None:
    run = careerpath("show", name)
    first, second, *_ = run.out.splitlines()
    assert first.startswith("“")
    assert first.endswith(f"” was read as {title}.")
    assert second.startswith(title)


def test_a_name_that_several_share_is_told(careerpath: Careerpath) -> None:
    found, notes = card(careerpath, "customer service")
    assert found["function"]["id"] == "customer-service"
    (note,) = notes
    assert note.endswith("careerpath show skill:customer-service")
    other, none = card(careerpath, "skill:customer-service")
    assert other["skill"]["id"] == "customer-service"
    assert none == []


def test_an_unknown_name(careerpath: Careerpath) -> None:
    run = careerpath("show", "sales manager of the year")
    assert (run.code, run.out) == (2, "")
    error, hint = run.err.splitlines()
    assert error == (
        "error[CP002]: no role, function or skill is called “sales manager of the year”"
    )
    assert "“Sales Manager”" in hint


@pytest.mark.parametrize("name", ["", "role:", "skill: ", ":", "-"])
def test_no_name_at_all(careerpath: Careerpath, name: str) -> None:
    run = careerpath("show", name)
    assert (run.code, run.out) == (2, "")
    assert "error[CP002]" in run.err


def test_a_missing_name(careerpath: Careerpath) -> None:
    run = careerpath("show")
    assert (run.code, run.out) == (2, "")
    assert "error[CP001]" in run.err


def test_sources_stand_on_the_screen(careerpath: Careerpath) -> None:
    """Every mark has its source, and every source its mark."""
    run = careerpath("show", "sales manager")
    screen, _, sources = run.out.partition("\nSources\n")
    marks = re.findall(r"\[(\d+(?:, \d+)*)\]", screen)
    cited = {int(number) for mark in marks for number in mark.split(", ")}
    listed = {int(number) for number in re.findall(r"^ *\[(\d+)\]", sources, re.MULTILINE)}
    assert cited == listed == set(range(1, len(listed) + 1))
    assert "undated" in sources
    assert "O*NET 29.3 Database" in sources


def test_estimates_are_marked(careerpath: Careerpath) -> None:
    run = careerpath("show", "sales manager")
    _, _, moves = run.out.partition("\nWhere it leads\n")
    spans = re.findall(
        r"^  \S.*?, (?:promotion|lateral|career change), (.*?) \[", moves, re.MULTILINE
    )
    assert spans
    assert all("≈ " in span for span in spans)


def test_piped_output_is_never_cut(careerpath: Careerpath) -> None:
    piped = careerpath("show", "sales manager").out
    narrow = careerpath("show", "sales manager", "--color", "never", width=80).out
    assert max(map(len, piped.splitlines())) > 140
    # Cells that are wrapped stand in another order, and nothing is lost.
    assert sorted(piped.split()) == sorted(narrow.split())


def test_a_role_that_asks_for_a_skill_is_shown_with_it(careerpath: Careerpath) -> None:
    found, _ = card(careerpath, "skill:negotiation")
    for asker in found["asked_by"]:
        asked, _ = card(careerpath, asker["role"]["id"])
        wanted = {
            "skill": {"id": "negotiation", "title": "Negotiation"},
            "importance": asker["importance"],
            "level": asker["level"],
        }
        assert wanted in asked["asks"]
