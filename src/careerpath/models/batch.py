"""A profile as `batch` takes it: one of many, with a name to tell its answer by."""

from typing import Annotated

from pydantic import Strict

from careerpath.models.base import Text
from careerpath.models.profile import Profile

__all__ = ["ProfileLine"]


class ProfileLine(Profile):
    """A profile with an id, which its answer carries as `query`."""

    id: Text | Annotated[int, Strict()] | None = None
