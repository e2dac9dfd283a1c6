"""The smallest change that reaches the next tier, against all the changes that there are."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from itertools import chain, product
from random import Random
from typing import NamedTuple

from hypothesis import assume, given
from hypothesis import strategies as st

from careerpath.catalogue.index import Index
from careerpath.engine.data import Need, Person
from careerpath.engine.raising import Change, Raise, TooFar, raised, smallest_change
from careerpath.engine.scoring import Scored, rank
from careerpath.models.catalogue import Catalogue
from careerpath.models.weights import ONE, WEIGHTS, Weights
from tests.builders import SALES_LIKE, catalogue, opened, role, skill
from tests.strategies import Case, bars, cases, levels, property_of, six_scores

SKILLS = ("a", "b", "c", "d", "e", "f")
"""A role may ask for the first four; the others are what else a person may hold."""

HOURS = {"a": 60, "b": 25, "c": 60, "d": 120, "e": 10, "f": 250}


class Question(NamedTuple):
    """A person before the role `one` of a catalogue, and how far up the next tier begins.

    `height` is a share, in ten-thousandths, of the way to the score with every need at level 5;
    `breadth` is the same of coverage.
    """

    catalogue: Catalogue
    person: Person
    height: int
    breadth: int


def _question(  # noqa: PLR0913, PLR0917 - all that is drawn
    asks: dict[str, tuple[float, int]],
    others: list[str],
    related: dict[tuple[str, str], float],
    person: Person,
    height: int,
    breadth: int,
) -> Question:
    relations: dict[str, dict[str, float]] = {id_: {} for id_ in SKILLS}
    for (one, other), strength in related.items():
        # Once a pair, as it holds both ways.
        if one < other:
            relations[one][other] = strength
    known = [skill(id_, related=more) for id_, more in relations.items()]
    roles = [role("one", asks, interests=SALES_LIKE), role("two", dict.fromkeys(others, (3, 3)))]
    return Question(catalogue(roles, known), person, height, breadth)


_asks = st.tuples(st.sampled_from([1, 2.5, 3, 5]), st.sampled_from([5, 4, 3, 2, 1]))

questions = st.builds(
    _question,
    st.one_of(
        [st.fixed_dictionaries(dict.fromkeys(SKILLS[:size], _asks)) for size in (4, 3, 2, 1)]
    ),
    st.lists(st.sampled_from(SKILLS), unique=True),
    st.dictionaries(
        st.tuples(st.sampled_from(SKILLS), st.sampled_from(SKILLS)),
        st.sampled_from([0.2, 0.4, 0.6, 0.7, 0.9]),
        max_size=8,
    ),
    st.builds(
        Person,
        st.dictionaries(st.sampled_from(SKILLS), levels, max_size=4),
        st.none() | six_scores,
        st.none() | st.integers(0, 6),
    ),
    st.sampled_from(range(ONE + 500, -1, -500)),
    st.sampled_from(range(0, ONE + 1, 500)),
)
"""Persons with no skills, with such as are asked for, related or neither; relations at random."""


TIERS = ("far", "stretch", "good", "strong")


class Asked:
    """What the engine is given of one role and one person, and the means to rank anew."""

    def __init__(
        self,
        index: Index,
        person: Person,
        role_id: str = "one",
        weights: Weights = WEIGHTS,
        hours: Mapping[str, int] | None = None,
    ) -> None:
        self.person, self.weights, self.role_id = person, weights, role_id
        self.roles = index.roles
        self.needs = [Need(*need) for need in index.needs(role_id)]
        ids = {*person.skills, *(need.skill for need in self.needs)}
        self.hours = hours or {id_: 10 + 7 * len(id_) for id_ in ids}
        self.relations = index.relations(ids)
        self.facts = index.skill_rows({*ids, *chain(*self.relations.values())})

    def scored(self, person: Person) -> Scored:
        """The role's score, as `rank` has it."""
        ranked = rank(self.roles, self.facts, self.relations, person, self.weights)
        return next(each for each in ranked if each.id == self.role_id)

    def answer(self) -> Change | None:
        """What the engine says."""
        found = smallest_change(
            self.scored(self.person),
            self.needs,
            self.person,
            self.relations,
            self.facts,
            self.hours,
            self.weights,
        )
        assert not isinstance(found, TooFar)
        return found

    def at_most(self) -> Person:
        """The person with all that the role asks for at the top."""
        return raised(self.person, {need.skill: 5 for need in self.needs})

    def height(self, scored: Scored) -> int:
        """How many tiers the role is up: 0 is far, 3 is strong."""
        put, coverage = self.weights, scored.values[0] or 0
        reached = [
            scored.score >= put.stretch and coverage >= put.stretch_coverage,
            scored.score >= put.good and coverage >= put.good_coverage,
            scored.score >= put.strong
            and coverage >= put.strong_coverage
            and len(self.needs) >= put.strong_asked,
        ]
        return max((place for place, each in enumerate(reached, start=1) if each), default=0)

    def rises(self, person: Person) -> bool:
        """Whether somebody stands in a higher tier than the person."""
        return self.height(self.scored(person)) > self.height(self.scored(self.person))

    def changes(self) -> list[tuple[Raise, ...]]:
        """All changes, smallest first: levels, hours, then ids with new levels."""
        held = [
            (need.skill, self.person.skills.get(need.skill, 0))
            for need in sorted(self.needs, key=lambda need: need.skill)
        ]
        every = [
            tuple(
                Raise(id_, before, after, (after - before) * self.hours[id_])
                for (id_, before), after in zip(held, afters, strict=True)
                if after > before
            )
            for afters in product(*(range(before, 6) for _, before in held))
        ]
        return sorted(every, key=size)

    def slowly(self) -> Change | None:
        """The first of all changes that reaches a higher tier."""
        for raises in self.changes():
            person = raised(self.person, new_levels(raises))
            if raises and self.rises(person):
                scored, hours = self.scored(person), sum(each.hours for each in raises)
                return Change(TIERS[self.height(scored)], raises, scored.score, hours)
        return None


