"""What a command needs from outside: the catalogue and the person."""

import os

import typer

from careerpath.catalogue.index import Index, open_index
from careerpath.catalogue.loading import catalogue_files
from careerpath.cli.emit import note
from careerpath.cli.options import PersonOptions, SharedOptions
from careerpath.errors import UsageError
from careerpath.models.profile import Profile
from careerpath.profile.options import with_words
from careerpath.profile.reading import read_profile

__all__ = ["index_for", "profile_for", "shared_by"]


def shared_by(context: typer.Context, own: SharedOptions) -> SharedOptions:
    """The shared options in force: the command's own, else those before its name."""
    before = context.find_root().obj
    return own.over(before) if isinstance(before, SharedOptions) else own


def index_for(shared: SharedOptions) -> Index:
    """The index of the catalogue that was asked for, by option, else by environment."""
    named = os.environ.get("CAREERPATH_CATALOGUE", "")
    paths = shared.catalogue or [path for path in named.split(os.pathsep) if path]
    index = open_index(paths)
    if shared.verbose:
        files = ", ".join(catalogue_files(paths))
        note(f"catalogue: {files}, {len(index.roles)} roles", shared)
    return index


def profile_for(path: str | None, person: PersonOptions) -> Profile:
    """The profile in a file, with what the options add; from the options alone without a file.

    Raises:
        UsageError: neither says anything.
    """
    if path is None and not person.words:
        raise UsageError(
            "nothing is known of the person",
            "give a profile file, or for example: --current “account manager” --years 4",
        )
    return with_words(read_profile(path) if path is not None else Profile(), person.words)
