"""Which roles are near each other by what they ask: for moves that no catalogue lists."""

from collections.abc import Collection, Sequence

from careerpath.catalogue.index import Index, MoveFacts
from careerpath.engine.data import Need
from careerpath.engine.moves import as_person, carried
from careerpath.engine.scoring import coverages
from careerpath.models.scales import CareerLevel
from careerpath.models.weights import ONE

__all__ = ["inferred_moves", "nearest"]

_ENOUGH = ONE // 2
"""A move is inferred where a role brings half or more of what another asks. Editorial."""

_MOST = 3


def inferred_moves(index: Index, listed: Sequence[MoveFacts]) -> list[MoveFacts]:
    """Moves to the roles, of the same career level or the next, that each role brings most to."""
    known = {(move.start, move.end) for move in listed}
    needs = index.all_needs()
    skills = sorted({skill for each in needs.values() for skill, _, _ in each})
    relations, facts = index.around(skills)
    found: list[MoveFacts] = []
    for row in index.roles:
        person = as_person([Need(*need) for need in needs[row.id]])
        if not person.skills:
            continue
        own = CareerLevel(row.level).rank
        brought = coverages(index.roles, facts, relations, person)
        near = (
            (-share, each.id)
            for each, share in zip(index.roles, brought, strict=True)
            if share >= _ENOUGH
            and each.id != row.id
            and CareerLevel(each.level).rank - own in {0, 1}
            and (row.id, each.id) not in known
        )
        for _, other in sorted(near)[:_MOST]:
            found.append(MoveFacts(row.id, other, "inferred", None, None, ""))
    return found


def nearest(index: Index, roles: Collection[str], end: str) -> tuple[str, int]:
    """Of some roles the one that brings most to another, and its share in ten-thousandths."""
    needs = [Need(*need) for need in index.needs(end)]
    best: list[tuple[int, str]] = []
    for id_ in sorted(roles):
        person = as_person([Need(*need) for need in index.needs(id_)])
        relations = index.relations(person.skills)
        best.append((-carried(person, needs, relations).share, id_))
    share, near = min(best)
    return near, -share
