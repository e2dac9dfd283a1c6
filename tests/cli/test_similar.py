"""`careerpath similar`: the roles nearest to one by what they ask, with the reasons."""

import json
import math
import re
from typing import Any

import pytest

from tests.faults.samples import plain, quoted
from tests.kit import EXAMPLES, ROOT, Careerpath, Golden, Write, widest

PROFILES = dict(
    zip(
        sorted(path.stem for path in EXAMPLES.glob("*.yaml")),
        ("financial-analyst", "sales-operations-manager", "sales-representative"),
        strict=False,
    )
)

PAIR = """\
functions: [{{id: f, title: {0}, summary: F.}}]
skills: [{{id: a, title: {0}, category: c}}, {{id: b, title: Writing, category: c}}]
roles:
  - id: one
    title: Counter
    function: f
    level: entry
    track: individual
    summary: O.
    requirements: {{skills: [{{skill: a, importance: 4, level: 4}}]}}
  - id: two
    title: {0}
    function: f
    level: senior
    track: individual
    summary: T.
    requirements: {{skills: [{1}]}}
  - {{id: idler, title: Idler, function: f, level: entry, track: individual, summary: I.}}
"""
BOTH = "{skill: a, importance: 4, level: 2}, {skill: b, importance: 3, level: 3}"
NEARLY = "{skill: a, importance: 5, level: 2}, {skill: b, importance: 1, level: 3}"


@pytest.fixture(autouse=True)
def _at_the_root(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)


@pytest.fixture
def pair(write: Write) -> tuple[str, ...]:
    """The words that name a catalogue of two roles with a skill in common, and one without."""
    return "-c", write("pair.yaml", PAIR.format("Counting", BOTH))


def answer(careerpath: Careerpath, *argv: str, stdin: str = "") -> dict[str, Any]:
    run = careerpath(*argv, "-f", "json", stdin=stdin)
    assert (run.code, run.err) == (0, "")
    envelope = json.loads(run.out)
    assert (envelope["schema"], envelope["command"]) == ("careerpath/1", argv[0])
    found: dict[str, Any] = envelope["result"]
    return found


def levels(careerpath: Careerpath, role: str) -> dict[str, int]:
    """What a role asks, by its card."""
    card = answer(careerpath, "show", f"role:{role}")["card"]
    return {each["skill"]["id"]: each["level"] for each in card["asks"]}


@pytest.mark.parametrize(("name", "role"), list(PROFILES.items()))
def test_golden_screen(name: str, role: str, careerpath: Careerpath, golden: Golden) -> None:
    argv = ("similar", role, "-p", f"examples/{name}.yaml", "-n", "4")
    run = careerpath(*argv, "--color", "never", width=80)
    assert (run.code, run.err) == (0, "")
    assert widest(run.out) <= 80
    golden(f"similar-{name}-80.txt", run.out)


@pytest.mark.parametrize(("form", "suffix"), [("markdown", "md"), ("json", "json")])
def test_golden_document(form: str, suffix: str, careerpath: Careerpath, golden: Golden) -> None:
    run = careerpath("similar", "sales manager", "-n", "3", "-f", form)
    assert (run.code, run.err) == (0, "")
    golden(f"similar-sales-manager.{suffix}", run.out)


def test_the_shape_of_the_json(careerpath: Careerpath) -> None:
    found = answer(careerpath, "similar", "sales manager")
    assert list(found) == ["role", "rows", "found", "person", "notes", "next_command"]
    assert set(found["role"]) == {"id", "title", "onet"}
    row = found["rows"][0]
    assert list(row) == [
        *("role", "function", "level", "likeness", "shared", "beyond", "pay", "same_function"),
        *("score", "tier", "parts"),
    ]
    assert (found["person"], row["score"], row["tier"]) == (None, None, None)
    assert set(row["shared"][0]) == {"skill", "here", "there"}
    assert len(found["rows"]) == 10 < found["found"]
    keys = [(-each["likeness"], each["role"]["id"]) for each in found["rows"]]
    assert keys == sorted(keys)


