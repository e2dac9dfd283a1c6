"""A text that problems can point into."""

from dataclasses import dataclass
from functools import cached_property

from careerpath.errors import Code, Problem

__all__ = ["Origin"]


@dataclass(frozen=True)
class Origin:
    """A text and what it is called, for problems to point into."""

    name: str
    text: str

    def at(
        self, place: tuple[int, int], code: Code, message: str, hint: str | None = None
    ) -> Problem:
        """A problem at a line and column, counted from 1, with the line itself."""
        line = place[0]
        excerpt = self._lines[line - 1] if line <= len(self._lines) else None
        return Problem(code, message, self.name, *place, hint=hint, excerpt=excerpt)

    @cached_property
    def _lines(self) -> list[str]:
        return self.text.splitlines()
