"""Answers a line each: as JSON Lines, or as rows of CSV. `docs/batch.md` shows both."""

import csv
import io
import json
from collections.abc import Iterable

from careerpath.render.csv import plain_cell
from careerpath.render.json import visible
from careerpath.results.batch import LineAnswer

__all__ = ["Csv", "JsonLines"]


class JsonLines:
    """One JSON object a line; `head` is what comes before the first.

    With `ascii_only`, for a narrow encoding, every other character is escaped.
    """

    head = ""

    def __init__(self, *, ascii_only: bool = False) -> None:
        self._encode = json.JSONEncoder(ensure_ascii=ascii_only, allow_nan=False).encode
        self._roles: dict[str, str] = {}

    def render(self, answers: Iterable[LineAnswer]) -> str:
        """Some answers."""
        return "".join(map(self._line, answers))

    def _line(self, answer: LineAnswer) -> str:
        roles, rows = self._roles, []
        for id_, title, onet, score in answer.result:
            start = roles.get(id_)
            if start is None:
                # A role comes up again and again: all but its score is written once.
                whole = self._json({"id": id_, "title": title, "onet": onet})
                start = roles[id_] = f'{whole[:-1]}, "score": '
            rows.append(f"{start}{score}}}")
        return f'{{"query": {self._json(answer.query)}, "result": [{", ".join(rows)}]}}\n'

    def _json(self, value: object) -> str:
        return visible(self._encode(value))


class Csv:
    """A row for each role of each answer; an answer without roles has none."""

    head = '"query","rank","id","title","onet","score"\n'

    def render(self, answers: Iterable[LineAnswer]) -> str:
        """Some answers."""
        out = io.StringIO()
        writer = csv.writer(out, quoting=csv.QUOTE_NONNUMERIC, lineterminator="\n")
        for answer in answers:
            for rank, role in enumerate(answer.result, start=1):
                cells = (answer.query, rank, *role)
                writer.writerow([plain_cell(cell) for cell in cells])
        return out.getvalue()
