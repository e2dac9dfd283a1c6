"""A command line in process, without a cache, as bytes go in and out of it."""

import io
import os
import sys
from collections.abc import Sequence
from unittest.mock import patch

import pytest

from careerpath.cli import main
from tests.kit import Run, build_commands_once

__all__ = ["asked"]

_NOWHERE = {"XDG_CACHE_HOME": "/dev/null", "XDG_CONFIG_HOME": "/dev/null", "HOME": "/nowhere"}

build_commands_once(pytest.MonkeyPatch())


def asked(argv: Sequence[str]) -> Run:
    """Run a command line, with stdout and stderr to pipes that hold UTF-8."""
    out, err = (io.TextIOWrapper(io.BytesIO(), encoding="utf-8", newline="\n") for _ in "oe")
    with patch.object(sys, "stdout", out), patch.object(sys, "stderr", err):
        with patch.dict(os.environ, _NOWHERE):
            code = main(argv)
        out.flush()
        err.flush()
    return Run(code, *(each.buffer.getvalue().decode() for each in (out, err)))
