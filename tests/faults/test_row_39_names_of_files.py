"""Row 39: an id never is a path: it is a slug or is refused, and -o alone says where to write."""

import os
from pathlib import Path

import pytest

from tests.faults.forms import FORMS
from tests.faults.samples import CATALOGUE, changed, place_of, plain, problems, quoted, refused
from tests.kit import Careerpath, Run, Write

IDS = [
    "../x", "..", ".", "a/b", "/etc/passwd", "a\\b", "..\\x", "C:\\x", "c:x", "~", "~/x", "$HOME",
    "CON", "NUL", "Aux", "con.txt", "x.yaml", ".hidden", "-x", "x-", "x--y", "--force", "a b",
    "a_b",
    "a\x00b", "a\nb", "x\n", "\u202ex", "x\u200by", "é", "e\u0301", "日本", "Ａ", "x:y", "x*", "x?",
    "%2e%2e%2fx", "file:///x", "x" * 81, "x" * 5_000, "", " ", " x",
]  # fmt: skip
PLACES = {
    "a role": ("id: seller", "id: {}"),
    "a function": ("id: analytics", "id: {}"),
    "a skill": ("id: listening", "id: {}"),
    "a role's function": ("function: analytics", "function: {}"),
    "a role's skill": ("skill: sql", "skill: {}"),
    "a move's start": ("{from: seller", "{{from: {}"),
    "a move's end": ("to: analyst", "to: {}"),
    "a related skill": ("{skill: listening, strength", "{{skill: {}, strength"),
}


@pytest.mark.parametrize("name", IDS, ids=lambda name: ascii(name)[:20])
def test_an_id_is_a_slug(name: str, careerpath: Careerpath, write: Write) -> None:
    """Refused where it stands, and nothing but what then names nothing is refused with it."""
    for number, (old, new) in enumerate(PLACES.values()):
        text = changed(old, new.format(quoted(name)))
        path = write(f"{number}.yaml", text)
        for words in (("match", "-s", "sql=3", "-c", path), ("catalogue", "check", path)):
            run = careerpath(*words)
            assert (run.code, run.out) == (2, "")
            plain(run)
            found = dict(problem.split() for problem in problems(run))
            assert found.pop(f"{number}.yaml:{place_of(quoted(name), text)}") == "CP015"
            assert set(found.values()) <= {"CP021"}


@pytest.mark.parametrize("name", ["con", "nul", "aux", "com1", "x" * 80, "a-b-c"])
def test_a_slug_that_is_a_name_of_windows(
    name: str, careerpath: Careerpath, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, write: Write
) -> None:
    """Nothing is named after an id, so that such a one does no harm."""
    catalogue = write("c.yaml", CATALOGUE.replace("seller", name))
    folder = tmp_path / "work"
    folder.mkdir()
    monkeypatch.chdir(folder)
    for words in (
        ("match", "-s", "sql=3"),
        ("show", name),
        ("fit", name, "-s", "negotiation=3"),
        ("path", name, "analyst"),
        ("next", name),
        ("compare", name, "analyst"),
        ("report", "-s", "negotiation=3"),
    ):
        for form in FORMS:
            run = careerpath(*words, "-c", catalogue, "-f", form)
            assert (run.code, run.err) == (0, "")
    assert list(folder.iterdir()) == []


