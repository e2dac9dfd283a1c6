"""Typer's command and group, with less work for options and more care for help."""

import io
import shutil
import sys
from typing import Any

import typer
from typer.core import TyperArgument, TyperCommand, TyperGroup, TyperOption

from careerpath.cli.options import ColorWhen, SharedOptions

__all__ = ["Command", "Group", "group", "help_alone"]

_NARROWEST_HELP, _WIDEST_HELP = 80, 1_000


class _SparingOption(TyperOption):
    """An option that was not given needs no validator.

    Typer builds a pydantic validator for each option of a command at each run, a millisecond
    apiece: with twenty options that is a tenth of the time a user waits.
    """

    def process_value(self, ctx: Any, value: Any) -> Any:  # noqa: ANN401 - Typer's own types
        if value is None and not self.required and self.callback is None:
            return None
        return super().process_value(ctx, value)


class _PlainArgument(TyperArgument):
    """An argument that help shows by its name alone: `ROLE`, not `{ROLE} <str>`."""

    def display_type_rich(self, ctx: Any) -> str | None:  # noqa: ANN401, ARG002 - Typer's own types
        return None

    def get_usage_pieces(self, ctx: Any) -> list[str]:  # noqa: ANN401, ARG002 - Typer's own types
        name = self.display_name_raw
        return [name if self.required or name.startswith("[") else f"[{name}]"]


def _set_up_help(context: Any) -> None:  # noqa: ANN401 - Typer's own types
    """Let help obey `--color`, and keep it readable in a pipe whatever COLUMNS says."""
    from typer import rich_utils  # noqa: PLC0415 - for help alone

    when = None
    while context is not None and when is None:
        shared = context.obj
        own = shared.color if isinstance(shared, SharedOptions) else None
        when = context.params.get("color") or own
        context = context.parent
    rich_utils.COLOR_SYSTEM = None if when is ColorWhen.NEVER else "auto"
    rich_utils.FORCE_TERMINAL = True if when is ColorWhen.ALWAYS else None
    columns = shutil.get_terminal_size().columns
    least = 0 if sys.stdout.isatty() else _NARROWEST_HELP
    rich_utils.MAX_WIDTH = min(max(columns, least), _WIDEST_HELP)
    if isinstance(sys.stdout, io.TextIOWrapper):
        # Typer writes it itself, and an encoding may lack the é of résumé.
        sys.stdout.reconfigure(errors="replace")


class _Careful:
    """What careerpath adds to Typer's commands and groups alike."""

    params: list[Any]

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - Typer's own types
        super().__init__(*args, **kwargs)
        for parameter in self.params:
            # Typer makes the options itself and has no hook for their class.
            if type(parameter) is TyperOption:
                parameter.__class__ = _SparingOption
            elif type(parameter) is TyperArgument:
                parameter.__class__ = _PlainArgument

    def format_help(self, ctx: Any, formatter: Any) -> None:  # noqa: ANN401 - Typer's own types
        """Write the help, in the colours and the width that suit where it goes."""
        _set_up_help(ctx)
        for parameter in self.get_params(ctx):  # type: ignore[attr-defined]
            # Typer's own switches would have “<bool>” beside them.
            if isinstance(parameter, TyperOption) and parameter.is_flag:
                parameter.metavar = ""
        super().format_help(ctx, formatter)  # type: ignore[misc]

    def invoke(self, ctx: Any) -> Any:  # noqa: ANN401 - Typer's own types
        """Run the command, unless its answer would take the place of what it reads."""
        output = ctx.params.get("output")
        if output not in {None, "-"}:
            from careerpath.cli.inputs import keep_inputs  # noqa: PLC0415 - to write alone

            keep_inputs(ctx, output)
        return super().invoke(ctx)  # type: ignore[misc]


class Command(_Careful, TyperCommand):
    """A command whose options are validated where they are given, and its inputs kept."""


class Group(_Careful, TyperGroup):
    """A group of commands, careful with its own options as a command is."""


def group() -> typer.Typer:
    """A group of commands, which shows its help where none of them is named."""
    app = typer.Typer(cls=Group)
    app.callback(invoke_without_command=True)(help_alone)
    return app


def help_alone(context: typer.Context) -> None:
    """Show a group's help where no command of it is named."""
    if context.invoked_subcommand is None:
        typer.echo(context.get_help())
