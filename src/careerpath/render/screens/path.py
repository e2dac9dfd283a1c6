"""What `next` and `path` say."""

from collections.abc import Iterator

from careerpath.render.blocks import (
    Block,
    Bullets,
    Diagram,
    Facts,
    Heading,
    Next,
    Paragraph,
    Sources,
    Span,
    Table,
    Timeline,
    Title,
    Words,
    joined,
)
from careerpath.render.screens import blocks
from careerpath.render.screens.fitparts import person_facts
from careerpath.render.screens.moveparts import KINDS, PAY, gap_words, move_blocks, traits
from careerpath.render.words import cite, money, numbered, years
from careerpath.results.path import NextReport, PathReport, PathStep, PaySeen, Route

__all__: list[str] = []

_MOST_GAPS = 8
_FIRST = {"fastest": "the fastest first", "easiest": "the easiest first", "pay": "best pay first"}


@blocks.register
def _(report: NextReport) -> Iterator[Block]:
    numbers = numbered(report.sources)
    if report.into:
        yield Title(f"Ways into {report.role.title}", f"{len(report.moves)} in the catalogue")
    else:
        yield Title(f"Where {report.role.title} leads", f"{len(report.moves)} in the catalogue")
    for note in (*report.notes, *(report.person.notes if report.person else ())):
        yield Paragraph(Span(note, "note"))
    if report.served:
        served = years(report.served, report.served)
        yield Paragraph(Span(f"You have been in this role for {served}.", "note"))
    if not report.moves:
        yield Paragraph("The catalogue lists no such move.")
    yours = report.person is not None and bool(report.person.skills) and not report.into
    for move in report.moves:
        yield Heading((move.start if report.into else move.end).title)
        yield from move_blocks(move, numbers, yours=yours)
    yield from person_facts(report.person, ()) if report.person else ()
    yield Sources(report.sources)
    yield Next(report.next_command)


@blocks.register
def _(report: PathReport) -> Iterator[Block]:
    numbers = numbered(report.sources)
    first = _FIRST[report.prefer] if len(report.routes) > 1 else ""
    yield Title(f"From {report.start.title} to {report.end.title}", first)
    for note in (*report.notes, *(report.person.notes if report.person else ())):
        yield Paragraph(Span(note, "note"))
    yield Paragraph(Span(_reckoning(report), "note"))
    if report.prefer == "pay":
        words = "Best pay first: on the way, the least is earned below what the destination pays."
        yield Paragraph(Span(words, "note"))
    for place, route in enumerate(report.routes, start=1):
        number = f"{place}. " if len(report.routes) > 1 else ""
        yield Heading(f"{number}{_whole(route)}")
        yield from _route(report, route, numbers)
    if report.other_ways_in:
        yield Heading(f"Other ways into {report.end.title}")
        yield Table(
            [
                (move.start.title, (*joined(list(traits(move))), cite(move.basis, numbers)))
                for move in report.other_ways_in
            ]
        )
    yield from person_facts(report.person, ()) if report.person else ()
    yield Sources(report.sources)
    yield Next(report.next_command)


def _reckoning(report: PathReport) -> str:
    if report.hours_a_week is None:
        return "Time in each role alone; add --hours, or a profile, to count in time to learn."
    hours = f"{report.hours_a_week:g} {'hour' if report.hours_a_week == 1 else 'hours'} a week"
    return (
        "Each step takes the longer of the time in the role and the time to learn, "
        f"at {hours} of practice (--hours)."
    )


def _whole(route: Route) -> str:
    steps = "1 step" if len(route.steps) == 1 else f"{len(route.steps)} steps"
    if route.unknown == len(route.steps):
        return f"{steps}, and nobody says how long"
    return f"{steps}: {_span(route.years, route.unknown, estimated=route.estimated)}"


