"""The forms in which words are compared where people tell what they do: twins, plurals, verbs.

The index of a catalogue keeps names by their stems: whoever changes one here raises its `SCHEMA`.
"""

from functools import lru_cache

__all__ = ["SLIGHT", "singular", "stem", "words_of"]


def words_of(text: str) -> frozenset[str]:
    """A set of words, written as one text."""
    return frozenset(text.split())


SLIGHT = words_of("a an the of and my our their its your all")
"""Words that a name may have or not: "closing of the contract" is "closing contracts"."""


@lru_cache(20_000)
def singular(word: str) -> str:
    """The word without a plural's ending."""
    if len(word) > 4 and word.endswith("ies"):  # noqa: PLR2004 - "ties" stays
        return word[:-3] + "y"
    if len(word) > 4 and word.endswith(("ches", "shes", "sses", "xes")):  # noqa: PLR2004
        return word[:-2]
    if len(word) == 4 and word.endswith("is"):  # noqa: PLR2004 - KPIs
        return word[:-1]
    if len(word) > 3 and word.endswith("s") and word[-2] not in "sui":  # noqa: PLR2004
        return word[:-1]
    return word


_SAME = {
    "organiser": "organis",
    "organizer": "organis",
    "client": "customer",
    "guest": "customer",
    "colleague": "staff",
    "employee": "staff",
    "seller": "rep",
    "salesperson": "rep",
    "salespeople": "rep",
    "inventory": "stock",
    "vendor": "supplier",
    "rota": "roster",
    "centre": "center",
    "taught": "teach",
    "sold": "sel",
    "bought": "buy",
    "led": "lead",
    "ran": "run",
    "wrote": "writ",
    "written": "writ",
    "built": "build",
    "kept": "keep",
    "held": "hold",
    "dealt": "deal",
    "drove": "driv",
    "gave": "giv",
    "given": "giv",
    "took": "tak",
    "taken": "tak",
    "chose": "choos",
    "chosen": "choos",
    "drew": "draw",
    "drawn": "draw",
    "won": "win",
    "brought": "bring",
    "sent": "send",
    "grew": "grow",
    "grown": "grow",
    "met": "meet",
    "programme": "program",
    "labour": "labor",
    "behavioural": "behavioral",
}
"""Words that are one in the names of skills: twins, other spellings, irregular verbs."""

_WHOLE = words_of("accounting branding engineering marketing networking positioning")
"""Words that have little to do with what they seem to be a form of."""


_ENDINGS = ("ement", "ment", "ing", "ion", "ed")
_VOWELS = frozenset("aeiouy")


@lru_cache(20_000)
def stem(word: str) -> str:
    """What the forms of a word share: `negotiated`, `negotiating` and `negotiations` are one."""
    word = _SAME.get(word, word)
    if word in _WHOLE:
        return word
    if word.startswith(("analys", "analyz")) and not word.startswith("analyst"):
        return "analys"
    word = singular(word)
    word = _SAME.get(word, word)
    for ending in _ENDINGS if word.endswith(_ENDINGS) else ():
        rest = word[: -len(ending)]
        if word.endswith(ending) and len(rest) > 2 and not _VOWELS.isdisjoint(rest):  # noqa: PLR2004
            word = rest
            break
    if len(word) > 3 and word[-1] == word[-2] and word[-1] not in "aeiou":  # noqa: PLR2004
        word = word[:-1]
    word = word.removesuffix("e") if len(word) > 3 else word  # noqa: PLR2004 - "use" stays
    word = word[:-1] + "i" if len(word) > 3 and word[-1] == "y" else word  # noqa: PLR2004
    word = word.removesuffix("at") if len(word) > 6 else word  # noqa: PLR2004 - "organis(at)ion"
    word = word.replace("iz", "is").replace("yz", "ys")
    return _SAME.get(word, word)
