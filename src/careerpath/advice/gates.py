"""A role's gates for a person: each condition in words, and whether it is met."""

from collections.abc import Iterator

from careerpath.advice.wording import gate_text
from careerpath.catalogue.index import Index, RoleRow
from careerpath.engine.career import Standing
from careerpath.results.common import GateRow

__all__ = ["gate_rows"]


def gate_rows(index: Index, role: RoleRow, standing: Standing) -> Iterator[GateRow]:
    """Every gate of a role."""
    if role.gates is None:
        return
    # Most roles have no gate, and these models take a while to build.
    from pydantic import TypeAdapter  # noqa: PLC0415

    from careerpath.engine.gates import check  # noqa: PLC0415
    from careerpath.models.role import Gate, YearsGate  # noqa: PLC0415

    gates: tuple[Gate, ...] = TypeAdapter(tuple[Gate, ...]).validate_json(role.gates)
    for gate in gates:
        functions = gate.functions if isinstance(gate, YearsGate) else ()
        titles = index.titles("function", functions)
        yield GateRow(
            text=gate_text(gate, [titles[id_] for id_ in functions]),
            status=check(gate, standing).value,
        )