def _span(span: tuple[float, float], unknown: int, *, estimated: bool) -> str:
    """Years in all, as far as anybody knows them."""
    if not unknown:
        return years(*span, estimated=estimated) if span[1] else "no time"
    steps = "a step" if unknown == 1 else f"{unknown} steps"
    whole = f"{years(*span, estimated=estimated)} and " if span[1] else ""
    return f"{whole}{steps} of unknown length"


def _route(report: PathReport, route: Route, numbers: dict[str, int]) -> Iterator[Block]:
    stops: list[Words] = [(Span(report.start.title, "title"), *_start_pay(route, numbers))]
    unknown, estimated = 0, False
    for step in route.steps:
        unknown += step.years is None
        estimated = estimated or step.estimated
        so_far = _span(step.running, unknown, estimated=estimated)
        stops.append((Span(step.move.end.title, "title"), Span(f", after {so_far}", "note")))
    titles = [report.start.title, *(step.move.end.title for step in route.steps)]
    yield Diagram(
        titles, [_arrow(step) for step in route.steps], [step.running for step in route.steps]
    )
    yield Timeline(stops, [list(_leg(step, numbers)) for step in route.steps])


def _start_pay(route: Route, numbers: dict[str, int]) -> Iterator[Span]:
    pay = route.steps[0].pay
    if pay is not None:
        yield Span(f", {_pay(pay)}", "note")
        yield cite(pay.basis, numbers)


def _arrow(step: PathStep) -> str:
    told = [KINDS[step.move.kind]]
    if step.years is not None and step.years[1]:
        told.append(years(*step.years, estimated=step.estimated))
    return ", ".join(told)


def _leg(step: PathStep, numbers: dict[str, int]) -> Iterator[Block]:
    move = step.move
    kind = KINDS[move.kind]
    cited = (cite(move.basis, numbers),) if move.basis else ()
    style = "lacking" if move.kind == "inferred" else ""
    pay: Words | None = None
    if step.pay_after is not None:
        label = Span(PAY[move.pay], _PAY_STYLE.get(move.pay, ""))
        pay = (_pay(step.pay_after), cite(step.pay_after.basis, numbers), ", ", label)
    gaps = joined([gap_words(gap) for gap in step.build[:_MOST_GAPS]])
    if len(step.build) > _MOST_GAPS:
        gaps = (*gaps, Span(f", and {len(step.build) - _MOST_GAPS} more", "note"))
    hours = Span(f", ≈ {step.hours:,} hours", "note")
    yield Facts(
        [
            ("Move", (Span(kind[:1].upper() + kind[1:], style), *cited)),
            ("Takes", _takes(step)),
            ("Build", (*gaps, hours) if step.build else None),
            ("Certificates", ", ".join(move.certifications)),
            ("Pay", pay),
            ("Note", move.note),
        ]
    )
    if move.milestones:
        yield Heading("Milestones", minor=True)
        yield Bullets(move.milestones)


_PAY_STYLE = {"less": "lacking", "more": "met"}


def _takes(step: PathStep) -> str:
    if step.years is None:
        return "nobody says how long"
    told = []
    learning = None
    if step.learning_years is not None:
        span = years(step.learning_years, step.learning_years, estimated=True)
        learning = f"{span} to learn" if step.learning_years else "nothing to learn"
    if step.role_years is not None:
        if not step.role_years[1]:
            had = "you have had the years in the role that it asks"
            return f"{learning}; {had}" if learning is not None else had
        told.append(f"{years(*step.role_years, estimated=step.move.derived)} in the role")
    if learning is not None:
        told.append(learning)
    if step.role_years is None:
        told.append("an unknown time in the role")
    decides = _BINDS[step.binds] if len(told) > 1 and step.role_years is not None else ""
    return f"{' and '.join(told)}{decides}"


_BINDS = {
    None: "",
    "time in role": "; the time in the role decides",
    "learning": "; the learning decides",
    "both": "; the learning sets the least, the time in the role the most",
}


def _pay(pay: PaySeen) -> str:
    group = f" ({pay.group})" if pay.group else ""
    return f"{money(pay.amount)} {pay.currency} a year{group}"
