"""What a comparison says of one role, section by section."""

from collections.abc import Sequence

from careerpath.render.blocks import Span, Words
from careerpath.render.screens.beside import Cell, bulleted
from careerpath.render.words import (
    certification_words,
    cite,
    education_words,
    experience_words,
    pay_words,
)
from careerpath.results.compare import RoleColumn, RoleComparison

__all__ = ["SECTIONS"]

_Numbers = dict[str, int]


_MOST_TASKS = 8
"""Beyond so many tasks of a theme only their number is told; JSON has them all."""


def _what(column: RoleColumn, _: RoleComparison, numbers: _Numbers) -> dict[str, Cell]:
    role = column.role
    return {
        "In short": [role.summary],
        "Function": [column.function.title],
        "Level": [role.level.value],
        "Track": [role.track.value],
        "Sources": [(cite(role.basis, numbers),)],
    }


def _day(column: RoleColumn, _: RoleComparison, __: _Numbers) -> dict[str, Cell]:
    tasks: list[Words] = []
    for duties in column.role.duties:
        tasks.append(Span(duties.theme, "note"))
        tasks += [f"- {task}" for task in duties.tasks[:_MOST_TASKS]]
        if len(duties.tasks) > _MOST_TASKS:
            tasks.append(Span(f"and {len(duties.tasks) - _MOST_TASKS} more", "note"))
    return {"Duties": tasks}


def _decides(column: RoleColumn, _: RoleComparison, __: _Numbers) -> dict[str, Cell]:
    role = column.role
    return {
        "Scope": _given(role.scope),
        "Decides": _given(role.decisions),
        "Measured by": bulleted(role.kpis),
    }


def _people(column: RoleColumn, _: RoleComparison, __: _Numbers) -> dict[str, Cell]:
    role = column.role
    return {
        "Reports to": _listed(role.reports_to),
        "Leads": _listed(role.leads) or ["nobody"],
        "Works with": bulleted(role.works_with),
    }


def _way_in(column: RoleColumn, _: RoleComparison, numbers: _Numbers) -> dict[str, Cell]:
    role, said = column.role, dict[str, Cell]()
    if role.education is not None:
        words = (education_words(role.education), cite(role.education.basis, numbers))
        said["Education"] = [words, *_given(role.education.note)]
    if role.experience is not None:
        words = (experience_words(role.experience), cite(role.experience.basis, numbers))
        said["Experience"] = [words, *_given(role.experience.background)]
    said["Certificates"] = bulleted(
        [(certification_words(each), cite(each.basis, numbers)) for each in role.certifications]
    )
    said["Conditions"] = bulleted(
        [
            (condition, cite(gate.basis, numbers))
            for condition, gate in zip(column.conditions, role.gates, strict=True)
        ]
    )
    return said


def _pay(column: RoleColumn, comparison: RoleComparison, numbers: _Numbers) -> dict[str, Cell]:
    pay = [
        (pay_words(each, comparison.sources), cite(each.basis, numbers)) for each in column.role.pay
    ]
    return {"Pay": bulleted(pay)}


def _growth(column: RoleColumn, _: RoleComparison, numbers: _Numbers) -> dict[str, Cell]:
    role = column.role
    return {
        "Challenges": bulleted(role.challenges),
        "Opportunities": bulleted(role.opportunities),
        "Trends": bulleted([(each.text, cite(each.basis, numbers)) for each in role.trends]),
    }


def _surroundings(column: RoleColumn, _: RoleComparison, __: _Numbers) -> dict[str, Cell]:
    return {"Place": _given(column.role.environment), "Travel": _given(column.role.travel)}


def _suits(column: RoleColumn, _: RoleComparison, numbers: _Numbers) -> dict[str, Cell]:
    role, draws = column.role, list[Words]()
    if role.interests is not None:
        themes = sorted(role.interests.scores.items(), key=lambda item: -item[1])[:3]
        about = "≈ " if role.interests.estimated else ""
        words = ", ".join(f"{theme.value} {about}{score:g}" for theme, score in themes)
        draws.append((f"{words} (of 7)", cite(role.interests.basis, numbers)))
    return {
        "Interests": draws,
        "Will like it": bulleted(role.suits),
        "Think twice": bulleted(role.think_twice),
    }


def _contexts(column: RoleColumn, _: RoleComparison, numbers: _Numbers) -> dict[str, Cell]:
    return {
        each.setting: [(each.description, cite(each.basis, numbers))]
        for each in column.role.contexts
    }


def _picture(column: RoleColumn, _: RoleComparison, numbers: _Numbers) -> dict[str, Cell]:
    analogy = column.role.analogy
    return {"Picture": [(analogy.text, cite(analogy.basis, numbers))] if analogy else []}


SECTIONS = {
    "What it is": _what,
    "Day to day": _day,
    "Decisions and scope": _decides,
    "People": _people,
    "The way in": _way_in,
    "Pay, gross a year": _pay,
    "Growth": _growth,
    "Surroundings": _surroundings,
    "Who it suits": _suits,
    "In different companies": _contexts,
    "In one picture": _picture,
}
"""The sections of a comparison of roles, in the order in which a coach talks."""


def _given(words: str | None) -> Cell:
    return [words] if words else []


def _listed(words: Sequence[str]) -> Cell:
    return [", ".join(words)] if words else []
