"""How well somebody knows a skill: an estimate, with its reason."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from careerpath.files.inflection import words_of
from careerpath.profile.resume.dates import Span, said_years, years_covered
from careerpath.profile.resume.tokens import Token

__all__ = ["LEVEL_WORDS", "Evidence", "estimate", "level_said", "years_said"]

ASSUMED = 3
"""The level of a skill that is named and no more; the same as a profile assumes."""

_SAID = {
    5: "expert mastery master guru authority specialist",
    4: "advanced strong excellent extensive deep skilled highly power very",
    3: "good solid proficient competent intermediate confident fluent sound practised experienced",
    2: "basic basics some simple elementary familiar little bit ok okay fair fundamental",
    1: "beginner beginners novice awareness exposure learning display few rudimentary",
}
LEVEL_WORDS = {word: level for level, words in _SAID.items() for word in words.split()}
_FILLERS = words_of(
    "a an in of with at the to knowledge skills skill user users understanding command level "
    "using use experience working my grasp user-level and"
)
_NEAR = 4
_EXPERIENCE = words_of("experience exprience exp")
_AFTER = frozenset(("(", "-", ":", "|"))

_A_YEAR, _SOME_YEARS, _MANY_YEARS = 1, 4, 5
_LONG_AGO = 5


class Evidence(NamedTuple):
    """One place that tells of a skill: its words, and what stands around them."""

    words: str
    name: str
    line: int
    said: tuple[int, str] | None
    years: float | None
    span: Span | None
    listed: bool


def level_said(tokens: Sequence[Token], start: int, end: int) -> tuple[int, str] | None:
    """The level that words beside a skill give it: "expert in …", "… (basic)", "basic …"."""
    before = _before(tokens, start)
    if before is not None:
        return before
    if end < len(tokens) and tokens[end].gap in _AFTER:
        stop = next(
            (at for at in range(end + 1, len(tokens)) if tokens[at].gap not in {"", "/"}),
            len(tokens),
        )
        return _worded(tokens[end : min(stop, end + _NEAR)])
    if end < len(tokens) and not tokens[end].gap and tokens[end].text in {"basics", "beginner"}:
        return LEVEL_WORDS[tokens[end].text], tokens[end].raw
    if end < len(tokens) and not tokens[end].gap and tokens[end].text in {"expert", "simple"}:
        return LEVEL_WORDS[tokens[end].text], tokens[end].raw
    return None


def _before(tokens: Sequence[Token], start: int) -> tuple[int, str] | None:
    place = start
    while place > max(0, start - _NEAR) and tokens[place].gap in {"", "/"}:
        place -= 1
        if tokens[place].text in LEVEL_WORDS:
            first = place
            while first > 0 and tokens[first].gap == "" and tokens[first - 1].text in LEVEL_WORDS:
                first -= 1
            return _worded(tokens[first : place + 1])
        if tokens[place].text not in _FILLERS:
            return None
    return None


def _worded(tokens: Sequence[Token]) -> tuple[int, str] | None:
    """The level in a few words; "very" raises what follows it by one."""
    found = [(at, token) for at, token in enumerate(tokens) if token.text in LEVEL_WORDS]
    if not found or any(token.text in {"not", "no", "never"} for token in tokens[: found[0][0]]):
        return None
    at, token = found[0]
    if token.text == "very" and len(found) > 1 and found[1][0] == at + 1:
        return min(5, LEVEL_WORDS[found[1][1].text] + 1), f"very {found[1][1].text}"
    return LEVEL_WORDS[token.text], token.text


def years_said(tokens: Sequence[Token], start: int, end: int) -> float | None:
    """The years that words beside a skill give it: "6 years of SQL", "SQL (6 years)"."""
    first = start
    while first > max(0, start - 5) and tokens[first].gap in {"", "/"}:
        first -= 1
    before = " ".join(token.text for token in tokens[first:start])
    if ("year" in before or "yr" in before) and re.search(
        r"(?:years?|yrs?)(?: of)?(?: experience)?(?: (?:in|with|of))?$", before
    ):
        return said_years(before)
    after = tokens[end : end + 4]
    if after and after[0].text in _EXPERIENCE and after[0].gap in _AFTER:
        after = after[1:]
    if after and after[0].gap in _AFTER and after[0].text[0].isdigit():
        return said_years(" ".join(token.text for token in after))
    return None


def estimate(evidence: Sequence[Evidence]) -> tuple[int, str, Evidence]:
    """A level, why, and the place that shows it best."""
    said = [each for each in evidence if each.said is not None]
    if said:
        best = max(said, key=lambda each: (each.said or (0, ""))[0])
        level, word = best.said or (ASSUMED, "")
        return level, f"called “{word}”", best
    told = [each for each in evidence if each.years is not None]
    if told:
        best = max(told, key=lambda each: each.years or 0)
        return _by_years(best.years or 0), f"{_years(best.years or 0)}, as said", best
    dated = [each for each in evidence if each.span is not None and each.span.years is not None]
    if dated:
        return _by_posts(dated)
    listed = [each for each in evidence if each.listed]
    if listed:
        return ASSUMED, "listed under skills, no level said", listed[0]
    return ASSUMED, "mentioned, no level said", evidence[0]


def _by_posts(dated: Sequence[Evidence]) -> tuple[int, str, Evidence]:
    """A level from the posts in which a skill was used: how long together, and how lately."""
    spans = list(dict.fromkeys(each.span for each in dated if each.span is not None))
    single = len(spans) == 1 and spans[0].years is not None
    years = (spans[0].years or 0) if single else years_covered(spans)
    last = max(dated, key=lambda each: (_end(each), -each.line))
    level = _by_years(years)
    if last.span is not None and last.span.current:
        return level, f"{_years(years)}, most recently in the present role", last
    return level, f"{_years(years)}, last in {int(_end(last) - 0.01)}", last


def _end(evidence: Evidence) -> float:
    return evidence.span.end + evidence.span.current if evidence.span else 0.0


def _by_years(years: float) -> int:
    if years < _A_YEAR:
        return 2
    return ASSUMED if years < _MANY_YEARS else 4


def _years(years: float) -> str:
    if years < _A_YEAR:
        return "less than a year"
    whole = f"{years:.1f}".removesuffix(".0") if years < _SOME_YEARS else f"{round(years)}"
    return f"{whole} year" if whole == "1" else f"{whole} years"
