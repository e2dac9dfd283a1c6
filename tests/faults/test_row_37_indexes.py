"""Row 37: an index that is damaged, stale, or written by twenty processes gives right answers."""

import os
import sys
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tests.faults.process import Ended, start
from tests.faults.samples import CATALOGUE, changed, refused
from tests.kit import Careerpath, Run, Write

COMMANDS = (
    ("match", "-s", "sql=3,negotiation=2"),
    ("show", "analyst"),
    ("roles", "analyst"),
    ("path", "seller", "analyst"),
)
DAMAGES: dict[str, Callable[[bytes], bytes]] = {
    "empty": lambda _: b"",
    "text": lambda _: b"not a database at all",
    "half": lambda data: data[: len(data) // 2],
    "a page short": lambda data: data[:-4096],
    "zeros": lambda data: b"\0" * len(data),
    "pages": lambda data: data[:4096] + b"\xff" * (len(data) - 4096),
    "a body": lambda data: data.replace(b'"Analyst"', b"}Analyst}"),
}


@pytest.fixture
def settled(write: Write) -> str:
    """A catalogue that was written an hour ago, so that its times alone tell it from another."""
    return _settled(write("jobs.yaml", CATALOGUE))


def _settled(path: str) -> str:
    then = time.time() - 3600
    os.utime(path, (then, then))
    return path


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of indexes, with none in it."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return tmp_path / "cache" / "careerpath" / "index"


def _answers(careerpath: Careerpath, path: str) -> list[Run]:
    runs = [careerpath(*words, "-c", path) for words in COMMANDS]
    assert {(run.code, run.err) for run in runs} == {(0, "")}
    return runs


@pytest.mark.parametrize("damage", DAMAGES.values(), ids=DAMAGES)
def test_damaged(
    damage: Callable[[bytes], bytes], careerpath: Careerpath, settled: str, cache: Path
) -> None:
    right = _answers(careerpath, settled)
    (kept,) = cache.iterdir()
    whole = kept.read_bytes()
    for words, answer in zip(COMMANDS, right, strict=True):
        kept.write_bytes(damage(whole))
        assert careerpath(*words, "-c", settled) == answer
    assert _answers(careerpath, settled) == right
    assert len(list(cache.iterdir())) == 1


@pytest.mark.parametrize("obstacle", ["a folder", "a link to nowhere", "a pipe"])
def test_in_the_way(obstacle: str, careerpath: Careerpath, settled: str, cache: Path) -> None:
    right = _answers(careerpath, settled)
    (kept,) = cache.iterdir()
    kept.unlink()
    if obstacle == "a folder":
        (kept / "in").mkdir(parents=True)
    elif obstacle == "a link to nowhere":
        kept.symlink_to("nowhere")
    else:
        os.mkfifo(kept)
    assert _answers(careerpath, settled) == right


def test_stale(careerpath: Careerpath, settled: str, cache: Path, tmp_path: Path) -> None:
    """The file is another one: as long, as old, put in the place of the first."""
    before = _answers(careerpath, settled)
    other = tmp_path / "other.yaml"
    other.write_text(changed("title: Analyst", "title: Oracles"), encoding="utf-8")
    os.utime(other, ns=(Path(settled).stat().st_atime_ns, Path(settled).stat().st_mtime_ns))
    kept = Path(settled).read_bytes()
    try:
        other.replace(settled)
        for run, answer in zip(_answers(careerpath, settled), before, strict=True):
            assert run.out == answer.out.replace("Analyst", "Oracles")
    finally:
        Path(settled).write_bytes(kept)
    assert _answers(careerpath, settled) == before
    assert len(list(cache.iterdir())) == 1


def test_the_index_of_another_catalogue(
    careerpath: Careerpath, settled: str, cache: Path, write: Write
) -> None:
    right = _answers(careerpath, settled)
    (kept,) = cache.iterdir()
    path = _settled(write("others.yaml", changed("title: Analyst", "title: Oracles")))
    _answers(careerpath, path)
    (other,) = set(cache.iterdir()) - {kept}
    kept.write_bytes(other.read_bytes())
    assert _answers(careerpath, settled) == right


def test_a_catalogue_that_is_broken_now(careerpath: Careerpath, settled: str, cache: Path) -> None:
    """A good index does not hide it, and it leaves none behind."""
    right = _answers(careerpath, settled)
    before = [each.read_bytes() for each in cache.iterdir()]
    kept = Path(settled).read_bytes()
    try:
        Path(settled).write_text(changed("level: 4}", "level: 9}"), encoding="utf-8")
        refused(careerpath(*COMMANDS[0], "-c", settled), "jobs.yaml:42:46 CP012")
    finally:
        Path(settled).write_bytes(kept)
    assert [each.read_bytes() for each in cache.iterdir()] == before
    assert _answers(careerpath, settled) == right


# One process becomes twenty when it has loaded all that they need, by the same run without a cache,
# so that they start as one; each waits for the end of a pipe.
_TWENTY = """
import contextlib, io, os, sys
from careerpath.cli import main, run
cache = os.environ["XDG_CACHE_HOME"]
os.environ["XDG_CACHE_HOME"] = "/dev/null"
with contextlib.redirect_stdout(io.StringIO()):
    main(sys.argv[1:])
os.environ["XDG_CACHE_HOME"] = cache
reading, writing = os.pipe()
for number in range(20):
    if not os.fork():
        os.close(writing)
        for descriptor, name in ((1, "out"), (2, "err")):
            os.dup2(os.open(f"{number}.{name}", os.O_CREAT | os.O_WRONLY), descriptor)
        os.read(reading, 1)
        run()
os.close(writing)
sys.exit(sum(os.waitstatus_to_exitcode(os.wait()[1]) != 0 for _ in range(20)))
"""


def _become_twenty(words: list[str], folder: Path) -> list[Ended]:
    folder.mkdir()
    started = start(words, folder=str(folder), program=(sys.executable, "-c", _TWENTY))
    assert started == Ended(0, b"", b"")
    return [
        Ended(0, *((folder / f"{number}.{name}").read_bytes() for name in ("out", "err")))
        for number in range(20)
    ]


def _start_twenty(words: list[str], _: Path) -> list[Ended]:
    with ThreadPoolExecutor(20) as pool:
        return list(pool.map(lambda _: start(words), range(20)))


@pytest.mark.parametrize(
    "twenty", [_become_twenty, pytest.param(_start_twenty, marks=pytest.mark.slow)]
)
@pytest.mark.parametrize("damaged", [False, True])
def test_twenty_processes_at_once(  # noqa: PLR0913 - cases and fixtures
    twenty: Callable[[list[str], Path], list[Ended]],
    *,
    damaged: bool,
    careerpath: Careerpath,
    settled: str,
    cache: Path,
    tmp_path: Path,
) -> None:
    """The first runs of all, or the first after an index was damaged."""
    words = [*COMMANDS[0], "-c", settled]
    right = careerpath(*words)
    (kept,) = cache.iterdir()
    size = kept.stat().st_size
    if damaged:
        kept.write_bytes(kept.read_bytes()[:5000])
    else:
        kept.unlink()
    ended = twenty(words, tmp_path / "twenty")
    assert ended == [Ended(0, right.out.encode(), b"")] * 20
    assert kept.stat().st_size == size
    assert len(list(cache.iterdir())) == 1
