"""`careerpath roles` and `careerpath skills`."""

from typing import Annotated

import typer

from careerpath.cli.context import index_for, shared_by
from careerpath.cli.emit import emit
from careerpath.cli.options import AnswerOptions, FilterOptions, SharedOptions, grouped

__all__ = ["roles", "skills"]

Query = Annotated[str | None, typer.Argument(metavar="QUERY", help="Words of the name.")]
Top = Annotated[int | None, typer.Option("--top", "-n", min=1, metavar="N", help="Only so many.")]


@grouped
def roles(  # noqa: PLR0913 - groups, and what only this command asks
    *,
    context: typer.Context,
    query: Query = None,
    filters: FilterOptions,
    top: Top = None,
    answer: AnswerOptions,
    shared: SharedOptions,
) -> None:
    """List the roles of the catalogue, or search them by name."""
    from careerpath.advice.lists import list_roles  # noqa: PLC0415 - a command loads what it uses

    shared = shared_by(context, shared)
    listing = list_roles(index_for(shared), query, filters.wishes(), top=top)
    emit(listing, "roles", answer, shared)


@grouped
def skills(
    *,
    context: typer.Context,
    query: Query = None,
    top: Top = None,
    answer: AnswerOptions,
    shared: SharedOptions,
) -> None:
    """List the skills of the catalogue, or search them by name."""
    from careerpath.advice.lists import list_skills  # noqa: PLC0415 - a command loads what it uses

    shared = shared_by(context, shared)
    emit(list_skills(index_for(shared), query, top=top), "skills", answer, shared)
