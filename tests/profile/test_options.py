"""What the command line says of a person, alone and on top of a profile."""

from collections.abc import Sequence
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careerpath.errors import Code, UsageError
from careerpath.models.profile import HeldRole, InterestScores, Profile
from careerpath.models.scales import Education
from careerpath.profile.options import PersonWords, with_words
from tests.builders import profile, scores
from tests.strategies import levels, property_of

NOBODY = Profile()


def skills(*typed: str, on: Profile = NOBODY) -> dict[str, int | None]:
    return with_words(on, PersonWords(skills=typed)).skills


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        (["sql=3"], {"sql": 3}),
        (["sql"], {"sql": None}),
        (["negotiation=4,crm"], {"negotiation": 4, "crm": None}),
        (["negotiation=4", "crm"], {"negotiation": 4, "crm": None}),
        ([" sql = 3 , data analysis=1"], {"sql": 3, "data analysis": 1}),
        (["sql=3,,crm=1,"], {"sql": 3, "crm": 1}),
        (["C++=5,C#=1,.NET=2"], {"C++": 5, "C#": 1, ".NET": 2}),
        (["a=b=2"], {"a=b": 2}),
        (["sql=2,sql=4"], {"sql": 4}),
        (["sql=4", "sql=2"], {"sql": 4}),
        (["sql,sql"], {"sql": None}),
        (["sql,sql=4"], {"sql": 4}),
        (["sql=4,sql"], {"sql": 4}),
        (["Vertrieb=1", "Größe=5"], {"Vertrieb": 1, "Größe": 5}),
    ],
)
def test_skills(typed: Sequence[str], expected: dict[str, int | None]) -> None:
    assert skills(*typed) == expected


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("sql=0", "level 0 is not between 1 and 5"),
        ("sql=6", "level 6 is not between 1 and 5"),
        ("sql=99999999999999999999", "is not between 1 and 5"),
        ("sql=-1", "the level is not a number"),
        ("sql=3.5", "the level is not a number"),
        ("sql=four", "the level is not a number"),
        ("sql=", "the level is not a number"),
        ("sql=٣", "the level is not a number"),
        ("=3", "names no skill"),
        (" = 3", "names no skill"),
        ("good=3,bad=7", "“bad=7”"),
    ],
)
def test_what_is_no_skill(typed: str, words: str) -> None:
    with pytest.raises(UsageError) as caught:
        skills(typed)
    (problem,) = caught.value.problems
    assert problem.code is Code.USAGE
    assert words in problem.message


@property_of(max_examples=30)
@given(
    st.dictionaries(st.from_regex(r"[a-z]{1,6}( [a-z]{1,6})?", fullmatch=True), st.none() | levels)
)
def test_skills_are_read_as_they_are_written(held: dict[str, int | None]) -> None:
    words = [name if level is None else f"{name}={level}" for name, level in held.items()]
    assert skills(*words) == skills(", ".join(words)) == held


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        (["ECS"], ("ECS",)),
        (["helping people, leading"], ("helping people", "leading")),
        (["helping people", "leading"], ("helping people", "leading")),
        ([" E ,, C "], ("E", "C")),
    ],
)
def test_interests(typed: Sequence[str], expected: tuple[str, ...]) -> None:
    assert with_words(NOBODY, PersonWords(interests=typed)).interests == expected


@pytest.mark.parametrize("before", [("leading",), scores(1, 2, 3, 4, 5, 6)])
def test_interests_take_the_place_of_the_profiles(before: Any) -> None:
    found = with_words(profile(interests=before), PersonWords(interests=["ECS"]))
    assert found.interests == ("ECS",)


def test_education_takes_the_place_of_the_profiles() -> None:
    found = with_words(profile(education="secondary"), PersonWords(education=Education.DOCTORATE))
    assert found.education is Education.DOCTORATE


def test_the_role_held_now() -> None:
    found = with_words(NOBODY, PersonWords(current="account manager", years=4))
    assert found.roles == (HeldRole(title="account manager", years=4, current=True),)
    found = with_words(NOBODY, PersonWords(current="account manager"))
    assert found.roles == (HeldRole(title="account manager", current=True),)


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (PersonWords(years=4), "--years needs --current"),
        (PersonWords(current=""), "--current names no role"),
        (PersonWords(current="  ", years=1), "--current names no role"),
        (PersonWords(current="seller", years=-1), "is not between 0 and 60"),
        (PersonWords(current="seller", years=61), "is not between 0 and 60"),
        (PersonWords(current="seller", years=float("nan")), "is not between 0 and 60"),
        (PersonWords(current="seller", years=float("inf")), "is not between 0 and 60"),
    ],
)
def test_what_is_no_role(words: PersonWords, message: str) -> None:
    with pytest.raises(UsageError, match=message):
        with_words(NOBODY, words)


@pytest.mark.parametrize("years", [0.0, 0.5, 60.0])
def test_the_ends_of_a_working_life(years: float) -> None:
    (held,) = with_words(NOBODY, PersonWords(current="seller", years=years)).roles
    assert held.years == years


@pytest.mark.parametrize(
    ("before", "typed", "after"),
    [
        ({"sql": 3}, "crm=2", {"sql": 3, "crm": 2}),
        ({"sql": 3}, "sql=5", {"sql": 5}),
        ({"sql": 5}, "sql=3", {"sql": 5}),
        ({"sql": None}, "sql=4", {"sql": 4}),
        ({"sql": 3}, "sql", {"sql": 3}),
        ({}, "sql", {"sql": None}),
    ],
)
def test_skills_on_top_of_a_profile(
    before: dict[str, int | None], typed: str, after: dict[str, int | None]
) -> None:
    assert skills(typed, on=profile(skills=before)) == after


PAST = {"title": "Seller", "years": 3.0, "current": True}


def test_a_new_role_makes_the_profiles_a_past_one() -> None:
    found = with_words(profile(roles=[PAST]), PersonWords(current="Buyer", years=1))
    assert found.roles == (
        HeldRole(title="Seller", years=3.0, current=False),
        HeldRole(title="Buyer", years=1, current=True),
    )


@pytest.mark.parametrize("typed", ["Seller", "seller", "SELLER "])
def test_the_same_role_is_held_once(typed: str) -> None:
    found = with_words(profile(roles=[PAST]), PersonWords(current=typed, years=5))
    assert [(role.years, role.current) for role in found.roles] == [(5, True)]


def test_naming_the_same_role_again_keeps_its_years() -> None:
    found = with_words(profile(roles=[PAST]), PersonWords(current="Seller"))
    assert [(role.years, role.current) for role in found.roles] == [(3, True)]


def test_what_is_not_typed_stays() -> None:
    full = profile(
        name="Dana",
        skills={"sql": 3},
        interests=scores(1, 2, 3, 4, 5, 6),
        roles=[PAST],
        education="bachelor",
        certifications=["A paper"],
        languages=["Italian"],
        preferences={"track": "management"},
    )
    assert with_words(full, PersonWords()) == full
    more = with_words(full, PersonWords(skills=["crm=1"]))
    assert more == full.model_copy(update={"skills": {"sql": 3, "crm": 1}})
    assert isinstance(full.interests, InterestScores)


def test_the_profile_itself_is_left_alone() -> None:
    before = profile(skills={"sql": 3}, roles=[PAST])
    copy = before.model_copy(deep=True)
    with_words(before, PersonWords(skills=["crm"], interests=["ECS"], current="Buyer", years=2))
    assert before == copy
