"""Which roles fit: filters, gates, steps, idle skills, and the words around them."""

import shlex
from collections.abc import Iterator
from typing import Any

import pytest

from careerpath.advice.filters import Wishes
from careerpath.advice.match import match
from careerpath.catalogue.index import Index
from careerpath.errors import Code, InputError, NoAnswer
from careerpath.models.scales import CareerLevel, Track
from careerpath.results.match import FitRow, MatchReport
from tests.builders import SALES_LIKE, catalogue, function, opened, profile, role, skill

CATALOGUE = catalogue(
    roles=[
        role(
            "seller",
            {"negotiation": (4, 3), "crm": (2, 2)},
            level="entry",
            pay=[{"median": 40_000.0}],
            interests=SALES_LIKE,
        ),
        role(
            "sales-manager",
            {"negotiation": (3, 4), "coaching": (5, 4)},
            level="manager",
            track="management",
            pay=[{"average": 90_000.0, "currency": "EUR", "group": "Managers"}],
            gates=[
                {"kind": "degree", "education": "bachelor"},
                {"kind": "years", "years": 3.0, "functions": ["sales"]},
                {"kind": "language", "name": "Italian"},
                {"kind": "licence", "name": "Bar exam"},
            ],
            onet={"code": "11-2022.00", "title": "Sales Managers", "match": "exact"},
        ),
        role("analyst", {"sql": (5, 4)}, level="senior", function="finance"),
        role(
            "finance-director",
            {"sql": (1, 2), "coaching": (4, 4)},
            level="director",
            track="management",
            function="finance",
            pay=[{"median": 150_000.0}, {"average": 1.0}],
        ),
    ],
    functions=[function("sales", "Sales", aliases=["Selling"]), function("finance", "Finance")],
    skills=[
        skill("negotiation", related={"mediation": 0.5}),
        skill("mediation"),
        skill("juggling"),
    ],
)
ALL_OF_THEM = {"negotiation": 4, "coaching": 4, "sql": 4, "crm": 4}


@pytest.fixture(scope="module")
def index() -> Iterator[Index]:
    with opened(CATALOGUE) as found:
        yield found


def ask(index: Index, wishes: Wishes | None = None, **said: Any) -> MatchReport:
    return match(index, profile(**{"skills": ALL_OF_THEM, **said}), wishes or Wishes(), top=10)


def row_of(report: MatchReport, role_id: str) -> FitRow:
    (row,) = (each for each in report.rows if each.role.id == role_id)
    return row


def found(report: MatchReport) -> set[str]:
    return {row.role.id for row in report.rows}


@pytest.mark.parametrize(
    ("wishes", "expected", "words"),
    [
        (
            Wishes(),
            {"seller", "sales-manager", "analyst", "finance-director"},
            (),
        ),
        (Wishes(functions=["sales"]), {"seller", "sales-manager"}, ("Sales",)),
        (Wishes(functions=["SELLING"]), {"seller", "sales-manager"}, ("Sales",)),
        (
            Wishes(functions=["Finance", "sales"]),
            {"seller", "sales-manager", "analyst", "finance-director"},
            ("Finance or Sales",),
        ),
        (Wishes(levels=[CareerLevel.ENTRY]), {"seller"}, ("entry level",)),
        (
            Wishes(levels=[CareerLevel.ENTRY, CareerLevel.SENIOR]),
            {"seller", "analyst"},
            ("entry or senior level",),
        ),
        (
            Wishes(track=Track.MANAGEMENT),
            {"sales-manager", "finance-director"},
            ("management track",),
        ),
        (
            Wishes(min_pay=90_000),
            {"sales-manager", "finance-director"},
            ("typical pay of 90,000 or more",),
        ),
        (
            Wishes(min_pay=0),
            {"seller", "sales-manager", "finance-director"},
            ("typical pay of 0 or more",),
        ),
        (
            Wishes(["finance"], [CareerLevel.DIRECTOR], Track.MANAGEMENT, 100_000),
            {"finance-director"},
            (
                "Finance",
                "director level",
                "management track",
                "typical pay of 100,000 or more",
            ),
        ),
        (Wishes(levels=[CareerLevel.VP]), set(), ("vp level",)),
    ],
)
def test_filters(index: Index, wishes: Wishes, expected: set[str], words: tuple[str, ...]) -> None:
    report = ask(index, wishes)
    assert found(report) == expected
    assert report.filters == words
    assert (report.passed, report.considered) == (len(expected), 4)
    assert [row.rank for row in report.rows] == list(range(1, len(expected) + 1))


