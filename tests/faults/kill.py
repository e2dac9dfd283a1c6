"""Ends runs at random points of what they write: `python -m tests.faults.kill --rounds 300`.

A round forks a process that is to replace a file, and ends it by SIGTERM or SIGKILL once it has
begun to write: from within, at the n-th call or return of a function, each as likely as any other;
or from outside after a while, which may be in the midst of such a function. Then the old file is
there or the new one, whole; after SIGTERM, no other; and the next run does what it should.
"""

import argparse
import gc
import importlib
import os
import pkgutil
import random
import signal
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path
from types import FrameType
from typing import NamedTuple, NoReturn

import careerpath
from careerpath.cli import run
from tests.faults.samples import CATALOGUE, PROFILE, changed

__all__ = ["JOBS", "Bench", "main"]

_BEGINNINGS = {("writing.py", "new_file"), ("cache.py", "_build"), ("cache.py", "complete")}
_APART = {"careerpath.__main__", "careerpath.profile.formats.pdf_child"}
_ENDINGS = {signal.SIGTERM: {0, 143}, signal.SIGKILL: {0, -9}}
"""A run may be over before it is ended."""

_IN = ("-c", "catalogue.yaml")
JOBS: dict[str, tuple[tuple[str, ...], str, str | None]] = {
    "index": (("match", "me.yaml", *_IN), "", None),
    "part of an index": (("roles", "sells", *_IN), "", None),
    "profile": (
        ("profile", "import", "cv.txt", "-o", "mine.yaml", "--force", *_IN),
        "mine.yaml",
        "name: Robin\n",
    ),
    "setting": (
        ("config", "set", "hours", "7"),
        "config/careerpath/config.yaml",
        "color: never\n",
    ),
    "answer": (("match", "me.yaml", *_IN, "-o", "fits.json", "--force"), "fits.json", "old\n"),
    "new answer": (("match", "me.yaml", *_IN, "-o", "fits.json"), "fits.json", None),
    "answers": (("batch", "all.csv", *_IN, "-o", "all.jsonl", "--force"), "all.jsonl", "old\n"),
}
"""Commands that write one file each, which, and what is there before; the index has no name."""

_FILES = {
    "catalogue.yaml": CATALOGUE,
    "me.yaml": PROFILE,
    "cv.txt": "Robin Doe\n\nSkills: SQL, negotiation\n\nExperience\nSeller, Acme, 2019 - 2022\n",
    "all.csv": "skills\n" + "sql=3;negotiation\n" * 50,
}

_State = dict[Path, bytes]


class _Ended(NamedTuple):
    """How a child ended; how many calls and returns, and how many seconds, it spent in writing."""

    code: int
    calls: int
    seconds: float


