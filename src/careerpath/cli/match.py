"""`careerpath match`."""

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from careerpath.cli.context import index_for, profile_for, shared_by, typed
from careerpath.cli.emit import emit
from careerpath.cli.options import (
    AnswerOptions,
    FilterOptions,
    PersonOptions,
    ProfileArgument,
    SharedOptions,
    grouped,
)
from careerpath.errors import UsageError

if TYPE_CHECKING:
    from careerpath.models.earlier import EarlierAnswer

__all__ = ["match"]


@grouped
def match(  # noqa: PLR0913 - groups, and what only this command asks
    *,
    context: typer.Context,
    profile: ProfileArgument,
    person: PersonOptions,
    top: Annotated[
        int, typer.Option("--top", "-n", min=1, metavar="N", help="How many roles to show.")
    ] = 5,
    filters: FilterOptions,
    explain: Annotated[
        bool, typer.Option("--explain", metavar="", help="Show how each score adds up.")
    ] = False,
    since: Annotated[
        str | None,
        typer.Option(metavar="FILE", help="Say what changed since an earlier answer (-f json)."),
    ] = None,
    answer: AnswerOptions,
    shared: SharedOptions,
) -> None:
    """Rank the roles that fit a person, and say why. With nothing given, it asks."""
    from careerpath.advice.match import match as ask  # noqa: PLC0415 - a command loads what it uses

    shared = shared_by(context, shared)
    earlier = _earlier(since, profile) if since is not None else None
    asked = profile is None and not person.given and _somebody_is_there()
    index, track = index_for(shared), None
    if asked:
        from careerpath.cli.few_questions import ask_person  # noqa: PLC0415

        person, track = ask_person(index)
        filters = filters._replace(track=filters.track or track)
    wanted = profile_for(index, profile, person, shared)
    report = ask(
        index,
        wanted,
        filters.wishes(),
        top=top,
        explained=explain,
        typed=typed(profile, person),
        earlier=earlier,
    )
    emit(report, "match", answer, shared)
    if asked:
        from careerpath.cli.few_questions import offer_to_save  # noqa: PLC0415

        offer_to_save(wanted, track)


def _earlier(path: str, profile: str | None) -> "EarlierAnswer":
    from careerpath.profile.earlier import read_earlier  # noqa: PLC0415 - where it is asked for

    if path == profile == "-":
        message = "the profile and the earlier answer cannot both come from standard input"
        raise UsageError(message, "give the name of a file for one of them")
    return read_earlier(path)


def _somebody_is_there() -> bool:
    return all(stream is not None and stream.isatty() for stream in (sys.stdin, sys.stdout))
