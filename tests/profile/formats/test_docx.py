"""DOCX files: their text, or which of the things that can be wrong is; no bomb goes off."""

import io
import sys
import tracemalloc
import zipfile
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careerpath.errors import Code, InputError
from careerpath.profile.formats.docx import read_docx
from tests.profile.formats import docxs
from tests.profile.formats.refusals import refusal
from tests.strategies import property_of

GOOD = docxs.with_text("Jane Doe", "Seller, café")
ENTITIES = (
    "<!DOCTYPE x ["
    "<!ENTITY a0 'ha'>"
    + "".join(f"<!ENTITY a{n} '{f'&a{n - 1};' * 10}'>" for n in range(1, 12))
    + "]>"
)
OUTSIDE = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
SPACES = " " * 60_000_000


def test_text() -> None:
    assert read_docx(GOOD, "cv.docx").split() == ["Jane", "Doe", "Seller,", "café"]


def test_headers_and_footers() -> None:
    more = {
        "word/header1.xml": docxs.document(docxs.paragraphs(["Above"]), "hdr"),
        "word/footer2.xml": docxs.document(docxs.paragraphs(["Below"]), "ftr"),
        "word/styles.xml": "<not xml",
    }
    data = docxs.of(docxs.document(docxs.paragraphs(["Jane"])), **more)
    assert read_docx(data, "cv.docx").split() == ["Above", "Jane", "Below"]


def test_a_main_part_with_a_number() -> None:
    xml = docxs.document(docxs.paragraphs(["Jane"]))
    data = docxs.archive({"[Content_Types].xml": docxs.TYPES, "word/document2.xml": xml})
    assert read_docx(data, "cv.docx").split() == ["Jane"]


def test_utf_16() -> None:
    xml = docxs.document(docxs.paragraphs(["Zoë"])).replace("UTF-8", "UTF-16").encode("utf-16")
    assert read_docx(docxs.of(xml), "cv.docx").split() == ["Zoë"]


def locked() -> bytes:
    """An archive whose entries say that they are encrypted."""
    data = bytearray(GOOD)
    for mark, place_of_flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        place = 0
        while (place := data.find(mark, place)) >= 0:
            data[place + place_of_flags] |= 1
            place += 4
    return bytes(data)


def doubled() -> bytes:
    target = io.BytesIO(GOOD)
    with zipfile.ZipFile(target, "a") as archive, pytest.warns(UserWarning, match="Duplicate"):
        archive.writestr("word/document.xml", "<x/>")
    return target.getvalue()


def many_elements() -> str:
    """XML of more elements than a résumé has, of no ratio that gives offence."""
    return docxs.document("".join(f"<a{n * 7919 % 99_991}/>" for n in range(300_001)))


