"""The posts held: title, from when to when, and whether it is the present one."""

import re
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from careerpath.files.inflection import words_of
from careerpath.files.text import clean, fold
from careerpath.profile.resume.dates import Span, find_span
from careerpath.profile.resume.dictionary import Dictionary, Match
from careerpath.profile.resume.occupations import is_a_title
from careerpath.profile.resume.sections import Line, Part
from careerpath.profile.resume.senses import FIELDS
from careerpath.profile.resume.tokens import Token, tokens_of

__all__ = ["Post", "dates_alone", "headline", "opens_with_a_title", "post_below", "post_in"]

_LESSER = words_of(
    "apprentice assistant aspiring deputy future intern internship junior-to student trainee "
    "volunteer vice aide"
)
"""Words that make another post of a title: "assistant brand manager"."""

_NOT_MINE = words_of(
    "to with for under by supported supporting reporting reported become becoming next"
)
_PARTING = frozenset(("as", "at", "@", "bei", "presso", "chez", "with", "for"))
_RANKS = words_of(
    "a an as chief corporate experienced freelance full global group head i ii iii industrial "
    "interim international junior lead main national part present previous principal regional "
    "self senior sr staff strategic technical the time trained working"
)
"""What may stand before a title of a single word without making another title of it."""

_PRIZES = words_of("award awards circle club contest prize year month quarter week winner")
_UNITS = words_of(
    "year years yr yrs month months mos full part time remote hybrid and "
    "period date dates duration tenure"
)
_COLUMNS = re.compile(r"\t+| {3,}")
_STUDIES = re.compile(
    r"\b(?:university|universit\w+|college|school|degree|diploma|course|studies)\b"
)
_LETTERS = 3
_LONGEST_TITLE = 8
_LONGEST_HEADER = 160
_LONGEST_ABOVE = 60


class Post(NamedTuple):
    """A post that the text states. `id` is None where the catalogue has no such role."""

    id: str | None
    title: str
    span: Span | None
    words: str
    line: int


def post_in(
    dictionary: Dictionary, line: Line, sentence: str, today: date, above: Sequence[str] = ()
) -> Post | None:
    """The post that a sentence states; None where it states none."""
    span = find_span(sentence, today)
    if span is None or (span.years is None and (line.bullet or len(sentence) > 60)):  # noqa: PLR2004
        return None
    words = clean(sentence[: 2 * _LONGEST_HEADER])[:_LONGEST_HEADER]
    rest = f"{sentence[: span.place[0]]} | {sentence[span.place[1] :]}"
    tokens = tokens_of(rest)
    id_, title = _known(dictionary, tokens)
    if title is None and not _bare_words(tokens) and above:
        id_, title = _titled_above(dictionary, above, line)
        words = f"{clean(' '.join(above))}, {words}"[:_LONGEST_HEADER]
    elif title is None and _is_header(line, sentence, span):
        leads = not sentence[: span.place[0]].strip() and len("".join(above[-1:])) <= _LONGEST_ABOVE
        if (
            above
            and (leads or _is_title_alone(dictionary, above[-1]))
            and find_span(above[-1], today) is None
        ):
            id_, title = _titled_above(dictionary, above[-1:], line._replace(part=Part.OTHER))
    if title is None and _bare_words(tokens) and _is_header(line, sentence, span):
        since = sentence[span.place[0] :].casefold().startswith("since")
        title = _unknown(tokens, line._replace(part=Part.OTHER) if since else line)
    return Post(id_, title, span, words, line.number) if title else None


def _titled_above(
    dictionary: Dictionary, above: Sequence[str], line: Line
) -> tuple[str | None, str | None]:
    """The title in the lines above dates: the nearest one that reads like a title."""
    tokens = [tokens_of(text) for text in reversed(above)]
    for each in tokens:
        id_, title = _known(dictionary, each)
        if title is not None:
            return id_, title
    titles = (_unknown(each, line._replace(part=Part.OTHER)) for each in tokens)
    return None, next(filter(None, titles), None) or _unknown(tokens[-1], line)


def _is_title_alone(dictionary: Dictionary, text: str) -> bool:
    """Whether a line is a known title, with a field or place at most: company and dates are below.

    "Account Executive, Mid-Market" is one, a sentence about an account executive is none.
    """
    tokens = tokens_of(text)
    _, title = _known(dictionary, tokens)
    segments = _segments(tokens)
    return title is not None and _written(segments[0]) == title and len(segments) <= 2  # noqa: PLR2004


def dates_alone(sentence: str, today: date) -> Span | None:
    """The span of a sentence that has dates and nothing else: a post may stand below it."""
    span = find_span(sentence, today)
    if span is None or span.years is None:
        return None
    rest = f"{sentence[: span.place[0]]} | {sentence[span.place[1] :]}"
    return None if _bare_words(tokens_of(rest)) else span


def post_below(dictionary: Dictionary, line: Line, sentence: str, span: Span) -> Post | None:
    """The post in the line below dates that stand alone."""
    tokens = tokens_of(sentence)
    id_, title = _known(dictionary, tokens)
    title = title or _unknown(tokens, line)
    words = clean(sentence[: 2 * _LONGEST_HEADER])[:_LONGEST_HEADER]
    return Post(id_, title, span, words, line.number) if title else None


def _bare_words(tokens: Sequence[Token]) -> bool:
    words = (token.text for token in tokens if token.text not in _UNITS)
    return any(any(each.isalpha() for each in word) for word in words)


