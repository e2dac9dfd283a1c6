"""PDFs: their text, or which of the things that can be wrong is; and bounds that bind."""

import io
import logging
import os
import re
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from types import SimpleNamespace

import pytest
import yaml

from careerpath.errors import Code, InputError
from careerpath.profile.formats import pdf, pdf_child
from careerpath.profile.formats.pdf import LIMITS, Limits, read_pdf
from careerpath.profile.formats.pdf_child import Bounds, Refused, text_of
from tests.kit import Careerpath
from tests.profile.formats import pdfs
from tests.profile.formats.refusals import refusal

GOOD = pdfs.with_text(["Jane Doe", "Seller, café"], ["Page two"])
TIGHT = Limits(wall_seconds=10, cpu_seconds=1, memory=192 * 1024 * 1024)
BOUNDS = Bounds(pages=10, characters=1000)

bounded = pytest.mark.skipif(sys.platform != "linux", reason="the system has no such bounds")


def test_text() -> None:
    assert read_pdf(GOOD, "cv.pdf").split() == ["Jane", "Doe", "Seller,", "café", "Page", "two"]


@pytest.mark.parametrize(
    ("drawn", "read"),
    [
        ("S K I L L S", "SKILLS"),
        ("E D U C AT I O N", "EDUCATION"),
        ("W O R K  H I S T O R Y", "WORK HISTORY"),
        ("EN DE FR IT", "EN DE FR IT"),
        ("a b c d e", "a b c d e"),
        ("C R", "C R"),
        ("A B C D skills", "A B C D skills"),
    ],
)
def test_letters_set_apart_are_a_word(drawn: str, read: str) -> None:
    """As style sheets draw headings; what else consists of short words stays."""
    assert read_pdf(pdfs.with_text(["Jane", drawn, "Doe"]), "cv.pdf").split("\n") == [
        "Jane",
        read,
        "Doe",
        "",
    ]


CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
HTML = """<!doctype html><meta charset="utf-8"><style>.columns {{ {style} }}
h2 {{ text-transform: uppercase; letter-spacing: {apart} }}</style>
<h1>Jo Quux</h1><div class="columns"><div><h2>Skills</h2>
<ul><li>SQL (advanced)</li><li>Excel (expert)</li><li>Negotiation</li></ul>
<h2>Languages</h2><ul><li>English</li><li>German</li></ul></div>
<div><h2>Experience</h2><p><b>Account Manager</b>, Acme Ltd, 2019 – 2024</p>
<ul><li>Cold calling</li><li>Sales forecasting</li></ul>
<h2>Education</h2><p>Bachelor of Arts, 2016</p></div></div>"""


@pytest.mark.slow
@pytest.mark.skipif(CHROMIUM is None, reason="there is no Chromium to print with")
@pytest.mark.parametrize("style", ["", "display: flex; gap: 1em", "column-count: 2"])
@pytest.mark.parametrize("apart", ["normal", ".2em"])
def test_what_a_browser_prints_is_read_as_its_text(
    style: str, apart: str, careerpath: Careerpath, tmp_path: Path
) -> None:
    page, pdf, text = (tmp_path / f"cv.{each}" for each in ("html", "pdf", "txt"))
    html = HTML.format(style=style, apart=apart)
    page.write_text(html, encoding="utf-8")
    plain = re.sub(r"<h2>(.*?)</h2>", lambda found: f"\n\n{found[1].upper()}\n", html)
    plain = re.sub(
        r"<style>.*?</style>|<[^>]+>", "", plain.replace("<li>", "\n- "), flags=re.DOTALL
    )
    text.write_text(plain, encoding="utf-8")
    words = ["--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer"]
    subprocess.run(
        [CHROMIUM or "", *words, f"--user-data-dir={tmp_path}/c", f"--print-to-pdf={pdf}", page],
        check=True, capture_output=True, timeout=60,
    )  # fmt: skip
    profiles = []
    for path in (text, pdf):
        run = careerpath("profile", "import", str(path))
        assert (run.code, run.err) == (0, "")
        profiles.append(yaml.safe_load(run.out))
    assert profiles[0] == profiles[1]
    assert len(profiles[0]["skills"]) >= 5


def test_an_owners_password_alone_does_not_keep_it_shut() -> None:
    assert "Kept from you" in read_pdf(pdfs.encrypted(""), "cv.pdf")


def test_what_mail_gateways_put_before_it() -> None:
    assert "Jane" in read_pdf(b"X-Checked: yes\n" + GOOD, "cv.pdf")


