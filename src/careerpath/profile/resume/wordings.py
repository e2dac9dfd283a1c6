"""What people tell with a number between its words: "led 11 field reps", "hired seven".

All other ways of naming a skill are aliases in the catalogue; these are patterns, for which a list
of names is no place. Each belongs to the skill that has a given name, and is passed over where the
catalogue at hand has none.
"""

from collections.abc import Sequence

from careerpath.files.inflection import words_of
from careerpath.profile.resume.patterns import Pattern
from careerpath.profile.resume.places import Places

__all__ = ["NUMBERS", "PATTERNS", "TOLD_BY", "marked", "told_with_a_number"]

NUMBERS = words_of(
    "two three four five six seven eight nine ten eleven twelve fifteen twenty thirty"
)

TOLD_BY = words_of(
    "lead leads led leading manage manages managed managing supervise supervises supervised "
    "supervising headed heading head run ran running coordinate coordinated coordinating oversee "
    "oversaw overseeing direct directed charge after responsible boss guide guided team crew staff "
    "accounts reporting leader supervisor foreman apprentices trainees juniors staff reps people "
    "under commanded train trained training mentor mentored mentoring coach coached coaching hire "
    "hired hiring recruited shift saving savings saved"
)
"""One of these is in all that the patterns match: to look for them first saves most of the work."""

_PEOPLE = words_of(
    "people ppl persons staff rep reps sellers salespeople employees operators colleagues workers "
    "agents analysts managers buyers planners associates representatives advisors advisers "
    "accountants cleaners technicians engineers heads fte ftes reports cashiers csms pickers "
    "drivers nurses waiters soldiers students volunteers packers fitters guards chefs cooks "
    "porters labourers installers clerks assistants bookkeepers mechanics electricians teachers "
    "leaders supervisors foremen"
)
_SOME = r"(?:(?:up to|about|around|over) )?(?:\d+|_)"
_STAFF = r"(?:\w+ ){0,2}?\w+_"
_LEAD = (
    r"(?:lead|leads|led|leading|manag(?:e|es|ed|ing)|supervis(?:e|es|ed|ing)|headed|heading|head"
    r"|run|ran|running|coordinat(?:e|ed|ing)|oversee|oversaw|overseeing|direct|directed"
    r"|in charge of|look(?:s|ed|ing)? after"
    r"|responsible for|boss of|guide|guided)"
)

PATTERNS: dict[str, Pattern] = {
    "leading a team": Pattern(
        rf"(?<!\S){_LEAD} (?:(?:a|the|my|an|in a) )?(?:\w+ )?"
        r"(?:(?:team|crew|group|shift|staff_|unit|department) of )?"
        rf"{_SOME} {_STAFF}(?!\S)|(?<!in a )(?<!part of a )(?<!of the )(?<!\S)"
        r"(?:team|crew|staff_) of "
        rf"{_SOME}(?!\S)|(?<!\S)(?:led|leading|lead|commanded|headed) (?:(?:a|an|the) )?"
        rf"(?:\w+ )?(?:unit|platoon|department|team|crew|shift|squad) of {_SOME}(?!\S)"
        rf"|(?<!\S){_SOME} direct report(?:s_)?(?!\S)"
        rf"|^{_SOME} (?:staff_|reps_|people_ under me)(?!\S)"
        rf"|(?<!\S)(?:leader|lead|supervisor|foreman|boss) (?:for|of) {_SOME}(?: \d+)?"
        rf" {_STAFF}(?!\S)|^team (?:of )?{_SOME} {_STAFF}(?!\S)"
        rf"|^{_SOME} (?:\w+ )?{_STAFF} (?:each|per|every|a|on (?:each|my|the)) shift(?!\S)"
        rf"|(?<!\S){_SOME} (?:\w+ ){{1,2}}(?:under me|reporting (?:in)?to me)(?!\S)"
    ),
    "account management": Pattern(
        rf"(?<!\S)(?:look(?:s|ed|ing)? after|manag(?:e|es|ed|ing)|handl(?:e|es|ed|ing)) {_SOME} "
        r"(?:(?!user|email|bank)\w+ ){0,2}?"
        r"(?:accounts|merchants|dealers|retailers|distributors|wholesalers)(?!\S)"
        rf"|(?<!\S){_SOME} (?:live|active|client|customer|key|trade) accounts(?!\S)",
        "accounts merchants dealers retailers distributors wholesalers",
    ),
    "cost control": Pattern(
        r"(?<!\S)\d[\d.]*(?:k|m|%| percent| per cent)? (?:cost )?(?:savings?|saved)(?!\S)"
        r"|(?<!\S)(?:saved|saving) (?:about |over )?\d[\d.]*(?:k|m|%| percent| per cent)(?!\S)",
        "saving savings saved",
    ),
    "coaching": Pattern(
        rf"(?<!\S)(?:train(?:ed|ing)?|mentor(?:ed|ing)?|coach(?:ed|ing)?) {_SOME} "
        r"(?:new|junior|younger) "
        rf"{_STAFF}(?!\S)"
        rf"|^{_SOME} (?:apprentices|trainees|juniors) (?:brought|trained|taken)(?!\S)",
        "new junior younger apprentices trainees",
    ),
    "hiring": Pattern(
        rf"(?<!\S)(?:hired?|hiring|recruited) {_SOME}(?!\S)", "hire hired hiring recruited"
    ),
}
"""What is told with a number in it, by name: to be looked for in words as they are `marked`."""


def marked(words: Sequence[str]) -> str:
    """Folded words for the patterns: `_` in place of a number, and behind those who are led.

    No folded word has one. To look words up in a set takes no time at all; to compile a list of
    them into a pattern does.
    """
    return " ".join(
        ["_" if word in NUMBERS else f"{word}_" if word in _PEOPLE else word for word in words]
    )


def told_with_a_number(places: Places) -> int:
    """The sentences in which a pattern may find something, one bit each."""
    return places.of(TOLD_BY) & (places.of(NUMBERS) | places.numbers)
