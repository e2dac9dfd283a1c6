"""How alike roles are: by their titles, duties, field, needs, tools, interests and level.

likeness = Σ wₖ·pₖ / Σ wₖ over the parts that are known of either role, each between 0 and 1.
Whole ten-thousandths throughout; `docs/scoring.md` has the formulas.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from math import isqrt
from operator import mul, sub
from typing import NamedTuple

from careerpath.engine.data import Need
from careerpath.engine.scoring import half_up, share
from careerpath.models.scales import CareerLevel, Education
from careerpath.models.weights import BEGINS, LIKENESS, ONE, Likeness

__all__ = [
    "PARTS",
    "Alike",
    "AlikePart",
    "Standing",
    "Trait",
    "alike",
    "in_common",
    "side_by_side",
]

PARTS = ("titles", "duties", "mentions", "field", "asks", "tools", "interests", "level")
"""What a likeness is made of, in the order in which it is told."""

_OF_TRAITS = ("titles", "duties", "mentions", "asks", "tools")
_OF_WORDS = {"titles", "duties", "mentions", "tools"}
"""Two roles share few words of all that they use, so their cosine is small: its root counts."""

_ACROSS = {"titles": "duties", "duties": "titles"}
"""What one role is called by and the other does: the mean of the cosines of either direction."""

_THEMES, _APART = 6, 300
"""Interests that are 3 of the 6 points apart on average, in hundredths, have nothing in common."""

_LEVELS_APART = 3
_RANKS = {level.value: level.rank for level in CareerLevel}
_DEGREES = len(Education) - 1


class Trait(NamedTuple):
    """A word, skill or tool, and who has it: roles by seq, and its weight there.

    The weights of a role's traits of one part are a vector of length 10,000.
    """

    part: str
    name: str
    seqs: Sequence[int]
    weights: Sequence[int]


class Standing(NamedTuple):
    """What else a role is compared by; `known` are the parts that it can be compared in.

    `field` is a vector of length 10,000, empty where it is not known; `interests` are in
    hundredths; `education` is a place on the scale of degrees.
    """

    id: str
    known: frozenset[str]
    field: Sequence[int]
    interests: tuple[int, ...] | None
    level: str
    education: int | None


class AlikePart(NamedTuple):
    """How alike two roles are in one part, and how much of their likeness that is."""

    name: str
    likeness: int
    weight: int
    contribution: int


class Alike(NamedTuple):
    """A role and its likeness to another, 0 to 10,000, with that of each of `PARTS`.

    `worth` is what each part weighs, 0 where it is known of neither.
    """

    seq: int
    id: str
    likeness: int
    values: tuple[int, ...]
    worth: tuple[int, ...]

    @property
    def parts(self) -> tuple[AlikePart, ...]:
        """The parts that could be compared; their contributions add up to the likeness."""
        shares = share(self.likeness, list(map(mul, self.values, self.worth)))
        return tuple(
            AlikePart(*each)
            for each in zip(PARTS, self.values, self.worth, shares, strict=True)
            if each[2]
        )


def alike(
    own: int,
    traits: Iterable[Trait],
    standings: Sequence[Standing],
    weights: Likeness = LIKENESS,
) -> list[Alike]:
    """Every other role by its likeness to one, most alike first; equals in the order of ids.

    Roles that have no trait in common with it are left out.

    Args:
        own: the role's place in `standings`.
        traits: those of the role, and those that it has in its titles if others have them in their
            duties, or the other way round.
        standings: of every role, by seq.
        weights: what each part weighs.
    """
    columns = _by_traits(own, traits, len(standings))
    columns |= {part: [rule(standings[own], each) for each in standings] for part, rule in _RULES}
    weighed = [getattr(weights, part) for part in PARTS]
    here = standings[own]
    found = []
    for seq, values in enumerate(zip(*(columns[part] for part in PARTS), strict=True)):
        if seq == own or not any(columns[part][seq] for part in _OF_TRAITS):
            continue
        there = standings[seq]
        known = here.known | there.known
        worth = tuple(
            weight if part in known else 0 for part, weight in zip(PARTS, weighed, strict=True)
        )
        likeness = half_up(sum(map(mul, values, worth)), sum(worth))
        found.append(Alike(seq, there.id, likeness, values, worth))
    return sorted(found, key=lambda each: (-each.likeness, each.id))


def _by_traits(own: int, traits: Iterable[Trait], roles: int) -> dict[str, list[int]]:
    sums = {part: [0] * roles for part in _OF_TRAITS}
    traits = list(traits)
    mine = _mine(own, traits)
    for trait in traits:
        for part, weight in _counting(trait, mine):
            column = sums[part]
            for seq, theirs in zip(trait.seqs, trait.weights, strict=True):
                column[seq] += weight * theirs
    sums["mentions"] = [half_up(dot, 2) for dot in sums["mentions"]]
    return {
        part: [min(isqrt(dot) if part in _OF_WORDS else half_up(dot, ONE), ONE) for dot in column]
        for part, column in sums.items()
    }


def _mine(own: int, traits: Iterable[Trait]) -> dict[tuple[str, str], int]:
    return {
        (trait.part, trait.name): trait.weights[trait.seqs.index(own)]
        for trait in traits
        if own in trait.seqs
    }


def _counting(trait: Trait, mine: Mapping[tuple[str, str], int]) -> Iterator[tuple[str, int]]:
    """The parts in which a trait counts for one who has it, and what it weighs for oneself."""
    if weight := mine.get((trait.part, trait.name)):
        yield trait.part, weight
    if weight := mine.get((_ACROSS.get(trait.part, ""), trait.name)):
        yield "mentions", weight


def _field(one: Standing, other: Standing) -> int:
    dot: int = sum(map(mul, one.field, other.field))
    return min(max(dot // ONE, 0), ONE)


def _interests(one: Standing, other: Standing) -> int:
    if one.interests is None or other.interests is None:
        return 0
    apart = sum(map(abs, map(sub, one.interests, other.interests)))
    return max(ONE - half_up(ONE * apart, _THEMES * _APART), 0)


def _level(one: Standing, other: Standing) -> int:
    steps = abs(_RANKS[one.level] - _RANKS[other.level])
    level = ONE - ONE * min(steps, _LEVELS_APART) // _LEVELS_APART
    if one.education is None or other.education is None:
        return level
    degrees = abs(one.education - other.education)
    return half_up(level + ONE - half_up(ONE * degrees, _DEGREES), 2)


_RULES: tuple[tuple[str, Callable[[Standing, Standing], int]], ...] = (
    ("field", _field),
    ("interests", _interests),
    ("level", _level),
)


def in_common(
    own: int, others: Iterable[int], traits: Iterable[Trait]
) -> Mapping[int, dict[str, list[str]]]:
    """By seq and part, the traits that a role has in common with others, the weightiest first."""
    found: dict[int, Counter[tuple[str, str]]] = {seq: Counter() for seq in others}
    traits = list(traits)
    mine = _mine(own, traits)
    for trait in traits:
        whose = dict(zip(trait.seqs, trait.weights, strict=True))
        for part, weight in _counting(trait, mine):
            for seq in found.keys() & whose.keys():
                found[seq][part, trait.name] += weight * whose[seq]
    return {
        seq: {
            part: sorted(
                (n for which, n in each if which == part and not n.endswith(BEGINS)),
                key=lambda name: (-each[part, name], name),
            )
            for part in _OF_TRAITS
        }
        for seq, each in found.items()
    }


def side_by_side(
    own: Sequence[Need], other: Sequence[Need]
) -> tuple[list[tuple[Need, Need]], list[str]]:
    """What two roles both ask for, and the skills that only the other asks for.

    Both by what they weigh, the weightiest first; equals in the order of ids.
    """
    mine = {need.skill: need for need in own}
    shared = [(mine[need.skill], need) for need in other if need.skill in mine]
    shared.sort(key=lambda pair: (-pair[0].weight * pair[1].weight, pair[0].skill))
    beyond = sorted(
        (need for need in other if need.skill not in mine),
        key=lambda need: (-need.weight, need.skill),
    )
    return shared, [need.skill for need in beyond]