@pytest.mark.parametrize(
    ("data", "code", "said"),
    [
        (docxs.archive({"a.txt": "x"}), Code.SHAPE, "a ZIP archive, but no DOCX"),
        (docxs.archive({}), Code.SHAPE, "a ZIP archive, but no DOCX"),
        (docxs.archive({"word/document.xml": "<x/>"}), Code.SHAPE, "a ZIP archive, but no DOCX"),
        (docxs.archive({"xl/workbook.xml": "<x/>"}), Code.SHAPE, "an Excel workbook"),
        (docxs.archive({"content.xml": "<x/>"}), Code.SHAPE, "an OpenDocument file"),
        (docxs.of(docxs.document("")), Code.SHAPE, "has no text in it"),
        (docxs.of("<not xml"), Code.SYNTAX, "its XML cannot be read"),
        (docxs.of("<?xml version='1.0' encoding='none'?><x/>"), Code.SYNTAX, "its XML cannot"),
        (docxs.of(b""), Code.SYNTAX, "its XML cannot be read"),
        (GOOD[:-10], Code.SYNTAX, "cannot be unpacked"),
        (GOOD[: len(GOOD) // 2], Code.SYNTAX, "cannot be unpacked"),
        (b"PK\x03\x04" + bytes(100), Code.SYNTAX, "cannot be unpacked"),
        (locked(), Code.FILE, "is encrypted"),
        (doubled(), Code.SYNTAX, "twice"),
        (docxs.of("<x/>", **{"../../evil": "x"}), Code.VALUE, "outside of itself"),
        (docxs.of("<x/>", **{"/etc/passwd": "x"}), Code.VALUE, "outside of itself"),
        (docxs.of("<x/>", **{"..\\evil": "x"}), Code.VALUE, "outside of itself"),
        (docxs.of("<x/>", **{"C:evil": "x"}), Code.VALUE, "outside of itself"),
        (docxs.of(docxs.document("&a11;", before=ENTITIES)), Code.TAG, "a document type"),
        (docxs.of(docxs.document("&a;", before=OUTSIDE)), Code.TAG, "a document type"),
        (
            docxs.of(
                docxs.document("&a11;", before=ENTITIES).replace("UTF-8", "UTF-16").encode("utf-16")
            ),
            Code.TAG,
            "a document type",
        ),
        (docxs.of(many_elements()), Code.TOO_LARGE, "too large or nested"),
        (docxs.of("<a>" * 600 + "</a>" * 600), Code.TOO_LARGE, "too large or nested"),
        (bytes(20_000_001), Code.TOO_LARGE, "larger than 20 MB"),
    ],
    ids=lambda value: value[:24] if isinstance(value, str) else "",
)
def test_refused(data: bytes, code: Code, said: str) -> None:
    problem = refusal(read_docx, data, "cv.docx")
    assert (problem.code, problem.file) == (code, "cv.docx")
    assert said in problem.message


def many_parts() -> bytes:
    return docxs.of("<x/>", **{f"word/header{n}.xml": "<x/>" for n in range(2001)})


def many_mebibytes() -> bytes:
    return docxs.of("<x/>", **{f"word/media/{n}": bytes(10_000_000) for n in range(11)})


def liar() -> bytes:
    """The main part inflates to 60 MB, and is said to be small."""
    return docxs.lying(docxs.of(docxs.document(SPACES)), b"word/document.xml", 4000)


def wordy() -> bytes:
    """Text beyond the cap on XML, with a ratio that gives no offence."""
    words = "".join(f"{n * 7919 % 999_983:x} " for n in range(1_800_000))
    return docxs.of(docxs.document(docxs.paragraphs([words])))


@pytest.mark.parametrize(
    ("make", "code", "said"),
    [
        (lambda: docxs.of(docxs.document(SPACES)), Code.TOO_LARGE, "more than 200 times"),
        (many_mebibytes, Code.TOO_LARGE, "unpacks to more than 100 MB"),
        (many_parts, Code.TOO_LARGE, "more than 2,000 parts"),
        (liar, Code.SYNTAX, "cannot be unpacked"),
        (wordy, Code.TOO_LARGE, "more than 10 MB of XML"),
    ],
    ids=["ratio", "sum", "count", "liar", "words"],
)
def test_bombs_take_little_memory(make: object, code: Code, said: str) -> None:
    assert callable(make)
    data = make()
    tracemalloc.start()
    problem = refusal(read_docx, data, "cv.docx")
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert problem.code == code
    assert said in problem.message
    assert peak < 40_000_000


def test_too_much_text() -> None:
    words = "".join(f"{n * 7919 % 999_983:x} " for n in range(400_000))
    problem = refusal(read_docx, docxs.with_text(words), "cv.docx")
    assert problem.code == Code.TOO_LARGE
    assert "more than 2,000,000 characters" in problem.message


def test_without_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "docx2txt", None)
    problem = refusal(read_docx, GOOD, "cv.docx")
    assert problem.code == Code.FILE
    assert problem.message == "reading a DOCX needs an extra: pip install 'careerpath[resume]'"


@property_of(max_examples=300)
@given(st.lists(st.tuples(st.integers(0, len(GOOD) - 1), st.integers(0, 255)), max_size=6))
def test_broken_archives_never_end_in_a_traceback(changes: list[tuple[int, int]]) -> None:
    data = bytearray(GOOD)
    for place, value in changes:
        data[place] = value
    with suppress(InputError):
        assert read_docx(bytes(data), "cv.docx").strip()
