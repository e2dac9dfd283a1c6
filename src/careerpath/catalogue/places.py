"""Which files make up a catalogue."""

import os
from collections.abc import Sequence
from itertools import chain
from pathlib import Path

from careerpath.errors import Code, InputError, Problem

__all__ = ["MAX_BYTES", "catalogue_files"]

MAX_BYTES = 128_000_000
"""The largest catalogue file that is read: O*NET whole, with room to spare."""

_SUFFIXES = {".yaml", ".yml", ".json"}
_PACKAGE = Path(__file__).parent.parent


def catalogue_files(paths: Sequence[str] = ()) -> list[str]:
    """The files that `paths` name; the shipped catalogue where there are none.

    A folder stands for the YAML and JSON files in it, in the order of their names.

    Raises:
        InputError: a folder holds no catalogue file.
    """
    return list(chain.from_iterable(map(_files_at, paths))) if paths else [_shipped()]


def _shipped() -> str:
    """The shipped catalogue: beside the package in a wheel, at the root in a checkout."""
    installed = _PACKAGE / "data" / "roles.yaml"
    return str(installed if installed.exists() else _PACKAGE.parent.parent / "data" / "roles.yaml")


def _files_at(path: str) -> list[str]:
    # Unlike Path.is_dir(), this takes a name that is too long for one that names nothing.
    if not os.path.isdir(path):  # noqa: PTH112
        return [path]
    folder = Path(path)
    files = sorted(str(file) for file in folder.iterdir() if file.suffix.lower() in _SUFFIXES)
    if not files:
        message = "the folder holds no .yaml, .yml or .json file"
        raise InputError(Problem(Code.FILE, message, file=path))
    return files
