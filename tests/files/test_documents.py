"""YAML and JSON to plain data: what it reads, what it refuses, and where each value stands."""

import json
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from careerpath.errors import Code, InputError, Problem
from careerpath.files.documents import Path, load, parse
from careerpath.files.events import MAX_DEPTH, MAX_EXPANSION
from tests.kit import Write
from tests.strategies import property_of

WORDS = st.text(st.characters(categories=["L", "N"]), min_size=1, max_size=8)
TEXTS = st.text(st.characters(categories=["L", "N", "P", "S", "Zs"]), max_size=12)


def _mappings(texts: st.SearchStrategy[str]) -> st.SearchStrategy[dict[str, Any]]:
    scalars = (
        st.none()
        | st.booleans()
        | st.integers(-(10**17), 10**17)
        | st.floats(allow_nan=False, allow_infinity=False)
        | texts
    )
    inner = st.recursive(
        scalars,
        lambda data: st.lists(data, max_size=3) | st.dictionaries(texts, data, max_size=3),
        max_leaves=12,
    )
    return st.dictionaries(texts, inner, max_size=3)


def _problems(text: str) -> list[Problem]:
    with pytest.raises(InputError) as caught:
        parse(text, "file")
    return list(caught.value.problems)


def _found(text: str) -> list[tuple[Code, int | None, int | None]]:
    return [(each.code, each.line, each.column) for each in _problems(text)]


@property_of(max_examples=40)
@given(_mappings(TEXTS))
def test_json_arrives_as_it_is(data: dict[str, Any]) -> None:
    text = json.dumps(data, ensure_ascii=False, indent=1)
    assert parse(text, "file").data == data
    # A comment makes it YAML in flow style, which must mean the same.
    assert parse(f"# YAML\n{text}", "file").data == data
    assert parse(json.dumps(data), "file").data == data


@property_of(max_examples=40)
@given(_mappings(TEXTS.map("text".__add__)))
def test_yaml_arrives_as_it_is(data: dict[str, Any]) -> None:
    assert parse(yaml.safe_dump(data, allow_unicode=True), "file").data == data


@property_of(max_examples=40)
@given(
    st.recursive(WORDS, lambda inner: st.lists(inner, min_size=1, max_size=4)),
    st.sampled_from([json.dumps, yaml.safe_dump]),
)
def test_positions_are_where_the_values_stand(shape: object, dump: Callable[[object], str]) -> None:
    count = iter(range(10**6))

    def named(value: object) -> object:
        if isinstance(value, list):
            return {f"key{next(count)}": named(each) for each in value}
        return f"value{next(count)}x"

    data = {"top": named(shape), "list": [[named(shape)], "end"]}
    text = dump(data)
    document, lines = parse(text, "file"), text.splitlines()

    def check(value: object, path: Path) -> None:
        line, column = document.position(path)
        rest = lines[line - 1][column - 1 :]
        if isinstance(value, str):
            assert rest.lstrip('"').startswith(value)
            assert document.spelling(path) == value
        for step, each in _children(value):
            line, column = document.position((*path, step), key=True)
            rest = lines[line - 1][column - 1 :]
            assert not isinstance(step, str) or rest.lstrip('"').startswith(step)
            check(each, (*path, step))

    check(document.data, ())


def _children(value: object) -> list[tuple[str | int, object]]:
    if isinstance(value, dict):
        return list(value.items())
    return list(enumerate(value)) if isinstance(value, list) else []


@pytest.mark.parametrize(
    ("text", "data"),
    [
        ("a: 1", {"a": 1}),
        ("a: -17", {"a": -17}),
        ("a: 1.50", {"a": 1.5}),
        ("a: 1e3", {"a": 1000.0}),
        ("a: true\nb: False", {"a": True, "b": False}),
        ("a:\nb: ~\nc: null", {"a": None, "b": None, "c": None}),
        ("a: 2024-02-29", {"a": date(2024, 2, 29)}),
        ("a: 'NO'\nb: \"1.10\"", {"a": "NO", "b": "1.10"}),
        ("a: nothing\nb: yesterday\nc: 3rd", {"a": "nothing", "b": "yesterday", "c": "3rd"}),
        ("a: 1.2.3", {"a": "1.2.3"}),
        ("a: |\n  one\n  two\n", {"a": "one\ntwo\n"}),
        ("a: >-\n  one\n  two\n", {"a": "one two"}),
        ("a: [1, [2, {b: 3}]]", {"a": [1, [2, {"b": 3}]]}),
        ("a: &x [1]\nb: *x", {"a": [1], "b": [1]}),
        ("", None),
        ("# comment", None),
        ("word", "word"),
        ("[]", []),
        ('{"a": 1, "b": [null, true, 1.5, "x"]}', {"a": 1, "b": [None, True, 1.5, "x"]}),
        ('{"a": "\\ud83d\\ude00"}', {"a": "😀"}),
    ],
)  # fmt: skip
def test_data(text: str, data: object) -> None:
    document = parse(text, "file")
    assert document.data == data
    assert document.name == "file"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("a: 1\na: 2", [(Code.DUPLICATE_KEY, 2, 1)]),
        ("a: [", [(Code.SYNTAX, 1, 4)]),
        ("a: !x 1\nb: !y 2", [(Code.TAG, 1, 4), (Code.TAG, 2, 4)]),
        ("a: NO\nb: 12:30\nb: !x 1", [
            (Code.TYPE, 1, 4), (Code.TYPE, 2, 4), (Code.TAG, 3, 4), (Code.DUPLICATE_KEY, 3, 1)
        ]),
        ("a: 2024-02-30", [(Code.VALUE, 1, 4)]),
        ("a: *b", [(Code.SYNTAX, 1, 4)]),
        ("<<: {}", [(Code.SYNTAX, 1, 1)]),
        ("[a]: b", [(Code.TYPE, 1, 1)]),
        ("? {a: b}\n: c", [(Code.TYPE, 1, 3)]),
        ("a: 1\n---\nb: 2", [(Code.SHAPE, 2, 1)]),
        ("a: NO\nb: [", [(Code.TYPE, 1, 4), (Code.SYNTAX, 2, 4)]),
        ("a: \x01", [(Code.SYNTAX, 1, 4)]),
        ("a: 1\nb: \x7f", [(Code.SYNTAX, 2, 4)]),
    ],
)  # fmt: skip
def test_refused(text: str, found: list[tuple[Code, int, int]]) -> None:
    assert _found(text) == found


