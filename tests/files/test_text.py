"""`clean` makes text safe to show; `fold` makes names that people take for one equal."""

import unicodedata
from typing import Literal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from careerpath.files.text import clean, fold
from tests.strategies import property_of

FORMS: tuple[Literal["NFC", "NFD", "NFKC", "NFKD"], ...] = ("NFC", "NFD", "NFKC", "NFKD")


@property_of(max_examples=100)
@given(st.text())
def test_clean_text_is_safe(text: str) -> None:
    shown = clean(text)
    assert not {unicodedata.category(each) for each in shown} & {"Cc", "Cf", "Cs", "Co", "Zl", "Zp"}
    assert shown == " ".join(shown.split())
    assert clean(shown) == shown


@property_of(max_examples=100)
@given(st.text(st.characters(categories=["L", "N", "P", "S", "M"])))
def test_visible_characters_stay_as_they_are(text: str) -> None:
    assert clean(text) == text


@property_of(max_examples=100)
@given(st.lists(st.text(st.characters(categories=["L", "N"]), min_size=1)), st.data())
def test_white_space_of_any_kind_is_one_space(words: list[str], data: st.DataObject) -> None:
    spaces = st.text(" \t\n\r\x0b\x0c\x85\xa0\u2003\u2028\u2029\u3000", min_size=1)
    text = data.draw(spaces).join(words)
    assert clean(text) == " ".join(words)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("", ""),
        ("  plain   text ", "plain text"),
        ("\x1b[31mred\x1b[0m", "\ufffd[31mred\ufffd[0m"),
        ("\x1b]8;;http://x\x07y", "\ufffd]8;;http://x\ufffdy"),
        ("\x9b31m", "\ufffd31m"),
        ("a\x00b\x7fc\x80d", "a\ufffdb\ufffdc\ufffdd"),
        ("back\x08space", "back\ufffdspace"),
        ("carriage\rreturn\r\nline\x85next\u2028line", "carriage return line next line"),
        ("\u202eevil\u202c \u2066isolated\u2069 \u061c\u200f", "evil isolated"),
        ("zero\u200bwidth\u200c\u200d\u2060\ufeff", "zerowidth"),
        ("soft\u00adhyphen", "softhyphen"),
        ("tag\U000e0041", "tag"),
        ("private\ue000", "private\ufffd"),
        ("lone\ud800", "lone\ufffd"),
        ("[bold]:smile: <b> `x` | $y", "[bold]:smile: <b> `x` | $y"),
        ("Zoe\u0308 日本 😀", "Zoe\u0308 日本 😀"),
    ],
    ids=ascii,
)
def test_clean(text: str, shown: str) -> None:
    assert clean(text) == shown


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Sales-Operations  MANAGER", "sales operations manager"),
        ("sales_operations", "Sales Operations"),
        ("sales/operations", "sales operations"),
        ("sales – operations", "sales operations"),
        ("(sales) operations!", "sales operations"),
        ("R&D", "r and d"),
        ("research & development", "Research and Development"),
        ("STRASSE", "straße"),
        ("ﬁnance", "finance"),
        ("ｓａｌｅｓ　ｏｐｓ", "Sales Ops"),
        ("Node.js.", "node.JS"),
        ("Ph.D.", "ph.d"),
        ("café", "cafe\u0301"),
        ("ΣΊΣΥΦΟΣ", "σίσυφος"),
        ("C++ / C#", "c++ c#"),
        pytest.param("Sr.-Manager", "Sr. Manager"),
        pytest.param("Inc./Ltd.", "Inc. Ltd."),
    ],
)
def test_taken_for_one(one: str, other: str) -> None:
    assert fold(one) == fold(other)


def test_each_its_own() -> None:
    names = ["C", "C++", "C#", "F#", "R", "S", ".NET", "NET", "ASP.NET", "Go", "Java", "JavaScript"]
    names += ["Node.js", "NodeJS", "SAP", "SQL", "T-SQL", "NoSQL"]
    assert len({fold(name) for name in names}) == len(names)


@pytest.mark.parametrize("name", ["C♯"])
def test_signs_that_are_part_of_a_name(name: str) -> None:
    assert fold(name) != fold("C")


@property_of(max_examples=100)
@given(st.text())
def test_fold_knows_no_encoding_of_accents(text: str) -> None:
    assert len({fold(unicodedata.normalize(form, text)) for form in FORMS}) == 1


@example(".", "-")
@property_of(max_examples=100)
@given(st.text(st.characters(max_codepoint=0x24F)), st.sampled_from([" ", "-", "_", "  ", " - "]))
def test_fold_knows_no_case_and_no_hyphen(text: str, between: str) -> None:
    # Capital I with a dot and the like change their letters with their case.
    assert fold(text) == fold(text.casefold())
    assert fold(f"{text}{between}x") == fold(f"{text} x")


@example(".!")
@property_of(max_examples=100)
@given(st.text(st.characters(exclude_characters="+")))
def test_a_folded_name_is_folded(text: str) -> None:
    folded = fold(text)
    assert fold(folded) == folded
    assert folded == " ".join(folded.split())
