"""Whether one role pays more than another, as far as the figures can tell."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careerpath.engine.pay import PayFigure, PayLabel, compare_pay
from tests.strategies import property_of

MANAGERS = PayFigure(100_000, "USD", None, "Managers")


@pytest.mark.parametrize(
    ("end", "label"),
    [
        (PayFigure(111_000, "USD", None, "Directors"), PayLabel.MORE),
        (PayFigure(110_000, "USD", None, "Directors"), PayLabel.COMPARABLE),
        (PayFigure(90_000, "USD", None, "Clerks"), PayLabel.COMPARABLE),
        (PayFigure(89_000, "USD", None, "Clerks"), PayLabel.LESS),
        (PayFigure(100_000, "USD", None, "Clerks"), PayLabel.COMPARABLE),
        (PayFigure(100_000, "USD", "Managers", "Managers"), PayLabel.UNKNOWN),
        (PayFigure(100_000, "USD", "Managers", None), PayLabel.UNKNOWN),
        (PayFigure(120_000, "EUR", None, "Directors"), PayLabel.UNKNOWN),
        (None, PayLabel.UNKNOWN),
    ],
)
def test_labels(end: PayFigure | None, label: PayLabel) -> None:
    assert compare_pay(MANAGERS, end) is label
    if label is PayLabel.UNKNOWN:
        assert compare_pay(end, MANAGERS) is label


figures = st.builds(
    PayFigure,
    st.integers(1, 10**6).map(float),
    st.sampled_from(["USD", "EUR"]),
    st.sampled_from([None, "A", "B"]),
    st.sampled_from([None, "A", "C"]),
)


@property_of(max_examples=200)
@given(figures, figures)
def test_more_one_way_is_never_more_the_other(one: PayFigure, other: PayFigure) -> None:
    there, back = compare_pay(one, other), compare_pay(other, one)
    assert (there is PayLabel.UNKNOWN) == (back is PayLabel.UNKNOWN)
    assert {there, back} not in ({PayLabel.MORE}, {PayLabel.LESS})
