"""The languages that somebody speaks."""

from collections.abc import Iterable, Sequence

from careerpath.files.inflection import words_of
from careerpath.profile.resume.denial import denied_places
from careerpath.profile.resume.levels import LEVEL_WORDS
from careerpath.profile.resume.patterns import Pattern
from careerpath.profile.resume.sections import Line, Part
from careerpath.profile.resume.tokens import Token

__all__ = ["LANGUAGES", "languages_in"]

LANGUAGES = words_of(
    "afrikaans albanian amharic arabic armenian basque bengali bosnian bulgarian cantonese "
    "catalan chinese croatian czech danish dutch english estonian farsi filipino finnish french "
    "galician georgian german greek gujarati hausa hebrew hindi hungarian icelandic igbo "
    "indonesian irish italian japanese kannada kazakh korean latvian lithuanian macedonian "
    "malay maltese mandarin marathi mongolian nepali norwegian papiamento pashto persian polish "
    "portuguese punjabi romanian russian serbian sinhala slovak slovene slovenian somali "
    "spanish swahili swedish tagalog tamil telugu thai turkish twi ukrainian urdu vietnamese welsh "
    "wolof xhosa yoruba zulu"
)
_FLUENT = Pattern(
    r"\b(?:native|mother tongue|fluent|conversational|bilingual|[abc][12]|speak|spoken|scholastic"
    r"|since birth|working knowledge|at school|from school|first language|second language"
    r"|basic|good)\b"
)


def languages_in(line: Line, tokens: Sequence[Token], words: str) -> Iterable[str]:
    """The languages that a sentence says the person speaks, in English; `words` is it folded."""
    if line.part in {Part.DENIED, Part.WISHED} or LANGUAGES.isdisjoint(words.split()):
        return
    places = [at for at, token in enumerate(tokens) if token.text in LANGUAGES]
    level = {token.text for token in tokens} & LEVEL_WORDS.keys()
    alone = len(places) > 1 and len(tokens) <= 2 * len(places) + len(level)
    told = (
        line.part is Part.LANGUAGES
        or alone
        or (_FLUENT.search(words) and line.part not in {Part.STUDY, Part.PRIVATE})
    )
    if told:
        denied = denied_places(tokens)
        for at in places:
            if at not in denied:
                yield tokens[at].text.capitalize()
