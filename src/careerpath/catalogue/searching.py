"""Search: the items of a kind whose names are like what somebody typed, the likeliest first.

Every clue of the typed name (see `catalogue.clues`) gives points to the items that have it, and
the points are added up. The twenty that have most are then compared by the name that is spelt
most like the typed one.
"""

import math
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from careerpath.catalogue.clues import ALL, Asked, asked, groups, is_word, unpacked_clue
from careerpath.catalogue.index import Index
from careerpath.files.text import fold
from careerpath.models.weights import LOOKUP, ONE

__all__ = ["Found", "likely", "nearest", "search"]

_LONGEST = 200
_NOT_EXACT = 2
_A_LOGARITHM = 100  # points are hundredths of one
_BEGINNINGS, _COMPARED = 100, 20
_ALIKE, _NEAREST, _OTHER_LENGTH = 75, 3, 2


class Found(NamedTuple):
    """An item that a name may mean.

    `score` says how likely it is meant, in ten-thousandths: 10,000 where the name is its own, to
    the letter; else its part of all that were found, which add up to 10,000 but for rounding.
    `points`, in hundredths, is what the name has in common with the item's own.
    """

    id: str
    score: int
    points: int


def search(index: Index, text: str, kind: str) -> list[Found]:
    """The items of a kind whose names are like a text, best first; equally good ones by id.

    Those that go by the very name come before all others, by title before by alias; short forms
    count in full too. The others are found by a word that they have; by the beginning of one, or
    one spelt alike, where nobody has the word; or else by half of its groups of letters.
    """
    if len(text) > _LONGEST:
        return []
    said = asked(text)
    exact = _exact(index, said, kind)
    points = _points(index, said, kind)
    whole = _with_names(index, said, kind, points)
    ids = index.at_places(kind, points)
    common = dict.fromkeys(exact, 0) | {ids[place]: worth for place, worth in points.items()}
    worth = dict.fromkeys(exact, 0) | {ids[place]: worth for place, worth in whole.items()}
    order = sorted(worth, key=lambda id_: (exact.get(id_, _NOT_EXACT), -worth[id_], id_))
    best = max(worth.values(), default=0)
    odds = {id_: math.exp((each - best) / _A_LOGARITHM) for id_, each in worth.items()}
    all_odds = math.fsum(odds.values())
    return [
        Found(id_, ONE if id_ in exact else int(ONE * odds[id_] / all_odds + 0.5), common[id_])
        for id_ in order
    ]


def nearest(index: Index, text: str, kind: str) -> Iterator[tuple[str, list[str]]]:
    """The items of a kind that have most in common with a text: ids, each with its folded names."""
    points = _points(index, asked(text), kind)
    best = _most(points)
    ids, names = index.at_places(kind, best), index.names_at(kind, best)
    return ((ids[place], names[place]) for place in best)


def likely(found: Sequence[Found]) -> list[Found]:
    """Those worth listing: with at least half as many points as the most that any has."""
    most = max((each.points for each in found), default=0)
    return [each for each in found if each.score == ONE or 2 * each.points >= most]


def _exact(index: Index, said: Asked, kind: str) -> dict[str, int]:
    """Who goes by the very name: 0 by id or title, 1 by another name."""
    hits = [name.id for names in index.exact(said.names, [kind]).values() for name in names]
    wanted = {fold(name) for name in said.names}
    titles = index.titles(kind, hits)
    return {id_: int(not wanted & {fold(titles[id_]), fold(id_)}) for id_ in hits}


def _points(index: Index, said: Asked, kind: str) -> dict[int, int]:
    """Who has something in common with a name, by place, and for how many points."""
    having = {
        clue: list(unpacked_clue(packed)) for clue, packed in index.clues(kind, said.clues).items()
    }
    points: Counter[int] = Counter()
    for each in having.values():
        for place, worth in each:
            points[place] += worth
    found = {place for clue in having if is_word(clue) for place, _ in having[clue]}
    for word in said.words:
        if word in having:
            continue
        instead = _instead(index, kind, word)
        for place, worth in instead.items():
            points[place] += worth
        found |= set(instead) or _by_letters(word, having)
    return {place: points[place] for place in found}


def _instead(index: Index, kind: str, word: str) -> dict[int, int]:
    """Who has a word that begins with one that nobody has, or is spelt like it."""
    packed = index.clues_from(kind, word, _BEGINNINGS)
    if not packed:
        packed = list(index.clues(kind, _spelt_like(index, kind, word)).values())
    best: dict[int, int] = {}
    for each in packed:
        for place, worth in unpacked_clue(each):
            best[place] = max(worth, best.get(place, 0))
    return best


def _spelt_like(index: Index, kind: str, word: str) -> list[str]:
    from rapidfuzz import fuzz, process  # noqa: PLC0415 - needed for unknown words alone

    lengths = (len(word) - _OTHER_LENGTH, len(word) + _OTHER_LENGTH)
    known = index.words(kind, lengths)
    near = process.extract(word, known, scorer=fuzz.ratio, score_cutoff=_ALIKE, limit=_NEAREST)
    return [each for each, _, _ in near]


def _by_letters(word: str, having: Mapping[str, Sequence[tuple[int, int]]]) -> set[int]:
    """Who has half of the groups of letters of a word."""
    letters = groups(word)
    shared = Counter(place for each in letters for place, _ in having.get(each, ()))
    return {place for place, count in shared.items() if 2 * count >= len(letters)}


def _with_names(index: Index, said: Asked, kind: str, points: dict[int, int]) -> dict[int, int]:
    """Points, with those for many names, and for the name that is spelt most like what was said."""
    from rapidfuzz import fuzz, process  # noqa: PLC0415 - to search alone

    packed = index.clues(kind, [ALL]).get(ALL, b"")
    many = dict(unpacked_clue(packed))
    whole = {place: worth + many[place] for place, worth in points.items()}
    best = _most(whole)
    typed = [fold(name) for name in said.names]
    for place, names in index.names_at(kind, best).items():
        likeness = max(
            process.extractOne(each, names, scorer=fuzz.token_sort_ratio)[1] for each in typed
        )
        whole[place] += int(LOOKUP.spelling * likeness / 100 + 0.5)
    return whole


def _most(points: Mapping[int, int]) -> list[int]:
    return sorted(points, key=lambda place: (-points[place], place))[:_COMPARED]
