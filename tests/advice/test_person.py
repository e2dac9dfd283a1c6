"""What is understood of a profile, what is assumed, and what is told of it."""

from collections.abc import Iterator
from typing import Any

import pytest

from careerpath.advice.person import Understood, understand
from careerpath.catalogue.index import Index
from careerpath.errors import Code, NoAnswer
from careerpath.models.profile import Profile
from careerpath.models.scales import CareerLevel, Education
from careerpath.profile.options import PersonWords, with_words
from tests.builders import catalogue, opened, profile, role, scores, skill

CATALOGUE = catalogue(
    roles=[
        role(
            "account-manager",
            {"negotiation": (4, 4), "crm": (3, 1), "listening": (3, 3)},
            title="Account Manager",
            aliases=["Client Manager"],
        ),
        role("sales-manager", {"coaching": (5, 4)}, title="Sales Manager", level="manager"),
        role("greeter", title="Greeter", level="entry", function="hospitality"),
        role("buyer", title="Buyer"),
    ],
    skills=[
        skill("crm", "CRM software", aliases=["customer database"]),
        skill("negotiation", "Negotiation", aliases=["haggling"]),
        skill("listening", "Listening"),
        skill("coaching", "Coaching"),
    ],
)


@pytest.fixture(scope="module")
def index() -> Iterator[Index]:
    with opened(CATALOGUE) as found:
        yield found


def told(index: Index, **said: Any) -> Understood:
    return understand(index, profile(**said))


def held(understood: Understood) -> dict[str, tuple[int, str | None]]:
    """Level by id, and why it was assumed."""
    return {each.skill.id: (each.level, each.assumed) for each in understood.reading.skills}


def present(title: str, years: float | None = None) -> dict[str, object]:
    return {"title": title, "years": years, "current": True}


def test_levels_as_given_and_as_assumed(index: Index) -> None:
    found = told(index, skills={"CRM software": 5, "listening": None})
    assert held(found) == {"crm": (5, None), "listening": (3, "no level given")}
    assert found.person.skills == {"crm": 5, "listening": 3}
    assert found.reading.notes == ()


@pytest.mark.parametrize(
    "skills",
    [
        {"crm": 2, "customer database": 4, "CRM SOFTWARE": 3},
        {"CRM SOFTWARE": 3, "customer database": 4, "crm": 2},
        {"customer database": 4, "crm": None},
    ],
)
def test_a_skill_by_several_names_counts_once(index: Index, skills: dict[str, int | None]) -> None:
    found = told(index, skills=skills)
    assert held(found) == {"crm": (4, None)}
    assert [each.said for each in found.reading.skills] == ["customer database"]
    assert "CRM software was named more than once; its highest level counts." in found.reading.notes


def test_what_was_named_three_times_is_told_once(index: Index) -> None:
    found = told(index, skills={"crm": 2, "customer database": 4, "CRM software": 3})
    assert len(found.reading.notes) == 1


@pytest.mark.parametrize(
    "skills",
    [
        {"customer database": 3, "crm": None},
        {"crm": None, "customer database": 3},
    ],
)
def test_a_level_that_was_given_is_not_assumed(index: Index, skills: dict[str, int | None]) -> None:
    assert held(told(index, skills=skills)) == {"crm": (3, None)}


def test_a_name_read_as_another_is_told(index: Index) -> None:
    found = told(index, skills={"negotiaton": 4, "crm": 1})
    assert held(found) == {"negotiation": (4, None), "crm": (1, None)}
    assert found.reading.notes == ("“negotiaton” was read as Negotiation.",)
    assert {each.skill.id: each.respelt for each in found.reading.skills} == {
        "negotiation": True,
        "crm": False,
    }


def test_unknown_names_are_told_with_suggestions(index: Index) -> None:
    found = told(
        index,
        skills={"crm": 3, "coach": 2, "juggling elephants": 1},
        roles=[{"title": "Sale Management"}, {"title": "Astronaut"}],
        interests=["qqqqqq", "ECS"],
    )
    unknown = {each.said: (each.kind, each.suggestions) for each in found.reading.unrecognised}
    assert unknown == {
        "Sale Management": ("role", ("Sales Manager",)),
        "Astronaut": ("role", ()),
        "coach": ("skill", ("Coaching",)),
        "juggling elephants": ("skill", ()),
        "qqqqqq": ("interest", ()),
    }
    assert held(found) == {"crm": (3, None)}


