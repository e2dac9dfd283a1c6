"""Row 12: awkward JSON is refused at its place or read; it never ends in a crash."""

import json
from pathlib import Path

import pytest

from tests.faults.samples import Given, plain, read_one_by_one, read_together, refused
from tests.kit import Careerpath


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        ('{"name": "\\ud800"}', "1:10 CP013"),
        ('{"name": "x",\n "summary": "\\udc00\\ud800"}', "2:13 CP013"),
        ('{"name": "\\ud83d\\ude00", "nmae": 1}', "1:26 CP010"),
        ('{"skills": {"sql": 1e999}}', "1:20 CP013"),
        ('{"preferences": {"min_pay": -1e999}}', "1:29 CP012"),
        ('{"skills": {"sql": 02}}', "1:20 CP013"),
        ('{"skills": {"sql": 2}}x', "1:23 CP005"),
        ('{"skills": {"sql": 2}}\n{"skills": {}}', "2:1 CP005"),
        ('{"skills": {"sql": 2}', "1:1 CP005"),
        ('{"skills" {"sql": 2}}', "1:11 CP005"),
        ('// comment\n{"skills": {"sql": 2}}', "2:10 CP005"),
        ('{"name": "\x01"}', "1:11 CP005"),
        ('\ufeff{"nmae": 1}', "1:2 CP010"),
        ("[" * 100_000, "1:1 CP007"),
    ],
    ids=lambda value: ascii(value)[:24],
)
def test_refused(content: str, problem: str, as_profile: Given) -> None:
    refused(as_profile(content, "a.json"), f"a.json:{problem}")


@pytest.mark.parametrize(
    ("content", "shown"),
    [
        ('\ufeff{"skills": {"sql": 2}, "name": "Robin"}', "for Robin"),
        ('{"skills": {"sql": 2}, "name": "\\ud83d\\ude00"}', "for 😀"),
        ('{"skills": {"sql": 2}, "name": "a\\u0000b"}', "for a\ufffdb"),
        ('{"skills": {"sql": 2}, "name": "a\\u001b[31mb"}', "for a\ufffd[31mb"),
        ('{"skills": {"sql": null}, "name": "a\\/b"}', "for a/b"),
        ('{"skills": {"sql": 2}, "name": "x"} \r\n\t', "for x"),
        ("{'skills': {sql: 2}, name: x, } # YAML in flow style", "for x"),
    ],
    ids=lambda value: ascii(value)[:24],
)
def test_read(content: str, shown: str, as_profile: Given) -> None:
    run = as_profile(content, "a.json")
    assert (run.code, run.err) == (0, "")
    assert shown in run.out
    plain(run)


def test_a_lone_surrogate_in_a_key(given: Given) -> None:
    run = given('{"title": "x", "a\\ud800": 1}', "a.json")
    assert run.code == 2
    plain(run)


def test_the_envelope_of_a_refusal_is_json(as_profile: Given) -> None:
    run = as_profile('{"x\\ud800\\u001b\\u202e": 1}', "a.json", "-f", "json")
    plain(run)
    envelope = json.loads(run.out)
    assert (run.code, envelope["command"], envelope["result"]) == (2, "match", None)
    assert [each["code"] for each in envelope["problems"]] == ["CP013"]


def test_corpus_as_profiles(careerpath: Careerpath, reference_data: Path, catalogue: str) -> None:
    """JSONTestSuite: valid, invalid and undefined input alike."""
    read_one_by_one(careerpath, reference_data / "corpora/json/test_parsing", catalogue)


def test_corpus_as_catalogues(careerpath: Careerpath, reference_data: Path) -> None:
    """The same, several at a time, as most of a run goes into reading its options."""
    read_together(careerpath, reference_data / "corpora/json/test_parsing")
