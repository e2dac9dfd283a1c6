"""Row 30: what is markup for Markdown, or a word of Mermaid, is text in a document of ours."""

import re

import pytest
from markdown_it import MarkdownIt

from careerpath.files.text import clean
from tests.faults.forms import QUESTIONS, asking, diagrams, labels, prose, shape
from tests.faults.samples import (
    FULL,
    changed,
    place_of,
    plain,
    quoted,
    refused,
)
from tests.kit import Careerpath, Filled, Write, spread

ATTACKS = {
    "pipes": "a | b || c \\| d |",
    "backticks": "`a` ``b`` ```c",
    "a fence": "```mermaid",
    "lines": "a\n\n# b\r\n- c\n\n```\nd\n```\n\n    e",
    "a table": "| a |\n| --- |\n| b |",
    "a line break": "a  \nb\\\nc<br>d",
    "html": "<script>alert(1)</script> <b onclick=x> <!-- y --> <?php ?> <![CDATA[x]]>",
    "entities": "&lt;b&gt; &#60;b&#62; &NewLine; &amp;",
    "links": "[a](javascript:alert(1)) [b][1] <javascript:alert(1)> ![c](x) [^1] [^x]: y",
    "a definition": "[1]: javascript:alert(1) 'x'",
    "emphasis": "*a* **b** ***c _d_ __e__ ~~f~~ *",
    "a heading": "# a #",
    "underlines": "===",
    "dashes": "---",
    "stars": "***",
    "a quote": "> a",
    "an item": "- a",
    "a number": "1. a",
    "a task": "[ ] a [x] b",
    "front matter": "---\ntitle: x\n---",
    "backslashes": "\\ \\\\ \\| \\` \\",
    "dollars": "$x$ $$y$$ $`z`$",
    "brackets": "[ ] ( ) { } ((a)) {{b}} [[c]] [/d/] {e",
    "quotes": '" \' “a” "]; b["c',
    "a click": 'n0"]\n    click n0 "javascript:alert(1)"\n    n1["x',
    "a call": "click n0 call alert(1)",
    "directives": "%%{init: {'securityLevel': 'loose'}}%% %% x",
    "arrows": "a --> b ==> c -.-> d --x e --o f <--> g ~~~ h",
    "words of mermaid": "end subgraph graph flowchart style linkStyle classDef class default",
    "a style": "style n0 fill:#f00; classDef x fill:#f00;",
    "numbers of signs": "#quot; #35; #9829; #x; ;#34;",
    "a string of Markdown": '"`**a**`"',
    "a class": "a:::b n0@{ shape: x }",
    "an icon": "fa:fa-ban",
}
# What stands on a line of its own in a list goes on with the item before it.
ALONE = FULL.replace("note: TEXT, basis: survey}\n    cert", "basis: survey}\n    cert").replace(
    "background: TEXT, ", ""
)


def read(text: str) -> str:
    """What a reader should find of a text: one line of it, with what Markdown draws as dashes."""
    return " ".join(clean(text).split())


@pytest.fixture(scope="module")
def shapes() -> dict[str, list[str]]:
    """What each document is made of for a plain word, once some test has asked for it."""
    return {}


@pytest.mark.parametrize(("attack", "third"), spread(ATTACKS, range(3)))
def test_it_is_words_in_every_document(
    attack: str,
    third: int,
    careerpath: Careerpath,
    filled_with: Filled,
    shapes: dict[str, list[str]],
) -> None:
    """The document has the parts that it has for a plain word, and says it all."""
    attacked, harmless = (filled_with(text, template=ALONE) for text in (ATTACKS[attack], "word"))
    for name in list(QUESTIONS)[third::3]:
        run = careerpath(*asking(name, *attacked, "markdown"))
        assert (run.code, run.err) == (0, "")
        plain(run)
        said = prose(run.out)
        if name not in {"catalogue check", "catalogue info"}:
            assert read(ATTACKS[attack]) in said, name
        if name == "similar":
            # What makes roles alike is their words: other words find other rows.
            continue
        if name not in shapes:
            shapes[name] = shape(careerpath(*asking(name, *harmless, "markdown")).out)
        assert shape(run.out) == shapes[name], name


