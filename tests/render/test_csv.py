"""CSV, as other readers see it: one table, numbers that are numbers, text that stays text."""

import csv
import json
import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from careerpath.advice import catalogue as about_catalogue
from careerpath.advice import lists
from careerpath.advice import profile as about_profile
from careerpath.advice.compare import compare
from careerpath.advice.filters import Wishes
from careerpath.advice.fit import fit
from careerpath.advice.learn import learn
from careerpath.advice.match import match
from careerpath.advice.next import next_moves
from careerpath.advice.path import path
from careerpath.advice.show import show
from careerpath.advice.similar import similar
from careerpath.catalogue.index import Index
from careerpath.files.text import clean
from careerpath.models.catalogue import Catalogue
from careerpath.models.profile import Profile
from careerpath.render.csv import render
from careerpath.results.common import Ref
from careerpath.results.lists import ListedSkill, SkillList
from tests.builders import INTERESTS, SALES_LIKE, opened
from tests.kit import EXAMPLES, ROOT, Careerpath, Golden, Run, Write
from tests.render.test_markdown import ANSWERS as MARKDOWN_ANSWERS
from tests.strategies import property_of

KOFI = str(EXAMPLES / "operations-analyst.yaml")
DANA = ("-p", str(EXAMPLES / "sales-representative.yaml"))
ANSWERS = {
    **MARKDOWN_ANSWERS,
    "fit, what if": ("fit", "sales manager", *DANA, "--with", "coaching=4"),
    "compare, roles": ("compare", "sales manager", "operations manager"),
    "compare, roles for a person": ("compare", "sales manager", "sales rep", "buyer", *DANA),
    "compare, roles that differ": ("compare", "sales manager", "sales rep", "--differences"),
    "compare, functions": ("compare", "sales", "operations"),
    "compare, functions that differ": ("compare", "sales", "marketing", "--differences"),
    "next": ("next", "sales rep"),
    "next, into": ("next", "sales manager", "--into", *DANA),
    "path": ("path", "sales ops manager", "director of sales operations"),
    "path, for a person": ("path", "sales manager", *DANA, "--inferred"),
    "learn": ("learn", *DANA),
    "similar": ("similar", "sales manager"),
    "similar, for a person": ("similar", "sales manager", *DANA),
}
PAGE = (ROOT / "docs" / "csv-output.md").read_text(encoding="utf-8")
FORMULA = "=+-@\t\r\n＝＋－＠"


class Table(NamedTuple):
    """A table as Python's reader gives it: quoted cells as text, bare ones as numbers."""

    header: list[str]
    rows: list[list[str | float]]

    def column(self, name: str) -> list[str | float]:
        return [row[self.header.index(name)] for row in self.rows]


def parsed(text: str) -> Table:
    """The table, which must be one by every rule of the page."""
    assert text.endswith("\n")
    lines = text.splitlines(keepends=True)
    assert all(line.endswith('"\n') or line[-2].isdigit() for line in lines)
    # The one reader takes bare cells for numbers, and fails where they are none.
    typed: Any = list(csv.reader(lines, quoting=csv.QUOTE_NONNUMERIC, strict=True))
    assert len(typed) == len(lines)
    header, *rows = typed
    assert next(csv.reader(lines)) == header
    assert {len(row) for row in rows} <= {len(header)}
    assert len(set(header)) == len(header)
    assert all(re.fullmatch(r"[a-z]+(_[a-z0-9]+)*", name) for name in header)
    for cell in (cell for row in rows for cell in row if isinstance(cell, str)):
        assert cell == clean(cell)
        harmless(cell)
    return Table(header, rows)


def harmless(cell: str) -> None:
    """Assert that no spreadsheet takes a text for a formula, whatever it parts cells at."""
    _, *parts = cell.split(";")
    for start in (cell[:1], *(part.lstrip(' "')[:1] for part in parts)):
        assert start not in FORMULA or not start
        assert unicodedata.normalize("NFKC", start) not in set("=+-@")


def table(run: Run) -> Table:
    assert (run.code, run.err) == (0, "")
    return parsed(run.out)


class Column(NamedTuple):
    name: str
    kind: str


@cache
def documented() -> dict[str, list[Column]]:
    """The columns of the page, by heading."""
    found = {}
    for section in PAGE.split("\n## ")[1:]:
        heading, _, text = section.partition("\n")
        columns = re.search(r"^\| column .*\n.*\n((?:\|.*\n)+)", text, re.MULTILINE)
        if columns is not None:
            cells = (line.split("|")[1:3] for line in columns[1].splitlines())
            found[heading] = [
                Column(name, kind.strip()) for names, kind in cells for name in _names(names)
            ]
    return found


