"""Reading a file: text within a bound, or an error that says why not."""

import codecs
import io
import os
import sys
import threading
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careerpath.errors import Code, InputError, Problem
from careerpath.files.reading import STDIN, read_text
from tests.kit import Write
from tests.strategies import property_of

ENCODINGS = {
    "utf-8": b"",
    "utf-8-sig": b"",
    "utf-16": b"",
    "utf-16-le": codecs.BOM_UTF16_LE,
    "utf-16-be": codecs.BOM_UTF16_BE,
    "utf-32": b"",
    "utf-32-le": codecs.BOM_UTF32_LE,
    "utf-32-be": codecs.BOM_UTF32_BE,
}


def _refused(path: str, limit: int = 1_000) -> Problem:
    with pytest.raises(InputError) as caught:
        read_text(path, limit)
    (problem,) = caught.value.problems
    return problem


class _Stdin(io.BytesIO):
    """Standard input that remembers how much was asked of it."""

    asked = 0

    def read(self, size: int | None = -1, /) -> bytes:
        self.asked += size if size is not None and size >= 0 else 10**9
        return super().read(size)

    @property
    def buffer(self) -> "_Stdin":
        return self


@pytest.mark.parametrize(("encoding", "mark"), ENCODINGS.items())
@pytest.mark.parametrize("text", ["", "a", "Zoë\r\n日本\r😀\n", "\ufeff"])
def test_encodings(encoding: str, mark: bytes, text: str, write: Write) -> None:
    content = mark + text.encode(encoding)
    read = read_text(write("file.txt", content), 1_000)
    assert read == text or (encoding == "utf-8" and read == text.removeprefix("\ufeff"))


@property_of(max_examples=100)
@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0")))
def test_utf_8_arrives_as_it_is(text: str) -> None:
    stdin, before = _Stdin(text.encode()), sys.stdin
    sys.stdin = io.TextIOWrapper(stdin)
    try:
        assert read_text(STDIN, 1_000_000) == text.removeprefix("\ufeff")
    finally:
        sys.stdin = before


def _text_or_code(content: bytes) -> str | Code:
    before, sys.stdin = sys.stdin, io.TextIOWrapper(io.BytesIO(content))
    try:
        return read_text(STDIN, 64)
    except InputError as error:
        return error.problems[0].code
    finally:
        sys.stdin = before


@property_of(max_examples=100)
@given(st.binary(max_size=64))
def test_any_bytes_are_text_or_refused(content: bytes) -> None:
    found = _text_or_code(content)
    if isinstance(found, Code):
        assert found is Code.ENCODING
    else:
        assert "\0" not in found
        assert found.isascii() or found.encode()


@pytest.mark.parametrize("size", [0, 1, 999, 1_000])
def test_up_to_the_limit(size: int, write: Write) -> None:
    assert read_text(write("file.txt", b"x" * size), 1_000) == "x" * size


def test_beyond_the_limit(write: Write) -> None:
    path = write("file.txt", b"x" * 3_000_001)
    problem = _refused(path, 3_000_000)
    assert (problem.code, problem.file) == (Code.TOO_LARGE, path)
    assert problem.message == "the file is larger than 3 MB, the most that is read"


def test_no_more_is_read_than_tells_that_it_is_too_much(monkeypatch: pytest.MonkeyPatch) -> None:
    stdin = _Stdin(b"x" * 1_000_000)
    monkeypatch.setattr(sys, "stdin", stdin)
    assert _refused(STDIN, 1_000).code is Code.TOO_LARGE
    assert stdin.asked <= 1_001


def test_stdin_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", _Stdin(b"\xff"))
    assert _refused(STDIN).file == "<stdin>"
    monkeypatch.setattr(sys, "stdin", None)
    problem = _refused(STDIN)
    assert (problem.code, problem.file) == (Code.FILE, "<stdin>")
    assert problem.message.endswith("standard input is closed")


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("missing", "No such file or directory"),
        ("file.txt/x", "Not a directory"),
        ("folder", "directory"),
        ("loop", "Too many levels of symbolic links"),
        ("fifo", "it is not a regular file; pipe it in and give - as the name"),
        ("zero", "it is not a regular file; pipe it in and give - as the name"),
        ("x" * 256, "File name too long"),
        ("a\0b", "the name has a NUL character"),
    ],
    ids=lambda value: ascii(value)[:20],
)
def test_what_cannot_be_read(name: str, why: str, write: Write, tmp_path: Path) -> None:
    write("file.txt", "x")
    (tmp_path / "folder").mkdir()
    (tmp_path / "loop").symlink_to("loop")
    (tmp_path / "zero").symlink_to("/dev/zero")
    os.mkfifo(tmp_path / "fifo")
    problem = _refused(f"{tmp_path}/{name}")
    assert (problem.code, problem.line, problem.column) == (Code.FILE, None, None)
    assert problem.message.startswith("cannot read the file: ")
    assert why in problem.message


def test_names_are_cleaned() -> None:
    assert _refused("no\x1b[31m/\u202efile").file == "no\ufffd[31m/file"


def test_a_link_is_followed(write: Write, tmp_path: Path) -> None:
    write("file.txt", "linked")
    (tmp_path / "link").symlink_to("file.txt")
    assert read_text(str(tmp_path / "link"), 100) == "linked"


@pytest.mark.skipif(not Path("/dev/fd").exists(), reason="there is no /dev/fd")
def test_a_pipe_of_the_shell_is_waited_for() -> None:
    read_end, write_end = os.pipe()

    def feed() -> None:
        for part in (b"slow", b"ly ", b"fed"):
            os.write(write_end, part)
        os.close(write_end)

    thread = threading.Thread(target=feed)
    try:
        thread.start()
        assert read_text(f"/dev/fd/{read_end}", 100) == "slowly fed"
    finally:
        thread.join()
        os.close(read_end)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"ab\xff", "not UTF-8 text: byte 2 cannot be read"),
        (b"ab\0", "not text: there is a NUL at byte 2"),
        ("é\0".encode(), "not text: there is a NUL at byte 2"),
        (codecs.BOM_UTF16_LE + b"a", "not UTF-16 text: byte 2 cannot be read"),
    ],
)
def test_what_is_no_text(content: bytes, message: str, write: Write) -> None:
    problem = _refused(write("file.txt", content))
    assert (problem.code, problem.message) == (Code.ENCODING, message)
    assert problem.hint == "save the file as UTF-8"
