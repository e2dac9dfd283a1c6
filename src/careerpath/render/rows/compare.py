"""The tables of `compare`: a column a role or function, and a row a thing to compare them by.

Skills and moves have a section for each kind of figure, so that a spreadsheet can filter by it.
"""

from collections.abc import Callable, Iterator, Sequence

from careerpath.render.rows import Cell, Sheet, rows
from careerpath.render.rows.beside import Line, facts, shown
from careerpath.render.rows.comparefunctions import function_lines
from careerpath.render.rows.parts import building, gates, levelled, span
from careerpath.results.compare import FunctionComparison, RoleColumn, RoleComparison, SharedSkill
from careerpath.results.moves import MoveRow
from careerpath.results.person import PersonReading

__all__: list[str] = []


@rows.register
def _(comparison: FunctionComparison) -> Sheet:
    heads = (f"function_{place}" for place, _ in enumerate(comparison.columns, start=1))
    lines = shown(function_lines(comparison), differences=comparison.differences)
    return Sheet(
        header=("section", "item_id", "item", *heads),
        rows=tuple((each.section, each.item_id, each.item, *each.cells) for each in lines),
    )


@rows.register
def _(comparison: RoleComparison) -> Sheet:
    heads = (f"role_{place}" for place, _ in enumerate(comparison.columns, start=1))
    lines = shown(_lines(comparison), differences=comparison.differences)
    return Sheet(
        header=("section", "item_id", "item", "you", *heads),
        rows=tuple(
            (each.section, each.item_id, each.item, each.you, *each.cells) for each in lines
        ),
    )


def _lines(comparison: RoleComparison) -> Iterator[Line]:
    yours = _yours(comparison.person)
    for section, say in _SECTIONS.items():
        for line in facts(section, [say(column) for column in comparison.columns]):
            yield line._replace(you=yours.get((section, line.item_id)))
    yield from _contexts(comparison.columns)
    yield from _skills(comparison.skills)
    yield from _moves(comparison)


def _yours(person: PersonReading | None) -> dict[tuple[str, str | None], Cell]:
    """What is known of the person, by the row that it stands in."""
    yours: dict[tuple[str, str | None], Cell] = {}
    if person is not None and person.level is not None:
        yours["role", "level"] = person.level.level
    if person is not None and person.interests is not None:
        yours |= {("interest", each): score for each, score in person.interests.scores.items()}
    return yours


def _role(column: RoleColumn) -> dict[str, Cell]:
    role = column.role
    return {
        "title": role.title,
        "id": role.id,
        "onet": role.onet.code if role.onet else None,
        "function": column.function.title,
        "level": role.level,
        "track": role.track,
        "summary": role.summary,
        "duties": tuple(task for duties in role.duties for task in duties.tasks),
        "scope": role.scope,
        "decisions": role.decisions,
        "kpis": role.kpis,
        "reports_to": role.reports_to,
        "leads": role.leads,
        "works_with": role.works_with,
        "challenges": role.challenges,
        "opportunities": role.opportunities,
        "trends": tuple(each.text for each in role.trends),
        "environment": role.environment,
        "travel": role.travel,
        "suits": role.suits,
        "think_twice": role.think_twice,
        "analogy": role.analogy.text if role.analogy else None,
        "basis": role.basis,
        "requirements_basis": role.requirements.basis,
        "interests_estimated": role.interests.estimated if role.interests else None,
        "interests_basis": role.interests.basis if role.interests else None,
    }


def _entry(column: RoleColumn) -> dict[str, Cell]:
    role, education, experience = column.role, column.role.education, column.role.experience
    return {
        "education": education.typical if education else None,
        "education_preferred": education.preferred if education else None,
        "education_fields": education.fields if education else None,
        "education_basis": education.basis if education else None,
        "experience_years_min": experience.min if experience else None,
        "experience_years_max": experience.max if experience else None,
        "experience_basis": experience.basis if experience else None,
        "certifications": tuple(
            " from ".join(filter(None, (each.credential, each.body)))
            for each in role.certifications
        ),
        "conditions": column.conditions,
    }


def _pay(column: RoleColumn) -> dict[str, Cell]:
    """The first of the figures, which is the one that everything else reckons with."""
    if not column.role.pay:
        return {}
    pay = column.role.pay[0]
    names = ("median", "average", "p25", "p75", "currency", "group", "basis")
    return {name: getattr(pay, name) for name in names}


def _interests(column: RoleColumn) -> dict[str, Cell]:
    interests = column.role.interests
    if interests is None:
        return {}
    return {theme.value: score for theme, score in interests.scores.items()}


def _fit(column: RoleColumn) -> dict[str, Cell]:
    fit = column.fit
    if fit is None:
        return {}
    return {
        "score": fit.score,
        "tier": fit.tier,
        "rank": fit.rank,
        "have": levelled((each.skill, each.held) for each in fit.matched),
        "missing": levelled((each.skill, each.asked) for each in fit.missing),
        "gates_not_met": gates(fit.gates, "not met"),
        "gates_unknown": gates(fit.gates, "unknown"),
        "gives_up": column.gives_up,
    }


_SECTIONS: dict[str, Callable[[RoleColumn], dict[str, Cell]]] = {
    "role": _role,
    "entry": _entry,
    "pay": _pay,
    "interest": _interests,
    "fit": _fit,
}


def _contexts(columns: Sequence[RoleColumn]) -> Iterator[Line]:
    said = [{each.setting: each.description for each in column.role.contexts} for column in columns]
    for setting in dict.fromkeys(setting for each in said for setting in each):
        yield Line("context", None, setting, tuple(each.get(setting) for each in said))


def _skills(skills: Sequence[SharedSkill]) -> Iterator[Line]:
    for skill, asks, you in skills:
        levels = tuple(ask.level if ask else None for ask in asks)
        yield Line("skill_level", *skill, levels, you)
    for skill, asks, _ in skills:
        yield Line(
            "skill_importance", *skill, tuple(ask.importance if ask else None for ask in asks)
        )


def _moves(comparison: RoleComparison) -> Iterator[Line]:
    """Figures of the moves: a row a destination, and in each column those from that role."""
    ids = [column.role.id for column in comparison.columns]
    found = {(move.start.id, move.end.id): move for move in comparison.moves}
    for section, get in _MOVES.items():
        for column in comparison.columns:
            moves = (found.get((start, column.role.id)) for start in ids)
            cells = tuple(get(move) if move is not None else None for move in moves)
            yield Line(section, column.role.id, column.role.title, cells)


_MOVES: dict[str, Callable[[MoveRow], Cell]] = {
    "move_kind": lambda move: move.kind,
    "move_years_min": lambda move: span(move.years)[0],
    "move_years_max": lambda move: span(move.years)[1],
    "move_years_estimated": lambda move: move.derived if move.years is not None else None,
    "move_pay_change": lambda move: move.pay,
    "move_brings": lambda move: move.share,
    "move_hours": lambda move: move.hours,
    "move_build": lambda move: building(move.gaps),
    "move_basis": lambda move: move.basis,
}
