"""`careerpath learn`: what each skill adds to the roles aimed at, and a plan by quarter."""

import json
import re
from collections.abc import Callable
from typing import Any

import pytest

from tests.faults.samples import plain, quoted
from tests.kit import EXAMPLES, ROOT, Careerpath, Golden, Write, widest

PROFILES = sorted(path.stem for path in EXAMPLES.glob("*.yaml"))
DANA = "examples/sales-representative.yaml"
KOFI = "examples/operations-analyst.yaml"

LONE = """\
functions: [{{id: f, title: {0}, summary: F.}}, {{id: empty, title: Hollow, summary: E.}}]
skills: [{{id: a, title: {0}, category: c}}, {{id: b, title: Writing, category: c}}]
roles:
  - id: one
    title: {0}
    function: f
    level: entry
    track: individual
    summary: O.
    requirements:
      skills: [{{skill: a, importance: 4, level: 4}}, {{skill: b, importance: 2, level: 2}}]
"""


@pytest.fixture(autouse=True)
def _at_the_root(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)


@pytest.fixture
def lone(write: Write) -> tuple[str, ...]:
    """The words that name a catalogue of one role."""
    return "-c", write("lone.yaml", LONE.format("Counting"))


def answer(careerpath: Careerpath, *argv: str, stdin: str = "") -> dict[str, Any]:
    run = careerpath(*argv, "-f", "json", stdin=stdin)
    assert (run.code, run.err) == (0, "")
    envelope = json.loads(run.out)
    assert (envelope["schema"], envelope["command"]) == ("careerpath/1", argv[0])
    found: dict[str, Any] = envelope["result"]
    return found


def ids(found: dict[str, Any]) -> list[str]:
    return [aim["role"]["id"] for aim in found["aims"]]


def matched(careerpath: Careerpath, *person: str) -> dict[str, tuple[int, str]]:
    """Each role's score in hundredths and tier, by a fresh `match`."""
    rows = answer(careerpath, "match", *person, "-n", "99")["rows"]
    return {row["role"]["id"]: (hundredths(row["score"]), row["tier"]) for row in rows}


@pytest.fixture
def unfiltered(write: Write) -> Callable[[str], str]:
    """An example without preferences, as a file: its `match` shows every role."""

    def put(name: str) -> str:
        text = (EXAMPLES / f"{name}.yaml").read_text(encoding="utf-8")
        return write(f"{name}.yaml", text.partition("preferences:")[0])

    return put


def hundredths(points: float) -> int:
    return round(100 * points)


@pytest.mark.parametrize("name", PROFILES)
def test_golden_screen(name: str, careerpath: Careerpath, golden: Golden) -> None:
    run = careerpath("learn", "-p", f"examples/{name}.yaml", "--color", "never", width=80)
    assert (run.code, run.err) == (0, "")
    assert widest(run.out) <= 80
    golden(f"learn-{name}-80.txt", run.out)


@pytest.mark.parametrize(("form", "suffix"), [("markdown", "md"), ("json", "json")])
def test_golden_document(form: str, suffix: str, careerpath: Careerpath, golden: Golden) -> None:
    argv = ("learn", "-p", KOFI, "--for", "sales ops manager", "--hours", "5")
    run = careerpath(*argv, "-f", form)
    assert (run.code, run.err) == (0, "")
    golden(f"learn-for-a-role.{suffix}", run.out)


def test_the_shape_of_the_json(careerpath: Careerpath) -> None:
    found = answer(careerpath, "learn", "-p", DANA)
    assert list(found) == [
        *("person", "chosen", "aims", "lessons", "hours_a_week", "hours_assumed"),
        *("plan", "no_plan", "notes", "next_command"),
    ]
    lesson = found["lessons"][0]
    assert list(lesson) == [
        *("skill", "before", "after", "asked", "hours", "gain", "per_hundred", "roles"),
    ]
    assert set(lesson["skill"]) == {"id", "title"}
    assert set(lesson["roles"][0]) == {"role", "gain", "tier_before", "tier_after"}
    assert set(found["aims"][0]) == {
        *("role", "score", "tier", "planned_score", "planned_tier"),
    }
    assert set(found["plan"][0]["parts"][0]) == {
        *("skill", "before", "after", "hours", "total_hours", "ends"),
    }
    assert (found["hours_a_week"], found["hours_assumed"]) == (10, True)
    assert found["no_plan"] is None
    assert answer(careerpath, "learn", "-p", DANA, "--hours", "10")["hours_assumed"] is False
    rates = [each["gain"] / each["hours"] for each in found["lessons"]]
    assert rates == sorted(rates, reverse=True)


