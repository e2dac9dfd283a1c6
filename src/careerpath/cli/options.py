"""The options that commands share, each defined once, and the groups that they come in.

A command takes a group as one parameter; `grouped` shows Typer the fields of the group as
parameters of their own.
"""

import inspect
from collections.abc import Callable
from dataclasses import dataclass, fields, is_dataclass, replace
from enum import StrEnum
from functools import wraps
from typing import TYPE_CHECKING, Annotated, Any, get_type_hints

import typer

from careerpath.models.scales import CareerLevel, Education, Track

if TYPE_CHECKING:
    from careerpath.advice.filters import Wishes

__all__ = [
    "AnswerOptions",
    "ColorWhen",
    "FilterOptions",
    "Format",
    "PersonOptions",
    "ProfileOption",
    "SharedOptions",
    "grouped",
]


class Format(StrEnum):
    """The forms an answer can take."""

    TABLE = "table"
    MARKDOWN = "markdown"
    JSON = "json"


class ColorWhen(StrEnum):
    """When to colour."""

    AUTO = "auto"
    ALWAYS = "always"
    NEVER = "never"


def _listed(choices: type[StrEnum]) -> str:
    *first, last = choices
    return f"{', '.join(first)} or {last}"


def _show_version(wanted: bool) -> None:  # noqa: FBT001 - the form that Typer calls
    if wanted:
        from careerpath import __version__  # noqa: PLC0415

        typer.echo(f"careerpath {__version__}")
        raise typer.Exit


@dataclass(frozen=True, slots=True)
class SharedOptions:
    """Options of every command, accepted before its name too."""

    catalogue: Annotated[
        list[str] | None,
        typer.Option(
            "--catalogue",
            "-c",
            metavar="PATH",
            help="Catalogue file or folder; repeat to add.",
        ),
    ] = None
    color: Annotated[
        ColorWhen | None, typer.Option(metavar="WHEN", help="Colour: auto, always or never.")
    ] = None
    quiet: Annotated[
        bool, typer.Option("--quiet", "-q", metavar="", help="No notes on stderr.")
    ] = False
    verbose: Annotated[
        bool, typer.Option("--verbose", "-v", metavar="", help="Say which catalogue is read.")
    ] = False
    version: Annotated[
        bool,
        typer.Option(
            "--version",
            "-V",
            callback=_show_version,
            is_eager=True,
            metavar="",
            help="Show the version.",
        ),
    ] = False

    def over(self, before: "SharedOptions") -> "SharedOptions":
        """These, with what was given before the command's name where they are silent."""
        return replace(
            self,
            catalogue=self.catalogue or before.catalogue,
            color=self.color or before.color,
            quiet=self.quiet or before.quiet,
            verbose=self.verbose or before.verbose,
        )


@dataclass(frozen=True, slots=True)
class AnswerOptions:
    """In what form an answer comes, and where it goes."""

    format: Annotated[
        Format | None,
        typer.Option("--format", "-f", metavar="FORM", help="table (default), markdown or json."),
    ] = None
    output: Annotated[
        str | None,
        typer.Option("--output", "-o", metavar="FILE", help="Write to a file; - is stdout."),
    ] = None
    force: Annotated[
        bool, typer.Option("--force", metavar="", help="Replace an existing file.")
    ] = False


@dataclass(frozen=True, slots=True)
class PersonOptions:
    """A person in a few words, instead of a profile or on top of one."""

    skill: Annotated[
        list[str] | None,
        typer.Option(
            "--skill",
            "-s",
            metavar="NAME[=LEVEL]",
            help="A skill, level 1-5; repeat or use commas.",
        ),
    ] = None
    interest: Annotated[
        list[str] | None,
        typer.Option(
            "--interest",
            "-i",
            metavar="WORDS",
            help="RIASEC letters (ECS) or words, dearest first.",
        ),
    ] = None
    current: Annotated[str | None, typer.Option(metavar="ROLE", help="The role you hold now.")] = (
        None
    )
    years: Annotated[
        float | None, typer.Option(metavar="N", help="Years in the role you hold.")
    ] = None
    education: Annotated[
        Education | None,
        typer.Option(metavar="DEGREE", help=f"Highest degree: {_listed(Education)}."),
    ] = None

    @property
    def given(self) -> bool:
        """Whether anything was said."""
        return any(getattr(self, each.name) not in (None, []) for each in fields(self))


ProfileOption = Annotated[
    str | None, typer.Option("--profile", "-p", metavar="FILE", help="Profile file; - is stdin.")
]
"""The profile, where a command's argument is something else."""


@dataclass(frozen=True, slots=True)
class FilterOptions:
    """Which roles to show."""

    function: Annotated[
        list[str] | None, typer.Option(metavar="NAME", help="Only this function; repeatable.")
    ] = None
    level: Annotated[
        list[CareerLevel] | None,
        typer.Option(
            metavar="LEVEL", help=f"Only this career level: {_listed(CareerLevel)}. Repeatable."
        ),
    ] = None
    track: Annotated[
        Track | None,
        typer.Option(metavar="TRACK", help="Only this track: individual or management."),
    ] = None
    min_pay: Annotated[
        float | None,
        typer.Option(
            min=0, metavar="AMOUNT", help="Only roles that typically pay this a year or more."
        ),
    ] = None

    def wishes(self) -> "Wishes":
        """The filters, for advice."""
        from careerpath.advice.filters import Wishes  # noqa: PLC0415 - not needed for --help

        return Wishes(self.function or (), self.level or (), self.track, self.min_pay)


def grouped(function: Callable[..., None]) -> Callable[..., None]:
    """Let a command take groups of options: dataclasses whose fields are the options."""
    hints = get_type_hints(function, include_extras=True)
    groups: dict[str, Any] = {}
    parameters = []
    for parameter in inspect.signature(function).parameters.values():
        kind = hints[parameter.name]
        if not is_dataclass(kind):
            parameters.append(parameter.replace(annotation=kind))
            continue
        groups[parameter.name] = kind
        types = get_type_hints(kind, include_extras=True)
        parameters += [
            inspect.Parameter(
                each.name, parameter.KEYWORD_ONLY, default=each.default, annotation=types[each.name]
            )
            for each in fields(kind)
        ]

    @wraps(function)
    def command(**values: Any) -> None:  # noqa: ANN401 - whatever Typer parsed
        for name, kind in groups.items():
            own = {each.name: values.pop(each.name) for each in fields(kind)}
            values[name] = kind(**own)
        function(**values)

    command.__signature__ = inspect.Signature(  # type: ignore[attr-defined]
        [each.replace(kind=each.KEYWORD_ONLY) for each in parameters]
    )
    command.__annotations__ = {each.name: each.annotation for each in parameters}
    return command
