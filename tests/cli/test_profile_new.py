"""`careerpath profile new`: a profile from questions, for whoever sits at a terminal."""

import json
import os
import shlex
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Protocol

import pytest
import yaml

from careerpath.models.profile import Profile
from careerpath.models.scales import LEVELS
from careerpath.profile.commented import to_commented_yaml
from careerpath.profile.questions import STATEMENTS
from tests.cli.terminal import CTRL_C, CTRL_D, at_terminal
from tests.kit import EXAMPLES, Careerpath, Run, Write, widest

ROLE, YEARS, EARLIER, SKILLS, MORE = (
    "What is your role now?",
    "For how many years?",
    "An earlier role, if there was one?",
    "What are you good at",
    "More skills?",
)
DEGREE, PAPERS, LANGUAGES, LIKES = (
    "Your highest degree",
    "Certifications (",
    "Languages that",
    "What do you enjoy?",
)
KINDS, LEADS, PAY, KEEP_NAME = (
    "Which kinds of work?",
    "Do you want to lead people?",
    "Least pay a year",
    "Keep a name?",
)
ANSWERS = {
    ROLE: ["account manager", "4"],
    EARLIER: ["sales rep", "1.5", ""],
    SKILLS: ["negotiation=4, crm", "3", "sql=2", ""],
    DEGREE: ["MBA"],
    PAPERS: ["PMP, Salesforce Administrator"],
    LANGUAGES: ["English"],
    LIKES: ["helping people, selling"],
    KINDS: ["sales, finance"],
    LEADS: ["y"],
    PAY: ["60,000"],
    KEEP_NAME: ["n"],
}
EVERYTHING = {
    "version": 1,
    "roles": [
        {"title": "account manager", "years": 4, "current": True},
        {"title": "sales rep", "years": 1.5},
    ],
    "skills": {"negotiation": 4, "crm": 3, "sql": 2},
    "education": "master",
    "certifications": ["PMP", "Salesforce Administrator"],
    "languages": ["English"],
    "interests": ["helping people", "selling"],
    "preferences": {"functions": ["sales", "finance"], "track": "management", "min_pay": 60000},
}


class Conversation(Protocol):
    def __call__(self, answers: Sequence[str], *argv: str) -> Run: ...


