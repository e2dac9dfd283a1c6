"""The schema of the output, as tests read it: in words, and beside an older one."""

import re
from collections.abc import Callable, Iterator
from typing import Any

__all__ = ["anchor", "breaking", "cases", "said", "target"]

Schema = dict[str, Any]

_WORDS = {
    "string": "text",
    "integer": "whole number",
    "number": "number",
    "boolean": "true or false",
    "null": "null",
}
_REF = "#/$defs/"


def anchor(heading: str) -> str:
    """The address of a heading within its page."""
    return re.sub(r"[^a-z0-9 -]", "", heading.lower()).replace(" ", "-")


def target(schema: Schema, root: Schema) -> Schema:
    """What a reference stands for."""
    found: Schema = root["$defs"][schema["$ref"].removeprefix(_REF)] if "$ref" in schema else schema
    return found


def cases(root: Schema) -> dict[str, Schema]:
    """The parts of an envelope after each command; under the empty name after a failure."""
    found = (each["properties"] for each in root["oneOf"])
    return {each["command"].get("const", ""): each for each in found}


def _link(name: str) -> str:
    return f"[{name}](#{anchor(name)})"


def said(schema: Schema, root: Schema, link: Callable[[str], str] = _link) -> str:
    """A type in words; those that have fields by name."""

    def inner(each: Schema) -> str:
        return said(each, root, link)

    if "$ref" in schema and "properties" in target(schema, root):
        return link(schema["$ref"].removeprefix(_REF))
    schema = target(schema, root)
    if one_of := schema.get("anyOf") or schema.get("oneOf"):
        return " or ".join(map(inner, one_of))
    if parts := schema.get("prefixItems"):
        return f"pair of {' and '.join(map(inner, parts))}"
    if schema.get("type") == "array":
        return f"list of {inner(schema['items'])}"
    if schema.get("type") == "object":
        return f"map of {inner(schema['additionalProperties'])}"
    return (
        "date" if schema.get("format") == "date" else _WORDS.get(schema.get("type", ""), "anything")
    )


def breaking(old: Schema, new: Schema) -> list[str]:
    """What a script that was written for the old output could stumble over in the new one.

    Fields, commands and words may be added. With another version of the envelope, all may change.
    """
    if old["properties"]["schema"] != new["properties"]["schema"]:
        return []
    return list(_Comparison(old, new).changes())


class _Comparison:
    """Walks through two schemas; every pair of types once."""

    def __init__(self, old: Schema, new: Schema) -> None:
        self._old, self._new = old, new
        self._seen: set[tuple[int, int]] = set()

    def changes(self) -> Iterator[str]:
        """Every change that breaks a promise."""
        yield from self._fields("the envelope", self._old, self._new)
        after = cases(self._new)
        for command, parts in cases(self._old).items():
            if command not in after:
                yield f"the command `{command}` is gone"
            else:
                where = f"the result of `{command}`" if command else "the result of a failure"
                yield from self._parts(where, parts["result"], after[command]["result"])

    def _parts(self, where: str, old: Schema, new: Schema) -> Iterator[str]:
        if "$ref" in old:
            where = old["$ref"].removeprefix(_REF)
        before, after = target(old, self._old), target(new, self._new)
        if (id(before), id(after)) in self._seen:
            return
        self._seen.add((id(before), id(after)))
        if _shape(before) != _shape(after):
            was, now = said(old, self._old, link=str), said(new, self._new, link=str)
            yield f"{where} was {was} and is {now}"
            return
        yield from self._fields(where, before, after)
        for word in _choices(before) - _choices(after):
            yield f"{where} no longer says “{word}”"
        for key in ("items", "additionalProperties"):
            if isinstance(before.get(key), dict):
                yield from self._parts(f"{where}, each", before[key], after[key])
        for key in ("anyOf", "oneOf", "prefixItems"):
            for one, other in zip(before.get(key, ()), after.get(key, ()), strict=True):
                yield from self._parts(where, one, other)

    def _fields(self, where: str, old: Schema, new: Schema) -> Iterator[str]:
        for name, part in old.get("properties", {}).items():
            if name not in new["properties"]:
                yield f"{where}: `{name}` is gone"
            elif name in set(old["required"]) - set(new["required"]):
                yield f"{where}: `{name}` may be missing"
            else:
                yield from self._parts(f"{where}: `{name}`", part, new["properties"][name])


def _shape(schema: Schema) -> dict[str, object]:
    """What must stay the same: the type; of lists and choices, what and how many they hold."""
    several: Schema = {
        key: len(schema[key]) for key in ("anyOf", "oneOf", "prefixItems") if key in schema
    }
    within: Schema = {key: True for key in ("items", "additionalProperties") if schema.get(key)}
    kind: Schema = {key: schema[key] for key in ("type", "format", "const") if key in schema}
    return {**kind, **several, **within, "chosen": "enum" in schema}


def _choices(schema: Schema) -> set[str]:
    return set(schema.get("enum", ()))
