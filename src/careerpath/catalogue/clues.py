"""Clues: what a name has in common with the names of an item, and how many points that is worth.

A clue is a word, the last word of a name (what sort of job it is), or three letters in a row. An
item scores weight x ln(1 + share / (doubt x usual share)) points for each, where its share is how
much of all words (last words, letters) of its names the clue is, and the usual share is the same
over all items of its kind: naive Bayes with linear smoothing (Jelinek and Mercer). Words of its
description and of its tasks count in the same way, with smaller weights, and an item with many
names scores a little more from the start. The weights are fitted: see `benchmarks/tasks/titles.py`.

Points are whole hundredths of a natural logarithm, so that sums are the same on every machine.
"""

import json
import math
import re
import sqlite3
from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import chain
from typing import Any, NamedTuple

from careerpath.catalogue.collecting import uncollected
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
CREATE TABLE words (kind TEXT, size INTEGER, words TEXT,
                    PRIMARY KEY (kind, size)) WITHOUT ROWID;
"""

_ALIASES = {"interest": "words"}
_ABOUT = {"skill": "description"}

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
        # Place and count of each item by turns: lists of whole numbers that are there already
        # take a fraction of what a mapping for each clue does.
        self.having: defaultdict[str, list[int]] = defaultdict(list)
        self.totals: dict[int, int] = {}

    def add(self, place: int, counted: Mapping[str, int]) -> None:
        having = self.having
        for clue, count in counted.items():
            having[clue].extend((place, count))
        self.totals[place] = sum(counted.values())

    def points(self, weight: float, doubt: float) -> Iterator[tuple[str, list[int]]]:
        """For each clue everyone who has it, as packed clues have them; no points, too."""
        totals, log1p = self.totals, math.log1p
        everything = sum(totals.values())
        for clue, having in self.having.items():
            counts = having[1::2]
            scale = everything / (doubt * sum(counts))
            yield (
                clue,
                [
                    place * _POINTS + int(weight * log1p(scale * count / totals[place]) + 0.5)
                    for place, count in zip(having[::2], counts, strict=True)
                ],
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
        said = Counter(chain.from_iterable(apart))
        self.ids.append(id_)
        self.names.append(folded)
        self.words.add(place, said)
        self.last.add(place, Counter(last(each[-1]) for each in apart if each))
        self.letters.add(place, _letters(said))
        if about:
            self.about.add(place, Counter(words(about)))
        if said_of_tasks := " ".join(tasks):
            self.tasks.add(place, Counter(words(said_of_tasks)))

    def packed(self, figures: Lookup) -> Iterator[tuple[str, bytes]]:
        """Every clue with who has it, packed as `unpacked_clue` reads it."""
        found = dict(self.words.points(figures.words, figures.doubt))
        for field, weight in ((self.about, figures.about), (self.tasks, figures.tasks)):
            for word, having in field.points(weight, figures.doubt):
                found[word] = _added(found[word], having) if word in found else having
        last = self.last.points(figures.last_word, figures.doubt)
        letters = self.letters.points(figures.letters, figures.doubt)
        for clue, having in chain(found.items(), last, letters):
            worth = [each for each in having if each % _POINTS]
            if worth:
                yield clue, array("I", worth).tobytes()
        many = (figures.names * math.log1p(len(names) / _MANY) for names in self.names)
        yield (
            ALL,
            array("I", (at * _POINTS + int(each + 0.5) for at, each in enumerate(many))).tobytes(),
        )


def _letters(said: Mapping[str, int]) -> dict[str, int]:
    """How often words have each group of letters."""
    found: dict[str, int] = {}
    known = found.get
    for word, count in said.items():
        for group in groups(word):
            found[group] = known(group, 0) + count
    return found


def _added(some: Iterable[int], more: Iterable[int]) -> list[int]:
    """The points of two fields for one clue, added up."""
    found = {each // _POINTS: each for each in some}
    for each in more:
        place = each // _POINTS
        found[place] = found[place] + each % _POINTS if place in found else each
    return list(found.values())


@uncollected()
def write_clues(database: sqlite3.Connection) -> None:
    """Write the clues of all the items that an index holds into it."""
    clues = Clues()
    query = "SELECT kind, id, title, body FROM items WHERE kind <> 'source' ORDER BY seq"
    for kind, id_, title, body in database.execute(query):
        raw = json.loads(body)
        more = (*raw.get(_ALIASES.get(kind, "aliases"), ()), *raw.get("names", {}).values())
        about = raw.get(_ABOUT.get(kind, "summary"), "")
        clues.add(kind, id_, (title, *more), about, tasks_of(raw))
    clues.write(database)


def tasks_of(role: Mapping[str, Any]) -> list[str]:
    """What people in a role do, from its plain data."""
    return [task for duty in role.get("duties", ()) for task in duty["tasks"]]


class Clues:
    """Gathers the clues of items, and writes them into an index.

    Tables: `clues` holds who has each clue, packed; `places` ids and folded names by their place;
    `words` the clues that are words, joined, by their length.
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
            known: defaultdict[int, list[str]] = defaultdict(list)
            for clue, _ in packed:
                if is_word(clue):
                    known[len(clue)].append(clue)
            by_size = ((name, size, "\n".join(words)) for size, words in known.items())
            database.executemany("INSERT INTO words VALUES (?, ?, ?)", by_size)
            places = (
                (name, place, id_, "\n".join(names))
                for place, (id_, names) in enumerate(zip(kind.ids, kind.names, strict=True))
            )
            database.executemany("INSERT INTO places VALUES (?, ?, ?, ?)", places)
