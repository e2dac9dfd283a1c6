"""`careerpath skills`."""

import typer

from careerpath.cli.context import index_for, shared_by
from careerpath.cli.emit import emit
from careerpath.cli.options import (
    AnswerOptions,
    QueryArgument,
    SharedOptions,
    TopOption,
    grouped,
)

__all__ = ["skills"]


@grouped
def skills(
    *,
    context: typer.Context,
    query: QueryArgument = None,
    top: TopOption = None,
    answer: AnswerOptions,
    shared: SharedOptions,
) -> None:
    """List the skills of the catalogue, or search them by name."""
    from careerpath.advice.lists import list_skills  # noqa: PLC0415 - a command loads what it uses

    shared = shared_by(context, shared)
    emit(list_skills(index_for(shared), query, top=top), "skills", answer, shared)
