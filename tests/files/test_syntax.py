"""What is no YAML, in plain words: where the mistake is, and what to do."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careerpath.errors import Code, InputError, Problem
from careerpath.files.documents import parse
from tests.strategies import property_of


def _problem(text: str) -> Problem:
    with pytest.raises(InputError) as caught:
        parse(text, "file")
    (problem,) = caught.value.problems
    assert problem.code is Code.SYNTAX
    return problem


_NEVER_CLOSED = "the quote that opens here is never closed"
_CLOSED_BELOW = "the quote that opens here is closed only in line 3, and text follows there"
_A_KEY = "a key cannot stand here, and the colon makes this one"


@pytest.mark.parametrize(
    ("text", "place", "message"),
    [
        ("a: 1\n\tb: 2\n", (2, 1), "a tab is used for indentation"),
        ("a:\n\tb: 2\n", (2, 1), "a tab is used for indentation"),
        ("a:\n  - b\n\t- c\n", (3, 1), "a tab is used for indentation"),
        ("a: |\n b\n\tc\n", (3, 1), "a tab is used for indentation"),
        ('a: 1\nb: "x\nc: 2\n', (2, 4), _NEVER_CLOSED),
        ("a: 1\nb: 'x\nc: 2\n", (2, 4), _NEVER_CLOSED),
        ('a: 1\nb: "x\n---\n', (2, 4), _NEVER_CLOSED),
        ('a: 1\nb: "x\nc: "2"\n', (2, 4), _CLOSED_BELOW),
        ("a: 1\nb: 'x\nc: don't\n", (2, 4), _CLOSED_BELOW),
        ("a: 'it's'\n", (1, 8), "text follows the closing quote"),
        ('a: [1, "b" c]\n', (1, 12), "a comma or ] is missing before this"),
        ("a:\n  - [1, 2\n\n", (2, 5), "the [ that opens here is never closed"),
        ("a: [1, {b: 2}\n", (1, 4), "the [ that opens here is never closed"),
        ("a: {b: [1,\n", (1, 8), "the [ that opens here is never closed"),
        ('{"a": 1,\n "b": 2\n', (1, 1), "the { that opens here is never closed"),
        ('{"a": 1\n "b": 2}\n', (2, 5), "a comma or } is missing before this"),
        ("a: [1\nb: 2\n", (2, 2), "a comma or ] is missing before this"),
        ("a: [1,,2]\n", (1, 7), "a value is missing here"),
        ("a: ]\n", (1, 4), "a value is missing here"),
        ("a: Sells: a lot\n", (1, 9), _A_KEY),
        ("a: 1\n  b: 2\n", (2, 4), _A_KEY),
        ("a: @me\n", (1, 4), "text cannot start with @"),
        ("a: `me`\n", (1, 4), "text cannot start with `"),
        ("a: %\n", (1, 4), "text cannot start with %"),
        ("a: **b**\n", (1, 4), "text that starts with * means something else in YAML"),
        ("a: &\n", (1, 4), "text that starts with & means something else in YAML"),
        ("%\n", (1, 1), "text that starts with % means something else in YAML"),
        ('a: "C:\\Users"\n', (1, 9), "a \\ in double quotes has a meaning of its own"),
        ("a:\n  - b\n c: d\n", (3, 2), "the indentation of this line fits none above it"),
        ("- a\n - b: c\n- d\n", (2, 5), _A_KEY),
        ("a:\n  - b: c\n   d: e\n", (3, 4), "the list from line 2 goes on here without a -"),
        ("- - a\n - b\n", (2, 2), "the indentation of this line fits none above it"),
        ("a: [b] c\n", (1, 8), "a new key cannot start here"),
        ("a: 1\nb\n", (2, 1), "a colon is missing after this"),
        ("a: - b\n", (1, 4), "a list cannot start in the middle of a line"),
        ("a: ? b\n", (1, 4), "text cannot start with ? here"),
        ("a: |b\n  c\n", (1, 5), "nothing can follow | or > on its line"),
        ("a: 1\n...\nb: 2\n", (3, 1), "the document has ended before this"),
        ("%YAML 3.0\n---\na: 1\n", (1, 1), "this version of YAML is not read"),
        ("a: \x07\n", (1, 4), "the character U+0007 is not allowed in YAML"),
        ("a: *b\n", (1, 4), "the alias *b names no anchor that is complete before it"),
    ],
)  # fmt: skip
def test_where_and_what(text: str, place: tuple[int, int], message: str) -> None:
    problem = _problem(text)
    assert (problem.line, problem.column) == place
    assert problem.message.startswith(message)
    assert problem.hint


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("a: 1\n\tb: 2\n", "use spaces"),
        ("a: Sells: a lot\n", 'quote the text, as in a: "Sells: a lot", or check the indentation'),
        ("- a: it's: so\n", "quote the text after “a:”, or check the indentation"),
        ("a: 1\n  b: 2\n", "check the indentation, and the line above for a missing colon; or "),
        ("a: @me\n", 'quote it: "@me"'),
        ("a: [@me, b]\n", "quote the text"),
        ("a: %\n", 'quote it: "%"'),
        ("a: *b\n", 'quote it if it is text: "*b"'),
        ("a: [1\nb: 2\n", "it belongs to the [ in line 1, column 4"),
        ("a: [1\n", "add the ] where it ends"),
        ("a: {b: 1\n", "add the } where it ends"),
        ("a: 'it's'\n", "quote all of it, and write '' for a quote that is part of the text"),
        ('a: "b" c\n', 'quote all of it, and write \\" for a quote that is part of the text'),
        ('b: "x\nc: "2"\n', "close it where its text ends"),
        ("a:\n  - b: c\n   d: e\n", "line it up with what it belongs to (see line 2), or "),
        ('a: "C:\\Users"\n', "write \\\\ for a plain one, or use single quotes"),
    ],
)  # fmt: skip
def test_hints(text: str, hint: str) -> None:
    assert (_problem(text).hint or "").startswith(hint)


@property_of(max_examples=60)
@given(st.text("{}[],:&*!|>'\"%@`- \n\t#?a1\\", max_size=30))
def test_every_problem_has_a_place_in_the_text_and_a_hint(text: str) -> None:
    try:
        parse(text, "file")
    except InputError as error:
        for each in error.problems:
            if each.code is Code.SYNTAX:
                assert each.line is not None
                assert each.line <= text.count("\n") + 1
                assert each.hint
