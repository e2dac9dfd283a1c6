"""The process's streams, which may be closed, full, without a reader, or in a narrow encoding."""

import contextlib
import io
import os
import re
import sys
from typing import TextIO

from careerpath.errors import OutputError

__all__ = ["Closed", "broken", "encodable", "let_go", "say"]

_WHOLE = re.compile(r" *\d* *\| |Next: |\s*careerpath ")


class Closed(io.TextIOBase):
    """What stands for a stdout that was closed before the program began."""

    def write(self, _text: str) -> int:
        """Refuse.

        Raises:
            OutputError: always.
        """
        raise OutputError("standard output is closed")


def encodable(text: str, stream: TextIO | io.TextIOBase) -> str:
    """The text as the stream's encoding can hold it, the rest as question marks."""
    encoding = getattr(stream, "encoding", None) or "utf-8"
    return text.encode(encoding, "replace").decode(encoding)


def say(text: str) -> None:
    """Write to stderr, if there is somebody to hear it; in a window, lines end between words."""
    if sys.stderr is None:
        return
    try:
        shown = broken(text) if sys.stderr.isatty() else text
        sys.stderr.write(encodable(shown, sys.stderr) + "\n")
        sys.stderr.flush()
    except (OSError, ValueError):
        let_go(sys.stderr)


def broken(text: str) -> str:
    """The text with lines broken between words at the window's edge.

    An excerpt of a file, a command to be copied and a line with a long path stay whole: the window
    breaks them itself, and what is copied from it has no line break.
    """
    import shutil  # noqa: PLC0415 - for a window alone
    import textwrap  # noqa: PLC0415

    wrapper = textwrap.TextWrapper(
        shutil.get_terminal_size().columns, break_long_words=False, break_on_hyphens=False
    )
    lines = text.split("\n")
    for place, line in enumerate(lines):
        longest = max(map(len, line.split()), default=0)
        if len(line) > wrapper.width >= 2 * longest and not _WHOLE.match(line):
            wrapper.subsequent_indent = " " * (len(line) - len(line.lstrip()))
            lines[place] = wrapper.fill(line)
    return "\n".join(lines)


def let_go(stream: TextIO | io.TextIOBase | None) -> None:
    """Give up a stream that cannot be written: Python flushes it once more at exit."""
    with contextlib.suppress(AttributeError, OSError, ValueError):
        if stream is not None:
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