@pytest.mark.parametrize("attack", ATTACKS)
def test_titles_in_a_diagram(attack: str, careerpath: Careerpath, write: Write) -> None:
    """Ids are n0, n1, …; labels say the title, as Mermaid reads it."""
    catalogue = write("c.yaml", changed("title: Seller", f"title: {quoted(ATTACKS[attack])}"))
    for more in ((), ("-s", "negotiation=4")):
        run = careerpath("path", "seller", "analyst", *more, "-c", catalogue, "-f", "markdown")
        assert (run.code, run.err) == (0, "")
        prose(run.out)
        (fence,) = diagrams(run.out)
        assert labels(fence) == [read(ATTACKS[attack]), "Analyst"]
        code = fence.content
        assert not re.search(r"(?m)^\s*(click|style|classDef|subgraph|end|%%)", code)
        assert not set(code) & set("`'\\{}<")
        assert code.count('"') == 2 * 3


def test_a_diagram_of_all_attacks(careerpath: Careerpath, write: Write) -> None:
    """A long way, each of its stops with another attack for its title."""
    names = list(ATTACKS)[:24]
    head, _, _ = changed("title: Seller", "title: S").partition("roles:\n")
    role = "function: sales, level: entry, track: individual, summary: x"
    roles = "".join(
        f"  - {{id: r{place}, title: {quoted(ATTACKS[name])}, {role}}}\n"
        for place, name in enumerate(names)
    )
    moves = "".join(
        f"  - {{from: r{place}, to: r{place + 1}, kind: lateral, note: {quoted(ATTACKS[name])},"
        f" milestones: [{quoted(ATTACKS[name])}]}}\n"
        for place, name in enumerate(names[:-1])
    )
    catalogue = write("c.yaml", f"{head}roles:\n{roles}transitions:\n{moves}")
    last = f"r{len(names) - 1}"
    words = ("path", "r0", last, "--max-steps", "40", "-c", catalogue, "-f", "markdown")
    run = careerpath(*words)
    assert (run.code, run.err) == (0, "")
    said = prose(run.out)
    (fence,) = diagrams(run.out)
    assert labels(fence) == [read(ATTACKS[name]) for name in names]
    for name in names:
        assert read(ATTACKS[name]) in said


@pytest.mark.parametrize("title", ["\u200b", "\ufeff", "\xad\u2060", " \u200b \u200d"], ids=ascii)
def test_a_title_that_cannot_be_seen(title: str, careerpath: Careerpath, write: Write) -> None:
    """Refused where it stands: `n0[""]` is no Mermaid, and `****` is a line across."""
    text = changed("title: Seller", f"title: {quoted(title)}")
    catalogue = write("c.yaml", text)
    run = careerpath("path", "seller", "analyst", "-c", catalogue, "-f", "markdown")
    refused(run, f"c.yaml:{place_of(quoted(title), text)} CP015")
    assert "is empty" in run.err


@pytest.mark.parametrize("text", ["word", *ATTACKS.values()], ids=lambda text: ascii(text)[:20])
def test_other_readers_agree(text: str, careerpath: Careerpath, filled_with: Filled) -> None:
    """A stricter and a laxer reader find no link, no picture and no HTML but our own breaks."""
    out = careerpath(*asking("report", *filled_with(text), "markdown")).out
    for reader in (MarkdownIt("js-default"), MarkdownIt("zero"), MarkdownIt("gfm-like", {
        "linkify": False
    })):  # fmt: skip
        html = reader.render(out)
        tags = set(re.findall(r"<(\w+)", html.replace("<br>", "")))
        assert not tags & {"a", "img", "script", "b", "br", "hr", "blockquote", "input"}


@pytest.mark.parametrize("attack", ATTACKS)
def test_names_of_files_are_code(
    attack: str, careerpath: Careerpath, write: Write, filled_with: Filled
) -> None:
    name = ATTACKS[attack].replace("/", "").replace("\n", "").replace("\r", "")[:60]
    path = write(f"{name}.yaml", "skills: {sql: 3}\n")
    _, catalogue = filled_with("word")
    run = careerpath("match", path, "-c", catalogue, "-f", "markdown")
    assert (run.code, run.err) == (0, "")
    prose(run.out)
