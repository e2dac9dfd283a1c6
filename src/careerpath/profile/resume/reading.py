"""A résumé's text, read: skills with an estimated level, posts, study and languages."""

import re
from datetime import date
from itertools import islice

from careerpath.profile.resume.dictionary import Names, dictionary_of
from careerpath.profile.resume.found import ResumeReading
from careerpath.profile.resume.layout import step_of
from careerpath.profile.resume.places import Places
from careerpath.profile.resume.private import may_be_private
from careerpath.profile.resume.reader import Reader, Told
from careerpath.profile.resume.sections import Line, Part, lines_of
from careerpath.profile.resume.senses import FIELDS
from careerpath.profile.resume.study import may_tell_of_study
from careerpath.profile.resume.titles import with_deeds
from careerpath.profile.resume.tokens import tokens_of
from careerpath.profile.resume.wordings import told_with_a_number

__all__ = ["read_resume"]

_MOST_CHARACTERS, _MOST_LINES = 300_000, 4_000
"""A hundred pages: nobody's résumé is longer, and reading more would only take time."""

_LONGEST_WORD = 200
_GLUED = re.compile(
    r"(?<=[a-z0-9.)])(?=(?:Education|Company|Skill|Employment|Personal) (?:Details|History)\b)"
)
"""Where a heading was glued to the line before it, as copies out of forms have it."""

_SENTENCE = re.compile(
    r"(?<=[.!?])(?<!\b[A-Z]\.)(?<!\bDr\.)(?<!Inc\.)(?<!Ltd\.)(?<! no\.)\s+"
    r"(?!(?:Ltd|Limited|Pvt|Inc|LLC|Plc|PLC|Corp)\b)(?=[A-ZÀ-Þ])"
)
_FIELDS = frozenset(" ".join(FIELDS).split())


def read_resume(text: str, names: Names, today: date) -> ResumeReading:
    """Read a résumé with the names that a catalogue has for words.

    Lines of a private kind (address, birth, family, health …) are passed over.
    """
    text = text[:_MOST_CHARACTERS]
    if max(map(len, text.split()), default=0) >= _LONGEST_WORD:
        text = re.sub(rf"\S{{{_LONGEST_WORD},}}", " ", text)
    lines = list(islice(lines_of(_GLUED.sub("\n", text)), _MOST_LINES))
    said = [_said(line) for line in lines]
    sentences = [sentence for each in said for sentence in each]
    places = Places([{token.text for token in tokens_of(each)} for each in sentences])
    dictionary, names_told = dictionary_of(names, with_deeds(places.words))
    told = Told(
        names=names_told | told_with_a_number(places) | places.of(_FIELDS),
        private=may_be_private(places),
        study=may_tell_of_study(places, sentences),
    )
    reader = Reader(dictionary, told, today, step_of(text))
    for line, each in zip(lines, said, strict=True):
        reader.read(line, each)
    return reader.result()


def _said(line: Line) -> list[str]:
    """The sentences of a line, none of a private one."""
    private = line.part is Part.PRIVATE and not line.heading
    return [] if private else _SENTENCE.split(line.text)
