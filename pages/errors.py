"""What can go wrong, with what the program says to it, as Markdown: `python -m pages.errors`."""

import contextlib
import io
import os
import shlex
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple
from unittest import mock

import yaml

from careerpath.cli import main
from careerpath.errors import Code, ExitCode

__all__ = ["CASES", "Case", "errors", "told"]

_BASE = "bakery.yaml"
_HEAD = """\
# What can go wrong

Each problem is a line on standard error: the file, the line and the column where it is known, a
code, and what is wrong. Below it come the line itself with a mark under the place, and a hint. All
problems of a file are told at once, and no file of yours is changed.

A code keeps its meaning for good. Scripts find it in [JSON answers](json-output.md#problem) too,
and the [exit code](commands.md#exit-codes) says how the run ended. `CP050` and those after it are
doubts about a catalogue that can be used all the same; `catalogue check` lists them, and takes them
for errors with `--strict`.

Every example here is run when this page is made, with this small catalogue:

```yaml
{base}```

| code | meaning |
| --- | --- |
{table}
"""


class Case(NamedTuple):
    """What raises a code: the files beside the small catalogue, and the command."""

    code: Code
    means: str
    do: str
    run: str
    files: dict[str, str]
    encoding: str

    @property
    def argv(self) -> list[str]:
        """The words after the program's name; every one of these commands asks the catalogue."""
        return [*shlex.split(self.run), "--catalogue", _BASE]


def _read(file: Path) -> tuple[str, dict[Code, Case]]:
    held = yaml.safe_load(file.read_text(encoding="utf-8"))
    cases = {
        Code(code): Case(
            Code(code),
            case["means"],
            case["do"],
            case["run"],
            case.get("files", {}),
            case.get("encoding", "utf-8"),
        )
        for code, case in held["cases"].items()
    }
    return held["base"], cases


_CATALOGUE, CASES = _read(Path(__file__).with_suffix(".yaml"))


def errors() -> str:
    """The whole page.

    Raises:
        KeyError: a code has no case.
    """
    table = "\n".join(f"| [{code}](#{code.lower()}) | {CASES[code].means} |" for code in Code)
    head = _HEAD.format(base=_CATALOGUE, table=table)
    return "\n".join((head, *(_section(CASES[code]) for code in Code)))


def _section(case: Case) -> str:
    return "\n".join(_parts(case))


def _parts(case: Case) -> Iterator[str]:
    yield f"## {case.code}\n\n{case.means}\n"
    for name, text in case.files.items():
        saved = "" if case.encoding == "utf-8" else f", saved as {case.encoding.title()}"
        yield f"`{name}`{saved}:\n\n```{_language(name)}\n{text}```\n"
    ended, output = told(case)
    command = f"careerpath {shlex.join(case.argv)}"
    yield f"```console\n$ {command}\n{output}```\n\nExit code {ended:d}. {case.do}\n"


def _language(name: str) -> str:
    return "yaml" if name.endswith(".yaml") else "text"


def told(case: Case) -> tuple[ExitCode, str]:
    """How the command of a case ends, and what it says on standard error."""
    with _elsewhere(), contextlib.redirect_stdout(io.StringIO()):
        Path(_BASE).write_text(_CATALOGUE, encoding="utf-8")
        for name, text in case.files.items():
            Path(name).write_bytes(text.encode(case.encoding))
        with contextlib.redirect_stderr(io.StringIO()) as said:
            ended = main(case.argv)
    return ExitCode(ended), said.getvalue()


@contextlib.contextmanager
def _elsewhere() -> Iterator[None]:
    """An empty folder to work in, and nothing of whoever makes the page: no settings, no cache."""
    with tempfile.TemporaryDirectory() as home, mock.patch.dict(os.environ, clear=True):
        os.environ.update(HOME=home, XDG_CACHE_HOME=home, XDG_CONFIG_HOME=home)
        folder = Path(home, "work")
        folder.mkdir()
        with contextlib.chdir(folder):
            yield


if __name__ == "__main__":
    print(errors(), end="")  # noqa: T201 - what this module is for
