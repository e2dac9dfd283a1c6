"""`careerpath` in a process of its own, for what only a process has: descriptors, environment."""

import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import IO

COMMAND = (sys.executable, "-m", "careerpath")


@dataclass(frozen=True)
class Ended:
    """How a process ended, and the bytes that it wrote where they were caught."""

    code: int
    out: bytes
    err: bytes


def start(
    argv: Sequence[str],
    *,
    stdout: int | IO[bytes] | None = None,
    through: str | None = None,
    environment: Mapping[str, str] | None = None,
) -> Ended:
    """Run a command line to its end.

    `through` is what `sh` does with the words, such as `exec "$@" >&-` to close stdout.
    """
    words = [*COMMAND, *argv]
    # Without Python's buffer, what a pipe does not take at once is lost without a word.
    inherited = {name: value for name, value in os.environ.items() if name != "PYTHONUNBUFFERED"}
    if through is not None:
        words = ["/bin/sh", "-c", through, "sh", *words]
    done = subprocess.run(
        words,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE if stdout is None else stdout,
        stderr=subprocess.PIPE,
        env={**inherited, **(environment or {})},
        check=False,
    )
    return Ended(done.returncode, done.stdout or b"", done.stderr)
