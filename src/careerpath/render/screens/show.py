"""What `show` says: a role, a function or a skill in full."""

from collections.abc import Iterator

from careerpath.models.scales import LEVELS
from careerpath.render.blocks import (
    Block,
    Bullets,
    Facts,
    Heading,
    Meter,
    Next,
    Paragraph,
    Sources,
    Span,
    Table,
    Title,
)
from careerpath.render.screens import blocks
from careerpath.render.screens.role import role_blocks
from careerpath.render.words import cite, numbered
from careerpath.results.show import FunctionCard, RoleCard, Showing, SkillCard

__all__: list[str] = []

_MOST_ROLES = 30
"""Beyond so many a list only says how many more there are; JSON has them all."""


@blocks.register
def _(showing: Showing) -> Iterator[Block]:
    for note in showing.notes:
        yield Paragraph(Span(note, "note"))
    yield from blocks(showing.card)
    yield Next(showing.next_command)


@blocks.register
def _(card: RoleCard) -> Iterator[Block]:
    yield from role_blocks(card)


@blocks.register
def _(card: FunctionCard) -> Iterator[Block]:
    function, numbers = card.function, numbered(card.sources)
    yield Title(function.title, "a function")
    yield Paragraph((function.summary, cite(function.basis, numbers)))
    names = [
        name for name in (*function.aliases, *function.names.values()) if name != function.title
    ]
    yield Facts(
        [
            ("Also called", ", ".join(names)),
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
            yield Heading(title)
            yield Bullets(items)
    if card.skills:
        yield Heading("Skills")
        yield Paragraph(", ".join(skill.title for skill in card.skills))
    if function.team_roles:
        yield Heading("Who is in it")
        yield Facts([(each.title, each.does) for each in function.team_roles])
    if card.works_with:
        yield Heading("Working with others")
        yield Facts(card.works_with)
    if card.roles:
        yield Heading("Roles here, first jobs first")
        yield from _roles(card)
    yield Sources(card.sources)


@blocks.register
def _(card: SkillCard) -> Iterator[Block]:
    skill = card.skill
    yield Title(skill.title, f"a skill, {skill.category}")
    if skill.description:
        yield Paragraph(skill.description)
    related = ", ".join(f"{other.title} ({strength:.0%})" for other, strength in card.related)
    hours = f"≈ {card.hours_per_level} hours of practice to rise a level (our estimate)"
    yield Facts(
        [("Also called", ", ".join(skill.aliases)), ("Counts towards", related), ("Takes", hours)]
    )
    if skill.learn:
        yield Heading("How to learn it")
        yield Bullets(skill.learn)
    yield Heading("Levels")
    yield Facts([(f"{level} {name}", example) for level, (name, example) in LEVELS.items()])
    yield Heading("Roles that ask for it")
    if not card.asked_by:
        yield Paragraph("None in this catalogue.")
        return
    yield Table(
        [
            (
                each.role.title,
                Meter(each.importance / 5),
                Span(f"importance {each.importance:g}", "note"),
                f"level {each.level} {LEVELS[each.level][0]}",
            )
            for each in card.asked_by[:_MOST_ROLES]
        ]
    )
    if len(card.asked_by) > _MOST_ROLES:
        yield Paragraph(Span(f"and {len(card.asked_by) - _MOST_ROLES} more roles", "note"))


def _roles(card: FunctionCard) -> Iterator[Block]:
    """The roles of a function, each with the command that shows it; of very many, the first."""
    if len(card.roles) <= _MOST_ROLES:
        yield Facts(
            [(role.title, Span(f"careerpath show {role.id}", "command")) for role in card.roles]
        )
        return
    yield Bullets([role.title for role in card.roles[:_MOST_ROLES]])
    every = f"careerpath roles --function {card.function.id}"
    more = Span(f"and {len(card.roles) - _MOST_ROLES} more: ", "note")
    yield Paragraph((more, Span(every, "command")))
