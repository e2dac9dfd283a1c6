"""Every command as the app itself knows it, for the page and for the manual."""

from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple

import typer.main

from careerpath.cli.app import COMMANDS, app_for
from careerpath.cli.options import AnswerOptions, FilterOptions, PersonOptions, SharedOptions

__all__ = ["GROUPS", "Command", "Parameter", "commands", "group_options"]

GROUPS: dict[str, Any] = {
    "Options of every command": SharedOptions,
    "Options of an answer": AnswerOptions,
    "Options that say who it is about": PersonOptions,
    "Options that filter roles": FilterOptions,
}
"""Options that come together, by what the page calls them."""


class Parameter(NamedTuple):
    """An argument or an option: how it is written, and what it does."""

    written: str
    about: str


class Command(NamedTuple):
    """A command by its full name; of options that come in groups, the groups' names alone."""

    name: str
    usage: str
    about: str
    arguments: tuple[Parameter, ...]
    options: tuple[Parameter, ...]
    groups: tuple[str, ...]


def commands() -> Iterator[Command]:
    """Every command, those of groups by both names, in the order of `--help`."""
    app = _app()
    for name in COMMANDS:
        yield from _commands(app.commands[name], name)


@cache
def group_options(group: str) -> tuple[Parameter, ...]:
    """The options of a group, as the first command that has them writes them."""
    names = GROUPS[group]._fields
    found = {each.name: each for each in _app().commands["match"].params}
    return tuple(_parameter(found[name]) for name in names)


@cache
def _app() -> Any:  # noqa: ANN401 - Typer's own types
    return typer.main.get_command(app_for(COMMANDS))


def _commands(command: Any, name: str) -> Iterator[Command]:  # noqa: ANN401 - Typer's own types
    inner = getattr(command, "commands", {})
    names = {each.name for each in command.params}
    if not inner or "format" in names:
        yield _command(command, name, names)
    for each, about in inner.items():
        yield from _commands(about, f"{name} {each}")


def _command(command: Any, name: str, names: set[str]) -> Command:  # noqa: ANN401
    groups = [title for title, kind in GROUPS.items() if names.issuperset(kind._fields)]
    shared = {field for group in groups for field in GROUPS[group]._fields}
    own = [each for each in command.params if each.name not in shared]
    arguments = [each for each in own if each.param_type_name == "argument"]
    options = [each for each in own if each.param_type_name == "option"]
    usage = " ".join(("careerpath", name, *map(_in_usage, arguments), "[OPTIONS]"))
    return Command(
        name,
        usage,
        command.help or "",
        tuple(map(_parameter, arguments)),
        tuple(map(_parameter, options)),
        tuple(groups),
    )


def _in_usage(argument: Any) -> str:  # noqa: ANN401 - Typer's own types
    written = str(argument.metavar)
    return written if argument.required or written.startswith("[") else f"[{written}]"


def _parameter(parameter: Any) -> Parameter:  # noqa: ANN401 - Typer's own types
    if parameter.param_type_name == "argument":
        return Parameter(parameter.metavar, parameter.help)
    opts = ", ".join(sorted(parameter.opts, key=len))
    default = parameter.default
    given = isinstance(default, int | str) and not isinstance(default, bool)
    told = not given or f"{default} (default)" in parameter.help
    about = parameter.help if told else f"{parameter.help} Without it: {default}."
    return Parameter(f"{opts} {parameter.metavar or ''}".strip(), about)
