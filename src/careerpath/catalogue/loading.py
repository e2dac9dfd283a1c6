"""Catalogue files to checked items, one at a time: all problems of all files, with positions."""

from collections.abc import Hashable, Iterator, Mapping, Sequence
from typing import Any

from careerpath.catalogue.cache import Progress
from careerpath.catalogue.checks import check_entry, check_promotions
from careerpath.catalogue.collecting import uncollected
from careerpath.catalogue.entries import SECTIONS, Entry, Item, key_of
from careerpath.catalogue.overlay import Overlay
from careerpath.catalogue.places import MAX_BYTES, catalogue_files
from careerpath.errors import Code, InputError, Problem
from careerpath.files.documents import Document, load
from careerpath.files.validation import mapping_of, validate
from careerpath.models.base import EDITORIAL
from careerpath.models.catalogue import (
    Catalogue,
    Source,
    SourceKind,
    Transition,
    TransitionKind,
)

__all__ = ["load_catalogue", "read_entries", "read_items"]


def load_catalogue(paths: Sequence[str] = ()) -> Catalogue:
    """The catalogue in `paths` as one model.

    Raises:
        InputError: with all that is wrong in all the files.
    """
    sections: dict[str, Any] = {section: [] for section in SECTIONS}
    for section, item in read_items(catalogue_files(paths)):
        sections[section].append(item)
    found: dict[str, Any] = {name: tuple(items) for name, items in sections.items()}
    return Catalogue.model_construct(**found)


def read_items(
    files: Sequence[str], progress: Progress | None = None
) -> Iterator[tuple[str, Item]]:
    """Each item of the merged files with its section; sections in the order of `SECTIONS`.

    The source that every catalogue has, `EDITORIAL`, comes last where no file declares it.

    Raises:
        InputError: after the last item, with all that is wrong in all the files.
    """
    declared = False
    for entry in read_entries(files, progress):
        declared = declared or (isinstance(entry.item, Source) and entry.item.id == EDITORIAL)
        yield entry.section, entry.item
    if not declared:
        title = "This catalogue's own judgement"
        yield "sources", Source(id=EDITORIAL, title=title, kind=SourceKind.EDITORIAL)


def read_entries(files: Sequence[str], progress: Progress | None = None) -> Iterator[Entry]:
    """Each item of the merged files and where it stands; sections in the order of `SECTIONS`.

    An item that a later file overrides, or that gives way to one of a later file, is left out.
    Only the item at hand is a model: of the others nothing is kept but their plain data, so that
    memory stays bounded.

    Raises:
        InputError: after the last item, with all that is wrong in all the files.
    """
    problems: list[Problem] = []
    with uncollected():
        yield from _entries(files, problems, progress)
    if problems:
        raise InputError(*problems)


def _entries(
    files: Sequence[str], problems: list[Problem], progress: Progress | None
) -> Iterator[Entry]:
    documents = list(_documents(files, problems))
    # What a broken file declares cannot be told from what nobody declares.
    whole = len(documents) == len(files)
    known, replaced = _declared(documents, problems, whole=whole)
    if not whole:
        known = {}
    total = sum(len(_raw(document, section)) for document in documents for section in SECTIONS)
    done = 0
    overlay = Overlay(documents)
    promotions: dict[tuple[str, str], Entry] = {}
    promotion = TransitionKind.PROMOTION
    for section in SECTIONS:
        for document in documents:
            for position, raw in enumerate(_raw(document, section)):
                path = (section, position)
                item = validate(SECTIONS[section], raw, document, path)
                if isinstance(item, list):
                    problems += item
                else:
                    entry = Entry(item, document, path)
                    problems += check_entry(entry, known)
                    stays = (document.name, *path) not in replaced
                    merged = overlay.applied(item) if stays else None
                    if merged is not None:
                        entry = Entry(merged, document, path)
                        if isinstance(merged, Transition) and merged.kind is promotion:
                            promotions[merged.from_, merged.to] = entry
                        yield entry
                done += 1
                if progress is not None:
                    progress(done, total)
    problems += check_promotions(promotions)


