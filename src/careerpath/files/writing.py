"""Atomic writing: the old file or the new one, never half of either."""

import contextlib
import os
import stat
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TextIO

from careerpath.errors import OutputError

__all__ = ["new_file", "write_text"]


def write_text(path: str | Path, text: str, *, force: bool) -> None:
    """Write `text` as UTF-8, all of it or nothing; see `new_file`.

    Raises:
        OutputError: the name is a folder's, or the file exists, is not a regular file, or
            cannot be written.
    """
    with new_file(path, force=force) as write:
        write(text)


@contextlib.contextmanager
def new_file(path: str | Path, *, force: bool) -> Iterator[Callable[[str], None]]:
    """Write a file as UTF-8, piece by piece: a new one takes the old one's place at the end.

    Where writing ends with an exception, all is as it was. An existing file is replaced only with
    `force`, and keeps its mode; a link is followed, so the file that it names is the one replaced.
    Missing folders are not made.

    Raises:
        OutputError: the name is a folder's, or the file exists, is not a regular file, or
            cannot be written.
    """
    # A name that ends in a slash is a folder's, and pathlib would drop the slash.
    if os.path.basename(path) in {"", os.curdir, os.pardir}:  # noqa: PTH119 - see above
        message = "a folder's name, and no file's"
        raise OutputError(message, file=str(path), hint="end it with the name of a file")
    with _told(path):
        opened = _opened(path, force=force)
        file = opened.__enter__()

    def write(text: str) -> None:
        with _told(path):
            file.write(text)

    try:
        yield write
    except BaseException as error:
        with contextlib.suppress(OSError):
            opened.__exit__(type(error), error, error.__traceback__)
        raise
    with _told(path):
        opened.__exit__(None, None, None)


@contextlib.contextmanager
def _told(path: str | Path) -> Iterator[None]:
    """What goes wrong with the file itself, as a problem."""
    try:
        yield
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or str(error)
        raise OutputError(f"cannot write the file: {why}", file=str(path)) from error


def _opened(path: str | Path, *, force: bool) -> contextlib.AbstractContextManager[TextIO]:
    target = Path(os.path.realpath(path))
    mode = target.stat().st_mode if target.exists() else None
    if mode is not None and not stat.S_ISREG(mode):
        if force and stat.S_ISCHR(mode):
            return target.open("w", encoding="utf-8")
        raise OutputError("it is not a regular file", file=str(path))
    if mode is not None and not force:
        raise OutputError(
            "the file exists already", file=str(path), hint="add --force to replace it"
        )
    return _replacing(target, mode)


@contextlib.contextmanager
def _replacing(target: Path, mode: int | None) -> Iterator[TextIO]:
    # Named before it is made: whatever ends the run from then on, the name to remove is known.
    temporary = target.with_name(f".{target.name[:40]}.{os.urandom(8).hex()}")
    try:
        with open(temporary, "x", encoding="utf-8", newline="\n", opener=_own) as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        temporary.chmod(stat.S_IMODE(mode) if mode is not None else 0o666 & ~_umask())
        temporary.replace(target)
    except BaseException:
        with contextlib.suppress(OSError):
            temporary.unlink()
        raise


def _own(path: str, flags: int) -> int:
    """Open a file that nobody else may read, until it is whole."""
    return os.open(path, flags, 0o600)


def _umask() -> int:
    current = os.umask(0o077)
    os.umask(current)
    return current
