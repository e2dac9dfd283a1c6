"""`careerpath next`."""

from typing import Annotated

import typer

from careerpath.cli import completing
from careerpath.cli.context import index_for, profile_if_any, shared_by, typed
from careerpath.cli.emit import emit
from careerpath.cli.options import (
    AnswerOptions,
    PersonOptions,
    ProfileOption,
    SharedOptions,
    grouped,
)

__all__ = ["next"]


@grouped
def next(  # noqa: A001, PLR0913 - the command's name; groups, and what only this command asks
    *,
    context: typer.Context,
    role: Annotated[
        str,
        typer.Argument(
            metavar="ROLE",
            help="The role, by any of its names.",
            autocompletion=completing.roles,
        ),
    ],
    into: Annotated[
        bool, typer.Option("--into", metavar="", help="The ways in instead of the ways on.")
    ] = False,
    profile: ProfileOption,
    person: PersonOptions,
    answer: AnswerOptions,
    shared: SharedOptions,
) -> None:
    """Show where a role leads: how long it takes, what it pays, what one has to build for it."""
    from careerpath.advice.next import next_moves as ask  # noqa: PLC0415 - loaded when used

    shared = shared_by(context, shared)
    index = index_for(shared)
    known = profile_if_any(index, profile, person, shared)
    report = ask(index, role, known, into=into, typed=typed(profile, person))
    emit(report, "next", answer, shared)
