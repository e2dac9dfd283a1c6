"""The names of companies, schools and streets, in which a word says nothing of the person."""

import re
from collections.abc import Sequence

from careerpath.files.inflection import words_of
from careerpath.profile.resume.tokens import Token

__all__ = ["of_a_place"]

_COMPANY = words_of(
    "ab academy accountants ag architects associates bakery bank brewery bros brothers builders bv "
    "cafe café charity clinic co college company consultants corp corporation council electronics "
    "enterprises estates fashions foods foundation furniture garage gmbh group holding holdings "
    "hospital hotel hotels inc inc. industries institute insurance international kg laboratories "
    "labs lawyers limited llc llp ltd ministry motors nv oy partners pharma plc restaurants s.a "
    "s.p.a s.r.l sa school society solicitors solutions sons spa srl stores supermarkets supplies "
    "talent technologies toys trucking trust university université ventures"
)
_STREET = words_of(
    "house st street road rd avenue ave lane drive boulevard blvd square "
    "terrace crescent close court "
    "strasse straße"
)
_STREET_FIRST = words_of("via viale corso piazza rue calle avenida place")
_AT = frozenset(("at", "@", "bei", "presso", "chez"))
_OF_PLACES = _COMPANY | _STREET | _STREET_FIRST | _AT
_NOW = words_of("date now present today")
_YEAR = re.compile(r"(?:19|20)\d\d")
_FEW = 2


def of_a_place(tokens: Sequence[Token]) -> set[int]:
    """The places of words that belong to the name of a company, a school or a street."""
    places = _dated(tokens)
    if _OF_PLACES.isdisjoint([token.text for token in tokens]):
        return places
    for place, token in enumerate(tokens):
        if not token.capital:
            if token.text in _AT:
                places |= _run(tokens, place + 1, 1)
            continue
        if token.text in _AT and token.raw[0] == "@":
            places |= _run(tokens, place + 1, 1)
        if token.text in _COMPANY or (token.text in _STREET and place):
            run = _run(tokens, place, -1)
            # A bank reconciliation at the start of a line is no bank's name.
            places |= run if len(run) > 1 else set()
        if token.text in _STREET_FIRST:
            places |= {place, *range(place, min(place + 5, len(tokens)))}
    return places


def _dated(tokens: Sequence[Token]) -> set[int]:
    """The places of an employer before years: "JPR Contract Management 2010", "SAP, 2019-2021"."""
    for place, token in enumerate(tokens):
        if place < _FEW or not _YEAR.fullmatch(token.text):
            continue
        run = _run(tokens, place - 1, -1)
        if not run:
            continue
        first = tokens[min(run)]
        after = tokens[place + 1].text if place + 1 < len(tokens) else ""
        ended = after in _NOW or _YEAR.fullmatch(after) is not None
        if len(run) > _FEW and first.raw.isupper() and not token.gap:
            return run
        if ended and min(run) and token.gap == "," == first.gap:
            return run
    return set()


def _run(tokens: Sequence[Token], place: int, step: int) -> set[int]:
    """The words with capitals from a place on, in one direction; small words may stand between."""
    found: set[int] = set()
    while 0 <= place < len(tokens):
        token = tokens[place]
        small = token.text in {"and", "of", "della", "di", "de"}
        if not (token.capital or small or token.raw[0].isdigit()):
            break
        if step > 0 and found and token.gap not in {"", "/"}:
            break
        found.add(place)
        if step < 0 and token.gap not in {"", "/"}:
            break
        place += step
    return found