@pytest.mark.parametrize("name", PROFILES)
def test_a_lesson_adds_what_a_fresh_match_says(
    name: str, careerpath: Careerpath, unfiltered: Callable[[str], str]
) -> None:
    path = unfiltered(name)
    found = answer(careerpath, "learn", "-p", path)
    before = matched(careerpath, path)
    for lesson in found["lessons"][::4]:
        after = matched(careerpath, path, "-s", f"{lesson['skill']['id']}={lesson['after']}")
        gains = {id_: after[id_][0] - before[id_][0] for id_ in ids(found)}
        told = {row["role"]["id"]: hundredths(row["gain"]) for row in lesson["roles"]}
        assert told == {id_: gain for id_, gain in gains.items() if gain}
        assert hundredths(lesson["gain"]) == sum(gains.values())
        assert lesson["per_hundred"] == pytest.approx(
            100 * lesson["gain"] / lesson["hours"], abs=0.011
        )
        for row in lesson["roles"]:
            id_ = row["role"]["id"]
            if row["tier_after"] is not None:
                assert (row["tier_before"], row["tier_after"]) == (before[id_][1], after[id_][1])
            elif row["gain"] > 0:
                assert before[id_][1] == after[id_][1]


@pytest.mark.parametrize("hours", ["1", "3", "10", "20"])
def test_a_plan_leads_where_a_fresh_match_says(
    hours: str, careerpath: Careerpath, unfiltered: Callable[[str], str]
) -> None:
    path = unfiltered("sales-representative")
    found = answer(careerpath, "learn", "-p", path, "--hours", hours)
    before = matched(careerpath, path)
    ended = [
        f"{part['skill']['id']}={part['after']}"
        for quarter in found["plan"]
        for part in quarter["parts"]
        if part["ends"]
    ]
    after = matched(careerpath, path, *(word for each in ended for word in ("-s", each)))
    for aim in found["aims"]:
        id_ = aim["role"]["id"]
        assert (hundredths(aim["score"]), aim["tier"]) == before[id_]
        assert (hundredths(aim["planned_score"]), aim["planned_tier"]) == after[id_]


@pytest.mark.parametrize("hours", ["0.5", "3", "10", "100"])
def test_a_quarter_has_thirteen_weeks(hours: str, careerpath: Careerpath) -> None:
    found = answer(careerpath, "learn", "-p", DANA, "--hours", hours)
    assert found["hours_a_week"] == float(hours)
    assert [each["number"] for each in found["plan"]] == list(range(1, len(found["plan"]) + 1))
    assert len(found["plan"]) <= 4
    for quarter in found["plan"]:
        assert 0 < sum(part["hours"] for part in quarter["parts"]) <= 13 * float(hours)


def test_the_best_matches_beside_the_present_role(careerpath: Careerpath) -> None:
    found = answer(careerpath, "learn", "--current", "account manager", "--years", "4")
    ranked = matched(careerpath, "--current", "account manager", "--years", "4")
    best = [id_ for id_ in ranked if id_ != "account-manager"]
    assert ids(found) == best[:5]
    assert found["chosen"] == "your 5 best matches beside Account Manager"
    alone = answer(careerpath, "learn", "-s", "negotiation=3")
    assert alone["chosen"] == "your 5 best matches"


def test_the_best_matches_are_those_of_match(careerpath: Careerpath) -> None:
    """Dana wants the management track, and `match` shows her nothing else."""
    best = [id_ for id_ in matched(careerpath, DANA) if id_ != "sales-representative"]
    assert ids(answer(careerpath, "learn", "-p", DANA)) == best[:5]


def test_roles_and_functions_add_up(careerpath: Careerpath) -> None:
    argv = ("learn", "-s", "budgeting=4", "--for", "cfo", "--function", "finance")
    found = answer(careerpath, *argv, "--for", "sales manager")
    listed = answer(careerpath, "roles", "--function", "finance", "-n", "99")["rows"]
    finance = {row["role"]["id"] for row in listed}
    assert set(ids(found)) == {*finance, "chief-financial-officer", "sales-manager"}
    assert len(ids(found)) == len(set(ids(found)))
    assert "every role of Finance" in found["chosen"]


def test_the_same_role_twice_is_one(careerpath: Careerpath) -> None:
    argv = ("learn", "-s", "budgeting=4", "--for", "cfo")
    once = answer(careerpath, *argv)
    assert answer(careerpath, *argv, "--for", "chief financial officer") == once
    assert answer(careerpath, *argv, "--for", "cfo") == once
    assert ids(once) == ["chief-financial-officer"]


