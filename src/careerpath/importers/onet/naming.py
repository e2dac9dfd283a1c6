"""Ids for what O*NET names: slugs that stay the same from run to run and clash with none."""

import re
import unicodedata
from collections.abc import Iterable

from careerpath.files.text import fold

__all__ = ["PREFIX", "ids_for", "slug"]

PREFIX = "onet-"
"""What ids of skills, functions and sources begin with; a catalogue written by hand has others."""

_LONGEST = 80
_SIGNS = {"+": " plus ", "#": " sharp ", "&": " and ", "'": "", "’": ""}


def slug(text: str, prefix: str = "") -> str:
    """A text as an id: lower-case words and digits joined by hyphens, of 80 letters at most."""
    for sign, word in _SIGNS.items():
        text = text.replace(sign, word)
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    words = re.findall(r"[a-z0-9]+", plain) or ["unnamed"]
    while len(prefix) + len("-".join(words)) > _LONGEST and len(words) > 1:
        words.pop()
    return (prefix + "-".join(words))[:_LONGEST].rstrip("-")


def ids_for(titles: Iterable[str], prefix: str = "") -> dict[str, str]:
    """An id for each title; titles that differ in case, width or hyphens alone have one.

    Where two titles would have the same id, the later in the alphabet has a number after it.
    """
    by_name: dict[str, str] = {}
    ids: dict[str, str] = {}
    taken: set[str] = set()
    for title in sorted(set(titles)):
        name = fold(title)
        if name not in by_name:
            own = base = slug(title, prefix)
            number = 1
            while own in taken:
                number += 1
                own = f"{base[: _LONGEST - 4].rstrip('-')}-{number}"
            taken.add(own)
            by_name[name] = own
        ids[title] = by_name[name]
    return ids
