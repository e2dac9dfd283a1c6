"""How alike two interest profiles are, to the last digit."""

from decimal import ROUND_HALF_UP, Decimal, localcontext
from fractions import Fraction
from itertools import permutations
from math import prod

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from careerpath.engine.congruences import Congruences
from careerpath.engine.interests import congruence, from_themes
from careerpath.models.scales import Theme
from careerpath.models.weights import ONE
from tests.engine import reference
from tests.strategies import property_of, six_scores

RISING = (100, 200, 300, 400, 500, 600)
_few = st.tuples(*[st.integers(100, 103)] * 6)
_profiles = six_scores | _few


def in_decimals(one: tuple[int, ...], other: tuple[int, ...]) -> int:
    """The textbook's formula with a hundred digits; good for all but an exact half."""
    with localcontext() as context:
        context.prec = 100
        first = [Decimal(value) - Decimal(sum(one)) / 6 for value in one]
        second = [Decimal(value) - Decimal(sum(other)) / 6 for value in other]
        above = sum((a * b for a, b in zip(first, second, strict=True)), Decimal())
        squares = (sum((a * a for a in each), Decimal()) for each in (first, second))
        below = prod(squares, start=Decimal(1)).sqrt()
        share = (above / below + 1) / 2 * ONE
        return int(share.quantize(Decimal(1), rounding=ROUND_HALF_UP))


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        (RISING, ONE),
        (RISING[::-1], 0),
        ((700, 710, 720, 730, 740, 750), ONE),
        # r = 0: the pairs on either side of the middle cancel out.
        ((300, 200, 100, 100, 200, 300), ONE // 2),
        # Spearman's Σd² is 8, 20 and 50, and (r + 1) / 2 is 1 - Σd² / 70.
        ((100, 200, 300, 600, 500, 400), 8_857),
        ((100, 200, 600, 500, 400, 300), 7_143),
        ((600, 200, 300, 400, 500, 100), 2_857),
    ],
)
def test_known_correlations(other: tuple[int, ...], expected: int) -> None:
    assert congruence(RISING, other) == congruence(other, RISING) == expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        # r is .2215 and -.3725, exactly.
        ((300, 628, 522, 579, 392, 581), (392, 579, 522, 300, 581, 628), 6_108),
        ((673, 526, 210, 242, 692, 539), (210, 526, 539, 673, 692, 242), 3_138),
    ],
)
def test_exact_halves(one: tuple[int, ...], other: tuple[int, ...], expected: int) -> None:
    """Floats cannot tell them from what lies beside them."""
    assert congruence(one, other) == expected
    assert Congruences([None, other, one]).of(one).tolist() == [-1, expected, ONE]


@property_of(max_examples=150)
@given(_profiles, _profiles)
def test_rounds_half_up_exactly(one: tuple[int, ...], other: tuple[int, ...]) -> None:
    assert congruence(one, other) == reference.congruence(one, other)


@property_of(max_examples=60)
@given(_profiles, _profiles)
def test_is_the_textbook_correlation(one: tuple[int, ...], other: tuple[int, ...]) -> None:
    assume(len(set(one)) > 1)
    assume(len(set(other)) > 1)
    assert congruence(one, other) == in_decimals(one, other)


def test_every_order_of_six_ranks() -> None:
    """All the correlations that six different places can have: half of them are negative."""
    found = set()
    for other in permutations(RISING):
        apart = sum((a - b) ** 2 for a, b in zip(RISING, other, strict=True)) // 10_000
        # Spearman: r = 1 - 6·Σd² / (n(n² - 1)), so (r + 1) / 2 = 1 - Σd² / 70 for n = 6.
        exact = reference.rounded(ONE - Fraction(ONE * apart, 70))
        assert congruence(RISING, other) == exact
        found.add(exact)
    assert min(found) == 0
    assert max(found) == ONE
    assert len(found) == 36


@pytest.mark.parametrize(
    ("one", "other", "exact"),
    [
        # Both spread alike, Σ(a - ā)² = 10,000, so r = ±(1 - Σd² / 20,000), and the share ends in
        # a half where Σd² / 2 is odd.
        ((349, 365, 384, 399, 434, 469), (384, 365, 349, 399, 434, 469), "9387.5"),
        ((353, 361, 367, 426, 437, 456), (426, 361, 367, 353, 437, 456), "7335.5"),
        ((349, 365, 384, 399, 434, 469), (416, 435, 451, 401, 366, 331), "612.5"),
        ((353, 361, 367, 426, 437, 456), (374, 439, 433, 447, 363, 344), "2664.5"),
    ],
)
def test_an_exact_half_goes_up(one: tuple[int, ...], other: tuple[int, ...], exact: str) -> None:
    assert congruence(one, other) == int(Decimal(exact) + Decimal("0.5"))


@property_of(max_examples=60)
@given(_profiles, _profiles, st.integers(1, 9), st.integers(-50, 50))
def test_scale_and_height_make_no_difference(
    one: tuple[int, ...], other: tuple[int, ...], scale: int, height: int
) -> None:
    moved = tuple(scale * score + height for score in one)
    assert congruence(moved, other) == congruence(one, other) == congruence(other, one)


@property_of(max_examples=50)
@given(_profiles, st.integers(100, 700))
def test_flat_says_nothing(profile: tuple[int, ...], score: int) -> None:
    flat = (score,) * 6
    assert congruence(profile, flat) is None
    assert congruence(flat, profile) is None


@pytest.mark.parametrize(
    ("letters", "expected"),
    [
        # In the order R, I, A, S, E, C.
        ("ECS", (100, 100, 100, 400, 600, 500)),
        ("R", (600, 100, 100, 100, 100, 100)),
        ("CI", (100, 500, 100, 100, 100, 600)),
        ("RIASEC", (600, 500, 400, 300, 200, 100)),
        ("CESAIR", (100, 200, 300, 400, 500, 600)),
        ("", (100, 100, 100, 100, 100, 100)),
    ],
)
def test_letters_are_six_five_four(letters: str, expected: tuple[int, ...]) -> None:
    by_letter = {theme.letter: theme for theme in Theme}
    assert from_themes([by_letter[letter] for letter in letters]) == expected
