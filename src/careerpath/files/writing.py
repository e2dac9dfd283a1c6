"""Atomic writing: the old file or the new one, never half of either."""

import contextlib
import os
import stat
import tempfile
from pathlib import Path

from careerpath.errors import OutputError

__all__ = ["write_text"]


def write_text(path: str | Path, text: str, *, force: bool) -> None:
    """Write `text` as UTF-8, all of it or nothing: a new file takes the old one's place at once.

    An existing file is replaced only with `force`, and keeps its mode; a link is followed, so
    the file that it names is the one replaced. Missing folders are not made.

    Raises:
        OutputError: the name is a folder's, or the file exists, is not a regular file, or
            cannot be written.
    """
    # A name that ends in a slash is a folder's, and pathlib would drop the slash.
    if os.path.basename(path) in {"", os.curdir, os.pardir}:  # noqa: PTH119 - see above
        message = "a folder's name, and no file's"
        raise OutputError(message, file=str(path), hint="end it with the name of a file")
    try:
        target = Path(os.path.realpath(path))
        mode = target.stat().st_mode if target.exists() else None
        if mode is not None and not stat.S_ISREG(mode):
            if force and stat.S_ISCHR(mode):
                return _write_to_device(target, text)
            raise OutputError("it is not a regular file", file=str(path))
        if mode is not None and not force:
            raise OutputError(
                "the file exists already", file=str(path), hint="add --force to replace it"
            )
        _replace(target, text, mode)
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or str(error)
        raise OutputError(f"cannot write the file: {why}", file=str(path)) from error
    return None


def _write_to_device(target: Path, text: str) -> None:
    with target.open("w", encoding="utf-8") as file:
        file.write(text)


def _replace(target: Path, text: str, mode: int | None) -> None:
    descriptor, temporary = tempfile.mkstemp(prefix=f".{target.name[:40]}.", dir=target.parent)
    try:
        with open(descriptor, "w", encoding="utf-8", newline="\n") as file:  # noqa: PTH123
            file.write(text)
            file.flush()
            os.fsync(descriptor)
        Path(temporary).chmod(stat.S_IMODE(mode) if mode is not None else 0o666 & ~_umask())
        Path(temporary).replace(target)
    except BaseException:
        with contextlib.suppress(OSError):
            Path(temporary).unlink()
        raise


def _umask() -> int:
    current = os.umask(0o077)
    os.umask(current)
    return current