def test_reasons_are_what_the_roles_ask(careerpath: Careerpath) -> None:
    own = levels(careerpath, "sales-manager")
    for row in answer(careerpath, "similar", "sales manager", "-n", "99")["rows"][::9]:
        theirs = levels(careerpath, row["role"]["id"])
        told = {each["skill"]["id"]: (each["here"], each["there"]) for each in row["shared"]}
        assert told == {id_: (own[id_], theirs[id_]) for id_ in own.keys() & theirs.keys()}
        assert {each["id"] for each in row["beyond"]} == theirs.keys() - own.keys()


def test_points_add_up_to_the_likeness(careerpath: Careerpath) -> None:
    for row in answer(careerpath, "similar", "sales manager", "-n", "99")["rows"]:
        gained = [part["contribution"] for part in row["parts"]]
        assert round(sum(gained), 2) == row["likeness"] <= 100
        assert all(0 <= part["value"] <= 100 for part in row["parts"])
        shown = {part["name"]: part["common"] for part in row["parts"]}
        assert set(shown["asks"]) <= {each["skill"]["title"] for each in row["shared"]}
        assert not shown["field"]


MOVES = """\
transitions:
  - {from: one, to: idler, kind: lateral}
  - {from: one, to: two, kind: career_change}
"""


def test_listed_moves_make_no_difference(
    careerpath: Careerpath, pair: tuple[str, ...], write: Write
) -> None:
    with_moves = write("moves.yaml", PAIR.format("Counting", BOTH) + MOVES)
    before = answer(careerpath, "similar", "counter", *pair)
    assert answer(careerpath, "similar", "counter", "-c", with_moves)["rows"] == before["rows"]


@pytest.mark.parametrize(
    ("role", "near"),
    [
        (
            "sales-operations-manager",
            {"director-of-sales-operations", "revenue-operations-manager"},
        ),
        ("chief-financial-officer", {"chief-executive-officer"}),
        ("regional-sales-manager", {"sales-manager"}),
    ],
)
def test_shipped_roles_are_like_their_neighbours(
    role: str, near: set[str], careerpath: Careerpath
) -> None:
    rows = answer(careerpath, "similar", role, "-n", "3")["rows"]
    assert near <= {row["role"]["id"] for row in rows}


def test_likeness_is_mutual(careerpath: Careerpath) -> None:
    rows = answer(careerpath, "similar", "sales manager", "-n", "99")["rows"]
    for row in rows[::12]:
        back = answer(careerpath, "similar", row["role"]["id"], "-n", "99")["rows"]
        (same,) = (each for each in back if each["role"]["id"] == "sales-manager")
        assert same["likeness"] == row["likeness"]


@pytest.mark.parametrize("name", PROFILES)
def test_fit_is_that_of_fit(name: str, careerpath: Careerpath) -> None:
    person = ("-p", f"examples/{name}.yaml")
    found = answer(careerpath, "similar", "sales manager", *person)
    for row in found["rows"][::3]:
        fit = answer(careerpath, "fit", row["role"]["id"], *person)["fit"]
        assert (row["score"], row["tier"]) == (fit["score"], fit["tier"])


def test_a_person_without_skills(careerpath: Careerpath) -> None:
    argv = ("similar", "sales manager", "-i", "ECS")
    row = answer(careerpath, *argv)["rows"][0]
    assert row["score"] > 0
    assert row["tier"] is None
    screen = careerpath(*argv).out
    assert re.search(rf"Your fit +{row['score']:.2f}\n", screen)
    assert "Your fit" not in careerpath("similar", "sales manager").out


