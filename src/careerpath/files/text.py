"""Text that is safe to show."""

import re
import unicodedata

__all__ = ["clean", "fold", "visible"]


def clean(text: str) -> str:
    """Text as one line that is safe to print: nothing in it can move, hide or colour anything.

    Control characters (ESC, C1, …) and lone surrogates become U+FFFD; invisible format
    characters (bidi overrides, zero-width) are dropped; any white space is one space.
    """
    if text.isascii() and text.isprintable() and "  " not in text:
        return text.strip()
    return " ".join("".join(map(_safe, text)).split())


def visible(text: str) -> str:
    """Text as it is, but for what cannot be printed: for commands, where each space counts."""
    return "".join(each if each.isprintable() else _safe(each) for each in text)


def _safe(character: str) -> str:
    if character.isspace():
        return " "
    category = unicodedata.category(character)
    if category == "Cf":
        return ""
    unsafe = category in {"Cc", "Cs", "Co"} or _is_no_character(ord(character))
    return "\N{REPLACEMENT CHARACTER}" if unsafe else character


def _is_no_character(point: int) -> bool:
    """Whether Unicode keeps a code point out of all text for good: HTML refuses those."""
    return point & 0xFFFE == 0xFFFE or 0xFDD0 <= point <= 0xFDEF  # noqa: PLR2004


# Signs that are part of a name (C++, C#, .NET, node.js) stay; every other one parts words. All are
# named: a set of all characters but some takes long to compile.
_OTHER_SIGNS = re.compile(r"[\x00-\"$-*,\-/:-`{-\x7f]+")
_LOOSE_SIGNS = re.compile(r"\.(?![^\s.])|(?<!\S)[+]+")
# Most texts are ASCII, and for those a table is far faster than a pattern.
_IN_ASCII = {
    point: chr(point).lower() if chr(point).isalnum() or chr(point) in "+#." else " "
    for point in range(128)
}


def fold(text: str) -> str:
    """The form in which names are compared: case, width, accents' encoding and hyphens apart.

    `"Sales-Operations  MANAGER"` and `"sales operations manager"` are one; `C`, `C++` and `C#`
    are three, and so are `Java` and `JavaScript`. What cannot be seen does not count.
    """
    if text.isascii():
        text = text.replace("&", " and ").translate(_IN_ASCII)
    else:
        text = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).casefold())
        text = "".join(map(_comparable, text.replace("&", " and ")))
        text = _OTHER_SIGNS.sub(" ", text)
    if "." in text or "+" in text:
        text = _LOOSE_SIGNS.sub(" ", text)
    return " ".join(text.split())


def _comparable(character: str) -> str:
    """Letters, digits and the marks that belong to them; a space for any other sign."""
    category = unicodedata.category(character)
    if category == "Cf":
        return ""
    keeps = character.isascii() or category[0] in "LMN" or character == "♯"
    return character if keeps else " "
