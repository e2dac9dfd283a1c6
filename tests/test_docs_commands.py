"""Every command that a page shows is run, and prints what the page says."""

import re
import shlex
from datetime import date
from itertools import chain
from pathlib import Path

import pytest

from careerpath.advice import catalogue
from careerpath.cli import context, importing
from pages.commands import commands, group_options
from tests.console import Console, rewritten
from tests.kit import EXAMPLES, ROOT, Careerpath

DOCS = ROOT / "docs"
PAGES = [ROOT / "README.md", *sorted(DOCS.glob("*.md"))]
ONET = "use-onet"
MADE = {"errors"}
"""Pages whose terminals are made, with conventions of their own; see `pages`."""

_LINES = re.compile(r"^```sh\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_COMMAND = re.compile(r"careerpath [^;)|>#\n]+")


def _showing() -> list[object]:
    return [
        pytest.param(page, id=page.stem, marks=pytest.mark.slow if page.stem == ONET else ())
        for page in PAGES
        if page.stem not in MADE and "```console\n" in page.read_text(encoding="utf-8")
    ]


class Day(date):
    """The day on which the pages were written: a résumé's “present” goes on to it."""

    @classmethod
    def today(cls) -> "Day":
        return cls(2026, 11, 22)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder to work in, with what a clone has of ours."""
    for module in (context, importing, catalogue):
        monkeypatch.setattr(module, "date", Day)
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / ".config"))
    here = tmp_path / "here"
    here.mkdir()
    for name in ("data", "examples"):
        (here / name).symlink_to(ROOT / name)
    monkeypatch.chdir(here)
    return here


@pytest.mark.parametrize("page", _showing())
def test_golden_page(
    page: Path, careerpath: Careerpath, folder: Path, request: pytest.FixtureRequest
) -> None:
    if page.stem == ONET:
        data = request.getfixturevalue("reference_data") / "data"
        (folder / "db_29_3_text.zip").symlink_to(data / "onet_29_3_text.zip")
        (folder / "wages.csv").symlink_to(data / "oews_national.csv")
    text = page.read_text(encoding="utf-8")
    made = rewritten(text, Console(careerpath, folder))
    if request.config.getoption("--update-golden"):
        page.write_text(made, encoding="utf-8")
        return
    assert made == text, "write it anew: pytest tests/test_docs_commands.py --update-golden"


HELD = {"README", "catalogue-format", "json-output", "onet"}
"""Pages whose commands are run by `.ci/run`, by tests of their own or by those of the import."""

LINES = [
    pytest.param(line, id=f"{page.stem}: {line}")
    for page in PAGES
    if page.stem not in HELD
    for block in _LINES.findall(page.read_text(encoding="utf-8"))
    for line in _COMMAND.findall(block)
]


@pytest.mark.parametrize("line", LINES)
def test_lines_without_output_run(line: str, careerpath: Careerpath, folder: Path) -> None:
    catalogue_file, profile = ROOT / "data" / "roles.yaml", EXAMPLES / "finance-analyst.yaml"
    (folder / "roles").symlink_to(catalogue_file.parent)
    (folder / "our-company.yaml").write_text("version: 1\n", encoding="utf-8")
    (folder / "me.yaml").symlink_to(profile)
    (folder / "people.jsonl").write_text('{"skills": {"SQL": 3}}\n', encoding="utf-8")
    (folder / "people.csv").write_text("skills\nSQL=3\n", encoding="utf-8")
    words = shlex.split(line.removeprefix("careerpath ").replace("~", str(folder)))
    run = careerpath(*words, stdin="Sales Manager\n")
    assert (run.code, "error" in run.err) == (0, False)


def test_there_are_lines() -> None:
    assert len(LINES) > 5


COMMANDS = list(commands())
ANY = {"COMMAND", "--help", "--install-completion"}
"""What stands after `careerpath` and names no command."""


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_what_is_named_in_passing_is_there(page: Path) -> None:
    """Within a sentence a command may stand for many, and is not run; its options are known."""
    for line in re.findall(r"`careerpath ([^`]+)`", page.read_text(encoding="utf-8")):
        words = line.split()
        if words[0] in ANY:
            continue
        named = [each for each in COMMANDS if words[: len(each.name.split())] == each.name.split()]
        assert named, f"there is no command `careerpath {line}`"
        known = {"--help"} | {
            option
            for command in named
            for each in (*command.options, *chain.from_iterable(map(group_options, command.groups)))
            for option in re.findall(r"--?[a-z-]+", each.written)
        }
        used = {word for word in words if re.match(r"--?[a-z]", word)}
        assert used <= known, f"no such option: `careerpath {line}`"


def test_the_resume_of_the_tutorial_is_the_example() -> None:
    page = (DOCS / "tutorial.md").read_text(encoding="utf-8")
    resume = (EXAMPLES / "resume.txt").read_text(encoding="utf-8")
    assert f'```text title="resume.txt"\n{resume}```\n' in page
