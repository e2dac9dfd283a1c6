"""`careerpath match` with nothing given: it asks whoever sits at the terminal."""

import json
import os
import shlex
from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

import pytest
import yaml

from careerpath.models.profile import Profile
from tests.cli.terminal import at_terminal
from tests.kit import Careerpath, Run

ROLE, YEARS, SKILLS, LIKES, DEGREE, LEADS, KEEP = (
    "What is your role now?",
    "For how many years?",
    "What are you good at",
    "What do you enjoy",
    "Your highest degree",
    "Do you want to lead people?",
    "Keep these answers?",
)
QUESTIONS = (ROLE, YEARS, SKILLS, LIKES, DEGREE, LEADS, KEEP)
ANSWERS = ("account manager", "4", "negotiation=4, crm", "helping people", "bachelor", "y")


class Conversation(Protocol):
    def __call__(self, answers: Sequence[str], *argv: str) -> Run: ...


@pytest.fixture
def conversation(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Conversation:
    """Run a command line at a terminal, in a folder of its own, and answer what it asks."""
    folder = tmp_path / "here"
    folder.mkdir()
    monkeypatch.chdir(folder)

    def run(answers: Sequence[str], *argv: str) -> Run:
        return at_terminal(monkeypatch, answers, argv or ("match",))

    return run


def asked(run: Run) -> list[str]:
    """The questions in the order in which they were asked."""
    places = sorted(
        (place, question)
        for question in QUESTIONS
        for place in range(len(run.err))
        if run.err.startswith(question, place)
    )
    return [question for _, question in places]


def result(run: Run) -> dict[str, object]:
    assert run.code == 0
    found: dict[str, object] = json.loads(run.out)["result"]
    return found


def test_it_asks_and_answers(conversation: Conversation) -> None:
    run = conversation([*ANSWERS, ""], "match", "--color", "never")
    assert run.code == 0
    assert asked(run) == list(QUESTIONS)
    assert len(asked(run)) <= 8
    assert run.err.startswith("A few questions. Press Enter to skip any of them.\n")
    assert "Roles that fit" in run.out
    assert "Only: management track." in run.out
    assert not any(question in run.out for question in QUESTIONS)
    assert list(Path().iterdir()) == []


def test_the_answers_count_like_options(conversation: Conversation, careerpath: Careerpath) -> None:
    said = result(conversation([*ANSWERS, ""], "match", "-f", "json"))
    given = careerpath(
        *("match", "--current", "account manager", "--years", "4", "-s", "negotiation=4, crm"),
        *("-i", "helping people", "--education", "bachelor", "--track", "management"),
        *("-f", "json"),
    )
    assert said == json.loads(given.out)["result"]


@pytest.mark.parametrize(
    ("answer", "tracks"),
    [
        ("n", {"individual"}),
        ("NO", {"individual"}),
        ("Yes", {"management"}),
        ("", {"individual", "management"}),
    ],
)
def test_whether_to_lead(conversation: Conversation, answer: str, tracks: set[str]) -> None:
    run = conversation(["", "negotiation=4", "", "", answer, ""], "match", "-n", "99", "-f", "json")
    assert {row["track"] for row in json.loads(run.out)["result"]["rows"]} == tracks


def test_an_option_goes_before_the_answer(conversation: Conversation) -> None:
    run = conversation(
        ["", "negotiation=4", "", "", "y", ""], "match", "--track", "individual", "-f", "json"
    )
    assert {row["track"] for row in json.loads(run.out)["result"]["rows"]} == {"individual"}


def test_without_a_role_nobody_asks_for_its_years(conversation: Conversation) -> None:
    run = conversation(["", "negotiation=4", "", "", "", ""])
    assert asked(run) == [question for question in QUESTIONS if question != YEARS]


@pytest.mark.parametrize(
    ("question", "wrong"),
    [
        (YEARS, "four"),
        (YEARS, "-1"),
        (YEARS, "nan"),
        (YEARS, "99"),
        (SKILLS, "sql=9"),
        (SKILLS, "=3"),
        (SKILLS, "sql=much"),
        (DEGREE, "diploma of life"),
        (LEADS, "perhaps"),
    ],
)
def test_a_wrong_answer_is_asked_for_again(
    conversation: Conversation, question: str, wrong: str
) -> None:
    place = QUESTIONS.index(question)
    run = conversation(
        [*ANSWERS[:place], wrong, wrong, *ANSWERS[place:], ""], "match", "-f", "json"
    )
    expected = [*QUESTIONS[:place], question, question, *QUESTIONS[place:]]
    assert asked(run) == expected
    # A terminal echoes the line break that ends an answer; here the reason follows at once.
    reasons = [part.splitlines()[0].rpartition(":  ")[2] for part in run.err.split(question)[1:3]]
    assert reasons[0] == reasons[1]
    assert reasons[0]
    assert result(run) == result(conversation([*ANSWERS, ""], "match", "-f", "json"))


def test_all_skipped(conversation: Conversation) -> None:
    run = conversation([""] * 5)
    assert run.code == 2
    assert run.out.strip() == ""
    assert asked(run) == [ROLE, SKILLS, LIKES, DEGREE, LEADS]
    assert "error[CP001]: nothing is known of the person" in run.err


def test_the_end_of_input_ends_it(conversation: Conversation) -> None:
    run = conversation(["account manager"])
    assert run.code == 130
    assert run.out.strip() == ""
    assert "Traceback" not in run.err


def test_answers_are_kept(conversation: Conversation, careerpath: Careerpath) -> None:
    first = result(conversation([*ANSWERS, "me.yaml"], "match", "-f", "json"))
    kept = Profile.model_validate(yaml.safe_load(Path("me.yaml").read_text(encoding="utf-8")))
    assert kept.roles[0].title == "account manager"
    assert kept.skills == {"negotiation": 4, "crm": None}
    assert kept.preferences.track == "management"
    then = json.loads(careerpath("match", "me.yaml", "-f", "json").out)["result"]
    told = {"filters", "next_command"}
    assert {**then, **dict.fromkeys(told)} == {**first, **dict.fromkeys(told)}
    assert then["filters"] == ["management track (your preference)"]
    assert careerpath("profile", "check", "me.yaml").code == 0


def test_where_they_are_kept_is_told(conversation: Conversation, careerpath: Careerpath) -> None:
    run = conversation([*ANSWERS, "me.yaml"])
    line = run.err.splitlines()[-1]
    _, _, command = line.partition("Next time: careerpath ")
    assert careerpath(*shlex.split(command)).code == 0


def test_a_name_with_a_space_is_told_in_quotes(
    conversation: Conversation, careerpath: Careerpath
) -> None:
    run = conversation([*ANSWERS, "about me.yaml"])
    assert Path("about me.yaml").exists()
    _, _, command = run.err.splitlines()[-1].partition("Next time: careerpath ")
    assert careerpath(*shlex.split(command)).code == 0


def test_an_existing_file_is_not_replaced(conversation: Conversation) -> None:
    Path("mine.yaml").write_text("mine", encoding="utf-8")
    run = conversation([*ANSWERS, "mine.yaml", "missing/me.yaml", "other.yaml"])
    assert run.code == 0
    assert asked(run).count(KEEP) == 3
    assert "exists already" in run.err
    assert Path("mine.yaml").read_text(encoding="utf-8") == "mine"
    assert sorted(os.listdir()) == ["mine.yaml", "other.yaml"]  # noqa: PTH208


@pytest.mark.parametrize("argv", [("match", "-s", "sql=3"), ("match", "nobody.yaml")])
def test_whoever_says_something_is_asked_nothing(
    conversation: Conversation, argv: tuple[str, ...]
) -> None:
    assert asked(conversation([], *argv)) == []


@pytest.mark.parametrize("width", [None, 80])
def test_without_somebody_there(careerpath: Careerpath, width: int | None) -> None:
    """A pipe on either side: there is nobody to ask, and a hint says what to give."""
    run = careerpath("match", width=width)
    assert (run.code, run.out) == (2, "")
    error, *hint = run.err.splitlines()
    assert error == "error[CP001]: nothing is known of the person"
    assert hint[0].startswith("  hint: give a profile file, or for example: --current ")


@pytest.mark.parametrize(
    ("question", "wrong", "told"),
    [
        (YEARS, "four", "a number is meant, such as 4 or 2.5"),
        (SKILLS, "herding unicorns", "no skill of the catalogue is called “herding unicorns”"),
        (LIKES, "zzz", "try “helping people”, “numbers” or “selling”"),
        (DEGREE, "diploma of life", "known here: none, secondary,"),
        (LEADS, "perhaps", "y or n is meant"),
    ],
)
def test_what_is_wrong_with_an_answer_is_told(
    conversation: Conversation, question: str, wrong: str, told: str
) -> None:
    place = QUESTIONS.index(question)
    run = conversation([*ANSWERS[:place], wrong, *ANSWERS[place:], ""])
    assert run.code == 0
    assert told in run.err
    assert "--" not in run.err


def test_an_unknown_role_is_told_at_once(conversation: Conversation) -> None:
    """With those that are near it; its number chooses one."""
    run = conversation(["wood manager", "1", *ANSWERS[1:], ""], "match", "-f", "json")
    assert "“wood manager” is not known here. Near it:" in run.err
    assert not any(each["kind"] == "role" for each in result(run)["person"]["unrecognised"])  # type: ignore[index]
    run = conversation(["wizard", *ANSWERS[1:], ""])
    assert "“wizard” is not known here" in run.err.partition(YEARS)[0]


@pytest.mark.parametrize(("said", "kept"), [("y", ["me.yaml"]), ("Yes", ["me.yaml"]), ("no", [])])
def test_yes_keeps_the_answers_and_no_does_not(
    conversation: Conversation, said: str, kept: list[str]
) -> None:
    assert conversation([*ANSWERS, said]).code == 0
    assert [file.name for file in Path().iterdir()] == kept


@pytest.mark.parametrize("said", ["4", "4 years", "4 yrs", "4,0"])
def test_years_as_people_write_them(conversation: Conversation, said: str) -> None:
    run = conversation([ANSWERS[0], said, *ANSWERS[2:], ""], "match", "-f", "json")
    assert asked(run) == list(QUESTIONS)
    assert "--years 4" in str(result(run)["next_command"])
