"""An earlier answer of `match`, from the file that `--format json` wrote."""

import re
from typing import Any

from careerpath.errors import Code, InputError, Problem
from careerpath.files.documents import Document, load
from careerpath.files.kinds import describe
from careerpath.files.validation import validate
from careerpath.models.earlier import EarlierAnswer
from careerpath.results.common import SCHEMA

__all__ = ["MAX_BYTES", "read_earlier"]

MAX_BYTES = 32_000_000
"""The largest answer that is read: every role of a catalogue of several thousand."""

_HINT = "such a file is written by: careerpath match PROFILE -f json -o FILE.json"
_SHORT = 40


def read_earlier(path: str) -> EarlierAnswer:
    """Read an earlier answer; `-` is standard input.

    Raises:
        InputError: the file holds something else, or with all that is wrong in it.
    """
    document = load(path, MAX_BYTES)
    data = document.data
    if not isinstance(data, dict):
        message = f"this is no answer of careerpath: the file holds {describe(data)}"
        raise InputError(document.problem(Code.SHAPE, message, (), _HINT))
    wrong = _misfit(document, data)
    if wrong is not None:
        raise InputError(wrong)
    answer = validate(EarlierAnswer, data["result"], document, ("result",))
    if isinstance(answer, list):
        raise InputError(*answer)
    return answer


def _misfit(document: Document, data: dict[str, Any]) -> Problem | None:
    """What makes the envelope another one than an answer of `match`, if anything does."""
    schema, command = data.get("schema"), data.get("command")
    if not isinstance(schema, str) or not re.fullmatch(r"careerpath/[0-9]{1,9}", schema):
        message = f"this is no answer of careerpath: its “schema” is not {SCHEMA}"
        return document.problem(Code.SHAPE, message, ("schema",), _HINT)
    if schema != SCHEMA:
        message = f"this answer is written in {schema}; {SCHEMA} is known"
        return document.problem(Code.VERSION, message, ("schema",), "upgrade careerpath")
    if command != "match":
        other = f"is an answer of “{command[:_SHORT]}”" if isinstance(command, str) else "is not"
        message = f"an answer of “match” is meant, and this {other}"
        return document.problem(Code.VALUE, message, ("command",), _HINT)
    if data.get("result") is None:
        message = "there is no result in this file: that run ended without an answer"
        return document.problem(Code.VALUE, message, ("result",), _HINT)
    return None
