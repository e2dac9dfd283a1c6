"""Catalogue files to a checked catalogue: what adds, what replaces, what is refused and where."""

import json
import os
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from careerpath.catalogue.loading import load_catalogue
from careerpath.errors import Code
from careerpath.models.catalogue import Catalogue
from tests.catalogue.samples import BASE, at, clerk, refused, told
from tests.kit import Careerpath, Write


def ids(found: Catalogue) -> dict[str, list[str]]:
    return {
        section: [each.id for each in getattr(found, section)]
        for section in ("sources", "functions", "skills", "roles")
    }


def test_one_file(write: Write) -> None:
    found = load_catalogue([write("base.yaml", BASE)])
    assert ids(found) == {
        "sources": ["survey", "editorial"],
        "functions": ["sales", "finance"],
        "skills": ["sql", "listening"],
        "roles": ["seller", "analyst"],
    }
    assert [(move.from_, move.to) for move in found.transitions] == [("seller", "analyst")]
    assert found.roles[0].requirements.skills[0].importance == 4


MORE = """\
skills:
  - {id: poetry, title: Poetry, category: arts, related: [{skill: listening, strength: 0.5}]}
roles:
  - id: poet
    title: Poet
    function: sales
    level: senior
    track: individual
    summary: Writes verse.
    requirements:
      skills:
        - {skill: poetry, importance: 5, level: 5}
        - {skill: listening, importance: 2, level: 3}
"""


@pytest.mark.parametrize("names", [("a.yaml", "b.yaml"), ("b.yaml", "a.yaml")])
def test_later_files_add(write: Write, names: tuple[str, str]) -> None:
    """And each may name what the other declares, whichever comes first."""
    paths = [write(names[0], BASE), write(names[1], MORE)]
    for order in (paths, paths[::-1]):
        found = load_catalogue(order)
        assert set(ids(found)["roles"]) == {"seller", "analyst", "poet"}
        assert set(ids(found)["skills"]) == {"sql", "listening", "poetry"}


def test_a_folder_stands_for_its_files_by_name(write: Write, tmp_path: Path) -> None:
    for name, skill in (("b.yml", "two"), ("a.yaml", "one"), ("c.JSON", "three")):
        data = {"skills": [{"id": skill, "title": skill, "category": "general"}]}
        write(name, json.dumps(data))
    write("notes.txt", "not a catalogue: [")
    (tmp_path / "deeper").mkdir()
    write("deeper/d.yaml", "skills: [")
    assert ids(load_catalogue([str(tmp_path)]))["skills"] == ["one", "two", "three"]


