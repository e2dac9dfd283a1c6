"""Catalogue files to one checked `Catalogue`: every problem of every file, with its position."""

import gc
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from pathlib import Path
from typing import Any

from careerpath.catalogue.checks import cross_check
from careerpath.catalogue.entries import SECTIONS, Entry
from careerpath.errors import Code, InputError, Problem
from careerpath.files.documents import Document, load
from careerpath.files.validation import describe, mapping_of, validate
from careerpath.models.base import EDITORIAL
from careerpath.models.catalogue import Catalogue, Source, SourceKind

__all__ = ["MAX_BYTES", "catalogue_files", "default_catalogue", "load_catalogue"]

MAX_BYTES = 128_000_000
"""The largest catalogue file that is read: O*NET whole, with room to spare."""

_SUFFIXES = {".yaml", ".yml", ".json"}
_PACKAGE = Path(__file__).parent.parent


def default_catalogue() -> Path:
    """The shipped catalogue: beside the package in a wheel, at the root in a checkout."""
    installed = _PACKAGE / "data" / "roles.yaml"
    return installed if installed.exists() else _PACKAGE.parent.parent / "data" / "roles.yaml"


def catalogue_files(paths: Sequence[str]) -> list[str]:
    """The files that `paths` name, a folder standing for the YAML and JSON files in it, by name.

    Raises:
        InputError: a folder holds no catalogue file.
    """
    return list(chain.from_iterable(map(_files_at, paths or [str(default_catalogue())])))


def _files_at(path: str) -> list[str]:
    folder = Path(path)
    if not folder.is_dir():
        return [path]
    files = sorted(str(file) for file in folder.iterdir() if file.suffix.lower() in _SUFFIXES)
    if not files:
        message = "the folder holds no .yaml, .yml or .json file"
        raise InputError(Problem(Code.FILE, message, file=path))
    return files


def load_catalogue(paths: Sequence[str] = ()) -> Catalogue:
    """Load and check the catalogue in `paths`: files, or folders of files; later ones add.

    Raises:
        InputError: with all that is wrong in all the files.
    """
    # Nothing built here is garbage before the end, and the collector would look through it all
    # again and again: it takes two thirds of the time on a large catalogue.
    collecting = gc.isenabled()
    gc.disable()
    try:
        return _load(catalogue_files(paths))
    finally:
        if collecting:
            gc.enable()


def _load(files: Iterable[str]) -> Catalogue:
    problems: list[Problem] = []
    merged: dict[str, dict[Any, Entry]] = {section: {} for section in SECTIONS}
    for file in files:
        try:
            document = load(file, MAX_BYTES)
            data = mapping_of(document, "catalogue")
        except InputError as error:
            problems += error.problems
            continue
        problems += _frame(data, document)
        for entry in _entries(data, document, problems):
            problems += _merge(merged[entry.section], entry)
    _declare_editorial(merged["sources"])
    # What a broken file would have declared cannot be told from what nobody declares.
    problems = problems or list(cross_check(merged))
    if problems:
        raise InputError(*problems)
    sections: dict[str, Any] = {
        section: tuple(entry.item for entry in entries.values())
        for section, entries in merged.items()
    }
    return Catalogue.model_construct(**sections)


def _frame(data: dict[str, Any], document: Document) -> list[Problem]:
    """Problems of the file's own keys, its sections apart."""
    frame = validate(
        Catalogue, {key: () if key in SECTIONS else value for key, value in data.items()}, document
    )
    return frame if isinstance(frame, list) else []


def _entries(data: dict[str, Any], document: Document, problems: list[Problem]) -> Iterator[Entry]:
    for section, kind in SECTIONS.items():
        items = data.get(section)
        if items is None:
            continue
        if not isinstance(items, list):
            message = f"{describe(items)} stands here, where a list of {section} is meant"
            problems.append(document.problem(Code.TYPE, message, (section,)))
            continue
        for position, raw in enumerate(items):
            item = validate(kind, raw, document, (section, position))
            if isinstance(item, list):
                problems += item
            else:
                yield Entry(item, section, document, (section, position))


def _merge(known: dict[Any, Entry], entry: Entry) -> list[Problem]:
    """Put an entry in its place; an equal key from before needs an `override: true`."""
    key = entry.key
    before = known.get(key)
    known[key] = entry
    if before is None or (before.document is not entry.document and entry.overrides):
        return []
    message = f"{entry.label} stands here again; it is first at {before.place}"
    hint = "rename one of the two"
    if before.document is not entry.document:
        hint = "write `override: true` in the later one if it is to replace the first"
    return [entry.problem(Code.DUPLICATE_ID, message, hint=hint)]


def _declare_editorial(sources: dict[Any, Entry]) -> None:
    if EDITORIAL not in sources:
        source = Source(
            id=EDITORIAL, title="This catalogue's own judgement", kind=SourceKind.EDITORIAL
        )
        sources[EDITORIAL] = Entry(source, "sources", Document("<built in>", "", None), ())
