"""`careerpath profile`: whether one can be read, and what is understood of it."""

import json
import re
from typing import Any

import pytest

from tests.kit import EXAMPLES, Careerpath, Write, widest

PROFILES = sorted(path.stem for path in EXAMPLES.glob("*.yaml"))
WHOLE = """\
name: Ada
summary: Counts things.
skills: {sql: 4, negotiaton: 2, Excel: }
interests: [helping people, C]
roles:
  - {title: Sales Ops Manager, years: 2.5, current: true}
  - {title: sales representative, years: 1}
  - {title: sorcerer of the seven seas, years: 3}
education: master
certifications: [PMP, Bar exam]
languages: [Italian, German]
preferences:
  functions: [Sales Department, finance]
  levels: [manager, director]
  track: management
  min_pay: 60000
"""
WISHES = [
    "Sales or Finance",
    "manager or director level",
    "management track",
    "typical pay of 60,000 or more",
]


def answer(careerpath: Careerpath, *argv: str, stdin: str = "") -> dict[str, Any]:
    run = careerpath(*argv, "-f", "json", stdin=stdin)
    assert (run.code, run.err) == (0, "")
    found: dict[str, Any] = json.loads(run.out)["result"]
    return found


@pytest.mark.parametrize("name", PROFILES)
def test_the_examples_are_fine(careerpath: Careerpath, name: str) -> None:
    path = str(EXAMPLES / f"{name}.yaml")
    run = careerpath("profile", "check", path)
    assert (run.code, run.err) == (0, "")
    assert "\nEverything in it was recognised.\n" in run.out
    assert run.out.endswith(f"\nNext: careerpath match {path}\n")
    assert answer(careerpath, "profile", "check", path)["checked"] is True


def test_unknown_names(careerpath: Careerpath, write: Write) -> None:
    """Every one of them is told, with what it may have meant."""
    path = write(
        "me.yaml",
        "skills: {sql: 3, juggling elephants: 4}\ninterests: [zzzzqqq]\n"
        "roles: [{title: sales manager of the year}]\n",
    )
    run = careerpath("profile", "check", path)
    assert (run.code, run.out) == (1, "")
    for words in (
        "error[CP030]: no skill of the catalogue is called “juggling elephants”",
        "error[CP030]: no interest of the catalogue is called “zzzzqqq”",
        "error[CP030]: no role of the catalogue is called “sales manager of the year”",
    ):
        assert words in run.err
    assert "“Sales Manager”" in run.err
    run = careerpath("profile", "check", path, "-f", "json")
    envelope = json.loads(run.out)
    assert (run.code, envelope["command"], envelope["result"]) == (1, "profile check", None)
    assert [each["code"] for each in envelope["problems"]] == ["CP030"] * 3


def test_only_unknown_skills(careerpath: Careerpath, write: Write) -> None:
    path = write("me.yaml", "skills: {juggling elephants: 4, snoring loudly: }\n")
    for command in ("check", "show"):
        run = careerpath("profile", command, path)
        assert (run.code, run.out) == (1, "")
        assert run.err.count("error[CP030]") == 2


@pytest.mark.parametrize("command", ["check", "show"])
@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("skills: {sql: 9}\n", "CP012"),
        ("skils: {sql: 3}\n", "CP010"),
        ("skills: [}\n", "CP005"),
        ("education: some\n", "CP014"),
        ("- a\n", "CP009"),
    ],
)
def test_a_bad_file(
    careerpath: Careerpath, write: Write, command: str, text: str, code: str
) -> None:
    path = write("me.yaml", text)
    run = careerpath("profile", command, path)
    assert (run.code, run.out) == (2, "")
    assert run.err.startswith(f"{path}:1:")
    assert f"error[{code}]" in run.err


@pytest.mark.parametrize("command", ["check", "show"])
def test_no_file(careerpath: Careerpath, command: str) -> None:
    run = careerpath("profile", command, "nobody.yaml")
    assert (run.code, run.out) == (2, "")
    assert run.err.startswith("nobody.yaml: error[CP003]")
    run = careerpath("profile", command)
    assert (run.code, run.out) == (2, "")
    assert "error[CP001]" in run.err


@pytest.mark.parametrize("command", ["check", "show"])
def test_a_wish_for_an_unknown_function(careerpath: Careerpath, write: Write, command: str) -> None:
    path = write("me.yaml", "skills: {sql: 3}\npreferences: {functions: [alchemy of gold]}\n")
    run = careerpath("profile", command, path)
    assert (run.code, run.out) == (2, "")
    assert "error[CP002]: no function is called “alchemy of gold”" in run.err


