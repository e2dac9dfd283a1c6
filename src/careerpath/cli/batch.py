"""`careerpath batch`."""

from enum import StrEnum
from importlib.util import find_spec
from typing import Annotated

import typer

from careerpath.cli.context import index_for, shared_by
from careerpath.cli.emit import note
from careerpath.cli.lines import Out, answer_lines
from careerpath.cli.options import ForceOption, Format, OutputOption, SharedOptions, grouped

__all__ = ["batch"]


class LineFormat(StrEnum):
    """The forms of answers a line each."""

    JSON = "json"
    CSV = "csv"


@grouped
def batch(  # noqa: PLR0913 - what only this command asks
    *,
    context: typer.Context,
    file: Annotated[
        str,
        typer.Argument(metavar="FILE", help="Profiles, as JSON Lines or CSV; - is stdin."),
    ],
    top: Annotated[
        int, typer.Option("--top", "-n", min=1, metavar="N", help="How many roles for each.")
    ] = 5,
    strict: Annotated[
        bool, typer.Option("--strict", metavar="", help="Stop at the first bad line.")
    ] = False,
    form: Annotated[
        LineFormat | None,
        typer.Option("--format", "-f", metavar="FORM", help="json (a line each) or csv."),
    ] = None,
    output: OutputOption = None,
    force: ForceOption = False,
    shared: SharedOptions,
) -> None:
    """Rank the roles for each of many profiles, a line each, with the scores of match."""
    from careerpath.advice.batch import batch as ask  # noqa: PLC0415 - loaded when used
    from careerpath.files.lines import Lines  # noqa: PLC0415
    from careerpath.profile.many import profiles  # noqa: PLC0415

    shared = shared_by(context, shared)
    out = Out(Format(form) if form else None, output, force, strict)
    with Lines(file) as lines:
        index, people = index_for(shared), profiles(lines, lines.name)
        vectors = find_spec("numpy") is not None
        if not vectors:
            note("Without numpy this takes long: pip install 'careerpath[batch]'", shared)
        outcomes = ask(index, people, lines.name, top=top, vectors=vectors)
        answer_lines(outcomes, lines, out, shared)