@pytest.mark.parametrize(
    ("data", "code", "said"),
    [
        (pdfs.encrypted("secret"), Code.FILE, "the PDF is encrypted"),
        (pdfs.encrypted_with_aes(), Code.FILE, "the PDF is encrypted"),
        (pdfs.encrypted_with_newer_aes(), Code.FILE, "protected by an encryption (AES)"),
        (pdfs.scanned(), Code.SHAPE, "the PDF has no text in it"),
        (pdfs.of_one_page(pdfs.stream(b"")), Code.SHAPE, "the PDF has no text in it"),
        (GOOD[: len(GOOD) // 2], Code.SYNTAX, "the PDF is cut off"),
        (GOOD[:-4], Code.SYNTAX, "the PDF is cut off"),
        (b"%PDF-1.7\n" + b"junk " * 99 + b"%%EOF", Code.SYNTAX, "the PDF is broken"),
        (pdfs.with_text(), Code.SYNTAX, "the PDF is broken"),
        (pdfs.wide_tree(101), Code.TOO_LARGE, "the PDF has more than 100 pages"),
        (b"%PDF-1.7" + bytes(20_000_000), Code.TOO_LARGE, "larger than 20 MB"),
    ],
    ids=lambda value: value[:20] if isinstance(value, str) else "",
)
def test_refused(data: bytes, code: Code, said: str) -> None:
    problem = refusal(read_pdf, data, "cv.pdf")
    assert (problem.code, problem.file) == (code, "cv.pdf")
    assert said in problem.message


def test_too_much_text() -> None:
    problem = refusal(read_pdf, GOOD, "cv.pdf", LIMITS._replace(characters=5))
    assert problem.code == Code.TOO_LARGE
    assert "more than 5 characters" in problem.message


def test_a_web_pdf_that_stopped_after_its_first_page() -> None:
    linear = b"%%PDF-1.7\n1 0 obj\n<< /Linearized 1 /L %d >>\nendobj\n%%%%EOF\n"
    assert "cut off" in refusal(read_pdf, linear % 9999, "cv.pdf").message


def test_without_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pypdf", None)
    problem = refusal(read_pdf, GOOD, "cv.pdf")
    assert problem.code == Code.FILE
    assert problem.message == "reading a PDF needs an extra: pip install 'careerpath[resume]'"


def test_the_child_takes_nothing_from_where_one_stands(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("pypdf.py", "io.py", "sitecustomize.py"):
        (tmp_path / name).write_text("raise SystemExit('hijacked')")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    assert "Jane" in read_pdf(GOOD, "cv.pdf")


def test_no_interpreter_to_start(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", "/nowhere/python")
    problem = refusal(read_pdf, GOOD, "cv.pdf")
    assert problem.code == Code.FILE
    assert "cannot start the process that reads PDFs" in problem.message


def test_the_clock_ends_it(monkeypatch: pytest.MonkeyPatch) -> None:
    sleeper = [sys.executable, "-c", "import time; time.sleep(60)"]
    monkeypatch.setattr(pdf, "_command", lambda _: sleeper)
    started = time.monotonic()
    problem = refusal(read_pdf, GOOD, "cv.pdf", Limits(wall_seconds=0.5))
    assert "takes too long" in problem.message
    assert time.monotonic() - started < 10


@pytest.mark.parametrize(
    ("code", "said"), [("os.abort()", "is broken"), ("os.kill(os.getpid(), 9)", "takes too long")]
)
def test_a_child_that_dies(code: str, said: str, monkeypatch: pytest.MonkeyPatch) -> None:
    dying = [sys.executable, "-c", f"import os; {code}"]
    monkeypatch.setattr(pdf, "_command", lambda _: dying)
    assert said in refusal(read_pdf, GOOD, "cv.pdf").message


def bound_child(code: str) -> subprocess.CompletedProcess[bytes]:
    """Run code under the child's own bounds: one second, 192 MB."""
    script = (
        f"import runpy; child = runpy.run_path({pdf_child.__file__!r}, run_name='child')\n"
        f"child['bound']({TIGHT.cpu_seconds}, {TIGHT.memory})\n{code}"
    )
    words = [sys.executable, "-I", "-S", "-c", script]
    return subprocess.run(words, capture_output=True, timeout=30, check=False)


@bounded
def test_the_bound_on_time_binds() -> None:
    started = time.monotonic()
    assert bound_child("while True: pass").returncode == -signal.SIGXCPU
    assert time.monotonic() - started < 10


@bounded
def test_the_bound_on_memory_binds() -> None:
    done = bound_child("hoard = [bytes(1_000_000) for _ in range(1000)]")
    assert done.returncode == 1
    assert b"MemoryError" in done.stderr


@bounded
def test_no_file_can_be_written(tmp_path: Path) -> None:
    target = tmp_path / "written"
    done = bound_child(f"open({str(target)!r}, 'wb', buffering=0).write(b'x')")
    assert b"File too large" in done.stderr
    assert target.stat().st_size == 0


HOSTILE: dict[str, Callable[[], bytes]] = {
    "self-referring pages": pdfs.endless_tree,
    "pages that refer to each other": lambda: pdfs.build(
        {1: pdfs.CATALOGUE, 2: b"3 0 R", 3: b"2 0 R"}
    ),
    "a stream as long as itself": lambda: pdfs.of_one_page(
        b"<< /Length 4 0 R >>\nstream\nx\nendstream"
    ),
    "deep page tree": lambda: pdfs.deep_tree(3000),
    "wide page tree": lambda: pdfs.wide_tree(100_000),
    "orders without end": lambda: pdfs.of_one_page(
        pdfs.stream(b"BT /F1 1 Tf " + b"(a) Tj " * 9_000_000, inflated=False)
    ),
    "zeros without end": lambda: pdfs.of_one_page(pdfs.stream(bytes(74_000_000), inflated=False)),
    "text without end": lambda: pdfs.of_one_page(
        pdfs.stream(b"BT /F1 1 Tf (" + b"a" * 3_000_000 + b") Tj ET", inflated=False)
    ),
    "brackets without end": lambda: pdfs.of_one_page(pdfs.stream(b"[" * 1_000_000, inflated=False)),
    "nested dictionaries": lambda: pdfs.build({1: b"<</A " * 100_000}),
    "one stream, two hundred times": pdfs.repeated_stream,
}


# Each of these takes all of its second; of that bound, others tell too.
_LONGEST = {"wide page tree", "orders without end"}


@bounded
@pytest.mark.parametrize(
    "name",
    [pytest.param(each, marks=pytest.mark.slow if each in _LONGEST else ()) for each in HOSTILE],
)
def test_hostile_files_end_within_the_bounds(name: str) -> None:
    resource = pytest.importorskip("resource")
    data = HOSTILE[name]()
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    problem = refusal(read_pdf, data, "cv.pdf", TIGHT)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    assert problem.code in {Code.TOO_LARGE, Code.SYNTAX, Code.SHAPE}
    used = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    assert used < TIGHT.cpu_seconds + 2


@bounded
@pytest.mark.parametrize("make", [pdfs.form_of_itself, pdfs.laughing_forms])
def test_forms_that_draw_themselves_end(make: Callable[[], bytes]) -> None:
    """A pypdf that stops by itself gives the text; an older one is stopped."""
    started = time.monotonic()
    with suppress(InputError):
        assert read_pdf(make(), "cv.pdf", TIGHT).split()
    assert time.monotonic() - started < TIGHT.wall_seconds + 2


# What follows looks at the child's own code, in this process.


@pytest.mark.parametrize(
    ("data", "verdict"),
    [
        (pdfs.encrypted("secret"), "encrypted"),
        (pdfs.encrypted_with_aes(), "encrypted"),
        (pdfs.scanned(), "scanned"),
        (GOOD[:-8], "truncated"),
        (pdfs.wide_tree(11), "pages"),
        (pdfs.with_text(["x" * 1001]), "text"),
        (pdfs.with_text(), "broken"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_verdicts(data: bytes, verdict: str) -> None:
    with pytest.raises(Refused, match=verdict):
        text_of(data, BOUNDS)


def test_trailing_noise_is_no_cut() -> None:
    assert "Jane" in text_of(GOOD + b"\0" * 5000, BOUNDS)
    assert "Kept" in text_of(pdfs.encrypted("") + b"\n<!-- sent by -->", BOUNDS)


def answer(data: bytes, monkeypatch: pytest.MonkeyPatch) -> bytes:
    out = io.BytesIO()
    monkeypatch.setattr(pdf_child, "bound", lambda *_: None)
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(data)))
    monkeypatch.setattr(sys, "stdout", SimpleNamespace(buffer=out))
    monkeypatch.setattr(sys, "path", [*sys.path])
    try:
        pdf_child.main([os.curdir, "1", "1", "10", "1000"])
    finally:
        logging.disable(logging.NOTSET)
    return out.getvalue()


def test_answers(monkeypatch: pytest.MonkeyPatch) -> None:
    assert answer(GOOD, monkeypatch).startswith(b"read\nJane Doe")
    assert answer(pdfs.scanned(), monkeypatch) == b"scanned\n"
    assert answer(pdfs.endless_tree(), monkeypatch) == b"broken\n"


class DependencyError(Exception):
    """Named as pypdf names its own."""


class LimitReachedError(Exception):
    """Named as pypdf names its own."""


@pytest.mark.parametrize(
    ("error", "verdict"),
    [
        (MemoryError(), b"memory\n"),
        (LimitReachedError(), b"unpacked\n"),
        (DependencyError(), b"locked\n"),
    ],
)
def test_wrapped_errors(error: Exception, verdict: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> str:
        raise ValueError from error

    monkeypatch.setattr(pdf_child, "text_of", fail)
    assert answer(GOOD, monkeypatch) == verdict


def test_a_system_without_bounds(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "resource", None)
    pdf_child.bound(1, 1)


def test_a_system_that_refuses_bounds(monkeypatch: pytest.MonkeyPatch) -> None:
    resource = pytest.importorskip("resource")
    asked = []

    def refuse(what: int, limits: tuple[int, int]) -> None:
        asked.append((what, limits))
        raise ValueError

    monkeypatch.setattr(resource, "setrlimit", refuse)
    pdf_child.bound(1, 2)
    assert len(asked) == 4