def _names(cell: str) -> list[str]:
    return re.findall(r"`(\w+)`", cell)


def heading_of(name: str) -> str:
    """The heading under which the page tells of one of `ANSWERS`."""
    kinds = [heading for heading in documented() if name.startswith(heading)]
    return max(kinds, key=len) if kinds else "profile check, profile show"


@pytest.mark.parametrize("name", ANSWERS)
def test_a_table_of_the_columns_that_the_page_names(careerpath: Careerpath, name: str) -> None:
    found = table(careerpath(*ANSWERS[name], "-f", "csv"))
    columns = documented()[heading_of(name)]
    names = [column.name for column in columns]
    if name.startswith("compare"):
        assert len(found.header) >= len(names) - 2
        names = names[: len(found.header)]
    assert found.header == names
    for column in columns[: len(names)]:
        for cell in found.column(column.name):
            if column.kind == "number":
                assert cell == "" or isinstance(cell, float)
            elif column.kind == "truth":
                assert cell in {"true", "false", ""}
            elif column.kind != "any":
                assert column.kind in {"text", "list"}
                assert isinstance(cell, str)


def test_the_page_has_no_other_headings() -> None:
    assert {heading_of(name) for name in ANSWERS} == set(documented())


@pytest.mark.parametrize("name", [name for name in ANSWERS if name.startswith("compare")])
def test_the_page_names_every_row_of_a_comparison(careerpath: Careerpath, name: str) -> None:
    found = table(careerpath(*ANSWERS[name], "-f", "csv"))
    _, _, text = PAGE.partition(f"\n## {heading_of(name)}\n")
    named = {
        section: _names(items)
        for sections, items in re.findall(
            r"^\| (`[^|]*) \| (.*) \|$", text.partition("\n## ")[0], re.MULTILINE
        )
        for section in _names(sections)
    }
    sections = found.column("section")
    assert set(sections) <= set(named)
    for section, item in zip(sections, found.column("item_id"), strict=True):
        if section in {"role", "entry", "pay", "interest", "fit", "function"}:
            assert item in named[str(section)]


@pytest.mark.parametrize("name", ANSWERS)
def test_the_same_bytes_twice_and_in_a_file(
    careerpath: Careerpath, name: str, tmp_path: Path
) -> None:
    first = careerpath(*ANSWERS[name], "-f", "csv").out
    assert careerpath(*ANSWERS[name], "-f", "csv", "--color", "always", width=40).out == first
    file = tmp_path / "answer.csv"
    assert careerpath(*ANSWERS[name], "-o", str(file)) == Run(0, "", "")
    assert file.read_bytes() == first.encode()


@pytest.mark.parametrize("name", ["match", "match, explained", "match, options"])
def test_match_says_what_json_says(careerpath: Careerpath, name: str) -> None:
    found = table(careerpath(*ANSWERS[name], "-f", "csv"))
    result = json.loads(careerpath(*ANSWERS[name], "-f", "json").out)["result"]
    assert found.column("rank") == [row["rank"] for row in result["rows"]]
    assert found.column("role_id") == [row["role"]["id"] for row in result["rows"]]
    assert found.column("score") == [row["score"] for row in result["rows"]]
    assert found.column("pay") == [row["pay"] for row in result["rows"]]
    assert found.column("missing") == [
        "; ".join(f"{each['skill']['title']}={each['asked']}" for each in row["missing"])
        for row in result["rows"]
    ]
    for row in found.rows:
        points = [row[place] for place, each in enumerate(found.header) if each.endswith("_points")]
        total = sum(cell for cell in points if isinstance(cell, float))
        assert total == pytest.approx(row[found.header.index("score")])


def test_fit_adds_up(careerpath: Careerpath) -> None:
    found = table(careerpath(*ANSWERS["fit"], "-f", "csv"))
    points: dict[str | float, float] = {}
    for part, cell in zip(found.column("part"), found.column("points"), strict=True):
        points[part] = points.get(part, 0) + (cell if isinstance(cell, float) else 0)
    assert points["component"] == pytest.approx(points["total"])
    (coverage,) = (
        cell
        for item, cell in zip(found.column("item_id"), found.column("points"), strict=True)
        if item == "coverage"
    )
    assert points["requirement"] == pytest.approx(coverage)


