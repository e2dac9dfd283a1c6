"""The parts of a résumé: headings, labels, bullets, and where a line stands."""

import re
from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple

from careerpath.files.inflection import words_of
from careerpath.files.text import fold
from careerpath.profile.resume.patterns import Pattern
from careerpath.profile.resume.private import is_private_label, without_addresses

__all__ = ["Line", "Part", "lines_of"]


class Part(StrEnum):
    """What a part of a résumé tells of."""

    TOP = "top"
    OTHER = "other"
    WORK = "work"
    SKILLS = "skills"
    STUDY = "study"
    CERTIFICATES = "certificates"
    LANGUAGES = "languages"
    DENIED = "denied"
    WISHED = "wished"
    PRIVATE = "private"


class Line(NamedTuple):
    """A line with what the layout says: its number, its part, whether it is a list's item.

    `heading` lines name a part and nothing else. `text` is without bullet, label and markup.
    """

    number: int
    text: str
    part: Part
    bullet: bool
    heading: bool
    label: str


_BULLET = re.compile(
    r"^\s*-(?=[^\W\d_])|^\s*(?:[•·●▪►▸‣◦§°~✔✓➢❖*+–—-]|->|>|\d{1,2}[.)])\s+(?=\S)|^\s*[•·●▪►▸‣◦]\s*|^\s*->\s*"
)
_MARKUP = re.compile(r"^\s*(?:#{1,6}|>{1,3}|/{2,})\s*|\*\*|__|(?<!\w)[*_](?=\S)|(?<=\S)[*_](?!\w)")
_MARKS = frozenset("#>/*_")
_RULE = re.compile(r"^[\s\-=_*~.|:+#]*$")
_LABEL = re.compile(r"^\s*(?P<label>[^:|\n]{1,40}?)\s*:(?:\s+|\s*$)(?P<rest>.*)$")
_TABBED = re.compile(r"^(?P<label>[A-Z][A-Z ]{2,30}?)(?:\t+| {3,})(?P<rest>\S.*)$")
_SHOUTED = re.compile(
    r"^\s*(?P<label>EDUCATION|LANGUAGES?|SKILLS|CERTIFICATES|CERTIFICATIONS|QUALIFICATIONS"
    r"|STRENGTHS|HOBBIES|INTERESTS|REFERENCES)\s+(?P<rest>[^:]*[a-z].*)$"
)
"""A label in capitals, with nothing but a space behind it."""

_MARKED = Pattern(r"^\s*(?P<mark>\*{1,2})(?P<label>[^*|]{1,40}?):?(?P=mark):?\s+(?P<rest>\S.*)$")

_DENIED = Pattern(
    r"\b(?:not|(?:do|does|can|have|did|am|is|was|could|would|has) ?n?t|don t|can t|cannot|haven t"
    r"|less good|bad at|weak(?:ness(?:es)?)?|never|no experience|avoid|missing|gaps?|lacking"
    r"|poor at|worse at|no|nicht|keine?|(?:to|by) others"
    r"|(?:leave|left) to|some(?:body|one) else(?:s)?)\b",
    "not nt t dot dont doest doesnt cant cannt cannot havet havent didt didnt amt amnt ist isnt"
    " wast wasnt couldt wouldt hast hasnt don can haven less bad weak weakness never no avoid"
    " missing gap gaps lacking poor worse nicht kein keine others leave left somebody someone",
)
_PRIVATE = Pattern(
    r"^(?:personal(?: (?:details|data|information|particulars))?|personalia|private|family|health"
    r"|hobbies(?: .*)?|hobby|interests|leisure|free time|references?|referees"
    r"|contact(?: .*)?|to|from|cc|bcc|attn|date|outside work|off work|home|after work|spare time)$",
    "personal private family health hobbies hobby interests leisure free references contact outside"
    " to from cc bcc attn date"
    " off home after spare",
)
_WISHED = Pattern(
    r"^(?:objectives?|target(?: job| role)?|goal|looking for|job (?:sought|wanted)"
    r"|desired .*"
    r"|wish.*|aim|ambition|next step|what i (?:want|look for|am looking for)|hoping for"
    r"|wants?|wanted|plans?"
    r"|subject|re|ref(?:erence)?|applying for|position sought|i want|to learn|learning next|next)$"
)
_WORDS = {
    Part.LANGUAGES: words_of("language languages speaks spoken tongues"),
    Part.CERTIFICATES: words_of(
        "certification certifications certs certificates licences licenses cert"
    ),
    Part.STUDY: words_of(
        "education edu educational school schools schooling studies instruction academic "
        "study degree degrees learned learnt qualifications diplomas courses training "
        "formation college"
    ),
    Part.SKILLS: words_of(
        "highlights skill skills tools tool tech technologies software computer informatics "
        "competences competencies expertise strengths stack systems abilities knowledge toolbox it "
        "programs can know knows good bring use uses kit strong specialities specialties "
        "proficiencies apps pc"
    ),
    Part.WORK: words_of(
        "company experience experiences exp employment work career jobs job history positions "
        "where "
        "practice roles posts did now earlier before previously professional so worked "
        "occupation occupations positions"
    ),
}
_OTHER = words_of(
    "profile summary about snapshot who achievements other others additional misc me "
    "key facts statement overview introduction awards results extras rest also accomplishments "
    "affiliations memberships publications honors honours volunteering community information "
    "references referees hobbies interests"
)
_SMALL = words_of(
    "and my what i am at the that far of do less t not don dont more technical relevant core main "
    "personal career executive areas service contact background details"
)
_EDUCATION = re.compile(r"(?im)^\W*(?:education|schooling)\b")
_QUALIFIED = Pattern(r"(?:\w+ ){0,3}qualifications(?: \w+)?")
"""What is learned at school, or, where a part of its own tells that, what somebody is good at."""

