"""The likeness of roles, against its formula in plain fractions."""

from collections.abc import Mapping
from fractions import Fraction
from math import isqrt, sqrt

from hypothesis import given
from hypothesis import strategies as st

from careerpath.advice.similar import likenesses
from careerpath.catalogue.index import Index
from careerpath.engine.data import Need
from careerpath.engine.similarity import (
    PARTS,
    Alike,
    Standing,
    Trait,
    alike,
    in_common,
    side_by_side,
)
from careerpath.models.weights import LIKENESS, ONE
from tests.strategies import property_of

OF_TRAITS = ("titles", "duties", "asks", "tools")
ACROSS = {"titles": "duties", "duties": "titles"}
Vectors = Mapping[str, Mapping[str, tuple[int, int]]]
"""By part and trait, its weight in two roles."""

_weights = st.tuples(st.integers(0, 4_000), st.integers(0, 4_000))
_vectors = st.fixed_dictionaries(
    {part: st.dictionaries(st.sampled_from("abcde"), _weights, max_size=4) for part in OF_TRAITS}
)
_interests = st.none() | st.tuples(*[st.integers(100, 700)] * 6)
_standings = st.builds(
    Standing,
    id=st.just(""),
    known=st.just(frozenset()),
    field=st.sampled_from([(), (ONE, 0), (0, ONE), (6_000, 8_000), (-6_000, 8_000)]),
    interests=_interests,
    level=st.sampled_from(["entry", "intermediate", "senior", "manager", "executive"]),
    education=st.none() | st.integers(0, 6),
)


def setting(
    vectors: Vectors, one: Standing, other: Standing
) -> tuple[list[list[Trait]], list[Standing]]:
    """The traits of either role, and the standings of both, as the index gives them."""
    traits: list[list[Trait]] = [[], []]
    for part, each in vectors.items():
        for name, pair in each.items():
            having = [seq for seq in (0, 1) if pair[seq]]
            trait = Trait(part, name, having, [pair[seq] for seq in having])
            crossing = vectors[ACROSS[part]].get(name, (0, 0)) if part in ACROSS else (0, 0)
            for seq in (0, 1):
                if having and (seq in having or crossing[seq]):
                    traits[seq].append(trait)
    standings = [
        each._replace(
            id=f"role-{seq}",
            known=frozenset(
                (own := [trait.part for trait in traits[seq] if seq in trait.seqs])
                + ["mentions"] * bool({*own} & {"titles", "duties"})
                + ["level"]
                + ["field"] * bool(each.field)
                + ["interests"] * (each.interests is not None)
            ),
        )
        for seq, each in enumerate((one, other))
    ]
    return traits, standings


def expected(vectors: Vectors, one: Standing, other: Standing) -> dict[str, float]:
    """Each part between 0 and 1."""
    found = {}
    for part, each in vectors.items():
        cosine = sum(a * b for a, b in each.values()) / ONE**2
        found[part] = min(cosine if part == "asks" else sqrt(cosine), 1)
    titles, duties = vectors["titles"], vectors["duties"]
    across = [
        titles[name][here] * duties[name][1 - here]
        for name in titles.keys() & duties.keys()
        for here in (0, 1)
    ]
    found["mentions"] = min(sqrt(sum(across) / 2 / ONE**2), 1)
    dot = sum(a * b for a, b in zip(one.field, other.field, strict=False)) / ONE**2
    found["field"] = max(dot, 0)
    found["interests"] = 0
    if one.interests and other.interests:
        apart = sum(abs(a - b) for a, b in zip(one.interests, other.interests, strict=True))
        found["interests"] = max(1 - apart / 100 / 6 / 3, 0)
    ladder = ["entry", "intermediate", "senior", "manager", "director", "vp", "executive"]
    steps = abs(ladder.index(one.level) - ladder.index(other.level))
    found["level"] = max(1 - steps / 3, 0)
    if one.education is not None and other.education is not None:
        found["level"] = (found["level"] + 1 - abs(one.education - other.education) / 6) / 2
    return found


