"""What every model shares: frozen, closed to unknown keys, strict about numbers."""

from typing import Annotated, Any

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    Strict,
    StringConstraints,
)
from pydantic_core import PydanticKnownError

from careerpath.files.text import clean
from careerpath.models.scales import Theme

__all__ = [
    "EDITORIAL",
    "Basis",
    "Importance",
    "Item",
    "Level",
    "Model",
    "Replaceable",
    "SixScores",
    "Slug",
    "Text",
    "Version",
    "Years",
    "one_or_many",
]

EDITORIAL = "editorial"
"""The source id that every catalogue has without declaring it: the authors' own judgement."""


class Model(BaseModel):
    """Base of every noun: immutable, and an unknown key is an error."""

    # Building a validator costs more than importing the module: a command pays only for
    # the models that it uses.
    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True, allow_inf_nan=False)


def one_or_many(value: Any) -> Any:  # noqa: ANN401 - raw input, validated right after
    """Let a single word stand for a list of one."""
    return [value] if isinstance(value, str) else value


def _seen(text: str) -> str:
    """Refuse what holds nothing that could be seen: zero-width spaces, soft hyphens."""
    # Most texts begin with a letter, which is seen.
    if not (text[0].isalnum() or clean(text)):
        raise PydanticKnownError("string_too_short", {"min_length": 1})
    return text


Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1), AfterValidator(_seen)]
"""One line or paragraph of prose, never empty."""

Slug = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(?:-[a-z0-9]+)*$", max_length=80)]
"""An identifier: lower-case words and digits joined by hyphens."""

Years = Annotated[float, Strict(), Field(ge=0, le=60)]
"""A duration in years, 0-60."""

Level = Annotated[int, Strict(), Field(ge=1, le=5)]
"""How well someone commands a skill, 1-5; the stages are named in `scales.LEVELS`."""

Importance = Annotated[float, Strict(), Field(ge=1, le=5)]
"""How much a role depends on a skill, 1-5: O*NET's importance scale (IM)."""

Basis = Annotated[
    tuple[Slug, ...], BeforeValidator(one_or_many, json_schema_input_type=Slug | tuple[Slug, ...])
]
"""The ids of the sources that say so; one id may be written without brackets."""


class Replaceable(Model):
    """An entry that takes the place of an earlier file's only where it says `override: true`."""

    override: Annotated[bool, Strict()] = Field(default=False, exclude=True)


class Item(Replaceable):
    """An entry with an id."""

    id: Slug


Version = Annotated[int, Strict(), Field(ge=1, le=1)]
"""The version of the format, 1."""


_Score = Annotated[float, Strict(), Field(ge=1, le=7)]


class SixScores(Model):
    """A score, 1-7, for each RIASEC theme (O*NET's scale OI)."""

    realistic: _Score
    investigative: _Score
    artistic: _Score
    social: _Score
    enterprising: _Score
    conventional: _Score

    @property
    def scores(self) -> dict[Theme, float]:
        """The six scores in RIASEC order."""
        return {theme: getattr(self, theme.value) for theme in Theme}
