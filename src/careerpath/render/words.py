"""Facts as words, the same in every format."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from careerpath.render.blocks import Span

if TYPE_CHECKING:
    from careerpath.models.catalogue import Source
    from careerpath.models.role import Certification, Experience, Pay, Role, RoleEducation

__all__ = [
    "certification_words",
    "cite",
    "education_words",
    "experience_words",
    "first",
    "money",
    "numbered",
    "pay_ranges",
    "pay_words",
    "source_notes",
    "source_words",
    "years",
]


def first(names: Sequence[str], most: int) -> str:
    """Names as a list: the first few, and how many more there are."""
    more = f", and {len(names) - most} more" if len(names) > most else ""
    return ", ".join(names[:most]) + more


def numbered(sources: "Sequence[Source]") -> dict[str, int]:
    """The footnote number of each source."""
    return {source.id: number for number, source in enumerate(sources, start=1)}


def cite(basis: Iterable[str], numbers: dict[str, int]) -> Span:
    """The footnotes of a basis; the words for a figure that cites nothing."""
    cited = sorted(numbers[id_] for id_ in basis)
    return Span(",".join(map(str, cited)), "cite") if cited else Span(" (no source given)", "note")


def source_words(source: "Source") -> str:
    """A source on one line: title, publisher, region, date, licence, address."""
    if source.kind == "editorial":
        return source.title
    parts = (source.title, source.publisher, source.region, source.dated, source.licence)
    return ", ".join(part for part in (*parts, source.url) if part)


def source_notes(source: "Source", *, cited: bool) -> list[str]:
    """What a source's licence asks to be said; where sources are the matter, what was changed."""
    notes = (source.attribution, None if cited else source.modified)
    return [note for note in notes if note]


def money(amount: float) -> str:
    """An amount with thousands apart, no cents."""
    return f"{amount:,.0f}"


def years(low: float, high: float, *, estimated: bool = False) -> str:
    """A range of years: “3–5 years”, “≈ 1 year”, “up to ≈ 2 years”."""
    unit = "year" if high == 1 else "years"
    about = "≈ " if estimated else ""
    if low == high:
        return f"{about}{low:g} {unit}"
    return f"{about}{low:g}–{high:g} {unit}" if low else f"up to {about}{high:g} {unit}"


def education_words(education: "RoleEducation") -> str:
    """The usual degree, what some employers prefer, and in which fields."""
    words = [education.typical.words]
    if education.preferred:
        words.append(f"some employers prefer {education.preferred.words}")
    if education.fields:
        *most, last = education.fields
        words.append(f"in {', '.join(most)} or {last}" if most else f"in {last}")
    return "; ".join(words)


def experience_words(experience: "Experience") -> str:
    """Years of experience; with ≈ where they are nobody's but our own."""
    estimated = set(experience.basis) <= {"editorial"}
    if experience.max is None:
        return f"{'≈ ' if estimated else ''}{experience.min:g} years or more"
    return years(experience.min, experience.max, estimated=estimated)


def certification_words(certification: "Certification") -> str:
    """The credential and the body, and what there is to say of them."""
    named = " from ".join(
        part for part in (certification.credential, certification.body) if part is not None
    )
    return f"{named}. {certification.note}" if certification.note else named


def pay_ranges(role: "Role") -> list[tuple[str, tuple[float, float] | None, float, str]]:
    """The pay of a role, for a picture: a name, the middle half, what is typical, the currency."""
    return [
        (
            pay.group or role.title,
            (pay.p25, pay.p75) if pay.p25 is not None and pay.p75 is not None else None,
            pay.typical,
            pay.currency,
        )
        for pay in role.pay
        if pay.typical is not None
    ]


def pay_words(pay: "Pay", sources: "Sequence[Source]") -> str:
    """The figures, the wider group that they are for, and where and when they were found."""
    figures = []
    if pay.median is not None:
        figures.append(f"{money(pay.median)} {pay.currency} median")
    if pay.average is not None:
        figures.append(f"{money(pay.average)} {pay.currency} average")
    if pay.p25 is not None and pay.p75 is not None:
        figures.append(f"the middle half earns {money(pay.p25)} to {money(pay.p75)}")
    cited = {each.id: each for each in sources if each.kind != "editorial"}
    source = next((cited[id_] for id_ in pay.basis if id_ in cited), None)
    where = [part for part in (source.region, source.dated) if part] if source else []
    group = f"wider group, {pay.group}: " if pay.group else ""
    told = f" ({', '.join(where)})" if where else ""
    note = f" {pay.note}" if pay.note else ""
    return f"{group}{', '.join(figures)}{told}.{note}"
