"""`careerpath fit`: one role's score, added up, its conditions, and what to work on."""

import json
import re
from itertools import chain
from typing import Any

import pytest

from tests.kit import EXAMPLES, ROOT, Careerpath, Golden, Write, widest

PROFILES = sorted(path.stem for path in EXAMPLES.glob("*.yaml"))
ROLES = (
    "sales-operations-manager",
    "financial-analyst",
    "chief-revenue-officer",
    "sales-representative",
)

ONE = """\
functions:
  - {{id: sales, title: Sales, summary: Wins customers.}}
skills:
  - {{id: sql, title: SQL, category: technical}}
  - {{id: statistics, title: Statistics, category: technical}}
  - {{id: writing, title: Writing, category: people}}
roles:
  - id: analyst
    title: Analyst
    aliases: [number cruncher]
    names: {{it: Analista}}
    function: sales
    level: entry
    track: individual
    summary: Counts.
    requirements:
      skills:
        - {{skill: sql, importance: 5, level: 4}}
        - {{skill: statistics, importance: 2, level: 3}}
    gates: {gates}
  - {{id: idler, title: Idler, function: sales, level: entry, track: individual, summary: Idles.}}
"""
GATES = """\
[{kind: degree, education: doctorate}, {kind: degree, education: secondary},
  {kind: licence, name: Bar exam}, {kind: language, name: Latin},
  {kind: years, years: 30, functions: [sales]}]"""


@pytest.fixture(autouse=True)
def _at_the_root(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)


@pytest.fixture
def analyst(write: Write) -> tuple[str, ...]:
    """The words that ask for the analyst of a small catalogue."""
    return "fit", "analyst", "-c", write("one.yaml", ONE.format(gates="[]"))


def answer(careerpath: Careerpath, *argv: str, stdin: str = "") -> dict[str, Any]:
    run = careerpath(*argv, "-f", "json", stdin=stdin)
    assert (run.code, run.err) == (0, "")
    found: dict[str, Any] = json.loads(run.out)["result"]
    return found


def hundredths(points: float) -> int:
    return round(100 * points)


@pytest.mark.parametrize("width", [80, 140])
def test_golden_screen(width: int, careerpath: Careerpath, golden: Golden) -> None:
    run = careerpath(
        *("fit", "sales ops manager", "-p", "examples/operations-analyst.yaml"),
        *("--color", "never"),
        width=width,
    )
    assert (run.code, run.err) == (0, "")
    assert widest(run.out) <= width
    golden(f"fit-operations-analyst-{width}.txt", run.out)


@pytest.mark.parametrize(("name", "role"), list(zip(PROFILES, ROLES, strict=False)))
def test_the_arithmetic_adds_up(name: str, role: str, careerpath: Careerpath) -> None:
    fit = answer(careerpath, "fit", role, "-p", f"examples/{name}.yaml")["fit"]
    parts = fit["components"]
    assert sum(hundredths(part["contribution"]) for part in parts) == hundredths(fit["score"])
    assert sum(part["weight"] for part in parts) == pytest.approx(100, abs=0.2)
    for part in parts:
        assert 0 <= part["value"] <= 100
        assert part["contribution"] == pytest.approx(part["value"] * part["weight"] / 100, abs=0.06)
    needs = [*fit["matched"], *fit["missing"]]
    (coverage,) = (part for part in parts if part["name"] == "coverage")
    given = sum(hundredths(need["contribution"]) for need in needs)
    assert given == hundredths(coverage["contribution"])
    # What is not given is missed: both together are all that coverage could give.
    assert coverage["contribution"] + sum(need["missed"] for need in needs) == pytest.approx(
        coverage["weight"], abs=0.01 * len(needs) + 0.06
    )


