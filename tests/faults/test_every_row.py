"""Each row of the fault table has a file of tests of its own here."""

import re
from pathlib import Path

import pytest

ROWS = range(1, 42)
FILES = sorted(Path(__file__).parent.glob("test_row_*.py"))


@pytest.mark.parametrize("row", ROWS)
def test_a_row_has_its_file(row: int) -> None:
    found = [file for file in FILES if file.name.startswith(f"test_row_{row:02}_")]
    assert found
    for file in found:
        text = file.read_text(encoding="utf-8")
        assert re.match(rf'"""Row {row}\b', text)
        assert "\ndef test_" in text


def test_the_table_has_no_other_row(reference_data: Path) -> None:
    table = (reference_data / "faults.md").read_text(encoding="utf-8")
    assert [int(row) for row in re.findall(r"^\| (\d+) ", table, re.MULTILINE)] == list(ROWS)
