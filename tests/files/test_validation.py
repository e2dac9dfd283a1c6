"""What pydantic finds wrong, said in plain words at the line where it stands."""

from datetime import date
from enum import StrEnum
from typing import Annotated, Literal, Self

import pytest
from pydantic import Field, Strict, StringConstraints, model_validator

from careerpath.errors import Code, InputError, Problem
from careerpath.files.documents import parse
from careerpath.files.kinds import describe
from careerpath.files.validation import mapping_of, validate
from careerpath.models.base import Model, Text, Years


class Colour(StrEnum):
    RED = "red"
    GREEN = "green"


class Square(Model):
    kind: Literal["square"]
    side: Years


class Circle(Model):
    kind: Literal["circle"]
    radius: Years


class Span(Model):
    low: Years
    high: Years

    @model_validator(mode="after")
    def _ordered(self) -> Self:
        if self.low > self.high:
            raise ValueError("low is above high")
        return self


class Thing(Model):
    version: Literal[1] = 1
    name: Text | None = None
    level: Annotated[int, Strict(), Field(ge=1, le=5)] | None = None
    share: Annotated[float, Strict(), Field(gt=0, lt=1)] | None = None
    colour: Colour | None = None
    code: Annotated[str, StringConstraints(pattern=r"^[a-z]+$", max_length=5)] | None = None
    day: date | None = None
    flag: Annotated[bool, Strict()] = False
    tags: Annotated[tuple[Text, ...], Field(min_length=1)] | None = None
    levels: dict[Text, Annotated[int, Strict(), Field(ge=1)]] = {}
    span: Span | None = None
    shapes: tuple[Annotated[Square | Circle, Field(discriminator="kind")], ...] = ()


def _wrong(text: str) -> list[Problem]:
    document = parse(text, "file")
    found = validate(Thing, document.data, document)
    assert isinstance(found, list)
    return found


@pytest.mark.parametrize(
    ("text", "place", "code", "message"),
    [
        ("nam: x", (1, 1), Code.UNKNOWN_KEY, "unknown key “nam”"),
        ("span: {low: 1, hig: 2, high: 3}", (1, 16), Code.UNKNOWN_KEY, "unknown key “hig”"),
        ("span:\n  low: 1", (2, 3), Code.MISSING_KEY, "the key “high” is missing"),
        ("span: {low: 3, high: 2}", (1, 7), Code.VALUE, "low is above high"),
        ("level: 9", (1, 8), Code.RANGE, "level 9 is above 5"),
        ("level: 0", (1, 8), Code.RANGE, "level 0 is below 1"),
        ("share: 1", (1, 8), Code.RANGE, "share 1 is not below 1"),
        ("share: 0.0", (1, 8), Code.RANGE, "share 0 is not above 0"),
        ("share: 1e999", (1, 8), Code.RANGE, "this is not a finite number"),
        ("levels: {a: 0}", (1, 13), Code.RANGE, "a 0 is below 1"),
        ("colour: redd", (1, 9), Code.CHOICE, "“redd” is not one of red or green"),
        ("code: A1", (1, 7), Code.VALUE, "“A1” does not have the form ^[a-z]+$"),
        ("name: ' '", (1, 7), Code.VALUE, "the text is empty"),
        ("tags: []", (1, 7), Code.VALUE, "the list is empty"),
        ("tags: [a, '']", (1, 11), Code.VALUE, "the text is empty"),
        ("name: 1.10", (1, 7), Code.TYPE, "1.10 is read as a number here, and text is meant"),
        ("name: 2024-01-01", (1, 7), Code.TYPE, "2024-01-01 is read as a date here, and text"),
        ("name: true", (1, 7), Code.TYPE, "true is read as true or false here, and text is meant"),
        ("name: [a]", (1, 7), Code.TYPE, "“name” is a list, where text is meant"),
        ("name: {a: b}", (1, 7), Code.TYPE, "“name” is a mapping, where text is"),
        ("level: x", (1, 8), Code.TYPE, "“level” is text, where a whole number is"),
        ("level: 3.5", (1, 8), Code.TYPE, "“level” is 3.5, where a whole number is"),
        ("flag: 1", (1, 7), Code.TYPE, "“flag” is 1, where true or false is meant"),
        ("tags: x", (1, 7), Code.TYPE, "“tags” is text, where a list is meant"),
        ("levels: [a]", (1, 9), Code.TYPE, "“levels” is a list, where a mapping is"),
        ("shapes: [{side: 1}]", (1, 10), Code.MISSING_KEY, "the key “kind” is missing"),
        ("shapes: [{kind: square}]", (1, 10), Code.MISSING_KEY, "the key “side” is missing"),
        ("shapes: [{kind: square, side: 99}]", (1, 31), Code.RANGE, "side 99 is above 60"),
        ("shapes: [{kind: circle, radius: 1, r: 2}]", (1, 36), Code.UNKNOWN_KEY, "unknown key “r”"),
        ("version: 0", (1, 10), Code.CHOICE, "“0” is not one of 1"),
        ("colour: [red]", (1, 9), Code.CHOICE, "“colour” is a list, where one of red or green is"),
        ("shapes: [{kind: }]", (1, 17), Code.CHOICE, "“kind” is empty, where one of square or"),
        ("name:\nnam: x", (2, 1), Code.UNKNOWN_KEY, "unknown key “nam”"),
        ("span: {low: 1, hihg: 2}", (1, 16), Code.UNKNOWN_KEY, "unknown key “hihg”"),
        ("shapes: [{kidn: circle}]", (1, 11), Code.UNKNOWN_KEY, "unknown key “kidn”"),
        ("shapes: [{kind: [a]}]", (1, 17), Code.CHOICE, "“kind” is a list, where one of square or"),
        ("shapes: [3]", (1, 10), Code.TYPE, "an entry of “shapes” is 3, where a mapping is meant"),
        ("code: abcdef", (1, 7), Code.VALUE, "the text has 6 characters; 5 are the most"),
        ("level: 1e999", (1, 8), Code.TYPE, "“level” is a number, where a whole number is meant"),
    ],
)
def test_said_where_it_stands(text: str, place: tuple[int, int], code: Code, message: str) -> None:
    (problem,) = _wrong(text)
    assert (problem.code, problem.file) == (code, "file")
    assert problem.message.startswith(message)
    assert (problem.line, problem.column) == place
    assert problem.excerpt == text.splitlines()[place[0] - 1]


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("nam: x", "did you mean “name”?"),
        ("colour: gren", "did you mean “green”?"),
        ("colour: xyz", None),
        ("shapes: [{kind: circle, radius: 1, xyz: 2}]", "known here: kind, radius"),
        ("shapes: [{kidn: circle}]", "did you mean “kind”?"),
        ("shapes: [x]", "write its keys: kind, side, radius"),
        ("span: {low: 1, high: 2, hihg: 2}", "did you mean “high”?"),
        ("shapes: [{kind: circle, radius: 1, radus: 2}]", "did you mean “radius”?"),
        ("shapes: [{kind: circel, radius: 1}]", "did you mean “circle”?"),
        ("name: 1.10", 'quote it: "1.10"'),
        ("name: ''", "write something, or leave the key out"),
        ("tags: []", "name at least one, or leave the key out"),
        ("level: 9", None),
    ],
)
def test_hints(text: str, hint: str | None) -> None:
    assert [each.hint for each in _wrong(text)] == [hint]


