"""Row 16: a file of a newer version of the format is refused with the word to upgrade."""

import pytest

from tests.faults.samples import CATALOGUE, PROFILE, Given, refused
from tests.kit import Careerpath, Write

UPGRADE = "upgrade careerpath\n"


@pytest.mark.parametrize(
    ("content", "place"),
    [
        ("version: 2\n", "1:10"),
        ("version: 99\nfuture: {a: 1}\nskills: 7\n", "1:10"),
        ("future: 1\nversion: 2\n", "2:10"),
        ('{"future": 1,\n "version": 2}', "2:13"),
    ],
)
def test_upgrade(content: str, place: str, given: Given) -> None:
    run = given(content)
    refused(run, f"given.yaml:{place} CP016", hint=UPGRADE)
    assert "is written in version" in run.err
    assert "version 1 is known\n" in run.err


@pytest.mark.parametrize(
    ("version", "code"),
    [
        ("0", "CP012"),
        ("-1", "CP012"),
        ("one", "CP013"),
        ("'1'", "CP013"),
        ("1.5", "CP013"),
        ("[1]", "CP013"),
        ("1.0.0", "CP013"),
    ],
)
def test_no_version_at_all(version: str, code: str, given: Given) -> None:
    refused(given(f"version: {version}\n"), f"given.yaml:1:10 {code}")


@pytest.mark.parametrize("version", ["version: 1\n", ""])
def test_this_version_is_read(version: str, careerpath: Careerpath, write: Write) -> None:
    run = careerpath(
        "match",
        write("profile.yaml", version + PROFILE),
        "-c",
        write("catalogue.yaml", CATALOGUE.replace("version: 1\n", version)),
    )
    assert (run.code, run.err) == (0, "")


def test_no_empty_hint(given: Given) -> None:
    assert "hint: known here: \n" not in given("version: 0\n").err.replace(":\n", ": \n")


def test_true_is_no_version(given: Given) -> None:
    refused(given("version: true\n"), "given.yaml:1:10 CP013")
