"""The names that a reader looks for: the longest match of tokens, in their plain forms."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import zip_longest
from typing import NamedTuple

from careerpath.files.inflection import SLIGHT, stem
from careerpath.profile.resume.forms import rank
from careerpath.profile.resume.senses import MEANT, meant_by
from careerpath.profile.resume.tokens import Token
from careerpath.profile.resume.wordings import NUMBERS, PATTERNS, TOLD_BY, marked

__all__ = ["Dictionary", "Match", "Names", "dictionary_of"]

_JOINED = frozenset(("", "/"))
"""What may stand between two words of one name."""

_NOUNS = ("ion", "ment", "ysis", "design", "renewal", "review")
_DEEDS = ("ing", *_NOUNS)
_VAGUE = frozenset(("run", "work", "do", "mak", "giv", "tak", "show", "know", "keep", "get"))
"""Verbs that say too little to be told apart from their objects."""

_DIGITS = frozenset("0123456789")
_SLACK = 2
"""How many other words may stand inside a name that is told loosely: "set the sales targets"."""


Names = Callable[[Iterable[str]], Iterable[tuple[str, str, str]]]
"""Gives the names that have a word of one of some stems: (folded name, "skill" or "role", id).

At least those whose rarest word has one of them.
"""

_ALWAYS = frozenset([stem(word) for name in (*PATTERNS, *MEANT) for word in name.split()])
"""What is not told with the words of its name alone."""


class Match(NamedTuple):
    """A name found in tokens `start` to `end`; `ids` are those it stands for, by kind."""

    start: int
    end: int
    name: str
    ids: dict[str, str]

    @property
    def place(self) -> tuple[int, int, str]:
        """Where it is, and what: no two matches agree in that."""
        return self.start, self.end, self.name


class _Entry(NamedTuple):
    """A name with its words."""

    name: str
    words: tuple[str, ...]
    ids: dict[str, str]


def dictionary_of(names: Names, places: Mapping[str, int]) -> "tuple[Dictionary, int]":
    """The dictionary of those names that one of the sentences may hold, given where words stand.

    With it, in which there may be one, but for what is told by a number: one bit a sentence.

    Many names have words that stand in no sentence together, and to leave them out costs less than
    to make entries of them.
    """
    stems: dict[str, int] = defaultdict(int)
    for word, bits in places.items():
        stems[stem(word)] |= bits
    kept, held = [], 0
    for name in names(stems.keys() | _ALWAYS):
        shared = _shared(name[0], stems)
        if shared or name[0] in PATTERNS or name[0] in MEANT:
            kept.append(name)
            held |= shared
    return Dictionary(kept), held


def _shared(name: str, stems: Mapping[str, int]) -> int:
    """The sentences that hold all words of a name, but for slight ones."""
    shared = -1
    for word in name.split():
        if word not in SLIGHT:
            shared &= stems.get(stem(word), 0)
        if not shared:
            break
    return shared


class Dictionary:
    """Finds names in tokens. What it finds hangs on the set of names, not on their order."""

    def __init__(self, names: Iterable[tuple[str, str, str]]) -> None:
        self._exact: dict[tuple[str, ...], list[_Entry]] = defaultdict(list)
        self._longer: dict[tuple[str, ...], set[int]] = defaultdict(set)
        self._loose: dict[str, list[tuple[frozenset[str], _Entry]]] = defaultdict(list)
        self._meant: dict[tuple[str, ...], tuple[str, dict[str, str]] | None] = {}
        known: dict[str, dict[str, str]] = defaultdict(dict)
        for name, kind, id_ in sorted(set(names), reverse=True):
            known[name][kind] = id_
        for name in sorted(known):
            words = name.split()
            told = [word for word in words if word not in SLIGHT]
            self._add(_Entry(name, tuple(told or words), known[name]))
        self._known = known

    def _add(self, entry: _Entry) -> None:
        stems = tuple(map(stem, entry.words))
        if not stems:
            return
        self._exact[stems].append(entry)
        if len(stems) > 1:
            self._longer[stems[:2]].add(len(stems))
        if not 1 < len(stems) < 4 or "skill" not in entry.ids:  # noqa: PLR2004
            return
        several = frozenset(stems)
        told = any(word.endswith(_DEEDS) for word in entry.words)
        if told and len(several) == len(stems) and not several & _VAGUE:
            # Long words are rare ones: looked up by them, a name is looked for in vain least often.
            self._loose[max(several, key=lambda each: (len(each), each))].append((several, entry))

    def find(self, tokens: Sequence[Token]) -> list[Match]:
        """The names in a sentence: longest first from the left, then those told loosely."""
        words = [token.text for token in tokens]
        places = [at for at, word in enumerate(words) if word not in SLIGHT]
        stems = [stem(words[at]) for at in places]
        found = []
        reached = 0
        for place, start in enumerate(zip_longest(stems, stems[1:])):
            if place < reached or not (start in self._longer or start[:1] in self._exact):
                continue
            length, match = self._at(tokens, places, stems, place)
            if match is not None:
                found.append(match)
            reached = place + length
        wide = [*self._loosely(tokens, places, stems), *self._by_pattern(words)]
        if not wide:
            return found
        long = [match for match in found if match.end - match.start > 1]
        wide = [match for match in wide if not any(_overlap(match, each) for each in long)]
        return sorted({each.place: each for each in [*wide, *found]}.values(), key=_place)

    def under(self, match: Match, title: frozenset[str]) -> Match:
        """What a match means under the title of a post, given as stems."""
        name = meant_by(match.name, title)
        ids = self._known.get(name)
        return match if name == match.name or ids is None else match._replace(name=name, ids=ids)

    def role_named(self, name: str) -> str | None:
        """The role of a folded name."""
        return self._known.get(name, {}).get("role")

    def _at(
        self, tokens: Sequence[Token], places: Sequence[int], stems: Sequence[str], place: int
    ) -> tuple[int, Match | None]:
        longer = self._longer.get(tuple(stems[place : place + 2]), ())
        for length in (*sorted(longer, reverse=True), 1):
            entries = self._exact.get(tuple(stems[place : place + length]))
            if entries is None or place + length > len(places):
                continue
            start, end = places[place], places[place + length - 1] + 1
            if end > start + 1 and not _joined(tokens[start + 1 : end]):
                continue
            words = tuple([tokens[at].text for at in places[place : place + length]])
            if words not in self._meant:
                self._meant[words] = _best(words, entries)
            if (meant := self._meant[words]) is not None:
                return length, Match(start, end, *meant)
        return 1, None

    def _by_pattern(self, words: Sequence[str]) -> Iterator[Match]:
        """What is told with a number between: "led 11 field reps"."""
        if TOLD_BY.isdisjoint(words):
            return
        if NUMBERS.isdisjoint(words) and not any(word[0] in _DIGITS for word in words):
            return
        text = marked(words)
        for name, pattern in PATTERNS.items():
            skill = self._known.get(name, {}).get("skill")
            if skill is None:
                continue
            for found in pattern.finditer(text):
                start = text.count(" ", 0, found.start())
                end = start + found[0].count(" ") + 1
                yield Match(start, end, name, {"skill": skill})

    def _loosely(
        self, tokens: Sequence[Token], at: Sequence[int], stems: Sequence[str]
    ) -> Iterator[Match]:
        """Names in any order, a few words between: "the budgets that I managed"."""
        present = set(stems)
        if self._loose.keys().isdisjoint(present):
            return
        for place, key in enumerate(stems):
            for wanted, entry in self._loose.get(key, ()):
                if not wanted <= present:
                    continue
                reach = len(wanted) + _SLACK
                first = max(0, place - reach + 1)
                near = stems[first : place + reach]
                if not wanted.issubset(near):
                    continue
                places = _tightest(near, wanted, place - first)
                start, end = first + min(places), first + max(places)
                words = tokens[at[start] : at[end] + 1]
                if end - start < reach and _joined(words[1:]) and not _turned(words, entry):
                    yield Match(at[start], at[end] + 1, entry.name, {"skill": entry.ids["skill"]})


def _turned(words: Sequence[Token], entry: _Entry) -> bool:
    """Whether a noun for a deed stands before its object: no administration in "admin system"."""
    first = words[0].text
    side_by_side = len(words) == len(entry.words) and first != entry.words[0]
    return side_by_side and first.endswith(_NOUNS)


def _joined(tokens: Sequence[Token]) -> bool:
    return _JOINED.issuperset([token.gap for token in tokens])


def _place(match: Match) -> tuple[int, int, str]:
    return match.place


def _overlap(one: Match, other: Match) -> bool:
    return one.start < other.end and other.start < one.end


def _best(words: tuple[str, ...], entries: Sequence[_Entry]) -> tuple[str, dict[str, str]] | None:
    """The name that words agree with best, and what it stands for; None where with none."""
    ranked = sorted(
        (agrees, entry.name, sorted(entry.ids.items()))
        for entry in entries
        if (agrees := rank(words, entry.name, entry.words, skill="skill" in entry.ids))
    )
    return (ranked[0][1], _merged(ranked)) if ranked else None


def _merged(ranked: list[tuple[int, str, list[tuple[str, str]]]]) -> dict[str, str]:
    """What the names stand for, by kind: the best of each, then the first in the alphabet."""
    ids: dict[str, str] = {}
    for _, _, more in ranked:
        ids = {**dict(more), **ids}
    return ids


def _tightest(near: Sequence[str], wanted: frozenset[str], place: int) -> list[int]:
    """For each wanted stem, the place nearest to a given one."""
    return [
        min((at for at, each in enumerate(near) if each == want), key=lambda at: abs(at - place))
        for want in wanted
    ]
