"""`careerpath similar`."""

from typing import Annotated

import typer

from careerpath.cli import completing
from careerpath.cli.context import index_for, profile_if_any, shared_by, typed
from careerpath.cli.emit import emit
from careerpath.cli.options import (
    AnswerOptions,
    BatchOption,
    PersonOptions,
    ProfileOption,
    SharedOptions,
    grouped,
)
from careerpath.errors import UsageError

__all__ = ["similar"]


@grouped
def similar(  # noqa: PLR0913 - groups, and what only this command asks
    *,
    context: typer.Context,
    role: Annotated[
        str | None,
        typer.Argument(
            metavar="ROLE",
            help="The role, by any of its names.",
            autocompletion=completing.roles,
        ),
    ] = None,
    top: Annotated[
        int, typer.Option("--top", "-n", min=1, metavar="N", help="How many roles to show.")
    ] = 10,
    batch: BatchOption = None,
    profile: ProfileOption,
    person: PersonOptions,
    answer: AnswerOptions,
    shared: SharedOptions,
) -> None:
    """List the roles nearest to one by what they are called, do and ask, with the reasons."""
    from careerpath.advice.similar import similar as ask  # noqa: PLC0415 - loaded when used

    shared = shared_by(context, shared)
    if (role is None) == (batch is None):
        hint = "careerpath similar “sales rep”, or careerpath similar --batch names.txt"
        raise UsageError("a role is needed, or a file of roles, and not both", hint)
    if batch is not None:
        from careerpath.cli.lines import answer_names  # noqa: PLC0415 - for many names alone

        source = context.get_parameter_source("profile")
        # A profile from the settings is nobody's wish for this answer.
        if person.given or (source is not None and source.name == "COMMANDLINE"):
            raise UsageError("--batch answers for the roles of its file, and for no person")
        answer_names("similar_to", batch, top, answer, shared)
        return
    index = index_for(shared)
    known = profile_if_any(index, profile, person, shared)
    report = ask(index, role or "", known, top=top, typed=typed(profile, person))
    emit(report, "similar", answer, shared)