def test_a_folder_beside_a_file(write: Write, tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    write("folder/more.yaml", MORE)
    found = load_catalogue([write("base.yaml", BASE), str(tmp_path / "folder")])
    assert ids(found)["roles"] == ["seller", "analyst", "poet"]


def test_a_folder_without_a_catalogue(write: Write, tmp_path: Path) -> None:
    write("notes.txt", "nothing")
    (problem,) = refused(str(tmp_path))
    assert (problem.code, problem.file) == (Code.FILE, str(tmp_path))
    assert "no .yaml" in problem.message


REPLACEMENT = """\
roles:
  - id: seller
    {override}
    title: Seller of dreams
    function: finance
    level: vp
    track: management
    summary: Sells more.
transitions:
  - from: seller
    to: analyst
    kind: career_change
    {override}
    note: It can be done.
"""


def test_an_override_replaces_the_whole_item(write: Write) -> None:
    later = write("later.yaml", REPLACEMENT.format(override="override: true"))
    found = load_catalogue([write("base.yaml", BASE), later])
    (seller,) = (role for role in found.roles if role.id == "seller")
    assert (seller.title, seller.level.value) == ("Seller of dreams", "vp")
    assert seller.requirements.skills == ()
    (move,) = found.transitions
    assert move.note == "It can be done."
    assert sorted(ids(found)["roles"]) == ["analyst", "seller"]


def test_the_last_of_three_overrides(write: Write) -> None:
    source = "sources:\n  - {{id: survey, title: {}, kind: dataset, override: true}}\n"
    paths = [write("base.yaml", BASE)]
    paths += [write(f"{name}.yaml", source.format(name)) for name in ("Second", "Third")]
    found = load_catalogue(paths)
    assert [each.title for each in found.sources if each.id == "survey"] == ["Third"]


def test_an_interest_can_be_overridden_too(write: Write) -> None:
    text = "interests:\n  - {{theme: social, title: {}, description: People.{}}}\n"
    paths = [
        write("a.yaml", text.format("A", "")),
        write("b.yaml", text.format("B", ", override: true")),
    ]
    assert [each.title for each in load_catalogue(paths).interests] == ["B"]


@pytest.mark.parametrize("override", ["", "override: false"])
def test_an_equal_id_in_a_later_file_needs_an_override(write: Write, override: str) -> None:
    base = write("base.yaml", BASE)
    text = REPLACEMENT.format(override=override)
    problems = refused(base, write("later.yaml", text))
    assert [told(each) for each in problems] == [
        (Code.DUPLICATE_ID, "later.yaml", 2, 5),
        (Code.DUPLICATE_ID, "later.yaml", 10, 5),
    ]
    assert "“seller”" in problems[0].message
    assert f"{base}:11:5" in problems[0].message
    assert all("override: true" in (each.hint or "") for each in problems)


_ITEMS = {
    "sources": "{id: survey, title: Another, kind: article}",
    "interests": "{theme: social, title: Social, description: You like people.}",
    "functions": "{id: sales, title: Again, summary: Again.}",
    "skills": "{id: sql, title: Again, category: again}",
    "roles": "{id: seller, title: A, function: sales, level: vp, track: management, summary: A.}",
    "transitions": "{from: seller, to: analyst, kind: career_change}",
}


@pytest.mark.parametrize("section", _ITEMS)
def test_an_id_twice_in_one_file(write: Write, section: str) -> None:
    """There, nothing can be meant to replace anything."""
    item = _ITEMS[section]
    twice = f"{section}:\n  - {item}\n  - {item[:-1]}, override: true}}\n"
    if section == "interests":
        twice = f"{section}:\n  - {item}\n  - {item}\n"
    (problem,) = refused(*_beside(write, section), write("twice.yaml", twice))
    assert told(problem) == (Code.DUPLICATE_ID, "twice.yaml", 3, 5)
    assert "twice.yaml:2:5" in problem.message
    # Moves and interests have no name of their own that could be another.
    taken_out = section in {"interests", "transitions"}
    start = "take one of them out" if taken_out else "rename one of the two"
    assert (problem.hint or "").startswith(start)


def _beside(write: Write, section: str) -> list[str]:
    """The rest of the catalogue, where nothing of the section stands."""
    rest = re.sub(rf"(?ms)^{section}:\n.*?(?=^\w)", "", BASE + "end:\n").removesuffix("end:\n")
    if section in {"functions", "roles"}:
        rest = re.sub(r"(?ms)^transitions:\n.*", "", rest)
    if section == "functions":
        rest = re.sub(r"(?ms)^roles:\n.*", "", rest)
        rest += "functions:\n  - {id: finance, title: Finance, summary: Counts money.}\n"
    if section == "skills":
        rest += "skills:\n  - {id: listening, title: Listening, category: people}\n"
    return [write("rest.yaml", rest)]


@pytest.mark.parametrize("section", [each for each in _ITEMS if each != "transitions"])
def test_an_id_twice_ends_every_command_with_two(
    write: Write, careerpath: Careerpath, section: str
) -> None:
    item = _ITEMS[section]
    path = write("twice.yaml", f"{section}:\n  - {item}\n  - {item}\n")
    run = careerpath("roles", "-c", path, "-c", *_beside(write, section))
    assert run.code == 2
    assert "error[CP020]" in run.err


def test_a_broken_file_hides_no_problem_of_the_others_and_makes_none_up(write: Write) -> None:
    """What a file that cannot be read declares cannot be told from what nobody declares."""
    broken = write("base.yaml", BASE + "roles: [\n")
    wrong = MORE.replace("level: 5}", "level: 9}")
    problems = refused(broken, write("more.yaml", wrong))
    assert {told(each)[:2] for each in problems} == {
        (Code.SYNTAX, "base.yaml"),
        (Code.RANGE, "more.yaml"),
    }


def test_positions_are_told_on_the_command_line(write: Write, careerpath: Careerpath) -> None:
    text, line, column = at(clerk("basis: »surveyy"))
    path = write("more.yaml", text)
    run = careerpath("match", "-c", write("base.yaml", BASE), "-c", path, "-s", "sql")
    assert (run.code, run.out) == (2, "")
    first, excerpt, caret, hint = run.err.splitlines()
    assert first == f"{path}:{line}:{column}: error[CP021]: no source has the id “surveyy”"
    assert excerpt.index("surveyy") == caret.index("^")
    assert hint == "  hint: did you mean “survey”?"


@pytest.mark.parametrize("wrong", [None, "3", "- one\n- two\n", "text", "''"])
def test_a_file_that_is_no_catalogue(write: Write, wrong: str | None) -> None:
    (problem,) = refused(write("wrong.yaml", wrong or ""))
    assert problem.code is Code.SHAPE


def test_a_file_may_hold_a_single_section(write: Write) -> None:
    found = load_catalogue([write("one.yaml", "skills:\nroles: []\n")])
    assert ids(found) == {"sources": ["editorial"], "functions": [], "skills": [], "roles": []}


def test_a_missing_file_and_a_bad_one(write: Write, tmp_path: Path) -> None:
    missing = str(tmp_path / "missing.yaml")
    problems = refused(missing, write("wrong.yaml", "skills: 3\n"))
    assert {each.code for each in problems} == {Code.FILE, Code.TYPE}


@pytest.mark.parametrize("respell", [str.upper, lambda text: f" {text}", lambda text: f"{text}-"])
def test_ids_are_lower_case_words(write: Write, respell: Callable[[str], str]) -> None:
    text = f'skills:\n  - {{id: "{respell("sql")}", title: SQL, category: technical}}\n'
    (problem,) = refused(write("wrong.yaml", text))
    assert told(problem) == (Code.VALUE, "wrong.yaml", 2, 10)


def test_json_is_read_too(write: Write) -> None:
    data = {"skills": [{"id": "sql", "title": "SQL", "category": "technical"}]}
    assert ids(load_catalogue([write("c.json", json.dumps(data))]))["skills"] == ["sql"]


def test_the_shipped_catalogue_is_the_default() -> None:
    found = load_catalogue()
    assert len(found.roles) >= 20
    assert any(role.id == "sales-operations-manager" for role in found.roles)


def test_options_take_the_place_of_the_shipped_catalogue(
    write: Write, careerpath: Careerpath
) -> None:
    run = careerpath("show", "seller", "-c", write("base.yaml", BASE))
    assert run.code == 0
    assert careerpath("show", "sales manager", "-c", write("base.yaml", BASE)).code == 2


def test_the_environment_names_catalogues(
    write: Write, careerpath: Careerpath, monkeypatch: pytest.MonkeyPatch
) -> None:
    paths = [write("base.yaml", BASE), write("more.yaml", MORE)]
    monkeypatch.setenv("CAREERPATH_CATALOGUE", os.pathsep.join(paths))
    assert careerpath("show", "seller").code == careerpath("show", "poet").code == 0
    other = MORE.replace("poet", "rhymer").replace("listening", "poetry")
    skill = "skills:\n  - {id: poetry, title: Poetry, category: arts}\n"
    own = write("own.yaml", other.split("roles:")[0].split("skills:")[0] + skill)
    # The option goes before the environment.
    assert careerpath("show", "poetry", "-c", own).code == 0
    assert careerpath("show", "seller", "-c", own).code == 2
