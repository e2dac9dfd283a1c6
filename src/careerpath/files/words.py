"""Words of a text by their stems, so that `teaches`, `teacher` and `teaching` are one."""

import re
from collections.abc import Iterator

__all__ = ["stem", "words"]

_WORD = re.compile(r"[^\W\d_][\w+#]+")

_SAYING_NOTHING = """\
the of or and to in for with on by at from as is are be such that this their its using use an other
may into not including through about any all they which it than also when between within each both
under over up out if so during per who
"""
_PLAIN = frozenset(_SAYING_NOTHING.split())

_ENDINGS = (
    *(("ational", "ate"), ("ization", "ize"), ("ations", "ate"), ("ation", "ate")),
    *(("ments", ""), ("ment", ""), ("ings", ""), ("ing", ""), ("ies", "y"), ("ers", "er")),
    *(("ists", "ist"), ("sses", "ss"), ("ed", ""), ("es", ""), ("s", "")),
)
_FAMILY = re.compile("(?<=....)(er|or|ist|al|ic|iv|at|ion|iz)$")
"""Endings that make one word of another; four letters or more stay."""

_LEAST, _ENOUGH = 3, 4
"""The shortest stem that an inflection may leave, and that a silent e is kept on."""


def words(text: str) -> Iterator[str]:
    """The words of a text that may say something of the work, in lower case, in order."""
    return (word for word in _WORD.findall(text.casefold()) if word not in _PLAIN)


def stem(word: str) -> str:
    """What a lower-case English word shares with its family: a light suffix stripper.

    Not a word itself: `manager`, `managing` and `management` all give `manag`.
    """
    for ending, instead in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _LEAST and word[-2:] != "ss":
            word = word.removesuffix(ending) + instead
            break
    if len(word) > _ENOUGH:
        word = word.removesuffix("e")
    while (shorter := _FAMILY.sub("", word)) != word:
        word = shorter
    return word[:-1] if len(word) > _LEAST and word[-1] == word[-2] else word
