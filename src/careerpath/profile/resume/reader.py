"""What the lines of a résumé tell, one after the other."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from careerpath.files.inflection import stem
from careerpath.files.text import clean, fold
from careerpath.models.scales import Education
from careerpath.profile.resume.counting import counts, of_a_place
from careerpath.profile.resume.dates import Span, may_hold_a_date
from careerpath.profile.resume.denial import denied_places
from careerpath.profile.resume.dictionary import Dictionary, Match
from careerpath.profile.resume.doubtful import NEED_CAPITALS
from careerpath.profile.resume.found import ResumeReading, held, held_roles
from careerpath.profile.resume.languages import languages_in
from careerpath.profile.resume.layout import is_a_name, named_places, written
from careerpath.profile.resume.levels import Evidence, level_said, years_said
from careerpath.profile.resume.occupations import OWN_BOSS
from careerpath.profile.resume.others import others_places, sold_places
from careerpath.profile.resume.posts import (
    Post,
    dates_alone,
    headline,
    opens_with_a_title,
    post_below,
    post_in,
)
from careerpath.profile.resume.private import is_private
from careerpath.profile.resume.sections import Line, Part
from careerpath.profile.resume.study import (
    belongs,
    certificates_in,
    degree_in,
    is_certificate,
    may_tell_a_degree,
)
from careerpath.profile.resume.titles import skills_of_a_title
from careerpath.profile.resume.tokens import Token, sentences, tokens_of

__all__ = ["Reader", "Told"]

_PLAIN_PARTS = frozenset((Part.WORK, Part.TOP, Part.OTHER))
"""Where posts are told, and deeds."""


class Told(NamedTuple):
    """In which sentences there may be names, private matters, study: one bit a sentence.

    To look for something in the other ones would be in vain.
    """

    names: int
    private: int
    study: int

    def within(self, place: int, count: int) -> "Told":
        """The same for so many sentences from a place on."""
        ones = (1 << count) - 1
        return Told(*(bits >> place & ones for bits in self))


class Reader:
    """Keeps what the lines read so far have told."""

    def __init__(self, dictionary: Dictionary, told: Told, today: date, step: int) -> None:
        self._dictionary = dictionary
        self._told = told
        self._today = today
        self._step = step
        self._evidence: dict[str, list[Evidence]] = defaultdict(list)
        self._denied: dict[str, set[str]] = defaultdict(set)
        self._posts: list[Post] = []
        self._headlines: list[Post] = []
        self._degrees: list[tuple[Education, str]] = []
        self._certificates: dict[str, None] = {}
        self._languages: dict[str, None] = {}
        self._span: Span | None = None
        self._dates: Span | None = None
        self._support: frozenset[str] = frozenset()
        self._title: frozenset[str] = frozenset()
        self._above: list[str] = []
        self._certified: Line | None = None
        self._first = True
        self._place = 0
        self._last = 0

    def read(self, line: Line, said: Sequence[str]) -> None:
        """Take in the next line, made of the next sentences."""
        first, self._first = self._first, False
        told = self._told.within(self._place, len(said))
        self._place += len(said)
        if line.heading:
            self._heading(line)
        elif line.part is not Part.PRIVATE:
            self._sentences(line, said, told, first=first)

    def _heading(self, line: Line) -> None:
        self._certified = None
        if line.part is not Part.WORK:
            self._span = None
        self._above = []
        self._headline(line)

    def _sentences(self, line: Line, said: Sequence[str], told: Told, *, first: bool) -> None:
        close = line.number <= self._last + self._step
        before = self._above if close else []
        certified = line.part is Part.CERTIFICATES
        dated = may_hold_a_date(line.text)
        of_work = line.bullet and line.part is Part.WORK
        for bit, sentence in enumerate(said):
            named, secret, studied = (bits >> bit & 1 for bits in told)
            # A title below dates that stand alone need not be one that anybody knows.
            may_post = dated or self._dates is not None
            if not (named or studied or certified or may_post):
                continue
            tokens = tokens_of(sentence)
            words = " ".join([token.text for token in tokens])
            # A street starts with its number.
            secret = secret or sentence[:1].isdigit()
            if secret and is_private(sentence, words, of_work=of_work):
                continue
            if studied or certified:
                self._study(line, sentence, tokens, words)
            posted = may_post and self._post(line, sentence, before)
            if posted:
                self._titled(line)
            if named and not (first and is_a_name(line)):
                self._skills(line, tokens, words, posted=posted)
            before = [sentence]
        if told.names:
            self._headline(line)
        self._above = [*(self._above[-1:] if close and not line.bullet else []), line.text]
        self._last = line.number

    def _study(self, line: Line, sentence: str, tokens: Sequence[Token], words: str) -> None:
        if line.part in {Part.DENIED, Part.WISHED}:
            return
        for piece in sentence.split(";") if may_tell_a_degree(sentence, words) else ():
            degree = degree_in(line, piece, words if piece == sentence else fold(piece))
            if degree is not None:
                self._degrees.append((degree, clean(piece)))
        named = line.part is Part.CERTIFICATES and belongs(line, self._certified)
        if named:
            self._certified = line
        if named or is_certificate(words):
            self._certificates.update(dict.fromkeys(certificates_in(line, sentence)))
        self._languages.update(dict.fromkeys(languages_in(line, tokens, words)))

    def _post(self, line: Line, sentence: str, above: Sequence[str]) -> bool:
        """Whether a sentence states a post; it is kept."""
        if line.part not in _PLAIN_PARTS:
            return False
        post = post_in(self._dictionary, line, sentence, self._today, above)
        if post is None and self._dates is not None and not line.bullet:
            post = post_below(self._dictionary, line, sentence, self._dates)
        self._dates = dates_alone(sentence, self._today) if post is None else None
        if post is None:
            return False
        if post.id is None and self._headlines and OWN_BOSS.search(post.title.casefold()):
            post = post._replace(id=self._headlines[0].id, title=self._headlines[0].title)
        self._posts.append(post)
        self._span = post.span
        return True

    def _titled(self, line: Line) -> None:
        """What the title of a post tells, in words or as support for doubtful ones below it."""
        post = self._posts[-1]
        self._title = frozenset(stem(token.text) for token in tokens_of(post.title))
        self._support |= self._title
        for match in skills_of_a_title(self._dictionary, post.title):
            shown = Evidence(
                post.title, match.name, line.number, None, None, post.span, listed=False
            )
            self._evidence[match.ids["skill"]].append(shown)

    def _headline(self, line: Line) -> None:
        if self._posts:
            return
        leads = line.part is Part.TOP or line.heading or line.number <= 3  # noqa: PLR2004
        if leads or (line.part is Part.STUDY and not line.bullet):
            post = headline(self._dictionary, line)
            if post is not None and (leads or fold(post.title) == fold(line.text)):
                self._headlines.append(post)
                self._title = frozenset(stem(token.text) for token in tokens_of(post.title))
                self._support |= self._title

    def _skills(self, line: Line, tokens: Sequence[Token], words: str, *, posted: bool) -> None:
        if line.part in {Part.WISHED, Part.LANGUAGES}:
            return
        if line.part is Part.STUDY and not is_certificate(words):
            return
        for sentence in sentences(tokens):
            self._found(line, sentence, posted=posted)

    def _found(self, line: Line, tokens: Sequence[Token], *, posted: bool) -> None:
        found = [
            self._dictionary.under(each, self._title) for each in self._dictionary.find(tokens)
        ]
        matches = [each for each in found if "skill" in each.ids]
        if not matches:
            return
        denied = denied_places(tokens)
        in_skills = line.part is Part.SKILLS
        elsewhere = set() if in_skills else of_a_place(tokens) | others_places(tokens)
        if posted or (not in_skills and opens_with_a_title(tokens, found)):
            elsewhere |= named_places(tokens)
        sold = set() if in_skills else sold_places(tokens)
        for match in matches:
            places = set(range(match.start, match.end))
            skill = match.ids["skill"]
            sign = counts(tokens, match, matches, self._support, in_skills=in_skills)
            if line.part is Part.DENIED or places & denied:
                # No word of it is no denial of Word.
                if sign or match.name not in NEED_CAPITALS:
                    self._denied[skill].add(match.name)
            elif sign and not places & elsewhere and not places <= sold:
                self._evidence[skill].append(self._shown(line, tokens, match))

    def _shown(self, line: Line, tokens: Sequence[Token], match: Match) -> Evidence:
        start, end = match.start, match.end
        return Evidence(
            words=written(tokens[start:end]),
            name=match.name,
            line=line.number,
            said=level_said(tokens, start, end),
            years=years_said(tokens, start, end),
            span=self._span if line.part in _PLAIN_PARTS else None,
            listed=line.part is Part.SKILLS,
        )

    def result(self) -> ResumeReading:
        """What all lines together tell."""
        best = max(self._degrees, key=lambda each: each[0].rank, default=(None, None))
        return ResumeReading(
            skills=tuple(held(self._evidence, self._denied)),
            roles=tuple(held_roles(self._posts, self._headlines)),
            education=best[0],
            education_words=best[1],
            certifications=tuple(self._certificates),
            languages=tuple(self._languages),
        )
