"""Row 29: no text of the data runs, loads or links on a page, wherever it stands."""

import re
from html import unescape
from xml.etree import ElementTree as ET

import pytest

from tests.faults.forms import QUESTIONS, asking, page
from tests.faults.samples import FULL, changed, filled, plain, quoted, refused
from tests.kit import Careerpath, Filled, Write, spread

ATTACKS = {
    "script": "<script>alert(1)</script>",
    "script in upper case": "<SCRIPT SRC=//example.org/x.js></SCRIPT >",
    "end of a script": "</script><script>alert(1)//",
    "image": "<img src=x onerror=alert(1)>",
    "picture": "<svg onload=alert(1)><animate onbegin=alert(1) attributeName=x dur=1s></svg>",
    "end of a picture": "</text></svg><script>alert(1)</script><svg><text>",
    "foreign object": "<foreignObject><iframe srcdoc='<script>alert(1)</script>'></foreignObject>",
    "math": "<math><mi xlink:href='javascript:alert(1)'>x</mi></math>",
    "double quote": '" onmouseover="alert(1)" x="',
    "single quote": "' onmouseover='alert(1)' x='",
    "backtick": "` onmouseover=alert(1) x=`",
    "end of a tag": '"><script>alert(1)</script>',
    "javascript": "javascript:alert(1)",
    "javascript, hidden": "java\tscript:alert(1) &#106;avascript&colon;alert(1)",
    "link": '<a href="javascript:alert(1)">more</a> [more](javascript:alert(1))',
    "data": "data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==",
    "style": "</style><style>*{background:url(//example.org/x)}</style>",
    "style as an attribute": '" style="background:url(javascript:alert(1))"',
    "title": "</title><script>alert(1)</script>",
    "comment": "<!--><script>alert(1)</script>--> --!> <![CDATA[ x ]]>",
    "base": "<base href=//example.org/><meta http-equiv=refresh content=0;url=//example.org>",
    "form": "<form action=//example.org><input name=x autofocus onfocus=alert(1)></form>",
    "frame": "<iframe src=javascript:alert(1)></iframe><object data=x></object><embed src=x>",
    "textarea": "<textarea><noscript><p title='</noscript><img src=x onerror=alert(1)>'>",
    "template": "{{ 7 * 7 }}{% include '/etc/passwd' %}{# x #}${7*7}#{7*7}<%= 7*7 %>",
    "entities": "&lt;script&gt;alert(1)&lt;/script&gt; &amp;amp; &#x3c;b&#x3e; &nbsp &copy",
    "half a tag": "<script",
    "utf-7": "+ADw-script+AD4-alert(1)+ADw-/script+AD4-",
    "full width": "＜script＞alert(1)＜/script＞",
}
# What `clean` makes of an attack is one line.
READ = {name: " ".join(text.split()) for name, text in ATTACKS.items()}


def told(tree: ET.Element) -> str:
    return " ".join("".join(tree.itertext()).split())


@pytest.mark.parametrize(("attack", "third"), spread(ATTACKS, range(3)))
def test_it_is_words_on_every_page(
    attack: str, third: int, careerpath: Careerpath, filled_with: Filled
) -> None:
    files = filled_with(ATTACKS[attack])
    for name in list(QUESTIONS)[third::3]:
        run = careerpath(*asking(name, *files, "html"))
        assert (run.code, run.err) == (0, "")
        plain(run)
        tree = page(run.out)
        if name != "catalogue check":
            assert READ[attack] in told(tree), name
        for each in tree.iter():
            assert not [key for key in each.keys() if key.lower().startswith("on")]  # noqa: SIM118
            for key in ("href", "src", "style", "action", "srcdoc"):
                assert "alert" not in each.get(key, "")


@pytest.mark.parametrize("attack", ATTACKS)
def test_the_page_has_the_elements_that_it_has_for_a_word(
    attack: str, careerpath: Careerpath, filled_with: Filled
) -> None:
    """No element more or less, in the same order, with the same attributes."""
    found = []
    for text in (ATTACKS[attack], "word"):
        tree = page(careerpath(*asking("report", *filled_with(text), "html")).out)
        found.append([(each.tag, sorted(each.keys())) for each in tree.iter()])
    attacked, harmless = found
    assert attacked == harmless


