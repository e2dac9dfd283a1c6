"""Answers as JSON: one envelope, whatever the question."""

import json
from collections.abc import Sequence
from typing import Any

from pydantic_core import to_jsonable_python

from careerpath.errors import Problem

__all__ = ["SCHEMA", "render"]

SCHEMA = "careerpath/1"
"""Name and version of the envelope; the number grows only when a field changes its meaning."""


def render(result: object, command: str, problems: Sequence[Problem] = ()) -> str:
    """The envelope around a result, or around none where a run failed."""
    envelope = {
        "schema": SCHEMA,
        "command": command,
        "result": to_jsonable_python(result, by_alias=True),
        "problems": [_problem(each) for each in problems],
    }
    text = json.dumps(envelope, ensure_ascii=False, indent=2, allow_nan=False)
    return "".join(map(_visible, text)) + "\n" if not text.isascii() else text + "\n"


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