def test_a_step_down_is_a_negative_number(careerpath: Careerpath) -> None:
    argv = ("match", "--current", "sales manager", "--years", "5", "-n", "50", "-f", "csv")
    steps = table(careerpath(*argv)).column("steps")
    assert -1 in steps
    assert ",-1," in careerpath(*argv).out


def test_a_comparison_has_a_column_a_role(careerpath: Careerpath) -> None:
    found = table(careerpath(*ANSWERS["compare, roles for a person"], "-f", "csv"))
    assert found.header[4:] == ["role_1", "role_2", "role_3"]
    rows = {(row[0], row[1]): row[3:] for row in found.rows}
    assert rows["role", "id"] == ["", "sales-manager", "sales-representative", "buyer"]
    assert rows["skill_level", "negotiation"] == [4, 4, 3, 3]
    assert rows["move_kind", "sales-manager"][1:3] == ["", "promotion"]


def test_differences_alone(careerpath: Careerpath) -> None:
    whole, part = (
        table(careerpath("compare", "sales manager", "sales rep", *more, "-f", "csv"))
        for more in ((), ("--differences",))
    )
    assert part.rows == [row for row in whole.rows if row[4] != row[5]]
    assert len(part.rows) < len(whole.rows)


def test_nothing_found_is_a_header(careerpath: Careerpath) -> None:
    found = table(careerpath("roles", "zzzzzz", "-f", "csv"))
    assert found.header[0] == "role_id"
    assert found.rows == []


def test_a_doubt_is_a_row(careerpath: Careerpath, write: Write) -> None:
    file = write("catalogue.json", json.dumps(small("word").model_dump(mode="json", by_alias=True)))
    found = table(careerpath("catalogue", "check", file, "-f", "csv"))
    assert "CP050" in found.column("code")


def test_what_has_no_table() -> None:
    with pytest.raises(TypeError, match="no table shows a ListedSkill"):
        render(ListedSkill(Ref("a", "A"), "general", 0))


def small(text: str) -> Catalogue:
    """A catalogue that says one text wherever it says any."""
    role = {
        "function": "f",
        "track": "individual",
        "summary": text,
        "duties": [{"theme": text, "tasks": [text]}],
        "requirements": {"skills": [{"skill": "s", "importance": 3.5, "level": 3}]},
        "education": {"typical": "bachelor", "fields": [text]},
        "certifications": [{"body": text}],
        "gates": [{"kind": "licence", "name": text}],
        "interests": SALES_LIKE,
        "pay": [{"median": 50000.5, "group": text}],
        "reports_to": [text, text],
        "contexts": [{"setting": text, "description": text}],
        "onet": {"code": "41-2031.00", "title": text, "match": "broader"},
    }
    move = {"from": "a", "to": "b", "kind": "promotion", "milestones": [text], "note": text}
    function = {"summary": text, "kpis": [text], "team_roles": [{"title": text, "does": text}]}
    return Catalogue.model_validate(
        {
            "interests": INTERESTS,
            "sources": [{"id": "x", "title": text, "kind": "article", "attribution": text}],
            "functions": [
                {"id": "f", "title": text, "works_with": [{"function": "g", "how": text}]}
                | function,
                {"id": "g", "title": "Other", **function},
            ],
            "skills": [
                {"id": "s", "title": text, "category": text},
                {"id": "t", "title": "Other", "category": text},
            ],
            "roles": [
                {"id": "a", "title": text, "level": "entry", **role},
                {"id": "b", "title": "Other", "level": "senior", **role},
            ],
            "transitions": [{**move, "certifications": [text]}],
        }
    )


def someone(text: str) -> Profile:
    """Somebody who says the same text."""
    return Profile.model_validate(
        {
            "name": text,
            "skills": {"s": 2, "t": 1},
            "roles": [{"title": "a", "years": 1.5, "current": True}, {"title": f"{text} x"}],
            "certifications": [text],
            "languages": [text],
        }
    )


def answers(index: Index, profile: Profile) -> Iterator[object]:
    """The answer of every command to whoever says a text to a catalogue that says it."""
    yield match(index, profile, Wishes())
    yield fit(index, profile, "b", {"s": 5})
    yield lists.list_roles(index, None, Wishes())
    yield lists.list_skills(index, None)
    yield from (show(index, name) for name in ("role:a", "function:f", "skill:s"))
    yield compare(index, ["role:a", "role:b"], profile)
    yield compare(index, ["function:f", "function:g"])
    yield next_moves(index, "a", profile)
    yield path(index, ["a", "b"], profile)
    yield learn(index, profile, ["b"])
    yield similar(index, "a", profile)
    yield about_profile.show(index, profile)
    yield about_catalogue.info(index, ["a,b;=c.yaml"])


