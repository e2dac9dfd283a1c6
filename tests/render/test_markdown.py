"""Markdown, as a reader of Markdown sees it: tables, footnotes, and text that stays text."""

import re
from collections.abc import Iterator, Sequence
from itertools import cycle, islice
from pathlib import Path

import pytest
import yaml
from markdown_it import MarkdownIt
from markdown_it.token import Token

from tests.faults.samples import FULL, SCREENS, quoted, screen
from tests.kit import EXAMPLES, ROOT, Careerpath, Filled, Golden, Run, Write

ANSWERS = {
    "match": ("match", str(EXAMPLES / "operations-analyst.yaml")),
    "match, explained": ("match", str(EXAMPLES / "sales-representative.yaml"), "--explain"),
    "match, options": ("match", "-s", "negotiation=4, juggling elephants", "-n", "2"),
    "match, filtered away": ("match", "-s", "sql=3", "--min-pay", "99999999"),
    "fit": ("fit", "sales ops manager", "-p", str(EXAMPLES / "operations-analyst.yaml")),
    "show, a role": ("show", "sales-manager"),
    "show, a function": ("show", "function:sales"),
    "show, a skill": ("show", "skill:negotiation"),
    "roles": ("roles",),
    "roles, some": ("roles", "sales"),
    "roles, none": ("roles", "zzzzzz"),
    "skills": ("skills",),
    "skills, some": ("skills", "sales"),
    "profile show": ("profile", "show", str(EXAMPLES / "finance-analyst.yaml")),
    "profile check": ("profile", "check", str(EXAMPLES / "finance-analyst.yaml")),
    "catalogue check": ("catalogue", "check"),
    "catalogue info": ("catalogue", "info"),
    "config": ("config",),
}
HOSTILE = (
    "a | b || c |",
    "`code` ``more`` ```all",
    "[x](https://example.org)",
    "[x][y] [z] [ ] [^1]",
    "![x](y)",
    "<script>alert(1)</script>",
    "<https://example.org> <!-- x --> <b",
    "https://example.org HTTP://EXAMPLE.ORG ftp://example.org www.example.org",
    "*a* **b** _c_ __d__ ~~e~~ $f$",
    "&lt;b&gt; &amp; &#35;",
    "a \\ b\\\\ \\| \\* \\",
    "# heading #",
    "- item",
    "+ item",
    "* item",
    "> quote",
    "---",
    "===",
    "```",
    "~~~",
    "| --- |",
    ": definition",
    "[x]: https://example.org",
    "[^1]: note",
)
_READER = MarkdownIt("commonmark").enable(["table", "strikethrough"])
_DEFINED = re.compile(r"^\[\^(\d+)\]: (.*)$", re.MULTILINE)
_USED = re.compile(r"(?<!\\)\[\^(\d+)\]")
_BLOCKS = {
    "heading",
    "paragraph",
    "bullet_list",
    "list_item",
    "table",
    "thead",
    "tbody",
    "tr",
    "th",
    "td",
    "inline",
}


class Asking:
    """Asks for screens of `FULL` filled with a text, as Markdown."""

    def __init__(self, careerpath: Careerpath, filled_with: Filled) -> None:
        self._careerpath, self._filled_with = careerpath, filled_with

    def __call__(self, name: str, text: str, template: str = FULL) -> str:
        files = self._filled_with(text, template=template)
        return document(self._careerpath(*screen(name, *files), "-f", "markdown"))


@pytest.fixture
def saying(careerpath: Careerpath, filled_with: Filled) -> Asking:
    """Ask for a screen of a catalogue and a profile that say one text everywhere."""
    return Asking(careerpath, filled_with)


def document(run: Run) -> str:
    assert (run.code, run.err) == (0, "")
    assert run.out.endswith("\n")
    return run.out


def body(text: str) -> str:
    """The document without its footnotes, which CommonMark alone does not know."""
    return _USED.sub("", _DEFINED.sub("", text))


def parts(text: str) -> Iterator[Token]:
    """Every block and every piece of text in it."""
    for token in _READER.parse(text):
        yield token
        yield from token.children or ()


def shape(text: str) -> list[str]:
    return [token.type for token in parts(text) if token.type != "text"]


