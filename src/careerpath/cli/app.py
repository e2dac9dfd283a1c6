"""The Typer app: its commands, and the shared options before them."""

from collections.abc import Collection
from importlib import import_module

import typer

from careerpath.cli.command import Command, Group, help_alone
from careerpath.cli.options import SharedOptions, grouped

__all__ = ["COMMANDS", "GROUPS", "app_for"]

COMMANDS = {
    "match": "Rank the roles that fit a person, and say why.",
    "fit": "Show how one role's score adds up, its conditions, and what to work on.",
    "roles": "List the roles of the catalogue, or search them by name.",
    "skills": "List the skills of the catalogue, or search them by name.",
    "show": "Show one role, function or skill in full, with its sources.",
    "next": "Show where a role leads, or from where people come to it.",
    "path": "Find the ways from one role to another, step by step.",
    "learn": "Say which skill to learn next, and plan a year of it.",
    "similar": "List the roles nearest to one by what they ask.",
    "compare": "Set two to four roles, or functions, side by side.",
    "batch": "Rank the roles for each of many profiles, a line each.",
    "report": "Tell the whole story of a person in one document.",
    "profile": "Write, import, check and show profiles.",
    "catalogue": "Check and describe catalogues.",
    "config": "Show settings and where each comes from, or change one.",
    "schema": "Print the JSON Schema of the output, of catalogues or of profiles.",
}
"""Every command with what it does. The module of `cli` named like it has it by that name too."""


GROUPS = frozenset({"profile", "catalogue", "config", "schema"})
"""Those of them that have commands of their own."""


def app_for(words: Collection[str]) -> typer.Typer:
    """The app for a command line: the commands that it names in full, of the others the names.

    Typer builds the options of every command that it is given, which takes longer than running
    one; an app needs to know the others only to list them.
    """
    app = typer.Typer(
        name="careerpath",
        cls=Group,
        help="Which roles fit you, why, and what is missing.",
        epilog='Begin with "careerpath match", which asks, or with "careerpath match cv.txt".',
        rich_markup_mode="rich",
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    app.callback(invoke_without_command=True)(grouped(_root))
    for name, about in COMMANDS.items():
        if name not in words:
            app.command(name, help=about)(_named_elsewhere)
            continue
        command = getattr(import_module(f"careerpath.cli.{name}"), name)
        if isinstance(command, typer.Typer):
            app.add_typer(command, name=name, help=about)
        else:
            app.command(name, cls=Command, help=about)(command)
    return app


def _root(context: typer.Context, shared: SharedOptions) -> None:
    context.obj = shared
    help_alone(context)


def _named_elsewhere() -> None:
    raise AssertionError("a command that the command line does not name cannot be run")
