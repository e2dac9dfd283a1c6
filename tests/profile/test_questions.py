"""The interest statements, and what answers to them come to."""

from collections import Counter
from itertools import pairwise
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careerpath.errors import UsageError
from careerpath.models.scales import Theme
from careerpath.models.weights import WEIGHTS
from careerpath.profile.questions import ANSWERS, STATEMENTS, Statement, read_answers, typed_scores
from tests.kit import ROOT

Answers = dict[Statement, int]

PAGE = (ROOT / "docs" / "interests.md").read_text(encoding="utf-8")

_answers = st.sampled_from(list(ANSWERS))
_all_answered = st.fixed_dictionaries(dict.fromkeys(STATEMENTS, _answers))
_some_answered = st.dictionaries(st.sampled_from(STATEMENTS), _answers)


def test_every_theme_has_as_many_statements() -> None:
    assert len(STATEMENTS) <= 18
    assert Counter(each.theme for each in STATEMENTS) == dict.fromkeys(Theme, 3)
    assert len({each.text for each in STATEMENTS}) == len(STATEMENTS)


def test_themes_alternate() -> None:
    assert all(one.theme is not other.theme for one, other in pairwise(STATEMENTS))
    for start in range(0, len(STATEMENTS), len(Theme)):
        assert {each.theme for each in STATEMENTS[start : start + len(Theme)]} == set(Theme)


def test_statements_are_short_and_fit_a_window() -> None:
    for each in STATEMENTS:
        assert len(each.text) <= 65
        assert max(map(len, each.text.split())) <= 14


@given(_all_answered)
def test_scores_are_in_range_and_by_the_formula(answers: Answers) -> None:
    reading = read_answers(answers)
    assert (list(reading.scores), reading.missing) == (list(Theme), ())
    for theme, score in reading.scores.items():
        given_to = [answer for statement, answer in answers.items() if statement.theme is theme]
        assert 1 <= score <= 7
        assert score == (sum(given_to) - 3) / 2 + 1
    flat = len(set(reading.scores.values())) == 1
    assert reading.flat is flat
    assert (reading.interests is None) is flat


@given(_some_answered, st.randoms())
def test_the_order_of_answers_does_not_count(answers: Answers, random: Random) -> None:
    shuffled = list(answers.items())
    random.shuffle(shuffled)
    assert read_answers(dict(shuffled)) == read_answers(answers)


@given(_all_answered, st.sampled_from(STATEMENTS))
def test_a_higher_answer_raises_its_theme_alone(answers: Answers, statement: Statement) -> None:
    lower, higher = ({**answers, statement: answer} for answer in (2, 3))
    before, after = read_answers(lower).scores, read_answers(higher).scores
    gained = {theme: after[theme] - before[theme] for theme in Theme}
    assert gained == {**dict.fromkeys(Theme, 0), statement.theme: 0.5}


@given(_some_answered)
def test_a_theme_needs_all_its_answers(answers: Answers) -> None:
    reading = read_answers(answers)
    counts = Counter(statement.theme for statement in answers)
    assert set(reading.missing) == {theme for theme in Theme if counts[theme] < 3}
    assert set(reading.scores) == set(Theme) - set(reading.missing)
    if reading.missing:
        assert reading.interests is None


@pytest.mark.parametrize("answer", ANSWERS)
def test_the_same_answer_everywhere_is_flat(answer: int) -> None:
    reading = read_answers(dict.fromkeys(STATEMENTS, answer))
    assert reading.flat
    assert reading.interests is None
    assert set(reading.scores.values()) == {{1: 1, 2: 2.5, 3: 4, 4: 5.5, 5: 7}[answer]}


def test_letters_of_what_is_liked() -> None:
    liked = {Theme.SOCIAL: 5, Theme.ENTERPRISING: 4, Theme.REALISTIC: 1}
    answers = {each: liked.get(each.theme, 3) for each in STATEMENTS}
    assert read_answers(answers).letters == "SE"


@pytest.mark.parametrize(
    ("text", "scores"),
    [
        ("0 10 20 30 40 5", [1, 2.5, 4, 5.5, 7, 1.75]),
        ("1 2.5 3 4 5 7", [1, 2.5, 3, 4, 5, 7]),
        ("1, 2, 3; 4 5 6", [1, 2, 3, 4, 5, 6]),
        ("S 30 E=40 C:5 r0 I10 A20", [1, 2.5, 4, 5.5, 7, 1.75]),
    ],
)
def test_typed_scores(text: str, scores: list[float]) -> None:
    found = typed_scores(text)
    assert found is not None
    assert list(found.scores.values()) == scores


@pytest.mark.parametrize(
    "text", ["1 2 3", "1 2 3 4 5 6 7", "5", "0 1 2 3 4 41", "R1 R2 A3 S4 E5 C6", "R1 I2"]
)
def test_typed_scores_that_are_wrong(text: str) -> None:
    with pytest.raises(UsageError):
        typed_scores(text)


@pytest.mark.parametrize("text", ["ECS", "helping people", "numbers, ECS", "b2b sales", "-1 2", ""])
def test_words_are_no_scores(text: str) -> None:
    assert typed_scores(text) is None


@given(st.lists(st.integers(0, 40), min_size=6, max_size=6))
def test_raw_scores_keep_their_order(raw: list[int]) -> None:
    found = typed_scores(" ".join(map(str, raw)))
    assert found is not None
    scores = list(found.scores.values())
    assert all(1 <= score <= 7 for score in scores)
    for one, score in zip(raw, scores, strict=True):
        assert [score < other for other in scores] == [one < other for other in raw]


def test_the_page_has_every_statement_and_answer() -> None:
    rows = [f"| {n} | {each.text} | {each.theme.letter} |" for n, each in enumerate(STATEMENTS, 1)]
    assert "\n".join(rows) in PAGE
    assert ", ".join(f"{answer} {word}" for answer, word in ANSWERS.items()) in PAGE


def test_the_page_has_the_formulas_in_force() -> None:
    assert "score = (sum of the three answers − 3) / 2 + 1" in PAGE
    assert "score = 1 + 6 · raw / 40" in PAGE
    total = sum(WEIGHTS[:4])
    assert f"{WEIGHTS.interests} of the {total} points" in PAGE
