"""Where compiled indexes are kept: the user's cache folder, one file for each set of catalogues.

An index is good while every catalogue file has the size, times and inode that it was built from.
A file that was written less than two seconds before may change again within one tick of its
clock, so its content is compared too. An index is written beside its place and renamed into it:
whoever opens one finds it whole.

What few commands need is made from the index when one of them does: clues, which search reads,
traits, which roles are compared by, and wordings, which readers of text ask for. They are half of
the work of a build.
"""

import contextlib
import hashlib
import os
import sqlite3
import stat
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from careerpath.catalogue.places import MAX_BYTES
from careerpath.files.folders import user_folder
from careerpath.models.weights import LIKENESS, LOOKUP, WEIGHTS

__all__ = ["SCHEMA", "Progress", "complete", "open_database"]

SCHEMA = 13
"""Version of the tables; an index of another version is built anew."""

Progress = Callable[[int, int], None]
"""Told how many items of how many are done."""

_SETTLED_NS = 2_000_000_000
_DAY = 86_400
_KEPT = 30 * _DAY


def open_database(
    files: Sequence[str], progress: Progress | None = None, *, anew: bool = False
) -> sqlite3.Connection:
    """The index of the catalogue in `files`: as kept, or built and, where possible, kept.

    Args:
        files: the catalogue files, in order.
        progress: told how a build goes on.
        anew: build even where a good index seems to be kept.

    Raises:
        InputError: the catalogue has to be read, and something is wrong with it.
    """
    place, stamp = _place(files), _stamp(files)
    if place is None or stamp is None:
        return _in_memory(files, progress)
    if not anew and (kept := _kept(place, files, stamp)) is not None:
        return kept
    try:
        _build(place, files, stamp, progress)
        return _open(place)
    except (OSError, sqlite3.Error):
        # No room or no right to write: the answer matters, keeping the index does not.
        return _in_memory(files, progress)


def complete(database: sqlite3.Connection, part: str) -> sqlite3.Connection:
    """The index with a part that few commands need: `clues`, `traits` or `wordings`.

    The one that is passed in is of no use any more where another is returned.
    """
    query = "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?"
    if database.execute(query, (part,)).fetchone():
        return database
    _, _, place = database.execute("PRAGMA database_list").fetchone()
    if not place:
        _write_part(database, part)
        return database

    def fill(copy: sqlite3.Connection) -> None:
        database.backup(copy)
        _write_part(copy, part)

    try:
        _write(Path(place), fill)
        completed = _open(Path(place))
    except (OSError, sqlite3.Error):
        completed = sqlite3.connect(":memory:")
        fill(completed)
    database.close()
    return completed


def _write_part(database: sqlite3.Connection, part: str) -> None:
    if part == "clues":
        from careerpath.catalogue.clue_tables import write_clues  # noqa: PLC0415 - to build alone

        write_clues(database)
    elif part == "wordings":
        from careerpath.catalogue.wordings import write_wordings  # noqa: PLC0415

        write_wordings(database)
    else:
        from careerpath.catalogue.traits import write_traits  # noqa: PLC0415

        write_traits(database)


def _in_memory(files: Sequence[str], progress: Progress | None) -> sqlite3.Connection:
    from careerpath.catalogue.compiling import compile_index  # noqa: PLC0415 - to build alone
    from careerpath.catalogue.loading import read_items  # noqa: PLC0415

    database = sqlite3.connect(":memory:")
    compile_index(read_items(files, progress), database)
    return database


def _place(files: Sequence[str]) -> Path | None:
    """Where the index of these files is kept; None for a user without a home."""
    folder = user_folder("cache")
    if folder is None:
        return None
    named = "\0".join(os.path.abspath(file) for file in files)  # noqa: PTH100 - links stay links
    name = hashlib.blake2b(named.encode("utf-8", "surrogateescape"), digest_size=16).hexdigest()
    return folder / "index" / f"{name}.sqlite"


