"""What a newcomer's catalogue has wrong: said so that it can be mended, on the command line."""

import json
from typing import NamedTuple

import jsonschema
import pytest

from tests.catalogue.samples import BASE, MOVE, at, clerk
from tests.kit import Careerpath, Write


class Stumble(NamedTuple):
    """A file beside the small catalogue, with a mark where it is wrong, and what is said."""

    text: str
    said: str
    hint: str


STUMBLES = {
    "pay in thousands with a dot": Stumble(
        clerk("pay: [»{median: 24.000, p25: 21000, p75: 27000}]"),
        "CP015]: p25 (21000) is above median (24)",
        "write thousands without a dot: 24000",
    ),
    "pay with a letter": Stumble(
        clerk("pay: [{median: »30k}]"),
        "CP013]: “median” is text, where a number is meant",
        "write 30000 (digits only)",
    ),
    "a half level": Stumble(
        clerk("requirements: {skills: [{skill: sql, importance: 3, level: »2.5}]}"),
        "CP013]: “level” is 2.5, where a whole number is meant",
        "write 2 or 3",
    ),
    "a mapping for a list": Stumble(
        clerk("pay:\n      »median: 24000"),
        "CP013]: “pay” is a mapping, where a list is meant",
        "start each entry with -",
    ),
    "a list for a mapping": Stumble(
        clerk("experience:\n      »- min: 1"),
        "CP013]: “experience” is a list, where a mapping is meant",
        "take the - away",
    ),
    "text for a list": Stumble(
        clerk("aliases: »filing clerk"),
        "CP013]: “aliases” is text, where a list is meant",
        "put it in brackets: [filing clerk]",
    ),
    "text for a mapping": Stumble(
        clerk("experience: »3 years"),
        "CP013]: “experience” is text, where a mapping is meant",
        "write its keys: min, max, background, basis",
    ),
    "text for a role": Stumble(
        "roles:\n  - »Clerk\n",
        "CP013]: an entry of “roles” is text, where a mapping is meant",
        "write its keys: id, title, function, level, track, summary\n",
    ),
    "text for a section": Stumble(
        "skills: »sql\n",
        "CP013]: “skills” is text, where a list is meant",
        "start each entry with -",
    ),
    "a colon in text": Stumble(
        clerk("duties: [{theme: Files, tasks: [»Files: a lot]}]"),
        "CP013]: an entry of “tasks” is a mapping, where text is meant",
        'quote text that has a colon in it: "Files: a lot"',
    ),
    "a capital in an id": Stumble(
        clerk("basis: »Survey"),
        "CP015]: “Survey” is not an id: lower-case words and digits joined by hyphens",
        "write survey",
    ),
    "another level": Stumble(
        clerk("scope: Paper.").replace("level: entry", "level: »manger"),
        "CP014]: “manger” is not one of entry, intermediate, senior, manager, director, vp or exec",
        "did you mean “manager”?",
    ),
    "a mistyped needed key": Stumble(
        clerk("»tittle: Clerk").replace("    title: Clerk\n", ""),
        "CP010]: unknown key “tittle”",
        "did you mean “title”?",
    ),
    "a mistyped kind of gate": Stumble(
        clerk("gates: [{»kidn: years, years: 3}]"),
        "CP010]: unknown key “kidn”",
        "did you mean “kind”?",
    ),
    "an unknown key of a gate": Stumble(
        clerk("gates: [{kind: degree, education: master, »wish: 1}]"),
        "CP010]: unknown key “wish”",
        "known here: kind, education, basis",
    ),
    "a skill that is in another file": Stumble(
        MOVE.format("seller", "analyst", "skills: [»budgeting]"),
        "CP021]: no skill has the id “budgeting”",
        "add it under skills, or name the file that has it too",
    ),
    "a repeated move": Stumble(
        "transitions:\n  - {from: analyst, to: seller, kind: lateral}\n"
        "  - »{from: analyst, to: seller, kind: lateral}\n",
        "CP020]: the transition “analyst → seller (lateral)” stands here again",
        "take one of them out; a move is told apart by from, to and kind",
    ),
    "an override of nothing like it": Stumble(
        "skills:\n  - »{id: poetry, title: Poetry, category: arts, override: true}\n",
        "CP025]: the skill “poetry” is to override one of an earlier file, and none has it",
        "name the base file before this one, or take `override: true` out",
    ),
    "an override with a typo": Stumble(
        "skills:\n  - »{id: listning, title: Listening, category: people, override: true}\n",
        "CP025]: the skill “listning” is to override",
        "did you mean “listening”?",
    ),
    "an override of a move with a typo": Stumble(
        "transitions:\n  - »{from: seller, to: analyst, kind: lateral, override: true}\n",
        "CP025]: the transition “seller → analyst (lateral)” is to override",
        "name the base file before this one, or take `override: true` out",
    ),
    "an unclosed quote": Stumble(
        'skills:\n  - id: poetry\n    title: »"Poetry\n    category: arts\n',
        "CP005]: the quote that opens here is never closed",
        "close it where its text ends",
    ),
    "a tab": Stumble(
        "skills:\n»\t- id: poetry\n", "CP005]: a tab is used for indentation", "use spaces"
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", STUMBLES)
def test_stumbles(careerpath: Careerpath, write: Write, name: str) -> None:
    marked, said, hint = STUMBLES[name]
    text, line, column = at(marked)
    base, path = write("base.yaml", BASE), write("more.yaml", text)
    run = careerpath("match", "-c", base, "-c", path, "-s", "sql")
    assert (run.code, run.out) == (2, "")
    assert run.err.count("error[") == 1
    assert run.err.startswith(f"{path}:{line}:{column}: error[{said}")
    assert f"\n  hint: {hint}" in run.err


def test_no_near_word_is_offered_for_a_choice(careerpath: Careerpath, write: Write) -> None:
    text = clerk("scope: Paper.").replace("level: entry", "level: junior")
    run = careerpath("catalogue", "check", write("base.yaml", BASE), write("more.yaml", text))
    assert run.err.count("senior") == 1
    assert "hint" not in run.err


_OVERRIDE = "skills:\n  - {id: sql, title: SQL, category: technical, override: true}\n"


def test_an_override_of_nothing_is_a_finding(careerpath: Careerpath, write: Write) -> None:
    path, base = write("more.yaml", _OVERRIDE), write("base.yaml", BASE)
    for files in ([path], [path, write("other.yaml", "skills: []\n")]):
        run = careerpath("catalogue", "check", *files)
        assert (run.code, run.out) == (1, "")
        assert run.err.count("error[CP025]") == 1
    assert careerpath("catalogue", "check", base, path).code == 0


def test_what_an_unreadable_file_has_may_be_overridden(
    careerpath: Careerpath, write: Write
) -> None:
    """What it declares cannot be told from what nobody declares."""
    path, broken = write("more.yaml", _OVERRIDE), write("base.yaml", BASE + "roles: [\n")
    run = careerpath("catalogue", "check", broken, path)
    assert run.code == 2
    assert "CP025" not in run.err


@pytest.mark.parametrize("degree", ["bachelor", "high school", "bsc", "phd", "master's"])
def test_the_schemas_know_every_word_for_a_degree(
    careerpath: Careerpath, write: Write, degree: str
) -> None:
    profile = {"skills": ["sql"], "education": degree}
    catalogue = {"roles": [{"education": {"typical": degree}}]}
    jsonschema.validate(profile, json.loads(careerpath("schema", "profile").out))
    schema = json.loads(careerpath("schema", "catalogue").out)
    known = jsonschema.Draft202012Validator(schema).iter_errors(catalogue)
    assert not [error for error in known if "education" in error.absolute_path]
    path = write("profile.json", json.dumps(profile))
    assert careerpath("match", path, "-c", write("base.yaml", BASE)).code == 0
