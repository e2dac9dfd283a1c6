"""Where answers go out: in the form that was asked for, to stdout or to a file."""

import os
import shlex
import sys
from importlib import import_module
from pathlib import Path
from typing import Any

from careerpath.cli.options import AnswerOptions, ColorWhen, Format, SharedOptions
from careerpath.cli.settings import setting
from careerpath.cli.streams import encodable, say
from careerpath.errors import OutputError, UsageError
from careerpath.files.text import clean
from careerpath.files.writing import write_text

__all__ = ["chosen_format", "deliver", "emit", "is_utf", "note", "write_out"]

_SUFFIXES = {
    ".txt": Format.TABLE,
    ".md": Format.MARKDOWN,
    ".json": Format.JSON,
    ".csv": Format.CSV,
    ".html": Format.HTML,
}


def emit(result: object, command: str, answer: AnswerOptions, shared: SharedOptions) -> None:
    """Render a result and write it.

    Raises:
        OutputError: the file exists without `--force`, or cannot be written.
        UsageError: the file's suffix tells no format, and none was given.
    """
    form = chosen_format(answer)
    result = _with_catalogue(result, shared)
    to_file = answer.output not in {None, "-"}
    if form is Format.TABLE:
        text = _screen(result, shared, to_file=to_file)
    elif form is Format.JSON:
        from careerpath.render import json  # noqa: PLC0415 - one format a run

        narrow = not to_file and not is_utf(sys.stdout)
        text = json.render(result, command, ascii_only=narrow)
    else:
        text = import_module(f"careerpath.render.{form}").render(result)
    deliver(text, answer.output, force=answer.force)
    if to_file and sys.stderr is not None and sys.stderr.isatty():
        note(f"Written to {answer.output}.", shared)


def _screen(result: object, shared: SharedOptions, *, to_file: bool) -> str:
    from careerpath.render import terminal  # noqa: PLC0415 - one format a run

    screen = not to_file and sys.stdout.isatty()
    return terminal.render(
        result,
        width=_columns() if screen else None,
        color=not to_file and _colored(shared.color, screen=screen),
        encoding="utf-8" if to_file else getattr(sys.stdout, "encoding", None) or "utf-8",
    )


def deliver(text: str, output: str | None, *, force: bool) -> None:
    """Write text to the file that was asked for, else to stdout.

    Raises:
        OutputError: the file exists without `force`, or it or stdout cannot be written.
    """
    if output in {None, "-"}:
        write_out(text)
    else:
        write_text(output or "", text, force=force)


def _with_catalogue(result: Any, shared: SharedOptions) -> Any:  # noqa: ANN401 - any result
    """The result with the catalogue that was asked for in its next command."""
    if not shared.catalogue or result.next_command is None:
        return result
    words = [word for path in shared.catalogue for word in ("--catalogue", path)]
    return result._replace(next_command=f"{result.next_command} {shlex.join(words)}")


def chosen_format(answer: AnswerOptions) -> Format:
    """The format given, else the one that the file's suffix tells, else a table."""
    if answer.format is not None:
        return answer.format
    if answer.output in {None, "-"}:
        return Format.TABLE
    suffix = Path(answer.output or "").suffix.lower()
    if suffix not in _SUFFIXES:
        known = ", ".join(_SUFFIXES)
        raise UsageError(
            f"“{answer.output}” does not tell the format", f"end it in {known}, or add --format"
        )
    return _SUFFIXES[suffix]


def write_out(text: str) -> None:
    """Write to stdout whatever its encoding holds; the rest becomes question marks.

    Raises:
        BrokenPipeError: nobody reads any more.
        OutputError: stdout is closed or full.
    """
    try:
        sys.stdout.write(encodable(text, sys.stdout))
        sys.stdout.flush()
    except BrokenPipeError:
        raise
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or str(error)
        raise OutputError(f"cannot write to standard output: {why}") from error


def note(text: str, shared: SharedOptions) -> None:
    """Say something on stderr that is no part of the answer, unless it is to be quiet."""
    if not shared.quiet:
        say(clean(text))


def is_utf(stream: object) -> bool:
    """Whether a stream holds every character."""
    return (getattr(stream, "encoding", None) or "utf-8").lower().startswith("utf")


def _columns() -> int:
    import shutil  # noqa: PLC0415 - for a window alone

    return shutil.get_terminal_size().columns


def _colored(when: ColorWhen | None, *, screen: bool) -> bool:
    """The flag decides; else NO_COLOR and FORCE_COLOR; else the setting; else what reads it."""
    if when in {ColorWhen.ALWAYS, ColorWhen.NEVER}:
        return when is ColorWhen.ALWAYS
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    wanted = setting("color").value
    if wanted in {ColorWhen.ALWAYS, ColorWhen.NEVER}:
        return wanted == ColorWhen.ALWAYS
    return screen and os.environ.get("TERM", "").lower() not in {"dumb", "unknown"}
