"""Row 36: without a home, or with one that cannot be written, all works but what is kept in it."""

import pwd
from collections.abc import Callable
from pathlib import Path
from typing import NoReturn

import pytest

from tests.faults.process import on_tmpfs, start
from tests.faults.samples import refused
from tests.kit import Careerpath, Run


def _nobody(_uid: int) -> NoReturn:
    raise KeyError("no such user")


def _unset(patch: pytest.MonkeyPatch, _folder: Path) -> None:
    patch.delenv("HOME")
    patch.setattr(pwd, "getpwuid", _nobody)


def _unset_as_elsewhere(patch: pytest.MonkeyPatch, folder: Path) -> None:
    """What other versions of platformdirs give then."""
    _unset(patch, folder)
    for kind in ("cache", "config"):
        patch.setattr(f"platformdirs.user_{kind}_path", lambda *_, **__: Path("~/.careerpath"))


def _a_file(patch: pytest.MonkeyPatch, folder: Path) -> None:
    (folder / "home").write_text("in the way", encoding="utf-8")
    patch.setenv("HOME", str(folder / "home"))


def _a_device(patch: pytest.MonkeyPatch, _folder: Path) -> None:
    patch.setenv("HOME", "/dev/null")


@pytest.fixture(params=[_unset, _unset_as_elsewhere, _a_file, _a_device])
def homeless(
    request: pytest.FixtureRequest,
    careerpath: Careerpath,
    matching: tuple[str, ...],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Run:
    """The home is gone; what `match` said when there was one."""
    before = careerpath(*matching)
    make: Callable[[pytest.MonkeyPatch, Path], None] = request.param
    for name in ("XDG_CACHE_HOME", "XDG_CONFIG_HOME"):
        monkeypatch.delenv(name)
    make(monkeypatch, tmp_path)
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    return before


def test_every_answer_is_the_same(
    homeless: Run, careerpath: Careerpath, matching: tuple[str, ...]
) -> None:
    for _ in range(2):
        assert careerpath(*matching) == homeless
    assert list(Path.cwd().iterdir()) == []


@pytest.mark.usefixtures("homeless")
def test_settings(careerpath: Careerpath) -> None:
    for form in ("table", "json"):
        run = careerpath("config", "-f", form)
        assert (run.code, run.err) == (0, "")
    run = careerpath("config", "set", "hours", "5")
    assert (run.code, run.out, run.err.count("error[CP040]")) == (2, "", 1)
    Path(".careerpath.yaml").write_text("hours: 7\n", encoding="utf-8")
    assert "7" in careerpath("config").out
    assert [each.name for each in Path.cwd().iterdir()] == [".careerpath.yaml"]


@pytest.mark.usefixtures("homeless")
def test_completion_is_not_installed(
    careerpath: Careerpath, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Typer asks which shell started it, and a test has none.
    monkeypatch.setattr("typer._completion_shared._get_shell_name", lambda: "bash")
    run = careerpath("--install-completion", "bash")
    assert (run.code, run.out, run.err.count("error[CP040]")) == (2, "", 1)
    assert "Traceback" not in run.err


def test_a_home_that_is_read_only(profile: str, catalogue: str) -> None:
    """In a process of its own, as only a mount holds for every user."""
    ended = on_tmpfs("ro", ["match", profile, "-c", catalogue])
    assert ended == start(["match", profile, "-c", catalogue])
    ended = on_tmpfs("ro", ["config", "set", "hours", "5"])
    assert (ended.code, ended.out, ended.err.count(b"\n")) == (2, b"", 1)
    assert b"error[CP040]: cannot make the folder: Read-only file system" in ended.err


def test_no_home_folder_in_so_many_words(
    careerpath: Careerpath, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("XDG_CONFIG_HOME")
    _unset(monkeypatch, tmp_path)
    run = careerpath("config", "set", "hours", "5")
    refused(run, "CP040", hint="set HOME, or XDG_CONFIG_HOME, to a folder of yours\n")
    assert "there is no home folder to keep settings in\n" in run.err
    assert "your own file, for which there is no home folder." in careerpath("config").out
