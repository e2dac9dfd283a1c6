"""A small catalogue for tests to add to and to break, and what a refusal says."""

from pathlib import Path

import pytest

from careerpath.catalogue.loading import load_catalogue
from careerpath.errors import InputError, Problem

BASE = """\
version: 1
sources:
  - {id: survey, title: A survey, kind: dataset, year: 2024}
functions:
  - {id: sales, title: Sales, summary: Wins customers.}
  - {id: finance, title: Finance, summary: Counts money.}
skills:
  - {id: sql, title: SQL, category: technical}
  - {id: listening, title: Listening, category: people}
roles:
  - id: seller
    title: Seller
    function: sales
    level: entry
    track: individual
    summary: Sells.
    requirements:
      skills:
        - {skill: listening, importance: 4, level: 3}
  - id: analyst
    title: Analyst
    function: finance
    level: senior
    track: individual
    summary: Analyses.
transitions:
  - {from: seller, to: analyst, kind: career_change}
"""


def refused(*paths: str) -> tuple[Problem, ...]:
    with pytest.raises(InputError) as caught:
        load_catalogue(paths)
    return caught.value.problems


def told(problem: Problem) -> tuple[str, str, int | None, int | None]:
    """Code, the file's bare name, line and column."""
    return problem.code, Path(problem.file or "").name, problem.line, problem.column


def at(text: str, mark: str = "»") -> tuple[str, int, int]:
    """A text without its mark, and the line and column at which the mark stood."""
    before, _, after = text.partition(mark)
    assert mark not in after
    return before + after, before.count("\n") + 1, len(before) - before.rfind("\n")


_CLERK = """\
roles:
  - id: clerk
    title: Clerk
    function: {function}
    level: entry
    track: individual
    summary: Files.
    {line}
"""
MOVE = "transitions:\n  - {{from: {}, to: {}, kind: promotion, {}}}\n"


def clerk(line: str, function: str = "sales") -> str:
    return _CLERK.format(line=line, function=function)
