"""The roles that fit each of many people: `match` for a crowd, with the same scores."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from careerpath.advice.crowd import Crowd
from careerpath.catalogue.index import Index
from careerpath.engine.batch import Asking, Plain, Scorer
from careerpath.errors import Code, InputError, Problem
from careerpath.profile.said import Said
from careerpath.results.batch import LineAnswer, LineRole
from careerpath.results.common import points

__all__ = ["batch"]

_AT_ONCE = 512
_SHOWN = 3

_Line = tuple[int, Said | InputError]


def batch(
    index: Index, lines: Iterable[_Line], name: str, *, top: int = 5, vectors: bool
) -> Iterator[LineAnswer | Problem]:
    """The first `top` roles for each profile of a file, in order; and what is wrong, where it is.

    Each line comes with its number. One that says nothing that the catalogue knows has an answer
    without roles, and a problem; one that cannot be read has problems alone. With `vectors`,
    numpy does the sums. Some hundred lines are held at once, however many there are.
    """
    several, many = iter(lines), _Batch(index, name, top, vectors=vectors)
    while some := list(islice(several, _AT_ONCE)):
        yield from many.answers(some)


class _Batch:
    """What stays the same from line to line."""

    def __init__(self, index: Index, name: str, top: int, *, vectors: bool) -> None:
        skills = index.ids("skill")
        self._name, self._top = name, top
        self._refs = [(row.id, row.title, row.onet) for row in index.roles]
        self._crowd = Crowd(index, skills)
        self._scorer = _scorer(index, skills, vectors=vectors)

    def answers(self, lines: Sequence[_Line]) -> Iterator[LineAnswer | Problem]:
        """The answers to some lines."""
        read = [said for _, said in lines if isinstance(said, Said)]
        asking = iter(self._crowd.asking(read))
        understood = [next(asking) if isinstance(said, Said) else said for _, said in lines]
        people = [each for each in understood if isinstance(each, Asking)]
        best = iter(self._scorer.best(people, self._top))
        for (number, said), each in zip(lines, understood, strict=True):
            if isinstance(each, InputError):
                yield from self._placed(each, number)
            elif isinstance(said, Said):
                yield from self._answer(number, said, each, next(best))

    def _placed(self, error: InputError, number: int) -> Iterator[Problem]:
        for each in error.problems:
            yield each if each.line else each._replace(file=self._name, line=number, column=1)

    def _answer(
        self, number: int, said: Said, asking: Asking, best: Sequence[tuple[int, int]]
    ) -> Iterator[LineAnswer | Problem]:
        query = number if said.id is None else said.id
        if said.skills and not asking.skills:
            best = ()
        if not best and (why := self._unanswered(said, asking)) is not None:
            yield Problem(Code.NOTHING_RECOGNISED, why, self._name, number, 1)
        roles = self._refs
        yield LineAnswer(query, [LineRole(*roles[seq], points(score)) for seq, score in best])

    def _unanswered(self, said: Said, asking: Asking) -> str | None:
        """Why there is no answer; None where filters leave no role, or there is none at all."""
        if said.skills and not asking.skills:
            names = [f"“{name.strip()[:80]}”" for name in said.skills]
            more = f" and {len(names) - _SHOWN} more" if len(names) > _SHOWN else ""
            return f"no skill of the catalogue is called {', '.join(names[:_SHOWN])}{more}"
        if not self._refs:
            return None
        if asking.passing is None or not self._scorer.best([asking._replace(passing=None)], 1)[0]:
            return "nothing that is known of the person can be scored"
        return None


def _scorer(index: Index, skills: Sequence[str], *, vectors: bool) -> Scorer:
    relations, facts = index.around(skills)
    ordered = {id_: facts[id_] for id_ in skills}
    if not vectors:
        return Plain(index.roles, ordered, relations)
    from careerpath.engine.vectors import Vectors  # noqa: PLC0415 - numpy may not be there

    return Vectors(index.roles, ordered, relations)
