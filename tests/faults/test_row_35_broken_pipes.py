"""Row 35: a reader that goes away ends a run with 0 and no word; closed stdout with 2."""

import os

from tests.faults.process import Ended, start
from tests.kit import Write

QUIET = Ended(0, b"", b"")


def _without_reader(words: list[str]) -> Ended:
    read_end, write_end = os.pipe()
    os.close(read_end)
    try:
        return start(words, stdout=write_end)
    finally:
        os.close(write_end)


def test_no_reader(profile: str, catalogue: str) -> None:
    assert _without_reader(["match", profile, "-c", catalogue]) == QUIET


def test_no_reader_of_typers_own_output() -> None:
    assert _without_reader(["match", "--help"]) == QUIET


def test_a_reader_that_leaves_early(write: Write, catalogue: str) -> None:
    profile = write("long.yaml", f"name: {'w' * 500_000}\nskills: [sql]\n")
    through = '{ "$@"; echo $? >&2; } | head -c 1'
    assert start(["match", profile, "-c", catalogue, "-f", "json"], through=through) == Ended(
        0, b"{", b"0\n"
    )


def test_no_reader_of_messages(catalogue: str) -> None:
    ended = _without_reader(["show", "nothing", "-c", catalogue, "-f", "json"])
    assert ended.code == 2
    assert ended.err.startswith(b"error[CP002]")
    assert ended.err.count(b"error[") == 1


def test_closed_stdout(profile: str, catalogue: str) -> None:
    ended = start(["match", profile, "-c", catalogue], through='exec "$@" >&-')
    assert ended == Ended(2, b"", b"error[CP040]: standard output is closed\n")


def test_closed_stdout_of_typers_own_output() -> None:
    assert start(["--help"], through='exec "$@" >&-').code == 2


def test_closed_stderr(catalogue: str) -> None:
    words = ["show", "nothing", "-c", catalogue]
    assert start(words, through='exec "$@" <&- >&- 2>&-') == Ended(2, b"", b"")
