"""Words by their stems."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careerpath.files.words import stem, words
from tests.strategies import property_of


@pytest.mark.parametrize(
    "family",
    [
        ("teaches", "teacher", "teachers", "teaching"),
        ("manager", "managing", "management", "manages"),
        ("nurse", "nurses", "nursing"),
        ("policies", "policy"),
        ("organization", "organizations", "organizational"),
        ("operator", "operates", "operating", "operation"),
    ],
)
def test_a_family_has_one_stem(family: tuple[str, ...]) -> None:
    assert len({stem(word) for word in family}) == 1


@pytest.mark.parametrize(("one", "other"), [("sales", "salary"), ("glass", "glad"), ("bus", "but")])
def test_others_keep_apart(one: str, other: str) -> None:
    assert stem(one) != stem(other)


def test_words_that_say_something() -> None:
    said = words("Repairs C++ and C# of the X-rays; in 2024, 3 (CÔTE)!")
    assert list(said) == ["repairs", "c++", "c#", "rays", "côte"]


@property_of(max_examples=200)
@given(st.text())
def test_any_text_has_words_with_stems(text: str) -> None:
    for word in words(text):
        assert stem(word)
        assert len(stem(word)) <= len(word) + 1
