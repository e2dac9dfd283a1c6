"""What would come of raising some skills: the smallest change that counts, and any tried."""

from collections.abc import Mapping, Sequence
from itertools import chain

from careerpath.advice.fitting import scores
from careerpath.advice.person import Understood
from careerpath.catalogue.index import Index
from careerpath.catalogue.names import find_all
from careerpath.engine.data import Need
from careerpath.engine.raising import raised, smallest_change
from careerpath.engine.scoring import Scored, tier
from careerpath.models.weights import WEIGHTS
from careerpath.results.common import Ref, points
from careerpath.results.fit import ChangeRow, RaiseRow

__all__ = ["smallest", "tried"]


def smallest(
    index: Index, understood: Understood, scored: Scored
) -> tuple[ChangeRow | None, str | None]:
    """The smallest change that lifts a role to its next tier, or why there is none."""
    person = understood.person
    if not person.skills:
        return None, "add skills to see what would change the score"
    if tier(scored.score) == "strong":
        return None, "the fit is strong already"
    needs = [Need(*need) for need in index.needs(scored.id)]
    skills = sorted({*person.skills, *(need.skill for need in needs)})
    relations = index.relations(skills)
    facts = index.skill_rows(chain(skills, *relations.values()))
    hours = index.hours(need.skill for need in needs)
    change = smallest_change(scored, needs, person, relations, facts, hours)
    if change is None:
        return None, "the next tier is not reachable by skills alone"
    levels = {each.skill: each.after for each in change.raises}
    return _row(index, understood, scored.id, levels), None


def tried(
    index: Index, understood: Understood, role: str, words: Mapping[str, int | None]
) -> ChangeRow:
    """What would come of some skills, by any of their names, at a level or, without one, at 3.

    Raises:
        InputError: with every name that no skill goes by.
    """
    hits = find_all(index, list(words), ["skill"])
    levels: dict[str, int] = {}
    for hit, level in zip(hits, words.values(), strict=True):
        wanted = WEIGHTS.assumed_level if level is None else level
        levels[hit.id] = max(wanted, levels.get(hit.id, 0))
    return _row(index, understood, role, levels)


def _row(index: Index, understood: Understood, role: str, levels: Mapping[str, int]) -> ChangeRow:
    """A change, scored anew for every role."""
    person = raised(understood.person, levels)
    scored, _ = scores(index, understood._replace(person=person))
    place, after = next(
        (place, each) for place, each in enumerate(scored, start=1) if each.id == role
    )
    raises = _raises(index, understood.person.skills, person.skills, sorted(levels))
    return ChangeRow(
        raises=raises,
        hours=sum(each.hours for each in raises),
        score=points(after.score),
        tier=tier(after.score),
        rank=place,
    )


def _raises(
    index: Index, before: Mapping[str, int], after: Mapping[str, int], skills: Sequence[str]
) -> tuple[RaiseRow, ...]:
    titles, hours = index.titles("skill", skills), index.hours(skills)
    return tuple(
        RaiseRow(
            skill=Ref(id=skill, title=titles[skill]),
            before=before.get(skill, 0),
            after=after[skill],
            hours=(after[skill] - before.get(skill, 0)) * hours[skill],
        )
        for skill in skills
    )
