"""What reads the pages' terminals notices what is stale, and cuts where the page does."""

from pathlib import Path

import pytest

from tests.console import Console, cut, rewritten
from tests.kit import Careerpath

PRINTED = "a\n\nb\nb2\n\nc\n\nd\n\ne\n"


@pytest.fixture
def console(careerpath: Careerpath, tmp_path: Path) -> Console:
    return Console(careerpath, tmp_path)


def test_what_is_stale_is_written_anew(console: Console) -> None:
    page = "```console\n$ echo one\nold\n$ echo two \\\n  three\n```\n"
    new = "```console\n$ echo one\none\n$ echo two \\\n  three\ntwo three\n```\n"
    assert rewritten(page, console) == new == rewritten(new, console)


def test_files_and_edits(console: Console) -> None:
    page = (
        '```text title="a.txt"\none\n```\n'
        '```text title="a.txt, at the end"\ntwo\n```\n'
        "<!-- meanwhile: echo three >> a.txt -->\n"
        '```text title="a.txt, as it is written"\nold\n```\n'
    )
    assert rewritten(page, console).endswith('written"\none\ntwo\nthree\n```\n')


def test_a_failure_has_to_be_told(console: Console) -> None:
    with pytest.raises(AssertionError, match="ended with 2, and the page does not say so"):
        rewritten("```console\n$ careerpath show nothing-at-all\n```\n", console)
    page = "```console\n$ careerpath show nothing-at-all\n$ echo $?\n```\n"
    assert "error[CP002]" in rewritten(page, console)
    with pytest.raises(AssertionError, match="ended with 2"):
        rewritten("```console\n$ careerpath show nothing-at-all | cat\n```\n", console)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", PRINTED),
        ("x\n\n…\n", "a\n\n…\n"),
        ("…\n\nx\n", "…\n\ne\n"),
        ("x\n\n…\n\nc\n\n…\n\nx\n", "a\n\n…\n\nc\n\n…\n\ne\n"),
        ("…\n\nb\nold\n\nx\n\n…\n", "…\n\nb\nb2\n\nc\n\n…\n"),
    ],
)
def test_cuts(before: str, after: str) -> None:
    assert cut(PRINTED, before) == after


@pytest.mark.parametrize("before", ["…\n\ngone\n\n…\n", "a\n\nb\n\n…\n\nc\n\nd\n\ne\n"])
def test_cuts_that_cannot_be(before: str) -> None:
    with pytest.raises(AssertionError, match=r"not printed any more|as much is shown"):
        cut(PRINTED, before)
