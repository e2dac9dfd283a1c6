"""What to learn first, against full rankings of every changed person."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from fractions import Fraction
from itertools import chain, cycle, groupby
from random import Random
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careerpath.catalogue.index import Index
from careerpath.engine.data import Need, Person
from careerpath.engine.learning import Aims, Lesson, Planned, lessons, plan
from careerpath.engine.raising import raised
from careerpath.engine.scoring import Scored, rank, tier
from careerpath.models.catalogue import Catalogue
from careerpath.models.weights import ONE, Weights
from tests.builders import catalogue, opened, role
from tests.engine.reference import score
from tests.strategies import Case, bars, cases, property_of

HOURS = (60, 25, 120, 10, 250)
"""To rise one level: those of the first skill asked for by id, of the second, and so on."""


TIERS = ("far", "stretch", "good", "strong")


class Question(NamedTuple):
    """A person with skills, and the roles of a catalogue that they aim at."""

    catalogue: Catalogue
    person: Person
    chosen: tuple[int, ...]
    weights: Weights


def _question(case: Case, chosen: list[int], weights: Weights) -> Question:
    size = len(case.catalogue.roles)
    return Question(*case, tuple(sorted({number % size for number in chosen})), weights)


questions = st.builds(
    _question,
    cases(min_skills=1),
    st.lists(st.integers(0, 7), min_size=1, max_size=4),
    bars,
)
"""People with skills, some of them asked for; some or all roles aimed at; tiers anywhere."""


class Asked:
    """What the engine is given, and the means to rank all roles anew."""

    def __init__(self, index: Index, question: Question) -> None:
        self.person, self.weights = question.person, question.weights
        self.catalogue, self.roles = question.catalogue, index.roles
        self.chosen = [index.roles[number] for number in question.chosen]
        self.needs = {
            each.id: [Need(*need) for need in index.needs(each.id)] for each in self.chosen
        }
        self.tops: dict[str, int] = {}
        for need in chain(*self.needs.values()):
            self.tops[need.skill] = max(need.level, self.tops.get(need.skill, 0))
        self.hours = dict(zip(sorted(self.tops), cycle(HOURS), strict=False))
        ids = sorted({*self.tops, *self.person.skills})
        self.relations = index.relations(ids)
        self.facts = index.skill_rows({*ids, *chain(*self.relations.values())})

    def aims(self) -> Aims:
        return Aims(self.chosen, self.needs, self.facts, self.relations, self.hours, self.weights)

    def ranked(self, person: Person) -> dict[str, Scored]:
        """The roles aimed at in a ranking of all."""
        found = rank(self.roles, self.facts, self.relations, person, self.weights)
        return {each.id: each for each in found if each.id in self.needs}

    def slowly(self, person: Person) -> dict[str, int]:
        """Their scores once more, by the text of the design."""
        found = score(self.catalogue, person.skills, person.interests, person.level)
        return {each.id: each.score for each in found if each.id in self.needs}

    def choices(self, person: Person) -> Iterator[tuple[str, int, int, Fraction]]:
        """Every skill and level that could be learnt: what it adds, and that for an hour."""
        before = self.ranked(person)
        for skill, top in self.tops.items():
            held = person.skills.get(skill, 0)
            for level in range(held + 1, top + 1):
                after = self.ranked(raised(person, {skill: level}))
                gain = sum(after[id_].score - old.score for id_, old in before.items())
                yield skill, level, gain, Fraction(gain, (level - held) * self.hours[skill])

    def first(self) -> str:
        """The aim that is best, of equals the first by id."""
        return next(iter(self.ranked(self.person)))

    def tier(self, scored: Scored) -> str:
        """The verdict over a role aimed at."""
        asked, coverage = len(self.needs[scored.id]), scored.values[0] or 0
        return tier(scored.score, coverage, asked, self.weights)

    def lower(self, after: Scored, before: Scored) -> bool:
        """Whether a role falls by a tier."""
        return TIERS.index(self.tier(after)) < TIERS.index(self.tier(before))

    def harmless(self, person: Person, first: str) -> list[tuple[Fraction, str, int]]:
        """The choices that take no tier from an aim and no points from the first, best first."""
        before = self.ranked(person)
        found = []
        for skill, level, gain, ratio in self.choices(person):
            after = self.ranked(raised(person, {skill: level}))
            kept = after[first].score >= before[first].score and not any(
                self.lower(after[id_], old) for id_, old in before.items()
            )
            if gain > 0 and kept:
                found.append((-ratio, skill, level))
        return sorted(found)


@contextmanager
def asked(question: Question) -> Iterator[Asked]:
    with opened(question.catalogue) as index:
        yield Asked(index, question)


@property_of(max_examples=50)
@given(questions)
def test_scores_are_those_of_all_roles(question: Question) -> None:
    """Leaving the other roles out makes no difference to those aimed at."""
    with asked(question) as put:
        aims, ranked = put.aims(), put.ranked(put.person)
        found = aims.scores(put.person)
        assert {id_: each._replace(seq=0) for id_, each in found.items()} == {
            id_: each._replace(seq=0) for id_, each in ranked.items()
        }
        assert aims.verdicts(found) == {id_: put.tier(each) for id_, each in ranked.items()}


@property_of(max_examples=50)
@given(questions)
def test_every_gain_is_the_difference_of_two_rankings(question: Question) -> None:
    with asked(question) as put:
        before = put.slowly(put.person)
        for lesson in lessons(put.aims(), put.person):
            person = raised(put.person, {lesson.skill: lesson.after})
            after = put.slowly(person)
            assert {id_: each.score for id_, each in put.ranked(person).items()} == after
            assert lesson.before == put.person.skills.get(lesson.skill, 0)
            assert lesson.hours == (lesson.after - lesson.before) * put.hours[lesson.skill]
            assert dict(lesson.gains) == {id_: after[id_] - old for id_, old in before.items()}
            assert lesson.gain == sum(after.values()) - sum(before.values())


@property_of(max_examples=50)
@given(questions)
def test_shifts_are_the_tiers_that_change(question: Question) -> None:
    with asked(question) as put:
        before = put.ranked(put.person)
        for lesson in lessons(put.aims(), put.person):
            after = put.ranked(raised(put.person, {lesson.skill: lesson.after}))
            tiers = {id_: (put.tier(old), put.tier(after[id_])) for id_, old in before.items()}
            assert {id_: (old, new) for id_, old, new in lesson.shifts} == {
                id_: (old, new) for id_, (old, new) in tiers.items() if old != new
            }


@property_of(max_examples=50)
@given(questions, st.lists(st.tuples(st.integers(0, 20), st.integers(1, 5)), max_size=6))
def test_sums_stay_those_of_a_ranking(question: Question, steps: list[tuple[int, int]]) -> None:
    """Raise after raise, tried and taken, to the last digit."""
    with asked(question) as put:
        sums, person, skills = put.aims().sums(put.person), put.person, sorted(put.tops)
        for number, top in [(0, 1), *steps]:
            for skill in skills:
                for level, scores in sums.risen(skill, put.tops[skill]):
                    ranked = put.ranked(raised(person, {skill: level}))
                    assert scores == [ranked[id_].score for id_ in sorted(ranked)]
                    assert sums.covering(skill, level) == [
                        ranked[id_].values[0] for id_ in sorted(ranked)
                    ]
            skill = skills[number % len(skills)] if skills else ""
            if skill and top > person.skills.get(skill, 0):
                sums.take(skill, top)
                person = raised(person, {skill: top})
            now = put.ranked(person)
            assert sums.scores == [now[id_].score for id_ in sorted(now)]
            assert sums.coverages == [now[id_].values[0] for id_ in sorted(now)]
            assert sums.held == person.skills


@property_of(max_examples=50)
@given(questions)
def test_each_skill_at_the_level_that_adds_most_for_its_hours(question: Question) -> None:
    with asked(question) as put:
        best: dict[str, tuple[Fraction, int]] = {}
        for skill, level, gain, ratio in put.choices(put.person):
            if gain > 0 and (skill not in best or ratio > best[skill][0]):
                best[skill] = ratio, level
        expected = sorted((-ratio, skill, level) for skill, (ratio, level) in best.items())
        assert [
            (-Fraction(each.gain, each.hours), each.skill, each.after)
            for each in lessons(put.aims(), put.person)
        ] == expected


@property_of(max_examples=25)
@given(questions, st.randoms(use_true_random=True))
def test_order_makes_no_difference(question: Question, chance: Random) -> None:
    with asked(question) as put:
        before = lessons(put.aims(), put.person)
        put.chosen = chance.sample(put.chosen, len(put.chosen))
        put.needs = {
            each.id: chance.sample(put.needs[each.id], len(put.needs[each.id]))
            for each in put.chosen
        }
        held = chance.sample(sorted(put.person.skills.items()), len(put.person.skills))
        assert lessons(put.aims(), put.person._replace(skills=dict(held))) == before


budgets = st.one_of(st.integers(1, 40), st.integers(41, 400), st.sampled_from([7.5, 0.5, 12.999]))


def whole(planned: Sequence[Planned]) -> list[tuple[Lesson, list[Planned]]]:
    """The lessons of a plan in order, each with its parts."""
    return [
        (lesson, list(parts)) for lesson, parts in groupby(planned, key=lambda part: part.lesson)
    ]


@property_of(max_examples=50)
@given(questions, budgets, st.integers(0, 5))
def test_a_plan_never_spends_more_than_there_is(
    question: Question, budget: float, quarters: int
) -> None:
    with asked(question) as put:
        planned, _ = plan(put.aims(), put.person, budget, quarters)
        numbers = [part.quarter for part in planned]
        assert numbers == sorted(numbers)
        assert all(part.hours > 0 for part in planned)
        spent = {
            number: sum(part.hours for part in planned if part.quarter == number)
            for number in numbers
        }
        assert list(spent) == list(range(1, len(spent) + 1))
        assert len(spent) <= quarters
        assert all(hours <= budget for hours in spent.values())
        # No quarter but the last is left half empty.
        assert all(hours == int(budget) for hours in list(spent.values())[:-1])


@property_of(max_examples=50)
@given(questions, budgets, st.integers(1, 5))
def test_a_plan_follows_the_best_harmless_lesson_to_its_end(
    question: Question, budget: float, quarters: int
) -> None:
    with asked(question) as put:
        aims, person = put.aims(), put.person
        first = put.first()
        planned, later = plan(aims, person, budget, quarters)
        told = whole(planned)
        for place, (lesson, parts) in enumerate(told, start=1):
            (_, skill, level), *_ = put.harmless(person, first)
            assert (lesson.skill, lesson.after) == (skill, level)
            hours = sum(part.hours for part in parts)
            ended = hours == lesson.hours
            assert [part.ends for part in parts] == [*[False] * (len(parts) - 1), ended]
            assert ended or (place == len(told) and hours < lesson.hours)
            if ended:
                person = raised(person, {lesson.skill: lesson.after})
        assert later == person
        free = quarters * int(budget) - sum(part.hours for part in planned)
        assert not int(budget) or not free or not put.harmless(later, first)


@property_of(max_examples=50)
@given(questions, budgets)
def test_a_plan_takes_nothing_away(question: Question, budget: float) -> None:
    """No aim ends in a lower tier, nor the one that is best at the start with fewer points."""
    with asked(question) as put:
        _, later = plan(put.aims(), put.person, budget, 4)
        before, after = put.ranked(put.person), put.ranked(later)
        for id_, old in before.items():
            assert not put.lower(after[id_], old)
        assert after[put.first()].score >= before[put.first()].score


@property_of(max_examples=25)
@given(questions, budgets)
def test_the_person_after_a_plan_has_the_scores_of_a_ranking(
    question: Question, budget: float
) -> None:
    with asked(question) as put:
        aims = put.aims()
        planned, later = plan(aims, put.person, budget, 4)
        reached: Mapping[str, int] = {
            part.lesson.skill: part.lesson.after for part in planned if part.ends
        }
        assert later.skills == {**put.person.skills, **reached}
        scores = {id_: each.score for id_, each in aims.scores(later).items()}
        assert scores == put.slowly(later)
        before = put.slowly(put.person)
        assert sum(scores.values()) - sum(before.values()) == sum(
            lesson.gain for lesson, parts in whole(planned) if parts[-1].ends
        )


def of_one(asks: dict[str, tuple[float, int]], person: Person) -> Aims:
    """The only role of a catalogue as the aim; every level takes 60 hours."""
    made = catalogue([role("one", asks)])
    with opened(made) as index:
        put = Asked(index, Question(made, person, (0,), Weights(coverage=40, use=30)))
        put.hours = dict.fromkeys(asks, 60)
        return put.aims()


def test_as_far_as_it_pays() -> None:
    """The credits for 3 to 0 levels short are .15, .4, .7 and 1: the first level adds least."""
    person = Person({"a": 1, "b": 3})
    (lesson,) = lessons(of_one({"a": (3, 4), "b": (3, 3)}, person), person)
    # From (40 x .575 + 30) / 70 to 1.
    assert lesson == Lesson("a", 1, 4, 180, (("one", 2_429),), ())


def test_of_equal_levels_the_lower() -> None:
    person = Person({"a": 1, "b": 3})
    (lesson,) = lessons(of_one({"a": (3, 3), "b": (3, 3)}, person), person)
    # From (40 x .7 + 30) / 70 to (40 x .85 + 30) / 70; the level after it adds as much.
    assert lesson == Lesson("a", 1, 2, 60, (("one", 857),), ())


def test_nothing_to_learn() -> None:
    person = Person({"a": 5})
    aims = of_one({"a": (3, 4)}, person)
    assert lessons(aims, person) == []
    assert plan(aims, person, 100, 4) == ([], person)


def test_less_than_an_hour_a_quarter_is_no_plan() -> None:
    person = Person({"a": 1})
    assert plan(of_one({"a": (3, 4)}, person), person, 0.9, 4) == ([], person)


@pytest.mark.parametrize(("floor", "learnt"), [(0, set()), (10_000, {"b"})])
def test_points_may_go_that_make_no_tier(floor: int, learnt: set[str]) -> None:
    """`b` takes from the seller the score of good: a loss only where its coverage is enough too."""
    asks = {"a": (5.0, 3), "b": (5.0, 3)}
    made = catalogue(
        [role("seller", {"a": (3, 3), "d": (3, 3)}), role("buyer", asks), role("broker", asks)]
    )
    person = Person({"a": 3})
    with opened(made) as index:
        put = Asked(index, Question(made, person, (0, 1, 2), Weights()))
        seller = put.ranked(person)["seller"].score
        put.weights = Weights(stretch=0, stretch_coverage=0, good=seller, good_coverage=floor)
        planned, _ = plan(put.aims(), person, 1_000, 4)
    assert {part.lesson.skill for part in planned} == learnt


def test_of_equal_aims_the_first_by_id_loses_no_points() -> None:
    """What only the other one asks adds as much to both together, and takes from its use."""
    person = Person({"c": 3})
    made = catalogue(
        [role("one", {"a": (3, 3), "c": (3, 3)}), role("two", {"b": (3, 3), "c": (3, 3)})]
    )
    # No role can fall out of its tier.
    weights = Weights(coverage=40, use=30, stretch=0, stretch_coverage=0, good=ONE, strong=ONE)
    with opened(made) as index:
        put = Asked(index, Question(made, person, (0, 1), weights))
        put.hours = dict.fromkeys("abc", 60)
        planned, _ = plan(put.aims(), person, 1_000, 4)
    assert {part.lesson.skill for part in planned} == {"a"}
