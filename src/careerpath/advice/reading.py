"""A person from whatever they have: a profile, a JSON Resume, or the text of a résumé."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any, NamedTuple

from careerpath.advice.wording import counted, listed
from careerpath.catalogue.index import Index
from careerpath.errors import Code, NoAnswer, Problem
from careerpath.files.text import clean, fold
from careerpath.models.profile import HeldRole, Preferences, Profile
from careerpath.profile.formats.source import ProfileSource, ResumeSource, TextSource, read_source
from careerpath.profile.reading import profile_of

if TYPE_CHECKING:
    from careerpath.profile.formats.as_text import TextLine
    from careerpath.profile.resume.found import ResumeReading

__all__ = ["Drawn", "Read", "held_role", "news", "read_person"]


_MOST_YEARS = 60


class Drawn(NamedTuple):
    """One thing drawn from a résumé: what of (`skills`, `roles` …), and the words behind it."""

    part: str
    name: str
    because: str


class Read(NamedTuple):
    """A profile as it was read. `drawn` has what a résumé gave, empty for a profile of our own.

    `notes` are to be told: what sort of file it was, and what in it was odd. `beside` is what a
    JSON Resume says and a profile has no place for.
    """

    profile: Profile
    drawn: tuple[Drawn, ...] = ()
    notes: tuple[str, ...] = ()
    beside: Mapping[str, Any] = {}


def read_person(index: Index, path: str, today: date) -> Read:
    """Read a profile in any form; `-` is standard input. Dates go on to `today`.

    Raises:
        InputError: with all that is wrong in the file.
        NoAnswer: it is a résumé, and no skill or role of the catalogue was recognised in it.
    """
    source = read_source(path)
    if isinstance(source, ProfileSource):
        return Read(profile_of(source.document))
    return _read_resume(index, source, today)


def news(index: Index, known: Profile, drawn: Profile) -> Profile:
    """What a profile drawn from a résumé adds to one that is there already.

    A skill or a role that the other names too, by whatever name, is no news, whatever its level:
    what somebody wrote themselves stands.
    """
    titles = _new(
        index,
        {role.title: None for role in drawn.roles},
        [role.title for role in known.roles],
        "role",
    )
    return Profile(
        **{part: getattr(drawn, part) for part in _WHOLE if getattr(known, part) is None},
        preferences=_unsaid(drawn.preferences, known.preferences),
        skills=_new(index, drawn.skills, known.skills, "skill"),
        roles=tuple(role for role in drawn.roles if role.title in titles),
        certifications=_unheard(drawn.certifications, known.certifications),
        languages=_unheard(drawn.languages, known.languages),
    )


_WHOLE = ("name", "summary", "interests", "education")
"""The parts that are taken as they are, or not at all."""


def _unsaid(drawn: Preferences, known: Preferences) -> Preferences:
    """The preferences that are told for the first time."""
    given = known.model_dump(exclude_defaults=True)
    return drawn.model_copy(update={key: getattr(Preferences(), key) for key in given})


def _new(
    index: Index, drawn: dict[str, int | None], known: Iterable[str], kind: str
) -> dict[str, int | None]:
    """Those of the names drawn that stand for nothing that is known by some name."""
    meant = index.exact([*drawn, *known], [kind])

    def key(name: str) -> str:
        return meant[name][0].id if name in meant else fold(name)

    have = {key(name) for name in known}
    return {name: level for name, level in drawn.items() if key(name) not in have}


def _unheard(drawn: Iterable[str], known: Iterable[str]) -> tuple[str, ...]:
    have = set(map(fold, known))
    return tuple(each for each in drawn if fold(each) not in have)


def _read_resume(index: Index, source: ResumeSource | TextSource, today: date) -> Read:
    from careerpath.advice.likely import without_unlikely  # noqa: PLC0415 - for résumés alone
    from careerpath.profile.resume.reading import read_resume  # noqa: PLC0415

    lines: tuple[TextLine, ...] = ()
    if isinstance(source, ResumeSource):
        from careerpath.profile.formats.as_text import as_text  # noqa: PLC0415 - see below

        lines = as_text(source.resume)
    text = source.text if isinstance(source, TextSource) else "\n".join(each.text for each in lines)
    reading = without_unlikely(index, read_resume(text, index.worded_with, today))
    named = index.titles("skill", (skill.id for skill in reading.skills))
    # The title goes into a file and onto a screen; without what cannot be seen it is found as well.
    titles = {id_: clean(title) or id_ for id_, title in named.items()}
    profile, beside = _profile(reading, titles), {}
    drawn = tuple(_drawn(reading, titles, source, lines))
    warnings: tuple[Problem, ...] = ()
    if isinstance(source, ResumeSource):
        from careerpath.advice.stated import stated  # noqa: PLC0415 - for JSON Resume alone

        said = stated(index, source, lines, reading, today)
        profile = profile.model_copy(update=said.parts)
        drawn = (*(each for each in drawn if each.part != "roles"), *said.drawn)
        beside, warnings = said.beside, source.warnings
    _something(index, profile, reading, source.origin)
    return Read(profile, drawn, (_told(profile), *map(str, warnings)), beside)


def _something(index: Index, profile: Profile, reading: "ResumeReading", origin: str) -> None:
    """Refuse a résumé in which no skill and no role that the catalogue knows was found."""
    known = any(role.id is not None for role in reading.roles)
    if not (reading.skills or known or index.exact([r.title for r in profile.roles], ["role"])):
        message = "no skill or role of the catalogue was recognised in it"
        hint = "name some: --skill “negotiation=4,crm”, or --current “account manager”"
        raise NoAnswer(Problem(Code.NOTHING_RECOGNISED, message, file=origin, hint=hint))


def _profile(reading: "ResumeReading", titles: dict[str, str]) -> Profile:
    return Profile(
        skills={titles[skill.id]: skill.level for skill in reading.skills},
        roles=tuple(
            held_role(role.title, role.years, current=role.current) for role in reading.roles
        ),
        education=reading.education,
        certifications=reading.certifications,
        languages=reading.languages,
    )


def held_role(title: str, years: float | None, *, current: bool) -> HeldRole:
    """A role held, without its years where they are more than a profile takes."""
    short = years is None or years <= _MOST_YEARS
    return HeldRole(title=title, years=years if short else None, current=current)


def _drawn(
    reading: "ResumeReading",
    titles: dict[str, str],
    source: ResumeSource | TextSource,
    lines: Sequence["TextLine"],
) -> Iterator[Drawn]:
    def line_of(number: int) -> int:
        # A JSON Resume was read as a text of ours, whose lines nobody else knows.
        if isinstance(source, TextSource):
            return number
        return source.document.position(lines[number - 1].path)[0]

    for skill in reading.skills:
        because = f"line {line_of(skill.line)}: “{skill.words}”; {skill.reason}"
        yield Drawn("skills", titles[skill.id], because)
    for role in reading.roles:
        unknown = "" if role.id is not None else "; not in the catalogue"
        # The whole line may hold a name or an address: it is named, not quoted.
        yield Drawn("roles", role.title, f"line {line_of(role.line)}{unknown}")
    if reading.education is not None:
        yield Drawn("education", reading.education.value, f"“{reading.education_words}”")


def _told(profile: Profile) -> str:
    found = [counted(len(profile.skills), "skill"), counted(len(profile.roles), "post")]
    return (
        f"Read as a résumé: {listed(found)} recognised. The levels are estimates;"
        " `careerpath profile import` writes them down, each with its reason, to be corrected."
    )
