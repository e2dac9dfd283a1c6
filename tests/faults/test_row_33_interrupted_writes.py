"""Row 33: ended from outside while it writes, a run leaves the old file whole and no other."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.kit import spread

# The process says that all is written but in its place, and waits there for its end.
_WAITING = """
import os, sys, time
def wait(_descriptor):
    os.write(1, b"now")
    time.sleep(60)
os.fsync = wait
from careerpath.cli import run
run()
"""
# The process is ended as soon as it has made a file, before it could be told which.
_AS_IT_OPENS = """
import os, signal
def ending(path, flags, *words, open=os.open, **more):
    descriptor = open(path, flags, *words, **more)
    if flags & os.O_EXCL:
        os.kill(os.getpid(), signal.SIGTERM)
    return descriptor
os.open = ending
from careerpath.cli import run
run()
"""
# A library that calls back into Python makes an error of its own of what a signal raised there, as
# pydantic does while it builds a validator.
_IN_A_LIBRARY = """
import os, signal
from careerpath import cli
def building():
    try:
        os.kill(os.getpid(), signal.{name})
    except BaseException as error:
        raise ValueError(f"error building the validator: {{error!r}}")
cli.main = building
cli.run()
"""
ENDINGS = [(signal.SIGTERM, 143), (signal.SIGINT, 130)]


def _ended(argv: list[str], name: signal.Signals, environment: dict[str, str]) -> tuple[int, bytes]:
    command = [sys.executable, "-c", _WAITING, *argv]
    with subprocess.Popen(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**os.environ, **environment},
    ) as process:
        assert process.stdout is not None
        assert process.stdout.read(3) == b"now"
        process.send_signal(name)
        _, told = process.communicate(timeout=30)
    return process.returncode, told


@pytest.mark.parametrize(("name", "code"), ENDINGS, ids=str)
@pytest.mark.parametrize(("form", "old"), spread(["json", "table"], ["precious\n", None]))
def test_an_answer(  # noqa: PLR0913, PLR0917 - cases and fixtures
    old: str | None,
    form: str,
    name: signal.Signals,
    code: int,
    matching: tuple[str, ...],
    tmp_path: Path,
) -> None:
    folder = tmp_path / "answers"
    folder.mkdir()
    path = folder / "answer"
    if old is not None:
        path.write_text(old, encoding="utf-8")
    # Without a cache, the answer is all that is written.
    argv = [*matching, "-f", form, "-o", str(path), "--force"]
    nowhere = {"XDG_CACHE_HOME": "/dev/null"}
    assert _ended(argv, name, nowhere) == (code, b"")
    assert {each.name: each.read_text(encoding="utf-8") for each in folder.iterdir()} == (
        {} if old is None else {"answer": old}
    )


@pytest.mark.parametrize(("name", "code"), ENDINGS, ids=str)
def test_an_index(
    name: signal.Signals, code: int, matching: tuple[str, ...], tmp_path: Path
) -> None:
    """The first thing that a run writes is the index of its catalogue."""
    cache = tmp_path / "kept"
    assert _ended(list(matching), name, {"XDG_CACHE_HOME": str(cache)}) == (code, b"")
    assert [each for each in cache.rglob("*") if each.is_file()] == []


@pytest.mark.parametrize("words", [(), ("-f", "json", "-o", "answer")], ids=["index", "answer"])
def test_a_temporary_file_just_made(
    words: tuple[str, ...], matching: tuple[str, ...], tmp_path: Path
) -> None:
    folder = tmp_path / "there"
    folder.mkdir()
    cache = "/dev/null" if words else str(folder)
    done = subprocess.run(
        [sys.executable, "-c", _AS_IT_OPENS, *matching, *words],
        cwd=folder,
        env={**os.environ, "XDG_CACHE_HOME": cache},
        capture_output=True,
        check=False,
    )
    assert (done.returncode, done.stdout, done.stderr) == (143, b"", b"")
    assert [each for each in folder.rglob("*") if each.is_file()] == []


@pytest.mark.parametrize(("name", "code"), ENDINGS, ids=str)
def test_where_a_library_makes_an_error_of_it(name: signal.Signals, code: int) -> None:
    script = _IN_A_LIBRARY.format(name=name.name)
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (code, b"", b"")
