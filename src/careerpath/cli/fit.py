"""`careerpath fit`."""

from typing import Annotated

import typer

from careerpath.cli import completing
from careerpath.cli.context import index_and_profile, shared_by, typed
from careerpath.cli.emit import emit
from careerpath.cli.options import (
    AnswerOptions,
    PersonOptions,
    ProfileOption,
    SharedOptions,
    grouped,
)
from careerpath.errors import UsageError

__all__ = ["fit"]


@grouped
def fit(  # noqa: PLR0913 - groups, and what only this command asks
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
    trying: Annotated[
        list[str] | None,
        typer.Option(
            "--with", metavar="NAME=LEVEL", help="What if? Skills to try; repeat or use commas."
        ),
    ] = None,
    profile: ProfileOption,
    person: PersonOptions,
    answer: AnswerOptions,
    shared: SharedOptions,
) -> None:
    """Show how one role's score adds up, its conditions, and what to work on."""
    from careerpath.advice.fit import fit as ask  # noqa: PLC0415 - a command loads what it uses
    from careerpath.profile.options import skill_levels  # noqa: PLC0415

    shared = shared_by(context, shared)
    index, known = index_and_profile(profile, person, shared)
    wanted = skill_levels(trying or ())
    if trying and not wanted:
        raise UsageError("--with names no skill", "write name=level, for example --with sql=3")
    report = ask(index, known, role, wanted, typed=typed(profile, person))
    emit(report, "fit", answer, shared)
