"""Moves between roles in full: years, pay, what somebody brings, what they have to build."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property

from careerpath.advice.person import Understood
from careerpath.catalogue.index import Index, RoleRow
from careerpath.engine.data import Need, Person, Relations
from careerpath.engine.moves import as_person, carried, years_between
from careerpath.engine.pay import PayFigure, compare_pay
from careerpath.models.catalogue import Transition
from careerpath.results.common import Ref, RoleRef, points
from careerpath.results.moves import GapRow, MoveRow

__all__ = ["Mover", "pay_figure", "role_ref", "years_served"]


def role_ref(row: RoleRow) -> RoleRef:
    """A role by its id and title."""
    return RoleRef(id=row.id, title=row.title, onet=row.onet)


def pay_figure(row: RoleRow) -> PayFigure | None:
    """A role's pay, to compare it with another's."""
    if row.pay is None or row.currency is None:
        return None
    return PayFigure(row.pay, row.currency, row.pay_group, row.occupation)


def years_served(understood: Understood | None, role: str) -> float | None:
    """The years that a person has had in a role, where it is the one they hold now."""
    if understood is None or understood.current is None or understood.current.id != role:
        return None
    return understood.served


class Mover:
    """Tells of moves; `roles` are the ids of all roles that they begin or end at."""

    def __init__(self, index: Index, roles: Iterable[str]) -> None:
        self._index = index
        self._related: dict[str, Mapping[str, int]] = {}
        self._needs = {
            id_: [Need(*need) for need in index.needs(id_)] for id_ in dict.fromkeys(roles)
        }

    @cached_property
    def _skills(self) -> list[str]:
        return sorted({need.skill for needs in self._needs.values() for need in needs})

    @cached_property
    def _hours(self) -> dict[str, int]:
        return self._index.hours(self._skills)

    @cached_property
    def _titles(self) -> dict[str, str]:
        return self._index.titles("skill", self._skills)

    def _relations(self, person: Person) -> Relations:
        missing = person.skills.keys() - self._related.keys()
        if missing:
            found = self._index.relations(missing)
            self._related |= {skill: found.get(skill, {}) for skill in missing}
        return self._related

    def move(
        self,
        start: RoleRow,
        end: RoleRow,
        listed: Transition | None = None,
        person: Person | None = None,
    ) -> MoveRow:
        """The move between two roles, with what the catalogue says of it where it is listed.

        For a person, else for whoever does the first role.
        """
        person = person or as_person(self._needs[start.id])
        brought = carried(person, self._needs[end.id], self._relations(person))
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
