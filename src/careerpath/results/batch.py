"""What `batch` and `--batch` answer for each line."""

from collections.abc import Sequence
from typing import NamedTuple

__all__ = ["LineAnswer", "LineRole"]


class LineRole(NamedTuple):
    """A role by id and title, its O*NET-SOC code where known, and its score, 0-100."""

    id: str
    title: str
    onet: str | None
    score: float


class LineAnswer(NamedTuple):
    """The answer to one line: the roles that come first. `query` is what was asked.

    For a profile that is its id, or the number of its line where it has none; else the name.
    """

    query: str | int
    result: Sequence[LineRole]
