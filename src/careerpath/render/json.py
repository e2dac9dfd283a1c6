"""Answers as JSON: one envelope, whatever the question."""

import json
from collections.abc import Sequence
from typing import Any

from careerpath.errors import Problem
from careerpath.results.common import SCHEMA

__all__ = ["SCHEMA", "render", "visible"]


def render(
    result: object, command: str, problems: Sequence[Problem] = (), *, ascii_only: bool = False
) -> str:
    """The envelope around a result, or around none where a run failed.

    With `ascii_only`, for a narrow encoding, every other character is escaped.
    """
    envelope = {
        "schema": SCHEMA,
        "command": command,
        "result": _plain(result),
        "problems": [_problem(each) for each in problems],
    }
    text = json.dumps(envelope, ensure_ascii=ascii_only, indent=2, allow_nan=False)
    return visible(text) + "\n"


def visible(text: str) -> str:
    """JSON with all escaped that a terminal would obey rather than show."""
    plain = text.isascii() and "\x7f" not in text
    return text if plain else "".join(map(_visible, text))


def _plain(value: Any) -> Any:  # noqa: ANN401 - any part of a result
    """Results and models as dicts and lists."""
    if isinstance(value, Problem):
        return _problem(value)
    if hasattr(value, "model_dump"):
        return value.model_dump(mode="json", by_alias=True)
    if isinstance(value, dict):
        return {key: _plain(each) for key, each in value.items()}
    if isinstance(value, tuple):
        fields = getattr(value, "_fields", None)
        parts = list(map(_plain, value))
        return parts if fields is None else dict(zip(fields, parts, strict=True))
    return value


def _problem(problem: Problem) -> dict[str, Any]:
    return {
        "code": problem.code.value,
        "message": problem.message,
        "file": problem.file,
        "line": problem.line,
        "column": problem.column,
        "hint": problem.hint,
    }


def _visible(character: str) -> str:
    """Escape what a terminal would obey rather than show: C1, bidi, zero-width, surrogates."""
    if character.isprintable() or character == "\n":
        return character
    return json.dumps(character)[1:-1]
