"""The error boundary: whatever ends a run becomes an exit code and lines on stderr."""

import os
import re
import sys
from collections.abc import Sequence

import typer
import typer.main

from careerpath.cli.streams import Closed, let_go, say
from careerpath.errors import CareerpathError, Code, ExitCode, OutputError, Problem
from careerpath.files.text import clean

__all__ = ["guarded", "problem_lines"]

_MOST_SHOWN = 50
_COMPLETING = "_CAREERPATH_COMPLETE"
_PLAIN = (
    ("Value error, ", ""),
    (r"Input should be a valid integer.*", "a whole number is meant"),
    (r"Input should be a valid number.*", "a number is meant"),
    (r"Input should be greater than or equal to (\S+)", r"it is at least \1"),
    (r"Input should be less than or equal to (\S+)", r"it is at most \1"),
)
"""What pydantic says, as people say it."""
_LINES = ("COMP_WORDS", "_TYPER_COMPLETE_ARGS")


def guarded(argv: list[str]) -> int:  # noqa: PLR0911 - one way out for each way to end
    """Run a command line; see `careerpath.cli.main`."""
    if sys.stdout is None:
        sys.stdout = Closed()
    try:
        return _run(argv)
    except CareerpathError as error:
        # Where a file could not be written, stdout still can.
        if isinstance(error, OutputError) and error.problems[0].file is None:
            let_go(sys.stdout)
        return _report(argv, error.problems, error.exit_code)
    except typer.TyperException as error:
        context = getattr(error, "ctx", None)
        hint = f"{context.command_path if context else 'careerpath'} --help shows what can be said"
        problem = Problem(Code.USAGE, _plain(error.format_message()), hint=hint)
        return _report(argv, [problem], ExitCode.FAILED)
    except BrokenPipeError:
        let_go(sys.stdout)
        return ExitCode.DONE
    except (KeyboardInterrupt, typer.Abort):
        return ExitCode.INTERRUPTED
    except (OSError, RuntimeError) as error:
        # Reading is guarded where it happens; what is left is Typer's own writing, of its help
        # to stdout and of completion to files of the user's.
        return _report(argv, [_unwritten(error)], ExitCode.FAILED)
    except SystemExit as end:
        # Rich, writing Typer's help, ends the program with 1 where the reader has gone; Typer ends
        # it with 0 when it has shown the script that completes words.
        if end.code not in {0, 1}:
            raise
        return ExitCode.DONE


def _plain(message: str) -> str:
    for said, plain in _PLAIN:
        message = re.sub(said, plain, message)
    return message


def _unwritten(error: OSError | RuntimeError) -> Problem:
    if isinstance(error, RuntimeError):
        # Typer looks for a home to install completion in; no other such error is one to tell.
        if "home directory" not in str(error):
            raise error
        return Problem(Code.OUTPUT, f"cannot install completion: {error}", hint="set HOME")
    why = error.strerror or str(error)
    if isinstance(error.filename, str):
        return Problem(Code.OUTPUT, f"cannot write the file: {why}", file=error.filename)
    let_go(sys.stdout)
    return Problem(Code.OUTPUT, f"cannot write to standard output: {why}")


def _run(argv: list[str]) -> int:
    from careerpath.cli.app import app_for  # noqa: PLC0415 - loaded inside the boundary

    if _COMPLETING in os.environ:
        app = app_for(_words_so_far())
        app(argv, prog_name="careerpath", complete_var=_COMPLETING)
    app = app_for(argv)
    # Typer's own `main` would turn a broken pipe into exit 1 before anybody could see it.
    command = typer.main.get_command(app)
    try:
        with command.make_context("careerpath", argv) as context:
            command.invoke(context)
    except typer.Exit as end:
        return end.exit_code
    return ExitCode.DONE


def _words_so_far() -> list[str]:
    """The command line that a shell wants completed, in the variables of Typer's scripts."""
    return " ".join(os.environ.get(name, "") for name in _LINES).split()


def _report(argv: list[str], problems: Sequence[Problem], code: ExitCode) -> int:
    shown = sorted(problems, key=lambda each: (each.file or "", each.line or 0, each.column or 0))
    lines = ["\n".join(problem_lines(problem)) for problem in shown[:_MOST_SHOWN]]
    if len(shown) > _MOST_SHOWN:
        lines.append(f"and {len(shown) - _MOST_SHOWN} more problems")
    say("\n".join(lines))
    return _write_envelope(argv, shown, code) if _wants_json(argv) else code


def _write_envelope(argv: list[str], problems: Sequence[Problem], code: ExitCode) -> int:
    from careerpath.cli.emit import write_out  # noqa: PLC0415 - for scripts alone
    from careerpath.render import json  # noqa: PLC0415

    try:
        write_out(json.render(None, _command(argv), problems))
    except BrokenPipeError:
        let_go(sys.stdout)
    except CareerpathError:
        let_go(sys.stdout)
        return ExitCode.FAILED
    return code


def problem_lines(problem: Problem) -> list[str]:
    """A problem as stderr has it: what and where, the line with a caret, a hint."""
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


def _wants_json(argv: Sequence[str]) -> bool:
    """Whether `-f json` was asked for; read from the words, as parsing them may have failed.

    Where answers come a line each, an envelope among them would be no line.
    """
    words = " ".join(argv)
    if re.search(r"(?:^| )(?:batch(?: |$)|--batch[= ])", words):
        return False
    return re.search(r"(?:^| )(?:--format[= ]|-[a-zA-Z]*f ?=?)json(?: |$)", words) is not None


def _command(argv: Sequence[str]) -> str:
    """The command's name, for the envelope; empty where there is none."""
    from careerpath.cli.app import COMMANDS, GROUPS  # noqa: PLC0415 - for scripts alone

    words = [word for word in argv if not word.startswith("-")]
    for place, word in enumerate(words):
        if word in GROUPS:
            return " ".join(words[place : place + 2])
        if word in COMMANDS:
            return word
    return ""
