"""What a command reads, which its answer never takes the place of."""

import os
import re
import sys
from collections.abc import Iterator
from itertools import chain
from typing import Any

import typer

from careerpath.catalogue.places import catalogue_files
from careerpath.cli.context import catalogue_paths
from careerpath.cli.options import SharedOptions
from careerpath.cli.settings import settings_files
from careerpath.errors import InputError, OutputError
from careerpath.files.reading import STDIN

__all__ = ["keep_inputs"]

_READ = re.compile(r"\b(?:FILE|PATH|PROFILE)\b")
"""What help calls a parameter that names a file or folder to read."""


def keep_inputs(context: typer.Context, output: str) -> None:
    """Refuse an output that is a file which the command reads, settings and shipped catalogue too.

    Files are compared, not their names: links, hard links and other spellings are seen through.

    Raises:
        OutputError: it is one of them.
    """
    place = _identity(output)
    if place is None:
        return
    for path in chain(*map(_files_at, _named(context)), catalogue_files(), settings_files()):
        if _identity(path) == place:
            name = f" ({path})" if path not in {output, STDIN} else ""
            raise OutputError(
                f"the file is an input{name}, and no answer takes the place of one",
                file=output,
                hint="name another file; --force replaces no input",
            )


def _named(context: typer.Context) -> Iterator[str]:
    """Each path to read, from the words before and after the command and the environment."""
    level: Any = context
    while level is not None:
        for parameter in level.command.params:
            value = level.params.get(parameter.name)
            if value and parameter.name != "output" and _READ.search(parameter.metavar or ""):
                yield from [value] if isinstance(value, str) else value
        level = level.parent
    yield from catalogue_paths(SharedOptions())


def _files_at(path: str) -> list[str]:
    """The file at a path; of a folder, the catalogue files in it."""
    try:
        return catalogue_files([path])
    except (InputError, OSError, ValueError):
        # Whoever reads it says what is wrong.
        return []


def _identity(path: str) -> tuple[int, int] | None:
    """What tells a file from all others; None where there is none."""
    try:
        found = os.fstat(sys.stdin.fileno()) if path == STDIN else os.stat(path)  # noqa: PTH116
    except (AttributeError, OSError, ValueError):
        return None
    return found.st_dev, found.st_ino
