"""Near spellings, and those that only look near; choices in words."""

import pytest

from careerpath.files.spelling import either, meant, nearest


@pytest.mark.parametrize(
    ("word", "known"),
    [
        ("nmae", "name"),
        ("Name", "name"),
        ("mni", "min"),
        ("titel", "title"),
        ("reqirements", "requirements"),
        ("certificatons", "certifications"),
        ("career-chagne", "career_change"),
        ("sales-operation-manger", "sales-operations-manager"),
    ],
)
def test_slips_of_the_pen(word: str, known: str) -> None:
    assert nearest(word, ["something", known, "else"]) == known
    assert meant(word, ["something", known, "else"]) == f"did you mean “{known}”?"


@pytest.mark.parametrize(
    ("word", "known"),
    [
        ("budgeting", "cueing"),
        ("junior", "senior"),
        ("manager", "director"),
        ("a", "b"),
        ("", "id"),
        ("sales-manager", "sales-director"),
    ],
)
def test_other_words(word: str, known: str) -> None:
    assert nearest(word, [known]) is None
    assert meant(word, [known]) is None


def test_nothing_is_known() -> None:
    assert nearest("word", []) is None


@pytest.mark.parametrize(
    ("words", "choice"), [(["a"], "a"), (["a", "b"], "a or b"), (["a", "b", "c"], "a, b or c")]
)
def test_choices(words: list[str], choice: str) -> None:
    assert either(words) == choice
