"""What a text says that the person does not know or does not do."""

from collections.abc import Sequence
from itertools import pairwise

from careerpath.files.inflection import words_of
from careerpath.profile.resume.patterns import Pattern
from careerpath.profile.resume.tokens import Token

__all__ = ["NEW_CLAUSE", "denied_places"]

_CUE = Pattern(
    r"(?<!\S)(?:(?<!\ba )no(?! (?:problem|one|matter|doubt|\d))"
    r"|not(?! (?:only|just|least|to mention))"
    r"|never(?! (?:miss\w*|los[et]\w*|late|fail\w*|had a|stop\w*|mind|been late|below))"
    r"|(?:do|did|does|has|have|had|was|is|can|could|would|wo|ca|are|were) ?n t"
    r"|(?:do|did|does|have|has|had|ca|was|is|wo|are)nt|cannot|without(?= (?:any )?(?:experience"
    r"|knowledge|training|skills?))|none|neither|nor|zero(?= (?:experience|knowledge))"
    r"|lack(?:s|ing)?(?= (?:of )?(?:experience|knowledge|skills?|\w+ experience))|hated?"
    r"|little or no|nothing (?:about|of|to do with)|(?:would|d) (?:like|love) to"
    r" (?:learn|try|know|get into|move into|go into|become|gain|explore|study)"
    r"|(?:everything|anything|all|most things) (?:except|but|bar|apart from|other than)"
    r"|except(?= \w+$)"
    r"|want(?:s|ing)? to (?:learn|become|be|get into|move|try|work)|hop(?:e|ing) to"
    r"|plan(?:ning)? to"
    r"|wish to (?:learn|become)|keen to (?:learn|try)|eager to learn|interested in learning"
    r"|still (?:have to|need to) learn|yet to learn|instead of|rather than|leave(?= .* to\b)|left"
    r"(?= .* to (?:the|others|my|our)\b)"
    r"|(?<!ly )(?<!highlight )(?<!status )(?<!annual )(?<!progress )"
    r"report(?:s|ed|ing)?(?= (?:\w+ )?(?:to|into) (?:the|our|a)\b)"
    r"|non (?:uso|conosco|ho|so)|kein(?:e|en)?|pas de|aucune?"
    r"|want(?:s|ing)? (?:back|something)"
    r"|wants?(?= (?:(?:a|an|the) )?(?:\w+ ){0,3}(?:job|position|post|role|work)\b)"
    r"|seeking(?! .*\b(?:apply|my|skills?|use|utili[sz]e)\b)"
    r"|if you (?:need|want)|used by others|looking for|apply(?:ing)? for|dont|moving from)(?!\S)",
    "no not never t dont didnt doesnt havent hasnt hadnt cant wasnt isnt arent wont cannot"
    " without none neither nor zero lack lacks lacking hate hated nothing like love want wants"
    " except everything anything all most"
    " wanting hope hoping seeking"
    " plan planning wish keen eager interested learn instead rather leave left report if others"
    " looking apply moving non kein keine keinen pas aucun aucune",
)
_BEHIND = Pattern(
    r"(?:^| )(?:(?:is|are|was|were|sits?|stays?|lies|rests) (?:\w+ )?(?:with|not|outsourced"
    r"|planned|by others"
    r"|done(?: by| in| at| elsewhere|$)|handled by|run by|made by|for the|somebody|someone"
    r"|the job of|the task of|(?:my|the|our) (?:\w+ ){1,2}(?:job|task|work|business)$"
    r"|looked after"
    r"|elsewhere|another|outside|next door|in another)|sits? in|(?:itself )?is done by"
    r"|(?:my|the|our) \w+(?: \w+)? (?:does|do|did)"
    r"(?: it| this| that| those| these)?$|not yet|none\b|no$|never$|not (?:my|mine|me)\b|only by"
    r"|(?:is|are)(?: n)?n?t mine"
    r"|(?:i|we) (?:have |ve |do |did )?(?:never|not)\b(?! (?:fail|lose|lost|mind|miss|panic|stop))"
    r"|(?:i|we) (?:don t|dont|haven t|didn t|can t|cannot)(?! (?:lose|mind|miss|panic|rush|stop))"
    r"|(?:is|are|was) n t|isn t|aren t|wasn t|(?:went|goes|go) to (?:the|our|my)"
    r"(?! (?:board|boss|cfo|customer|client|director|manager|vp)\b)"
    r"|(?:built|owned|managed|kept|maintained|written|trained|run|done|made|handled|processed|paid)"
    r" by (?:the|our|another|other|a different|head)\b"
    r"|i know what it stands for|their \w+ not mine|by (?:somebody|someone|others)|in progress$"
    r"|not (?:really|much|so much|at all)\b|(?:zero|nil|nope)$|no thanks?$|on my list"
    r"|(?:by|from) my (?:brother|sister|wife|husband|partner|boss|father|mother|accountant)\b"
    r"|by (?:an?|the|our) (?:\w+ )?(?:agency|accountant|bureau|firm|consultant|contractor)\b"
    r"|macht(?: bei uns)? \w+|gives? me|we have a team|(?:\w+ ){0,2}(?:does|do) that|by the \w+$)",
    "is are was were sit sits stay stays lies rests does do did not none no never only mine my don"
    " dont haven didn can cannot isn aren wasn went goes go know by progress zero nil nope list"
    " macht give gives team built owned managed kept maintained written trained processed",
)
_REMARK = Pattern(
    r"(?:(?:\w+ ){0,6}(?:a|my) colleagues? (?:\w+ )?(?:do|does|make|makes|did|made)|none|never"
    r"|no$|no experience|not (?:yet|really|used|mine|my|me)|nothing|zero|to learn"
    r"|nil|n a|nope|no thanks|(?:only |just )?(?:read|heard) (?:about|of)"
    r"|(?:i )?can(?: \w+)? (?:read|follow|open|run) \w+(?: but)?(?: i)?"
    r" (?:cannot|cant|can ?n?t|not)"
    r"|(?:i )?(?:cannot|cant|can t|don t|dont|haven t)|non$|nein$"
    r"|(?!(?:i|we|which|that|who) )(?:(?:my|the|our|a|an) )?(?:\w+ ){1,2}(?:do|does|did)"
    r" (?:it|that|this|those|these|them)$"
    r"|(?:only|just) (?:look|seen)"
    r"|(?:still |just )?learning$"
    r"|would like|want to|their|planned|wish)(?!\S)",
    "colleague none never no not nothing zero learn nil n would want their planned wish nope read"
    " heard look seen can cannot cant don dont haven nein non do does did",
)
_ANNOUNCED = Pattern(
    r"(?:(?:still|currently|now|want to|to) )?learn(?:ing)?|not yet|missing"
    r"|(?:not (?:so |too |very )?|no )(?:good|great|strong)(?: at| in| with)?"
)
"""What denies all that follows its colon: "learning: Power BI"."""

