"""`careerpath path`."""

from typing import Annotated

import typer

from careerpath.cli import completing
from careerpath.cli.context import index_for, profile_if_any, shared_by, typed, weekly
from careerpath.cli.emit import emit
from careerpath.cli.options import (
    AnswerOptions,
    HoursOption,
    PersonOptions,
    ProfileOption,
    SharedOptions,
    grouped,
)
from careerpath.engine.progression import Preference

__all__ = ["path"]


@grouped
def path(  # noqa: PLR0913 - groups, and what only this command asks
    *,
    context: typer.Context,
    names: Annotated[
        list[str],
        typer.Argument(
            metavar="[FROM] TO",
            help="Two roles; or one, from the role you hold.",
            autocompletion=completing.roles,
        ),
    ],
    prefer: Annotated[
        Preference,
        typer.Option(metavar="WHAT", help="fastest (default), easiest or pay."),
    ] = Preference.FASTEST,
    alternatives: Annotated[
        int, typer.Option(min=1, max=20, metavar="N", help="How many routes to show.")
    ] = 3,
    max_steps: Annotated[int, typer.Option(min=1, metavar="N", help="Longest route.")] = 5,
    avoid: Annotated[
        list[str] | None,
        typer.Option(
            metavar="ROLE", help="Not by this role; repeatable.", autocompletion=completing.roles
        ),
    ] = None,
    via: Annotated[
        list[str] | None,
        typer.Option(
            metavar="ROLE", help="Only by this role; repeatable.", autocompletion=completing.roles
        ),
    ] = None,
    hours: HoursOption,
    inferred: Annotated[
        bool,
        typer.Option("--inferred", metavar="", help="Let in moves that nobody lists, marked."),
    ] = False,
    profile: ProfileOption,
    person: PersonOptions,
    answer: AnswerOptions,
    shared: SharedOptions,
) -> None:
    """Find the ways from one role to another, step by step, with years, milestones and skills."""
    from careerpath.advice.path import RouteWishes  # noqa: PLC0415 - loaded when used
    from careerpath.advice.path import path as ask  # noqa: PLC0415

    shared = shared_by(context, shared)
    index = index_for(shared)
    known = profile_if_any(index, profile, person, shared)
    wishes = RouteWishes(
        prefer, alternatives, max_steps, avoid or (), via or (), weekly(hours), inferred
    )
    report = ask(index, names, known, wishes, typed=typed(profile, person))
    emit(report, "path", answer, shared)
