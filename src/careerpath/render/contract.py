"""The JSON Schema of the output, made from the types of the results: what `json.py` writes.

`docs/json-output.md` says what each field means, and what of it is stable.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from enum import Enum
from inspect import getdoc
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from pydantic import BaseModel
from pydantic.json_schema import GenerateJsonSchema, models_json_schema
from pydantic_core import core_schema

from careerpath.errors import Problem
from careerpath.results.answers import ANSWERS
from careerpath.results.common import SCHEMA

__all__ = ["output_schema"]

_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_PLAIN = {str: "string", int: "integer", float: "number", bool: "boolean", NoneType: "null"}
_UNWRITTEN = {(Problem, "excerpt")}
"""Fields that stay out of JSON: the file that an excerpt is of is at hand."""

_Schema = dict[str, Any]
_Refs = Mapping[type, _Schema]


def output_schema() -> _Schema:
    """The schema of every envelope: after each command, and after a run that failed."""
    types = list(dict.fromkeys(_types_in([Problem, *ANSWERS.values()])))
    models = [each for each in types if issubclass(each, BaseModel)]
    tuples = [each for each in types if not issubclass(each, BaseModel)]
    refs, definitions = _models(models)
    refs |= {each: _ref(name) for each, name in _names(tuples, definitions).items()}
    for each in tuples:
        definitions[refs[each]["$ref"].removeprefix("#/$defs/")] = _object(each, refs)
    return {"$schema": _DIALECT, **_envelope(refs), "$defs": dict(sorted(definitions.items()))}


def _envelope(refs: _Refs) -> _Schema:
    """An envelope is that of one command's answer, or that of a failure."""
    nothing = {"type": "null"}
    answers = [
        _case({"const": command}, _schema_of(result, refs), {"maxItems": 0})
        for command, result in ANSWERS.items()
    ]
    failure = _case({"type": "string"}, nothing, {"minItems": 1})
    properties = {
        "schema": {"const": SCHEMA},
        "command": {"type": "string"},
        "result": {"description": "What was asked for; null where the exit code is 1 or 2."},
        "problems": {"type": "array", "items": refs[Problem]},
    }
    return {
        "title": SCHEMA,
        "description": "The output of careerpath with --format json.",
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
        "oneOf": [*answers, failure],
    }


def _case(command: _Schema, result: _Schema, problems: _Schema) -> _Schema:
    return {"properties": {"command": command, "result": result, "problems": problems}}


def _types_in(hints: Iterable[Any]) -> Iterator[type]:
    """Every type with fields that some hints name, those within them too."""
    for hint in hints:
        if hasattr(hint, "_fields"):
            yield hint
            yield from _types_in(_fields(hint).values())
        elif isinstance(hint, type) and not get_args(hint) and issubclass(hint, BaseModel):
            yield hint
        else:
            yield from _types_in(get_args(hint))


def _fields(kind: type) -> dict[str, Any]:
    hints = get_type_hints(kind)
    return {name: hint for name, hint in hints.items() if (kind, name) not in _UNWRITTEN}


def _names(tuples: Iterable[type], taken: Iterable[str]) -> dict[type, str]:
    """What each type is called: its name, after that of its module where others have it too."""
    tuples = list(tuples)
    count = Counter([*taken, *(each.__name__ for each in tuples)])
    return {
        each: each.__name__
        if count[each.__name__] == 1
        else f"{each.__module__.rpartition('.')[2]}.{each.__name__}"
        for each in tuples
    }


def _ref(name: str) -> _Schema:
    return {"$ref": f"#/$defs/{name}"}


def _object(kind: type, refs: _Refs) -> _Schema:
    properties = {name: _schema_of(hint, refs) for name, hint in _fields(kind).items()}
    return {
        "description": getdoc(kind),
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def _schema_of(hint: Any, refs: _Refs) -> _Schema:  # noqa: ANN401 - any type hint
    """The schema of what `json.py` writes for a value of that type."""
    if hint in refs:
        return refs[hint]
    if hint in _PLAIN:
        return {"type": _PLAIN[hint]}
    if isinstance(hint, type) and issubclass(hint, Enum):
        return {"type": "string", "enum": [each.value for each in hint]}
    origin, within = get_origin(hint), get_args(hint)
    if origin in {Union, UnionType}:
        return {"anyOf": [_schema_of(each, refs) for each in within]}
    if origin is dict and within[0] is str:
        return {"type": "object", "additionalProperties": _schema_of(within[1], refs)}
    if origin is tuple:
        return {"type": "array", **_entries(within, refs)}
    raise TypeError(f"{hint} has no form in JSON that `_schema_of` knows")


def _entries(within: tuple[Any, ...], refs: _Refs) -> _Schema:
    """What a list holds: any number of one type, or one of each."""
    if within[-1] is Ellipsis:
        return {"items": _schema_of(within[0], refs)}
    parts = [_schema_of(each, refs) for each in within]
    return {"prefixItems": parts, "items": False, "minItems": len(parts)}


class _AsWritten(GenerateJsonSchema):
    """Models as they are written, not as they may be read: every key is there, in one spelling."""

    def field_is_required(self, field: Any, total: bool) -> bool:  # noqa: ANN401, ARG002, FBT001
        """Every field is written, one that has its default too."""
        return True

    def field_title_should_be_set(self, schema: Any) -> bool:  # noqa: ANN401, ARG002
        """A title made of the field's name says nothing that the name does not."""
        return False

    def default_schema(self, schema: Any) -> _Schema:  # noqa: ANN401
        """Leave out what stands for a key that is not there: all are."""
        return self.generate_inner(schema["schema"])

    def generate_inner(self, schema: Any) -> _Schema:  # noqa: ANN401
        """Leave out the other spellings that are read for the words of a scale."""
        if schema["type"] == "enum":
            schema = core_schema.enum_schema(
                schema["cls"], schema["members"], ref=schema.get("ref")
            )
        return super().generate_inner(schema)


def _models(models: list[type[BaseModel]]) -> tuple[dict[type, _Schema], dict[str, _Schema]]:
    """A reference to each model, and what they and the models within them refer to."""
    modes, described = models_json_schema(
        [(model, "serialization") for model in models], schema_generator=_AsWritten
    )
    return {model: ref for (model, _), ref in modes.items()}, described.get("$defs", {})