_CONTRAST = words_of("but however although though yet instead")
NEW_CLAUSE = words_of(
    "i we he she they it my our because so since that then until while who which when if"
)


def denied_places(sentence: Sequence[Token]) -> set[int]:
    """The places of a sentence whose words do not count for the person."""
    whole = " ".join([token.text for token in sentence])
    if not any(each.may_be_in(whole) for each in (_CUE, _BEHIND, _REMARK)):
        return set()
    stretches = _stretches(sentence)
    denied = _in_a_remark(sentence, stretches)
    for start, end in stretches:
        words = [token.text for token in sentence[start:end]]
        denied |= {start + place for place in _after_a_cue(words, sentence[start:end])}
        denied |= {start + place for place in _before_a_cue(words, sentence[start:end])}
    return denied


def _stretches(sentence: Sequence[Token]) -> list[tuple[int, int]]:
    """What a denial may reach over: up to a bracket, dash, bar or colon, or a contrast."""
    ends = [
        place
        for place, token in enumerate(sentence)
        if place and (token.gap not in {"", "/", ","} or _contrasts(sentence, place))
    ]
    bounds = [0, *ends, len(sentence)]
    return list(pairwise(bounds))


def _contrasts(sentence: Sequence[Token], place: int) -> bool:
    """Whether a word turns a sentence: "but", and "yet" where it is not "not yet"."""
    word, before = sentence[place].text, sentence[place - 1].text
    return word in _CONTRAST and (word, before) not in {("yet", "not"), ("instead", "do")}


