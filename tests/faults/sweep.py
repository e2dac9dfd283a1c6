"""Drawn command lines for as long as one has time: `python -m tests.faults.sweep --runs 100000`.

It stops at the first line that breaks a promise, tells what repeats it, and leaves its files where
they are. Each line that runs as a process is compared with the same line in this one.
"""

import argparse
import itertools
import os
import shlex
import sys
import tempfile
import time
import traceback
from collections import Counter, defaultdict
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st

from careerpath.catalogue.index import open_index
from tests.faults.command_lines import Line, lines
from tests.faults.promises import Place, Told
from tests.faults.worlds import worlds
from tests.kit import build_commands_once, make_all_parts

__all__ = ["main"]

_LINES_OF_A_WORLD = 20
_WORLDS_BETWEEN_NEWS = 50
_LONGEST_SHOWN, _FRAMES_SHOWN = 3_000, 3

_Ask = Callable[[Place, Line], Told]
_Mix = defaultdict[str, Counter[int]]
"""How lines ended, by command."""


class _Sweep(NamedTuple):
    """Where to, since when and until when, by `time.monotonic`."""

    folder: Path
    shipped: Path
    first: int
    began: float
    end: float
    mix: _Mix

    def over(self, name: str, count: int, ask: _Ask) -> int:
        """Ask so many lines or a few more, unless the time is up; how many they were.

        Each world has its own seed: `first`, and the number of worlds before it.
        """
        done = at = 0

        def asked(drawn: int, data: st.DataObject) -> None:
            nonlocal done
            if not drawn:
                return
            world = data.draw(worlds())
            with Place(world, self.folder / "world", self.shipped) as place:
                for _ in range(_LINES_OF_A_WORLD):
                    line = data.draw(lines(world))
                    (self.folder / "again.sh").write_text(self._again(line, at), encoding="utf-8")
                    told = ask(place, line)
                    self.mix[line.command][told.run.code] += 1
                    done += 1

        world = _DRAWN(given(st.integers(0, 2**32), st.data())(asked))
        for at in itertools.count(self.first):
            if done >= count or time.monotonic() >= self.end:
                return done
            seed(at)(world)()
            if (at + 1 - self.first) % _WORLDS_BETWEEN_NEWS == 0:
                spent = time.monotonic() - self.began
                print(f"{name}: {done:,} lines, {spent:,.0f} s; last seed {at}", flush=True)
        raise AssertionError("there is always another seed")

    def _again(self, line: Line, at: int) -> str:
        """What a shell runs the line again with, and the seed of its world."""
        world = shlex.quote(str(self.folder / "world"))
        places = f"HOME={world}/home XDG_CONFIG_HOME={world}/config XDG_CACHE_HOME={world}/cache"
        line_ = f"careerpath {shlex.join(line.words)} < ../{line.stdin}"
        return f"# --seed {at}\ncd {world}/out; {places} {line_}\n"


# The first of two examples is always the simplest; more would be changes of those before.
_DRAWN = settings(
    max_examples=2,
    deadline=None,
    database=None,
    phases=[Phase.generate],
    suppress_health_check=list(HealthCheck),
)


def _here(place: Place, line: Line) -> Told:
    return place.told(line)


def _as_a_process(place: Place, line: Line) -> Told:
    line = line.piped()
    here, there = place.told(line), place.told_by_a_process(line, seed=len(str(line)))
    assert here == there, (here.run, there.run)
    return here


def _told(mix: _Mix) -> str:
    """A line a command: how often it was drawn, and how many of these answered, by exit code."""
    return "\n".join(
        f"{name or 'careerpath'}: {count:,}, {1 - ends[2] / count:.0%} answered; "
        + ", ".join(f"{code} × {each:,}" for code, each in sorted(ends.items()))
        for name, ends in sorted(mix.items())
        for count in [ends.total()]
    )


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
    build_commands_once(pytest.MonkeyPatch())
    sweep = _Sweep(
        folder,
        _shipped_index(folder),
        given_.seed,
        began,
        began + 60 * given_.minutes,
        defaultdict(Counter),
    )
    try:
        processes = sweep.over("processes", given_.processes, _as_a_process)
        runs = sweep.over("in process", given_.runs, _here)
    except Exception as error:  # noqa: BLE001 - whatever a run let through is what is looked for
        frames = traceback.format_tb(error.__traceback__)[-_FRAMES_SHOWN:]
        print(*frames, f"{type(error).__name__}: {error}"[:_LONGEST_SHOWN], file=sys.stderr)
        print(f"found: sh {folder}/again.sh", file=sys.stderr)
        return 1
    finally:
        print(_told(sweep.mix))
    refused = sum(ends[2] for ends in sweep.mix.values()) / max(runs + processes, 1)
    print(f"nothing found in {runs:,} lines in process and {processes:,} as processes")
    print(f"{1 - refused:.0%} of them answered")
    return 0


def _shipped_index(folder: Path) -> Path:
    """The index of the shipped catalogue, built in surroundings that say nothing."""
    for name in list(os.environ):
        if name.startswith("CAREERPATH_") or name.endswith("_COLOR") or name == "GITHUB_ACTIONS":
            del os.environ[name]
    os.environ |= {"TERM": "xterm-256color", "XDG_CACHE_HOME": str(folder)}
    with closing(open_index()) as index:
        make_all_parts(index)
    return next(folder.rglob("*.sqlite"))


if __name__ == "__main__":
    sys.exit(main())