@pytest.mark.parametrize(("name", "role"), list(zip(PROFILES, ROLES, strict=False)))
def test_gaps_in_the_order_of_what_they_cost(name: str, role: str, careerpath: Careerpath) -> None:
    fit = answer(careerpath, "fit", role, "-p", f"examples/{name}.yaml")["fit"]
    costs = [(-need["missed"], need["skill"]["id"]) for need in fit["missing"]]
    assert costs == sorted(costs)
    assert all(need["missed"] > 0 for need in fit["missing"])
    assert all(need["missed"] == 0 for need in fit["matched"])
    gains = [need["contribution"] for need in fit["matched"]]
    assert gains == sorted(gains, reverse=True)


def test_the_screen_has_the_figures_of_the_json(careerpath: Careerpath) -> None:
    argv = ("fit", "sales ops manager", "-p", "examples/operations-analyst.yaml")
    fit = answer(careerpath, *argv)["fit"]
    screen = careerpath(*argv).out
    figures = [float(each) for each in re.findall(r"= +(\d+\.\d\d)$", screen, re.MULTILINE)]
    assert figures == [part["contribution"] for part in fit["components"]]
    assert f"score{fit['score']:.2f}" in screen.replace(" ", "")
    listed = re.findall(r"worth up to (\d+\.\d) points", screen)
    assert listed == [f"{need['missed']:.1f}" for need in fit["missing"]]


def test_a_gap_is_worth_what_closing_it_brings(
    careerpath: Careerpath, analyst: tuple[str, ...]
) -> None:
    held = "sql=2,statistics=1"
    before = answer(careerpath, *analyst, "-s", held)["fit"]
    assert [need["skill"]["id"] for need in before["missing"]] == ["sql", "statistics"]
    for need in before["missing"]:
        skill = need["skill"]["id"]
        raised = re.sub(rf"{skill}=\d", f"{skill}={need['asked']}", held)
        after = answer(careerpath, *analyst, "-s", raised)["fit"]
        assert after["score"] - before["score"] == pytest.approx(need["missed"], abs=0.02)


def test_nothing_to_work_on(careerpath: Careerpath, analyst: tuple[str, ...]) -> None:
    argv = (*analyst, "-s", "sql=4,statistics=5")
    assert answer(careerpath, *argv)["fit"]["missing"] == []
    screen = careerpath(*argv).out
    assert "What to work on" not in screen
    assert "What it would not use" not in screen
    assert "Conditions" not in screen


def test_what_is_not_used(careerpath: Careerpath, analyst: tuple[str, ...]) -> None:
    argv = (*analyst, "-s", "sql=4,writing=5")
    assert answer(careerpath, *argv)["fit"]["unused"] == [{"id": "writing", "title": "Writing"}]
    assert "What it would not use\nWriting\n" in careerpath(*argv).out


def test_what_is_not_scored_is_told(careerpath: Careerpath, analyst: tuple[str, ...]) -> None:
    found = answer(careerpath, *analyst, "-s", "sql=4")
    assert [words.partition(":")[0] for words in found["not_scored"]] == [
        "interests",
        "career level",
    ]
    screen = careerpath(*analyst, "-s", "sql=4").out
    for words in found["not_scored"]:
        assert f"Not scored  {words}" in screen


def test_without_skills_there_is_no_tier(careerpath: Careerpath) -> None:
    found = answer(careerpath, "fit", "sales manager", "-i", "ECS")
    assert found["fit"]["tier"] is None
    assert [part["name"] for part in found["fit"]["components"]] == ["interests"]
    assert "no tier without skills" in careerpath("fit", "sales manager", "-i", "ECS").out


def test_gates_stand_apart(careerpath: Careerpath, write: Write, analyst: tuple[str, ...]) -> None:
    """Each with its state, and none of them moves the score."""
    gated = ("fit", "analyst", "-c", write("gated.yaml", ONE.format(gates=GATES)))
    profile = write(
        "me.yaml",
        "skills: {sql: 3}\neducation: bachelor\nroles: [{title: Idler, years: 2, current: true}]\n",
    )
    free = answer(careerpath, *analyst, "-p", profile)["fit"]
    fit = answer(careerpath, *gated, "-p", profile)["fit"]
    assert free["gates"] == []
    assert {**fit, "gates": []} == free
    assert [(gate["text"], gate["status"]) for gate in fit["gates"]] == [
        ("at least a doctorate", "not met"),
        ("at least secondary school", "met"),
        ("the licence Bar exam", "unknown"),
        ("working knowledge of Latin", "unknown"),
        ("at least 30 years of work in Sales", "not met"),
    ]
    screen = careerpath(*gated, "-p", profile).out
    _, _, apart = screen.partition("\nConditions, beside the score\n")
    labels = {"met": "Met", "not met": "Not met", "unknown": "Not known"}
    for gate, line in zip(fit["gates"], apart.splitlines()[:5], strict=True):
        assert line.split("  ")[1].strip() == labels[gate["status"]]
        assert line.endswith(gate["text"])


