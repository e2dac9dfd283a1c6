"""`careerpath catalogue`: whether anything is wrong with one, what it holds, whence it comes."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.catalogue.samples import BASE
from tests.kit import Careerpath, Write

COUNTS = {
    "sources": 2,
    "interests": 0,
    "functions": 2,
    "skills": 2,
    "roles": 2,
    "transitions": 1,
}
MORE = """\
roles:
  - {id: clerk, title: Clerk, function: sales, level: entry, track: individual, summary: Files.}
"""
DANGLING = BASE.replace("skill: listening", "skill: listenin")
DUPLICATE = BASE.replace("{id: listening, title", "{id: sql, title")


def answer(careerpath: Careerpath, *argv: str) -> dict[str, Any]:
    run = careerpath(*argv, "-f", "json")
    assert (run.code, run.err) == (0, "")
    found: dict[str, Any] = json.loads(run.out)["result"]
    return found


def test_the_shipped_catalogue_is_fine(careerpath: Careerpath) -> None:
    found = answer(careerpath, "catalogue", "check")
    assert [Path(file).name for file in found["files"]] == ["roles.yaml"]
    assert found["counts"]["roles"] > 20
    run = careerpath("catalogue", "check")
    assert (run.code, run.err) == (0, "")
    assert run.out.startswith("Nothing is wrong with this catalogue.\n")
    assert f"Roles        {found['counts']['roles']}\n" in run.out


@pytest.mark.parametrize("how", ["argument", "option", "before", "environment"])
def test_a_fine_catalogue(
    careerpath: Careerpath, write: Write, monkeypatch: pytest.MonkeyPatch, how: str
) -> None:
    path = write("mine.yaml", BASE)
    words = ["catalogue", "check"]
    if how == "environment":
        monkeypatch.setenv("CAREERPATH_CATALOGUE", path)
    elif how == "before":
        words = ["-c", path, *words]
    else:
        words += [path] if how == "argument" else ["-c", path]
    found = answer(careerpath, *words)
    assert found["files"] == [path]
    assert found["counts"] == COUNTS


def test_several_paths_are_one_catalogue(careerpath: Careerpath, write: Write) -> None:
    base, more = write("base.yaml", BASE), write("more.yaml", MORE)
    for argv in ((base, more), ("-c", base, more)):
        found = answer(careerpath, "catalogue", "check", *argv)
        assert found["files"] == [base, more]
        assert found["counts"] == {**COUNTS, "roles": 3}
    # What one file names, the other must hold.
    run = careerpath("catalogue", "check", more)
    assert run.code == 1
    assert "error[CP021]: no function has the id “sales”" in run.err


def test_a_folder_stands_for_its_files(careerpath: Careerpath, tmp_path: Path) -> None:
    folder = tmp_path / "mine"
    folder.mkdir()
    for name, text in (("b.yml", MORE), ("a.yaml", BASE), ("notes.txt", "nothing")):
        (folder / name).write_text(text, encoding="utf-8")
    found = answer(careerpath, "catalogue", "check", str(folder))
    assert found["files"] == [str(folder / "a.yaml"), str(folder / "b.yml")]


@pytest.mark.parametrize(
    ("text", "line", "code"),
    [
        (DANGLING, "        - {skill: listenin, importance: 4, level: 3}", "CP021"),
        (DUPLICATE, "  - {id: sql, title: Listening, category: people}", "CP020"),
        (BASE.replace("to: analyst", "to: seller"), "  - {from: seller, to: seller", "CP022"),
    ],
    ids=["dangling", "duplicate", "self-loop"],
)
def test_findings(careerpath: Careerpath, write: Write, text: str, line: str, code: str) -> None:
    """Exit 1, and on stderr every place with the line that stands there."""
    path = write("mine.yaml", text)
    number = next(n for n, each in enumerate(text.splitlines(), start=1) if each.startswith(line))
    run = careerpath("catalogue", "check", path)
    assert (run.code, run.out) == (1, "")
    assert f"{path}:{number}:" in run.err
    assert f": error[{code}]: " in run.err
    assert f"\n{number:>5} | {line}" in run.err


def test_findings_in_the_envelope(careerpath: Careerpath, write: Write) -> None:
    path = write("mine.yaml", DANGLING + "  - {from: seller, to: nobody, kind: lateral}\n")
    run = careerpath("catalogue", "check", path, "-f", "json")
    assert run.code == 1
    envelope = json.loads(run.out)
    assert (envelope["command"], envelope["result"]) == ("catalogue check", None)
    assert [(each["code"], each["file"]) for each in envelope["problems"]] == [("CP021", path)] * 2
    first, second = envelope["problems"]
    assert first["message"] == "no skill has the id “listenin”"
    assert first["hint"] == "did you mean “listening”?"
    assert 0 < first["line"] < second["line"]
    assert all(f"{path}:{each['line']}:{each['column']}: " in run.err for each in (first, second))


def test_findings_in_both_files(careerpath: Careerpath, write: Write) -> None:
    base, more = write("base.yaml", DANGLING), write("more.yaml", MORE.replace("sales", "sails"))
    run = careerpath("catalogue", "check", base, more)
    assert run.code == 1
    assert run.err.count("error[CP021]") == 2
    assert run.err.index(base) < run.err.index(more)


def test_an_id_in_two_files(careerpath: Careerpath, write: Write) -> None:
    more = MORE.replace("clerk", "seller")
    base, path = write("base.yaml", BASE), write("more.yaml", more)
    run = careerpath("catalogue", "check", base, path)
    assert run.code == 1
    assert run.err.startswith(f"{path}:2:")
    assert f"it is first at {base}:" in run.err
    overriding = write("over.yaml", more.replace("{id", "{override: true, id"))
    assert answer(careerpath, "catalogue", "check", base, overriding)["counts"] == COUNTS


@pytest.mark.parametrize(
    ("text", "code"),
    [("roles: [", "CP005"), ("roles: 7\n", "CP013"), ("rolls: []\n", "CP010")],
    ids=["syntax", "type", "key"],
)
def test_what_is_no_catalogue(careerpath: Careerpath, write: Write, text: str, code: str) -> None:
    run = careerpath("catalogue", "check", write("mine.yaml", text))
    assert (run.code, run.out) == (2, "")
    assert f"error[{code}]" in run.err


def test_a_catalogue_that_is_not_there(careerpath: Careerpath, tmp_path: Path) -> None:
    path = str(tmp_path / "nowhere.yaml")
    for argv in (("check", path), ("check", "-c", path), ("info", "-c", path)):
        run = careerpath("catalogue", *argv)
        assert (run.code, run.out) == (2, "")
        assert run.err.startswith(f"{path}: error[CP003]")


def test_a_broken_value_goes_before_a_dangling_id(careerpath: Careerpath, write: Write) -> None:
    """Both are told, and the file cannot be read: that is the worse of the two."""
    path = write("mine.yaml", DANGLING.replace("importance: 4", "importance: 9"))
    run = careerpath("catalogue", "check", path)
    assert run.code == 2
    assert "error[CP012]" in run.err


def test_info_counts_what_there_is(careerpath: Careerpath) -> None:
    found = answer(careerpath, "catalogue", "info")
    roles = answer(careerpath, "roles")["rows"]
    by_function = {each["item"]["id"]: each["roles"] for each in found["functions"]}
    assert sum(by_function.values()) == len(roles)
    for id_, count in by_function.items():
        assert count == sum(row["function"]["id"] == id_ for row in roles)
    assert list(by_function.values()) == sorted(by_function.values(), reverse=True)
    assert sum(found["levels"].values()) == len(roles)
    assert found["levels"]["manager"] == sum(row["level"] == "manager" for row in roles)


def test_info_on_the_screen(careerpath: Careerpath) -> None:
    found = answer(careerpath, "catalogue", "info")
    run = careerpath("catalogue", "info")
    assert (run.code, run.err) == (0, "")
    words = {" ".join(line.split()) for line in run.out.splitlines()}
    assert {f"{each['item']['title']} {each['roles']}" for each in found["functions"]} <= words
    assert {f"{level} {count}" for level, count in found["levels"].items()} <= words
    assert all(source["title"] in run.out for source in found["sources"])
    assert run.out.endswith("\nNext: careerpath roles\n")


def test_info_names_onet_as_its_licence_asks(careerpath: Careerpath) -> None:
    run = careerpath("catalogue", "info")
    for words in (
        "This catalogue includes information from the O*NET 29.3 Database",
        "U.S. Department of Labor, Employment and Training Administration (USDOL/ETA)",
        "Used under the CC BY 4.0 license",
        "O*NET® is a trademark of USDOL/ETA",
        "have modified all or some of this information",
        "USDOL/ETA has not approved, endorsed, or tested these modifications",
    ):
        assert words in run.out
    (onet,) = (
        source
        for source in answer(careerpath, "catalogue", "info")["sources"]
        if source["id"] == "onet-29-3"
    )
    assert onet["licence"] == "CC BY 4.0"
    assert onet["attribution"] in run.out


def test_info_on_a_small_catalogue(careerpath: Careerpath, write: Write) -> None:
    path = write("mine.yaml", BASE)
    found = answer(careerpath, "catalogue", "info", "-c", path)
    assert found["files"] == [path]
    assert found["levels"] == {"entry": 1, "senior": 1}
    assert found["next_command"] == f"careerpath roles --catalogue {path}"
    out = careerpath("catalogue", "info", "-c", path).out
    assert "A survey, 2024" in out


def test_a_catalogue_with_findings_answers_nothing_else(
    careerpath: Careerpath, write: Write
) -> None:
    """To find them is what `check` is for; anywhere else they are an error."""
    run = careerpath("catalogue", "info", "-c", write("mine.yaml", DANGLING))
    assert (run.code, run.out) == (2, "")
    assert "error[CP021]" in run.err


@pytest.mark.parametrize("words", [("catalogue",), ("catalogue", "--help")])
def test_help_names_the_commands(careerpath: Careerpath, words: tuple[str, ...]) -> None:
    run = careerpath(*words)
    assert (run.code, run.err) == (0, "")
    assert "check" in run.out
    assert "info" in run.out


def test_an_unknown_command(careerpath: Careerpath) -> None:
    run = careerpath("catalogue", "chekc")
    assert (run.code, run.out) == (2, "")
    assert "error[CP001]" in run.err


def test_check_and_info_count_alike(careerpath: Careerpath, write: Write) -> None:
    path = write("mine.yaml", BASE)
    checked = answer(careerpath, "catalogue", "check", "-c", path)["counts"]
    assert answer(careerpath, "catalogue", "info", "-c", path)["counts"] == checked


def test_the_next_command_is_about_the_same_catalogue(careerpath: Careerpath, write: Write) -> None:
    path = write("mine.yaml", BASE)
    found = answer(careerpath, "catalogue", "check", path)
    assert found["next_command"] == f"careerpath catalogue info --catalogue {path}"


def test_the_envelope_names_the_command_whatever_the_path(
    careerpath: Careerpath, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "catalogue").mkdir()
    (tmp_path / "catalogue" / "mine.yaml").write_text(BASE, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    run = careerpath("-c", "catalogue", "match", "nobody.yaml", "-f", "json")
    assert run.code == 2
    assert json.loads(run.out)["command"] == "match"
