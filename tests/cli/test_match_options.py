"""`careerpath match` without a profile, on top of one, from a pipe, and with its arithmetic."""

import json
import re
from decimal import Decimal
from itertools import pairwise
from typing import Any

import pytest

from tests.catalogue.samples import BASE
from tests.kit import EXAMPLES, Careerpath, Write

SKILLS = ("--skill", "negotiation=4,crm", "--interest", "ECS")
EXAMPLE = EXAMPLES / "sales-representative.yaml"


def result(careerpath: Careerpath, *argv: str, stdin: str = "") -> dict[str, Any]:
    run = careerpath("match", *argv, "-f", "json", stdin=stdin)
    assert (run.code, run.err) == (0, "")
    found: dict[str, Any] = json.loads(run.out)["result"]
    return found


def levels(found: dict[str, Any]) -> dict[str, int]:
    return {each["skill"]["id"]: each["level"] for each in found["person"]["skills"]}


def test_a_few_skills_and_interests(careerpath: Careerpath) -> None:
    found = result(careerpath, *SKILLS)
    assert levels(found) == {"negotiation": 4, "crm-software": 3}
    assert found["person"]["interests"]["letters"] == "ECS"
    assert found["person"]["level"] is None
    assert len(found["rows"]) == 5
    assert found["considered"] == found["passed"] >= 20
    assert all(row["tier"] for row in found["rows"])
    assert [words.partition(":")[0] for words in found["not_scored"]] == ["career level"]


def test_a_catalogue_without_words_for_interests(careerpath: Careerpath, write: Write) -> None:
    path = write("own.yaml", BASE)
    found = result(careerpath, "-c", path, "-s", "sql", "-i", "helping people, SQL, ICE")
    assert found["person"]["interests"]["letters"] == "SIC"
    assert [each["said"] for each in found["person"]["unrecognised"]] == ["SQL"]


@pytest.mark.parametrize(
    "typed",
    [
        ("-s", "negotiation=4", "-s", "crm", "-i", "ECS"),
        ("-s", "negotiation=4, crm", "-i", "E", "-i", "C", "-i", "S"),
        ("--skill=crm,negotiation=4", "--interest=ecs"),
        ("-sNegotiating=4", "-s", "CRM software", "-iECS"),
    ],
)
def test_ways_to_type_the_same(careerpath: Careerpath, typed: tuple[str, ...]) -> None:
    one, other = result(careerpath, *SKILLS), result(careerpath, *typed)
    assert one["rows"] == other["rows"]


@pytest.mark.parametrize(
    ("years", "words"),
    [((), "one level below"), (("--years", "1"), "one level below"), (("--years", "4"), "at the")],
)
def test_a_role_and_years(careerpath: Careerpath, years: tuple[str, ...], words: str) -> None:
    """What most people type: the assumption is told before anything else."""
    found = result(careerpath, "--current", "account manager", *years)
    first = found["person"]["notes"][0]
    assert first.startswith("You named no skills: those of Account Manager are assumed")
    assert words in first
    assert {each["assumed"] for each in found["person"]["skills"]} == {"assumed from your role"}
    assert found["rows"][0]["role"]["id"] == "account-manager"
    assert found["rows"][0]["current"] is True
    run = careerpath("match", "--current", "account manager", *years)
    title, note, *_ = run.out.splitlines()
    assert title.startswith("Roles that fit")
    assert note == first


def test_steps_are_told_on_the_screen(careerpath: Careerpath) -> None:
    run = careerpath("match", "--current", "sales manager", "-s", "negotiation=4", "-n", "200")
    assert "where you are now" in run.out
    assert "a step up" in run.out
    assert "steps down" in run.out


def test_interests_alone(careerpath: Careerpath) -> None:
    found = result(careerpath, "-i", "helping people")
    assert {row["tier"] for row in found["rows"]} == {None}
    assert found["not_scored"][0].startswith("skills")
    run = careerpath("match", "-i", "helping people")
    assert "skills were not scored" in run.out
    assert re.search(r"Not scored +skills", run.out)
    assert not re.search(r"\b(strong|good|stretch|far)\b", run.out)


