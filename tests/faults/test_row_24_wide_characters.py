"""Row 24: letters that take two cells of a screen, or none, keep what stands beside them in line.

A wide text and a plain one of as many cells must lay a screen out alike. Cells are counted by
Unicode's own tables, and Rich must count the same.
"""

import re
import unicodedata
from itertools import product

import pytest
from rich.cells import cell_len

from tests.faults.forms import FORMS, QUESTIONS, asking, page, prose, sheet, sound
from tests.faults.samples import FULL, FULL_PROFILE, changed, filled
from tests.kit import Careerpath, Filled, Write, spread

WIDE = {
    "han": "日本語営業部長",
    "kana": "ｾｰﾙｽﾏﾈｰｼﾞｬｰとカナ",
    "hangul": "영업관리자",
    "full width": "ｓａｌｅｓ１",
    "emoji": "😀🚀💼",
    "combining": "e\u0301a\u0308o\u0302n\u0303x",
    "two marks on a letter": "a\u0301\u0323b\u0304\u0301",
    "thai": "ผู้จัดการ",
    "hebrew with points": "מְנַהֵל",
    "mixed": "zoë営業e\u0301😀R",
}
# Sequences that terminals draw each in a way of their own; nobody can say how wide they are.
CLUSTERS = {
    "family": "👩\u200d👩\u200d👧",
    "skin": "👍🏽",
    "flag": "🇯🇵🇫🇷",
    "keycap": "1\ufe0f\u20e3",
    "heart": "❤\ufe0f",
    "devanagari": "प्रबंधक",
    "jamo": "\u1112\u1161\u11ab",
    "ideographic variant": "葛\U000e0100",
}
WIDTHS = (80, 140)
THIRDS = range(3)
"""The questions are many: of each text, some are asked by default, of other texts others."""


def cells(text: str) -> int:
    """How many cells of a screen a text takes, after UAX 11 and the widths of marks."""
    return sum(map(_cells_of, text))


def _cells_of(character: str) -> int:
    if unicodedata.category(character) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(character) in {"W", "F"} else 1


def plain_word(text: str) -> str:
    """A word of ASCII that is as wide."""
    return "x" * cells(text)


@pytest.mark.parametrize("name", WIDE)
def test_rich_counts_as_unicode_does(name: str) -> None:
    assert cell_len(WIDE[name]) == cells(WIDE[name])


@pytest.mark.parametrize(("name", "asked"), spread(WIDE, list(product(WIDTHS, THIRDS))))
def test_a_window_is_laid_out_as_for_a_plain_word(
    name: str, asked: tuple[int, int], careerpath: Careerpath, write: Write
) -> None:
    """In all places at once, on every screen: lines, columns and bars stand where they would."""
    width, third = asked
    screens = []
    for text in (WIDE[name], plain_word(WIDE[name])):
        # Under the same names, as screens tell them.
        profile = write("profile.yaml", filled(FULL_PROFILE, text))
        catalogue = write("catalogue.yaml", filled(FULL, text))
        told = []
        # What makes roles alike is their words, and other words make them otherwise alike.
        for question in sorted(QUESTIONS.keys() - {"similar"})[third::3]:
            words = asking(question, profile, catalogue, "table")
            run = careerpath(*words, "--color", "never", width=width)
            assert (run.code, run.err) == (0, "")
            told += [question, *run.out.splitlines()]
        screens.append(told)
    wide, plain = screens
    assert [line.replace(WIDE[name], plain_word(WIDE[name])) for line in wide] == plain
    assert max(cells(line) for line in wide if not line.startswith("Next: ")) <= width


