"""`careerpath roles` and `careerpath skills`: what a catalogue holds, listed or searched."""

import json
import re
from itertools import groupby
from typing import Any

import pytest

from careerpath.models.scales import CareerLevel
from tests.kit import Careerpath, Write

EMPTY = "functions: [{id: sales, title: Sales, summary: Wins customers.}]\n"


def answer(careerpath: Careerpath, *argv: str) -> dict[str, Any]:
    run = careerpath(*argv, "-f", "json")
    assert (run.code, run.err) == (0, "")
    found: dict[str, Any] = json.loads(run.out)["result"]
    return found


def ids(listing: dict[str, Any], kind: str = "role") -> list[str]:
    return [row[kind]["id"] for row in listing["rows"]]


def test_every_role_by_function_and_level(careerpath: Careerpath) -> None:
    found = answer(careerpath, "roles")
    counts = answer(careerpath, "catalogue", "check")["counts"]["roles"]
    assert len(found["rows"]) == found["found"] == counts
    assert len(set(ids(found))) == len(found["rows"])
    order = [
        (row["function"]["title"], CareerLevel(row["level"]).rank, row["role"]["title"])
        for row in found["rows"]
    ]
    assert order == sorted(order)
    assert found["query"] is None
    assert found["filters"] == []
    assert found["next_command"] == f"careerpath show {ids(found)[0]}"


def test_the_screen_of_all_roles(careerpath: Careerpath) -> None:
    """Each function a heading, each role a line under it."""
    found = answer(careerpath, "roles")
    screen = careerpath("roles").out
    title, *lines = screen.splitlines()
    assert title == f"Roles, {found['found']} of {found['found']} shown"
    for function, rows in groupby(found["rows"], key=lambda row: row["function"]["title"]):
        start = lines.index(function) + 1
        listed = [each["role"]["title"] for each in rows]
        assert [line.strip().split("  ")[0] for line in lines[start : start + len(listed)]] == (
            listed
        )


def test_pay_is_marked_where_it_is_of_a_wider_group(careerpath: Careerpath) -> None:
    found = answer(careerpath, "roles", "sales")
    lines = careerpath("roles", "sales").out.splitlines()[2:]
    assert any(row["pay_group"] for row in found["rows"])
    for row, line in zip(found["rows"], lines, strict=False):
        assert row["role"]["title"] in line
        assert ("wider group" in line) == (row["pay_group"] is not None)
        if row["pay"] is not None:
            assert f"{row['pay']:,.0f} {row['currency']}" in line


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("sales manager", "sales-manager"),
        ("SALES-MANAGER", "sales-manager"),
        ("sales ops manager", "sales-operations-manager"),
        ("RevOps Manager", "revenue-operations-manager"),
        ("sales manger", "sales-manager"),
        ("Responsabile delle operazioni di vendita", "sales-operations-manager"),
    ],
)
def test_a_query_finds_the_best_first(careerpath: Careerpath, query: str, first: str) -> None:
    found = answer(careerpath, "roles", query)
    assert ids(found)[0] == first
    assert found["query"] == query
    assert found["next_command"] == f"careerpath show {first}"
    title = careerpath("roles", query).out.splitlines()[0]
    assert title == f"Roles like “{query}”, {found['found']} of {found['found']} shown"


def test_a_query_lists_less_than_all(careerpath: Careerpath) -> None:
    everything = set(ids(answer(careerpath, "roles")))
    some = set(ids(answer(careerpath, "roles", "sales")))
    assert some < everything
    assert "sales-manager" in some


@pytest.mark.parametrize(
    ("options", "key", "value", "words"),
    [
        (("--function", "Sales Operations"), "function", "sales-operations", "Sales Operations"),
        (("--level", "manager"), "level", "manager", "manager level"),
        (("--track", "management"), "track", "management", "management track"),
    ],
    ids=["function", "level", "track"],
)
def test_filters(
    careerpath: Careerpath, options: tuple[str, ...], key: str, value: str, words: str
) -> None:
    """Exactly the roles that pass, with and without a query, and the screen says so."""

    def passes(row: dict[str, Any]) -> bool:
        own = row[key]
        return bool((own["id"] if isinstance(own, dict) else own) == value)

    for query in ((), ("sales",)):
        everything = answer(careerpath, "roles", *query)
        found = answer(careerpath, "roles", *query, *options)
        assert found["rows"] == [row for row in everything["rows"] if passes(row)]
        assert 0 < found["found"] < everything["found"]
        assert found["filters"] == [words]
        assert f"\nOnly: {words}.\n" in careerpath("roles", *query, *options).out


def test_filter_by_pay(careerpath: Careerpath) -> None:
    everything = answer(careerpath, "roles")["rows"]
    least = sorted(row["pay"] for row in everything if row["pay"] is not None)[-3]
    found = answer(careerpath, "roles", "--min-pay", str(least))
    assert found["rows"] == [row for row in everything if (row["pay"] or 0) >= least]
    assert found["filters"] == [f"typical pay of {least:,.0f} or more"]


