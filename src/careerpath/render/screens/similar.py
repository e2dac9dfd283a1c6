"""What `similar` says."""

from collections.abc import Iterator
from math import floor

from careerpath.render.blocks import (
    Block,
    Facts,
    Heading,
    Next,
    Paragraph,
    Span,
    Title,
    Words,
    joined,
)
from careerpath.render.screens import blocks
from careerpath.render.screens.fitparts import some
from careerpath.render.screens.moveparts import PAY
from careerpath.results.similar import SharedAsk, SimilarPart, SimilarReport, SimilarRow

__all__: list[str] = []

_PARTS = {
    "titles": "what they are called",
    "duties": "what they do",
    "mentions": "what one is called and the other does",
    "field": "field of work",
    "asks": "what they ask",
    "tools": "tools",
    "interests": "interests",
    "level": "level",
}
_NAMED, _TOLD = {"titles": 1, "duties": 5, "mentions": 5, "tools": 1}, 3
"""Parts of which words in common are told, from how many letters on, and how many words.

Short words of a sentence say little where they stand alone; what both ask has its own line.
"""


@blocks.register
def _(report: SimilarReport) -> Iterator[Block]:
    yield Title(f"Roles like {report.role.title}", f"{len(report.rows)} of {report.found} shown")
    for note in (*report.notes, *(report.person.notes if report.person else ())):
        yield Paragraph(Span(note, "note"))
    if not report.rows:
        yield Paragraph("No other role is called, does or asks anything of the same.")
    for place, row in enumerate(report.rows, start=1):
        # Rounded down, so that only roles that ask for the very same are 100 % alike.
        alike = Span(f", {floor(row.likeness)} % alike", "note")
        yield Heading((f"{place}. {row.role.title}", alike))
        yield Facts(list(_facts(row)))
    yield Next(report.next_command)


def _facts(row: SimilarRow) -> Iterator[tuple[str, Words | None]]:
    function = "same function" if row.same_function else row.function.title
    yield "Stands", f"{function}, {row.level} level, {PAY[row.pay]}"
    yield "Alike by", joined([_part(part) for part in row.parts if part.contribution])
    yield "Both ask", joined(some([_shared(each) for each in row.shared]))
    yield "Asks besides", joined(some([each.title for each in row.beyond]))
    if row.score is not None:
        style = f"tier.{row.tier}" if row.tier else ""
        yield "Your fit", Span(f"{row.score:.2f} {row.tier or ''}".strip(), style)


def _part(part: SimilarPart) -> Words:
    """What a part gives of the likeness, and what both roles have of it."""
    least = _NAMED.get(part.name)
    words = [each for each in part.common if least is not None and len(each) >= least]
    told = joined(words[:_TOLD])
    aside = (" (", *told, ")") if told else ()
    return (f"{_PARTS[part.name]} ", Span(f"{part.contribution:.2f}", "note"), *aside)


def _shared(ask: SharedAsk) -> Words:
    levels = f"{ask.here}" if ask.here == ask.there else f"{ask.here} → {ask.there}"
    return (f"{ask.skill.title} ", Span(levels, "note"))