def size(raises: tuple[Raise, ...]) -> tuple[int, int, list[tuple[str, int]]]:
    """What makes one change smaller than another."""
    levels_ = sum(each.after - each.before for each in raises)
    hours = sum(each.hours for each in raises)
    return levels_, hours, [(each.skill, each.after) for each in raises]


def new_levels(raises: tuple[Raise, ...]) -> dict[str, int]:
    return {each.skill: each.after for each in raises}


@contextmanager
def asked(question: Question) -> Iterator[Asked]:
    """The question put, unless there is nothing to score by."""
    person = question.person
    with opened(question.catalogue) as index:
        put = Asked(index, person, hours=HOURS)
        assume(rank(put.roles, put.facts, put.relations, person))
        present, best = put.scored(person), put.scored(put.at_most())
        goal = present.score + (best.score - present.score) * question.height // ONE
        covered = present.coverage + (best.coverage - present.coverage) * question.breadth // ONE
        put.weights = Weights(
            stretch=goal,
            good=goal + 200,
            strong=goal + 2_000,
            stretch_coverage=covered,
            good_coverage=covered + 300,
            strong_coverage=covered + 1_000,
        )
        yield put


@property_of(max_examples=100)
@given(questions)
def test_it_is_the_first_of_all_changes(question: Question) -> None:
    with asked(question) as put:
        assert put.answer() == put.slowly()


@property_of(max_examples=25)
@given(cases(), bars)
def test_it_is_so_in_catalogues_of_more_roles(case: Case, weights: Weights) -> None:
    with opened(case.catalogue) as index:
        for each in case.catalogue.roles:
            put = Asked(index, case.person, each.id, weights)
            scored = {one.id for one in rank(put.roles, put.facts, put.relations, case.person)}
            if len(put.needs) <= 3 and each.id in scored:
                assert put.answer() == put.slowly()


@property_of(max_examples=100)
@given(questions)
def test_the_score_is_that_of_the_changed_person(question: Question) -> None:
    with asked(question) as put:
        change = put.answer()
        assume(change)
        assert change is not None
        anew = put.scored(raised(put.person, new_levels(change.raises)))
        assert change.score == anew.score
        assert change.tier == TIERS[put.height(anew)]
        assert put.height(anew) > put.height(put.scored(put.person))
        assert change.hours == sum(each.hours for each in change.raises)
        assert {each.skill for each in change.raises} <= {need.skill for need in put.needs}
        for each in change.raises:
            assert put.person.skills.get(each.skill, 0) == each.before < each.after <= 5


@property_of(max_examples=100)
@given(questions)
def test_there_is_none_only_where_all_at_the_top_is_not_enough(question: Question) -> None:
    with asked(question) as put:
        assert (put.answer() is not None) == put.rises(put.at_most())


@property_of(max_examples=50)
@given(questions, st.randoms(use_true_random=True))
def test_order_makes_no_difference(question: Question, chance: Random) -> None:
    with asked(question) as put:
        before = put.answer()
        put.needs = chance.sample(put.needs, len(put.needs))
        held = chance.sample(sorted(put.person.skills.items()), len(put.person.skills))
        put.person = put.person._replace(skills=dict(held))
        put.relations = {
            id_: dict(chance.sample(sorted(more.items()), len(more)))
            for id_, more in chance.sample(sorted(put.relations.items()), len(put.relations))
        }
        assert put.answer() == before


BY_HAND = Weights(coverage=40, use=30)
"""So that what is reckoned by hand does not depend on what is fitted."""


