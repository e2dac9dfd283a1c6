"""Scores taken apart: which skill counts for what, what is missing, what lies idle."""

import pytest

from careerpath.engine.data import Need, Person, Relations
from careerpath.engine.explaining import Explanation, Met, explain, gap_order
from careerpath.engine.scoring import Component, Scored
from careerpath.models.weights import ONE, WEIGHTS, Weights

RELATIONS: Relations = {
    "databases": {"sql": 6_000},
    "spreadsheets": {"sql": 6_000, "statistics": 2_000},
    "reporting": {"sql": 9_999},
}


def made_of(score: int, parts: tuple[Component, ...]) -> Scored:
    """A score of these components."""
    values = tuple(part.value for part in parts)
    return Scored(0, "one", score, values, tuple((part.name, part.weight) for part in parts))


def scored(score: int = 6_000, coverage: int = 6_000) -> Scored:
    """A score that rests on coverage alone."""
    return made_of(score, (Component("coverage", coverage, WEIGHTS.coverage),))


def taken_apart(needs: list[Need], skills: dict[str, int], score: int = 6_000) -> Explanation:
    return explain(scored(score, score), needs, Person(skills=skills), RELATIONS)


@pytest.mark.parametrize(
    ("skills", "through", "held", "credit"),
    [
        pytest.param({}, None, 0, 0, id="nothing"),
        pytest.param({"poetry": 5}, None, 0, 0, id="nothing that helps"),
        pytest.param({"sql": 4}, "sql", 4, 10_000, id="the skill itself"),
        pytest.param({"sql": 2}, "sql", 2, 4_000, id="the skill itself, short"),
        pytest.param({"databases": 4}, "databases", 4, 6_000, id="a related one"),
        pytest.param({"databases": 3}, "databases", 3, 4_200, id="a related one, short"),
        pytest.param({"sql": 1, "databases": 5}, "databases", 5, 6_000, id="the better of two"),
        pytest.param({"sql": 3, "databases": 5}, "sql", 3, 7_000, id="the better is the own"),
        pytest.param(
            {"spreadsheets": 4, "databases": 4}, "databases", 4, 6_000, id="equals go by id"
        ),
        pytest.param({"spreadsheets": 4, "databases": 3}, "spreadsheets", 4, 6_000, id="not by id"),
    ],
)
def test_what_counts_for_a_need(
    skills: dict[str, int], through: str | None, held: int, credit: int
) -> None:
    (met,) = taken_apart([Need("sql", 100, 4)], skills).mets
    assert (met.through, met.held, met.credit) == (through, held, credit)


def test_the_skill_itself_goes_before_an_equal_relative() -> None:
    relations = {"a-relative": {"sql": 4_000}}
    person = Person(skills={"a-relative": 5, "sql": 2})
    (met,) = explain(scored(), [Need("sql", 100, 4)], person, relations).mets
    assert (met.through, met.held, met.credit) == ("sql", 2, 4_000)


def test_order_of_skills_makes_no_difference() -> None:
    skills = {"spreadsheets": 4, "sql": 1, "databases": 4, "reporting": 2}
    needs = [Need("sql", 300, 4), Need("statistics", 200, 2)]
    assert taken_apart(needs, skills) == taken_apart(needs, dict(reversed(skills.items())))


def test_requirements_share_the_contribution_of_coverage() -> None:
    needs = [Need("sql", 300, 3), Need("statistics", 100, 3), Need("writing", 100, 3)]
    parts = (
        Component("coverage", 8_000, 40),
        Component("use", 10_000, 30),
        Component("career_level", 0, 30),
    )
    person = Person(skills={"sql": 3, "statistics": 3})
    explanation = explain(made_of(6_200, parts), needs, person, {}, Weights(coverage=40))
    assert explanation.contributions == (3_200, 3_000, 0)
    assert [met.contribution for met in explanation.mets] == [2_400, 800, 0]
    # What is missed: 40 of 100 in weight, 100 of 500 in need.
    assert [met.missed for met in explanation.mets] == [0, 0, 800]


def test_without_coverage_requirements_give_nothing() -> None:
    parts = (Component("career_level", 9_000, 15),)
    explanation = explain(
        made_of(9_000, parts), [Need("sql", 300, 3)], Person(skills={}, level=1), {}
    )
    assert explanation.contributions == (9_000,)
    assert [(met.contribution, met.credit) for met in explanation.mets] == [(0, 0)]


@pytest.mark.parametrize(
    ("skills", "idle"),
    [
        ({}, ()),
        ({"sql": 1}, ()),
        ({"databases": 1}, ()),
        ({"zither": 5, "sql": 3, "poetry": 1}, ("poetry", "zither")),
        ({"statistics": 5}, ("statistics",)),
    ],
)
def test_idle_skills(skills: dict[str, int], idle: tuple[str, ...]) -> None:
    assert taken_apart([Need("sql", 100, 4)], skills).idle == idle


def test_a_role_without_requirements() -> None:
    explanation = taken_apart([], {"sql": 3}, score=0)
    assert explanation.mets == ()
    assert explanation.idle == ("sql",)
    assert sum(explanation.contributions) == 0


def met(skill: str, credit: int, missed: int) -> Met:
    return Met(Need(skill, 100, 3), None, 0, credit, 0, missed)


def test_gaps_come_dearest_first() -> None:
    mets = [
        met("b", 0, 300),
        met("whole", ONE, 0),
        met("c", 7_000, 900),
        met("a", 4_000, 300),
        met("tiny", 9_999, 0),
    ]
    assert [each.need.skill for each in gap_order(mets)] == ["c", "a", "b", "tiny"]
