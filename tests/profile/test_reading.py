"""Profile files, YAML and JSON, to profiles."""

import json
from typing import Any

import pytest

from careerpath.errors import Code, InputError
from careerpath.files.documents import load
from careerpath.models.profile import InterestScores, Profile
from careerpath.profile.reading import profile_of
from tests.builders import scores
from tests.kit import EXAMPLES, Write

FULL: dict[str, Any] = {
    "version": 1,
    "name": "Dana",
    "summary": "Sells, and wants to lead.",
    "skills": {"negotiation": 4, "crm": None},
    "interests": ["leading", "helping people"],
    "roles": [{"title": "Sales Representative", "years": 5, "current": True}],
    "education": "bachelor",
    "certifications": ["A paper"],
    "languages": ["English"],
    "preferences": {
        "functions": ["sales"],
        "levels": ["manager"],
        "track": "management",
        "min_pay": 60000,
    },
}


def read_profile(path: str) -> Profile:
    return profile_of(load(path, 2_000_000))


def refused(path: str) -> list[tuple[str, int | None, int | None]]:
    with pytest.raises(InputError) as caught:
        read_profile(path)
    return [(each.code, each.line, each.column) for each in caught.value.problems]


def test_json_and_yaml_are_the_same(write: Write) -> None:
    as_json = read_profile(write("profile.json", json.dumps(FULL)))
    as_yaml = read_profile(
        write(
            "profile.yaml",
            "version: 1\nname: Dana\nsummary: Sells, and wants to lead.\n"
            "skills:\n  negotiation: 4\n  crm:\n"
            "interests: [leading, helping people]\n"
            "roles:\n  - {title: Sales Representative, years: 5, current: true}\n"
            "education: bachelor\ncertifications: [A paper]\nlanguages: [English]\n"
            "preferences: {functions: sales, levels: manager, track: management,"
            " min_pay: 60000}\n",
        )
    )
    assert as_json == as_yaml == Profile.model_validate(FULL)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("skills: [negotiation, crm]", {"negotiation": None, "crm": None}),
        ("skills: {negotiation: 4, crm: ~}", {"negotiation": 4, "crm": None}),
        ('skills: {"C++": 5, "C#": 1}', {"C++": 5, "C#": 1}),
        ("skills: {}", {}),
        ("name: Dana", {}),
    ],
)
def test_skills(write: Write, text: str, expected: dict[str, int | None]) -> None:
    assert read_profile(write("profile.yaml", text)).skills == expected


def test_a_skill_named_twice_but_for_space_counts_at_its_highest(write: Write) -> None:
    text = 'skills: {"sql": 5, "sql ": 2}'
    assert read_profile(write("profile.yaml", text)).skills == {"sql": 5}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("interests: ECS", ("ECS",)),
        ("interests: [leading, ECS]", ("leading", "ECS")),
        ("interests: ", None),
        ("name: Dana", None),
    ],
)
def test_interests_in_words(write: Write, text: str, expected: tuple[str, ...] | None) -> None:
    assert read_profile(write("profile.yaml", text)).interests == expected


def test_interests_in_scores(write: Write) -> None:
    six = scores(1, 2.5, 3, 4, 5, 7)
    found = read_profile(write("profile.json", json.dumps({"interests": six}))).interests
    assert isinstance(found, InterestScores)
    assert found.model_dump() == six


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("skills:\n  sql: 9", [(Code.RANGE, 2, 8)]),
        ("skills:\n  sql: 0", [(Code.RANGE, 2, 8)]),
        ("skills:\n  sql: high", [(Code.TYPE, 2, 8)]),
        ("skills:\n  sql: 3.5", [(Code.TYPE, 2, 8)]),
        ("skills:\n  sql: 3\n  sql: 4", [(Code.DUPLICATE_KEY, 3, 3)]),
        ("skils: {}", [(Code.UNKNOWN_KEY, 1, 1)]),
        ("interests: {realistic: 1}", [(Code.MISSING_KEY, 1, 12)] * 5),
        ("roles:\n  - title: Seller\n    years: -1", [(Code.RANGE, 3, 12)]),
        ("roles:\n  - years: 3", [(Code.MISSING_KEY, 2, 5)]),
        ("education: some", [(Code.CHOICE, 1, 12)]),
        ("preferences: {track: upward}", [(Code.CHOICE, 1, 22)]),
        ("preferences: {min_pay: -5}", [(Code.RANGE, 1, 24)]),
        ("name: ''", [(Code.VALUE, 1, 7)]),
        ("- sql", [(Code.SHAPE, 1, 1)]),
        ("", [(Code.SHAPE, 1, 1)]),
        ("version: 2", [(Code.VERSION, 1, 10)]),
        ("name: [\n", [(Code.SYNTAX, 1, 7)]),
        ("skils: {}\neducation: some", [(Code.UNKNOWN_KEY, 1, 1), (Code.CHOICE, 2, 12)]),
    ],
)
def test_what_is_wrong_is_told_with_its_place(
    write: Write, text: str, expected: list[tuple[str, int, int]]
) -> None:
    assert sorted(refused(write("profile.yaml", text)), key=lambda each: each[1:]) == expected


def test_a_missing_file(write: Write) -> None:
    assert refused(write("profile.yaml", "").replace("profile", "nobody")) == [
        (Code.FILE, None, None)
    ]


@pytest.mark.parametrize("path", sorted(EXAMPLES.glob("*.yaml")), ids=lambda path: path.stem)
def test_the_examples_can_be_read(path: Any) -> None:
    found = read_profile(str(path))
    assert found.name
    assert found.skills
