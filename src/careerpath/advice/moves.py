"""Moves between roles in full: years, pay, what somebody brings, what they have to build."""

from collections.abc import Iterable, Sequence
from functools import cached_property

from careerpath.catalogue.index import Index, RoleRow
from careerpath.engine.data import Need, Person, Relations
from careerpath.engine.moves import as_person, carried, years_between
from careerpath.engine.pay import PayFigure, compare_pay
from careerpath.models.catalogue import Transition
from careerpath.results.common import Ref, RoleRef, points
from careerpath.results.moves import GapRow, MoveRow

__all__ = ["Mover", "pay_figure", "role_ref"]


def role_ref(row: RoleRow) -> RoleRef:
    """A role by its id and title."""
    return RoleRef(id=row.id, title=row.title, onet=row.onet)


def pay_figure(row: RoleRow) -> PayFigure | None:
    """A role's pay, to compare it with another's."""
    if row.pay is None or row.currency is None:
        return None
    return PayFigure(row.pay, row.currency, row.pay_group, row.occupation)


class Mover:
    """Somebody who moves between roles: a person, or, where none is known, whoever does a role.

    Args:
        index: the catalogue.
        person: whom the moves are for.
        roles: the ids of all roles that moves will begin or end at.
    """

    def __init__(self, index: Index, person: Person | None, roles: Iterable[str]) -> None:
        self._index = index
        self._person = person
        self._needs = {
            id_: [Need(*need) for need in index.needs(id_)] for id_ in dict.fromkeys(roles)
        }

    @cached_property
    def _relations(self) -> Relations:
        return self._index.relations(
            [*self._skills, *(self._person.skills if self._person else ())]
        )

    @cached_property
    def _skills(self) -> list[str]:
        return sorted({need.skill for needs in self._needs.values() for need in needs})

    @cached_property
    def _hours(self) -> dict[str, int]:
        return self._index.hours(self._skills)

    @cached_property
    def _titles(self) -> dict[str, str]:
        return self._index.titles("skill", self._skills)

    def move(self, start: RoleRow, end: RoleRow, listed: Transition | None) -> MoveRow:
        """The move between two roles, with what the catalogue says of it where it is listed."""
        person = self._person or as_person(self._needs[start.id])
        brought = carried(person, self._needs[end.id], self._relations)
        gaps = tuple(
            GapRow(
                skill=Ref(id=lack.skill, title=self._titles[lack.skill]),
                held=lack.held,
                asked=lack.asked,
                hours=(lack.asked - lack.held) * self._hours[lack.skill],
            )
            for lack in brought.lacks
        )
        given = (listed.years.min, listed.years.max) if listed and listed.years else None
        return MoveRow(
            start=role_ref(start),
            end=role_ref(end),
            kind=listed.kind.value if listed else None,
            years=given or years_between(start.experience, end.experience),
            derived=given is None,
            pay=compare_pay(pay_figure(start), pay_figure(end)).value,
            same_function=start.function == end.function,
            share=points(brought.share),
            gaps=gaps,
            hours=sum(gap.hours for gap in gaps),
            milestones=listed.milestones if listed else (),
            skills=self._refs(listed.skills if listed else ()),
            certifications=listed.certifications if listed else (),
            note=listed.note if listed else None,
            basis=_basis(listed) if listed else (),
        )

    def _refs(self, skills: Sequence[str]) -> tuple[Ref, ...]:
        titles = self._index.titles("skill", skills)
        return tuple(Ref(id=id_, title=titles[id_]) for id_ in skills)


def _basis(listed: Transition) -> tuple[str, ...]:
    own = listed.years.basis if listed.years else ()
    return tuple(dict.fromkeys((*listed.basis, *own)))
