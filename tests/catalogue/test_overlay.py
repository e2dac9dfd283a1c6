"""One catalogue over another: the same occupation and the same skill are one."""

from typing import Any

import pytest
import yaml

from careerpath.catalogue.loading import load_catalogue
from careerpath.models.catalogue import Catalogue, TransitionKind
from tests.kit import Careerpath, Write


def role(id_: str, code: str | None = None, match: str = "exact", **more: Any) -> dict[str, Any]:
    entry = {"id": id_, "title": id_.title(), "function": "f", "level": "entry"}
    entry |= {"track": "individual", "summary": "Does it."}
    link = {"onet": {"code": code, "title": "Same", "match": match}} if code else {}
    return {**entry, **link, **more}


def needs(**skills: float) -> dict[str, Any]:
    return {
        "skills": [
            {"skill": id_, "importance": importance, "level": 3}
            for id_, importance in skills.items()
        ]
    }


BASE = {
    "functions": [{"id": "f", "title": "F", "summary": "All.", "skills": ["o-sql", "o-trade"]}],
    "skills": [
        {"id": "o-sql", "title": "SQL", "category": "x", "aliases": ["Sequel"]},
        {"id": "o-trade", "title": "Trade", "category": "x"},
        {"id": "o-ruby", "title": "Ruby", "category": "x"},
        {
            "id": "o-data",
            "title": "Data",
            "category": "x",
            "related": [{"skill": "o-sql", "strength": 0.5}],
        },
    ],
    "roles": [
        role("bakers", "51-3011.00", aliases=["Loafer"]),
        role("cooks", "35-2014.00", requirements=needs(**{"o-sql": 4, "o-ruby": 3})),
        role("millers", "51-9021.00", level="senior"),
    ],
    "transitions": [
        {"from": "bakers", "to": "cooks", "kind": "promotion"},
        {"from": "cooks", "to": "bakers", "kind": "lateral"},
        {"from": "bakers", "to": "millers", "kind": "promotion"},
    ],
}
OVER = {
    "skills": [
        {"id": "sql", "title": "sql", "category": "x"},
        {"id": "coding", "title": "Coding", "category": "x", "aliases": ["Ruby"]},
    ],
    "roles": [
        role("my-baker", "51-3011.00", requirements=needs(sql=2)),
        role("my-cook", "35-2014.00", match="nearest"),
    ],
    "transitions": [{"from": "cooks", "to": "my-baker", "kind": "career_change"}],
}


@pytest.fixture
def files(write: Write) -> tuple[str, str]:
    return write("base.yaml", yaml.safe_dump(BASE)), write("over.yaml", yaml.safe_dump(OVER))


@pytest.fixture
def merged(files: tuple[str, str]) -> Catalogue:
    return load_catalogue(files)


def test_an_occupation_gives_way_to_an_exact_role_alone(merged: Catalogue) -> None:
    assert [each.id for each in merged.roles] == ["cooks", "millers", "my-baker", "my-cook"]
    baker = next(each for each in merged.roles if each.id == "my-baker")
    assert baker.aliases == ("Bakers", "Loafer")


def test_the_other_way_round_the_later_file_counts(files: tuple[str, str]) -> None:
    ids = [each.id for each in load_catalogue(files[::-1]).roles]
    assert ids == ["my-cook", "bakers", "cooks", "millers"]


def test_moves_lead_to_what_stands_now(merged: Catalogue) -> None:
    moves = [(each.from_, each.to, each.kind) for each in merged.transitions]
    assert moves == [
        # Both are entry roles here: no promotion leads from one to the other.
        ("my-baker", "cooks", TransitionKind.LATERAL),
        ("my-baker", "millers", TransitionKind.PROMOTION),
        ("cooks", "my-baker", TransitionKind.CAREER_CHANGE),
    ]


def test_skills_of_one_title_are_one(merged: Catalogue) -> None:
    skills = {each.id: each for each in merged.skills}
    assert set(skills) == {"o-trade", "o-ruby", "o-data", "sql", "coding"}
    assert skills["sql"].aliases == ("Sequel",)
    assert skills["o-data"].related[0].skill == "sql"
    assert merged.functions[0].skills == ("sql", "o-trade")
    cook = next(each for each in merged.roles if each.id == "cooks")
    assert [each.skill for each in cook.requirements.skills] == ["sql", "o-ruby"]


def test_a_title_that_is_an_alias_elsewhere_is_close(merged: Catalogue) -> None:
    ruby = next(each for each in merged.skills if each.id == "o-ruby")
    assert [(each.skill, each.strength) for each in ruby.related] == [("coding", 0.9)]


def test_two_needs_that_become_one_count_once(write: Write) -> None:
    asked = {**needs(**{"o-sql": 4, "sql": 2}), "basis": "editorial"}
    over = {**OVER, "roles": [role("both", requirements=asked)], "transitions": []}
    files = write("base.yaml", yaml.safe_dump(BASE)), write("over.yaml", yaml.safe_dump(over))
    both = next(each for each in load_catalogue(files).roles if each.id == "both")
    assert [(each.skill, each.importance) for each in both.requirements.skills] == [("sql", 4)]


def test_one_file_is_left_alone(files: tuple[str, str]) -> None:
    assert len(load_catalogue(files[:1]).skills) == 4


def test_what_is_wrong_is_told_as_it_is_written(careerpath: Careerpath, write: Write) -> None:
    broken = {**OVER, "transitions": [{"from": "nobody", "to": "my-baker", "kind": "lateral"}]}
    over = write("over.yaml", yaml.safe_dump({**broken, "skills": "none"}))
    run = careerpath("roles", "-c", write("base.yaml", yaml.safe_dump(BASE)), "-c", over)
    assert run.code == 2
    assert "no role has the id “nobody”" in run.err
    assert "“skills” is text" in run.err