def of_one(
    asks: dict[str, tuple[float, int]],
    person: Person,
    related: dict[str, float] | None = None,
    weights: Weights = BY_HAND,
    dear: int = 60,
) -> Change | None:
    """The answer for a catalogue of one role; `a` may have relatives, and take `dear` hours."""
    skills = [skill("a", related=related or {}), skill("b"), skill("c"), skill("poetry")]
    with opened(catalogue([role("one", asks, interests=SALES_LIKE)], skills)) as index:
        hours = {"a": dear, "b": 60, "c": 60}
        return Asked(index, person, weights=weights, hours=hours).answer()


def test_equal_changes_go_by_id() -> None:
    asks: dict[str, tuple[float, int]] = {"a": (3, 3), "b": (3, 3), "c": (3, 3)}
    change = of_one(asks, Person({"a": 1, "b": 1, "c": 1}))
    # Strong is 75 = (40 x coverage + 30) / 70, so that .4 must become .5625: two levels of .1.
    assert change == Change("strong", (Raise("a", 1, 2, 60), Raise("b", 1, 2, 60)), 7_714, 120)


def test_a_level_less_is_worth_any_hours() -> None:
    asks: dict[str, tuple[float, int]] = {"a": (5, 5), "b": (1, 4), "c": (1, 3)}
    change = of_one(asks, Person({"c": 1}), dear=60_000)
    # Two levels of `b` and two of `c` would do as well.
    assert change is not None
    assert change.raises == (Raise("a", 0, 2, 120_000), Raise("c", 1, 2, 60))


def test_a_relative_of_two_needs_goes_first() -> None:
    """Raising `a` answers for `b` and `c` in part, and does more than either."""
    asks: dict[str, tuple[float, int]] = {"a": (3, 2), "b": (3, 2), "c": (3, 2)}
    change = of_one(asks, Person({"poetry": 3}), {"b": 0.5, "c": 0.5})
    # Coverage .7 x (1 + .5 + .5) / 3; without relatives one level would give .2333.
    assert change == Change("stretch", (Raise("a", 0, 1, 60),), 4_810, 60)


def test_the_highest_tier_needs_nothing() -> None:
    assert of_one({"a": (3, 3), "b": (3, 3), "c": (3, 3)}, Person({"a": 3, "b": 3, "c": 3})) is None


def test_no_skill_makes_a_role_strong_that_asks_for_two() -> None:
    change = of_one({"a": (3, 3), "b": (3, 3)}, Person({"a": 1}))
    assert change is not None
    assert change.tier == "good"
    assert of_one({"a": (3, 3), "b": (3, 3)}, Person({"a": 2, "b": 2})) is None


def test_where_coverage_binds() -> None:
    """(40 x .7 / 3 + 30) / 70 is 56 of 100, but only 23 of what is asked are met; good takes 35."""
    asks: dict[str, tuple[float, int]] = {"a": (3, 3), "b": (3, 3), "c": (3, 3)}
    by_hand = BY_HAND._replace(good=5_000)
    change = of_one(asks, Person({"a": 2}), weights=by_hand)
    # One level of `b` is .4 of a third, and one of `a` .3 of it: .2333 + .1333.
    assert change == Change("good", (Raise("b", 0, 1, 60),), 6_381, 60)


def test_a_role_that_asks_for_nothing_is_reached_by_nothing() -> None:
    assert of_one({}, Person({"a": 3})) is None


def test_whom_interests_and_level_keep_away_no_skill_brings_near() -> None:
    far = Person({"a": 3}, interests=(700, 600, 700, 400, 100, 200), level=6)
    assert of_one({"a": (3, 3)}, far) is None


def test_somebody_without_skills() -> None:
    """The first skill brings coverage and use into a score that stood on career level alone."""
    change = of_one({"a": (3, 3), "b": (3, 3)}, Person({}, level=4))
    # (40 x .2 + 30 x 1 + 15 x .05) / 85
    assert change == Change("stretch", (Raise("a", 0, 1, 60),), 4_559, 60)


def test_raised_never_lowers() -> None:
    person = Person({"a": 4, "b": 2}, level=2)
    assert raised(person, {"a": 3, "b": 3, "c": 1}) == Person({"a": 4, "b": 3, "c": 1}, level=2)
    assert person.skills == {"a": 4, "b": 2}


def test_the_shipped_roles_are_answered(shipped: Index) -> None:
    """Fourteen needs with relations among them, before somebody whose skills are of no use."""
    person = Person({"negotiation": 2})
    for each in shipped.roles[::12]:
        put = Asked(shipped, person, each.id)
        change = put.answer()
        assert change is not None
        after = raised(person, new_levels(change.raises))
        assert put.scored(after).score == change.score
        assert put.rises(after)
