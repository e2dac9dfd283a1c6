"""A profile file, YAML or JSON, to a `Profile`."""

from careerpath.errors import InputError
from careerpath.files.documents import load
from careerpath.files.validation import mapping_of, validate
from careerpath.models.profile import Profile

__all__ = ["MAX_BYTES", "read_profile"]

MAX_BYTES = 2_000_000
"""The largest profile that is read: far beyond what a person would write."""


def read_profile(path: str) -> Profile:
    """Read a profile; `-` is standard input.

    Raises:
        InputError: with all that is wrong in the file.
    """
    document = load(path, MAX_BYTES)
    profile = validate(Profile, mapping_of(document, "profile"), document)
    if isinstance(profile, list):
        raise InputError(*profile)
    return profile
