"""The skills that the title of a post names: a brand manager does brand management."""

from collections.abc import Iterator, Mapping, Sequence

from careerpath.files.inflection import words_of
from careerpath.profile.resume.dictionary import Dictionary, Match
from careerpath.profile.resume.tokens import Token, tokens_of

__all__ = ["skills_of_a_title", "with_deeds"]

_DEEDS = {
    "accountant": "accounting", "administrator": "administration", "analyst": "analysis",
    "auditor": "auditing", "bookkeeper": "bookkeeping", "buyer": "buying",
    "cashier": "cashiering", "coach": "coaching",
    "coordinator": "coordination", "copywriter": "copywriting", "designer": "design",
    "developer": "development", "engineer": "engineering", "forecaster": "forecasting",
    "inspector": "inspection", "interviewer": "interviewing", "lead": "leading",
    "leader": "leading", "manager": "management", "marketer": "marketing",
    "mechanic": "machine maintenance", "merchandiser": "merchandising",
    "negotiator": "negotiation", "operator": "operation", "picker": "picking",
    "planner": "planning", "programmer": "programming", "recruiter": "recruiting",
    "scheduler": "scheduling", "supervisor": "supervising", "tester": "testing",
    "trainer": "training", "writer": "writing",
}  # fmt: skip
"""What those do who are called by a word."""

_BEFORE = words_of(
    "a an as assistant associate chief corporate deputy executive freelance global group head "
    "industrial interim international junior lead of principal regional senior sr staff "
    "strategic technical the trainee"
)
"""What may stand before the name of a skill in a title without making another one of it."""

_WHO = words_of(
    "adviser advisor agent associate clerk consultant director executive expert officer "
    "professional rep representative specialist technician worker"
)
"""Who somebody is, after what they do."""


def with_deeds(places: Mapping[str, int]) -> Mapping[str, int]:
    """Where words stand, and with them the words for what those do who are called by them."""
    both = dict(places)
    for word in _DEEDS.keys() & places.keys():
        for deed in _DEEDS[word].split():
            both[deed] = both.get(deed, 0) | places[word]
    return both


def skills_of_a_title(dictionary: Dictionary, title: str) -> Iterator[Match]:
    """Skills that a title begins with: not operations management in "sales operations manager"."""
    tokens = [
        Token(word, token.raw, token.gap if at == 0 else "")
        for token in tokens_of(title)
        if token.text not in _WHO
        for at, word in enumerate(_DEEDS.get(token.text, token.text).split())
    ]
    reached = 0
    for match in dictionary.find(tokens):
        if "skill" in match.ids and _ranks_alone(tokens[reached : match.start]):
            yield match
            reached = match.end


def _ranks_alone(tokens: Sequence[Token]) -> bool:
    return all(token.text in _BEFORE for token in tokens)
