"""`python -m fuzz [MINUTES [TARGET…]]`: every target, or those named, for so long each.

Corpora and findings are kept in `.fuzz/`, so that a sweep goes on where the last one ended.
"""

import subprocess
import sys
from pathlib import Path

from fuzz.targets import TARGETS

__all__ = ["main"]

_FOLDER = Path(".fuzz")


def main(words: list[str]) -> int:
    """Sweep; 1 where a target failed."""
    minutes = float(words[0]) if words else 1
    failed = []
    for name in words[1:] or TARGETS:
        seconds = str(max(round(minutes * 60), 1))
        command = [sys.executable, "-m", "fuzz.sweep", name, seconds, str(_FOLDER / name)]
        print(f"== {name}", flush=True)
        if subprocess.run(command, check=False).returncode:
            failed.append(name)
    print(f"failed: {', '.join(failed)}; see {_FOLDER}" if failed else "nothing found")
    return int(bool(failed))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