@pytest.mark.parametrize(
    "name", ["analyst", "ANALYST", "number cruncher", "Number-Cruncher", "Analista"]
)
def test_a_role_by_any_name(careerpath: Careerpath, analyst: tuple[str, ...], name: str) -> None:
    argv = ("fit", name, *analyst[2:], "-s", "sql=4")
    found = answer(careerpath, *argv)
    assert found["fit"]["role"]["id"] == "analyst"
    assert found["notes"] == []
    assert found["next_command"].startswith("careerpath next analyst ")


def test_a_near_spelling_is_told_first(careerpath: Careerpath) -> None:
    run = careerpath("fit", "sales ops manger", "-s", "negotiation=4")
    title, note, *_ = run.out.splitlines()
    assert title == "Sales Operations Manager"
    assert note == "“sales ops manger” was read as Sales Operations Manager."


def test_a_file_and_options_add_up(careerpath: Careerpath) -> None:
    path = "examples/operations-analyst.yaml"
    alone = answer(careerpath, "fit", "sales-operations-manager", "-p", path)
    more = answer(
        careerpath,
        *("fit", "sales-operations-manager", "-p", path),
        *("-s", "sales enablement=3", "-i", "ECS", "--education", "master"),
    )
    held = {each["skill"]["id"] for each in alone["person"]["skills"]}
    now = {each["skill"]["id"] for each in more["person"]["skills"]}
    assert now - held == {"sales-enablement"}
    assert more["person"]["interests"]["letters"] == "ECS"
    assert more["fit"]["score"] > alone["fit"]["score"]
    assert "sales-enablement" not in {need["skill"]["id"] for need in more["fit"]["missing"]}


def test_a_profile_from_a_pipe(careerpath: Careerpath) -> None:
    path = EXAMPLES / "operations-analyst.yaml"
    argv = ("fit", "sales-operations-manager", "-p")
    piped = answer(careerpath, *argv, "-", stdin=path.read_text(encoding="utf-8"))
    named = answer(careerpath, *argv, str(path))
    # Only a file can be named again in the next command.
    assert {**piped, "next_command": ""} == {**named, "next_command": ""}


def test_the_place_is_that_of_match(careerpath: Careerpath) -> None:
    path = str(EXAMPLES / "finance-analyst.yaml")
    ranked = answer(careerpath, "match", path, "-n", "99")
    for row in ranked["rows"][::6]:
        found = answer(careerpath, "fit", row["role"]["id"], "-p", path)
        assert found["considered"] == ranked["considered"]
        assert found["fit"] == {**row, "near_tie": None}


@pytest.mark.parametrize("name", ["qqqqqqqq", "skill:sql", "", "role:"])
def test_an_unknown_role(careerpath: Careerpath, name: str) -> None:
    run = careerpath("fit", name, "-s", "sql=3")
    assert (run.code, run.out) == (2, "")
    assert run.err.startswith("error[CP002]: no role is called “")


def test_a_role_that_is_nearly_named(careerpath: Careerpath) -> None:
    run = careerpath("fit", "sales manager of the year", "-s", "sql=3")
    assert run.code == 2
    assert "“Sales Manager”" in run.err


