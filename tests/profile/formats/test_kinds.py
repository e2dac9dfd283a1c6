"""What a file is, by its content: data or prose, ours or JSON Resume, and what is refused."""

import json
from typing import Any

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from careerpath.errors import Code, InputError
from careerpath.profile.formats.kinds import Kind, container, is_data, is_json_resume
from careerpath.profile.formats.source import ProfileSource, Source, TextSource, source_of
from tests.kit import EXAMPLES, ROOT
from tests.profile.formats.refusals import refusal
from tests.strategies import property_of

FRONT_MATTER = "---\nname: Jane\nlang: en\n---\nJane Doe\nSells."
BROKEN = "name: Jane\nskills: [sql\nI sell things.\n"


@pytest.mark.parametrize(
    "text",
    [
        '{"name": "Jane"}',
        "\n  {name: Jane}",
        "{",
        "[sql, python]",
        "[" * 1000,
        '["sql"]',
        "[]",
        "%YAML 1.1\n---\nname: x",
        "!!python/object:os.system x",
        "name: Jane",
        "skills:\n  sql: 4\n",
        "skills:\n- sql\n- crm\n",
        "  name: Jane\n  skills: {sql: 4}",
        "# Me\nname: Jane\n\nskills: [sql,\n]\n",
        '"name": Jane\n',
        "'skills' : {}\n",
        "colour: blue\nskills: {}\n",
        "---\nname: Jane\n",
        "---\nname: Jane\n---\nname: Ann\n",
        "name: x\n...\n---\nname: y\n",
        "basics:\n  name: Jane\nwork: []\n",
        "summary: |\n  I sell.\n  And I like it.\n",
        "name: [\n",
        "name: 'Jane\n",
        "version: 2",
    ],
)
@pytest.mark.parametrize("name", ["<stdin>", "cv.yaml", "cv.txt", "cv.md", "cv.pdf", "cv"])
def test_data_under_any_name(text: str, name: str) -> None:
    assert is_data(text, name)


@pytest.mark.parametrize(
    "text",
    [
        "Jane Doe\nSales Representative\n",
        "Jane Doe",
        "Name: Jane Doe\nSkills: negotiation, CRM\nExperience: five years\n",
        "EXPERIENCE:\nSeller at Acme: 2019-2022\n",
        "Sales Manager, Acme: 2019 to now\n",
        "# Jane Doe\n\n## Skills\n\n- negotiation\n- CRM\n",
        "[Jane Doe](https://example.com)\n\nSeller",
        "[![badge](x)](y)\n",
        "[x] done\n",
        "[Name withheld] Seller at Acme",
        "- negotiation\n- CRM\n",
        "jane doe\nskills: negotiation\n",
        "https://example.com/jane: my page",
        "**Jane** Doe\n---\nname: x\n",
        FRONT_MATTER,
        "Jane\n====\nSeller\n",
        "42",
        "null",
        "\ufeff",
        "*alias",
        "`code`: x",
    ],
)
@pytest.mark.parametrize("name", ["<stdin>", "cv.txt", "cv.md", "cv.pdf", "cv"])
def test_prose_under_any_name_but_that_of_data(text: str, name: str) -> None:
    assert not is_data(text, name)
    assert is_data(text, "cv.yaml")
    assert is_data(text, "CV.JSON")