def test_all_that_is_wrong_is_said() -> None:
    found = _wrong("level: 9\nnam: x\nspan: {low: -1, high: 99}\nshapes: [{kind: square}]\n")
    places = sorted((each.line, each.column, each.code) for each in found)
    assert places == [
        (1, 8, Code.RANGE),
        (2, 1, Code.UNKNOWN_KEY),
        (3, 13, Code.RANGE),
        (3, 23, Code.RANGE),
        (4, 10, Code.MISSING_KEY),
    ]


def test_what_is_right_is_a_model() -> None:
    document = parse("things:\n  - {name: x, day: 2024-02-29}\n  - {level: 9}\n", "file")
    first, second = document.data["things"]
    assert validate(Thing, first, document, ("things", 0)) == Thing(name="x", day=date(2024, 2, 29))
    found = validate(Thing, second, document, ("things", 1))
    assert isinstance(found, list)
    assert [(each.line, each.column) for each in found] == [(3, 13)]


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ({}, "a mapping"),
        ([], "a list"),
        ("x", "text"),
        (1, "a number"),
        (1.5, "a number"),
        (True, "true or false"),
        (None, "nothing"),
        (date(2024, 1, 1), "a date"),
        (b"", "a value"),
    ],
)
def test_describe(value: object, words: str) -> None:
    assert describe(value) == words


@pytest.mark.parametrize("text", ["a: 1", '{"a": 1}', "version: 1\na: 1"])
def test_a_mapping_is_handed_out(text: str) -> None:
    assert mapping_of(parse(text, "file"), "profile")["a"] == 1


@pytest.mark.parametrize(
    ("text", "code", "message"),
    [
        ("", Code.SHAPE, "a profile is a mapping of keys and values; this file holds nothing"),
        ("- a", Code.SHAPE, "a profile is a mapping of keys and values; this file holds a list"),
        ("version: 7", Code.VERSION, "this profile is written in version 7 of the format; "),
    ],
)
def test_what_is_no_mapping_of_this_version(text: str, code: Code, message: str) -> None:
    with pytest.raises(InputError) as caught:
        mapping_of(parse(text, "file"), "profile")
    (problem,) = caught.value.problems
    assert problem.code is code
    assert problem.message.startswith(message)


@pytest.mark.parametrize("text", ["level: 3.5", "name: [a]", "name: {a: b}"])
def test_the_message_is_english(text: str) -> None:
    (problem,) = _wrong(text)
    assert not any(words in problem.message for words in (" a integer", " a text", "a a "))


def test_a_wrong_key_is_said_where_it_stands() -> None:
    (problem,) = _wrong("levels: {'': 1}")
    assert (problem.line, problem.column) == (1, 10)


def test_a_wrong_tag_is_said_where_it_stands() -> None:
    (problem,) = _wrong("shapes: [{kind: circel, radius: 1}]")
    assert (problem.line, problem.column) == (1, 17)


def test_no_hint_without_words() -> None:
    (problem,) = _wrong("version: 0")
    assert problem.hint != "known here: "
