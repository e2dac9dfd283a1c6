"""Drawn command lines for as long as one has time: `python -m tests.faults.sweep --runs 100000`.

It stops at the first line that breaks a promise, tells what repeats it, and leaves its files where
they are. Each line that runs as a process is compared with the same line in this one.
"""

import argparse
import functools
import os
import shlex
import sys
import tempfile
import time
import traceback
from collections.abc import Callable, Collection
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

import typer
import typer.main
from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st

from careerpath.catalogue.index import open_index
from careerpath.cli import app
from tests.faults.command_lines import Line, lines
from tests.faults.promises import Place
from tests.faults.worlds import worlds

__all__ = ["main"]

_LINES_OF_A_WORLD = 20
_WORLDS_AT_ONCE = 4
_LONGEST_SHOWN = 3_000

_Ask = Callable[[Place, Line], None]


class _Sweep(NamedTuple):
    """Where to, since when and until when, by `time.monotonic`."""

    folder: Path
    shipped: Path
    first: int
    began: float
    end: float

    def over(self, name: str, count: int, ask: _Ask) -> int:
        """Ask so many lines or a few more, unless the time is up; how many they were.

        Some at a time, each part with its own seed: `first`, and the number of lines before it.
        """
        done = 0

        def part(data: st.DataObject) -> None:
            nonlocal done
            world = data.draw(worlds())
            with Place(world, self.folder / "world", self.shipped) as place:
                for _ in range(_LINES_OF_A_WORLD):
                    line = data.draw(lines(world))
                    (self.folder / "again.sh").write_text(self._again(line), encoding="utf-8")
                    ask(place, line)
                    done += 1

        while done < count and time.monotonic() < self.end:
            at = self.first + done
            seed(at)(_DRAWN(given(st.data())(part)))()
            spent = time.monotonic() - self.began
            print(f"{name}: {done:,} lines, {spent:,.0f} s; last seed {at}", flush=True)
        return done

    def _again(self, line: Line) -> str:
        """What a shell runs the line again with."""
        world = shlex.quote(str(self.folder / "world"))
        places = f"HOME={world}/home XDG_CONFIG_HOME={world}/config XDG_CACHE_HOME={world}/cache"
        return f"cd {world}/out; {places} careerpath {shlex.join(line.words)} < ../{line.stdin}\n"


_DRAWN = settings(
    max_examples=_WORLDS_AT_ONCE,
    deadline=None,
    database=None,
    phases=[Phase.generate],
    suppress_health_check=list(HealthCheck),
)


def _here(place: Place, line: Line) -> None:
    place.told(line)


def _as_a_process(place: Place, line: Line) -> None:
    line = line._replace(width=None)
    here, there = place.told(line), place.told_by_a_process(line, seed=len(str(line)))
    assert here == there, (here.run, there.run)


def main() -> int:
    """Sweep; 1 where something was found."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=100_000, help="lines in this process")
    parser.add_argument("--processes", type=int, default=2_000, help="lines as processes too")
    parser.add_argument("--minutes", type=float, default=600, help="the most time to take")
    parser.add_argument("--seed", type=int, default=1, help="where to begin drawing")
    given_ = parser.parse_args()
    folder = Path(tempfile.mkdtemp(prefix="careerpath-sweep-"))
    began = time.monotonic()
    _build_commands_once()
    sweep = _Sweep(folder, _shipped_index(folder), given_.seed, began, began + 60 * given_.minutes)
    try:
        processes = sweep.over("processes", given_.processes, _as_a_process)
        runs = sweep.over("in process", given_.runs, _here)
    except Exception:  # noqa: BLE001 - whatever a run let through is what is looked for
        told = traceback.format_exc()
        print(told[-_LONGEST_SHOWN:], file=sys.stderr)
        print(f"found: sh {folder}/again.sh", file=sys.stderr)
        return 1
    print(f"nothing found in {runs:,} lines in process and {processes:,} as processes")
    return 0


def _shipped_index(folder: Path) -> Path:
    """The index of the shipped catalogue, built in surroundings that say nothing."""
    for name in list(os.environ):
        if name.startswith("CAREERPATH_") or name.endswith("_COLOR") or name == "GITHUB_ACTIONS":
            del os.environ[name]
    os.environ |= {"TERM": "xterm-256color", "XDG_CACHE_HOME": str(folder)}
    with closing(open_index()) as index:
        # The parts that few commands need, too.
        index.words("role", (1, 1))
        index.standings()
        list(index.worded_with(["sale"]))
    return next(folder.rglob("*.sqlite"))


def _build_commands_once() -> None:
    """As for the tests: Typer takes longer to build a command than most take to run."""
    app_for = functools.cache(app.app_for)

    def once(words: Collection[str]) -> typer.Typer:
        return app_for(frozenset(app.COMMANDS.keys() & set(words)))

    app.app_for = once
    typer.main.get_command = functools.cache(typer.main.get_command)


if __name__ == "__main__":
    sys.exit(main())