def test_so_many_and_no_more(careerpath: Careerpath) -> None:
    every = answer(careerpath, "similar", "cfo", "-n", "999")
    assert len(every["rows"]) == every["found"]
    few = answer(careerpath, "similar", "cfo", "-n", "2")
    assert few["rows"] == every["rows"][:2]
    assert few["found"] == every["found"]
    assert f", 2 of {every['found']} shown" in careerpath("similar", "cfo", "-n", "2").out


def test_a_catalogue_of_our_own(careerpath: Careerpath, pair: tuple[str, ...]) -> None:
    (row,) = answer(careerpath, "similar", "counter", *pair)["rows"]
    assert row["shared"] == [{"skill": {"id": "a", "title": "Counting"}, "here": 4, "there": 2}]
    assert row["beyond"] == [{"id": "b", "title": "Writing"}]
    parts = {part["name"]: part for part in row["parts"]}
    # No duties, interests or tools, one field alone: the others share the weight of these.
    assert set(parts) == {"titles", "mentions", "asks", "level"}
    # Titles: counter and counting are one word, and all that either is called.
    assert parts["titles"]["value"] == pytest.approx(100, abs=0.02)
    assert parts["titles"]["common"] == ["counter"]
    # Level: entry and senior are 2 of 3 steps apart.
    assert parts["level"]["value"] == 33.34
    # Two of three roles ask for counting, at 4: 4/3 is the mean of those that ask anything, 2.
    weights = 4 * 0.1, 4 * 0.1, 3 * math.log(2)
    cosine = weights[1] / math.hypot(*weights[1:])
    assert parts["asks"]["value"] == pytest.approx(100 * cosine, abs=0.02)
    assert parts["asks"]["common"] == ["Counting"]
    gained = sum(part["contribution"] for part in row["parts"])
    assert gained == pytest.approx(row["likeness"], abs=1e-9)
    assert sum(part["weight"] for part in row["parts"]) == pytest.approx(100, abs=0.02)
    screen = careerpath("similar", "counter", *pair).out
    assert "Counting 4 → 2" in screen
    assert "Asks besides  Writing" in screen


@pytest.mark.parametrize("person", [(), ("-s", "a=3")])
def test_a_role_like_no_other(
    person: tuple[str, ...], careerpath: Careerpath, pair: tuple[str, ...]
) -> None:
    argv = ("similar", "idler", *pair, *person)
    found = answer(careerpath, *argv)
    assert (found["rows"], found["found"], found["next_command"]) == ([], 0, None)
    screen = careerpath(*argv).out
    assert "No other role is called, does or asks anything of the same.\n" in screen


def test_only_the_same_needs_are_all_alike(careerpath: Careerpath, write: Write) -> None:
    many = "".join(f", {{skill: a{n}, importance: 5, level: 2}}" for n in range(20))
    skills = "".join(f", {{id: a{n}, title: Number {n}, category: c}}" for n in range(20))
    text = PAIR.format("Counting", NEARLY + many).replace(
        "category: c}]", f"category: c}}{skills}]"
    )
    text = text.replace("importance: 4, level: 4}", f"importance: 5, level: 4}}{many}", 1)
    path = write("nearly.yaml", text)
    (row,) = answer(careerpath, "similar", "counter", "-c", path)["rows"]
    assert row["likeness"] < 100
    assert "100 % alike" not in careerpath("similar", "counter", "-c", path).out


def test_a_near_spelling_is_told(careerpath: Careerpath) -> None:
    found = answer(careerpath, "similar", "sales manger")
    assert found["notes"] == ["“sales manger” was read as Sales Manager."]
    assert (
        "“sales manger” was read as Sales Manager.\n" in careerpath("similar", "sales manger").out
    )


def test_a_profile_from_a_pipe(careerpath: Careerpath) -> None:
    path = EXAMPLES / "finance-analyst.yaml"
    piped = answer(careerpath, "similar", "cfo", "-p", "-", stdin=path.read_text(encoding="utf-8"))
    named = answer(careerpath, "similar", "cfo", "-p", str(path))
    assert {**piped, "next_command": ""} == {**named, "next_command": ""}
    assert piped["next_command"].startswith("careerpath compare chief-financial-officer ")
    assert "--profile" not in piped["next_command"]


