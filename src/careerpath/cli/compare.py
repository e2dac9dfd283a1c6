"""`careerpath compare`."""

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

__all__ = ["compare"]


@grouped
def compare(  # noqa: PLR0913 - groups, and what only this command asks
    *,
    context: typer.Context,
    names: Annotated[
        list[str],
        typer.Argument(
            metavar="A B [C] [D]",
            help="Two to four roles, or two to four functions.",
            autocompletion=completing.roles_or_functions,
        ),
    ],
    differences: Annotated[
        bool, typer.Option("--differences", metavar="", help="Leave out what is the same.")
    ] = False,
    profile: ProfileOption,
    person: PersonOptions,
    answer: AnswerOptions,
    shared: SharedOptions,
) -> None:
    """Set two to four roles, or functions, side by side; with a profile, beside you too."""
    from careerpath.advice.compare import compare as ask  # noqa: PLC0415 - loaded when used

    shared = shared_by(context, shared)
    index = index_for(shared)
    known = profile_if_any(index, profile, person, shared)
    report = ask(
        index,
        names,
        known,
        differences=differences,
        typed=typed(profile, person),
    )
    emit(report, "compare", answer, shared)
