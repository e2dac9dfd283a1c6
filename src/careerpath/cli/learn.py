"""`careerpath learn`."""

from typing import Annotated

import typer

from careerpath.cli import completing
from careerpath.cli.context import index_and_profile, shared_by, typed, weekly
from careerpath.cli.emit import emit
from careerpath.cli.options import (
    AnswerOptions,
    HoursOption,
    PersonOptions,
    ProfileOption,
    SharedOptions,
    grouped,
)

__all__ = ["learn"]


@grouped
def learn(  # noqa: PLR0913 - groups, and what only this command asks
    *,
    context: typer.Context,
    role: Annotated[
        list[str] | None,
        typer.Option(
            "--for",
            metavar="ROLE",
            help="A role to aim at; repeatable.",
            autocompletion=completing.roles,
        ),
    ] = None,
    function: Annotated[
        list[str] | None,
        typer.Option(
            metavar="NAME",
            help="Aim at all roles of a function; repeatable.",
            autocompletion=completing.functions,
        ),
    ] = None,
    hours: HoursOption,
    profile: ProfileOption,
    person: PersonOptions,
    answer: AnswerOptions,
    shared: SharedOptions,
) -> None:
    """Say which skill to learn next: what each adds to the roles aimed at, and a year's plan."""
    from careerpath.advice.learn import learn as ask  # noqa: PLC0415 - loaded when used

    shared = shared_by(context, shared)
    pace = weekly(hours)
    index, known = index_and_profile(profile, person, shared)
    report = ask(
        index,
        known,
        role or (),
        function or (),
        hours=pace,
        typed=typed(profile, person),
    )
    emit(report, "learn", answer, shared)