def _stamp(files: Sequence[str]) -> str | None:
    """What an index of these files must have been built from; None where they are no such files.

    A pipe or a device has no content to come back to, and may never end.
    """
    try:
        stats = [Path(file).stat() for file in files]
    except (OSError, ValueError):
        return None
    if not all(stat.S_ISREG(each.st_mode) and each.st_size <= MAX_BYTES for each in stats):
        return None
    known = [(s.st_size, s.st_mtime_ns, s.st_ctime_ns, s.st_ino) for s in stats]
    return repr((SCHEMA, WEIGHTS, LIKENESS, LOOKUP, known))


def _kept(place: Path, files: Sequence[str], stamp: str) -> sqlite3.Connection | None:
    """The index at `place`, if it is whole and built from the files as they are."""
    try:
        # A pipe in its place would be waited for.
        if not place.is_file():
            return None
        database = _open(place)
    except (OSError, sqlite3.Error):
        return None
    if not _is_good(database, place, files, stamp):
        database.close()
        return None
    with contextlib.suppress(OSError):
        if place.stat().st_mtime < time.time() - _DAY:
            os.utime(place)
    return database


def _is_good(database: sqlite3.Connection, place: Path, files: Sequence[str], stamp: str) -> bool:
    try:
        meta = dict(database.execute("SELECT key, value FROM meta"))
        (pages,) = database.execute("PRAGMA page_count").fetchone()
        (size,) = database.execute("PRAGMA page_size").fetchone()
        if meta["stamp"] != stamp or pages * size != place.stat().st_size:
            return False
        return not meta["content"] or meta["content"] == _content(files)
    except (KeyError, OSError, sqlite3.Error):
        return False


def _open(place: Path) -> sqlite3.Connection:
    # Nobody ever writes to an index in its place, so locks and a journal are not needed.
    return sqlite3.connect(f"{place.as_uri()}?mode=ro&immutable=1", uri=True)


def _content(files: Sequence[str]) -> str:
    digest = hashlib.blake2b(digest_size=16)
    for file in files:
        digest.update(Path(file).read_bytes())
    return digest.hexdigest()


def _build(place: Path, files: Sequence[str], stamp: str, progress: Progress | None) -> None:
    from careerpath.catalogue.compiling import compile_index  # noqa: PLC0415 - to build alone
    from careerpath.catalogue.loading import read_items  # noqa: PLC0415

    fresh = any(time.time_ns() - Path(file).stat().st_mtime_ns < _SETTLED_NS for file in files)
    content = _content(files) if fresh else ""
    place.parent.mkdir(parents=True, exist_ok=True)
    _sweep(place.parent)

    def fill(database: sqlite3.Connection) -> None:
        compile_index(read_items(files, progress), database)
        meta = (("stamp", stamp), ("content", content))
        database.executemany("INSERT INTO meta VALUES (?, ?)", meta)

    _write(place, fill)


def _write(place: Path, fill: Callable[[sqlite3.Connection], None]) -> None:
    """Fill a new database, and put it in its place once it is whole."""
    # Named before it is made: whatever ends the run from then on, the name to remove is known.
    temporary = place.with_name(f"building-{os.urandom(8).hex()}")
    try:
        os.close(os.open(temporary, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        with contextlib.closing(sqlite3.connect(temporary)) as database:
            database.executescript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;")
            fill(database)
            database.commit()
        with temporary.open("rb") as file:
            os.fsync(file.fileno())
        temporary.replace(place)
    except BaseException:
        with contextlib.suppress(OSError):
            temporary.unlink()
        raise


def _sweep(folder: Path) -> None:
    """Remove what nobody has used for 30 days, and what a killed build left behind."""
    now = time.time()
    for file in folder.iterdir():
        kept = _KEPT if file.suffix == ".sqlite" else _DAY
        with contextlib.suppress(OSError):
            if file.stat().st_mtime < now - kept:
                file.unlink()