def test_no_skill_recognised_is_no_answer(index: Index) -> None:
    with pytest.raises(NoAnswer) as caught:
        told(index, skills={"coach": 2, "juggling elephants": 1}, roles=[present("greeter", 3)])
    problems = {each.message: each.hint for each in caught.value.problems}
    assert all(each.code is Code.NOTHING_RECOGNISED for each in caught.value.problems)
    assert problems == {
        "no skill of the catalogue is called “coach”": "did you mean “Coaching”?",
        "no skill of the catalogue is called “juggling elephants”": None,
    }


@pytest.mark.parametrize(
    ("years", "levels", "words"),
    [
        (None, (3, 1, 2), "one level below what it asks until you have had it for two years"),
        (0.0, (3, 1, 2), "one level below what it asks until you have had it for two years"),
        (1.99, (3, 1, 2), "one level below what it asks until you have had it for two years"),
        (2.0, (4, 1, 3), "at the level it asks"),
        (20.0, (4, 1, 3), "at the level it asks"),
    ],
)
def test_a_present_role_stands_for_its_skills(
    index: Index, years: float | None, levels: tuple[int, int, int], words: str
) -> None:
    """One level below what it asks, never below 1; at it from two years on; told first."""
    found = told(index, roles=[present("client manager", years)], interests=["being social"])
    assumed = "assumed from your role"
    assert held(found) == {
        "negotiation": (levels[0], assumed),
        "crm": (levels[1], assumed),
        "listening": (levels[2], assumed),
    }
    assert found.reading.notes[0] == (
        f"You named no skills: those of Account Manager are assumed from your role, {words}."
    )
    assert found.current is not None
    assert found.current.id == "account-manager"


def test_what_is_assumed_is_told_before_all_else(index: Index) -> None:
    found = told(index, roles=[present("Acount Manager", 3)], interests=scores(*[3] * 6))
    assert found.reading.notes[0].startswith("You named no skills: those of Account Manager")
    assert "“Acount Manager” was read as Account Manager." in found.reading.notes[1:]
    assert any("equal in all six themes" in note for note in found.reading.notes[1:])


def test_a_single_skill_takes_the_place_of_all_that_would_be_assumed(index: Index) -> None:
    found = told(index, skills=["coaching"], roles=[present("account manager", 9)])
    assert held(found) == {"coaching": (3, "no level given")}
    assert found.reading.notes == ()


@pytest.mark.parametrize(
    ("roles", "expected"),
    [
        pytest.param([{"title": "sales manager"}], "sales-manager", id="the only one"),
        pytest.param(
            [{"title": "sales manager"}, {"title": "greeter"}], None, id="two, none marked"
        ),
        pytest.param([present("sales manager"), {"title": "greeter"}], "sales-manager", id="first"),
        pytest.param([{"title": "greeter"}, present("sales manager")], "sales-manager", id="last"),
        pytest.param([present("astronaut")], None, id="unknown"),
        pytest.param(
            [present("astronaut"), {"title": "greeter", "years": 5}], None, id="unknown, and a past"
        ),
        pytest.param([], None, id="none"),
    ],
)
def test_which_role_is_the_present_one(
    index: Index, roles: list[dict[str, object]], expected: str | None
) -> None:
    found = told(index, roles=roles)
    assert (found.current.id if found.current else None) == expected
    assert bool(found.person.skills) == (expected == "sales-manager")


@pytest.mark.parametrize(
    ("interests", "hundredths", "letters"),
    [
        ("ECS", (100, 100, 100, 400, 600, 500), "ECS"),
        ("ecs", (100, 100, 100, 400, 600, 500), "ECS"),
        ("S", (100, 100, 100, 600, 100, 100), None),
        (["E", "C", "S"], (100, 100, 100, 400, 600, 500), "ECS"),
        (["being enterprising", "conventional things"], (100, 100, 100, 100, 600, 500), None),
        (["Enterprising Side", "CS"], (100, 100, 100, 400, 600, 500), "ECS"),
        (["being enterprising", "E", "being enterprising"], (100, 100, 100, 100, 600, 100), None),
        (["enterprising"], (100, 100, 100, 100, 600, 100), None),
        (["qqqqqq", "being social"], (100, 100, 100, 600, 100, 100), None),
        (scores(1, 2.55, 3, 4, 5, 7), (100, 255, 300, 400, 500, 700), "CES"),
    ],
)
def test_interests(
    index: Index, interests: Any, hundredths: tuple[int, ...], letters: str | None
) -> None:
    found = told(index, interests=interests)
    assert found.person.interests == hundredths
    assert found.reading.interests is not None
    assert tuple(round(s * 100) for s in found.reading.interests.scores.values()) == hundredths
    if letters is not None:
        assert found.reading.interests.letters == letters


