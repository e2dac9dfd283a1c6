"""`careerpath similar`."""

from typing import Annotated

import typer

from careerpath.cli.context import index_for, profile_if_any, shared_by, typed
from careerpath.cli.emit import emit
from careerpath.cli.options import (
    AnswerOptions,
    PersonOptions,
    ProfileOption,
    SharedOptions,
    grouped,
)

__all__ = ["similar"]


@grouped
def similar(  # noqa: PLR0913 - groups, and what only this command asks
    *,
    context: typer.Context,
    role: Annotated[str, typer.Argument(metavar="ROLE", help="The role, by any of its names.")],
    top: Annotated[
        int, typer.Option("--top", "-n", min=1, metavar="N", help="How many roles to show.")
    ] = 10,
    profile: ProfileOption = None,
    person: PersonOptions,
    answer: AnswerOptions,
    shared: SharedOptions,
) -> None:
    """List the roles nearest to one by what they are called, do and ask, with the reasons."""
    from careerpath.advice.similar import similar as ask  # noqa: PLC0415 - loaded when used

    shared = shared_by(context, shared)
    index = index_for(shared)
    known = profile_if_any(index, profile, person, shared)
    report = ask(index, role, known, top=top, typed=typed(profile, person))
    emit(report, "similar", answer, shared)
