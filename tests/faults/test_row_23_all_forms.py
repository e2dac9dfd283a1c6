"""Row 23 in every form: markup of Rich, Markdown, HTML or a template is words like any other."""

import json
from collections.abc import Callable

import pytest

from tests.faults.forms import FORMS, QUESTIONS, asking, page, prose, sheet, sound
from tests.kit import Careerpath, Filled

MARKUP = [
    "[bold]x[/bold]", "[/x]", "[link=https://x]y[/link]", "[red", "[[x]]", r"\[bold]x",
    "[@click=x]y", ":smile: :warning:", "**x** _y_ `z` # <b>&amp;</b>", "{{ 7 * 7 }} {% raw %}",
    "{x} {0} %s %(x)s ${HOME} $(id)", "1.2.3.4 https://x 'text' None True",
]  # fmt: skip
TEXT = "  ".join(MARKUP)
# What each form says, as its reader reads it.
READERS: dict[str, Callable[[str], str]] = {
    "table": str,
    "markdown": prose,
    "json": lambda text: "\n".join(_texts(json.loads(text))),
    "csv": lambda text: "\n".join(cell for row in sheet(text) for cell in row),
    "html": lambda text: "".join(page(text).itertext()),
}
# Answers in which no word of the data stands.
SILENT = {("catalogue check", form) for form in FORMS} | {
    # Tables of numbers, and of no role at all.
    ("catalogue info", "csv"),
    ("similar", "csv"),
}


def _texts(value: object) -> list[str]:
    if isinstance(value, dict):
        return [text for each in value.items() for part in each for text in _texts(part)]
    if isinstance(value, list):
        return [text for each in value for text in _texts(each)]
    return [value] if isinstance(value, str) else []


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("name", QUESTIONS)
def test_said_as_it_is(name: str, form: str, careerpath: Careerpath, filled_with: Filled) -> None:
    run = careerpath(*asking(name, *filled_with(TEXT), form))
    sound(run, form)
    read = " ".join(READERS[form](run.out).split())
    if (name, form) not in SILENT:
        for each in MARKUP:
            assert " ".join(each.split()) in read
    assert "49" not in read.replace("{{ 7 * 7 }}", "")


@pytest.mark.parametrize("form", FORMS)
def test_in_messages(form: str, careerpath: Careerpath, catalogue: str) -> None:
    for text in MARKUP:
        run = careerpath("show", "-c", catalogue, "-f", form, "--", text)
        assert run.code == 2
        assert f"no role, function or skill is called “{text}”" in run.err
        assert (run.out == "") == (form != "json")
