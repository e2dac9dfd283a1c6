"""A step of a path: its time, what binds, what is lacking, and what it costs."""

from fractions import Fraction
from math import ceil

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careerpath.engine.moves import Lack
from careerpath.engine.progression import (
    UNKNOWN_YEARS,
    YEAR,
    Preference,
    StepTime,
    cost,
    hours_of,
    lacking,
    learning_time,
    time_left,
)
from tests.strategies import property_of

MOST_YEARS = 60 * YEAR


@pytest.mark.parametrize(
    ("years", "served", "expected"),
    [
        pytest.param((3, 5), 0, (30_000, 50_000), id="none served"),
        pytest.param((3, 5), 2, (10_000, 30_000), id="some served"),
        pytest.param((3, 5), 4, (0, 10_000), id="more than the least"),
        pytest.param((3, 5), 9, (0, 0), id="more than the most"),
        pytest.param((0, 0), 0, (0, 0), id="no time at all"),
        pytest.param((0.5, 1.25), 0.25, (2_500, 10_000), id="parts of years"),
        pytest.param((0.3, 0.7), 0.1, (2_000, 6_000), id="parts that floats miss"),
        pytest.param(None, 7, None, id="nobody knows"),
    ],
)
def test_time_left(
    years: tuple[float, float] | None, served: float, expected: tuple[int, int] | None
) -> None:
    assert time_left(years, served) == expected


@pytest.mark.parametrize(
    ("hours", "weekly", "expected"),
    [
        pytest.param(0, 10, 0, id="nothing to learn"),
        pytest.param(1, 10, 1_000, id="up to a tenth"),
        pytest.param(52, 10, 1_000, id="a tenth to the hour"),
        pytest.param(53, 10, 2_000, id="an hour more"),
        pytest.param(520, 10, 10_000, id="a year"),
        pytest.param(520, 0.1, 1_000_000, id="a hundred years"),
        pytest.param(520, 168, 1_000, id="day and night"),
    ],
)
def test_learning_time(hours: int, weekly: float, expected: int) -> None:
    assert learning_time(hours, weekly) == expected


@property_of(max_examples=100)
@given(st.integers(0, 100_000), st.integers(1, 16_800))
def test_learning_time_is_exact(hours: int, hundredths: int) -> None:
    weekly = Fraction(hundredths, 100)
    tenths = ceil(Fraction(hours * 10) / (weekly * 52))
    assert learning_time(hours, hundredths / 100) == tenths * YEAR // 10


@pytest.mark.parametrize(
    ("role", "learning", "least", "most", "binds"),
    [
        (None, None, 0, 0, None),
        ((0, 0), None, 0, 0, None),
        ((0, 0), 0, 0, 0, None),
        (None, 0, 0, 0, None),
        ((1, 3), None, 1, 3, "time in role"),
        ((1, 3), 0, 1, 3, "time in role"),
        ((1, 3), 1, 1, 3, "time in role"),
        ((1, 3), 2, 2, 3, "both"),
        ((1, 3), 3, 3, 3, "learning"),
        ((1, 3), 4, 4, 4, "learning"),
        ((0, 3), 0, 0, 3, "time in role"),
        ((0, 3), 1, 1, 3, "both"),
        ((3, 3), 2, 3, 3, "time in role"),
        ((3, 3), 3, 3, 3, "learning"),
        ((0, 0), 4, 4, 4, "learning"),
        (None, 4, 4, 4, "learning"),
    ],
)
def test_a_step_takes_the_larger(
    role: tuple[int, int] | None, learning: int | None, least: int, most: int, binds: str | None
) -> None:
    time = StepTime(role, learning)
    assert (time.least, time.most, time.binds) == (least, most, binds)
    assert time.known == (role is not None or learning not in {None, 0})


ASKED = {"b": 3, "a": 5, "c": 1}
A, B, C = ("a", 0, 4), ("b", 0, 2), ("c", 0, 1)
"""What somebody who can do nothing lacks of it: each to a level below, but never to none."""


