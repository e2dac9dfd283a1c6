"""Whether a name that was found says what it seems to: doubtful words, and words around them."""

from collections.abc import Sequence

from careerpath.files.inflection import singular, stem, words_of
from careerpath.profile.resume.dictionary import Match
from careerpath.profile.resume.doubtful import NEED_CAPITALS, support_of
from careerpath.profile.resume.levels import LEVEL_WORDS
from careerpath.profile.resume.occupations import names_an_occupation
from careerpath.profile.resume.others import LED
from careerpath.profile.resume.tokens import SMALL_WORDS, Token

__all__ = ["counts", "listed"]

_MISLEADING = {
    "safety": words_of("stock net margin factor"),
    "reporting": words_of("to into line"),
    "reports": words_of("to into"),
    "report": words_of("to into"),
    "metrics": words_of("tons"),
    "inventory": words_of("reserve reserves valuation"),
    "sage": words_of("crm hr payroll people vip"),
    "qa": words_of("mark marks rating score scored scores"),
    "recruitment": words_of("agency agencies consultancy firm partners"),
    "recruiting": words_of("agency agencies consultancy firm partners"),
    "advertising": words_of("agency agencies space"),
    "marketing": words_of("agency agencies"),
    "billing": words_of("api engine platform service services software system systems"),
    "budget": words_of("holders owners"),
    "closing": words_of("balance down shift shop stock store time"),
    "coach": words_of("driver drivers company operator operators party station tours travel trips"),
    "curriculum": words_of("vitae"),
    "audit": words_of("committee"),
    "hire": words_of("car cars company controller desk fleet purchase shop van vans"),
    "sap": words_of("concur"),
    "payroll": words_of("info information queries query software system systems"),
    "till": words_of("date now today present january march april may june july august september"),
    "demonstrated": words_of(
        "ability achievement commitment competence excellence excellent experience expertise "
        "knowledge leadership outstanding proficiency skill skills strong success successful track"
    ),
    "demonstrate": words_of("ability commitment experience knowledge leadership skills strong"),
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
_BEEN = words_of("been being was were")
_DONE_TO_PEOPLE = words_of("coached hired mentored onboarded recruited supervised taught trained")
_MISLED = {
    "hired": words_of("agency"),
    "renewals": words_of("benefit benefits insurance lease licence license policy"),
    "compliance": words_of("adherence brand planogram price process schedule sla"),
    "invoice": words_of("commercial proforma"),
    "pricing": words_of("comp job market pay salary"),
    "budget": words_of("in low on small tight under within"),
    "cashier": words_of("bank"),
    "programming": words_of("cmm cnc event plc radio robot tv"),
    "hire": words_of("car equipment plant skip tool van vehicle"),
}
"""Words before a name that make something else of it: "delivered within budget"."""

_ARRANGED = frozenset(map(stem, words_of("arrange book schedule set")))
"""What is done to demos that somebody else gives."""

_ANOTHERS = words_of("by for his my our their the to under with")
_LEADERS = words_of("accountant champion lead leader supervisor")
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
    if beside is None:
        beside = support_of(match.name)
    if beside is not None:
        trait = name in _TRAITS and first.gap == "," and len(tokens) <= _FEW_TRAITS
        stems = {stem(token.text) for token in tokens} - {stem(each) for each in match.name.split()}
        return (in_list and (in_skills or trait)) or bool(beside & (stems | support))
    if name not in NEED_CAPITALS or in_list or _beside(tokens, match, others):
        return True
    return first.capital and (match.start > 0 or name in _TECHNICAL)


def _means_another(tokens: Sequence[Token], match: Match, name: str) -> bool:
    """Whether the words around a name make something else of it: "excel at", "safety stock"."""
    end = match.end + any(each.text == "the" for each in tokens[match.end : match.end + 1])
    after = {token.text for token in tokens[match.end : end + 1] if not token.gap}
    before = tokens[match.start - 1].text if match.start else ""
    return (
        (before in _PASSIVE and tokens[match.start].text.endswith("ed"))
        or (name == "minutes" and before.isdigit())
        or (name.endswith("till") and any(each[0].isdigit() for each in after))
        or before in _MISLED.get(name, frozenset())
        or (before in _BEEN and name in _DONE_TO_PEOPLE)
        or (match.name in {"demo", "demos"} and _near(tokens, match, _ARRANGED))
        or (before in _ANOTHERS and name.rpartition(" ")[2] in _LEADERS)
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
    return _near(tokens, match, _REACHED)


def _near(tokens: Sequence[Token], match: Match, stems: frozenset[str]) -> bool:
    """Whether one of some stems is just before a match, or right behind it."""
    near = [*tokens[max(0, match.start - 3) : match.start], *tokens[match.end : match.end + 1]]
    return any(stem(token.text) in stems for token in near)


def _of_staff(tokens: Sequence[Token], match: Match) -> bool:
    near = tokens[max(0, match.start - 1) : match.end]
    return any(stem(token.text) == stem("employee") for token in near)


def _belongs_to_the_next(tokens: Sequence[Token], match: Match, name: str) -> bool:
    """Whether another thing is named: a "customer database" kept, two "onboarding specialists"."""
    if match.end >= len(tokens) or tokens[match.end].gap:
        return False
    after = tokens[match.end].text
    # To recruit drivers is recruiting; two onboarding specialists are others.
    told = match.name.endswith("ing") and not name.endswith("ing")
    if after.endswith("s") and not told and names_an_occupation([singular(after)]):
        return True
    if after in _BODIES:
        return LED.isdisjoint(token.text for token in tokens[: match.start])
    done = match.end - match.start > 1 and match.name.partition(" ")[0].endswith("ing")
    several = done and match.name.endswith("s") and not name.endswith(("s", "ed"))
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
