"""The screens of `show`: a role, a function or a skill in full."""

from collections.abc import Iterator

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from careerpath.models.scales import LEVELS
from careerpath.render.terminal import draw
from careerpath.render.terminal.parts import (
    Bar,
    bullets,
    cite,
    facts,
    heading,
    indented,
    joined,
    next_line,
    paragraph,
    text,
)
from careerpath.render.terminal.role import role_screen
from careerpath.render.terminal.sources import numbered, source_list
from careerpath.results.show import FunctionCard, RoleCard, Showing, SkillCard

__all__: list[str] = []


@draw.register
def _(showing: Showing, width: int | None) -> RenderableType:
    notes = [text(note, "note") for note in showing.notes]
    return Group(*notes, draw(showing.card, width), next_line(showing.card.next_command))


@draw.register
def _(card: RoleCard, _width: int | None) -> RenderableType:
    return Group(*role_screen(card))


@draw.register
def _(card: FunctionCard, _width: int | None) -> RenderableType:
    return Group(*_function(card))


@draw.register
def _(card: SkillCard, _width: int | None) -> RenderableType:
    return Group(*_skill(card))


def _function(card: FunctionCard) -> Iterator[RenderableType]:
    function, numbers = card.function, numbered(card.sources)
    yield joined([text(function.title, "title"), text("a function", "note")])
    yield text(function.summary + cite(function.basis, numbers))
    yield Text()
    yield facts(
        [
            ("Also called", ", ".join((*function.aliases, *function.names.values()))),
            ("Focus", function.focus),
            ("Orientation", function.orientation),
        ]
    )
    for title, items in (
        ("What it is there to do", function.objectives),
        ("How it is measured", function.kpis),
        ("Who it suits", function.suits),
        ("Moving in", function.moving_in),
    ):
        if items:
            yield heading(title)
            yield bullets(items)
    if card.skills:
        yield heading("Skills")
        yield paragraph(", ".join(skill.title for skill in card.skills))
    if function.team_roles:
        yield heading("Who is in it")
        yield facts((each.title, each.does) for each in function.team_roles)
    if card.works_with:
        yield heading("Working with others")
        yield facts(card.works_with)
    if card.roles:
        yield heading("Roles here, first jobs first")
        yield facts((role.title, f"careerpath show {role.id}") for role in card.roles)
    yield from source_list(card.sources)


def _skill(card: SkillCard) -> Iterator[RenderableType]:
    skill = card.skill
    yield joined([text(skill.title, "title"), text(f"a skill, {skill.category}", "note")])
    if skill.description:
        yield text(skill.description)
    yield Text()
    related = ", ".join(f"{other.title} ({strength:.0%})" for other, strength in card.related)
    hours = f"≈ {card.hours_per_level} hours of practice to rise a level (our estimate)"
    yield facts(
        [("Also called", ", ".join(skill.aliases)), ("Counts towards", related), ("Takes", hours)]
    )
    if skill.learn:
        yield heading("How to learn it")
        yield bullets(skill.learn)
    yield heading("Levels")
    yield facts((f"{level} {name}", example) for level, (name, example) in LEVELS.items())
    yield heading("Roles that ask for it")
    if not card.asked_by:
        yield paragraph("None in this catalogue.")
        return
    table = Table.grid(padding=(0, 2, 0, 0))
    for asker in card.asked_by:
        table.add_row(
            text(asker.role.title),
            Bar(asker.importance / 5, "met", 10),
            text(f"importance {asker.importance:g}"),
            text(f"level {asker.level} {LEVELS[asker.level][0]}"),
        )
    yield indented(table)
