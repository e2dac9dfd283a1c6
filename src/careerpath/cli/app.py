"""The Typer app: its commands, and the shared options before them."""

import typer

from careerpath.cli.catalogue import app as catalogue
from careerpath.cli.command import Command
from careerpath.cli.fit import fit
from careerpath.cli.lists import roles, skills
from careerpath.cli.match import match
from careerpath.cli.options import SharedOptions, grouped
from careerpath.cli.profile import app as profile
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


for command in (match, fit, roles, skills, show):
    app.command(cls=Command)(command)
app.add_typer(profile, name="profile")
app.add_typer(catalogue, name="catalogue")
