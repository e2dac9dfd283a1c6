"""Row 18: a DOCX that is a bomb is refused before it is unpacked."""

import zipfile

import pytest

from careerpath.errors import Code, ExitCode, InputError
from careerpath.profile.formats.source import read_source
from tests.faults import samples
from tests.kit import Careerpath, Write
from tests.profile.formats import docxs

WIDE = docxs.document(" " * 30_000_000)


def refused(path: str) -> tuple[Code, str]:
    with pytest.raises(InputError) as caught:
        read_source(path)
    assert caught.value.exit_code is ExitCode.FAILED
    (problem,) = caught.value.problems
    assert problem.file == path
    return problem.code, problem.message


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (docxs.of(WIDE), "more than 200 times its size"),
        (docxs.of("<x/>", **{f"word/media/{n}": bytes(10_000_000) for n in range(11)}), "100 MB"),
        (docxs.of("<x/>", **{f"word/{n}.xml": "" for n in range(2001)}), "2,000 parts"),
    ],
    ids=["ratio", "sum", "count"],
)
@pytest.mark.parametrize("name", ["cv.docx", "cv.json"])
def test_told_by_its_own_figures(
    data: bytes, said: str, name: str, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    def opened(*_: object, **__: object) -> None:
        pytest.fail("a part is unpacked")

    monkeypatch.setattr(zipfile.ZipFile, "open", opened)
    code, message = refused(write(name, data))
    assert code == Code.TOO_LARGE
    assert said in message


def test_the_command_refuses_it(careerpath: Careerpath, write: Write, catalogue: str) -> None:
    run = careerpath("match", write("cv.docx", docxs.of(WIDE)), "-c", catalogue)
    samples.refused(run, "cv.docx CP007")


def test_figures_that_lie(write: Write) -> None:
    data = docxs.lying(docxs.of(WIDE), b"word/document.xml", 1000)
    assert refused(write("cv.docx", data)) == (
        Code.SYNTAX,
        "the DOCX is broken: it cannot be unpacked",
    )


def test_entities(write: Write) -> None:
    before = "<!DOCTYPE x [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;'>]>"
    data = docxs.of(docxs.document("<w:p>&b;</w:p>", before=before))
    code, message = refused(write("cv.docx", data))
    assert code == Code.TAG
    assert "declares a document type" in message


def test_a_good_one_is_read(write: Write) -> None:
    assert "Jane" in str(read_source(write("cv.docx", docxs.with_text("Jane Doe"))))
