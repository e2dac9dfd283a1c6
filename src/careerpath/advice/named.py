"""Answers to many names of roles, one a line: what each is like, or which role it means."""

from collections.abc import Callable, Iterable, Iterator, Sequence

from careerpath.advice.similar import likenesses, standings
from careerpath.catalogue.index import Index
from careerpath.catalogue.names import find
from careerpath.catalogue.searching import search
from careerpath.errors import Code, InputError, Problem
from careerpath.results.batch import LineAnswer, LineRole
from careerpath.results.common import points

__all__ = ["meant_by", "similar_to"]

_Lines = Iterable[tuple[int, str | Problem]]


def similar_to(
    index: Index, lines: _Lines, file: str, *, top: int = 10
) -> Iterator[LineAnswer | Problem]:
    """For each name the roles most like it, as `similar` finds them, with their likeness.

    A name that no role goes by has an answer without roles, and a problem.
    """
    every = standings(index)

    def answer(name: str) -> LineAnswer:
        alike = likenesses(index, find(index, name, ["role"]).id, every)[:top]
        return _ranked(index, name, [(each.id, each.likeness) for each in alike])

    return _answers(lines, file, answer)


def meant_by(
    index: Index, lines: _Lines, file: str, *, top: int = 10
) -> Iterator[LineAnswer | Problem]:
    """For each name the roles that it may mean, likeliest first; what goes by it leads.

    A name that is like none has an answer without roles, and a problem.
    """

    def answer(name: str) -> LineAnswer:
        found = search(index, name, "role")[:top]
        return _ranked(index, name, [(each.id, each.score) for each in found])

    return _answers(lines, file, answer)


def _ranked(index: Index, name: str, found: Sequence[tuple[str, int]]) -> LineAnswer:
    rows = [index.role_row(id_) for id_, _ in found]
    roles = [LineRole(row.id, row.title, row.onet) for row in rows]
    return LineAnswer(name, roles, [points(score) for _, score in found])


def _answers(
    lines: _Lines, file: str, answer: Callable[[str], LineAnswer]
) -> Iterator[LineAnswer | Problem]:
    for number, text in lines:
        if isinstance(text, Problem):
            yield text
            continue
        name = text.strip()
        found = LineAnswer(name)
        try:
            found = answer(name)
        except InputError as error:
            yield from (each._replace(file=file, line=number, column=1) for each in error.problems)
        else:
            if not found.roles:
                message = f"no role is like “{name[:80]}”"
                yield Problem(Code.UNKNOWN_NAME, message, file, number, 1)
        yield found
