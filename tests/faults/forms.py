"""The five forms of an answer, each read by a parser that is not ours, and every question."""

import base64
import csv
import hashlib
import json
import re
import unicodedata
from collections.abc import Iterator
from typing import Any
from xml.etree import ElementTree as ET

import html5lib
from markdown_it import MarkdownIt
from markdown_it.token import Token

from tests.kit import Run

__all__ = [
    "FORMS",
    "QUESTIONS",
    "asking",
    "diagrams",
    "document",
    "elements",
    "labels",
    "obeyed",
    "page",
    "prose",
    "shape",
    "sheet",
    "sound",
    "told",
]

FORMS = ("table", "markdown", "json", "csv", "html")

# Every question that `FULL` and `FULL_PROFILE` of `samples` can be asked.
QUESTIONS = {
    "match": ("match", "{profile}"),
    "match, explained": ("match", "{profile}", "--explain"),
    "fit": ("fit", "seller", "-p", "{profile}"),
    "show, a role": ("show", "role:seller"),
    "show, a function": ("show", "function:sales"),
    "show, a skill": ("show", "skill:sql"),
    "compare": ("compare", "buyer", "seller", "-p", "{profile}"),
    "compare, functions": ("compare", "function:sales", "function:finance"),
    "path": ("path", "buyer", "seller", "-p", "{profile}"),
    "next": ("next", "buyer", "-p", "{profile}"),
    "learn": ("learn", "--for", "seller", "-p", "{profile}"),
    "similar": ("similar", "seller", "-p", "{profile}"),
    "report": ("report", "{profile}", "--role", "seller", "--to", "seller"),
    "profile show": ("profile", "show", "{profile}"),
    "catalogue check": ("catalogue", "check"),
    "catalogue info": ("catalogue", "info"),
    "roles": ("roles",),
    "skills": ("skills",),
}


def asking(name: str, profile: str, catalogue: str, form: str) -> list[str]:
    """The words of a question about these files."""
    words = (word.format(profile=profile) for word in QUESTIONS[name])
    return [*words, "-c", catalogue, "-f", form]


def obeyed(text: str) -> set[str]:
    """What a text holds that is not shown: controls, surrogates, and all that has no shape."""
    return {
        each
        for each in set(text) - {"\n"}
        if unicodedata.category(each) in {"Cc", "Cf", "Cs", "Co", "Zl", "Zp"}
    }


def sound(run: Run, form: str) -> None:
    """Assert that a run answered, and that others than we can read the answer as it is meant."""
    assert (run.code, run.err) == (0, "")
    told(run)
    if form == "json":
        document(run)
    elif form == "csv":
        sheet(run.out)
    elif form == "html":
        page(run.out)
    elif form == "markdown":
        prose(run.out)
    else:
        assert form == "table"
        assert run.out.strip()


def told(run: Run) -> None:
    """Assert that a run ended as runs do, and wrote nothing that a terminal would obey."""
    assert run.code in {0, 1, 2}
    assert "Traceback" not in run.err
    assert not obeyed(run.out)
    assert not obeyed(run.err)


def document(run: Run) -> dict[str, Any]:
    """The envelope of a JSON answer."""

    def refuse(constant: str) -> float:
        raise AssertionError(constant)

    found: dict[str, Any] = json.loads(run.out, parse_constant=refuse)
    assert found["schema"] == "careerpath/1"
    assert (found["result"] is None) == bool(found["problems"]) == (run.code != 0)
    return found


def sheet(text: str) -> list[list[str]]:
    """The rows of a CSV answer, all as long as the header; a row is a line."""
    rows = list(csv.reader(text.splitlines(), strict=True))
    assert len(rows) == text.count("\n")
    assert rows
    assert {len(row) for row in rows} == {len(rows[0])}
    for cell in (cell for row in rows for cell in row):
        if not re.fullmatch(r"-?\d+(\.\d+)?(e-?\d+)?", cell):
            assert cell[:1] not in set("=+-@\t\r\n＝＋－＠") or not cell
    return rows


def _words(text: str) -> list[str]:
    return text.split()


# HTML: what our own template writes, and nothing else.
_XHTML, _SVG = "{http://www.w3.org/1999/xhtml}", "{http://www.w3.org/2000/svg}"
_TAGS = {
    *(f"{_XHTML}{name}" for name in _words("html head meta title style body header main footer")),
    *(
        f"{_XHTML}{name}"
        for name in [
            "h1",
            "h2",
            "h3",
            "h4",
            "p",
            "a",
            "dl",
            "dt",
            "dd",
            "ul",
            "ol",
            "li",
            "div",
            "span",
            "code",
        ]
    ),
    *(f"{_XHTML}{name}" for name in _words("table thead tbody tr th td figure figcaption")),
    *(f"{_SVG}{name}" for name in _words("svg rect line text polygon title")),
}
_ATTRIBUTES = {
    *[
        "aria-hidden",
        "aria-label",
        "charset",
        "class",
        "content",
        "height",
        "href",
        "http-equiv",
        "id",
        "lang",
        "name",
    ],
    *[
        "points",
        "preserveAspectRatio",
        "role",
        "rx",
        "scope",
        "tabindex",
        "viewBox",
        "width",
        "x",
        "x1",
        "x2",
        "y",
        "y1",
        "y2",
    ],
}
_POLICY = re.compile(
    r"default-src 'none'; style-src 'sha256-([A-Za-z0-9+/=]+)'; base-uri 'none'; form-action 'none'"
)


