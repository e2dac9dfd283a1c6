"""`match --since`: which files are earlier answers, and what is said of those that are none."""

import json
from pathlib import Path
from typing import Any

import pytest

from careerpath.profile import earlier
from tests.cli.test_since import FOUR
from tests.faults.samples import problems, refused
from tests.kit import Careerpath, Run, Write

ENVELOPE: dict[str, Any] = {
    "schema": "careerpath/1",
    "command": "match",
    "result": {
        "rows": [
            {
                "rank": 1,
                "role": {"id": "analyst", "title": "Analyst"},
                "score": 50,
                "tier": "stretch",
                "missing": [{"skill": {"id": "gone", "title": "Gone"}}],
            }
        ],
        "considered": 3,
        "passed": 3,
        "filters": [],
    },
}


@pytest.fixture
def here(write: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder to stand in, with the small catalogue."""
    write("jobs.yaml", FOUR)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def compared(careerpath: Careerpath, path: str, stdin: str = "") -> Run:
    words = ("match", "-c", "jobs.yaml", "-s", "sql=4", "--since", path)
    return careerpath(*words, stdin=stdin)


def _with_more(value: Any) -> Any:
    if isinstance(value, dict):
        return {"future": [1.5, None], **{key: _with_more(each) for key, each in value.items()}}
    return [_with_more(each) for each in value] if isinstance(value, list) else value


@pytest.mark.usefixtures("here")
@pytest.mark.parametrize(
    "text",
    [
        json.dumps(ENVELOPE),
        json.dumps(_with_more(ENVELOPE)),
        json.dumps(_with_more(ENVELOPE), indent=2).replace("\n", "\r\n"),
        "\ufeff" + json.dumps(ENVELOPE),
    ],
    ids=["least", "more", "windows", "mark"],
)
def test_what_is_read(text: str, careerpath: Careerpath, write: Write) -> None:
    for run in (compared(careerpath, write("a.json", text)), compared(careerpath, "-", text)):
        assert (run.code, run.err) == (0, "")
        assert "1 score rose" in run.out
        assert "closed: Gone; new: Coaching" in run.out


@pytest.mark.usefixtures("here")
@pytest.mark.parametrize(
    ("old", "new", "problem", "message"),
    [
        ('"careerpath/1"', '"careerpath/2"', "1:12 CP016", "careerpath/2; careerpath/1 is known"),
        ('"careerpath/1"', "1", "1:12 CP009", "this is no answer of careerpath"),
        ('"careerpath/1"', '"other/1"', "1:12 CP009", "this is no answer of careerpath"),
        ('"schema": "careerpath/1", ', "", "1:1 CP009", "this is no answer of careerpath"),
        ('"match"', '"fit"', "1:39 CP015", "“match” is meant, and this is an answer of “fit”"),
        ('"match"', "7", "1:39 CP015", "“match” is meant, and this is not"),
        ('"rank": 1', '"rank": 0', "1:77 CP012", "rank 0 is below 1"),
        ('"score": 50', '"score": NaN', "1:136 CP013", "NaN is not plain text"),
        ('"score": 50', '"score": 1e999', "1:136 CP012", "this is not a finite number"),
        ('"score": 50', '"score": "50"', "1:136 CP013", "where a number is meant"),
        ('"stretch"', '"superb"', "1:148 CP014", "is not one of"),
        ('"rank": 1', '"rank": 1, "rank": 2', "1:80 CP006", "stands here again"),
        ('"title": "Analyst"', '"onet": null', "1:88 CP011", "“title” is missing"),
        ('"filters": []', '"filters": 1', "1:259 CP013", "where a list is meant"),
    ],
    ids=lambda value: value[:24],
)
def test_what_is_refused(  # noqa: PLR0913, PLR0917 - cases and fixtures
    old: str,
    new: str,
    problem: str,
    message: str,
    careerpath: Careerpath,
    write: Write,
) -> None:
    text = json.dumps(ENVELOPE)
    assert old in text
    run = compared(careerpath, write("a.json", text.replace(old, new)))
    refused(run, f"a.json:{problem}")
    assert message in run.err


@pytest.mark.usefixtures("here")
@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("", "a.json:1:1 CP009"),
        ("[]", "a.json:1:1 CP009"),
        ("7", "a.json:1:1 CP009"),
        ("name: Robin\nskills: {sql: 2}\n", "a.json:1:1 CP009"),
        ('{"schema": "careerpath/1"', "a.json:1:1 CP005"),
        ('{"schema": "careerpath/1", "command": "match", "result": null}', "a.json:1:58 CP015"),
        ('{"schema": "careerpath/1", "command": "match"}', "a.json:1:1 CP015"),
        ('{"a": ' * 200 + "1" + "}" * 200, "a.json:1:1 CP007"),
        ('{"a": "\x01"}', "a.json:1:8 CP005"),
    ],
    ids=lambda value: ascii(value)[:24],
)
def test_no_answers(text: str, problem: str, careerpath: Careerpath, write: Write) -> None:
    run = compared(careerpath, write("a.json", text))
    refused(run, problem)
    if problem.endswith(("CP009", "CP015")) and text:
        assert "  hint: such a file is written by: careerpath match PROFILE -f json" in run.err


@pytest.mark.usefixtures("here")
def test_all_that_is_wrong_at_once(careerpath: Careerpath, write: Write) -> None:
    text = json.dumps(ENVELOPE).replace('"rank": 1', '"rank": 0').replace("50", "500")
    assert len(problems(compared(careerpath, write("a.json", text)))) == 2


def test_no_file(careerpath: Careerpath, here: Path) -> None:
    refused(compared(careerpath, str(here / "nowhere.json")), "nowhere.json CP003")
    refused(compared(careerpath, str(here)), f"{here.name} CP003")


@pytest.mark.usefixtures("here")
def test_a_file_that_is_too_large(
    careerpath: Careerpath, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(earlier, "MAX_BYTES", 100)
    refused(compared(careerpath, write("a.json", json.dumps(ENVELOPE))), "a.json CP007")


def test_one_standard_input_is_not_two(careerpath: Careerpath) -> None:
    run = careerpath("match", "-", "--since", "-", stdin=json.dumps(ENVELOPE))
    refused(run, "CP001", hint="give the name of a file for one of them\n")
