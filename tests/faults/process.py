"""`careerpath` in a process of its own, for what only a process has: descriptors, environment."""

import os
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import IO

import pytest

COMMAND = (sys.executable, "-m", "careerpath")


@dataclass(frozen=True)
class Ended:
    """How a process ended, and the bytes that it wrote where they were caught."""

    code: int
    out: bytes
    err: bytes


def start(  # noqa: PLR0913 - all that a process has
    argv: Sequence[str],
    *,
    stdout: int | IO[bytes] | None = None,
    through: str | None = None,
    environment: Mapping[str, str] | None = None,
    folder: str | None = None,
    program: Sequence[str] = COMMAND,
) -> Ended:
    """Run a command line to its end.

    `through` is what `sh` does with the words, such as `exec "$@" >&-` to close stdout; `folder` is
    the current one, `program` what stands for `careerpath`.
    """
    words = [*program, *argv]
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
        cwd=folder,
        check=False,
    )
    return Ended(done.returncode, done.stdout or b"", done.stderr)


def on_tmpfs(
    options: str,
    argv: Sequence[str],
    *,
    before: str = "true",
    after: str = "true",
    folder: str | None = None,
) -> Ended:
    """Run a command line whose home is a file system of its own, mounted for this process alone.

    `options` are those of mount, such as `ro` or `size=64k`; `before` and `after` are what `sh`
    does around it, with the home in `$HOME`. Skips where no file system can be mounted.
    """
    apart = 'exec unshare --mount --map-root-user /bin/sh -c "$0" sh "$@"'
    mount = f'mount -t tmpfs -o {options} careerpath "$HOME"'
    inner = f'{mount} && {before} || exit 99; "$@"; ended=$?; {after}; exit $ended'
    with tempfile.TemporaryDirectory() as home:
        folders = dict.fromkeys(("HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME"), home)
        tried = ["/bin/sh", "-c", apart, mount]
        if subprocess.run(
            tried, env={**os.environ, **folders}, capture_output=True, check=False
        ).returncode:
            pytest.skip("no file system can be mounted here")
        program = ["/bin/sh", "-c", apart, inner, *COMMAND]
        return start(argv, environment=folders, folder=folder, program=program)
