"""Row 41: hash seed, time zone and locale change no byte of an answer."""

import os
import subprocess
import sys

from tests.kit import EXAMPLES

PROFILE = str(EXAMPLES / "operations-analyst.yaml")
COMMANDS = (
    ("match", PROFILE, "-n", "9", "--explain"),
    ("match", PROFILE, "-n", "9", "-f", "json"),
    ("show", "sales-manager", "-f", "json"),
    ("show", "skill:coaching"),
    ("show", "sales manger of nothing"),
)
ENVIRONMENTS = (
    {"PYTHONHASHSEED": "0", "TZ": "UTC", "LC_ALL": "C.UTF-8"},
    {"PYTHONHASHSEED": "1", "TZ": "Pacific/Kiritimati", "LC_ALL": "tr_TR", "LANGUAGE": "de"},
)
# One process for all commands, as most of the time of a process goes into its start.
SCRIPT = f"""
from careerpath.cli import main
for words in {COMMANDS!r}:
    print("exit code", int(main(words)), flush=True)
"""


def test_the_same_bytes() -> None:
    endings = {
        subprocess.run(
            [sys.executable, "-c", SCRIPT],
            env={**os.environ, "PYTHONIOENCODING": "utf-8", **environment},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            check=True,
        ).stdout
        for environment in ENVIRONMENTS
    }
    (out,) = endings
    assert out.count(b"exit code 0\n") == len(COMMANDS) - 1
    assert out.count(b"exit code 2\n") == 1
