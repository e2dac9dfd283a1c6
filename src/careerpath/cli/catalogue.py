"""`careerpath catalogue`: look at a catalogue itself."""

from typing import Annotated

import typer

from careerpath.cli.command import Command, group
from careerpath.cli.context import catalogue_paths, index_for, shared_by
from careerpath.cli.emit import emit
from careerpath.cli.options import AnswerOptions, ForceOption, SharedOptions, grouped

__all__ = ["catalogue"]

catalogue = group()
import_ = group()
catalogue.add_typer(import_, name="import", help="Make a catalogue out of other people's data.")


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


@import_.command(cls=Command)
@grouped
def onet(  # noqa: PLR0913 - groups, and what only this command asks
    *,
    context: typer.Context,
    path: Annotated[
        str,
        typer.Argument(metavar="PATH", help="The O*NET text release: its folder, or its zip."),
    ],
    wages: Annotated[
        str | None,
        typer.Option("--wages", metavar="FILE", help="Wages by SOC code (BLS OEWS), as CSV."),
    ] = None,
    output: Annotated[
        str,
        typer.Option("--output", "-o", metavar="FILE", help="Where to: .yaml, .json; - is stdout."),
    ] = "onet.yaml",
    force: ForceOption = False,
    shared: SharedOptions,
) -> None:
    """Make a catalogue of the occupations of the O*NET database."""
    from careerpath.cli.onet import import_onet  # noqa: PLC0415 - loaded when used

    import_onet(path, wages, output, shared_by(context, shared), force=force)
