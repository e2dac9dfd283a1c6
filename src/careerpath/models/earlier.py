"""An earlier answer of `match`, as far as a later one is compared with it."""

from typing import Annotated, Literal

from pydantic import ConfigDict, Field, Strict

from careerpath.models.base import Model, Text

__all__ = ["EarlierAnswer", "EarlierFit", "Named"]

_Count = Annotated[int, Strict(), Field(ge=0)]


class _Told(Model):
    # A newer careerpath may write more of each of these, and the comparison does not need it.
    model_config = ConfigDict(extra="ignore")


class Named(_Told):
    """A role or a skill, by id and by the title that it had."""

    id: Text
    title: Text
    onet: str | None = None


class EarlierGap(_Told):
    """A skill that was missing."""

    skill: Named


class EarlierFit(_Told):
    """One role's place, score, tier and gaps."""

    rank: Annotated[int, Strict(), Field(ge=1)]
    role: Named
    score: Annotated[float, Strict(), Field(ge=0, le=100)]
    tier: Literal["strong", "good", "stretch", "far"] | None
    missing: tuple[EarlierGap, ...]


class EarlierPerson(_Told):
    """Whom it was for."""

    name: str | None = None


class EarlierAnswer(_Told):
    """The roles that were shown, out of the `passed` that its filters left of all `considered`."""

    person: EarlierPerson | None = None
    rows: tuple[EarlierFit, ...]
    considered: _Count
    passed: _Count
    filters: tuple[str, ...]
