"""Short questions at a terminal: put, read, put again; and where the answers are kept."""

import os
import sys
from collections.abc import Callable
from contextlib import suppress
from itertools import count
from pathlib import Path
from typing import TypeVar

import typer

from careerpath.cli.streams import broken, encodable
from careerpath.errors import CareerpathError, OutputError, UsageError
from careerpath.files.text import clean, visible
from careerpath.files.writing import write_text

__all__ = ["Enough", "ask", "save", "tell"]

_T = TypeVar("_T")

_MOST_TRIES = 4


class Enough(typer.Abort):
    """The end of input (Ctrl-D) where an answer was awaited: no more questions."""


def tell(text: str = "", *, whole: bool = False) -> None:
    """Say something to whoever answers, beside the answer that the command gives.

    Lines are broken between words at the window's edge, unless they are to be copied `whole`.
    """
    for line in (text if whole else broken(text)).split("\n"):
        typer.echo(_shown(line), err=True)


def _shown(text: str) -> str:
    """Text for the screen: names in it come from catalogues and from people."""
    return encodable("\n".join(map(visible, text.split("\n"))), sys.stderr)


def ask(question: str, read: Callable[[str], _T]) -> _T | None:
    """The answer as read, None where it was skipped; asked again at most three times.

    Raises:
        Enough: the input ended here.
        typer.Abort: it was interrupted.
    """
    for _ in range(_MOST_TRIES):
        try:
            said = _said(question)
            return read(said) if said else None
        except CareerpathError as error:
            tell(f"  {clean(error.problems[0].message)}")
        except (KeyError, ValueError):
            tell("  That could not be read.")
    tell("  Left out for now.")
    return None


def _said(question: str) -> str:
    suffix = " " if question.endswith("?") else ": "
    try:
        said = typer.prompt(
            _shown(question),
            default="",
            show_default=False,
            err=True,
            prompt_suffix=suffix,
        )
    except typer.Abort as end:
        # Typer makes one of both; what it was made of tells them apart.
        if isinstance(end.__context__, EOFError):
            raise Enough from None
        raise
    return str(said).strip()


def save(text: str, name: str, *, force: bool) -> str:
    """Write a text that was asked together to a file, or beside it; the name of that file.

    Without `force` an existing file is replaced only where that is asked for. What cannot be
    written can be given another name: the answers are too dear to lose to a slip.

    Raises:
        OutputError: it cannot be written, and no other name was given.
    """

    def write(other: str) -> str:
        if other.startswith("-"):
            raise UsageError("a name that begins with - is taken for an option; try another")
        write_text(other, text, force=force and other == name)
        return other

    other = name
    if not force and os.path.lexists(name) and not os.path.isdir(name):  # noqa: PTH112
        other, force = _beside(name)
    try:
        return write(other)
    except OutputError as error:
        tell(f"  {clean(error.problems[0].message)}")
        kept = ask("Name another file, such as me.yaml", write)
        if kept is None:
            raise
        return kept


def _beside(name: str) -> tuple[str, bool]:
    """Where to write what belongs into a file that is there, and whether to replace it."""
    path = Path(name)
    free = next(
        str(other)
        for number in count(2)
        if not os.path.lexists(other := path.with_stem(f"{path.stem}-{number}"))
    )
    question = f"\n{name} is there already: y replaces it, Enter writes {free}; or name a file"
    said = None
    with suppress(Enough):
        said = ask(question, str)
    replaces = said is not None and said.lower() in {"y", "yes"}
    return (name, True) if replaces else (said or free, False)
