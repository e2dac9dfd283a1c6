"""The Typer app: its commands, and the shared options before them."""

import typer

from careerpath.cli.match import match
from careerpath.cli.options import SharedOptions, grouped
from careerpath.cli.show import show

__all__ = ["app"]

app = typer.Typer(
    name="careerpath",
    help="Which roles fit you, why, and what is missing.",
    add_completion=True,
    rich_markup_mode="rich",
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


@app.callback(invoke_without_command=True)
@grouped
def _root(context: typer.Context, shared: SharedOptions) -> None:
    context.obj = shared
    if context.invoked_subcommand is None:
        typer.echo(context.get_help())


app.command()(match)
app.command()(show)
