"""`careerpath compare`, as coaches and scripts meet it."""

import json
from itertools import combinations
from typing import Any

import pytest

from tests.kit import EXAMPLES, Careerpath, Golden, Write, widest

ARTICLES = {
    "operations-or-sales-manager": ("operations manager", "sales manager"),
    "sales-or-operations": ("sales", "operations"),
    "sales-manager-or-officer": ("sales manager", "sales officer"),
    "sales-or-sales-operations-manager": ("sales manager", "sales operations manager"),
    "director-or-manager": ("director of sales operations", "sales operations manager"),
}
"""The comparisons that the source articles make."""
DANA = str(EXAMPLES / "sales-representative.yaml")


@pytest.mark.parametrize("name", ARTICLES)
def test_golden_screen(name: str, careerpath: Careerpath, golden: Golden) -> None:
    run = careerpath("compare", *ARTICLES[name], "--color", "never", width=80)
    assert (run.code, run.err) == (0, "")
    assert widest(run.out) <= 80
    golden(f"compare-{name}-80.txt", run.out)


@pytest.mark.parametrize("name", ARTICLES)
@pytest.mark.parametrize(("form", "suffix"), [("markdown", "md"), ("json", "json")])
def test_golden_document(
    name: str, form: str, suffix: str, careerpath: Careerpath, golden: Golden
) -> None:
    run = careerpath("compare", *ARTICLES[name], "-f", form)
    assert (run.code, run.err) == (0, "")
    golden(f"compare-{name}.{suffix}", run.out)


def test_golden_screen_of_four_roles_beside_a_person(
    careerpath: Careerpath, golden: Golden
) -> None:
    argv = ("compare", "sales manager", "account manager", "sales rep", "sales ops analyst")
    run = careerpath(
        *argv, "-p", "examples/sales-representative.yaml", "--color", "never", width=140
    )
    assert (run.code, run.err) == (0, "")
    golden("compare-four-140.txt", run.out)


def answer(careerpath: Careerpath, *argv: str) -> dict[str, Any]:
    run = careerpath("compare", *argv, "-f", "json")
    assert (run.code, run.err) == (0, "")
    envelope = json.loads(run.out)
    assert (envelope["schema"], envelope["command"]) == ("careerpath/1", "compare")
    found: dict[str, Any] = envelope["result"]
    return found


def test_the_order_of_names_is_the_order_of_columns(careerpath: Careerpath) -> None:
    one = answer(careerpath, "cfo", "ceo", "coo")
    other = answer(careerpath, "coo", "cfo", "ceo")
    assert one["columns"] == [other["columns"][place] for place in (1, 2, 0)]
    assert one["same"] == other["same"]
    assert "level" in one["same"]
    moves = {(move["start"]["id"], move["end"]["id"]): move for move in one["moves"]}
    assert len(moves) == 6
    assert moves == {(move["start"]["id"], move["end"]["id"]): move for move in other["moves"]}
    turned = {skill["skill"]["id"]: skill["asks"] for skill in other["skills"]}
    for skill in one["skills"]:
        assert skill["asks"] == [turned[skill["skill"]["id"]][place] for place in (1, 2, 0)]


@pytest.mark.parametrize("step", [6, pytest.param(1, marks=pytest.mark.slow)])
@pytest.mark.parametrize("kind", ["role", "function"])
def test_any_two_can_be_compared(kind: str, step: int, careerpath: Careerpath) -> None:
    """Every pair is too many for one run: each item is compared with its neighbours in order."""
    if kind == "role":
        rows = json.loads(careerpath("roles", "-f", "json").out)["result"]["rows"]
        ids = sorted(row["role"]["id"] for row in rows)
        pairs = list(zip(ids, ids[1:] + ids[:1], strict=True))
    else:
        info = json.loads(careerpath("catalogue", "info", "-f", "json").out)["result"]
        pairs = list(combinations(sorted(each["item"]["id"] for each in info["functions"]), 2))
    assert len(pairs) > 60
    for one, other in pairs[::step]:
        run = careerpath(
            "compare", f"{kind}:{one}", f"{kind}:{other}", "--color", "never", width=80
        )
        assert (run.code, run.err) == (0, ""), (one, other)
        assert widest(run.out) <= 80, (one, other)


def test_shared_skills_come_first_with_both_levels(careerpath: Careerpath) -> None:
    found = answer(careerpath, "operations manager", "sales manager")
    asks = {skill["skill"]["id"]: skill["asks"] for skill in found["skills"]}
    shared = [id_ for id_, each in asks.items() if None not in each]
    assert sorted(shared) == ["communication", "problem-solving", "team-leadership"]
    assert list(asks)[:3] == shared
    assert {"planning-and-organising", "delegation"} <= asks.keys()
    assert asks["delegation"][1] is None
    assert asks["negotiation"][0] is None
    assert all(skill["you"] is None for skill in found["skills"])


def test_the_way_from_one_to_the_other(careerpath: Careerpath) -> None:
    argv = ("sales operations manager", "director of sales operations")
    up, down = answer(careerpath, *argv)["moves"]
    assert (up["kind"], up["years"], up["derived"]) == ("promotion", [3, 5], False)
    assert len(up["milestones"]) == 4
    assert up["pay"] == "unknown"  # one figure of a wider group stands for both
    assert up["same_function"]
    assert 0 < up["share"] < 100
    assert up["gaps"]
    assert up["hours"] == sum(gap["hours"] for gap in up["gaps"])
    assert (down["kind"], down["years"]) == (None, None)


