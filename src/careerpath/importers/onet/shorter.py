"""The shorter names of technologies: what people write for “Structured query language SQL”."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping

from careerpath.files.text import fold

__all__ = ["ordinary_words", "shorter_names"]

_MAKERS = (
    "Adobe",
    "Amazon",
    "Apache",
    "Apple",
    "Atlassian",
    "Autodesk",
    "ESRI",
    "Google",
    "Intuit",
    "Microsoft",
    "Oracle",
    "The MathWorks",
)
"""Makers whose products most people call by the product's name alone."""

_SHORTEST_PRODUCT = 4
_LETTERS = re.compile(r"[A-Z]{2,8}")


def ordinary_words(texts: Iterable[str]) -> set[str]:
    """Words that texts write in lower case: they are no product's name by themselves."""
    return {word for text in texts for word in re.findall(r"\b[a-z]+\b", text)}


def shorter_names(used: Mapping[str, int], ordinary: Collection[str]) -> dict[str, list[str]]:
    """The shorter names of each title that has any; `used` says in how many occupations it is.

    The letters that stand after the words which they are the initials of, and those words; a
    product's name without its maker's, unless all its words are `ordinary`. Of several titles that
    might be meant the most used has the name.
    """
    names = {title: [*_initials(title), *_product(title, ordinary)] for title in used}
    owner = dict.fromkeys(map(fold, used), "")
    for title in sorted(used, key=lambda title: (-used[title], title)):
        for name in names[title]:
            owner.setdefault(fold(name), title)
    kept = {title: [n for n in own if owner[fold(n)] == title] for title, own in names.items()}
    return {title: own for title, own in kept.items() if own}


def _initials(title: str) -> Iterator[str]:
    words = title.removesuffix(" software").split()
    last, before = words[-1].strip("()"), words[:-1]
    if not _LETTERS.fullmatch(last) or len(before) < len(last):
        return
    phrase = before[-len(last) :]
    if "".join(word[0] for word in phrase).upper() == last and len(before) == len(phrase):
        yield last
        yield " ".join(phrase)


def _product(title: str, ordinary: Collection[str]) -> Iterator[str]:
    for maker in _MAKERS:
        name = title.removeprefix(f"{maker} ")
        words = fold(name).split()
        if name != title and len(name) >= _SHORTEST_PRODUCT and not set(words) <= set(ordinary):
            yield name
