"""Where answers go, the envelope around them, and how runs end."""

import json
import stat
from pathlib import Path
from typing import Any

import pytest

from tests.kit import EXAMPLES, Careerpath, Run, Write

MATCH = ("match", "-s", "negotiation=4", "-n", "2")
ANSWERS = {
    "match": MATCH,
    "show": ("show", "sales manager"),
    "fit": ("fit", "sales manager", "-s", "negotiation=4"),
    "roles": ("roles", "sales"),
    "skills": ("skills", "sales"),
}
_ENVELOPE = ["schema", "command", "result", "problems"]
_PROBLEM = ["code", "message", "file", "line", "column", "hint"]


def envelope(run: Run) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(run.out)
    assert list(found) == _ENVELOPE
    assert found["schema"] == "careerpath/1"
    return found


@pytest.mark.parametrize("command", ANSWERS)
def test_the_envelope_of_an_answer(careerpath: Careerpath, command: str) -> None:
    run = careerpath(*ANSWERS[command], "-f", "json")
    assert (run.code, run.err) == (0, "")
    found = envelope(run)
    assert found["command"] == command
    assert isinstance(found["result"], dict)
    assert found["problems"] == []
    assert run.out.endswith("}\n")


def roles_in(data: Any) -> list[dict[str, Any]]:
    """Every role that is named in an answer."""
    if isinstance(data, list):
        return [role for each in data for role in roles_in(each)]
    if not isinstance(data, dict):
        return []
    own = [data["role"]] if isinstance(data.get("role"), dict) else []
    return own + [role for value in data.values() for role in roles_in(value)]


@pytest.mark.parametrize("command", ["match", "show", "fit", "roles"])
def test_a_role_is_given_by_id_and_title(careerpath: Careerpath, command: str) -> None:
    run = careerpath(*ANSWERS[command], "-f", "json")
    found = roles_in(envelope(run)["result"])
    assert found
    assert all({"id", "title", "onet"} <= set(role) for role in found)


_FAILURES = {
    "nothing recognised": (("match", "-s", "juggling elephants"), 1, "CP030", "match"),
    "nothing to score": (("match", "--education", "master"), 1, "CP030", "match"),
    "no file": (("match", "nobody.yaml"), 2, "CP003", "match"),
    "usage": (("match", "-s", "sql=9"), 2, "CP001", "match"),
    "parsing": (("match", "--nonsense"), 2, "CP001", "match"),
    "unknown name": (("show", "qqqqqqqq"), 2, "CP002", "show"),
    "no catalogue": (("show", "sales", "-c", "nowhere.yaml"), 2, "CP003", "show"),
}


@pytest.mark.parametrize("flags", [("-f", "json"), ("-fjson",), ("--format=json",)])
@pytest.mark.parametrize("failure", _FAILURES)
def test_the_envelope_of_a_failure(
    careerpath: Careerpath, failure: str, flags: tuple[str, ...]
) -> None:
    argv, code, problem, command = _FAILURES[failure]
    run = careerpath(*argv, *flags)
    assert run.code == code
    found = envelope(run)
    assert (found["command"], found["result"]) == (command, None)
    assert [each["code"] for each in found["problems"]] == [problem]
    assert list(found["problems"][0]) == _PROBLEM
    assert found["problems"][0]["message"] in run.err
    assert f"error[{problem}]" in run.err


@pytest.mark.parametrize("failure", _FAILURES)
def test_a_failure_without_an_envelope(careerpath: Careerpath, failure: str) -> None:
    argv, code, problem, _ = _FAILURES[failure]
    run = careerpath(*argv)
    assert (run.code, run.out) == (code, "")
    assert f"error[{problem}]" in run.err
    assert "Traceback" not in run.err


@pytest.mark.parametrize(
    "argv",
    [
        pytest.param(
            ("--color", "never", "match", "nobody.yaml", "-f", "json"),
            id="an option before the command",
        ),
        pytest.param(("-q", "match", "nobody.yaml", "-f", "json"), id="a flag before the command"),
        pytest.param(("match", "nobody.yaml", "-qf", "json"), id="letters joined"),
        pytest.param(
            ("match", "nobody.yaml", "-f", "table", "-f", "json"), id="the last format counts"
        ),
    ],
)
def test_the_envelope_however_it_is_asked_for(
    careerpath: Careerpath, argv: tuple[str, ...]
) -> None:
    run = careerpath(*argv)
    assert run.code == 2
    assert envelope(run)["command"] == "match"


