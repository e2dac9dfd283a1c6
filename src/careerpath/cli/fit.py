"""`careerpath fit`."""

from typing import Annotated

import typer

from careerpath.cli.context import index_for, profile_for, shared_by
from careerpath.cli.emit import emit
from careerpath.cli.options import (
    AnswerOptions,
    PersonOptions,
    ProfileOption,
    SharedOptions,
    grouped,
)

__all__ = ["fit"]


@grouped
def fit(  # noqa: PLR0913 - groups, and what only this command asks
    *,
    context: typer.Context,
    role: Annotated[str, typer.Argument(metavar="ROLE", help="The role, by any of its names.")],
    profile: ProfileOption = None,
    person: PersonOptions,
    answer: AnswerOptions,
    shared: SharedOptions,
) -> None:
    """Show how one role's score adds up, its conditions, and what to work on."""
    from careerpath.advice.fit import fit as ask  # noqa: PLC0415 - a command loads what it uses

    shared = shared_by(context, shared)
    person_profile = profile_for(profile, person)
    emit(ask(index_for(shared), person_profile, role), "fit", answer, shared)
