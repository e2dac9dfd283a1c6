"""Job titles: does `roles` find the occupation of a title that stands in no list?

Titles are taken out of the release before it is imported, half of them from those that O*NET
reports, half from all it lists; what the others take out for measuring is like that too: the
baselines do about as well on both. A title is found where one of the occupations that list it
comes first (top 1), or among the first five (top 5). `fit` finds the figures on other titles
than those that `measure` asks for.
"""

import math
import random
import sqlite3
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from typing import NamedTuple
from zipfile import ZIP_DEFLATED, ZipFile

from careerpath.catalogue.clue_tables import Clues
from careerpath.catalogue.compiling import compile_index
from careerpath.catalogue.index import Index
from careerpath.catalogue.searching import search
from careerpath.models.role import Requirements, Role
from careerpath.models.weights import LOOKUP, ONE, Lookup
from tasks.reference import imported, table

__all__ = ["fit", "measure", "ours"]

_LISTS = {"Alternate Titles": "Alternate Title", "Sample of Reported Titles": "Reported Job Title"}
_TO_MEASURE, _TO_FIT = (0, 1_500), (1, 800)
_FOR_BASELINES = 300
_LETTERS = (2, 3, 4)
_STEPS, _ROUNDS = (0.8, 1.25), 2


class _Asked(NamedTuple):
    """A title that was taken out, and the codes of the occupations that listed it."""

    title: str
    codes: frozenset[str]


def measure(data: Path) -> list[tuple[str, dict[str, float]]]:
    """Top 1 and top 5 of baselines and of ours, on titles that were not fitted on."""
    asked = _withheld(data, *_TO_MEASURE)
    with _without(data, asked) as folder, imported(folder) as index:
        names = _names(index)
        some = asked[:_FOR_BASELINES]
        return [
            (f"WRatio ({len(some)} titles)", _shares(some, _by_wratio(names, some))),
            (f"TF-IDF of letters ({len(some)} titles)", _shares(some, _by_letters(names, some))),
            (f"ours ({len(some)} titles)", _shares(some, _ours(index, some))),
            (f"ours ({len(asked)} titles)", _shares(asked, _ours(index, asked))),
        ]


def ours(data: Path, seed: int, count: int) -> dict[str, float]:
    """Top 1 and top 5 of the program, for so many titles."""
    asked = _withheld(data, seed, count)
    with _without(data, asked) as folder, imported(folder) as index:
        return _shares(asked, _ours(index, asked))


def fit(data: Path) -> dict[str, object]:
    """The figures under which the right occupations are likeliest, from those in force."""
    asked = _withheld(data, *_TO_FIT)
    with _without(data, asked) as folder, imported(folder) as index:
        roles = index.items(Role, index.ids("role"))
    with closing(sqlite3.connect(":memory:")) as database:
        # Names do not depend on requirements, and those refer to skills.
        bare = (role.model_copy(update={"requirements": Requirements()}) for role in roles)
        compile_index((("roles", role) for role in bare), database)
        clues = Clues()
        for role in roles:
            tasks = (task for duty in role.duties for task in duty.tasks)
            clues.add("role", role.id, [role.title, *role.aliases], role.summary, tasks)
        return _climb(clues, database, asked)._asdict()


def _climb(clues: Clues, database: sqlite3.Connection, asked: Sequence[_Asked]) -> Lookup:
    """Step by step, one figure at a time, as long as it helps."""

    def likelihood(figures: Lookup) -> float:
        clues.write(database, figures)
        return _likelihood(Index(database), asked)

    best, most = LOOKUP, likelihood(LOOKUP)
    for _ in range(_ROUNDS):
        for name in (each for each in Lookup._fields if each != "spelling"):
            for step in _STEPS:
                value = float(f"{getattr(best, name) * step:.3g}")
                tried = best._replace(**{name: value})
                if (found := likelihood(tried)) > most:
                    best, most = tried, found
                    break
    return best


def _likelihood(index: Index, asked: Sequence[_Asked]) -> float:
    codes = {role.id: role.onet for role in index.roles}
    logs = 0.0
    for title, right in asked:
        scores = (each.score for each in search(index, title, "role") if codes[each.id] in right)
        logs += math.log(min(max(sum(scores), 1), ONE) / ONE)
    return logs


