"""Row 9: a file that holds no mapping, or more than one document, is told what it holds."""

import pytest

from tests.faults.samples import Given, refused
from tests.kit import Careerpath


@pytest.mark.parametrize(
    ("content", "place", "found"),
    [
        ("", "1:1", "nothing"),
        (" \n\n", "1:1", "nothing"),
        ("\ufeff", "1:1", "nothing"),
        ("# only a comment\n", "1:1", "nothing"),
        ("---\n", "2:1", "nothing"),
        ("null\n", "1:1", "nothing"),
        ("# a comment\n~\n", "2:1", "nothing"),
        ("hello\n", "1:1", "text"),
        ("# a comment\n\n  'hello'\n", "3:3", "text"),
        ('""', "1:1", "text"),
        ("42\n", "1:1", "a number"),
        ("1.5\n", "1:1", "a number"),
        ("true\n", "1:1", "true or false"),
        ("2024-01-01\n", "1:1", "a date"),
        ("- a\n- b\n", "1:1", "a list"),
        ("[]", "1:1", "a list"),
        ('\n["a"]', "2:1", "a list"),
    ],
)
def test_what_was_found(content: str, place: str, found: str, given: Given) -> None:
    run = given(content)
    refused(run, f"given.yaml:{place} CP009")
    assert f" is a mapping of keys and values; this file holds {found}\n" in run.err


@pytest.mark.parametrize(
    ("content", "place"),
    [
        ("name: x\n---\nname: y\n", "2:1"),
        ("name: x\n---\n", "2:1"),
        ("---\n---\n", "2:1"),
        ("--- a\n--- b\n", "2:1"),
        ("name: x\n...\n---\nname: y\n", "3:1"),
        ('{"name": "x"}\n---\n{"name": "y"}\n', "2:1"),
    ],
)
def test_a_second_document(content: str, place: str, given: Given) -> None:
    run = given(content)
    refused(run, f"given.yaml:{place} CP009", hint="remove the line with ---")
    assert "a second document starts here; a file holds one" in run.err


def test_nothing_on_stdin(careerpath: Careerpath, catalogue: str) -> None:
    refused(careerpath("match", "-", "-c", catalogue, stdin=""), "<stdin>:1:1 CP009")
