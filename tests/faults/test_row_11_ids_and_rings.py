"""Row 11: ids that dangle or stand twice, moves to themselves, rings: refused, or gone round once.

`catalogue check` tells each with its place and exits 1; every other command stops with 2. Moves
that are no promotions may go round and round, and a search for ways ends all the same.
"""

import json
from itertools import permutations
from typing import Any

import pytest

from tests.faults.samples import CATALOGUE, changed, place_of, plain, problems, refused
from tests.kit import Careerpath, Write

MOVE = "{from: seller, to: analyst, kind: career_change, years: {min: 1, max: 3}}"
AGAIN = (
    "  - {id: seller, title: Again, function: sales, level: entry, track: individual,"
    " summary: Sells more.}\n"
)
TWIN = "  - {id: sql, title: Twin, category: technical}\n"
BROKEN = {
    "dangling role": ("CP021", changed("to: analyst", "to: analist"), "analist"),
    "dangling start": ("CP021", changed("from: seller", "from: teller"), "teller"),
    "dangling skill": ("CP021", changed("{skill: sql,", "{skill: sqll,"), "sqll"),
    "dangling function": ("CP021", changed("function: analytics", "function: statistics"), "stat"),
    "duplicate role": ("CP020", changed("transitions:\n", f"{AGAIN}transitions:\n"), "seller"),
    "duplicate skill": ("CP020", changed("roles:\n", f"{TWIN}roles:\n"), "sql"),
    "duplicate move": ("CP020", f"{CATALOGUE}  - {MOVE}\n", "seller → analyst"),
    "self-loop": ("CP022", changed("to: analyst", "to: seller"), "seller"),
    "related to itself": ("CP022", changed("skill: listening, s", "skill: negotiation, s"), "neg"),
    "ring of promotions": (
        "CP024",
        changed("career_change", "promotion")
        + "  - {from: analyst, to: seller, kind: promotion}\n",
        " → ",
    ),
}
COMMANDS = (
    ("match", "-s", "sql=3"),
    ("show", "seller"),
    ("roles",),
    ("compare", "seller", "analyst"),
    ("next", "seller"),
    ("next", "analyst", "--into"),
    ("path", "seller", "analyst"),
    ("path", "seller", "analyst", "--inferred"),
    ("catalogue", "info"),
)


def check(careerpath: Careerpath, path: str) -> list[str]:
    """What `catalogue check` says, as places and codes; it must say so with exit 1."""
    run = careerpath("catalogue", "check", path)
    assert (run.code, run.out) == (1, "")
    plain(run)
    return problems(run)


@pytest.mark.parametrize("name", BROKEN)
def test_check_tells_the_place(name: str, careerpath: Careerpath, write: Write) -> None:
    code, text, words = BROKEN[name]
    path = write("broken.yaml", text)
    (problem,) = check(careerpath, path)
    place, told = problem.split()
    file, line, column = place.split(":")
    assert (file, told) == ("broken.yaml", code)
    run = careerpath("catalogue", "check", path)
    assert words in run.err
    shown = text.splitlines()[int(line) - 1]
    caret = run.err.splitlines()[2]
    assert int(column) <= len(shown)
    assert caret.index("^") - caret.index("|") == int(column) + 1
    as_json = careerpath("catalogue", "check", path, "-f", "json")
    assert as_json.code == 1
    (found,) = json.loads(as_json.out)["problems"]
    assert (found["code"], found["line"], found["column"]) == (code, int(line), int(column))


@pytest.mark.parametrize("name", BROKEN)
def test_every_other_command_stops(name: str, careerpath: Careerpath, write: Write) -> None:
    code, text, _ = BROKEN[name]
    path = write("broken.yaml", text)
    (problem,) = check(careerpath, path)
    for words in COMMANDS:
        refused(careerpath(*words, "-c", path), problem)
    assert problem.endswith(code)


def test_the_very_words_are_pointed_at(careerpath: Careerpath, write: Write) -> None:
    text = changed("to: analyst", "to: analist")
    assert check(careerpath, write("a.yaml", text)) == [f"a.yaml:{place_of('analist', text)} CP021"]
    text = changed("transitions:\n", f"{AGAIN}transitions:\n")
    expected = f"b.yaml:{place_of(AGAIN.strip()[2:], text)} CP020"
    assert check(careerpath, write("b.yaml", text)) == [expected]


