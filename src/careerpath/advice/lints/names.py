"""Doubts about names: one thing twice, and two things under one name."""

from collections.abc import Iterator, Mapping

from careerpath.advice.lints.held import Held
from careerpath.catalogue.entries import Entry
from careerpath.errors import Code, Problem
from careerpath.files.documents import Path
from careerpath.files.text import fold

__all__ = ["near_duplicates", "shared_names"]

_ALIKE = 90
"""Titles that are alike to so many percent, their words sorted, are one skill written twice."""


def near_duplicates(held: Held) -> Iterator[Problem]:
    """Skills whose titles are all but the same."""
    from rapidfuzz import fuzz, process  # noqa: PLC0415 - to lint alone

    titles: list[str] = []
    entries: list[Entry] = []
    for entry in held.skills.values():
        title = fold(entry.item.title)
        found = process.extractOne(title, titles, scorer=fuzz.token_sort_ratio, score_cutoff=_ALIKE)
        if found is not None:
            other = entries[found[2]].item
            message = f"“{entry.item.title}” is almost the skill “{other.title}” ({other.id})"
            hint = "make one of them an alias of the other"
            yield entry.problem(Code.NEAR_DUPLICATE, message, ("title",), hint)
        titles.append(title)
        entries.append(entry)


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
