"""What the parts of a JSON Resume share: tolerance, and a way back to what the file said."""

from datetime import date
from typing import Any, ClassVar

from pydantic import BaseModel, ConfigDict
from pydantic.alias_generators import to_camel

from careerpath.profile.formats.level_words import LevelReading, level_of
from careerpath.profile.formats.partial_dates import PartialDate, is_present, partial_date, year_in

__all__ = [
    "DATES",
    "LEVELS_IN_WORDS",
    "Dated",
    "Many",
    "Resumes",
    "Words",
    "read_level",
]

DATES = frozenset({"date", "endDate", "releaseDate", "startDate"})
"""The fields that hold a date."""

LEVELS_IN_WORDS = frozenset({"fluency", "level"})
"""The fields that hold a level in the writer's own words."""

Words = str | None
"""A text, or nothing."""

Many = tuple[str, ...]
"""Texts in a list."""


class Resumes(BaseModel):
    """Base of every part: frozen, with a place for fields that JSON Resume does not have."""

    # pydantic's own way with unknown fields takes `start_date` in a file for `startDate`.
    model_config = ConfigDict(frozen=True, defer_build=True, alias_generator=to_camel)

    HEAD: ClassVar[str | None] = None
    """The field that a bare text stands for: `skills: [SQL]` is `skills: [{name: SQL}]`."""

    unknown: dict[str, Any] = {}

    def as_data(self) -> dict[str, Any]:
        """The part as JSON Resume has it, with the fields that were given and no other."""
        fields = type(self).model_fields
        given = [name for name in fields if name in self.model_fields_set - {"unknown"}]
        known = {fields[name].alias or name: _plain(getattr(self, name)) for name in given}
        return known | {key: _plain(value) for key, value in self.unknown.items()}


def _plain(value: Any) -> Any:  # noqa: ANN401 - whatever a file may hold
    if isinstance(value, Resumes):
        return value.as_data()
    if isinstance(value, list | tuple):
        return [_plain(each) for each in value]
    if isinstance(value, dict):
        return {key: _plain(each) for key, each in value.items()}
    return value.isoformat() if isinstance(value, date) else value


class Dated(Resumes):
    """A part that begins and ends."""

    start_date: Words = None
    end_date: Words = None

    @property
    def start(self) -> PartialDate | None:
        """When it began, as far as that can be told."""
        return _read_date(self.start_date)

    @property
    def end(self) -> PartialDate | None:
        """When it ended; None where it goes on, or nothing is said."""
        return _read_date(self.end_date)

    @property
    def goes_on(self) -> bool:
        """Whether it has begun and has no end: none given, or `Present`."""
        ended = (self.end_date or "").strip()
        return bool((self.start_date or "").strip()) and (not ended or is_present(ended))


def _read_date(text: str | None) -> PartialDate | None:
    return None if text is None else partial_date(text) or year_in(text)


def read_level(text: str | None) -> LevelReading | None:
    """A level in the writer's own words on our scale; None where there are none."""
    return level_of(text) if text and text.strip() else None
