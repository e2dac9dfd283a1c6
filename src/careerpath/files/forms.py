"""Text that has to have a form: the patterns of the models in words, and what was meant."""

import re
import unicodedata
from collections.abc import Callable
from typing import NamedTuple

__all__ = ["in_words"]

_LONGEST_ID = 80
_SPELT_OUT = {"&": " and ", "+": " plus ", "#": " sharp "}
_CURRENCIES = {"€": "EUR", "£": "GBP", "$": "USD", "¥": "JPY"}


def in_words(pattern: str, text: str) -> tuple[str, str | None]:
    """What text that does not have the form of `pattern` is not, and the text that has it."""
    form = _FORMS.get(pattern)
    if form is None:
        return f"does not have the form {pattern}", None
    proposal = form.propose(text)
    right = re.search(pattern, proposal)
    return f"is not {form.what}", f"write {proposal}" if right else f"for example {form.example}"


def _id(text: str) -> str:
    for sign, word in _SPELT_OUT.items():
        text = text.replace(sign, word)
    plain = unicodedata.normalize("NFKD", text.casefold()).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain)[:_LONGEST_ID].strip("-")


def _currency(text: str) -> str:
    return _CURRENCIES.get(text.strip(), text.strip().upper())


def _url(text: str) -> str:
    address = re.sub(r"^[a-z]*:?/+", "", text.strip(), flags=re.IGNORECASE)
    # A word without a dot is no address of the web, whatever stands before it.
    return f"https://{address}" if "." in address.partition("/")[0].strip(".") else ""


def _occupation(text: str) -> str:
    digits = re.sub(r"[\s.-]", "", text)
    return f"{digits[:2]}-{digits[2:6]}.{digits[6:] or '00'}"


class _Form(NamedTuple):
    what: str
    example: str
    propose: Callable[[str], str]


# A pattern says nothing to most people, and pydantic has no more than it. One that the models
# gain has to be told here: a test holds the two against each other.
_FORMS = {
    r"^[a-z0-9]+(?:-[a-z0-9]+)*$": _Form(
        "an id: lower-case words and digits joined by hyphens", "sales-manager", _id
    ),
    r"^[A-Z]{3}$": _Form("a currency: three capital letters", "EUR", _currency),
    r"^https?://[^\s<>\"]+$": _Form(
        "an address of the web: it starts with https://, and has no spaces",
        "https://www.example.org",
        _url,
    ),
    r"^\d{2}-\d{4}\.\d{2}$": _Form(
        "an O*NET-SOC code: digits as in 11-2022.00", "11-2022.00", _occupation
    ),
}
