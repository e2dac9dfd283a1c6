"""What is fuzzed: each target takes any bytes, and fails where careerpath breaks a promise.

A reader may refuse what it is given, with a `CareerpathError` that is safe to print, and nothing
else; what it takes must come through what is done with it next.
"""

import contextlib
import functools
import itertools
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import NamedTuple

from careerpath.advice.batch import batch
from careerpath.advice.reading import read_person
from careerpath.catalogue.index import Index, index_of
from careerpath.catalogue.loading import load_catalogue
from careerpath.cli.boundary import problem_lines
from careerpath.errors import CareerpathError, Problem
from careerpath.files.documents import parse
from careerpath.files.lines import Lines
from careerpath.files.reading import decode
from careerpath.importers.onet.reading import read_onet
from careerpath.importers.writing import as_json, as_yaml
from careerpath.profile.formats.source import ProfileSource, source_of
from careerpath.profile.many import profiles
from careerpath.profile.reading import profile_of
from careerpath.render.lines import Csv, JsonLines
from fuzz import seeds
from fuzz.asking import asked
from tests.faults.forms import FORMS, QUESTIONS, asking, document, obeyed, sound, told
from tests.faults.samples import CATALOGUE, FULL, FULL_PROFILE, quoted
from tests.importers.releases import folder_of, tables

__all__ = ["TARGETS", "Target"]

_TODAY = date(2026, 1, 1)


class Target(NamedTuple):
    """`run` tries some bytes in a folder of its own; `seeds` are what to begin with."""

    run: Callable[[bytes, Path], None]
    seeds: Callable[[], Iterable[bytes]]


def _documents(data: bytes, _folder: Path) -> None:
    with _refusals():
        found = parse(decode(data, "given"), "given")
        first = next(iter(found.data), 0) if isinstance(found.data, dict) else 0
        found.position((first, 0), key=True)


def _catalogue(data: bytes, folder: Path) -> None:
    with _refusals():
        index_of(load_catalogue([_file(folder, "given.yaml", data)])).close()


def _profile(data: bytes, _folder: Path) -> None:
    with _refusals():
        source = source_of(_no_pdf(data), "given.yaml")
        if isinstance(source, ProfileSource):
            profile_of(source.document)


def _json_resume(data: bytes, folder: Path) -> None:
    _person(folder, "given.json", data)


def _resume(data: bytes, folder: Path) -> None:
    _person(folder, "given.txt", data)


def _person(folder: Path, name: str, data: bytes) -> None:
    with _refusals():
        read = read_person(_small_index(folder), _file(folder, name, _no_pdf(data)), _TODAY)
        assert not obeyed("\n".join(each.because for each in read.drawn))


def _lines(data: bytes, folder: Path) -> None:
    suffix = ("", ".csv", ".jsonl")[data[0] % 3] if data else ""
    path = _file(folder, f"given{suffix}", data[1:])
    index = _small_index(folder)
    with _refusals(), Lines(path) as lines:
        answers = []
        for each in batch(index, profiles(lines, lines.name), lines.name, vectors=False):
            if isinstance(each, Problem):
                _printable(each)
            else:
                answers.append(each)
        for form in (JsonLines(ascii_only=False), Csv()):
            assert not obeyed(form.head + form.render(answers))


_TABLES = {name: "\n".join("\t".join(row) for row in rows) for name, rows in tables().items()}
_WAGES = "wages.csv"


def _onet(data: bytes, folder: Path) -> None:
    """The first byte says which table of a small release the others are."""
    release, wages = folder / "release", folder / _WAGES
    if not release.exists():
        folder_of(release, tables())
        wages.write_text(seeds.WAGES, encoding="utf-8")
    names = [_WAGES, *_TABLES]
    name = names[data[0] % len(names)] if data else _WAGES
    place = wages if name == _WAGES else release / name
    before = place.read_bytes()
    place.write_bytes(data[1:])
    try:
        with _refusals():
            _imported(read_onet(str(release), str(wages), _TODAY).catalogue, folder)
    finally:
        place.write_bytes(before)


def _imported(catalogue: dict[str, object], folder: Path) -> None:
    """What is imported is a catalogue, and the same one in either form."""
    files = [
        _file(folder, "imported.json", as_json(catalogue).encode()),
        _file(folder, "imported.yaml", as_yaml(catalogue).encode()),
    ]
    try:
        one, other = (load_catalogue([file]) for file in files)
    except CareerpathError as error:
        raise AssertionError(f"imported, and refused: {error}") from error
    assert one == other


def _onet_seeds() -> Iterator[bytes]:
    for place, text in enumerate([seeds.WAGES, *_TABLES.values()]):
        yield bytes([place]) + text.encode()


def _writers(data: bytes, folder: Path) -> None:
    """The first two bytes say which question, in which form; the others are its texts, by line."""
    question, form = (*data[:2], 0, 0)[:2]
    name, form_name = [*QUESTIONS][question % len(QUESTIONS)], FORMS[form % len(FORMS)]
    texts = itertools.cycle(data[2:].decode(errors="surrogateescape").split("\n"))

    def filled(template: str) -> bytes:
        return re.sub("TEXT|LABEL", lambda _: quoted(next(texts)), template).encode()

    files = (
        _file(folder, "profile.yaml", filled(FULL_PROFILE)),
        _file(folder, "c.yaml", filled(FULL)),
    )
    run = asked(asking(name, *files, form_name))
    told(run)
    if form_name == "json":
        document(run)
    elif run.code == 0:
        sound(replace(run, err=""), form_name)


def _writers_seeds() -> Iterator[bytes]:
    for place, text in enumerate(seeds.texts()):
        yield bytes([place % len(QUESTIONS), place % len(FORMS)]) + text


@contextlib.contextmanager
def _refusals() -> Iterator[None]:
    """Let refusals pass that can be printed."""
    try:
        yield
    except CareerpathError as error:
        for problem in error.problems:
            _printable(problem)


def _printable(problem: Problem) -> None:
    assert not obeyed("\n".join(problem_lines(problem)))


@functools.cache
def _small_index(folder: Path) -> Index:
    return index_of(load_catalogue([_file(folder, "small.yaml", CATALOGUE.encode())]))


def _file(folder: Path, name: str, data: bytes) -> str:
    path = folder / name
    path.write_bytes(data)
    return str(path)


def _no_pdf(data: bytes) -> bytes:
    """A PDF is read by pypdf in a process of its own, which is not to be fuzzed from here."""
    return data.replace(b"%PDF", b"%pdf")


TARGETS = {
    "documents": Target(_documents, seeds.documents),
    "catalogue": Target(_catalogue, seeds.catalogues),
    "profile": Target(_profile, seeds.profiles),
    "json-resume": Target(_json_resume, seeds.json_resumes),
    "resume": Target(_resume, seeds.resumes),
    "lines": Target(_lines, seeds.lines),
    "onet": Target(_onet, _onet_seeds),
    "writers": Target(_writers, _writers_seeds),
}
