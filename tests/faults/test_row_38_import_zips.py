"""Row 38: a zip that climbs out, links, or unpacks without end is refused; nothing is written."""

import io
import os
import stat
import zipfile
from pathlib import Path

import pytest

from careerpath.importers.onet import release
from tests.importers.releases import tables, text_of, zip_of
from tests.kit import Careerpath, Write


def zip_with(name: str, data: bytes = b"x", mode: int = 0) -> bytes:
    """A whole release, and one member more."""
    held = io.BytesIO(zip_of(tables()))
    with zipfile.ZipFile(held, "a", zipfile.ZIP_DEFLATED) as archive:
        info = zipfile.ZipInfo(name)
        info.external_attr = mode << 16
        archive.writestr(info, data, zipfile.ZIP_DEFLATED)
    return held.getvalue()


def refused(careerpath: Careerpath, path: str, folder: Path) -> str:
    before = sorted(folder.rglob("*"))
    run = careerpath("catalogue", "import", "onet", path, "-o", str(folder / "o.yaml"))
    assert run.code == 2
    assert sorted(folder.rglob("*")) == before
    assert "Traceback" not in run.err
    return run.err


@pytest.mark.parametrize(
    ("name", "mode", "said"),
    [
        ("../evil.txt", 0, "outside its folder"),
        ("db/../../Skills.txt", 0, "outside its folder"),
        ("/etc/passwd", 0, "outside its folder"),
        ("..\\evil.txt", 0, "outside its folder"),
        ("C:\\evil.txt", 0, "outside its folder"),
        ("db/Skills.txt", stat.S_IFLNK | 0o777, "a link or a device"),
        ("db/pipe", stat.S_IFIFO | 0o600, "a link or a device"),
    ],
)
def test_unsafe_members(
    name: str, mode: int, said: str, careerpath: Careerpath, tmp_path: Path
) -> None:
    path = tmp_path / "db.zip"
    path.write_bytes(zip_with(name, mode=mode))
    assert said in refused(careerpath, str(path), tmp_path)


def test_a_bomb_by_its_own_figures(careerpath: Careerpath, write: Write, tmp_path: Path) -> None:
    data = zip_with("db/Tools Used.txt", bytes(1_000_000))
    # The size that the directory at the end claims, for its last member.
    place = data.rindex(b"PK\x01\x02")
    bomb = data[: place + 24] + (0xFFFFFFFE).to_bytes(4, "little") + data[place + 28 :]
    assert "error[CP007]" in refused(careerpath, write("db.zip", bomb), tmp_path)


def test_too_many_members(careerpath: Careerpath, write: Write, tmp_path: Path) -> None:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        for number in range(10_001):
            archive.writestr(f"{number}.txt", "")
    assert "10,001 files" in refused(careerpath, write("db.zip", held.getvalue()), tmp_path)


def test_a_table_is_counted_as_it_comes_out(
    careerpath: Careerpath, write: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(release, "MAX_TABLE", 1_000)
    path = write("db.zip", zip_of(tables()))
    assert "larger than" in refused(careerpath, path, tmp_path)


def test_damaged(careerpath: Careerpath, write: Write, tmp_path: Path) -> None:
    data = zip_of(tables())
    place = data.index(b"Skills.txt") + 40
    broken = data[:place] + bytes(40) + data[place + 40 :]
    assert "damaged or locked" in refused(careerpath, write("a.zip", broken), tmp_path)
    assert "neither a folder" in refused(careerpath, write("b.zip", data[:300]), tmp_path)
    assert "neither a folder" in refused(careerpath, write("c.zip", b""), tmp_path)


@pytest.mark.parametrize("path", ["/dev/zero", "/nowhere/db.zip", "nul\0name", "x" * 5000])
def test_no_such_release(path: str, careerpath: Careerpath, tmp_path: Path) -> None:
    refused(careerpath, path, tmp_path)


def test_a_folder_of_pipes_does_not_wait(careerpath: Careerpath, tmp_path: Path) -> None:
    folder = tmp_path / "db"
    folder.mkdir()
    for name, rows in tables().items():
        (folder / name).write_text(text_of(rows), encoding="utf-8")
    (folder / "Skills.txt").unlink()
    os.mkfifo(folder / "Skills.txt")
    run = careerpath("catalogue", "import", "onet", str(folder), "-o", "-")
    assert run.code == 0
    assert "Skills.txt" in run.err
