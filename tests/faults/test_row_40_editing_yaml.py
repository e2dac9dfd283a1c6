"""Row 40: what somebody wrote by hand keeps every line, in order, when a résumé adds to it."""

from pathlib import Path

import pytest
import yaml

from tests.faults.samples import CATALOGUE, plain
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
    "marker": "---\nskills:\n  sql: 1\n",
    "long line": f"summary: {'word ' * 99}end\nskills:\n  sql: 1\n",
    "no line feed": "name: Jo\nskills:\n  sql: 1",
    "interests": "interests:\n  - ECS # a test\n  - helping people\nskills:\n  sql: 1\n",
    "numbers": "roles:\n  - title: Buyer\n    years: 3.50\n",
    "gaps": "name: Jo\n\n\nskills:\n\n  sql: 1\n\n\n# end\n",
}
LOST = {
    "comments of languages": "languages:\n  - French # at home\n  # since 2019\n  - English # work\n",
    "what follows languages": "languages:\n  - French\n\n# now my skills\nskills:\n  sql: 1\n",
    "certifications": "certifications:\n  - PMP # 2019\n# here I am\nname: Jo\n",
    "lists of two kinds": "languages:\n  - French\nroles:\n- title: Buyer\n  years: 1\n",
    "languages in brackets": "languages: [French,   Italian] # two\n",
    "skills in braces": "skills: {sql: 1}   # few\n",
    "brackets on lines": "skills: {\n  sql: 1, # honest\n  negotiation: 5\n}\n",
    "anchors": "skills: &mine\n  sql: &low 1\n  negotiation: *low\n",
    "CRLF": "# mine\r\nname: Jo\r\nskills:\r\n  sql: 1\r\n",
    "plain text on lines": "summary: I sell\n  a lot\n  of things\nskills:\n  sql: 1\n",
    "quoted text on lines": 'summary: "I sell\n  a lot"\nskills:\n  sql: 1\n',
    "escapes": 'summary: "\\u00e9\\x41"\nskills:\n  sql: 1\n',
    "columns": "name:      Jo\nsummary:   seller\nskills:\n  sql:          1\n  negotiation:  5\n",
    "nulls": "skills:\n  sql: ~\n  negotiation: null\n",
    "explicit keys": "? name\n: Jo\nskills:\n  sql: 1\n",
    "comment under the marker": "---\n# mine\nskills:\n  sql: 1\n",
    "end marker": "---\nname: Jo\n...\n",
    "BOM": "\ufeffname: Jo\n",
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


@pytest.mark.parametrize(
    "text",
    [
        *KEPT.values(),
        *(pytest.param(text, marks=pytest.mark.xfail(strict=True)) for text in LOST.values()),
    ],
    ids=[*KEPT, *LOST],
)
def test_no_line_is_lost(text: str, importing: Importing) -> None:
    after = importing.into(text)
    assert lines_lost(text, after) == []
    assert len(after) > len(text)


@pytest.mark.parametrize("text", [*KEPT.values(), *LOST.values()], ids=[*KEPT, *LOST])
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


@pytest.mark.parametrize("text", [*KEPT.values(), *LOST.values()], ids=[*KEPT, *LOST])
def test_nothing_comes_twice(text: str, importing: Importing) -> None:
    after = yaml.safe_load(importing.into(text))
    assert {name.casefold() for name in after["skills"]} >= {"sql", "negotiation", "listening"}
    assert {"English", "German"} <= set(after["languages"])
    for part in ("skills", "languages", "certifications"):
        names = [name.casefold() for name in after[part]]
        assert len(names) == len(set(names))
    titles = [role["title"].casefold() for role in after["roles"]]
    assert titles.count("seller") == 1


@pytest.mark.parametrize("text", [*KEPT.values(), *LOST.values()], ids=[*KEPT, *LOST])
def test_a_second_time_changes_nothing(text: str, importing: Importing) -> None:
    after = importing.into(text)
    assert importing.again().code == 0
    assert importing.text() == after


@pytest.mark.xfail(strict=True, reason="each time takes one of the empty lines at the top")
def test_empty_lines_at_the_top(importing: Importing) -> None:
    text = "\n\n\nname: Jo\n"
    after = importing.into(text)
    assert importing.again().code == 0
    assert importing.text() == after
    assert after.startswith(text)


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(text.encode(encoding), id=name, marks=pytest.mark.xfail(strict=True))
        for name, text, encoding in (
            ("a tab before a value", "skills:\t{sql: 1}\n", "utf-8"),
            ("UTF-16", "skills: {sql: 1}\n", "utf-16"),
            ("a JSON Resume in YAML", "basics: {name: Jo}\nskills: [{name: SQL}]\n", "utf-8"),
        )
    ],
)
def test_what_cannot_be_edited_is_left_alone(data: bytes, importing: Importing) -> None:
    """Taken in or refused: never a traceback, and never half of each."""
    importing.profile.write_bytes(data)
    run = importing.again()
    plain(run)
    if run.code == 0:
        assert importing.into(data.decode()).startswith("skills:")
    else:
        assert (run.code, run.out) == (2, "")
        assert "error[CP" in run.err
        assert importing.profile.read_bytes() == data


@pytest.mark.xfail(strict=True, reason="a traceback")
def test_a_resume_is_no_profile_to_add_to(importing: Importing) -> None:
    importing.profile = importing.profile.with_name("my-cv.txt")
    importing.profile.write_text(RESUME, encoding="utf-8")
    run = importing.again()
    assert (run.code, run.out) == (2, "")
    assert "error[CP" in run.err
    assert importing.text() == RESUME


@pytest.mark.parametrize("text", ["skills: {sql: 9}\n", "skils: {}\n", "a: [\n", "- a\n", ""])
def test_a_bad_profile_is_told_and_kept(text: str, importing: Importing) -> None:
    importing.profile.write_text(text, encoding="utf-8")
    run = importing.again()
    assert (run.code, run.out) == (2, "")
    assert run.err.startswith(f"{importing.profile}:1:")
    assert importing.text() == text


def test_the_new_lines_say_where_they_come_from(importing: Importing) -> None:
    after = importing.into("skills:\n  sql: 1 # mine\n")
    assert "  sql: 1 # mine\n" in after
    (line,) = (line for line in after.splitlines() if line.startswith("  Listening:"))
    assert "# line 9: “Listening”" in line