@pytest.mark.parametrize("form", ["yaml", "json"])
def test_a_profile_from_a_pipe(careerpath: Careerpath, write: Write, form: str) -> None:
    data = {"name": "Dana", "skills": {"negotiation": 4, "Forth++": None}, "interests": "ECS"}
    text = (
        json.dumps(data)
        if form == "json"
        else "name: Dana\nskills:\n  negotiation: 4\n  Forth++:\ninterests: ECS\n"
    )
    piped = result(careerpath, "-", stdin=text)
    read = result(careerpath, write(f"profile.{form}", text))
    assert piped["person"] == read["person"]
    assert piped["rows"] == read["rows"]
    assert piped["person"]["name"] == "Dana"
    assert levels(piped) == {"negotiation": 4}
    assert [each["said"] for each in piped["person"]["unrecognised"]] == ["Forth++"]


def test_a_bad_profile_from_a_pipe(careerpath: Careerpath) -> None:
    run = careerpath("match", "-", stdin="skills:\n  negotiation: 9\n")
    assert (run.code, run.out) == (2, "")
    assert run.err.startswith("<stdin>:2:16: error[CP012]: negotiation 9 is above 5")


def test_options_add_to_a_profile(careerpath: Careerpath) -> None:
    alone = result(careerpath, str(EXAMPLE))
    more = result(careerpath, str(EXAMPLE), "-s", "coaching=5,crm=1,statistics", "-i", "RIA")
    assert levels(more) == {**levels(alone), "coaching": 5, "statistics": 3}
    assert alone["person"]["interests"]["letters"] != "RIA"
    assert more["person"]["interests"]["letters"] == "RIA"
    assert more["person"]["name"] == alone["person"]["name"] == "Dana"


def test_a_new_role_on_top_of_a_profile(careerpath: Careerpath) -> None:
    alone = result(careerpath, str(EXAMPLE))
    more = result(careerpath, str(EXAMPLE), "--current", "director of sales operations")
    assert alone["person"]["level"]["level"] == "intermediate"
    assert more["person"]["level"]["level"] == "director"
    assert levels(more) == levels(alone)


def test_education_opens_a_gate(careerpath: Careerpath) -> None:
    def status(*argv: str) -> str:
        rows = result(careerpath, "-s", "negotiation", "-n", "200", *argv)["rows"]
        (row,) = (each for each in rows if each["role"]["id"] == "sales-manager")
        found: str = row["gates"][0]["status"]
        return found

    assert status() == "unknown"
    assert status("--education", "secondary") == "not met"
    assert status("--education", "bachelor") == "met"


def test_a_gate_that_is_not_met_is_shown_and_hides_nothing(careerpath: Careerpath) -> None:
    argv = ("match", "-s", "negotiation", "-n", "200")
    blocked = careerpath(*argv, "--education", "none")
    assert "Blocked by" in blocked.out
    assert "at least a bachelor's degree" in blocked.out
    met = careerpath(*argv, "--education", "master")
    assert "Blocked by" not in met.out
    assert re.search(r"(\d+) of \1 shown", blocked.out)
    assert re.search(r"(\d+) of \1 shown", met.out)


@pytest.mark.parametrize(
    ("argv", "key", "values"),
    [
        (("--function", "sales"), "function", {"sales"}),
        (("--function", "Sales Ops", "--function", "finance"), "function", None),
        (("--level", "manager"), "level", {"manager"}),
        (("--level", "entry", "--level", "vp"), "level", {"entry", "vp"}),
        (("--track", "management"), "track", {"management"}),
    ],
)
def test_filters(
    careerpath: Careerpath, argv: tuple[str, ...], key: str, values: set[str] | None
) -> None:
    found = result(careerpath, *SKILLS, "-n", "200", *argv)
    shown = {row[key]["id"] if isinstance(row[key], dict) else row[key] for row in found["rows"]}
    assert shown == (values or {"sales-operations", "finance"})
    assert found["passed"] == len(found["rows"]) < found["considered"]
    assert len(found["filters"]) == 1
    run = careerpath("match", *SKILLS, *argv)
    assert f"Only: {found['filters'][0]}. " in run.out


