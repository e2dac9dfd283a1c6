"""The pieces of a person's fit with one role, on the screens of `match` and `fit`."""

from collections.abc import Iterator, Sequence

from rich.box import SIMPLE_HEAD
from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from careerpath.render.terminal.parts import Bar, facts, money, text
from careerpath.results.match import FitRow, RequirementRow
from careerpath.results.person import PersonReading

__all__ = [
    "arithmetic",
    "gate_facts",
    "have",
    "head",
    "lack",
    "person_facts",
    "standing",
    "style",
    "tie",
]

_COMPONENTS = {
    "coverage": "what it asks that you have",
    "use": "what you have that it uses",
    "interests": "your interests",
    "career_level": "your career level",
}


def style(row: FitRow) -> str:
    """The style of the row's tier."""
    return f"tier.{row.tier}" if row.tier else "title"


def standing(row: FitRow) -> Iterator[Text]:
    """Where the role stands: function, level, and how that compares with the person's own."""
    yield text(row.function.title, "note")
    yield text(row.level, "note")
    if row.current:
        yield Text("where you are now", style="note")
    elif row.steps is not None:
        yield Text(_steps(row.steps), style="lacking" if row.steps < 0 else "note")
    if row.pay is not None:
        group = " (wider group)" if row.pay_group else ""
        yield text(f"{money(row.pay)} {row.currency} a year{group}", "note")


def _steps(steps: int) -> str:
    if steps == 0:
        return "your level"
    direction = "up" if steps > 0 else "down"
    return f"a step {direction}" if abs(steps) == 1 else f"{abs(steps)} steps {direction}"


def have(row: RequirementRow) -> Text:
    """A requirement that is met, with the level held."""
    return Text.assemble(text(row.skill.title), (f" {row.held}", "met"))


def lack(row: RequirementRow) -> Text:
    """A requirement that is not met in full, with what is there and what is needed."""
    if row.through is not None:
        words = f"{_stand_in(row)} {row.held} helps, needs {row.asked}"
    elif row.held:
        words = f"you have {row.held}, needs {row.asked}"
    else:
        words = f"needs {row.asked}"
    return Text.assemble(text(row.skill.title), (f" ({words})", "lacking"))


def _stand_in(row: RequirementRow) -> str:
    """The title of the skill that stands in."""
    return text(row.through.title).plain if row.through else ""


def gate_facts(row: FitRow) -> Iterator[tuple[str, Text]]:
    """The gates that are not met or not known."""
    for gate in row.gates:
        if gate.status == "not met":
            yield "Blocked by", text(gate.text, "blocked")
        elif gate.status == "unknown":
            yield "Check", text(gate.text)


def arithmetic(row: FitRow) -> RenderableType:
    """The score, added up, and what each requirement gives and costs."""
    sums = Table.grid(padding=(0, 2, 0, 0))
    for _ in range(4):
        sums.add_column(justify="right")
    sums.columns[0].justify = "left"
    for part in row.components:
        sums.add_row(
            _COMPONENTS[part.name],
            f"{part.value:.2f}",
            f"× {part.weight:g} %",
            f"= {part.contribution:.2f}",
        )
    sums.add_row("score", "", "", f"{row.score:.2f}", style="title")
    if not row.matched and not row.missing:
        return sums
    needs = Table(box=SIMPLE_HEAD, pad_edge=False, padding=(0, 1))
    for label in ("What it asks", "asks", "you", "gives", "costs"):
        needs.add_column(label, justify="right" if label != "What it asks" else "left")
    for each in (*row.matched, *row.missing):
        through = f" (through {_stand_in(each)})" if each.through else ""
        needs.add_row(
            text(each.skill.title + through),
            str(each.asked),
            str(each.held or "-"),
            f"{each.contribution:.2f}",
            f"{each.missed:.2f}",
        )
    return Group(sums, needs)


def head(row: FitRow) -> RenderableType:
    """Place, title, bar, score and tier on one line."""
    line = Table.grid(padding=(0, 1, 0, 0))
    line.add_column(justify="right", width=2, style="label")
    line.add_column(width=36, overflow="fold")
    line.add_column(width=20)
    line.add_column(justify="right", width=3)
    line.add_column(width=7)
    line.add_row(
        Text(str(row.rank)),
        text(row.role.title, "title"),
        Bar(row.score / 100, style(row)),
        Text(str(int(row.score)), style=style(row)),
        Text(row.tier or "", style=style(row)),
    )
    return line


def tie(row: FitRow) -> Iterator[Text]:
    """The mark of a near tie with the next row."""
    if row.near_tie is not None:
        yield text(f"A close call: it would swap with the next {row.near_tie}.", "note")


def person_facts(person: PersonReading, not_scored: Sequence[str]) -> Iterator[RenderableType]:
    """What was assumed of a person, what was not recognised, and what was not scored."""
    rows: list[tuple[str, Text | str | None]] = []
    assumed = [each.skill.title for each in person.skills if each.assumed == "no level given"]
    if assumed:
        rows.append(("Assumed", f"level 3 (practitioner) for {', '.join(assumed)}"))
    for each in person.unrecognised:
        near = " or ".join(f"“{title}”" for title in each.suggestions)
        meant = f": did you mean {near}?" if near else ""
        rows.append(("Not recognised", f"the {each.kind} “{each.said}”{meant}"))
    rows += [("Not scored", words) for words in not_scored]
    if rows:
        yield Text()
        yield facts(rows)
