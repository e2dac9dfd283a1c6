"""Row 22 in every form: nothing in the data moves, hides, colours or reorders what is shown."""

import json
import unicodedata
from pathlib import Path

import pytest

from tests.faults.forms import (
    FORMS,
    QUESTIONS,
    asking,
    document,
    elements,
    obeyed,
    page,
    sheet,
    sound,
)
from tests.faults.samples import SCREENS, changed, quoted
from tests.kit import Careerpath, Filled, Run, Write, spread

# ANSI, OSC 8 and OSC 52, DCS, C1, backspace, bell, carriage return, bidi, zero width, tags.
HOSTILE = (
    "q\x1b[31mw\x1b]8;;http://x\x1b\\e\x1b]52;c;eA==\x07r\x1bPq\x1b\\t\x9b2Jy\x85u\x08i\x07o\rp\na"
    "\x7fs\u061cd\u180ef\u200bg\u200fh\u2028j\u202ek\u2066l\u2060z\ufeffx\ufffbc\u00adv\U000e0041b"
)
BIDI = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"


@pytest.fixture
def hostile(filled_with: Filled) -> tuple[str, str]:
    """Paths of a profile and of a catalogue with hostile text in every place."""
    return filled_with(HOSTILE)


def test_every_screen_is_among_the_questions() -> None:
    asked = {words[:2] for words in QUESTIONS.values() if words[0] in {"profile", "catalogue"}}
    asked |= {words[:1] for words in QUESTIONS.values()}
    assert {words[:1] for words in SCREENS.values()} <= asked


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("name", QUESTIONS)
def test_every_answer(
    name: str, form: str, careerpath: Careerpath, hostile: tuple[str, str]
) -> None:
    run = careerpath(*asking(name, *hostile, form))
    sound(run, form)
    # The answer is the same for a window, but for the table; colour is the table's alone.
    if form != "table":
        assert careerpath(*asking(name, *hostile, form), "--color", "always", width=60) == run


@pytest.mark.parametrize("name", QUESTIONS)
def test_json_keeps_what_it_escapes(
    name: str, careerpath: Careerpath, hostile: tuple[str, str]
) -> None:
    run = careerpath(*asking(name, *hostile, "json"))
    document(run)
    if name not in {"catalogue check", "catalogue info"}:
        assert json.dumps(HOSTILE.strip())[1:6] in run.out
        assert "\\u202e" in run.out


@pytest.mark.parametrize("suffix", ["txt", "md", "json", "csv", "html"])
@pytest.mark.parametrize("name", ["match", "report"])
def test_files(
    name: str,
    suffix: str,
    careerpath: Careerpath,
    hostile: tuple[str, str],
    tmp_path: Path,
) -> None:
    *words, _, _ = asking(name, *hostile, "")
    out = tmp_path / f"answer.{suffix}"
    assert careerpath(*words, "-o", str(out), "--color", "always") == Run(0, "", "")
    form = {"txt": "table", "md": "markdown"}.get(suffix, suffix)
    sound(Run(0, out.read_bytes().decode(), ""), form)


def test_a_cell_of_csv_is_one_line_of_clean_text(
    careerpath: Careerpath, hostile: tuple[str, str]
) -> None:
    header, *rows = sheet(careerpath(*asking("roles", *hostile, "csv")).out)
    titles = {row[header.index("role")] for row in rows}
    (title,) = titles
    assert title == (
        "q\ufffd[31mw\ufffd]8;;http://x\ufffd\\e\ufffd]52;c;eA==\ufffdr\ufffdPq\ufffd\\t\ufffd2Jy u"
        "\ufffdi\ufffdo p a\ufffdsdfgh jklzxcvb"
    )


def test_a_page_says_it_in_its_title_too(careerpath: Careerpath, hostile: tuple[str, str]) -> None:
    tree = page(careerpath(*asking("show, a role", *hostile, "html")).out)
    (title,) = (each for each in elements(tree, "title") if "xhtml" in str(each.tag))
    assert (title.text or "").startswith("q\ufffd[31mw\ufffd]8;;http://x")


def _only(character: str) -> str:
    return changed("title: Seller", f"title: {quoted(f'Sell{character}er')}")


# Beside ASCII alone, beside Latin-1 and beside the rest: Python keeps these three apart.
@pytest.mark.parametrize(("form", "beside"), spread(FORMS, ["", "é", "日"]))
def test_each_character_on_its_own(
    form: str, beside: str, careerpath: Careerpath, write: Write
) -> None:
    for character in "\x1b\x08\x9b\x85\xad\u200b\ufeff\u2028\U000e0041" + BIDI:
        path = write("catalogue.yaml", _only(character + beside))
        sound(careerpath("roles", "-c", path, "-f", form), form)


@pytest.mark.parametrize(
    "form",
    [
        "table",
        "markdown",
        "csv",
        "html",
        "json",
    ],
)
def test_delete_on_its_own(form: str, careerpath: Careerpath, write: Write) -> None:
    path = write("catalogue.yaml", _only("\x7f"))
    sound(careerpath("roles", "-c", path, "-f", form), form)


@pytest.mark.parametrize("character", ["\ufffe", "\uffff", "\ufdd0", "\U0001fffe"])
def test_noncharacters(character: str, careerpath: Careerpath, write: Write) -> None:
    assert unicodedata.category(character) == "Cn"
    # YAML refuses them; JSON has an escape for each.
    role = {"id": "r", "title": f"a{character}b", "function": "f", "level": "entry"}
    told = {
        "functions": [{"id": "f", "title": "F", "summary": "x"}],
        "roles": [{**role, "track": "individual", "summary": "x"}],
    }
    path = write("catalogue.json", json.dumps(told))
    page(careerpath("roles", "-c", path, "-f", "html").out)


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "utf-8"])
def test_a_narrow_stdout(
    encoding: str, form: str, careerpath: Careerpath, hostile: tuple[str, str]
) -> None:
    run = careerpath(*asking("match", *hostile, form), encoding=encoding)
    assert (run.code, run.err) == (0, "")
    assert not obeyed(run.out)


@pytest.mark.parametrize(
    "form",
    [
        *("markdown", "json", "csv", "html"),
        "table",
    ],
)
def test_titles_over_the_skills_that_two_roles_share(
    form: str, careerpath: Careerpath, write: Write
) -> None:
    told = changed("title: Seller", f"title: {quoted(HOSTILE)}").replace(
        "skill: sql,", "skill: listening,"
    )
    path = write("catalogue.yaml", told)
    sound(careerpath("compare", "seller", "analyst", "-c", path, "-f", form), form)
