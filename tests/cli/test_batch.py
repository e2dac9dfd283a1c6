"""`batch`, `similar --batch` and `roles --batch`: a line in, a line out."""

import csv
import json
import sys
from pathlib import Path
from typing import Any

import pytest

from careerpath.cli import batch, main
from tests.kit import Careerpath, Write

PEOPLE = (
    '{"id": "anna", "skills": {"sql": 3, "negotiation": 4}, "interests": "ECS"}\n'
    '{"skills": {"sql": 9}}\n'
    "\n"
    '{"roles": [{"title": "account manager", "years": 4, "current": true}]}\n'
    '{"id": 7, "skills": ["zork"]}\n'
)


@pytest.fixture
def people(write: Write) -> str:
    return write("people.jsonl", PEOPLE)


def lines(text: str) -> list[Any]:
    return [json.loads(line) for line in text.splitlines()]


def test_a_line_each(careerpath: Careerpath, people: str) -> None:
    run = careerpath("batch", people, "-n", "3")
    assert run.code == 0
    found = lines(run.out)
    assert [each["query"] for each in found] == ["anna", 4, 7]
    assert [len(each["result"]) for each in found] == [3, 3, 0]
    assert run.err.splitlines()[0] == f"{people}:2:20: error[CP012]: sql 9 is above 5"
    assert f"{people}:5:1: error[CP030]: no skill of the catalogue is called “zork”" in run.err
    assert run.err.endswith("3 answers; 2 problems\n")
    words = ("-s", "sql=3,negotiation=4", "-i", "ECS")
    rows = json.loads(careerpath("match", *words, "-n", "3", "-f", "json").out)["result"]["rows"]
    expected = [{**row["role"], "score": row["score"]} for row in rows]
    assert found[0] == {"query": "anna", "result": expected}


def test_strict_stops(careerpath: Careerpath, people: str, tmp_path: Path) -> None:
    run = careerpath("batch", people, "--strict")
    assert run.code == 2
    assert [each["query"] for each in lines(run.out)] == ["anna"]
    assert run.err.startswith(f"{people}:2:20: error[CP012]")
    out = tmp_path / "out.jsonl"
    assert careerpath("batch", people, "--strict", "-o", str(out)).code == 2
    assert not out.exists()
    # An envelope would be no line: none comes, though the format was named.
    assert careerpath("batch", people, "--strict", "-f", "json").out == run.out


