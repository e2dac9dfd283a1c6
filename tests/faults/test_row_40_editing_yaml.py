"""Row 40: what somebody wrote by hand keeps every line, in order, or nothing is added to it."""

from pathlib import Path

import pytest
import yaml

from tests.faults.samples import CATALOGUE, plain, refused
from tests.kit import Careerpath, Run

RESUME = """\
EXPERIENCE

Seller, Acme Ltd, 2019 - 2021

SKILLS

- SQL (expert)
- Negotiation (beginner)
- Listening

LANGUAGES

English, German

CERTIFICATIONS

Licence of the Guild

EDUCATION

Bachelor of Arts
"""

# Each of these stays as it is, line by line; what is new comes between or after.
KEPT = {
    "comments": """\
# My profile.
# Written on a Sunday.

name: "Jo"   # short for Joanna

# What I can do
skills:
  # what I do all day
  'sql': 1      # honest
  "negotiation": 5 # after ten years

# Where I was
roles:
  # first
  - title: Seller   # a shop
    years: 7
    # until the end
    current: true
# that is all
""",
    "keys without levels": "skills:\n  sql:\n  negotiation: 2\n",
    "list": "skills:\n- sql   # daily\n# rarely\n- negotiation\n\n# end\n",
    "indented list": "skills:\n  - sql   # daily\n  # rarely\n  - negotiation\n\n# end\n",
    "four spaces": """\
skills:
    sql: 1
    # in between
    negotiation: 5
roles:
    - title: Buyer
      years: 3
preferences:
    functions:
        - sales
    min_pay: 50000   # a year
""",
    "list at the margin": "roles:\n- title: Buyer\n  years: 3\n# more\n- title: Clerk\n",
    "block text": "summary: |\n  I sell.\n\n    And more.\n\nskills:\n  sql: 1\n",
    "folded text": "summary: >-\n  I sell\n  a lot\nskills:\n  sql: 1\n",
    "quotes": "'name': 'It''s me'\n\"summary\": \"a: b # c\"\n'skills':\n  'sql': 1\n",
    "unicode": "# é 日本 🎉\nname: Zoë 山田\nskills:\n  sql: 1\n  Käsekunde: 3\n",
    "order": "education: master\nskills:\n  sql: 1\nname: Jo\nversion: 1\n",
    "long line": f"summary: {'word ' * 99}end\nskills:\n  sql: 1\n",
    "no line feed": "name: Jo\nskills:\n  sql: 1",
    "interests": "interests:\n  - ECS # a test\n  - helping people\nskills:\n  sql: 1\n",
    "numbers": "roles:\n  - title: Buyer\n    years: 3.50\n",
    "gaps": "name: Jo\n\n\nskills:\n\n  sql: 1\n\n\n# end\n",
    "one space": "skills:\n sql: 1\n",
    "directive": "%YAML 1.2\n---\nname: Jo\n",
    "comments without levels": "skills:\n  sql: # a\n  # b\n  negotiation:\n# c\n",
    "block text and gaps": "skills:\n  sql: 1\nsummary: |+\n  a\n\n",
    "block text without line feed": "skills:\n  sql: 1\nsummary: |-\n  a",
    "block text like comments": "skills:\n  sql: 1\nsummary: |\n  a\n  # no comment\n# comment\n",
    "comment without line feed": "skills:\n  sql: 1\n# end",
    "list that takes in more": "skills:\n  sql: 1\nlanguages:\n- French\n",
    "list beside a comment": "skills:\n  sql:\nroles: # mine\n  - title: Clerk\n    years: 2\n",
    "list at the margin beside a comment": """\
skills:
  sql:
roles: # mine
- title: Clerk
  years: 2
""",
    "four spaces and a list at the margin": """\
skills:
    sql: 1
roles:
- title: Buyer
  years: 1
""",
    "four spaces and a list at two": """\
skills:
    sql: 1
roles:
  - title: Buyer
    years: 1
""",
    "three spaces": "skills:\n   sql: 1\n# between\npreferences:\n   min_pay: 50000\n",
    "tabs in comments": "#\tmine\nskills:\n  sql: 1 #\tdaily\t\n",
    "long words in comments": f"# {'x' * 500}\nskills:\n  sql: 1 # {'y' * 500}\n",
    "block text like a list": "summary: |\n  - far\n    - further\nskills:\n  sql: 1\n",
}

