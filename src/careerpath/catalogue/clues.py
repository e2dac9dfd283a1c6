"""Clues: what a name has in common with the names of an item, and how many points that is worth.

A clue is a word, the last word of a name (what sort of job it is), or three letters in a row. An
item scores weight x ln(1 + share / (doubt x usual share)) points for each, where its share is how
much of all words (last words, letters) of its names the clue is, and the usual share is the same
over all items of its kind: naive Bayes with linear smoothing (Jelinek and Mercer). Words of its
description and of its tasks count in the same way, with smaller weights, and an item with many
names scores a little more from the start. The weights are fitted: see `benchmarks/tasks/titles.py`.

Points are whole hundredths of a natural logarithm, so that sums are the same on every machine.
"""

import re
from array import array
from collections.abc import Iterator
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

from careerpath.catalogue.short_forms import SHORT_FORMS, in_full
from careerpath.files.text import fold

__all__ = [
    "ALL",
    "POINTS",
    "Asked",
    "asked",
    "groups",
    "halves",
    "is_word",
    "last",
    "singular",
    "unpacked_clue",
    "words",
]

ALL = ""
"""The clue that every item has: its number of names."""

POINTS = 1 << 12
"""More than one clue can be worth: a packed clue is place x this + points."""

_GROUP = 3
_TWICE = re.compile(r"(.+?) \((.+)\)")
_LEAST_PLURAL = 4


def halves(name: str) -> tuple[str, ...]:
    """The two names in one that is given twice: `Sales Rep (Sales Representative)`."""
    twice = _TWICE.fullmatch(name.strip()) if "(" in name else None
    return twice.groups() if twice else (name,)


def words(text: str) -> list[str]:
    """The words of a text, folded, without the s of a plural."""
    return [singular(word) for word in fold(text).split()]


@lru_cache(maxsize=1 << 16)
def singular(word: str) -> str:
    """A folded word without the s of a plural."""
    if len(word) < _LEAST_PLURAL or not word.endswith("s") or word.endswith("ss"):
        return word
    return word[:-3] + "y" if word.endswith("ies") else word[:-1]


@lru_cache(maxsize=1 << 14)
def groups(word: str) -> tuple[str, ...]:
    """Three letters in a row, with the spaces around the word."""
    spaced = f" {word} "
    return tuple(f"~{spaced[at : at + _GROUP]}" for at in range(len(spaced) - _GROUP + 1))


def last(word: str) -> str:
    """The clue of a name that ends with a word."""
    return f"${word}"


def is_word(clue: str) -> bool:
    """Whether a clue is a word: signs that names do not keep stand before all others."""
    return clue[:1] not in {"", "$", "~"}


class Asked(NamedTuple):
    """What a name that somebody typed gives away.

    `names` are what it may be in full: as it is, either half of one given twice, and with its
    short forms in full. `words` are its own, `clues` also those of its short forms in full.
    """

    names: tuple[str, ...]
    words: tuple[str, ...]
    clues: frozenset[str]


def asked(text: str) -> Asked:
    """What a name gives away; see `Asked`."""
    both = halves(text)
    names, said = [text, *both, *chain.from_iterable(in_full(fold(each)) for each in both)], []
    clues: set[str] = set()
    for parts in map(words, both):
        full = [SHORT_FORMS.get(word, (word,)) for word in parts]
        for word, more in zip(parts, full, strict=True):
            clues.update((word, *more, *groups(word)))
        clues.update(last(word) for word in (*parts[-1:], *chain(*full[-1:])))
        said += parts
    names_once, words_once = dict.fromkeys(names), dict.fromkeys(said)
    return Asked(tuple(names_once), tuple(words_once), frozenset(clues))


def unpacked_clue(packed: bytes) -> Iterator[tuple[int, int]]:
    """Who has a clue, by place among the items of the kind, and for how many points."""
    return (divmod(each, POINTS) for each in array("I", packed))
