"""Facts in words that a coach can read aloud."""

import shlex
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from careerpath.models.role import Gate


__all__ = ["command", "counted", "gate_text", "listed", "years_of"]


def gate_text(gate: "Gate", functions: Sequence[str] = ()) -> str:
    """A gate as a condition: “at least a bachelor's degree”."""
    if gate.kind == "degree":
        return f"at least {gate.education.words}"
    if gate.kind == "language":
        return f"working knowledge of {gate.name}"
    if gate.kind == "licence":
        return f"the licence {gate.name}"
    where = f" in {listed(functions, 'or')}" if functions else ""
    return f"at least {years_of(gate.years)} of work{where}"


def listed(words: Iterable[str], joint: str = "and") -> str:
    """Words as people list them: “a, b and c”."""
    *first, last = words
    return f"{', '.join(first)} {joint} {last}" if first else last


def years_of(years: float) -> str:
    """A number of years: “1 year”, “2.5 years”."""
    return f"{years:g} {'year' if years == 1 else 'years'}"


def counted(count: int, one: str, many: str | None = None) -> str:
    """A number with its noun: “1 skill”, “3 skills”."""
    return f"{count} {one if count == 1 else many or one + 's'}"


def command(*words: str) -> str:
    """A careerpath command line, quoted for a shell, ready to copy."""
    return shlex.join(("careerpath", *words))
