"""Routes: the cheapest simple ways through a graph, held against all the ways there are."""

from collections.abc import Iterable, Sequence
from itertools import chain, pairwise, permutations
from random import Random
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careerpath.engine.routes import Hop, best_routes, reachable
from tests.strategies import property_of

# Names that begin with one another tell the order of nodes from the order of joined names.
NODES = ("a", "ab", "abc", "b", "ba", "c", "d")
HUGE = 10**40


class Question(NamedTuple):
    """What is asked of a graph, and its hops."""

    hops: list[Hop]
    start: str
    end: str
    most: int
    max_steps: int
    avoid: set[str]
    via: list[str]


Route = tuple[str, ...]

_nodes = st.sampled_from(NODES)
_costs = st.integers(1, 4) | st.sampled_from([HUGE, HUGE + 1, 2 * HUGE])
_few = st.lists(_nodes, max_size=2) | st.lists(_nodes, max_size=6)
_avoided = st.just(set[str]()) | st.sets(st.sampled_from((*NODES, "nowhere")), max_size=2)
_hops = st.lists(st.builds(Hop, _nodes, _nodes, _costs), max_size=40)
_questions = st.builds(
    Question, _hops, _nodes, _nodes, st.integers(0, 12), st.integers(0, 8), _avoided, _few
)


def cheapest(hops: Iterable[Hop]) -> dict[tuple[str, str], int]:
    links: dict[tuple[str, str], int] = {}
    for hop in hops:
        link = hop.start, hop.end
        links[link] = min(hop.cost, links.get(link, hop.cost))
    return links


def key(links: dict[tuple[str, str], int], route: Route) -> tuple[int, int, Route]:
    return sum(links[link] for link in pairwise(route)), len(route), route


def every_route(question: Question) -> list[Route]:
    """All answers in order, by trying every order of every choice of nodes."""
    hops, start, end, _, max_steps, avoid, via = question
    if start == end:
        return []
    links = cheapest(hops)
    between = [node for node in NODES if node not in (start, end)]
    sizes = range(min(max_steps, len(between) + 1))
    orders = chain.from_iterable(permutations(between, size) for size in sizes)
    routes = [
        route
        for route in ((start, *order, end) for order in orders)
        if all(link in links for link in pairwise(route))
        and set(via) <= set(route)
        and not avoid & set(route)
    ]
    return sorted(routes, key=lambda route: key(links, route))


def answer(question: Question, **changes: int) -> list[Route]:
    hops, start, end, most, max_steps, avoid, via = question
    return best_routes(
        hops, start, end, count=most, max_steps=max_steps, avoid=avoid, via=via, **changes
    )


@property_of(max_examples=400)
@given(_questions)
def test_the_best_of_all_the_routes(question: Question) -> None:
    assert answer(question) == every_route(question)[: question.most]


@property_of(max_examples=200)
@given(_questions, st.integers(0, 30))
def test_giving_up_early_changes_nothing_without_via(question: Question, pops: int) -> None:
    question = question._replace(via=[])
    assert answer(question, most_pops=pops) == every_route(question)[: question.most]


@property_of(max_examples=100)
@given(_questions, st.integers(0, 30))
def test_giving_up_early_with_via_keeps_the_best(question: Question, pops: int) -> None:
    found = answer(question, most_pops=pops)
    assert found == every_route(question)[: len(found)]
    assert len(found) <= question.most


@property_of(max_examples=100)
@given(_questions, st.randoms(use_true_random=False), st.sampled_from([1, 5, 1_000]))
def test_the_order_of_hops_does_not_matter(question: Question, random: Random, pops: int) -> None:
    shuffled = random.sample(question.hops, len(question.hops))
    again = question._replace(hops=shuffled, via=question.via[::-1])
    assert answer(again, most_pops=pops) == answer(question, most_pops=pops)


@property_of(max_examples=100)
@given(_hops, _nodes)
def test_reachable_is_what_some_route_leads_to(hops: list[Hop], start: str) -> None:
    ends = [
        end for end in NODES if every_route(Question(hops, start, end, 1, len(NODES), set(), []))
    ]
    assert reachable(hops, start) == {start, *ends}


def graph(*hops: str) -> list[Hop]:
    """Hops such as `ab3`: from a to b at a cost of 3."""
    return [Hop(hop[0], hop[1], int(hop[2:])) for hop in hops]


DIAMOND = graph("ab1", "bd1", "ac1", "cd1", "ad2", "bc1", "cb1", "da1", "dd1", "aa1")


@pytest.mark.parametrize("pops", [0, 1_000])
def test_ties_by_steps_and_then_by_nodes(pops: int) -> None:
    """On a cycle, with hops back into the start and out of the end."""
    found = best_routes(DIAMOND, "a", "d", count=9, max_steps=9, most_pops=pops)
    assert ["".join(route) for route in found] == ["ad", "abd", "acd", "abcd", "acbd"]


