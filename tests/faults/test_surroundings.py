"""Every command that writes, where something that a process takes for granted is not there.

No traceback, the exit code of the contract, and each old file whole: as it was, or the new one.
Rows 26 to 28 and 32 to 37 have the cases one by one; here they meet. By default each command and
each surrounding is met once; the other pairs are slow.
"""

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.faults.process import COMMAND, Ended, on_tmpfs, start
from tests.faults.samples import CATALOGUE, PROFILE
from tests.importers.releases import tables, text_of
from tests.kit import spread

OLD = "name: Somebody before\n"


class Asked(NamedTuple):
    """A command, and the file that it writes; without one, it writes to stdout.

    `own` is that file where it is in the folder of settings.
    """

    words: tuple[str, ...]
    output: str | None = None
    own: str | None = None
    code: int = 0
    environment: tuple[tuple[str, str], ...] = ()


COMPLETING = (
    ("_CAREERPATH_COMPLETE", "complete_bash"),
    ("COMP_WORDS", "careerpath fit sell"),
    ("COMP_CWORD", "2"),
)
COMMANDS = {
    "match": Asked(("match", "IN/me.yaml", "-c", "IN/c.yaml")),
    "batch": Asked(("batch", "IN/all.jsonl", "-c", "IN/c.yaml")),
    "report": Asked(
        ("report", "IN/me.yaml", "-c", "IN/c.yaml", "-o", "report.html"), "report.html"
    ),
    # Nobody is there to ask.
    "profile new": Asked(("profile", "new", "-c", "IN/c.yaml", "-o", "me.yaml"), "me.yaml", code=2),
    "profile import": Asked(
        ("profile", "import", "IN/cv.txt", "-c", "IN/c.yaml", "-o", "me.yaml"), "me.yaml"
    ),
    "config set": Asked(("config", "set", "hours", "5"), own="careerpath/config.yaml"),
    "catalogue import": Asked(
        ("catalogue", "import", "onet", "IN/onet", "-o", "onet.yaml"), "onet.yaml"
    ),
    "completion": Asked((), environment=COMPLETING),
}


class Place(NamedTuple):
    """Where a command is run: a folder with inputs, one to work in, and a home."""

    inputs: Path
    work: Path
    home: Path

    def words(self, asked: Asked) -> list[str]:
        force = ["--force"] if asked.output else []
        return [word.replace("IN/", f"{self.inputs}/") for word in asked.words] + force

    def environment(self, asked: Asked) -> dict[str, str]:
        folders = dict.fromkeys(("HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME"), str(self.home))
        return {**folders, **dict(asked.environment)}


def _through(through: str, **more: str) -> Callable[[Place, Asked], Ended]:
    def run(place: Place, asked: Asked) -> Ended:
        environment = {**place.environment(asked), **more}
        folder = str(place.work)
        return start(place.words(asked), through=through, environment=environment, folder=folder)

    return run


def _nowhere(place: Place, asked: Asked) -> Ended:
    """For a user whom the system does not know."""
    script = (
        "import os, pwd\n"
        "def nobody(_): raise KeyError\n"
        "pwd.getpwuid = nobody\n"
        "for name in ('HOME', 'XDG_CACHE_HOME', 'XDG_CONFIG_HOME'): os.environ.pop(name)\n"
        "from careerpath.cli import run\n"
        "run()"
    )
    return start(
        place.words(asked),
        environment=place.environment(asked),
        folder=str(place.work),
        program=(sys.executable, "-c", script),
    )


def _read_only(place: Place, asked: Asked) -> Ended:
    return _mounted("ro", "true", place, asked)


def _full(place: Place, asked: Asked) -> Ended:
    """The folder of old files is on the full disk, and so is the home."""
    fill = 'cp -r . "$HOME" && cd "$HOME" && ! cat /dev/zero > full 2>/dev/null'
    return _mounted("size=64k", fill, place, asked)


def _mounted(options: str, before: str, place: Place, asked: Asked) -> Ended:
    for name, value in asked.environment:
        before = f"export {name}='{value}' && {before}"
    # In the work folder this is looked for from outside; what is mounted goes with the process.
    left = f'diff -rq -x full -x careerpath "{place.work}" .; find careerpath -type f'
    after = f'{{ {left}; }} 2>/dev/null | sed "s/^/LEFT /" >&2'
    folder = str(place.work)
    return on_tmpfs(options, place.words(asked), before=before, after=after, folder=folder)


