"""The arithmetic of a score: credit, rounding, shares, tiers, and the order of roles."""

from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from careerpath.catalogue.index import Index
from careerpath.engine.data import Person, reach
from careerpath.engine.scoring import credit, half_up, next_bar, rank, share, tier
from careerpath.models.weights import ONE, WEIGHTS, Bar, Weights
from tests.builders import SALES_LIKE, catalogue, opened, role, skill
from tests.strategies import property_of


@pytest.mark.parametrize(
    ("short", "expected"), [(0, 10_000), (1, 7_000), (2, 4_000), (3, 1_500), (4, 500)]
)
def test_credit_for_levels_short(short: int, expected: int) -> None:
    assert credit(5, 5 - short, ONE) == expected


@pytest.mark.parametrize("held", [3, 4, 5])
def test_a_higher_level_than_asked_gives_no_more(held: int) -> None:
    assert credit(3, held, ONE) == ONE


@pytest.mark.parametrize(
    ("short", "strength", "expected"),
    [
        (0, 6_000, 6_000),
        (1, 6_000, 4_200),
        (2, 3_000, 1_200),
        (4, 3_000, 150),
        # .3333 of .05 is .016665, and .001 of .05 half a ten-thousandth: halves go up.
        (4, 3_333, 167),
        (4, 10, 1),
        (4, 9, 0),
    ],
)
def test_credit_through_a_related_skill(short: int, strength: int, expected: int) -> None:
    assert credit(5, 5 - short, strength) == expected


@given(st.integers(1, 5), st.integers(1, 4), st.integers(0, ONE))
@property_of(max_examples=50)
def test_a_higher_level_never_gives_less(asked: int, held: int, strength: int) -> None:
    assert credit(asked, held + 1, strength) >= credit(asked, held, strength)
    assert 0 <= credit(asked, held, strength) <= strength


@given(st.integers(0, 10**12), st.integers(1, 10**9))
@property_of(max_examples=60)
def test_half_up(numerator: int, denominator: int) -> None:
    exact = Fraction(numerator, denominator)
    found = half_up(numerator, denominator)
    assert exact - Fraction(1, 2) < found <= exact + Fraction(1, 2)


@pytest.mark.parametrize(
    ("numerator", "denominator"), [(0, 1), (1, 2), (3, 2), (5, 2), (7, 5), (8, 5), (249, 100)]
)
def test_half_up_as_in_school(numerator: int, denominator: int) -> None:
    exact = Decimal(numerator) / denominator
    assert half_up(numerator, denominator) == exact.quantize(Decimal(1), ROUND_HALF_UP)


@pytest.mark.parametrize(
    ("total", "parts", "expected"),
    [
        (10, [1, 1, 1], [4, 3, 3]),
        (11, [1, 1, 1], [4, 4, 3]),
        (100, [1, 2], [33, 67]),
        (7, [0, 5, 0], [0, 7, 0]),
        (3, [7, 2, 1], [2, 1, 0]),
        (0, [3, 4], [0, 0]),
        (9, [0, 0], [0, 0]),
        (9, [], []),
        (1, [2, 3, 4], [0, 0, 1]),
    ],
)
def test_shares(total: int, parts: list[int], expected: list[int]) -> None:
    assert share(total, parts) == expected


