"""Writing a file: the old one or the new one, never half of either, and nothing left beside it."""

import errno
import os
import signal
import stat
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import NoReturn

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careerpath.errors import OutputError
from careerpath.files.writing import write_text
from tests.strategies import property_of

NEW = "new – 日本 😀\n"


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """A file that is there already, alone in its folder."""
    path = tmp_path / "folder" / "answer.txt"
    path.parent.mkdir()
    path.write_text("old\n", encoding="utf-8")
    return path


def _alone(path: Path) -> bool:
    return list(path.parent.iterdir()) == [path]


@pytest.mark.parametrize("umask", [0o022, 0o077, 0o000])
def test_a_new_file_has_the_mode_that_the_user_wants(umask: int, tmp_path: Path) -> None:
    path = tmp_path / "answer.txt"
    before = os.umask(umask)
    try:
        write_text(path, NEW, force=False)
        assert os.umask(umask) == umask
    finally:
        os.umask(before)
    assert path.read_bytes() == NEW.encode()
    assert stat.S_IMODE(path.stat().st_mode) == 0o666 & ~umask
    assert _alone(path)


def test_an_existing_file_is_kept(old: Path) -> None:
    with pytest.raises(OutputError) as caught:
        write_text(old, NEW, force=False)
    (problem,) = caught.value.problems
    assert (problem.file, problem.hint) == (str(old), "add --force to replace it")
    assert old.read_text(encoding="utf-8") == "old\n"
    assert _alone(old)


@pytest.mark.parametrize("mode", [0o600, 0o644, 0o755, 0o640, 0o400])
def test_force_replaces_and_keeps_the_mode(mode: int, old: Path) -> None:
    old.chmod(mode)
    write_text(old, NEW, force=True)
    assert old.read_text(encoding="utf-8") == NEW
    assert stat.S_IMODE(old.stat().st_mode) == mode
    assert _alone(old)


@pytest.mark.parametrize("name", ["x" * 255, "日" * 85, ".hidden", "-", "new\nline.txt", "\udce9"])
def test_any_name_will_do(name: str, tmp_path: Path) -> None:
    for force in (False, True):
        write_text(tmp_path / name, NEW, force=force)
        assert (tmp_path / name).read_text(encoding="utf-8") == NEW
    assert _alone(tmp_path / name)


@property_of(max_examples=100)
@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_all_text_arrives_as_it_is(text: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "answer.txt"
        write_text(path, text, force=False)
        assert path.read_bytes() == text.encode()


def test_links_are_followed(old: Path, tmp_path: Path) -> None:
    (tmp_path / "one.txt").symlink_to(Path("folder") / "answer.txt")
    (tmp_path / "two.txt").symlink_to(tmp_path / "one.txt")
    with pytest.raises(OutputError):
        write_text(tmp_path / "two.txt", NEW, force=False)
    assert old.read_text(encoding="utf-8") == "old\n"
    write_text(tmp_path / "two.txt", NEW, force=True)
    assert (tmp_path / "two.txt").is_symlink()
    assert (tmp_path / "one.txt").is_symlink()
    assert old.read_text(encoding="utf-8") == NEW
    assert _alone(old)


def test_a_link_to_nothing_makes_what_it_names(tmp_path: Path) -> None:
    (tmp_path / "link.txt").symlink_to("target.txt")
    write_text(tmp_path / "link.txt", NEW, force=False)
    assert (tmp_path / "link.txt").is_symlink()
    assert (tmp_path / "target.txt").read_text(encoding="utf-8") == NEW


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("folder", "it is not a regular file"),
        ("fifo", "it is not a regular file"),
        ("missing/answer.txt", "No such file or directory"),
        ("folder/answer.txt/answer.txt", "Not a directory"),
        ("x" * 256, "File name too long"),
    ],
)
def test_what_cannot_be_written(name: str, why: str, old: Path, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "fifo")
    before = sorted(tmp_path.rglob("*"))
    for force in (False, True):
        with pytest.raises(OutputError, match=why) as caught:
            write_text(tmp_path / name, NEW, force=force)
        assert caught.value.problems[0].file == str(tmp_path / name)
    assert sorted(tmp_path.rglob("*")) == before
    assert old.read_text(encoding="utf-8") == "old\n"


