"""What would come of raising some skills: the smallest change that counts, and any tried."""

from collections.abc import Collection, Mapping

from careerpath.advice.fitting import scores
from careerpath.advice.person import Understood
from careerpath.advice.wording import counted
from careerpath.catalogue.index import Index
from careerpath.catalogue.names import find_all, reading_note
from careerpath.engine.data import Need
from careerpath.engine.raising import TooFar, raised, smallest_change
from careerpath.engine.scoring import Scored, next_bar, tier
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
    needs = [Need(*need) for need in index.needs(scored.id)]
    bar = next_bar(tier(scored.score, scored.coverage, len(needs)))
    if bar is None:
        return None, "the fit is strong already"
    if len(needs) < bar.asked:
        return None, f"a role that asks for fewer than {bar.asked} skills is never {bar.tier}"
    skills = sorted({*person.skills, *(need.skill for need in needs)})
    relations, facts = index.around(skills)
    hours = index.hours(need.skill for need in needs)
    change = smallest_change(scored, needs, person, relations, facts, hours)
    if isinstance(change, TooFar):
        least = counted(change.levels, "level")
        return None, f"the next tier takes {least} or more: careerpath learn plans the way"
    if change is None:
        return None, "the next tier is not reachable by skills alone"
    levels = {each.skill: each.after for each in change.raises}
    return _row(index, understood, scored.id, levels), None


def tried(
    index: Index, understood: Understood, role: str, words: Mapping[str, int | None]
) -> tuple[ChangeRow, list[str]]:
    """What would come of some skills, by any of their names, at a level or, without one, at 3.

    Returns:
        The change, and what to tell of how names were read.

    Raises:
        InputError: with every name that no skill goes by.
    """
    hits = find_all(index, list(words), ["skill"])
    wanted: dict[str, tuple[int, bool]] = {}
    for hit, level in zip(hits, words.values(), strict=True):
        # Of equal levels, one that was given counts before one that is only assumed.
        said = (WEIGHTS.assumed_level, False) if level is None else (level, True)
        wanted[hit.id] = max(said, wanted.get(hit.id, said))
    levels = {skill: level for skill, (level, _) in wanted.items()}
    assumed = {skill for skill, (_, given) in wanted.items() if not given}
    notes = [
        note
        for name, hit in zip(words, hits, strict=True)
        for note in reading_note(index, name, hit)
    ]
    return _row(index, understood, role, levels, assumed), notes


def _row(
    index: Index,
    understood: Understood,
    role: str,
    levels: Mapping[str, int],
    assumed: Collection[str] = (),
) -> ChangeRow:
    """A change, scored anew for every role."""
    person = raised(understood.person, levels)
    scored, _ = scores(index, understood._replace(person=person))
    place, after = next(
        (place, each) for place, each in enumerate(scored, start=1) if each.id == role
    )
    before = understood.person.skills
    titles, hours = index.titles("skill", levels), index.hours(levels)
    raises = tuple(
        RaiseRow(
            skill=Ref(id=skill, title=titles[skill]),
            before=before.get(skill, 0),
            after=person.skills[skill],
            hours=(person.skills[skill] - before.get(skill, 0)) * hours[skill],
            assumed=skill in assumed and person.skills[skill] > before.get(skill, 0),
        )
        for skill in sorted(levels)
    )
    return ChangeRow(
        raises=raises,
        hours=sum(each.hours for each in raises),
        score=points(after.score),
        tier=tier(after.score, after.coverage, len(index.needs(role))),
        rank=place,
        considered=len(scored),
    )
