"""`careerpath catalogue check`: what looks odd, each doubt with a catalogue that raises it."""

import json
from typing import NamedTuple

import pytest

from tests.catalogue.samples import at
from tests.kit import Careerpath, Write

SOUND = """\
sources:
  - {id: survey, title: A survey, kind: dataset, year: 2150}
functions:
  - {id: sales, title: Sales, summary: Wins customers.}
  - {id: finance, title: Finance, summary: Counts money.}
skills:
  - {id: sql, title: SQL, category: technical, related: [{skill: tables, strength: 0.5}]}
  - {id: tables, title: Tables, category: technical}
  - {id: listening, title: Listening, category: people, aliases: [hearing]}
roles:
  - id: seller
    title: Seller
    aliases: [vendor]
    function: sales
    level: entry
    track: individual
    summary: Sells.
    requirements:
      skills:
        - {skill: listening, importance: 4, level: 3}
        - {skill: sql, importance: 2, level: 3}
      basis: survey
    experience: {min: 0, max: 2, basis: survey}
    pay: [{median: 40000, basis: survey}]
  - id: head
    title: Head
    function: sales
    level: manager
    track: management
    summary: Leads.
    requirements: {skills: [{skill: listening, importance: 5, level: 4}], basis: editorial}
    experience: {min: 4, max: 6, basis: survey}
    pay: [{median: 60000, basis: survey}]
  - id: chief
    title: Chief
    function: sales
    level: executive
    track: management
    summary: Leads those who lead.
    requirements: {skills: [{skill: tables, importance: 5, level: 4}], basis: editorial}
transitions:
  - {from: seller, to: head, kind: promotion, years: {min: 3, max: 5, basis: survey}, basis: survey}
  - {from: head, to: chief, kind: promotion, basis: survey}
"""


class Doubt(NamedTuple):
    """Changes to the sound catalogue that raise one doubt, at the mark, and what is said of it."""

    code: str
    words: str
    changes: dict[str, str]


_ROLE = """\
  - »id: {id}
    title: {title}
    function: finance
    level: {level}
    track: individual
    summary: Works.
    requirements: {{skills: [{{skill: sql, importance: 1, level: 1}}], basis: survey}}
  - id: head"""

DOUBTS = {
    "dead end": Doubt(
        "CP050",
        "no move leads out of Clerk",
        {"  - id: head": _ROLE.format(id="clerk", title="Clerk", level="entry")},
    ),
    "unreachable": Doubt(
        "CP051",
        "no way leads from an entry-level role to Owner",
        {"  - id: head": _ROLE.format(id="owner", title="Owner", level="executive")},
    ),
    "lower level": Doubt(
        "CP052",
        "a promotion from manager level to senior level",
        {
            "chief, kind: promotion": "chief, kind: »promotion",
            "level: executive": "level: senior",
            "summary: Leads those who lead.": "summary: Leads.",
            "basis: survey}\n  - {from: head": "basis: survey}\n"
            "  - {from: chief, to: seller, kind: career_change, basis: survey}\n  - {from: head",
        },
    ),
    "lower pay": Doubt(
        "CP053",
        "a promotion from 70,000 to 60,000 USD a year",
        {"kind: promotion, years": "kind: »promotion, years", "median: 40000": "median: 70000"},
    ),
    "years at odds": Doubt(
        "CP054",
        "9–12 years for this move, where the roles' own experience gives 2–4",
        {"years: {min: 3, max: 5,": "years: »{min: 9, max: 12,"},
    ),
    "fewer years": Doubt(
        "CP054",
        "Head asks for 4 years, fewer than the 5 years of Seller, promoted to it",
        {"to: head": "to: »head", "min: 0, max: 2": "min: 5, max: 9"},
    ),
    "near duplicate": Doubt(
        "CP055",
        "“Listenings” is almost the skill “Listening” (listening)",
        {"roles:": "  - {id: hear, title: »Listenings, category: people}\nroles:"},
    ),
    "alias claimed twice": Doubt(
        "CP056",
        "“Vendor” is a name of Seller (seller) too",
        {"    title: Head": "    title: Head\n    aliases: [boss, »Vendor]"},
    ),
    "overlaps none": Doubt(
        "CP057",
        "what Chief asks for overlaps with no other role",
        {
            "{skills: [{skill: tables": "»{skills: [{skill: juggling",
            "skills:\n  - {id: sql": "skills:\n"
            "  - {id: juggling, title: Juggling, category: fun}\n  - {id: sql",
        },
    ),
    "one weight": Doubt(
        "CP058",
        "all 2 requirements have the importance 2",
        {"- {skill: listening, importance: 4": "»- {skill: listening, importance: 2"},
    ),
    "requirements without a basis": Doubt(
        "CP059",
        "requirements without a basis",
        {
            "{skills: [{skill: tables, importance: 5, level: 4}], basis: editorial}": (
                "»{skills: [{skill: tables, importance: 5, level: 4}]}"
            )
        },
    ),
    "experience without a basis": Doubt(
        "CP059",
        "years of experience without a basis",
        {"experience: {min: 0, max: 2, basis: survey}": "experience: »{min: 0, max: 2}"},
    ),
    "interests without a basis": Doubt(
        "CP059",
        "an interest profile without a basis",
        {
            "    experience: {min: 0": "    interests: »{realistic: 1, investigative: 1,"
            " artistic: 1, social: 1, enterprising: 1, conventional: 1}\n    experience: {min: 0",
        },
    ),
    "pay without a basis": Doubt(
        "CP059", "pay without a basis", {"{median: 40000, basis: survey}": "»{median: 40000}"}
    ),
    "gate without a basis": Doubt(
        "CP059",
        "years without a basis",
        {
            "    experience: {min: 0": "    gates: [{kind: language, name: Latin},"
            " »{kind: years, years: 1}]\n    experience: {min: 0"
        },
    ),
    "move without a basis": Doubt(
        "CP059",
        "a move without a basis",
        {
            "- {from: head, to: chief, kind: promotion, basis: survey}": (
                "- »{from: head, to: chief, kind: promotion}"
            )
        },
    ),
    "years without a basis": Doubt(
        "CP059",
        "years without a basis",
        {"years: {min: 3, max: 5, basis: survey}": "years: »{min: 3, max: 5}"},
    ),
    "stale year": Doubt("CP060", "A survey is of 1990", {"year: 2150": "year: »1990"}),
    "stale undated": Doubt(
        "CP060", "A survey was last looked at in 1990", {"year: 2150": "accessed: »1990-01-31"}
    ),
}


