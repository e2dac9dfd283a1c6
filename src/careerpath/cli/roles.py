"""`careerpath roles`."""

import typer

from careerpath.cli.context import index_for, shared_by
from careerpath.cli.emit import emit
from careerpath.cli.options import (
    AnswerOptions,
    BatchOption,
    FilterOptions,
    QueryArgument,
    SharedOptions,
    TopOption,
    grouped,
)
from careerpath.errors import UsageError

__all__ = ["roles"]


@grouped
def roles(  # noqa: PLR0913 - groups, and what only this command asks
    *,
    context: typer.Context,
    query: QueryArgument = None,
    filters: FilterOptions,
    top: TopOption = None,
    batch: BatchOption = None,
    answer: AnswerOptions,
    shared: SharedOptions,
) -> None:
    """List the roles of the catalogue, or search them by name."""
    from careerpath.advice.lists import list_roles  # noqa: PLC0415 - a command loads what it uses

    shared = shared_by(context, shared)
    if batch is not None:
        from careerpath.cli.lines import answer_names  # noqa: PLC0415 - for many names alone

        if query is not None or any(filters):
            raise UsageError("--batch searches for the names of its file, among all roles")
        answer_names("meant_by", batch, top, answer, shared)
        return
    listing = list_roles(index_for(shared), query, filters.wishes(), top=top)
    emit(listing, "roles", answer, shared)
