"""Every command that takes a profile takes it in any form, told apart by content."""

import json
import sys
from typing import Any

import pytest

from tests.cli.forms import FORMS, RESUMES, TEXT, Form
from tests.kit import Careerpath, Run, Write

pytestmark = pytest.mark.slow

ROLE, OTHER = "account-manager", "sales-manager"
COMMANDS = {
    "match": ("match", "FILE"),
    "fit": ("fit", ROLE, "--profile", "FILE"),
    "compare": ("compare", ROLE, OTHER, "--profile", "FILE"),
    "next": ("next", ROLE, "--profile", "FILE"),
    "path": ("path", OTHER, "--profile", "FILE"),
    "similar": ("similar", ROLE, "--profile", "FILE"),
    "learn": ("learn", "--for", OTHER, "--profile", "FILE"),
    "report": ("report", "FILE"),
    "profile check": ("profile", "check", "FILE"),
    "profile show": ("profile", "show", "FILE"),
}
JSON = ("-f", "json", "--quiet")
NOTE = "Read as a résumé: "
EXTRAS = {"pdf": "pypdf", "docx": "docx2txt"}


def asked(command: str, path: str) -> list[str]:
    return [path if word == "FILE" else word for word in COMMANDS[command]]


def result(run: Run) -> Any:
    """The answer in JSON without the next command, which names the file."""
    assert run.code == 0, run.err
    envelope = json.loads(run.out)
    assert envelope["problems"] == []
    return unnamed(envelope["result"])


def unnamed(answer: Any) -> Any:
    """An answer without the commands that come next, wherever in it they are."""
    if isinstance(answer, list):
        return [unnamed(each) for each in answer]
    if not isinstance(answer, dict):
        return answer
    return {key: unnamed(each) for key, each in answer.items() if key != "next_command"}


def of_resume(run: Run) -> bool:
    """Whether stderr says that it was a résumé; it says nothing else."""
    assert run.err.count("\n") == run.err.startswith(NOTE)
    return run.err.startswith(NOTE)


@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)
@pytest.mark.parametrize("command", COMMANDS)
def test_each_command_takes_each_form(
    command: str, form: Form, careerpath: Careerpath, write: Write
) -> None:
    words = asked(command, write(form.name, form.content))
    run = careerpath(*words, "-f", "json")
    assert json.loads(run.out)["command"] == command
    assert of_resume(run) is form.resume
    quiet = careerpath(*words, "-f", "json", "--quiet")
    assert (quiet.code, quiet.err, quiet.out) == (0, "", run.out)


@pytest.mark.parametrize("command", COMMANDS)
def test_a_resume_says_the_same_in_any_form(
    command: str, careerpath: Careerpath, write: Write
) -> None:
    answers = [
        result(careerpath(*asked(command, write(RESUMES[name].name, RESUMES[name].content)), *JSON))
        for name in ("text", "markdown", "pdf", "docx")
    ]
    assert answers[1:] == answers[:1] * 3


@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)
def test_what_is_obvious_is_understood(form: Form, careerpath: Careerpath, write: Write) -> None:
    shown = result(careerpath("profile", "show", write(form.name, form.content), *JSON))
    skills = {each["skill"]["id"]: each["level"] for each in shown["person"]["skills"]}
    assert skills.keys() >= {"sql", "spreadsheets", "crm-software", "negotiation"}
    assert (skills["sql"], skills["spreadsheets"], skills["negotiation"]) == (4, 5, 4)
    assert [each["role"]["id"] for each in shown["roles"]] == [ROLE]
    assert shown["education"] == "a bachelor's degree"


@pytest.mark.parametrize(
    ("command", "form"),
    [(command, FORMS[name]) for command in COMMANDS for name in ("yaml", "pdf")]
    + [("match", form) for form in FORMS.values()],
)
def test_stdin(command: str, form: Form, careerpath: Careerpath, write: Write) -> None:
    """The kind is told from content, for a pipe has no name; and so it is under a wrong name."""
    piped = careerpath(*asked(command, "-"), "-f", "json", stdin=form.content)
    assert of_resume(piped) is form.resume
    misnamed = careerpath(*asked(command, write("it.bin", form.content)), *JSON)
    assert result(piped) == result(misnamed)


@pytest.mark.parametrize("form", RESUMES.values(), ids=RESUMES)
def test_the_note_stays_out_of_the_answer(form: Form, careerpath: Careerpath, write: Write) -> None:
    path = write(form.name, form.content)
    for how in (["-f", "table"], ["-f", "csv"], ["-f", "markdown"], ["-f", "html"], ["-f", "json"]):
        run = careerpath("match", path, "-n", "1", *how)
        assert run.code == 0
        assert of_resume(run)
        assert NOTE.strip() not in run.out


@pytest.mark.parametrize("form", RESUMES.values(), ids=RESUMES)
def test_options_add_to_a_resume(form: Form, careerpath: Careerpath, write: Write) -> None:
    path = write(form.name, form.content)
    shown = result(careerpath("match", path, "-s", "coaching=2", "-i", "ECS", *JSON))
    assert "coaching" in {each["skill"]["id"] for each in shown["person"]["skills"]}
    assert shown["person"]["interests"]["letters"] == "ECS"


@pytest.mark.parametrize("form", RESUMES.values(), ids=RESUMES)
@pytest.mark.parametrize("command", ["match", "fit", "learn", "path"])
def test_the_imported_profile_answers_as_the_resume_does(
    command: str, form: Form, careerpath: Careerpath, write: Write
) -> None:
    resume, profile = write(form.name, form.content), write("me.yaml", "")
    run = careerpath("profile", "import", resume, "-q")
    assert (run.code, run.err) == (0, "")
    write("me.yaml", run.out)
    answers = [result(careerpath(*asked(command, each), *JSON)) for each in (resume, profile)]
    assert answers[0] == answers[1]


@pytest.mark.parametrize("kind", EXTRAS)
@pytest.mark.parametrize("command", ["match", "fit", "profile show", "profile import"])
def test_without_the_extra(
    kind: str,
    command: str,
    careerpath: Careerpath,
    write: Write,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """One line that says what to install; the other forms need none."""
    monkeypatch.setitem(sys.modules, EXTRAS[kind], None)
    path = write(FORMS[kind].name, FORMS[kind].content)
    words = ["profile", "import", path] if command == "profile import" else asked(command, path)
    run = careerpath(*words)
    assert (run.code, run.out) == (2, "")
    assert "pip install 'careerpath[resume]'" in run.err
    assert run.err.count("\n") == 1
    assert careerpath("match", write("cv.txt", TEXT), "-q").code == 0


@pytest.mark.parametrize("kind", EXTRAS)
def test_without_the_extra_in_json(
    kind: str, careerpath: Careerpath, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, EXTRAS[kind], None)
    run = careerpath("match", write("cv", FORMS[kind].content), "-f", "json")
    (problem,) = json.loads(run.out)["problems"]
    assert run.code == 2
    assert "pip install 'careerpath[resume]'" in problem["message"]


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize(
    "content",
    [b"", FORMS["pdf"].content[:300], b"PK\x03\x04junk", b"\0\1\2"],
    ids=["empty", "cut off", "no archive", "noise"],
)
def test_what_is_no_profile_in_any_form(
    content: bytes, command: str, careerpath: Careerpath, write: Write
) -> None:
    path = write("it", content)
    run = careerpath(*asked(command, path))
    assert (run.code, run.out) == (2, "")
    assert run.err.startswith(path)
    assert "error[CP" in run.err
    assert "Traceback" not in run.err
