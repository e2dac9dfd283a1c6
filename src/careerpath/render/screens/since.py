"""What `match --since` adds to its screen: what has changed since an earlier answer."""

from collections.abc import Iterator

from careerpath.render.blocks import (
    Block,
    Facts,
    Heading,
    Paragraph,
    Span,
    Table,
    Words,
    joined,
)
from careerpath.results.match import SinceReport, SinceRow

__all__ = ["since_blocks"]


def since_blocks(since: SinceReport) -> Iterator[Block]:
    """The section: a sentence, then the roles of which something has changed."""
    yield Heading("Since then")
    yield Paragraph(since.summary)
    for note in since.notes:
        yield Paragraph(Span(note, "note"))
    if since.changes:
        same = len(since.rows) - len(since.changes)
        if same:
            words = f"Of its {len(since.rows)} roles, {same} are as they were."
            yield Paragraph(Span(words, "note"))
        labels = ("Role", "then", "now", "Fit", *(["Place"] if since.places_compare else []))
        lines = [_line(row)[: len(labels)] for row in since.changes]
        yield Table(lines, labels, right=frozenset({1, 2}))
    gaps = [(row.role.title, _gaps(row)) for row in since.changes]
    lost = [f"{role.title} ({role.id})" for role in since.gone]
    facts: list[tuple[str, Words | None]] = [
        *gaps,
        ("No longer in the catalogue", ", ".join(lost) or None),
    ]
    if any(words for _, words in facts):
        yield Facts(facts)


def _line(row: SinceRow) -> tuple[Words, ...]:
    style = "" if row.score_after == row.score_before else _direction(row)
    tier = f"tier.{row.tier_after}" if row.tier_after else ""
    score = "-" if row.score_after is None else f"{row.score_after:.2f}"
    return (
        row.role.title,
        f"{row.score_before:.2f}",
        Span(score, style),
        Span(_step(row.tier_before, row.tier_after), tier),
        _step(row.rank_before, row.rank_after),
    )


def _direction(row: SinceRow) -> str:
    return "met" if (row.score_after or 0) > row.score_before else "lacking"


def _step(before: object, after: object) -> str:
    """What it was and what it is; once where that is the same."""
    then, now = ("-" if each is None else str(each) for each in (before, after))
    return now if then == now else f"{then} → {now}"


def _gaps(row: SinceRow) -> Words | None:
    parts: list[Words] = []
    for words, style, gaps in (
        ("closed: ", "met", row.gaps_closed),
        ("new: ", "lacking", row.gaps_opened),
    ):
        if gaps:
            parts.append((words, Span(", ".join(each.title for each in gaps), style)))
    return joined(parts, "; ") if parts else None
