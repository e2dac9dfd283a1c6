"""Catalogue entries that remember where they were written."""

from collections.abc import Hashable
from dataclasses import dataclass
from typing import Any

from careerpath.errors import Code, Problem
from careerpath.files.documents import Document, Path
from careerpath.models.catalogue import Function, Interest, Skill, Source, Transition
from careerpath.models.role import Role

__all__ = ["SECTIONS", "Entry", "Item", "key_of"]

Item = Source | Interest | Function | Skill | Role | Transition

SECTIONS: dict[str, type[Item]] = {
    "sources": Source,
    "interests": Interest,
    "functions": Function,
    "skills": Skill,
    "roles": Role,
    "transitions": Transition,
}
"""The lists that a catalogue file is made of."""

_KEYS = {"interests": ("theme",), "transitions": ("from", "to", "kind")}


def key_of(raw: object, section: str) -> Hashable | None:
    """What tells an item, still plain data, from the others of its section; None without it."""
    if not isinstance(raw, dict):
        return None
    values = [raw.get(name) for name in _KEYS.get(section, ("id",))]
    if not all(isinstance(value, str) for value in values):
        return None
    return values[0] if len(values) == 1 else tuple(values)


@dataclass(frozen=True, slots=True)
class Entry:
    """One item of a section, with the document and the path that it came from."""

    item: Any
    document: Document
    path: Path

    @property
    def section(self) -> str:
        """The list that it stands in."""
        return str(self.path[0])

    def problem(
        self, code: Code, message: str, path: Path = (), hint: str | None = None
    ) -> Problem:
        """A problem at `path` within the item."""
        return self.document.problem(code, message, (*self.path, *path), hint)