def test_a_near_spelling_twice_is_told_once(careerpath: Careerpath) -> None:
    argv = ("learn", "-s", "budgeting=4", "--for", "sales manger")
    notes = answer(careerpath, *argv, "--for", "sales manger")["notes"]
    assert notes == ["“sales manger” was read as Sales Manager."]


def test_a_catalogue_of_one_role(careerpath: Careerpath, lone: tuple[str, ...]) -> None:
    found = answer(careerpath, "learn", "-s", "a=2", *lone)
    assert (ids(found), found["chosen"]) == (["one"], "your 1 best match")
    assert found["next_command"].startswith("careerpath fit one --with ")


def test_nothing_beside_the_present_role(careerpath: Careerpath, lone: tuple[str, ...]) -> None:
    run = careerpath("learn", "--current", "one", "--years", "1", *lone)
    assert (run.code, run.out) == (1, "")
    assert "there is no role to aim at beside Counting" in run.err
    assert "hint: name one with --for" in run.err


def test_no_role_that_is_preferred(careerpath: Careerpath, write: Write) -> None:
    path = write("me.yaml", "skills: {sql: 3}\npreferences: {min_pay: 99000000}\n")
    run = careerpath("learn", "-p", path)
    assert (run.code, run.out) == (1, "")
    assert "no role to aim at, only typical pay of 99,000,000 or more" in run.err
    assert ids(answer(careerpath, "learn", "-p", path, "--for", "cfo")) == [
        "chief-financial-officer"
    ]


def test_the_present_role_may_be_the_aim(careerpath: Careerpath, lone: tuple[str, ...]) -> None:
    argv = ("learn", "--for", "one", "--current", "one", "--years", "1", *lone)
    assert ids(answer(careerpath, *argv)) == ["one"]


def test_nothing_left_to_learn(careerpath: Careerpath, lone: tuple[str, ...]) -> None:
    argv = ("learn", "-s", "a=5,b=5", *lone)
    found = answer(careerpath, *argv)
    assert (found["lessons"], found["plan"]) == ([], [])
    assert found["aims"][0]["planned_score"] == found["aims"][0]["score"] == 100
    assert found["next_command"].startswith("careerpath show one ")
    screen = careerpath(*argv).out
    assert "No skill that these roles ask for would raise a score further." in screen
    assert "A year at" not in screen


def test_a_profile_from_a_pipe(careerpath: Careerpath) -> None:
    text = (ROOT / KOFI).read_text(encoding="utf-8")
    piped = answer(careerpath, "learn", "-p", "-", stdin=text)
    named = answer(careerpath, "learn", "-p", KOFI)
    assert {**piped, "next_command": ""} == {**named, "next_command": ""}
    assert piped["next_command"].startswith("careerpath show ")


def test_the_next_command_runs(careerpath: Careerpath) -> None:
    found = answer(careerpath, "learn", "-p", KOFI, "--for", "sales ops manager")
    first = found["lessons"][0]
    _, command, role, option, change, *person = found["next_command"].split()
    assert (command, role, option) == ("fit", "sales-operations-manager", "--with")
    assert change == f"{first['skill']['id']}={first['after']}"
    tried = answer(careerpath, command, role, option, change, *person)["tried"]
    gained = hundredths(tried["score"]) - hundredths(found["aims"][0]["score"])
    assert gained == hundredths(first["gain"])


def test_the_next_command_shows_what_the_lesson_gains(careerpath: Careerpath) -> None:
    for person in (("-p", DANA), ("-s", "negotiation=4", "--function", "human resources")):
        found = answer(careerpath, "learn", *person)
        role = found["next_command"].split()[2]
        gains = {row["role"]["id"]: row["gain"] for row in found["lessons"][0]["roles"]}
        assert gains.get(role, 0) == max(gains.values()), role


@pytest.mark.parametrize("hours", ["0", "-3", "nan", "inf", "168.5"])
def test_hours_that_no_week_has(hours: str, careerpath: Careerpath) -> None:
    run = careerpath("learn", "-s", "sql=2", "--hours", hours)
    assert (run.code, run.out) == (2, "")
    assert run.err.startswith(f"error[CP001]: --hours {hours} is not a number of hours in a week\n")
    run = careerpath("learn", "-s", "sql=2", "--hours", hours, "-f", "json")
    assert json.loads(run.out)["problems"][0]["code"] == "CP001"


