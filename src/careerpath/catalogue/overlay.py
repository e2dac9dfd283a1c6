"""One catalogue laid over another: what both describe is one thing, as the later file has it.

An occupation of O*NET that a later file's role names `match: exact` gives way to that role, and a
skill gives way to a later file's of the same title. Whatever led to them leads to these. A skill
whose title is merely an alias in a later file stays, and is closely related to the one that has it.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from typing import Any

from careerpath.catalogue.entries import Item
from careerpath.files.documents import Document
from careerpath.files.text import fold
from careerpath.models.catalogue import Function, Relation, Skill, Transition, TransitionKind
from careerpath.models.role import Requirement, Role
from careerpath.models.scales import CareerLevel

__all__ = ["Overlay"]

_ALIKE = 0.9
"""How far a skill stands in for one that has its title for an alias."""

_Raw = Mapping[str, Any]


class Overlay:
    """What gives way to what in the merged documents, by id."""

    def __init__(self, documents: Sequence[Document]) -> None:
        self._skills: dict[str, str] = {}
        self._roles: dict[str, str] = {}
        self._alike: dict[str, str] = {}
        self._inherited: dict[str, list[str]] = {}
        self._levels: dict[str, CareerLevel] = {}
        self._moves: set[tuple[object, object]] = set()
        if len(documents) > 1:
            self._find(documents)

    def _find(self, documents: Sequence[Document]) -> None:
        titles: dict[str, str] = {}
        aliases: dict[str, str] = {}
        codes: dict[str, str] = {}
        for document in reversed(documents):
            skills, roles = list(_entries(document, "skills")), list(_entries(document, "roles"))
            named = [(fold(_title(raw)), raw) for raw in skills]
            self._give_way(self._skills, named, titles)
            self._give_way(self._roles, [(_code(raw), raw) for raw in roles], codes)
            staying = [(name, raw) for name, raw in named if raw["id"] not in self._skills]
            for name, raw in staying:
                if name in aliases:
                    self._alike[raw["id"]] = aliases[name]
            for name, raw in staying:
                titles.setdefault(name, raw["id"])
                for alias in _aliases(raw):
                    aliases.setdefault(fold(alias), raw["id"])
            for raw in roles:
                if raw["id"] not in self._roles and (code := _code(raw)):
                    codes.setdefault(code, raw["id"])

        if self._roles:
            moves = chain.from_iterable(_list(document, "transitions") for document in documents)
            self._moves = {(raw.get("from"), raw.get("to")) for raw in moves}

    def _give_way(
        self, hidden: dict[str, str], keyed: list[tuple[str, _Raw]], known: Mapping[str, str]
    ) -> None:
        for key, raw in keyed:
            heir = known.get(key) if key else None
            if heir is not None and heir != raw["id"]:
                hidden[raw["id"]] = heir
                self._inherited.setdefault(heir, []).extend([_title(raw), *_aliases(raw)])

    def applied(self, item: Item) -> Item | None:
        """The item as it is in the merged catalogue; None for one that gave way."""
        if isinstance(item, Role):
            self._levels[item.id] = item.level
        if not (self._skills or self._roles or self._alike):
            return item
        if isinstance(item, Skill):
            return self._skill(item)
        if isinstance(item, Role):
            return self._role(item)
        if isinstance(item, Function):
            return self._function(item)
        return self._move(item) if isinstance(item, Transition) else item

    def _skill(self, skill: Skill) -> Skill | None:
        if skill.id in self._skills:
            return None
        related = {
            self._skills.get(each.skill, each.skill): each for each in reversed(skill.related)
        }
        related.pop(skill.id, None)
        moved = [each.model_copy(update={"skill": id_}) for id_, each in related.items()]
        if skill.id in self._alike:
            moved.append(Relation(skill=self._alike[skill.id], strength=_ALIKE))
        return skill.model_copy(update={"related": tuple(moved), "aliases": self._aliases(skill)})

    def _role(self, role: Role) -> Role | None:
        if role.id in self._roles:
            return None
        asked: dict[str, Requirement] = {}
        for each in role.requirements.skills:
            id_ = self._skills.get(each.skill, each.skill)
            if id_ not in asked or each.importance > asked[id_].importance:
                asked[id_] = each if id_ == each.skill else each.model_copy(update={"skill": id_})
        needs = role.requirements.model_copy(update={"skills": tuple(asked.values())})
        return role.model_copy(update={"requirements": needs, "aliases": self._aliases(role)})

    def _aliases(self, item: Skill | Role) -> tuple[str, ...]:
        """The names of an item and of what gave way to it, each once."""
        names = {fold(name): name for name in reversed((item.title, *item.aliases))}
        more = {fold(name): name for name in reversed(self._inherited.get(item.id, []))}
        return (*item.aliases, *(name for key, name in reversed(more.items()) if key not in names))

    def _function(self, function: Function) -> Function:
        skills = tuple(dict.fromkeys(self._skills.get(id_, id_) for id_ in function.skills))
        team = tuple(
            each.model_copy(update={"role": self._roles.get(each.role or "", each.role)})
            for each in function.team_roles
        )
        return function.model_copy(update={"skills": skills, "team_roles": team})

    def _move(self, move: Transition) -> Transition | None:
        """The move between those that stand now; None where there is such a move already."""
        start, end = self._roles.get(move.from_, move.from_), self._roles.get(move.to, move.to)
        skills = tuple(dict.fromkeys(self._skills.get(id_, id_) for id_ in move.skills))
        changed: dict[str, Any] = {"skills": skills} if skills != move.skills else {}
        if (start, end) != (move.from_, move.to):
            if start == end or (start, end) in self._moves:
                return None
            self._moves.add((start, end))
            changed |= {"from_": start, "to": end}
            levels = self._levels
            if move.kind is TransitionKind.PROMOTION and levels[end].rank <= levels[start].rank:
                # The two catalogues may rank them differently; the later one's word counts.
                changed["kind"] = TransitionKind.LATERAL
        return move.model_copy(update=changed)


def _entries(document: Document, section: str) -> Iterator[_Raw]:
    """The entries of a section that are far enough in order to be told apart."""
    return (raw for raw in _list(document, section) if isinstance(raw.get("id"), str))


def _list(document: Document, section: str) -> Iterator[_Raw]:
    items = document.data.get(section)
    return (raw for raw in items if isinstance(raw, dict)) if isinstance(items, list) else iter(())


def _title(raw: _Raw) -> str:
    title = raw.get("title")
    return title if isinstance(title, str) else ""


def _aliases(raw: _Raw) -> list[str]:
    aliases = raw.get("aliases")
    return [each for each in aliases if isinstance(each, str)] if isinstance(aliases, list) else []


def _code(raw: _Raw) -> str:
    """The O*NET code of a role that is the same occupation; empty for any other."""
    link = raw.get("onet")
    if not isinstance(link, dict) or link.get("match") != "exact":
        return ""
    return str(link.get("code") or "")
