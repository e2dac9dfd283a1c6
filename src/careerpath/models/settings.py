"""What a settings file may hold."""

from typing import Annotated, Literal

from pydantic import BeforeValidator, Field, Strict

from careerpath.models.base import Model, Text, Version, one_or_many
from careerpath.models.scales import HOURS_OF_A_WEEK

__all__ = ["Settings"]


class Settings(Model):
    """What careerpath does unless told otherwise; paths count from the folder of the file.

    `hours` are those of practice a week.
    """

    version: Version = 1
    catalogue: Annotated[
        tuple[Text, ...],
        BeforeValidator(one_or_many, json_schema_input_type=Text | tuple[Text, ...]),
    ] = ()
    profile: Text | None = None
    hours: Annotated[float, Strict(), Field(gt=0, le=HOURS_OF_A_WEEK)] | None = None
    color: Literal["auto", "always", "never"] | None = None
