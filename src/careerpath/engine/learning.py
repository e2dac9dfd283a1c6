"""What to learn first: what each skill that somebody could raise adds to the roles aimed at."""

from collections.abc import Iterator, Mapping, Sequence
from operator import ge
from typing import NamedTuple

from careerpath.engine.data import Candidate, Need, Person, Relations, SkillFacts
from careerpath.engine.raising import raised
from careerpath.engine.scoring import Scored, rank, tier
from careerpath.engine.sums import Sums, Tables
from careerpath.models.weights import WEIGHTS, Weights

__all__ = ["Aims", "Lesson", "Planned", "lessons", "plan"]


class _Aim(NamedTuple):
    """A candidate under a number of its own."""

    seq: int
    id: str
    level: str
    demand: int
    interests: tuple[int, ...] | None


class _Facts(NamedTuple):
    specificity: int
    seqs: tuple[int, ...]
    needs: tuple[int, ...]
    levels: tuple[int, ...]


class Lesson(NamedTuple):
    """A skill to raise: levels 0-5, hours, and what it adds to each aim, in ten-thousandths.

    `shifts` are the aims whose tier it changes, up or down, each with the tier before and after.
    """

    skill: str
    before: int
    after: int
    hours: int
    gains: tuple[tuple[str, int], ...]
    shifts: tuple[tuple[str, str, str], ...]

    @property
    def gain(self) -> int:
        """What it adds to all the aims together."""
        return sum(gain for _, gain in self.gains)


class Planned(NamedTuple):
    """A part of a plan: the hours that go into a lesson in one quarter, and whether it ends it."""

    quarter: int
    lesson: Lesson
    hours: int
    ends: bool


class Aims:
    """The roles aimed at, with all that scoring them for a person takes.

    Args:
        candidates: the roles aimed at, of any numbering.
        needs: what each of them asks.
        facts: on the skills that the person holds and that the aims ask, and on their relatives.
        relations: of the skills that the person holds and that the aims ask.
        hours: to rise one level, of the skills that the aims ask.
        weights: the figures of the score.
    """

    def __init__(  # noqa: PLR0913, PLR0917 - all that scores rest on
        self,
        candidates: Sequence[Candidate],
        needs: Mapping[str, Sequence[Need]],
        facts: Mapping[str, SkillFacts],
        relations: Relations,
        hours: Mapping[str, int],
        weights: Weights = WEIGHTS,
    ) -> None:
        ordered = sorted(candidates, key=lambda each: each.id)
        place = {each.seq: seq for seq, each in enumerate(ordered)}
        self._aims = [
            _Aim(seq, each.id, each.level, each.demand, each.interests)
            for seq, each in enumerate(ordered)
        ]
        self._facts = {skill: _narrowed(each, place) for skill, each in facts.items()}
        self._relations = relations
        self._weights = weights
        self._sizes = [len(needs[each.id]) for each in ordered]
        self._tables = Tables(len(ordered), self._facts, relations, weights)
        self.ids = [each.id for each in ordered]
        self.hours = hours
        self.asked: dict[str, int] = {}
        for each in ordered:
            for need in needs[each.id]:
                self.asked[need.skill] = max(need.level, self.asked.get(need.skill, 0))

    def scores(self, person: Person) -> dict[str, Scored]:
        """The score of each aim that can be scored, by id."""
        scored = rank(self._aims, self._facts, self._relations, person, self._weights)
        return {each.id: each for each in scored}

    def sums(self, person: Person) -> Sums:
        """Their scores, ready to be changed skill by skill, for a person with any skill."""
        scored = self.scores(person)
        values = [scored[id_].values for id_ in self.ids]
        return Sums(self._tables, [each.demand for each in self._aims], values, person)

    def tiers(self, scores: Sequence[int], coverages: Sequence[int]) -> list[str]:
        """The verdict over each aim, in the order of `ids`."""
        return [
            tier(score, coverage, asked, self._weights)
            for score, coverage, asked in zip(scores, coverages, self._sizes, strict=True)
        ]

    def verdicts(self, scored: Mapping[str, Scored]) -> dict[str, str]:
        """The verdict over each aim, by id."""
        ordered = [scored[id_] for id_ in self.ids]
        found = self.tiers([each.score for each in ordered], [each.coverage for each in ordered])
        return dict(zip(self.ids, found, strict=True))

    def floors(self, sums: Sums) -> list[int]:
        """The lowest score at which each aim keeps its tier: no lesson takes from coverage."""
        lowest = {bar.tier: bar.score for bar in self._weights.bars}
        return [lowest.get(each, 0) for each in self.tiers(sums.scores, sums.coverages)]