def _withheld(data: Path, seed: int, count: int) -> list[_Asked]:
    codes: defaultdict[str, set[str]] = defaultdict(set)
    listed: dict[str, list[str]] = {}
    for name, column in _LISTS.items():
        rows = list(table(data, name))
        for row in rows:
            codes[row[column]].add(row["O*NET-SOC Code"])
        listed[name] = sorted({row[column] for row in rows})
    draw = random.Random(seed)  # noqa: S311 - a benchmark, not a secret
    reported, every = listed["Sample of Reported Titles"], sorted(codes)
    titles = {*draw.sample(reported, count // 2), *draw.sample(every, count // 2)}
    drawn = sorted(titles)
    draw.shuffle(drawn)
    return [_Asked(title, frozenset(codes[title])) for title in drawn]


@contextmanager
def _without(data: Path, asked: Sequence[_Asked]) -> Iterator[Path]:
    """A folder with the release without some titles."""
    taken = {each.title for each in asked}
    with tempfile.TemporaryDirectory() as folder:
        (archive,) = data.glob("onet_*_text.zip")
        with (
            ZipFile(archive) as full,
            ZipFile(Path(folder) / archive.name, "w", ZIP_DEFLATED) as new,
        ):
            for each in full.namelist():
                content = full.read(each)
                if Path(each).stem in _LISTS:
                    rows = content.decode().splitlines(keepends=True)
                    content = "".join(r for r in rows if r.split("\t")[1] not in taken).encode()
                new.writestr(each, content)
        yield Path(folder)


def _shares(asked: Sequence[_Asked], answers: Sequence[Sequence[str]]) -> dict[str, float]:
    """How many of the titles have a right code first, and among the first five."""
    right = [
        [code in each.codes for code in answer] for each, answer in zip(asked, answers, strict=True)
    ]
    return {f"top {top}": sum(any(each[:top]) for each in right) / len(right) for top in (1, 5)}


def _ours(index: Index, asked: Sequence[_Asked]) -> list[list[str]]:
    codes = {role.id: role.onet or "" for role in index.roles}
    return [[codes[found.id] for found in search(index, each.title, "role")[:5]] for each in asked]


def _names(index: Index) -> list[tuple[str, str]]:
    """Every name of every role, in small letters, with the role's code."""
    codes = {role.id: role.onet or "" for role in index.roles}
    return [(name, codes[id_]) for name, (_, id_) in index.spellings(["role"])]


def _by_wratio(names: Sequence[tuple[str, str]], asked: Sequence[_Asked]) -> list[list[str]]:
    from rapidfuzz import fuzz, process  # noqa: PLC0415 - for one baseline

    spelt = [name for name, _ in names]
    found = []
    for each in asked:
        near = process.extract(each.title.lower(), spelt, scorer=fuzz.WRatio, limit=200)
        found.append(list(dict.fromkeys(names[place][1] for _, _, place in near)))
    return found


def _by_letters(names: Sequence[tuple[str, str]], asked: Sequence[_Asked]) -> list[list[str]]:
    """The nearest name by the cosine of groups of two to four letters, by rarity."""
    bags = [_bag(name) for name, _ in names]
    seen = Counter(group for bag in bags for group in bag)
    rarity = {group: math.log((1 + len(bags)) / (1 + count)) + 1 for group, count in seen.items()}
    having: defaultdict[str, list[tuple[int, float]]] = defaultdict(list)
    for place, bag in enumerate(bags):
        for group, weight in _unit(bag, rarity).items():
            having[group].append((place, weight))
    found = []
    for each in asked:
        cosine: defaultdict[int, float] = defaultdict(float)
        for group, weight in _unit(_bag(each.title.lower()), rarity).items():
            for place, other in having[group]:
                cosine[place] += weight * other
        order = sorted(cosine, key=lambda place: (-cosine[place], place))
        found.append(list(dict.fromkeys(names[place][1] for place in order)))
    return found


def _bag(name: str) -> Counter[str]:
    words = [f" {word} " for word in name.split()]
    return Counter(
        word[at : at + size]
        for word in words
        for size in _LETTERS
        for at in range(len(word) - size + 1)
    )


def _unit(bag: Mapping[str, int], rarity: Mapping[str, float]) -> dict[str, float]:
    weights = {group: count * rarity[group] for group, count in bag.items() if group in rarity}
    length = math.sqrt(sum(weight * weight for weight in weights.values())) or 1
    return {group: weight / length for group, weight in weights.items()}
