"""Row 27: piped, no text is cut or wrapped, whatever COLUMNS says; a window is kept to."""

import json
import re

import pytest

from tests.faults.samples import SCREENS, changed, screen
from tests.kit import Careerpath, Filled, Write, widest

LONG = " ".join(f"word{number}" for number in range(60))


@pytest.fixture
def long(filled_with: Filled) -> tuple[str, str]:
    """Paths of a profile and of a catalogue with long texts."""
    return filled_with(LONG)


@pytest.mark.parametrize("columns", ["20", "many"])
@pytest.mark.parametrize("name", ["match", "role"])
def test_a_pipe_has_no_width(
    name: str,
    columns: str,
    careerpath: Careerpath,
    long: tuple[str, str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    words = screen(name, *long)
    before = careerpath(*words)
    monkeypatch.setenv("COLUMNS", columns)
    run = careerpath(*words)
    assert (run.code, run.err) == (0, "")
    assert run.out == before.out


@pytest.mark.parametrize("name", SCREENS)
def test_a_pipe_gets_whole_lines(name: str, careerpath: Careerpath, long: tuple[str, str]) -> None:
    words = screen(name, *long)
    out = careerpath(*words).out
    assert LONG in out
    assert out.count("word0 ") == out.count(LONG)
    assert "…" not in out
    assert not any(line.endswith(" ") for line in out.splitlines())


def test_a_pipe_gets_whole_titles(careerpath: Careerpath, write: Write) -> None:
    title = "Regional Vice President of Sales Operations and Enablement"
    path = write("catalogue.yaml", changed("title: Analyst", f"title: {title}"))
    assert title in careerpath("match", "-s", "sql=3", "-c", path).out


@pytest.mark.parametrize("name", SCREENS)
def test_a_window_is_kept_to(name: str, careerpath: Careerpath, long: tuple[str, str]) -> None:
    run = careerpath(*screen(name, *long), "--color", "never", width=50)
    assert (run.code, run.err) == (0, "")
    assert widest(run.out) <= 50
    if name not in {"match", "explain"}:
        assert "…" not in run.out


@pytest.mark.parametrize(
    "width",
    [pytest.param(width) for width in (40, 60, 66, 72, 120)],
)
def test_a_window_shows_the_score(
    width: int, careerpath: Careerpath, profile: str, catalogue: str
) -> None:
    words = ("match", profile, "-c", catalogue, "--color", "never")
    (row, *_) = json.loads(careerpath(*words, "-f", "json").out)["result"]["rows"]
    out = careerpath(*words, width=width).out
    assert re.search(rf"^ *1 +{row['role']['title']}\s", out, re.MULTILINE)
    assert re.search(rf" {int(row['score'])} +{row['tier']}\b", out)


@pytest.mark.parametrize("width", [1, 39])
@pytest.mark.parametrize("name", ["match", "role"])
def test_a_very_narrow_window(
    name: str, width: int, careerpath: Careerpath, long: tuple[str, str]
) -> None:
    words = screen(name, *long)
    run = careerpath(*words, "--color", "never", width=width)
    assert (run.code, run.err) == (0, "")
    assert widest(run.out) <= 40


def test_help_in_a_pipe_is_not_cut(careerpath: Careerpath, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "20")
    out = careerpath("match", "--help").out
    assert "…" not in out
    assert "--education" in out


def test_help_in_a_window_beyond_all_measure(careerpath: Careerpath) -> None:
    run = careerpath("--help", width=10**20)
    assert (run.code, run.err) == (0, "")
    assert "careerpath" in run.out
