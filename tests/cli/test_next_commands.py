"""Each screen ends with the command to run next, ready to copy: so it must run."""

import json
import shlex

import pytest

from tests.kit import EXAMPLES, Careerpath, Write

MINE = """\
functions:
  - {id: circus, title: Circus, summary: Shows.}
skills:
  - {id: juggling, title: Juggling, category: arts}
roles:
  - id: juggler
    title: Juggler
    function: circus
    level: entry
    track: individual
    summary: Juggles.
    requirements: {skills: [{skill: juggling, importance: 5, level: 4}]}
"""
SCREENS = {
    "match, skills": ("match", "-s", "negotiation=4,crm", "-s", "it's hard work=2", "-i", "ECS"),
    "match, a role": ("match", "--current", "account manager", "--years", "2.5"),
    "match, a degree": ("match", "-i", "helping people", "--education", "bachelor"),
    "match, a profile": ("match", str(EXAMPLES / "sales-representative.yaml")),
    "match, both": ("match", str(EXAMPLES / "finance-analyst.yaml"), "-s", "negotiation=5"),
    "match, filtered": ("match", "-s", "sql=3", "--function", "finance"),
    "fit": ("fit", "sales manager", "-s", "negotiation=4"),
    "fit, from a role": ("fit", "sales manager", "--current", "account manager"),
    "compare": ("compare", "cfo", "ceo"),
    "compare, a person": ("compare", "cfo", "ceo", "-s", "budgeting=4"),
    "compare, functions": ("compare", "sales", "finance"),
    "next": ("next", "sales rep"),
    "next, a person": ("next", "sales rep", "-s", "negotiation=4"),
    "next, into": ("next", "sales manager", "--into"),
    "path": ("path", "sales rep", "sales manager"),
    "path, a person": ("path", "sales manager", "--current", "sales rep", "--years", "3"),
    "learn": ("learn", "-s", "negotiation=4"),
    "learn, for a role": ("learn", "--for", "cfo", "-s", "budgeting=4"),
    "similar": ("similar", "sales rep"),
    "similar, a person": ("similar", "sales rep", "-s", "negotiation=4"),
    "show, a role": ("show", "sales manager"),
    "show, a function": ("show", "function:sales"),
    "show, a skill": ("show", "skill:sql"),
    "roles": ("roles",),
    "roles, some": ("roles", "sales"),
    "skills": ("skills",),
    "skills, some": ("skills", "negotiation"),
}


def next_of(careerpath: Careerpath, argv: tuple[str, ...], stdin: str = "") -> list[str]:
    """The words of the command that a screen ends with, the same in every form."""
    run = careerpath(*argv, stdin=stdin)
    assert run.code == 0
    label, _, command = run.out.splitlines()[-1].partition(" ")
    assert label == "Next:"
    as_json = json.loads(careerpath(*argv, "-f", "json", stdin=stdin).out)["result"]
    assert command == (as_json.get("next_command") or as_json["card"]["next_command"])
    name, *words = shlex.split(command)
    assert name == "careerpath"
    return words


@pytest.mark.parametrize("screen", SCREENS)
def test_the_next_command_runs(careerpath: Careerpath, screen: str) -> None:
    words = next_of(careerpath, SCREENS[screen])
    run = careerpath(*words)
    assert (run.code, run.err) == (0, "")
    assert run.out


def test_after_match_comes_the_same_person(careerpath: Careerpath) -> None:
    argv = SCREENS["match, both"]
    first = json.loads(careerpath(*argv, "-f", "json").out)["result"]
    words = next_of(careerpath, argv)
    assert words[:2] == ["fit", first["rows"][0]["role"]["id"]]
    then = json.loads(careerpath(*words, "-f", "json").out)["result"]
    assert then["person"] == first["person"]
    assert then["fit"]["score"] == first["rows"][0]["score"]


@pytest.mark.parametrize("argv", [("match", "-s", "juggling"), ("show", "juggler"), ("roles",)])
def test_the_next_command_asks_the_same_catalogue(
    careerpath: Careerpath, write: Write, argv: tuple[str, ...]
) -> None:
    words = next_of(careerpath, (*argv, "-c", write("mine.yaml", MINE)))
    assert careerpath(*words).code == 0


def test_the_next_command_after_a_pipe_needs_no_pipe(careerpath: Careerpath) -> None:
    words = next_of(careerpath, ("match", "-"), stdin="skills: {negotiation: 4}")
    assert careerpath(*words).code == 0
