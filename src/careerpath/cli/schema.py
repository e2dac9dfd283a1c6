"""`careerpath schema`: what files may hold and what comes out, for editors and programs."""

import json
from typing import TYPE_CHECKING, Any

from careerpath.cli.command import Command, group
from careerpath.cli.emit import deliver
from careerpath.cli.options import ForceOption, OutputOption, SharedOptions, grouped

if TYPE_CHECKING:
    from careerpath.models.base import Model

__all__ = ["schema"]

schema = group()

_DIALECT = "https://json-schema.org/draft/2020-12/schema"


@schema.command(cls=Command)
@grouped
def output(
    *, output: OutputOption = None, force: ForceOption = False, shared: SharedOptions
) -> None:
    """Print the JSON Schema of what --format json writes."""
    del shared
    from careerpath.render.contract import output_schema  # noqa: PLC0415 - loaded when used

    _deliver(output_schema(), output, force=force)


@schema.command(cls=Command)
@grouped
def catalogue(
    *, output: OutputOption = None, force: ForceOption = False, shared: SharedOptions
) -> None:
    """Print the JSON Schema of a catalogue file."""
    del shared
    from careerpath.models.catalogue import Catalogue  # noqa: PLC0415 - loaded when used

    _print(Catalogue, output, force=force)


@schema.command(cls=Command)
@grouped
def profile(
    *, output: OutputOption = None, force: ForceOption = False, shared: SharedOptions
) -> None:
    """Print the JSON Schema of a profile file."""
    del shared
    from careerpath.models.profile import Profile  # noqa: PLC0415 - loaded when used

    _print(Profile, output, force=force)


def _print(model: "type[Model]", output: str | None, *, force: bool) -> None:
    described = {"$schema": _DIALECT, **model.model_json_schema(by_alias=True)}
    _deliver(described, output, force=force)


def _deliver(described: dict[str, Any], output: str | None, *, force: bool) -> None:
    text = json.dumps(described, ensure_ascii=False, indent=2) + "\n"
    deliver(text, output, force=force)
