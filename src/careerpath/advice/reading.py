"""A person from whatever they have: a profile, a JSON Resume, or the text of a résumé."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from careerpath.advice.wording import counted, listed
from careerpath.catalogue.index import Index
from careerpath.errors import Code, NoAnswer, Problem
from careerpath.files.text import fold
from careerpath.models.profile import HeldRole, Profile
from careerpath.profile.formats.source import ProfileSource, ResumeSource, TextSource, read_source
from careerpath.profile.reading import profile_of

if TYPE_CHECKING:
    from careerpath.profile.resume.found import ResumeReading

__all__ = ["Drawn", "Read", "news", "read_person"]


class Drawn(NamedTuple):
    """One thing drawn from a résumé: what of (`skills`, `roles` …), and the words behind it."""

    part: str
    name: str
    because: str


class Read(NamedTuple):
    """A profile as it was read. `drawn` has what a résumé gave, empty for a profile of our own.

    `notes` are to be told: what sort of file it was, and what in it was odd.
    """

    profile: Profile
    drawn: tuple[Drawn, ...] = ()
    notes: tuple[str, ...] = ()


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
        skills=_new(index, drawn.skills, known.skills, "skill"),
        roles=tuple(role for role in drawn.roles if role.title in titles),
        education=drawn.education if known.education is None else None,
        certifications=_unheard(drawn.certifications, known.certifications),
        languages=_unheard(drawn.languages, known.languages),
    )


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
    from careerpath.profile.formats.as_text import as_text  # noqa: PLC0415 - for résumés alone
    from careerpath.profile.resume.reading import read_resume  # noqa: PLC0415

    text = source.text if isinstance(source, TextSource) else as_text(source.resume)
    reading = read_resume(text, index.folded_names(["skill", "role"]), today)
    known_roles = [role for role in reading.roles if role.id is not None]
    if not reading.skills and not known_roles:
        message = "no skill or role of the catalogue was recognised in it"
        hint = "name some: --skill “negotiation=4,crm”, or --current “account manager”"
        raise NoAnswer(Problem(Code.NOTHING_RECOGNISED, message, file=source.origin, hint=hint))
    titles = index.titles("skill", (skill.id for skill in reading.skills))
    profile = Profile(
        skills={titles[skill.id]: skill.level for skill in reading.skills},
        roles=tuple(
            HeldRole(title=role.title, years=role.years, current=role.current)
            for role in reading.roles
        ),
        education=reading.education,
        certifications=reading.certifications,
        languages=reading.languages,
    )
    warnings = source.warnings if isinstance(source, ResumeSource) else ()
    return Read(profile, tuple(_drawn(reading, titles)), (*_told(reading), *map(str, warnings)))


def _drawn(reading: "ResumeReading", titles: dict[str, str]) -> Iterator[Drawn]:
    for skill in reading.skills:
        because = f"line {skill.line}: “{skill.words}”; {skill.reason}"
        yield Drawn("skills", titles[skill.id], because)
    for role in reading.roles:
        unknown = "" if role.id is not None else "; not in the catalogue"
        # The whole line may hold a name or an address: it is named, not quoted.
        yield Drawn("roles", role.title, f"line {role.line}{unknown}")
    if reading.education is not None:
        yield Drawn("education", reading.education.value, f"“{reading.education_words}”")


def _told(reading: "ResumeReading") -> Iterator[str]:
    found = [counted(len(reading.skills), "skill"), counted(len(reading.roles), "post")]
    yield (
        f"Read as a résumé: {listed(found)} recognised. The levels are estimates;"
        " `careerpath profile import` writes them down, each with its reason, to be corrected."
    )
