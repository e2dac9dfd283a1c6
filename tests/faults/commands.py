"""The commands of the app with their parameters, as Typer has them; nothing here lists them."""

from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple

import typer.main

from careerpath.cli.app import COMMANDS, app_for

__all__ = ["Command", "commands", "often"]

# It writes into the start-up files of a shell; the other of the pair is drawn.
_LEFT_OUT = frozenset({"install_completion"})


class Command(NamedTuple):
    """A command by the words of its name, with its arguments and options; or a group of them."""

    words: tuple[str, ...]
    arguments: tuple[Any, ...]
    options: tuple[Any, ...]
    groups: bool

    def has(self, option: str) -> bool:
        """Whether it takes an option of that name."""
        return any(option in each.opts for each in self.options)

    def option(self, name: str) -> Any:
        """The option that the program calls so; None where it has none."""
        return next((each for each in self.options if each.name == name), None)

    @property
    def reads_lines(self) -> bool:
        """Whether it is about a file and nothing else."""
        return any(each.metavar == "FILE" for each in self.arguments)


@cache
def commands() -> tuple[Command, ...]:
    """Every command and every group of them, the app itself first."""
    return tuple(_commands(typer.main.get_command(app_for(COMMANDS)), ()))


@cache
def often() -> tuple[Command, ...]:
    """Commands to draw from: those that answer stand there most often, groups of them hardly ever.

    A few answer without a form to choose, and some that are groups answer by themselves.
    """
    alone = tuple(each for each in commands() if not each.groups)
    answering = tuple(each for each in commands() if each.has("--format"))
    return (*answering * 4, *alone * 2, *commands())


def _commands(command: Any, words: tuple[str, ...]) -> Iterator[Command]:
    inner = getattr(command, "commands", {})
    arguments, options = (
        tuple(
            each
            for each in command.params
            if each.param_type_name == kind and each.name not in _LEFT_OUT
        )
        for kind in ("argument", "option")
    )
    yield Command(words, arguments, options, bool(inner))
    for name, each in inner.items():
        yield from _commands(each, (*words, name))
