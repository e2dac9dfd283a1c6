"""Row 34: on a full disk a run ends with 2 and one line, and an old file is kept."""

import errno
import os
from pathlib import Path
from typing import NoReturn

import pytest

from tests.faults.process import start
from tests.faults.samples import refused
from tests.kit import Careerpath, Write

FULL = Path("/dev/full")
needs_full = pytest.mark.skipif(not FULL.exists(), reason="there is no /dev/full")


@needs_full
def test_stdout(profile: str, catalogue: str) -> None:
    with FULL.open("wb") as full:
        ended = start(["match", profile, "-c", catalogue], stdout=full)
    message = b"error[CP040]: cannot write to standard output: No space left on device\n"
    assert (ended.code, ended.err) == (2, message)


@needs_full
def test_stdout_of_typers_own_output() -> None:
    with FULL.open("wb") as full:
        ended = start(["match", "--help"], stdout=full)
    assert ended.code == 2
    assert ended.err.startswith(b"error[CP040]: ")
    assert ended.err.count(b"\n") == 1


@needs_full
def test_the_envelope_of_a_no(catalogue: str) -> None:
    with FULL.open("wb") as full:
        ended = start(["match", "-s", "zzz", "-c", catalogue, "-f", "json"], stdout=full)
    assert ended.code == 2


@needs_full
def test_stderr(catalogue: str) -> None:
    through = 'exec "$@" 2>/dev/full'
    ended = start(["match", "-s", "sql", "-c", catalogue, "--verbose"], through=through)
    assert ended.code == 0
    assert ended.out.startswith(b"Roles that fit")


@needs_full
def test_a_device_as_a_file(careerpath: Careerpath, profile: str, catalogue: str) -> None:
    words = ("match", profile, "-c", catalogue, "-f", "table", "-o", str(FULL))
    refused(careerpath(*words), "full CP040")
    run = careerpath(*words, "--force")
    refused(run, "full CP040")
    assert "cannot write the file: No space left on device\n" in run.err


@pytest.mark.parametrize("name", ["fsync", "replace", "chmod"])
def test_an_old_file_is_kept(
    name: str,
    careerpath: Careerpath,
    matching: tuple[str, ...],
    write: Write,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def full(*_arguments: object, **_options: object) -> NoReturn:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    path = write("answer.txt", "precious")
    folder = Path(path).parent
    before = sorted(folder.iterdir())
    with monkeypatch.context() as patch:
        patch.setattr(os if name == "fsync" else Path, name, full)
        run = careerpath(*matching, "-o", path, "--force")
    refused(run, "answer.txt CP040")
    assert "cannot write the file: No space left on device\n" in run.err
    assert sorted(folder.iterdir()) == before