def test_a_name_with_a_nul(tmp_path: Path) -> None:
    with pytest.raises(OutputError):
        write_text(tmp_path / "a\0b", NEW, force=False)


@pytest.mark.skipif(not Path("/dev/null").is_char_device(), reason="there is no /dev/null")
def test_a_device_takes_force_and_stays_a_device() -> None:
    with pytest.raises(OutputError, match="not a regular file"):
        write_text(Path("/dev/null"), NEW, force=False)
    write_text(Path("/dev/null"), NEW, force=True)
    assert Path("/dev/null").is_char_device()


@pytest.mark.parametrize("name", ["fsync", "chmod", "replace"])
@pytest.mark.parametrize(
    "failure",
    [
        OSError(errno.ENOSPC, os.strerror(errno.ENOSPC)),
        KeyboardInterrupt(),
        SystemExit(143),
        MemoryError(),
    ],
    ids=lambda failure: type(failure).__name__,
)
def test_a_failure_on_the_way_leaves_the_old_file_alone(
    name: str, failure: BaseException, old: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_arguments: object, **_options: object) -> NoReturn:
        raise failure

    expected = OutputError if isinstance(failure, OSError) else type(failure)
    with monkeypatch.context() as patch:
        patch.setattr(os if name == "fsync" else Path, name, fail)
        with pytest.raises(expected):
            write_text(old, NEW, force=True)
    assert old.read_text(encoding="utf-8") == "old\n"
    assert _alone(old)


def test_text_that_is_no_unicode_leaves_the_old_file_alone(old: Path) -> None:
    with pytest.raises((OutputError, UnicodeError)):
        write_text(old, "a" * 100_000 + "\ud800", force=True)
    assert old.read_text(encoding="utf-8") == "old\n"
    assert _alone(old)


def test_the_new_file_is_whole_before_it_takes_its_place(
    old: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[tuple[str, str, Path]] = []
    replace = Path.replace

    def watched(self: Path, target: Path) -> Path:
        texts = (self.read_text(encoding="utf-8"), target.read_text(encoding="utf-8"))
        seen.append((*texts, self.parent))
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", watched)
    write_text(old, NEW, force=True)
    assert seen == [(NEW, "old\n", old.parent)]


# What `os.fsync` does in a process of its own: the moment when all is written but in its place.
WRITING = """
import os, signal, sys
from pathlib import Path
os.fsync = lambda _descriptor: os.kill(os.getpid(), {signal})
"""
KILLED = (
    "from careerpath.files.writing import write_text\nwrite_text(Path({path!r}), 'new', force=True)"
)
TOLD = """
sys.argv = ["careerpath", "show", "sql", "-o", {path!r}, "--force"]
from careerpath.cli import run
run()
"""


@pytest.mark.parametrize(
    ("name", "code", "ending"),
    [
        (signal.SIGTERM, TOLD, 143),
        (signal.SIGINT, TOLD, 130),
        (signal.SIGKILL, KILLED, -signal.SIGKILL),
    ],
    ids=lambda value: value.name if isinstance(value, signal.Signals) else "",
)
def test_a_signal_while_writing(
    name: signal.Signals, code: str, ending: int, old: Path, tmp_path: Path
) -> None:
    script = WRITING.format(signal=int(name)) + code.format(path=str(old))
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, check=False, cwd=tmp_path
    )
    assert (done.returncode, done.stdout, done.stderr) == (ending, b"", b"")
    assert old.read_text(encoding="utf-8") == "old\n"
    assert _alone(old) or name is signal.SIGKILL
