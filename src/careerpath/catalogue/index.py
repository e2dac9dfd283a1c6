"""The index of a catalogue: each command reads from it just what it needs.

The models of the catalogue are imported by who asks for one: building them takes longer than
scoring a thousand roles.
"""

import sqlite3
from array import array
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property
from itertools import chain
from typing import TYPE_CHECKING, Any, TypeVar

from careerpath.catalogue.cache import Progress, complete, open_database
from careerpath.catalogue.places import catalogue_files
from careerpath.catalogue.rows import (
    MoveFacts,
    Name,
    RoleRow,
    SkillRow,
    StandingRow,
    TraitRow,
    role_row,
    skill_row,
    standing_row,
    trait_row,
    unpacked,
)
from careerpath.files.text import fold

if TYPE_CHECKING:
    from careerpath.models.base import Item
    from careerpath.models.catalogue import Catalogue, Transition

__all__ = ["Index", "MoveFacts", "Name", "RoleRow", "SkillRow", "index_of", "open_index"]

_M = TypeVar("_M", bound="Item")
_T = TypeVar("_T")

_MOST_ASKED = 900
"""No SQLite takes fewer values in one query."""


def open_index(paths: Sequence[str] = (), progress: Progress | None = None) -> "Index":
    """The index of the catalogue in `paths`; the shipped catalogue where none is given.

    Raises:
        InputError: with all that is wrong in the catalogue.
    """
    files = catalogue_files(paths)
    return Index(open_database(files, progress), lambda: open_database(files, progress, anew=True))


def index_of(catalogue: "Catalogue") -> "Index":
    """The index of a catalogue that is at hand as a model, in memory."""
    from careerpath.catalogue.compiling import compile_index  # noqa: PLC0415 - to build alone
    from careerpath.catalogue.entries import SECTIONS  # noqa: PLC0415

    database = sqlite3.connect(":memory:")
    items = ((section, item) for section in SECTIONS for item in getattr(catalogue, section))
    compile_index(items, database)
    return Index(database)


