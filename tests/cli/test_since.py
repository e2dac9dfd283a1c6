"""`match --since`: what has changed since an earlier answer."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.kit import EXAMPLES, Careerpath, Golden, Run, Write, widest

FOUR = """\
functions:
  - {id: sales, title: Sales, summary: Wins customers.}
  - {id: finance, title: Finance, summary: Counts money.}
skills:
  - {id: sql, title: SQL, category: technical}
  - {id: coaching, title: Coaching, category: people}
  - {id: poetry, title: Poetry, category: arts}
roles:
  - {id: analyst, title: Analyst, function: finance, level: entry, track: individual,
     summary: Counts., requirements: {skills: [
       {skill: sql, importance: 4, level: 4}, {skill: coaching, importance: 2, level: 2}]}}
  - {id: coach, title: Coach, function: sales, level: entry, track: individual,
     summary: Helps., requirements: {skills: [{skill: coaching, importance: 5, level: 4}]}}
  - {id: poet, title: Poet, function: sales, level: entry, track: individual,
     summary: Writes., requirements: {skills: [{skill: poetry, importance: 3, level: 5}]}}
  - {id: singer, title: Singer, function: sales, level: entry, track: individual,
     summary: Sings., interests: {realistic: 1, investigative: 2, artistic: 7, social: 4,
       enterprising: 3, conventional: 1}}
"""
Since = dict[str, Any]
Ask = Callable[..., Since]


@pytest.fixture
def here(write: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder to stand in, with the small catalogue."""
    write("jobs.yaml", FOUR)
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def ask(careerpath: Careerpath, here: Path) -> Ask:
    """Ask `match` twice, with the words of before and of now, and return what it says of it."""

    def twice(before: str, now: str, *more: str) -> Since:
        then = careerpath("match", "-c", "jobs.yaml", *before.split(), "-f", "json")
        assert (then.code, then.err) == (0, "")
        (here / "before.json").write_text(then.out, encoding="utf-8")
        words = ("match", "-c", "jobs.yaml", *now.split(), *more, "--since", "before.json")
        return since_in(careerpath(*words, "-f", "json"))

    return twice


def since_in(run: Run) -> Since:
    """What an answer in JSON says of the earlier one."""
    assert (run.code, run.err) == (0, "")
    found: Since = json.loads(run.out)["result"]["since"]
    return found


def row(since: Since, role: str) -> dict[str, Any]:
    found: dict[str, Any]
    (found,) = (each for each in since["rows"] if each["role"]["id"] == role)
    return found


def ids(refs: list[dict[str, str]]) -> list[str]:
    return [each["id"] for each in refs]


def test_what_changed(ask: Ask) -> None:
    since = ask("-s sql=1,coaching=1", "-s sql=4,coaching=2")
    analyst, coach, poet = (row(since, each) for each in ("analyst", "coach", "poet"))
    assert since["summary"] == ("2 scores rose; Analyst went from stretch to good; 2 gaps closed.")
    assert (analyst["tier_before"], analyst["tier_after"]) == ("stretch", "good")
    assert (analyst["rank_before"], analyst["rank_after"]) == (1, 1)
    assert analyst["score_before"] < analyst["score_after"] == 100
    assert sorted(ids(analyst["gaps_closed"])) == ["coaching", "sql"]
    assert coach["gaps_closed"] == coach["gaps_opened"] == analyst["gaps_opened"] == []
    assert poet["score_before"] == poet["score_after"] == 0
    assert (since["notes"], since["gone"], since["places_compare"]) == ([], [], True)


def test_what_got_worse(ask: Ask) -> None:
    since = ask("-s sql=4,coaching=2", "-s coaching=5")
    assert since["summary"] == (
        "1 score rose, 1 fell; Analyst went from good to stretch; Coach went from far to good; "
        "1 gap closed, 1 opened."
    )
    assert ids(row(since, "analyst")["gaps_opened"]) == ["sql"]
    assert ids(row(since, "coach")["gaps_closed"]) == ["coaching"]
    assert row(since, "analyst")["rank_after"] == row(since, "coach")["rank_before"] == 2


@pytest.mark.parametrize("form", ["table", "markdown"])
def test_nothing_changed(form: str, careerpath: Careerpath, ask: Ask) -> None:
    since = ask("-s sql=4", "-s sql=4")
    assert since["summary"] == "Nothing has changed: no score, no tier, no gap."
    words = ("match", "-c", "jobs.yaml", "-s", "sql=4", "--since", "before.json", "-f", form)
    told = careerpath(*words).out.partition("Since then")[2].split("\n")
    assert [line for line in told if line][:-1] == [since["summary"]]


@pytest.mark.parametrize("name", sorted(path.stem for path in EXAMPLES.glob("*.yaml")))
def test_nothing_changed_in_any_role(name: str, careerpath: Careerpath, write: Write) -> None:
    argv = ("match", str(EXAMPLES / f"{name}.yaml"), "-f", "json", "-n")
    path = write("before.json", careerpath(*argv, "99").out)
    since = json.loads(careerpath(*argv, "1", "--since", path).out)["result"]["since"]
    assert since["summary"].startswith("Nothing has changed")
    assert len(since["rows"]) > 30
    assert all(each["rank_before"] == each["rank_after"] for each in since["rows"])


@pytest.mark.usefixtures("here")
def test_without_it(careerpath: Careerpath) -> None:
    run = careerpath("match", "-c", "jobs.yaml", "-s", "sql", "-f", "json")
    assert json.loads(run.out)["result"]["since"] is None
    assert "Since then" not in careerpath("match", "-c", "jobs.yaml", "-s", "sql").out


