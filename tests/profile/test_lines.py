"""Lines of JSON and CSV: the plain check takes what the model takes, and means the same."""

import json
from typing import Any

import orjson
import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from pydantic import ValidationError

from careerpath.errors import Code, InputError
from careerpath.models.batch import ProfileLine
from careerpath.profile import lines
from careerpath.profile.lines import json_line
from careerpath.profile.many import profiles
from careerpath.profile.said import Held, Said, plain, said
from tests.strategies import property_of

WITH_AND_WITHOUT = pytest.mark.parametrize(
    "reader", [orjson.loads, json.JSONDecoder().decode], ids=["orjson", "json"]
)

COMMON = {
    "id": "anna",
    "name": "Anna: an example",
    "skills": {"sql": 3, "negotiation": None, "café service": 5},
    "interests": "ECS",
    "roles": [{"title": "buyer", "years": 2.5, "current": True}, {"title": "clerk"}],
    "education": "bachelor",
    "certifications": ["Bar exam"],
    "languages": [],
    "preferences": {},
    "version": 1,
}

_words = st.sampled_from(["sql", " sql", "ECS", "bachelor", "BA", "", " ", "\x1f", "a:b", "é", "1"])
_numbers = st.sampled_from([0, 1, 3, 5, 6, 7, 60, 61, -1, 10**30, 1.0, 3.5, 1e999, True, False])
_scalars = st.none() | _words | _numbers
_themes = ["realistic", "investigative", "artistic", "social", "enterprising", "conventional"]
_lists = st.lists(_scalars, max_size=3)
_roles = st.lists(
    st.fixed_dictionaries(
        {"title": _scalars},
        optional={"years": _scalars, "current": _scalars, "place": _words},
    ),
    max_size=2,
)
_anything = _scalars | _lists | st.dictionaries(_words, _scalars, max_size=3)
_lines = st.fixed_dictionaries(
    {},
    optional={
        "id": _scalars,
        "version": _scalars,
        "name": _scalars,
        "skills": st.dictionaries(_words, _scalars, max_size=3) | _lists | _anything,
        "interests": _words | _lists | st.fixed_dictionaries(dict.fromkeys(_themes, _numbers)),
        "roles": _roles | _anything,
        "education": _scalars,
        "certifications": _lists | _anything,
        "preferences": st.sampled_from([{}, {"track": "management"}, {"track": 1}, None]),
        "skill": _words,
    },
)


@given(_lines)
@example({"skills": {"sql": 9, "sql ": 3}})
@example({"skills": {"sql": True}})
@example({"skills": {" ": 3}})
@example({"interests": []})
@property_of(max_examples=250)
def test_what_is_taken_is_what_the_model_takes(data: dict[str, Any]) -> None:
    try:
        expected = said(ProfileLine.model_validate(data))
    except ValidationError:
        expected = None
    found = plain(data)
    if found is not None:
        assert _meaning(found) == _meaning(expected)
    if expected is None:
        with pytest.raises(InputError) as error:
            json_line(json.dumps(data), "x", 1)
        assert {each.line for each in error.value.problems} == {1}
    else:
        assert _meaning(json_line(json.dumps(data), "x", 1)) == _meaning(expected)


def _meaning(found: Said | None) -> Said | None:
    """With what `advice.crowd` makes of it: space around names, and the higher of two levels."""
    if found is None:
        return None
    skills: dict[str, int | None] = {}
    for name, level in found.skills.items():
        skills[name.strip()] = max(skills.get(name.strip(), 0) or 0, level or 3)
    return found._replace(skills=skills)


def test_common_profiles_need_no_model() -> None:
    assert plain(COMMON) == Said(
        "anna",
        {"sql": 3, "negotiation": None, "café service": 5},
        ("ECS",),
        (Held("buyer", 2.5, current=True), Held("clerk")),
    )
    assert plain({"skills": ["sql"], "interests": dict.fromkeys(_themes, 4)}) == Said(
        None, {"sql": None}, (4.0,) * 6
    )


