"""The names of skills and roles as readers of text ask for them: by the rarest word in each.

Whoever looks for names in a text needs few of them: those whose rarest word stands there in some
form. Slight words, which a name may have or not, are never the rarest.
"""

import sqlite3
from collections import Counter, defaultdict
from collections.abc import Iterable
from functools import cache

from careerpath.files.inflection import SLIGHT, stem

__all__ = ["TABLES", "write_wordings"]

TABLES = "CREATE TABLE wordings (stem TEXT PRIMARY KEY, names TEXT) WITHOUT ROWID;"
"""Names by the stem of their rarest word: a line for each, name, kind and id with tabs between."""

_KINDS = frozenset(("skill", "role"))


def write_wordings(
    names: Iterable[tuple[str, str, int, str]], database: sqlite3.Connection
) -> None:
    """Write the table out of all names: (folded name, kind, rank, id)."""
    known = {(name, kind, id_) for name, kind, _, id_ in names if kind in _KINDS}
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
