"""Row 32: a file that exists, a folder, the input or a place that cannot be written: 2, kept."""

import os
from pathlib import Path

import pytest

from tests.faults.samples import CATALOGUE, PROFILE, refused
from tests.kit import Careerpath, Write


def test_a_new_file(careerpath: Careerpath, matching: tuple[str, ...], tmp_path: Path) -> None:
    path = tmp_path / "answer.txt"
    run = careerpath(*matching, "-o", str(path))
    assert (run.code, run.out, run.err) == (0, "", "")
    assert path.read_text(encoding="utf-8") == careerpath(*matching).out


@pytest.mark.parametrize("name", ["answer.json", "ANSWER.JSON"])
def test_the_suffix_tells_the_format(
    name: str, careerpath: Careerpath, matching: tuple[str, ...], tmp_path: Path
) -> None:
    path = tmp_path / name
    assert careerpath(*matching, "-o", str(path)).code == 0
    assert path.read_text(encoding="utf-8") == careerpath(*matching, "-f", "json").out
    assert careerpath(*matching, "-o", str(path), "-f", "table", "--force").code == 0
    assert path.read_text(encoding="utf-8") == careerpath(*matching).out


def test_a_dash_is_stdout(
    careerpath: Careerpath,
    matching: tuple[str, ...],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    assert careerpath(*matching, "-o", "-") == careerpath(*matching)
    assert not (tmp_path / "-").exists()


@pytest.mark.parametrize("name", ["answer", "answer.docx", "answer.", ".json", ""])
def test_a_suffix_that_tells_no_format(
    name: str,
    careerpath: Careerpath,
    matching: tuple[str, ...],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    monkeypatch.chdir(tmp_path)
    run = careerpath(*matching, "-o", name)
    refused(run, "CP001", hint="end it in .")
    assert "or add --format\n" in run.err
    assert not name or not (tmp_path / name).exists()


def test_an_existing_file_is_kept(
    careerpath: Careerpath, matching: tuple[str, ...], write: Write
) -> None:
    path = write("answer.txt", "precious")
    run = careerpath(*matching, "-o", path)
    refused(run, "answer.txt CP040", hint="add --force to replace it\n")


@pytest.mark.parametrize("form", ["table", "json"])
def test_force_replaces(
    form: str, careerpath: Careerpath, matching: tuple[str, ...], tmp_path: Path
) -> None:
    path = tmp_path / "answer"
    path.write_text("old", encoding="utf-8")
    path.chmod(0o640)
    words = ("-o", str(path), "-f", form)
    assert careerpath(*matching, *words).code == 2
    assert path.read_text(encoding="utf-8") == "old"
    run = careerpath(*matching, *words, "--force")
    assert (run.code, run.out, run.err) == (0, "", "")
    assert path.read_text(encoding="utf-8") == careerpath(*matching, "-f", form).out
    assert path.stat().st_mode & 0o777 == 0o640


@pytest.mark.parametrize(
    ("place", "why"),
    [
        ("folder.txt", "it is not a regular file"),
        ("fifo.txt", "it is not a regular file"),
        ("missing/answer.txt", "No such file or directory"),
        ("profile.yaml/answer.txt", "Not a directory"),
        ("x" * 300 + ".txt", "File name too long"),
    ],
    ids=lambda value: value[:30],
)
def test_places_that_cannot_be_written(
    place: str,
    why: str,
    careerpath: Careerpath,
    matching: tuple[str, ...],
    tmp_path: Path,
) -> None:
    (tmp_path / "folder.txt").mkdir()
    os.mkfifo(tmp_path / "fifo.txt")
    before = sorted(each for each in tmp_path.rglob("*") if "cache" not in each.parts)
    for force in ((), ("--force",)):
        run = careerpath(*matching, "-o", str(tmp_path / place), *force)
        refused(run, f"{place.rpartition('/')[2]} CP040")
        assert why in run.err
    assert sorted(each for each in tmp_path.rglob("*") if "cache" not in each.parts) == before


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_is_read_only(
    careerpath: Careerpath, matching: tuple[str, ...], tmp_path: Path
) -> None:
    folder = tmp_path / "locked"
    folder.mkdir()
    folder.chmod(0o500)
    run = careerpath(*matching, "-o", str(folder / "answer.txt"))
    refused(run, "answer.txt CP040")
    assert "Permission denied" in run.err


def test_what_is_refused_writes_no_file(
    careerpath: Careerpath, write: Write, catalogue: str, tmp_path: Path
) -> None:
    out = tmp_path / "answer.json"
    for words, code in (
        (("match", write("bad.yaml", "nmae: 1\n")), 2),
        (("match", "-s", "nothing-like-it"), 1),
        (("show", "nothing-like-it"), 2),
    ):
        run = careerpath(*words, "-c", catalogue, "-o", str(out))
        assert run.code == code
        assert not out.exists()


def test_a_link_is_followed(
    careerpath: Careerpath, matching: tuple[str, ...], tmp_path: Path
) -> None:
    (tmp_path / "target.txt").write_text("old", encoding="utf-8")
    (tmp_path / "link.txt").symlink_to("target.txt")
    words = (*matching, "-o", str(tmp_path / "link.txt"))
    assert careerpath(*words).code == 2
    assert (tmp_path / "target.txt").read_text(encoding="utf-8") == "old"
    assert careerpath(*words, "--force").code == 0
    assert (tmp_path / "link.txt").is_symlink()
    assert "Roles that fit" in (tmp_path / "target.txt").read_text(encoding="utf-8")


def test_inputs_may_lie_where_nothing_can_be_written(
    careerpath: Careerpath, tmp_path: Path
) -> None:
    folder = tmp_path / "inputs"
    folder.mkdir()
    for name, content in (("catalogue.yaml", CATALOGUE), ("profile.yaml", PROFILE)):
        (folder / name).write_text(content, encoding="utf-8")
        (folder / name).chmod(0o400)
    folder.chmod(0o500)
    run = careerpath("match", str(folder / "profile.yaml"), "-c", str(folder))
    # The profile lies in the folder of catalogues, and is told to be none.
    assert run.code == 2
    path = str(folder / "catalogue.yaml")
    run = careerpath("match", str(folder / "profile.yaml"), "-c", path)
    folder.chmod(0o700)
    assert (run.code, run.err) == (0, "")
    assert sorted(each.name for each in folder.iterdir()) == ["catalogue.yaml", "profile.yaml"]