def test_places_count_roles_that_are_not_shown(ask: Ask) -> None:
    since = ask("-s sql=4", "-s sql=1,coaching=4", "-n", "1")
    assert row(since, "analyst")["rank_after"] == 2
    assert len(since["rows"]) == 4


def test_only_places_changed(ask: Ask, careerpath: Careerpath, write: Write) -> None:
    """Another role has come into the catalogue, before those that were there."""
    ask("-s sql=4", "-s sql=4")
    more = """\
roles:
  - {id: adder, title: Adder, function: finance, level: entry, track: individual,
     summary: Adds., requirements: {skills: [{skill: sql, importance: 4, level: 4}]}}
"""
    words = ("-c", "jobs.yaml", "-c", write("more.yaml", more), "-s", "sql=4", "-f", "json")
    run = careerpath("match", *words, "--since", "before.json")
    since = json.loads(run.out)["result"]["since"]
    # One more role asks for SQL, which makes it less telling.
    assert since["notes"] == ["Places then are among 4 roles, places now among 5."]
    assert [each["rank_after"] for each in since["rows"]] == [2, 3, 4, 5]


def test_other_filters_make_places_incomparable(
    ask: Ask, careerpath: Careerpath, here: Path
) -> None:
    since = ask("-s sql=4,coaching=1 --function sales", "-s sql=4,coaching=4")
    assert since["places_compare"] is False
    (note,) = since["notes"]
    assert note.startswith("Places are not compared: the earlier ones are among the 3 of 4 roles")
    assert (row(since, "coach")["rank_before"], row(since, "coach")["rank_after"]) == (1, 2)
    words = ("match", "-c", str(here / "jobs.yaml"), "-s", "sql=4,coaching=4")
    told = careerpath(*words, "--since", "before.json").out.partition("Since then")[2]
    assert "Coach" in told
    assert "Place  " not in told
    assert "1 → 2" not in told


def test_the_same_filters_make_places_comparable(ask: Ask) -> None:
    words = "-s sql=4,coaching=4 --function sales"
    since = ask(words.replace("coaching=4", "coaching=1"), words)
    assert since["places_compare"] is True
    assert since["notes"] == []
    assert row(since, "coach")["rank_after"] == 1


def test_filters_now_do_not_count_for_places(ask: Ask) -> None:
    since = ask("-s sql=4,coaching=1", "-s sql=4,coaching=2 --function sales")
    assert since["places_compare"] is True
    assert since["notes"] == ["Places count every role, those too that the filters hide."]
    assert row(since, "coach")["rank_after"] == 2


def test_a_role_that_has_gone(ask: Ask, here: Path, careerpath: Careerpath) -> None:
    ask("-s sql=4", "-s sql=4")
    start = FOUR.index("  - {id: poet,")
    (here / "jobs.yaml").write_text(
        FOUR[:start] + FOUR[FOUR.index("  - {id: singer,") :], encoding="utf-8"
    )
    words = ("match", "-c", "jobs.yaml", "-s", "sql=4", "--since", "before.json")
    since = json.loads(careerpath(*words, "-f", "json").out)["result"]["since"]
    assert since["gone"] == [{"id": "poet", "title": "Poet", "onet": None}]
    assert since["summary"].endswith("1 role is no longer in the catalogue.")
    assert "No longer in the catalogue  Poet (poet)\n" in careerpath(*words).out


def test_a_role_that_cannot_be_scored_now(ask: Ask) -> None:
    since = ask("-s sql=4", "-i A")
    assert since["summary"] == "1 score rose; 3 roles can no longer be scored."
    lost = [each for each in since["rows"] if each["score_after"] is None]
    assert {each["role"]["id"] for each in lost} == {"analyst", "coach", "poet"}
    assert {each["rank_after"] for each in lost} == {None}
    assert all(each["gaps_closed"] == each["gaps_opened"] == [] for each in since["rows"])


def test_skills_that_were_not_scored_then(ask: Ask) -> None:
    since = ask("-i A", "-i A -s poetry=5")
    assert "Skills were not scored then: there was no tier." in since["notes"]
    assert row(since, "singer")["tier_before"] is None
    since = ask("-i A -s poetry=5", "-i A")
    assert "Skills are not scored now: there is no tier." in since["notes"]


@pytest.mark.usefixtures("here")
def test_another_person(careerpath: Careerpath, write: Write) -> None:
    paths = [write(f"{name}.yaml", f"name: {name}\nskills: {{sql: 4}}\n") for name in ("Jo", "Mo")]
    words = ("-c", "jobs.yaml", "-f", "json")
    before = write("before.json", careerpath("match", paths[0], *words).out)
    run = careerpath("match", paths[1], *words, "--since", before)
    since = json.loads(run.out)["result"]["since"]
    assert since["notes"] == ["The earlier answer is for Jo, this one for Mo."]


def test_an_answer_without_rows(ask: Ask) -> None:
    since = ask("-s sql=4 --min-pay 1000000", "-s sql=4")
    assert since["summary"] == "The earlier answer shows no role to compare with."


def test_golden_sections(ask: Ask, careerpath: Careerpath, golden: Golden) -> None:
    since = ask("-s sql=4,coaching=2", "-s coaching=5")
    golden("since.json", json.dumps(since, indent=2) + "\n")
    words = ("match", "-c", "jobs.yaml", "-s", "coaching=5", "--since", "before.json")
    for width in (80, 140):
        out = careerpath(*words, "--color", "never", width=width).out
        assert widest(out) <= width
        golden(f"since-{width}.txt", out[out.index("Since then") :])
    out = careerpath(*words, "-f", "markdown").out
    golden("since.md", out[out.index("## Since then") :])