@pytest.mark.parametrize(
    ("held", "named", "expected"),
    [
        pytest.param({}, (), [A, B, C], id="all that is asked"),
        pytest.param({"a": 2, "b": 2, "z": 5}, (), [("a", 2, 4), C], id="what is lacking"),
        pytest.param({"a": 4, "b": 2, "c": 1}, (), [], id="a level below is enough"),
        pytest.param({"a": 5, "b": 5, "c": 5}, (), [], id="nothing is lacking"),
        pytest.param({"a": 3, "b": 1}, (), [("a", 3, 4), ("b", 1, 2), C], id="two levels below"),
        pytest.param({}, ("c",), [C, A, B], id="what the move names comes first"),
        pytest.param({}, ("c", "b"), [B, C, A], id="by id, however it names them"),
        pytest.param({"a": 5}, ("a",), [B, C], id="what it names is held"),
        pytest.param({}, ("z", "b"), [B, A, C], id="some of it is not asked"),
        pytest.param({"b": 5}, ("z",), [A, C], id="none of it is asked"),
        pytest.param({}, ("b", "b"), [B, A, C], id="named twice, built once"),
    ],
)
def test_lacking(
    held: dict[str, int], named: tuple[str, ...], expected: list[tuple[str, int, int]]
) -> None:
    assert list(lacking(held, ASKED, named)) == [Lack(*each) for each in expected]


def test_nothing_asked_is_nothing_lacking() -> None:
    assert lacking({}, {}, ("a",)) == ()


_ids = st.sampled_from("abcdef")


@property_of(max_examples=100)
@given(
    st.dictionaries(_ids, st.integers(1, 5)),
    st.dictionaries(_ids, st.integers(1, 5)),
    st.lists(_ids, max_size=4),
)
def test_what_a_move_names_changes_the_order_alone(
    held: dict[str, int], asked: dict[str, int], named: list[str]
) -> None:
    lacks = lacking(held, asked, named)
    assert sorted(lacks) == list(lacking(held, asked))
    # Who has built it all stands one level, at most, below what is asked.
    able = {**held, **{lack.skill: lack.asked for lack in lacks}}
    assert all(able.get(id_, 0) >= max(level - 1, 1) for id_, level in asked.items())
    assert not lacking(able, asked, named)
    skills = [lack.skill for lack in lacks]
    firsts = [id_ for id_ in skills if id_ in named]
    assert skills == sorted(firsts) + sorted({*skills} - {*named})


def test_hours_are_those_of_each_level() -> None:
    lacks = (Lack("a", 1, 4), Lack("b", 0, 2))
    assert hours_of(lacks, {"a": 10, "b": 250, "c": 60}) == 3 * 10 + 2 * 250
    assert hours_of((), {}) == 0


@pytest.mark.parametrize(
    ("prefer", "first", "second"),
    [("fastest", 90_000, 7), ("easiest", 7, 90_000), ("pay", 3 * 90_000, 90_000)],
)
def test_what_counts_first(prefer: str, first: int, second: int) -> None:
    time = StepTime((30_000, 60_000), 10_000)
    assert cost(Preference(prefer), time, 7, 3) == (first << 64) + second + 1


def test_unknown_time_counts_as_some() -> None:
    unknown, none = StepTime(None, None), StepTime((0, 0), None)
    year = StepTime((YEAR * UNKNOWN_YEARS,) * 2, None)
    for prefer in Preference:
        assert cost(prefer, unknown, 0, 9) == cost(prefer, year, 0, 9) > cost(prefer, none, 0, 9)


@pytest.mark.parametrize(
    ("learning", "counted"),
    [(None, YEAR), (0, YEAR), (YEAR // 2, YEAR), (YEAR, YEAR), (3 * YEAR, 3 * YEAR)],
)
def test_known_learning_makes_no_short_cut(learning: int | None, counted: int) -> None:
    """A role of unknown years counts for one at least, whatever is to learn meanwhile."""
    time = StepTime(None, learning)
    as_if = StepTime((counted, counted), None)
    for prefer in Preference:
        assert cost(prefer, time, 7, 9) == cost(prefer, as_if, 7, 9)


_times = st.tuples(st.integers(0, MOST_YEARS), st.integers(0, MOST_YEARS)).map(
    lambda both: StepTime((min(both), max(both)), None)
)
_steps = st.lists(st.tuples(_times, st.integers(0, 10_000), st.integers(0, 10**6)), max_size=5)


@property_of(max_examples=100)
@given(_steps, _steps, st.sampled_from(Preference))
def test_the_cheaper_of_two_ways_is_the_better_one(
    one: list[tuple[StepTime, int, int]],
    other: list[tuple[StepTime, int, int]],
    prefer: Preference,
) -> None:
    """Costs add up: what counts first does so over a whole route, however long."""

    def first(steps: list[tuple[StepTime, int, int]]) -> int:
        return sum(
            {
                Preference.FASTEST: time.least + time.most,
                Preference.EASIEST: hours,
                Preference.PAY: forgone * (time.least + time.most),
            }[prefer]
            for time, hours, forgone in steps
        )

    def price(steps: list[tuple[StepTime, int, int]]) -> int:
        return sum(cost(prefer, *step) for step in steps)

    assert (first(one) < first(other)) <= (price(one) < price(other))
    assert all(cost(prefer, *step) >= 1 for step in one)
