"""The manual page, as `man` reads it: `python -m pages.manual`."""

from collections.abc import Iterable, Iterator

from careerpath import __version__
from pages.commands import GROUPS, Command, Parameter, commands, group_options

__all__ = ["manual"]

_HEAD = """\
.TH CAREERPATH 1 "" "careerpath {version}" "User commands"
.SH NAME
careerpath \\- which roles fit you, why, and what is missing
.SH SYNOPSIS
.B careerpath
.I COMMAND
[OPTIONS]
.SH DESCRIPTION
careerpath ranks the roles of a catalogue for a person, shows how every point of a score comes
about, and names the source of every figure. It works offline and sends nothing anywhere.
.SH COMMANDS
"""
_TAIL = """\
.SH EXIT STATUS
.TP
.B 0
done; an empty list too
.TP
.B 1
it ran, and the answer is no
.TP
.B 2
it could not run
.TP
.BR 130 ", " 143
interrupted, terminated
.SH ENVIRONMENT
.TP
.BR CAREERPATH_CATALOGUE ", " CAREERPATH_PROFILE ", " CAREERPATH_HOURS ", " CAREERPATH_COLOR
settings, above those of files and below options; see
.B careerpath config
.TP
.BR NO_COLOR ", " FORCE_COLOR
no colour, or colour wherever the answer goes
.SH EXAMPLES
.TP
.B careerpath match \\-\\-current \\(dqaccount manager\\(dq \\-\\-years 4
.TP
.B careerpath compare \\(dqsales manager\\(dq \\(dqoperations manager\\(dq
.TP
.B careerpath path \\(dqsales ops manager\\(dq \\(dqdirector of sales operations\\(dq
"""


def manual() -> str:
    """The whole page, as troff."""
    groups = (f".SH {name.upper()}\n{_listed(group_options(name))}" for name in GROUPS)
    body = "".join((*map(_section, commands()), *groups))
    return _HEAD.format(version=__version__) + body + _TAIL


def _section(command: Command) -> str:
    own = _listed((*command.arguments, *command.options))
    return f".SS {_plain(command.usage)}\n{_plain(command.about)}\n{own}"


def _listed(parameters: Iterable[Parameter]) -> str:
    return "".join(_lines(parameters))


def _lines(parameters: Iterable[Parameter]) -> Iterator[str]:
    for each in parameters:
        yield f".TP\n.B {_plain(each.written)}\n{_plain(each.about)}\n"


def _plain(text: str) -> str:
    """Text that troff takes for nothing else: no escapes, no hyphens that are to be typed."""
    escaped = text.replace("\\", "\\e").replace("-", "\\-")
    return f"\\&{escaped}" if escaped.startswith((".", "'")) else escaped


if __name__ == "__main__":
    print(manual(), end="")  # noqa: T201 - what this module is for
