"""Routes: the cheapest ways from one node to another, over hops that cost something.

The search goes best first (A*): the next partial route to extend is the one whose cost so far,
and the least that the rest can cost, are lowest together. What the rest can cost is known
exactly, but for what the route must not visit twice.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from heapq import heappop, heappush
from typing import NamedTuple

__all__ = ["MOST_POPS", "Hop", "best_routes", "reachable"]

MOST_POPS = 50_000
"""How many partial routes are looked at before the search gives up: about half a second."""

_MOST_STOPS = 4
"""How many stops a bound takes into account: its work doubles with each."""

_Route = tuple[str, ...]
_Stops = frozenset[str]
_Links = Mapping[str, Mapping[str, int]]


class Hop(NamedTuple):
    """A move from one node to another, and what it costs (>= 1)."""

    start: str
    end: str
    cost: int


class _Partial(NamedTuple):
    """A simple route from the start to somewhere.

    `least` is what a whole route that begins so weighs at the very least, `spent` what this one
    weighs so far, and `stops` are the nodes that it has yet to visit.
    """

    # The fields are in the order of the heap: no two routes are equal, so nothing after counts.
    least: int
    route: _Route
    spent: int
    stops: _Stops


# Partial routes, each with those that are next in line after it.
_Heap = list[tuple[_Partial, Iterator[_Partial]]]
# The routes that begin so, but for those that go on to some nodes.
_Set = tuple[_Partial, frozenset[str]]


def best_routes(  # noqa: PLR0913 - one keyword for each wish
    hops: Iterable[Hop],
    start: str,
    end: str,
    *,
    count: int,
    max_steps: int,
    avoid: Collection[str] = (),
    via: Collection[str] = (),
    most_pops: int = MOST_POPS,
) -> list[tuple[str, ...]]:
    """Find the `count` cheapest routes that visit no node twice.

    Between two nodes only the cheapest hop counts. The order of `hops` makes no difference.

    Args:
        hops: in any order; costs are positive and may be of any size.
        start: where the routes begin.
        end: where they end; there are none to the start itself.
        count: how many routes at most.
        max_steps: how many hops each has at most.
        avoid: nodes that no route may touch; no route at all if it has the start or the end.
        via: nodes that every route visits, in any order.
        most_pops: how many partial routes to look at. After that, routes without `via` are found
            one by one (Yen), with the same answer; with `via` there is no such way, and those
            found by then are returned: the cheapest, but maybe too few, or none.

    Returns:
        Nodes from start to end, by total cost, then number of steps, then the nodes themselves.
    """
    wanted = frozenset(via) - {start, end}
    if start == end or count < 1 or max_steps <= len(wanted) or {start, end} & set(avoid):
        return []
    ways = _Ways(_links(hops, start, end, set(avoid), max_steps), end, max_steps)
    whole = _Partial(0, (start,), 0, wanted)
    found, finished = _best_first(ways, whole, count, most_pops)
    return found if finished or wanted else _one_by_one(ways, whole, count)


def reachable(hops: Iterable[Hop], start: str) -> set[str]:
    """The nodes that hops lead to from `start`, itself included."""
    onward = defaultdict(set)
    for hop in hops:
        onward[hop.start].add(hop.end)
    found, queue = {start}, [start]
    for here in queue:
        queue += onward[here] - found
        found |= onward[here]
    return found


def _links(
    hops: Iterable[Hop], start: str, end: str, avoid: set[str], max_steps: int
) -> dict[str, dict[str, int]]:
    """The weight of the cheapest hop between any two nodes, as far as a simple route can use it.

    A weight is a cost with the step as its last digit, so to speak: sums of up to `max_steps`
    weights are in the order of (total cost, number of steps).
    """
    links: dict[str, dict[str, int]] = defaultdict(dict)
    for here, there, cost in hops:
        if here in (end, there) or there == start or here in avoid or there in avoid:
            continue
        weight = cost * (max_steps + 1) + 1
        if weight < links[here].get(there, weight + 1):
            links[here][there] = weight
    return links


class _Ways:
    """The steps onward from each node that may lead to the end in time, best first."""

    def __init__(self, links: _Links, end: str, max_steps: int) -> None:
        self.end = end
        self._max_steps = max_steps
        self._links = links
        self._back: dict[str, dict[str, int]] = defaultdict(dict)
        for here, onward in links.items():
            for there, weight in onward.items():
                self._back[there][here] = weight
        self._ways: dict[tuple[str, _Stops, int], list[tuple[int, str, int, _Stops]]] = {}
        self._bounds: dict[_Stops, list[dict[str, int]]] = {}

    def longer(self, partial: _Partial, taken: frozenset[str] = frozenset()) -> Iterator[_Partial]:
        """The partial routes that are one step longer, to a node not taken, in order."""
        _, route, spent, stops = partial
        left = self._max_steps - len(route)
        for whole, there, weight, ahead in self._onward(route[-1], stops, left):
            if there not in route and there not in taken:
                yield _Partial(spent + whole, (*route, there), spent + weight, ahead)

    def _onward(self, node: str, stops: _Stops, steps: int) -> list[tuple[int, str, int, _Stops]]:
        """Each step: the least weight of all the way, the node, its own weight, stops ahead."""
        if (key := (node, stops, steps)) not in self._ways:
            self._ways[key] = sorted(
                (weight + rest, there, weight, ahead)
                for there, weight in self._links.get(node, {}).items()
                if (rest := self._least(there, ahead := stops - {there}, steps)) is not None
            )
        return self._ways[key]

    def split(self, route: _Route, start: _Partial, taken: frozenset[str]) -> Iterator[_Set]:
        """A set of routes less one of them, as sets by where they leave that one."""
        for there in route[len(start.route) :]:
            yield start, taken | {there}
            spent = start.spent + self._links[start.route[-1]][there]
            start, taken = _Partial(0, (*start.route, there), spent, start.stops), frozenset()

    def _least(self, node: str, stops: _Stops, steps: int) -> int | None:
        """What the way past the stops to the end weighs at least; None where it is too long."""
        if len(stops) > _MOST_STOPS:
            stops = frozenset(sorted(stops)[:_MOST_STOPS])
        if stops not in self._bounds:
            self._bounds[stops] = list(self._layers(stops))
        return self._bounds[stops][min(steps, len(self._back))].get(node)

    def _layers(self, stops: _Stops) -> Iterator[dict[str, int]]:
        """For 0, 1, 2… steps at most, the least weight from each node that gets there in them.

        Backwards (Bellman and Ford) from the end or, where there are stops, from each as the
        first of them, with what the way from there past the others weighs.
        """
        layer, changed = dict[str, int](), dict[str, int]()
        # A simple route enters no node twice, so it has no more steps than that.
        for steps in range(min(self._max_steps, len(self._back)) + 1):
            layer, nearer, changed = dict(layer), changed, {}
            for here, spent in nearer.items():
                for there, weight in self._back.get(here, {}).items():
                    total = spent + weight
                    if there not in layer or total < layer[there]:
                        layer[there] = changed[there] = total
            for first in stops or {self.end}:
                rest = self._least(first, stops - {first}, steps) if stops else 0
                if rest is not None and rest < layer.get(first, rest + 1):
                    layer[first] = changed[first] = rest
            yield layer


def _push(heap: _Heap, siblings: Iterator[_Partial]) -> None:
    """Put in the first of some partial routes; the others wait until it has been taken out."""
    if partial := next(siblings, None):
        heappush(heap, (partial, siblings))


def _best_first(ways: _Ways, whole: _Partial, count: int, pops: int) -> tuple[list[_Route], bool]:
    """The best routes in order, and whether these are all that were asked for or exist."""
    heap: _Heap = []
    found: list[_Route] = []
    _push(heap, ways.longer(whole))
    for _ in range(pops):
        if not heap or len(found) == count:
            break
        partial, siblings = heappop(heap)
        _push(heap, siblings)
        if partial.route[-1] == ways.end:
            found.append(partial.route)
        else:
            _push(heap, ways.longer(partial))
    return found, not heap or len(found) == count


def _one_by_one(ways: _Ways, whole: _Partial, count: int) -> list[_Route]:
    """The best routes in order, each the best of a set apart (Yen's method, as Lawler has it)."""
    heap: list[tuple[_Partial, _Set]] = []
    found: list[_Route] = []
    sets: Iterator[_Set] = iter([(whole, frozenset())])
    while len(found) < count:
        for each in sets:
            if best := _best_of(ways, *each):
                heappush(heap, (best, each))
        if not heap:
            break
        best, (start, taken) = heappop(heap)
        found.append(best.route)
        sets = ways.split(best.route, start, taken)
    return found


def _best_of(ways: _Ways, start: _Partial, taken: frozenset[str]) -> _Partial | None:
    """The best route that begins so and goes on to no node taken, without stops on the way.

    A partial route is of no use once a shorter and cheaper one has come to the same node: where
    that cannot go on as this does, having been there before, it had a better way from there.
    """
    heap: _Heap = []
    seen: dict[str, list[tuple[int, int]]] = defaultdict(list)
    _push(heap, ways.longer(start, taken))
    while heap:
        partial, siblings = heappop(heap)
        _push(heap, siblings)
        here, size, spent = partial.route[-1], len(partial.route), partial.spent
        if here == ways.end:
            return partial
        if not any(length <= size and weight <= spent for length, weight in seen[here]):
            seen[here].append((size, spent))
            _push(heap, ways.longer(partial))
    return None
