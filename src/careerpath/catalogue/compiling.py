"""Checked items to the SQLite index that every command reads.

Tables: `items` holds each item in full as JSON, in the order of the catalogue; `names` every way to
name one, folded; `roles`, `needs`, `skills` and `relations` what scoring needs, packed;
`transitions` the moves. Those of search and of likeness are made from these when a command needs
them: see `catalogue.clues` and `catalogue.traits`; so is that of readers of text, see
`catalogue.wordings`.
"""

import json
import sqlite3
from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from careerpath.catalogue.collecting import uncollected
from careerpath.catalogue.entries import Item
from careerpath.files.text import fold
from careerpath.models.catalogue import Function, Interest, Skill, Source, SourceKind, Transition
from careerpath.models.role import Role
from careerpath.models.scales import HOURS_PER_LEVEL
from careerpath.models.weights import ONE, WEIGHTS

__all__ = ["compile_index"]

_TABLES = """
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID;
CREATE TABLE items (seq INTEGER PRIMARY KEY, kind TEXT, id TEXT, title TEXT, body TEXT);
CREATE TABLE names (folded TEXT, kind TEXT, rank INTEGER, id TEXT,
                    PRIMARY KEY (folded, kind, rank, id)) WITHOUT ROWID;
CREATE TABLE roles (seq INTEGER PRIMARY KEY, id TEXT UNIQUE, title TEXT, onet TEXT, function TEXT,
                    level TEXT, track TEXT, pay REAL, currency TEXT, pay_group TEXT,
                    pay_basis TEXT, occupation TEXT, least REAL, most REAL, gates TEXT,
                    interests BLOB, demand INTEGER);
CREATE TABLE needs (role TEXT PRIMARY KEY, packed TEXT) WITHOUT ROWID;
CREATE TABLE skills (seq INTEGER PRIMARY KEY, id TEXT UNIQUE, hours INTEGER, specificity INTEGER,
                     postings BLOB);
CREATE TABLE relations (skill TEXT, other TEXT, strength INTEGER,
                        PRIMARY KEY (skill, other)) WITHOUT ROWID;
CREATE TABLE transitions (seq INTEGER PRIMARY KEY, source TEXT, target TEXT, kind TEXT, least REAL,
                          most REAL, skills TEXT, body TEXT);
"""

# Made once all rows are there, which is faster than row by row.
_INDEXES = """
CREATE INDEX items_by_id ON items (kind, id, title);
CREATE INDEX moves_out ON transitions (source);
CREATE INDEX moves_in ON transitions (target);
"""

_Named = Source | Interest | Function | Skill | Role

_KINDS: dict[type[Item], str] = {
    Source: "source",
    Interest: "interest",
    Function: "function",
    Skill: "skill",
    Role: "role",
}

_COUNTED = {SourceKind.DATASET, SourceKind.OFFICIAL_STATISTICS}
"""Sources that count; years of experience that rest on these alone time no move."""


class _Asking(NamedTuple):
    """A role waiting for the specificity of its skills: its row, and what it asks.

    `asks` has three numbers a requirement: the skill's seq, importance in hundredths, level.
    """

    row: tuple[object, ...]
    asks: "array[int]"


@uncollected()
def compile_index(items: Iterable[tuple[str, Item]], connection: sqlite3.Connection) -> None:
    """Write the index of `items`, sections in order, into an empty database.

    Raises:
        InputError: the items turn out to be wrong; the database is then of no use.
    """
    # A repeated key is no error here: it is a problem that `items` tells at its end.
    connection.executescript(_TABLES)
    skills: dict[str, int] = {}
    hours: dict[str, int] = {}
    roles: dict[str, _Asking] = {}
    relations: dict[tuple[str, str], int] = defaultdict(int)
    surveys: set[str] = set()
    rows: list[tuple[str, str, str, str]] = []
    moves: list[tuple[object, ...]] = []
    names: list[tuple[str, str, int, str]] = []
    for _, item in items:
        if isinstance(item, Transition):
            moves.append(_move(item))
            continue
        rows.append(_row(item))
        names += _names(item)
        if isinstance(item, Skill):
            skills[item.id] = len(skills)
            hours[item.id] = HOURS_PER_LEVEL[item.effort]
            _relate(item, relations)
        elif isinstance(item, Role):
            roles[item.id] = _asking(item, skills, surveys)
        elif isinstance(item, Source) and item.kind in _COUNTED:
            surveys.add(item.id)
    connection.executemany("INSERT INTO items VALUES (NULL, ?, ?, ?, ?)", rows)
    connection.executemany("INSERT INTO transitions VALUES (NULL, ?, ?, ?, ?, ?, ?, ?)", moves)
    # In the order of their key: each falls on the page that was written last.
    names.sort()
    connection.executemany("INSERT OR IGNORE INTO names VALUES (?, ?, ?, ?)", names)
    _insert_roles([roles[id_] for id_ in sorted(roles)], skills, hours, connection)
    connection.executemany(
        "INSERT INTO relations VALUES (?, ?, ?)",
        ((*pair, strength) for pair, strength in sorted(relations.items())),
    )
    connection.executescript(_INDEXES)