# To each of these nothing is added: written anew, a line of it would be gone or be another.
REFUSED = {
    "comments of languages": "languages:\n  - French # home\n  # since 2019\n  - English # work\n",
    "what follows languages": "languages:\n  - French\n\n# now my skills\nskills:\n  sql: 1\n",
    "certifications": "certifications:\n  - PMP # 2019\n# here I am\nname: Jo\n",
    "lists of two kinds": "languages:\n  - French\nroles:\n- title: Buyer\n  years: 1\n",
    "anchors": "skills: &mine\n  sql: &low 1\n  negotiation: *low\n",
    "plain text on lines": "summary: I sell\n  a lot\n  of things\nskills:\n  sql: 1\n",
    "quoted text on lines": 'summary: "I sell\n  a lot"\nskills:\n  sql: 1\n',
    "escapes": 'summary: "\\u00e9\\x41"\nskills:\n  sql: 1\n',
    "columns": "name:      Jo\nsummary:   seller\nskills:\n  sql:          1\n  negotiation:  5\n",
    "nulls": "skills:\n  sql: ~\n  negotiation: null\n",
    "explicit keys": "? name\n: Jo\nskills:\n  sql: 1\n",
    "marker": "---\nskills:\n  sql: 1\n",
    "block text set in deep": "summary: |\n      far in\nskills:\n  sql: 1\n",
    "end marker": "---\nname: Jo\n...\n",
    "languages in brackets": "languages: [French,   Italian] # two\n",
    "skills in braces": "skills: {sql: 1}   # few\n",
    "brackets on lines": "skills: {\n  sql: 1, # honest\n  negotiation: 5\n}\n",
    "empty braces": "skills: {}\n",
    "empty brackets": "roles: []\nskills:\n  sql: 1\n",
    "JSON": '{"skills": {"sql": 1}}\n',
    "tab before a value": "skills:\t{sql: 1}\n",
    "tab before a comment": "skills:\n  sql: 1\t# a\n",
    "empty lines at the top": "\n\n\nname: Jo\n",
    "spaces at the end": "name: Jo  \nskills:\n  sql: 1\n",
    "spaces before the colon": "name : Jo\nskills :\n  sql : 1\n",
    "steps of two lengths": "skills:\n  sql: 1\npreferences:\n    min_pay: 50000\n",
    "plus": "roles:\n  - title: Buyer\n    years: +3\n",
    "comment behind a dash": "roles:\n  - # mine\n    title: Clerk\n",
}

# What is in the file, and what is told about it.
NO_PROFILE = {
    "JSON Resume": (
        b'{"basics": {"name": "Jo"}, "skills": [{"name": "SQL"}]}\n',
        ("me.yaml:1:2 CP010", "me.yaml:1:38 CP013"),
    ),
    "JSON Resume in YAML": (
        b"basics: {name: Jo}\nskills: [{name: SQL}]\n",
        ("me.yaml:1:1 CP010", "me.yaml:2:9 CP013"),
    ),
    "text": (RESUME.encode(), ("me.yaml:1:1 CP009",)),
    "nothing": (b"", ("me.yaml:1:1 CP009",)),
    "a comment": (b"# mine\n", ("me.yaml:1:1 CP009",)),
    "a list": (b"- a\n", ("me.yaml:1:1 CP009",)),
    "two documents": (b"name: Jo\n---\nname: Al\n", ("me.yaml:2:1 CP009",)),
    "a bracket left open": (b"a: [\n", ("me.yaml:1:4 CP005",)),
    "a tab": (b"skills:\n\tsql: 1\n", ("me.yaml:2:1 CP005",)),
    "a merge key": (b"skills:\n  <<: {sql: 1}\n", ("me.yaml:2:3 CP005",)),
    "a tag": (b"skills: !x\n  sql: 1\n", ("me.yaml:1:9 CP008",)),
    "a key twice": (
        b"skills:\n  sql: 1\nskills:\n  listening: 2\n",
        ("me.yaml:3:1 CP006",),
    ),
    "an unknown key": (b"skils: {}\n", ("me.yaml:1:1 CP010",)),
    "a level of nine": (b"skills: {sql: 9}\n", ("me.yaml:1:15 CP012",)),
    "skills without any": (b"skills:\n", ("me.yaml:1:8 CP013",)),
    "a day": (b"name: 2001-99-99\n", ("me.yaml:1:7 CP015",)),
    "UTF-16 without its mark": ("skills: {sql: 1}\n".encode("utf-16-le"), ("me.yaml CP004",)),
    "half of UTF-16": ("skills: {sql: 1}\n".encode("utf-16")[:-1], ("me.yaml CP004",)),
    "Latin-1": ("name: Zoë\n".encode("latin-1"), ("me.yaml:1:9 CP004",)),
    "a NUL": (b"name: Jo\n\0", ("me.yaml CP004",)),
}

BYTES = {
    "CRLF": b"# mine\r\nname: Jo\r\nskills:\r\n  sql: 1\r\n",
    "BOM": b"\xef\xbb\xbfname: Jo\n",
    "UTF-16": "# mine\nname: Zoë\n".encode("utf-16"),
}


@pytest.fixture
def importing(careerpath: Careerpath, tmp_path: Path) -> "Importing":
    return Importing(careerpath, tmp_path)


