"""What pydantic finds wrong with plain data, in plain words at the line where it stands."""

import math
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import chain
from typing import Any

from pydantic import BaseModel

from careerpath.errors import Code, Problem
from careerpath.files.documents import Document, Path
from careerpath.files.forms import in_words
from careerpath.files.keys import known_keys, telling_keys
from careerpath.files.kinds import WANTED, describe, mend
from careerpath.files.spelling import either, meant, nearest

__all__ = ["complaints"]

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

_BOUNDS = {"gt": "not above", "ge": "below", "lt": "not below", "le": "above"}
_MOST_TO_LIST = 12


@dataclass(frozen=True)
class _Wrong:
    """One of pydantic's errors, and where in the document it stands."""

    model: type[BaseModel]
    kind: str
    value: Any
    context: Mapping[str, Any]
    location: tuple[str | int, ...]
    place: Path
    document: Document
    text: str

    @property
    def code(self) -> Code:
        return _CODES.get(self.kind, Code.TYPE)

    @property
    def name(self) -> str:
        """What the value at the place goes by."""
        if not self.place:
            return "this"
        last = self.place[-1]
        if isinstance(last, str):
            return f"“{_short(last)}”"
        owner = next((step for step in reversed(self.place) if isinstance(step, str)), None)
        return f"an entry of “{_short(owner)}”" if owner else "an entry"

    def problem(self, message: str, hint: str | None = None) -> Problem:
        at_key = self.location[-1:] == ("[key]",)
        return self.document.problem(self.code, message, self.place, hint, key=at_key)


def complaints(
    model: type[BaseModel], details: Sequence[Mapping[str, Any]], document: Document, path: Path
) -> Iterator[Problem]:
    """Each of pydantic's errors on the value at `path` of the document, as a problem."""
    found = [_wrong(model, detail, document, path) for detail in details]
    misspelt = set(chain.from_iterable(map(_misspelt, found)))
    for wrong in found:
        # The key is there, in another spelling, which is told.
        told = wrong.kind == "missing" and wrong.location in misspelt
        # To pydantic, a list is empty of which every entry is wrong.
        told = told or (wrong.kind == "too_short" and bool(wrong.value))
        if not told:
            yield _TELL[wrong.code](wrong)


def _wrong(
    model: type[BaseModel], detail: Mapping[str, Any], document: Document, path: Path
) -> _Wrong:
    return _Wrong(
        model=model,
        kind=str(detail["type"]),
        value=detail.get("input"),
        context=detail.get("ctx", {}),
        location=tuple(detail["loc"]),
        place=(*path, *_in_document(document, path, detail["loc"])),
        document=document,
        text=str(detail["msg"]),
    )


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


def _misspelt(wrong: _Wrong) -> Iterator[tuple[str | int, ...]]:
    """Where the key would stand that an unknown one is a misspelling of."""
    if wrong.kind == "extra_forbidden":
        key = nearest(str(wrong.location[-1]), known_keys(wrong.model, wrong.location[:-1]))
        if key is not None:
            yield *wrong.location[:-1], key


def _unknown_key(wrong: _Wrong) -> Problem:
    return _unknown(wrong, wrong.place, known_keys(wrong.model, wrong.location[:-1]))


def _unknown(wrong: _Wrong, place: Path, known: Sequence[str]) -> Problem:
    hint = meant(str(place[-1]), known)
    if hint is None and 0 < len(known) <= _MOST_TO_LIST:
        hint = f"known here: {', '.join(known)}"
    message = f"unknown key “{_short(place[-1])}”"
    return wrong.document.problem(Code.UNKNOWN_KEY, message, place, hint, key=True)


def _missing_key(wrong: _Wrong) -> Problem:
    if wrong.kind == "missing":
        message = f"the key “{wrong.location[-1]}” is missing"
        return wrong.document.problem(wrong.code, message, wrong.place[:-1])
    tag = str(wrong.context["discriminator"]).strip("'")
    for key in wrong.value:
        if nearest(str(key), [tag]):
            return _unknown(wrong, (*wrong.place, key), [tag])
    return wrong.problem(f"the key “{tag}” is missing")


def _choice(wrong: _Wrong) -> Problem:
    expected = str(wrong.context.get("expected") or wrong.context.get("expected_tags"))
    choices = re.findall(r"'([^']*)'", expected) or [expected]
    if wrong.kind == "union_tag_invalid":
        tag = str(wrong.context["discriminator"]).strip("'")
        wrong = replace(wrong, place=(*wrong.place, tag), value=wrong.value[tag])
    if wrong.value is None or isinstance(wrong.value, dict | list):
        message = f"{wrong.name} {_is(wrong.value)}, where one of {either(choices)} is meant"
        return wrong.problem(message)
    message = f"“{_short(wrong.value)}” is not one of {either(choices)}"
    return wrong.problem(message, meant(str(wrong.value), choices))


def _range(wrong: _Wrong) -> Problem:
    if wrong.kind == "finite_number":
        return wrong.problem("this is not a finite number")
    (bound, limit), *_ = wrong.context.items()
    value = f"{_short(wrong.place[-1])} {_short(wrong.value)}"
    return wrong.problem(f"{value} is {_BOUNDS[bound]} {limit:g}")


def _value(wrong: _Wrong) -> Problem:
    if wrong.kind == "value_error":
        return wrong.problem(*map(str, wrong.context["error"].args))
    if wrong.kind == "string_too_short":
        return wrong.problem("the text is empty", "write something, or leave the key out")
    if wrong.kind == "too_short":
        return wrong.problem("the list is empty", "name at least one, or leave the key out")
    if wrong.kind == "string_too_long":
        most = wrong.context["max_length"]
        return wrong.problem(f"the text has {len(wrong.value)} characters; {most} are the most")
    words, hint = in_words(str(wrong.context["pattern"]), str(wrong.value))
    return wrong.problem(f"“{_short(wrong.value)}” {words}", hint)


def _type(wrong: _Wrong) -> Problem:
    if wrong.kind == "string_unicode":
        return wrong.problem("this is not valid Unicode text")
    if wrong.kind == "string_type" and isinstance(wrong.value, int | float | date):
        spelling = _short(wrong.document.spelling(wrong.place) or wrong.value)
        message = f"{spelling} is read as {describe(wrong.value)} here, and text is meant"
        return wrong.problem(message, f'quote it: "{spelling}"')
    wanted = WANTED.get(wrong.kind)
    if wanted is None:
        return wrong.problem(wrong.text)
    flow = wrong.document.in_flow(wrong.place)
    of_a_model = wrong.kind in {"model_type", "model_attributes_type"}
    keys = telling_keys(wrong.model, wrong.location) if of_a_model else ()
    hint = mend(wrong.value, wanted, flow=flow, keys=keys)
    return wrong.problem(f"{wrong.name} {_is(wrong.value)}, where {wanted} is meant", hint)


_TELL: dict[Code, Callable[[_Wrong], Problem]] = {
    Code.UNKNOWN_KEY: _unknown_key,
    Code.MISSING_KEY: _missing_key,
    Code.CHOICE: _choice,
    Code.RANGE: _range,
    Code.VALUE: _value,
    Code.TYPE: _type,
}


def _is(value: object) -> str:
    if value is None:
        return "is empty"
    told = isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value)
    return f"is {_short(value) if told else describe(value)}"


def _short(value: object) -> str:
    text = f"{value:g}" if isinstance(value, float) else str(value)
    return text if len(text) <= 60 else text[:57] + "…"  # noqa: PLR2004
