"""Row 17: a PDF that is encrypted, scanned, cut off or hostile is refused, and says which."""

import sys
from collections.abc import Callable

import pytest

from careerpath.errors import Code, ExitCode, InputError
from careerpath.profile.formats import pdf
from careerpath.profile.formats.source import read_source
from tests.faults import samples
from tests.kit import Careerpath, Write
from tests.profile.formats import pdfs

GOOD = pdfs.with_text(["Jane Doe"])


def refused(path: str) -> tuple[Code, str]:
    with pytest.raises(InputError) as caught:
        read_source(path)
    assert caught.value.exit_code is ExitCode.FAILED
    (problem,) = caught.value.problems
    assert problem.file == path
    return problem.code, problem.message


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (pdfs.encrypted("secret"), (Code.FILE, "encrypted")),
        (pdfs.scanned(), (Code.SHAPE, "no text")),
        (GOOD[:-20], (Code.SYNTAX, "cut off")),
        (GOOD[:200], (Code.SYNTAX, "cut off")),
        (b"%PDF-1.4\nnothing\n%%EOF", (Code.SYNTAX, "broken")),
        (pdfs.endless_tree(), (Code.SYNTAX, "broken")),
        (pdfs.wide_tree(5000), (Code.TOO_LARGE, "more than 100 pages")),
    ],
    ids=["encrypted", "scanned", "end", "half", "junk", "loop", "pages"],
)
@pytest.mark.parametrize("name", ["cv.pdf", "cv.yaml"])
def test_which(data: bytes, expected: tuple[Code, str], name: str, write: Write) -> None:
    code, message = refused(write(name, data))
    assert code == expected[0]
    assert expected[1] in message


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (pdfs.encrypted("secret"), "CP003"),
        (pdfs.scanned(), "CP009"),
        (GOOD[:200], "CP005"),
        (pdfs.wide_tree(5000), "CP007"),
    ],
    ids=["encrypted", "scanned", "half", "pages"],
)
def test_the_command_refuses_it(
    data: bytes, problem: str, careerpath: Careerpath, write: Write, catalogue: str
) -> None:
    run = careerpath("match", write("cv.pdf", data), "-c", catalogue)
    samples.refused(run, f"cv.pdf {problem}")
    assert "\n  hint: " in run.err


@pytest.mark.skipif(sys.platform != "linux", reason="the system has no such bounds")
@pytest.mark.parametrize(
    ("limits", "said"),
    [
        (pdf.Limits(cpu_seconds=1), "takes too long to read: more than 1 seconds"),
        (pdf.Limits(memory=96 * 1024 * 1024), "takes too much memory to read: more than 96 MB"),
        (pdf.Limits(wall_seconds=0.001), "takes too long to read"),
    ],
)
def test_time_and_memory_are_bounded(
    limits: pdf.Limits, said: str, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: Callable[..., str] = pdf.read_pdf
    monkeypatch.setattr(pdf, "read_pdf", lambda data, name: read(data, name, limits))
    orders = b"BT /F1 1 Tf " + b"(a) Tj " * 6_000_000 + b"ET"
    data = pdfs.of_one_page(pdfs.stream(orders, inflated=False))
    code, message = refused(write("cv.pdf", data))
    assert code == Code.TOO_LARGE
    assert said in message