def test_problems_carry_their_place(careerpath: Careerpath, write: Write) -> None:
    path = write("profile.yaml", "skills:\n  sql: 9\neducation: some\n")
    run = careerpath("match", path, "-f", "json")
    assert run.code == 2
    places = [
        (each["code"], each["file"], each["line"], each["column"])
        for each in envelope(run)["problems"]
    ]
    assert places == [("CP012", path, 2, 8), ("CP014", path, 3, 12)]
    assert f"{path}:2:8: error[CP012]: sql 9 is above 5\n    2 |   sql: 9\n" in run.err


@pytest.mark.parametrize(("suffix", "start"), [("json", "{"), ("txt", "Roles"), ("JSON", "{")])
def test_the_suffix_chooses_the_form(
    careerpath: Careerpath, tmp_path: Path, suffix: str, start: str
) -> None:
    path = tmp_path / f"answer.{suffix}"
    run = careerpath(*MATCH, "-o", str(path))
    assert run == Run(0, "", "")
    text = path.read_text(encoding="utf-8")
    assert text.startswith(start)
    form = "json" if start == "{" else "table"
    assert text == careerpath(*MATCH, "-f", form).out


@pytest.mark.parametrize("option", ["-o", "--output"])
def test_the_form_that_is_asked_for_goes_before_the_suffix(
    careerpath: Careerpath, tmp_path: Path, option: str
) -> None:
    path = tmp_path / "answer.txt"
    assert careerpath(*MATCH, option, str(path), "-f", "json").code == 0
    assert json.loads(path.read_text(encoding="utf-8"))["command"] == "match"
    path = tmp_path / "answer"
    assert careerpath(*MATCH, option, str(path), "-f", "table").code == 0
    assert path.read_text(encoding="utf-8").startswith("Roles that fit")


@pytest.mark.parametrize("name", ["answer.doc", "answer", ".json", "answer.json.bak"])
def test_a_suffix_that_tells_nothing(careerpath: Careerpath, tmp_path: Path, name: str) -> None:
    run = careerpath(*MATCH, "-o", str(tmp_path / name))
    assert (run.code, run.out) == (2, "")
    assert "does not tell the format" in run.err
    assert not (tmp_path / name).exists()


def test_a_dash_is_stdout(careerpath: Careerpath) -> None:
    assert careerpath(*MATCH, "-o", "-") == careerpath(*MATCH)
    assert careerpath(*MATCH, "-o", "-", "-f", "json") == careerpath(*MATCH, "-f", "json")


def test_an_existing_file_needs_force(careerpath: Careerpath, tmp_path: Path) -> None:
    path = tmp_path / "answer.txt"
    path.write_text("mine", encoding="utf-8")
    run = careerpath(*MATCH, "-o", str(path))
    assert (run.code, run.out) == (2, "")
    assert "exists already" in run.err
    assert "--force" in run.err
    assert path.read_text(encoding="utf-8") == "mine"
    assert careerpath(*MATCH, "-o", str(path), "--force").code == 0
    assert path.read_text(encoding="utf-8").startswith("Roles that fit")


def test_a_file_is_never_coloured_nor_cut(careerpath: Careerpath, tmp_path: Path) -> None:
    path = tmp_path / "answer.txt"
    argv = ("show", "sales manager", "-o", str(path), "--color", "always")
    assert careerpath(*argv, width=80).code == 0
    text = path.read_text(encoding="utf-8")
    assert "\x1b" not in text
    assert text == careerpath("show", "sales manager").out


@pytest.mark.parametrize("place", ["missing/answer.txt", "."])
def test_a_place_that_cannot_be_written(careerpath: Careerpath, tmp_path: Path, place: str) -> None:
    run = careerpath(*MATCH, "-o", str(tmp_path / place), "-f", "table")
    assert (run.code, run.out) == (2, "")
    assert "error[CP040]" in run.err


def test_nothing_is_written_where_there_is_no_answer(
    careerpath: Careerpath, tmp_path: Path
) -> None:
    path = tmp_path / "answer.txt"
    assert careerpath("match", "-s", "juggling elephants", "-o", str(path)).code == 1
    assert list(tmp_path.glob("answer*")) == []