hostile = st.text(
    st.sampled_from("=+-@＝＋－＠﹢−;,'\"|\t\r\n\0\x1b\x85\u200b\u202e\u2028 5a日本é😀")
    | st.characters(exclude_categories=["Cs"]),
    min_size=1,
    max_size=12,
).filter(lambda text: text.strip() != "")


@property_of(max_examples=60)
@given(hostile)
@example("=cmd|' /C calc'!A0")
@example('a";=1+1')
@example('";"=1')
@example("\r\n-1")
@example("\0\t@SUM(1)")
@example('日本, "語"\n;＝1')
def test_hostile_cells(text: str) -> None:
    with opened(small(text)) as index:
        for answer in answers(index, someone(text)):
            written = render(answer)
            parsed(written)
            assert render(answer) == written


@property_of(max_examples=200)
@given(st.text(max_size=20), st.text(max_size=20))
def test_any_text_comes_back(title: str, category: str) -> None:
    """As it was, but for what cannot be seen, and an apostrophe where it could be a formula."""
    row = ListedSkill(Ref("s", title), category, 3)
    found = parsed(render(SkillList(None, (row, row), 2, None)))
    assert found.column("asked_by") == [3, 3]
    for name, text in (("skill", title), ("category", category)):
        for cell in found.column(name):
            assert isinstance(cell, str)
            if ";" not in text:
                assert cell in {clean(text), f"'{clean(text)}"}


def test_naughty_titles(careerpath: Careerpath, reference_data: Path, write: Write) -> None:
    strings = json.loads((reference_data / "corpora/blns.json").read_text(encoding="utf-8"))
    titles = [text for text in strings if clean(text)]
    role = {"function": "f", "level": "entry", "track": "individual", "summary": "x"}
    naughty = {
        "functions": [{"id": "f", "title": "F", "summary": "x"}],
        "skills": [
            {"id": f"s{number}", "title": title, "category": title}
            for number, title in enumerate(titles)
        ],
        "roles": [
            {
                "id": f"r{number}",
                "title": title,
                **role,
                "requirements": {"skills": [{"skill": f"s{number}", "importance": 3, "level": 3}]},
            }
            for number, title in enumerate(titles)
        ],
    }
    file = write("naughty.json", json.dumps(naughty))
    found = table(careerpath("match", "-s", "s0,s1", "-n", "600", "-c", file, "-f", "csv"))
    told = dict(zip(found.column("role_id"), found.column("role"), strict=True))
    assert {key: _bare(each) for key, each in told.items()} == {
        f"r{number}": _bare(clean(title)) for number, title in enumerate(titles)
    }
    for words in (("roles",), ("skills",)):
        assert len(table(careerpath(*words, "-c", file, "-f", "csv")).rows) == len(titles)


def _bare(cell: str | float) -> str:
    """A text without its apostrophes."""
    return str(cell).replace("'", "")


@pytest.mark.parametrize("encoding", ["ascii", "cp1252"])
def test_a_narrow_stdout(careerpath: Careerpath, write: Write, encoding: str) -> None:
    dumped = small("日本 Zoë").model_dump(mode="json", by_alias=True)
    file = write("catalogue.json", json.dumps(dumped))
    found = table(careerpath("roles", "-c", file, "-f", "csv", encoding=encoding))
    shown = "?? Zoë".encode(encoding, "replace").decode(encoding)
    assert found.column("role") == [shown, "Other"]


@pytest.mark.parametrize(
    ("name", "argv"),
    [
        ("match-operations-analyst", ("match", "examples/operations-analyst.yaml")),
        (
            "path-sales-operations-manager",
            ("path", "sales operations manager", "director of sales operations", "--hours", "6"),
        ),
    ],
)
def test_golden_table(
    careerpath: Careerpath,
    golden: Golden,
    monkeypatch: pytest.MonkeyPatch,
    name: str,
    argv: tuple[str, ...],
) -> None:
    monkeypatch.chdir(ROOT)
    run = careerpath(*argv, "-f", "csv")
    table(run)
    golden(f"{name}.csv", run.out)