def _narrowed(facts: SkillFacts, place: Mapping[int, int]) -> _Facts:
    kept = [
        (place[seq], need, level)
        for seq, need, level in zip(facts.seqs, facts.needs, facts.levels, strict=True)
        if seq in place
    ]
    seqs, needs, levels = zip(*kept, strict=True) if kept else ((), (), ())
    return _Facts(facts.specificity, seqs, needs, levels)


class _Choice(NamedTuple):
    """A skill and a level to raise it to, in the order of what pays most for its hours."""

    worth: float
    skill: str
    level: int
    scores: list[int]


def lessons(aims: Aims, person: Person) -> list[Lesson]:
    """What raising each skill adds, most for its hours first; nothing that adds nothing.

    Each skill stands once, at the level that adds most for its hours; of equals, the lower. A
    lesson may cost one aim points while it adds more to the others.
    """
    sums = aims.sums(person)
    best: dict[str, _Choice] = {}
    for each in _choices(aims, sums):
        if each.skill not in best or each < best[each.skill]:
            best[each.skill] = each
    return [_lesson(aims, sums, each) for each in sorted(best.values())]


def _choices(aims: Aims, sums: Sums) -> Iterator[_Choice]:
    """Every skill and level that adds anything to the aims together."""
    now = sum(sums.scores)
    for skill, top in aims.asked.items():
        held, hours = sums.held.get(skill, 0), aims.hours[skill]
        for level, scores in sums.risen(skill, top):
            if (gain := sum(scores) - now) > 0:
                yield _Choice(-gain / ((level - held) * hours), skill, level, scores)


def _lesson(aims: Aims, sums: Sums, choice: _Choice) -> Lesson:
    held = sums.held.get(choice.skill, 0)
    pairs = list(zip(aims.ids, sums.scores, choice.scores, strict=True))
    coverages = sums.covering(choice.skill, choice.level)
    tiers = zip(
        aims.ids,
        aims.tiers(sums.scores, sums.coverages),
        aims.tiers(choice.scores, coverages),
        strict=True,
    )
    return Lesson(
        choice.skill,
        held,
        choice.level,
        (choice.level - held) * aims.hours[choice.skill],
        tuple((id_, new - old) for id_, old, new in pairs),
        tuple(each for each in tiers if each[1] != each[2]),
    )


def plan(
    aims: Aims, person: Person, hours_a_quarter: float, quarters: int
) -> tuple[list[Planned], Person]:
    """What to learn in which quarter, always what adds most for its hours next.

    A plan takes nothing away: left out is whatever would cost an aim its tier, or any points of
    the aim that is the best match at the start. The other aims may lose points within their tier.

    Returns:
        The parts in order, whole hours each, and the person with what is ended by then.
    """
    planned: list[Planned] = []
    quarter, left, budget = 1, int(hours_a_quarter), int(hours_a_quarter)
    if not (budget and quarters and aims.ids):
        return planned, person
    sums = aims.sums(person)
    first = max(range(len(aims.ids)), key=lambda aim: (sums.scores[aim], -aim))
    while quarter <= quarters and (choice := _unhurtful(aims, sums, first)) is not None:
        lesson = _lesson(aims, sums, choice)
        todo = lesson.hours
        while todo and quarter <= quarters:
            spent = min(todo, left)
            todo, left = todo - spent, left - spent
            planned.append(Planned(quarter, lesson, spent, not todo))
            if not left:
                quarter, left = quarter + 1, budget
        if not todo:
            sums.take(lesson.skill, lesson.after)
    return planned, raised(person, sums.held)


def _unhurtful(aims: Aims, sums: Sums, first: int) -> _Choice | None:
    """What adds most for its hours of all that costs no aim its tier and the first no points."""
    floors = aims.floors(sums)
    floors[first] = sums.scores[first]
    best: _Choice | None = None
    for each in _choices(aims, sums):
        if (best is None or each < best) and all(map(ge, each.scores, floors)):
            best = each
    return best
