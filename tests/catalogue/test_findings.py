"""What is wrong across a catalogue, and within one entry: told at once, each with its place."""

import re
from typing import NamedTuple

import pytest

from careerpath.catalogue.loading import load_catalogue
from careerpath.errors import Code
from tests.catalogue.samples import BASE, MOVE, at, clerk, refused, told
from tests.kit import Write


class Dangling(NamedTuple):
    """An entry with a mark before an id that nothing has, and what is missing."""

    kind: str
    entry: str


DANGLING = {
    "role's function": Dangling("function", clerk("scope: Paper.", function="»salse")),
    "requirement": Dangling(
        "skill", clerk("requirements: {skills: [{skill: »sqll, importance: 1, level: 1}]}")
    ),
    "second requirement": Dangling(
        "skill",
        clerk(
            "requirements:\n      skills:\n"
            "        - {skill: listening, importance: 1, level: 1}\n"
            "        - skill: »sqll\n          importance: 1\n          level: 1"
        ),
    ),
    "gate's function": Dangling(
        "function", clerk("gates: [{kind: years, years: 1, functions: [sales, »salse]}]")
    ),
    "role's basis": Dangling("source", clerk("basis: »surveyy")),
    "role's second basis": Dangling("source", clerk("basis: [survey, »surveyy]")),
    "requirements' basis": Dangling("source", clerk("requirements: {basis: »surveyy}")),
    "education's basis": Dangling(
        "source", clerk("education: {typical: bachelor, basis: [»surveyy]}")
    ),
    "experience's basis": Dangling("source", clerk("experience: {min: 1, basis: »surveyy}")),
    "interests' basis": Dangling(
        "source",
        clerk(
            "interests: {realistic: 1, investigative: 1, artistic: 1, social: 1,"
            " enterprising: 1, conventional: 1, basis: »surveyy}"
        ),
    ),
    "analogy's basis": Dangling("source", clerk("analogy: {text: A hinge., basis: »surveyy}")),
    "certification's basis": Dangling(
        "source", clerk("certifications: [{body: A body, basis: »surveyy}]")
    ),
    "gate's basis": Dangling(
        "source",
        clerk(
            "gates: [{kind: licence, name: A licence}, {kind: language, name: Latin,"
            " basis: »surveyy}]"
        ),
    ),
    "degree gate's basis": Dangling(
        "source", clerk("gates: [{kind: degree, education: master, basis: »surveyy}]")
    ),
    "pay's basis": Dangling("source", clerk("pay: [{median: 1000, basis: [survey, »surveyy]}]")),
    "context's basis": Dangling(
        "source", clerk("contexts: [{setting: A bank, description: Counts., basis: »surveyy}]")
    ),
    "trend's basis": Dangling("source", clerk("trends: [{text: Up., basis: »surveyy}]")),
    "function's skill": Dangling(
        "skill", "functions:\n  - {id: hr, title: HR, summary: People., skills: [sql, »sqll]}\n"
    ),
    "function's basis": Dangling(
        "source", "functions:\n  - {id: hr, title: HR, summary: People., basis: »surveyy}\n"
    ),
    "team role": Dangling(
        "role",
        "functions:\n  - id: hr\n    title: HR\n    summary: People.\n    team_roles:\n"
        "      - {title: A, does: B}\n      - {title: A, does: B, role: »sellr}\n",
    ),
    "works with": Dangling(
        "function",
        "functions:\n  - id: hr\n    title: HR\n    summary: People.\n    works_with:\n"
        "      - {function: »slaes, how: Daily.}\n",
    ),
    "related skill": Dangling(
        "skill",
        "skills:\n  - id: nosql\n    title: NoSQL\n    category: technical\n    related:\n"
        "      - {skill: listening, strength: 0.5}\n      - {skill: »sqll, strength: 0.5}\n",
    ),
    "move's start": Dangling("role", MOVE.format("»sellr", "analyst", "note: A")),
    "move's end": Dangling("role", MOVE.format("seller", "»analist", "note: A")),
    "move's skill": Dangling("skill", MOVE.format("seller", "analyst", "skills: [»sqll]")),
    "move's basis": Dangling("source", MOVE.format("seller", "analyst", "basis: [»surveyy]")),
    "move's years": Dangling(
        "source",
        MOVE.format("seller", "analyst", "years: {min: 1, max: 2, basis: »surveyy}"),
    ),
}


@pytest.mark.parametrize("place", DANGLING)
def test_dangling_ids(write: Write, place: str) -> None:
    kind, entry = DANGLING[place]
    text, line, column = at(entry)
    (problem,) = refused(write("base.yaml", BASE), write("more.yaml", text))
    assert told(problem) == (Code.DANGLING_ID, "more.yaml", line, column)
    assert problem.message.startswith(f"no {kind} has the id “")
    assert problem.hint is not None
    assert problem.hint.startswith("did you mean “")
    # And with what was meant, nothing is wrong: the place is all that was.
    wrong = re.search(r"“(.*)”", problem.message)
    meant = re.search(r"“(.*)”", problem.hint)
    assert wrong is not None
    assert meant is not None
    load_catalogue([write("base.yaml", BASE), write("more.yaml", text.replace(wrong[1], meant[1]))])