PREFERENCES = {
    "functions": ["finance"],
    "levels": ["director"],
    "track": "management",
    "min_pay": 100_000.0,
}


@pytest.mark.parametrize(
    ("preferences", "expected"),
    [
        ({"functions": "sales"}, {"seller", "sales-manager"}),
        ({"levels": ["entry", "senior"]}, {"seller", "analyst"}),
        ({"track": "individual"}, {"seller", "analyst"}),
        ({"min_pay": 90_000.0}, {"sales-manager", "finance-director"}),
        (PREFERENCES, {"finance-director"}),
    ],
)
def test_preferences_are_filters(
    index: Index, preferences: dict[str, Any], expected: set[str]
) -> None:
    report = ask(index, preferences=preferences)
    assert found(report) == expected
    assert report.filters
    assert all(words.endswith("(your preference)") for words in report.filters)


@pytest.mark.parametrize(
    ("wishes", "expected", "words"),
    [
        (
            Wishes(functions=["sales"]),
            set(),
            "Sales",
        ),
        (Wishes(levels=[CareerLevel.SENIOR]), set(), "senior level"),
        (Wishes(track=Track.INDIVIDUAL), set(), "individual track"),
        (Wishes(min_pay=0), {"finance-director"}, "typical pay of 0 or more"),
        (
            Wishes(["sales"], [CareerLevel.ENTRY], Track.INDIVIDUAL, 1_000),
            {"seller"},
            "Sales",
        ),
    ],
)
def test_a_flag_takes_the_place_of_its_preference(
    index: Index, wishes: Wishes, expected: set[str], words: str
) -> None:
    report = ask(index, wishes, preferences=PREFERENCES)
    assert found(report) == expected
    assert words in report.filters
    assert len(report.filters) == 4


@pytest.mark.parametrize(
    ("wishes", "said"),
    [(Wishes(functions=["zalez"]), {}), (Wishes(), {"preferences": {"functions": ["zalez"]}})],
)
def test_an_unknown_function(index: Index, wishes: Wishes, said: dict[str, Any]) -> None:
    with pytest.raises(InputError) as caught:
        ask(index, wishes, **said)
    (problem,) = caught.value.problems
    assert problem.code is Code.UNKNOWN_NAME
    assert problem.message == "no function is called “zalez”"


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ({}, ["unknown"] * 4),
        (
            {
                "education": "master",
                "languages": ["italian"],
                "certifications": ["BAR EXAM"],
                "roles": [{"title": "Seller", "years": 3.0}],
            },
            ["met"] * 4,
        ),
        (
            {
                "education": "secondary",
                "languages": ["German"],
                "certifications": ["Driving licence"],
                "roles": [{"title": "Seller", "years": 2.5}, {"title": "Analyst", "years": 9.0}],
            },
            ["not met"] * 4,
        ),
    ],
)
def test_gates_stand_beside_the_score(
    index: Index, said: dict[str, Any], expected: list[str]
) -> None:
    row = row_of(ask(index, roles=said.pop("roles", []), **said), "sales-manager")
    assert [gate.status for gate in row.gates] == expected
    assert [gate.text for gate in row.gates] == [
        "at least a bachelor's degree",
        "at least 3 years of work in Sales",
        "working knowledge of Italian",
        "the licence Bar exam",
    ]


@pytest.mark.parametrize(
    ("gate", "words"),
    [
        ({"kind": "degree", "education": "associate"}, "at least an associate degree"),
        ({"kind": "years", "years": 2.5}, "at least 2.5 years of work"),
        (
            {"kind": "years", "years": 2.0, "functions": ["finance", "sales"]},
            "at least 2 years of work in Finance or Sales",
        ),
        ({"kind": "years", "years": 1.0}, "at least 1 year of work"),
    ],
)
def test_gates_in_words(gate: dict[str, Any], words: str) -> None:
    functions = [function("finance"), function("sales")]
    with opened(catalogue([role("one", {"sql": (3, 3)}, gates=[gate])], None, functions)) as index:
        (row,) = match(index, profile(skills=["sql"]), Wishes()).rows
    assert [each.text for each in row.gates] == [words]


@pytest.mark.parametrize("education", ["none", "doctorate"])
def test_a_gate_moves_neither_score_nor_rank(index: Index, education: str) -> None:
    silent, told = ask(index), ask(index, education=education)
    assert [(row.rank, row.role.id, row.score) for row in silent.rows] == [
        (row.rank, row.role.id, row.score) for row in told.rows
    ]
    assert row_of(told, "sales-manager").gates[0].status == (
        "met" if education == "doctorate" else "not met"
    )


