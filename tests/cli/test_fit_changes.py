"""`careerpath fit`: what if, and the smallest change that reaches the next tier."""

import json
import re
from itertools import product
from typing import Any

import pytest

from tests.faults.samples import plain, quoted
from tests.kit import EXAMPLES, ROOT, Careerpath, Write, spread, widest

PROFILES = ("finance-analyst", "operations-analyst")
ROLES = ("sales-operations-manager", "chief-revenue-officer", "financial-analyst")

SMALL = """\
functions: [{{id: f, title: F, summary: F.}}]
skills:
  - {{id: a, title: {0}, aliases: [counting], category: technical}}
  - {{id: b, title: Statistics, category: people, related: [{{skill: a, strength: 0.6}}]}}
  - {{id: writing, title: Writing, category: people}}
  - {{id: poetry, title: Poetry, category: people}}
roles:
  - id: analyst
    title: Analyst
    function: f
    level: entry
    track: individual
    summary: Counts.
    interests: {{realistic: 7, investigative: 1, artistic: 1, social: 1, enterprising: 1,
      conventional: 1}}
    requirements:
      skills: [{{skill: a, importance: 5, level: 4}}, {{skill: b, importance: 2, level: 3}}]
  - id: writer
    title: Writer
    function: f
    level: vp
    track: management
    summary: Writes.
    requirements: {{skills: [{{skill: writing, importance: 5, level: 3}}]}}
"""


@pytest.fixture(autouse=True)
def _at_the_root(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)


@pytest.fixture
def small(write: Write) -> tuple[str, ...]:
    """The words that name a small catalogue."""
    return "-c", write("small.yaml", SMALL.format("SQL"))


def answer(careerpath: Careerpath, *argv: str) -> dict[str, Any]:
    run = careerpath(*argv, "-f", "json")
    assert (run.code, run.err) == (0, "")
    found: dict[str, Any] = json.loads(run.out)["result"]
    return found


@pytest.fixture
def example(name: str, write: Write) -> str:
    """An example without preferences, as a file: its `match` shows every role."""
    text = (EXAMPLES / f"{name}.yaml").read_text(encoding="utf-8")
    return write(f"{name}.yaml", text.partition("preferences:")[0])


def matched(careerpath: Careerpath, role: str, *person: str) -> tuple[float, str, int]:
    """A role's score, tier and place, by a fresh `match`."""
    rows = answer(careerpath, "match", *person, "-n", "99")["rows"]
    (row,) = (row for row in rows if row["role"]["id"] == role)
    return row["score"], row["tier"], row["rank"]


def stated(change: dict[str, Any]) -> tuple[float, str, int]:
    return change["score"], change["tier"], change["rank"]


def levels(change: dict[str, Any]) -> list[str]:
    """The words that say a change's new levels."""
    return [f"{each['skill']['id']}={each['after']}" for each in change["raises"]]


@pytest.mark.parametrize(("role", "name"), spread(ROLES, PROFILES))
def test_what_if_is_what_a_fresh_match_says(
    role: str, example: str, careerpath: Careerpath
) -> None:
    now = matched(careerpath, role, example)
    for trying in ("sql=4,negotiation=5", "budgeting=5", "sales forecasting=4,coaching=1,crm"):
        found = answer(careerpath, "fit", role, "-p", example, "--with", trying)
        assert stated(found["tried"]) == matched(careerpath, role, example, "-s", trying)
        assert stated(found["fit"]) == now


@pytest.mark.parametrize(("role", "name"), spread(ROLES, PROFILES))
def test_the_smallest_change_is_what_a_fresh_match_says(
    role: str, example: str, careerpath: Careerpath
) -> None:
    found = answer(careerpath, "fit", role, "-p", example)
    change = found["smallest"]
    assert (change is None) == (found["fit"]["tier"] == "strong")
    assert found["no_change"] == ("the fit is strong already" if change is None else None)
    if change is not None:
        words = ",".join(levels(change))
        assert stated(change) == matched(careerpath, role, example, "-s", words)
        names = ["far", "stretch", "good", "strong"]
        assert names.index(change["tier"]) > names.index(found["fit"]["tier"])
        tried = answer(careerpath, "fit", role, "-p", example, "--with", words)["tried"]
        assert tried == change


