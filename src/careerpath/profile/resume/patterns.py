"""Patterns that are compiled when a text first needs them, which many texts never do.

To compile what a reader of résumés looks for takes as long as to read a page with it.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cached_property

from careerpath.profile.resume.places import Places, heads

__all__ = ["Choice", "Pattern"]


class Pattern:
    """A regular expression, compiled at its first use.

    Of the words in `needs`, whatever the pattern finds holds one, or another one that starts with
    the same five letters: text without any is not searched. None in `needs`: all text is.
    """

    def __init__(self, source: str, needs: str = "", flags: int = 0) -> None:
        self.source = source
        self._needs = heads(needs)
        self._flags = flags

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        """The expression, ready to use."""
        return re.compile(self.source, self._flags)

    def may_be_in(self, words: str) -> bool:
        """Whether folded words hold one that the pattern cannot do without."""
        return not self._needs or not self._needs.isdisjoint(heads(words))

    def places_in(self, places: Places) -> int:
        """The sentences that hold a word which the pattern cannot do without, one bit each."""
        return places.of_heads(self._needs) if self._needs else -1

    def search(self, words: str) -> re.Match[str] | None:
        """The first place in folded words that fits."""
        return self.compiled.search(words) if self.may_be_in(words) else None

    def match(self, words: str) -> re.Match[str] | None:
        """What fits at the start of folded words."""
        return self.compiled.match(words) if self.may_be_in(words) else None

    def fullmatch(self, words: str) -> re.Match[str] | None:
        """Folded words, where they fit as a whole."""
        return self.compiled.fullmatch(words) if self.may_be_in(words) else None

    def finditer(self, words: str) -> Iterator[re.Match[str]]:
        """Every place in folded words that fits."""
        return self.compiled.finditer(words) if self.may_be_in(words) else iter(())


class Choice:
    """Many patterns for one thing, in groups, of which those are compiled that a text may fit.

    Each group stands by what it needs, as a `Pattern` does; `before` and `after` frame them all.
    """

    def __init__(self, before: str, groups: Mapping[str, str], after: str = "") -> None:
        self._needs = heads(" ".join(groups))
        self.patterns = [
            Pattern(f"{before}(?:{source}){after}", needs) for needs, source in groups.items()
        ]

    def may_be_in(self, words: str) -> bool:
        """Whether folded words hold one that some pattern cannot do without."""
        return not self._needs.isdisjoint(heads(words))

    def places_in(self, places: Places) -> int:
        """The sentences that hold a word which some pattern cannot do without, one bit each."""
        return places.of_heads(self._needs)

    def is_in(self, words: str) -> bool:
        """Whether folded words fit somewhere."""
        return self.may_be_in(words) and any(each.search(words) for each in self.patterns)

    def starts(self, words: str) -> bool:
        """Whether folded words fit from their start."""
        return self.may_be_in(words) and any(each.match(words) for each in self.patterns)