def test_a_dangling_id_like_nothing(write: Write) -> None:
    entry = clerk("basis: qqqqqqqqqq")
    (problem,) = refused(write("base.yaml", BASE), write("more.yaml", entry))
    assert problem.hint == "add it under sources, or name the file that has it too"


def test_the_catalogues_own_judgement_needs_no_declaring(write: Write) -> None:
    found = load_catalogue([write("base.yaml", BASE), write("m.yaml", clerk("basis: editorial"))])
    (source,) = (each for each in found.sources if each.id == "editorial")
    assert source.kind == "editorial"


def test_the_catalogues_own_judgement_may_be_declared(write: Write) -> None:
    own = "sources:\n  - {id: editorial, title: We think so, kind: editorial}\n"
    found = load_catalogue([write("base.yaml", BASE), write("m.yaml", own)])
    assert [each.title for each in found.sources if each.id == "editorial"] == ["We think so"]


@pytest.mark.parametrize(
    ("code", "entry"),
    [
        pytest.param(
            Code.SELF_LOOP,
            "transitions:\n  - {from: seller, to: »seller, kind: lateral}\n",
            id="a move to itself",
        ),
        pytest.param(
            Code.SELF_LOOP,
            "skills:\n  - id: poetry\n    title: Poetry\n    category: arts\n    related:\n"
            "      - {skill: sql, strength: 0.2}\n      - {skill: »poetry, strength: 0.2}\n",
            id="a skill related to itself",
        ),
        pytest.param(
            Code.REPEATED,
            "skills:\n  - id: poetry\n    title: Poetry\n    category: arts\n    related:\n"
            "      - {skill: sql, strength: 0.2}\n      - {skill: »sql, strength: 0.3}\n",
            id="a skill related to another twice",
        ),
        pytest.param(
            Code.REPEATED,
            clerk(
                "requirements:\n      skills:\n"
                "        - {skill: sql, importance: 1, level: 1}\n"
                "        - {skill: listening, importance: 1, level: 1}\n"
                "        - {skill: »sql, importance: 2, level: 1}"
            ),
            id="a repeated requirement",
        ),
    ],
)
def test_findings_within_one_entry(write: Write, code: Code, entry: str) -> None:
    text, line, column = at(entry)
    (problem,) = refused(write("base.yaml", BASE), write("more.yaml", text))
    assert told(problem) == (code, "more.yaml", line, column)


@pytest.mark.parametrize(
    ("code", "entry", "words"),
    [
        (Code.RANGE, clerk("experience: {min: »-1}"), "min -1 is below 0"),
        (Code.VALUE, clerk("experience: »{min: 7, max: 5}"), "min (7) is above max (5)"),
        (Code.VALUE, clerk("certifications: [»{note: Rare.}]"), "needs a body or a credential"),
        (Code.VALUE, clerk("pay: [»{note: Good.}]"), "pay needs a median or an average"),
        (
            Code.VALUE,
            clerk("pay: [»{median: 2, p25: 3, p75: 1}]"),
            "p25 (3) is above p75 (1)",
        ),
        (Code.VALUE, clerk("pay: [»{median: 2, p25: 3}]"), "p25 (3) is above median (2)"),
        (Code.VALUE, clerk("pay: [»{median: 3, p75: 2}]"), "median (3) is above p75 (2)"),
        (
            Code.VALUE,
            MOVE.format("seller", "analyst", "years: »{min: 3, max: 1}"),
            "min (3) is above max (1)",
        ),
        (
            Code.RANGE,
            clerk("requirements: {skills: [{skill: sql, importance: »6, level: 1}]}"),
            "importance 6 is above 5",
        ),
        (
            Code.RANGE,
            "skills:\n  - {id: a, title: A, category: a, related: [{skill: sql, strength: »1}]}\n",
            "strength 1 is not below 1",
        ),
        (
            Code.CHOICE,
            "transitions:\n  - {from: seller, to: analyst, kind: »leap}\n",
            "“leap” is not one of",
        ),
        (Code.TYPE, "skills:\n  - »sql\n", "is text, where a mapping is meant"),
        (Code.MISSING_KEY, "skills:\n  - »{id: a, title: A}\n", "the key “category” is missing"),
        (Code.TYPE, "skills:\n  - {id: »7, title: A, category: a}\n", "7 is read as a number"),
    ],
)
def test_what_no_item_can_be(write: Write, code: Code, entry: str, words: str) -> None:
    text, line, column = at(entry)
    (problem,) = refused(write("base.yaml", BASE), write("more.yaml", text))
    assert told(problem) == (code, "more.yaml", line, column)
    assert words in problem.message


def test_all_problems_of_all_files_at_once(write: Write) -> None:
    first = clerk("basis: surveyy", function="salse")
    second = "transitions:\n  - {from: seller, to: sellr, kind: lateral}\nskills: {sql: 3}\n"
    problems = refused(
        write("base.yaml", BASE), write("first.yaml", first), write("second.yaml", second)
    )
    assert sorted(told(each) for each in problems) == [
        (Code.TYPE, "second.yaml", 3, 9),
        (Code.DANGLING_ID, "first.yaml", 4, 15),
        (Code.DANGLING_ID, "first.yaml", 8, 12),
        (Code.DANGLING_ID, "second.yaml", 2, 24),
    ]