@pytest.mark.parametrize("width", WIDTHS)
def test_one_wide_title_among_plain_ones(width: int, careerpath: Careerpath, write: Write) -> None:
    """The bars and scores of a match, the levels of a list, the columns of a comparison."""
    word = "営業担当者😀"
    paths = [
        write(f"{number}.yaml", changed("title: Seller", f"title: {title}"))
        for number, title in enumerate((word, plain_word(word)))
    ]
    for words in (
        ("match", "-s", "sql=3,negotiation=4"),
        ("match", "-s", "sql=3,negotiation=4", "--explain"),
        ("roles",),
        ("compare", "seller", "analyst"),
        ("compare", "analyst", "seller", "-s", "sql=3"),
        ("path", "seller", "analyst", "-s", "negotiation=4"),
        ("report", "-s", "sql=3,negotiation=4"),
    ):
        told, expected = (
            careerpath(*words, "-c", path, "--color", "never", width=width).out for path in paths
        )
        # The next command names the file, and breaks where it must.
        told, expected = (each.partition("\nNext:")[0] for each in (told, expected))
        assert told.replace(word, plain_word(word)) == expected


def test_the_columns_of_a_match_in_a_wide_window(careerpath: Careerpath, write: Write) -> None:
    """Told apart from Rich: every bar begins at the same cell."""
    catalogue = write("c.yaml", changed("title: Seller", "title: 営業担当者 e\u0301e\u0301 😀😀"))
    for width in WIDTHS:
        out = careerpath("match", "-s", "sql=3,negotiation=4", "-c", catalogue, width=width).out
        bare = re.sub(r"\x1b\[[\d;]*m", "", out)
        starts = {
            cells(line[: match.start()])
            for line in bare.splitlines()
            if (match := re.search(r"[━─]{16,20} +\d", line))
        }
        assert len(starts) == 1


@pytest.mark.parametrize(
    ("name", "asked"), spread([*WIDE, *CLUSTERS], list(product((40, *WIDTHS), THIRDS)))
)
def test_no_line_is_wider_than_its_window(
    name: str, asked: tuple[int, int], careerpath: Careerpath, filled_with: Filled
) -> None:
    """Nor where a text has no space to break at."""
    width, third = asked
    text = {**WIDE, **CLUSTERS}[name] * 30
    profile, catalogue = filled_with(text, "長い名前")
    for question in list(QUESTIONS)[third::3]:
        run = careerpath(
            *asking(question, profile, catalogue, "table"), "--color", "never", width=width
        )
        assert (run.code, run.err) == (0, "")
        for line in run.out.splitlines():
            if not line.startswith("Next: ") and catalogue not in line:
                assert cell_len(line) <= width, question


@pytest.mark.parametrize(
    ("name", "asked"), spread([*WIDE, *CLUSTERS], list(product(FORMS, THIRDS)))
)
def test_every_form_is_sound(
    name: str, asked: tuple[str, int], careerpath: Careerpath, filled_with: Filled
) -> None:
    form, third = asked
    files = filled_with({**WIDE, **CLUSTERS}[name])
    for question in list(QUESTIONS)[third::3]:
        sound(careerpath(*asking(question, *files, form)), form)


@pytest.mark.parametrize("name", WIDE)
def test_every_letter_is_still_there(name: str, careerpath: Careerpath, write: Write) -> None:
    """Neither composed, nor folded, nor cut: as it was written."""
    path = write("c.yaml", changed("title: Seller", f"title: {WIDE[name]}"))
    out = {form: careerpath("roles", "-c", path, "-f", form).out for form in FORMS}
    read = {
        **out,
        "markdown": prose(out["markdown"]),
        "html": "".join(page(out["html"]).itertext()),
        "csv": str([row[1] for row in sheet(out["csv"])]),
    }
    for form in FORMS:
        assert WIDE[name] in read[form], form


@pytest.mark.parametrize("name", WIDE)
def test_markdown_tables_line_up(name: str, careerpath: Careerpath, write: Write) -> None:
    """For who reads the file as it is."""
    path = write("c.yaml", changed("title: Seller", f"title: {WIDE[name]}"))
    text = careerpath("roles", "-c", path, "-f", "markdown").out
    assert "\n| " in text
    for block in text.split("\n\n"):
        rows = [line for line in block.splitlines() if line.startswith("|")]
        assert len(set(map(cells, rows))) <= 1
