"""Plain data to models: what pydantic finds wrong, said with the line where it stands."""

import re
from collections.abc import Sequence
from datetime import date
from itertools import chain
from typing import Any, TypeVar, get_args

from pydantic import BaseModel, ValidationError

from careerpath.errors import Code, InputError, Problem
from careerpath.files.documents import Document, Path

__all__ = ["describe", "mapping_of", "validate"]

_M = TypeVar("_M", bound=BaseModel)

_KINDS = {
    dict: "a mapping",
    list: "a list",
    str: "text",
    bool: "true or false",
    date: "a date",
    type(None): "nothing",
}

_CODES = {
    "extra_forbidden": Code.UNKNOWN_KEY,
    "missing": Code.MISSING_KEY,
    "enum": Code.CHOICE,
    "literal_error": Code.CHOICE,
    "union_tag_invalid": Code.CHOICE,
    "union_tag_not_found": Code.MISSING_KEY,
    "value_error": Code.VALUE,
    "string_pattern_mismatch": Code.VALUE,
    "string_too_long": Code.VALUE,
    "string_too_short": Code.VALUE,
    "too_short": Code.VALUE,
    "greater_than": Code.RANGE,
    "greater_than_equal": Code.RANGE,
    "less_than": Code.RANGE,
    "less_than_equal": Code.RANGE,
    "finite_number": Code.RANGE,
}

_WANTED = {
    "bool_type": "true or false",
    "date_from_datetime_parsing": "a date such as 2026-01-31",
    "date_type": "a date such as 2026-01-31",
    "dict_type": "a mapping",
    "float_type": "a number",
    "int_from_float": "a whole number",
    "int_type": "a whole number",
    "model_type": "a mapping",
    "string_type": "text",
    "tuple_type": "a list",
}

_MOST_AT_ONCE = 100
_MOST_TO_LIST = 12

_BOUNDS = {"gt": "not above", "ge": "below", "lt": "not below", "le": "above"}


def describe(value: object) -> str:
    """What kind of thing a value is, in plain words."""
    return _KINDS.get(type(value), "a number" if isinstance(value, int | float) else "a value")


def mapping_of(document: Document, what: str) -> dict[str, Any]:
    """The document as a mapping.

    Raises:
        InputError: it is empty, a list, a single word, or for a newer version of the format.
    """
    data = document.data
    if not isinstance(data, dict):
        kind = describe(data)
        message = f"a {what} is a mapping of keys and values; this file holds {kind}"
        raise InputError(document.problem(Code.SHAPE, message, ()))
    version = data.get("version", 1)
    if isinstance(version, int) and not isinstance(version, bool) and version > 1:
        message = f"this {what} is written in version {version} of the format; version 1 is known"
        hint = "upgrade careerpath: pip install --upgrade careerpath"
        raise InputError(document.problem(Code.VERSION, message, ("version",), hint))
    return data


def validate(
    model: type[_M], data: object, document: Document, path: Path = ()
) -> _M | list[Problem]:
    """`data`, which stands at `path` of the document, as a model, or all that is wrong with it."""
    try:
        return model.model_validate(data)
    except ValidationError as error:
        return [
            _problem(model, dict(detail), document, path)
            for detail in error.errors(include_url=False)[:_MOST_AT_ONCE]
        ]


def _in_document(document: Document, path: Path, location: Sequence[str | int]) -> Path:
    """`location` without the steps that pydantic adds for unions and tags."""
    value: Any = document.data
    for step in path:
        value = value[step]
    steps: list[str | int] = []
    for index, step in enumerate(location):
        in_mapping = isinstance(value, dict) and step in value
        in_list = isinstance(value, list) and isinstance(step, int) and step < len(value)
        if in_mapping or in_list:
            value = value[step]
        elif index < len(location) - 1 or not isinstance(value, dict):
            continue
        steps.append(step)
    return tuple(steps)


