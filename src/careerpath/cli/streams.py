"""The process's streams, which may be closed, full, without a reader, or in a narrow encoding."""

import contextlib
import io
import os
import sys
from typing import TextIO

from careerpath.errors import OutputError

__all__ = ["Closed", "encodable", "let_go", "say"]


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
    """Write to stderr, if there is somebody to hear it."""
    if sys.stderr is None:
        return
    try:
        sys.stderr.write(encodable(text, sys.stderr) + "\n")
        sys.stderr.flush()
    except (OSError, ValueError):
        let_go(sys.stderr)


def let_go(stream: TextIO | io.TextIOBase | None) -> None:
    """Give up a stream that cannot be written: Python flushes it once more at exit."""
    with contextlib.suppress(AttributeError, OSError, ValueError):
        if stream is not None:
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
