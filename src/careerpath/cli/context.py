"""What a command needs from outside: the catalogue and the person."""

from datetime import date
from typing import TYPE_CHECKING

import typer

from careerpath.cli.emit import note
from careerpath.cli.options import PersonOptions, SharedOptions
from careerpath.cli.settings import setting
from careerpath.errors import UsageError
from careerpath.models.scales import HOURS_OF_A_WEEK, Education

if TYPE_CHECKING:
    from careerpath.catalogue.index import Index
    from careerpath.models.profile import Profile
    from careerpath.profile.options import PersonWords

__all__ = [
    "catalogue_paths",
    "index_and_profile",
    "index_for",
    "person_words",
    "profile_for",
    "profile_if_any",
    "shared_by",
    "typed",
    "weekly",
]


def shared_by(context: typer.Context, own: SharedOptions) -> SharedOptions:
    """The shared options in force: the command's own, else those before its name."""
    before = context.find_root().obj
    return own.over(before) if isinstance(before, SharedOptions) else own


def catalogue_paths(shared: SharedOptions) -> list[str]:
    """The catalogue that was asked for, by option, else by setting; empty for the shipped."""
    if shared.catalogue:
        return shared.catalogue
    value = setting("catalogue").value
    return list(value) if isinstance(value, tuple) else []


def index_for(shared: SharedOptions) -> "Index":
    """The index of the catalogue that was asked for.

    Raises:
        InputError: with all that is wrong in the catalogue.
    """
    from careerpath.catalogue.index import open_index  # noqa: PLC0415 - not needed for --help
    from careerpath.catalogue.places import catalogue_files  # noqa: PLC0415
    from careerpath.cli.progress import progress_bar  # noqa: PLC0415

    paths = catalogue_paths(shared)
    with progress_bar("Reading the catalogue", quiet=shared.quiet) as progress:
        index = open_index(paths, progress)
    if shared.verbose:
        note(f"catalogue: {', '.join(catalogue_files(paths))}, {len(index.roles)} roles", shared)
    return index


def profile_for(
    index: "Index", path: str | None, person: PersonOptions, shared: SharedOptions
) -> "Profile":
    """The profile in a file of any form, with what the options add; from them alone without one.

    Raises:
        UsageError: neither says anything.
        InputError: with all that is wrong in the file.
        NoAnswer: it is a résumé, and nothing in it was recognised.
    """
    from careerpath.models.profile import Profile  # noqa: PLC0415 - not needed for --help
    from careerpath.profile.options import with_words  # noqa: PLC0415

    _somebody(path, person)
    if path is None:
        return with_words(Profile(), person_words(person))
    from careerpath.advice.reading import read_person  # noqa: PLC0415 - for files alone

    read = read_person(index, path, date.today())  # noqa: DTZ011 - the reader's own calendar
    for words in read.notes:
        note(words, shared)
    return with_words(read.profile, person_words(person))


def index_and_profile(
    path: str | None, person: PersonOptions, shared: SharedOptions
) -> "tuple[Index, Profile]":
    """The index and the profile; that nothing is said of anybody is told before either is read.

    Raises:
        UsageError: nothing is said.
        InputError: with all that is wrong in the catalogue, or in the profile's file.
        NoAnswer: the file is a résumé, and nothing in it was recognised.
    """
    _somebody(path, person)
    index = index_for(shared)
    return index, profile_for(index, path, person, shared)


def _somebody(path: str | None, person: PersonOptions) -> None:
    if path is None and not person.given:
        raise UsageError(
            "nothing is known of the person",
            "give a profile file, or for example: --current “account manager” --years 4",
        )


def profile_if_any(
    index: "Index", path: str | None, person: PersonOptions, shared: SharedOptions
) -> "Profile | None":
    """The profile as `profile_for` reads it; None where nothing is said of anybody."""
    if path is None and not person.given:
        return None
    return profile_for(index, path, person, shared)


def person_words(person: PersonOptions) -> "PersonWords":
    """What the options say of the person, for the profile."""
    from careerpath.profile.options import PersonWords  # noqa: PLC0415 - not needed for --help

    education = None
    if person.education is not None:
        try:
            education = Education(person.education)
        except ValueError:
            known = ", ".join(Education)
            message = f"--education “{person.education[:80]}” is not a degree that is known"
            raise UsageError(message, f"known here: {known}") from None
    return PersonWords(
        person.skill or (), person.interest or (), person.current, person.years, education
    )


def weekly(hours: float | None) -> float | None:
    """Hours of practice a week, as given.

    Raises:
        UsageError: no week has so many.
    """
    if hours is not None and not 0 < hours <= HOURS_OF_A_WEEK:
        raise UsageError(f"--hours {hours:g} is not a number of hours in a week", "say --hours 5")
    return hours


def typed(path: str | None, person: PersonOptions) -> list[str] | None:
    """The options that give the same person to another command; None after a pipe."""
    if path == "-":
        return None
    words = [] if path is None else ["--profile", path]
    for name in ("skill", "interest"):
        for value in getattr(person, name) or ():
            words += [f"--{name}", value]
    for name in ("current", "years", "education"):
        value = getattr(person, name)
        if value is not None:
            words += [f"--{name}", f"{value:g}" if isinstance(value, float) else str(value)]
    return words
