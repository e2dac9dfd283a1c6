"""What kind of thing stands where another is meant, and how to write the one that is."""

import math
import re
from collections.abc import Sequence
from datetime import date

__all__ = ["WANTED", "describe", "mend"]

_KINDS = {
    dict: "a mapping",
    list: "a list",
    str: "text",
    bool: "true or false",
    date: "a date",
    type(None): "nothing",
}

_DATE = "a date such as 2026-01-31"

WANTED = {
    "bool_type": "true or false",
    "date_from_datetime_inexact": _DATE,
    "date_from_datetime_parsing": _DATE,
    "date_parsing": _DATE,
    "date_type": _DATE,
    "dict_type": "a mapping",
    "float_type": "a number",
    "int_from_float": "a whole number",
    "int_type": "a whole number",
    "model_attributes_type": "a mapping",
    "model_type": "a mapping",
    "string_type": "text",
    "tuple_type": "a list",
}
"""What is meant, by the type of pydantic's error."""

_LONGEST_TO_REPEAT = 40
# An amount as people write it: €24,000 or 30k or 3 years or 30%.
_AMOUNT = re.compile(
    r"(?:[€$£¥~≈]|[a-z]{3}\b)?\s*"
    r"(?P<digits>[0-9]{1,3}(?:[ .,'’_][0-9]{3})+|[0-9]{1,15})(?:[.,](?P<part>[0-9]{1,2}))?"
    r"\s*(?P<sign>k|%)?\s*\+?\s*(?:[€$£¥]|[a-z]{3}|years?|hours?)?",
    re.IGNORECASE,
)


def describe(value: object) -> str:
    """What kind of thing a value is, in plain words."""
    return _KINDS.get(type(value), "a number" if isinstance(value, int | float) else "a value")


def mend(value: object, wanted: str, *, flow: bool, keys: Sequence[str] = ()) -> str | None:
    """How to write what is meant in place of `value`; `flow` where that stands in brackets.

    `keys` are those of the mapping where one is meant.
    """
    if value is None:
        return "write something after it, or leave it out"
    if wanted == "a mapping":
        return _to_mapping(value, keys, flow=flow)
    if wanted == "a list":
        return _to_list(value, flow=flow)
    return _out_of_a_list(flow=flow) if isinstance(value, list) else _to_word(value, wanted)


def _to_word(value: object, wanted: str) -> str | None:
    if wanted == "text":
        return _to_text(value) if isinstance(value, dict) else None
    if wanted == "true or false":
        return "write true or false" + (", without quotes" if isinstance(value, str) else "")
    return _to_number(value, whole=wanted == "a whole number") if wanted != _DATE else None


def _out_of_a_list(*, flow: bool) -> str:
    return "take the brackets away" if flow else "take the - away"


def _to_mapping(value: object, keys: Sequence[str], *, flow: bool) -> str:
    if isinstance(value, list) and value and all(isinstance(each, dict) for each in value):
        return _out_of_a_list(flow=flow)
    if keys:
        return f"write its keys: {', '.join(keys)}"
    return "write each on a line of its own, as key: value"


def _to_list(value: object, *, flow: bool) -> str:
    if isinstance(value, dict):
        return "put it in [brackets]" if flow else "start each entry with -"
    plain = isinstance(value, str) and re.fullmatch(r"[\w., -]+", value)
    if plain and len(str(value)) <= _LONGEST_TO_REPEAT:
        return f"put it in brackets: [{value}]"
    return "put it in [brackets]"


def _to_text(value: dict[str, object]) -> str:
    text = "".join(f"{key}: {inner}" for key, inner in value.items())
    one = len(value) == 1 and not any(isinstance(each, dict | list) for each in value.values())
    if one and len(text) <= _LONGEST_TO_REPEAT and '"' not in text:
        return f'quote text that has a colon in it: "{text}"'
    return "quote text that has a colon in it"


def _to_number(value: object, *, whole: bool) -> str | None:
    if isinstance(value, float) and whole and math.isfinite(value):
        ends = sorted({math.floor(value), math.ceil(value)})
        return "write " + " or ".join(str(end) for end in ends)
    if not isinstance(value, str):
        return None
    text = value.strip()
    if re.fullmatch(r"[0-9]{1,15}" if whole else r"[0-9]{1,15}(?:\.[0-9]+)?", text):
        return f"write {text}, without quotes"
    amount = _amount(text)
    if amount is None or (whole and not amount.is_integer()):
        return "write it in digits"
    return f"write {amount:.15g} (digits only)"


def _amount(text: str) -> float | None:
    found = _AMOUNT.fullmatch(text)
    if found is None:
        return None
    digits = re.sub(r"[^0-9]", "", found["digits"])
    factor, divisor = {"k": (1000, 1), "%": (1, 100)}.get((found["sign"] or "").lower(), (1, 1))
    return float(f"{digits}.{found['part'] or 0}") * factor / divisor
