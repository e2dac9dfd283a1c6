"""The likeness of roles, against the cosine in exact fractions."""

from fractions import Fraction
from itertools import combinations
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from careerpath.catalogue.index import Index
from careerpath.engine.data import Need
from careerpath.engine.similarity import Alike, alike
from tests.strategies import property_of

Needs = dict[str, list[Need]]

_SKILLS = ("a", "b", "c", "d", "e")
_ROLES = ("one", "two", "three", "four")
_weights = st.one_of(st.integers(1, 5), st.integers(1, 60_000))
_asks = st.dictionaries(st.sampled_from(_SKILLS), st.tuples(_weights, st.integers(1, 5)))
_roles = _asks.map(lambda asks: [Need(skill, *more) for skill, more in asks.items()])

needs_of_roles = st.dictionaries(st.sampled_from(_ROLES[1:]), _roles).flatmap(
    lambda others: _roles.map(lambda own: {**others, "one": own})
)
"""Needs of the role `one` and of some others, now and then of nothing."""


def weights(needs: Needs, role: str) -> dict[str, int]:
    return {need.skill: need.weight for need in needs[role]}


def squared(needs: Needs, role: str, other: str) -> Fraction:
    """The square of the cosine of two roles' needs."""
    one, two = weights(needs, role), weights(needs, other)
    dot = sum(weight * two.get(skill, 0) for skill, weight in one.items())
    lengths = [sum(weight**2 for weight in each.values()) for each in (one, two)]
    return Fraction(dot**2, lengths[0] * lengths[1]) if dot else Fraction()


def of(found: list[Alike]) -> dict[str, Alike]:
    return {each.id: each for each in found}


@property_of(max_examples=200)
@given(needs_of_roles)
def test_it_is_the_cosine(needs: Needs) -> None:
    found = alike("one", needs)
    expected = {id_: squared(needs, "one", id_) for id_ in needs if id_ != "one"}
    assert {each.id for each in found} == {id_ for id_, square in expected.items() if square}
    for each in found:
        # Rounded down to a whole ten-thousandth.
        low, high = Fraction(each.likeness, 10_000), Fraction(each.likeness + 1, 10_000)
        assert low**2 <= expected[each.id] < high**2
    assert found == sorted(found, key=lambda each: (-each.likeness, each.id))


@property_of(max_examples=100)
@given(needs_of_roles)
def test_what_both_ask_and_what_one_asks_besides(needs: Needs) -> None:
    own = weights(needs, "one")
    for each in alike("one", needs):
        theirs = weights(needs, each.id)
        assert {*each.shared} == own.keys() & theirs.keys()
        assert {*each.beyond} == theirs.keys() - own.keys()
        assert len(each.shared) + len(each.beyond) == len(theirs)
        parts = [(-own[skill] * theirs[skill], skill) for skill in each.shared]
        besides = [(-theirs[skill], skill) for skill in each.beyond]
        assert (parts, besides) == (sorted(parts), sorted(besides))


@property_of(max_examples=100)
@given(needs_of_roles)
def test_it_is_the_same_both_ways(needs: Needs) -> None:
    for each in alike("one", needs):
        back = of(alike(each.id, needs))["one"]
        assert (back.likeness, back.shared) == (each.likeness, each.shared)


@property_of(max_examples=100)
@given(needs_of_roles, st.integers(1, 9))
def test_all_of_it_only_for_needs_in_proportion(needs: Needs, times: int) -> None:
    needs["twin"] = [need._replace(weight=need.weight * times) for need in needs["one"]]
    found = of(alike("one", needs))
    assert ("twin" in found) == bool(needs["one"])
    for id_, each in found.items():
        assert 0 <= each.likeness <= 10_000
        one, other = weights(needs, "one"), weights(needs, id_)
        ratios = {Fraction(other.get(skill, 0), one[skill]) for skill in one}
        proportional = one.keys() == other.keys() and len(ratios) == 1
        assert (each.likeness == 10_000) == proportional


@property_of(max_examples=50)
@given(needs_of_roles, st.randoms(use_true_random=True))
def test_order_makes_no_difference(needs: Needs, chance: Random) -> None:
    shuffled = {
        id_: chance.sample(each, len(each))
        for id_, each in chance.sample(sorted(needs.items()), len(needs))
    }
    assert alike("one", shuffled) == alike("one", needs)


def test_a_role_alone_and_a_role_that_asks_for_nothing() -> None:
    one = [Need("a", 5, 3)]
    assert alike("one", {"one": one}) == []
    assert alike("one", {"one": one, "two": []}) == []
    assert alike("two", {"one": one, "two": []}) == []


def test_a_right_angle_in_three_and_four() -> None:
    needs = {"one": [Need("a", 3, 1), Need("b", 4, 1)], "two": [Need("b", 2, 5), Need("c", 1, 2)]}
    # 4 x 2 / (5 x √5) = .71554...
    assert alike("one", needs) == [Alike("two", 7_155, ("b",), ("c",))]


def test_shipped_roles_are_alike_both_ways(shipped: Index) -> None:
    needs = {id_: [Need(*need) for need in each] for id_, each in shipped.all_needs().items()}
    found = {id_: of(alike(id_, needs)) for id_ in needs}
    assert len(found) > 60
    for one, other in combinations(needs, 2):
        assert (one in found[other]) == (other in found[one])
        if one in found[other]:
            assert found[one][other].likeness == found[other][one].likeness < 10_000
