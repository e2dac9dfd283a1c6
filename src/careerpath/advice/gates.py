"""A role's gates for a person: each condition in words, and whether it is met."""

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from careerpath.advice.wording import gate_text
from careerpath.catalogue.index import Index, RoleRow
from careerpath.engine.career import Standing
from careerpath.results.common import GateRow

if TYPE_CHECKING:
    from pydantic import TypeAdapter

    from careerpath.models.role import Gate

__all__ = ["gate_rows"]


@cache
def _reader() -> "TypeAdapter[tuple[Gate, ...]]":
    from pydantic import TypeAdapter  # noqa: PLC0415 - see below

    from careerpath.models.role import Gate  # noqa: PLC0415

    return TypeAdapter(tuple[Gate, ...])


def gate_rows(index: Index, role: RoleRow, standing: Standing) -> Iterator[GateRow]:
    """Every gate of a role."""
    if role.gates is None:
        return
    # Most roles have no gate, and these models take a while to build.
    from careerpath.engine.gates import check  # noqa: PLC0415
    from careerpath.models.role import YearsGate  # noqa: PLC0415

    for gate in _reader().validate_json(role.gates):
        functions = gate.functions if isinstance(gate, YearsGate) else ()
        titles = index.titles("function", functions)
        yield GateRow(
            text=gate_text(gate, [titles[id_] for id_ in functions]),
            status=check(gate, standing).value,
        )
