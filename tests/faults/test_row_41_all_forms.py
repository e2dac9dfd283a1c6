"""Row 41 in every form: hash seed, time zone and locale change no byte of any command's answer."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.faults.forms import FORMS
from tests.kit import EXAMPLES

pytestmark = pytest.mark.slow

DANA = str(EXAMPLES / "sales-representative.yaml")
COMMANDS = (
    ("match", DANA, "-n", "9"),
    ("match", DANA, "-n", "9", "--explain"),
    ("fit", "sales manager", "-p", DANA, "--with", "coaching=4"),
    ("show", "sales-manager"),
    ("show", "function:sales"),
    ("show", "skill:coaching"),
    ("compare", "sales manager", "cfo", "-p", DANA),
    ("compare", "function:sales", "function:operations"),
    ("path", "sales manager", "-p", DANA, "--inferred"),
    ("next", "sales rep", "-p", DANA),
    ("learn", "-p", DANA, "--function", "sales"),
    ("similar", "sales manager", "-p", DANA),
    ("report", DANA),
    ("profile", "show", DANA),
    ("profile", "check", DANA),
    ("catalogue", "check"),
    ("catalogue", "info"),
    ("roles",),
    ("skills",),
)
# The two zones never have the same date.
ENVIRONMENTS = (
    {"PYTHONHASHSEED": "0", "TZ": "Etc/GMT+12", "LC_ALL": "C.UTF-8"},
    {"PYTHONHASHSEED": "1", "TZ": "Pacific/Kiritimati", "LANG": "tr_TR.UTF-8", "LC_ALL": ""},
)
# One process for all, as most of the time of a process goes into its start; the last one goes
# through them from the end, so that nothing can depend on what was asked before.
SCRIPT = f"""
import sys
from careerpath.cli import main
asked = [(*words, "-f", form) for words in {COMMANDS!r} for form in {FORMS!r}]
for words in asked[::int(sys.argv[1])]:
    print("==> asked", words, flush=True)
    print("exit code", int(main(words)), flush=True)
"""


# The same in files, one of each form.
SAVING = f"""
import sys
from careerpath.cli import main
for suffix in ("txt", "md", "json", "csv", "html"):
    assert main(("report", {DANA!r}, "-o", f"{{sys.argv[1]}}/answer.{{suffix}}")) == 0
"""


def _process(
    script: str, argument: object, environment: dict[str, str], cache: Path
) -> subprocess.Popen[bytes]:
    """Each has an index of its own, made under that seed."""
    return subprocess.Popen(
        [sys.executable, "-c", script, str(argument)],
        env={**os.environ, "XDG_CACHE_HOME": str(cache), **environment},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    )


def _answers(process: subprocess.Popen[bytes]) -> dict[bytes, bytes]:
    out, _ = process.communicate()
    assert process.returncode == 0, out[-2_000:]
    told = (part.partition(b"\n") for part in out.split(b"==> asked ")[1:])
    return {asked: answer for asked, _, answer in told}


def test_the_same_bytes(tmp_path: Path) -> None:
    first, other = (
        _answers(process)
        for process in [
            _process(
                SCRIPT,
                -1 if number else 1,
                {**environment, "PYTHONIOENCODING": "utf-8"},
                tmp_path / str(number),
            )
            for number, environment in enumerate(ENVIRONMENTS)
        ]
    )
    assert len(first) == len(COMMANDS) * len(FORMS)
    for asked, answer in first.items():
        assert answer.endswith(b"exit code 0\n"), asked
        assert other[asked] == answer, asked


def test_the_same_bytes_in_files(tmp_path: Path) -> None:
    """A file is UTF-8 whatever the locale."""
    written = []
    for number, environment in enumerate(ENVIRONMENTS):
        folder = tmp_path / str(number)
        folder.mkdir()
        process = _process(
            SAVING, folder, {**environment, "PYTHONUTF8": "0"}, tmp_path / f"cache{number}"
        )
        out, _ = process.communicate()
        assert (process.returncode, out) == (0, b"")
        written.append({each.name: each.read_bytes() for each in folder.iterdir()})
    one, other = written
    assert len(one) == 5
    assert one == other
    for content in one.values():
        assert not content.startswith(b"\xef\xbb\xbf")
        content.decode()
