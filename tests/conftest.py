"""What tests share: the command line in process, a window of a given width, golden files."""

import functools
import gc
import io
import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import settings

from careerpath.catalogue.index import Index, open_index
from careerpath.cli import main
from tests.faults.samples import FULL, FULL_PROFILE, filled
from tests.kit import (
    Careerpath,
    Compiled,
    Filled,
    Golden,
    Run,
    Stream,
    Write,
    build_commands_once,
    make_all_parts,
)

_UNWANTED = (
    "FORCE_COLOR",
    "PY_COLORS",
    "NO_COLOR",
    "GITHUB_ACTIONS",
    "CAREERPATH_CATALOGUE",
    "CAREERPATH_PROFILE",
    "CAREERPATH_HOURS",
    "CAREERPATH_COLOR",
)

# Of the examples that a property asks for: all, or one in six. See `tests.strategies.property_of`.
settings.register_profile("full", max_examples=100, deadline=None)
settings.register_profile("brief", max_examples=16, deadline=None)
settings.load_profile("brief")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="write the golden files anew")


def pytest_collection_finish() -> None:
    """All that was collected stays to the end: to look through it for garbage is in vain."""
    gc.freeze()
    gc.set_threshold(20_000, 20, 20)


@pytest.fixture(scope="session", autouse=True)
def _no_waiting_for_the_disk() -> Iterator[None]:
    """Whether a file outlives a crash of the machine is nothing that a test could see."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(os, "fsync", lambda _descriptor: None)
        yield


@pytest.fixture(autouse=True)
def _plain_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in _UNWANTED:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))


@pytest.fixture(scope="session")
def shipped_index(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The index of the catalogue that careerpath comes with, compiled once for all tests."""
    return _index_in(tmp_path_factory.mktemp("cache"))


def _index_in(cache: Path, *catalogues: str) -> Path:
    """The index of these catalogues, or of the shipped one, compiled into an empty folder."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(cache))
        with closing(open_index(catalogues)) as index:
            make_all_parts(index)
    (file,) = cache.rglob("*.sqlite")
    return file


@pytest.fixture(scope="session")
def shipped(shipped_index: Path) -> Iterator[Index]:
    """The catalogue that careerpath comes with, opened once for all tests."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(shipped_index.parents[2]))
        index = open_index()
    with closing(index):
        yield index


@pytest.fixture(autouse=True)
def _warm_cache(
    _plain_environment: None, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, shipped_index: Path
) -> None:
    """Each test has a cache of its own, beside its folder, with that index in it.

    In tests/catalogue, caches are within that folder, and begin empty.
    """
    cache = tmp_path.with_name(f"{tmp_path.name}-cache")
    folder = cache / "careerpath" / "index"
    folder.mkdir(parents=True)
    (folder / shipped_index.name).hardlink_to(shipped_index)
    monkeypatch.setenv("XDG_CACHE_HOME", str(cache))


@pytest.fixture(scope="session")
def _compiled(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str, str], Compiled]:
    """Write a profile and a catalogue of these texts and compile it: once for all tests."""

    @functools.cache
    def once(profile: str, catalogue: str) -> Compiled:
        folder = tmp_path_factory.mktemp("filled")
        files = folder / "profile.yaml", folder / "catalogue.yaml"
        for path, text in zip(files, (profile, catalogue), strict=True):
            path.write_text(text, encoding="utf-8")
            # As old as this, its times alone tell it from another, and nobody reads it again.
            then = time.time() - 3600
            os.utime(path, (then, then))
        return Compiled(*files, _index_in(folder / "cache", str(files[1])))

    return once


@pytest.fixture
def filled_with(_compiled: Callable[[str, str], Compiled]) -> Iterator[Filled]:
    """Paths of a profile and a catalogue with a text in every place: see `samples.filled`.

    Many tests share them, and their index; so they must be there, byte for byte, when one ends.
    """
    given: dict[Compiled, tuple[str, str]] = {}

    def put(text: str, label: str | None = None, template: str = FULL) -> tuple[str, str]:
        texts = filled(FULL_PROFILE, text, label), filled(template, text, label)
        kept = _compiled(*texts)
        given[kept] = texts
        place = Path(os.environ["XDG_CACHE_HOME"], "careerpath", "index", kept.index.name)
        if not place.exists():
            place.hardlink_to(kept.index)
        return str(kept.profile), str(kept.catalogue)

    yield put
    for kept, texts in given.items():
        now = tuple(path.read_bytes().decode() for path in (kept.profile, kept.catalogue))
        assert now == texts, f"{kept.profile.parent} was changed"


@pytest.fixture(scope="session", autouse=True)
def _commands_built_once() -> Iterator[None]:
    """Tests that start a process have theirs built in it."""
    with pytest.MonkeyPatch.context() as patch:
        build_commands_once(patch)
        yield


@pytest.fixture
def careerpath(monkeypatch: pytest.MonkeyPatch) -> Careerpath:
    """Run a command line in process: `careerpath("match", path, width=80, stdin="…")`.

    With a `width`, stdout and stderr pass for a window of so many columns, else for pipes.
    """

    def run(
        *argv: str, width: int | None = None, stdin: str | bytes = "", encoding: str = "utf-8"
    ) -> Run:
        out = Stream(encoding, window=width is not None)
        err = Stream(encoding, window=width is not None)
        data = stdin.encode() if isinstance(stdin, str) else stdin
        with monkeypatch.context() as patch:
            patch.setattr(sys, "stdout", out)
            patch.setattr(sys, "stderr", err)
            patch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data), encoding="utf-8"))
            if width is not None:
                patch.setenv("COLUMNS", str(width))
            code = main(argv)
        return Run(code, out.written(), err.written())

    return run


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Golden:
    """Compare text with a golden file beside the test; `--update-golden` writes it anew."""
    folder = request.path.parent / "golden"

    def compare(name: str, text: str) -> None:
        file = folder / name
        if request.config.getoption("--update-golden"):
            folder.mkdir(exist_ok=True)
            file.write_text(text, encoding="utf-8")
        assert text == file.read_text(encoding="utf-8")

    return compare


@pytest.fixture(scope="session")
def reference_data() -> Path:
    """The folder of reference data; without it, the tests that need it skip."""
    folder = os.environ.get("CAREERPATH_TEST_DATA")
    if not folder:
        pytest.skip("CAREERPATH_TEST_DATA is not set")
    return Path(folder)


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Write a file into the test's own folder and return its path."""

    def put(name: str, content: str | bytes) -> str:
        path = tmp_path / name
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return str(path)

    return put
