"""One role, function or skill in full."""

from collections.abc import Iterator
from typing import Any

import pytest

from careerpath.advice.show import show
from careerpath.catalogue.index import Index
from careerpath.errors import Code, InputError
from careerpath.models.catalogue import Source, Transition
from careerpath.results.show import FunctionCard, RoleCard, Showing, SkillCard
from tests.builders import catalogue, function, opened, role, skill


def move(start: str, end: str, kind: str, **more: Any) -> Transition:
    return Transition.model_validate({"from": start, "to": end, "kind": kind, **more})


def source(id_: str) -> Source:
    return Source.model_validate({"id": id_, "title": id_, "kind": "article"})


CATALOGUE = catalogue(
    roles=[
        role(
            "manager",
            {"listening": (3, 2), "coaching": (5, 4), "sql": (3, 4), "writing": (3, 2)},
            title="Manager",
            level="manager",
            experience={"min": 5.0, "max": 7.0, "basis": ["b"]},
            basis=["c"],
        ),
        role("director", title="Director", level="director", experience={"min": 10.0}),
        role("clerk", {"sql": (5, 3)}, title="Clerk", level="entry", basis=["a", "c"]),
        role("coach", {"coaching": (3, 5)}, title="Coaching", level="senior", function="training"),
        role("assistant", title="Assistant", level="entry"),
    ],
    functions=[
        function(
            "sales",
            "Sales",
            skills=["listening", "sql"],
            works_with=[{"function": "training", "how": "Every day."}],
            basis=["b"],
        ),
        function("training", "Coaching"),
    ],
    skills=[
        skill("sql", "SQL", effort="brief"),
        skill("coaching", "Coaching", related={"listening": 0.3, "sql": 0.1}),
        skill("listening", "Listening", related={"coaching": 0.6}),
    ],
    sources=[source("a"), source("b"), source("c")],
    transitions=[
        move("manager", "director", "promotion", basis=["a"], skills=["coaching"]),
        move("clerk", "manager", "promotion"),
        move("manager", "clerk", "lateral", years={"min": 1.0, "max": 2.0, "basis": ["b", "a"]}),
        move("manager", "coach", "career_change", milestones=["Learn it."], note="Rare."),
    ],
)


@pytest.fixture(scope="module")
def index() -> Iterator[Index]:
    with opened(CATALOGUE) as found:
        yield found


def role_card(index: Index, name: str) -> RoleCard:
    card = show(index, name).card
    assert isinstance(card, RoleCard)
    return card


def function_card(index: Index, name: str) -> FunctionCard:
    card = show(index, name).card
    assert isinstance(card, FunctionCard)
    return card


def skill_card(index: Index, name: str) -> SkillCard:
    card = show(index, name).card
    assert isinstance(card, SkillCard)
    return card


def test_a_role_asks_dearest_first(index: Index) -> None:
    card = role_card(index, "MANAGER")
    assert [(each.skill.id, each.importance, each.level) for each in card.asks] == [
        ("coaching", 5, 4),
        ("sql", 3, 4),
        ("listening", 3, 2),
        ("writing", 3, 2),
    ]
    assert card.function.title == "Sales"


def test_moves_out_and_in(index: Index) -> None:
    card = role_card(index, "manager")
    assert [(each.role.id, each.kind, each.years, each.derived) for each in card.moves_out] == [
        ("director", "promotion", (3, 5), True),
        ("clerk", "lateral", (1, 2), False),
        ("coach", "career_change", None, True),
    ]
    assert [(each.role.id, each.kind) for each in card.moves_in] == [("clerk", "promotion")]
    director, clerk, coach = card.moves_out
    assert [skill.title for skill in director.skills] == ["Coaching"]
    assert clerk.basis == ("b", "a")
    assert (coach.milestones, coach.note) == (("Learn it.",), "Rare.")
    assert role_card(index, "director").moves_in[0].years == (3, 5)


def test_sources_are_those_cited_each_once(index: Index) -> None:
    assert [each.id for each in role_card(index, "manager").sources] == ["c", "b", "a"]
    assert [each.id for each in role_card(index, "clerk").sources] == ["a", "c", "b"]
    assert [each.id for each in function_card(index, "sales").sources] == ["b"]


def test_a_function_lists_its_roles_from_entry_up(index: Index) -> None:
    card = function_card(index, "sales")
    assert [each.id for each in card.roles] == ["assistant", "clerk", "manager", "director"]
    assert [each.title for each in card.skills] == ["Listening", "SQL"]
    assert card.works_with == (("Coaching", "Every day."),)


def test_a_skill_lists_who_asks_for_it_dearest_first(index: Index) -> None:
    card = skill_card(index, "skill:coaching")
    assert [(each.role.id, each.importance, each.level) for each in card.asked_by] == [
        ("manager", 5, 4),
        ("coach", 3, 5),
    ]
    assert [(other.title, strength) for other, strength in card.related] == [
        ("Listening", 0.6),
        ("SQL", 0.1),
    ]
    assert skill_card(index, "sql").hours_per_level == 10
    assert skill_card(index, "listening").hours_per_level == 60


@pytest.mark.parametrize(
    ("name", "kind", "others"),
    [
        ("coaching", RoleCard, ["function:training", "skill:coaching"]),
        ("role:coaching", RoleCard, []),
        ("function:coaching", FunctionCard, []),
        ("skill:coaching", SkillCard, []),
        ("training", FunctionCard, []),
        ("listening", SkillCard, []),
    ],
)
def test_a_name_that_several_share(
    index: Index, name: str, kind: type[object], others: list[str]
) -> None:
    showing = show(index, name)
    assert isinstance(showing.card, kind)
    assert len(showing.notes) == len(others)
    for note, other in zip(showing.notes, others, strict=True):
        assert note.startswith(f"There is a {other.partition(':')[0]} of that name too, Coaching")
        assert note.endswith(f"careerpath show {other}")


@pytest.mark.parametrize(
    ("name", "title"),
    [("directr", "Director"), ("role:directr", "Director"), ("skill:listning", "Listening")],
)
def test_a_near_spelling_is_told(index: Index, name: str, title: str) -> None:
    showing: Showing = show(index, name)
    (note,) = showing.notes
    assert "was read as" in note
    assert title in note


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("qqqqqq", "no role, function or skill is called “qqqqqq”"),
        ("skill:manager", "no skill is called “manager”"),
        ("role:", "no role is called “”"),
        ("pay:manager", "no role, function or skill is called “pay:manager”"),
    ],
)
def test_an_unknown_name(index: Index, name: str, words: str) -> None:
    with pytest.raises(InputError) as caught:
        show(index, name)
    (problem,) = caught.value.problems
    assert (problem.code, problem.message) == (Code.UNKNOWN_NAME, words)


@pytest.mark.parametrize("name", ["manager", "sales", "sql", "training"])
def test_the_next_command(index: Index, name: str) -> None:
    command = show(index, name).next_command
    assert command is not None
    assert command.startswith("careerpath ")