def test_beside_a_person(careerpath: Careerpath) -> None:
    found = answer(careerpath, "sales manager", "customer service rep", "-p", DANA)
    held = {skill["skill"]["id"]: skill["you"] for skill in found["skills"]}
    assert held["negotiation"] == 4
    assert held["sales-strategy"] == 0
    alone = json.loads(careerpath("fit", "sales manager", "-p", DANA, "-f", "json").out)["result"]
    manager, service = found["columns"]
    assert manager["fit"] == alone["fit"]
    assert any(words.startswith("pay: typically 44,770") for words in service["gives_up"])
    assert any(words.startswith("standing: a step down") for words in service["gives_up"])
    assert any(words.startswith("the use of ") for words in service["gives_up"])
    run = careerpath(
        "compare", "sales manager", "customer service rep", "-p", DANA, "--color", "never", width=80
    )
    assert "\nYou\n" in run.out
    assert "You give up" in run.out
    # Her own role's moves begin with what she can, those of another with what it asks.
    move = answer(careerpath, "sales rep", "sales manager", "-p", DANA)["moves"][0]
    held_then = {gap["skill"]["id"]: gap["held"] for gap in move["gaps"]}
    assert held_then["coaching"] == 2


def test_differences_alone(careerpath: Careerpath) -> None:
    argv = ("compare", "operations manager", "sales manager")
    whole = careerpath(*argv, "--color", "never", width=80)
    less = careerpath(*argv, "--differences", "--color", "never", width=80)
    assert "Level          manager (both)" in whole.out
    assert "(both)" not in less.out
    assert "Scope" in less.out
    assert "level" in answer(careerpath, *argv[1:], "--differences")["same"]
    assert "Skills that both ask for" in whole.out
    assert "Skills that both ask for" not in less.out  # the three are asked at equal levels


@pytest.mark.parametrize(
    ("width", "names", "beside"),
    [
        (80, ("cfo", "ceo"), True),
        (140, ("cfo", "ceo", "coo", "cio"), True),
        (80, ("cfo", "ceo", "coo"), False),
        (40, ("cfo", "ceo"), False),
        (None, ("cfo", "ceo"), False),
    ],
)
def test_columns_where_there_is_room(
    width: int | None, names: tuple[str, ...], *, beside: bool, careerpath: Careerpath
) -> None:
    run = careerpath("compare", *names, "--color", "never", width=width)
    heads = "Chief Financial Officer" in run.out.split("What it is\n")[1].splitlines()[0]
    assert heads is beside
    assert ("    Chief Financial Officer: Makes sure" in run.out) is not beside


def test_no_word_is_cut(careerpath: Careerpath, write: Write) -> None:
    word = "Donaudampfschifffahrtsgesellschaftskapitän"
    role = (
        "  - {{id: {0}, title: {0}, function: f, level: entry, track: individual, summary: {1}}}\n"
    )
    text = "functions:\n  - {id: f, title: F, summary: F.}\nroles:\n"
    path = write("words.yaml", text + role.format("one", word) + role.format("two", "Short."))
    run = careerpath("compare", "one", "two", "-c", path, "--color", "never", width=80)
    assert f"one: {word}" in run.out


@pytest.mark.parametrize(
    ("argv", "said"),
    [
        (("sales manager",), "two to four roles or functions can be compared; 1 name given"),
        (("a", "b", "c", "d", "e"), "two to four roles or functions can be compared; 5 names"),
        (("cfo", "cfo"), "Chief Financial Officer is named twice\n"),
        (("cfo", "CFO"), "named twice, “cfo” as well as “CFO”\n  hint: compare it with another"),
        (("sales", "cfo"), "Sales is a function, Chief Financial Officer is a role\n"),
        (("sales", "finance", "cfo", "ceo"), "Sales and Finance are functions, Chief Financial"),
        (("cfo", "qqqq", "zzzz"), "no role or function is called “qqqq”"),
    ],
)
def test_what_cannot_be_compared(careerpath: Careerpath, argv: tuple[str, ...], said: str) -> None:
    run = careerpath("compare", *argv)
    assert (run.code, run.out) == (2, "")
    assert said in run.err
    assert run.err.count("no role or function is called") in {0, 2}


def test_a_name_that_both_kinds_share(careerpath: Careerpath, write: Write) -> None:
    text = (
        "functions:\n  - {id: f, title: Selling, summary: F.}\n"
        "  - {id: g, title: Counting, summary: G.}\nroles:\n"
        "  - {id: r, title: Selling, function: f, level: entry, track: individual, summary: R.}\n"
        "  - {id: s, title: Teller, function: g, level: entry, track: individual, summary: S.}\n"
    )
    path = write("shared.yaml", text)
    for names, kind in (
        (("selling", "teller"), "role"),
        (("selling", "counting"), "function"),
        (("function:selling", "counting"), "function"),
    ):
        columns = answer(careerpath, *names, "-c", path)["columns"]
        assert all(kind in column for column in columns), names
    run = careerpath("compare", "function:selling", "teller", "-c", path)
    assert run.code == 2


def test_a_person_of_whom_nothing_is_known_by_the_catalogue(careerpath: Careerpath) -> None:
    run = careerpath("compare", "cfo", "ceo", "-s", "juggling elephants")
    assert run.code == 1
    assert "error[CP030]" in run.err
