"""Types and places that tests share."""

import functools
import io
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

import pytest
import typer
import typer.main

from careerpath.catalogue.index import Index
from careerpath.cli import app

if TYPE_CHECKING:
    from _pytest.mark import ParameterSet

ROOT = Path(__file__).parent.parent
EXAMPLES = ROOT / "examples"


@dataclass(frozen=True)
class Run:
    """How a run ended and what it wrote."""

    code: int
    out: str
    err: str


class Careerpath(Protocol):
    """The command line in process; see the fixture `careerpath`."""

    def __call__(
        self,
        *argv: str,
        width: int | None = None,
        stdin: str | bytes = "",
        encoding: str = "utf-8",
    ) -> Run: ...


class Golden(Protocol):
    """Compare text with a golden file of that name; see the fixture `golden`."""

    def __call__(self, name: str, text: str) -> None: ...


class Write(Protocol):
    """Write a file into the test's own folder and return its path."""

    def __call__(self, name: str, content: str | bytes) -> str: ...


@dataclass(frozen=True)
class Compiled:
    """A profile, a catalogue, and the index of that catalogue."""

    profile: Path
    catalogue: Path
    index: Path


class Filled(Protocol):
    """A profile and a catalogue that are full of a text; see the fixture `filled_with`."""

    def __call__(
        self, text: str, label: str | None = None, template: str = ...
    ) -> tuple[str, str]: ...


def spread(first: Collection[Any], second: Collection[Any]) -> "list[ParameterSet]":
    """All pairs of two lists, for `parametrize`; by default, each of the longer is tried once.

    It meets one of the shorter list, each of them in its turn; the other pairs are slow.
    """
    turns = min(len(first), len(second))
    return [
        pytest.param(one, other, marks=() if (place - turn) % turns == 0 else pytest.mark.slow)
        for place, one in enumerate(first)
        for turn, other in enumerate(second)
    ]


def widest(text: str) -> int:
    """The length of the longest line; the command to run next is whole, to be copied."""
    return max(len(line) for line in text.splitlines() if not line.startswith("Next: "))


class Stream(io.TextIOWrapper):
    """A text stream into memory that can pass for a window."""

    def __init__(self, encoding: str = "utf-8", *, window: bool) -> None:
        super().__init__(io.BytesIO(), encoding=encoding, errors="strict", newline="\n")
        self._window = window

    def isatty(self) -> bool:
        return self._window

    def written(self) -> str:
        self.flush()
        buffer = self.buffer
        assert isinstance(buffer, io.BytesIO)
        return buffer.getvalue().decode(self.encoding)


def make_all_parts(index: Index) -> None:
    """Ask an index for what few commands need, so that it is kept with these parts too."""
    index.words("role", (1, 1))
    index.standings()
    list(index.worded_with(["sale"]))


def build_commands_once(patch: pytest.MonkeyPatch) -> None:
    """Keep the commands that Typer builds anew for each run, which takes longer than most runs do.

    A command keeps nothing of a run.
    """

    @functools.cache
    def naming(commands: frozenset[str]) -> typer.Typer:
        return app_for(commands)

    def once(words: Collection[str]) -> typer.Typer:
        return naming(frozenset(app.COMMANDS.keys() & set(words)))

    app_for = app.app_for
    patch.setattr(app, "app_for", once)
    patch.setattr(typer.main, "get_command", functools.cache(typer.main.get_command))
