"""In which fields of work the words that a role uses are at home.

Words are counted in bags, one for each role. `docs/scoring.md` has the formulas.
"""

import math
from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import chain

from careerpath.models.weights import LIKENESS, ONE

__all__ = ["Bag", "damped", "fields_of", "spread_of"]

Bag = Mapping[str, float]
"""How often each word stands somewhere, or what it weighs there."""


def fields_of(
    titles: Sequence[Bag], duties: Sequence[Bag], fields: Sequence[str]
) -> list["array[int]"]:
    """In which fields a role's words are at home, less what is so of every role; of unit length.

    A word is at home in a field by its mean weight there, as a share of these over all fields.
    Words that many roles use are left out. Roles without any other word have no numbers.
    """
    merged = [_merged(one, other) for one, other in zip(titles, duties, strict=True)]
    spread = spread_of(merged)
    bags = [
        {n: damped(c) for n, c in bag.items() if spread[n] <= LIKENESS.common_word * len(merged)}
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


def _merged(one: Bag, other: Bag) -> Bag:
    return {**one, **{name: one.get(name, 0) + count for name, count in other.items()}}


def _profile(
    bag: Bag, shares: Mapping[str, Sequence[tuple[int, float]]], fields: int
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


def spread_of(bags: Iterable[Bag]) -> Counter[str]:
    """How many roles have each trait."""
    return Counter(chain.from_iterable(bags))


@lru_cache(maxsize=1 << 10)
def damped(count: float) -> float:
    """The weight of so many mentions: each further one adds less."""
    return 1 + math.log(count)
