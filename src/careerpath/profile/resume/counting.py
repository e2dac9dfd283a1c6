"""Whether a name that was found says what it seems to: companies, streets, doubtful words."""

from collections.abc import Sequence

from careerpath.files.inflection import singular, stem, words_of
from careerpath.profile.resume.dictionary import Match
from careerpath.profile.resume.doubtful import NEED_CAPITALS, support_of
from careerpath.profile.resume.levels import LEVEL_WORDS
from careerpath.profile.resume.occupations import names_an_occupation
from careerpath.profile.resume.others import LED
from careerpath.profile.resume.tokens import SMALL_WORDS, Token

__all__ = ["counts", "listed", "of_a_place"]

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

_MISLEADING = {
    "safety": words_of("stock net margin factor"),
    "reporting": words_of("to into line"),
    "reports": words_of("to into"),
    "report": words_of("to into"),
    "metrics": words_of("tons"),
    "recruitment": words_of("agency agencies consultancy firm partners"),
    "recruiting": words_of("agency agencies consultancy firm partners"),
    "advertising": words_of("agency agencies space"),
    "marketing": words_of("agency agencies"),
    "billing": words_of("system systems software"),
    "curriculum": words_of("vitae"),
    "audit": words_of("committee"),
    "till": words_of("date now today present"),
}
"""Words after a name that make something else of it."""

_BODIES = words_of(
    "agencies agency association board bodies body committee committees companies company "
    "consultants council department departments dept director directors firm firms industry "
    "manager managers office officer officers offices organisation organisations organization "
    "organizations people provider providers reseller retailer sector staff startup startups team "
    "teams wholesaler manufacturer vendor vendors"
)
"""Words for those who do what the word before them names."""

_REACHED = frozenset(map(stem, words_of("achieve beat beaten exceed hit meet reach smash surpass")))
"""What is done with targets that others set."""

_TRAITS = words_of(
    "accurate adaptable conscientious diligent flexible meticulous organised precise punctual "
    "resourceful thorough versatile"
)
"""What people call themselves in a list: "friendly, flexible, stress resistant"."""

_TARGETS = words_of("quota quotas") | {"sales target", "sales targets", "sales goals"}
_PASSIVE = words_of("got get getting")
_OF_CUSTOMERS = frozenset(map(stem, ("customer", "account", "user", "partner")))

_TECHNICAL = words_of("python java tableau figma salesloft terraform kafka workday")
"""Names that no ordinary sentence starts with."""

_SHORTEST = 2
_FEW_TRAITS = 8


def counts(
    tokens: Sequence[Token],
    match: Match,
    others: Sequence[Match],
    support: frozenset[str],
    *,
    in_skills: bool,
) -> bool:
    """Whether a match in a sentence is a sign of its skill.

    A letter or two, and names that are everyday words, count only as items of a list of skills or
    with something that supports them: `support` is what the title of the post tells, as stems.
    """
    first = tokens[match.start]
    if match.name in NEED_CAPITALS and first.text != match.name:
        return False
    name = " ".join(token.text for token in tokens[match.start : match.end])
    if _means_another(tokens, match, name):
        return False
    in_list = listed(tokens, match)
    short = len(name) <= _SHORTEST and not first.raw.isupper()
    if len(name) == 1 or name == "go" or short:
        return _whole(first, name) and ((in_skills and in_list) or _beside(tokens, match, others))
    beside = support_of(name)
    if beside is None and match.end - match.start == 1:
        beside = support_of(match.name)
    if beside is not None:
        trait = name in _TRAITS and first.gap == "," and len(tokens) <= _FEW_TRAITS
        stems = {stem(token.text) for token in tokens} - {stem(name)}
        return (in_list and (in_skills or trait)) or bool(beside & (stems | support))
    if name not in NEED_CAPITALS or in_list or _beside(tokens, match, others):
        return True
    return first.capital and (match.start > 0 or name in _TECHNICAL)


