"""A role in full, in the order in which a coach would tell it."""

from collections.abc import Iterator, Sequence

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from careerpath.models.catalogue import Source
from careerpath.models.role import Certification, Pay, Role
from careerpath.models.scales import LEVELS
from careerpath.render.terminal.parts import (
    Bar,
    bullets,
    cite,
    facts,
    heading,
    indented,
    joined,
    money,
    paragraph,
    text,
    years,
)
from careerpath.render.terminal.sources import numbered, source_list
from careerpath.results.show import Move, RoleCard

__all__ = ["role_screen"]

_Numbers = dict[str, int]


def role_screen(card: RoleCard) -> Iterator[RenderableType]:
    """Every section of a role's screen."""
    role, numbers = card.role, numbered(card.sources)
    yield joined(
        [
            text(role.title, "title"),
            text(card.function.title, "note"),
            text(f"{role.level} level", "note"),
            text(f"{role.track} track", "note"),
        ]
    )
    yield text(role.summary + cite(role.basis, numbers))
    names = [name for name in (*role.aliases, *role.names.values()) if name != role.title]
    if names:
        yield text(f"Also called: {', '.join(names)}", "note")
    yield from _duties(role)
    yield from _people(role)
    yield from _skills(card, numbers)
    yield from _way_in(role, numbers)
    yield from _pay(role, card.sources, numbers)
    yield from _character(role, numbers)
    yield from _moves("Where it leads", card.moves_out, numbers)
    yield from _moves("Ways in from other roles", card.moves_in, numbers)
    yield from source_list(card.sources)


def _duties(role: Role) -> Iterator[RenderableType]:
    if role.duties:
        yield heading("Day to day")
    for duties in role.duties:
        yield indented(text(duties.theme, "label"))
        yield indented(bullets(duties.tasks))


def _people(role: Role) -> Iterator[RenderableType]:
    rows: list[tuple[str, Text | str | None]] = [
        ("Scope", role.scope),
        ("Decides", role.decisions),
        ("Reports to", ", ".join(role.reports_to)),
        ("Leads", ", ".join(role.leads)),
        ("Works with", ", ".join(role.works_with)),
        ("Measured by", ", ".join(role.kpis)),
        ("Surroundings", role.environment),
        ("Travel", role.travel),
    ]
    if any(value for _, value in rows):
        yield heading("Decisions and people")
        yield facts(rows)


def _skills(card: RoleCard, numbers: _Numbers) -> Iterator[RenderableType]:
    if not card.asks:
        return
    yield heading(f"Skills it asks for{cite(card.role.requirements.basis, numbers)}")
    table = Table.grid(padding=(0, 2, 0, 0))
    for asked in card.asks:
        table.add_row(
            text(asked.skill.title),
            Bar(asked.importance / 5, "met", 10),
            text(f"importance {asked.importance:g}", "note"),
            text(f"level {asked.level} {LEVELS[asked.level][0]}"),
        )
    yield indented(table)


def _way_in(role: Role, numbers: _Numbers) -> Iterator[RenderableType]:
    rows: list[tuple[str, Text | str | None]] = []
    if role.education is not None:
        schooling = [role.education.typical.words]
        if role.education.preferred:
            schooling.append(f"some employers prefer {role.education.preferred.words}")
        if role.education.fields:
            schooling.append(f"in {', '.join(role.education.fields)}")
        words = "; ".join(schooling) + cite(role.education.basis, numbers)
        rows += [("Education", words), ("", role.education.note)]
    if role.experience is not None:
        experience = role.experience
        span = (
            f"{experience.min:g} years or more"
            if experience.max is None
            else years(experience.min, experience.max)
        )
        estimate = "≈ " if set(experience.basis) <= {"editorial"} else ""
        words = estimate + span + cite(experience.basis, numbers)
        rows += [("Experience", words), ("", experience.background)]
    for certification in role.certifications:
        words = _certification(certification) + cite(certification.basis, numbers)
        rows.append(("Certification", words))
    if rows:
        yield heading("The way in")
        yield facts(rows)


def _certification(certification: Certification) -> str:
    named = " from ".join(
        part for part in (certification.credential, certification.body) if part is not None
    )
    return f"{named}. {certification.note}" if certification.note else named


def _pay(role: Role, sources: Sequence[Source], numbers: _Numbers) -> Iterator[RenderableType]:
    if not role.pay:
        return
    yield heading("Pay, gross a year")
    by_id = {source.id: source for source in sources}
    yield bullets([_pay_words(pay, by_id) + cite(pay.basis, numbers) for pay in role.pay])


def _pay_words(pay: Pay, sources: dict[str, Source]) -> str:
    figures = []
    if pay.median is not None:
        figures.append(f"{money(pay.median)} {pay.currency} median")
    if pay.average is not None:
        figures.append(f"{money(pay.average)} {pay.currency} average")
    if pay.p25 is not None and pay.p75 is not None:
        figures.append(f"the middle half earns {money(pay.p25)} to {money(pay.p75)}")
    dated = [sources[id_] for id_ in pay.basis if id_ != "editorial"][:1]
    where = [part for source in dated for part in (source.region, source.dated) if part]
    group = f"wider group: {pay.group}" if pay.group else ""
    told = " ".join(part for part in (group, f"({', '.join(where)})" if where else "") if part)
    separator = "; " if group else " "
    note = f" {pay.note}" if pay.note else ""
    return f"{', '.join(figures)}{separator if told else ''}{told}.{note}"


def _character(role: Role, numbers: _Numbers) -> Iterator[RenderableType]:
    if role.interests is not None:
        about = "≈ " if role.interests.estimated else ""
        yield heading(f"Interests it draws on, 1 to 7{cite(role.interests.basis, numbers)}")
        if role.interests.estimated:
            yield indented(text("Estimated by a model, not rated by people.", "note"))
        table = Table.grid(padding=(0, 2, 0, 0))
        scores = role.interests.scores
        for theme, score in sorted(scores.items(), key=lambda item: -item[1]):
            table.add_row(text(theme.value), Bar(score / 7, "met", 10), text(f"{about}{score:g}"))
        yield indented(table)
    for title, items in (
        ("Who will like it", role.suits),
        ("Who should think twice", role.think_twice),
        ("Challenges", role.challenges),
        ("Opportunities", role.opportunities),
    ):
        if items:
            yield heading(title)
            yield bullets(items)
    if role.analogy is not None:
        yield heading("In one picture")
        yield paragraph(role.analogy.text + cite(role.analogy.basis, numbers))
    if role.contexts:
        yield heading("In different companies")
        yield facts(
            (each.setting, each.description + cite(each.basis, numbers)) for each in role.contexts
        )
    if role.trends:
        yield heading("Where it is heading")
        yield bullets([each.text + cite(each.basis, numbers) for each in role.trends])


def _moves(title: str, moves: Sequence[Move], numbers: _Numbers) -> Iterator[RenderableType]:
    if not moves:
        return
    yield heading(title)
    for move in moves:
        kind = move.kind.replace("_", " ")
        span = ""
        if move.years is not None:
            span = f", {'≈ ' if move.derived else ''}{years(*move.years)}"
        told = f"{kind}{span}{cite(move.basis, numbers)}"
        yield indented(joined([text(move.role.title, "title"), told]))
        if move.milestones:
            yield indented(bullets(move.milestones))
        if move.skills:
            build = ", ".join(skill.title for skill in move.skills)
            yield indented(facts([("Build", build)]))