class Index:
    """Reads a compiled catalogue. Ids that are passed in must exist: names are looked up first.

    `rebuild` makes the database anew where it turns out to be damaged.
    """

    def __init__(
        self,
        database: sqlite3.Connection,
        rebuild: Callable[[], sqlite3.Connection] | None = None,
    ) -> None:
        self._db = database
        self._rebuild = rebuild
        self._parts: set[str] = set()

    def close(self) -> None:
        """Let go of the database."""
        self._db.close()
        if "themes" in self.__dict__ and self.themes is not self:
            self.themes.close()

    @cached_property
    def themes(self) -> "Index":
        """Where everyday words for interests are looked up: the shipped catalogue, if none here."""
        return self if self.ids("interest") else open_index()

    @cached_property
    def roles(self) -> tuple[RoleRow, ...]:
        """Every role, in the order of ids."""
        return tuple(self._rows("SELECT * FROM roles ORDER BY seq", (), role_row))

    def role_row(self, id_: str) -> RoleRow:
        """One role as lists see it."""
        return self._rows("SELECT * FROM roles WHERE id = ?", (id_,), role_row)[0]

    def needs(self, role: str) -> list[tuple[str, int, int]]:
        """What a role asks, by skill: (skill, weight in ten-thousandths, level 1-5)."""
        query = "SELECT packed FROM needs WHERE role = ?"
        return self._rows(query, (role,), lambda row: unpacked(row[0]))[0]

    def needs_of(self, roles: Iterable[str]) -> dict[str, list[tuple[str, int, int]]]:
        """What each of the named roles asks, as `needs` gives it for one."""
        query = "SELECT role, packed FROM needs WHERE role IN ({})"
        return dict(self._in(query, roles, lambda row: (str(row[0]), unpacked(row[1]))))

    def skill_rows(self, ids: Iterable[str]) -> dict[str, SkillRow]:
        """The named skills as scoring sees them."""
        query = "SELECT id, specificity, postings FROM skills WHERE id IN ({})"
        rows = self._in(query, ids, skill_row)
        return {row.id: row for row in rows}

    def relations(self, ids: Iterable[str]) -> dict[str, dict[str, int]]:
        """For each named skill the related ones, with strength in ten-thousandths."""
        query = "SELECT skill, other, strength FROM relations WHERE skill IN ({}) ORDER BY other"
        found: dict[str, dict[str, int]] = {}
        for skill, other, strength in self._in(query, ids):
            found.setdefault(skill, {})[other] = strength
        return found

    def around(
        self, skills: Iterable[str]
    ) -> tuple[dict[str, dict[str, int]], dict[str, SkillRow]]:
        """The relations of the named skills, and the rows of these skills and their relatives."""
        named = list(skills)
        relations = self.relations(named)
        return relations, self.skill_rows(chain(named, *relations.values()))

    def titles(self, kind: str, ids: Iterable[str]) -> dict[str, str]:
        """The titles of the named items of a kind: source, interest, function, skill or role."""
        query = "SELECT id, title FROM items WHERE id IN ({}) AND kind = ?"
        return dict(self._in(query, ids, more=(kind,)))

    def ids(self, kind: str) -> list[str]:
        """The ids of every item of a kind, in order."""
        query = "SELECT id FROM items WHERE kind = ? ORDER BY id"
        return self._rows(query, (kind,), lambda row: str(row[0]))

    def entries(self, kind: str) -> list[tuple[str, str]]:
        """Id and title of every item of a kind, in the order of ids."""
        query = "SELECT id, title FROM items WHERE kind = ? ORDER BY id"
        return self._rows(query, (kind,), lambda row: (str(row[0]), str(row[1])))

    def counts(self) -> dict[str, int]:
        """How many entries each section has."""
        query = "SELECT kind, count(*) FROM items GROUP BY kind ORDER BY kind"
        sections = ("sources", "interests", "functions", "skills", "roles", "transitions")
        counts = dict.fromkeys(sections, 0)
        counts |= dict(self._rows(query, (), lambda row: (f"{row[0]}s", int(row[1]))))
        query = "SELECT count(*) FROM transitions"
        counts["transitions"] = self._rows(query, (), lambda row: int(row[0]))[0]
        return counts

    def item(self, model: type[_M], id_: str) -> _M:
        """An item in full, as the model that is named: Role, Function, Skill or Source."""
        query = "SELECT body FROM items WHERE kind = ? AND id = ?"
        values = (model.__name__.lower(), id_)
        return self._rows(query, values, lambda row: model.model_validate_json(row[0]))[0]

    def items(self, model: type[_M], ids: Iterable[str]) -> tuple[_M, ...]:
        """Items in full, each once, in the order of the first mention in `ids`."""
        return tuple(self.item(model, id_) for id_ in dict.fromkeys(ids))

    def moves_from(self, role: str) -> "list[Transition]":
        """The moves out of a role, in catalogue order."""
        return self._moves("SELECT body FROM transitions WHERE source = ? ORDER BY seq", (role,))

    def moves_to(self, role: str) -> "list[Transition]":
        """The moves into a role, in catalogue order."""
        return self._moves("SELECT body FROM transitions WHERE target = ? ORDER BY seq", (role,))

    def move(self, facts: MoveFacts) -> "Transition | None":
        """A move in full; None for one that the catalogue does not list."""
        query = "SELECT body FROM transitions WHERE (source, target, kind) = (?, ?, ?) ORDER BY seq"
        return next(iter(self._moves(query, facts[:3])), None)

    def exact(self, texts: Iterable[str], kinds: Sequence[str]) -> dict[str, tuple[Name, ...]]:
        """What names stand for, exactly but for case, width and hyphens; best first.

        Ids and titles come before aliases; of those, kinds in their order; of a kind, ids first.

        Texts that are nobody's name are left out.
        """
        folded = {text: fold(text) for text in texts}
        query = "SELECT folded, kind, id, rank FROM names WHERE folded IN ({})"
        rows = [row for row in self._in(query, folded.values()) if row[1] in kinds]
        rows.sort(key=lambda row: (max(row[3], 1), kinds.index(row[1]), row[3], row[2]))
        found: dict[str, list[Name]] = {}
        for name, kind, id_, _ in rows:
            found.setdefault(name, []).append(Name(kind, id_))
        return {
            text: tuple(dict.fromkeys(found[name]))
            for text, name in folded.items()
            if name in found
        }

    def clues(self, kind: str, clues: Iterable[str]) -> dict[str, bytes]:
        """Who of a kind has each clue, packed; see `catalogue.clues`. Those nobody has are out."""
        query = "SELECT clue, packed FROM clues WHERE clue IN ({}) AND kind = ?"
        return dict(self._in(query, clues, more=(kind,), part="clues"))

    def clues_from(self, kind: str, beginning: str, most: int) -> list[bytes]:
        """The clues of a kind that begin so, as `clues` gives them; no more than `most`."""
        query = "SELECT packed FROM clues WHERE kind = ? AND clue BETWEEN ? AND ? LIMIT ?"
        values = (kind, beginning, f"{beginning}\U0010ffff", most)
        return self._rows(query, values, lambda row: bytes(row[0]), "clues")

    def words(self, kind: str, lengths: tuple[int, int]) -> list[str]:
        """The words in the names and texts of a kind that are so many letters long."""
        query = "SELECT words FROM words WHERE kind = ? AND size BETWEEN ? AND ?"
        found = self._rows(query, (kind, *lengths), lambda row: row[0].split("\n"), "clues")
        return list(chain.from_iterable(found))

    def at_places(self, kind: str, places: Iterable[int]) -> dict[int, str]:
        """The ids of a kind at the places that clues name."""
        query = "SELECT place, id FROM places WHERE place IN ({}) AND kind = ?"
        return dict(self._in(query, places, more=(kind,), part="clues"))

    def names_at(self, kind: str, places: Iterable[int]) -> dict[int, list[str]]:
        """The folded names of a kind at such places, titles first."""
        query = "SELECT place, names FROM places WHERE place IN ({}) AND kind = ?"
        rows = self._in(query, places, more=(kind,), part="clues")
        return {place: names.split("\n") for place, names in rows}

    def spellings(self, kinds: Sequence[str]) -> list[tuple[str, Name]]:
        """Every folded name of the given kinds: titles before aliases before other languages."""
        query = "SELECT folded, kind, id, rank FROM names WHERE kind IN ({})"
        rows = self._in(query, kinds)
        rows.sort(key=lambda row: (max(row[3], 1), kinds.index(row[1]), row[3], row[2]))
        return [(folded, Name(kind, id_)) for folded, kind, id_, _ in rows]

    def worded_with(self, stems: Iterable[str]) -> Iterator[tuple[str, str, str]]:
        """The names of skills and roles whose rarest word has one of these stems.

        As (folded name, kind, id), in no order. Names of slight words alone are never among them:
        see `files.inflection`.
        """
        query, asked = "SELECT names FROM wordings WHERE stem IN ({})", list(stems)
        for at in range(0, len(asked), _MOST_ASKED):
            some = asked[at : at + _MOST_ASKED]
            for names in self._in(query, some, lambda row: str(row[0]), part="wordings"):
                for line in names.split("\n"):
                    name, kind, id_ = line.split("\t")
                    yield name, kind, id_

    def spelt(self, kinds: Sequence[str], lengths: tuple[int, int]) -> list[str]:
        """Every folded name of the given kinds that is so many letters long, each once."""
        query = (
            "SELECT DISTINCT folded FROM names"
            " WHERE kind IN ({}) AND length(folded) BETWEEN ? AND ?"
        )
        return self._in(query, kinds, lambda row: str(row[0]), more=lengths)

    def hours(self, skills: Iterable[str]) -> dict[str, int]:
        """Hours of practice that each named skill takes to rise one level."""
        query = "SELECT id, hours FROM skills WHERE id IN ({})"
        return dict(self._in(query, skills))

    def moves(self) -> list[MoveFacts]:
        """Every move, in catalogue order, without its words."""
        query = "SELECT source, target, kind, least, most, skills FROM transitions ORDER BY seq"
        return self._rows(query, (), MoveFacts._make)

    def all_needs(self) -> dict[str, list[tuple[str, int, int]]]:
        """What every role asks, as `needs` gives it for one."""
        query = "SELECT role, packed FROM needs"
        return dict(self._rows(query, (), lambda row: (str(row[0]), unpacked(row[1]))))

    def traits(self, seq: int) -> list[TraitRow]:
        """What a role is compared by, each with all the roles that it is a trait of."""
        query = "SELECT traits FROM standings WHERE seq = ?"
        ids = self._rows(query, (seq,), lambda row: array("I", row[0]), "traits")[0]
        query = "SELECT part, name, seqs, weights FROM traits WHERE id IN ({}) ORDER BY id"
        return self._in(query, ids, trait_row, part="traits")

    def standings(self) -> list[StandingRow]:
        """What else every role is compared by, in the order of ids."""
        query = "SELECT known, field, education FROM standings ORDER BY seq"
        return self._rows(query, (), standing_row, "traits")

    def names(self, kinds: Sequence[str]) -> dict[str, Name]:
        """What each folded name of the given kinds stands for; shared ones, the first."""
        return dict(reversed(self.spellings(kinds)))

    def _moves(self, query: str, values: Sequence[str]) -> "list[Transition]":
        from careerpath.models.catalogue import Transition  # noqa: PLC0415 - see the module

        return self._rows(query, values, lambda row: Transition.model_validate_json(row[0]))

    def _in(
        self,
        query: str,
        values: Iterable[object],
        decode: Callable[[Any], Any] = tuple,
        more: Sequence[object] = (),
        part: str = "",
    ) -> list[Any]:
        """Run a query with a list in place of `{}`; the list's length is all that is put in."""
        listed = list(dict.fromkeys(values))
        marks = ", ".join("?" * len(listed))
        return self._rows(query.format(marks), (*listed, *more), decode, part)

    def _rows(
        self, query: str, values: Sequence[object], decode: Callable[[Any], _T], part: str = ""
    ) -> list[_T]:
        """Run a query; `part` is the one that its tables are in, if few commands need it."""
        try:
            return self._decoded(query, values, decode, part)
        except (sqlite3.DatabaseError, ValueError, KeyError):
            if self._rebuild is None:
                raise
            self._db, self._rebuild = self._rebuild(), None
            self._parts.clear()
            return self._decoded(query, values, decode, part)

    def _decoded(
        self, query: str, values: Sequence[object], decode: Callable[[Any], _T], part: str
    ) -> list[_T]:
        if part and part not in self._parts:
            self._db = complete(self._db, part)
            self._parts.add(part)
        return [decode(row) for row in self._db.execute(query, values)]
