"""The pieces of a person's fit with one role, on the screens of `match` and `fit`."""

from collections.abc import Iterator, Sequence

from careerpath.render.blocks import Block, Facts, Paragraph, Span, Table, Words
from careerpath.render.words import money
from careerpath.results.match import FitRow, RequirementRow
from careerpath.results.person import PersonReading

__all__ = [
    "arithmetic",
    "gate_facts",
    "have",
    "lack",
    "person_facts",
    "some",
    "standing",
    "style",
    "tie_words",
]

_LISTED = 4
_SAID = 1_000
_COMPONENTS = {
    "coverage": "what it asks that you have",
    "use": "what you have that it uses",
    "interests": "your interests",
    "career_level": "your career level",
}


def style(row: FitRow) -> str:
    """The style of the row's tier."""
    return f"tier.{row.tier}" if row.tier else "title"


def standing(row: FitRow) -> Iterator[Words]:
    """Where the role stands: function, level, and how that compares with the person's own."""
    yield Span(row.function.title, "note")
    yield Span(row.level, "note")
    if row.current:
        yield Span("where you are now", "note")
    elif row.steps is not None:
        yield Span(_steps(row.steps), "lacking" if row.steps < 0 else "note")
    if row.pay is not None:
        group = " (figure for a wider group)" if row.pay_group else ""
        yield Span(f"{money(row.pay)} {row.currency} a year{group}", "note")


def _steps(steps: int) -> str:
    if steps == 0:
        return "your level"
    direction = "up" if steps > 0 else "down"
    return f"a step {direction}" if abs(steps) == 1 else f"{abs(steps)} steps {direction}"


def have(row: RequirementRow) -> Words:
    """A requirement that is met, with the level held."""
    return (f"{row.skill.title} ", Span(str(row.held), "met"))


def lack(row: RequirementRow) -> Words:
    """A requirement that is not met in full, with what is there and what is needed."""
    if row.through is not None:
        words = f"{row.through.title} {row.held} helps, needs {row.asked}"
    elif row.held:
        words = f"you have {row.held}, needs {row.asked}"
    else:
        words = f"needs {row.asked}"
    return (f"{row.skill.title} ", Span(f"({words})", "lacking"))


def some(pieces: Sequence[Words]) -> list[Words]:
    """The first few, and how many more there are."""
    shown = list(pieces[:_LISTED])
    if len(pieces) > _LISTED:
        shown.append(Span(f"and {len(pieces) - _LISTED} more", "note"))
    return shown or [Span("none", "note")]


def gate_facts(row: FitRow) -> Iterator[tuple[str, Words]]:
    """The gates that are not met or not known."""
    for gate in row.gates:
        if gate.status == "not met":
            yield "Blocked by", Span(gate.text, "blocked")
        elif gate.status == "unknown":
            yield "Check", gate.text


def tie_words(row: FitRow) -> Words | None:
    """The mark of a near tie with the next row."""
    if row.near_tie is None:
        return None
    return Span(f"A close call: the next role would come before this one {row.near_tie}.", "note")


def arithmetic(row: FitRow) -> Iterator[Block]:
    """The score, added up, what keeps its tier down, and what each requirement gives and costs."""
    sums: list[tuple[Words, ...]] = [
        (
            _COMPONENTS[part.name],
            f"{part.value:.2f}",
            f"× {part.weight:g} %",
            f"= {part.contribution:.2f}",
        )
        for part in row.components
    ]
    sums.append((Span("score", "title"), "", "", Span(f"{row.score:.2f}", "title")))
    yield Table(sums, right=frozenset({1, 2, 3}))
    if row.tier_limit is not None:
        yield Paragraph(row.tier_limit)
    if row.matched or row.missing:
        labels = ("What it asks", "asks", "you", "gives", "costs")
        needs = [_need(each) for each in (*row.matched, *row.missing)]
        yield Table(needs, labels, right=frozenset({1, 2, 3, 4}))


def _need(each: RequirementRow) -> tuple[str, ...]:
    through = f" (through {each.through.title} {each.held})" if each.through else ""
    held = "-" if each.through or not each.held else str(each.held)
    return (
        each.skill.title + through,
        str(each.asked),
        held,
        f"{each.contribution:.2f}",
        f"{each.missed:.2f}",
    )


def person_facts(person: PersonReading, not_scored: Sequence[str]) -> Iterator[Block]:
    """What was assumed of a person, what was not recognised, and what was not scored."""
    rows: list[tuple[str, Words | None]] = []
    assumed = [each.skill.title for each in person.skills if each.assumed == "no level given"]
    if assumed:
        rows.append(("Assumed", f"level 3 (practitioner) for {', '.join(assumed)}"))
    for each in person.unrecognised:
        near = " or ".join(f"“{title}”" for title in each.suggestions)
        meant = f": did you mean {near}?" if near else ""
        rows.append(("Not recognised", f"the {each.kind} “{each.said[:_SAID]}”{meant}"))
    rows += [("Not scored", words) for words in not_scored]
    if rows:
        yield Facts(rows)
