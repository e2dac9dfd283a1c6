"""A file of any form is read under its bound and handed on by kind."""

import io
import sys
from pathlib import Path

import pytest

from careerpath.errors import Code
from careerpath.profile.formats.kinds import Kind
from careerpath.profile.formats.source import (
    ProfileSource,
    ResumeSource,
    TextSource,
    read_source,
)
from tests.kit import Write
from tests.profile.formats import docxs, pdfs
from tests.profile.formats.refusals import refusal


@pytest.mark.parametrize(
    ("content", "kind", "type_"),
    [
        ("name: Jane\n", Kind.PROFILE, ProfileSource),
        ('{"basics": {"name": "Jane"}}', Kind.JSON_RESUME, ResumeSource),
        ("basics:\n  name: Jane\n", Kind.JSON_RESUME, ResumeSource),
        ("Jane Doe\nSeller", Kind.TEXT, TextSource),
        (docxs.with_text("Jane Doe", "Seller"), Kind.DOCX, TextSource),
        (pdfs.with_text(["Jane Doe", "Seller"]), Kind.PDF, TextSource),
    ],
    ids=["ours", "json", "yaml", "text", "docx", "pdf"],
)
@pytest.mark.parametrize("name", ["cv", "cv.txt", "cv.yaml.pdf"])
def test_kinds(content: str | bytes, kind: Kind, type_: type, name: str, write: Write) -> None:
    path = write(name, content)
    source = read_source(path)
    assert isinstance(source, type_)
    assert source.kind is kind
    assert source.origin == path
    if isinstance(source, TextSource):
        assert source.text.split() == ["Jane", "Doe", "Seller"]


def test_stdin(monkeypatch: pytest.MonkeyPatch) -> None:
    data = io.TextIOWrapper(io.BytesIO(pdfs.with_text(["Jane"])))
    monkeypatch.setattr(sys, "stdin", data)
    assert read_source("-") == TextSource("Jane\n", "<stdin>", Kind.PDF)


@pytest.mark.parametrize(
    ("start", "megabytes"),
    [(b"name: x #", 2), (b"Jane Doe", 2), (b"%PDF-1.4", 20), (b"PK\x03\x04", 20)],
)
def test_beyond_the_cap(start: bytes, megabytes: int, tmp_path: Path) -> None:
    path = tmp_path / "cv"
    with path.open("wb") as file:
        file.write(start)
        file.truncate(megabytes * 1_000_000 + 1)
    problem = refusal(read_source, str(path))
    assert problem.code == Code.TOO_LARGE
    assert f"larger than {megabytes} MB, the most that is read" in problem.message


@pytest.mark.parametrize("path", ["/dev/zero", "nowhere", "a\0b", "."])
def test_no_file(path: str) -> None:
    assert refusal(read_source, path).code == Code.FILE


def test_a_mistake_in_a_profile_is_told_with_its_place(write: Write) -> None:
    problem = refusal(read_source, write("cv", "name: x\nname: y\n"))
    assert (problem.code, problem.line, problem.column) == (Code.DUPLICATE_KEY, 2, 1)
