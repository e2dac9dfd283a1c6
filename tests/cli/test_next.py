"""`careerpath next`, as job seekers, coaches and scripts meet it."""

import json
from typing import Any

import pytest

from tests.cli.test_lints import SOUND
from tests.faults.samples import plain
from tests.kit import ROOT, Careerpath, Filled, Golden, Write, widest

MANAGER = "sales operations manager"
ANALYST = "sales operations analyst"
KOFI = "examples/operations-analyst.yaml"
NEVER = ("--color", "never")
KINDS = ["promotion", "lateral", "career_change"]

HOSTILE = [
    "[bold]x[/bold] \x1b[31mred\x1b[0m", "tab\tbell\x07 \u202eback", "a | b <b>z</b> `q` ### $x$",
    "line\r\nbreak\u2028again",
]  # fmt: skip


@pytest.fixture(autouse=True)
def _at_the_root(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)


def answer(careerpath: Careerpath, *argv: str) -> dict[str, Any]:
    run = careerpath("next", *argv, "-f", "json")
    assert (run.code, run.err) == (0, "")
    envelope = json.loads(run.out)
    assert (envelope["schema"], envelope["command"]) == ("careerpath/1", "next")
    found: dict[str, Any] = envelope["result"]
    return found


@pytest.mark.parametrize(
    ("name", "argv"),
    [
        ("manager", (MANAGER,)),
        ("operations-analyst", (ANALYST, "-p", KOFI)),
        ("into-director", ("director of sales operations", "--into")),
    ],
)
def test_golden_screen(
    name: str, argv: tuple[str, ...], careerpath: Careerpath, golden: Golden
) -> None:
    run = careerpath("next", *argv, *NEVER, width=80)
    assert (run.code, run.err) == (0, "")
    assert widest(run.out) <= 80
    golden(f"next-{name}-80.txt", run.out)


@pytest.mark.parametrize(("form", "suffix"), [("markdown", "md"), ("json", "json")])
def test_golden_document(form: str, suffix: str, careerpath: Careerpath, golden: Golden) -> None:
    run = careerpath("next", MANAGER, "-f", form)
    assert (run.code, run.err) == (0, "")
    golden(f"next-manager.{suffix}", run.out)


def test_each_move_out_in_full(careerpath: Careerpath) -> None:
    found = answer(careerpath, MANAGER)
    assert found.keys() == {
        "role", "into", "moves", "served", "person", "notes", "sources", "next_command",
    }  # fmt: skip
    assert (found["into"], found["served"], found["person"]) == (False, None, None)
    order = [(KINDS.index(move["kind"]), -move["share"]) for move in found["moves"]]
    assert order == sorted(order)
    for move in found["moves"]:
        assert move["start"] == found["role"]
        assert move["pay"] in {"more", "comparable", "less", "unknown"}
        assert 0 <= move["share"] <= 100
        assert move["hours"] == sum(gap["hours"] for gap in move["gaps"])
        assert all(gap["held"] < gap["asked"] for gap in move["gaps"])
    (director, *_) = found["moves"]
    assert director["end"]["title"] == "Director of Sales Operations"
    assert (director["kind"], director["years"], director["derived"]) == (
        "promotion",
        [3, 5],
        False,
    )
    assert len(director["milestones"]) == 4
    cited = {source["id"] for source in found["sources"]}
    assert cited == {id_ for move in found["moves"] for id_ in move["basis"]}


def test_into_is_the_other_way_round(careerpath: Careerpath) -> None:
    found = answer(careerpath, "director of sales operations", "--into")
    assert found["into"]
    assert {move["end"]["id"] for move in found["moves"]} == {"director-of-sales-operations"}
    (same,) = [move for move in found["moves"] if move["start"]["title"].lower() == MANAGER]
    assert same == answer(careerpath, MANAGER)["moves"][0]
    words = careerpath("next", "director of sales operations", "--into").out
    assert words.startswith("Ways into Director of Sales Operations, ")