def test_pay_filters(careerpath: Careerpath) -> None:
    found = result(careerpath, *SKILLS, "-n", "200", "--min-pay", "100000")
    assert all(row["pay"] >= 100_000 for row in found["rows"])
    assert found["filters"] == ["typical pay of 100,000 or more"]
    assert 0 < found["passed"] < found["considered"]


def test_filters_that_leave_nothing_are_an_answer(careerpath: Careerpath) -> None:
    run = careerpath("match", *SKILLS, "--min-pay", "100000000")
    assert run.code == 0
    assert "No role is left after the filters" in run.out
    assert "Next:" not in run.out
    assert result(careerpath, *SKILLS, "--min-pay", "100000000")["rows"] == []


def test_a_flag_goes_before_the_profiles_preference(careerpath: Careerpath) -> None:
    preferred = result(careerpath, str(EXAMPLE))
    assert preferred["filters"] == ["management track (your preference)"]
    flagged = result(careerpath, str(EXAMPLE), "--track", "individual")
    assert flagged["filters"] == ["individual track"]
    assert {row["track"] for row in flagged["rows"]} == {"individual"}


@pytest.mark.parametrize("name", ["sales-operations", "Sales Operations", "sales ops"])
def test_a_preferred_function_by_any_name(careerpath: Careerpath, name: str) -> None:
    text = json.dumps({"skills": ["sql"], "preferences": {"functions": [name]}})
    run = careerpath("match", "-", "-f", "json", stdin=text)
    assert run.code == 0
    rows = json.loads(run.out)["result"]["rows"]
    assert {row["function"]["id"] for row in rows} == {"sales-operations"}


@pytest.mark.parametrize("top", [1, 3, 100])
def test_top(careerpath: Careerpath, top: int) -> None:
    everything = result(careerpath, *SKILLS, "-n", "1000")["rows"]
    found = result(careerpath, *SKILLS, "--top", str(top))
    assert found["rows"] == everything[:top]
    assert [row["rank"] for row in found["rows"]] == list(range(1, min(top, len(everything)) + 1))


# A component with its value, weight and contribution; the sum of these; and a requirement with
# the levels asked and held, what it gives, and what it costs.
_PART = re.compile(r"^ *\S.*?  +(\d+\.\d\d)  +× +(\d+(?:\.\d+)?) % +[= ]+(\d+\.\d\d)$")
_TOTAL = re.compile(r"^ *score +(\d+\.\d\d)$")
_NEED = re.compile(r"^ *\S.*?  +[1-5]  +[-1-5]  +(\d+\.\d\d)  +(\d+\.\d\d)$")


def sums(screen: str) -> list[tuple[list[Decimal], Decimal, Decimal]]:
    """For each role on a screen its contributions, its score, and what its requirements give."""
    found: list[tuple[list[Decimal], Decimal, Decimal]] = []
    parts: list[Decimal] = []
    for line in screen.splitlines():
        if part := _PART.match(line):
            parts.append(Decimal(part[3]))
        elif total := _TOTAL.match(line):
            found.append((parts, Decimal(total[1]), Decimal()))
            parts = []
        elif need := _NEED.match(line):
            contributions, score, given = found[-1]
            found[-1] = contributions, score, given + Decimal(need[1])
    assert parts == []
    return found


@pytest.mark.parametrize("width", [None, 80, 140])
@pytest.mark.parametrize(
    "argv",
    [
        SKILLS,
        (str(EXAMPLE), "--track", "individual"),
        ("--current", "account manager", "--years", "4", "-i", "ECS"),
        ("-s", "sql=1"),
    ],
    ids=["skills", "profile", "role", "one skill"],
)
def test_the_printed_contributions_add_up(
    careerpath: Careerpath, argv: tuple[str, ...], width: int | None
) -> None:
    run = careerpath("match", *argv, "--explain", "-n", "4", "--color", "never", width=width)
    assert run.code == 0
    found = sums(run.out)
    assert len(found) == 4
    for contributions, score, given in found:
        assert 2 <= len(contributions) <= 4
        assert sum(contributions) == score
        assert given == contributions[0]
    assert all(one[1] >= other[1] for one, other in pairwise(found))


