"""Where a person stands on the ladder: by roles held and years."""

import pytest

from careerpath.engine.career import Held, level_held, total_years
from careerpath.models.scales import CareerLevel

ENTRY, INTERMEDIATE, SENIOR = CareerLevel.ENTRY, CareerLevel.INTERMEDIATE, CareerLevel.SENIOR
MANAGER, DIRECTOR = CareerLevel.MANAGER, CareerLevel.DIRECTOR


def held(
    level: CareerLevel | None = None,
    years: float | None = None,
    *,
    current: bool = False,
    function: str | None = None,
) -> Held:
    return Held(level, function, years, current)


@pytest.mark.parametrize(
    ("roles", "expected"),
    [
        pytest.param([], None, id="nobody"),
        pytest.param([held(MANAGER)], MANAGER, id="a level without years"),
        pytest.param([held(ENTRY, 9), held(MANAGER, 3)], MANAGER, id="the highest"),
        pytest.param([held(MANAGER, 3), held(ENTRY, 9)], MANAGER, id="in whatever order"),
        pytest.param([held(MANAGER, 3), held(ENTRY, 1, current=True)], MANAGER, id="once held"),
        pytest.param([held(MANAGER, 0.5), held(ENTRY, 4)], ENTRY, id="a short visit apart"),
        pytest.param([held(MANAGER, 1), held(ENTRY, 4)], MANAGER, id="a year is no visit"),
        pytest.param([held(MANAGER, None), held(ENTRY, 4)], MANAGER, id="unsaid is no visit"),
        pytest.param([held(MANAGER, 0.5)], MANAGER, id="a visit, for want of more"),
        pytest.param(
            [held(MANAGER, 0.5), held(DIRECTOR, 0.25)], DIRECTOR, id="visits, for want of more"
        ),
        pytest.param([held(MANAGER, 0.25, current=True), held(ENTRY, 4)], MANAGER, id="just begun"),
        pytest.param([held(None, 30), held(ENTRY, 1)], ENTRY, id="a known role before years"),
        pytest.param([held(None, 30), held(MANAGER, 0.5)], MANAGER, id="even a visit"),
    ],
)
def test_level_by_roles(roles: list[Held], expected: CareerLevel | None) -> None:
    assert level_held(roles) is expected


@pytest.mark.parametrize(
    ("years", "expected"),
    [
        (0, ENTRY),
        (1.99, ENTRY),
        (2, INTERMEDIATE),
        (4.99, INTERMEDIATE),
        (5, SENIOR),
        (60, SENIOR),
        (None, None),
    ],
)
def test_level_by_years_alone(years: float | None, expected: CareerLevel | None) -> None:
    assert level_held([held(years=years)]) is expected


def test_years_of_several_unknown_roles_add_up() -> None:
    assert level_held([held(years=2), held(years=None), held(years=3)]) is SENIOR


@pytest.mark.parametrize("years", [0, 10, 60])
def test_years_alone_never_make_a_manager(years: float) -> None:
    level = level_held([held(years=years)])
    assert level is not None
    assert level.rank < MANAGER.rank


@pytest.mark.parametrize(
    ("functions", "expected"),
    [
        ((), 9.5),
        (("sales",), 4),
        (("finance",), 2.5),
        (("sales", "finance"), 6.5),
        (("operations",), None),
    ],
)
def test_total_years(functions: tuple[str, ...], expected: float | None) -> None:
    roles = [
        held(years=4, function="sales"),
        held(years=None, function="sales"),
        held(years=2.5, function="finance"),
        held(years=3, function=None),
        held(years=None, function="operations"),
    ]
    assert total_years(roles, functions) == expected


def test_total_years_of_nobody() -> None:
    assert total_years([]) is None
    assert total_years([held(MANAGER)]) is None
    assert total_years([held(MANAGER, 0)]) == 0
