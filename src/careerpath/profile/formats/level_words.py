"""Levels in people's own words, mapped to 1-5. The mapping is editorial.

`docs/scoring.md` prints it.

JSON Resume leaves a skill's `level` and a language's `fluency` to the writer. The words in use come
from its samples and editors (Beginner, Intermediate, Advanced, Master), from LinkedIn (professional
working proficiency) and from the Common European Framework (B2).
"""

import re
from typing import NamedTuple

from careerpath.files.text import clean, fold
from careerpath.models.scales import LEVELS

__all__ = ["LEVEL_OF_WORDS", "LevelReading", "level_of"]

_WORDS: dict[int, tuple[str, ...]] = {
    1: ("a1", "aware", "awareness", "beginner", "novice", "starter", "trainee"),
    2: (
        "a2",
        "advanced beginner",
        "basic",
        "basics",
        "elementary",
        "familiar",
        "fundamental",
        "limited",
        "limited working proficiency",
        "lower intermediate",
        "working",
        "working knowledge",
    ),
    3: (
        "b1",
        "b2",
        "competent",
        "conversational",
        "good",
        "intermediate",
        "practitioner",
        "professional working proficiency",
        "skilled",
        "solid",
        "upper intermediate",
    ),
    4: (
        "advanced",
        "c1",
        "experienced",
        "fluent",
        "full professional proficiency",
        "proficient",
        "senior",
        "strong",
        "upper advanced",
        "very good",
    ),
    5: (
        "bilingual",
        "c2",
        "excellent",
        "expert",
        "guru",
        "master",
        "mastery",
        "mother tongue",
        "native",
        "native or bilingual proficiency",
    ),
}
LEVEL_OF_WORDS = {phrase: level for level, phrases in _WORDS.items() for phrase in phrases}
"""Every folded phrase that says a level, 1-5; `docs/scoring.md` prints them."""

_PHRASE = re.compile(
    r"\b(?:" + "|".join(sorted(map(re.escape, LEVEL_OF_WORDS), key=len, reverse=True)) + r")\b"
)
_DENIED = re.compile(r"\b(?:no|non|not|never|without)\b")
_OUT_OF = re.compile(r"(\d{1,3})\s*(?:/|of|out of)\s*(5|10|100)")
_LONGEST = 60


class LevelReading(NamedTuple):
    """A level, None where none could be told; the reason, for people; whether it is a guess."""

    level: int | None
    reason: str
    sure: bool = True


def level_of(text: str) -> LevelReading:
    """A level from free text: a word, `4`, `4/5`, `8 of 10` or `80%`."""
    shown = clean(text)[:_LONGEST]
    if (level := _in_figures(text.strip())) is not None:
        return LevelReading(level, _because(shown, level))
    folded = fold(text[: 4 * _LONGEST])
    found = (
        [] if _DENIED.search(folded) else [LEVEL_OF_WORDS[each] for each in _PHRASE.findall(folded)]
    )
    if not found:
        return LevelReading(None, f"“{shown}” does not say a level from 1 to 5", sure=False)
    level = min(found)
    if level != max(found):
        return LevelReading(level, f"{_because(shown, level)}, the lower of two", sure=False)
    return LevelReading(level, _because(shown, level))


def _because(shown: str, level: int) -> str:
    return f"“{shown}” is read as level {level}, {LEVELS[level][0]}"


def _in_figures(text: str) -> int | None:
    if re.fullmatch(r"[1-5]", text):
        return int(text)
    if found := re.fullmatch(r"(\d{1,3})\s*%", text):
        share, whole = int(found[1]), 100
    elif found := _OUT_OF.fullmatch(text):
        share, whole = int(found[1]), int(found[2])
    else:
        return None
    # Rounded up: 81 of 100 is the fifth fifth. Nothing at all is no level.
    return -(-share * 5 // whole) if 0 < share <= whole else None