@pytest.mark.parametrize(
    ("argv", "code", "said"),
    [
        ((), 2, "error[CP001]: nothing is known of the person"),
        (("-s", "sql=2", "--for", "qqqq"), 2, "error[CP002]: no role is called “qqqq”"),
        (("-s", "sql=2", "--for", ""), 2, "error[CP002]: no role is called “”"),
        (("-s", "sql=2", "--for", "skill:sql"), 2, "error[CP002]: no role is called “skill:sql”"),
        (("-s", "sql=2", "--for", "qqqq", "--for", "zzzz"), 2, "no role is called “zzzz”"),
        (("-s", "sql=2", "--function", "zzzz"), 2, "error[CP002]: no function is called “zzzz”"),
        (("-s", "sql=2", "--hours", "many"), 2, "error[CP001]: Invalid value for '--hours'"),
        (("-s", "sql=9"), 2, "error[CP001]: “sql=9”: level 9 is not between 1 and 5"),
        (("-s", "juggling elephants"), 1, "error[CP030]: no skill of the catalogue is called"),
        (("-i", "ECS"), 1, "error[CP030]: without skills there is nothing to build on\n  hint: "),
        (("-i", "ECS", "--for", "cfo"), 1, "error[CP030]: without skills"),
        (("--education", "master"), 1, "error[CP030]: without skills"),
        (("--current", "sorcerer of the sea"), 1, "error[CP030]: no role"),
    ],
)
def test_messages(argv: tuple[str, ...], code: int, said: str, careerpath: Careerpath) -> None:
    run = careerpath("learn", *argv)
    assert (run.code, run.out) == (code, "")
    assert said in run.err
    run = careerpath("learn", *argv, "-f", "json")
    envelope = json.loads(run.out)
    assert (run.code, envelope["result"]) == (code, None)
    assert envelope["problems"]


def test_all_unknown_names_at_once(careerpath: Careerpath) -> None:
    run = careerpath("learn", "-s", "sql=2", "--for", "qqqq", "--for", "zzzz")
    assert run.err.count("error[CP002]: no role is called") == 2


def test_unknown_roles_and_functions_at_once(careerpath: Careerpath) -> None:
    run = careerpath("learn", "-s", "sql=2", "--for", "qqqq", "--function", "zzzz")
    assert run.err.count("error[CP002]") == 2


def test_a_function_without_roles(careerpath: Careerpath, lone: tuple[str, ...]) -> None:
    run = careerpath("learn", "-s", "a=2", "--function", "hollow", *lone)
    assert (run.code, run.out) == (1, "")
    assert run.err == "error[CP030]: the catalogue has no role in Hollow\n"
    both = ("learn", "-s", "a=2", "--function", "hollow", "--for", "one", *lone)
    assert ids(answer(careerpath, *both)) == ["one"]


@pytest.mark.parametrize("width", [40, 80, 140])
@pytest.mark.parametrize("person", [("-p", DANA), ("--current", "account manager")])
def test_a_window_is_kept_to(width: int, person: tuple[str, ...], careerpath: Careerpath) -> None:
    run = careerpath("learn", *person, "--color", "never", width=width)
    assert (run.code, run.err) == (0, "")
    assert widest(run.out) <= width
    assert "…" not in run.out


def test_words_stay_whole_in_a_narrow_window(careerpath: Careerpath) -> None:
    run = careerpath("learn", "-p", DANA, "--color", "never", width=40)
    for word in ("points", "hours", "Performance", "Representative", "Enablement"):
        assert re.search(rf"\b{word}\b", run.out), word


def test_a_pipe_has_no_width(careerpath: Careerpath, monkeypatch: pytest.MonkeyPatch) -> None:
    before = careerpath("learn", "-p", DANA)
    monkeypatch.setenv("COLUMNS", "20")
    assert careerpath("learn", "-p", DANA) == before
    assert "lifts Regional Sales Manager to stretch" in before.out


HOSTILE = {
    "control": "q\x1b[31mw\x07e\x9b2J\rr\nt\u202ez",
    "markup": r"[bold]x[/bold] [/y] [link=https://z]z[/link] \[a] :smile: **b** `c` <i>&amp;|",
    "endless": "w" * 200,
}


