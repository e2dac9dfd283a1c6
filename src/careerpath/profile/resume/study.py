"""Degrees and certificates."""

import re
from collections.abc import Iterable, Sequence

from careerpath.files.text import clean, fold
from careerpath.models.scales import Education
from careerpath.profile.resume.denial import denied_places
from careerpath.profile.resume.languages import LANGUAGES
from careerpath.profile.resume.patterns import Choice, Pattern
from careerpath.profile.resume.places import Places, heads
from careerpath.profile.resume.sections import Line, Part
from careerpath.profile.resume.tokens import tokens_of

__all__ = [
    "belongs",
    "certificates_in",
    "degree_in",
    "is_certificate",
    "may_tell_a_degree",
    "may_tell_of_study",
]

_DEGREES: tuple[tuple[Education, str, str], ...] = (
    (
        Education.DOCTORATE,
        "ph phd ph.d doctor dphil dottorato",
        r"ph ?\.?d|doctorate|dphil|doctor of|doctoral degree|dottorato",
    ),
    (
        Education.MASTER,
        "mba emba msc m.sc meng m.eng m.ed mphil m.phil master laurea llm m.com",
        (
            r"e?mba|m\.?sc|m\.?eng|m\.ed|m\.?phil|master(?: s)?(?= (?:of|in|degree|s?c))|masters?"
            r"(?= (?:degree|in))|master s|laurea magistrale|llm|m\.com|master thesis"
        ),
    ),
    (
        Education.BACHELOR,
        ("bsc b.sc beng b.eng bcom b.com b.ed bachelor laurea llb bba b.b.a hons honours degree"),
        (
            r"b\.?sc|b\.?eng|b\.?com|b\.ed|bachelors?(?: s)?|laurea|llb|bba|b\.b\.a|hons|"
            r"honours degree|licence degree|undergraduate degree|university degree"
        ),
    ),
    (
        Education.ASSOCIATE,
        "associate a.a.s aas degree",
        r"associate(?: s)? (?:degree|of|in)|a\.a\.s|aas|foundation degree",
    ),
    (
        Education.SECONDARY,
        (
            "school secondary ged level levels gcse gcses abitur matura leaving baccalaureate"
            " sixth gymnasium liceo istituto ragioneria"
        ),
        (
            r"high school|secondary(?: school)?|ged|a levels?|gcses?|abitur|maturita|matura|"
            r"leaving exam|leaving certificate|baccalaureate|sixth form|grammar school|gymnasium|"
            r"school diploma|finished school|liceo|istituto tecnico|ragioneria"
        ),
    ),
    (
        Education.CERTIFICATE,
        (
            "vocational apprentice hnc hnd nvq btec guilds certificate diploma ausbildung aat"
            " journeyman"
        ),
        (
            r"vocational|apprenticeship|hnc|hnd|nvq|btec|city and guilds|trade certificate|"
            r"certificate(?= (?:in|of|iv|iii))|diploma|ausbildung|aat level \d|final certificate|"
            r"journeyman|apprentice"
        ),
    ),
)
_DEGREE = [
    (degree, Choice(r"(?<!\S)", {needs: words}, r"(?!\S)")) for degree, needs, words in _DEGREES
]
_OF_DEGREES = heads(" ".join(needs for _, needs, _ in _DEGREES))
_SHORT = (
    (
        Education.MASTER,
        Pattern(
            r"(?<![\w.])(?:M\.?A|M\.?S|M\.?Ed)\.?(?![\w.])"
            r"(?!\W?(?:Project|Office|Word|Excel|Access|Teams|Outlook|Power|SQL|Dynamics|Azure))"
        ),
    ),
    (Education.BACHELOR, Pattern(r"(?<![\w.])(?:B\.?A|B\.?S)\.?(?![\w.])")),
)
_LETTERS = re.compile(r"(?<![\w.])[MB]\.?(?:[AS]|Ed)(?!\w)")
_UNFINISHED = Pattern(
    r"\b(?:candidate|not (?:finished|completed|yet)|unfinished|dropped out|without (?:a )?degree"
    r"|in progress|expected|ongoing|planned|part 2|no degree|did not finish|left before|next year"
    r"|started|interrupted|abandoned|dont have|don t have|have no|working towards?|studying for)\b",
    "candidate not unfinished dropped without progress expected ongoing planned part no left next"
    " started interrupted abandoned dont don working studying",
)
_OF_OTHERS = Pattern(r"\b(?:students?|teacher|teaching|taught|at the school|yearbook)\b")

