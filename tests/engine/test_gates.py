"""Gates: met, not met, and unknown where the person is silent."""

from typing import Any

import pytest
from pydantic import TypeAdapter

from careerpath.engine.career import Held, Standing
from careerpath.engine.gates import GateStatus, check
from careerpath.models.role import Gate
from careerpath.models.scales import Education

MET, NOT_MET, UNKNOWN = GateStatus.MET, GateStatus.NOT_MET, GateStatus.UNKNOWN
_GATES: TypeAdapter[Gate] = TypeAdapter(Gate)


def gate(kind: str, **more: Any) -> Gate:
    return _GATES.validate_python({"kind": kind, **more})


def held(years: float | None, function: str | None = "sales") -> Held:
    return Held(None, function, years, current=False)


@pytest.mark.parametrize(
    ("education", "expected"),
    [
        (None, UNKNOWN),
        (Education.NONE, NOT_MET),
        (Education.ASSOCIATE, NOT_MET),
        (Education.BACHELOR, MET),
        (Education.DOCTORATE, MET),
    ],
)
def test_degree(education: Education | None, expected: GateStatus) -> None:
    assert check(gate("degree", education="bachelor"), Standing(education=education)) is expected


@pytest.mark.parametrize("asked", Education)
@pytest.mark.parametrize("has", Education)
def test_a_degree_opens_the_gates_up_to_its_own(has: Education, asked: Education) -> None:
    order = ["none", "secondary", "certificate", "associate", "bachelor", "master", "doctorate"]
    opens = order.index(has) >= order.index(asked)
    expected = MET if opens else NOT_MET
    assert check(gate("degree", education=asked), Standing(education=has)) is expected


_NAMED = [
    ((), UNKNOWN),
    (("Something else",), NOT_MET),
    (("Ænglisc Über-Café",), MET),
    (("Something else", "ænglisc  ÜBER café"), MET),
    (("Ænglisc U\N{COMBINING DIAERESIS}ber Cafe\N{COMBINING ACUTE ACCENT}",), MET),
    (("Ænglisc",), NOT_MET),
]


@pytest.mark.parametrize(("said", "expected"), _NAMED)
def test_licence(said: tuple[str, ...], expected: GateStatus) -> None:
    standing = Standing(certifications=said)
    assert check(gate("licence", name="Ænglisc Über-Café"), standing) is expected


@pytest.mark.parametrize(("said", "expected"), _NAMED)
def test_language(said: tuple[str, ...], expected: GateStatus) -> None:
    standing = Standing(languages=said)
    assert check(gate("language", name="Ænglisc Über-Café"), standing) is expected


def test_a_language_is_no_licence() -> None:
    assert check(gate("licence", name="Italian"), Standing(languages=["Italian"])) is UNKNOWN
    assert check(gate("language", name="Italian"), Standing(certifications=["Italian"])) is UNKNOWN


@pytest.mark.parametrize(
    ("roles", "expected"),
    [
        pytest.param([], UNKNOWN, id="no roles"),
        pytest.param([held(None)], UNKNOWN, id="no years"),
        pytest.param([held(2.75)], NOT_MET, id="too few"),
        pytest.param([held(3)], MET, id="just enough"),
        pytest.param([held(1.5), held(1.5, "finance")], MET, id="together"),
        pytest.param([held(1, None), held(2, None)], MET, id="in unknown roles"),
        pytest.param([held(2), held(None)], UNKNOWN, id="the rest may be unsaid"),
        pytest.param([held(3), held(None)], MET, id="whatever is unsaid"),
    ],
)
def test_years(roles: list[Held], expected: GateStatus) -> None:
    assert check(gate("years", years=3.0), Standing(roles=roles)) is expected


@pytest.mark.parametrize(
    ("roles", "expected"),
    [
        pytest.param([], UNKNOWN, id="no roles"),
        pytest.param([held(None)], UNKNOWN, id="no years"),
        pytest.param([held(2)], NOT_MET, id="too few"),
        pytest.param([held(3)], MET, id="just enough"),
        pytest.param([held(2), held(1, "account-management")], MET, id="in either function"),
        pytest.param([held(2), held(9, "finance")], NOT_MET, id="a third function counts not"),
        pytest.param([held(2), held(9, None)], UNKNOWN, id="an unknown one may"),
        pytest.param([held(9, None)], UNKNOWN, id="an unknown one alone may"),
        pytest.param(
            [held(2), held(None, "finance")], NOT_MET, id="a third function without years"
        ),
    ],
)
def test_years_in_functions(roles: list[Held], expected: GateStatus) -> None:
    asked = gate("years", years=3.0, functions=["sales", "account-management"])
    assert check(asked, Standing(roles=roles)) is expected


@pytest.mark.parametrize("status", GateStatus)
@pytest.mark.parametrize("kind", ["degree", "licence", "years", "language"])
def test_every_kind_has_every_status(kind: str, status: GateStatus) -> None:
    asked = {
        "degree": gate("degree", education="bachelor"),
        "licence": gate("licence", name="Bar exam"),
        "years": gate("years", years=5.0),
        "language": gate("language", name="Italian"),
    }[kind]
    standing = {
        UNKNOWN: Standing(),
        NOT_MET: Standing(Education.SECONDARY, ["Forklift"], ["French"], [held(1)]),
        MET: Standing(Education.MASTER, ["bar exam"], ["ITALIAN"], [held(7)]),
    }[status]
    assert check(asked, standing) is status
