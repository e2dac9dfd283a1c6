"""Row 3: values on which PyYAML itself raises a bare ValueError are refused like any other."""

import pytest

from tests.faults.samples import Given, refused
from tests.kit import Careerpath


@pytest.mark.parametrize(
    ("value", "code"),
    [
        ("2024-02-30", "CP015"),
        ("2023-02-29", "CP015"),
        ("0000-01-01", "CP015"),
        ("2024-13-01", "CP015"),
        ("2024-01-01T99:00:00Z", "CP013"),
        ("2024-02-30 10:00:00", "CP013"),
        ("9" * 5_000, "CP013"),
        ("-" + "9" * 5_000, "CP013"),
        ("0x" + "f" * 5_000, "CP013"),
        ("0b2", "CP013"),
        ("0o9", "CP013"),
        ("9" * 5_000 + ":59", "CP013"),
        ('!!int ""', "CP008"),
        ("!!int abc", "CP008"),
        ("!!bool abc", "CP008"),
        ('!!float ""', "CP008"),
        ("!!timestamp never", "CP008"),
        ('!!binary "%%%"', "CP008"),
        ("!!null x", "CP008"),
    ],
    ids=lambda value: value[:20],
)
def test_refused_where_it_stands(value: str, code: str, given: Given) -> None:
    run = given(f"title: x\nname: {value}\n")
    refused(run, f"given.yaml:2:7 {code}")
    assert len(run.err) < 500


def test_a_number_of_5000_digits_in_json(given: Given) -> None:
    refused(given(f'{{"version": {"9" * 5_000}}}', "a.json"), "a.json:1:13 CP013")


@pytest.mark.parametrize("date", ["2024-02-29", "2000-02-29"])
def test_a_day_of_the_calendar_is_read(date: str, given: Given) -> None:
    # A date where text is meant is told as such: it was understood.
    run = given(f"title: {date}\nname: {date}\n")
    assert "not a day of the calendar" not in run.err


def test_a_level_of_5000_digits_on_the_command_line(careerpath: Careerpath, catalogue: str) -> None:
    run = careerpath("match", "-c", catalogue, "-s", "sql=" + "9" * 5_000)
    refused(run, "CP001")
    assert len(run.err) < 500
