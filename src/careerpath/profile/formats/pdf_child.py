"""The process that opens a PDF: it bounds itself, reads stdin, writes a verdict and the text.

It is run as a file of its own, apart from careerpath, so that nothing but pypdf is at hand while a
stranger's file is open: `python -I -S pdf_child.py FOLDER SECONDS MEMORY PAGES CHARACTERS`, where
FOLDER is the one that has pypdf. The first line of the answer is a `Verdict`, the rest is text.
"""

import io
import re
import sys
from collections.abc import Iterator
from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from pypdf import PdfReader

__all__ = ["Refused", "bound", "main", "text_of"]

_TAIL = 4096

_SPACED = re.compile(r"^(?:[^\W\d_]{1,2}  ?){3,40}[^\W\d_]{1,2}$", re.MULTILINE)
"""A line that may be a heading with its letters set apart: `S K I L L S`, `E D U C AT I O N`."""


class Refused(Exception):
    """The file is not read; the argument is the verdict, one word."""


class Bounds(NamedTuple):
    """How much may be read of one file."""

    pages: int
    characters: int


def bound(seconds: int, memory: int) -> None:
    """Have the system end this process beyond so much processor time or memory."""
    try:
        import resource  # noqa: PLC0415 - not on Windows, where the parent's clock is all there is
    except ImportError:
        return
    for what, soft, hard in (
        (resource.RLIMIT_CPU, seconds, seconds + 1),
        (resource.RLIMIT_AS, memory, memory),
        # No file is written, no core dumped.
        (resource.RLIMIT_FSIZE, 0, 0),
        (resource.RLIMIT_CORE, 0, 0),
    ):
        # macOS refuses some of these, and a limit that is lower already may not be raised.
        with suppress(ValueError, OSError):
            resource.setrlimit(what, (soft, hard))


def text_of(data: bytes, bounds: Bounds) -> str:
    """The text of a PDF, page by page.

    Raises:
        Refused: `truncated`, `encrypted`, `locked`, `pages`, `text`, `scanned` or `broken`.
    """
    if _is_cut_off(data):
        raise Refused("truncated")
    text = _SPACED.sub(_drawn_together, "\n\n".join(_pages(_open(data), bounds)))
    if not text.strip():
        raise Refused("scanned")
    return text


def _drawn_together(line: "re.Match[str]") -> str:
    """The words of a heading; codes of languages (`EN DE FR IT`) stay as they are."""
    pieces = line[0].split()
    alone = sum(len(each) == 1 for each in pieces)
    if not line[0].isupper() or 2 * alone <= len(pieces):
        return line[0]
    return " ".join(word.replace(" ", "") for word in line[0].split("  "))


def _is_cut_off(data: bytes) -> bool:
    if b"%%EOF" not in data.rstrip(b"\0\r\n\t ")[-_TAIL:]:
        return True
    # A file for the web has one end near its start, and says how long it is as a whole.
    linear = re.search(rb"/Linearized\b[^>]{0,200}/L\s+(\d{1,12})\b", data[:_TAIL])
    return linear is not None and int(linear[1]) > len(data)


def _open(data: bytes) -> "PdfReader":
    from pypdf import PdfReader  # noqa: PLC0415 - after the bounds are set

    reader = PdfReader(io.BytesIO(data))
    if reader.is_encrypted:
        # Many files ask for a password for changes only, and open with an empty one.
        try:
            opened = reader.decrypt("")
        except NotImplementedError as error:
            raise Refused("locked") from error
        if not opened:
            raise Refused("encrypted")
    return reader


def _pages(reader: "PdfReader", bounds: Bounds) -> Iterator[str]:
    count = len(reader.pages)
    if not count:
        raise Refused("broken")
    if count > bounds.pages:
        raise Refused("pages")
    left = bounds.characters
    for page in reader.pages:
        text = page.extract_text()
        left -= len(text)
        if left < 0:
            raise Refused("text")
        yield text


def main(arguments: list[str]) -> None:
    """Read stdin under the bounds that the arguments give, and answer on stdout."""
    folder = arguments[0]
    seconds, memory, pages, characters = map(int, arguments[1:])
    bound(seconds, memory)
    sys.path.append(folder)
    import logging  # noqa: PLC0415 - a hostile file can make pypdf warn without end

    logging.disable()
    try:
        text = text_of(sys.stdin.buffer.read(), Bounds(pages, characters))
        answer = b"read\n" + text.encode("utf-8", "replace")
    except Refused as refusal:
        answer = f"{refusal}\n".encode()
    except Exception as error:  # noqa: BLE001 - pypdf raises whatever a file makes it raise
        answer = b"%b\n" % _verdict(error)
    sys.stdout.buffer.write(answer)


def _verdict(error: BaseException | None) -> bytes:
    """What an error of pypdf's says of the file; it may have been wrapped on its way."""
    while error is not None:
        if isinstance(error, MemoryError):
            return b"memory"
        # pypdf has bounds of its own; the class is younger than the oldest pypdf that will do.
        if type(error).__name__ == "LimitReachedError":
            return b"unpacked"
        # pypdf reads AES with a library of another kind, which the extra does without.
        if type(error).__name__ == "DependencyError":
            return b"locked"
        error = error.__cause__ or error.__context__
    return b"broken"


if __name__ == "__main__":
    main(sys.argv[1:])
