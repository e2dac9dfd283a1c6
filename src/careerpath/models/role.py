"""A role in full: what it is, what it asks, what it pays, who it suits."""

from typing import Annotated, Literal, Self

from pydantic import Field, Strict, StringConstraints, model_validator

from careerpath.models.base import (
    Basis,
    Importance,
    Item,
    Level,
    Model,
    SixScores,
    Slug,
    Text,
    Years,
)
from careerpath.models.scales import CareerLevel, Education, Track

__all__ = [
    "Analogy",
    "Certification",
    "Context",
    "DegreeGate",
    "Duties",
    "Experience",
    "Gate",
    "LanguageGate",
    "LicenceGate",
    "OnetLink",
    "Pay",
    "Requirement",
    "Requirements",
    "RiasecProfile",
    "Role",
    "RoleEducation",
    "Trend",
    "YearsGate",
]

_Amount = Annotated[float, Strict(), Field(gt=0, lt=1e12)]
_THOUSAND = 1000


class Duties(Model):
    """What people in the role do, grouped under one theme."""

    theme: Text
    tasks: tuple[Text, ...] = Field(min_length=1)


class Requirement(Model):
    """A role's need of one skill: how much it matters (1-5) and how well (1-5)."""

    skill: Slug
    importance: Importance
    level: Level


class Requirements(Model):
    """All that a role asks for, with who says so."""

    skills: tuple[Requirement, ...] = ()
    basis: Basis = ()


class RoleEducation(Model):
    """The usual way in by schooling: what most have, what some employers prefer."""

    typical: Education
    preferred: Education | None = None
    fields: tuple[Text, ...] = ()
    note: Text | None = None
    basis: Basis = ()


class Certification(Model):
    """A credential, and the body that gives it; either may be all that a source names."""

    body: Text | None = None
    credential: Text | None = None
    note: Text | None = None
    basis: Basis = ()

    @model_validator(mode="after")
    def _names_something(self) -> Self:
        if not (self.body or self.credential):
            raise ValueError("a certification needs a body or a credential")
        return self


class Experience(Model):
    """Years of relevant work people usually bring to the role; no `max` means "or more"."""

    min: Years
    max: Years | None = None
    background: Text | None = None
    basis: Basis = ()

    @model_validator(mode="after")
    def _ordered(self) -> Self:
        if self.max is not None and self.min > self.max:
            raise ValueError(f"min ({self.min:g}) is above max ({self.max:g})")
        return self


class DegreeGate(Model):
    """At least this degree."""

    kind: Literal["degree"]
    education: Education
    basis: Basis = ()


class LicenceGate(Model):
    """A licence or certificate without which the work may not be done."""

    kind: Literal["licence"]
    name: Text
    basis: Basis = ()


class YearsGate(Model):
    """At least so many years of work, in these functions where any are named."""

    kind: Literal["years"]
    years: Years
    functions: tuple[Slug, ...] = ()
    basis: Basis = ()


class LanguageGate(Model):
    """A language the work is done in."""

    kind: Literal["language"]
    name: Text
    basis: Basis = ()


Gate = Annotated[DegreeGate | LicenceGate | YearsGate | LanguageGate, Field(discriminator="kind")]
"""A hard condition of entry: shown beside the score, never averaged into it."""


class RiasecProfile(SixScores):
    """How strongly the work draws on each interest theme."""

    estimated: Annotated[bool, Strict()] = False
    basis: Basis = ()


class Pay(Model):
    """Gross pay per year. `group` names the wider occupation a figure is for, if it is wider."""

    currency: Annotated[str, StringConstraints(pattern=r"^[A-Z]{3}$")] = "USD"
    average: _Amount | None = None
    median: _Amount | None = None
    p25: _Amount | None = None
    p75: _Amount | None = None
    group: Text | None = None
    note: Text | None = None
    basis: Basis = ()

    @model_validator(mode="after")
    def _says_something(self) -> Self:
        if self.typical is None:
            raise ValueError("pay needs a median or an average")
        # An average may lie outside: a few very high salaries lift it above p75.
        for below, above in (("p25", "p75"), ("p25", "median"), ("median", "p75")):
            low, high = getattr(self, below), getattr(self, above)
            if low is not None and high is not None and low > high:
                message = f"{below} ({low:.10g}) is above {above} ({high:.10g})"
                # 24.000 is 24 in YAML, and many mean 24 thousand by it.
                hint = f"write thousands without a dot: {high * _THOUSAND:.10g}"
                raise ValueError(message, *([hint] if high < _THOUSAND <= low else []))
        return self

    @property
    def typical(self) -> float | None:
        """The median, else the average."""
        return self.median if self.median is not None else self.average


class Context(Model):
    """What the role becomes in one kind of company."""

    setting: Text
    description: Text
    basis: Basis = ()


class Analogy(Model):
    """The role in one picture."""

    text: Text
    basis: Basis = ()


class Trend(Model):
    """Where the role is heading."""

    text: Text
    basis: Basis = ()


class OnetLink(Model):
    """The O*NET-SOC occupation nearest to the role, and how near it is."""

    code: Annotated[str, StringConstraints(pattern=r"^\d{2}-\d{4}\.\d{2}$")]
    title: Text
    match: Literal["exact", "broader", "nearest"]


class Role(Item):
    """A kind of job."""

    title: Text
    aliases: tuple[Text, ...] = ()
    names: dict[str, Text] = {}
    function: Slug
    level: CareerLevel
    track: Track
    summary: Text
    duties: tuple[Duties, ...] = ()
    requirements: Requirements = Requirements()
    education: RoleEducation | None = None
    certifications: tuple[Certification, ...] = ()
    experience: Experience | None = None
    gates: tuple[Gate, ...] = ()
    interests: RiasecProfile | None = None
    pay: tuple[Pay, ...] = ()
    scope: Text | None = None
    decisions: Text | None = None
    reports_to: tuple[Text, ...] = ()
    leads: tuple[Text, ...] = ()
    works_with: tuple[Text, ...] = ()
    kpis: tuple[Text, ...] = ()
    environment: Text | None = None
    travel: Text | None = None
    challenges: tuple[Text, ...] = ()
    opportunities: tuple[Text, ...] = ()
    suits: tuple[Text, ...] = ()
    think_twice: tuple[Text, ...] = ()
    contexts: tuple[Context, ...] = ()
    analogy: Analogy | None = None
    trends: tuple[Trend, ...] = ()
    onet: OnetLink | None = None
    basis: Basis = ()
