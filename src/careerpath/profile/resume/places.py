"""Where the words of a text stand: a sentence is searched for what it may tell, and no more."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import cached_property, lru_cache

__all__ = ["Places", "heads"]

_HEAD = 5


@lru_cache(256)
def heads(words: str) -> frozenset[str]:
    """The first five letters of each of some folded words."""
    return frozenset([word[:_HEAD] for word in words.split()])


class Places:
    """In which sentences of a text each word stands: one bit a sentence, the lowest for the first.

    `sentences` are the folded words of each.
    """

    def __init__(self, sentences: Sequence[Iterable[str]]) -> None:
        self.words: dict[str, int] = defaultdict(int)
        for place, words in enumerate(sentences):
            bit = 1 << place
            for word in words:
                self.words[word] |= bit

    @cached_property
    def _heads(self) -> dict[str, int]:
        found: dict[str, int] = defaultdict(int)
        for word, bits in self.words.items():
            found[word[:_HEAD]] |= bits
        return found

    @cached_property
    def numbers(self) -> int:
        """The sentences with a word that starts with a digit."""
        return self.of(word for word in self.words if word[0].isdigit())

    def of(self, words: Iterable[str]) -> int:
        """The sentences that hold one of some words."""
        found = 0
        for word in words:
            found |= self.words.get(word, 0)
        return found

    def of_heads(self, starts: Iterable[str]) -> int:
        """The sentences that hold a word whose first five letters are one of these."""
        found = 0
        for start in starts:
            found |= self._heads.get(start, 0)
        return found
