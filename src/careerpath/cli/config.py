"""`careerpath config`: settings, and where each comes from."""

from typing import Annotated

import typer

from careerpath.cli import completing
from careerpath.cli.command import Command, Group
from careerpath.cli.context import shared_by
from careerpath.cli.emit import emit, note
from careerpath.cli.options import AnswerOptions, SharedOptions, grouped
from careerpath.cli.settings import KEYS, setting, settings_files

__all__ = ["config"]

config = typer.Typer(cls=Group)

_OTHERWISE = {
    "catalogue": "the one that careerpath comes with",
    "profile": "none",
    "hours": "10 where a plan is made for somebody",
    "color": "auto",
}


@config.callback(invoke_without_command=True)
@grouped
def show(*, context: typer.Context, answer: AnswerOptions, shared: SharedOptions) -> None:
    """Show every setting, and where its value comes from."""
    if context.invoked_subcommand is not None:
        return
    from careerpath.results.config import ConfigReport, SettingRow  # noqa: PLC0415 - when asked

    rows = tuple(
        SettingRow(key, meaning, *setting(key), _OTHERWISE[key]) for key, meaning in KEYS.items()
    )
    report = ConfigReport(rows, settings_files(), "careerpath config set hours 6")
    emit(report, "config", answer, shared_by(context, shared))


@config.command("set", cls=Command)
@grouped
def set_(
    *,
    context: typer.Context,
    key: Annotated[
        str,
        typer.Argument(
            metavar="KEY", help=f"One of {', '.join(KEYS)}.", autocompletion=completing.settings
        ),
    ],
    value: Annotated[
        list[str], typer.Argument(metavar="VALUE", help='What it is to be; "" takes it out.')
    ],
    shared: SharedOptions,
) -> None:
    """Write a setting into your own settings file."""
    from careerpath.cli.setting import write_setting  # noqa: PLC0415 - loaded when used

    shared = shared_by(context, shared)
    for words in write_setting(key, value):
        note(words, shared)
