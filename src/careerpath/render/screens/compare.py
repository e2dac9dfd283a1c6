"""What `compare` says of roles: in the order in which a coach would talk."""

from collections.abc import Iterator, Sequence

from careerpath.models.scales import LEVELS
from careerpath.render.blocks import (
    Block,
    Heading,
    Hexagon,
    Next,
    Paragraph,
    Ranges,
    Sources,
    Span,
    Table,
    Title,
    Words,
    joined,
)
from careerpath.render.screens import blocks
from careerpath.render.screens.beside import Cell, bulleted, section, side_by_side
from careerpath.render.screens.comparefunctions import function_blocks
from careerpath.render.screens.fitparts import gate_facts, have, lack, person_facts, some, style
from careerpath.render.screens.moveparts import move_blocks, traits
from careerpath.render.words import (
    certification_words,
    cite,
    education_words,
    experience_words,
    numbered,
    pay_ranges,
    pay_words,
)
from careerpath.results.compare import FunctionComparison, RoleColumn, RoleComparison, SharedSkill

__all__: list[str] = []

_PAIR = 2


@blocks.register
def _(comparison: FunctionComparison) -> Iterator[Block]:
    yield from function_blocks(comparison)


@blocks.register
def _(comparison: RoleComparison) -> Iterator[Block]:
    numbers = numbered(comparison.sources)
    heads = [column.role.title for column in comparison.columns]
    yield Title(side_by_side(heads))
    for note in (*comparison.notes, *(comparison.person.notes if comparison.person else ())):
        yield Paragraph(Span(note, "note"))
    for title, say in _SECTIONS.items():
        said = [say(column, comparison, numbers) for column in comparison.columns]
        yield from section(title, heads, said, differences=comparison.differences)
        if title == "Pay, gross a year":
            roles = [column.role for column in comparison.columns]
            yield Ranges([(r.title, *row[1:]) for r in roles for row in pay_ranges(r)[:1]])
        if title == "Who it suits":
            yield Hexagon(list(_hexagon(comparison)))
        if title == "People":
            yield from _skills(comparison, heads)
    yield from _moves(comparison, numbers)
    if comparison.person is not None:
        yield from section("You", heads, list(map(_you, comparison.columns)), differences=False)
        yield from person_facts(comparison.person, comparison.not_scored)
    yield Sources(comparison.sources)
    yield Next(comparison.next_command)


_Numbers = dict[str, int]


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
        tasks += [f"- {task}" for task in duties.tasks]
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
        draws.append((words, cite(role.interests.basis, numbers)))
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


_SECTIONS = {
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


def _given(words: str | None) -> Cell:
    return [words] if words else []


def _listed(words: Sequence[str]) -> Cell:
    return [", ".join(words)] if words else []


def _skills(comparison: RoleComparison, heads: Sequence[str]) -> Iterator[Block]:
    shared = [each for each in comparison.skills if sum(ask is not None for ask in each.asks) > 1]
    if comparison.differences:
        shared = [each for each in shared if _differs(each)]
    you = ("you",) if comparison.person is not None else ()
    if shared:
        yield Heading("Skills that both ask for" if len(heads) == _PAIR else "Skills they share")
        yield Table([_levels(each) for each in shared], ("", *heads, *you))
    own = [{"Skills": bulleted(_own(comparison.skills, place))} for place, _ in enumerate(heads)]
    yield from section("Skills that only one asks for", heads, own, differences=False)


def _differs(skill: SharedSkill) -> bool:
    return len({ask.level if ask is not None else 0 for ask in skill.asks}) > 1


def _levels(skill: SharedSkill) -> tuple[Words, ...]:
    emphasis = "title" if _differs(skill) else ""
    cells: list[Words] = [
        Span(_level(ask.level), emphasis) if ask is not None else Span("–", "note")
        for ask in skill.asks
    ]
    if skill.you is not None:
        cells.append(str(skill.you) if skill.you else Span("–", "lacking"))
    return (skill.skill.title, *cells)


def _level(level: int) -> str:
    return f"{level} {LEVELS[level][0]}"


def _own(skills: Sequence[SharedSkill], place: int) -> list[Words]:
    found: list[Words] = []
    for skill in skills:
        ask = skill.asks[place]
        if ask is not None and sum(each is not None for each in skill.asks) == 1:
            held = f", you {skill.you}" if skill.you else ""
            found.append((f"{skill.skill.title} ", Span(f"{_level(ask.level)}{held}", "note")))
    return found


def _moves(comparison: RoleComparison, numbers: _Numbers) -> Iterator[Block]:
    if len(comparison.columns) == _PAIR:
        for move in sorted(comparison.moves, key=lambda move: move.kind is None):
            yield Heading(f"From {move.start.title} to {move.end.title}")
            yours = comparison.person is not None and any(
                column.fit is not None and column.fit.current and column.role.id == move.start.id
                for column in comparison.columns
            )
            yield from move_blocks(move, numbers, yours=yours)
        return
    listed = [move for move in comparison.moves if move.kind is not None]
    if listed:
        yield Heading("Moving between them")
    yield Table(
        [
            (
                f"{move.start.title} → {move.end.title}",
                (*joined(list(traits(move))), cite(move.basis, numbers)),
            )
            for move in listed
        ]
    )


def _hexagon(comparison: RoleComparison) -> Iterator[tuple[str, dict[str, float]]]:
    for column in comparison.columns:
        if column.role.interests is not None:
            scores = column.role.interests.scores
            yield column.role.title, {theme.value: score for theme, score in scores.items()}
    if comparison.person is not None and comparison.person.interests is not None:
        yield "You", comparison.person.interests.scores


def _you(column: RoleColumn) -> dict[str, Cell]:
    fit = column.fit
    if fit is None:
        return {"Fit": [Span("nothing to score it by", "note")]}
    tier = fit.tier or "no tier without skills"
    return {
        "Fit": [Span(f"{fit.score:.2f} of 100, {tier}", style(fit)), f"place {fit.rank}"],
        "You have": [joined(some([have(each) for each in fit.matched]))],
        "Missing": [joined(some([lack(each) for each in fit.missing]))],
        **{label: [words] for label, words in gate_facts(fit)},
        "You give up": bulleted(column.gives_up),
    }
