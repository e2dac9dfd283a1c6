"""In which forms a name may be written: as a plural, as a verb, or only to the letter."""

from collections.abc import Sequence

from careerpath.files.inflection import singular, words_of

__all__ = ["RIGID", "rank"]

_SINGLE = words_of(
    "archiving billing buying charting coding collections contracts conferences filing "
    "interviewing initiative listening metrics pitching planning presenting presentations "
    "pricing programming promotions purchasing reporting scripting servers shipping tendering "
    "typing warehousing windows closing routing training loading picking packing measuring "
    "clustering consulting costing exact networking outbound trucking keying ordering operations "
    "compensation engagement reception reports staffing ticketing logging emailing meeting "
    "renewals advertising sourcing llms keyboarding lecturing discounting merchandising expediting"
)
RIGID = _SINGLE | {
    "on boarding", "one to ones", "one on ones", "1 1s", "1 2 1s", "1 on 1s",
    "management accounts", "management accounting", "management information",
    "management presentations", "management reporting", "project management office",
    "handling rejection", "taking rejection", "shift leader", "team lead", "team leader",
    "goods in", "goods out", "goods inwards",
}  # fmt: skip
"""Names whose other forms mean something else: a plan, a present post, to type, on board."""

_ACCOUNTS = frozenset(("account", "accounts"))
"""What bookkeepers keep are accounts; an account is a customer, or opens a door."""

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
    if any({one, other} == _ACCOUNTS for one, other in zip(words, of, strict=True)):
        return 0
    if all(map(_one_form, words, of)):
        return 0 if name in RIGID else 2
    if not skill or name in RIGID:
        return 0
    varies = len(words) > 1 or name.endswith("ing")
    return 3 if varies or name in _VERBAL else 0


def _one_form(one: str, other: str) -> bool:
    return one == other or singular(one) == singular(other)
