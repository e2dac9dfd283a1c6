"""A profile as it was understood, and what in it was not."""

from collections.abc import Sequence

from careerpath.advice.filters import Filters, Wishes
from careerpath.advice.person import understand, unrecognised_problem
from careerpath.advice.wording import command
from careerpath.catalogue.index import Index
from careerpath.catalogue.names import Miss, look_up
from careerpath.errors import NoAnswer
from careerpath.models.profile import HeldRole, Profile
from careerpath.results.common import RoleRef
from careerpath.results.profile import HeldRow, ProfileReport

__all__ = ["check", "show"]


def show(
    index: Index, profile: Profile, typed: Sequence[str] | None = (), *, checked: bool = False
) -> ProfileReport:
    """What the catalogue makes of a profile.

    Raises:
        InputError: a preference names a function that the catalogue does not know.
        NoAnswer: skills were named and none was recognised.
    """
    understood = understand(index, profile)
    return ProfileReport(
        person=understood.reading,
        roles=tuple(_held(index, role) for role in profile.roles),
        education=profile.education.words if profile.education else None,
        certifications=profile.certifications,
        languages=profile.languages,
        wishes=Filters.of(index, _wishes(profile)).words,
        checked=checked,
        next_command=None if typed is None else command("match", *typed),
    )


def check(index: Index, profile: Profile, typed: Sequence[str] | None = ()) -> ProfileReport:
    """Whether all that a profile names is known.

    Raises:
        InputError: a preference names a function that the catalogue does not know.
        NoAnswer: with every name that was not recognised.
    """
    report = show(index, profile, typed, checked=True)
    if report.person.unrecognised:
        raise NoAnswer(*map(unrecognised_problem, report.person.unrecognised))
    return report


def _wishes(profile: Profile) -> Wishes:
    wanted = profile.preferences
    return Wishes(wanted.functions, wanted.levels, wanted.track, wanted.min_pay)


def _held(index: Index, said: HeldRole) -> HeldRow:
    found = look_up(index, said.title, ["role"])
    role = None
    if not isinstance(found, Miss):
        row = index.role_row(found.id)
        role = RoleRef(id=row.id, title=row.title, onet=row.onet)
    return HeldRow(said=said.title, role=role, years=said.years, current=said.current)
