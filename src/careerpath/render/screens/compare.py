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
from careerpath.render.screens.comparesections import SECTIONS
from careerpath.render.screens.fitparts import gate_facts, have, lack, person_facts, some, style
from careerpath.render.screens.moveparts import move_blocks, traits
from careerpath.render.words import (
    cite,
    numbered,
    pay_ranges,
)
from careerpath.results.compare import FunctionComparison, RoleColumn, RoleComparison, SharedSkill

__all__: list[str] = []

_MOST_OWN = 20
"""Beyond so many skills only their number is told; JSON has them all."""

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
    for title, say in SECTIONS.items():
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


def _skills(comparison: RoleComparison, heads: Sequence[str]) -> Iterator[Block]:
    shared = [each for each in comparison.skills if sum(ask is not None for ask in each.asks) > 1]
    if comparison.differences:
        shared = [each for each in shared if _differs(each)]
    you = ("you",) if comparison.person is not None else ()
    if shared:
        yield Heading("Skills that both ask for" if len(heads) == _PAIR else "Skills they share")
        yield Table([_levels(each) for each in shared], ("", *heads, *you))
    every = [_own(comparison.skills, place) for place, _ in enumerate(heads)]
    own = [{"Skills": [*bulleted(each[:_MOST_OWN]), *_more(each)]} for each in every]
    yield from section("Skills that only one asks for", heads, own, differences=False)


def _more(skills: Sequence[Words]) -> list[Words]:
    more = len(skills) - _MOST_OWN
    return [Span(f"and {more} more", "note")] if more > 0 else []


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


def _moves(comparison: RoleComparison, numbers: dict[str, int]) -> Iterator[Block]:
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
