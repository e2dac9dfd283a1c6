"""Bounded reading: a file is text of a known size, or an error that says why not."""

import os
import stat
import sys
from typing import BinaryIO

from careerpath.errors import Code, InputError, Problem
from careerpath.files.text import clean

__all__ = ["STDIN", "check_size", "decode", "named", "open_bytes", "read_bytes", "read_text"]

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


def named(path: str) -> str:
    """What to call a file in messages."""
    return "<stdin>" if path == STDIN else path


def read_text(path: str, limit: int) -> str:
    """Read a text file, or standard input for `-`, of at most `limit` bytes.

    UTF-8, or UTF-16 and UTF-32 with a byte-order mark.

    Raises:
        InputError: the file is missing, not a regular file, too large, not text.
    """
    return decode(read_bytes(path, limit), named(path))


def read_bytes(path: str, limit: int) -> bytes:
    """Read a file, or standard input for `-`, of at most `limit` bytes.

    Raises:
        InputError: the file is missing, not a regular file, too large.
    """
    name = named(path)
    try:
        data = _first_bytes(path, limit + 1)
    except OSError as error:
        raise _unreadable(name, error.strerror or str(error)) from error
    except ValueError as error:
        raise _unreadable(name, "the name has a NUL character") from error
    check_size(data, limit, name)
    return data


def check_size(data: bytes, limit: int, name: str) -> None:
    """Refuse more than `limit` bytes; `name` is what to call the file.

    Raises:
        InputError: there are more.
    """
    if len(data) > limit:
        message = f"the file is larger than {limit // 1_000_000} MB, the most that is read"
        raise InputError(Problem(Code.TOO_LARGE, message, file=name))


def _unreadable(name: str, why: str) -> InputError:
    return InputError(Problem(Code.FILE, f"cannot read the file: {why}", file=clean(name)))


def _first_bytes(path: str, count: int) -> bytes:
    if path == STDIN:
        if sys.stdin is None:
            raise OSError("standard input is closed")
        return sys.stdin.buffer.read(count)
    with _open(path) as file:
        return file.read(count)


def open_bytes(path: str) -> BinaryIO:
    """A file, or standard input for `-`, to read piece by piece.

    Raises:
        InputError: the file is missing, or not a regular file.
    """
    if path == STDIN:
        if sys.stdin is None:
            raise _unreadable("<stdin>", "standard input is closed")
        return sys.stdin.buffer
    try:
        return _open(path)
    except OSError as error:
        raise _unreadable(path, error.strerror or str(error)) from error
    except ValueError as error:
        raise _unreadable(path, "the name has a NUL character") from error


def _open(path: str) -> BinaryIO:
    # A FIFO would block for ever, and a device may never end. Process substitution hands out
    # pipes under /dev/fd, whose other end is known to be open.
    descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0))
    file = open(descriptor, "rb")  # noqa: PTH123, SIM115 - a descriptor has no Path
    try:
        _check_kind(descriptor, path)
    except OSError:
        file.close()
        raise
    return file


def _check_kind(descriptor: int, path: str) -> None:
    mode = os.fstat(descriptor).st_mode
    if stat.S_ISDIR(mode):
        raise OSError("it is a folder")
    if not stat.S_ISREG(mode):
        if not (stat.S_ISFIFO(mode) and path.startswith(("/dev/fd/", "/proc/"))):
            raise OSError("it is not a regular file; pipe it in and give - as the name")
        os.set_blocking(descriptor, True)


def decode(data: bytes, name: str) -> str:
    """The text that the bytes of a file are; `name` is what to call it.

    Raises:
        InputError: they are no text; the message has the first byte that cannot be read.
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