@pytest.mark.parametrize(
    ("argv", "code", "said"),
    [
        (("qqqqqqqq",), 2, "error[CP002]: no role is called “qqqqqqqq”"),
        (("",), 2, "error[CP002]: no role is called “”"),
        (("skill:sql",), 2, "error[CP002]: no role is called “skill:sql”"),
        (("sales manager of the year",), 2, "“Sales Manager”"),
        ((), 2, "error[CP001]: a role is needed"),
        (("cfo", "-n", "0"), 2, "error[CP001]: Invalid value for '--top' / '-n'"),
        (("cfo", "-s", "sql=9"), 2, "error[CP001]: “sql=9”: level 9 is not between 1 and 5"),
        (("cfo", "-s", "juggling elephants"), 1, "error[CP030]: no skill of the catalogue"),
        (("cfo", "--education", "master"), 1, "error[CP030]: nothing that is known of the"),
        (("cfo", "-p", "nowhere.yaml"), 2, "nowhere.yaml: error[CP003]: "),
    ],
)
def test_messages(argv: tuple[str, ...], code: int, said: str, careerpath: Careerpath) -> None:
    run = careerpath("similar", *argv)
    assert (run.code, run.out) == (code, "")
    assert said in run.err
    envelope = json.loads(careerpath("similar", *argv, "-f", "json").out)
    assert envelope["result"] is None
    assert envelope["problems"]


@pytest.mark.parametrize("width", [40, 80, 140])
@pytest.mark.parametrize("role", ["sales manager", "customer service rep"])
def test_a_window_is_kept_to(width: int, role: str, careerpath: Careerpath) -> None:
    argv = ("similar", role, "-p", "examples/sales-representative.yaml", "-n", "20")
    run = careerpath(*argv, "--color", "never", width=width)
    assert (run.code, run.err) == (0, "")
    assert widest(run.out) <= width
    assert "…" not in run.out


def test_a_pipe_has_no_width(careerpath: Careerpath, monkeypatch: pytest.MonkeyPatch) -> None:
    before = careerpath("similar", "sales manager")
    monkeypatch.setenv("COLUMNS", "20")
    assert careerpath("similar", "sales manager") == before
    # One line for what each role asks besides, however many they are.
    rows = answer(careerpath, "similar", "sales manager")["rows"]
    asks = re.findall(r"^  Asks besides  (.+)$", before.out, re.MULTILINE)
    assert len(asks) == sum(bool(row["beyond"]) for row in rows)
    for line, row in zip(asks, rows, strict=True):
        titles = [each["title"] for each in row["beyond"]]
        assert line.startswith(", ".join(titles[:4]))


HOSTILE = {
    "control": "q\x1b[31mw\x07e\x9b2J\rr\nt\u202ez",
    "markup": r"[bold]x[/bold] [/y] [link=https://z]z[/link] \[a] :smile: **b** `c` <i>&amp;|",
    "endless": "w" * 200,
}


@pytest.mark.parametrize("name", HOSTILE)
@pytest.mark.parametrize("width", [None, 40, 80, 140])
def test_hostile_titles(name: str, width: int | None, careerpath: Careerpath, write: Write) -> None:
    path = write("hostile.yaml", PAIR.format(quoted(HOSTILE[name]), BOTH))
    argv = ("similar", "counter", "-s", "a=1", "-c", path)
    run = careerpath(*argv, "--color", "never", width=width)
    assert (run.code, run.err) == (0, "")
    plain(run)
    plain(careerpath(*argv, "-f", "markdown"))
    if width is not None:
        assert widest(run.out) <= width
    elif name != "control":
        assert run.out.count(HOSTILE[name]) >= 2
    assert answer(careerpath, *argv)["rows"][0]["role"]["title"] == HOSTILE[name]