def _problem(
    model: type[BaseModel], detail: dict[str, Any], document: Document, path: Path
) -> Problem:
    kind, value, context = str(detail["type"]), detail.get("input"), detail.get("ctx", {})
    place = (*path, *_in_document(document, path, detail["loc"]))
    at_key = kind == "extra_forbidden" or detail["loc"][-1:] == ("[key]",)
    if kind == "union_tag_invalid":
        place = (*place, str(context["discriminator"]).strip("'"))
    code = _CODES.get(kind, Code.TYPE)
    hint = None
    if kind == "extra_forbidden":
        message = f"unknown key “{_short(place[-1])}”"
        hint = _nearest(str(place[-1]), _known_keys(model, detail["loc"]))
    elif code is Code.MISSING_KEY:
        tag = context.get("discriminator")
        message = f"the key “{(tag or str(detail['loc'][-1])).strip(chr(39))}” is missing"
        place = place if tag else place[:-1]
    elif code is Code.CHOICE:
        expected = str(context.get("expected") or context.get("expected_tags"))
        value = context.get("tag", value)
        message = f"“{_short(value)}” is not one of {expected.replace(chr(39), '')}"
        hint = _nearest(str(value), re.findall(r"'([^']*)'", expected))
    elif code is Code.RANGE and kind != "finite_number":
        (bound, limit), *_ = context.items()
        message = f"{_short(place[-1])} {_short(value)} is {_BOUNDS[bound]} {limit:g}"
    elif kind == "string_type" and isinstance(value, int | float | date):
        spelling = document.spelling(place) or _short(value)
        message = f"{_short(spelling)} is read as {describe(value)} here, and text is meant"
        hint = f'quote it: "{_short(spelling)}"'
    else:
        message, hint = _plain(kind, detail["msg"], value, context)
    return document.problem(code, message, place, hint, key=at_key)


def _plain(
    kind: str, message: str, value: object, context: dict[str, Any]
) -> tuple[str, str | None]:
    """Message and hint for the kinds of error that need no look at the place."""
    if kind in _WANTED:
        return f"{describe(value)} stands here, where {_WANTED[kind]} is meant", None
    told = {
        "finite_number": ("this is not a finite number", None),
        "string_too_short": ("the text is empty", "write something, or leave the key out"),
        "string_unicode": ("this is not valid Unicode text", None),
        "too_short": ("the list is empty", "name at least one, or leave the key out"),
    }
    if kind == "value_error":
        return str(context["error"]), None
    if kind == "string_pattern_mismatch":
        return f"“{_short(value)}” does not have the form {context['pattern']}", None
    return told.get(kind, (message, None))


def _short(value: object) -> str:
    text = f"{value:g}" if isinstance(value, float) else str(value)
    return text if len(text) <= 60 else text[:57] + "…"  # noqa: PLR2004


def _known_keys(model: type[BaseModel], location: Sequence[str | int]) -> list[str]:
    """The keys that a mapping may have at `location`, the last step left out."""
    models = [model]
    for step in location[:-1]:
        found = [
            field.annotation
            for each in models
            for name, field in each.model_fields.items()
            if step in {name, field.alias}
        ]
        models = list(chain.from_iterable(map(_models_in, found))) or models
    fields = chain.from_iterable(each.model_fields.items() for each in models)
    return list(dict.fromkeys(field.alias or name for name, field in fields))


def _models_in(annotation: Any) -> list[type[BaseModel]]:  # noqa: ANN401 - any type expression
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return [annotation]
    return list(chain.from_iterable(map(_models_in, get_args(annotation))))


def _nearest(word: str, known: Sequence[str]) -> str | None:
    from rapidfuzz import fuzz, process, utils  # noqa: PLC0415 - needed on errors alone

    if not known:
        return None

    best = process.extractOne(
        word, known, scorer=fuzz.ratio, processor=utils.default_process, score_cutoff=60
    )
    if best:
        return f"did you mean “{best[0]}”?"
    return f"known here: {', '.join(known)}" if len(known) <= _MOST_TO_LIST else None