@pytest.mark.parametrize("attack", ATTACKS)
def test_pictures(attack: str, careerpath: Careerpath, filled_with: Filled) -> None:
    """The words of a picture, in its texts and in what is read aloud, are words; XML agrees."""
    files = filled_with(ATTACKS[attack])
    spoken, drawn = [], []
    for name in ("fit", "show, a role", "compare", "path", "report"):
        text = careerpath(*asking(name, *files, "html")).out
        for picture in re.findall(r"<svg.*?</svg>", text, re.DOTALL):
            # A parser of XML knows no elements that close themselves, and no named entities.
            root = ET.fromstring(picture)  # noqa: S314 - written by us a moment ago
            spoken.append(root.get("aria-label", ""))
            drawn += ["".join(each.itertext()) for each in root.iter("text")]
    assert any(READ[attack] in each for each in spoken)
    start = READ[attack][:30]
    assert any(each.startswith(start) for each in drawn)


REFUSED = [
    "javascript:alert(1)", "JaVaScRiPt:alert(1)", "java\tscript:alert(1)",
    "\x01javascript:alert(1)",
    "data:text/html,<script>alert(1)</script>", "vbscript:msgbox(1)", "file:///etc/passwd",
    "ftp://example.org/x", "mailto:x@example.org", "blob:https://example.org/x", "//example.org/x",
    "https:example.org", "https:/example.org", "http://", "https://", "example.org", "/x", "#x", "",
    " ", "https://exa mple.org", "https://example.org/x\n", "https://example.org\njavascript:x",
    'https://example.org/"onclick="alert(1)', "https://example.org/<script>", "https://a/>",
    " https://example.org", "view-source:https://example.org", "xhttps://example.org",
    "HTTPS://example.org", "https\uff1a//example.org",
]  # fmt: skip


@pytest.mark.parametrize("url", REFUSED, ids=ascii)
def test_addresses_that_are_none(url: str, careerpath: Careerpath, write: Write) -> None:
    text = f"sources:\n  - id: s\n    title: S\n    kind: article\n    url: {quoted(url)}\n"
    path = write("c.yaml", text)
    run = careerpath("match", "-s", "x", "-c", path, "-f", "html")
    refused(run, "c.yaml:5:10 CP015")
    refused(careerpath("catalogue", "check", path, "-f", "html"), "c.yaml:5:10 CP015")


@pytest.mark.parametrize(
    "url",
    [
        "https://example.org/'onclick='alert(1)",
        "https://javascript:alert(1)@example.org/",
        "http://example.org/?a=1&b=2&lt;&quot;",
        "https://example.org/`{{7*7}}`",
        "https://例え.jp/日本",
        "https://example.org/#\u202egpj.exe",
        "https://example.org/\x1b[31m",
    ],
    ids=ascii,
)
def test_addresses_are_words_too(url: str, careerpath: Careerpath, write: Write) -> None:
    """A page links to its own sources alone, so that no address of the data can be followed."""
    text = filled(FULL, "word").replace("https://example.org/survey", quoted(url))
    path = write("c.yaml", text)
    for words in (("show", "role:seller"), ("catalogue", "info")):
        run = careerpath(*words, "-c", path, "-f", "html")
        assert (run.code, run.err) == (0, "")
        plain(run)
        tree = page(run.out)
        shown = url.replace("\u202e", "").replace("\x1b", "\ufffd")
        assert shown in told(tree)


@pytest.mark.parametrize("name", ["<img src=x onerror=alert(1)>.yaml", '"><script>.yaml'])
def test_names_of_files(name: str, careerpath: Careerpath, write: Write) -> None:
    path = write(name.replace("/", ""), "skills: {sql: 3}\n")
    catalogue = write(f"c{name}".replace("/", ""), filled(FULL, "word"))
    for words in (("match", path), ("catalogue", "check"), ("catalogue", "info")):
        run = careerpath(*words, "-c", catalogue, "-f", "html")
        assert (run.code, run.err) == (0, "")
        assert catalogue in told(page(run.out))


def test_what_is_typed(careerpath: Careerpath, filled_with: Filled) -> None:
    _, catalogue = filled_with("word")
    for attack in ATTACKS.values():
        run = careerpath(
            *("match", "-s", "sql=3", "-s", attack.replace(",", " ").replace("=", " ")),
            *("--current", attack, "-i", attack, "-c", catalogue, "-f", "html"),
        )
        assert (run.code, run.err) == (0, "")
        assert " ".join(attack.split()) in told(page(run.out))
        run = careerpath("roles", "-c", catalogue, "-f", "html", "--", attack)
        assert (run.code, run.err) == (0, "")
        page(run.out)


def test_the_page_says_nothing_twice_escaped(careerpath: Careerpath, write: Write) -> None:
    catalogue = write("c.yaml", changed("title: Seller", 'title: "R&D <Lead> \\"x\\""'))
    text = careerpath("show", "seller", "-c", catalogue, "-f", "html").out
    assert "&amp;amp;" not in text
    assert 'R&D <Lead> "x"' in unescape(text)
