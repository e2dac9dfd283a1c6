"""Answers a line each: as JSON Lines, or as rows of CSV. `docs/batch.md` shows both."""

import csv
import io
import json
from collections.abc import Callable, Iterable
from operator import add

from careerpath.render.csv import plain_cell
from careerpath.render.json import visible
from careerpath.results.batch import LineAnswer, LineRole

__all__ = ["Csv", "JsonLines"]


class JsonLines:
    """One JSON object a line; `head` is what comes before the first.

    With `ascii_only`, for a narrow encoding, every other character is escaped.
    """

    head = ""

    def __init__(self, *, ascii_only: bool = False) -> None:
        self._encode = json.JSONEncoder(ensure_ascii=ascii_only, allow_nan=False).encode
        self._starts, self._ends = _Starts(self._json), _Ends()

    def render(self, answers: Iterable[LineAnswer]) -> str:
        """Some answers."""
        return "".join(map(self._line, answers))

    def _line(self, answer: LineAnswer) -> str:
        query, roles, scores = answer
        starts = map(self._starts.__getitem__, roles)
        rows = ", ".join(map(add, starts, map(self._ends.__getitem__, scores)))
        return f'{{"query": {self._json(query)}, "result": [{rows}]}}\n'

    def _json(self, value: object) -> str:
        return visible(self._encode(value))


class _Starts(dict[LineRole, str]):
    """A role comes up again and again: all but its score is written once."""

    def __init__(self, write: Callable[[object], str]) -> None:
        super().__init__()
        self._write = write

    def __missing__(self, role: LineRole) -> str:
        start = self[role] = f'{self._write(role._asdict())[:-1]}, "score": '
        return start


class _Ends(dict[float, str]):
    """So does a score: there are some ten thousand."""

    def __missing__(self, score: float) -> str:
        end = self[score] = f"{score}}}"
        return end


class Csv:
    """A row for each role of each answer; an answer without roles has none."""

    head = '"query","rank","id","title","onet","score"\n'

    def render(self, answers: Iterable[LineAnswer]) -> str:
        """Some answers."""
        out = io.StringIO()
        writer = csv.writer(out, quoting=csv.QUOTE_NONNUMERIC, lineterminator="\n")
        for answer in answers:
            ranked = enumerate(zip(answer.roles, answer.scores, strict=True), start=1)
            for rank, (role, score) in ranked:
                cells = (answer.query, rank, *role, score)
                writer.writerow([plain_cell(cell) for cell in cells])
        return out.getvalue()
