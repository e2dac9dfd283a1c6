"""In which forms a name may be written: as a plural, as a verb, or only to the letter."""

from collections.abc import Sequence

from careerpath.files.inflection import singular, words_of

__all__ = ["rank"]

_RIGID = words_of(
    "archiving billing buying charting coding collections contracts conferences filing "
    "interviewing initiative listening metrics pitching planning presenting presentations "
    "pricing programming promotions purchasing reporting scripting servers shipping tendering "
    "typing warehousing windows closing routing training loading picking packing measuring "
    "clustering consulting costing exact networking outbound trucking keying ordering operations "
    "compensation engagement reception reports staffing ticketing logging emailing meeting "
    "renewals advertising sourcing"
)
"""Single words whose other forms mean something else: a plan, a present post, to type."""

_VERBAL = words_of(
    "auditing collaboration delegation facilitation mediation negotiation recruitment"
)
"""Single words that are as sure a sign as a verb."""


def rank(words: Sequence[str], name: str, of: Sequence[str], *, skill: bool) -> int:
    """How well words agree with a name, made `of` others.

    1 to the letter, 2 but for a plural, 3 in another form.

    Nothing (0) where the form may not vary: titles of roles, and single words that change their
    meaning with their form.
    """
    if words == of:
        return 1
    if all(map(_one_form, words, of)):
        return 0 if name in _RIGID else 2
    if not skill:
        return 0
    varies = len(words) > 1 or (name.endswith("ing") and name not in _RIGID)
    return 3 if varies or name in _VERBAL else 0


def _one_form(one: str, other: str) -> bool:
    return one == other or singular(one) == singular(other)
