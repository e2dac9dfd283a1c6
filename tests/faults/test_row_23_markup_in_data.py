"""Row 23: what Rich, Markdown or a shell might take for markup in the data is printed as it is."""

import json

import pytest

from tests.faults.samples import SCREENS, plain, screen
from tests.kit import Careerpath, Filled

MARKUP = [
    "[bold]x[/bold]", "[/x]", "[link=https://x]y[/link]", "[red", "[[x]]", r"\[bold]x",
    "[@click=x]y", ":smile: :warning:", "**x** _y_ `z` # <b>&amp;</b>",
    "{x} {0} %s %(x)s ${HOME} $(id)", "1.2.3.4 https://x 'text' None True",
]  # fmt: skip


@pytest.mark.parametrize("name", SCREENS)
def test_printed_as_it_is(name: str, careerpath: Careerpath, filled_with: Filled) -> None:
    words = screen(name, *filled_with("  ".join(MARKUP)))
    run = careerpath(*words)
    assert (run.code, run.err) == (0, "")
    plain(run)
    shown = " ".join(run.out.split())
    for each in MARKUP:
        assert " ".join(each.split()) in shown
    coloured = careerpath(*words, "--color", "always").out
    assert "\x1b]8;" not in coloured


def test_in_json_as_it_is(careerpath: Careerpath, filled_with: Filled) -> None:
    text = "".join(MARKUP)
    _, catalogue = filled_with(text)
    run = careerpath("show", "sql", "-c", catalogue, "-f", "json")
    assert json.loads(run.out)["result"]["card"]["skill"]["title"] == text


@pytest.mark.parametrize("text", MARKUP)
def test_in_messages(text: str, careerpath: Careerpath, catalogue: str) -> None:
    run = careerpath("show", "-c", catalogue, "--", text)
    assert (run.code, run.out) == (2, "")
    assert run.err.startswith(f"error[CP002]: no role, function or skill is called “{text}”\n")
    run = careerpath("match", f"no/{text}", "-c", catalogue)
    assert run.err.startswith(f"no/{text}: error[CP003]: ")


@pytest.mark.parametrize("words", [("[bold]",), ("match", "--[red]"), ("match", "x", "[/x]")])
def test_in_messages_on_usage(words: tuple[str, ...], careerpath: Careerpath) -> None:
    run = careerpath(*words)
    assert run.code == 2
    assert words[-1] in run.err
