"""What the pages show of a terminal, run again.

A page's blocks are gone through in order, in one folder:

- a block with a `title="NAME"` is a file, and is written there; `title="NAME, at the end"` adds to
  it, and `title="NAME, as it is written"` shows what a command wrote;
- a comment `<!-- meanwhile: LINE -->` is run: what the text asks the reader to do in an editor;
- a block of `console` holds lines that begin with `$ `, each with what it prints in a window of 80
  columns without colour, notes on stderr first. A line ending in a backslash goes on in the next.
  A paragraph `…` stands for paragraphs that are left out: what is above the first is the beginning
  of the output, what is below the last its end, and what is between two is known by its first line.
  A command that does not end with 0 has `$ echo $?` after it.
"""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.kit import Careerpath

__all__ = ["Console", "cut", "rewritten"]

_BLOCK = re.compile(
    r"^<!-- meanwhile: (?P<line>[^\n]+) -->$|"
    r'^```(?P<kind>\w+)(?: title="(?P<title>[^"]+)")?\n(?P<body>.*?)^```$',
    re.MULTILINE | re.DOTALL,
)
_STEP = re.compile(r"^\$ ((?:.*\\\n)*.*)\n((?:(?!\$ ).*\n)*)", re.MULTILINE)
_PART = re.compile(r"(?:'[^']*'|[^'|])+")
_LEFT_OUT = "…"
_HOME = "/home/sam"
_LAST_CODE = "echo $?"
_PROGRESS = re.compile(r"\x1b\[\?25l.*?\x1b\[\?25h\r?\x1b\[1A\x1b\[2K", re.DOTALL)
"""A bar that a terminal shows and wipes away."""


class Console:
    """A folder in which one line after the other is run, in a home of Sam's."""

    def __init__(self, careerpath: Careerpath, folder: Path) -> None:
        self._careerpath = careerpath
        self._folder = folder
        self.code = 0

    def file(self, title: str, text: str) -> str:
        """Write a file into the folder, or add to it, or read it; the text to be shown of it."""
        name, _, what = title.partition(", ")
        file = self._folder / name
        if what == "as it is written":
            return file.read_text(encoding="utf-8")
        with file.open("a" if what else "w", encoding="utf-8") as opened:
            opened.write(text)
        return text

    def run(self, line: str) -> str:
        """What a line prints; `code` is then how it ended."""
        if line == _LAST_CODE:
            code, self.code = self.code, 0
            return f"{code}\n"
        *others, last = _PART.findall(line.replace("\\\n", " "))
        told, passed = "", ""
        for part in others:
            err, passed = self._part(part, passed, width=None)
            assert self.code == 0, f"$ {part}\nended with {self.code}:\n{err}"
            told += err
        err, printed = self._part(last, passed, width=80)
        return (told + err + printed).replace(str(self._folder.parent), _HOME)

    def _part(self, part: str, given: str, width: int | None) -> tuple[str, str]:
        """What one part of a pipeline says on stderr and on stdout."""
        if not part.strip().startswith("careerpath "):
            return self._shell(part, given)
        _, words = self._shell(f"printf '%s\\n' {part}", "")
        run = self._careerpath(*words.splitlines()[1:], width=width, stdin=given)
        self.code = run.code
        return _PROGRESS.sub("", run.err), run.out

    def _shell(self, line: str, given: str) -> tuple[str, str]:
        program = line.split(maxsplit=1)[0]
        if shutil.which(program) is None:
            pytest.skip(f"{program} is not here")
        run = subprocess.run(  # noqa: S602 - our own pages, which show a shell
            line,
            shell=True,
            cwd=self._folder,
            input=given,
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        self.code = run.returncode
        return run.stderr, run.stdout


def rewritten(page: str, console: Console) -> str:
    """The page with what its commands print today."""

    def block(found: re.Match[str]) -> str:
        body = found["body"]
        if found["line"]:
            console.run(found["line"])
        if found["title"]:
            return found[0].replace(body, console.file(found["title"], body))
        if found["kind"] != "console":
            return found[0]
        steps = _STEP.findall(body)
        assert steps, f"no line of this block begins with $:\n{body}"
        following = [line for line, _ in steps[1:]] + [""]
        shown = "".join(
            _shown(console, line, before, after)
            for (line, before), after in zip(steps, following, strict=True)
        )
        return f"```console\n{shown}```"

    return _BLOCK.sub(block, page)


def _shown(console: Console, line: str, before: str, after: str) -> str:
    printed = console.run(line)
    told = console.code == 0 or after == _LAST_CODE
    assert told, f"$ {line}\nended with {console.code}, and the page does not say so:\n{printed}"
    return f"$ {line}\n{cut(printed, before)}"


def cut(printed: str, before: str) -> str:
    """`printed` with paragraphs left out where `before` leaves some out, and as many kept."""
    parts: list[list[str]] = [[]]
    for paragraph in filter(None, before.strip("\n").split("\n\n")):
        if paragraph == _LEFT_OUT:
            parts.append([])
        else:
            parts[-1].append(paragraph)
    if len(parts) == 1:
        return printed
    (head, *middles, tail), every = parts, printed.strip("\n").split("\n\n")
    kept, at = every[: len(head)], len(head)
    for middle in middles:
        at = _place(middle[0].partition("\n")[0], every, at)
        kept += [_LEFT_OUT, *every[at : at + len(middle)]]
        at += len(middle)
    assert at + len(tail) < len(every), "as much is shown as is printed: take out the …"
    return "\n\n".join((*kept, _LEFT_OUT, *every[len(every) - len(tail) :])) + "\n"


def _place(line: str, paragraphs: list[str], at: int) -> int:
    """Which paragraph begins with a line, from one on."""
    for place in range(at, len(paragraphs)):
        if paragraphs[place].partition("\n")[0] == line:
            return place
    raise AssertionError(f"this is not printed any more: {line}")
