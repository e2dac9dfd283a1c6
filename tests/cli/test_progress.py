"""The progress bar: on a terminal alone, and for long work alone."""

import io
import sys

import pytest

from careerpath.cli import main
from careerpath.cli.progress import progress_bar
from tests.kit import Write

ENOUGH = 1_000


class _Screen(io.StringIO):
    """Text in memory that passes for a terminal."""

    def isatty(self) -> bool:
        return True


def watched(monkeypatch: pytest.MonkeyPatch) -> _Screen:
    """Somebody looks from here on; pytest puts its own stream back before each test begins."""
    stream = _Screen()
    monkeypatch.setattr(sys, "stderr", stream)
    return stream


def test_a_long_piece_of_work_has_a_bar(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = watched(monkeypatch)
    with progress_bar("Reading", quiet=False) as tell:
        assert tell is not None
        for done in (1, ENOUGH // 2, ENOUGH):
            tell(done, ENOUGH)
    shown = screen.getvalue()
    assert "Reading" in shown
    assert "100%" in shown
    # It goes when the work is done: its line is erased, and the cursor is there again.
    assert "\x1b[2K" in shown
    assert shown.rindex("\x1b[?25h") > shown.rindex("\x1b[?25l")


def test_a_short_piece_of_work_has_none(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = watched(monkeypatch)
    with progress_bar("Reading", quiet=False) as tell:
        assert tell is not None
        for done in (1, ENOUGH - 1):
            tell(done, ENOUGH - 1)
    assert screen.getvalue() == ""


def test_no_news_no_bar(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = watched(monkeypatch)
    with progress_bar("Reading", quiet=False):
        pass
    assert screen.getvalue() == ""


def test_the_bar_goes_when_the_work_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = watched(monkeypatch)

    def work() -> None:
        with progress_bar("Reading", quiet=False) as tell:
            assert tell is not None
            tell(1, ENOUGH)
            raise ValueError("broken")

    with pytest.raises(ValueError, match="broken"):
        work()
    assert "\x1b[?25h" in screen.getvalue()


def test_whoever_wants_quiet_has_it(monkeypatch: pytest.MonkeyPatch) -> None:
    watched(monkeypatch)
    with progress_bar("Reading", quiet=True) as tell:
        assert tell is None


@pytest.mark.parametrize("stream", [io.StringIO(), None], ids=["a pipe", "closed"])
def test_nobody_looks(monkeypatch: pytest.MonkeyPatch, stream: io.StringIO | None) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(sys, "stderr", stream)
        with progress_bar("Reading", quiet=False) as tell:
            assert tell is None


@pytest.mark.parametrize(
    ("count", "flags", "seen"),
    [(ENOUGH, (), "Reading the catalogue"), (ENOUGH - 1, (), ""), (ENOUGH, ("-q",), "")],
)
def test_a_large_catalogue(
    monkeypatch: pytest.MonkeyPatch, write: Write, count: int, flags: tuple[str, ...], seen: str
) -> None:
    """Once: the next run finds the compiled catalogue, and has nothing to wait for."""
    screen = watched(monkeypatch)
    skills = (f'{{"id": "s{n}", "title": "S{n}", "category": "all"}}' for n in range(count))
    path = write("large.json", f'{{"skills": [{", ".join(skills)}]}}')
    argv = ("skills", "-n", "1", "-c", path, *flags)
    assert main(argv) == 0
    shown = screen.getvalue()
    assert seen in shown
    assert bool(shown) == bool(seen)
    screen.seek(0)
    screen.truncate()
    assert main(argv) == 0
    assert screen.getvalue() == ""
