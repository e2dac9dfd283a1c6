"""Every command that a page shows is run, and prints what the page says."""

import re
from datetime import date
from pathlib import Path

import pytest

from careerpath.advice import catalogue
from careerpath.cli import context, importing
from tests.console import Console, cut, rewritten
from tests.kit import ROOT, Careerpath

DOCS = ROOT / "docs"
SHOWING = sorted(
    page
    for page in (ROOT / "README.md", *DOCS.glob("*.md"))
    if "```console\n" in page.read_text(encoding="utf-8")
)
_BLOCK_OF_LINES = re.compile(r"^```sh\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_COMMAND = re.compile(r"careerpath [^;)|>#\n]+")


class Day(date):
    """The day on which the pages were written: a résumé's “present” goes on to it."""

    @classmethod
    def today(cls) -> "Day":
        return cls(2026, 11, 22)


@pytest.fixture
def console(careerpath: Careerpath, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Console:
    """A folder with nothing in it but our examples."""
    for module in (context, importing, catalogue):
        monkeypatch.setattr(module, "date", Day)
    monkeypatch.setenv("NO_COLOR", "1")
    folder = tmp_path / "here"
    folder.mkdir()
    for name in ("data", "examples"):
        (folder / name).symlink_to(ROOT / name)
    monkeypatch.chdir(folder)
    return Console(careerpath, folder)


@pytest.mark.parametrize("page", SHOWING, ids=lambda page: page.stem)
def test_golden_page(page: Path, console: Console, request: pytest.FixtureRequest) -> None:
    text = page.read_text(encoding="utf-8")
    made = rewritten(text, console)
    if request.config.getoption("--update-golden"):
        page.write_text(made, encoding="utf-8")
        return
    assert made == text, "write it anew: pytest tests/test_docs_commands.py --update-golden"