_CERTIFICATE = Choice(
    r"(?<!\S)",
    {
        "certified licence": r"certifi(?:ed|cate|cates|cation)|licen[cs]e",
        "belt osha nebosh iosh scrum aid servsafe hygiene diploma award nvq svq chartered": (
            r"(?:green|black|yellow) belt|osha \d+|nebosh|iosh|scrum master|first aid|servsafe"
            r"|food hygiene|teaching diploma|diploma in|[ns]vq level \d"
            r"|level \d (?:award|diploma|nvq)|chartered \S+"
        ),
        "prince2 pmp capm itil cfa cpim cips cipd acca cima aat comptia network+ a+ ccna cpa shrm"
        " phr"
        " apics cscp mcips aca phri sphr rn": (
            r"prince2|pmp|capm|itil|cfa|cpim|cips|cipd|acca|cima|aat|comptia(?: \S+)?|network\+|a\+"
            r"|ccna|cpa|shrm|phr|apics|cscp|mcips|aca|phri|sphr|rn"
        ),
    },
    r"(?!\S)",
)
_NOT_ONE = Pattern(
    r"\b(?:driv\w+|school|high|birth|bachelor|license plate|final certificate"
    r"|leaving certificate|(?<!scrum )master|no certificate)\b"
)
_ITEMS = Pattern(
    r"[,;|•]|\s/\s|\. | and (?=(?:Salesforce|Network|CompTIA|First aid|Certified|\S+ certificate))"
)
_EDGES = Pattern(r"^(?:then )?(?:an? |the )|\s(?:qualified|passed)$|\s(?:19|20)\d\d$")
_PLACE = Pattern(r"^\s*(?:certificates?|licen[cs]es?|school|\d{4})\s*:\s*", flags=re.IGNORECASE)

_FEW_WORDS = 14
_TELLING = (Part.STUDY, Part.CERTIFICATES, Part.TOP, Part.OTHER, Part.WORK, Part.SKILLS)


def may_tell_a_degree(sentence: str, words: str) -> bool:
    """Whether it is worth while to look for a degree in a sentence; `words` is it folded."""
    return not _OF_DEGREES.isdisjoint(heads(words)) or _lettered(sentence)


def may_tell_of_study(places: Places, sentences: Sequence[str]) -> int:
    """The sentences that may tell of a degree, a certificate or a language, one bit each."""
    found = places.of_heads(_OF_DEGREES) | _CERTIFICATE.places_in(places) | places.of(LANGUAGES)
    for place, sentence in enumerate(sentences):
        if _lettered(sentence):
            found |= 1 << place
    return found


def _lettered(sentence: str) -> bool:
    return ("M" in sentence or "B" in sentence) and _LETTERS.search(sentence) is not None


def degree_in(line: Line, sentence: str, words: str) -> Education | None:
    """The highest degree that a sentence states, None where none; `words` is it folded."""
    short = line.part is Part.STUDY or len(words.split()) < _FEW_WORDS
    lettered = short and _lettered(sentence)
    found = [degree for degree, choice in _DEGREE if choice.is_in(words)]
    if not lettered and not found:
        return None
    if _UNFINISHED.search(words) or (line.part is not Part.STUDY and _OF_OTHERS.search(words)):
        return None
    if lettered:
        found += [degree for degree, pattern in _SHORT if pattern.search(sentence)]
    if Education.CERTIFICATE in found and Education.SECONDARY in found:
        found.remove(Education.CERTIFICATE)
    return max(found, key=lambda degree: degree.rank, default=None)


_LIKE_ONE = Pattern(
    r"\d|\b[A-Z]{3,}\b|\b(?i:cert\w*|licen\w+|course|training|diploma|award|foundation|belt|academy"
    r"|practitioner|professional|associate|specialist|advanced|first aid|management|analytics)\b"
)


def belongs(line: Line, last: Line | None) -> bool:
    """Whether a line still belongs to the list of certificates whose last line is given.

    Lists end without a heading: behind a blank line only what is bulleted as they were, or looks
    like a certificate, is one.
    """
    if last is None or line.number == last.number + 1:
        return True
    return line.bullet if last.bullet else _LIKE_ONE.search(line.text) is not None


def is_certificate(words: str) -> bool:
    """Whether folded words name a certificate or a licence."""
    return _CERTIFICATE.is_in(words)


def certificates_in(line: Line, sentence: str) -> Iterable[str]:
    """The certificates that a sentence names, as it names them."""
    if line.part not in {
        Part.STUDY,
        Part.CERTIFICATES,
        Part.TOP,
        Part.OTHER,
        Part.WORK,
        Part.SKILLS,
    }:
        return
    sentence = re.sub(r"\([^)]*\)", "", sentence)
    before = ""
    for item in _ITEMS.compiled.split(sentence):
        words = fold(item)
        name = item
        if words.strip(" 0123456789") in {"certificate", "certified"}:
            # "evening course “Personnel basics”, certificate 2025"
            name, words = before, f"{fold(before)} certificate"
        before = item
        named = line.part is Part.CERTIFICATES or is_certificate(words)
        if (
            not named
            or words.isdigit()
            or not words
            or _UNFINISHED.search(words)
            or _NOT_ONE.search(words)
        ):
            continue
        tokens = tokens_of(name)
        if tokens and len(tokens) <= 12 and not denied_places(tokens):  # noqa: PLR2004
            name = _PLACE.compiled.sub("", clean(name)).strip(" .-–")
            yield _EDGES.compiled.sub("", _EDGES.compiled.sub("", name))