def test_filters_together_and_repeated(careerpath: Careerpath) -> None:
    found = answer(
        careerpath,
        *("roles", "--function", "sales", "--function", "finance"),
        *("--level", "manager", "--level", "director", "--track", "management"),
    )
    assert found["rows"]
    for row in found["rows"]:
        assert row["function"]["id"] in {"sales", "finance"}
        assert row["level"] in {"manager", "director"}
        assert row["track"] == "management"
    assert found["filters"] == [
        "Sales or Finance",
        "manager or director level",
        "management track",
    ]


def test_an_unknown_function(careerpath: Careerpath) -> None:
    run = careerpath("roles", "--function", "alchemy and sorcery")
    assert (run.code, run.out) == (2, "")
    assert run.err.startswith("error[CP002]: no function is called “alchemy and sorcery”")


@pytest.mark.parametrize(("command", "query"), [("roles", ()), ("skills", ("sales",))])
def test_top_cuts_what_is_shown(
    careerpath: Careerpath, command: str, query: tuple[str, ...]
) -> None:
    everything = answer(careerpath, command, *query)
    for top in (2, 10_000):
        found = answer(careerpath, command, *query, "--top", str(top))
        assert found["rows"] == everything["rows"][:top]
        assert found["found"] == everything["found"]
        assert found["next_command"] == everything["next_command"]
    first, *_ = careerpath(command, *query, "-n", "1").out.splitlines()
    assert first.endswith(f", 1 of {everything['found']} shown")


@pytest.mark.parametrize("command", ["roles", "skills"])
@pytest.mark.parametrize("top", ["0", "x"])
def test_a_top_that_is_no_number_of_rows(careerpath: Careerpath, command: str, top: str) -> None:
    run = careerpath(command, "-n", top)
    assert (run.code, run.out) == (2, "")
    assert "error[CP001]" in run.err


def test_every_skill_by_category(careerpath: Careerpath) -> None:
    found = answer(careerpath, "skills")
    counts = answer(careerpath, "catalogue", "check")["counts"]["skills"]
    assert len(found["rows"]) == found["found"] == counts
    order = [(row["category"], row["skill"]["title"]) for row in found["rows"]]
    assert order == sorted(order)
    lines = careerpath("skills").out.splitlines()
    assert [line for line in lines if line in {row["category"] for row in found["rows"]}] == [
        category for category, _ in groupby(row["category"] for row in found["rows"])
    ]


def test_skills_say_how_many_roles_ask_for_them(careerpath: Careerpath) -> None:
    found = answer(careerpath, "skills", "negotiation")
    (row,) = (row for row in found["rows"] if row["skill"]["id"] == "negotiation")
    card = answer(careerpath, "show", "skill:negotiation")["card"]
    assert row["asked_by"] == len(card["asked_by"])
    screen = careerpath("skills", "negotiation").out
    assert re.search(rf"^  Negotiation +asked by {row['asked_by']} roles$", screen, re.MULTILINE)


def test_one_role_and_none(careerpath: Careerpath, write: Write) -> None:
    path = write(
        "two.yaml",
        EMPTY + "skills:\n  - {id: sql, title: SQL, category: tools}\n"
        "  - {id: ada, title: Ada, category: tools}\nroles:\n"
        "  - {id: dba, title: DBA, function: sales, level: entry, track: individual, summary: A,\n"
        "     requirements: {skills: [{skill: sql, importance: 3, level: 3}]}}\n",
    )
    out = careerpath("skills", "-c", path).out
    assert re.findall(r"asked by .*", out) == ["asked by 0 roles", "asked by 1 role"]


@pytest.mark.parametrize("query", ["Excel", "bargaining", "negotiaton"])
def test_skills_by_alias_and_near_spelling(careerpath: Careerpath, query: str) -> None:
    first = {"Excel": "spreadsheets"}.get(query, "negotiation")
    found = answer(careerpath, "skills", query)
    assert ids(found, "skill")[0] == first
    assert found["next_command"] == f"careerpath show skill:{first}"


@pytest.mark.parametrize("command", ["roles", "skills"])
@pytest.mark.parametrize(
    "query",
    [
        "zzzzzz",
        pytest.param(
            "…",
        ),
    ],
)
def test_nothing_found(careerpath: Careerpath, command: str, query: str) -> None:
    found = answer(careerpath, command, query)
    assert (found["rows"], found["found"], found["next_command"]) == ([], 0, None)
    run = careerpath(command, query)
    assert (run.code, run.err) == (0, "")
    assert run.out.startswith(f"{command.capitalize()} like “{query}”, 0 of 0 shown\n")
    assert "Nothing found." in run.out


def test_nothing_left_after_the_filters(careerpath: Careerpath) -> None:
    run = careerpath("roles", "--min-pay", "99999999")
    assert (run.code, run.err) == (0, "")
    assert run.out.startswith("Roles, 0 of 0 shown\n")
    assert "Only: typical pay of 99,999,999 or more." in run.out


@pytest.mark.parametrize("command", ["roles", "skills"])
def test_an_empty_catalogue(careerpath: Careerpath, write: Write, command: str) -> None:
    run = careerpath(command, "-c", write("empty.yaml", EMPTY))
    assert (run.code, run.err) == (0, "")
    assert run.out.startswith(f"{command.capitalize()}, 0 of 0 shown\n")
