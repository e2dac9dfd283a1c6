"""A role in full, in the order in which a coach would tell it."""

from collections.abc import Iterator, Sequence

from careerpath.models.role import Role
from careerpath.models.scales import LEVELS
from careerpath.render.blocks import (
    Block,
    Bullets,
    Facts,
    Heading,
    Hexagon,
    Meter,
    Paragraph,
    Ranges,
    Sources,
    Span,
    Table,
    Title,
    Words,
    joined,
)
from careerpath.render.words import (
    certification_words,
    cite,
    education_words,
    experience_words,
    first,
    numbered,
    pay_ranges,
    pay_words,
    years,
)
from careerpath.results.show import Move, RoleCard

__all__ = ["role_blocks"]

_Numbers = dict[str, int]

_MOST_NAMES, _MOST_TASKS, _MOST_SKILLS, _MOST_MOVES = 12, 10, 30, 20
"""Beyond so many a list only says how many more there are; JSON has them all."""

_LINKS = {
    "exact": "the same occupation",
    "broader": "an occupation that has this role among others",
    "nearest": "the nearest occupation, not the same",
}


def role_blocks(card: RoleCard) -> Iterator[Block]:
    """Every section of a role's screen."""
    role, numbers = card.role, numbered(card.sources)
    traits = (card.function.title, f"{role.level} level", f"{role.track} track")
    yield Title(role.title, ", ".join(traits))
    yield Paragraph((role.summary, cite(role.basis, numbers)))
    names = [name for name in (*role.aliases, *role.names.values()) if name != role.title]
    if names:
        yield Paragraph(Span(f"Also called: {first(names, _MOST_NAMES)}", "note"))
    if role.onet is not None:
        link = f"In O*NET: {role.onet.title} ({role.onet.code}), {_LINKS[role.onet.match]}"
        yield Paragraph(Span(link, "note"))
    yield from _duties(role)
    yield from _people(role)
    yield from _skills(card, numbers)
    yield from _way_in(card, numbers)
    if role.pay:
        yield Heading("Pay, gross a year")
        yield Bullets(
            [(pay_words(pay, card.sources), cite(pay.basis, numbers)) for pay in role.pay]
        )
        yield Ranges(pay_ranges(role))
    yield from _interests(role, numbers)
    yield from _character(role, numbers)
    yield from _moves("Where it leads", card.moves_out, numbers)
    yield from _moves("Ways in from other roles", card.moves_in, numbers)
    yield Sources(card.sources)


def _duties(role: Role) -> Iterator[Block]:
    if role.duties:
        yield Heading("Day to day")
    for duties in role.duties:
        yield Heading(duties.theme, minor=True)
        yield Bullets(duties.tasks[:_MOST_TASKS])
        yield from _rest(duties.tasks, _MOST_TASKS)


def _people(role: Role) -> Iterator[Block]:
    rows = [
        ("Scope", role.scope),
        ("Decides", role.decisions),
        ("Reports to", ", ".join(role.reports_to)),
        ("Leads", ", ".join(role.leads)),
        ("Works with", "; ".join(role.works_with)),
        ("Measured by", ", ".join(role.kpis)),
        ("Surroundings", role.environment),
        ("Travel", role.travel),
    ]
    if any(value for _, value in rows):
        yield Heading("Decisions and people")
        yield Facts(rows)


def _skills(card: RoleCard, numbers: _Numbers) -> Iterator[Block]:
    if not card.asks:
        return
    yield Heading(("Skills it asks for", cite(card.role.requirements.basis, numbers)))
    yield Table(
        [
            (
                asked.skill.title,
                Meter(asked.importance / 5),
                Span(f"importance {asked.importance:g}", "note"),
                f"level {asked.level} {LEVELS[asked.level][0]}",
            )
            for asked in card.asks[:_MOST_SKILLS]
        ]
    )
    yield from _rest(card.asks, _MOST_SKILLS)


def _way_in(card: RoleCard, numbers: _Numbers) -> Iterator[Block]:
    role, rows = card.role, list[tuple[str, Words | None]]()
    if role.education is not None:
        words = education_words(role.education)
        rows.append(("Education", (words, cite(role.education.basis, numbers))))
        rows.append(("", role.education.note))
    if role.experience is not None:
        words = experience_words(role.experience)
        rows.append(("Experience", (words, cite(role.experience.basis, numbers))))
        rows.append(("", role.experience.background))
    rows += [
        ("Certification", (certification_words(each), cite(each.basis, numbers)))
        for each in role.certifications
    ]
    rows += [
        ("Condition", (words, cite(gate.basis, numbers)))
        for words, gate in zip(card.conditions, role.gates, strict=True)
    ]
    if rows:
        yield Heading("The way in")
        yield Facts(rows)


def _interests(role: Role, numbers: _Numbers) -> Iterator[Block]:
    if role.interests is None:
        return
    about = "≈ " if role.interests.estimated else ""
    yield Heading(("Interests it draws on, 1 to 7", cite(role.interests.basis, numbers)))
    if role.interests.estimated:
        yield Paragraph(Span("Estimated by a model, not rated by people.", "note"))
    scores = sorted(role.interests.scores.items(), key=lambda item: -item[1])
    yield Table([(theme.value, Meter(score / 7), f"{about}{score:g}") for theme, score in scores])
    yield Hexagon([(role.title, {t.value: score for t, score in role.interests.scores.items()})])


def _character(role: Role, numbers: _Numbers) -> Iterator[Block]:
    for title, items in (
        ("Who will like it", role.suits),
        ("Who should think twice", role.think_twice),
        ("Challenges", role.challenges),
        ("Opportunities", role.opportunities),
    ):
        if items:
            yield Heading(title)
            yield Bullets(items)
    if role.analogy is not None:
        yield Heading("In one picture")
        yield Paragraph((role.analogy.text, cite(role.analogy.basis, numbers)))
    if role.contexts:
        yield Heading("In different companies")
        yield Facts(
            [
                (each.setting, (each.description, cite(each.basis, numbers)))
                for each in role.contexts
            ]
        )
    if role.trends:
        yield Heading("Where it is heading")
        yield Bullets([(each.text, cite(each.basis, numbers)) for each in role.trends])


def _moves(title: str, moves: Sequence[Move], numbers: _Numbers) -> Iterator[Block]:
    if moves:
        yield Heading(title)
    for move in moves[:_MOST_MOVES]:
        told: list[Words] = [Span(move.role.title, "title"), move.kind.replace("_", " ")]
        if move.years is not None:
            told.append(years(*move.years, estimated=move.derived))
        yield Heading((*joined(told), cite(move.basis, numbers)), minor=True)
        if move.milestones:
            yield Bullets(move.milestones)
        yield Facts(
            [
                ("Build", ", ".join(skill.title for skill in move.skills)),
                ("Certificates", ", ".join(move.certifications)),
                ("Note", move.note),
            ]
        )
    yield from _rest(moves, _MOST_MOVES)


def _rest(items: Sequence[object], most: int) -> Iterator[Block]:
    """How many more there are."""
    if len(items) > most:
        yield Paragraph(Span(f"and {len(items) - most} more", "note"))
