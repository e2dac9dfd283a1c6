"""What `batch` and `--batch` answer for each line."""

from collections.abc import Sequence
from typing import NamedTuple

__all__ = ["LineAnswer", "LineRole"]


class LineRole(NamedTuple):
    """A role by id and title, and its O*NET-SOC code where known."""

    id: str
    title: str
    onet: str | None


class LineAnswer(NamedTuple):
    """The answer to one line: the roles that come first, and the score of each, 0-100.

    `query` is what was asked: of a profile its id, or the number of its line where it has none;
    else the name.
    """

    query: str | int
    roles: Sequence[LineRole] = ()
    scores: Sequence[float] = ()
