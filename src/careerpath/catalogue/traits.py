"""What roles are compared by: the words of their titles and duties, what they ask, their tools.

Each of these is a trait that a role has with a weight, a part at a time, of unit length; roles
that have many weighty traits in common are alike. Beside them stands each role's field: in which
fields of work the words that it uses are at home. `docs/scoring.md` has the formulas.
"""

import math
import re
import sqlite3
from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any

from careerpath.catalogue.collecting import uncollected
from careerpath.catalogue.fields import Bag, damped, fields_of, spread_of
from careerpath.catalogue.plain import plain_items, tasks_of
from careerpath.files.words import stem, words
from careerpath.models.scales import Education
from careerpath.models.weights import BEGINS, LIKENESS, ONE

__all__ = ["write_traits"]

_TABLES = """
CREATE TABLE traits (id INTEGER PRIMARY KEY, part TEXT, name TEXT, seqs BLOB, weights BLOB);
CREATE TABLE standings (seq INTEGER PRIMARY KEY, traits BLOB, known TEXT, field BLOB,
                        education INTEGER);
"""

_TOOLS = re.compile("software|technolog|system|tools?\\b", re.IGNORECASE)
"""Categories of skills that are tools: the shipped catalogue's, and O*NET's commodity classes."""

_GENERAL = "general"
"""The category of skills that every work asks for, more or less: O*NET's, as it is imported."""

_MINOR_GROUP = 4
"""So many characters of an O*NET code name its SOC minor group: `29-1` of `29-1141.00`."""

_FIRST = 4
"""So many letters are the beginning of a word."""

_PARTS = ("titles", "duties", "asks", "tools")


@uncollected()
def write_traits(database: sqlite3.Connection) -> None:
    """Write what the roles that an index holds are compared by into it."""
    traits = _Traits()
    for _, id_, skill in plain_items(database, "skill"):
        traits.add_skill(id_, skill["category"])
    # Roles are numbered in the order of ids.
    for _, _, role in plain_items(database, "role", by="id"):
        traits.add_role(role)
    database.executescript(_TABLES)
    traits.write(database)