@pytest.mark.parametrize(
    ("title", "steps"),
    [
        ("seller", {"seller": 0, "analyst": 2, "sales-manager": 3, "finance-director": 4}),
        (
            "sales manager",
            {"seller": -3, "analyst": -1, "sales-manager": 0, "finance-director": 1},
        ),
        (
            "finance director",
            {"seller": -4, "analyst": -2, "sales-manager": -1, "finance-director": 0},
        ),
    ],
)
def test_steps_up_and_down(index: Index, title: str, steps: dict[str, int]) -> None:
    """A step down is labelled, not hidden."""
    report = ask(index, roles=[{"title": title, "current": True}])
    assert {row.role.id: row.steps for row in report.rows} == steps
    assert [row.role.id for row in report.rows if row.current] == [title.replace(" ", "-")]


def test_without_a_level_there_are_no_steps(index: Index) -> None:
    report = ask(index)
    assert {row.steps for row in report.rows} == {None}
    assert not any(row.current for row in report.rows)


def test_idle_skills_are_named(index: Index) -> None:
    report = ask(index, skills={"juggling": 5, "mediation": 3, "sql": 2})
    assert {row.role.id: [ref.id for ref in row.unused] for row in report.rows} == {
        "seller": ["juggling", "sql"],
        "sales-manager": ["juggling", "sql"],
        "analyst": ["juggling", "mediation"],
        "finance-director": ["juggling", "mediation"],
    }
    assert row_of(report, "seller").unused[0].title == "Juggling"
    assert row_of(report, "seller").why == (
        "You meet 0 of the 2 skills it asks, and 1 in part; it would use 1 of your 3."
    )


def test_requirements_are_met_in_full_in_part_or_not_at_all(index: Index) -> None:
    report = ask(index, skills={"mediation": 5, "crm": 3, "coaching": 3})
    seller, manager = row_of(report, "seller"), row_of(report, "sales-manager")
    assert [(each.skill.id, each.asked, each.held) for each in seller.matched] == [("crm", 2, 3)]
    (lacking,) = seller.missing
    assert (lacking.skill.id, lacking.asked, lacking.held) == ("negotiation", 3, 5)
    assert lacking.through is not None
    assert lacking.through.title == "Mediation"
    assert manager.matched == ()
    held = {each.skill.id: (each.held, each.through is None) for each in manager.missing}
    assert held == {"coaching": (3, True), "negotiation": (5, False)}
    assert all(each.missed > 0 for each in (*seller.missing, *manager.missing))
    missed = [each.missed for each in manager.missing]
    assert missed == sorted(missed, reverse=True)


def test_what_a_row_says_of_its_role(index: Index) -> None:
    row = row_of(ask(index), "sales-manager")
    assert (row.role.title, row.role.onet) == ("Sales manager", "11-2022.00")
    assert (row.function.id, row.function.title) == ("sales", "Sales")
    assert (row.level, row.track) == ("manager", "management")
    assert (row.pay, row.currency, row.pay_group) == (90_000.0, "EUR", "Managers")
    bare = row_of(ask(index), "analyst")
    assert (bare.pay, bare.currency, bare.pay_group, bare.role.onet) == (None, None, None, None)


def test_weights_are_told_in_percent(index: Index) -> None:
    for row in ask(index, interests="ECS", roles=[{"title": "Seller"}]).rows:
        assert sum(part.weight for part in row.components) == pytest.approx(100, abs=0.2)
        names = [part.name for part in row.components]
        interests = ["interests"] if row.role.id == "seller" else []
        assert names == ["coverage", "use", *interests, "career_level"]


def test_nothing_to_rank_by_is_no_answer(index: Index) -> None:
    with pytest.raises(NoAnswer) as caught:
        ask(index, skills={}, education="master")
    (problem,) = caught.value.problems
    assert problem.code is Code.NOTHING_RECOGNISED
    assert problem.hint is not None
    assert "--current" in problem.hint


def test_an_empty_catalogue_has_an_empty_answer() -> None:
    with opened(catalogue([], [skill("sql")])) as index:
        report = match(index, profile(skills=["sql"]), Wishes())
    assert (report.rows, report.considered, report.next_command) == ((), 0, None)


def test_the_next_command_is_about_the_first_row(index: Index) -> None:
    report = ask(index)
    words = shlex.split(report.next_command or "")
    assert words[0] == "careerpath"
    assert report.rows[0].role.id in words


def test_without_rows_there_is_no_next_command(index: Index) -> None:
    assert ask(index, Wishes(levels=[CareerLevel.VP])).next_command is None
