"""Row 21: C++, C#, .NET, R, Go, Java and JavaScript are each their own, and nothing near it."""

import json
from collections.abc import Callable

import pytest

from tests.faults.samples import CATALOGUE, changed
from tests.kit import Careerpath, Write

LANGUAGES = ["C", "C++", "C#", "F#", ".NET", "ASP.NET", "R", "Go", "Java", "JavaScript", "Node.js"]


@pytest.fixture
def languages(write: Write) -> str:
    """A catalogue with a skill for each language."""
    skills = "".join(
        f"  - {{id: language-{number}, title: '{title}', category: code}}\n"
        for number, title in enumerate(LANGUAGES)
    )
    return write("languages.yaml", changed("skills:\n", f"skills:\n{skills}", CATALOGUE))


def _recognised(careerpath: Careerpath, catalogue: str, said: list[str]) -> dict[str, str]:
    """What each of these was read as; SQL goes with them, so that there is something to rank."""
    options = [word for each in said for word in ("-s", each)]
    run = careerpath("match", "-c", catalogue, "-f", "json", "-s", "sql", *options)
    assert run.code == 0
    skills = json.loads(run.out)["result"]["person"]["skills"]
    return {each["said"]: each["skill"]["title"] for each in skills if each["said"] != "sql"}


@pytest.mark.parametrize("spell", [str, str.lower, str.upper], ids=["as is", "lower", "upper"])
def test_each_is_its_own(
    spell: Callable[[str], str], careerpath: Careerpath, languages: str
) -> None:
    said = {spell(title): title for title in LANGUAGES}
    assert _recognised(careerpath, languages, list(said)) == said
    joined = _recognised(careerpath, languages, [" , ".join(said)])
    assert joined == said


def test_full_width(careerpath: Careerpath, languages: str) -> None:
    said = {"Ｃ＋＋": "C++", "Ｃ＃": "C#", "．ＮＥＴ": ".NET", "Ｒ": "R"}
    assert _recognised(careerpath, languages, list(said)) == said


def test_short_names_are_never_near(careerpath: Careerpath, languages: str) -> None:
    near = ["D", "C+", "C+++", "C++++", "C##", "J", "Jav", "Jova", "G", "Goo", "RR", "R#", "NET"]
    assert _recognised(careerpath, languages, near) == {}


@pytest.mark.parametrize("said", ["C♯"])
def test_no_sign_is_forgotten(said: str, careerpath: Careerpath, languages: str) -> None:
    assert _recognised(careerpath, languages, [said]) == {}


def test_show(careerpath: Careerpath, languages: str) -> None:
    for title in LANGUAGES:
        run = careerpath("show", f"skill:{title}", "-c", languages)
        assert (run.code, run.err) == (0, "")
        assert run.out.startswith(f"{title}, a skill, code\n")