@pytest.mark.parametrize("pops", [0, 1_000])
def test_dear_routes_of_few_steps(pops: int) -> None:
    """The cheapest way to c is too long to go on from there."""
    hops = graph("ab1", "bc1", "ac9", "cd1", "de1", "ae50")
    found = best_routes(hops, "a", "e", count=9, max_steps=3, most_pops=pops)
    assert ["".join(route) for route in found] == ["acde", "ae"]


@pytest.mark.parametrize("pops", [0, 1_000])
def test_many_cheap_steps_go_before_one_that_costs_a_little_more(pops: int) -> None:
    hops = graph("ab1", "bc1", "cd1", "de1", "ef1", "af6")
    found = best_routes(hops, "a", "f", count=9, max_steps=5, most_pops=pops)
    assert ["".join(route) for route in found] == ["abcdef", "af"]


@pytest.mark.parametrize(
    ("start", "end", "avoid", "via"),
    [
        pytest.param("a", "a", "", "", id="already there"),
        pytest.param("d", "x", "", "", id="unknown end"),
        pytest.param("x", "d", "", "", id="unknown start"),
        pytest.param("a", "d", "a", "", id="the start avoided"),
        pytest.param("a", "d", "d", "", id="the end avoided"),
        pytest.param("a", "d", "", "x", id="by way of the unknown"),
        pytest.param("a", "d", "b", "b", id="avoided and wanted"),
    ],
)
def test_no_route(start: str, end: str, avoid: str, via: str) -> None:
    assert best_routes(DIAMOND, start, end, count=3, max_steps=5, avoid=avoid, via=via) == []


def test_by_way_of_the_start_and_the_end_is_no_constraint() -> None:
    free = best_routes(DIAMOND, "a", "d", count=9, max_steps=9)
    assert best_routes(DIAMOND, "a", "d", count=9, max_steps=9, via=["d", "a"]) == free


def test_costs_beyond_what_a_float_can_tell_apart() -> None:
    hops = [Hop("a", "b", HUGE), Hop("b", "d", HUGE), Hop("a", "c", HUGE), Hop("c", "d", HUGE - 1)]
    assert best_routes(hops, "a", "d", count=1, max_steps=9) == [("a", "c", "d")]


def test_a_stop_that_only_a_detour_reaches() -> None:
    hops = graph("ab1", "bd1", "bc1", "cb1", "cd7")
    assert best_routes(hops, "a", "d", count=9, max_steps=9, via="c") == [("a", "b", "c", "d")]
    assert best_routes(hops, "a", "d", count=9, max_steps=2, via="c") == []


def trap() -> list[Hop]:
    """Between a dear route and a cheap one, hosts of dead ends that look cheap.

    All ways out of a ring, where any node leads to any other, are through x again.
    """
    ring = permutations("0123456789x", 2)
    return [*(Hop(*pair, 1) for pair in ring), *graph("sx1", "xe1", "se99", "sv50", "vs1")]


@pytest.mark.parametrize("pops", [0, 500])
def test_dead_ends_without_number(pops: int) -> None:
    found = best_routes(trap(), "s", "e", count=9, max_steps=30, most_pops=pops)
    assert found == [("s", "x", "e"), ("s", "e")]


def test_dead_ends_without_number_and_a_stop_in_them() -> None:
    """Nothing comes back from the ring, nor is anything made up."""
    assert best_routes(trap(), "s", "e", count=9, max_steps=30, via="3", most_pops=500) == []


def test_more_stops_than_a_bound_looks_at() -> None:
    """Seven nodes in any order but for the first and the last."""
    hops = [*(Hop(*pair, 1) for pair in permutations("0123456", 2)), *graph("s01", "6e1")]
    found = best_routes(hops, "s", "e", count=3, max_steps=8, via="123456e")
    assert ["".join(route) for route in found] == ["s0123456e", "s0123546e", "s0124356e"]
    assert best_routes(hops, "s", "e", count=3, max_steps=7, via="123456e") == []


def large(nodes: int, count: int) -> list[Hop]:
    """A random graph, the same each time."""
    random = Random(20)  # noqa: S311 - repeatable on purpose
    pairs = (random.sample(range(nodes), 2) for _ in range(count))
    return [Hop(f"role-{a}", f"role-{b}", random.randint(1, 1_000)) for a, b in pairs]


def _check(routes: Sequence[Route], hops: Sequence[Hop], max_steps: int) -> None:
    links = cheapest(hops)
    keys = [key(links, route) for route in routes]
    assert keys == sorted(keys)
    assert len(set(routes)) == len(routes)
    for route in routes:
        assert len(set(route)) == len(route) <= max_steps + 1


@pytest.mark.parametrize("max_steps", [4, 5, 12])
def test_a_large_graph(max_steps: int) -> None:
    hops = large(1_000, 10_000)
    found = best_routes(hops, "role-1", "role-2", count=10, max_steps=max_steps)
    assert len(found) == 10
    _check(found, hops, max_steps)
    assert found == best_routes(
        hops, "role-1", "role-2", count=10, max_steps=max_steps, most_pops=0
    )