def elements(tree: ET.Element, name: str) -> Iterator[ET.Element]:
    """The elements of a page that have this name, those of its pictures too."""
    return (each for each in tree.iter() if str(each.tag).rpartition("}")[2] == name)


def page(text: str) -> ET.Element:
    """A page without a slip, made of what the template writes, that asks for nothing."""
    tree: ET.Element = html5lib.HTMLParser(strict=True).parse(text)
    for each in tree.iter():
        assert each.tag in _TAGS
        assert set(each.keys()) <= _ATTRIBUTES, each.attrib
        assert re.fullmatch(r"#source-\d+", each.get("href", "#source-1"))
    assert len(list(elements(tree, "style"))) == 1
    # The policy stands before the style, and names it by its hash.
    policy, style = text.index("Content-Security-Policy"), text.index("<style>")
    assert policy < style
    (said,) = (
        each.get("content", "")
        for each in elements(tree, "meta")
        if each.get("http-equiv") == "Content-Security-Policy"
    )
    found = _POLICY.fullmatch(said)
    assert found is not None
    inline = text[style + len("<style>") : text.index("</style>")]
    assert base64.b64decode(found[1]) == hashlib.sha256(inline.encode()).digest()
    return tree


# Markdown: our own blocks alone, and no code but our commands and our diagrams.
_READER = MarkdownIt("commonmark").enable(_words("table strikethrough"))
_DEFINED = re.compile(r"^\[\^(\d+)\]: (.*)$", re.MULTILINE)
_USED = re.compile(r"(?<!\\)\[\^(\d+)\]")
_BLOCKS = {
    *[
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
    ],
    *_words("text strong softbreak code_inline fence html_inline"),
}
_NODE = re.compile(r' {4}n(\d+)\["([^"]+)"\]')
_EDGE = re.compile(r' {4}n(\d+) -->\|"([^"]+)"\| n(\d+)')


def _parts(text: str) -> Iterator[Token]:
    """Every block and every piece of text of a document without its footnotes."""
    for token in _READER.parse(_USED.sub("", _DEFINED.sub("", text))):
        yield token
        yield from token.children or ()


def shape(text: str) -> list[str]:
    """What a document is made of, whatever its words are."""
    return [token.type for token in _parts(text) if token.type != "text"]


def prose(text: str) -> str:
    """All that a reader of a Markdown document reads, with single spaces, line by line."""
    assert text.endswith("\n")
    lines = []
    depth = cells = width = 0
    for token in _parts(text):
        kind = re.sub(r"_(open|close)$", "", token.type)
        assert kind in _BLOCKS, token
        depth += token.nesting if kind == "bullet_list" else 0
        assert depth <= 1
        if kind == "code_inline":
            assert token.content.startswith("careerpath ")
        elif kind == "html_inline":
            assert token.content == "<br>"
        elif kind == "fence":
            labels(token)
        elif token.type == "thead_open":
            width = 0
        elif token.type == "tr_close":
            width = width or cells
            assert cells == width > 1
            cells = 0
        elif token.type in {"th_open", "td_open"}:
            cells += 1
        elif kind == "inline":
            words = "".join(each.content for each in token.children or () if each.type == "text")
            lines.append(" ".join(words.split()))
    _rows_as_written(text)
    for _, note in _DEFINED.findall(text):
        kinds = [token.type for token in _READER.parse(note)]
        assert kinds == ["paragraph_open", "inline", "paragraph_close"]
    assert {number for number, _ in _DEFINED.findall(text)} >= set(_USED.findall(text))
    return "\n".join(lines)


def _rows_as_written(text: str) -> None:
    """A reader fills up short rows and cuts long ones: count the signs that part cells."""
    for block in text.split("\n\n"):
        rows = [line for line in block.splitlines() if line.startswith("|")]
        assert len({len(re.findall(r"(?<!\\)(?:\\\\)*\|", row)) for row in rows}) <= 1


def diagrams(text: str) -> Iterator[Token]:
    """The diagrams of a Markdown document."""
    return (token for token in _parts(text) if token.type == "fence")


def labels(fence: Token) -> list[str]:
    """What the boxes of a Mermaid diagram say, once it is seen that nothing else is in it."""
    assert (fence.info, fence.markup) == ("mermaid", "```")
    first, *lines = fence.content.splitlines()
    assert first == "flowchart LR"
    nodes = list(filter(None, map(_NODE.fullmatch, lines)))
    edges = list(filter(None, map(_EDGE.fullmatch, lines)))
    assert len(nodes) + len(edges) == len(lines)
    assert [int(node[1]) for node in nodes] == list(range(len(nodes)))
    assert [(int(edge[1]), int(edge[3])) for edge in edges] == [
        (place, place + 1) for place in range(len(nodes) - 1)
    ]
    return [_label(match[2]) for match in (*nodes, *edges)][: len(nodes)]


def _label(written: str) -> str:
    """A label with its numbers as the signs that they stand for; every other sign is harmless."""
    for each in re.sub(r"#\d+;", "", written):
        assert each.isalnum() or each in " ,.–≈", written
    return re.sub(r"#(\d+);", lambda match: chr(int(match[1])), written)