def _id(item: _Named) -> str:
    return item.theme if isinstance(item, Interest) else item.id


def _row(item: _Named) -> tuple[str, str, str, str]:
    """The row of an item in full."""
    body = item.model_dump_json(exclude_defaults=True)
    return (_KINDS[type(item)], _id(item), item.title, body)


def _names(item: _Named) -> list[tuple[str, str, int, str]]:
    """Every name with its rank: the id before the title, then aliases, then other languages."""
    if isinstance(item, Source):
        return []
    kind, id_ = _KINDS[type(item)], _id(item)
    aliases = item.words if isinstance(item, Interest) else item.aliases
    foreign = item.names.values() if isinstance(item, Role | Function) else ()
    return [
        (fold(id_), kind, 0, id_),
        (fold(item.title), kind, 1, id_),
        *[(fold(alias), kind, 2, id_) for alias in aliases],
        *[(fold(name), kind, 3, id_) for name in foreign],
    ]


def _move(move: Transition) -> tuple[object, ...]:
    body = move.model_dump_json(by_alias=True, exclude_defaults=True)
    years = (move.years.min, move.years.max) if move.years else (None, None)
    return (move.from_, move.to, move.kind, *years, " ".join(move.skills), body)


def _relate(skill: Skill, relations: dict[tuple[str, str], int]) -> None:
    """Each relation both ways; where two entries give one, the stronger counts."""
    for relation in skill.related:
        strength = min(max(round(relation.strength * ONE), 1), ONE - 1)
        for pair in ((skill.id, relation.skill), (relation.skill, skill.id)):
            relations[pair] = max(relations[pair], strength)


def _asking(role: Role, skills: dict[str, int], surveys: set[str]) -> _Asking:
    interests = None
    if role.interests is not None:
        interests = array("I", (round(s * 100) for s in role.interests.scores.values())).tobytes()
    experience = role.experience
    if experience is not None and experience.basis and surveys >= set(experience.basis):
        # It tells what people had who were asked, not after how long one moves on.
        experience = None
    pay = role.pay[0] if role.pay else None
    gates = (
        json.dumps([gate.model_dump(mode="json") for gate in role.gates]) if role.gates else None
    )
    row = (
        role.id,
        role.title,
        role.onet.code if role.onet else None,
        role.function,
        role.level,
        role.track,
        pay.typical if pay else None,
        pay.currency if pay else None,
        pay.group if pay else None,
        " ".join(pay.basis) if pay else "",
        role.onet.title if role.onet else None,
        experience.min if experience else None,
        experience.max if experience else None,
        gates,
        interests,
    )
    # A skill that is missing is a problem already told; the index will not be used.
    asks = [
        number
        for each in role.requirements.skills
        for number in (skills.get(each.skill, 0), round(each.importance * 100), each.level)
    ]
    return _Asking(row, array("I", asks))


def _insert_roles(
    roles: list[_Asking],
    skills: dict[str, int],
    hours: dict[str, int],
    database: sqlite3.Connection,
) -> None:
    asking = [0] * len(skills)
    for role in roles:
        for skill in role.asks[::3]:
            asking[skill] += 1
    specificity = [WEIGHTS.specificity(len(roles), count) for count in asking]
    postings = [array("I") for _ in skills]
    ids = list(skills)
    for seq, role in enumerate(roles):
        needs: list[tuple[str, int, int]] = []
        for skill, importance, level in sorted(_triples(role.asks), key=lambda ask: ids[ask[0]]):
            weight = WEIGHTS.need(importance, specificity[skill])
            needs.append((ids[skill], weight, level))
            postings[skill].extend((seq, weight, level))
        row = (seq, *role.row, sum(weight for _, weight, _ in needs))
        marks = ", ".join("?" * len(row))
        database.execute(f"INSERT INTO roles VALUES ({marks})", row)  # noqa: S608 - marks alone
        packed = " ".join(f"{id_} {weight} {level}" for id_, weight, level in needs)
        database.execute("INSERT INTO needs VALUES (?, ?)", (role.row[0], packed))
    database.executemany(
        "INSERT INTO skills VALUES (?, ?, ?, ?, ?)",
        (
            (seq, id_, hours[id_], specificity[seq], postings[seq].tobytes())
            for id_, seq in skills.items()
        ),
    )


def _triples(numbers: "array[int]") -> Iterator[tuple[int, int, int]]:
    return zip(numbers[::3], numbers[1::3], numbers[2::3], strict=True)