def _is_header(line: Line, sentence: str, span: Span) -> bool:
    """Whether a dated sentence names a post: it stands under work, and its dates at an end."""
    if span.years is None or len(sentence) > _LONGEST_HEADER:
        return False
    if line.part is not Part.WORK and _STUDIES.search(sentence.casefold()):
        return False
    if line.bullet and not re.search(r"\bat\b", sentence[: span.place[0]]):
        return False
    before, after = sentence[: span.place[0]], sentence[span.place[1] :]
    told = re.search(r"\b(?:i|we|my|our)\b", before.casefold())
    at_an_end = len(before.split()) <= 1 or len(after.split()) <= 4  # noqa: PLR2004
    return at_an_end and told is None


def _segments(tokens: Sequence[Token]) -> list[list[Token]]:
    """What commas, dashes, brackets, "at" and the like part from each other."""
    segments: list[list[Token]] = [[]]
    for token in tokens:
        if token.gap not in {"", "/"} or token.text in _PARTING:
            segments.append([])
        if token.text not in _PARTING:
            segments[-1].append(token)
    return [segment for segment in segments if segment]


def _unknown(tokens: Sequence[Token], line: Line) -> str | None:
    """The title of a post that no catalogue knows: what says who somebody is by trade.

    Under a heading of work a first piece stands for a title where a company or a place is beside.
    """
    segments = [each for each in _segments(tokens) if _bare_words(each)]
    for segment in segments:
        if is_a_title([token.text for token in segment]) and len(segment) <= _LONGEST_TITLE:
            return _written(segment)
    beside = any(segment[0].capital for segment in segments[1:])
    if line.part is Part.WORK and beside and len(segments[0]) <= _LONGEST_TITLE:
        return _written(segments[0])
    return None


def _written(tokens: Sequence[Token]) -> str:
    """The words as they were written, each piece once."""
    pieces: list[str] = []
    for before, token in zip([None, *tokens], tokens, strict=False):
        if before is None or before.raw is not token.raw:
            pieces.append(token.raw.strip(".!?'\""))
    return clean(" ".join(pieces))


def _known(dictionary: Dictionary, tokens: Sequence[Token]) -> tuple[str | None, str | None]:
    """The first title that the catalogue knows; a lesser post's own title, without id."""
    for segment in _segments(tokens):
        for match in dictionary.find(segment):
            if "role" not in match.ids:
                continue
            before = {token.text for token in segment[: match.start]}
            after = {token.text for token in segment[match.end :]}
            if before & _NOT_MINE or _foreign(tokens, segment) or _prize(segment[match.end :]):
                continue
            if _explains(segment, tokens) or _short_for_another(segment, match):
                continue
            unlike = match.end - match.start == 1 and segment[0].text not in _RANKS
            if (before | after) & _LESSER or (before and unlike):
                return None, _written(segment)
            return match.ids["role"], _written(segment[match.start : match.end])
    return None, None


def _explains(segment: Sequence[Token], tokens: Sequence[Token]) -> bool:
    """Whether a piece tells what a company is: "Acme Ltd - a recruiter of temps"."""
    return segment[0] is not tokens[0] and segment[0].gap != "" and segment[0].text in {"a", "an"}


def _short_for_another(segment: Sequence[Token], match: Match) -> bool:
    """Whether letters before a noun stand for something else, as in "PM schedule"."""
    after = segment[match.end : match.end + 1]
    letters = match.end - match.start == 1 and segment[match.start].raw.isupper()
    return bool(letters and after and len(match.name) <= _LETTERS and after[0].raw.islower())


def _prize(after: Sequence[Token]) -> bool:
    """Whether a title is part of the name of a prize: "President's Club", "Agent of the Month"."""
    words = [token.text for token in after[:3]]
    return words[:1] == ["s"] or not _PRIZES.isdisjoint(words) or words[:2] == ["of", "the"]


def _foreign(tokens: Sequence[Token], segment: Sequence[Token]) -> bool:
    """Whether "with", "for" or "to" leads up to a segment that is no one's title here."""
    place = next(at for at, token in enumerate(tokens) if token is segment[0])
    return place > 0 and tokens[place - 1].text in {"with", "for"}


def headline(dictionary: Dictionary, line: Line) -> Post | None:
    """The title that a line is made of, without dates: what people put under their names."""
    field = dictionary.role_named(FIELDS.get(fold(line.text), ""))
    if field is not None:
        return Post(field, line.text.strip(), None, line.text.strip(), line.number)
    tokens = tokens_of(_COLUMNS.sub(" | ", line.text))
    for segment in _segments(tokens):
        matches = [
            match
            for match in dictionary.find(segment)
            if "role" in match.ids and not _short_for_another(segment, match)
        ]
        words = {token.text for token in segment}
        extra = sum(match.end - match.start for match in matches)
        if len(matches) == 1 and len(segment) - extra <= 2 and not words & (_LESSER | _NOT_MINE):  # noqa: PLR2004
            title = _written(segment[matches[0].start : matches[0].end])
            return Post(matches[0].ids["role"], title, None, clean(line.text)[:160], line.number)
    return None


def opens_with_a_title(tokens: Sequence[Token], found: Sequence[Match]) -> bool:
    """Whether a sentence is a title, and behind a comma or the like what else there is to say."""
    if not any("role" in match.ids for match in found):
        return False
    end = next((at for at, token in enumerate(tokens) if at and token.gap not in {"", "/"}), None)
    if end is None or not tokens[end].capital:
        return False
    return any(
        "role" in match.ids and match.end == end and _ranked(tokens[: match.start])
        for match in found
    )


def _ranked(tokens: Sequence[Token]) -> bool:
    return all(token.text in _RANKS for token in tokens)