@pytest.mark.parametrize(("start", "end"), [("[", "]"), ("{a: ", "}"), ("- ", "\n")])
def test_depth(start: str, end: str) -> None:
    assert parse(f"# YAML\n{start * MAX_DEPTH}x{end * MAX_DEPTH}", "file").data is not None
    (problem,) = _problems(f"# YAML\n{start * (MAX_DEPTH + 1)}x{end * (MAX_DEPTH + 1)}")
    assert problem.code is Code.TOO_LARGE
    assert (problem.line, problem.column) == (2, len(start) * (MAX_DEPTH + 1) + 1)


def test_depth_of_json() -> None:
    assert parse("[" * MAX_DEPTH + "]" * MAX_DEPTH, "file").data is not None
    (problem,) = _problems("[" * 100_000)
    assert (problem.code, problem.line, problem.column) == (Code.TOO_LARGE, 1, 1)


def test_expansion_of_aliases() -> None:
    # An anchor on a list of 9 stands for 10 values.
    anchor = f"a: &a [{', '.join('x' * 9)}]\nb: [{{}}]\n"
    most = MAX_EXPANSION // 10
    data = parse(anchor.format(", ".join(["*a"] * most)), "file").data
    assert len(data["b"]) == most
    (problem,) = _problems(anchor.format(", ".join(["*a"] * (most + 1))))
    assert (problem.code, problem.line) == (Code.TOO_LARGE, 2)


@pytest.mark.parametrize(
    ("path", "what", "place"),
    [
        ((), "value", (2, 1)),
        (("name",), "value", (2, 7)),
        (("name",), "key", (2, 1)),
        (("skills", "sql"), "value", (4, 8)),
        (("skills", "sql"), "key", (4, 3)),
        (("roles", 1, "title"), "value", (7, 12)),
        (("roles", 1), "value", (7, 5)),
        (("roles", 1, "missing"), "value", (7, 5)),
        (("roles", 9), "value", (6, 3)),
        (("missing", "more"), "value", (2, 1)),
        (("name", "deeper"), "value", (2, 7)),
    ],
)
def test_positions(path: Path, what: str, place: tuple[int, int]) -> None:
    text = "# top\nname: x\nskills:\n  sql: 3\nroles:\n  - title: a\n  - title: b\n"
    assert parse(text, "file").position(path, key=what == "key") == place


@pytest.mark.parametrize("text", ["", "# nothing", "[]"])
def test_a_position_in_nothing(text: str) -> None:
    assert parse(text, "file").position(("a", 1)) == (1, 1)


def test_the_place_of_a_forbidden_character_after_carriage_returns() -> None:
    assert _found("a: 1\rb: 2\rc: \x07\r") == [(Code.SYNTAX, 3, 4)]


def test_a_problem_shows_its_line() -> None:
    problem = parse("a: 1\nb: 2\n", "file").problem(Code.RANGE, "too much", ("b",), "less")
    assert problem == Problem(Code.RANGE, "too much", "file", 2, 4, "less", "b: 2")
    assert str(problem) == "file:2:4: error[CP012]: too much"


@pytest.mark.parametrize("text", ["\ufeffa: x", '\ufeff{"a": "x"}'])
def test_a_mark_at_the_start_moves_nothing(text: str) -> None:
    document = parse(text, "file")
    assert document.data == {"a": "x"}
    assert document.position(("a",), key=True)[1] in {1, 2}
    assert document.text.startswith(("a", "{"))


def test_load_names_the_file(write: Write) -> None:
    path = write("file.yaml", "a: 1\n")
    document = load(path, 100)
    assert (document.name, document.data) == (path, {"a": 1})
    with pytest.raises(InputError) as caught:
        load(write("bad.yaml", "a: ["), 100)
    assert str(caught.value.problems[0].file).endswith("bad.yaml")


def _data_or_problems(text: str) -> Any:
    try:
        return parse(text, "file").data
    except InputError as error:
        return error.problems


@property_of(max_examples=40)
@given(st.text(max_size=40) | st.text("{}[],:&*!|>'\"%@`- \n\t#?a1.~<", max_size=30))
def test_any_text_is_read_or_refused(text: str) -> None:
    found = _data_or_problems(text)
    if isinstance(found, tuple):
        assert found
        assert all(each.line and each.column for each in found)
    else:
        json.dumps(found, default=str)
