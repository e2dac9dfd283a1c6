"""Row 2: what is not YAML is refused with its line and column."""

from pathlib import Path

import pytest

from tests.faults.samples import Given, read_one_by_one, read_together, refused
from tests.kit import Careerpath


@pytest.mark.parametrize(
    ("content", "place"),
    [
        ("a: b: c\n", "1:5"),
        ("name: x\n\tskills: {}\n", "2:1"),
        ("name: x\nskills:\n  - a\n b: c\n", "4:2"),
        ("- a\nb: 1\n", "2:1"),
        ("name: x\nrole: @me\n", "2:7"),
        ("name: x\nrole: `me`\n", "2:7"),
        ('name: x\nrole: "\\q"\n', "2:8"),
        ("name: 'x\n", "1:7"),
        ("{a: 1\n", "1:1"),
        ("a: [\n", "1:4"),
        ('{"a" 1}\n', "1:6"),
        ("key: |\n a\n\tb\n", "3:1"),
        ("%YAML 3.0\n---\na: 1\n", "1:1"),
        ("name: x\nrole: *nobody\n", "2:7"),
        ("name: x\nrole: a\x07b\n", "2:8"),
        ("é: 日本\nb: c: d\n", "2:5"),
        ("a: 1\n...\nb: 2\n", "3:1"),
    ],
)
def test_line_and_column(content: str, place: str, given: Given) -> None:
    refused(given(content), f"given.yaml:{place} CP005")


@pytest.mark.parametrize(
    ("content", "shown"),
    [
        ("name: x\na: b: c\n", "    2 | a: b: c\n      |     ^\n"),
        ("\ta: b\n", "    1 |  a: b\n      | ^\n"),
        ("a: \x07\n", "    1 | a: ?\n      |    ^\n"),
        (f"a: {'b' * 200}: c\n", f"    1 | {'b' * 59}: c\n      | {' ' * 59}^\n"),
    ],
)
def test_the_line_is_shown_with_a_caret(content: str, shown: str, given: Given) -> None:
    assert shown in given(content).err


def test_corpus_as_profiles(careerpath: Careerpath, reference_data: Path, catalogue: str) -> None:
    """The inputs of yaml-test-suite: read or refused, never a crash."""
    read_one_by_one(careerpath, reference_data / "corpora/yaml", catalogue)


def test_corpus_as_catalogues(careerpath: Careerpath, reference_data: Path) -> None:
    """The same, several at a time, as most of a run goes into reading its options."""
    read_together(careerpath, reference_data / "corpora/yaml")