def test_all_are_told_at_once(careerpath: Careerpath, write: Write) -> None:
    more = (
        "  - {from: seller, to: nobody, kind: lateral}\n"
        "  - {from: seller, to: seller, kind: lateral}\n"
        "  - {from: seller, to: analyst, kind: promotion}\n"
        "  - {from: analyst, to: seller, kind: promotion}\n"
        f"  - {MOVE}\n"
    )
    path = write("many.yaml", CATALOGUE + more)
    told = [problem.split()[1] for problem in check(careerpath, path)]
    assert sorted(told) == ["CP020", "CP021", "CP022", "CP024"]
    run = careerpath("path", "seller", "analyst", "-c", path)
    assert run.code == 2
    assert sorted(problem.split()[1] for problem in problems(run)) == sorted(told)


ROLE = (
    "  - {{id: {0}, title: Role {0}, function: f, level: entry, track: individual, summary: S.,"
    " requirements: {{skills: [{{skill: s, importance: 3, level: {1}}}]}}}}\n"
)


def ring_of(ids: str, kind: str, *, whole: bool = False) -> str:
    """A catalogue whose moves go in a ring; `whole`: from every role to every other."""
    pairs = list(permutations(ids, 2)) if whole else list(zip(ids, ids[1:] + ids[:1], strict=True))
    roles = "".join(ROLE.format(id_, place % 5 + 1) for place, id_ in enumerate(ids))
    moves = "".join(f"  - {{from: {one}, to: {other}, kind: {kind}}}\n" for one, other in pairs)
    return (
        "functions: [{id: f, title: F, summary: F.}]\n"
        "skills: [{id: s, title: Skill, category: c}]\n"
        f"roles:\n{roles}transitions:\n{moves}"
    )


@pytest.mark.parametrize("length", [2, 3, 7])
def test_promotions_in_a_ring(length: int, careerpath: Careerpath, write: Write) -> None:
    ids = "abcdefg"[:length]
    path = write("ring.yaml", ring_of(ids, "promotion"))
    (problem,) = check(careerpath, path)
    assert problem.endswith("CP024")
    run = careerpath("catalogue", "check", path)
    (line,) = [line for line in run.err.splitlines() if "CP024" in line]
    first, *between, last = line.rpartition(": ")[2].split(" → ")
    assert first == last
    assert {first, *between} == {*ids}
    refused(careerpath("path", "a", "b", "-c", path), problem)


def result(careerpath: Careerpath, *argv: str) -> dict[str, Any]:
    run = careerpath(*argv, "-f", "json")
    assert (run.code, run.err) == (0, "")
    found: dict[str, Any] = json.loads(run.out)["result"]
    return found


@pytest.mark.parametrize("kind", ["lateral", "career_change"])
@pytest.mark.parametrize("whole", [False, True])
def test_a_search_ends_on_a_ring(
    kind: str, *, whole: bool, careerpath: Careerpath, write: Write
) -> None:
    path = write("ring.yaml", ring_of("abcdefg", kind, whole=whole))
    argv = ("--alternatives", "20", "--max-steps", "1000000000", "-c", path)
    for prefer in ("fastest", "easiest", "pay"):
        found = result(careerpath, "path", "a", "g", "--prefer", prefer, *argv)
        assert len(found["routes"]) == (20 if whole else 1)
        for route in found["routes"]:
            nodes = ["a", *(step["move"]["end"]["id"] for step in route["steps"])]
            assert len(set(nodes)) == len(nodes)
            assert nodes[-1] == "g"
    back = result(careerpath, "path", "g", "a", "--hours", "5", *argv)
    assert len(back["routes"][0]["steps"]) == 1


def test_a_ring_that_never_comes_to_the_end(careerpath: Careerpath, write: Write) -> None:
    text = ring_of("abcdef", "lateral", whole=True)
    text = text.replace("transitions:", ROLE.format("z", 5) + "transitions:")
    path = write("ring.yaml", text)
    argv = ("path", "a", "z", "--max-steps", "1000000000", "-c", path)
    refused(careerpath(*argv), "CP031", code=1)
    err = careerpath(*argv).err
    assert "\n  hint: Role e is the nearest that can be reached: it brings 100 %" in err
    (route, *_) = result(careerpath, *argv, "--inferred")["routes"]
    way = " → ".join(
        f"Role {id_}" for id_ in ["a", *(s["move"]["end"]["id"] for s in route["steps"])]
    )
    assert err.endswith(f"; with --inferred, by moves that the catalogue does not list: {way}\n")


def test_a_detour_by_every_role_of_a_ring(careerpath: Careerpath, write: Write) -> None:
    path = write("ring.yaml", ring_of("abcdefg", "lateral", whole=True))
    via = [word for id_ in "gfedcb" for word in ("--via", id_)]
    found = result(careerpath, "path", "a", "b", *via, "--max-steps", "6", "-c", path)
    for route in found["routes"]:
        assert len(route["steps"]) == 6
    refused(careerpath("path", "a", "b", *via, "--max-steps", "5", "-c", path), "CP031", code=1)
