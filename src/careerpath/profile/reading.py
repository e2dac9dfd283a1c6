"""A parsed file to a `Profile`."""

from careerpath.errors import InputError
from careerpath.files.documents import Document
from careerpath.files.validation import mapping_of, validate
from careerpath.models.profile import Profile

__all__ = ["profile_of"]


def profile_of(document: Document) -> Profile:
    """The profile that a document holds.

    Raises:
        InputError: with all that is wrong in it.
    """
    profile = validate(Profile, mapping_of(document, "profile"), document)
    if isinstance(profile, list):
        raise InputError(*profile)
    return profile