_KNOWN = _OTHER.union(*_WORDS.values())
_MOST_WORDS = 6


def lines_of(text: str) -> Iterator[Line]:
    """The lines that hold something, wrapped ones joined, each with the part it stands in."""
    part, secret, brief, heading = Part.TOP, 0, 0, 0
    educated = _EDUCATION.search(text) is not None
    for number, raw in _joined(text.splitlines()):
        bullet = _BULLET.match(raw)
        bare = without_addresses(raw[bullet.end() :] if bullet else raw)
        label, rest = _labelled(bare, bullet=bullet is not None)
        kind = _part_of(label) if label else None
        if label and kind is not Part.PRIVATE and is_private_label(label, rest):
            # What a label of one's own stands above is private up to a blank line.
            secret = 0 if rest.strip() else number
            yield Line(number, _plain(rest), Part.PRIVATE, bullet=False, heading=False, label=label)
            continue
        secret = number if secret and number == secret + 1 and kind is None else 0
        # Highlights are strengths, in one block; what comes behind a blank line is no longer.
        if brief and kind is None and number > brief + 1 and brief > heading:
            part, brief = Part.OTHER, 0
        brief = brief and number
        if kind is Part.STUDY and educated and _QUALIFIED.fullmatch(label):
            kind = Part.SKILLS
        if kind is not None and not rest.strip():
            part, heading = kind, number
            brief = number if label == "highlights" else 0
            yield Line(number, label, kind, bullet=False, heading=True, label=label)
        elif bare.strip() and not (kind is None and _RULE.match(bare)):
            stands = Part.PRIVATE if secret else kind or part
            plain = _plain(bare if kind is None else rest)
            yield Line(number, plain, stands, bullet is not None, heading=False, label=label)
        if kind is None and label and not rest.strip():
            part = Part.OTHER if part is not Part.WORK else part


def _plain(text: str) -> str:
    return (text if _MARKS.isdisjoint(text) else _MARKUP.sub("", text)).strip()


def _labelled(raw: str, *, bullet: bool) -> tuple[str, str]:
    """A line's label and what follows it; a heading is a label with nothing after it."""
    marked = _MARKED.match(raw) if "*" in raw else None
    if marked and _part_of(fold(marked["label"])):
        return fold(marked["label"]), marked["rest"]
    plain = _plain(raw)
    label = (":" in plain and _LABEL.match(plain)) or _TABBED.match(plain) or _SHOUTED.match(plain)
    if label:
        return fold(label["label"]), label["rest"]
    if bullet or plain.count(" ") > 2 * _MOST_WORDS or re.search(r"[\d|@,;]", plain):
        return "", raw
    words = fold(plain)
    headed = len(words.split()) <= _MOST_WORDS and (_stands_out(raw) or _names_a_part(words))
    return (words, "") if headed else ("", raw)


def _stands_out(raw: str) -> bool:
    letters = [each for each in raw if each.isalpha()]
    shouted = bool(letters) and all(each.isupper() for each in letters)
    marked = re.match(r"^\s*(?:#|>>|\*\*.*\*\*\s*$|//)", raw) is not None
    return shouted or marked


def _names_a_part(words: str) -> bool:
    """Whether a line without any mark is a heading all the same: "Work history"."""
    parts = set(words.split())
    return not _KNOWN.isdisjoint(parts) and parts <= _KNOWN | _SMALL


def _part_of(label: str) -> Part | None:
    """The part that a label names; None where it names none."""
    words = label.split()
    if not words or len(words) > _MOST_WORDS:
        return None
    if _DENIED.search(label):
        return Part.DENIED
    if _WISHED.match(label):
        return Part.WISHED
    if _PRIVATE.match(label):
        return Part.PRIVATE
    for part, listed in _WORDS.items():
        if not listed.isdisjoint(words):
            return part
    return Part.OTHER if set(words) & _OTHER else None


def _joined(lines: list[str]) -> Iterator[tuple[int, str]]:
    """Lines with their numbers, a line that goes on in the next joined with it."""
    held, number = "", 0
    for at, line in enumerate(lines, 1):
        if held and _goes_on(held, line):
            held = f"{held.rstrip()} {line.strip()}"
            continue
        if held:
            yield number, held
        held, number = line, at
    if held:
        yield number, held


_LONG, _LONGEST = 55, 2_000


def _goes_on(held: str, line: str) -> bool:
    """Whether a line goes on in the next: that starts small, and no list stands there.

    Lines that are indented alike are items of a list without bullets, and end where they end.
    """
    start = line.strip()[:1]
    if not start or _BULLET.match(line) or len(held) > _LONGEST or "|" in held:
        return False
    if _LABEL.match(line):
        return False
    if held.rstrip().endswith(","):
        return True
    indent = len(line) - len(line.lstrip())
    if indent and not _BULLET.match(held) and held[:indent].isspace():
        return False
    tail = held.rstrip()[-1:]
    return len(held.strip()) >= _LONG and tail not in ".!?:;)" and start.islower()
