"""Gates: hard conditions beside the score. Met, not met, or unknown where the person is silent."""

from enum import StrEnum

from careerpath.engine.career import Standing, total_years
from careerpath.files.text import fold
from careerpath.models.role import DegreeGate, Gate, LanguageGate, YearsGate

__all__ = ["GateStatus", "check"]


class GateStatus(StrEnum):
    """Whether a condition is fulfilled."""

    MET = "met"
    NOT_MET = "not met"
    UNKNOWN = "unknown"


def check(gate: Gate, standing: Standing) -> GateStatus:
    """Whether a person fulfils one gate."""
    if isinstance(gate, DegreeGate):
        if standing.education is None:
            return GateStatus.UNKNOWN
        return _status(standing.education.rank >= gate.education.rank)
    if isinstance(gate, YearsGate):
        return _years(gate, standing)
    said = standing.languages if isinstance(gate, LanguageGate) else standing.certifications
    if not said:
        return GateStatus.UNKNOWN
    return _status(fold(gate.name) in map(fold, said))


def _years(gate: YearsGate, standing: Standing) -> GateStatus:
    years = total_years(standing.roles, gate.functions)
    if years is not None and years >= gate.years:
        return GateStatus.MET
    # A role without years, or in a function that the catalogue does not know, may hold the rest.
    unsure = not standing.roles or any(
        (role.years is None and (not gate.functions or role.function in gate.functions))
        or (gate.functions and role.function is None)
        for role in standing.roles
    )
    return GateStatus.UNKNOWN if unsure else GateStatus.NOT_MET


def _status(fulfilled: bool) -> GateStatus:  # noqa: FBT001 - the one thing it turns into words
    return GateStatus.MET if fulfilled else GateStatus.NOT_MET
