"""`careerpath report`."""

from typing import Annotated

import typer

from careerpath.cli import completing
from careerpath.cli.context import index_and_profile, shared_by, typed
from careerpath.cli.emit import emit
from careerpath.cli.options import (
    AnswerOptions,
    PersonOptions,
    ProfileArgument,
    SharedOptions,
    grouped,
)

__all__ = ["report"]


@grouped
def report(  # noqa: PLR0913 - groups, and what only this command asks
    *,
    context: typer.Context,
    profile: ProfileArgument,
    role: Annotated[
        list[str] | None,
        typer.Option(
            metavar="ROLE",
            help="A role to compare, of up to three; repeatable.",
            autocompletion=completing.roles,
        ),
    ] = None,
    top: Annotated[
        int, typer.Option("--top", "-n", min=1, metavar="N", help="How many matches to show.")
    ] = 3,
    to: Annotated[
        str | None,
        typer.Option(
            metavar="ROLE", help="Where the path is to lead.", autocompletion=completing.roles
        ),
    ] = None,
    redact: Annotated[
        bool, typer.Option("--redact", metavar="", help="Leave out who it is about.")
    ] = False,
    person: PersonOptions,
    answer: AnswerOptions,
    shared: SharedOptions,
) -> None:
    """Tell the whole story in one document: matches, comparison, path, learning plan, questions."""
    from careerpath.advice.report import report as ask  # noqa: PLC0415 - loaded when used

    shared = shared_by(context, shared)
    index, known = index_and_profile(profile, person, shared)
    answered = ask(
        index,
        known,
        role or (),
        top=top,
        to=to,
        redacted=redact,
        typed=typed(profile, person),
    )
    emit(answered, "report", answer, shared)
