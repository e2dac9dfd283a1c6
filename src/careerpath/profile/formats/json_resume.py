"""JSON Resume v1 to a `Resume`: what is odd is a warning with its place, never an error.

The schema is loose and editors looser: a number for a text, a text for a list, `Present` for a
date. What can be mended is; what cannot is left out of the `Resume`, and stays in the document.
"""

from collections.abc import Mapping
from datetime import date
from functools import cache
from typing import Any, NamedTuple, cast, get_args, get_origin

from careerpath.errors import Code, Problem
from careerpath.files.documents import Document, Path
from careerpath.files.kinds import describe
from careerpath.files.text import clean
from careerpath.profile.formats.level_words import level_of
from careerpath.profile.formats.partial_dates import is_present, partial_date, year_in
from careerpath.profile.formats.resume_base import DATES, LEVELS_IN_WORDS, Resumes
from careerpath.profile.formats.resume_parts import Resume

__all__ = ["read_json_resume"]

_MOST_WARNINGS = 100
_LONGEST = 60


def read_json_resume(document: Document) -> tuple[Resume, tuple[Problem, ...]]:
    """The résumé that a document holds, which must be a mapping, and what is odd in it."""
    reader = _Reader(document)
    tidy = reader.part(Resume, document.data, ())
    return Resume.model_validate(tidy), tuple(reader.warnings)


class _Field(NamedTuple):
    part: type[Resumes] | None
    many: bool


@cache
def _fields(model: type[Resumes]) -> Mapping[str, _Field]:
    """What each field of a part holds, by the name that files give it."""
    return {
        info.alias or name: _field(cast("Any", info.annotation))
        for name, info in model.model_fields.items()
        if name != "unknown"
    }


def _field(annotation: Any) -> _Field:  # noqa: ANN401 - a type, of which there are four forms
    many = get_origin(annotation) is tuple
    inner = get_args(annotation)[0]
    return _Field(inner if inner is not str else None, many)


class _Left(Exception):
    """The value cannot be used here."""


class _Reader:
    """Walks a document by the fields of `Resume`, mending and warning as it goes."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._told: set[tuple[object, ...]] = set()
        self.warnings: list[Problem] = []

    def part(self, model: type[Resumes], value: Any, path: Path) -> dict[str, Any]:  # noqa: ANN401
        """The fields of a part, tidied; unknown ones as they are."""
        if isinstance(value, str) and model.HEAD is not None and value.strip():
            self._mended(path, "a mapping is meant here, and a text stands", value)
            return {model.HEAD: value}
        if not isinstance(value, dict):
            self._left_out(path, "a mapping", value)
        fields = _fields(model)
        unknown: dict[str, Any] = {}
        tidy: dict[str, Any] = {"unknown": unknown}
        for key, inner in value.items():
            if key not in fields:
                # Themes and editors add fields of their own: a hint, once for each of them.
                said = f"“{clean(key)[:_LONGEST]}” is not a field of JSON Resume; it is kept"
                self._warn(Code.UNKNOWN_KEY, said, (*path, key), once=True, key=True)
                unknown[key] = inner
                continue
            try:
                tidy[key] = self._value(fields[key], inner, (*path, key))
            except _Left:
                continue
        return tidy

    def _value(self, field: _Field, value: Any, path: Path) -> Any:  # noqa: ANN401
        if value is None:
            if field.many:
                raise _Left
            return None
        if not field.many:
            return self._one(field, value, path)
        found = []
        for place, each in self._items(value, path):
            try:
                found.append(self._one(field, each, place))
            except _Left:
                continue
        return found

    def _items(self, value: Any, path: Path) -> list[tuple[Path, Any]]:  # noqa: ANN401
        if isinstance(value, list):
            return [((*path, place), each) for place, each in enumerate(value)]
        if not isinstance(value, str | dict):
            self._left_out(path, "a list", value)
        self._mended(path, "a list is meant here, and one value stands", value)
        if isinstance(value, str) and path[-1] == "keywords":
            return [(path, each.strip()) for each in value.split(",") if each.strip()]
        return [(path, value)]

    def _one(self, field: _Field, value: Any, path: Path) -> Any:  # noqa: ANN401
        if field.part is not None:
            return self.part(field.part, value, path)
        text = self._text(value, path)
        if path[-1] in DATES:
            self._check_date(text, path)
        elif path[-1] in LEVELS_IN_WORDS and text.strip():
            reading = level_of(text)
            if not reading.sure:
                self._warn(Code.CHOICE, reading.reason, path)
        return text

    def _text(self, value: Any, path: Path) -> str:  # noqa: ANN401
        if isinstance(value, str):
            return value
        if isinstance(value, date):
            return value.isoformat()
        if isinstance(value, bool) or not isinstance(value, int | float):
            self._left_out(path, "text", value)
        # YAML turns a bare year into a number; in JSON, people do.
        if path[-1] not in DATES:
            self._mended(path, "text is meant here, and a number stands", value)
        return str(value)

    def _check_date(self, text: str, path: Path) -> None:
        if not text.strip() or partial_date(text):
            return
        shown = clean(text)[:_LONGEST]
        if is_present(text):
            said = f"“{shown}” is no date; it is read as still going on"
        elif year := year_in(text):
            said = f"“{shown}” is not YYYY, YYYY-MM or YYYY-MM-DD; the year {year.year} is read"
        else:
            said = f"“{shown}” is not YYYY, YYYY-MM or YYYY-MM-DD; it is kept, but not read"
        self._warn(Code.VALUE, said, path)

    def _mended(self, path: Path, what: str, value: object) -> None:
        shown = f" (“{clean(str(value))[:_LONGEST]}”)" if isinstance(value, str | int) else ""
        self._warn(Code.TYPE, f"{what}{shown}; it is read all the same", path, once=True)

    def _left_out(self, path: Path, wanted: str, value: object) -> None:
        message = f"{wanted} is meant here, and {describe(value)} stands; it is left out"
        self._warn(Code.TYPE, message, path, once=True)
        raise _Left

    def _warn(
        self, code: Code, message: str, path: Path, *, once: bool = False, key: bool = False
    ) -> None:
        """A warning; with `once`, the first of its code for the same field of any entry."""
        pattern = (code, *("[]" if isinstance(step, int) else step for step in path))
        if len(self.warnings) >= _MOST_WARNINGS or (once and pattern in self._told):
            return
        self._told.add(pattern)
        self.warnings.append(self._document.problem(code, message, path, key=key))
