"""How to write what is meant: numbers as people write them, lists and mappings, text."""

import pytest

from careerpath.files.kinds import mend


@pytest.mark.parametrize(
    ("value", "wanted", "hint"),
    [
        ("30k", "a number", "write 30000 (digits only)"),
        ("1.5K", "a number", "write 1500 (digits only)"),
        ("24,000", "a number", "write 24000 (digits only)"),
        ("24 000", "a number", "write 24000 (digits only)"),
        ("€24000", "a number", "write 24000 (digits only)"),
        ("24.000 EUR", "a number", "write 24000 (digits only)"),
        ("1,234,567.50", "a number", "write 1234567.5 (digits only)"),
        ("30%", "a number", "write 0.3 (digits only)"),
        ("3 years", "a number", "write 3 (digits only)"),
        ("3 years", "a whole number", "write 3 (digits only)"),
        ("30%", "a whole number", "write it in digits"),
        ("expert", "a whole number", "write it in digits"),
        ("2M", "a number", "write it in digits"),
        ("30-40k", "a number", "write it in digits"),
        ("9" * 5000, "a number", "write it in digits"),
        ("3", "a whole number", "write 3, without quotes"),
        ("2.5", "a number", "write 2.5, without quotes"),
        (2.5, "a whole number", "write 2 or 3"),
        (3.0, "a whole number", "write 3"),
        (float("inf"), "a whole number", None),
        (True, "a whole number", None),
        ([3], "a number", "take the - away"),
        (None, "a number", "write something after it, or leave it out"),
        ("yes", "true or false", "write true or false, without quotes"),
        (1, "true or false", "write true or false"),
        ("excel", "a list", "put it in brackets: [excel]"),
        ("Excel: all of it", "a list", "put it in [brackets]"),
        ("x" * 99, "a list", "put it in [brackets]"),
        (3, "a list", "put it in [brackets]"),
        ({"a": 1}, "a list", "start each entry with -"),
        ([{"a": 1}], "a mapping", "take the - away"),
        (["a"], "a mapping", "write each on a line of its own, as key: value"),
        ([], "a mapping", "write each on a line of its own, as key: value"),
        ({"Sells": "a lot"}, "text", 'quote text that has a colon in it: "Sells: a lot"'),
        ({"a": 1, "b": 2}, "text", "quote text that has a colon in it"),
        ({"a": []}, "text", "quote text that has a colon in it"),
        (["a"], "text", "take the - away"),
        ("May 2025", "a date such as 2026-01-31", None),
    ],
    ids=lambda value: str(value)[:30],
)
def test_hints(value: object, wanted: str, hint: str | None) -> None:
    assert mend(value, wanted, flow=False) == hint


def test_hints_in_brackets() -> None:
    assert mend({"a": 1}, "a list", flow=True) == "put it in [brackets]"
    assert mend([{"a": 1}], "a mapping", flow=True) == "take the brackets away"
    assert mend(["a"], "text", flow=True) == "take the brackets away"


def test_the_keys_of_a_mapping_are_named() -> None:
    assert mend("3 years", "a mapping", flow=False, keys=["min", "max"]) == (
        "write its keys: min, max"
    )