@pytest.mark.parametrize(
    "text",
    [
        "skils: {}\n",
        "hobby: chess\nfavouriteFood: soup\n",
        BROKEN,
        "skills: negotiation\n\nI have sold for years.\n",
        "# only a comment\n",
    ],
)
def test_what_is_unclear_goes_by_the_name(text: str) -> None:
    assert is_data(text, "<stdin>")
    assert is_data(text, "cv")
    assert is_data(text, "cv.yml")
    assert not is_data(text, "cv.txt")
    assert not is_data(text, "cv.MD")


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        ({}, False),
        ([], False),
        (None, False),
        ("basics", False),
        ({"basics": {}}, True),
        ({"basics": {}, "name": "x", "roles": [], "summary": "y"}, True),
        ({"$schema": "https://jsonresume.org/resume.json", "name": "x"}, True),
        ({"work": []}, True),
        ({"work": [], "name": "x"}, False),
        ({"work": [], "volunteer": [], "name": "x"}, True),
        ({"basics": "x", "name": "x", "roles": []}, False),
        ({"skills": ["sql"]}, False),
        ({"skills": {"sql": 4}}, False),
        ({"skills": [{"name": "SQL"}]}, True),
        ({"skills": [{"sql": 4}, {"crm": 3}]}, False),
        ({"skills": []}, False),
        ({"education": []}, True),
        ({"education": "bachelor"}, False),
        ({"languages": [{"language": "English"}]}, True),
        ({"languages": ["English"]}, False),
        ({"interests": "ECS"}, False),
        ({"skils": {}}, False),
    ],
)
def test_json_resume_or_ours(data: object, *, expected: bool) -> None:
    assert is_json_resume(data) is expected


@pytest.mark.parametrize(
    ("start", "expected"),
    [
        (b"%PDF-1.4\n", Kind.PDF),
        (b"\n \xef\xbb\xbf%PDF-1.4", None),
        (b"\xef\xbb\xbf\r\n%PDF-1.4", Kind.PDF),
        (b"X-Gateway: checked\n%PDF-1.4\n...startxref\n0", Kind.PDF),
        (b"How to recognise a PDF:\n%PDF-1.4 is how it starts", None),
        (b"PK\x03\x04rest", Kind.DOCX),
        (b"PK\x05\x06" + bytes(18), Kind.DOCX),
        (b"PK is my name", None),
        (b"name: Jane", None),
        (b"", None),
    ],
)
def test_first_bytes(start: bytes, expected: Kind | None) -> None:
    assert container(start, "cv.txt") is expected


@pytest.mark.parametrize(
    ("content", "code", "said"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500), Code.SHAPE, "an old Word document"),
        (b"{\\rtf1 Jane}", Code.SHAPE, "an RTF document"),
        (b"\x89PNG\r\n\x1a\n" + bytes(50), Code.SHAPE, "a picture (PNG)"),
        (b"\xff\xd8\xff\xe0", Code.SHAPE, "a picture (JPEG)"),
        (b"\x1f\x8b\x08", Code.SHAPE, "a gzip archive"),
        (b"<!DOCTYPE html><p>Jane", Code.SHAPE, "a web page"),
        (b"<html>", Code.SHAPE, "a web page"),
        (b"<?xml version='1.0'?><Europass/>", Code.SHAPE, "an XML file"),
        (b"\x7fELF\x02\x01\x01\0", Code.ENCODING, "there is a NUL at byte 7"),
        (b"\x01\x02\x03 ab", Code.ENCODING, "3 of the first 6 characters are control characters"),
        ("Zoë".encode("latin-1"), Code.ENCODING, "byte 2 cannot be read"),
        (b"", Code.SHAPE, "this file holds nothing"),
        (b"\xef\xbb\xbf \n", Code.SHAPE, "this file holds nothing"),
    ],
)
def test_refused(content: bytes, code: Code, said: str) -> None:
    problem = refusal(source_of, content, "cv.txt")
    assert problem.code == code
    assert said in problem.message


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_text_in_any_unicode(encoding: str) -> None:
    source = source_of("Zoë 日本\nSeller\n".encode(encoding), "cv")
    assert source == TextSource("Zoë 日本\nSeller\n", "cv")


def test_a_terminals_colours_and_form_feeds_are_text() -> None:
    assert isinstance(source_of(b"\x1b[1mJane\x1b[0m\x0cSeller", "cv"), TextSource)


@pytest.mark.parametrize("path", sorted(EXAMPLES.glob("*.yaml")), ids=lambda path: path.stem)
def test_the_examples_are_profiles(path: Any) -> None:
    source = source_of(path.read_bytes(), "<stdin>")
    assert isinstance(source, ProfileSource)
    assert source.document.data["name"]


_RESUMES = sorted((ROOT / "tests" / "resumes" / "dev").glob("*"))