@pytest.mark.parametrize("name", IDS, ids=lambda name: ascii(name)[:20])
def test_no_file_is_sought_by_a_role(
    name: str, careerpath: Careerpath, catalogue: str, tmp_path: Path
) -> None:
    before = sorted(each for each in tmp_path.rglob("*") if "cache" not in each.parts)
    for words in (
        ("show", "-c", catalogue, "--", name),
        ("fit", "-s", "sql=3", "-c", catalogue, "--", name),
        ("next", "-c", catalogue, "--", name),
        ("similar", "-c", catalogue, "--", name),
        ("path", "-c", catalogue, "--", "seller", name),
        ("compare", "-c", catalogue, "--", "seller", name),
        ("learn", "-s", "sql=3", f"--for={name}", "-c", catalogue),
        ("report", "-s", "sql=3", f"--to={name}", "-c", catalogue),
        ("report", "-s", "sql=3", f"--role={name}", "-c", catalogue),
    ):
        run = careerpath(*words)
        assert (run.code, run.out) == (2, ""), words
        plain(run)
        assert "root:" not in run.err
    assert sorted(each for each in tmp_path.rglob("*") if "cache" not in each.parts) == before


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder within another, and the current one."""
    place = tmp_path / "a" / "b"
    place.mkdir(parents=True)
    monkeypatch.chdir(place)
    return place


ODD = [
    "-x.txt", "--force.txt", "CON.txt", "nul.json", "a b.md", " .txt", "x .txt", "a;b|c&d.csv",
    "$(id).html", "`id`.html", "%s.txt", "{x}.txt", "[bold].txt", "日本.txt", "e\u0301.txt",
    "\x1b[31mx.txt", "a\nb.txt", "\u202etxt.md", "~.txt", "..txt", "...md", "x.tar.json",
    "'\".csv", "\\.txt", "C:\\x.txt", "*.txt", "a?.txt", "#.md", "x.HTML", "\udce9.txt",
]  # fmt: skip


@pytest.mark.parametrize("name", ODD, ids=ascii)
def test_an_odd_name_is_taken_as_it_is(
    name: str, careerpath: Careerpath, matching: tuple[str, ...], folder: Path
) -> None:
    assert careerpath(*matching, "-o", name) == Run(0, "", "")
    (written,) = folder.rglob("*")
    assert os.fsencode(written.name) == os.fsencode(name)
    content = written.read_bytes()
    run = careerpath(*matching, "-o", name)
    assert (run.code, run.out) == (2, "")
    assert "error[CP040]: the file exists already" in run.err
    plain(run)
    assert careerpath(*matching, "-o", name, "--force") == Run(0, "", "")
    assert [each.read_bytes() for each in folder.rglob("*")] == [content]


@pytest.mark.parametrize(
    ("name", "target"),
    [
        ("../x.txt", "a/x.txt"),
        ("./../../x.txt", "x.txt"),
        ("../b/./x.txt", "a/b/x.txt"),
        (".//x.txt", "a/b/x.txt"),
    ],
)
def test_a_path_is_where_it_says(
    name: str, target: str, careerpath: Careerpath, matching: tuple[str, ...], folder: Path
) -> None:
    assert careerpath(*matching, "-o", name) == Run(0, "", "")
    assert (folder.parent.parent / target).is_file()


def test_a_tilde_is_the_shell_s(
    careerpath: Careerpath, matching: tuple[str, ...], folder: Path
) -> None:
    run = careerpath(*matching, "-o", "~/x.txt")
    refused(run, "x.txt CP040")
    assert list(folder.iterdir()) == []


def test_a_dash_in_a_folder_is_a_file(
    careerpath: Careerpath, matching: tuple[str, ...], folder: Path
) -> None:
    assert careerpath(*matching, "-o", "./-", "-f", "json") == Run(0, "", "")
    assert [each.name for each in folder.iterdir()] == ["-"]


@pytest.mark.parametrize("letter", ["x", "é", "日"])
def test_the_longest_name_that_there_is(
    letter: str, careerpath: Careerpath, matching: tuple[str, ...], folder: Path
) -> None:
    """255 bytes: the temporary file beside it must not be longer."""
    count = (255 - len(".html")) // len(letter.encode())
    name = f"{letter * count}.html"
    assert careerpath(*matching, "-o", name) == Run(0, "", "")
    assert [each.name for each in folder.iterdir()] == [name]
    run = careerpath(*matching, "-o", f"{letter * 3}{name}")
    assert (run.code, run.out) == (2, "")
    plain(run)


@pytest.mark.parametrize(
    "name", ["x.txt/", "x.txt/.", "x.txt//", "x.txt/..", "new/x.txt", ".", "..", "/", "./"]
)
def test_folders_are_no_files(
    name: str, careerpath: Careerpath, matching: tuple[str, ...], folder: Path
) -> None:
    for form in ((), ("-f", "json")):
        for force in ((), ("--force",)):
            run = careerpath(*matching, "-o", name, *form, *force)
            assert run.code == 2
            assert "error[CP0" in run.err
            plain(run)
    assert list(folder.rglob("*")) == []


def test_a_name_with_a_zero_byte(
    careerpath: Careerpath, matching: tuple[str, ...], folder: Path
) -> None:
    """No shell can say it; a script that calls `main` can."""
    run = careerpath(*matching, "-o", "a\0b.txt")
    assert (run.code, run.out) == (2, "")
    plain(run)
    assert list(folder.iterdir()) == []
