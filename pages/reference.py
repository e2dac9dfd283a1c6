"""The reference of the command line, as Markdown: `python -m pages.reference`."""

from collections.abc import Iterable, Iterator

from pages.commands import GROUPS, Command, Parameter, commands, group_options

__all__ = ["reference"]

_HEAD = """\
# Commands

What `careerpath --help` and `careerpath COMMAND --help` say, on one page. It is made from the app
itself.
"""
_ENDS = """\
## Exit codes

| code | meaning |
| --- | --- |
| 0 | done; an empty list too |
| 1 | it ran, and the answer is no: no path, findings in a check, no skill recognised |
| 2 | it could not run: usage, an unknown name, bad data, a missing file |
| 130, 143 | interrupted, terminated |
"""


def reference() -> str:
    """The whole page."""
    groups = (f"## {name}\n\n{_table(group_options(name))}" for name in GROUPS)
    return "\n".join((_HEAD, *map(_section, commands()), *groups, _ENDS))


def _section(command: Command) -> str:
    return "\n".join(_parts(command))


def _parts(command: Command) -> Iterator[str]:
    yield f"## {command.name}\n\n{command.about}\n\n```text\n{command.usage}\n```\n"
    own = (*command.arguments, *command.options)
    if own:
        yield _table(own)
    links = ", ".join(f"[{name[0].lower()}{name[1:]}](#{_anchor(name)})" for name in command.groups)
    yield f"And: {links}.\n"


def _table(parameters: Iterable[Parameter]) -> str:
    rows = (f"| `{each.written}` | {each.about} |" for each in parameters)
    return "\n".join(("| | |", "| --- | --- |", *rows, ""))


def _anchor(name: str) -> str:
    return name.lower().replace(" ", "-")


if __name__ == "__main__":
    print(reference(), end="")  # noqa: T201 - what this module is for