def _read(text: str, name: str) -> list[Said | str]:
    """What each line says, or where and how it is wrong."""
    numbered = enumerate(text.splitlines(keepends=True), start=1)
    found: list[Said | str] = []
    for _, each in profiles(((n, line) for n, line in numbered if line.strip()), name):
        if isinstance(each, Said):
            found.append(each)
        else:
            found += [f"{x.line}:{x.column} {x.code}" for x in each.problems]
    return found


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("nope", "1:1 CP005"),
        ('{"skills": {"sql": 3}', "1:22 CP005"),
        ('{"skills": {"sql": NaN}}', "1:20 CP012"),
        ('{"skills": {"sql": -Infinity}}', "1:20 CP012"),
        ('{"skills": {"sql": 1e999}}', "1:20 CP013"),
        ('{"skills": {"sql": 6}}', "1:20 CP012"),
        ('{"skills": {"sql": 1, "sql": 2}}', "1:23 CP006"),
        ('{"roles": [{"title": "a", "years": ' + "9" * 5_000 + "}]}", "1:1 CP012"),
        ('{"name": "\\ud83d"}', "1:10 CP013"),
        ('{"skill": {}}', "1:2 CP010"),
        ('{"id": true}', "1:8 CP013"),
        ("[1]", "1:1 CP009"),
        ("7", "1:1 CP009"),
        ("[" * 100_000, "1:1 CP007"),
        ("{skills: {sql: 3}}", "1:2 CP005"),
        ('{"version": 2}', "1:13 CP016"),
    ],
)
@WITH_AND_WITHOUT
def test_bad_lines(reader: Any, line: str, expected: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lines, "_QUICK", reader)
    assert expected in _read(line, "x.jsonl")


@WITH_AND_WITHOUT
@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (f'{{"id": {10**30}}}', Said(10**30)),
        (f'{{"id": {2**64 - 1}}}', Said(2**64 - 1)),
        ('{"id": -0}', Said(0)),
        ('{"roles": [{"title": "a", "years": 1e-400}]}', Said(roles=(Held("a", 0.0),))),
        (
            '{"roles": [{"title": "a", "years": 0.1000000000000000055}]}',
            Said(roles=(Held("a", 0.1),)),
        ),
        ('\t{"id": "\\u0061"}\r', Said("a")),
    ],
)
def test_every_reader_says_the_same(
    reader: Any, line: str, expected: Said, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lines, "_QUICK", reader)
    found = json_line(line, "x", 1)
    assert found == expected
    assert type(found.id) is type(expected.id)


def test_an_emoji_in_two_escapes_is_text() -> None:
    assert _read('{"id": "\\ud83d\\ude00", "skills": ["sql"]}', "-") == [
        Said("\U0001f600", {"sql": None})
    ]


def test_a_table() -> None:
    table = (
        "id,skills,interests,current,years,education\n"
        'anna,"sql=3; crm;sql=4",ECS,buyer,"2,5",MBA\n'
        ",,helping people; E,,,\n"
    )
    assert _read(table, "x.csv") == [
        Said("anna", {"sql": 4, "crm": None}, ("ECS",), (Held("buyer", 2.5, current=True),)),
        Said(None, {}, ("helping people", "E")),
    ]


def test_columns_in_any_order() -> None:
    assert _read("skills , ID\nsql,7\n", "<stdin>") == [Said("7", {"sql": None})]


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ("a,sql=9,,", ["2:3 CP015"]),
        ("a,sql=,,\n", ["2:3 CP015"]),
        ('"a,b",=3,buyer,nan', ["2:7 CP015", "2:16 CP015"]),
        ("a,,buyer,61", ["2:10 CP015"]),
        ("a,,,4", ["2:5 CP015"]),
        ("a,sql", ["2:3 CP009"]),
        ("a,sql,buyer,4,5", ["2:15 CP009"]),
        ('a,"sql,buyer,4', ["2:1 CP005"]),
    ],
)
def test_bad_rows(row: str, expected: list[str]) -> None:
    """Each is told, and the next row is read as if nothing had been."""
    good = "b,sql,buyer,4"
    read = _read(f"id,skills,current,years\n{row}\n{good}\n", "x.csv")
    assert read[:-1] == expected
    assert read[-1] == Said("b", {"sql": None}, (), (Held("buyer", 4.0, current=True),))


@pytest.mark.parametrize(
    ("header", "code"),
    [("id,skill", Code.UNKNOWN_KEY), ("id,id", Code.DUPLICATE_KEY), ('"id', Code.SYNTAX)],
)
def test_bad_headers(header: str, code: Code) -> None:
    with pytest.raises(InputError) as error:
        list(profiles([(1, f"{header}\n")], "x.csv"))
    assert error.value.problems[0].code == code