def test_out_and_into_list_the_same_moves(careerpath: Careerpath) -> None:
    roles = json.loads(careerpath("roles", "-f", "json").out)["result"]["rows"]
    ids = sorted(row["role"]["id"] for row in roles)[::6]
    for id_ in ids:
        for move in answer(careerpath, id_)["moves"]:
            back = answer(careerpath, move["end"]["id"], "--into")["moves"]
            assert move in back, (id_, move["end"]["id"])
            break


def test_for_a_person(careerpath: Careerpath) -> None:
    mine, anybodys = answer(careerpath, ANALYST, "-p", KOFI), answer(careerpath, ANALYST)
    assert (mine["served"], mine["person"]["name"]) == (3, "Kofi")
    by_end = {move["end"]["id"]: move for move in anybodys["moves"]}
    shares = [(move["share"], by_end[move["end"]["id"]]["share"]) for move in mine["moves"]]
    assert any(own != other for own, other in shares)
    held = {gap["skill"]["id"]: gap["held"] for move in mine["moves"] for gap in move["gaps"]}
    assert held["project-management"] == 2
    run = careerpath("next", ANALYST, "-p", KOFI)
    assert "\nYou have been in this role for 3 years.\n" in run.out
    elsewhere = answer(careerpath, MANAGER, "-p", KOFI)
    assert elsewhere["served"] is None


def test_into_is_not_for_the_person(careerpath: Careerpath) -> None:
    mine = answer(careerpath, MANAGER, "--into", "-p", KOFI)
    assert mine["moves"] == answer(careerpath, MANAGER, "--into")["moves"]
    assert "not for you" in mine["notes"][-1]


def test_a_role_that_leads_nowhere(careerpath: Careerpath) -> None:
    run = careerpath("next", "ceo")
    assert (run.code, run.err) == (0, "")
    assert "The catalogue lists no such move." in run.out
    assert answer(careerpath, "ceo")["moves"] == []


@pytest.mark.parametrize(
    ("argv", "said"),
    [
        (("qqqq",), "error[CP002]: no role is called “qqqq”\n"),
        (("skill:sql",), "error[CP002]: no role is called “skill:sql”\n"),
        ((), "error[CP001]: Missing argument 'ROLE'."),
        ((MANAGER, "--years", "3"), "error[CP001]: --years needs --current"),
        ((MANAGER, "-p", "no/such.yaml"), "no/such.yaml: error[CP003]"),
    ],
)
def test_what_cannot_be_asked(argv: tuple[str, ...], said: str, careerpath: Careerpath) -> None:
    run = careerpath("next", *argv)
    assert (run.code, run.out) == (2, "")
    assert said in run.err


def test_a_slip_in_the_name_is_told(careerpath: Careerpath) -> None:
    found = answer(careerpath, "sales operations manger")
    assert found["notes"] == ["“sales operations manger” was read as Sales Operations Manager."]


def test_nobody_recognised(careerpath: Careerpath) -> None:
    run = careerpath("next", MANAGER, "-s", "juggling elephants")
    assert (run.code, run.out) == (1, "")
    assert "error[CP030]" in run.err


@pytest.mark.parametrize("width", [40, 80, 140])
@pytest.mark.parametrize("argv", [(MANAGER,), (ANALYST, "-p", KOFI), ("ceo", "--into"), ("ceo",)])
def test_a_window_is_kept_to(width: int, argv: tuple[str, ...], careerpath: Careerpath) -> None:
    run = careerpath("next", *argv, *NEVER, width=width)
    assert (run.code, run.err) == (0, "")
    assert widest(run.out) <= width
    assert "…" not in run.out


