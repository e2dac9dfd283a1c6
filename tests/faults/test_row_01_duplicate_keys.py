"""Row 1: a key that stands twice, in YAML or JSON, is refused, and both places are told."""

import pytest

from tests.faults.samples import Given, refused


@pytest.mark.parametrize(
    ("name", "content", "first", "second"),
    [
        ("a.yaml", "title: a\ntitle: b\n", "1:1", "2:1"),
        ("a.yaml", "title: a\n'title': a\n", "1:1", "2:1"),
        ("a.yaml", "title: a\n? |-\n  title\n: b\n", "1:1", "2:3"),
        ("a.yaml", "skills: {sql: 1, sql: 2}\n", "1:10", "1:18"),
        ("a.yaml", "roles:\n  - title: a\n    years: 1\n    years: 1\n", "3:5", "4:5"),
        ("a.yaml", "a: &one {x: 1}\nb: {x: *one, y: 1, x: *one}\n", "2:5", "2:20"),
        ("a.yaml", "é: 1\nb: {日本: 1, 日本: 2}\n", "2:5", "2:12"),
        ("a.json", '{"title": "a", "title": "b"}', "1:2", "1:16"),
        ("a.json", '{"title": "a",\n "\\u0074itle": "b"}', "1:2", "2:2"),
        ("a.json", '[{"a": {"b": 1,\n\t"b": 1}}]', "1:9", "2:2"),
    ],
)
def test_both_places_are_told(
    name: str, content: str, first: str, second: str, given: Given
) -> None:
    run = given(content, name)
    refused(run, f"{name}:{second} CP006", hint="keep one of the two")
    assert f"it is first at {first}\n" in run.err


def test_every_duplicate_of_a_file_is_told_in_its_order(given: Given) -> None:
    content = "roles:\n  - years: 1\n    years: 2\nskills: {sql: 1, crm: 2, sql: 3}\nroles: []\n"
    run = given(content)
    refused(run, "given.yaml:3:5 CP006", "given.yaml:4:26 CP006", "given.yaml:5:1 CP006")


def test_a_third_one_points_to_the_first(given: Given) -> None:
    run = given("title: a\ntitle: b\ntitle: c\n")
    refused(run, "given.yaml:2:1 CP006", "given.yaml:3:1 CP006")
    assert run.err.count("it is first at 1:1\n") == 2
