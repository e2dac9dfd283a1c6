"""Row 33: ended at any point of writing, a run leaves the old file or the new one, whole."""

import os
import subprocess
import sys

import pytest

ROUNDS = os.environ.get("CAREERPATH_KILL_ROUNDS", "24")


@pytest.mark.slow
def test_rounds() -> None:
    """A few of each job; many more with `python -m tests.faults.kill`, in which they are told."""
    command = [sys.executable, "-m", "tests.faults.kill", "--rounds", ROUNDS]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    assert "old" in done.stdout