def test_without_skills_the_contributions_add_up_too(careerpath: Careerpath) -> None:
    run = careerpath("match", "-i", "ECS", "--explain", "-n", "3")
    for contributions, score, given in sums(run.out):
        assert contributions == [score]
        assert given == 0
    assert len(sums(run.out)) == 3


def test_the_arithmetic_is_shown_where_it_is_asked_for(careerpath: Careerpath) -> None:
    assert sums(careerpath("match", *SKILLS).out) == []
    assert result(careerpath, *SKILLS)["explained"] is False
    assert result(careerpath, *SKILLS, "--explain")["explained"] is True


@pytest.mark.parametrize("argv", [SKILLS, (str(EXAMPLE),)])
def test_points_in_json_add_up(careerpath: Careerpath, argv: tuple[str, ...]) -> None:
    for row in result(careerpath, *argv, "-n", "200")["rows"]:
        parts = {each["name"]: Decimal(str(each["contribution"])) for each in row["components"]}
        assert sum(parts.values()) == Decimal(str(row["score"]))
        needs = (*row["matched"], *row["missing"])
        assert sum(Decimal(str(need["contribution"])) for need in needs) == parts["coverage"]


def test_unknown_names_are_told_and_the_rest_counts(careerpath: Careerpath) -> None:
    run = careerpath("match", "-s", "negotiaton=4,juggling elephants=2", "-i", "ECS,qqqqq")
    assert run.code == 0
    assert "“negotiaton” was read as Negotiation." in run.out
    assert re.search(r"Not recognised +the skill “juggling elephants”", run.out)
    assert re.search(r"Not recognised +the interest “qqqqq”", run.out)


def test_an_assumed_level_is_told(careerpath: Careerpath) -> None:
    run = careerpath("match", *SKILLS)
    assert re.search(r"Assumed +level 3 \(practitioner\) for CRM software", run.out)


@pytest.mark.parametrize(
    ("argv", "said"),
    [
        (("-s", "juggling elephants"), "juggling elephants"),
        (("--current", "sales guru"), "sales guru"),
        (("-i", "qqqqq"), "qqqqq"),
    ],
)
def test_nothing_recognised_says_what_was_not(
    careerpath: Careerpath, argv: tuple[str, ...], said: str
) -> None:
    run = careerpath("match", *argv)
    assert (run.code, run.out) == (1, "")
    assert "error[CP030]" in run.err
    assert said in run.err


def test_a_near_skill_is_suggested_where_none_is_recognised(careerpath: Careerpath) -> None:
    run = careerpath("match", "-s", "forecasts of sales")
    assert run.code == 1
    assert "did you mean “Sales forecasting”" in run.err


@pytest.mark.parametrize(
    ("argv", "words"),
    [
        (("-s", "sql=9"), "level 9 is not between 1 and 5"),
        (("-s", "sql=x"), "the level is not a number"),
        (("-s", "=3"), "names no skill"),
        (("--years", "3"), "--years needs --current"),
        (("--current", " "), "--current names no role"),
        (("--current", "seller", "--years", "99"), "not between 0 and 60"),
        (("--current", "seller", "--years", "many"), "--years"),
        (("--education", "some"), "--education"),
        (("-s", "sql", "--level", "boss"), "--level"),
        (("-s", "sql", "--track", "up"), "--track"),
        (("-s", "sql", "--min-pay", "-1"), "--min-pay"),
        (("-s", "sql", "--top", "0"), "--top"),
        (("-s", "sql", "--function", "qqqqqq"), "no function is called “qqqqqq”"),
        (("-s", "sql", "-f", "pdf"), "--format"),
        (("nobody.yaml",), "nobody.yaml"),
    ],
)
def test_what_cannot_be_run(careerpath: Careerpath, argv: tuple[str, ...], words: str) -> None:
    run = careerpath("match", *argv)
    assert (run.code, run.out) == (2, "")
    assert "error[CP" in run.err
    assert words in run.err
    assert "Traceback" not in run.err


def test_nothing_given_and_no_one_to_ask(careerpath: Careerpath) -> None:
    run = careerpath("match")
    assert (run.code, run.out) == (2, "")
    assert "--current" in run.err