def _documents(files: Sequence[str], problems: list[Problem]) -> Iterator[Document]:
    """The files that can be read and whose sections are lists."""
    for file in files:
        try:
            document = load(file, MAX_BYTES)
            data = mapping_of(document, "catalogue")
        except InputError as error:
            problems += error.problems
            continue
        own = {key: () if key in SECTIONS else value for key, value in data.items()}
        frame = validate(Catalogue, own, document)
        problems += frame if isinstance(frame, list) else []
        for section in SECTIONS:
            items = data.get(section)
            if items is not None and not isinstance(items, list):
                problems.append(_no_list(document, section))
        yield document


def _no_list(document: Document, section: str) -> Problem:
    from careerpath.files.kinds import describe  # noqa: PLC0415 - needed on errors alone

    message = f"“{section}” is {describe(document.data[section])}, where a list is meant"
    return document.problem(Code.TYPE, message, (section,), "start each entry with -")


def _raw(document: Document, section: str) -> list[Any]:
    items = document.data.get(section)
    return items if isinstance(items, list) else []


_Place = tuple[Document, int]


def _declared(
    documents: Sequence[Document], problems: list[Problem], *, whole: bool
) -> tuple[dict[str, set[Hashable]], set[tuple[str, str, int]]]:
    """The keys of every section, and the places of the items that later files replace.

    Where the documents are not the `whole` catalogue, nothing is said of what replaces nothing.
    """
    known: dict[str, set[Hashable]] = {}
    replaced: set[tuple[str, str, int]] = set()
    for section in SECTIONS:
        latest: dict[Hashable, _Place] = {}
        earliest: dict[Hashable, _Place] = {}
        for document in documents:
            for position, raw in enumerate(_raw(document, section)):
                key = key_of(raw, section)
                if key is None:
                    continue
                here, overrides = (section, position), raw.get("override") is True
                first, place = latest.get(key, (document, position))
                if key not in latest:
                    if overrides and whole:
                        problems.append(_nothing_replaced(document, here, key, latest))
                elif first is not document and overrides:
                    replaced.add((first.name, section, place))
                else:
                    problems.append(_duplicate(document, here, key, *earliest[key]))
                latest[key] = document, position
                earliest.setdefault(key, (document, position))
        known[section] = set(latest)
    return known, replaced


def _named(key: Hashable) -> str:
    """An id, or what tells a move from the others, in words."""
    if not isinstance(key, tuple):
        return str(key)
    start, end, kind = key
    return f"{start} → {end} ({kind})"


def _duplicate(
    document: Document, path: tuple[str, int], key: Hashable, first: Document, place: int
) -> Problem:
    section, _ = path
    line, column = first.position((section, place))
    message = f"the {section.removesuffix('s')} “{_named(key)}” stands here again"
    message += f"; it is first at {first.name}:{line}:{column}"
    hint = "rename one of the two"
    if first is not document:
        hint = "write `override: true` in the later one if it is to replace the first"
    elif section == "transitions":
        hint = "take one of them out; a move is told apart by from, to and kind"
    elif section == "interests":
        hint = "take one of them out"
    return document.problem(Code.DUPLICATE_ID, message, path, hint)


def _nothing_replaced(
    document: Document, path: tuple[str, int], key: Hashable, before: Mapping[Hashable, _Place]
) -> Problem:
    from careerpath.files.spelling import meant  # noqa: PLC0415 - needed on errors alone

    kind = path[0].removesuffix("s")
    message = f"the {kind} “{_named(key)}” is to override one of an earlier file, and none has it"
    earlier = [_named(other) for other, (found, _) in before.items() if found is not document]
    hint = meant(_named(key), earlier)
    hint = hint or "name the base file before this one, or take `override: true` out"
    return document.problem(Code.NOTHING_REPLACED, message, path, hint)
