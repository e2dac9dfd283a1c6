"""Row 14: what is no regular file, or beyond the cap, is refused; a read has a bound."""

import os
import signal
from collections.abc import Callable, Iterator
from pathlib import Path
from types import FrameType
from typing import NoReturn

import pytest

from tests.faults.samples import CATALOGUE, PROFILE, problems, refused
from tests.kit import Careerpath, Write

MEGABYTE = 1_000_000


def _as_profile(run: Careerpath, path: str, catalogue: str) -> None:
    refused(run("match", path, "-c", catalogue), f"{path.rpartition('/')[2]} CP003")


def _as_catalogue(run: Careerpath, path: str, _catalogue: str) -> None:
    refused(run("match", "-c", path, "-s", "sql=3"), f"{path.rpartition('/')[2]} CP003")


def _fifo(path: Path) -> None:
    os.mkfifo(path)
    os.utime(path, (0, 0))


def _device(path: Path) -> None:
    path.symlink_to("/dev/zero")


def _folder(path: Path) -> None:
    path.mkdir()


def _loop(path: Path) -> None:
    path.symlink_to(path.name)


def _dangling(path: Path) -> None:
    path.symlink_to("nowhere")


def _missing(path: Path) -> None:
    assert not path.exists()


@pytest.mark.parametrize("make", [_fifo, _device, _folder, _loop, _dangling, _missing])
@pytest.mark.parametrize("refuse", [_as_profile, _as_catalogue])
def test_no_regular_file(
    make: Callable[[Path], None],
    refuse: Callable[[Careerpath, str, str], None],
    careerpath: Careerpath,
    catalogue: str,
    tmp_path: Path,
) -> None:
    path = tmp_path / "given.yaml"
    make(path)
    refuse(careerpath, str(path), catalogue)


@pytest.mark.parametrize("device", ["/dev/zero", "/dev/null", "/dev/urandom"])
@pytest.mark.parametrize("refuse", [_as_profile, _as_catalogue])
def test_devices(
    device: str,
    refuse: Callable[[Careerpath, str, str], None],
    careerpath: Careerpath,
    catalogue: str,
) -> None:
    refuse(careerpath, device, catalogue)


@pytest.fixture
def patience() -> Iterator[None]:
    """Fail where a test would wait for ever."""

    def give_up(_signal: int, _frame: FrameType | None) -> NoReturn:
        pytest.fail("it waits for ever")

    before = signal.signal(signal.SIGALRM, give_up)
    signal.alarm(1)
    yield
    signal.alarm(0)
    signal.signal(signal.SIGALRM, before)


@pytest.mark.usefixtures("patience")
def test_a_fifo_that_was_just_made(careerpath: Careerpath, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "given.yaml")
    _as_catalogue(careerpath, str(tmp_path / "given.yaml"), "")


@pytest.mark.usefixtures("patience")
def test_a_fifo_in_a_folder_of_catalogues(
    careerpath: Careerpath, write: Write, tmp_path: Path
) -> None:
    (tmp_path / "folder").mkdir()
    os.utime(write("folder/a.yaml", CATALOGUE), (0, 0))
    _fifo(tmp_path / "folder" / "b.yaml")
    run = careerpath("match", "-c", str(tmp_path / "folder"), "-s", "sql=3")
    refused(run, "b.yaml CP003")


def test_a_profile_beyond_the_cap(careerpath: Careerpath, write: Write, catalogue: str) -> None:
    padding = "#" * (2 * MEGABYTE - len(PROFILE))
    run = careerpath("match", write("fits.yaml", PROFILE + padding), "-c", catalogue)
    assert (run.code, run.err) == (0, "")
    run = careerpath("match", write("large.yaml", PROFILE + padding + "#"), "-c", catalogue)
    refused(run, "large.yaml CP007")
    assert "the file is larger than 2 MB, the most that is read\n" in run.err


def test_stdin_beyond_the_cap(careerpath: Careerpath, catalogue: str) -> None:
    run = careerpath("match", "-", "-c", catalogue, stdin=b"#" * (2 * MEGABYTE + 1))
    refused(run, "<stdin> CP007")


def test_a_sparse_file_of_a_terabyte(
    careerpath: Careerpath, catalogue: str, tmp_path: Path
) -> None:
    path = tmp_path / "sparse.yaml"
    with path.open("wb") as file:
        file.truncate(10**12)
    refused(careerpath("match", str(path), "-c", catalogue), "sparse.yaml CP007")


def test_a_catalogue_beyond_the_cap(careerpath: Careerpath, tmp_path: Path) -> None:
    path = tmp_path / "sparse.yaml"
    with path.open("wb") as file:
        file.truncate(128 * MEGABYTE + 1)
    refused(careerpath("match", "-s", "sql", "-c", str(path)), "sparse.yaml CP007")


@pytest.mark.skipif(not Path("/dev/fd").exists(), reason="there is no /dev/fd")
def test_process_substitution_is_read(careerpath: Careerpath, catalogue: str) -> None:
    read_end, write_end = os.pipe()
    try:
        os.write(write_end, PROFILE.encode())
        os.close(write_end)
        run = careerpath("match", f"/dev/fd/{read_end}", "-c", catalogue)
    finally:
        os.close(read_end)
    assert (run.code, run.err) == (0, "")


@pytest.mark.parametrize("name", ["a\0b", "\udcff", "new\nline", "\x1b[31m", "x" * 300])
def test_awkward_names(name: str, careerpath: Careerpath, catalogue: str) -> None:
    run = careerpath("match", name, "-c", catalogue)
    assert (run.code, run.out) == (2, "")
    assert problems(run)[0].endswith("CP003")
    assert run.err.isprintable() or run.err.replace("\n", "").isprintable()


def test_a_catalogue_with_a_name_beyond_the_systems_limit(careerpath: Careerpath) -> None:
    run = careerpath("match", "-s", "sql=3", "-c", "x" * 300)
    refused(run, f"{'x' * 300} CP003")


def test_an_empty_name_is_no_folder(
    careerpath: Careerpath, catalogue: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(Path(catalogue).parent)
    assert careerpath("match", "-s", "sql=3", "-c", "").code == 2