@property_of(max_examples=200)
@given(_vectors, _standings, _standings)
def test_it_is_the_weighted_mean_of_the_parts(
    vectors: Vectors, one: Standing, other: Standing
) -> None:
    traits, standings = setting(vectors, one, other)
    found = alike(0, traits[0], standings)
    parts = expected(vectors, one, other)
    in_both = any(parts[part] * ONE >= 1 for part in (*OF_TRAITS, "mentions"))
    assert in_both or not found
    for each in found:
        assert (each.id, each.seq) == ("role-1", 1)
        for part, value in zip(PARTS, each.values, strict=True):
            assert abs(value - ONE * parts[part]) <= 1.01
        known = standings[0].known | standings[1].known
        assert {part for part, worth in zip(PARTS, each.worth, strict=True) if worth} == known
        sums = sum(v * w for v, w in zip(each.values, each.worth, strict=True))
        assert abs(each.likeness - Fraction(sums, sum(each.worth))) <= Fraction(1, 2)
        assert sum(part.contribution for part in each.parts) == each.likeness


@property_of(max_examples=100)
@given(_vectors, _standings, _standings)
def test_it_is_the_same_both_ways(vectors: Vectors, one: Standing, other: Standing) -> None:
    traits, standings = setting(vectors, one, other)
    there, back = alike(0, traits[0], standings), alike(1, traits[1], standings)
    assert [each[2:] for each in there] == [each[2:] for each in back]


@property_of(max_examples=100)
@given(_vectors, _standings, _standings)
def test_what_is_in_common(vectors: Vectors, one: Standing, other: Standing) -> None:
    traits, _ = setting(vectors, one, other)
    found = in_common(0, [1], traits[0])[1]
    for part, each in vectors.items():
        both = {name: a * b for name, (a, b) in each.items() if a and b}
        assert found[part] == sorted(both, key=lambda name: (-both[name], name))


_needs = st.lists(
    st.builds(Need, st.sampled_from("abcdef"), st.integers(1, 60_000), st.integers(1, 5)),
    unique_by=lambda need: need.skill,
)


@property_of(max_examples=100)
@given(_needs, _needs)
def test_what_both_ask_and_what_one_asks_besides(own: list[Need], other: list[Need]) -> None:
    shared, beyond = side_by_side(own, other)
    assert {one.skill for one, _ in shared} == {n.skill for n in own} & {n.skill for n in other}
    assert all(one.skill == another.skill for one, another in shared)
    assert {*beyond} == {n.skill for n in other} - {n.skill for n in own}
    assert len(shared) + len(beyond) == len(other)
    parts = [(-one.weight * another.weight, one.skill) for one, another in shared]
    weight = {need.skill: need.weight for need in other}
    besides = [(-weight[skill], skill) for skill in beyond]
    assert (parts, besides) == (sorted(parts), sorted(besides))


def test_a_worked_example() -> None:
    one = Standing("one", frozenset({"titles", "level"}), (), None, "entry", None)
    two = Standing("two", frozenset({"titles", "level"}), (), None, "senior", None)
    word = Trait("titles", "nurse", (0, 1), (ONE, 4_900))
    # √.49 = .7 in titles, a third in level; nothing else is known.
    titles, level = LIKENESS.titles, LIKENESS.level
    likeness = round((titles * 7_000 + level * 3_334) / (titles + level))
    values, worth = (7_000, 0, 0, 0, 0, 0, 0, 3_334), (titles, 0, 0, 0, 0, 0, 0, level)
    assert alike(0, [word], [one, two]) == [Alike(1, "two", likeness, values, worth)]
    assert isqrt(ONE * 4_900) == 7_000


def test_opposite_interests_count_for_nothing() -> None:
    known = frozenset({"titles", "interests"})
    one = Standing("one", known, (), (700, 700, 700, 100, 100, 100), "entry", None)
    two = Standing("two", known, (), (100, 100, 100, 700, 700, 700), "entry", None)
    (found,) = alike(0, [Trait("titles", "nurse", (0, 1), (ONE, ONE))], [one, two])
    assert dict(zip(PARTS, found.values, strict=True))["interests"] == 0


def test_the_most_alike_come_first_and_equals_by_id() -> None:
    places = [
        Standing(id_, frozenset({"titles", "level"}), (), None, level, None)
        for id_, level in (("one", "entry"), ("far", "senior"), ("b", "entry"), ("a", "entry"))
    ]
    found = alike(0, [Trait("titles", "nurse", (0, 1, 2, 3), (ONE,) * 4)], places)
    assert [each.id for each in found] == ["a", "b", "far"]


def test_shipped_roles_are_alike_both_ways(shipped: Index) -> None:
    ids = [row.id for row in shipped.roles][::9]
    found = {id_: {each.id: each.likeness for each in likenesses(shipped, id_)} for id_ in ids}
    assert len(ids) > 6
    for one in ids:
        assert max(found[one].values()) < ONE
        assert found[one] == {**found[one], **{o: found[o][one] for o in ids if one in found[o]}}