def words(text: str) -> str:
    """All that a reader reads, with single spaces."""
    return " ".join(" ".join(each.content for each in parts(text) if each.type == "text").split())


def only_what_is_meant(text: str) -> None:
    """Assert that nothing but our own blocks is in a document, and no code but our commands."""
    depth = 0
    for token in parts(text):
        kind = re.sub(r"_(open|close)$", "", token.type)
        depth += token.nesting if kind == "bullet_list" else 0
        assert depth <= 1
        if kind == "code_inline":
            assert token.content.startswith("careerpath ")
        else:
            assert kind in _BLOCKS | {"text", "strong", "softbreak"}, token


def tables(text: str) -> Iterator[list[int]]:
    """The number of cells in each row of each table."""
    counts: list[int] = []
    for token in _READER.parse(text):
        if token.type == "table_open":
            counts = []
        elif token.type == "tr_open":
            counts.append(0)
        elif token.type in {"th_open", "td_open"}:
            counts[-1] += 1
        elif token.type == "table_close":
            yield counts


@pytest.mark.parametrize("name", ANSWERS)
def test_only_our_own_markup(careerpath: Careerpath, name: str) -> None:
    text = document(careerpath(*ANSWERS[name], "-f", "markdown"))
    only_what_is_meant(body(text))
    for _, note in _DEFINED.findall(text):
        only_what_is_meant(note)
    for counts in tables(body(text)):
        assert len(counts) > 1
        assert len(set(counts)) == 1
        assert counts[0] > 1
    # A reader fills up short rows; as it is written, each must have as many cells, and as wide.
    for block in text.split("\n\n"):
        rows = [line for line in block.splitlines() if line.startswith("|")]
        assert len({len(re.findall(r"(?<!\\)\|", row)) for row in rows}) <= 1
        assert len({len(row) for row in rows}) <= 1


@pytest.mark.parametrize("name", ["show, a role", "show, a function"])
def test_footnotes_are_defined_and_used(careerpath: Careerpath, name: str) -> None:
    text = document(careerpath(*ANSWERS[name], "-f", "markdown"))
    defined = [int(number) for number, _ in _DEFINED.findall(text)]
    used = {int(number) for number in _USED.findall(_DEFINED.sub("", text))}
    assert defined
    assert defined == sorted(used) == list(range(1, len(defined) + 1))


def test_sources_that_nothing_cites_are_a_list(careerpath: Careerpath) -> None:
    text = document(careerpath(*ANSWERS["catalogue info"], "-f", "markdown"))
    assert not _DEFINED.search(text)
    assert "\n- O\\*NET 29.3 Database" in text
    assert "USDOL/ETA has not approved" in text


@pytest.mark.parametrize("name", SCREENS)
def test_text_stays_text_on_every_screen(saying: Asking, name: str) -> None:
    found = saying(name, " ".join(HOSTILE))
    only_what_is_meant(body(found))
    for counts in tables(body(found)):
        assert len(set(counts)) == 1


# A note on education, or what experience is of, stands on a line of its own within a list.
_WITHIN = FULL.replace("note: TEXT, basis: survey}\n    cert", "basis: survey}\n    cert").replace(
    "background: TEXT, ", ""
)


def mixed(template: str, texts: Sequence[str], first: int) -> str:
    """A template with one text after another, from this one on, in its places."""
    in_turn = islice(cycle(texts), first, None)
    return re.sub("TEXT|LABEL", lambda _: quoted(next(in_turn)), template)


@pytest.mark.parametrize("name", ["role", "function", "skill"])
@pytest.mark.parametrize("first", range(0, len(HOSTILE), 6))
def test_each_text_in_another_place(saying: Asking, name: str, first: int) -> None:
    """The document has the shape that it has for a plain word, and says it all."""
    template = mixed(_WITHIN, HOSTILE, first)
    plain = mixed(_WITHIN, [f"word{place}" for place in range(len(HOSTILE))], first)
    found = body(saying(name, "word", template))
    assert shape(found) == shape(body(saying(name, "word", plain)))
    read = words(found)
    assert summary_of(template, name) in read


def summary_of(template: str, name: str) -> str:
    """What stands first on the screen of a role, a function or a skill."""
    section, key = {
        "role": ("roles", "summary"),
        "function": ("functions", "summary"),
        "skill": ("skills", "description"),
    }[name]
    text: str = yaml.safe_load(template)[section][0][key]
    return text


