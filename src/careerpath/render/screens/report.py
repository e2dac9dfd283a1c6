"""What `report` says: the other screens as chapters of one document."""

from collections.abc import Iterator

from careerpath.render.blocks import (
    Block,
    Bullets,
    Chapter,
    Facts,
    Heading,
    Next,
    Paragraph,
    Sources,
    Span,
    Title,
)
from careerpath.render.screens import blocks
from careerpath.render.words import cite, numbered
from careerpath.results.report import CareerReport

__all__: list[str] = []


@blocks.register
def _(report: CareerReport) -> Iterator[Block]:
    person = report.person.person
    yield Title(f"Career report for {person.name}" if person.name else "Career report")
    if report.match.rows:
        yield Paragraph(_short(report))
    yield Chapter("Who you are")
    yield from _within(report.person)
    yield Chapter("What fits you best")
    yield from _within(report.match)
    if report.comparison is not None:
        yield Chapter("The roles side by side", "only what differs")
        yield from _within(report.comparison)
    yield Chapter("The way there")
    if report.path is not None:
        yield from _within(report.path)
    elif report.no_path is not None:
        yield Paragraph(report.no_path)
    if report.learning is not None:
        yield Chapter("What to learn, and when")
        yield from _within(report.learning)
    yield Chapter("For the next conversation")
    yield Bullets(report.questions)
    yield Chapter("What this rests on")
    yield Paragraph(
        "The scores compare what you said with what a catalogue of roles asks. They say nothing of"
        " who you are, and no age, sex, origin, health or family enters them."
    )
    numbers = numbered(report.sources)
    yield Paragraph(("Its figures come from the sources below.", cite(numbers, numbers)))
    yield Heading("Taken for granted")
    yield Bullets(report.assumptions)
    yield Sources(report.sources)
    yield Next(report.next_command)


def _short(report: CareerReport) -> tuple[str | Span, ...]:
    """The story in a few sentences."""
    first = report.match.rows[0]
    best = next((row for row in report.match.rows if not row.current), first)
    told: list[str | Span] = ["Your best match is ", Span(best.role.title, "title")]
    if first is not best:
        told = [f"{first.role.title}, which you are now, scores {int(first.score)} of 100."]
        told += [" Your best match beside it is ", Span(best.role.title, "title")]
    told.append(f", {int(best.score)} of 100{f', {best.tier}' if best.tier else ''}. {best.why}")
    if report.path is not None:
        route = report.path.routes[0]
        steps = "one step" if len(route.steps) == 1 else f"{len(route.steps)} steps"
        told.append(f" The way to {report.path.end.title} takes {steps}.")
    return tuple(told)


def _within(result: object) -> Iterator[Block]:
    """A screen without its title, sources and next command, which the document has once."""
    for block in blocks(result):
        if isinstance(block, Facts | Bullets) and not (
            block.rows if isinstance(block, Facts) else block.items
        ):
            continue
        if not isinstance(block, Title | Sources | Next):
            yield block
