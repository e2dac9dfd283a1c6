"""`careerpath profile`: look at a profile itself."""

from typing import Annotated

import typer

from careerpath.cli.command import Command, group
from careerpath.cli.context import index_and_profile, shared_by
from careerpath.cli.emit import emit
from careerpath.cli.options import (
    AnswerOptions,
    ForceOption,
    OutputOption,
    PersonOptions,
    ProfileArgument,
    SharedOptions,
    grouped,
)

__all__ = ["profile"]

profile = group()


@profile.command(cls=Command)
@grouped
def check(
    *, context: typer.Context, path: ProfileArgument, answer: AnswerOptions, shared: SharedOptions
) -> None:
    """Say whether a profile can be read and all that it names is known."""
    from careerpath.advice.profile import check as ask  # noqa: PLC0415 - loaded when used

    shared = shared_by(context, shared)
    index, read = index_and_profile(path, PersonOptions(), shared)
    emit(ask(index, read, _again(path)), "profile check", answer, shared)


@profile.command(cls=Command)
@grouped
def show(
    *, context: typer.Context, path: ProfileArgument, answer: AnswerOptions, shared: SharedOptions
) -> None:
    """Show what was understood of a profile."""
    from careerpath.advice.profile import show as ask  # noqa: PLC0415 - loaded when used

    shared = shared_by(context, shared)
    index, read = index_and_profile(path, PersonOptions(), shared)
    emit(ask(index, read, _again(path)), "profile show", answer, shared)


@profile.command(cls=Command)
@grouped
def new(
    *,
    context: typer.Context,
    output: Annotated[
        str, typer.Option("--output", "-o", metavar="FILE", help="Where to; - is stdout.")
    ] = "me.yaml",
    force: ForceOption = False,
    shared: SharedOptions,
) -> None:
    """Ask a few questions and write a profile from the answers."""
    from careerpath.cli.new import write_new  # noqa: PLC0415 - loaded when used

    write_new(output, shared_by(context, shared), force=force)


@profile.command("import", cls=Command)
@grouped
def import_(
    *,
    context: typer.Context,
    path: Annotated[
        str, typer.Argument(metavar="FILE", help="A CV: text, PDF, DOCX or JSON Resume.")
    ],
    output: OutputOption = None,
    force: Annotated[
        bool,
        typer.Option("--force", metavar="", help="Add to an existing profile; nothing is lost."),
    ] = False,
    shared: SharedOptions,
) -> None:
    """Draw a profile from a CV, each item with the words behind it, to be corrected."""
    from careerpath.cli.importing import draw  # noqa: PLC0415 - loaded when used

    draw(path, output, shared_by(context, shared), force=force)


def _again(path: str | None) -> list[str] | None:
    """The words that give the same profile to `match`; None after a pipe."""
    return None if path in {None, "-"} else [str(path)]