@given(st.integers(0, 10_000), st.lists(st.integers(0, 10**7), max_size=8))
@property_of(max_examples=150)
def test_shares_add_up_and_none_is_a_whole_unit_off(total: int, parts: list[int]) -> None:
    whole = sum(parts)
    assume(whole)
    shares = share(total, parts)
    exact = [Fraction(total * part, whole) for part in parts]
    assert sum(shares) == total
    assert all(abs(one - other) < 1 for one, other in zip(shares, exact, strict=True))
    # Largest remainder: whoever was rounded up had no smaller rest than whoever was not.
    rests = [each - (each.numerator // each.denominator) for each in exact]
    up = [rest for rest, one, other in zip(rests, shares, exact, strict=True) if one > other]
    down = [
        rest for rest, one, other in zip(rests, shares, exact, strict=True) if one < other and rest
    ]
    assert min(up, default=Fraction(1)) >= max(down, default=Fraction())


@pytest.mark.parametrize("name", ["strong", "good", "stretch"])
def test_tiers_begin_at_their_thresholds(name: str) -> None:
    threshold, floor = getattr(WEIGHTS, name), getattr(WEIGHTS, f"{name}_coverage")
    assert tier(threshold, floor, 3) == name
    assert tier(threshold - 1, floor, 3) != name
    assert tier(threshold, floor - 1, 3) != name


def test_tiers_from_end_to_end() -> None:
    order = ["far", "stretch", "good", "strong"]
    for score, coverage in ((1, 0), (0, 1), (1, 1)):
        found = [
            order.index(tier(score * each or ONE, coverage * each or ONE, 3))
            for each in range(1, ONE + 1)
        ]
        assert found == sorted(found)
        assert set(found) == {0, 1, 2, 3}


@pytest.mark.parametrize(("asked", "name"), [(1, "good"), (2, "good"), (3, "strong")])
def test_a_role_that_asks_for_little_is_never_strong(asked: int, name: str) -> None:
    assert tier(ONE, ONE, asked) == name


def test_no_single_skill_makes_a_shipped_role_good(shipped: Index) -> None:
    """However well it is held, and whatever else speaks for the role."""
    asked = {need[0] for needs in shipped.all_needs().values() for need in needs}
    for each in sorted(asked):
        relations, facts = shipped.around([each])
        ranked = rank(shipped.roles, facts, relations, Person({each: 5}))
        assert max(one.coverage for one in ranked) < WEIGHTS.good_coverage


def test_what_the_next_tier_takes() -> None:
    assert next_bar("far") == Bar("stretch", WEIGHTS.stretch, WEIGHTS.stretch_coverage, 0)
    assert next_bar("good") == Bar("strong", WEIGHTS.strong, WEIGHTS.strong_coverage, 3)
    assert next_bar("strong") is None


def test_thresholds_are_data() -> None:
    weights = Weights(strong=9_000, good=8_000, stretch=7_000)
    assert [tier(score, ONE, 3, weights) for score in (9_000, 8_999, 7_999, 6_999)] == [
        "strong",
        "good",
        "stretch",
        "far",
    ]


def test_reach() -> None:
    relations = {"sql": {"statistics": 4_000}}
    assert reach("sql", relations) == {"sql": ONE, "statistics": 4_000}
    assert reach("statistics", relations) == {"statistics": ONE}


def components(person: Person, *, weights: Weights = WEIGHTS) -> dict[str, tuple[int, int]]:
    """Value and weight of each component, for a role that asks two skills of equal weight."""
    one = role("one", {"sql": (3, 4), "statistics": (3, 3)}, interests=SALES_LIKE)
    skills = [
        skill("sql", related={"databases": 0.5}),
        skill("databases"),
        skill("poetry", related={"singing": 0.9}),
        skill("singing"),
    ]
    with opened(catalogue([one], skills)) as index:
        relations = index.relations(person.skills)
        facts = index.skill_rows({*person.skills, *(s for r in relations.values() for s in r)})
        (scored,) = rank(index.roles, facts, relations, person, weights)
        return {each.name: (each.value, each.weight) for each in scored.components}


@pytest.mark.parametrize(
    ("skills", "coverage", "use"),
    [
        ({"sql": 4, "statistics": 3}, 10_000, 10_000),
        ({"sql": 5, "statistics": 5}, 10_000, 10_000),
        ({"sql": 4}, 5_000, 10_000),
        ({"sql": 3}, 3_500, 10_000),
        ({"sql": 1}, 750, 10_000),
        ({"databases": 4}, 2_500, 5_000),
        ({"databases": 3}, 1_750, 5_000),
        ({"sql": 1, "databases": 5}, 2_500, 7_500),
        ({"sql": 4, "poetry": 5}, 5_000, 5_000),
        ({"poetry": 5}, 0, 0),
        ({"poetry": 5, "singing": 1}, 0, 0),
        ({"statistics": 3, "poetry": 5, "singing": 1}, 5_000, 3_333),
    ],
)
def test_coverage_and_use(skills: dict[str, int], coverage: int, use: int) -> None:
    found = components(Person(skills=skills))
    assert (found["coverage"][0], found["use"][0]) == (coverage, use)


def test_the_weights_are_data() -> None:
    weights = Weights(coverage=7, use=5, interests=3, career_level=2)
    person = Person(skills={"sql": 4}, interests=(100, 200, 100, 400, 700, 500), level=1)
    assert {name: weight for name, (_, weight) in components(person, weights=weights).items()} == {
        "coverage": 7,
        "use": 5,
        "interests": 3,
        "career_level": 2,
    }


@pytest.mark.parametrize("level", range(7))
def test_career_level_falls_off_on_both_sides(level: int) -> None:
    own = 1  # the role is intermediate
    found, _ = components(Person(skills={}, level=level))["career_level"]
    ladder = WEIGHTS.steps_up if own >= level else WEIGHTS.steps_down
    assert found == ladder[abs(own - level)]
    assert (found == ONE) == (own == level)


@pytest.mark.parametrize("ladder", [WEIGHTS.steps_up, WEIGHTS.steps_down])
def test_the_further_off_the_less(ladder: tuple[int, ...]) -> None:
    assert list(ladder) == sorted(ladder, reverse=True)
    assert len(ladder) == 7


def test_a_role_that_asks_for_nothing_is_covered_by_nothing() -> None:
    with opened(catalogue([role("empty"), role("some", {"sql": (3, 3)})])) as index:
        facts = index.skill_rows(["sql"])
        found = rank(index.roles, facts, {}, Person(skills={"sql": 3}))
    assert [(each.id, each.score) for each in found] == [("some", ONE), ("empty", 0)]


def test_nobody_is_ranked_by_nothing() -> None:
    with opened(catalogue([role("one", {"sql": (3, 3)})])) as index:
        assert rank(index.roles, {}, {}, Person(skills={})) == []


def test_only_roles_with_interests_are_ranked_by_interests_alone() -> None:
    roles = [role("one", interests=SALES_LIKE), role("other")]
    with opened(catalogue(roles)) as index:
        found = rank(
            index.roles, {}, {}, Person(skills={}, interests=(100, 200, 100, 400, 700, 500))
        )
    assert [(each.id, each.score) for each in found] == [("one", ONE)]
