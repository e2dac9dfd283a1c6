"""Options that every command shares, before and after its name, and what the environment adds."""

import re

import pytest

from careerpath.cli import app
from tests.kit import Careerpath, Run, Write

MINE = """\
functions:
  - {id: circus, title: Circus, summary: Shows.}
skills:
  - {id: juggling, title: Juggling, category: arts}
  - {id: tightrope, title: Tightrope walking, category: arts}
roles:
  - id: juggler
    title: Juggler
    function: circus
    level: entry
    track: individual
    summary: Juggles.
    requirements: {skills: [{skill: juggling, importance: 5, level: 4}]}
"""
MORE = """\
roles:
  - id: acrobat
    title: Acrobat
    function: circus
    level: entry
    track: individual
    summary: Tumbles.
    requirements: {skills: [{skill: tightrope, importance: 5, level: 4}]}
"""
ESCAPE = "\x1b["
COMMANDS = [
    ("match", "-s", "juggling=4"),
    ("show", "juggler"),
    ("fit", "juggler", "-s", "juggling=4"),
    ("roles",),
    ("skills",),
]
_by_name = [pytest.param(argv, id=argv[0]) for argv in COMMANDS]


@pytest.fixture
def mine(write: Write) -> str:
    return write("mine.yaml", MINE)


@pytest.mark.parametrize("argv", _by_name)
def test_a_catalogue_before_and_after(
    careerpath: Careerpath, mine: str, argv: tuple[str, ...]
) -> None:
    runs = [
        careerpath("-c", mine, *argv),
        careerpath("--catalogue", mine, *argv),
        careerpath(*argv, "-c", mine),
        careerpath(*argv, f"--catalogue={mine}"),
    ]
    assert len(set(runs)) == 1
    assert (runs[0].code, runs[0].err) == (0, "")
    assert "juggl" in runs[0].out.lower()
    assert "Sales" not in runs[0].out


@pytest.mark.parametrize("argv", _by_name)
@pytest.mark.parametrize("color", ["always", "never"])
def test_colour_before_and_after(
    careerpath: Careerpath, mine: str, argv: tuple[str, ...], color: str
) -> None:
    runs = [
        careerpath("--color", color, *argv, "-c", mine, width=80),
        careerpath(*argv, "-c", mine, "--color", color, width=80),
    ]
    assert runs[0] == runs[1]
    assert (ESCAPE in runs[0].out) == (color == "always")


def test_the_one_after_the_command_goes_before(careerpath: Careerpath, mine: str) -> None:
    run = careerpath("--color", "always", "show", "juggler", "-c", mine, "--color", "never")
    assert ESCAPE not in run.out
    run = careerpath("-c", "nowhere.yaml", "show", "juggler", "-c", mine)
    assert run.code == 0


@pytest.mark.parametrize("before", [True, False])
@pytest.mark.parametrize("swapped", [True, False])
def test_catalogues_add(
    careerpath: Careerpath,
    write: Write,
    mine: str,
    *,
    before: bool,
    swapped: bool,
) -> None:
    """`-c` repeats, all before the command or all after it, in any order."""
    first, second = (write("more.yaml", MORE), mine) if swapped else (mine, write("a.yaml", MORE))
    catalogues = ("-c", first, "-c", second)
    argv = ("match", "-s", "juggling,tightrope")
    run = careerpath(*catalogues, *argv) if before else careerpath(*argv, *catalogues)
    assert run.code == 0
    assert "Juggler" in run.out
    assert "Acrobat" in run.out


def test_a_catalogue_that_needs_another(careerpath: Careerpath, write: Write) -> None:
    run = careerpath("show", "acrobat", "-c", write("more.yaml", MORE))
    assert run.code == 2
    assert run.err.count("error[CP021]") == 2


@pytest.mark.parametrize("where", ["before", "after"])
@pytest.mark.parametrize("flag", ["-v", "--verbose"])
def test_verbose_names_the_catalogue_on_stderr(
    careerpath: Careerpath, mine: str, where: str, flag: str
) -> None:
    argv = ("show", "juggler", "-c", mine)
    run = careerpath(flag, *argv) if where == "before" else careerpath(*argv, flag)
    plain = careerpath(*argv)
    assert run.out == plain.out
    assert plain.err == ""
    assert mine in run.err
    assert "1 role" in run.err


def test_quiet_silences_notes(careerpath: Careerpath, mine: str) -> None:
    run = careerpath("-v", "show", "juggler", "-c", mine, "-q")
    assert (run.code, run.err) == (0, "")
    run = careerpath("show", "nobody", "-c", mine, "-q")
    assert run.code == 2
    assert run.err != ""


