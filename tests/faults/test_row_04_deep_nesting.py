"""Row 4: nesting beyond 64 levels is refused at once; 100,000 levels do not end the process."""

import pytest

from tests.faults.samples import Given, refused


@pytest.mark.parametrize(
    ("content", "place"),
    [
        ("[" * 100_000, "1:1"),
        ("[" * 100_000 + "]" * 100_000, "1:1"),
        ('{"a":' * 100_000, "1:1"),
        ('{"a":' * 100_000 + "1" + "}" * 100_000, "1:1"),
        ("a: " + "[" * 100_000, "1:68"),
        ("{a: " * 100_000, "1:261"),
        ("- " * 100_000 + "x", "1:131"),
        ("? " * 100_000 + "x", "1:131"),
        ("&a [" * 100_000, "1:261"),
        ("title: " + "[{a: " * 33 + "1" + "}]" * 33, "1:168"),
        ("".join(f"{' ' * depth}a:\n" for depth in range(1_000)), "66:66"),
    ],
    ids=lambda value: value[:8],
)
def test_refused(content: str, place: str, given: Given) -> None:
    run = given(content)
    refused(run, f"given.yaml:{place} CP007")
    assert "nested deeper than 64 levels" in run.err
    assert len(run.err) < 500


@pytest.mark.parametrize("depth", [65, 200, 500])
def test_json_has_the_same_cap(depth: int, given: Given) -> None:
    run = given('{"title": ' + "[" * depth + "]" * depth + "}", "a.json")
    assert run.code == 2
    assert "CP007" in run.err
