"""Searching among names: who shares most with what was typed."""

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careerpath.catalogue.index import Index
from careerpath.catalogue.names import Hit, look_up
from careerpath.catalogue.searching import likely, search
from careerpath.models.weights import ONE
from tests.builders import catalogue, opened, role, skill
from tests.strategies import property_of

CATALOGUE = catalogue(
    roles=[
        role(
            "registered-nurses",
            title="Registered Nurses",
            aliases=["RN", "Staff Nurse", "Ward Nurse (WN)", "School Nurse"],
            summary="Care for patients in hospitals.",
        ),
        role(
            "critical-care-nurses",
            title="Critical Care Nurses",
            aliases=["Staff Nurse", "Intensive Care RN", "Trauma Specialist"],
            summary="Care for patients in danger of death.",
        ),
        role(
            "advertising-managers",
            title="Advertising Managers",
            aliases=["Account Executive", "Senior Account Executive", "Media Director"],
        ),
        role("accountants", title="Accountants", aliases=["Senior Accountant", "Bookkeeper"]),
        role(
            "electricians",
            title="Electricians",
            aliases=["Wireman", "Wiring Technician"],
            duties=[{"theme": "Core", "tasks": ["Install photovoltaic panels."]}],
        ),
        role("wind-technicians", title="Wind Technicians", aliases=["Windsmith"]),
    ],
    skills=[
        skill("spreadsheets", "Spreadsheets", aliases=["Excel"]),
        skill("negotiation", "Negotiation"),
    ],
)


@pytest.fixture(scope="module")
def index() -> Iterator[Index]:
    with opened(CATALOGUE) as found:
        yield found


@pytest.mark.parametrize(
    ("text", "first"),
    [
        pytest.param("RN", "registered-nurses", id="alias"),
        pytest.param("Ward Nurse", "registered-nurses", id="half of a name given twice"),
        pytest.param("Bookkeeper (BK)", "accountants", id="half of what was typed"),
        pytest.param("sr. acct exec", "advertising-managers", id="short forms"),
        pytest.param("intensive care nurse", "critical-care-nurses", id="words of several names"),
        pytest.param("rehab nurse", "registered-nurses", id="last word"),
        pytest.param("nurse registered", "registered-nurses", id="other order"),
        pytest.param("book", "accountants", id="beginning"),
        pytest.param("acountant", "accountants", id="misspelt"),
        pytest.param("wiremen", "electricians", id="spelt alike"),
        pytest.param("photovoltaic installer", "electricians", id="word of its duties"),
    ],
)
def test_the_best_comes_first(index: Index, text: str, first: str) -> None:
    assert search(index, text, "role")[0].id == first


@pytest.mark.parametrize("text", ["", " ", "---", "qqqq", "(", "()", "x (y", "nurse " * 1_000])
def test_what_is_like_nothing_finds_nothing(index: Index, text: str) -> None:
    assert search(index, text, "role") == []


def test_a_title_comes_before_an_alias_and_both_before_all_others() -> None:
    roles = [
        role("a", title="Dispatcher", aliases=["Planner"]),
        role("b", title="Planner", aliases=["Dispatcher", "Scheduler", "Coordinator"]),
        role("c", title="Route Planner"),
    ]
    with opened(catalogue(roles)) as index:
        found = search(index, "planner", "role")
    assert [each.id for each in found] == ["b", "a", "c"]
    assert [each.score == ONE for each in found] == [True, True, False]


def test_of_those_that_share_an_alias_the_most_usual_is_meant(index: Index) -> None:
    """Not the first by id: the one whose other names have most to do with it."""
    found = look_up(index, "staff nurse", ["role"])
    assert isinstance(found, Hit)
    assert found.id == "registered-nurses"
    assert [other.id for other in found.others] == ["critical-care-nurses"]
    assert [each.id for each in search(index, "staff nurse", "role")][:2] == [
        "registered-nurses",
        "critical-care-nurses",
    ]


def test_rare_words_say_more_than_common_ones(index: Index) -> None:
    assert search(index, "wind nurse technician", "role")[0].id == "wind-technicians"


def test_kinds_are_apart(index: Index) -> None:
    assert [each.id for each in search(index, "exel", "skill")] == ["spreadsheets"]
    assert search(index, "excel", "role") == []


def test_those_far_behind_are_not_listed(index: Index) -> None:
    found = search(index, "senior bookkeeper", "role")
    assert [each.id for each in found] == ["accountants", "advertising-managers"]
    assert [each.id for each in likely(found)] == ["accountants"]


WORDS = ("staff", "ward", "nurse", "senior", "acct", "mgr", "wind", "RN", "(", ")", "x")


@property_of(max_examples=60)
@given(
    st.lists(
        st.sampled_from(
            ["staff", "ward", "nurse", "senior", "acct", "mgr", "wind", "RN", "(", ")", "x"]
        )
    )
)
def test_scores_fall_and_add_up(words: list[str]) -> None:
    with opened(CATALOGUE) as index:
        found = search(index, " ".join(words), "role")
    assert len({each.id for each in found}) == len(found)
    scores = [each.score for each in found]
    assert scores == sorted(scores, reverse=True)
    assert all(0 <= score <= ONE for score in scores)
    if found and scores[0] < ONE:
        assert abs(sum(scores) - ONE) <= len(scores)
