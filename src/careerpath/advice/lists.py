"""What a catalogue holds, listed or searched."""

from careerpath.advice.filters import Filters, Wishes
from careerpath.advice.wording import command
from careerpath.catalogue.index import Index
from careerpath.catalogue.searching import likely, search
from careerpath.models.catalogue import Skill
from careerpath.models.scales import CareerLevel
from careerpath.results.common import Ref, RoleRef
from careerpath.results.lists import ListedRole, ListedSkill, RoleList, SkillList

__all__ = ["list_roles", "list_skills"]


def list_roles(
    index: Index, query: str | None, wishes: Wishes, *, top: int | None = None
) -> RoleList:
    """Roles that pass the filters; with a query those whose names are like it, best first.

    Raises:
        InputError: a function that is filtered by is not in the catalogue.
    """
    filters = Filters.of(index, wishes)
    functions = index.titles("function", index.ids("function"))
    rows = [row for row in index.roles if filters.let_through(row)]
    if query is None:
        rows.sort(key=lambda row: (functions[row.function], CareerLevel(row.level).rank, row.title))
    else:
        places = {id_: place for place, id_ in enumerate(_found(index, query, "role"))}
        rows = sorted((row for row in rows if row.id in places), key=lambda row: places[row.id])
    return RoleList(
        query=query,
        rows=tuple(
            ListedRole(
                role=RoleRef(id=row.id, title=row.title, onet=row.onet),
                function=Ref(id=row.function, title=functions[row.function]),
                level=row.level,
                track=row.track,
                pay=row.pay,
                currency=row.currency,
                pay_group=row.pay_group,
            )
            for row in rows[:top]
        ),
        found=len(rows),
        filters=filters.words,
        next_command=command("show", rows[0].id) if rows else None,
    )


def list_skills(index: Index, query: str | None, *, top: int | None = None) -> SkillList:
    """Every skill; with a query those whose names are like it, best first."""
    ids = index.ids("skill") if query is None else _found(index, query, "skill")
    skills = list(index.items(Skill, ids))
    if query is None:
        skills.sort(key=lambda skill: (skill.category, skill.title))
    postings = index.skill_rows(ids)
    return SkillList(
        query=query,
        rows=tuple(
            ListedSkill(
                skill=Ref(id=skill.id, title=skill.title),
                category=skill.category,
                asked_by=len(postings[skill.id].seqs),
            )
            for skill in skills[:top]
        ),
        found=len(skills),
        next_command=command("show", f"skill:{skills[0].id}") if skills else None,
    )


def _found(index: Index, query: str, kind: str) -> list[str]:
    return [each.id for each in likely(search(index, query, kind))]
