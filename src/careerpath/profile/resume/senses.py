"""Words that mean one thing to one trade and another to the next: whose complaints are they?"""

from typing import NamedTuple

from careerpath.files.inflection import stem, words_of

__all__ = ["FIELDS", "MEANT", "meant_by"]

_OF_CUSTOMERS = frozenset(
    map(stem, words_of("customer client success csm implementation merchant"))
)
_OF_PEOPLE = frozenset(map(stem, words_of("hr human people personnel hrbp talent recruiter")))
_OF_STOCK = frozenset(map(stem, words_of("demand supply inventory stock replenishment")))


class _Sense(NamedTuple):
    """Under a title with one of these stems, a name stands for the skill of another name."""

    titles: frozenset[str]
    meant: str


_SENSES = {
    "onboarding": _Sense(_OF_CUSTOMERS, "onboarding customers"),
    "complaints": _Sense(_OF_PEOPLE, "employee complaints"),
    "retention": _Sense(_OF_PEOPLE, "staff retention"),
    "forecasting": _Sense(_OF_STOCK, "demand forecasting"),
    "sourcing": _Sense(_OF_PEOPLE, "sourcing candidates"),
}

FIELDS = {"hr": "hr generalist", "human resources": "hr generalist"}
"""Fields that people put in place of a title, alone in a line, and the title that is meant."""

MEANT = frozenset((*(sense.meant for sense in _SENSES.values()), *FIELDS.values()))
"""The names that others may stand for."""


def meant_by(name: str, title: frozenset[str]) -> str:
    """The name of what a name means under a title, given as stems: mostly the same."""
    sense = _SENSES.get(name)
    return sense.meant if sense is not None and title & sense.titles else name