def colours(run: Run) -> bool:
    assert run.code == 0
    return ESCAPE in run.out


@pytest.mark.parametrize(
    ("environment", "argv", "window", "expected"),
    [
        ({}, (), True, True),
        ({}, (), False, False),
        ({}, ("--color", "always"), False, True),
        ({}, ("--color", "never"), True, False),
        ({}, ("--color", "auto"), True, True),
        ({}, ("--color", "auto"), False, False),
        ({"NO_COLOR": "1"}, (), True, False),
        ({"NO_COLOR": ""}, (), True, True),
        ({"NO_COLOR": "1"}, ("--color", "always"), True, True),
        ({"FORCE_COLOR": "1"}, (), False, True),
        ({"FORCE_COLOR": "1"}, ("--color", "never"), False, False),
        ({"NO_COLOR": "1", "FORCE_COLOR": "1"}, (), True, False),
        ({"TERM": "dumb"}, (), True, False),
        ({"TERM": "dumb"}, ("--color", "always"), True, True),
    ],
)
def test_when_to_colour(  # noqa: PLR0913 - a table of four columns
    careerpath: Careerpath,
    monkeypatch: pytest.MonkeyPatch,
    environment: dict[str, str],
    argv: tuple[str, ...],
    *,
    window: bool,
    expected: bool,
) -> None:
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    width = 80 if window else None
    assert colours(careerpath("show", "skill:negotiation", *argv, width=width)) is expected


@pytest.mark.parametrize("flag", ["--version", "-V"])
@pytest.mark.parametrize("command", [(), ("match",), ("show",), ("roles",)])
def test_version(careerpath: Careerpath, command: tuple[str, ...], flag: str) -> None:
    run = careerpath(*command, flag)
    assert (run.code, run.err) == (0, "")
    assert run.out == "careerpath 0.1.0\n"


@pytest.mark.parametrize("flag", ["--help", "-h"])
@pytest.mark.parametrize(
    ("command", "words"),
    [
        ((), ["match", "show", "--catalogue", "--version"]),
        (("match",), ["--skill", "--interest", "--current", "--years", "--top", "--explain"]),
        (("match",), ["--function", "--level", "--track", "--min-pay", "--education"]),
        (("match",), ["--format", "--output", "--force", "--color", "--quiet", "--verbose"]),
        (("show",), ["--format", "--output", "--catalogue", "skill:NAME"]),
    ],
)
def test_help(
    careerpath: Careerpath, command: tuple[str, ...], words: list[str], flag: str
) -> None:
    run = careerpath(*command, flag)
    assert (run.code, run.err) == (0, "")
    for word in words:
        assert word in run.out


def test_without_a_command_there_is_help(careerpath: Careerpath) -> None:
    run = careerpath()
    assert run.code == 0
    assert "Usage" in run.out
    assert "match" in run.out


@pytest.mark.parametrize(
    "argv",
    [
        ("nonsense",),
        ("--nonsense",),
        ("match", "--nonsense"),
        ("show", "sales", "--nonsense"),
        ("show", "sales", "manager"),
        ("match", "--skill"),
        ("--color", "pink", "show", "sales"),
        ("show", "sales", "-f", "yaml"),
    ],
)
def test_a_command_line_that_makes_no_sense(careerpath: Careerpath, argv: tuple[str, ...]) -> None:
    run = careerpath(*argv)
    assert (run.code, run.out) == (2, "")
    assert run.err.startswith("error[CP001]: ")
    assert "Traceback" not in run.err


@pytest.mark.parametrize("command", ["", *app.COMMANDS, "profile import", "catalogue check"])
def test_help_shows_no_types_of_the_language(careerpath: Careerpath, command: str) -> None:
    run = careerpath(*command.split(), "--help", width=80)
    assert (run.code, run.err) == (0, "")
    assert not re.search(r"<\w|[{}]", run.out)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("--years", "many"), "'--years': a number is meant\n"),
        (("--top", "some"), "'--top' / '-n': a whole number is meant\n"),
        (("--top", "0"), "'--top' / '-n': it is at least 1\n"),
        (("--function", "fishing"), "  hint: there are: Account Management, Customer Service, "),
    ],
)
def test_what_is_wrong_is_told_in_plain_words(
    careerpath: Careerpath, words: tuple[str, str], told: str
) -> None:
    run = careerpath("match", "--current", "buyer", *words)
    assert run.code == 2
    assert told in run.err
