"""The items that an index holds, as plain data: from these it gets what few commands need."""

import json
import sqlite3
from collections.abc import Iterator, Mapping
from typing import Any, Literal

__all__ = ["names_of", "plain_items", "tasks_of"]


def plain_items(
    database: sqlite3.Connection, *kinds: str, by: Literal["seq", "id"] = "seq"
) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Kind, id and data of each item of the kinds, in the order of the catalogue or of ids."""
    marks = ", ".join("?" * len(kinds))
    query = f"SELECT kind, id, body FROM items WHERE kind IN ({marks}) ORDER BY {by}"  # noqa: S608
    for kind, id_, body in database.execute(query, kinds):
        yield kind, id_, json.loads(body)


def names_of(item: Mapping[str, Any]) -> list[str]:
    """What an item is called: title, aliases or an interest's words, then other languages."""
    foreign = item.get("names", {}).values()
    return [item["title"], *item.get("aliases", ()), *item.get("words", ()), *foreign]


def tasks_of(item: Mapping[str, Any]) -> list[str]:
    """What people in a role do; nothing for other items."""
    return [task for duty in item.get("duties", ()) for task in duty["tasks"]]
