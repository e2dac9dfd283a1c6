"""`careerpath profile`: look at a profile itself."""

from typing import Annotated

import typer

from careerpath.cli.command import Command, group
from careerpath.cli.context import index_for, profile_for, shared_by
from careerpath.cli.emit import emit
from careerpath.cli.options import AnswerOptions, PersonOptions, SharedOptions, grouped

__all__ = ["profile"]

profile = group()

_Path = Annotated[str, typer.Argument(metavar="PROFILE", help="Profile file; - is stdin.")]


@profile.command(cls=Command)
@grouped
def check(
    *, context: typer.Context, path: _Path, answer: AnswerOptions, shared: SharedOptions
) -> None:
    """Say whether a profile can be read and all that it names is known."""
    from careerpath.advice.profile import check as ask  # noqa: PLC0415 - loaded when used

    shared = shared_by(context, shared)
    read = profile_for(path, PersonOptions())
    emit(ask(index_for(shared), read, _again(path)), "profile check", answer, shared)


@profile.command(cls=Command)
@grouped
def show(
    *, context: typer.Context, path: _Path, answer: AnswerOptions, shared: SharedOptions
) -> None:
    """Show what was understood of a profile."""
    from careerpath.advice.profile import show as ask  # noqa: PLC0415 - loaded when used

    shared = shared_by(context, shared)
    read = profile_for(path, PersonOptions())
    emit(ask(index_for(shared), read, _again(path)), "profile show", answer, shared)


def _again(path: str) -> list[str] | None:
    """The words that give the same profile to `match`; None after a pipe."""
    return None if path == "-" else [path]
