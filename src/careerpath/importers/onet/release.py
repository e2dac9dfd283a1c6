"""An O*NET release as published: a folder of text tables, or the zip that holds one.

A zip is read where it is and never unpacked to disk. One that no release would be made like
(members that climb out of the folder, links, sizes without measure) is refused whole.
"""

import os
import stat
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from careerpath.errors import Code, InputError, Problem
from careerpath.files.reading import decode, read_bytes

__all__ = ["MAX_TABLE", "MAX_ZIP", "Release", "Text", "open_release"]

MAX_TABLE = 64_000_000
"""The largest table that is read, in bytes; the largest that is needed has six million."""

MAX_ZIP = 100_000_000
"""The largest zip that is opened, in bytes; releases have some 15 million."""

_MOST_UNPACKED = 1_000_000_000
_MOST_MEMBERS = 10_000
_READ_ME = "read me.txt"
_CHUNK = 1 << 20
_UNREADABLE = (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError, OSError)


class Text(NamedTuple):
    """A table as text, and the name that problems in it go by."""

    name: str
    text: str


class Release:
    """The tables of a release by name; a name is found whatever its case."""

    def __init__(self, path: str, sizes: dict[str, int], read: Callable[[str], bytes]) -> None:
        self.path = path
        self._sizes = sizes
        self._read = read
        self._members = {PurePosixPath(name).name.casefold(): name for name in sorted(sizes)}

    def has(self, name: str) -> bool:
        """Whether there is a table of this name."""
        return name.casefold() in self._members

    def size(self, name: str) -> int:
        """The bytes of a table; 0 for one that is not there."""
        return self._sizes.get(self._members.get(name.casefold(), ""), 0)

    def table(self, name: str) -> Text:
        """A table that is there.

        Raises:
            InputError: it cannot be read, is too large, or is not text.
        """
        member = self._members[name.casefold()]
        shown = f"{self.path}/{member}"
        return Text(shown, decode(self._read(member), shown))

    @property
    def read_me(self) -> str:
        """What the release says of itself; empty where it says nothing."""
        try:
            return self.table(_READ_ME).text if self.has(_READ_ME) else ""
        except InputError:
            return ""


def open_release(path: str) -> Release:
    """The release in a folder or a zip.

    Raises:
        InputError: it is neither, or a zip that is unsafe to read.
    """
    if os.path.isdir(path):  # noqa: PTH112 - takes a name too long for one that names nothing
        return _folder(path)
    try:
        found = Path(path).stat()
    except (OSError, ValueError) as error:
        raise _refused(path, f"cannot read it: {getattr(error, 'strerror', error)}") from error
    if not stat.S_ISREG(found.st_mode) or not zipfile.is_zipfile(path):
        message = "this is neither a folder of O*NET tables nor a zip of one"
        hint = "give the text release: db_…_text.zip, or the folder that it unpacks to"
        raise _refused(path, message, hint)
    if found.st_size > MAX_ZIP:
        message = f"the zip is larger than {MAX_ZIP // 1_000_000} MB, the most that is read"
        raise InputError(Problem(Code.TOO_LARGE, message, file=path))
    return _zip(path)


def _refused(path: str, message: str, hint: str | None = None) -> InputError:
    return InputError(Problem(Code.FILE, message, file=path, hint=hint))


def _folder(path: str) -> Release:
    folder = Path(path)
    try:
        sizes = {each.name: each.stat().st_size for each in folder.iterdir() if each.is_file()}
    except OSError as error:
        raise _refused(path, f"cannot read the folder: {error.strerror or error}") from error

    def read(name: str) -> bytes:
        return read_bytes(str(folder / name), MAX_TABLE)

    return Release(path, sizes, read)


def _zip(path: str) -> Release:
    try:
        # Kept open for as long as the release is: the whole is read within one command.
        archive = zipfile.ZipFile(path)
        members = archive.infolist()
    except _UNREADABLE as error:
        raise _refused(path, f"the zip cannot be read: {error}") from error
    problems = list(_dangers(path, members))
    if problems:
        archive.close()
        raise InputError(*problems)
    sizes = {each.filename: each.file_size for each in members if not each.is_dir()}

    def read(name: str) -> bytes:
        return _member(archive, path, name)

    return Release(path, sizes, read)


def _dangers(path: str, members: list[zipfile.ZipInfo]) -> list[Problem]:
    hint = "download the release anew from https://www.onetcenter.org/database.html"
    found = []
    for member in members:
        name = member.filename.replace("\\", "/")
        mode = member.external_attr >> 16
        if name.startswith("/") or name[1:2] == ":" or ".." in name.split("/"):
            what = f"the zip holds “{name[:80]}”, which would lie outside its folder"
        elif stat.S_IFMT(mode) not in {0, stat.S_IFREG, stat.S_IFDIR}:
            what = f"the zip holds “{name[:80]}”, which is a link or a device, not a table"
        else:
            continue
        found.append(Problem(Code.FILE, what, file=path, hint=hint))
    total = sum(member.file_size for member in members)
    if total > _MOST_UNPACKED or len(members) > _MOST_MEMBERS:
        what = f"the zip would unpack to {len(members):,} files of {total / 1e6:,.0f} MB"
        what += f"; the most that is read is {_MOST_UNPACKED / 1e6:,.0f} MB"
        found.append(Problem(Code.TOO_LARGE, what, file=path, hint=hint))
    return found


def _member(archive: zipfile.ZipFile, path: str, name: str) -> bytes:
    shown = f"{path}/{name}"
    parts: list[bytes] = []
    left = MAX_TABLE
    try:
        # What the zip says of a size is not to be trusted: what comes out is counted.
        with archive.open(name) as file:
            while left >= 0 and (part := file.read(_CHUNK)):
                parts.append(part)
                left -= len(part)
    except _UNREADABLE as error:
        raise _refused(shown, f"the zip is damaged or locked here: {error}") from error
    if left < 0:
        message = f"the table is larger than {MAX_TABLE // 1_000_000} MB, the most that is read"
        raise InputError(Problem(Code.TOO_LARGE, message, file=shown))
    return b"".join(parts)
