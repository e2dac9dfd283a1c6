"""`batch` answers as `match` does, to the last digit, with numpy and without."""

import json
from collections.abc import Sequence
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careerpath.advice import batch as module
from careerpath.advice.batch import batch
from careerpath.advice.filters import Wishes
from careerpath.advice.match import match
from careerpath.catalogue.index import Index
from careerpath.errors import CareerpathError, Code, InputError, Problem
from careerpath.models.profile import Profile
from careerpath.models.scales import CareerLevel, Track
from careerpath.profile.many import profiles
from careerpath.results.batch import LineAnswer, LineRole
from tests.builders import catalogue, opened, profile, role, skill
from tests.strategies import Scene, catalogues, profiles_for, property_of, scenes

BOTH = pytest.mark.parametrize("vectors", [True, False], ids=["numpy", "plain"])

_preferences = st.fixed_dictionaries(
    {},
    optional={
        "functions": st.lists(st.sampled_from(["commerce", "engineering", "alchemy"]), max_size=2),
        "levels": st.lists(st.sampled_from(CareerLevel), max_size=3),
        "track": st.sampled_from(Track),
        "min_pay": st.integers(0, 150_000),
    },
)


def asked(
    index: Index, people: Sequence[dict[str, Any]], *, top: int = 5, vectors: bool
) -> list[LineAnswer | Problem]:
    """What `batch` has for some profiles."""
    lines = [(number, json.dumps(each)) for number, each in enumerate(people, start=1)]
    return list(batch(index, profiles(lines, "x"), "x", top=top, vectors=vectors))


def matched(index: Index, person: Profile, top: int) -> list[tuple[LineRole, float]] | Code:
    """What `match` has for one, or why it has nothing."""
    try:
        rows = match(index, person, Wishes(), top=top).rows
    except CareerpathError as error:
        return error.problems[0].code
    return [(LineRole(*row.role), row.score) for row in rows]


def agrees(index: Index, people: Sequence[Profile], *, top: int, vectors: bool) -> None:
    said = [{**each.model_dump(mode="json"), "id": str(n)} for n, each in enumerate(people)]
    outcomes = asked(index, said, top=top, vectors=vectors)
    answers = {each.query: each for each in outcomes if isinstance(each, LineAnswer)}
    problems = {each.line: each.code for each in outcomes if isinstance(each, Problem)}
    for number, each in enumerate(people):
        expected = matched(index, each, top)
        if isinstance(expected, Code):
            assert problems[number + 1] == expected
            # One that prefers a function that is not there has no answer at all.
            found = None if expected is Code.UNKNOWN_NAME else LineAnswer(str(number), [], [])
            assert answers.get(str(number)) == found
        else:
            assert number + 1 not in problems
            _, roles, found_scores = answers[str(number)]
            assert list(zip(roles, found_scores, strict=True)) == expected


@BOTH
@given(cat=catalogues(1), data=st.data(), top=st.integers(1, 9))
@property_of(max_examples=12)
def test_the_same_as_match(*, vectors: bool, cat: Any, data: st.DataObject, top: int) -> None:
    people = data.draw(st.lists(profiles_for(cat), min_size=1, max_size=6))
    with opened(cat) as index:
        agrees(index, people, top=top, vectors=vectors)


@BOTH
@given(scene=scenes(), wishes=_preferences)
@property_of(max_examples=12)
def test_preferences_are_filters(*, vectors: bool, scene: Scene, wishes: dict[str, Any]) -> None:
    person = scene.told.profile.model_dump(mode="json") | {"preferences": wishes}
    with opened(scene.catalogue) as index:
        agrees(index, [profile(**person)], top=3, vectors=vectors)


@BOTH
def test_names_are_read_as_in_a_profile(*, vectors: bool) -> None:
    """Near spellings, space, other names of one skill, and the same one twice."""
    cat = catalogue(
        [role("buyer", {"sql": (3, 4), "negotiation": (5, 3)}), role("clerk", {"sql": (2, 1)})],
        [skill("sql", "SQL queries", aliases=["structured queries"]), skill("negotiation")],
    )
    people = [
        profile(skills={"SQL querys": 2, " sql ": None, "structured queries": 5, "zork": 1}),
        profile(skills=["negotation"]),
        profile(skills={"sql": 2, "sql ": 4}, interests="ECS"),
        profile(roles=[{"title": "buyr", "current": True, "years": 1}]),
    ]
    with opened(cat) as index:
        agrees(index, people, top=2, vectors=vectors)


@BOTH
def test_blocks(*, vectors: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    """More lines than are held at once, some of them of no use: none is lost, all in order."""
    monkeypatch.setattr(module, "_AT_ONCE", 7)
    cat = catalogue([role("clerk", {"sql": (2, 1)}), role("buyer", {"haggling": (5, 3)})])
    people = [{"skills": {["sql", "haggling", "zork"][n % 3]: 1 + n % 5}} for n in range(100)]
    with opened(cat) as index:
        outcomes = asked(index, people, vectors=vectors)
    answers = [each for each in outcomes if isinstance(each, LineAnswer)]
    assert [each.query for each in answers] == list(range(1, 101))
    assert [bool(each.roles) for each in answers] == [n % 3 != 2 for n in range(100)]
    assert len(outcomes) == 100 + 33


@BOTH
def test_filters_that_leave_nothing_are_no_problem(*, vectors: bool) -> None:
    cat = catalogue([role("clerk", {"sql": (2, 1)})])
    picky = {"skills": ["sql"], "preferences": {"levels": "vp"}}
    silent = {"preferences": {"levels": "vp"}}
    with opened(cat) as index:
        first, problem, second = asked(index, [picky, silent], vectors=vectors)
    assert first == LineAnswer(1, [], [])
    assert isinstance(problem, Problem)
    assert (problem.code, problem.line) == (Code.NOTHING_RECOGNISED, 2)
    assert second == LineAnswer(2, [], [])


def test_a_line_that_cannot_be_read_has_problems_alone() -> None:
    wrong = InputError(Problem(Code.SYNTAX, "no", "x", 3, 1))
    with opened(catalogue([role("clerk")])) as index:
        assert list(batch(index, [(3, wrong)], "x", vectors=True)) == list(wrong.problems)


@BOTH
def test_a_catalogue_without_roles(*, vectors: bool) -> None:
    with opened(catalogue([], [skill("sql")])) as index:
        assert asked(index, [{"skills": ["sql"]}, {}], vectors=vectors) == [
            LineAnswer(1, [], []),
            LineAnswer(2, [], []),
        ]