@pytest.mark.parametrize(("interests", "letters"), [("S", "S"), (["being social", "E"], "SE")])
def test_only_what_was_said_is_shown_as_letters(index: Index, interests: Any, letters: str) -> None:
    found = told(index, interests=interests)
    assert found.reading.interests is not None
    assert found.reading.interests.letters == letters


@pytest.mark.parametrize("word", ["EE", "ECX", "E C S", "X", "?"])
def test_what_is_no_interest_is_told(index: Index, word: str) -> None:
    found = told(index, interests=[word])
    assert found.person.interests is None
    assert [(each.kind, each.said) for each in found.reading.unrecognised] == [("interest", word)]


def test_a_near_interest_is_told(index: Index) -> None:
    found = told(index, interests=["being entreprising"])
    assert found.person.interests == (100, 100, 100, 100, 600, 100)
    assert found.reading.notes == (
        "“being entreprising” was read as the interest theme enterprising.",
    )


def test_flat_interests_are_told_and_dropped(index: Index) -> None:
    found = told(index, interests=scores(*[4] * 6))
    assert found.person.interests is None
    assert found.reading.interests is None
    assert "equal in all six themes" in found.reading.notes[0]


@pytest.mark.parametrize(
    ("roles", "level", "because"),
    [
        ([present("account manager", 4)], "intermediate", "Account Manager for 4 years"),
        ([present("account manager", 2.5)], "intermediate", "Account Manager for 2.5 years"),
        ([present("sales manager")], "manager", "Sales Manager"),
        ([{"title": "Wizard", "years": 3.0}], "intermediate", "3 years of work"),
        (
            [{"title": "Wizard", "years": 3.0}, {"title": "Witch", "years": 4.0}],
            "senior",
            "7 years of work",
        ),
        (
            [{"title": "greeter", "years": 9.0}, {"title": "sales manager", "years": 2.0}],
            "manager",
            "Sales Manager for 2 years",
        ),
        (
            [{"title": "buyer", "years": 0.5}, present("account manager", 4)],
            "intermediate",
            "Account Manager for 4 years",
        ),
        ([present("account manager", 1)], "intermediate", "Account Manager for 1 year"),
        ([{"title": "Wizard", "years": 1.0}], "entry", "1 year of work"),
    ],
)
def test_career_level_and_why(
    index: Index, roles: list[dict[str, object]], level: str, because: str
) -> None:
    found = told(index, roles=roles)
    assert found.reading.level is not None
    assert (found.reading.level.level, found.reading.level.because) == (level, because)
    assert found.person.level == CareerLevel(level).rank


def test_no_roles_no_level(index: Index) -> None:
    found = told(index, skills=["crm"])
    assert found.reading.level is None
    assert found.person.level is None


def test_what_gates_ask_is_passed_on(index: Index) -> None:
    found = told(
        index,
        education="master",
        certifications=["A paper"],
        languages=["Italian"],
        roles=[{"title": "greeter", "years": 2.0}, {"title": "Wizard"}],
    )
    standing = found.standing
    assert standing.education is Education.MASTER
    assert list(standing.certifications) == ["A paper"]
    assert list(standing.languages) == ["Italian"]
    assert [(each.level, each.function, each.years) for each in standing.roles] == [
        (CareerLevel.ENTRY, "hospitality", 2.0),
        (None, None, None),
    ]


def test_an_empty_profile_says_nothing(index: Index) -> None:
    found = told(index)
    assert (found.person.skills, found.person.interests, found.person.level) == ({}, None, None)
    assert (found.reading.unrecognised, found.reading.notes) == ((), ())


@pytest.mark.parametrize("typed", ["crm,customer database=2", "crm,crm=2", "crm=2,crm"])
def test_naming_a_skill_twice_is_the_same_by_one_name_and_by_two(index: Index, typed: str) -> None:
    """At its highest level, 3 being the level of one that comes without."""
    words = PersonWords(skills=[typed])
    assert understand(index, with_words(Profile(), words)).person.skills == {"crm": 3}
