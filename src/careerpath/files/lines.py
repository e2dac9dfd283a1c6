"""Files read line by line, whatever their size: a line is text, or a problem that says why not."""

import io
import os
import stat
from collections.abc import Iterator
from typing import IO, Any, BinaryIO, Self

from careerpath.errors import Code, InputError, Problem
from careerpath.files.reading import STDIN, open_bytes
from careerpath.files.text import clean

__all__ = ["LONGEST_LINE", "Lines"]

LONGEST_LINE = 1_000_000
"""The most bytes of a line that are read."""

_ENDLESS = 100_000_000
"""A line of so many bytes is no line: nobody waits for its end."""

_SAVE = "save the file as UTF-8"


class Lines:
    """The lines of a file, or of standard input for `-`, numbered from 1; blank ones apart.

    UTF-8, or UTF-16 with a byte-order mark. `size` is the file's in bytes, None for a pipe, and
    `done` how many of them are read.

    Raises:
        InputError: the file is missing, or not a regular file; while reading, that it fails.
    """

    def __init__(self, path: str) -> None:
        self.name = "<stdin>" if path == STDIN else clean(path)
        self._file: BinaryIO = open_bytes(path)
        self._own = path != STDIN
        self.size = _size(self._file)
        self.done = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._own:
            self._file.close()

    def __iter__(self) -> Iterator[tuple[int, str | Problem]]:
        try:
            yield from self._decoded()
        except OSError as error:
            why = error.strerror or str(error)
            message = f"cannot read the file: {why}"
            raise InputError(Problem(Code.FILE, message, file=self.name)) from error

    def _decoded(self) -> Iterator[tuple[int, str | Problem]]:
        for number, data in enumerate(self._pieces(), start=1):
            if len(data) > LONGEST_LINE:
                yield number, self._too_long(number)
                continue
            try:
                text = data.decode()
            except UnicodeDecodeError as error:
                yield number, self._no_text(number, data, error.start)
                continue
            if "\0" in text:
                yield number, self._no_text(number, data, data.index(b"\0"))
            elif text and not text.isspace():
                yield number, text

    def _pieces(self) -> Iterator[bytes]:
        """Each line in bytes of UTF-8; of one that is too long, its beginning."""
        first = self._read(self._file)
        if first.startswith((b"\xff\xfe", b"\xfe\xff")):
            yield from self._transcoded(first)
            return
        data = first.removeprefix(b"\xef\xbb\xbf")
        while data:
            yield data
            if len(data) > LONGEST_LINE and not data.endswith(b"\n"):
                self._skip(self._file)
            data = self._read(self._file)

    def _transcoded(self, first: bytes) -> Iterator[bytes]:
        encoding = "utf-16-le" if first.startswith(b"\xff\xfe") else "utf-16-be"
        whole = io.BufferedReader(_Again(first[2:], self._file))
        file = io.TextIOWrapper(whole, encoding, errors="replace", newline="\n")
        while text := file.readline(LONGEST_LINE + 1):
            yield text.encode()
            if len(text) > LONGEST_LINE and not text.endswith("\n"):
                self._skip(file)

    def _read(self, file: IO[Any]) -> Any:  # noqa: ANN401 - bytes or text, as the file
        data = file.readline(LONGEST_LINE + 1)
        self.done += len(data)
        return data

    def _skip(self, file: IO[Any]) -> None:
        """Read on to the end of a line."""
        skipped = 0
        while (data := self._read(file)) and data[-1:] not in {b"\n", "\n"}:
            skipped += len(data)
            if skipped > _ENDLESS:
                message = f"a line of more than {_ENDLESS // 1_000_000} MB: this is no text file"
                raise InputError(Problem(Code.TOO_LARGE, message, file=self.name))

    def _too_long(self, number: int) -> Problem:
        most = f"{LONGEST_LINE // 1_000_000} MB"
        message = f"the line is longer than {most}, the most that is read of one"
        return Problem(Code.TOO_LARGE, message, self.name, number, 1)

    def _no_text(self, number: int, data: bytes, offset: int) -> Problem:
        column = len(data[:offset].decode(errors="replace")) + 1
        what = "not text: there is a NUL" if data[offset] == 0 else "not UTF-8 text"
        message = f"{what} at byte {offset + 1} of the line"
        return Problem(Code.ENCODING, message, self.name, number, column, hint=_SAVE)


class _Again(io.RawIOBase):
    """A file of which a piece was read, from that piece on."""

    def __init__(self, piece: bytes, file: BinaryIO) -> None:
        self._piece, self._file = piece, file

    def readable(self) -> bool:
        """It is."""
        return True

    def readinto(self, buffer: Any) -> int:  # noqa: ANN401 - whatever io hands in
        """Fill a buffer, as far as there is something."""
        data = self._piece[: len(buffer)] or self._file.read(len(buffer))
        self._piece = self._piece[len(buffer) :]
        buffer[: len(data)] = data
        return len(data)


def _size(file: BinaryIO) -> int | None:
    try:
        found = os.fstat(file.fileno())
    except (OSError, ValueError):
        return None
    return found.st_size if stat.S_ISREG(found.st_mode) else None