class Importing:
    """A résumé that is imported into a file of this content, again and again."""

    def __init__(self, careerpath: Careerpath, folder: Path) -> None:
        self._careerpath = careerpath
        self.profile, self._resume = folder / "me.yaml", folder / "cv.txt"
        self._catalogue = folder / "catalogue.yaml"
        self._resume.write_text(RESUME, encoding="utf-8")
        self._catalogue.write_text(CATALOGUE, encoding="utf-8")

    def into(self, text: str) -> str:
        self.profile.write_bytes(text.encode())
        assert self.again() == Run(0, "", "")
        return self.text()

    def again(self) -> Run:
        words = ("-c", str(self._catalogue), "-o", str(self.profile), "--force", "--quiet")
        return self._careerpath("profile", "import", str(self._resume), *words)

    def text(self) -> str:
        return self.profile.read_bytes().decode()


def lines_lost(before: str, after: str) -> list[str]:
    """The lines of one text that do not come one after the other in another one."""
    left = iter(after.split("\n"))
    return [line for line in before.rstrip("\n").split("\n") if line not in left]


@pytest.mark.parametrize("text", KEPT.values(), ids=KEPT)
def test_no_line_is_lost(text: str, importing: Importing) -> None:
    after = importing.into(text)
    assert lines_lost(text, after) == []
    assert len(after) > len(text)


@pytest.mark.parametrize("text", REFUSED.values(), ids=REFUSED)
def test_what_would_lose_a_line_is_left_alone(text: str, importing: Importing) -> None:
    importing.profile.write_bytes(text.encode())
    told = "it is written in a way that cannot take in more without losing something"
    hint = "give another name to -o"
    error = f"{importing.profile}: error[CP040]: {told}\n  hint: {hint}\n"
    assert importing.again() == Run(2, "", error)
    assert importing.profile.read_bytes() == text.encode()


@pytest.mark.parametrize("text", KEPT.values(), ids=KEPT)
def test_what_was_said_stands(text: str, importing: Importing) -> None:
    """Each value, in its order; of a skill and a role too, whatever the résumé makes of it."""
    before, after = yaml.safe_load(text), yaml.safe_load(importing.into(text))
    assert list(after)[: len(before)] == list(before)
    for key, value in before.items():
        if isinstance(value, dict):
            assert list(after[key].items())[: len(value)] == list(value.items())
        elif isinstance(value, list):
            assert after[key][: len(value)] == value
        else:
            assert after[key] == value


@pytest.mark.parametrize("text", KEPT.values(), ids=KEPT)
def test_nothing_comes_twice(text: str, importing: Importing) -> None:
    after = yaml.safe_load(importing.into(text))
    assert {name.casefold() for name in after["skills"]} >= {"sql", "negotiation", "listening"}
    assert {"English", "German"} <= set(after["languages"])
    for part in ("skills", "languages", "certifications"):
        names = [name.casefold() for name in after[part]]
        assert len(names) == len(set(names))
    titles = [role["title"].casefold() for role in after["roles"]]
    assert titles.count("seller") == 1


@pytest.mark.parametrize("text", KEPT.values(), ids=KEPT)
def test_a_second_time_changes_nothing(text: str, importing: Importing) -> None:
    after = importing.into(text)
    assert importing.again().code == 0
    assert importing.text() == after


@pytest.mark.parametrize("step", [1, 3, 4, 8, 12, 16])
def test_a_second_time_after_wide_steps_without_a_list(step: int, importing: Importing) -> None:
    after = importing.into(f"skills:\n{' ' * step}sql: 1\n")
    assert f"\n{' ' * step}Listening: " in after
    assert importing.again() == Run(0, "", "")
    assert importing.text() == after


def test_a_dash_on_its_own_line(importing: Importing) -> None:
    """Taken in or refused."""
    text = "roles:\n  -\n    title: Clerk\n    years: 2\n"
    importing.profile.write_bytes(text.encode())
    run = importing.again()
    plain(run)
    if run.code == 0:
        assert lines_lost(text, importing.text()) == []
    else:
        refused(run, "me.yaml CP040")
        assert importing.text() == text


@pytest.mark.parametrize("data", BYTES.values(), ids=BYTES)
def test_the_bytes_of_a_line_stay(data: bytes, importing: Importing) -> None:
    importing.profile.write_bytes(data)
    run = importing.again()
    assert run.code in {0, 2}
    left = iter(importing.profile.read_bytes().splitlines(keepends=True))
    assert [line for line in data.splitlines(keepends=True) if line not in left] == []


@pytest.mark.parametrize(("data", "told"), NO_PROFILE.values(), ids=NO_PROFILE)
def test_what_is_no_profile_is_told_and_kept(
    data: bytes, told: tuple[str, ...], importing: Importing
) -> None:
    importing.profile.write_bytes(data)
    refused(importing.again(), *told)
    assert importing.profile.read_bytes() == data


def test_the_new_lines_say_where_they_come_from(importing: Importing) -> None:
    after = importing.into("skills:\n  sql: 1 # mine\n")
    assert "  sql: 1 # mine\n" in after
    (line,) = (line for line in after.splitlines() if line.startswith("  Listening:"))
    assert "# line 9: “Listening”" in line