@pytest.mark.parametrize("options", [(), ("-c", "nowhere.yaml")])
def test_nobody_to_fit(careerpath: Careerpath, options: tuple[str, ...]) -> None:
    run = careerpath("fit", "sales manager", *options)
    assert (run.code, run.out) == (2, "")
    assert run.err.startswith("error[CP001]: nothing is known of the person")


@pytest.mark.parametrize(
    "person",
    [("--education", "master"), ("-s", "juggling elephants"), ("--current", "sorcerer of the sea")],
    ids=" ".join,
)
def test_nothing_scored(careerpath: Careerpath, person: tuple[str, ...]) -> None:
    run = careerpath("fit", "sales manager", *person)
    assert (run.code, run.out) == (1, "")
    assert run.err.startswith("error[CP030]: ")
    run = careerpath("fit", "sales manager", *person, "-f", "json")
    assert json.loads(run.out)["result"] is None


def test_every_requirement_is_told_once(careerpath: Careerpath) -> None:
    for role in ROLES:
        fit = answer(careerpath, "fit", role, "-s", "sql=3")["fit"]
        card = answer(careerpath, "show", role)["card"]
        told = [need["skill"]["id"] for need in chain(fit["matched"], fit["missing"])]
        assert sorted(told) == sorted(asked["skill"]["id"] for asked in card["asks"])


def test_a_score_that_is_enough_for_more_says_what_is_not(careerpath: Careerpath) -> None:
    argv = ("fit", "sales representative", "-s", "negotiation=4,crm")
    fit = answer(careerpath, *argv)["fit"]
    coverage = fit["components"][0]["value"]
    assert (fit["score"] >= 60, 20 <= coverage < 35, fit["tier"]) == (True, True, "stretch")
    words = f"you meet {int(coverage)} of 100 of what it asks, and good takes at least 35"
    assert fit["tier_limit"] == f"The score is enough for good, but {words}."
    assert "in part, too few for good; it would use 2 of your 2." in fit["why"]
    for form in ("table", "markdown", "html"):
        assert words in " ".join(careerpath(*argv, "-f", form).out.split())
    explained = careerpath("match", *argv[2:], "--explain", "-n", "1").out
    assert words in " ".join(explained.split())


def test_a_tier_is_what_score_and_coverage_are_enough_for(careerpath: Careerpath) -> None:
    """By the table of `docs/scoring.md`, for all roles and people who say little or much."""
    bars = (("strong", 75, 50), ("good", 60, 35), ("stretch", 45, 20), ("far", 0, 0))
    names = [name for name, *_ in bars]
    told = set()
    for said in (
        ("-s", "excel"),
        ("-s", "negotiation=5,prospecting=5,crm=5"),
        ("-i", "ECS", "-s", "accounting=5"),
        ("--current", "account manager", "--years", "4"),
    ):
        for row in answer(careerpath, "match", *said, "-n", "99")["rows"]:
            score, coverage = row["score"], row["components"][0]["value"]
            reached = [name for name, *least in bars if score >= least[0] and coverage >= least[1]]
            assert row["tier"] == reached[0]
            above = names.index(row["tier"]) - 1
            limited = above >= 0 and score >= bars[above][1]
            assert (row["tier_limit"] is not None) == limited
            told.add((row["tier"], limited))
    assert told >= {*((name, False) for name in names), ("stretch", True), ("far", True)}


def test_a_role_that_asks_for_little_says_that_it_does(
    careerpath: Careerpath, write: Write
) -> None:
    one = """\
functions: [{id: f, title: F, summary: F.}]
skills: [{id: singing, title: Singing, category: people}]
roles:
  - {id: singer, title: Singer, function: f, level: entry, track: individual, summary: Sings.,
     requirements: {skills: [{skill: singing, importance: 5, level: 3}]}}
"""
    fit = answer(careerpath, "fit", "singer", "-s", "singing=5", "-c", write("one.yaml", one))[
        "fit"
    ]
    assert (fit["score"], fit["tier"]) == (100, "good")
    words = "The score is enough for strong, but a role that asks for fewer than 3 skills tells"
    assert fit["tier_limit"] == f"{words} too little."
    assert "too few" not in fit["why"]