@pytest.mark.parametrize("name", HOSTILE)
@pytest.mark.parametrize("width", [None, 40, 80, 140])
def test_hostile_titles(name: str, width: int | None, careerpath: Careerpath, write: Write) -> None:
    path = write("hostile.yaml", LONE.format(quoted(HOSTILE[name])))
    argv = ("learn", "-s", "a=1,b=2", "-c", path, "--color", "never")
    run = careerpath(*argv, width=width)
    assert (run.code, run.err) == (0, "")
    plain(run)
    plain(careerpath(*argv, "-f", "markdown"))
    if width is not None:
        assert widest(run.out) <= width
    elif name != "control":
        assert run.out.count(HOSTILE[name]) >= 4
    found = answer(careerpath, "learn", "-s", "a=1,b=2", "-c", path)
    assert found["lessons"][0]["skill"]["title"] == HOSTILE[name]


def test_figures_of_the_screen_are_those_of_the_json(careerpath: Careerpath) -> None:
    found = answer(careerpath, "learn", "-p", DANA)
    screen = careerpath("learn", "-p", DANA).out
    line = (
        r"\+(\d+\.\d\d) +(.+) (?:\d → |to )(\d)(?: of (\d) asked)?, ≈ ([\d,]+) hours?, (\d+\.\d\d) "
    )
    rows = re.findall(line, screen)
    assert [
        (float(gain), title, int(after), int(of or after), int(hours), float(rate))
        for gain, title, after, of, hours, rate in rows
    ] == [
        (
            *(each["gain"], each["skill"]["title"], each["after"], each["asked"]),
            *(each["hours"], each["per_hundred"]),
        )
        for each in found["lessons"][:10]
    ]
    assert f"and {len(found['lessons']) - 10} more\n" in screen


def test_a_quarter_has_whole_hours(careerpath: Careerpath, lone: tuple[str, ...]) -> None:
    """13 weeks of 0.1 hours are one hour a quarter."""
    argv = ("learn", "-s", "a=2", "--hours", "0.1", *lone)
    plan = answer(careerpath, *argv)["plan"]
    assert [part["hours"] for quarter in plan for part in quarter["parts"]] == [1, 1, 1, 1]
    assert "A year at 0.1 hours a week" in careerpath(*argv).out


def test_one_hour_is_an_hour(careerpath: Careerpath, lone: tuple[str, ...]) -> None:
    screen = careerpath("learn", "-s", "a=2", "--hours", "0.1", *lone).out
    assert "(1 hours)" not in screen
    assert re.search(r"Quarter 4 .* \(≈ 1 of [\d,]+ hours, not finished\)\n", screen)
    assert "A year at 1 hour a week\n" in careerpath("learn", "-s", "a=2", "--hours=1", *lone).out


def test_too_few_hours_for_a_plan_are_told(careerpath: Careerpath, lone: tuple[str, ...]) -> None:
    run = careerpath("learn", "-s", "a=2", "--hours", "0.05", *lone)
    assert run.code == 0
    assert "0.05 hours a week are less than an hour a quarter" in run.out
    assert "Where you stand, in points\n" in run.out


def test_hours_that_are_assumed_are_told(careerpath: Careerpath) -> None:
    words = "10 hours a week are assumed; say yours with --hours.\n"
    assert words in careerpath("learn", "-p", DANA).out
    assert words not in careerpath("learn", "-p", DANA, "--hours", "10").out


def test_what_is_begun_says_how_far_it_is(careerpath: Careerpath, lone: tuple[str, ...]) -> None:
    """The hours of a lesson over the quarters add up to all of it, or to what is not finished."""
    argv = ("learn", "-s", "a=1,b=1", "--hours", "3", *lone)
    found = answer(careerpath, *argv)
    spent = 0
    for part in (part for quarter in found["plan"] for part in quarter["parts"]):
        spent += part["hours"]
        assert spent == part["total_hours"] if part["ends"] else spent < part["total_hours"]
        spent = 0 if part["ends"] else spent
    assert ("not finished" in careerpath(*argv).out) == bool(spent)


def test_a_plan_takes_nothing_away(careerpath: Careerpath) -> None:
    names = ["far", "stretch", "good", "strong"]
    for argv in (("-p", DANA), ("-p", KOFI, "--function", "sales", "--hours", "40")):
        aims = answer(careerpath, "learn", *argv)["aims"]
        assert aims[0]["planned_score"] >= aims[0]["score"]
        for aim in aims:
            assert names.index(aim["planned_tier"]) >= names.index(aim["tier"])


def test_a_small_first_step_is_explained(careerpath: Careerpath, lone: tuple[str, ...]) -> None:
    words = "Small first steps are often worth most:"
    assert words in careerpath("learn", "-p", DANA).out
    assert words not in careerpath("learn", "-s", "a=3,b=1", *lone).out
