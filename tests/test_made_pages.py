"""Pages that are made from the program say what the program says today."""

import re
import shutil
import subprocess
from collections.abc import Callable

import pytest

from careerpath.cli.app import COMMANDS
from careerpath.errors import Code, ExitCode
from pages.errors import CASES, Case, errors, told
from pages.manual import manual
from pages.pictures import FOLDER, PICTURES, picture
from pages.reference import reference
from tests.kit import ROOT

PAGES: dict[str, Callable[[], str]] = {
    "commands.md": reference,
    "careerpath.1": manual,
    "errors.md": errors,
}


@pytest.mark.parametrize("name", PAGES)
def test_golden_page(name: str, request: pytest.FixtureRequest) -> None:
    file, made = ROOT / "docs" / name, PAGES[name]()
    if request.config.getoption("--update-golden"):
        file.write_text(made, encoding="utf-8")
    assert file.read_text(encoding="utf-8") == made, "make it anew: pytest --update-golden -k page"


@pytest.mark.parametrize("name", PICTURES)
def test_golden_picture(name: str, request: pytest.FixtureRequest) -> None:
    file, made = FOLDER / f"{name}.svg", picture(name)
    if request.config.getoption("--update-golden"):
        file.write_text(made, encoding="utf-8")
    assert file.read_text(encoding="utf-8") == made, "draw it anew: just pictures"
    assert not {"@font-face", "@import", "href"} & set(re.findall(r"@[a-z-]+|href", made))


def test_every_command_is_told_of() -> None:
    page, man = reference(), manual()
    for name in COMMANDS:
        assert f"\n## {name}" in page
        assert f"\n.SS careerpath {name}" in man


def test_every_code_has_a_case() -> None:
    assert list(CASES) == list(Code)


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_a_case_raises_its_code_and_no_other(case: Case) -> None:
    ended, output = told(case)
    assert re.findall(r"error\[(CP\d+)\]", output) == [case.code]
    assert ended in {ExitCode.NO, ExitCode.FAILED}


def test_the_small_catalogue_of_the_cases_is_sound() -> None:
    ended, output = told(Case(Code.USAGE, "", "", "catalogue check --strict", {}, "utf-8"))
    assert (ended, output) == (ExitCode.DONE, "")


def test_man_reads_the_manual() -> None:
    groff = shutil.which("groff")
    if groff is None:
        pytest.skip("groff is not here")
    run = subprocess.run(
        [groff, "-man", "-ww", "-Tutf8", str(ROOT / "docs" / "careerpath.1")],
        capture_output=True,
        text=True,
        check=True,
    )
    assert run.stderr == ""
    assert "interrupted, terminated" in run.stdout