@pytest.mark.parametrize("text", ["1. item", "2024) a year"])
def test_a_number_at_the_start(saying: Asking, text: str) -> None:
    found = body(saying("role", text, _WITHIN))
    assert shape(found) == shape(body(saying("role", "word", _WITHIN)))
    assert "\\" not in words(found)


@pytest.mark.parametrize("text", ["- item", "==="])
def test_a_line_within_a_list(saying: Asking, text: str) -> None:
    template = _WITHIN.replace("typical: bachelor,", "typical: bachelor, note: NOTE,").replace(
        "TEXT", "plain"
    )
    found, plain = (
        body(saying("role", "word", template.replace("NOTE", quoted(each))))
        for each in (text, "word")
    )
    assert shape(found) == shape(plain)


@pytest.mark.parametrize("name", ["role", "function"])
def test_footnotes_stay_text(saying: Asking, name: str) -> None:
    text = " ".join(HOSTILE)
    (note,) = (note for _, note in _DEFINED.findall(saying(name, text)))
    assert shape(note) == ["paragraph_open", "inline", "paragraph_close"]
    assert words(note).count(text) == 6


@pytest.mark.parametrize("text", ["- item", "1. item"])
def test_a_footnote_that_begins_like_markup(saying: Asking, text: str) -> None:
    (note,) = (note for _, note in _DEFINED.findall(saying("function", text)))
    assert shape(note) == ["paragraph_open", "inline", "paragraph_close"]


# GitHub makes links of bare addresses in text; a backslash in their middle keeps it from that.
_ADDRESS = re.compile(r"(?:https?|ftp)://|www\.", re.IGNORECASE)


@pytest.mark.parametrize(
    "text",
    [
        "https://example.org (http://example.org.) FTP://example.org www.example.org",
        pytest.param(
            "1https://example.org",
        ),
        pytest.param(
            "_www.example.org_",
        ),
    ],
)
def test_no_link_is_made_of_a_bare_address(saying: Asking, text: str) -> None:
    assert not _ADDRESS.search(re.sub(r"`[^`]*`", "", saying("role", text)))


@pytest.mark.parametrize("name", ["it's.yaml", "a`b``c|<b>.yaml"])
def test_the_next_command_is_code(careerpath: Careerpath, write: Write, name: str) -> None:
    path = write(name, "skills: {sql: 3}\n")
    text = document(careerpath("match", path, "-f", "markdown"))
    *_, code = (token.content for token in parts(text) if token.type == "code_inline")
    table = careerpath("match", path).out
    assert f"Next: {code}" == table.splitlines()[-1]


def test_the_next_command_keeps_its_spaces(careerpath: Careerpath, write: Write) -> None:
    path = write("two  spaces.yaml", "skills: {sql: 3}\n")
    text = document(careerpath("match", path, "-f", "markdown"))
    assert f"'{path}'" in text


@pytest.mark.parametrize("suffix", ["md", "MD"])
def test_the_suffix_asks_for_it(careerpath: Careerpath, tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"answer.{suffix}"
    assert careerpath("show", "sales-manager", "-o", str(path)) == Run(0, "", "")
    text = path.read_text(encoding="utf-8")
    assert text == careerpath("show", "sales-manager", "-f", "markdown").out


def test_it_is_the_same_in_a_window(careerpath: Careerpath) -> None:
    """Markdown is for files: neither coloured nor folded."""
    argv = ("show", "sales-manager", "-f", "markdown")
    assert careerpath(*argv, "--color", "always", width=40) == careerpath(*argv)


@pytest.mark.parametrize(
    ("name", "argv"),
    [
        ("show-sales-manager", ("show", "sales-manager")),
        ("match-finance-analyst", ("match", "examples/finance-analyst.yaml")),
    ],
)
def test_golden_document(
    careerpath: Careerpath,
    golden: Golden,
    monkeypatch: pytest.MonkeyPatch,
    name: str,
    argv: tuple[str, ...],
) -> None:
    monkeypatch.chdir(ROOT)
    golden(f"{name}.md", document(careerpath(*argv, "-f", "markdown")))
