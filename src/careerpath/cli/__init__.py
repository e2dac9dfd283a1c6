"""The command line: reads options, asks `advice`, hands the answer to `emit`."""

import contextlib
import gc
import os
import signal
import sys
from collections.abc import Sequence
from types import FrameType
from typing import NoReturn

from careerpath.errors import ExitCode

__all__ = ["main", "run"]


def run() -> NoReturn:
    """Entry point of the `careerpath` script."""
    # A command makes little garbage and is over in a moment; looking for it at the usual pace
    # takes a twentieth of that moment.
    gc.set_threshold(100_000, 50, 50)
    ended = _ends_noted()
    try:
        code = main()
    except BaseException:
        # Wherever it came. Not always as it was raised: pydantic, building a validator, makes an
        # error of its own of it.
        if not ended:
            raise
        code = ended[0]
    for stream in (sys.stdout, sys.stderr):
        with contextlib.suppress(AttributeError, OSError, ValueError):
            stream.flush()
    # All is said and written. Taking the interpreter apart, object by object, is an eighth of what
    # careerpath adds to the time of a bare Typer app.
    os._exit(code)


def _ends_noted() -> list[ExitCode]:
    """From now on, Ctrl-C and SIGTERM put the exit code here, and raise an exception.

    By that, a half-written temporary file is removed on the way out.
    """
    ended: list[ExitCode] = []

    def interrupt(_signal: int, _frame: FrameType | None) -> NoReturn:
        ended.append(ExitCode.INTERRUPTED)
        raise KeyboardInterrupt

    def terminate(_signal: int, _frame: FrameType | None) -> NoReturn:
        # A second signal would end the removing.
        signal.signal(signal.SIGTERM, signal.SIG_IGN)
        ended.append(ExitCode.TERMINATED)
        raise SystemExit(int(ExitCode.TERMINATED))

    # Started in the background of a shell, Ctrl-C is for somebody else.
    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
        signal.signal(signal.SIGINT, interrupt)
    signal.signal(signal.SIGTERM, terminate)
    return ended


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command line and return its exit code: the only place where errors become output.

    Args:
        argv: the words after the program's name; those of the process where None.
    """
    # careerpath uses no pydantic plugins, and looking for them reads the metadata of every
    # installed package: a tenth of the time that a whole command takes.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")

    from careerpath.cli.boundary import guarded  # noqa: PLC0415 - heavy, and `run` need not wait

    return guarded(sys.argv[1:] if argv is None else list(argv))
