"""A catalogue as the text of a file: YAML that people can read, or JSON.

PyYAML takes a minute for a catalogue of this size; its entries are of few shapes, which are
written here by hand.
"""

import json
import re
from collections.abc import Iterator
from datetime import date
from typing import Any

__all__ = ["as_json", "as_yaml"]

_PLAIN = re.compile(r"[A-Za-z][A-Za-z0-9()/'&+.;%-]*(?: [A-Za-z0-9()/'&+.;%-]+)*")
_WORDS = {"y", "n", "yes", "no", "on", "off", "true", "false", "null", "inf", "nan", "infinity"}


def as_json(catalogue: dict[str, Any]) -> str:
    """The catalogue as JSON, an entry a line."""
    parts = []
    for key, value in catalogue.items():
        name = json.dumps(key)
        if isinstance(value, list):
            entries = ",\n".join(
                json.dumps(each, ensure_ascii=False, default=str) for each in value
            )
            parts.append(f"{name}: [\n{entries}\n]")
        else:
            parts.append(f"{name}: {json.dumps(value, ensure_ascii=False)}")
    return "{\n" + ",\n".join(parts) + "\n}\n"


def as_yaml(catalogue: dict[str, Any]) -> str:
    """The catalogue as YAML in block style; small mappings without text stand on one line."""
    return "".join(_mapping(catalogue, ""))


def _mapping(mapping: dict[str, Any], indent: str) -> Iterator[str]:
    for key, value in mapping.items():
        if isinstance(value, dict):
            yield from _under(f"{indent}{key}:", value, indent + "  ")
        elif isinstance(value, list | tuple):
            yield f"{indent}{key}:\n"
            for item in value:
                yield from _item(item, indent + "  ")
        else:
            yield f"{indent}{key}: {_scalar(value)}\n"


def _under(start: str, mapping: dict[str, Any], indent: str) -> Iterator[str]:
    if _small(mapping):
        yield f"{start} {_flow(mapping)}\n"
    else:
        yield f"{start}\n"
        yield from _mapping(mapping, indent)


def _item(item: Any, indent: str) -> Iterator[str]:  # noqa: ANN401 - a scalar or a mapping
    if not isinstance(item, dict):
        yield f"{indent}- {_scalar(item)}\n"
    elif _small(item):
        yield f"{indent}- {_flow(item)}\n"
    else:
        lines = "".join(_mapping(item, indent + "  "))
        yield f"{indent}- {lines[len(indent) + 2 :]}"


def _small(mapping: dict[str, Any]) -> bool:
    """Whether a mapping has no more in it than fits on a line: no list, no sentence."""
    return "id" not in mapping and not any(
        isinstance(value, dict | list | tuple) or (isinstance(value, str) and len(value) > 80)  # noqa: PLR2004
        for value in mapping.values()
    )


def _flow(mapping: dict[str, Any]) -> str:
    return "{" + ", ".join(f"{key}: {_scalar(value)}" for key, value in mapping.items()) + "}"


def _scalar(value: Any) -> str:  # noqa: ANN401 - text, a number or a truth value
    if isinstance(value, date):
        return value.isoformat()
    if not isinstance(value, str):
        return json.dumps(value)
    if _PLAIN.fullmatch(value) and value.lower() not in _WORDS:
        return value
    return json.dumps(value, ensure_ascii=False)
