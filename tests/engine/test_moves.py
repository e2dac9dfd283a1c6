"""Moves: what somebody brings to the next role, and the years before it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careerpath.engine.data import Need, Person
from careerpath.engine.moves import Carried, Lack, carried, years_between
from careerpath.models.role import Experience
from tests.strategies import property_of


def experience(least: float, most: float | None = None) -> Experience:
    return Experience(min=float(least), max=None if most is None else float(most))


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        pytest.param((5, 7), (10, None), (3, 5), id="the article's own example"),
        pytest.param((5, None), (10, None), (5, 5), id="or more, on both sides"),
        pytest.param((5, 7), (10, 15), (3, 5), id="the end's most does not matter"),
        pytest.param((0, 0), (2, 4), (2, 2), id="a first job"),
        pytest.param((1, 6), (4, 6), (0, 3), id="some have it already"),
        pytest.param((5, 7), (5, 7), None, id="a sideways move"),
        pytest.param((10, None), (5, 7), None, id="a move down"),
        pytest.param((0.5, 1.5), (2, None), (0.5, 1.5), id="half years"),
    ],
)
def test_years_between(
    start: tuple[float, float | None],
    end: tuple[float, float | None],
    expected: tuple[float, float] | None,
) -> None:
    assert years_between(experience(*start), experience(*end)) == expected


@pytest.mark.parametrize(
    ("start", "end"), [(None, None), (None, experience(1)), (experience(1), None)]
)
def test_no_years_without_a_range(start: Experience | None, end: Experience | None) -> None:
    assert years_between(start, end) is None


_spans = st.tuples(st.integers(0, 20), st.none() | st.integers(0, 20)).map(
    lambda span: experience(span[0], None if span[1] is None else span[0] + span[1])
)


@property_of(max_examples=60)
@given(_spans, _spans)
def test_a_range_runs_from_less_to_more(start: Experience, end: Experience) -> None:
    """And where the end asks for no more years than the start, experience does not say when."""
    found = years_between(start, end)
    assert (found is None) == (end.min <= start.min)
    if found is not None:
        assert 0 <= found[0] <= found[1] <= end.min


def test_what_matters_most_to_the_role_is_told_first() -> None:
    """That is weight times what is missing of it: half of a heavy need is more than a light one."""
    needs = [Need("a", 30, 4), Need("b", 100, 4), Need("c", 60, 3), Need("d", 60, 5)]
    person = Person({"b": 3, "c": 1, "d": 5})
    lacks = (Lack("c", 1, 3), Lack("a", 0, 4), Lack("b", 3, 4))
    # Credit is .7 for b, one level short, and .4 for c, two short; d is all there.
    assert carried(person, needs, {}) == Carried(6_160, lacks)


def test_a_related_skill_counts_as_brought_and_still_lacks() -> None:
    needs = [Need("a", 50, 4), Need("b", 50, 4)]
    found = carried(Person({"z": 5}), needs, {"z": {"a": 9_000}})
    assert found == Carried(4_500, (Lack("b", 0, 4), Lack("a", 0, 4)))
