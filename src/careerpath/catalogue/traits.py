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

from careerpath.files.words import stem, words
from careerpath.models.catalogue import Skill
from careerpath.models.role import Role
from careerpath.models.scales import Education
from careerpath.models.weights import BEGINS, LIKENESS, ONE

__all__ = ["TABLES", "Traits"]

TABLES = """
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

_Bag = Mapping[str, float]


class Traits:
    """Collects the traits of the roles of a catalogue while it is compiled."""

    def __init__(self) -> None:
        self._tools: set[str] = set()
        self._general: set[str] = set()
        self._stems: dict[str, str] = {}
        self._spelled: dict[str, Counter[str]] = defaultdict(Counter)
        self._bags: dict[str, dict[str, _Bag]] = {}
        self._known: dict[str, list[str]] = {}
        self._field: dict[str, str] = {}
        self._education: dict[str, int | None] = {}

    def add_skill(self, skill: Skill) -> None:
        """Take note of a skill; skills come before the roles that ask for them."""
        if _TOOLS.search(skill.category):
            self._tools.add(skill.id)
        elif skill.category == _GENERAL:
            self._general.add(skill.id)

    def add_role(self, role: Role) -> None:
        """Take note of a role."""
        tasks = (task for each in role.duties for task in each.tasks)
        asked = {need.skill: need.importance for need in role.requirements.skills}
        self._bags[role.id] = {
            "titles": self._counted((role.title, *role.aliases)),
            "duties": self._counted((role.summary, *tasks)),
            "asks": {
                skill: each
                for skill, each in asked.items()
                if skill not in self._tools and skill not in self._general
            },
            "tools": {skill: 1 for skill in asked if skill in self._tools},
        }
        self._known[role.id] = ["interests"] if role.interests else []
        self._field[role.id] = role.onet.code[:_MINOR_GROUP] if role.onet else role.function
        typical = role.education.typical if role.education else None
        self._education[role.id] = list(Education).index(typical) if typical else None

    def _counted(self, texts: Iterable[str]) -> Counter[str]:
        found: Counter[str] = Counter()
        for word, count in Counter(words("\n".join(texts))).items():
            if word not in self._stems:
                self._stems[word] = stem(word)
            found[self._stems[word]] += count
            self._spelled[self._stems[word]][word] += count
        return found

    def write(self, database: sqlite3.Connection) -> None:
        """Write the tables, once every role is known. Roles are numbered in the order of ids."""
        ids = sorted(self._bags)
        parts = ("titles", "duties", "asks", "tools")
        bags = {part: [self._bags[id_][part] for id_ in ids] for part in parts}
        weighed = {
            "titles": _told(_with_beginnings(bags["titles"]), LIKENESS.rarity_of_words),
            "duties": _told(bags["duties"], LIKENESS.rarity_of_words),
            "asks": _above_the_usual(bags["asks"]),
            "tools": _told(bags["tools"], LIKENESS.rarity_of_tools),
        }
        own = [array("I") for _ in ids]
        database.executemany("INSERT INTO traits VALUES (?, ?, ?, ?, ?)", self._rows(weighed, own))
        fields = _fields(bags["titles"], bags["duties"], [self._field[id_] for id_ in ids])
        known = [[part for part in parts if weighed[part][seq]] for seq in range(len(ids))]
        for seq, id_ in enumerate(ids):
            if weighed["titles"][seq] or weighed["duties"][seq]:
                known[seq].append("mentions")
            known[seq] += ["level", *self._known[id_], *(["field"] if fields[seq] else [])]
        educations = (self._education[id_] for id_ in ids)
        database.executemany(
            "INSERT INTO standings VALUES (?, ?, ?, ?, ?)",
            (
                (seq, traits.tobytes(), " ".join(each), field.tobytes(), education)
                for seq, (traits, each, field, education) in enumerate(
                    zip(own, known, fields, educations, strict=True)
                )
            ),
        )

    def _rows(
        self, weighed: Mapping[str, Sequence[_Bag]], own: Sequence["array[int]"]
    ) -> Iterator[tuple[int, str, str, bytes, bytes]]:
        """The rows of traits; `own` is filled with the ids of those that each role needs.

        These are its own, and of the words of its titles those in duties, and the other way round.
        """
        id_, ids = 0, dict[tuple[str, str], int]()
        for part, bags in weighed.items():
            postings: dict[str, tuple[array[int], array[int]]] = {}
            for seq, bag in enumerate(bags):
                for name, weight in _of_unit_length(bag):
                    seqs, weights = postings.setdefault(name, (array("I"), array("H")))
                    seqs.append(seq)
                    weights.append(weight)
            for name, (seqs, weights) in postings.items():
                for seq in seqs:
                    own[seq].append(id_)
                shown = name if part in {"asks", "tools"} else self._usual(name)
                yield id_, part, shown, seqs.tobytes(), weights.tobytes()
                ids[part, name] = id_
                id_ += 1
        for here, there in (("titles", "duties"), ("duties", "titles")):
            for seq, bag in enumerate(weighed[here]):
                crossing = (ids.get((there, n)) for n in bag if n not in weighed[there][seq])
                own[seq].extend(each for each in crossing if each is not None)

    def _usual(self, name: str) -> str:
        """The word that a stem is mostly met as; beginnings of words are what they are."""
        if name.endswith(BEGINS):
            return name
        return min(self._spelled[name].items(), key=lambda each: (-each[1], each[0]))[0]


def _with_beginnings(bags: Sequence[_Bag]) -> list[_Bag]:
    """Bags of stems, and of how their first letters begin: `electr` and `electron` share them."""
    found: list[_Bag] = []
    for bag in bags:
        begun: Counter[str] = Counter()
        for name, count in bag.items():
            begun[name[:_FIRST] + BEGINS] += int(count)
        found.append(begun | Counter({name: int(count) for name, count in bag.items()}))
    return found


def _spread(bags: Iterable[_Bag]) -> Counter[str]:
    """How many roles have each trait."""
    return Counter(name for bag in bags for name in bag)


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


def _damped(count: float) -> float:
    return 1 + math.log(count)


def _of_unit_length(bag: _Bag) -> Iterator[tuple[str, int]]:
    length = math.sqrt(math.fsum(weight * weight for weight in bag.values()))
    for name, weight in bag.items():
        if whole := math.floor(ONE * weight / length + 0.5):
            yield name, whole


def _fields(
    titles: Sequence[_Bag], duties: Sequence[_Bag], fields: Sequence[str]
) -> list["array[int]"]:
    """In which fields a role's words are at home, less what is so of every role; of unit length.

    A word is at home in a field by its mean weight there, as a share of these over all fields.
    Words that many roles use are left out. Roles without any other word have no numbers.
    """
    merged = [Counter(one) + Counter(other) for one, other in zip(titles, duties, strict=True)]
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
