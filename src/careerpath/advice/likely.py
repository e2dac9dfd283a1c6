"""Which of the things that a résumé says only once, and in other words, are meant.

"Sage" is bookkeeping in the résumé of a bookkeeper, and a herb in a cook's. Such a sign counts
where one of the roles nearest to all the rest of the text asks for the skill.
"""

import heapq
from collections import defaultdict
from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING

from careerpath.catalogue.index import Index
from careerpath.catalogue.rows import SkillRow
from careerpath.files.inflection import SLIGHT, stem
from careerpath.files.text import fold

if TYPE_CHECKING:
    from careerpath.profile.resume.found import ResumeReading

__all__ = ["without_unlikely"]

_NEAREST = 10
"""Roles that count as near, or more where several are just as near.

Of 3 to 15, ten gave the best recall at a precision of .9 on sixty labelled résumés: see
`tests/resumes/README.md`.
"""


def without_unlikely(index: Index, reading: "ResumeReading") -> "ResumeReading":
    """A reading without the skills that are hardly meant."""
    slight = _slight(index, reading)
    if not slight:
        return reading
    rows = index.skill_rows(skill.id for skill in reading.skills)
    held = {index.role_row(role.id).seq for role in reading.roles if role.id is not None}
    nearness: dict[int, int] = defaultdict(int)
    for row in rows.values():
        for seq in row.seqs:
            nearness[seq] += row.specificity
    asked = (rows[id_] for id_ in slight if id_ in rows)
    unlikely = {row.id for row in asked if not _is_likely(row, nearness, held)}
    skills = tuple(skill for skill in reading.skills if skill.id not in unlikely)
    return reading._replace(skills=skills)


def _slight(index: Index, reading: "ResumeReading") -> list[str]:
    """The skills that are told once, in words that are not those of their titles."""
    once = {skill.id: skill.once for skill in reading.skills if skill.once}
    titles = index.titles("skill", once)
    return [id_ for id_, name in once.items() if not _stems(titles[id_]) <= _stems(name)]


def _stems(name: str) -> set[str]:
    return {stem(word) for word in fold(name).split() if word not in SLIGHT}


def _is_likely(row: SkillRow, nearness: Mapping[int, int], held: Collection[int]) -> bool:
    """Whether a role that was held asks for a skill, or one of those nearest to all the others.

    `nearness` is, by role, how specific the skills are that it asks, added up. Where nothing else
    was found, nothing speaks against a skill.
    """
    others = dict(nearness)
    for seq in row.seqs:
        others[seq] -= row.specificity
    least = min(heapq.nlargest(_NEAREST, filter(None, others.values())), default=0)
    return any(seq in held or others[seq] >= least for seq in row.seqs)
