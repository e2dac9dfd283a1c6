"""Which moves a route can use, against every walk there is."""

from hypothesis import given
from hypothesis import strategies as st

from careerpath.engine.reach import on_the_way
from tests.strategies import property_of

_NODES = "abcdef"
pairs = st.sets(st.tuples(st.sampled_from(_NODES), st.sampled_from(_NODES)), max_size=14)


def _walks(links: set[tuple[str, str]], here: str, left: int) -> list[list[tuple[str, str]]]:
    found: list[list[tuple[str, str]]] = [[]]
    if left:
        for pair in links:
            if pair[0] == here:
                found += [[pair, *rest] for rest in _walks(links, pair[1], left - 1)]
    return found


@property_of(max_examples=200)
@given(pairs, st.integers(1, 4))
def test_every_pair_of_every_walk_and_no_other(links: set[tuple[str, str]], most: int) -> None:
    walks = [walk for walk in _walks(links, "a", most) if walk and walk[-1][1] == "b"]
    assert on_the_way(links, "a", "b", most) == {pair for walk in walks for pair in walk}