def test_show_every_part(careerpath: Careerpath, write: Write) -> None:
    path = write("me.yaml", WHOLE)
    found = answer(careerpath, "profile", "show", path)
    person = found["person"]
    assert person["name"] == "Ada"
    held = {each["skill"]["id"]: each for each in person["skills"]}
    assert {id_: each["level"] for id_, each in held.items()} == {
        "sql": 4,
        "negotiation": 2,
        "spreadsheets": 3,
    }
    assert held["spreadsheets"]["assumed"] == "no level given"
    assert held["sql"]["assumed"] is None
    assert [each["respelt"] for each in held.values()] == [
        each["said"] == "negotiaton" for each in held.values()
    ]
    assert person["interests"]["letters"] == "SC"
    assert [(each["said"], each["current"], each["years"]) for each in found["roles"]] == [
        ("Sales Ops Manager", True, 2.5),
        ("sales representative", False, 1),
        ("sorcerer of the seven seas", False, 3),
    ]
    assert [(each["role"] or {}).get("id") for each in found["roles"]] == [
        "sales-operations-manager",
        "sales-representative",
        None,
    ]
    assert [each["said"] for each in person["unrecognised"]] == ["sorcerer of the seven seas"]
    assert found["education"] == "a master's degree"
    assert found["certifications"] == ["PMP", "Bar exam"]
    assert found["languages"] == ["Italian", "German"]
    assert found["wishes"] == WISHES
    assert found["checked"] is False


def test_the_screen_of_every_part(careerpath: Careerpath, write: Write) -> None:
    path = write("me.yaml", WHOLE)
    run = careerpath("profile", "show", path)
    assert (run.code, run.err) == (0, "")
    assert run.out.startswith("Profile of Ada\n")
    lines = [
        " ".join(line.replace("━", " ").replace("─", " ").split()) for line in run.out.split("\n")
    ]
    for line in (
        "“negotiaton” was read as Negotiation.",
        "Role Sales Operations Manager, 2.5 years",
        "Earlier role Sales Representative, 1 year",
        "Earlier role sorcerer of the seven seas, 3 years (not in the catalogue)",
        "Career level manager, from Sales Operations Manager for 2.5 years",
        "Education a master's degree",
        "Certifications PMP, Bar exam",
        "Languages Italian, German",
        f"Wishes {'; '.join(WISHES)}",
        "SQL 4 advanced",
        "Negotiation 2 working",
        "Spreadsheets 3 practitioner no level given",
        "Interests, 1 to 7: SC",
        "social 6",
        "conventional 5",
        "realistic 1",
        "Assumed level 3 (practitioner) for Spreadsheets",
        f"Next: careerpath match {path}",
    ):
        assert line in lines
    assert "Not recognised  the role “sorcerer of the seven seas”" in run.out
    assert "Everything in it was recognised" not in run.out


@pytest.mark.parametrize("width", [40, 80, 140])
def test_the_screen_fits_the_window(careerpath: Careerpath, write: Write, width: int) -> None:
    run = careerpath("profile", "show", write("me.yaml", WHOLE), "--color", "never", width=width)
    assert run.code == 0
    assert widest(run.out) <= width


def test_skills_assumed_from_a_role(careerpath: Careerpath) -> None:
    stdin = "roles: [{title: sales manager, years: 4, current: true}]\n"
    found = answer(careerpath, "profile", "show", "-", stdin=stdin)
    card = answer(careerpath, "show", "sales-manager")["card"]
    levels = {each["skill"]["id"]: each["level"] for each in found["person"]["skills"]}
    assert levels == {asked["skill"]["id"]: asked["level"] for asked in card["asks"]}
    out = careerpath("profile", "show", "-", stdin=stdin).out
    assert "You named no skills" in out
    assert len(re.findall(r"assumed from your role$", out, re.MULTILINE)) == len(levels)


@pytest.mark.parametrize("name", PROFILES)
@pytest.mark.parametrize("command", ["check", "show"])
def test_from_a_pipe(careerpath: Careerpath, command: str, name: str) -> None:
    """The same, but for the next command: what came through the pipe is gone."""
    path = EXAMPLES / f"{name}.yaml"
    piped = answer(careerpath, "profile", command, "-", stdin=path.read_text(encoding="utf-8"))
    assert piped["next_command"] is None
    assert piped == {**answer(careerpath, "profile", command, str(path)), "next_command": None}


def test_the_next_command_asks_the_same_catalogue(careerpath: Careerpath, write: Write) -> None:
    mine = write("mine.yaml", "skills: [{id: juggling, title: Juggling, category: arts}]\n")
    me = write("my profile.yaml", "skills: {juggling: 3}\n")
    found = answer(careerpath, "profile", "check", me, "-c", mine)
    assert found["next_command"] == f"careerpath match '{me}' --catalogue {mine}"


def test_nothing_in_it(careerpath: Careerpath) -> None:
    for command in ("check", "show"):
        run = careerpath("profile", command, "-", stdin="version: 1\n")
        assert (run.code, run.err) == (0, "")
        assert run.out.startswith("Profile\n")


def test_unknown_interests_beside_unknown_skills(careerpath: Careerpath) -> None:
    stdin = "skills: {juggling elephants: 4}\ninterests: [zzzzqqq]\n"
    run = careerpath("profile", "check", "-", stdin=stdin)
    assert run.code == 1
    assert "no skill of the catalogue is called “juggling elephants”" in run.err
    assert "no interest of the catalogue is called “zzzzqqq”" in run.err
