"""Simple ways to rank occupations by the items that a profile shares with them."""

from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from math import log, sqrt

__all__ = ["BASELINES", "Ranking"]

Ranking = Callable[[Sequence[str]], list[str]]
"""From the names in a profile to all occupations, best first; equals by code."""

Items = Mapping[str, set[str]]


def _by_shared(items: Items, score: Callable[[str, int, int], float]) -> Ranking:
    """Ranks by a score of (occupation, how many items it shares, how many the profile has)."""
    holders: dict[str, list[str]] = defaultdict(list)
    for code, own in items.items():
        for name in own:
            holders[name].append(code)

    def ranked(names: Sequence[str]) -> list[str]:
        shared = Counter(code for name in names for code in holders[name])
        return sorted(items, key=lambda code: (-score(code, shared[code], len(names)), code))

    return ranked


def _jaccard(items: Items) -> Ranking:
    return _by_shared(items, lambda code, both, own: both / (len(items[code]) + own - both))


def _role_coverage(items: Items) -> Ranking:
    return _by_shared(items, lambda code, both, _: both / len(items[code]))


def _profile_share(items: Items) -> Ranking:
    return _by_shared(items, lambda _, both, own: both / own)


def _tf_idf(items: Items) -> Ranking:
    asking = Counter(name for own in items.values() for name in own)
    weights = {name: (1 + log((1 + len(items)) / (1 + n))) ** 2 for name, n in asking.items()}
    lengths = {code: sqrt(sum(weights[name] for name in own)) for code, own in items.items()}

    def ranked(names: Sequence[str]) -> list[str]:
        known = [name for name in names if name in weights]
        return sorted(
            items,
            key=lambda code: (
                -sum(weights[name] for name in known if name in items[code]) / lengths[code],
                code,
            ),
        )

    return ranked


BASELINES: dict[str, Callable[[Items], Ranking]] = {
    "Jaccard": _jaccard,
    "role coverage": _role_coverage,
    "TF-IDF cosine": _tf_idf,
    "share of the profile covered": _profile_share,
}
"""Each learns from the items of every occupation."""
