"""A checked catalogue to the SQLite index that every command reads.

Tables: `items` holds each item in full as JSON; `names` every way to name one, folded; `roles`,
`skills`, `postings` and `relations` what scoring needs, packed; `transitions` the moves.
"""

import sqlite3
from array import array
from collections import defaultdict
from collections.abc import Iterator

from careerpath.files.text import fold
from careerpath.models.catalogue import Catalogue, Function, Skill
from careerpath.models.role import Role
from careerpath.models.weights import ONE, WEIGHTS

__all__ = ["compile_index"]

_TABLES = """
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID;
CREATE TABLE items (kind TEXT, id TEXT, title TEXT, body TEXT,
                    PRIMARY KEY (kind, id)) WITHOUT ROWID;
CREATE TABLE names (folded TEXT, kind TEXT, rank INTEGER, id TEXT,
                    PRIMARY KEY (folded, kind, rank, id)) WITHOUT ROWID;
CREATE TABLE roles (seq INTEGER PRIMARY KEY, id TEXT UNIQUE, title TEXT, onet TEXT, function TEXT,
                    level TEXT, track TEXT, pay REAL, demand INTEGER, interests BLOB);
CREATE TABLE skills (id TEXT PRIMARY KEY, specificity INTEGER, postings BLOB) WITHOUT ROWID;
CREATE TABLE relations (skill TEXT, other TEXT, strength INTEGER,
                        PRIMARY KEY (skill, other)) WITHOUT ROWID;
CREATE TABLE transitions (seq INTEGER PRIMARY KEY, source TEXT, target TEXT, body TEXT);
CREATE INDEX moves_out ON transitions (source);
CREATE INDEX moves_in ON transitions (target);
"""


def compile_index(catalogue: Catalogue, connection: sqlite3.Connection) -> None:
    """Write the index of `catalogue` into an empty database."""
    connection.executescript(_TABLES)
    connection.executemany("INSERT INTO items VALUES (?, ?, ?, ?)", _items(catalogue))
    connection.executemany("INSERT OR IGNORE INTO names VALUES (?, ?, ?, ?)", _names(catalogue))
    _scoring(catalogue, connection)
    connection.executemany(
        "INSERT OR REPLACE INTO relations VALUES (?, ?, ?)", _relations(catalogue)
    )
    connection.executemany(
        "INSERT INTO transitions VALUES (NULL, ?, ?, ?)",
        (
            (move.from_, move.to, move.model_dump_json(by_alias=True))
            for move in catalogue.transitions
        ),
    )
    connection.commit()


def _items(catalogue: Catalogue) -> Iterator[tuple[str, str, str, str]]:
    for kind, items in (
        ("source", catalogue.sources),
        ("function", catalogue.functions),
        ("skill", catalogue.skills),
        ("role", catalogue.roles),
    ):
        for item in items:
            yield kind, item.id, item.title, item.model_dump_json()
    for interest in catalogue.interests:
        yield "interest", interest.theme, interest.title, interest.model_dump_json()


def _names(catalogue: Catalogue) -> Iterator[tuple[str, str, int, str]]:
    """Every name with its rank: ids and titles before aliases before other languages."""
    kinds: tuple[tuple[str, tuple[Role | Function | Skill, ...]], ...] = (
        ("role", catalogue.roles),
        ("function", catalogue.functions),
        ("skill", catalogue.skills),
    )
    for kind, items in kinds:
        for item in items:
            yield fold(item.id), kind, 0, item.id
            yield fold(item.title), kind, 0, item.id
            for alias in item.aliases:
                yield fold(alias), kind, 1, item.id
            if not isinstance(item, Skill):
                for name in item.names.values():
                    yield fold(name), kind, 2, item.id
    for interest in catalogue.interests:
        for word in (interest.theme, interest.title, *interest.words):
            yield fold(word), "interest", 0, interest.theme


def _scoring(catalogue: Catalogue, connection: sqlite3.Connection) -> None:
    roles = sorted(catalogue.roles, key=lambda role: role.id)
    asking: dict[str, int] = defaultdict(int)
    for role in roles:
        for requirement in role.requirements.skills:
            asking[requirement.skill] += 1
    specificity = {
        skill.id: WEIGHTS.specificity(len(roles), asking[skill.id]) for skill in catalogue.skills
    }
    postings: dict[str, array[int]] = defaultdict(lambda: array("I"))
    for seq, role in enumerate(roles):
        demand = 0
        for requirement in role.requirements.skills:
            need = WEIGHTS.need(requirement.importance, specificity[requirement.skill])
            postings[requirement.skill].extend((seq, need, requirement.level))
            demand += need
        connection.execute(
            "INSERT INTO roles VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (seq, *_role_row(role, demand)),
        )
    connection.executemany(
        "INSERT INTO skills VALUES (?, ?, ?)",
        ((id_, specificity[id_], postings[id_].tobytes()) for id_ in sorted(specificity)),
    )


def _role_row(role: Role, demand: int) -> tuple[object, ...]:
    interests = None
    if role.interests is not None:
        interests = array("I", (round(s * 100) for s in role.interests.scores.values())).tobytes()
    pay = role.pay[0].typical if role.pay else None
    onet = role.onet.code if role.onet else None
    return (
        role.id, role.title, onet, role.function, role.level, role.track, pay, demand, interests,
    )  # fmt: skip


def _relations(catalogue: Catalogue) -> Iterator[tuple[str, str, int]]:
    """Each relation both ways; where two entries give one, the stronger counts."""
    strongest: dict[tuple[str, str], int] = defaultdict(int)
    for skill in catalogue.skills:
        for relation in skill.related:
            strength = round(relation.strength * ONE)
            for pair in ((skill.id, relation.skill), (relation.skill, skill.id)):
                strongest[pair] = max(strongest[pair], strength)
    return ((skill, other, strength) for (skill, other), strength in sorted(strongest.items()))
