"""Near ties: neighbours that a fifth of a weight, or one level, would swap."""

from collections.abc import Iterator
from itertools import chain, pairwise

from hypothesis import given

from careerpath.catalogue.index import Index
from careerpath.engine.data import Need, Person
from careerpath.engine.scoring import Scored, rank
from careerpath.engine.ties import Contender, Swap, near_ties
from careerpath.models.weights import WEIGHTS, Weights
from tests.builders import catalogue, opened, role
from tests.strategies import Case, cases, property_of

NAMES = ("coverage", "use", "interests", "career_level")


def ranked(index: Index, person: Person, weights: Weights = WEIGHTS) -> list[Scored]:
    relations = index.relations(person.skills)
    facts = index.skill_rows(chain(person.skills, *relations.values()))
    return rank(index.roles, facts, relations, person, weights)


def weighing(changed: str, percent: int) -> Weights:
    """All weights a hundredfold, and one of them a little more or less."""
    own = {name: getattr(WEIGHTS, name) * (percent if name == changed else 100) for name in NAMES}
    return Weights(**own)


def doubts(index: Index, person: Person) -> Iterator[tuple[Swap, list[Scored]]]:
    """Every small doubt, in the order in which they are looked at, and the whole ranking anew."""
    for name in NAMES:
        for percent in (120, 80):
            yield (
                Swap("weight", name, percent > 100),
                ranked(index, person, weighing(name, percent)),
            )
    for skill, level in sorted(person.skills.items()):
        for other in (level + 1, level - 1):
            if 1 <= other <= 5:
                doubted = person._replace(skills={**person.skills, skill: other})
                yield Swap("level", skill, other > level), ranked(index, doubted)


def ties(index: Index, person: Person) -> list[Swap | None]:
    contenders = [
        Contender(scored, [Need(*need) for need in index.needs(scored.id)])
        for scored in ranked(index, person)
    ]
    return near_ties(contenders, person, index.relations(person.skills))


def marked(index: Index, person: Person) -> list[bool]:
    return [tie is not None for tie in ties(index, person)]


@property_of(max_examples=60)
@given(cases())
def test_marked_are_those_that_a_small_doubt_swaps(case: Case) -> None:
    """And the doubt that is told is the first that does."""
    with opened(case.catalogue) as index:
        order = [each.id for each in ranked(index, case.person)]
        others = [
            (doubt, {each.id: place for place, each in enumerate(other)})
            for doubt, other in doubts(index, case.person)
        ]
        swapped = [
            next((doubt for doubt, other in others if other[upper] > other[lower]), None)
            for upper, lower in pairwise(order)
        ]
        assert ties(index, case.person) == swapped


def test_equal_roles_are_swapped_by_nothing() -> None:
    """Their ids settle the order, whatever the weights."""
    roles = [role(id_, {"sql": (3, 3)}) for id_ in ("one", "two")]
    with opened(catalogue(roles)) as index:
        assert marked(index, Person({"sql": 3})) == [False]


def test_a_level_that_settles_the_order() -> None:
    roles = [role("b", {"sql": (3, 3)}), role("a", {"statistics": (3, 3)})]
    with opened(catalogue(roles)) as index:
        assert marked(index, Person({"sql": 3, "statistics": 2})) == [True]
        assert marked(index, Person({"sql": 3, "statistics": 1})) == [False]


def test_a_level_that_is_lower_than_said_settles_it_too() -> None:
    """The first stands on a level that it asks exactly; nothing of the second can rise."""
    roles = [
        role("b", {"sql": (3, 3)}),
        role("a", {"statistics": (4, 3), "poetry": (1, 3)}),
    ]
    with opened(catalogue(roles)) as index:
        assert marked(index, Person({"sql": 3, "statistics": 5})) == [True]
        assert marked(index, Person({"sql": 4, "statistics": 5})) == [False]


def test_nobody_ties_with_nobody() -> None:
    assert near_ties([], Person({}), {}) == []
