"""The pieces of a move between two roles, on the screens that tell of one."""

from collections.abc import Iterator

from careerpath.render.blocks import Block, Bullets, Facts, Heading, Span, Words, joined
from careerpath.render.words import cite, years
from careerpath.results.moves import GapRow, MoveRow

__all__ = ["KINDS", "PAY", "gap_words", "move_blocks", "traits"]

KINDS = {
    "promotion": "promotion",
    "lateral": "lateral move",
    "career_change": "career change",
    "inferred": "inferred from what the roles ask",
    None: "not listed as a move",
}
PAY = {
    "more": "better paid",
    "comparable": "comparable pay",
    "less": "lower pay",
    "unknown": "pay cannot be compared",
}
_MOST_GAPS = 6


def traits(move: MoveRow) -> Iterator[Words]:
    """What sort of move it is: kind, years in the role before, pay, function."""
    yield KINDS[move.kind]
    if move.years is not None:
        yield f"after {years(*move.years, estimated=move.derived)}"
    yield Span(PAY[move.pay], "lacking" if move.pay == "less" else "")
    yield "same function" if move.same_function else "other function"


def gap_words(gap: GapRow) -> Words:
    """A skill to build, from the level held to the one asked."""
    start = f"{gap.held} → " if gap.held else ""
    return (f"{gap.skill.title} ", Span(f"{start}{gap.asked}", "lacking"))


def move_blocks(move: MoveRow, numbers: dict[str, int], *, yours: bool = False) -> Iterator[Block]:
    """A move in full: its traits, what one brings, what there is to build and to show."""
    cited = (cite(move.basis, numbers),) if move.basis else ()
    gaps = [gap_words(gap) for gap in move.gaps[:_MOST_GAPS]]
    if len(move.gaps) > _MOST_GAPS:
        gaps.append(Span(f"and {len(move.gaps) - _MOST_GAPS} more", "note"))
    hours = f", ≈ {move.hours:,} hours of practice" if move.hours else ""
    rows: list[tuple[str, Words | None]] = [
        ("Move", (*joined(list(traits(move))), *cited)),
        ("You bring" if yours else "Brings", f"{int(move.share)} % of what {move.end.title} asks"),
        ("To build", (*joined(gaps), Span(hours, "note")) if gaps else None),
        ("Certificates", ", ".join(move.certifications)),
        ("Note", move.note),
    ]
    yield Facts(rows)
    if move.milestones:
        yield Heading("Milestones", minor=True)
        yield Bullets(move.milestones)
