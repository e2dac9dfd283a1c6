"""Row 28: where stdout cannot write a character it is replaced, exit 0; files are UTF-8."""

import json
from pathlib import Path

import pytest

from tests.faults.process import start
from tests.faults.samples import PROFILE, changed, refused
from tests.kit import Careerpath, Write


@pytest.fixture
def wide(write: Write) -> tuple[str, str]:
    """Paths of a catalogue and a profile with more than ASCII in them."""
    catalogue = write("catalogue.yaml", changed("title: Seller", "title: Señor Seller → 日本"))
    return catalogue, write("profile.yaml", changed("Robin", "Zoë 😀", PROFILE))


@pytest.mark.parametrize(
    ("encoding", "shown"),
    [
        ("ascii", ("for Zo? ?", "Se?or Seller ? ??")),
        ("cp1252", ("for Zoë ?", "Señor Seller ? ??")),
        ("latin-1", ("for Zoë ?", "Señor Seller ? ??")),
        ("cp437", ("for Zoë ?", "Señor Seller ? ??")),
        ("shift-jis", ("for Zo? ?", "Se?or Seller → 日本")),
        ("utf-8", ("for Zoë 😀", "Señor Seller → 日本")),
    ],
)
def test_replaced(
    encoding: str,
    shown: tuple[str, str],
    careerpath: Careerpath,
    wide: tuple[str, str],
) -> None:
    catalogue, profile = wide
    words = ("match", profile, "-c", catalogue, "--color", "never")
    run = careerpath(*words, encoding=encoding)
    assert (run.code, run.err) == (0, "")
    assert all(text in run.out for text in shown)
    assert ("#####" in run.out) is (encoding != "utf-8")


@pytest.mark.parametrize("encoding", ["ascii", "cp1252"])
def test_json_stays_json(encoding: str, careerpath: Careerpath, wide: tuple[str, str]) -> None:
    catalogue, profile = wide
    run = careerpath("match", profile, "-c", catalogue, "-f", "json", encoding=encoding)
    assert (run.code, run.err) == (0, "")
    assert json.loads(run.out)["result"]["rows"][0]["role"]["id"] == "seller"


@pytest.mark.parametrize("encoding", ["ascii", "cp1252"])
def test_messages_and_help(encoding: str, careerpath: Careerpath, catalogue: str) -> None:
    run = careerpath("show", "日本ë", "-c", catalogue, encoding=encoding)
    shown = "日本ë".encode(encoding, "replace").decode(encoding)
    refused(run, "CP002")
    assert shown in run.err
    for words in (("--help",), ("match", "--help"), ("--version",)):
        run = careerpath(*words, encoding=encoding)
        assert (run.code, run.err) == (0, "")


@pytest.mark.parametrize("name", ["answer.txt", "answer.json"])
def test_files_are_utf_8(
    name: str, careerpath: Careerpath, wide: tuple[str, str], tmp_path: Path
) -> None:
    catalogue, profile = wide
    path = tmp_path / name
    words = ("match", profile, "-c", catalogue)
    run = careerpath(*words, "-o", str(path), encoding="ascii")
    assert (run.code, run.out, run.err) == (0, "", "")
    form = ("-f", "json") if name.endswith("json") else ()
    assert path.read_text(encoding="utf-8") == careerpath(*words, *form).out


def test_in_a_process_of_its_own(wide: tuple[str, str]) -> None:
    catalogue, profile = wide
    environment = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    done = start(["match", profile, "-c", catalogue], environment=environment)
    assert (done.code, done.err) == (0, b"")
    assert b"for Zo? ?" in done.out
    assert b"####" in done.out
