"""A line of a résumé as tokens, and the forms in which tokens are compared."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from careerpath.files.inflection import words_of
from careerpath.files.text import fold

__all__ = ["SMALL_WORDS", "Token", "sentences", "tokens_of"]


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

_SHORT = {
    "mgmt": "management", "mgt": "management", "mgmnt": "management", "appt": "appointment",
    "appts": "appointments", "accts": "accounts",
}  # fmt: skip
"""Words of work that people cut short."""

_SAID = _MISSPELT | _SHORT

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
        return (_SAID.get(word, word),), ""
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