def test_not_one_line_of_use(careerpath: Careerpath, write: Write, tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    run = careerpath("batch", write("me.yaml", "skills:\n  sql: 3\n"), "-o", str(out))
    assert run.code == 2
    assert run.err.count("error[CP005]: this is not JSON") == 2
    assert not out.exists()


def test_an_empty_file(careerpath: Careerpath, write: Write) -> None:
    run = careerpath("batch", write("none.jsonl", ""))
    assert (run.code, run.out, run.err) == (0, "", "")


def test_without_numpy(
    careerpath: Careerpath, people: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    expected = careerpath("batch", people)
    monkeypatch.setattr(batch, "find_spec", lambda _: None)
    monkeypatch.setitem(sys.modules, "careerpath.engine.vectors", None)
    run = careerpath("batch", people)
    assert (run.code, run.out) == (expected.code, expected.out)
    assert run.err.count("pip install 'careerpath[batch]'") == 1
    assert "pip install" not in careerpath("batch", people, "-q").err


def test_csv_in_and_out(careerpath: Careerpath, write: Write, tmp_path: Path) -> None:
    table = write("people.csv", 'id,skills\n=1+1,"sql=3; negotiation=4"\nb,zork\n')
    out = tmp_path / "out.csv"
    run = careerpath("batch", table, "-n", "2", "-o", str(out))
    assert (run.code, run.out) == (0, "")
    header, *rows = csv.reader(out.read_text(encoding="utf-8").splitlines())
    assert header == ["query", "rank", "id", "title", "onet", "score"]
    # What a spreadsheet would run stays text.
    assert [row[:2] for row in rows] == [["'=1+1", "1"], ["'=1+1", "2"]]
    assert careerpath("batch", table, "-o", str(out)).code == 2


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_byte_order_marks(careerpath: Careerpath, write: Write, encoding: str) -> None:
    path = write("people.jsonl", '{"id": "é", "skills": ["sql"]}\r\n'.encode(encoding))
    run = careerpath("batch", path)
    assert (run.code, run.err) == (0, "")
    assert lines(run.out)[0]["query"] == "é"


def test_a_narrow_stdout_and_what_a_terminal_would_obey(careerpath: Careerpath) -> None:
    data = json.dumps({"id": "é\x1b[31m\u202e", "skills": ["sql"]})
    wide = careerpath("batch", "-", stdin=data).out
    assert wide.isprintable() is False
    assert "\x1b" not in wide
    assert "\u202e" not in wide
    narrow = careerpath("batch", "-", stdin=data, encoding="ascii").out
    assert narrow.isascii()
    assert lines(narrow) == lines(wide)
    assert lines(wide)[0]["query"] == "é\x1b[31m\u202e"


@pytest.mark.parametrize("form", ["html", "table", "markdown"])
def test_forms_that_have_no_lines(careerpath: Careerpath, people: str, form: str) -> None:
    assert careerpath("batch", people, "-f", form).code == 2
    run = careerpath("roles", "--batch", people, "-f", form)
    assert (run.code, run.out) == (2, "")
    assert careerpath("batch", people, "-o", f"out.{form}").code == 2


def test_progress(
    write: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Any
) -> None:
    """A bar for a large file, on stderr alone, where the answers go elsewhere."""
    path = write("large.jsonl", (json.dumps({"skills": ["sql"], "name": "x" * 900}) + "\n") * 1_200)
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    assert main(["batch", path, "-n", "1", "-o", str(tmp_path / "out.jsonl")]) == 0
    shown = capsys.readouterr()
    assert "Reading" in shown.err
    assert "100%" in shown.err
    assert shown.out == ""
    assert main(["batch", path, "-n", "1"]) == 0
    assert len(lines(capsys.readouterr().out)) == 1_200


NAMES = "sales rep\n\n  account  manager\nzzzzqqq\n"


def test_roles(careerpath: Careerpath, write: Write) -> None:
    path = write("names.txt", NAMES)
    run = careerpath("roles", "--batch", path, "-n", "2")
    assert run.code == 0
    found = lines(run.out)
    assert [each["query"] for each in found] == ["sales rep", "account  manager", "zzzzqqq"]
    first = found[0]["result"][0]
    assert first.keys() == {"id", "title", "onet", "score"}
    assert (first["id"], first["score"]) == ("sales-representative", 100.0)
    assert found[2]["result"] == []
    assert run.err.startswith(f"{path}:4:1: error[CP002]: no role is like “zzzzqqq”")


def test_similar(careerpath: Careerpath, write: Write) -> None:
    run = careerpath("similar", "--batch", "-", "-n", "4", stdin=NAMES)
    assert run.code == 0
    found = lines(run.out)
    alone = json.loads(careerpath("similar", "sales rep", "-n", "4", "-f", "json").out)
    expected = [{**row["role"], "score": row["likeness"]} for row in alone["result"]["rows"]]
    assert found[0] == {"query": "sales rep", "result": expected}
    assert found[2] == {"query": "zzzzqqq", "result": []}
    assert run.err.startswith("<stdin>:4:1: error[CP002]: no role is called “zzzzqqq”")
    table = careerpath("similar", "--batch", "-", "-f", "csv", stdin=NAMES)
    assert table.out.startswith('"query","rank","id","title","onet","score"\n"sales rep",1,')
    assert careerpath("similar", "--batch", write("bad.txt", b"\xff\n")).code == 2


@pytest.mark.parametrize(
    "words",
    [
        ("similar",),
        ("similar", "sales rep", "--batch", "x"),
        ("similar", "--batch", "x", "-s", "sql"),
        ("roles", "sales", "--batch", "x"),
        ("roles", "--batch", "x", "--track", "management"),
    ],
)
def test_what_does_not_go_together(careerpath: Careerpath, words: tuple[str, ...]) -> None:
    run = careerpath(*words)
    assert (run.code, run.out) == (2, "")
    assert run.err.startswith("error[CP001]")
