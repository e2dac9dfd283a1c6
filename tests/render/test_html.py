"""Answers as HTML, read by a parser that is not ours: one page that asks for nothing."""

import base64
import hashlib
import re
from collections.abc import Iterator
from itertools import pairwise
from xml.etree import ElementTree as ET

import html5lib
import pytest

from tests.kit import EXAMPLES, Careerpath, Golden, Write

DANA = str(EXAMPLES / "sales-representative.yaml")
ANSWERS = {
    "match": ("match", DANA, "--explain"),
    "fit": ("fit", "sales manager", "-p", DANA, "--with", "coaching=4"),
    "show, a role": ("show", "sales manager"),
    "show, a function": ("show", "function:sales"),
    "show, a skill": ("show", "skill:negotiation"),
    "roles": ("roles",),
    "skills": ("skills",),
    "compare": ("compare", "sales manager", "cfo", "-p", DANA),
    "compare, functions": ("compare", "sales", "operations"),
    "path": ("path", "sales manager", "-p", DANA),
    "next": ("next", "sales rep"),
    "learn": ("learn", "-p", DANA),
    "similar": ("similar", "cfo"),
    "report": ("report", DANA),
    "profile show": ("profile", "show", DANA),
    "catalogue info": ("catalogue", "info"),
    "catalogue check": ("catalogue", "check"),
}
NAMESPACE = "{http://www.w3.org/1999/xhtml}"
HOSTILE = "<script>alert(1)</script>\"' onload=x & javascript:x \x1b[31m\u202e[bold] {{ 7 * 7 }}"


def page(careerpath: Careerpath, *argv: str) -> tuple[str, ET.Element]:
    run = careerpath(*argv, "-f", "html")
    assert (run.code, run.err) == (0, "")
    # Strict: the first slip of the markup raises.
    tree = html5lib.HTMLParser(strict=True).parse(run.out)
    return run.out, tree


def every(tree: ET.Element, name: str) -> Iterator[ET.Element]:
    return tree.iter(f"{NAMESPACE}{name}")


def text_of(tree: ET.Element) -> str:
    return "".join(tree.itertext())


@pytest.mark.parametrize("name", ANSWERS)
def test_a_page_is_whole_and_asks_for_nothing(careerpath: Careerpath, name: str) -> None:
    text, tree = page(careerpath, *ANSWERS[name])
    assert len(list(every(tree, "h1"))) == 1
    assert len(list(every(tree, "main"))) == 1
    assert not list(every(tree, "script"))
    assert not [each for each in tree.iter() if {"src", "srcset", "style"} & set(each.keys())]
    for link in every(tree, "a"):
        assert re.fullmatch(r"#source-\d+", link.get("href", ""))
    targets = {each.get("id") for each in tree.iter() if each.get("id")}
    assert {link.get("href", "")[1:] for link in every(tree, "a")} <= targets
    assert "url(" not in text
    assert careerpath(*ANSWERS[name], "-f", "html").out == text


def test_the_policy_lets_in_its_own_style_alone(careerpath: Careerpath) -> None:
    text, tree = page(careerpath, *ANSWERS["fit"])
    policy = next(
        each.get("content", "")
        for each in every(tree, "meta")
        if each.get("http-equiv") == "Content-Security-Policy"
    )
    assert "default-src 'none'" in policy
    style = text.partition("<style>")[2].partition("</style>")[0]
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    assert f"style-src 'sha256-{digest}'" in policy


@pytest.mark.parametrize("name", ["fit", "show, a role", "compare", "path", "report", "match"])
def test_pictures_are_sound_and_say_what_they_show(careerpath: Careerpath, name: str) -> None:
    text, _ = page(careerpath, *ANSWERS[name])
    pictures = re.findall(r"<svg.*?</svg>", text, re.DOTALL)
    assert pictures
    for picture in pictures:
        root = ET.fromstring(picture)  # noqa: S314 - written by us a moment ago
        assert root.get("aria-hidden") == "true" or root.get("aria-label")
        for bar in root.iter("rect"):
            assert float(bar.get("width", "0")) >= 0


def test_tables_have_heads(careerpath: Careerpath) -> None:
    _, tree = page(careerpath, *ANSWERS["compare"])
    tables = [each for each in every(tree, "table") if each.get("class") == "columns"]
    assert tables
    for table in tables:
        scopes = [each.get("scope") for each in every(table, "th")]
        assert scopes.count("col") == 2
        assert "row" in scopes


def test_headings_go_down_a_step_at_a_time(careerpath: Careerpath) -> None:
    for name, argv in ANSWERS.items():
        _, tree = page(careerpath, *argv)
        levels = [
            int(each.tag[-1]) for each in tree.iter() if re.fullmatch(r".*}h[1-6]", str(each.tag))
        ]
        assert [pair for pair in pairwise(levels) if pair[1] > pair[0] + 1] == [], name


def test_hostile_words_stay_words(careerpath: Careerpath, write: Write) -> None:
    quoted = HOSTILE.replace("\x1b", "\\e").replace("\u202e", "\\u202e").replace('"', '\\"')
    catalogue = write(
        "hostile.yaml",
        f"""\
functions:
  - {{id: f, title: "{quoted}", summary: "{quoted}"}}
skills:
  - {{id: s, title: "{quoted}", category: "{quoted}"}}
roles:
  - id: r
    title: "{quoted}"
    function: f
    level: entry
    track: individual
    summary: "{quoted}"
    requirements: {{skills: [{{skill: s, importance: 4, level: 3}}]}}
  - {{id: q, title: Q, function: f, level: senior, track: individual, summary: Q.}}
transitions:
  - {{from: r, to: q, kind: promotion, milestones: ["{quoted}"], note: "{quoted}"}}
""",
    )
    profile = write("p.yaml", f'name: "{quoted}"\nskills: {{s: 2, "{quoted}": 1}}\n')
    for argv in (
        ("match", profile),
        ("show", "r"),
        ("show", "s"),
        ("compare", "r", "q", "-p", profile),
        ("path", "r", "q"),
        ("report", profile),
        ("profile", "show", profile),
    ):
        text, tree = page(careerpath, *argv, "-c", catalogue)
        assert not list(every(tree, "script")), argv
        assert not [each for each in tree.iter() if each.get("onload")]
        assert "<script>alert(1)</script>" in text_of(tree)
        assert not set("\x1b\u202e") & set(text)
        assert "49" not in text_of(tree).replace("{{ 7 * 7 }}", "")


def test_golden_page(careerpath: Careerpath, golden: Golden) -> None:
    text, _ = page(careerpath, "path", "sales ops manager", "director of sales ops")
    golden("path-article.html", text)


def test_the_suffix_chooses_it(careerpath: Careerpath, tmp_path: object) -> None:
    target = f"{tmp_path}/fit.html"
    assert careerpath("fit", "cfo", "-s", "budgeting=4", "-o", target).code == 0
    with open(target, encoding="utf-8") as file:  # noqa: PTH123
        assert file.read() == careerpath("fit", "cfo", "-s", "budgeting=4", "-f", "html").out
