"""The clues of items, gathered and weighed: what search reads, as tables of the index.

See `catalogue.clues` for what clues are, and how many points they are worth.
"""

import math
import sqlite3
from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain

from careerpath.catalogue.clues import ALL, POINTS, groups, halves, is_word, last, singular, words
from careerpath.catalogue.collecting import uncollected
from careerpath.catalogue.plain import names_of, plain_items, tasks_of
from careerpath.files.text import fold
from careerpath.models.weights import LOOKUP, Lookup

__all__ = ["Clues", "write_clues"]

_TABLES = """
DROP TABLE IF EXISTS clues; DROP TABLE IF EXISTS places; DROP TABLE IF EXISTS words;
CREATE TABLE clues (kind TEXT, clue TEXT, packed BLOB, PRIMARY KEY (kind, clue)) WITHOUT ROWID;
CREATE TABLE places (kind TEXT, place INTEGER, id TEXT, names TEXT,
                     PRIMARY KEY (kind, place)) WITHOUT ROWID;
CREATE TABLE words (kind TEXT, size INTEGER, words TEXT,
                    PRIMARY KEY (kind, size)) WITHOUT ROWID;
"""

_ABOUT = {"skill": "description"}
"""Where an item is described, other than in its summary."""

_MANY = 20


@uncollected()
def write_clues(database: sqlite3.Connection) -> None:
    """Write the clues of all the items that an index holds into it."""
    clues = Clues()
    for kind, id_, item in plain_items(database, "interest", "function", "skill", "role"):
        about = item.get(_ABOUT.get(kind, "summary"), "")
        clues.add(kind, id_, names_of(item), about, tasks_of(item))
    clues.write(database)


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
                    place * POINTS + int(weight * log1p(scale * count / totals[place]) + 0.5)
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
        apart = [[singular(word) for word in name.split()] for name in folded]
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
            worth = [each for each in having if each % POINTS]
            if worth:
                yield clue, array("I", worth).tobytes()
        many = (figures.names * math.log1p(len(names) / _MANY) for names in self.names)
        yield (
            ALL,
            array("I", (at * POINTS + int(each + 0.5) for at, each in enumerate(many))).tobytes(),
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
    found = {each // POINTS: each for each in some}
    for each in more:
        place = each // POINTS
        found[place] = found[place] + each % POINTS if place in found else each
    return list(found.values())
