"""The options that commands share, each defined once, and the groups that they come in.

A command takes a group as one parameter; `grouped` shows Typer the fields of the group as
parameters of their own. Every field has a default.
"""

import inspect
from collections.abc import Callable
from enum import StrEnum
from functools import wraps
from math import isfinite
from typing import TYPE_CHECKING, Annotated, Any, NamedTuple, get_type_hints

import typer

from careerpath.cli import completing
from careerpath.cli.settings import configured_hours, configured_profile
from careerpath.errors import UsageError
from careerpath.models.scales import CareerLevel, Education, Track

if TYPE_CHECKING:
    from careerpath.advice.filters import Wishes

__all__ = [
    "AnswerOptions",
    "BatchOption",
    "ColorWhen",
    "FilterOptions",
    "ForceOption",
    "Format",
    "HoursOption",
    "OutputOption",
    "PersonOptions",
    "ProfileArgument",
    "ProfileOption",
    "QueryArgument",
    "SharedOptions",
    "TopOption",
    "grouped",
]


class Format(StrEnum):
    """The forms an answer can take."""

    TABLE = "table"
    MARKDOWN = "markdown"
    JSON = "json"
    CSV = "csv"
    HTML = "html"


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


class SharedOptions(NamedTuple):
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
        ColorWhen | None,
        typer.Option(metavar="WHEN", is_eager=True, help="Colour: auto, always or never."),
    ] = None
    quiet: Annotated[
        bool,
        typer.Option("--quiet", "-q", metavar="", help="Leave out the notes beside the answer."),
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
        return self._replace(
            catalogue=self.catalogue or before.catalogue,
            color=self.color or before.color,
            quiet=self.quiet or before.quiet,
            verbose=self.verbose or before.verbose,
        )


OutputOption = Annotated[
    str | None,
    typer.Option("--output", "-o", metavar="FILE", help="Write to a file; - is stdout."),
]
"""Where an answer goes."""

ForceOption = Annotated[bool, typer.Option("--force", metavar="", help="Replace an existing file.")]
"""Whether the file may be there already."""


class AnswerOptions(NamedTuple):
    """In what form an answer comes, and where it goes."""

    format: Annotated[
        Format | None,
        typer.Option("--format", "-f", metavar="FORM", help="table, markdown, json, csv or html."),
    ] = None
    output: OutputOption = None
    force: ForceOption = False


class PersonOptions(NamedTuple):
    """A person in a few words, instead of a profile or on top of one."""

    skill: Annotated[
        list[str] | None,
        typer.Option(
            "--skill",
            "-s",
            metavar="NAME[=LEVEL]",
            help="A skill, with a level from 1 (awareness) to 5 (expert); repeat or use commas.",
            autocompletion=completing.skills,
        ),
    ] = None
    interest: Annotated[
        list[str] | None,
        typer.Option(
            "--interest",
            "-i",
            metavar="WORDS",
            help="What you like, dearest first: words (helping people) or letters (ECS).",
        ),
    ] = None
    current: Annotated[
        str | None,
        typer.Option(
            metavar="ROLE", help="The role you hold now.", autocompletion=completing.roles
        ),
    ] = None
    years: Annotated[
        float | None, typer.Option(metavar="N", help="Years in the role you hold.")
    ] = None
    education: Annotated[
        str | None,
        typer.Option(
            metavar="DEGREE",
            help=f"Highest degree: {_listed(Education)}.",
            autocompletion=completing.degrees,
        ),
    ] = None

    @property
    def given(self) -> bool:
        """Whether anything was said."""
        return any(value not in (None, []) for value in self)


ProfileOption = Annotated[
    str | None,
    typer.Option(
        "--profile",
        "-p",
        metavar="FILE",
        default_factory=configured_profile,
        show_default=False,
        help="Your profile or résumé, a file; - is stdin.",
    ),
]
"""The profile, where a command's argument is something else."""

ProfileArgument = Annotated[
    str | None,
    typer.Argument(
        metavar="PROFILE",
        default_factory=configured_profile,
        show_default=False,
        help="Your profile or résumé, a file; - is stdin.",
    ),
]
"""The profile, where a command is about nothing else."""

HoursOption = Annotated[
    float | None,
    typer.Option(
        metavar="N",
        default_factory=configured_hours,
        show_default=False,
        help="Hours of practice a week, to count in time to learn.",
    ),
]
"""How much of a week goes into learning."""


BatchOption = Annotated[
    str | None,
    typer.Option(metavar="FILE", help="Answer for each name in a file, a line each; - is stdin."),
]
"""A file of names, in place of one."""

QueryArgument = Annotated[str | None, typer.Argument(metavar="QUERY", help="Words of the name.")]
"""What a list is searched for."""

TopOption = Annotated[
    int | None, typer.Option("--top", "-n", min=1, metavar="N", help="Only so many.")
]
"""How many rows of a list are shown."""


class FilterOptions(NamedTuple):
    """Which roles to show."""

    function: Annotated[
        list[str] | None,
        typer.Option(
            metavar="NAME",
            help="Only this field of work, such as sales; repeatable.",
            autocompletion=completing.functions,
        ),
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

        if self.min_pay is not None and not isfinite(self.min_pay):
            raise UsageError("--min-pay is not a finite number")
        return Wishes(self.function or (), self.level or (), self.track, self.min_pay)


def grouped(function: Callable[..., None]) -> Callable[..., None]:
    """Let a command take groups of options: named tuples whose fields are the options."""
    hints = get_type_hints(function, include_extras=True)
    groups: dict[str, Any] = {}
    parameters = []
    for parameter in inspect.signature(function).parameters.values():
        kind = hints[parameter.name]
        if not hasattr(kind, "_field_defaults"):
            parameters.append(parameter.replace(annotation=kind, kind=parameter.KEYWORD_ONLY))
            continue
        groups[parameter.name] = kind
        types = get_type_hints(kind, include_extras=True)
        parameters += [
            inspect.Parameter(name, parameter.KEYWORD_ONLY, default=default, annotation=types[name])
            for name, default in kind._field_defaults.items()
        ]

    @wraps(function)
    def command(**values: Any) -> None:  # noqa: ANN401 - whatever Typer parsed
        for name, kind in groups.items():
            values[name] = kind(*(values.pop(field) for field in kind._fields))
        function(**values)

    command.__signature__ = inspect.Signature(parameters)  # type: ignore[attr-defined]
    command.__annotations__ = {each.name: each.annotation for each in parameters}
    return command
