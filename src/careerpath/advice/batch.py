"""The roles that fit each of many people: `match` for a crowd, with the same scores."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

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
_Understood = tuple[int, Said | InputError, Asking | InputError]


def batch(
    index: Index, lines: Iterable[_Line], name: str, *, top: int = 5, vectors: bool
) -> Iterator[LineAnswer | Problem]:
    """The first `top` roles for each profile of a file, in order; and what is wrong, where it is.

    Each line comes with its number. One that says nothing that the catalogue knows has an answer
    without roles, and a problem; one that cannot be read has problems alone. With `vectors`,
    numpy does the sums. Some hundred lines are held at once, however many there are.
    """
    many = _Batch(index, name, top, vectors=vectors)
    # Each is understood as soon as it is read: while it is at hand, that is quickest.
    understood = ((number, said, many.understood(said)) for number, said in lines)
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

    def understood(self, said: Said | InputError) -> Asking | InputError:
        """What a line says, in numbers; or what is wrong with it."""
        try:
            return said if isinstance(said, InputError) else self._crowd.asking(said)
        except InputError as error:
            return error

    def answers(self, lines: Sequence[_Understood]) -> Iterator[LineAnswer | Problem]:
        """The answers to some lines."""
        people = [asking for _, _, asking in lines if isinstance(asking, Asking)]
        best = iter(self._scorer.best(people, self._top))
        for number, said, asking in lines:
            if isinstance(asking, InputError):
                yield from self._placed(asking, number)
            elif isinstance(said, Said):
                yield from self._answer(number, said, asking, next(best))

    def _placed(self, error: InputError, number: int) -> Iterator[Problem]:
        for each in error.problems:
            yield each if each.line else each._replace(file=self._name, line=number, column=1)

    def _answer(
        self, number: int, said: Said, asking: Asking, best: Best
    ) -> Iterator[LineAnswer | Problem]:
        query = number if said.id is None else said.id
        if said.skills and not asking.skills:
            best = Best()
        if not best.seqs and (why := self._unanswered(said, asking)) is not None:
            yield Problem(Code.NOTHING_RECOGNISED, why, self._name, number, 1)
        roles = list(map(self._roles.__getitem__, best.seqs))
        yield LineAnswer(query, roles, list(map(self._points.__getitem__, best.scores)))

    def _unanswered(self, said: Said, asking: Asking) -> str | None:
        """Why there is no answer; None where filters leave no role, or there is none at all."""
        if said.skills and not asking.skills:
            names = [f"“{name.strip()[:80]}”" for name in said.skills]
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
