"""What to learn first: what each skill that somebody could raise adds to the roles aimed at."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from careerpath.engine.data import Candidate, Need, Person, Relations, SkillFacts
from careerpath.engine.raising import raised
from careerpath.engine.scoring import Scored, rank, tier
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

    `lifts` are the aims whose tier it raises, each with the tier before and after.
    """

    skill: str
    before: int
    after: int
    hours: int
    gains: tuple[tuple[str, int], ...]
    lifts: tuple[tuple[str, str, str], ...]

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
        self.hours = hours
        self.asked: dict[str, int] = {}
        for each in ordered:
            for need in needs[each.id]:
                self.asked[need.skill] = max(need.level, self.asked.get(need.skill, 0))

    def scores(self, person: Person) -> dict[str, Scored]:
        """The score of each aim that can be scored, by id."""
        scored = rank(self._aims, self._facts, self._relations, person, self._weights)
        return {each.id: each for each in scored}

    def tier(self, scored: Scored) -> str:
        """The verdict over one of them."""
        return tier(scored.score, self._weights)


def _narrowed(facts: SkillFacts, place: Mapping[int, int]) -> _Facts:
    kept = [
        (place[seq], need, level)
        for seq, need, level in zip(facts.seqs, facts.needs, facts.levels, strict=True)
        if seq in place
    ]
    seqs, needs, levels = zip(*kept, strict=True) if kept else ((), (), ())
    return _Facts(facts.specificity, seqs, needs, levels)


def lessons(aims: Aims, person: Person) -> list[Lesson]:
    """What raising each skill adds, most for its hours first; nothing that adds nothing.

    Each skill stands once, at the level that adds most for its hours; of equals, the lower.
    """
    before = aims.scores(person)
    found = [best for skill in sorted(aims.asked) if (best := _best(aims, person, skill, before))]
    return sorted(found, key=lambda each: (-each.gain / each.hours, each.skill))


def _best(aims: Aims, person: Person, skill: str, before: Mapping[str, Scored]) -> Lesson | None:
    best: Lesson | None = None
    for each in _lessons(aims, person, skill, before):
        if each.gain > 0 and (best is None or each.gain * best.hours > best.gain * each.hours):
            best = each
    return best


def _lessons(
    aims: Aims, person: Person, skill: str, before: Mapping[str, Scored]
) -> Iterator[Lesson]:
    held = person.skills.get(skill, 0)
    for level in range(held + 1, aims.asked[skill] + 1):
        after = aims.scores(raised(person, {skill: level}))
        pairs = [(before[id_], each) for id_, each in sorted(after.items()) if id_ in before]
        yield Lesson(
            skill,
            held,
            level,
            (level - held) * aims.hours[skill],
            tuple((new.id, new.score - old.score) for old, new in pairs),
            tuple(
                (new.id, aims.tier(old), aims.tier(new))
                for old, new in pairs
                if new.score > old.score and aims.tier(new) != aims.tier(old)
            ),
        )


def plan(
    aims: Aims, person: Person, hours_a_quarter: float, quarters: int
) -> tuple[list[Planned], Person]:
    """What to learn in which quarter, always what adds most for its hours next.

    Returns:
        The parts in order, whole hours each, and the person with what is ended by then.
    """
    planned: list[Planned] = []
    quarter, left, budget = 1, int(hours_a_quarter), int(hours_a_quarter)
    while budget and quarter <= quarters:
        waiting = lessons(aims, person)
        if not waiting:
            break
        lesson, todo = waiting[0], waiting[0].hours
        while todo and quarter <= quarters:
            spent = min(todo, left)
            todo, left = todo - spent, left - spent
            planned.append(Planned(quarter, lesson, spent, not todo))
            if not left:
                quarter, left = quarter + 1, budget
        if not todo:
            person = raised(person, {lesson.skill: lesson.after})
    return planned, person
