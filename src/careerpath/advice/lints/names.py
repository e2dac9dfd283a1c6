"""Doubts about names: one thing twice, and two things under one name."""

from collections.abc import Iterator, Mapping
from math import ceil

from careerpath.advice.lints.held import Held
from careerpath.catalogue.entries import Entry
from careerpath.errors import Code, Problem
from careerpath.files.documents import Path
from careerpath.files.text import fold
from careerpath.models.catalogue import Skill

__all__ = ["near_duplicates", "shared_names"]

_ALIKE = 90
"""Titles that are alike to so many percent, their words sorted, are one skill written twice."""


def near_duplicates(held: Held) -> Iterator[Problem]:
    """Skills whose titles are all but the same."""
    by_length: dict[int, dict[str, Entry]] = {}
    for entry in held.skills.values():
        title = " ".join(sorted(fold(entry.item.title).split()))
        other = _most_alike(title, by_length)
        if other is not None:
            message = f"“{entry.item.title}” is almost the skill “{other.title}” ({other.id})"
            hint = "make one of them an alias of the other"
            yield entry.problem(Code.NEAR_DUPLICATE, message, ("title",), hint)
        by_length.setdefault(len(title), {}).setdefault(title, entry)


def _most_alike(title: str, by_length: Mapping[int, Mapping[str, Entry]]) -> Skill | None:
    """The skill whose title is most like this one, where it is alike enough.

    Only titles of about its length can be: each letter that one has beyond the other counts.
    """
    from rapidfuzz import fuzz, process  # noqa: PLC0415 - to lint alone

    shortest = ceil(len(title) * _ALIKE / (200 - _ALIKE))
    longest = len(title) * (200 - _ALIKE) // _ALIKE
    best, found = 0.0, None
    for length in range(shortest, longest + 1):
        titles = by_length.get(length, {})
        near = process.extractOne(title, titles.keys(), scorer=fuzz.ratio, score_cutoff=_ALIKE)
        if near is not None and near[1] > best:
            best, found = near[1], titles[near[0]].item
    return found


def shared_names(held: Held) -> Iterator[Problem]:
    """Names that two items of a kind go by, or one item twice."""
    for section in (held.functions, held.skills, held.roles):
        yield from _shared(section)


def _shared(section: Mapping[str, Entry]) -> Iterator[Problem]:
    owner: dict[str, str] = {}
    for id_, entry in section.items():
        for path, name in _names(entry):
            first = owner.setdefault(fold(name), id_)
            if first != id_:
                other = section[first].item.title
                message = f"“{name}” is a name of {other} ({first}) too"
                hint = "leave it to the one that people mean by it"
                yield entry.problem(Code.SHARED_NAME, message, path, hint)


def _names(entry: Entry) -> Iterator[tuple[Path, str]]:
    """Every name of an item but its id, with its place; each once."""
    item = entry.item
    seen: set[str] = set()
    named: list[tuple[Path, str]] = [(("title",), item.title)]
    named += [(("aliases", place), alias) for place, alias in enumerate(item.aliases)]
    named += [(("names", key), name) for key, name in getattr(item, "names", {}).items()]
    for path, name in named:
        if fold(name) not in seen:
            seen.add(fold(name))
            yield path, name