def _doubtful(name: str) -> tuple[str, int, int]:
    text = SOUND
    for before, after in DOUBTS[name].changes.items():
        assert text.count(before) == 1, before
        text = text.replace(before, after)
    return at(text)


def test_a_sound_catalogue(careerpath: Careerpath, write: Write) -> None:
    path = write("sound.yaml", SOUND)
    run = careerpath("catalogue", "check", "--strict", path)
    assert (run.code, run.err) == (0, "")
    assert "Worth another look" not in run.out


@pytest.mark.parametrize("name", DOUBTS)
def test_a_doubt(careerpath: Careerpath, write: Write, name: str) -> None:
    text, line, column = _doubtful(name)
    code, words, _ = DOUBTS[name]
    path = write("odd.yaml", text)
    strict = careerpath("catalogue", "check", "--strict", path)
    assert (strict.code, strict.out) == (1, "")
    assert strict.err.count("error[") == 1
    assert strict.err.startswith(f"{path}:{line}:{column}: error[{code}]: {words}")
    assert "  hint: " in strict.err
    # Without --strict it is told, and is no error; the catalogue can be used.
    mild = careerpath("catalogue", "check", path, "-f", "json")
    assert (mild.code, mild.err) == (0, "")
    (told,) = json.loads(mild.out)["result"]["doubts"]
    assert (told["code"], told["line"], told["column"]) == (code, line, column)
    assert told["message"].startswith(words)
    table = careerpath("catalogue", "check", path)
    assert f"{path}:{line}:{column}: {words}" in table.out
    assert careerpath("roles", "-c", path).code == 0


def test_many_doubts_are_counted(careerpath: Careerpath, write: Write) -> None:
    skills = "".join(f"  - {{id: s{n}, title: Skilful, category: a}}\n" for n in range(80))
    run = careerpath("catalogue", "check", write("many.yaml", f"skills:\n{skills}"))
    assert run.code == 0
    # 79 near duplicates and 79 shared titles: some of each are shown.
    for code in ("CP055", "CP056"):
        assert run.out.count(f" [{code}]\n") == 11
        assert f"\nand 69 more of this kind [{code}]\n" in run.out


@pytest.mark.parametrize(
    ("title", "alike"),
    [
        ("Drawing of maps", True),
        ("maps drawing ofs", True),
        ("Map of drawings", True),
        ("Drawing of mapsxyz", True),
        ("Drawing of mapswxyz", False),
        ("Drawing", False),
    ],
)
def test_near_duplicates(
    careerpath: Careerpath,
    write: Write,
    title: str,
    alike: bool,  # noqa: FBT001 - a case
) -> None:
    """Nine tenths of the letters of both are shared, the words in any order."""
    first = "skills:\n  - {id: one, title: Maps of drawing, category: a}\n"
    path = write("two.yaml", f"{first}  - {{id: two, title: {title}, category: a}}\n")
    run = careerpath("catalogue", "check", path)
    assert ("[CP055]" in run.out) is alike


def test_the_shipped_catalogue_raises_no_doubt(careerpath: Careerpath) -> None:
    run = careerpath("catalogue", "check", "--strict")
    assert (run.code, run.err) == (0, "")


RING = """
  - {from: chief, to: head, kind: promotion, basis: survey}
  - {from: head, to: seller, kind: promotion, basis: survey}
"""


def test_promotions_in_a_ring(careerpath: Careerpath, write: Write) -> None:
    path = write("ring.yaml", SOUND.rstrip("\n") + RING)
    run = careerpath("catalogue", "check", path)
    assert (run.code, run.out) == (1, "")
    rings = [line for line in run.err.splitlines() if "error[CP024]" in line]
    assert len(rings) == 2
    for ring in rings:
        first, *_, last = ring.rpartition(": ")[2].split(" → ")
        assert first == last
    # Lateral moves may go round and round.
    assert careerpath("match", "-s", "sql", "-c", path).code == 2
    round_ = write("round.yaml", (SOUND.rstrip("\n") + RING).replace("promotion", "lateral"))
    assert careerpath("match", "-s", "sql", "-c", round_).code == 0
