"""The sums of numpy are those of the plain engine, whatever is kept or forgotten meanwhile."""

from collections.abc import Sequence

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from careerpath.catalogue.index import Index
from careerpath.engine import rows, served, vectors
from careerpath.engine.batch import Asking, Best, Plain
from careerpath.engine.interests import congruence
from careerpath.engine.vectors import Vectors
from careerpath.models.catalogue import Catalogue
from tests.builders import catalogue, opened, role, scores, skill
from tests.strategies import catalogues, levels, property_of, six_scores


def _scorers(index: Index) -> tuple[Plain, Vectors]:
    ids = index.ids("skill")
    relations, facts = index.around(ids)
    ordered = {id_: facts[id_] for id_ in ids}
    return Plain(index.roles, ordered, relations), Vectors(index.roles, ordered, relations)


def _people(skills: int, count: int) -> st.SearchStrategy[list[Asking]]:
    held = st.dictionaries(st.integers(0, max(skills - 1, 0)), levels, max_size=skills)
    return st.lists(
        st.builds(
            lambda held, interests, level: Asking(
                tuple(held), tuple(held.values()), interests, level
            ),
            held,
            st.none() | six_scores.filter(lambda six: len(set(six)) > 1),
            st.none() | st.integers(0, 6),
        ),
        max_size=count,
    )


def _agree(cat: Catalogue, people: Sequence[Asking], most: int) -> None:
    with opened(cat) as index:
        plain, fast = _scorers(index)
        expected = plain.best(people, most)
        assert fast.best(people, most) == expected
        # Once more, when all rows are there.
        assert fast.best(people, most) == expected


@given(catalogues(1), st.data(), st.integers(1, 9))
@property_of(max_examples=25)
def test_the_same_digits(cat: Catalogue, data: st.DataObject, most: int) -> None:
    _agree(cat, data.draw(_people(len(cat.skills), 5)), most)


@pytest.mark.parametrize("full", [1, 10**9], ids=["no rows", "rows alone"])
@given(cat=catalogues(2), data=st.data())
@property_of(max_examples=15)
def test_few_or_many(full: int, cat: Catalogue, data: st.DataObject) -> None:
    """Whether an item is a row or not makes no difference, nor that there is no room for more."""
    people = data.draw(_people(len(cat.skills), 5))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(rows, "_FULL", full)
        patch.setattr(rows, "_MOST_BYTES", 40)
        patch.setattr(served, "_MOST", 7)
        patch.setattr(vectors, "_CELLS", 6)
        patch.setattr(vectors, "_KEPT", 3)
        patch.setattr(vectors, "_MANY", 2)
        _agree(cat, people, 3)


def test_numbers_beyond_32_bits() -> None:
    """Fifty relations of odd strength: no unit is left that would make the sums small."""
    skills = [
        skill(f"s{n}", related={f"s{(n + step) % 60}": 0.3333 + step / 10_000 for step in (1, 7)})
        for n in range(60)
    ]
    asks = {f"s{n}": (5, 1 + n % 5) for n in range(60)}
    cat = catalogue([role("all", asks), role("half", dict(list(asks.items())[::2]))], skills)
    everybody = [
        Asking(tuple(range(60)), tuple(1 + n * step % 5 for n in range(60))) for step in range(5)
    ]
    with opened(cat) as index:
        _, fast = _scorers(index)
    assert fast._rows._kind is np.int64
    _agree(cat, everybody, 2)


@given(six_scores, st.lists(six_scores, min_size=1, max_size=30))
@property_of(max_examples=30)
def test_congruence(own: tuple[int, ...], others: list[tuple[int, ...]]) -> None:
    everybody = [
        role(f"r{n}", interests=scores(*(each / 100 for each in six)))
        for n, six in enumerate(others)
    ]
    with opened(catalogue(everybody)) as index:
        _, fast = _scorers(index)
        expected = [congruence(own, row.interests) for row in index.roles if row.interests]
        found = [None if each < 0 else each for each in fast._congruences(own).tolist()]
        assert found == expected


def test_somebody_of_whom_nothing_is_known() -> None:
    with opened(catalogue([role("buyer", {"sql": (3, 3)})])) as index:
        for scorer in _scorers(index):
            found = scorer.best([Asking(), Asking((0,), (3,)), Asking()], 3)
            assert found[::2] == [Best([], [])] * 2
