"""Answers to many questions, a line each: written as they come, with what is wrong told beside."""

import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import typer

from careerpath.advice.wording import counted
from careerpath.cli.boundary import problem_lines
from careerpath.cli.emit import is_utf, note, write_out
from careerpath.cli.options import AnswerOptions, Format, SharedOptions
from careerpath.cli.progress import progress_bar
from careerpath.cli.streams import say
from careerpath.errors import ExitCode, InputError, Problem, UsageError
from careerpath.files.writing import new_file

if TYPE_CHECKING:
    from careerpath.catalogue.cache import Progress
    from careerpath.files.lines import Lines
    from careerpath.render.lines import Csv, JsonLines
    from careerpath.results.batch import LineAnswer

__all__ = ["Out", "answer_lines", "answer_names"]

_AT_ONCE = 512
_NAMED = 10
_KILOBYTE = 1_000
_SUFFIXES = {
    ".jsonl": Format.JSON,
    ".ndjson": Format.JSON,
    ".json": Format.JSON,
    ".csv": Format.CSV,
}


class Out(NamedTuple):
    """Where answers go, and how: `strict` stops at the first line with a problem."""

    format: Format | None
    output: str | None
    force: bool
    strict: bool = False

    @property
    def to_stdout(self) -> bool:
        """Whether the answers go to stdout."""
        return self.output in {None, "-"}


def answer_lines(
    outcomes: "Iterable[LineAnswer | Problem]", lines: "Lines", out: Out, shared: SharedOptions
) -> None:
    """Write each answer, and tell each problem.

    Raises:
        InputError: there is a problem, and `out` is strict.
        OutputError: the file exists without `--force`, or it or stdout cannot be written.
        UsageError: answers a line each have no such form.
        Exit: 2 where there were problems and not one answer.
    """
    render, problems, answered = _renderer(out), 0, 0
    with _writer(out) as write, _progress(lines, out, shared) as progress:
        write(render.head)
        several = iter(outcomes)
        while some := list(islice(several, _AT_ONCE)):
            answers = [each for each in some if not isinstance(each, Problem)]
            wrong = [each for each in some if isinstance(each, Problem)]
            if wrong and out.strict:
                before = some[: some.index(wrong[0])]
                write(render.render(each for each in before if not isinstance(each, Problem)))
                raise InputError(wrong[0])
            for each in wrong:
                say("\n".join(problem_lines(each)))
            write(render.render(answers))
            problems, answered = problems + len(wrong), answered + len(answers)
            if progress is not None and lines.size is not None:
                progress(lines.done // _KILOBYTE, lines.size // _KILOBYTE)
        if problems and not answered:
            raise typer.Exit(ExitCode.FAILED)
    if problems:
        note(f"{counted(answered, 'answer')}; {counted(problems, 'problem')}", shared)


def answer_names(
    question: str, file: str, top: int | None, answer: AnswerOptions, shared: SharedOptions
) -> None:
    """Answer a question of `advice.named` for each name in a file; see `answer_lines`.

    Raises:
        InputError: the file, or the catalogue, cannot be used.
    """
    from careerpath.advice import named  # noqa: PLC0415 - loaded when used
    from careerpath.cli.context import index_for  # noqa: PLC0415
    from careerpath.files.lines import Lines  # noqa: PLC0415

    out = Out(answer.format, answer.output, answer.force)
    _form(out)
    ask = {"meant_by": named.meant_by, "similar_to": named.similar_to}[question]
    with Lines(file) as lines:
        outcomes = ask(index_for(shared), lines, lines.name, top=top or _NAMED)
        answer_lines(outcomes, lines, out, shared)


def _renderer(out: Out) -> "JsonLines | Csv":
    from careerpath.render.lines import Csv, JsonLines  # noqa: PLC0415 - one command loads it

    if _form(out) is Format.CSV:
        return Csv()
    return JsonLines(ascii_only=out.to_stdout and not is_utf(sys.stdout))


def _form(out: Out) -> Format:
    suffix = "" if out.to_stdout else Path(out.output or "").suffix.lower()
    form = out.format or (Format.JSON if out.to_stdout else _SUFFIXES.get(suffix))
    if form is None:
        message = f"“{out.output}” does not tell the format"
        raise UsageError(message, f"end it in {', '.join(_SUFFIXES)}, or add --format")
    if form not in _SUFFIXES.values():
        message = f"answers to many lines come as json or csv, not as {form}"
        raise UsageError(message, "leave --format out for JSON Lines")
    return form


@contextmanager
def _writer(out: Out) -> Iterator[Callable[[str], None]]:
    if out.to_stdout:
        yield write_out
    else:
        with new_file(out.output or "", force=out.force) as write:
            yield write


def _progress(
    lines: "Lines", out: Out, shared: SharedOptions
) -> AbstractContextManager["Progress | None"]:
    """A bar, unless the answers themselves are to be seen where it would be."""
    seen = out.to_stdout and sys.stdout.isatty()
    return (
        nullcontext()
        if seen
        else progress_bar(f"Reading {Path(lines.name).name}", quiet=shared.quiet)
    )
