"""Row 5: aliases that blow up, or that hold themselves, and merge keys are refused."""

import pytest

from tests.faults.samples import Given, refused

LAUGHS = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"a{level}: &a{level} [{', '.join([f'*a{level - 1}'] * 9)}]\n" for level in range(1, 10)
)


@pytest.mark.parametrize(
    ("content", "place"),
    [
        (LAUGHS, "6:10"),
        (f"a: &a [{', '.join('x' * 1_000)}]\nb: [{', '.join(['*a'] * 1_000)}]\n", "2:401"),
        (f"a: &a {{k: [{', '.join('x' * 60_000)}]}}\nb: [*a, *a]\n", "2:9"),
    ],
    ids=["laughs", "wide", "large"],
)
def test_a_bomb_is_refused(content: str, place: str, given: Given) -> None:
    run = given(content)
    refused(run, f"given.yaml:{place} CP007")
    assert "the aliases stand for more than 100,000 values" in run.err


@pytest.mark.parametrize(
    ("content", "place"),
    [
        ("a: &a [*a]\n", "1:8"),
        ("&a {a: *a}\n", "1:8"),
        ("a: &a {b: {c: [1, *a]}}\n", "1:19"),
        ("a: *b\nb: &b [*b]\n", "1:4"),
    ],
)
def test_an_alias_of_what_it_stands_in(content: str, place: str, given: Given) -> None:
    run = given(content)
    assert f"given.yaml:{place}: error[CP005]" in run.err
    assert (run.code, run.out) == (2, "")


@pytest.mark.parametrize(
    ("content", "place"),
    [
        ("a: &a {n: 1}\nb: {<<: *a}\n", "2:5"),
        ("a: &a {n: 1}\nb: {<<: [*a, *a]}\n", "2:5"),
        ("<<: 1\n", "1:1"),
    ],
)
def test_merge_keys(content: str, place: str, given: Given) -> None:
    refused(given(content), f"given.yaml:{place} CP005", hint="write the keys out")


def test_a_plain_alias_is_read(as_profile: Given) -> None:
    run = as_profile("name: &who Robin\nsummary: *who\nskills: {sql: 2}\n")
    assert (run.code, run.err) == (0, "")
    assert "Robin" in run.out


def test_what_is_wrong_in_an_anchor_is_told_where_it_is_written(as_profile: Given) -> None:
    run = as_profile("roles:\n  - &r {title: Seller, years: 99}\n  - *r\n")
    assert run.code == 2
    assert "given.yaml:2:31: error[CP012]: years 99 is above 60" in run.err
