"""Patterns of the reader of résumés: what is said to be in all they find is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careerpath.profile.resume import denial, private, sections, study, wordings
from careerpath.profile.resume.patterns import Choice, Pattern
from careerpath.profile.resume.places import heads
from tests.strategies import property_of

WRITTEN = [
    (private, "_OPENING", "my grandmother was ill"),
    (private, "_SHORT", "a keen member of the green party"),
    (private, "_LABEL", "place of birth"),
    (study, "_CERTIFICATE", "a lean six sigma green belt"),
    (denial, "_CUE", "i don t know sql"),
    (denial, "_BEHIND", "sits with finance"),
    (denial, "_REMARK", "not yet"),
    (sections, "_DENIED", "what i don t know"),
    (sections, "_PRIVATE", "hobbies"),
    (study, "_UNFINISHED", "in progress"),
    (private, "_STANDING", "vegan"),
    (wordings, "PATTERNS", "hired 7"),
]


def parts_of(found: object) -> list[Pattern]:
    if isinstance(found, Pattern):
        return [found]
    if isinstance(found, Choice):
        return list(found.patterns)
    assert isinstance(found, dict)
    return list(found.values())


CASES = [
    pytest.param(part, id=f"{module.__name__.rpartition('.')[2]}.{name}.{place}")
    for module, name, _ in WRITTEN
    for place, part in enumerate(parts_of(getattr(module, name)))
] + [
    pytest.param(part, id=f"degree.{at}")
    for at, (_, choice) in enumerate(study._DEGREE)
    for part in choice.patterns
]


@pytest.mark.parametrize("part", CASES)
@property_of(max_examples=40)
@given(data=st.data())
def test_whatever_fits_holds_a_word_that_is_needed(part: Pattern, data: st.DataObject) -> None:
    drawn = data.draw(st.from_regex(part.source, alphabet=st.characters(codec="ascii")))
    words = " ".join(drawn.split())
    found = part.compiled.search(words)
    if found is not None:
        assert part.may_be_in(found[0]), words


@pytest.mark.parametrize(("module", "name", "words"), WRITTEN)
def test_what_is_written_is_found(module: object, name: str, words: str) -> None:
    assert any(part.search(words) for part in parts_of(getattr(module, name)))


def test_a_text_without_a_needed_word_is_not_searched() -> None:
    pattern = Pattern(r"gree\w+|.*", "green")
    assert pattern.search("a red one") is None
    assert pattern.search("a green one") is not None
    assert "compiled" not in vars(Pattern("[", "green")), "it is compiled when it is used"


def test_words_that_start_alike_have_one_head() -> None:
    assert heads("negotiated negotiation no") == {"negot", "no"}
