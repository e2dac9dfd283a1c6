"""Print the commands of a README's `sh` blocks, one after another, as a script."""

import re
import sys
from pathlib import Path

BLOCK = re.compile(r"^```sh\n(.*?)^```", re.DOTALL | re.MULTILINE)

blocks = BLOCK.findall(Path(sys.argv[1]).read_text(encoding="utf-8"))
if not blocks:
    sys.exit("the README shows no command")
# Commands after the first ones are for a shell in which the environment is active.
print('export PATH="$PWD/.venv/bin:$PATH"')  # noqa: T201
print("set -x")  # noqa: T201
print("".join(blocks))  # noqa: T201