@pytest.mark.parametrize("person", ["writing=3", "a=1,writing=5", "b=1", "a=1,b=1,poetry=2"])
def test_no_smaller_change_would_do(
    person: str, careerpath: Careerpath, small: tuple[str, ...]
) -> None:
    """Against every change that can be tried: levels, hours, then ids."""
    argv = ("fit", "analyst", "-s", person, *small)
    found = answer(careerpath, *argv)
    held = {each["skill"]["id"]: each["level"] for each in found["person"]["skills"]}
    changes = []
    for a, b in product(range(held.get("a", 0), 6), range(held.get("b", 0), 6)):
        new = {"a": a, "b": b}
        words = ",".join(f"{id_}={new[id_]}" for id_ in new if new[id_] > held.get(id_, 0))
        if words:
            tried = answer(careerpath, *argv, "--with", words)["tried"]
            raises = tried["raises"]
            steps = sum(each["after"] - each["before"] for each in raises)
            order = [(each["skill"]["id"], each["after"]) for each in raises]
            changes.append((steps, tried["hours"], order, tried))
    names = ["far", "stretch", "good", "strong"]
    now = names.index(found["fit"]["tier"])
    *_, first = min(each for each in changes if names.index(each[-1]["tier"]) > now)
    assert found["smallest"] == first


def test_the_shape_of_a_change(careerpath: Careerpath, small: tuple[str, ...]) -> None:
    found = answer(careerpath, "fit", "analyst", "-s", "a=2", "--with", "b=3,a=3", *small)
    tried = found["tried"]
    assert list(tried) == ["raises", "hours", "score", "tier", "rank", "considered"]
    assert [list(each) for each in tried["raises"]] == [
        ["skill", "before", "after", "hours", "assumed"]
    ] * 2
    assert levels(tried) == ["a=3", "b=3"]
    assert [each["before"] for each in tried["raises"]] == [2, 0]
    assert tried["hours"] == sum(each["hours"] for each in tried["raises"])
    assert answer(careerpath, "fit", "analyst", "-s", "a=2", *small)["tried"] is None


def test_what_if_stands_on_the_screen(careerpath: Careerpath, small: tuple[str, ...]) -> None:
    argv = ("fit", "analyst", "-s", "a=2,b=4", "--with", "a=4,b=2", *small)
    found = answer(careerpath, *argv)
    before, after = found["fit"], found["tried"]
    screen = careerpath(*argv).out
    assert "\nWhat if\n" in screen
    assert f"Score  {before['score']:.2f} → {after['score']:.2f}, {after['tier']}\n" in screen
    assert f"Place  {before['rank']} → {after['rank']} of all 2 roles\n" in screen
    assert f"SQL 2 → 4, ≈ {after['hours']} hours\n" in screen
    assert "Statistics 4, which you have already\n" in screen


@pytest.mark.parametrize(
    "trying",
    [
        ("a=4,b=3",),
        ("a=4", "b=3"),
        ("b=3, counting=4",),
        ("SQL=4", "a=2", "counting=1", "statistics=3"),
        ("sql=4,statistics",),
    ],
)
def test_a_change_in_many_words(
    trying: tuple[str, ...], careerpath: Careerpath, small: tuple[str, ...]
) -> None:
    """By any name, at its highest level; without one, at 3."""
    argv = ("fit", "analyst", "-s", "a=1", *small)
    words = [word for each in trying for word in ("--with", each)]
    tried = answer(careerpath, *argv, *words)["tried"]
    assert levels(tried) == ["a=4", "b=3"]


def test_nothing_falls(careerpath: Careerpath, small: tuple[str, ...]) -> None:
    found = answer(careerpath, "fit", "analyst", "-s", "a=3", "--with", "a=1", *small)
    assert stated(found["tried"]) == stated(found["fit"])
    assert (levels(found["tried"]), found["tried"]["hours"]) == (["a=3"], 0)


def test_what_no_skill_reaches(careerpath: Careerpath, small: tuple[str, ...]) -> None:
    argv = ("fit", "analyst", "-i", "SEC", "--current", "writer", *small)
    for held, words in (
        ("a=5,b=5", "a role that asks for fewer than 3 skills is never strong"),
        ("a=5,b=5,writing=5,poetry=5", "the next tier is not reachable by skills alone"),
    ):
        found = answer(careerpath, *argv, "-s", held)
        assert (found["smallest"], found["no_change"]) == (None, words)
        told = f"What would change the score\n{words[0].upper()}{words[1:]}.\n"
        assert told in careerpath(*argv, "-s", held).out


@pytest.mark.parametrize("trying", [(), ("--with", "a=3")])
def test_a_person_without_skills(
    trying: tuple[str, ...], careerpath: Careerpath, small: tuple[str, ...]
) -> None:
    found = answer(careerpath, "fit", "analyst", "-i", "RIA", *trying, *small)
    assert found["smallest"] is None
    assert found["no_change"] == "add skills to see what would change the score"
    if trying:
        assert found["fit"]["tier"] is None
        score, tier, _ = matched(careerpath, "analyst", "-i", "RIA", "-s", "a=3", *small)
        assert stated(found["tried"])[:2] == (score, tier)


