"""What a text says that others do: departments, colleagues, agencies."""

from collections.abc import Sequence

from careerpath.files.inflection import singular, words_of
from careerpath.profile.resume.denial import NEW_CLAUSE
from careerpath.profile.resume.occupations import names_an_occupation
from careerpath.profile.resume.tokens import Token

__all__ = ["LED", "others_places", "sold_places"]

_OTHERS = words_of(
    "agency bureau company consultant consultants department departments dept director "
    "directors firm guy guys head manager managers office people staff team teams colleague "
    "colleagues vendor lead leads experts specialists controller analysts admins engineers "
    "clerk reps group groups"
)
LED = words_of(
    "build building built coach coached coaching head headed lead leading led manage managed "
    "manages managing own owned ran run running supervise supervised train trained hired"
)
_BESIDE = words_of(
    "with the our their my from for by buyer s to other next between and of work alongside"
)
_DEPARTMENTS = words_of(
    "accounting engineering facilities finance hr it legal logistics marketing operations payroll "
    "planning pr procurement product production purchasing qa quality sales support warehouse "
    "demand supply chain"
)


_ALONG = words_of("with w from for between to")


def _with_departments(sentence: Sequence[Token]) -> set[int]:
    """Departments that somebody works with: "with logistics and QA inside the house"."""
    places: set[int] = set()
    along = False
    for at, token in enumerate(sentence):
        if token.text in _ALONG:
            along = True
        elif token.gap not in {"", "/", ","} or not (
            token.text in _DEPARTMENTS or token.text in {"and", "the", "our"}
        ):
            along = False
        elif along:
            places.add(at)
    return places


_DOES = words_of(
    "build builds built did do does handle handled handles keep keeps made make makes manage "
    "manages own owns prepare prepares ran run runs sets sorts take takes taught writes wrote"
)
_KIN = words_of(
    "brother corporate dad daughter father girlfriend headquarters hq husband mother mum partner "
    "sister somebody someone son wife"
)
"""Who else does a thing without a word before them: "wife does the VAT"."""

_AT_PRESENT = words_of("does handles keeps makes prepares runs sorts takes writes")
_WHOSE = words_of("a an another his her my our some the their")
_MINE = words_of("and i job role team we who work")
_JOINING = words_of("and because but so that what when where which while")
_FEW = 5
_UNNAMED = 2


def _done_by_others(sentence: Sequence[Token]) -> set[int]:
    """What somebody else does: "our analyst Rhys makes the charts", "marketing did the flyers".

    From who they are to the next clause of one's own.
    """
    places: set[int] = set()
    for start, token in enumerate(sentence):
        opens = not start or token.gap not in {"", "/"} or sentence[start - 1].text in _JOINING
        named = token.text in _WHOSE or token.text in _DEPARTMENTS or token.text in _KIN
        if not opens or not (named or _does_it(sentence, start)):
            continue
        near = sentence[start : start + _FEW + 1]
        done = next((at for at, each in enumerate(near) if each.text in _DOES), None)
        if not done or any(each.gap for each in near[1 : done + 1]):
            continue
        who = [each.text for each in near[:done]]
        somebody = names_an_occupation(list(map(singular, who))) or not _KIN.isdisjoint(who)
        somebody = somebody or who[0] in _DEPARTMENTS
        if _another_team(who):
            who, somebody = who[:-1], True
        if not somebody or not _MINE.isdisjoint(set(who) - {"i", "place"}):
            continue
        end = start + done + 1
        while end < len(sentence) and not (sentence[end].gap == "," and _own(sentence, end)):
            end += 1
        places.update(range(start, end))
    return places


def _another_team(who: Sequence[str]) -> bool:
    """Whether a team is named by its trade, as one's own seldom is: "the data science team"."""
    return len(who) > _UNNAMED and who[0] == "the" and who[-1] in {"team", "teams", "department"}


def _does_it(sentence: Sequence[Token], place: int) -> bool:
    """Whether somebody with a trade is said to do something: "engineer does the root cause"."""
    if place + 1 == len(sentence) or sentence[place + 1].text not in _AT_PRESENT:
        return False
    return not sentence[place + 1].gap and names_an_occupation([sentence[place].text])


def _own(sentence: Sequence[Token], place: int) -> bool:
    return sentence[place].text in NEW_CLAUSE or sentence[place].text in {"and", "but"}


_SELLS = words_of("sell selling sells sold reselling resold")
_HOW = words_of("and at by for from in into on over through to using via when while with")


def sold_places(sentence: Sequence[Token]) -> set[int]:
    """What somebody sells, which is no skill of theirs: "sold payroll software to shops"."""
    places: set[int] = set()
    for at, token in enumerate(sentence):
        if token.text in _SELLS:
            end = at + 1
            while end < len(sentence) and not sentence[end].gap and sentence[end].text not in _HOW:
                end += 1
            places.update(range(at + 1, end))
    return places


def others_places(sentence: Sequence[Token]) -> set[int]:
    """Another department's name: "next to the M&A team", "with the buyer's IT people"."""
    words = {token.text for token in sentence}
    places: set[int] = set()
    if not _ALONG.isdisjoint(words):
        places |= _with_departments(sentence)
    if not _DOES.isdisjoint(words):
        places |= _done_by_others(sentence)
    return places if _OTHERS.isdisjoint(words) else places | _beside_others(sentence)


def _beside_others(sentence: Sequence[Token]) -> set[int]:
    places: set[int] = set()
    for place, token in enumerate(sentence):
        if token.text not in _OTHERS or not place or token.gap not in {"", "/"}:
            continue
        start = place
        while start > max(0, place - 4) and sentence[start].gap in {"", "/"}:
            start -= 1
            if sentence[start].text in LED:
                start = place
                break
            if sentence[start].text in _BESIDE and sentence[start].text != "and":
                break
        if start < place and sentence[start].text in _BESIDE:
            before = {each.text for each in sentence[max(0, start - 3) : start]}
            if not before & LED:
                places.update(range(start + 1, place))
    return places
