"""Somebody at a terminal, for commands that ask."""

import io
import sys
from collections.abc import Sequence

import pytest

from careerpath.cli import main
from tests.kit import Run

CTRL_C, CTRL_D = "\x03", "\x04"


class Terminal(io.TextIOWrapper):
    """A text stream in memory that passes for a terminal."""

    def __init__(self, content: str = "") -> None:
        super().__init__(io.BytesIO(content.encode()), encoding="utf-8", newline="\n")

    def isatty(self) -> bool:
        return True

    def readline(self, size: int = -1, /) -> str:  # type: ignore[override]
        line = super().readline(size)
        if line == f"{CTRL_C}\n":
            raise KeyboardInterrupt
        return "" if line == f"{CTRL_D}\n" else line

    def written(self) -> str:
        self.flush()
        buffer = self.buffer
        assert isinstance(buffer, io.BytesIO)
        return buffer.getvalue().decode()


def at_terminal(
    monkeypatch: pytest.MonkeyPatch, answers: Sequence[str], argv: Sequence[str]
) -> Run:
    """Run a command line at a terminal and answer what it asks, until the answers end."""
    streams = Terminal("".join(f"{answer}\n" for answer in answers)), Terminal(), Terminal()
    with monkeypatch.context() as patch:
        for name, stream in zip(("stdin", "stdout", "stderr"), streams, strict=True):
            patch.setattr(sys, name, stream)
        code = main(argv)
    return Run(code, streams[1].written(), streams[2].written())
