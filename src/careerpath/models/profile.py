"""A profile: what a person brings."""

from typing import Annotated, Any

from pydantic import BeforeValidator, Discriminator, Field, Strict, Tag

from careerpath.models.base import Level, Model, SixScores, Text, Version, Years, one_or_many
from careerpath.models.scales import CareerLevel, Education, Track
from careerpath.models.weights import WEIGHTS

__all__ = ["HeldRole", "InterestScores", "Interests", "Preferences", "Profile", "higher"]


def _names_to_levels(value: Any) -> Any:  # noqa: ANN401 - raw input, validated right after
    if isinstance(value, list) and all(isinstance(name, str) for name in value):
        return dict.fromkeys(value)
    if not isinstance(value, dict):
        return value
    # Names that differ in space alone are one name.
    merged: dict[Any, Any] = {}
    for name, level in value.items():
        key = name.strip() if isinstance(name, str) else name
        merged[key] = higher(merged[key], level) if key in merged else level
    return merged


def higher(one: Any, other: Any) -> Any:  # noqa: ANN401 - raw input, validated right after
    """The higher of two levels, one that was not given counting as what is assumed for it."""

    def worth(level: object) -> tuple[int, bool]:
        given = isinstance(level, int)
        return (level if isinstance(level, int) else WEIGHTS.assumed_level), given

    return max(one, other, key=worth)


class InterestScores(SixScores):
    """A person's own six scores."""


def _kind_of_interests(value: Any) -> str:  # noqa: ANN401 - raw input or a model
    return "scores" if isinstance(value, dict | InterestScores) else "words"


Interests = Annotated[
    Annotated[InterestScores, Tag("scores")]
    | Annotated[
        tuple[Text, ...],
        BeforeValidator(one_or_many, json_schema_input_type=Text | tuple[Text, ...]),
        Tag("words"),
    ],
    Discriminator(_kind_of_interests),
]
"""Six scores, or letters (`ECS`) and everyday words, dearest first."""


class HeldRole(Model):
    """A role that the person holds or held, and for how long."""

    title: Text
    years: Years | None = None
    current: Annotated[bool, Strict()] = False


class Preferences(Model):
    """What the person is looking for; `match` filters by these unless told otherwise."""

    functions: Annotated[
        tuple[Text, ...],
        BeforeValidator(one_or_many, json_schema_input_type=Text | tuple[Text, ...]),
    ] = ()
    levels: Annotated[
        tuple[CareerLevel, ...],
        BeforeValidator(one_or_many, json_schema_input_type=CareerLevel | tuple[CareerLevel, ...]),
    ] = ()
    track: Track | None = None
    min_pay: Annotated[float, Strict(), Field(ge=0, lt=1e12)] | None = None


class Profile(Model):
    """What a person brings. Everything is optional; what is not said is not held against them.

    `skills` maps a skill's name to a level, or to nothing where the person gives none; a plain
    list of names does too. `interests` are letters (`ECS`), everyday words, or six scores.
    """

    version: Version = 1
    name: Text | None = None
    summary: Text | None = None
    skills: Annotated[
        dict[Text, Level | None],
        BeforeValidator(
            _names_to_levels, json_schema_input_type=dict[Text, Level | None] | tuple[Text, ...]
        ),
    ] = {}
    interests: Interests | None = None
    roles: tuple[HeldRole, ...] = ()
    education: Education | None = None
    certifications: tuple[Text, ...] = ()
    languages: tuple[Text, ...] = ()
    preferences: Preferences = Preferences()