@pytest.fixture
def conversation(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Conversation:
    """Run `profile new` in a folder of its own, and answer what it asks."""
    folder = tmp_path / "here"
    folder.mkdir()
    monkeypatch.chdir(folder)
    return lambda answers, *argv: at_terminal(monkeypatch, answers, ("profile", "new", *argv))


def answers(**of: Sequence[str]) -> list[str]:
    """What is answered to each question: nothing, but for those given, by their names above."""
    said = {globals()[name]: list(words) for name, words in of.items()}
    return [answer for question in ANSWERS for answer in said.get(question, [""])]


def everything(question: str = "", instead: Sequence[str] = ()) -> list[str]:
    """Every question answered, one of them otherwise."""
    said = {**ANSWERS, question: list(instead)} if question else ANSWERS
    return [answer for each in said.values() for answer in each]


def kept(name: str = "me.yaml") -> dict[str, Any]:
    found: dict[str, Any] = yaml.safe_load(Path(name).read_text(encoding="utf-8"))
    return found


def files() -> list[str]:
    return sorted(os.listdir())  # noqa: PTH208


def test_everything_said(conversation: Conversation, careerpath: Careerpath) -> None:
    run = conversation(everything())
    assert (run.code, run.out.strip()) == (0, "")
    assert kept() == EVERYTHING
    assert files() == ["me.yaml"]
    check = careerpath("profile", "check", "me.yaml")
    assert (check.code, check.err) == (0, "")
    assert careerpath("profile", "show", "me.yaml").code == 0
    label, _, command = run.err.splitlines()[-1].partition(" careerpath ")
    assert (label, command) == ("Next:", "match me.yaml")
    assert careerpath(*shlex.split(command)).code == 0


def test_the_questions_in_their_order(conversation: Conversation) -> None:
    run = conversation(everything())
    places = [run.err.index(question) for question in ANSWERS]
    assert places == sorted(places)
    for level, (name, example) in LEVELS.items():
        assert run.err.count(f"  {level} {name:<12}  {example}\n") == 1
    assert "Your role often asks for:\n" in run.err


def test_every_question_can_be_left_empty(conversation: Conversation) -> None:
    run = conversation(answers(DEGREE=["bachelor"]))
    assert run.code == 0
    assert kept() == {"version": 1, "education": "bachelor"}
    assert YEARS not in run.err


def test_nothing_said(conversation: Conversation) -> None:
    run = conversation(answers())
    assert run.code == 2
    assert "error[CP001]: nothing was said, so no file was written" in run.err
    assert files() == []


@pytest.mark.parametrize("name", ["y", "YES"])
def test_a_name_is_kept_only_where_it_is_asked_for(conversation: Conversation, name: str) -> None:
    run = conversation(everything(KEEP_NAME, [name, "Ada"]))
    assert kept() == {"name": "Ada", **EVERYTHING}
    assert run.err.count("Which name?") == 1
    assert "Which name?" not in conversation(everything(), "-o", "other.yaml").err
    assert run.err.rindex("Keep a name?") > run.err.rindex(PAY)


def test_nothing_personal_is_stored_or_asked_for(
    conversation: Conversation, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("USER", "LOGNAME", "EMAIL", "HOSTNAME", "NAME"):
        monkeypatch.setenv(name, "zebedee")
    run = conversation(everything())
    text = Path("me.yaml").read_text(encoding="utf-8")
    assert "zebedee" not in text + run.err
    assert str(Path.home()) not in text
    assert "name" not in kept()
    assert not any(word in run.err.lower() for word in ("address", "phone", "mail", "birth"))


def test_near_spellings_are_offered(conversation: Conversation, careerpath: Careerpath) -> None:
    said = answers(
        ROLE=["acount manager", "3"],
        EARLIER=["sales reprsentative boss", "1", "2", ""],
        SKILLS=["negotiaton=4", ""],
        KINDS=["finanse"],
    )
    run = conversation(said)
    assert "“acount manager” was read as Account Manager." in run.err
    assert "    1  Sales Representative\n" in run.err
    assert [role["title"] for role in kept()["roles"]] == [
        "Account Manager",
        "Sales Representative",
    ]
    assert kept()["skills"] == {"Negotiation": 4}
    assert kept()["preferences"] == {"functions": ["Finance"]}
    assert careerpath("profile", "check", "me.yaml").code == 0


def test_names_of_ones_own_are_kept(conversation: Conversation, careerpath: Careerpath) -> None:
    said = answers(
        ROLE=["sales reprsentative boss", "", ""], SKILLS=["sql=3", "juggling elephants=5", ""]
    )
    run = conversation(said)
    assert "“juggling elephants” is not known here, so it cannot count." in run.err
    assert kept()["roles"] == [{"title": "sales reprsentative boss", "current": True}]
    assert kept()["skills"] == {"sql": 3, "juggling elephants": 5}
    assert careerpath("profile", "check", "me.yaml").code == 1
    assert careerpath("match", "me.yaml").code == 0


def test_a_skill_said_twice_keeps_its_higher_level(conversation: Conversation) -> None:
    conversation(answers(SKILLS=["sql, excel=2", "", "sql=4, excel=1", ""]))
    assert kept()["skills"] == {"sql": 4, "excel": 2}


def test_a_level_may_be_left_out(conversation: Conversation, careerpath: Careerpath) -> None:
    conversation(answers(SKILLS=["sql", "", ""]))
    assert kept()["skills"] == {"sql": None}
    assert careerpath("profile", "check", "me.yaml").code == 0


@pytest.mark.parametrize(
    ("question", "wrong"),
    [
        (SKILLS, "sql=9"),
        (SKILLS, "juggling elephants"),
        (DEGREE, "diploma of life"),
        (PAPERS, ","),
        (LIKES, "zzzzqqq"),
        (LIKES, "1 2 3"),
        (LIKES, "4 4 4 4 4 4"),
        (LIKES, "50 1 2 3 4 5"),
        (KINDS, "alchemy of gold"),
        (LEADS, "perhaps"),
        (PAY, "much"),
        (PAY, "-1"),
        (PAY, "nan"),
        (KEEP_NAME, "perhaps"),
    ],
)
def test_a_wrong_answer_is_asked_for_again(
    conversation: Conversation, question: str, wrong: str
) -> None:
    run = conversation(everything(question, [wrong, wrong, wrong, *ANSWERS[question]]))
    assert run.code == 0
    assert run.err.count(question) == 4
    assert kept() == EVERYTHING


@pytest.mark.parametrize("wrong", ["four", "-1", "nan", "99"])
def test_wrong_years(conversation: Conversation, wrong: str) -> None:
    conversation(answers(ROLE=["account manager", wrong, "2,5 years"]))
    assert kept()["roles"] == [{"title": "account manager", "years": 2.5, "current": True}]


def test_after_the_third_time_it_goes_on(conversation: Conversation) -> None:
    run = conversation(everything(DEGREE, ["some"] * 4))
    assert run.err.count(DEGREE) == 4
    assert "  Left out for now.\n" in run.err
    assert kept() == {key: value for key, value in EVERYTHING.items() if key != "education"}


@pytest.mark.parametrize("unseen", ["\u200b", "\x1b[31m"])
def test_what_cannot_be_seen_is_no_harm(conversation: Conversation, unseen: str) -> None:
    run = conversation(answers(ROLE=[unseen, ""], DEGREE=["bachelor"]))
    assert run.code == 0
    for text in (run.err, Path("me.yaml").read_text(encoding="utf-8")):
        assert unseen[0] not in text


RATED = {
    "realistic": 1,
    "investigative": 4,
    "artistic": 2.5,
    "social": 7,
    "enterprising": 5.5,
    "conventional": 4,
}


def rated(scores: dict[str, float]) -> list[str]:
    """Answers that come to these scores, each the same in all three statements."""
    return [f"{(scores[each.theme] - 1) / 1.5 + 1:g}" for each in STATEMENTS]


def test_the_statements(conversation: Conversation, careerpath: Careerpath) -> None:
    run = conversation(answers(LIKES=["q", *rated(RATED)]))
    places = [run.err.index(each.text) for each in STATEMENTS]
    assert places == sorted(places)
    assert "1 dislike, 2 rather dislike, 3 neither, 4 rather like, 5 like" in run.err
    assert kept()["interests"] == RATED
    shown = json.loads(careerpath("profile", "show", "me.yaml", "-f", "json").out)["result"]
    assert shown["person"]["interests"]["letters"] == "SEI"
    assert careerpath("match", "me.yaml").code == 0


def test_a_missing_answer_leaves_its_theme_out(conversation: Conversation) -> None:
    said = rated(RATED)
    said[1] = ""
    run = conversation(answers(LIKES=["q", *said, "E"]))
    reason = "left out: social. All six are needed; E would do too."
    assert reason in " ".join(run.err.split())
    assert kept()["interests"] == ["E"]


def test_flat_answers_are_told(conversation: Conversation) -> None:
    run = conversation(answers(LIKES=["q", *["3"] * 18, ""], DEGREE=["bachelor"]))
    assert "all six are equal, which tells roles apart in nothing; none is kept" in run.err
    assert "interests" not in kept()


@pytest.mark.parametrize(
    ("typed", "scores"),
    [
        ("0 20 10 40 30 20", RATED),
        ("S40 E30 I20 C20 A10 R0", RATED),
        ("1 4 2.5 7 5.5 4", RATED),
        ("ecs", ["ecs"]),
        ("numbers", ["numbers"]),
    ],
)
def test_interests_from_elsewhere(
    conversation: Conversation, careerpath: Careerpath, typed: str, scores: object
) -> None:
    conversation(answers(LIKES=[typed]))
    assert kept()["interests"] == scores
    assert careerpath("profile", "check", "me.yaml").code == 0


@pytest.mark.parametrize("place", range(len(everything())))
def test_an_interrupt_leaves_nothing_behind(conversation: Conversation, place: int) -> None:
    run = conversation([*everything()[:place], CTRL_C])
    assert run.code == 130
    assert run.err.endswith("\nNothing was written.\n")
    assert files() == []


@pytest.mark.parametrize("place", range(1, len(everything())))
def test_the_end_of_input_ends_the_questions(
    conversation: Conversation, careerpath: Careerpath, place: int
) -> None:
    run = conversation([*everything()[:place], CTRL_D])
    assert run.code == 0
    assert "No more questions, then." in run.err
    assert set(kept()) <= set(EVERYTHING)
    assert kept()["roles"][0]["title"] == "account manager"
    assert careerpath("profile", "check", "me.yaml").code == 0


def test_the_end_of_input_at_once(conversation: Conversation) -> None:
    run = conversation([CTRL_D])
    assert (run.code, files()) == (130, [])
    assert "Nothing was written." in run.err


@pytest.mark.parametrize(
    ("answer", "changed"),
    [("", "me-2.yaml"), (CTRL_D, "me-2.yaml"), ("y", "me.yaml"), ("new.yaml", "new.yaml")],
)
def test_an_existing_file(conversation: Conversation, answer: str, changed: str) -> None:
    Path("me.yaml").write_text("mine", encoding="utf-8")
    run = conversation([*everything(), answer])
    assert run.code == 0
    assert kept(changed) == EVERYTHING
    assert run.err.splitlines()[-1] == f"Next: careerpath match {changed}"
    if changed != "me.yaml":
        assert Path("me.yaml").read_text(encoding="utf-8") == "mine"


def test_an_interrupt_keeps_an_existing_file(conversation: Conversation) -> None:
    Path("me.yaml").write_text("mine", encoding="utf-8")
    assert conversation([*everything(), CTRL_C]).code == 130
    assert Path("me.yaml").read_text(encoding="utf-8") == "mine"
    assert files() == ["me.yaml"]


def test_another_name_that_exists(conversation: Conversation) -> None:
    for name in ("me.yaml", "mine.yaml"):
        Path(name).write_text(name, encoding="utf-8")
    run = conversation([*everything(), "mine.yaml", "-x", "third.yaml"])
    assert "exists already" in run.err
    assert files() == ["me.yaml", "mine.yaml", "third.yaml"]
    assert Path("mine.yaml").read_text(encoding="utf-8") == "mine.yaml"


def test_force(conversation: Conversation) -> None:
    Path("me.yaml").write_text("mine", encoding="utf-8")
    assert "is there already" not in conversation(everything(), "--force").err
    assert kept() == EVERYTHING


def test_a_folder_that_is_missing(conversation: Conversation) -> None:
    run = conversation([*everything(), "me.yaml"], "-o", "missing/me.yaml")
    assert run.code == 0
    assert kept() == EVERYTHING
    run = conversation([*everything(), ""], "-o", "missing/me.yaml")
    assert run.code == 2
    assert "error[CP040]" in run.err
    assert files() == ["me.yaml"]


@pytest.mark.parametrize("folder", [".", "..", "/", "~taken~"])
def test_the_name_of_a_folder(conversation: Conversation, folder: str) -> None:
    if folder == "~taken~":
        Path(folder).mkdir()
    run = conversation([*everything(), "me.yaml"], "-o", folder)
    assert run.code == 0
    assert kept() == EVERYTHING


def test_to_stdout(conversation: Conversation) -> None:
    run = conversation(everything(), "-o", "-")
    assert yaml.safe_load(run.out.lstrip(" ")) == EVERYTHING
    assert "Next:" not in run.err
    assert files() == []


@pytest.mark.parametrize("width", [None, 80])
def test_without_somebody_there(careerpath: Careerpath, width: int | None) -> None:
    run = careerpath("profile", "new", width=width)
    assert (run.code, run.out) == (2, "")
    error, *hint = run.err.splitlines()
    assert error.startswith("error[CP001]: profile new asks questions")
    assert hint[0].startswith("  hint: a profile can be written by hand")


def test_a_catalogue_of_ones_own(
    conversation: Conversation, careerpath: Careerpath, write: Write
) -> None:
    mine = write(
        "my own.yaml",
        "skills: [{id: juggling, title: Juggling, category: arts}]\n"
        "functions: [{id: circus, title: Circus, summary: Shows.}]\n",
    )
    said = answers(SKILLS=["juggling=3", ""], KINDS=["circus"])
    run = conversation(said, "-c", mine)
    for line in (run.err.splitlines()[-1].removeprefix("Next: "), run.err.splitlines()[-3]):
        name, *words = shlex.split(line)
        assert (name, careerpath(*words).code) == ("careerpath", 0)
    run = conversation([*said], "-c", mine, "-o", mine, "--force")
    assert run.code == 2
    assert "no answer takes the place of one" in run.err


def test_the_examples_in_its_comments_can_be_used(careerpath: Careerpath) -> None:
    text = to_commented_yaml(Profile())
    lines = text.splitlines()
    examples = [
        lines[place + 1].removeprefix("# ")
        for place, line in enumerate(lines)
        if line == "# For example:"
    ]
    assert set(yaml.safe_load("\n".join(examples))) == set(Profile.model_fields) - {
        "version",
        "name",
        "summary",
    }
    for stdin in (text, "\n".join(examples)):
        run = careerpath("profile", "check", "-", stdin=stdin)
        assert (run.code, run.err) == (0, "")


@pytest.mark.parametrize("path", sorted(EXAMPLES.glob("*.yaml")), ids=lambda path: path.stem)
def test_a_profile_keeps_its_meaning(path: Path) -> None:
    profile = Profile.model_validate(yaml.safe_load(path.read_text(encoding="utf-8")))
    text = to_commented_yaml(profile)
    assert Profile.model_validate(yaml.safe_load(text)) == profile
    assert widest(text) <= 100
