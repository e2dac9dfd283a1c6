"""A command line run among the files of a world, and what every run promises."""

import os
import re
import shutil
import sys
from functools import cache
from pathlib import Path
from typing import NamedTuple, Self

import pytest
from jsonschema import Draft202012Validator

from careerpath.cli import main
from careerpath.render.contract import output_schema
from tests.contract import cases
from tests.faults.command_lines import Line
from tests.faults.forms import document, obeyed, prose, sheet
from tests.faults.process import start
from tests.faults.worlds import World, laid_out
from tests.kit import Run, Stream

__all__ = ["Place", "Told"]

_COLOURS = re.compile(r"\x1b\[[0-9;]*m")
# A bar of progress from where it hides the cursor: who watches is shown how long it takes.
_PROGRESS = re.compile(r"\x1b\[\?25l.*?\x1b\[\?25h(?:\r?\x1b\[\d*[AK])*", re.DOTALL)
_OUTPUTS = ("-o", "--output")
_WRITTEN_UNASKED = ("out/onet.yaml", "out/me.yaml", "config/careerpath/config.yaml")


class Told(NamedTuple):
    """What came of a run: how it ended, and every file as it was then."""

    run: Run
    files: dict[str, bytes]


class Place:
    """A world's files in an empty folder; as a context, the program's whole surroundings."""

    def __init__(self, world: World, folder: Path, index: Path) -> None:
        self._folder = folder
        shutil.rmtree(folder, ignore_errors=True)
        laid_out(world, folder)
        indexes = folder / "cache" / "careerpath" / "index"
        indexes.mkdir(parents=True)
        (indexes / index.name).hardlink_to(index)
        self._patch = pytest.MonkeyPatch()
        self._files: dict[str, bytes] = {}
        self._read: dict[str, tuple[tuple[int, ...], bytes]] = {}

    def __enter__(self) -> Self:
        self._patch.setenv("HOME", str(self._folder / "home"))
        self._patch.setenv("XDG_CONFIG_HOME", str(self._folder / "config"))
        self._patch.setenv("XDG_CACHE_HOME", str(self._folder / "cache"))
        self._patch.chdir(self._folder / "out")
        words = ("match", "../plain.yaml", "-c", "../small.yaml", "-f", "json")
        earlier = self._run(Line(words, None, "empty.yaml", None))
        (self._folder / "earlier.json").write_text(earlier.out, encoding="utf-8")
        self._files = self._found()
        return self

    def __exit__(self, *_: object) -> None:
        self._patch.undo()

    def told(self, line: Line) -> Told:
        """Run a line, put every file back, and assert what every run promises."""
        found = Told(self._run(line), self._found())
        self._put_back(found.files)
        _promised(found.run, line)
        self._inputs_kept(found.files, line)
        return found

    def told_by_a_process(self, line: Line, seed: int) -> Told:
        """The same in a process of its own, whose sets and dicts are in an order of their own."""
        ended = start(
            line.words,
            through=f'exec "$@" < "../{line.stdin}"',
            environment={"PYTHONHASHSEED": str(seed), "PYTHONUTF8": "1", "COLUMNS": "80"},
        )
        found = Told(Run(ended.code, ended.out.decode(), ended.err.decode()), self._found())
        self._put_back(found.files)
        return found

    def _run(self, line: Line) -> Run:
        out, err = Stream(window=line.width is not None), Stream(window=line.asked)
        with (
            pytest.MonkeyPatch.context() as patch,
            (self._folder / line.stdin).open(encoding="utf-8") as given,
        ):
            if line.asked:
                patch.setattr(given, "isatty", lambda: True)
            patch.setattr(sys, "stdin", given)
            patch.setattr(sys, "stdout", out)
            patch.setattr(sys, "stderr", err)
            patch.setenv("COLUMNS", str(line.width or 80))
            code = main(line.words)
        return Run(code, out.written(), _PROGRESS.sub("", err.written()))

    def _found(self) -> dict[str, bytes]:
        """Every file but what is kept in the cache; only what was touched is read again."""
        found = {}
        for folder, folders, names in os.walk(self._folder):
            if folder == str(self._folder):
                folders.remove("cache")
            for path in (os.path.join(folder, name) for name in names):  # noqa: PTH118 - for speed
                now = os.stat(path)  # noqa: PTH116
                touched = (now.st_ino, now.st_size, now.st_mtime_ns, now.st_ctime_ns)
                before, content = self._read.get(path, (None, b""))
                if before != touched:
                    content = Path(path).read_bytes()
                    self._read[path] = touched, content
                found[os.path.relpath(path, self._folder)] = content
        return found

    def _put_back(self, now: dict[str, bytes]) -> None:
        for name in now.keys() - self._files.keys():
            (self._folder / name).unlink()
        for name, content in self._files.items():
            if now.get(name) != content:
                (self._folder / name).write_bytes(content)

    def _inputs_kept(self, now: dict[str, bytes], line: Line) -> None:
        """A file is replaced only by force, as the output, and never when it is read too."""
        words = line.words
        outputs = {at for at in range(1, len(words)) if words[at - 1] in _OUTPUTS}
        for name, content in self._files.items():
            if now.get(name) != content:
                named = {at for at, word in enumerate(words) if word.endswith(Path(name).name)}
                assert "--force" in words, f"{name} was changed"
                assert named, f"{name} was changed"
                assert named <= outputs or not line.in_order, f"{name} was changed"
        for name in now.keys() - self._files.keys():
            # Somebody who is asked may type the name of a file.
            asked = line.asked or any(word.endswith(Path(name).name) for word in words)
            assert asked or name in _WRITTEN_UNASKED, f"{name} was left behind"


def _promised(run: Run, line: Line) -> None:
    # Who is asked ends the run where the answers end.
    assert run.code in ({0, 1, 2, 130} if line.asked else {0, 1, 2})
    assert "Traceback (most recent" not in run.out + run.err
    assert not obeyed(run.err), run.err
    colours = "always" in line.words or line.width is not None
    plain = _COLOURS.sub("", run.out) if colours else run.out
    assert not obeyed(plain), plain
    assert run.code in {0, 130} or run.err or run.out, "nothing was said"
    if line.form == "json":
        found = document(run)
        _validator("" if found["result"] is None else found["command"]).validate(found)
    elif line.form in _READERS and run.code == 0:
        _READERS[line.form](run.out)


_READERS = {"csv": sheet, "markdown": prose}


@cache
def _validator(command: str) -> Draft202012Validator:
    """What the schema says of the answers of a command; of failures, for the empty name."""
    schema = output_schema()
    part = {"required": schema["required"], "properties": cases(schema)[command]}
    return Draft202012Validator({**part, "$defs": schema["$defs"]})
