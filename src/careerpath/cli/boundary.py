"""The error boundary: whatever ends a run becomes an exit code and lines on stderr."""

import contextlib
import os
import sys
from collections.abc import Sequence

import typer

from careerpath.errors import CareerpathError, Code, ExitCode, Problem
from careerpath.files.text import clean

__all__ = ["guarded"]

_MOST_SHOWN = 50


def guarded(argv: list[str]) -> int:
    """Run a command line; see `careerpath.cli.main`."""
    try:
        from careerpath.cli.app import app_for  # noqa: PLC0415 - loaded inside the boundary

        code = app_for(argv)(argv, prog_name="careerpath", standalone_mode=False)
        return int(code or ExitCode.DONE)
    except CareerpathError as error:
        return _report(argv, error.problems, error.exit_code)
    except typer.TyperException as error:
        hint = "careerpath --help shows the commands and their options"
        problem = Problem(Code.USAGE, error.format_message(), hint=hint)
        return _report(argv, [problem], ExitCode.FAILED)
    except BrokenPipeError:
        # Python flushes stdout once more at exit; there must be something to flush into.
        with contextlib.suppress(OSError, ValueError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return ExitCode.DONE
    except (KeyboardInterrupt, typer.Abort):
        return ExitCode.INTERRUPTED


def _report(argv: list[str], problems: Sequence[Problem], code: ExitCode) -> int:
    shown = sorted(problems, key=lambda each: (each.file or "", each.line or 0, each.column or 0))
    if sys.stderr is not None:
        with contextlib.suppress(OSError, ValueError):
            for problem in shown[:_MOST_SHOWN]:
                sys.stderr.write(_printable("\n".join(_lines(problem)) + "\n"))
            if len(shown) > _MOST_SHOWN:
                sys.stderr.write(f"and {len(shown) - _MOST_SHOWN} more problems\n")
    if _wants_json(argv):
        from careerpath.cli.emit import write_out  # noqa: PLC0415 - for scripts alone
        from careerpath.render import json  # noqa: PLC0415

        with contextlib.suppress(CareerpathError, BrokenPipeError):
            write_out(json.render(None, _command(argv), shown))
    return code


def _lines(problem: Problem) -> list[str]:
    place = f"{clean(problem.place)}: " if problem.place else ""
    lines = [f"{place}error[{problem.code}]: {clean(problem.message)}"]
    if problem.excerpt and problem.excerpt.strip() and problem.line and problem.column:
        lines += _excerpt(problem.excerpt, problem.line, problem.column)
    if problem.hint:
        lines.append(f"  hint: {clean(problem.hint)}")
    return lines


def _excerpt(source: str, line: int, column: int) -> list[str]:
    """The line in question with a caret; of a very long line, the part around the column."""
    source = source.replace("\t", " ")
    start = max(column - 60, 0) if len(source) > 100 else 0  # noqa: PLR2004
    # Cleaned character by character, each keeps its place above the caret.
    shown = "".join(each if each.isprintable() else "?" for each in source[start : start + 100])
    margin = f"{line:>5} | "
    return [
        margin + shown.rstrip(),
        " " * (len(margin) - 2) + "| " + " " * (column - 1 - start) + "^",
    ]


def _printable(text: str) -> str:
    encoding = getattr(sys.stderr, "encoding", None) or "utf-8"
    return text.encode(encoding, "replace").decode(encoding)


def _wants_json(argv: Sequence[str]) -> bool:
    """Whether `-f json` was asked for; read from the words, as parsing them may have failed."""
    words = iter(argv)
    for word in words:
        if word in {"-f", "--format"} and next(words, "") == "json":
            return True
        if word in {"-fjson", "--format=json"}:
            return True
    return False


def _command(argv: Sequence[str]) -> str:
    """The command's name, for the envelope; empty where there is none."""
    return next((word for word in argv if not word.startswith("-")), "")
