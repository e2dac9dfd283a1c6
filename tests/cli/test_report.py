"""`careerpath report`: the other answers in one document."""

import json
import re
from typing import Any

import pytest
import yaml

from tests.kit import EXAMPLES, Careerpath, Golden, Write, widest

DANA = str(EXAMPLES / "sales-representative.yaml")


def answer(careerpath: Careerpath, *argv: str) -> dict[str, Any]:
    run = careerpath("report", *argv, "-f", "json")
    assert (run.code, run.err) == (0, "")
    envelope = json.loads(run.out)
    assert (envelope["schema"], envelope["command"]) == ("careerpath/1", "report")
    found: dict[str, Any] = envelope["result"]
    return found


def test_golden_document(careerpath: Careerpath, golden: Golden) -> None:
    run = careerpath("report", "examples/sales-representative.yaml", "-f", "markdown")
    assert (run.code, run.err) == (0, "")
    golden("report-sales-representative.md", run.out)


@pytest.mark.parametrize("width", [80, 140])
def test_it_fits_a_window(careerpath: Careerpath, width: int) -> None:
    run = careerpath("report", DANA, "--color", "never", width=width)
    assert (run.code, run.err) == (0, "")
    assert widest(run.out) <= width
    chapters = [
        "WHO YOU ARE",
        "WHAT FITS YOU BEST",
        "THE ROLES SIDE BY SIDE",
        "THE WAY THERE",
        "WHAT TO LEARN, AND WHEN",
        "FOR THE NEXT CONVERSATION",
        "WHAT THIS RESTS ON",
    ]
    places = [run.out.index(f"\n{chapter}") for chapter in chapters]
    assert places == sorted(places)
    assert run.out.count("\nSources\n") == run.out.count("\nNext: ") == 1


def test_its_parts_are_what_the_commands_say(careerpath: Careerpath) -> None:
    found = answer(careerpath, DANA, "--to", "director of sales")
    rows = json.loads(careerpath("match", DANA, "-n", "3", "-f", "json").out)["result"]["rows"]
    assert found["match"]["rows"] == rows
    ids = [row["role"]["id"] for row in rows]
    assert [column["role"]["id"] for column in found["comparison"]["columns"]] == ids
    argv = ("path", "director of sales", "-p", DANA, "--alternatives", "2", "-f", "json")
    routes = json.loads(careerpath(*argv).out)["result"]["routes"]
    assert found["path"]["routes"] == routes
    assert [aim["role"]["id"] for aim in found["learning"]["aims"]]
    assert {aim["role"]["id"] for aim in found["learning"]["aims"]} == {"director-of-sales", *ids}


def test_roles_to_compare(careerpath: Careerpath) -> None:
    found = answer(careerpath, DANA, "--role", "cfo", "--role", "ceo", "--role", "cfo")
    columns = [column["role"]["id"] for column in found["comparison"]["columns"]]
    assert columns == ["chief-financial-officer", "chief-executive-officer"]
    one = answer(careerpath, DANA, "--role", "sales manager")
    assert one["comparison"] is None
    assert one["path"]["end"]["id"] == "sales-manager"


def test_footnotes_count_through(careerpath: Careerpath) -> None:
    text = careerpath("report", DANA, "-f", "markdown").out
    defined = [int(number) for number in re.findall(r"^\[\^(\d+)\]:", text, re.MULTILINE)]
    used = {int(number) for number in re.findall(r"\[\^(\d+)\](?!:)", text)}
    assert defined == sorted(used) == list(range(1, len(defined) + 1))
    assert "USDOL/ETA has not approved, endorsed, or tested these modifications" in text


def test_the_first_sentence_rounds_as_the_list_does(careerpath: Careerpath) -> None:
    """Down, so that no score seems to reach a tier that it does not."""
    fractions = []
    for path in map(str, sorted(EXAMPLES.iterdir())):
        rows = answer(careerpath, path, "-q")["match"]["rows"]
        best = next(row for row in rows if not row["current"])
        text = careerpath("report", path, "-q", "-f", "markdown").out
        assert f"{best['role']['title']}, {int(best['score'])} of 100, {best['tier']}" in text
        if rows[0]["current"]:
            now = f"{rows[0]['role']['title']}, which you are now, scores {int(rows[0]['score'])}"
            assert now in text
        fractions.append(best["score"] % 1)
    assert max(fractions) > 0.5


@pytest.mark.parametrize("form", ["table", "markdown", "json", "csv", "html"])
def test_redacted(careerpath: Careerpath, write: Write, form: str) -> None:
    said = yaml.safe_load((EXAMPLES / "sales-representative.yaml").read_text(encoding="utf-8"))
    said |= {"name": "Zebulon Quux", "summary": "I live at 7 Hidden Lane."}
    path = write("me.yaml", yaml.safe_dump(said))
    run = careerpath("report", path, "--redact", "-f", form)
    assert run.code == 0, run.err
    for words in ("Zebulon", "Quux", "Hidden Lane"):
        assert words not in run.out
    if form != "csv":
        assert "Zebulon" in careerpath("report", path, "-f", form).out


def test_somebody_without_a_role(careerpath: Careerpath) -> None:
    found = answer(careerpath, "-s", "negotiation=4,crm", "-i", "ECS")
    assert found["path"] is None
    assert found["no_path"] == "The profile names no present role that the catalogue knows."
    assert any(words.startswith("How well do you really know") for words in found["questions"])


def test_somebody_without_skills(careerpath: Careerpath) -> None:
    found = answer(careerpath, "-i", "ECS")
    assert found["learning"] is None
    assert any("skills" in words for words in found["assumptions"])


def test_no_way(careerpath: Careerpath, write: Write) -> None:
    text = (
        "functions: [{id: f, title: F, summary: F.}]\nskills: [{id: s, title: S, category: c}]\n"
        "roles:\n"
    )
    for id_ in ("one", "two"):
        text += (
            f"  - {{id: {id_}, title: {id_}, function: f, level: entry, track: individual,"
            " summary: A., requirements: {skills: [{skill: s, importance: 3, level: 3}]}}\n"
        )
    path = write("two.yaml", text)
    found = answer(careerpath, "--current", "one", "--to", "two", "-c", path)
    assert found["path"] is None
    assert found["no_path"].startswith("no route leads from one to two")


@pytest.mark.parametrize(
    ("argv", "code"),
    [((), 2), ((DANA, "--to", "qqqq"), 2), (("-s", "juggling elephants"), 1)],
)
def test_what_cannot_be_told(careerpath: Careerpath, argv: tuple[str, ...], code: int) -> None:
    run = careerpath("report", *argv)
    assert (run.code, run.out) == (code, "")
    assert "error[CP" in run.err
