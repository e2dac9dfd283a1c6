"""Catalogue entries that remember where they were written."""

from dataclasses import dataclass
from typing import Any

from careerpath.errors import Code, Problem
from careerpath.files.documents import Document, Path
from careerpath.models.catalogue import (
    Function,
    Interest,
    Skill,
    Source,
    Transition,
)
from careerpath.models.role import Role

__all__ = ["SECTIONS", "Entry"]

SECTIONS: dict[str, type[Source | Interest | Function | Skill | Role | Transition]] = {
    "sources": Source,
    "interests": Interest,
    "functions": Function,
    "skills": Skill,
    "roles": Role,
    "transitions": Transition,
}
"""The lists that a catalogue file is made of, in the order in which they build on each other."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One item of a section, with the document and the path that it came from."""

    item: Any
    section: str
    document: Document
    path: Path

    @property
    def key(self) -> object:
        """What tells the item from the others in its section."""
        if isinstance(self.item, Transition):
            return (self.item.from_, self.item.to, self.item.kind)
        return self.item.theme if isinstance(self.item, Interest) else self.item.id

    @property
    def label(self) -> str:
        """The item in words, as a message names it."""
        if isinstance(self.item, Transition):
            return f"the {self.item.kind} from “{self.item.from_}” to “{self.item.to}”"
        return f"the {self.section.removesuffix('s')} “{self.key}”"

    @property
    def overrides(self) -> bool:
        """Whether the item may take the place of an earlier file's."""
        return bool(getattr(self.item, "override", False))

    @property
    def place(self) -> str:
        """`file:line:column`."""
        line, column = self.document.position(self.path)
        return f"{self.document.name}:{line}:{column}"

    def problem(
        self, code: Code, message: str, path: Path = (), hint: str | None = None
    ) -> Problem:
        """A problem at `path` within the item."""
        return self.document.problem(code, message, (*self.path, *path), hint)
