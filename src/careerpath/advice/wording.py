"""Facts in words that a coach can read aloud."""

from collections.abc import Iterable, Sequence

from careerpath.models.role import DegreeGate, Gate, LanguageGate, LicenceGate

__all__ = ["command", "counted", "gate_text", "listed"]


def gate_text(gate: Gate, functions: Sequence[str] = ()) -> str:
    """A gate as a condition: “at least a bachelor's degree”."""
    if isinstance(gate, DegreeGate):
        return f"at least {gate.education.words}"
    if isinstance(gate, LanguageGate):
        return f"working knowledge of {gate.name}"
    if isinstance(gate, LicenceGate):
        return f"the licence {gate.name}"
    where = f" in {listed(functions, 'or')}" if functions else ""
    return f"at least {gate.years:g} years of work{where}"


def listed(words: Iterable[str], joint: str = "and") -> str:
    """Words as people list them: “a, b and c”."""
    *first, last = words
    return f"{', '.join(first)} {joint} {last}" if first else last


def counted(count: int, one: str, many: str | None = None) -> str:
    """A number with its noun: “1 skill”, “3 skills”."""
    return f"{count} {one if count == 1 else many or one + 's'}"


def command(*words: str) -> str:
    """A careerpath command line, ready to copy."""
    return " ".join(("careerpath", *words))
