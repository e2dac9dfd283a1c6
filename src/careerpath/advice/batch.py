"""The roles that fit each of many people: `match` for a crowd, with the same scores."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice, starmap
from typing import NamedTuple

from careerpath.advice.crowd import Crowd
from careerpath.catalogue.index import Index
from careerpath.engine.batch import Asking, Best, Plain, Scorer
from careerpath.errors import Code, InputError, Problem
from careerpath.models.weights import ONE
from careerpath.profile.said import Said
from careerpath.results.batch import LineAnswer, LineRole
from careerpath.results.common import points

__all__ = ["batch"]

_AT_ONCE = 512
_SHOWN = 3

_Line = tuple[int, Said | InputError]


class _Understood(NamedTuple):
    """What is kept of a line until many are answered; of its skills, only those of no use."""

    number: int
    query: str | int
    asking: Asking | InputError
    unknown: Sequence[str] = ()


def batch(
    index: Index, lines: Iterable[_Line], name: str, *, top: int = 5, vectors: bool
) -> Iterator[LineAnswer | Problem]:
    """The first `top` roles for each profile of a file, in order; and what is wrong, where it is.

    Each line comes with its number. One that says nothing that the catalogue knows has an answer
    without roles, and a problem; one that cannot be read has problems alone. With `vectors`,
    numpy does the sums. Some hundred lines are held at once, however many there are.
    """
    many = _Batch(index, name, top, vectors=vectors)
    # Each is understood, and let go, as soon as it is read: while it is at hand, that is quickest.
    understood = starmap(many.understood, lines)
    while some := list(islice(understood, _AT_ONCE)):
        yield from many.answers(some)


class _Batch:
    """What stays the same from line to line."""

    def __init__(self, index: Index, name: str, top: int, *, vectors: bool) -> None:
        skills = index.ids("skill")
        self._name, self._top = name, top
        self._roles = [LineRole(row.id, row.title, row.onet) for row in index.roles]
        self._points = [points(score) for score in range(ONE + 1)]
        self._crowd = Crowd(index, skills)
        self._scorer = _scorer(index, skills, vectors=vectors)

    def understood(self, number: int, said: Said | InputError) -> _Understood:
        """What a line says, in numbers; or what is wrong with it."""
        if isinstance(said, InputError):
            return _Understood(number, number, said)
        query = number if said.id is None else said.id
        try:
            asking = self._crowd.asking(said)
        except InputError as error:
            return _Understood(number, query, error)
        return _Understood(number, query, asking, () if asking.skills else tuple(said.skills))

    def answers(self, lines: Sequence[_Understood]) -> Iterator[LineAnswer | Problem]:
        """The answers to some lines."""
        people = [each.asking for each in lines if isinstance(each.asking, Asking)]
        found = iter(self._scorer.best(people, self._top))
        for line in lines:
            if isinstance(line.asking, InputError):
                yield from self._placed(line.asking, line.number)
                continue
            best = next(found)
            if line.unknown:
                best = Best()
            if not best.seqs and (why := self._unanswered(line, line.asking)) is not None:
                yield Problem(Code.NOTHING_RECOGNISED, why, self._name, line.number, 1)
            roles = list(map(self._roles.__getitem__, best.seqs))
            yield LineAnswer(line.query, roles, list(map(self._points.__getitem__, best.scores)))

    def _placed(self, error: InputError, number: int) -> Iterator[Problem]:
        for each in error.problems:
            yield each if each.line else each._replace(file=self._name, line=number, column=1)

    def _unanswered(self, line: _Understood, asking: Asking) -> str | None:
        """Why there is no answer; None where filters leave no role, or there is none at all."""
        if line.unknown:
            names = [f"“{name.strip()[:80]}”" for name in line.unknown]
            more = f" and {len(names) - _SHOWN} more" if len(names) > _SHOWN else ""
            return f"no skill of the catalogue is called {', '.join(names[:_SHOWN])}{more}"
        if not self._roles:
            return None
        all_roles = asking._replace(passing=None)
        if asking.passing is None or not self._scorer.best([all_roles], 1)[0].seqs:
            return "nothing that is known of the person can be scored"
        return None


def _scorer(index: Index, skills: Sequence[str], *, vectors: bool) -> Scorer:
    relations, facts = index.around(skills)
    ordered = {id_: facts[id_] for id_ in skills}
    if not vectors:
        return Plain(index.roles, ordered, relations)
    from careerpath.engine.vectors import Vectors  # noqa: PLC0415 - numpy may not be there

    return Vectors(index.roles, ordered, relations)
