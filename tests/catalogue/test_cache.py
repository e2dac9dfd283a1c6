"""Where indexes are kept: found again, built anew when they must be, and never in the way."""

import os
import sqlite3
import time
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given

from careerpath.advice.filters import Wishes
from careerpath.advice.match import match
from careerpath.catalogue import cache
from careerpath.catalogue.index import Index, index_of, open_index
from careerpath.catalogue.searching import search
from careerpath.errors import InputError, NoAnswer
from careerpath.models.weights import WEIGHTS
from careerpath.results.match import MatchReport
from tests.strategies import Scene, property_of, scenes

_TEXT = """
functions: [{id: work, title: Work, summary: All of it.}]
skills: [{id: sql, title: SQL, category: any}]
roles:
  - {id: clerk, title: TITLE, function: work, level: entry, track: individual, summary: Files.,
     requirements: {skills: [{skill: sql, importance: 3, level: 2}]}}
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "jobs.yaml"
    _write(path, "Clerk", settled=True)
    return path


def _write(path: Path, title: str, *, settled: bool) -> None:
    path.write_text(_TEXT.replace("TITLE", title), encoding="utf-8")
    if settled:
        long_ago = time.time() - 3600
        os.utime(path, (long_ago, long_ago))


def _kept(tmp_path: Path) -> list[Path]:
    return sorted((tmp_path / "cache").rglob("*.sqlite"))


def _title(index: Index) -> str:
    return index.role_row("clerk").title


def _count_builds(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    builds: list[int] = []
    build = cache._build

    def counted(*args: object) -> None:
        builds.append(1)
        build(*args)  # type: ignore[arg-type]

    monkeypatch.setattr(cache, "_build", counted)
    return builds


def test_a_second_run_reads_what_the_first_one_built(
    file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    builds = _count_builds(monkeypatch)
    assert _title(open_index([str(file)])) == "Clerk"
    assert _title(open_index([str(file)])) == "Clerk"
    assert len(builds) == 1
    assert len(_kept(tmp_path)) == 1


@pytest.mark.parametrize("settled", [True, False])
def test_a_changed_file_is_compiled_anew(file: Path, tmp_path: Path, *, settled: bool) -> None:
    open_index([str(file)]).close()
    _write(file, "Chief", settled=settled)
    assert _title(open_index([str(file)])) == "Chief"
    assert len(_kept(tmp_path)) == 1


def test_a_file_changed_within_one_tick_is_told_by_its_content(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _write(file, "Clerk", settled=False)
    monkeypatch.setattr(cache, "_stamp", lambda _files: "the same as ever")
    open_index([str(file)]).close()
    _write(file, "Chief", settled=False)
    assert _title(open_index([str(file)])) == "Chief"


def test_different_files_have_different_indexes(file: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.yaml"
    _write(other, "Other", settled=True)
    assert _title(open_index([str(file)])) == "Clerk"
    assert _title(open_index([str(other)])) == "Other"
    assert len(_kept(tmp_path)) == 2


def test_another_schema_or_other_weights_are_stale(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_index([str(file)]).close()
    builds = _count_builds(monkeypatch)
    monkeypatch.setattr(cache, "SCHEMA", cache.SCHEMA + 1)
    open_index([str(file)]).close()
    assert len(builds) == 1
    monkeypatch.setattr(cache, "WEIGHTS", WEIGHTS._replace(coverage=1))
    open_index([str(file)]).close()
    assert len(builds) == 2


def test_an_index_is_removed_after_thirty_days_and_a_dead_build_after_one(
    file: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "cache" / "careerpath" / "index"
    folder.mkdir(parents=True)
    ages = {"old.sqlite": 31, "young.sqlite": 29, "building-dead": 2, "building-live": 0}
    for name, days in ages.items():
        (folder / name).touch()
        then = time.time() - days * 86_400
        os.utime(folder / name, (then, then))
    open_index([str(file)]).close()
    left = {path.name for path in folder.iterdir()} & ages.keys()
    assert left == {"young.sqlite", "building-live"}


def test_an_index_in_use_stays_young(file: Path, tmp_path: Path) -> None:
    open_index([str(file)]).close()
    (kept,) = _kept(tmp_path)
    then = time.time() - 20 * 86_400
    os.utime(kept, (then, then))
    open_index([str(file)]).close()
    assert kept.stat().st_mtime > time.time() - 3600


def test_a_full_disk_does_not_stop_an_answer(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise sqlite3.OperationalError("database or disk is full")

    monkeypatch.setattr(cache, "_build", full)
    assert _title(open_index([str(file)])) == "Clerk"


def test_nothing_is_left_of_a_build_that_fails(file: Path, tmp_path: Path) -> None:
    file.write_text("roles: [{id: 7}]", encoding="utf-8")
    with pytest.raises(InputError):
        open_index([str(file)])
    assert not list((tmp_path / "cache" / "careerpath" / "index").iterdir())


def _searched(index: Index) -> list[str]:
    with closing(index):
        return [found.id for found in search(index, "clerks", "role")]


def _known(index: Index) -> list[frozenset[str]]:
    with closing(index):
        return [each.known for each in index.standings()]


def _tables(tmp_path: Path) -> set[str]:
    (kept,) = _kept(tmp_path)
    with closing(sqlite3.connect(kept)) as database:
        return {name for (name,) in database.execute("SELECT name FROM sqlite_master")}


def test_what_few_commands_need_is_made_when_one_does(file: Path, tmp_path: Path) -> None:
    open_index([str(file)]).close()
    assert not _tables(tmp_path) & {"clues", "traits"}
    assert _searched(open_index([str(file)])) == ["clerk"]
    assert _tables(tmp_path) & {"clues", "traits"} == {"clues"}
    assert _known(open_index([str(file)])) == [{"titles", "duties", "mentions", "level", "asks"}]
    assert _tables(tmp_path) >= {"clues", "traits"}


def test_what_was_made_once_is_kept(
    file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert _searched(open_index([str(file)])) == ["clerk"]
    monkeypatch.delattr(cache, "_write_part")
    builds = _count_builds(monkeypatch)
    assert _searched(open_index([str(file)])) == ["clerk"]
    assert not builds
    assert len(list((tmp_path / "cache" / "careerpath" / "index").iterdir())) == 1


def test_an_index_that_cannot_be_added_to_is_completed_in_memory(
    file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_index([str(file)]).close()

    def full(*_: object) -> None:
        raise sqlite3.OperationalError("database or disk is full")

    monkeypatch.setattr(cache, "_write", full)
    assert _searched(open_index([str(file)])) == ["clerk"]
    assert _known(open_index([str(file)]))
    assert not _tables(tmp_path) & {"clues", "traits"}


def test_an_index_that_cannot_be_read_is_built_anew_before_it_is_completed(
    file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_index([str(file)]).close()
    (kept,) = _kept(tmp_path)
    kept.write_bytes(kept.read_bytes().replace(b'"title":"Clerk"', b'"title":}Clerk}'))
    builds = _count_builds(monkeypatch)
    assert _searched(open_index([str(file)])) == ["clerk"]
    assert len(builds) == 1
    assert "clues" in _tables(tmp_path)


@given(scene=scenes())
@property_of(max_examples=60)
def test_kept_fresh_and_in_memory_indexes_give_one_answer(
    scene: Scene, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("equal")
    path = folder / "catalogue.json"
    text = scene.catalogue.model_dump_json(by_alias=True, exclude_defaults=True)
    path.write_text(text, encoding="utf-8")

    def answer(index: Index) -> MatchReport | tuple[str, ...]:
        try:
            return match(index, scene.told.profile, Wishes(), top=20, explained=True)
        except NoAnswer as error:
            return tuple(map(str, error.problems))
        finally:
            index.close()

    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(folder / "cache"))
        fresh = answer(open_index([str(path)]))
        kept = answer(open_index([str(path)]))
    assert fresh == kept == answer(index_of(scene.catalogue))
