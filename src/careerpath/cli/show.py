"""`careerpath show`."""

from typing import Annotated

import typer

from careerpath.cli import completing
from careerpath.cli.context import index_for, shared_by
from careerpath.cli.emit import emit
from careerpath.cli.options import AnswerOptions, SharedOptions, grouped

__all__ = ["show"]


@grouped
def show(
    *,
    context: typer.Context,
    name: Annotated[
        str,
        typer.Argument(
            metavar="NAME",
            help="A role, function or skill; or skill:NAME.",
            autocompletion=completing.names,
        ),
    ],
    answer: AnswerOptions,
    shared: SharedOptions,
) -> None:
    """Show one role, function or skill in full, with its sources."""
    from careerpath.advice.show import show as ask  # noqa: PLC0415 - a command loads what it uses

    shared = shared_by(context, shared)
    emit(ask(index_for(shared), name), "show", answer, shared)
