"""`careerpath catalogue`: look at a catalogue itself."""

from typing import Annotated

import typer

from careerpath.cli.command import Command, group
from careerpath.cli.context import catalogue_paths, index_for, shared_by
from careerpath.cli.emit import emit
from careerpath.cli.options import AnswerOptions, SharedOptions, grouped

__all__ = ["catalogue"]

catalogue = group()


@catalogue.command(cls=Command)
@grouped
def check(
    *,
    context: typer.Context,
    paths: Annotated[
        list[str] | None,
        typer.Argument(metavar="[PATH]...", help="Files or folders, beside those of -c."),
    ] = None,
    strict: Annotated[
        bool, typer.Option("--strict", metavar="", help="Count what looks odd as an error.")
    ] = False,
    answer: AnswerOptions,
    shared: SharedOptions,
) -> None:
    """Look for everything that is wrong with a catalogue."""
    from careerpath.advice.catalogue import check as ask  # noqa: PLC0415 - loaded when used

    shared = shared_by(context, shared)
    if paths:
        shared = shared._replace(catalogue=[*catalogue_paths(shared), *paths])
    report = ask(catalogue_paths(shared), strict=strict)
    emit(report, "catalogue check", answer, shared)


@catalogue.command(cls=Command)
@grouped
def info(*, context: typer.Context, answer: AnswerOptions, shared: SharedOptions) -> None:
    """Say what a catalogue holds and where it comes from."""
    from careerpath.advice.catalogue import info as ask  # noqa: PLC0415 - loaded when used

    shared = shared_by(context, shared)
    report = ask(index_for(shared), catalogue_paths(shared))
    emit(report, "catalogue info", answer, shared)