TO_STDOUT = {"match", "batch", "completion"}
TO_FILES = {"report", "profile import", "catalogue import"}
SURROUNDINGS: dict[str, tuple[Callable[[Place, Asked], Ended], set[str]]] = {
    "a full disk": (_full, {*TO_FILES, "config set"}),
    "a read-only home": (_read_only, {"config set"}),
    "no home": (_nowhere, {"config set"}),
    "a full stdout": (_through('exec "$@" >/dev/full'), TO_STDOUT),
    "a closed stdout": (_through('exec "$@" >&-'), TO_STDOUT),
    "a closed stderr": (_through('exec "$@" 2>&-'), set()),
    "nothing open": (_through('exec "$@" <&- >&- 2>&-'), TO_STDOUT),
    "an ASCII locale": (
        _through('exec "$@"', LC_ALL="C", PYTHONUTF8="0", PYTHONCOERCECLOCALE="0"),
        set(),
    ),
    "one column": (_through('exec "$@"', COLUMNS="1"), set()),
    "no terminal": (_through('exec setsid --wait "$@"', TERM=""), set()),
}
"""How to get there, and which commands cannot do their work there: they end with 2."""


@pytest.fixture
def place(tmp_path: Path) -> Place:
    folders = [tmp_path / name for name in ("in", "work", "home")]
    for folder in folders:
        folder.mkdir()
    inputs, work, home = folders
    texts = {
        "me.yaml": PROFILE,
        "c.yaml": CATALOGUE,
        "all.jsonl": '{"skills": {"sql": 3}}\n{"skills": {"sql": 2}}\n',
        "cv.txt": "Zoë Doe\n\nSKILLS\n\n- SQL (expert)\n",
    }
    for name, text in texts.items():
        (inputs / name).write_text(text, encoding="utf-8")
    (inputs / "onet").mkdir()
    for name, rows in tables().items():
        (inputs / "onet" / name).write_text(text_of(rows), encoding="utf-8")
    for asked in COMMANDS.values():
        if asked.output:
            (work / asked.output).write_text(OLD, encoding="utf-8")
    return Place(inputs, work, home)


def _contents(folder: Path) -> dict[str, bytes]:
    files = (each for each in folder.rglob("*") if each.is_file())
    return {str(each.relative_to(folder)): each.read_bytes() for each in files}


@pytest.mark.parametrize(("name", "where"), spread(COMMANDS, SURROUNDINGS))
def test_a_command_somewhere(name: str, where: str, place: Place) -> None:
    asked, (run, failing) = COMMANDS[name], SURROUNDINGS[where]
    before, inputs = _contents(place.work), _contents(place.inputs)
    ended = run(place, asked)
    assert ended.code == (2 if name in failing else asked.code), ended
    assert b"Traceback" not in ended.err
    assert b"LEFT" not in ended.err
    assert b"Exception ignored" not in ended.err
    assert ended.code == 0 or ended.err or "stderr" in where or where == "nothing open"
    after = _contents(place.work)
    assert _contents(place.inputs) == inputs
    assert after.keys() == before.keys()
    written = {each for each in after if after[each] != before[each]}
    assert written == ({asked.output} if asked.output and ended.code == 0 else set())
    for each in written:
        assert after[each].endswith(b"\n")
    own = _contents(place.home / "careerpath")
    assert own.get("config.yaml") == (b"hours: 5\n" if asked.own and ended.code == 0 else None)


@pytest.mark.slow
def test_the_same_without_any_of_it(place: Place) -> None:
    """What the others are measured by: each command does its work here."""
    ended = {
        name: start(
            place.words(asked), environment=place.environment(asked), folder=str(place.work)
        ).code
        for name, asked in COMMANDS.items()
    }
    assert ended == {name: asked.code for name, asked in COMMANDS.items()}
    assert COMMAND[0] == sys.executable
    assert os.listdir(place.home) != []  # noqa: PTH208
