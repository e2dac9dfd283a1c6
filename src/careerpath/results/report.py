"""The answer of `report`: the whole story of one person in one document."""

from typing import NamedTuple

from careerpath.models.catalogue import Source
from careerpath.results.compare import RoleComparison
from careerpath.results.learn import LearnReport
from careerpath.results.match import MatchReport
from careerpath.results.path import PathReport
from careerpath.results.profile import ProfileReport

__all__ = ["CareerReport"]


class CareerReport(NamedTuple):
    """What the other answers say of one person, in the order of a conversation.

    `comparison` is of two or three roles, None where there are not so many. `path` leads from the
    role held to the destination, None for the reason `no_path`; `learning` is for the roles that
    are compared, None where no skill is known. `questions` are for the next conversation,
    `assumptions` what was taken for granted, and what was not scored. Every part counts its
    footnotes by the same `sources`; with `redacted`, nothing names the person.
    """

    person: ProfileReport
    match: MatchReport
    comparison: RoleComparison | None
    path: PathReport | None
    no_path: str | None
    learning: LearnReport | None
    questions: tuple[str, ...]
    assumptions: tuple[str, ...]
    redacted: bool
    sources: tuple[Source, ...]
    next_command: str | None
