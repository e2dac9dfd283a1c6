"""How answers to questions are read: each of these takes what was said, or says what is wrong.

Raises:
    CareerpathError: with what is wrong.
    ValueError, KeyError: nothing can be read from it.
"""

import re
from collections.abc import Mapping

from careerpath.advice.person import understand
from careerpath.catalogue.index import Index
from careerpath.catalogue.names import Hit, Miss, did_you_mean, look_up, look_up_all
from careerpath.cli.asking import ask, tell
from careerpath.errors import UsageError
from careerpath.files.text import clean
from careerpath.models.profile import Interests, InterestScores, Profile
from careerpath.models.scales import Education, Theme, Track
from careerpath.profile.options import skill_levels
from careerpath.profile.questions import typed_scores

__all__ = [
    "degree",
    "interests",
    "known",
    "named",
    "new_skills",
    "one_to_five",
    "parts",
    "pay",
    "text",
    "themes",
    "track",
    "years",
    "yes",
]

_SHOWN = 80
_MOST_YEARS = 60
_MOST_PAY = 1e12
_YES = {"y": True, "yes": True, "n": False, "no": False}
_NO_DEGREE = frozenset({"n", "no", "nothing", "no degree"})
_UNKNOWN = {
    "role": "“{}” is not known here, so it counts as years of work alone. careerpath roles WORD"
    " finds those that are.",
    "skill": "“{}” is not known here, so it cannot count. careerpath skills WORD finds those that"
    " are.",
}


def text(said: str) -> str:
    """One clean line, if anything is left of it."""
    if line := clean(said):
        return line
    raise ValueError(said)


def parts(said: str) -> tuple[str, ...]:
    """What stands between commas."""
    found = tuple(part.strip() for part in clean(said).split(",") if part.strip())
    if not found:
        raise ValueError(said)
    return found


def yes(said: str) -> bool:
    """Whether it is a yes."""
    if said.lower() not in _YES:
        raise UsageError("y or n is meant")
    return _YES[said.lower()]


def track(said: str) -> Track:
    """What people answer when asked whether they want to lead people."""
    return Track.MANAGEMENT if yes(said) else Track.INDIVIDUAL


def one_to_five(said: str) -> int:
    """A level, or an answer of the interest questions."""
    if said not in {"1", "2", "3", "4", "5"}:
        raise UsageError("a number from 1 to 5 is meant")
    return int(said)


def years(said: str) -> float:
    """A number of years: `4`, `2.5 years`, `2,5`."""
    try:
        number = float(re.sub(r"\s*(?:years?|yrs?)$", "", said.lower()).replace(",", "."))
    except ValueError:
        raise UsageError("a number is meant, such as 4 or 2.5") from None
    if not 0 <= number <= _MOST_YEARS:
        raise UsageError(f"years run from 0 to {_MOST_YEARS}")
    return number


def pay(said: str) -> float:
    """A sum of money, whatever parts its thousands: both `60.000` and `60,000` are 60000."""
    try:
        number = float(re.sub(r"[.,'\u2019 ](?=\d{3}(?!\d))", "", said.strip("$€£ ")))
    except ValueError:
        number = -1
    if not 0 <= number < _MOST_PAY:
        raise UsageError("pay is a number from 0 up, for example 60000")
    return number


def degree(said: str) -> Education:
    """A degree, as people say it."""
    if said.lower() in _NO_DEGREE:
        return Education.NONE
    try:
        return Education(said)
    except ValueError:
        raise UsageError(f"known here: {', '.join(Education)}") from None


def known(index: Index, said: str, kind: str) -> str:
    """The name to keep: as typed where it is known or nothing is near, else as chosen."""
    found = look_up(index, said, [kind])
    if isinstance(found, Hit):
        if not found.near:
            return said
        title = index.titles(kind, [found.id])[found.id]
        tell(f"  “{said}” was read as {title}.")
        return title
    if not found.suggestions:
        tell(f"  {_UNKNOWN[kind].format(said[:_SHOWN])}")
        return said
    numbered = {str(number): title for number, title in enumerate(found.suggestions, 1)}
    tell(f"  “{said[:_SHOWN]}” is not known here. Near it:")
    for number, title in numbered.items():
        tell(f"    {number}  {title}")
    return ask("  Which one? Enter keeps yours", numbered.__getitem__) or said


def new_skills(index: Index, said: str, kept: dict[str, int | None]) -> dict[str, int | None]:
    """Skills with levels; of the first ones at least one has to be known, or nearly."""
    levels = skill_levels([clean(said)])
    found = look_up_all(index, levels, ["skill"]).values()
    if not kept and not any(isinstance(each, Hit) or each.suggestions for each in found):
        raise UsageError("none of these is known here; careerpath skills lists them")
    return levels


def named(index: Index, said: str) -> tuple[str, ...]:
    """Functions by their titles where the spelling was off; match refuses those it cannot find."""
    names = []
    for name in parts(said):
        found = look_up(index, name, ["function"])
        if isinstance(found, Miss):
            raise UsageError(_not_known(name, found))
        title = index.titles("function", [found.id])[found.id]
        names.append(title if found.near else name)
    return tuple(names)


def interests(index: Index, said: str) -> Interests:
    """Letters, everyday words, or six scores; what they were read as is told."""
    found: Interests = typed_scores(said) or parts(said)
    reading = understand(index, Profile(interests=found)).reading
    for unknown in reading.unrecognised:
        raise UsageError(_not_known(unknown.said, Miss(unknown.suggestions)))
    if reading.interests is None:
        raise UsageError("six equal scores tell roles apart in nothing")
    if isinstance(found, InterestScores):
        tell(f"  {themes(found.scores)}")
    for line in reading.notes:
        tell(f"  {line}")
    return found


def themes(scores: Mapping[Theme, float]) -> str:
    """Scores with the names of their themes, in one line."""
    return ", ".join(f"{theme} {score:g}" for theme, score in scores.items())


def _not_known(name: str, miss: Miss) -> str:
    hint = did_you_mean(miss.suggestions)
    return f"“{name[:_SHOWN]}” is not known here" + (f"; {hint}" if hint else "")
