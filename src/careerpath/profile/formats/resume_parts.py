"""The nouns of JSON Resume v1 (https://jsonresume.org/schema). Nothing is required.

A field that JSON Resume does not have is kept in `unknown`, so that `as_data` gives a résumé back
as it went in.
"""

from pydantic import Field

from careerpath.profile.formats.level_words import LevelReading
from careerpath.profile.formats.resume_base import Dated, Many, Resumes, Words, read_level

__all__ = ["Resume"]


class Location(Resumes):
    """Where a person lives."""

    address: Words = None
    postal_code: Words = None
    city: Words = None
    country_code: Words = None
    region: Words = None


class Account(Resumes):
    """A person's page on a network."""

    HEAD = "url"
    network: Words = None
    username: Words = None
    url: Words = None


class Basics(Resumes):
    """Who the person is."""

    HEAD = "name"
    name: Words = None
    label: Words = None
    image: Words = None
    email: Words = None
    phone: Words = None
    url: Words = None
    summary: Words = None
    location: Location | None = None
    profiles: tuple[Account, ...] = ()


class Work(Dated):
    """A job."""

    HEAD = "position"
    name: Words = None
    location: Words = None
    description: Words = None
    position: Words = None
    url: Words = None
    summary: Words = None
    highlights: Many = ()


class Volunteer(Dated):
    """Voluntary work."""

    HEAD = "position"
    organization: Words = None
    position: Words = None
    url: Words = None
    summary: Words = None
    highlights: Many = ()


class Education(Dated):
    """A time at a school."""

    HEAD = "studyType"
    institution: Words = None
    url: Words = None
    area: Words = None
    study_type: Words = None
    score: Words = None
    courses: Many = ()


class Award(Resumes):
    """An award."""

    HEAD = "title"
    title: Words = None
    date: Words = None
    awarder: Words = None
    summary: Words = None


class Certificate(Resumes):
    """A certificate."""

    HEAD = "name"
    name: Words = None
    date: Words = None
    url: Words = None
    issuer: Words = None


class Publication(Resumes):
    """Something published."""

    HEAD = "name"
    name: Words = None
    publisher: Words = None
    release_date: Words = None
    url: Words = None
    summary: Words = None


class Skill(Resumes):
    """A skill, or a group of them with its members as keywords."""

    HEAD = "name"
    name: Words = None
    level: Words = None
    keywords: Many = ()

    @property
    def reading(self) -> LevelReading | None:
        """The level on our scale, with the reason; None where none is given."""
        return read_level(self.level)


class Language(Resumes):
    """A language."""

    HEAD = "language"
    language: Words = None
    fluency: Words = None

    @property
    def reading(self) -> LevelReading | None:
        """The fluency on our scale, with the reason; None where none is given."""
        return read_level(self.fluency)


class Interest(Resumes):
    """An interest."""

    HEAD = "name"
    name: Words = None
    keywords: Many = ()


class Reference(Resumes):
    """What somebody says of the person."""

    HEAD = "reference"
    name: Words = None
    reference: Words = None


class Project(Dated):
    """A project."""

    HEAD = "name"
    name: Words = None
    description: Words = None
    highlights: Many = ()
    keywords: Many = ()
    url: Words = None
    roles: Many = ()
    entity: Words = None
    type: Words = None


class Meta(Resumes):
    """What tools note about the file."""

    canonical: Words = None
    version: Words = None
    last_modified: Words = None


class Resume(Resumes):
    """A résumé in JSON Resume v1."""

    json_schema: Words = Field(default=None, alias="$schema")
    basics: Basics | None = None
    work: tuple[Work, ...] = ()
    volunteer: tuple[Volunteer, ...] = ()
    education: tuple[Education, ...] = ()
    awards: tuple[Award, ...] = ()
    certificates: tuple[Certificate, ...] = ()
    publications: tuple[Publication, ...] = ()
    skills: tuple[Skill, ...] = ()
    languages: tuple[Language, ...] = ()
    interests: tuple[Interest, ...] = ()
    references: tuple[Reference, ...] = ()
    projects: tuple[Project, ...] = ()
    meta: Meta | None = None