@pytest.mark.parametrize("path", _RESUMES, ids=lambda path: path.stem)
def test_labelled_resume_texts_are_text(path: Any) -> None:
    assert isinstance(source_of(path.read_bytes(), "<stdin>"), TextSource)
    assert isinstance(source_of(path.read_bytes(), path.name), TextSource)


_texts = st.text(st.characters(codec="utf-8", exclude_characters="\0"), min_size=1, max_size=40)
_levels = st.none() | st.integers(1, 5)
_OPTIONAL: dict[str, st.SearchStrategy[Any]] = {
    "version": st.just(1),
    "name": _texts,
    "summary": _texts,
    "skills": st.dictionaries(_texts, _levels, max_size=4) | st.lists(_texts, max_size=4),
    "interests": _texts | st.lists(_texts, max_size=3),
    "roles": st.lists(st.fixed_dictionaries({"title": _texts}), max_size=2),
    "education": st.sampled_from(["bachelor", "none"]),
    "certifications": st.lists(_texts, max_size=2),
    "languages": st.lists(_texts, max_size=2),
    "preferences": st.fixed_dictionaries({}, optional={"track": st.just("management")}),
}
_ours = st.fixed_dictionaries({}, optional=_OPTIONAL)


@property_of(max_examples=150)
@given(_ours, st.sampled_from(["<stdin>", "cv.txt", "cv.md", "cv.yaml", "cv"]), st.booleans())
def test_our_own_profiles_are_always_recognised(
    profile: dict[str, Any],
    name: str,
    pretty: bool,  # noqa: FBT001 - drawn
) -> None:
    as_json = json.dumps(profile, indent=2 if pretty else None, ensure_ascii=not pretty)
    as_yaml = yaml.safe_dump(profile, allow_unicode=pretty, sort_keys=pretty)
    assert is_data(as_json, name)
    assert is_data(as_yaml, name)
    source = source_of(as_json.encode(), name)
    assert isinstance(source, ProfileSource)
    assert source.document.data == profile


def _whatever(data: bytes, name: str) -> Source | None:
    try:
        return source_of(data, name)
    except InputError as error:
        problems = error.problems
    assert {problem.file for problem in problems} == {name}
    return None


_starts = st.sampled_from(
    [b"", b"PK\x03\x04", b"PK\x05\x06", b"{", b"[", b"---\n", b"name: ", b"- "]
)
_names = st.sampled_from(["<stdin>", "cv.yaml", "cv.txt", "cv.docx"])


@property_of(max_examples=400)
@given(_starts, st.binary(max_size=200), _names)
@example(b"", b"\xff\xfe", "cv")
def test_arbitrary_bytes_never_end_in_a_traceback(start: bytes, rest: bytes, name: str) -> None:
    _whatever(start + rest, name)


@property_of(max_examples=400)
@given(st.text(st.sampled_from("ab: \n-#[]{}\"'%!&*?|>.,\t1éS")), _names)
def test_arbitrary_signs_never_end_in_a_traceback(text: str, name: str) -> None:
    _whatever(text.encode(), name)


_json = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner),
    max_leaves=8,
)
_FIELDS = [
    "basics",
    "work",
    "skills",
    "level",
    "startDate",
    "meta",
    "keywords",
    "education",
    "name",
]
_theirs = st.dictionaries(
    st.sampled_from(_FIELDS),
    _json | st.lists(st.dictionaries(st.sampled_from(_FIELDS), _json, max_size=3), max_size=3),
)


@property_of(max_examples=100)
@given(_theirs)
def test_odd_json_resumes_never_end_in_a_traceback(data: dict[str, Any]) -> None:
    _whatever(json.dumps(data).encode(), "cv.json")


def test_corpora_never_end_in_a_traceback(reference_data: Any) -> None:
    for folder in ("yaml", "json"):
        for path in sorted((reference_data / "corpora" / folder).rglob("*")):
            if path.is_file():
                for name in ("<stdin>", "cv.txt", "cv.yaml"):
                    _whatever(path.read_bytes(), name)