class _Traits:
    """The traits of the roles of a catalogue, which come in the order of their ids."""

    def __init__(self) -> None:
        self._tools: set[str] = set()
        self._general: set[str] = set()
        self._said: Counter[str] = Counter()
        self._bags: dict[str, list[Bag]] = {part: [] for part in _PARTS}
        self._interests: list[bool] = []
        self._field: list[str] = []
        self._education: list[int | None] = []

    def add_skill(self, id_: str, category: str) -> None:
        """Take note of a skill; skills come before the roles that ask for them."""
        if _TOOLS.search(category):
            self._tools.add(id_)
        elif category == _GENERAL:
            self._general.add(id_)

    def add_role(self, role: Mapping[str, Any]) -> None:
        """Take note of a role, as plain data."""
        needs = role.get("requirements", {}).get("skills", ())
        asked = {need["skill"]: need["importance"] for need in needs}
        self._bags["titles"].append(self._counted((role["title"], *role.get("aliases", ()))))
        self._bags["duties"].append(self._counted((role["summary"], *tasks_of(role))))
        tools = {id_: 1 for id_ in asked if id_ in self._tools}
        aside = self._general.union(tools)
        self._bags["asks"].append({id_: asked[id_] for id_ in asked if id_ not in aside})
        self._bags["tools"].append(tools)
        self._interests.append("interests" in role)
        onet, education = role.get("onet"), role.get("education")
        self._field.append(onet["code"][:_MINOR_GROUP] if onet else role["function"])
        degrees = list(Education)
        self._education.append(degrees.index(education["typical"]) if education else None)

    def _counted(self, texts: Iterable[str]) -> dict[str, int]:
        said = Counter(words("\n".join(texts)))
        self._said.update(said)
        found: dict[str, int] = {}
        for word, count in said.items():
            family = _stem(word)
            found[family] = found.get(family, 0) + count
        return found

    def write(self, database: sqlite3.Connection) -> None:
        """Write the tables, once every role is known."""
        bags = self._bags
        weighed = {
            "titles": _told(list(map(_with_beginnings, bags["titles"])), LIKENESS.rarity_of_words),
            "duties": _told(bags["duties"], LIKENESS.rarity_of_words),
            "asks": _above_the_usual(bags["asks"]),
            "tools": _told(bags["tools"], LIKENESS.rarity_of_tools),
        }
        own: list[list[int]] = [[] for _ in self._field]
        database.executemany("INSERT INTO traits VALUES (?, ?, ?, ?, ?)", self._rows(weighed, own))
        fields = fields_of(bags["titles"], bags["duties"], self._field)
        known = [[part for part in _PARTS if weighed[part][seq]] for seq in range(len(own))]
        for seq, each in enumerate(known):
            if weighed["titles"][seq] or weighed["duties"][seq]:
                each.append("mentions")
            each += ["level", *["interests"] * self._interests[seq], *["field"] * bool(fields[seq])]
        rows = (
            (seq, array("I", traits).tobytes(), " ".join(each), field.tobytes(), education)
            for seq, (traits, each, field, education) in enumerate(
                zip(own, known, fields, self._education, strict=True)
            )
        )
        database.executemany("INSERT INTO standings VALUES (?, ?, ?, ?, ?)", rows)

    def _rows(
        self, weighed: Mapping[str, Sequence[Bag]], own: Sequence[list[int]]
    ) -> Iterator[tuple[int, str, str, bytes, bytes]]:
        """The rows of traits; `own` is filled with the ids of those that each role needs.

        These are its own, and of the words of its titles those in duties, and the other way round.
        """
        usual, skills = self._usual(), {"asks", "tools"}
        ids: dict[str, dict[str, int]] = {}
        id_ = 0
        for part, bags in weighed.items():
            postings: defaultdict[str, list[int]] = defaultdict(list)
            for seq, bag in enumerate(bags):
                for name, weight in _of_unit_length(bag):
                    postings[name].extend((seq, weight))
            ids[part] = dict(zip(postings, range(id_, id_ + len(postings)), strict=True))
            for name, posting in postings.items():
                seqs = posting[::2]
                for seq in seqs:
                    own[seq].append(id_)
                weights = array("H", posting[1::2]).tobytes()
                shown = name if part in skills else usual.get(name, name)
                yield id_, part, shown, array("I", seqs).tobytes(), weights
                id_ += 1
        for here, there in (("titles", "duties"), ("duties", "titles")):
            known = ids[there]
            for seq, bag in enumerate(weighed[here]):
                other = weighed[there][seq]
                own[seq].extend([known[n] for n in bag if n in known and n not in other])

    def _usual(self) -> dict[str, str]:
        """The word that each stem is mostly met as."""
        best: dict[str, tuple[int, str]] = {}
        for word, count in self._said.items():
            met, family = (-count, word), _stem(word)
            best[family] = min(met, best.get(family, met))
        return {family: word for family, (_, word) in best.items()}


_stem = lru_cache(maxsize=1 << 16)(stem)


def _with_beginnings(bag: Bag) -> Bag:
    """Stems, and how their first letters begin: `electr` and `electron` share them."""
    begun: dict[str, float] = {}
    for name, count in bag.items():
        beginning = name[:_FIRST] + BEGINS
        begun[beginning] = begun.get(beginning, 0) + count
    return begun | dict(bag)


def _told(bags: Sequence[Bag], rarity: float) -> list[Bag]:
    """Weights by how often a role says it, damped, and how few others say it, tempered."""
    roles, spread = len(bags), spread_of(bags)
    telling = {name: math.log((roles + 1) / d) ** rarity for name, d in spread.items()}
    return [{name: damped(n) * telling[name] for name, n in bag.items()} for bag in bags]


def _above_the_usual(bags: Sequence[Bag]) -> list[Bag]:
    """Weights of what roles ask: importance, times the logarithm of how far above the usual."""
    asking = sum(map(bool, bags))
    usual: dict[str, float] = defaultdict(float)
    for bag in bags:
        for name, importance in bag.items():
            usual[name] += importance / asking
    least = LIKENESS.least_above_usual
    return [
        {name: i * max(math.log(i / usual[name]), least) for name, i in bag.items()} for bag in bags
    ]


def _of_unit_length(bag: Bag) -> list[tuple[str, int]]:
    length = math.sqrt(math.fsum([weight * weight for weight in bag.values()]))
    floor = math.floor
    parts = [(name, floor(ONE * weight / length + 0.5)) for name, weight in bag.items()]
    return [part for part in parts if part[1]]
