"""Row 32: an output that is an input is refused whatever it is called, `--force` or not."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import typer.main

from careerpath.catalogue import places
from careerpath.cli.app import COMMANDS, app_for
from tests.faults.process import start
from tests.faults.samples import CATALOGUE, PROFILE, refused
from tests.kit import Careerpath, Write

FORCED = ("-f", "json", "--force")
HINT = "name another file; --force replaces no input\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder to stand in: a profile, a folder of two catalogues, an earlier answer."""
    place = tmp_path / "work"
    (place / "jobs").mkdir(parents=True)
    (place / "me.yaml").write_text(PROFILE, encoding="utf-8")
    (place / "before.json").write_text("{}", encoding="utf-8")
    (place / ".careerpath.yaml").write_text("hours: 4\n", encoding="utf-8")
    (place / "jobs" / "one.yaml").write_text(CATALOGUE, encoding="utf-8")
    (place / "jobs" / "two.json").write_text('{"version": 1}', encoding="utf-8")
    monkeypatch.chdir(place)
    return place


def _contents(folder: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize(
    "argv",
    [
        ("match", "me.yaml", "-c", "jobs", "-o", "me.yaml"),
        ("match", "me.yaml", "-c", "jobs", "-o", "jobs/one.yaml"),
        ("match", "me.yaml", "-c", "jobs", "-o", "jobs/two.json"),
        ("match", "me.yaml", "-c", "jobs/one.yaml", "-c", "jobs/two.json", "-o", "jobs/two.json"),
        ("match", "me.yaml", "--since", "before.json", "-o", "before.json"),
        ("-c", "jobs", "match", "me.yaml", "-o", "jobs/one.yaml"),
        ("-c", "jobs/one.yaml", "show", "seller", "-o", "jobs/one.yaml"),
        ("fit", "seller", "-c", "jobs", "--profile", "me.yaml", "-o", "me.yaml"),
        ("profile", "show", "me.yaml", "-c", "jobs", "-o", "me.yaml"),
        ("catalogue", "check", "jobs", "-o", "jobs/one.yaml"),
        ("catalogue", "info", "-c", "jobs", "--output=jobs/one.yaml"),
        ("config", "-c", "jobs", "-o", "jobs/one.yaml"),
        ("config", "-o", ".careerpath.yaml"),
        ("roles", "-o", ".careerpath.yaml"),
    ],
    ids=" ".join,
)
@pytest.mark.parametrize("force", [("-f", "json"), FORCED], ids=["", "force"])
def test_each_input(
    argv: tuple[str, ...], force: tuple[str, ...], careerpath: Careerpath, folder: Path
) -> None:
    before = _contents(folder)
    run = careerpath(*argv, *force)
    assert run.code == 2
    assert "error[CP040]: the file is an input" in run.err
    assert f"  hint: {HINT}" in run.err
    assert _contents(folder) == before


def _link(path: Path, target: Path) -> None:
    path.symlink_to(target)


def _hard_link(path: Path, target: Path) -> None:
    path.hardlink_to(target)


def _chain(path: Path, target: Path) -> None:
    path.with_name("first.txt").symlink_to(target)
    path.symlink_to("first.txt")


@pytest.mark.parametrize("make", [_link, _hard_link, _chain])
@pytest.mark.parametrize("target", ["me.yaml", "jobs/one.yaml", "jobs/two.json"])
def test_links(
    make: Callable[[Path, Path], None], target: str, careerpath: Careerpath, folder: Path
) -> None:
    make(folder / "answer.txt", folder / target)
    before = _contents(folder)
    run = careerpath("match", "me.yaml", "-c", "jobs", "-o", "answer.txt", "--force")
    refused(run, "answer.txt CP040", hint=HINT)
    assert f"the file is an input ({target})" in run.err
    assert _contents(folder) == before


@pytest.mark.parametrize("name", ["./me.yaml", "jobs/../me.yaml", "jobs/up/me.yaml", "{}/me.yaml"])
def test_other_paths(name: str, careerpath: Careerpath, folder: Path) -> None:
    (folder / "jobs" / "up").symlink_to(folder)
    for one, other in ((name.format(folder), "me.yaml"), ("me.yaml", name.format(folder))):
        run = careerpath("match", one, "-c", "jobs", "-o", other, *FORCED)
        assert run.code == 2
        assert "error[CP040]: the file is an input" in run.err
    assert (folder / "me.yaml").read_text(encoding="utf-8") == PROFILE


def test_a_link_is_an_input_too(careerpath: Careerpath, folder: Path) -> None:
    (folder / "link.yaml").symlink_to("me.yaml")
    run = careerpath("match", "link.yaml", "-c", "jobs", "-o", "me.yaml", *FORCED)
    assert run.code == 2
    assert (folder / "me.yaml").read_text(encoding="utf-8") == PROFILE


def test_case(careerpath: Careerpath, folder: Path) -> None:
    """ME.YAML is me.yaml where the file system says so, and another file where it does not."""
    one = (folder / "ME.YAML").exists()
    run = careerpath("match", "me.yaml", "-c", "jobs", "-o", "ME.YAML", *FORCED)
    assert run.code == (2 if one else 0)
    assert (folder / "me.yaml").read_text(encoding="utf-8") == PROFILE


def test_the_environment(
    careerpath: Careerpath, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CAREERPATH_CATALOGUE", os.pathsep.join(("jobs", "nowhere")))
    before = _contents(folder)
    assert careerpath("match", "me.yaml", "-o", "jobs/one.yaml", *FORCED).code == 2
    assert _contents(folder) == before


@pytest.mark.parametrize(
    "argv", [("match", "me.yaml"), ("match", "me.yaml", "-c", "jobs"), ("schema", "profile")]
)
def test_the_shipped_catalogue(
    argv: tuple[str, ...], careerpath: Careerpath, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Kept by every command, whether it reads it or not."""
    shipped = folder / "shipped.yaml"
    shipped.write_text(CATALOGUE, encoding="utf-8")
    monkeypatch.setattr(places, "_shipped", lambda: str(shipped))
    form = () if argv[0] == "schema" else ("-f", "json")
    run = careerpath(*argv, "-o", "shipped.yaml", "--force", *form)
    assert run.code == 2
    assert "error[CP040]: the file is an input" in run.err
    assert shipped.read_text(encoding="utf-8") == CATALOGUE


def test_a_profile_from_a_pipe(folder: Path) -> None:
    """`careerpath match - -o me.yaml < me.yaml`: the shell opened it, and it is an input."""
    ended = start(
        ["match", "-", "-c", "jobs", "-o", "me.yaml", *FORCED], through='exec "$@" < me.yaml'
    )
    # A script that asked for JSON is told in JSON.
    assert (ended.code, ended.out[:1]) == (2, b"{")
    assert ended.err.startswith(b"me.yaml: error[CP040]: the file is an input, and")
    assert (folder / "me.yaml").read_text(encoding="utf-8") == PROFILE


def test_nothing_is_read_before(careerpath: Careerpath, folder: Path, write: Write) -> None:
    """What is wrong with the input is not even looked for."""
    (folder / "me.yaml").write_text("skills: {sql: 99}\n", encoding="utf-8")
    run = careerpath("match", "me.yaml", "-c", write("bad.yaml", "roles: 7\n"), "-o", "me.yaml")
    refused(run, "me.yaml CP040", hint=HINT)


def test_other_files_beside_the_inputs(careerpath: Careerpath, folder: Path) -> None:
    before = _contents(folder)
    for name in ("answer.txt", "jobs/answer.md"):
        assert careerpath("match", "me.yaml", "-c", "jobs", "-o", name).code == 0
        assert careerpath("match", "me.yaml", "-c", "jobs", "-o", name, "--force").code == 0
        (folder / name).unlink()
    assert _contents(folder) == before


def _commands(command: Any, *words: str) -> Iterator[tuple[tuple[str, ...], Any]]:
    subcommands = getattr(command, "commands", None)
    if subcommands is None:
        yield words, command
    for name, each in (subcommands or {}).items():
        yield from _commands(each, *words, name)


def _names_a_file(parameter: Any) -> bool:
    metavar = parameter.metavar or ""
    return parameter.name != "output" and any(each in metavar for each in ("FILE", "PATH"))


def test_every_command_that_writes_keeps_what_it_reads(
    careerpath: Careerpath, folder: Path
) -> None:
    """Each option that names a file to read, of each command, the new ones too."""
    seen = set()
    for words, command in _commands(typer.main.get_command(app_for(set(COMMANDS)))):
        if "output" not in {each.name for each in command.params}:
            continue
        needed = [
            "before.json" if _names_a_file(each) else "x"
            for each in command.params
            if each.required
            for _ in range(max(each.nargs, 1))
        ]
        for each in filter(_names_a_file, command.params):
            named = [option for option in each.opts if option.startswith("--")][:1]
            given = (*words, *needed, *named, "me.yaml", "-o", "me.yaml", "--force")
            if named:
                assert "the file is an input" in careerpath(*given).err, given
                seen.add((words[0], each.name))
    assert {("match", "since"), ("match", "catalogue"), ("fit", "profile")} <= seen
    assert (folder / "me.yaml").read_text(encoding="utf-8") == PROFILE
