"""The names of skills and roles as readers of text ask for them: by the rarest word in each.

Whoever looks for names in a text needs few of them: those whose rarest word stands there in some
form. Slight words, which a name may have or not, are never the rarest.
"""

import sqlite3
from collections import Counter, defaultdict
from functools import cache

from careerpath.files.inflection import SLIGHT, stem

__all__ = ["write_wordings"]

_TABLE = "CREATE TABLE wordings (stem TEXT PRIMARY KEY, names TEXT) WITHOUT ROWID;"
"""Names by the stem of their rarest word: a line for each, name, kind and id with tabs between."""

_KINDS = ("skill", "role")


def write_wordings(database: sqlite3.Connection) -> None:
    """Make the table in an index, out of the names that it holds."""
    database.execute(_TABLE)
    marks = ", ".join("?" * len(_KINDS))
    query = f"SELECT DISTINCT folded, kind, id FROM names WHERE kind IN ({marks})"  # noqa: S608
    known = database.execute(query, _KINDS).fetchall()
    stem_of = cache(stem)
    stems = {
        name: {stem_of(word) for word in name.split() if word not in SLIGHT} for name, _, _ in known
    }
    count = Counter(each for told in stems.values() for each in told)
    lines: dict[str, list[str]] = defaultdict(list)
    for each in sorted(known):
        if told := stems[each[0]]:
            rarest = min(told, key=lambda word: (count[word], word))
            lines[rarest].append("\t".join(each))
    rows = ((rarest, "\n".join(lines[rarest])) for rarest in sorted(lines))
    database.executemany("INSERT INTO wordings VALUES (?, ?)", rows)
