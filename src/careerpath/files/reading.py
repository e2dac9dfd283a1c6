"""Bounded reading: a file is text of a known size, or an error that says why not."""

import os
import stat
import sys

from careerpath.errors import Code, InputError, Problem
from careerpath.files.text import clean

__all__ = ["STDIN", "decode", "read_bytes", "read_text"]

STDIN = "-"
"""The path that means standard input."""

_BYTE_ORDER_MARKS = (
    (b"\xff\xfe\x00\x00", "utf-32-le"),
    (b"\x00\x00\xfe\xff", "utf-32-be"),
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
    (b"", "utf-8"),
)


def read_text(path: str, limit: int) -> str:
    """Read a text file, or standard input for `-`, of at most `limit` bytes.

    UTF-8, or UTF-16 and UTF-32 with a byte-order mark.

    Raises:
        InputError: the file is missing, not a regular file, too large, not text.
    """
    return decode(read_bytes(path, limit), _named(path))


def read_bytes(path: str, limit: int) -> bytes:
    """Read a file, or standard input for `-`, of at most `limit` bytes.

    Raises:
        InputError: the file is missing, not a regular file, too large.
    """
    try:
        data = _read_bytes(path, limit + 1)
    except OSError as error:
        raise _unreadable(_named(path), error.strerror or str(error)) from error
    except ValueError as error:
        raise _unreadable(_named(path), "the name has a NUL character") from error
    if len(data) > limit:
        message = f"the file is larger than {limit // 1_000_000} MB, the most that is read"
        raise InputError(Problem(Code.TOO_LARGE, message, file=_named(path)))
    return data


def _named(path: str) -> str:
    return "<stdin>" if path == STDIN else path


def _unreadable(name: str, why: str) -> InputError:
    return InputError(Problem(Code.FILE, f"cannot read the file: {why}", file=clean(name)))


def _read_bytes(path: str, count: int) -> bytes:
    if path == STDIN:
        if sys.stdin is None:
            raise OSError("standard input is closed")
        return sys.stdin.buffer.read(count)
    # A FIFO would block for ever, and a device may never end. Process substitution hands out
    # pipes under /dev/fd, whose other end is known to be open.
    descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0))
    with open(descriptor, "rb") as file:  # noqa: PTH123 - a descriptor has no Path
        mode = os.fstat(descriptor).st_mode
        if stat.S_ISDIR(mode):
            raise OSError("it is a folder")
        if not stat.S_ISREG(mode):
            if not (stat.S_ISFIFO(mode) and path.startswith(("/dev/fd/", "/proc/"))):
                raise OSError("it is not a regular file; pipe it in and give - as the name")
            os.set_blocking(descriptor, True)
        return file.read(count)


def decode(data: bytes, name: str) -> str:
    """Bytes as text: UTF-8, or UTF-16 and UTF-32 with a byte-order mark.

    Raises:
        InputError: they are not text; says which byte, and in which line of UTF-8.
    """
    mark, encoding = next(pair for pair in _BYTE_ORDER_MARKS if data.startswith(pair[0]))
    hint = "save the file as UTF-8"
    try:
        text = data[len(mark) :].decode(encoding)
    except UnicodeDecodeError as error:
        offset = len(mark) + error.start
        message = f"not {encoding[:6].upper().strip('-')} text: byte {offset} cannot be read"
        line, column = _place(data, offset) if encoding == "utf-8" else (None, None)
        raise InputError(Problem(Code.ENCODING, message, name, line, column, hint)) from error
    if "\0" in text:
        offset = len(mark) + len(text[: text.index("\0")].encode(encoding))
        message = f"not text: there is a NUL at byte {offset}"
        raise InputError(Problem(Code.ENCODING, message, file=name, hint=hint))
    return text


def _place(data: bytes, offset: int) -> tuple[int, int]:
    """Line and column, from 1, of a byte of text that is UTF-8 up to there."""
    before = data[:offset]
    start = before.rfind(b"\n") + 1
    return before.count(b"\n") + 1, len(before[start:].decode(errors="replace")) + 1