def test_a_pipe_is_not_cut(careerpath: Careerpath, monkeypatch: pytest.MonkeyPatch) -> None:
    before = careerpath("next", MANAGER)
    monkeypatch.setenv("COLUMNS", "20")
    assert careerpath("next", MANAGER) == before
    for move in answer(careerpath, MANAGER)["moves"]:
        assert move["note"] is None or move["note"] in before.out


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("into", [False, True])
def test_hostile_words(
    text: str, *, into: bool, careerpath: Careerpath, filled_with: Filled
) -> None:
    profile, catalogue = filled_with(text)
    words = [
        "next",
        *(("seller", "--into") if into else ("buyer",)),
        "-c",
        catalogue,
        "-p",
        profile,
    ]
    for width in (40, 80, None):
        run = careerpath(*words, *NEVER, width=width)
        assert (run.code, run.err) == (0, "")
        plain(run)
        assert widest(run.out) <= (width or 10**6)
    document = careerpath(*words, "-f", "markdown").out
    assert "<b>" not in document.replace("\\<b", "")
    headings = [line for line in document.splitlines() if line.startswith("#")]
    assert [line.partition(" ")[0] for line in headings] == ["#", "##", "###"]


def test_every_form_says_the_same(careerpath: Careerpath) -> None:
    titles = [move["end"]["title"] for move in answer(careerpath, MANAGER)["moves"]]
    document = careerpath("next", MANAGER, "-f", "markdown").out
    assert [line[3:] for line in document.splitlines() if line.startswith("## ")] == titles
    screen = careerpath("next", MANAGER).out.splitlines()
    assert [line for line in screen if line in titles] == titles


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (("--years", "1"), "\nYou have been in this role for 1 year.\n"),
        (("--years", "2.5"), "\nYou have been in this role for 2.5 years.\n"),
        (("--years", "0"), None),
        ((), None),
    ],
)
def test_years_served(given: tuple[str, ...], said: str | None, careerpath: Careerpath) -> None:
    run = careerpath("next", ANALYST, "--current", ANALYST, *given, "-s", "sql=3")
    assert said in run.out if said is not None else "in this role for" not in run.out


def test_years_in_another_present_role_do_not_count(careerpath: Careerpath, write: Write) -> None:
    held = (
        "{title: Sales Operations Analyst, years: 1, current: true}",
        "{title: Retail Sales Associate, years: 9, current: true}",
        "{title: lion tamer, years: 12, current: true}",
    )
    for order in (held, held[::-1]):
        path = write("two.yaml", f"skills: {{sql: 3}}\nroles: [{', '.join(order)}]\n")
        assert answer(careerpath, ANALYST, "-p", path)["served"] == 1
        assert answer(careerpath, "retail sales associate", "-p", path)["served"] is None


def test_whose_skills_count_is_told(careerpath: Careerpath) -> None:
    mine = careerpath("next", ANALYST, "-p", KOFI).out
    assert "  You bring " in mine
    assert "  Brings " not in mine
    for argv in ((ANALYST,), (MANAGER, "--into", "-p", KOFI), (ANALYST, "-i", "ECS")):
        run = careerpath("next", *argv)
        assert "  Brings " in run.out
        assert "You bring" not in run.out


def test_what_is_not_recognised_is_told(careerpath: Careerpath) -> None:
    run = careerpath("next", ANALYST, "-s", "sql=3,juggling elephants=2")
    before_next, _, _ = run.out.partition("\nNext: ")
    assert "  Not recognised  the skill “juggling elephants”\n" in before_next


@pytest.mark.parametrize(
    ("kind", "basis", "years"),
    [
        ("article", "survey", [2, 4]),
        ("dataset", "[survey, editorial]", [2, 4]),
        ("dataset", "survey", None),
        ("official_statistics", "survey", None),
    ],
)
def test_statistics_alone_time_no_move(
    careerpath: Careerpath, write: Write, kind: str, basis: str, years: list[float] | None
) -> None:
    text = SOUND.replace(" years: {min: 3, max: 5, basis: survey},", "")
    text = text.replace("kind: dataset", f"kind: {kind}")
    for most in ("max: 2", "max: 6"):
        text = text.replace(f"{most}, basis: survey", f"{most}, basis: {basis}")
    path = write("own.yaml", text)
    (move,) = answer(careerpath, "seller", "-c", path)["moves"]
    assert move["years"] == years
    run = careerpath("show", "head", "-c", path, "--color", "never")
    assert ("≈ 2–4 years" in run.out) is bool(years)
