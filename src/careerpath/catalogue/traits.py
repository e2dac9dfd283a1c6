"""What roles are compared by: the words of their titles and duties, what they ask, their tools.

Each of these is a trait that a role has with a weight, a part at a time, of unit length; roles
that have many weighty traits in common are alike. Beside them stands each role's field: in which
fields of work the words that it uses are at home. `docs/scoring.md` has the formulas.
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
from typing import Any

from careerpath.catalogue.clues import tasks_of
from careerpath.catalogue.collecting import uncollected
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

_Bag = Mapping[str, float]


@uncollected()
def write_traits(database: sqlite3.Connection) -> None:
    """Write what the roles that an index holds are compared by into it."""
    traits = _Traits()
    query = "SELECT id, body FROM items WHERE kind = ? ORDER BY id"
    for id_, body in database.execute(query, ("skill",)):
        traits.add_skill(id_, json.loads(body)["category"])
    # Roles are numbered in the order of ids.
    for _, body in database.execute(query, ("role",)):
        traits.add_role(json.loads(body))
    database.executescript(_TABLES)
    traits.write(database)


class _Traits:
    """The traits of the roles of a catalogue, which come in the order of their ids."""

    def __init__(self) -> None:
        self._tools: set[str] = set()
        self._general: set[str] = set()
        self._said: Counter[str] = Counter()
        self._bags: dict[str, list[_Bag]] = {part: [] for part in _PARTS}
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
        aside = self._tools | self._general
        self._bags["titles"].append(self._counted((role["title"], *role.get("aliases", ()))))
        self._bags["duties"].append(self._counted((role["summary"], *tasks_of(role))))
        self._bags["asks"].append({id_: asked[id_] for id_ in asked if id_ not in aside})
        self._bags["tools"].append({id_: 1 for id_ in asked if id_ in self._tools})
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
        fields = _fields(bags["titles"], bags["duties"], self._field)
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
        self, weighed: Mapping[str, Sequence[_Bag]], own: Sequence[list[int]]
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


def _with_beginnings(bag: _Bag) -> _Bag:
    """Stems, and how their first letters begin: `electr` and `electron` share them."""
    begun: dict[str, float] = {}
    for name, count in bag.items():
        beginning = name[:_FIRST] + BEGINS
        begun[beginning] = begun.get(beginning, 0) + count
    return begun | dict(bag)


def _spread(bags: Iterable[_Bag]) -> Counter[str]:
    """How many roles have each trait."""
    return Counter(chain.from_iterable(bags))


def _told(bags: Sequence[_Bag], rarity: float) -> list[_Bag]:
    """Weights by how often a role says it, damped, and how few others say it, tempered."""
    roles, spread = len(bags), _spread(bags)
    telling = {name: math.log((roles + 1) / d) ** rarity for name, d in spread.items()}
    return [{name: _damped(n) * telling[name] for name, n in bag.items()} for bag in bags]


def _above_the_usual(bags: Sequence[_Bag]) -> list[_Bag]:
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


@lru_cache(maxsize=1 << 10)
def _damped(count: float) -> float:
    return 1 + math.log(count)


def _of_unit_length(bag: _Bag) -> list[tuple[str, int]]:
    length = math.sqrt(math.fsum([weight * weight for weight in bag.values()]))
    floor = math.floor
    parts = [(name, floor(ONE * weight / length + 0.5)) for name, weight in bag.items()]
    return [part for part in parts if part[1]]


def _fields(
    titles: Sequence[_Bag], duties: Sequence[_Bag], fields: Sequence[str]
) -> list["array[int]"]:
    """In which fields a role's words are at home, less what is so of every role; of unit length.

    A word is at home in a field by its mean weight there, as a share of these over all fields.
    Words that many roles use are left out. Roles without any other word have no numbers.
    """
    merged = [_merged(one, other) for one, other in zip(titles, duties, strict=True)]
    spread = _spread(merged)
    bags = [
        {n: _damped(c) for n, c in bag.items() if spread[n] <= LIKENESS.common_word * len(merged)}
        for bag in merged
    ]
    lengths = [math.sqrt(math.fsum(w * w for w in bag.values())) for bag in bags]
    sizes = Counter(fields)
    homes: dict[str, dict[str, float]] = defaultdict(lambda: defaultdict(float))
    for bag, length, field in zip(bags, lengths, fields, strict=True):
        for name, weight in bag.items():
            homes[name][field] += weight / length / sizes[field]
    places = {field: place for place, field in enumerate(sorted(sizes))}
    shares = {
        name: [(places[field], each / math.fsum(home.values())) for field, each in home.items()]
        for name, home in homes.items()
    }
    profiles = [_profile(bag, shares, len(places)) for bag in bags]
    told = [profile for profile in profiles if profile]
    usual = [math.fsum(column) / len(told) for column in zip(*told, strict=True)]
    return [_apart(profile, usual) for profile in profiles]


def _merged(one: _Bag, other: _Bag) -> _Bag:
    return {**one, **{name: one.get(name, 0) + count for name, count in other.items()}}


def _profile(
    bag: _Bag, shares: Mapping[str, Sequence[tuple[int, float]]], fields: int
) -> list[float]:
    if not bag:
        return []
    found = [0.0] * fields
    for name, weight in bag.items():
        for place, share in shares[name]:
            found[place] += weight * share
    whole = math.fsum(found)
    return [math.sqrt(each / whole) for each in found]


def _apart(profile: Sequence[float], usual: Sequence[float]) -> "array[int]":
    """A profile less the usual one, of unit length."""
    beyond = [each - mean for each, mean in zip(profile, usual, strict=bool(profile))]
    length = math.sqrt(math.fsum(each * each for each in beyond))
    if length < 1 / ONE:
        return array("h")
    return array("h", (math.floor(ONE * each / length + 0.5) for each in beyond))
