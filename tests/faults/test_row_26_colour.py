"""Row 26: NO_COLOR, FORCE_COLOR, TERM=dumb and --color are obeyed, the flag before them all."""

import re
from pathlib import Path

import pytest

from tests.kit import Careerpath

COLOUR = re.compile(r"\x1b\[[0-9;]*[34][0-7]m")


@pytest.mark.parametrize(
    ("environment", "coloured"),
    [
        ({}, (False, True)),
        ({"NO_COLOR": "1"}, (False, False)),
        ({"NO_COLOR": "0"}, (False, False)),
        ({"NO_COLOR": ""}, (False, True)),
        ({"FORCE_COLOR": "1"}, (True, True)),
        ({"FORCE_COLOR": ""}, (False, True)),
        ({"NO_COLOR": "1", "FORCE_COLOR": "1"}, (False, False)),
        ({"TERM": "dumb"}, (False, False)),
        ({"TERM": "unknown"}, (False, False)),
        ({"TERM": "dumb", "FORCE_COLOR": "1"}, (True, True)),
        ({"GITHUB_ACTIONS": "true"}, (False, True)),
    ],
    ids=str,
)
def test_environment(
    environment: dict[str, str],
    coloured: tuple[bool, bool],
    careerpath: Careerpath,
    matching: tuple[str, ...],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Coloured or not: in a pipe and in a window."""
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    for expected, width in zip(coloured, (None, 80), strict=True):
        out = careerpath(*matching, width=width).out
        assert bool(COLOUR.search(out)) is expected
        assert ("\x1b" in out) is expected
    assert "\x1b" in careerpath(*matching, "--color", "always").out
    assert "\x1b" not in careerpath(*matching, "--color", "never", width=80).out


@pytest.mark.parametrize(
    "words",
    [
        ("--color", "never", "match"),
        ("--color", "always", "match", "--color", "never"),
        ("match", "--color=never"),
    ],
)
def test_before_the_command_and_after_it(
    words: tuple[str, ...], careerpath: Careerpath, catalogue: str
) -> None:
    run = careerpath(*words, "-s", "sql=3", "-c", catalogue, width=80)
    assert run.code == 0
    assert "\x1b" not in run.out


def test_files_json_and_messages_have_no_colour(
    careerpath: Careerpath, profile: str, catalogue: str, tmp_path: Path
) -> None:
    out = tmp_path / "answer.txt"
    always = ("-c", catalogue, "--color", "always")
    assert careerpath("match", profile, *always, "-o", str(out), width=80).code == 0
    assert "\x1b" not in out.read_text(encoding="utf-8")
    assert "\x1b" not in careerpath("match", profile, *always, "-f", "json", width=80).out
    run = careerpath("match", "nowhere.yaml", *always, width=80)
    assert run.code == 2
    assert "\x1b" not in run.err


def test_the_words_are_the_same_with_and_without(
    careerpath: Careerpath, matching: tuple[str, ...]
) -> None:
    coloured = careerpath(*matching, "--color", "always", width=80).out
    plain = careerpath(*matching, "--color", "never", width=80).out
    lines = re.sub(r"\x1b\[[0-9;]*m", "", coloured).splitlines()
    assert [line.rstrip() for line in lines] == plain.splitlines()


@pytest.mark.parametrize("words", [("--help",), ("match", "--help"), ()])
def test_help(
    words: tuple[str, ...], careerpath: Careerpath, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "\x1b" not in careerpath(*words).out
    assert COLOUR.search(careerpath(*words, width=80).out)
    for name, value in (("NO_COLOR", "1"), ("TERM", "dumb")):
        with monkeypatch.context() as patch:
            patch.setenv(name, value)
            assert not COLOUR.search(careerpath(*words, width=80).out)


@pytest.mark.parametrize("words", [("--help",), ("match", "--help")])
def test_help_obeys_the_flag(words: tuple[str, ...], careerpath: Careerpath) -> None:
    assert "\x1b" not in careerpath("--color", "never", *words, width=80).out