def _offsets(words: Sequence[str]) -> list[int]:
    """Where each word starts once they are joined with spaces."""
    found, at = [], 0
    for word in words:
        found.append(at)
        at += len(word) + 1
    return found


def _after_a_cue(words: Sequence[str], tokens: Sequence[Token]) -> set[int]:
    """What follows "no", "never", "would like to learn" …, to the end of what is denied."""
    text = " ".join(words)
    places: set[int] = set()
    if not _CUE.search(text):
        return places
    offsets = _offsets(words)
    reached = -1
    for cue in _CUE.finditer(text):
        start = next(place for place, at in enumerate(offsets) if at >= cue.start())
        if start < reached:
            continue
        end = start + 1
        while end < len(words) and not _turns(words, tokens, end):
            end += 1
        # "I led no team": the verb goes with what it denies.
        first = start - 1 if words[start] == "no" and start and not tokens[start].gap else start
        places |= set(range(first, end))
        reached = end
    return places


def _turns(words: Sequence[str], tokens: Sequence[Token], place: int) -> bool:
    """Whether something new is said from a place on: ", I …", "and my …", "because …"."""
    after = words[place - 1] in {"and", "or", ","} or tokens[place].gap == ","
    return (
        words[place] in {"because", "so", "until", "since"}
        or (after and words[place] in NEW_CLAUSE)
        or (
            tokens[place].gap == ","
            and words[place] in {"and", "just", "mostly"}
            and _said(words, place)
        )
    )


def _said(words: Sequence[str], place: int) -> bool:
    return place + 1 < len(words) and words[place + 1] in NEW_CLAUSE


def _before_a_cue(words: Sequence[str], tokens: Sequence[Token]) -> set[int]:
    """What stands before "sits with …", "is done by …", "not yet": back to the last comma."""
    places: set[int] = set()
    text = " ".join(words)
    if not _BEHIND.search(text):
        return places
    offsets = _offsets(words)
    for cue in _BEHIND.finditer(text):
        end = next((place for place, at in enumerate(offsets) if at >= cue.start()), len(words))
        # "X, I don't have it" denies what stands before the comma too.
        start = end - 1
        if cue[0].split()[0] in {"are", "were"} and not NEW_CLAUSE.intersection(words[:end]):
            # "Filing, post and visits are done by others" is one list.
            start = 0
        while start > 0 and (tokens[start].gap != "," or words[start] in {"and", "or"}):
            start -= 1
        places |= set(range(max(start, 0), end))
    return places


def _in_a_remark(sentence: Sequence[Token], stretches: Sequence[tuple[int, int]]) -> set[int]:
    """What a remark behind a bracket, bar, colon or dash denies: "Python | none"."""
    places: set[int] = set()
    for (start, end), (remark, stop) in pairwise(stretches):
        words = " ".join(token.text for token in sentence[remark:stop])
        if sentence[remark].gap == ":":
            announced = " ".join(token.text for token in sentence[start:end])
            places |= set(range(remark, stop)) if _ANNOUNCED.fullmatch(announced) else set()
        if sentence[remark].gap in {"(", "|", ":", "-"} and _REMARK.match(words):
            first = end - 1
            while first > start and sentence[first].gap != "," and sentence[first].text != "with":
                first -= 1
            places |= set(range(first, end))
    return places
