"""The command class: Typer's, without the work for options that were not given."""

from typing import Any

import typer
from typer.core import TyperCommand, TyperOption

__all__ = ["Command", "group"]


class _SparingOption(TyperOption):
    """An option that was not given needs no validator.

    Typer builds a pydantic validator for each option of a command at each run, a millisecond
    apiece: with twenty options that is a tenth of the time a user waits.
    """

    def process_value(self, ctx: Any, value: Any) -> Any:  # noqa: ANN401 - Typer's own types
        if value is None and not self.required and self.callback is None:
            return None
        return super().process_value(ctx, value)


class Command(TyperCommand):
    """A command whose options are validated where they are given."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - Typer's own types
        super().__init__(*args, **kwargs)
        for parameter in self.params:
            # Typer makes the options itself and has no hook for their class.
            if type(parameter) is TyperOption:
                parameter.__class__ = _SparingOption


def group() -> typer.Typer:
    """A group of commands, which shows its help where none of them is named."""
    app = typer.Typer()

    @app.callback(invoke_without_command=True)
    def _help(context: typer.Context) -> None:
        if context.invoked_subcommand is None:
            typer.echo(context.get_help())

    return app