class Bench:
    """A folder in which one job is done again and again."""

    def __init__(self, name: str, folder: Path) -> None:
        self._words, file, old = JOBS[name]
        self._folder = folder
        for each, text in _FILES.items():
            self._write(each, text)
        # The file is to be all that is written; of the index, there is one of another catalogue, or
        # one without what search needs.
        self._child(("match", "me.yaml" if name == "part of an index" else "cv.txt", *_IN))
        if old is not None:
            self._write(file, old)
        if name == "index":
            self._write("catalogue.yaml", changed("Sells.", "Sells a lot.", CATALOGUE))
        self._old = self._state()
        first = self._child(self._words)
        self._new = self._state()
        assert first.code == 0
        assert len(self._differing(self._new)) == 1
        self._reset()
        self._calls, self._seconds = first.calls, self._child(self._words, counting=False).seconds

    def round(self, random_: random.Random) -> str:
        """Do the job, end it, and see what is there; `old`, `new` or `old, and another`."""
        self._reset()
        name = random_.choice([signal.SIGTERM, signal.SIGKILL])
        if random_.random() < 0.5:
            ended = self._child(self._words, at=random_.randint(1, self._calls), name=name)
        else:
            after = random_.uniform(0, self._seconds)
            ended = self._child(self._words, after=after, name=name, counting=False)
        assert ended.code in _ENDINGS[name], f"{name.name} ended it with {ended.code}"
        there = self._state()
        left = {each for each in there if each not in self._old and each not in self._new}
        whole = {path: data for path, data in there.items() if path not in left}
        assert whole in (self._old, self._new), f"after {name.name}: {self._differing(whole)}"
        assert not left or name is signal.SIGKILL, f"after {name.name} there is {left}"
        assert len(left) <= 1
        if whole == self._new:
            return "new"
        assert self._child(self._words).code == 0
        assert self._state() == self._new | {each: there[each] for each in left}
        return "old, and another" if left else "old"

    def _child(
        self,
        words: tuple[str, ...],
        *,
        counting: bool = True,
        at: int = 0,
        after: float | None = None,
        name: signal.Signals = signal.SIGTERM,
    ) -> _Ended:
        begun, beginning = os.pipe()
        pid = os.fork()
        if pid == 0:
            os.close(begun)
            _Watch(beginning, at, name).start(counting=counting)
            self._careerpath(words)
        os.close(beginning)
        os.read(begun, 1)
        since = time.monotonic()
        if after is not None:
            time.sleep(after)
            os.kill(pid, name)
        _, status = os.waitpid(pid, 0)
        seconds = time.monotonic() - since
        with os.fdopen(begun) as rest:
            calls = int(rest.read() or 0)
        return _Ended(os.waitstatus_to_exitcode(status), calls, seconds)

    def _careerpath(self, words: tuple[str, ...]) -> NoReturn:
        """What the child does: it must not come back to where its parent is."""
        code = 99
        try:
            null = os.open(os.devnull, os.O_RDWR)
            for each in range(3):
                os.dup2(null, each)
            os.chdir(self._folder)
            os.environ["XDG_CACHE_HOME"] = str(self._folder / "cache")
            os.environ["XDG_CONFIG_HOME"] = str(self._folder / "config")
            sys.argv = ["careerpath", *words]
            run()
        except SystemExit as end:
            code = int(end.code or 0)
        finally:
            # As when an interpreter ends, what is still open is closed.
            gc.collect()
            os._exit(code)

    def _write(self, name: str, text: str) -> None:
        path = self._folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        # An index is told by its content too where the catalogue has only just been written.
        os.utime(path, (0, 0))

    def _state(self) -> _State:
        return {each: each.read_bytes() for each in self._folder.rglob("*") if each.is_file()}

    def _differing(self, state: _State) -> set[Path]:
        return {each for each in {*state, *self._old} if state.get(each) != self._old.get(each)}

    def _reset(self) -> None:
        for path in self._differing(self._state()):
            if path in self._old:
                path.write_bytes(self._old[path])
            else:
                path.unlink()


class _Watch:
    """Says through a pipe when writing begins and, at the end, how many calls it took.

    With `at`, the process ends itself at this call.
    """

    def __init__(self, pipe: int, at: int, name: signal.Signals) -> None:
        self._pipe, self._at, self._name = pipe, at, name
        self._calls = 0

    def start(self, *, counting: bool) -> None:
        """Watch from now on; without `counting`, until writing begins."""
        leave = os._exit

        def told(status: int) -> NoReturn:
            sys.setprofile(None)
            os.write(self._pipe, str(self._calls).encode())
            leave(status)

        def began(frame: FrameType, event: str, _: object) -> None:
            code = frame.f_code
            if event == "call" and (Path(code.co_filename).name, code.co_name) in _BEGINNINGS:
                os.write(self._pipe, b".")
                sys.setprofile(self._count if counting else None)

        if counting:
            os._exit = told
        sys.setprofile(began)

    def _count(self, _frame: FrameType, _event: str, _: object) -> None:
        self._calls += 1
        if self._calls == self._at:
            sys.setprofile(None)
            os.kill(os.getpid(), self._name)


def main(words: list[str] | None = None) -> None:
    """Do some rounds of every job, and print how they ended."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--rounds", type=int, default=300, help="of all jobs together")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--jobs", nargs="+", choices=JOBS, default=[*JOBS])
    options = parser.parse_args(words)
    for module in pkgutil.walk_packages(careerpath.__path__, "careerpath."):
        # Each child would have to import them anew.
        if module.name not in _APART:
            importlib.import_module(module.name)
    for name in options.jobs:
        random_ = random.Random(f"{options.seed} {name}")  # noqa: S311 - for chance, not secrets
        with tempfile.TemporaryDirectory() as folder:
            bench = Bench(name, Path(folder))
            rounds = range(options.rounds // len(options.jobs))
            ends = Counter(bench.round(random_) for _ in rounds)
        told = ", ".join(f"{count} × {end}" for end, count in sorted(ends.items()))
        print(f"{name}: {told}", flush=True)  # noqa: T201


if __name__ == "__main__":
    main()
