"""The index of a catalogue: each command reads from it just what it needs."""

import sqlite3
from array import array
from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import Any, NamedTuple, TypeVar

from careerpath.catalogue.compiling import compile_index
from careerpath.catalogue.loading import load_catalogue
from careerpath.files.text import fold
from careerpath.models.base import Model
from careerpath.models.catalogue import Catalogue, Function, Skill, Source, Transition
from careerpath.models.role import Role

__all__ = ["Index", "Name", "RoleRow", "SkillRow", "index_of", "open_index"]

_M = TypeVar("_M", bound=Model)


class RoleRow(NamedTuple):
    """A role as lists and scoring see it; `seq` is its place in the order of ids."""

    seq: int
    id: str
    title: str
    onet: str | None
    function: str
    level: str
    track: str
    pay: float | None
    demand: int
    interests: tuple[int, ...] | None


class SkillRow(NamedTuple):
    """A skill as scoring sees it: specificity in ten-thousandths, postings (seq, need, level)."""

    id: str
    specificity: int
    postings: tuple[tuple[int, int, int], ...]


class Name(NamedTuple):
    """What a name stands for: the item's kind and id."""

    kind: str
    id: str


def open_index(paths: Sequence[str] = ()) -> "Index":
    """The index of the catalogue in `paths`; the shipped catalogue where none is given.

    Raises:
        InputError: with all that is wrong in the catalogue.
    """
    return index_of(load_catalogue(paths))


def index_of(catalogue: Catalogue) -> "Index":
    """The index of a catalogue, in memory."""
    connection = sqlite3.connect(":memory:")
    compile_index(catalogue, connection)
    return Index(connection)


class Index:
    """Reads a compiled catalogue. Ids that are passed in must exist: names are looked up first."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._db = connection

    def close(self) -> None:
        """Let go of the database."""
        self._db.close()

    @cached_property
    def roles(self) -> tuple[RoleRow, ...]:
        """Every role, in the order of ids."""
        rows = self._db.execute("SELECT * FROM roles ORDER BY seq")
        return tuple(map(_role_row, rows))

    def role_row(self, id_: str) -> RoleRow:
        """One role as lists see it."""
        row = self._db.execute("SELECT * FROM roles WHERE id = ?", (id_,)).fetchone()
        return _role_row(row)

    def skill_rows(self, ids: Iterable[str]) -> dict[str, SkillRow]:
        """The named skills as scoring sees them."""
        rows = self._in("SELECT id, specificity, postings FROM skills WHERE id IN ({})", ids)
        return {row[0]: SkillRow(row[0], row[1], _triples(row[2])) for row in rows}

    def relations(self, ids: Iterable[str]) -> dict[str, dict[str, int]]:
        """For each named skill the related ones, with strength in ten-thousandths."""
        query = "SELECT skill, other, strength FROM relations WHERE skill IN ({}) ORDER BY other"
        found: dict[str, dict[str, int]] = {}
        for skill, other, strength in self._in(query, ids):
            found.setdefault(skill, {})[other] = strength
        return found

    def titles(self, kind: str, ids: Iterable[str]) -> dict[str, str]:
        """The titles of the named items of a kind."""
        query = "SELECT id, title FROM items WHERE id IN ({}) AND kind = ?"
        return dict(self._in(query, ids, kind))

    def ids(self, kind: str) -> tuple[str, ...]:
        """The ids of every item of a kind, in order."""
        rows = self._db.execute("SELECT id FROM items WHERE kind = ? ORDER BY id", (kind,))
        return tuple(row[0] for row in rows)

    def role(self, id_: str) -> Role:
        """A role in full."""
        return self._item("role", id_, Role)

    def function(self, id_: str) -> Function:
        """A function in full."""
        return self._item("function", id_, Function)

    def skill(self, id_: str) -> Skill:
        """A skill in full."""
        return self._item("skill", id_, Skill)

    def sources(self, ids: Iterable[str]) -> tuple[Source, ...]:
        """Sources in full, in the order of the first mention of each in `ids`."""
        return tuple(self._item("source", id_, Source) for id_ in dict.fromkeys(ids))

    def moves_from(self, role: str) -> tuple[Transition, ...]:
        """The moves out of a role, in catalogue order."""
        return self._moves("SELECT body FROM transitions WHERE source = ? ORDER BY seq", role)

    def moves_to(self, role: str) -> tuple[Transition, ...]:
        """The moves into a role, in catalogue order."""
        return self._moves("SELECT body FROM transitions WHERE target = ? ORDER BY seq", role)

    def named(self, text: str, kinds: Sequence[str]) -> tuple[Name, ...]:
        """What a name stands for, exactly but for case, width and hyphens; best first."""
        query = "SELECT kind, id, rank FROM names WHERE kind IN ({}) AND folded = ?"
        rows = self._in(query, kinds, fold(text))
        rows.sort(key=lambda row: (row[2], kinds.index(row[0]), row[1]))
        return tuple(dict.fromkeys(Name(kind, id_) for kind, id_, _ in rows))

    def names(self, kinds: Sequence[str]) -> dict[str, Name]:
        """Every folded name of the given kinds; where several items share one, the first."""
        query = "SELECT folded, kind, id, rank FROM names WHERE kind IN ({})"
        rows = self._in(query, kinds)
        rows.sort(key=lambda row: (row[3], kinds.index(row[1]), row[2]), reverse=True)
        return {folded: Name(kind, id_) for folded, kind, id_, _ in rows}

    def _item(self, kind: str, id_: str, model: type[_M]) -> _M:
        query = "SELECT body FROM items WHERE kind = ? AND id = ?"
        return model.model_validate_json(self._db.execute(query, (kind, id_)).fetchone()[0])

    def _moves(self, query: str, role: str) -> tuple[Transition, ...]:
        rows = self._db.execute(query, (role,))
        return tuple(Transition.model_validate_json(row[0]) for row in rows)

    def _in(self, query: str, values: Iterable[str], *more: str) -> list[Any]:
        """Run a query with a list in place of `{}`; the list's length is all that is put in."""
        listed = list(dict.fromkeys(values))
        marks = ", ".join("?" * len(listed))
        return self._db.execute(query.format(marks), (*listed, *more)).fetchall()


def _role_row(row: tuple[Any, ...]) -> RoleRow:
    return RoleRow._make((*row[:-1], _numbers(row[-1])))


def _numbers(blob: bytes | None) -> tuple[int, ...] | None:
    return None if blob is None else tuple(array("I", blob))


def _triples(blob: bytes) -> tuple[tuple[int, int, int], ...]:
    numbers = array("I", blob)
    return tuple(zip(numbers[::3], numbers[1::3], numbers[2::3], strict=True))
