"""Clues: what a name has in common with the names of an item, and how many points that is worth.

A clue is a word, the last word of a name (what sort of job it is), or three letters in a row. An
item scores weight x ln(1 + share / (doubt x usual share)) points for each, where its share is how
much of all words (last words, letters) of its names the clue is, and the usual share is the same
over all items of its kind: naive Bayes with linear smoothing (Jelinek and Mercer). Words of its
description and of its tasks count in the same way, with smaller weights, and an item with many
names scores a little more from the start. The weights are fitted: see `benchmarks/tasks/titles.py`.

Points are whole hundredths of a natural logarithm, so that sums are the same on every machine.
"""

import math
import re
import sqlite3
from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

from careerpath.catalogue.short_forms import SHORT_FORMS, in_full
from careerpath.files.text import fold
from careerpath.models.weights import LOOKUP, Lookup

__all__ = ["ALL", "Asked", "Clues", "asked", "groups", "is_word", "unpacked_clue"]

ALL = ""
"""The clue that every item has: its number of names."""

_POINTS = 1 << 12  # more than one clue can be worth

_TABLES = """
DROP TABLE IF EXISTS clues; DROP TABLE IF EXISTS places; DROP TABLE IF EXISTS words;
CREATE TABLE clues (kind TEXT, clue TEXT, packed BLOB, PRIMARY KEY (kind, clue)) WITHOUT ROWID;
CREATE TABLE places (kind TEXT, place INTEGER, id TEXT, names TEXT,
                     PRIMARY KEY (kind, place)) WITHOUT ROWID;
CREATE TABLE words (kind TEXT, size INTEGER, word TEXT,
                    PRIMARY KEY (kind, size, word)) WITHOUT ROWID;
"""

_GROUP = 3
_MANY = 20
_TWICE = re.compile(r"(.+?) \((.+)\)")
_LEAST_PLURAL = 4


def halves(name: str) -> tuple[str, ...]:
    """The two names in one that is given twice: `Sales Rep (Sales Representative)`."""
    twice = _TWICE.fullmatch(name.strip()) if "(" in name else None
    return twice.groups() if twice else (name,)


def words(text: str) -> list[str]:
    """The words of a text, folded, without the s of a plural."""
    return [_singular(word) for word in fold(text).split()]


@lru_cache(maxsize=1 << 16)
def _singular(word: str) -> str:
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
    return (divmod(each, _POINTS) for each in array("I", packed))


class _Field:
    """How often each clue of one sort stands in each item."""

    def __init__(self) -> None:
        self.counts: defaultdict[str, dict[int, int]] = defaultdict(dict)
        self.totals: dict[int, int] = {}

    def add(self, place: int, counted: Counter[str]) -> None:
        for clue, count in counted.items():
            self.counts[clue][place] = count
        self.totals[place] = counted.total()

    def points(self, weight: float, doubt: float) -> Iterator[tuple[str, dict[int, int]]]:
        """For each clue the points of everyone who has it, by place."""
        everything = sum(self.totals.values())
        for clue, by_item in self.counts.items():
            scale = everything / (doubt * sum(by_item.values()))
            yield (
                clue,
                {
                    place: int(weight * math.log1p(scale * count / self.totals[place]) + 0.5)
                    for place, count in by_item.items()
                },
            )


class _Kind:
    """The items of a kind, in the order they came, with all that they give away."""

    def __init__(self) -> None:
        self.ids: list[str] = []
        self.names: list[list[str]] = []
        self.words, self.last, self.letters = _Field(), _Field(), _Field()
        self.about, self.tasks = _Field(), _Field()

    def add(self, id_: str, names: Iterable[str], about: str, tasks: Iterable[str]) -> None:
        place = len(self.ids)
        folded = list(dict.fromkeys(fold(half) for name in names for half in halves(name)))
        apart = [[_singular(word) for word in name.split()] for name in folded]
        said = list(chain.from_iterable(apart))
        self.ids.append(id_)
        self.names.append(folded)
        self.words.add(place, Counter(said))
        self.last.add(place, Counter(last(each[-1]) for each in apart if each))
        self.letters.add(place, Counter(chain.from_iterable(map(groups, said))))
        self.about.add(place, Counter(words(about)))
        self.tasks.add(place, Counter(words(" ".join(tasks))))

    def packed(self, figures: Lookup) -> Iterator[tuple[str, bytes]]:
        """Every clue with who has it, packed as `unpacked_clue` reads it."""
        found = dict(self.words.points(figures.words, figures.doubt))
        for field, weight in ((self.about, figures.about), (self.tasks, figures.tasks)):
            for word, by_item in field.points(weight, figures.doubt):
                known = found.setdefault(word, {})
                for place, points in by_item.items():
                    known[place] = known.get(place, 0) + points
        found.update(self.last.points(figures.last_word, figures.doubt))
        found.update(self.letters.points(figures.letters, figures.doubt))
        for clue, by_item in found.items():
            worth = [place * _POINTS + points for place, points in by_item.items() if points]
            if worth:
                yield clue, array("I", worth).tobytes()
        many = (figures.names * math.log1p(len(names) / _MANY) for names in self.names)
        yield (
            ALL,
            array("I", (at * _POINTS + int(each + 0.5) for at, each in enumerate(many))).tobytes(),
        )


class Clues:
    """Gathers the clues of items, and writes them into an index.

    Tables: `clues` holds who has each clue, packed; `places` ids and folded names by their place;
    `words` the clues that are words, by their length.
    """

    def __init__(self) -> None:
        self._kinds: defaultdict[str, _Kind] = defaultdict(_Kind)

    def add(
        self, kind: str, id_: str, names: Sequence[str], about: str = "", tasks: Iterable[str] = ()
    ) -> None:
        """An item: all its names, what describes it, and what people do in it."""
        self._kinds[kind].add(id_, names, about, tasks)

    def write(self, database: sqlite3.Connection, figures: Lookup = LOOKUP) -> None:
        """Write all clues, in place of any that are there."""
        database.executescript(_TABLES)
        for name, kind in sorted(self._kinds.items()):
            packed = sorted(kind.packed(figures))
            rows = ((name, clue, worth) for clue, worth in packed)
            database.executemany("INSERT INTO clues VALUES (?, ?, ?)", rows)
            known = ((name, len(clue), clue) for clue, _ in packed if is_word(clue))
            database.executemany("INSERT INTO words VALUES (?, ?, ?)", known)
            places = (
                (name, place, id_, "\n".join(names))
                for place, (id_, names) in enumerate(zip(kind.ids, kind.names, strict=True))
            )
            database.executemany("INSERT INTO places VALUES (?, ?, ?, ?)", places)
