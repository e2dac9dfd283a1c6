"""A line of a résumé as tokens, and the forms in which tokens are compared."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from careerpath.files.text import fold

__all__ = [
    "SMALL_WORDS",
    "Token",
    "sentences",
    "singular",
    "stem",
    "tokens_of",
    "words_of",
]


def words_of(text: str) -> frozenset[str]:
    """A set of words, written as one text."""
    return frozenset(text.split())


_LONGEST_WORD = 60
"""No name is made of longer words; what is longer is no word (a key, a picture, an attack)."""

SMALL_WORDS = words_of(
    "a an and any are as at be by for from has have i in is it my of on or our own that the "
    "their them they this to up was we were with you your"
)

_PIECE = re.compile(
    r"(?<![\d:])1:1s?(?![\d:])|[^\s,;:()\[\]{}|•·*…\"“”„«»_<>=→►▪●▶✔~/—]+|/\s|[,;:()\[\]|•·*…→►▪●▶✔/—]|[>=]+"
)
_MISSPELT = {
    "acounting": "accounting", "acounts": "accounts", "adminstration": "administration",
    "bookeeper": "bookkeeper", "bookeeping": "bookkeeping", "buget": "budget", "bugets": "budgets",
    "complaits": "complaints", "complants": "complaints", "comunication": "communication",
    "costumer": "customer", "costumers": "customers", "custumer": "customer",
    "custumers": "customers", "excell": "excel", "exel": "excel", "exsel": "excel",
    "forcast": "forecast", "forcasting": "forecasting", "forcasts": "forecasts",
    "hubsopt": "hubspot", "interveiws": "interviews", "inventry": "inventory",
    "invetory": "inventory", "invoces": "invoices", "invoising": "invoicing", "liased": "liaised",
    "liasing": "liaising", "liason": "liaison", "logisitcs": "logistics",
    "maintainance": "maintenance", "maintence": "maintenance", "maintenence": "maintenance",
    "managment": "management", "manged": "managed", "mangement": "management",
    "marketting": "marketing", "micorsoft": "microsoft", "microsft": "microsoft",
    "negociate": "negotiate", "negociated": "negotiated", "negociation": "negotiation",
    "negotation": "negotiation", "outlok": "outlook", "payrol": "payroll",
    "powerpiont": "powerpoint", "powerpont": "powerpoint", "presentaion": "presentation",
    "presentaions": "presentations", "puchasing": "purchasing", "purchasng": "purchasing",
    "quickbook": "quickbooks", "recieve": "receive", "recieved": "received",
    "recieving": "receiving", "reconcilation": "reconciliation",
    "reconcilations": "reconciliations", "recruitement": "recruitment", "recruting": "recruiting",
    "recrutment": "recruitment", "saftey": "safety", "safty": "safety", "saleforce": "salesforce",
    "salesfoce": "salesforce", "scheduel": "schedule", "sheduling": "scheduling",
    "spreadsheat": "spreadsheet", "spreadsheats": "spreadsheets", "spredsheet": "spreadsheet",
    "spredsheets": "spreadsheets", "superviser": "supervisor", "suplier": "supplier",
    "supliers": "suppliers", "warehose": "warehouse", "werehouse": "warehouse",
    "wharehouse": "warehouse",
}  # fmt: skip
"""Words of work that people often misspell. None of the left is a word itself."""

_ABBREVIATIONS = words_of(
    "dr mr mrs ms inc ltd co corp univ st no jan feb mar apr jun jul aug sep sept oct nov dec "
    "dept approx avg incl e.g i.e vs prof b.sc m.sc s.p.a s.r.l"
)
_ACRONYMS = re.compile(r"[A-Z]{2,4}s")
"""More than one of something: POs are purchase orders, and no POS."""

_BREAKS = {"—": "-", "→": "-", "[": "(", "]": ")"}
_STRENGTHS = {sign: at for at, sign in enumerate(["", "/", ",", ")", ";", "-", ":", "(", "|", "."])}


class Token(NamedTuple):
    """A folded word, how it was written, and the sign that parts it from the last.

    `gap` is "" for space alone, "/" for a slash, "," for a comma, "." for a sentence's end, and
    the sign itself for brackets, colons, dashes and bars.
    """

    text: str
    raw: str
    gap: str

    @property
    def capital(self) -> bool:
        """Whether it was written with a capital."""
        return self.raw[:1].isupper()


_new = tuple.__new__
"""What makes a token in half the time; a résumé has ten thousand of them."""


@lru_cache(8_000)
def tokens_of(text: str) -> tuple[Token, ...]:
    """The words of a line. Addresses of mail and of the web are left out."""
    tokens: list[Token] = []
    gap = ""
    for piece in _PIECE.findall(text):
        words, sign = _read(piece)
        for word in words:
            tokens.append(_new(Token, (word, piece, gap)))
            gap = ""
        if sign:
            gap = sign if not gap or _STRENGTHS[sign] > _STRENGTHS[gap] else gap
    return tuple(tokens)


@lru_cache(20_000)
def _read(piece: str) -> tuple[tuple[str, ...], str]:
    """The words of a piece of text, and the sign that it puts before what follows."""
    if piece.isascii() and piece.isalpha() and len(piece) <= _LONGEST_WORD:
        plural = piece[-1] == "s" and _ACRONYMS.fullmatch(piece)
        word = piece.lower().removesuffix("s") if plural else piece.lower()
        return (_MISSPELT.get(word, word),), ""
    if len(piece) > _LONGEST_WORD or "@" in piece[1:] or "www." in piece:
        return (), "|"
    words = tuple(fold(piece).split())
    if words:
        return words, "." if piece[-1] in ".!?" and not _is_abbreviation(piece) else ""
    if piece[0] == "/":
        return (), "|" if piece[1:] else "/"
    if piece in {"!", "?", ".", "..", "...", "…"}:
        return (), "."
    return (), piece if piece in ",;:()|" else _BREAKS.get(piece, "-")


def _is_abbreviation(piece: str) -> bool:
    word = piece.strip(".!?()\"'").casefold()
    return piece[-1] == "." and (len(word) == 1 or word in _ABBREVIATIONS)


def sentences(tokens: Sequence[Token]) -> Iterator[Sequence[Token]]:
    """The tokens of a line, sentence by sentence."""
    if "." not in [token.gap for token in tokens]:
        if tokens:
            yield tokens
        return
    current: list[Token] = []
    for token in tokens:
        if token.gap == "." and current:
            yield current
            current = []
        current.append(token)
    if current:
        yield current


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
    "made": "mak",
    "found": "find",
    "implement": "implementing",
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

_WHOLE = words_of("accounting branding engineering marketing networking positioning production")
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