def test_a_written_file_can_be_read_by_its_owner(careerpath: Careerpath, tmp_path: Path) -> None:
    path = tmp_path / "answer.txt"
    assert careerpath(*MATCH, "-o", str(path)).code == 0
    assert path.stat().st_mode & stat.S_IRUSR
    assert [each.name for each in tmp_path.glob("*answer*")] == ["answer.txt"]


@pytest.mark.parametrize(
    ("argv", "code"),
    [
        (MATCH, 0),
        (("match", str(EXAMPLES / "finance-analyst.yaml")), 0),
        (("match", "-s", "sql", "--min-pay", "99999999"), 0),
        (("show", "sql"), 0),
        (("--help",), 0),
        (("--version",), 0),
        (("match", "-s", "juggling elephants"), 1),
        (("match", "--education", "master"), 1),
        (("match",), 2),
        (("match", "nobody.yaml"), 2),
        (("show", "qqqqqqqq"), 2),
        (("show",), 2),
        (("nonsense",), 2),
        (("match", "-s", "sql", "-c", "nowhere.yaml"), 2),
    ],
)
def test_exit_codes(careerpath: Careerpath, argv: tuple[str, ...], code: int) -> None:
    run = careerpath(*argv)
    assert run.code == code
    assert bool(run.err) == (code > 0)
    assert bool(run.out) == (code == 0)


def test_a_role_that_shares_nothing_with_the_person(careerpath: Careerpath, write: Write) -> None:
    """Interests alone, and a role without any: there is nothing to score it by."""
    role = (
        "{{id: {0}, title: {0}, function: sales, level: entry, track: individual, summary: A{1}}}"
    )
    six = ", ".join(f"{theme}: {i}" for i, theme in enumerate(_THEMES, start=1))
    path = write(
        "two.yaml",
        "functions: [{id: sales, title: Sales, summary: Wins customers.}]\nroles:\n"
        f"  - {role.format('with', f', interests: {{{six}}}')}\n  - {role.format('without', '')}\n",
    )
    assert careerpath("fit", "with", "-i", "ECS", "-c", path).code == 0
    run = careerpath("fit", "without", "-i", "ECS", "-c", path)
    assert run.code == 1
    assert "error[CP030]" in run.err


_THEMES = ("realistic", "investigative", "artistic", "social", "enterprising", "conventional")


def test_a_note_in_a_window_ends_its_lines_between_words(careerpath: Careerpath) -> None:
    piped = careerpath("match", str(EXAMPLES / "resume.txt"))
    shown = careerpath("match", str(EXAMPLES / "resume.txt"), width=80)
    assert len(shown.err.splitlines()) > 1
    assert max(map(len, shown.err.splitlines())) <= 80
    assert " ".join(shown.err.splitlines()) == piped.err.rstrip("\n")


def test_an_excerpt_keeps_its_caret(careerpath: Careerpath, write: Write) -> None:
    path = write("me.yaml", f"skills: {{{', '.join(f'sql{n}: 3' for n in range(12))}, skil: []}}\n")
    piped, shown = (careerpath("profile", "check", path, width=width) for width in (None, 80))
    assert piped.err == shown.err
    assert "^" in shown.err


@pytest.mark.parametrize("width", [40, 80, 140])
def test_the_next_command_is_whole(careerpath: Careerpath, width: int) -> None:
    """What is copied from a window then has no line break that was not there."""
    words = ("--color", "never", "match", "-s", "negotiation=4, product knowledge=3, forecasting=2")
    shown, piped = careerpath(*words, width=width), careerpath(*words)
    assert shown.out.splitlines()[-1] == piped.out.splitlines()[-1]
    assert len(shown.out.splitlines()[-1]) > 80


def test_a_written_file_is_told_at_a_terminal(careerpath: Careerpath, tmp_path: Path) -> None:
    path = str(tmp_path / "roles.csv")
    assert careerpath("roles", "-o", path, width=80).err == f"Written to {path}.\n"
    assert careerpath("roles", "-o", path, "--force").err == ""
    assert careerpath("roles", "-o", path, "--force", "-q", width=80).err == ""
