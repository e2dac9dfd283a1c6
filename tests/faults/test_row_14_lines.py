"""Row 14 for files that are read line by line: no regular file, and no line beyond the cap."""

import json
from pathlib import Path

import pytest

from careerpath.files import lines as module
from careerpath.files.lines import LONGEST_LINE
from tests.faults.process import start
from tests.kit import Careerpath, Write

GOOD = '{"skills": ["sql"]}\n'
COMMANDS = (("batch",), ("roles", "--batch"), ("similar", "--batch"))
EACH = pytest.mark.parametrize("words", COMMANDS, ids=[words[0] for words in COMMANDS])


@EACH
@pytest.mark.parametrize("path", ["/dev/zero", "/dev/null", "/", "/nowhere"])
def test_no_regular_file(careerpath: Careerpath, words: tuple[str, ...], path: str) -> None:
    run = careerpath(*words, path)
    assert (run.code, run.out) == (2, "")
    assert run.err.startswith(f"{path}: error[CP003]: cannot read the file")


@pytest.mark.parametrize("more", [0, 10_000_000])
def test_a_line_beyond_the_cap(careerpath: Careerpath, write: Write, more: int) -> None:
    """It is told and skipped, at whatever length, and the lines around it are read."""
    long = '{"name": "' + "x" * (LONGEST_LINE + more) + '"}\n'
    path = write("people.jsonl", GOOD + long + GOOD)
    run = careerpath("batch", path, "-n", "1")
    assert run.code == 0
    assert [json.loads(line)["query"] for line in run.out.splitlines()] == [1, 3]
    assert run.err.startswith(f"{path}:2:1: error[CP007]: the line is longer than 1 MB")


def test_the_longest_line(careerpath: Careerpath, write: Write) -> None:
    room = LONGEST_LINE - len('{"skills": ["sql"], "name": ""}\n')
    line = f'{{"skills": ["sql"], "name": "{"x" * room}"}}\n'
    assert len(line) == LONGEST_LINE
    assert careerpath("batch", write("people.jsonl", line)).err == ""


def test_what_never_ends() -> None:
    """A stream without a line break is given up, not waited for."""
    ended = start(["batch", "-"], through='exec "$@" < /dev/zero')
    assert (ended.code, ended.out) == (2, b"")
    assert ended.err.startswith(b"<stdin>: error[CP007]: a line of more than 100 MB")


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        (b'{"id": "\xff"}', "2:9: error[CP004]: not UTF-8 text at byte 9"),
        (b"\xc3\xa9\xff", "2:2: error[CP004]: not UTF-8 text at byte 3"),
        (b'{"id": "\0"}', "2:9: error[CP004]: not text: there is a NUL at byte 9"),
    ],
)
def test_what_is_no_text(careerpath: Careerpath, write: Write, line: bytes, problem: str) -> None:
    path = write("people.jsonl", b"\n" + line + b"\n" + GOOD.encode())
    run = careerpath("batch", path, "-n", "1")
    assert run.code == 0
    assert [json.loads(each)["query"] for each in run.out.splitlines()] == [3]
    assert run.err.startswith(f"{path}:{problem}")


def test_long_lines_of_utf_16(
    careerpath: Careerpath, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "LONGEST_LINE", 100)
    text = GOOD + '{"name": "' + "é" * 400 + '"}\n' + GOOD
    run = careerpath("batch", write("people.jsonl", text.encode("utf-16")), "-n", "1")
    assert [json.loads(line)["query"] for line in run.out.splitlines()] == [1, 3]
    assert ":2:1: error[CP007]" in run.err


def test_no_file_takes_the_place_of_the_input(careerpath: Careerpath, write: Write) -> None:
    path = write("people.jsonl", GOOD)
    run = careerpath("batch", path, "-o", path, "--force")
    assert run.code == 2
    assert "the file is an input" in run.err
    assert Path(path).read_text(encoding="utf-8") == GOOD


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ('skills,a"b,c\n', "1:8"),
        ('skills,"i""d, x",c\n', "1:8"),
        ('skills,years\na"b,"1,5",x\n', "2:11"),
        ('skills,education\na"b,none"\n', "2:5"),
    ],
)
def test_quotes_within_cells(careerpath: Careerpath, write: Write, text: str, place: str) -> None:
    """They are signs like any other, and what is wrong after them is told where it stands."""
    path = write("people.csv", text)
    run = careerpath("batch", path)
    assert (run.code, run.out) == (2, "")
    assert run.err.startswith(f"{path}:{place}: error[CP")