def _means_another(tokens: Sequence[Token], match: Match, name: str) -> bool:
    """Whether the words around a name make something else of it: "excel at", "safety stock"."""
    after = {token.text for token in tokens[match.end : match.end + 1] if not token.gap}
    before = tokens[match.start - 1].text if match.start else ""
    return (
        (before in _PASSIVE and tokens[match.start].text.endswith("ed"))
        or (name == "minutes" and before.isdigit())
        or (name in _TARGETS and _reached(tokens, match))
        or bool(after & _MISLEADING.get(name, frozenset()))
        or (name == "excel" and _is_a_verb(tokens, match))
        or _belongs_to_the_next(tokens, match, name)
        or (
            match.name == "onboarding"
            and not _OF_CUSTOMERS.isdisjoint(stem(each.text) for each in tokens)
        )
        or (stem("complaints") in map(stem, name.split()) and _of_staff(tokens, match))
    )


def _reached(tokens: Sequence[Token], match: Match) -> bool:
    """Whether targets are met, not set: "beat my sales target", "sales target beaten"."""
    near = [*tokens[max(0, match.start - 3) : match.start], *tokens[match.end : match.end + 1]]
    return any(stem(token.text) in _REACHED for token in near)


def _of_staff(tokens: Sequence[Token], match: Match) -> bool:
    near = tokens[max(0, match.start - 1) : match.end]
    return any(stem(token.text) == stem("employee") for token in near)


def _belongs_to_the_next(tokens: Sequence[Token], match: Match, name: str) -> bool:
    """Whether another thing is named: a "customer database" kept, two "onboarding specialists"."""
    if match.end >= len(tokens) or tokens[match.end].gap:
        return False
    after = tokens[match.end].text
    if after.endswith("s") and names_an_occupation([singular(after)]):
        return True
    if after in _BODIES:
        return LED.isdisjoint(token.text for token in tokens[: match.start])
    done = match.end - match.start > 1 and match.name.partition(" ")[0].endswith("ing")
    several = done and match.name.endswith("s") and not name.endswith("s")
    plain = after.isalpha() and after not in SMALL_WORDS and len(after) > _SHORTEST
    return several and plain and after not in {"each", "every"}


def _is_a_verb(tokens: Sequence[Token], match: Match) -> bool:
    after = tokens[match.end].text if match.end < len(tokens) and not tokens[match.end].gap else ""
    before = tokens[match.start - 1].text if match.start else ""
    return after in {"at", "in"} or before in {"i", "we", "to", "who", "can", "will"}


def _whole(token: Token, name: str) -> bool:
    """Whether a short name was written as a word of its own: R, not R&D."""
    return token.raw.strip(".!?'\"").casefold() == name


def listed(tokens: Sequence[Token], match: Match) -> bool:
    """Whether a match is an item of its own, but for words that give a level."""
    start, end = match.start, match.end
    while start > 0 and not tokens[start].gap:
        start -= 1
    while end < len(tokens) and not tokens[end].gap:
        end += 1
    rest = [*tokens[start : match.start], *tokens[match.end : end]]
    return all(token.text in LEVEL_WORDS or token.text in SMALL_WORDS for token in rest)


def _beside(tokens: Sequence[Token], match: Match, others: Sequence[Match]) -> bool:
    """Whether another name stands next to a match, a comma, slash or "and" between them."""
    for other in others:
        if (
            other is match
            or len(other.name) <= _SHORTEST
            or other.name in NEED_CAPITALS - _TECHNICAL
        ):
            continue
        first, second = sorted((match, other), key=lambda each: each.start)
        between = tokens[first.end : second.start]
        gap = tokens[second.start].gap
        if not between and gap in {",", "/"}:
            return True
        if len(between) == 1 and between[0].text in {"and", "or"}:
            return True
    return False


def of_a_place(tokens: Sequence[Token]) -> set[int]:
    """The places of words that belong to the name of a company, a school or a street."""
    places: set[int] = set()
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
            places |= _run(tokens, place, -1)
        if token.text in _STREET_FIRST:
            places |= {place, *range(place, min(place + 5, len(tokens)))}
    return places


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