def test_a_place_is_one_of_those_considered(careerpath: Careerpath, small: tuple[str, ...]) -> None:
    """Only one role has interests; with a skill the other is scored too, and comes before it."""
    argv = ("fit", "analyst", "-i", "SEC", "--with", "writing=3", *small)
    found = answer(careerpath, *argv)
    assert (found["considered"], found["fit"]["rank"]) == (1, 1)
    assert (found["tried"]["considered"], found["tried"]["rank"]) == (2, 2)
    assert "Place  1 of 1 → 2 of 2 roles\n" in careerpath(*argv).out


def test_a_near_spelling_is_told(careerpath: Careerpath) -> None:
    found = answer(careerpath, "fit", "cfo", "-s", "sql=3", "--with", "negotiaton=4")
    assert found["notes"] == ["“negotiaton” was read as Negotiation."]


def test_a_level_that_is_assumed_is_told(careerpath: Careerpath, small: tuple[str, ...]) -> None:
    screen = careerpath("fit", "analyst", "-s", "writing=2", "--with", "sql", *small).out
    _, _, after = screen.partition("\nWhat if\n")
    assert "assumed" in after.partition("\n\n")[0]


@pytest.mark.parametrize("trying", ["", ",", " , "])
def test_a_question_without_a_skill(trying: str, careerpath: Careerpath) -> None:
    run = careerpath("fit", "cfo", "-s", "sql=3", "--with", trying)
    assert (run.code, run.out) == (2, "")
    assert "--with names no skill" in run.err


@pytest.mark.parametrize(
    ("trying", "said"),
    [
        ("qqqq=3", "error[CP002]: no skill is called “qqqq”\n"),
        ("cfo=3", "error[CP002]: no skill is called “cfo”\n"),
        ("negotiate=3", "“Negotiation”"),
        ("sql=0", "error[CP001]: “sql=0”: level 0 is not between 1 and 5\n"),
        ("sql=6", "error[CP001]: “sql=6”: level 6 is not between 1 and 5\n"),
        ("sql=much", "error[CP001]: “sql=much”: the level is not a number\n"),
        ("sql 4", "error[CP001]: “sql 4”: the level goes after =\n"),
        ("=4", "error[CP001]: “=4” names no skill\n"),
    ],
)
def test_messages(trying: str, said: str, careerpath: Careerpath) -> None:
    run = careerpath("fit", "cfo", "-s", "sql=3", "--with", trying)
    assert (run.code, run.out) == (2, "")
    assert said in run.err
    run = careerpath("fit", "cfo", "-s", "sql=3", "--with", trying, "-f", "json")
    assert json.loads(run.out)["result"] is None


def test_all_unknown_skills_at_once(careerpath: Careerpath) -> None:
    run = careerpath("fit", "cfo", "-s", "sql=3", "--with", "qqqq=3,zzzz=4")
    assert run.err.count("error[CP002]: no skill is called") == 2


@pytest.mark.parametrize("width", [40, 80, 140])
@pytest.mark.parametrize("name", PROFILES)
def test_a_window_is_kept_to(width: int, name: str, careerpath: Careerpath) -> None:
    argv = (
        "fit",
        "sales manager",
        "-p",
        str(EXAMPLES / f"{name}.yaml"),
        "--with",
        "sql=4,coaching=5",
    )
    run = careerpath(*argv, "--color", "never", width=width)
    assert (run.code, run.err) == (0, "")
    changes = run.out.partition("\nWhat if\n")[2]
    assert widest(changes) <= width
    assert "…" not in changes


HOSTILE = {
    "control": "q\x1b[31mw\x07e\x9b2J\rr\nt\u202ez",
    "markup": r"[bold]x[/bold] [/y] [link=https://z]z[/link] \[a] :smile: **b** `c` <i>&amp;|",
    "endless": "w" * 200,
}


@pytest.mark.parametrize("name", HOSTILE)
@pytest.mark.parametrize("width", [None, 40, 80, 140])
def test_hostile_titles(name: str, width: int | None, careerpath: Careerpath, write: Write) -> None:
    path = write("hostile.yaml", SMALL.format(quoted(HOSTILE[name])))
    argv = ("fit", "analyst", "-s", "writing=1", "--with", "counting=4", "-c", path)
    run = careerpath(*argv, "--color", "never", width=width)
    assert (run.code, run.err) == (0, "")
    plain(run)
    plain(careerpath(*argv, "-f", "markdown"))
    changes = run.out.partition("\nWhat if\n")[2]
    if width is not None:
        assert widest(run.out) <= width
    elif name != "control":
        assert re.search(rf"- {re.escape(HOSTILE[name])} 4, ≈ \d+ hours\n", changes)
    assert answer(careerpath, *argv)["tried"]["raises"][0]["skill"]["title"] == HOSTILE[name]
