"""Text that has to have a form: said in words, with the text that has it."""

import re
from collections.abc import Iterator
from typing import Any

import pytest

from careerpath.files.forms import in_words
from careerpath.models.catalogue import Catalogue
from careerpath.models.profile import Profile


def _patterns(schema: Any) -> Iterator[str]:
    if isinstance(schema, dict):
        if isinstance(schema.get("pattern"), str):
            yield schema["pattern"]
        for each in schema.values():
            yield from _patterns(each)
    elif isinstance(schema, list):
        for each in schema:
            yield from _patterns(each)


PATTERNS = sorted(
    {*_patterns(Catalogue.model_json_schema()), *_patterns(Profile.model_json_schema())}
)


@pytest.mark.parametrize("pattern", PATTERNS)
def test_every_form_of_the_models_is_said_in_words(pattern: str) -> None:
    words, hint = in_words(pattern, "?")
    assert pattern not in words
    assert hint is not None
    assert re.search(pattern, hint.removeprefix("for example "))


@pytest.mark.parametrize(
    ("example", "text", "hint"),
    [
        ("an-id", "Survey", "write survey"),
        ("an-id", " The  Survey_2024 ", "write the-survey-2024"),
        ("an-id", "Café", "write cafe"),
        ("an-id", "C++", "write c-plus-plus"),
        ("an-id", "R&D", "write r-and-d"),
        ("an-id", "日本", "for example sales-manager"),
        ("EUR", "eur", "write EUR"),
        ("EUR", "€", "write EUR"),
        ("EUR", "Euro", "for example EUR"),
        ("https://x.org", "www.x.org/a", "write https://www.x.org/a"),
        ("https://x.org", "htp:/x.org", "write https://x.org"),
        ("https://x.org", "ask them", "for example https://www.example.org"),
        ("https://x.org", "our. own notes", "for example https://www.example.org"),
        ("11-2022.00", "11-2022", "write 11-2022.00"),
        ("11-2022.00", "11202201", "write 11-2022.01"),
        ("11-2022.00", "sales", "for example 11-2022.00"),
    ],
)
def test_the_form_that_is_meant(example: str, text: str, hint: str) -> None:
    (pattern,) = (each for each in PATTERNS if re.search(each, example))
    assert in_words(pattern, text)[1] == hint


def test_another_form_is_shown_as_it_is() -> None:
    assert in_words("^x+$", "y") == ("does not have the form ^x+$", None)
