"""A catalogue: its sources, interests, functions, skills, roles and the moves between them."""

from datetime import date
from enum import StrEnum
from typing import Annotated, Self

from pydantic import Field, Strict, StringConstraints, model_validator

from careerpath.models.base import Basis, Item, Model, Replaceable, Slug, Text, Version, Years
from careerpath.models.role import Role
from careerpath.models.scales import Effort, Theme

__all__ = [
    "Catalogue",
    "Collaboration",
    "Function",
    "Interest",
    "Relation",
    "Skill",
    "Source",
    "SourceKind",
    "TeamRole",
    "Transition",
    "TransitionKind",
    "TransitionYears",
]

_URL = Annotated[str, StringConstraints(pattern=r"^https?://[^\s<>\"]+$")]


class SourceKind(StrEnum):
    """What stands behind a figure."""

    OFFICIAL_STATISTICS = "official_statistics"
    DATASET = "dataset"
    ARTICLE = "article"
    EDITORIAL = "editorial"


class Source(Item):
    """Who says so. A source without a year is shown as undated."""

    title: Text
    publisher: Text | None = None
    url: _URL | None = None
    kind: SourceKind
    year: Annotated[int, Strict(), Field(ge=1900, le=2200)] | None = None
    edition: Text | None = None
    region: Text | None = None
    licence: Text | None = None
    attribution: Text | None = None
    accessed: date | None = None
    modified: Text | None = None

    @property
    def dated(self) -> str:
        """The edition, else the year, else the word for a source that gives neither."""
        return self.edition or (str(self.year) if self.year else "undated")


class Interest(Replaceable):
    """One RIASEC theme in everyday words, so that people need not know the letters."""

    theme: Theme
    title: Text
    description: Text
    words: tuple[Text, ...] = ()


class TeamRole(Model):
    """A team within a function and what it does; `role` where the catalogue describes it."""

    title: Text
    does: Text
    role: Slug | None = None


class Collaboration(Model):
    """How a function works with another."""

    function: Slug
    how: Text


class Function(Item):
    """A job function: what it is for, how it is measured, who is in it."""

    title: Text
    aliases: tuple[Text, ...] = ()
    names: dict[str, Text] = {}
    summary: Text
    focus: Text | None = None
    orientation: Text | None = None
    objectives: tuple[Text, ...] = ()
    skills: tuple[Slug, ...] = ()
    kpis: tuple[Text, ...] = ()
    team_roles: tuple[TeamRole, ...] = ()
    works_with: tuple[Collaboration, ...] = ()
    suits: tuple[Text, ...] = ()
    moving_in: tuple[Text, ...] = ()
    basis: Basis = ()


class Relation(Model):
    """A skill that stands in, in part, for another, both ways; strength 0-1, never a full match."""

    skill: Slug
    strength: Annotated[float, Strict(), Field(gt=0, lt=1)]


class Skill(Item):
    """Something a person can do or knows."""

    title: Text
    category: Text
    description: Text | None = None
    aliases: tuple[Text, ...] = ()
    related: tuple[Relation, ...] = ()
    effort: Effort = Effort.MEDIUM
    learn: tuple[Text, ...] = ()


class TransitionKind(StrEnum):
    """What sort of move it is."""

    PROMOTION = "promotion"
    LATERAL = "lateral"
    CAREER_CHANGE = "career_change"


class TransitionYears(Model):
    """How long someone usually stays before the move, with who says so."""

    min: Years
    max: Years
    basis: Basis = ()

    @model_validator(mode="after")
    def _ordered(self) -> Self:
        if self.min > self.max:
            raise ValueError(f"min ({self.min:g}) is above max ({self.max:g})")
        return self


class Transition(Replaceable):
    """A move from one role to another. Without `years`, they are derived from experience."""

    from_: Slug = Field(alias="from")
    to: Slug
    kind: TransitionKind
    years: TransitionYears | None = None
    milestones: tuple[Text, ...] = ()
    skills: tuple[Slug, ...] = ()
    certifications: tuple[Text, ...] = ()
    note: Text | None = None
    basis: Basis = ()


class Catalogue(Model):
    """Everything in one or more catalogue files, merged."""

    version: Version = 1
    title: Text | None = None
    sources: tuple[Source, ...] = ()
    interests: tuple[Interest, ...] = ()
    functions: tuple[Function, ...] = ()
    skills: tuple[Skill, ...] = ()
    roles: tuple[Role, ...] = ()
    transitions: tuple[Transition, ...] = ()
