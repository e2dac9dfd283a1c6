"""Row 19: of a résumé in which nothing is recognised no score is made up: 1, and a hint."""

import json
from pathlib import Path

import pytest

from tests.faults.samples import plain, refused
from tests.kit import Careerpath, Write
from tests.profile.formats import docxs, pdfs

LINES = ("Jo Doe", "I like cheese, and long walks by the sea.", "Once I kept bees.")
FORMS: dict[str, str | bytes] = {
    "text": "\n".join(LINES),
    "pdf": pdfs.with_text(LINES),
    "docx": docxs.with_text(*LINES),
    "json resume": json.dumps({"basics": {"name": LINES[0], "summary": LINES[1]}}),
}
COMMANDS = {
    "match": ("match", "FILE"),
    "fit": ("fit", "seller", "--profile", "FILE"),
    "compare": ("compare", "seller", "analyst", "--profile", "FILE"),
    "next": ("next", "seller", "--profile", "FILE"),
    "path": ("path", "seller", "analyst", "--profile", "FILE"),
    "similar": ("similar", "seller", "--profile", "FILE"),
    "learn": ("learn", "--for", "analyst", "--profile", "FILE"),
    "report": ("report", "FILE"),
    "check": ("profile", "check", "FILE"),
    "show": ("profile", "show", "FILE"),
    "import": ("profile", "import", "FILE"),
}
HINT = "name some: --skill “negotiation=4,crm”, or --current “account manager”"


@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)
@pytest.mark.parametrize("words", COMMANDS.values(), ids=COMMANDS)
def test_nothing(
    words: tuple[str, ...], form: str | bytes, careerpath: Careerpath, write: Write, catalogue: str
) -> None:
    path = write("cv", form)
    run = careerpath(*(path if word == "FILE" else word for word in words), "-c", catalogue)
    refused(run, "cv CP030", hint=HINT, code=1)
    assert "no skill or role of the catalogue was recognised" in run.err


def test_in_json(careerpath: Careerpath, write: Write, catalogue: str) -> None:
    path = write("cv.txt", FORMS["text"])
    run = careerpath("match", path, "-c", catalogue, "-f", "json")
    envelope = json.loads(run.out)
    assert (run.code, envelope["result"]) == (1, None)
    assert [(each["code"], each["hint"]) for each in envelope["problems"]] == [("CP030", HINT)]


def test_from_a_pipe(careerpath: Careerpath, catalogue: str) -> None:
    run = careerpath("match", "-", "-c", catalogue, stdin=FORMS["text"])
    refused(run, "<stdin> CP030", code=1)


def test_no_profile_is_written(
    careerpath: Careerpath, write: Write, catalogue: str, tmp_path: Path
) -> None:
    target = tmp_path / "me.yaml"
    path = write("cv.txt", FORMS["text"])
    refused(
        careerpath("profile", "import", path, "-o", str(target), "-c", catalogue),
        "cv.txt CP030",
        code=1,
    )
    assert not target.exists()
    kept = write("mine.yaml", "skills: {sql: 2}\n")
    run = careerpath("profile", "import", path, "-o", kept, "--force", "-c", catalogue)
    refused(run, "cv.txt CP030", code=1)


def test_what_is_denied_is_not_recognised(
    careerpath: Careerpath, write: Write, catalogue: str
) -> None:
    path = write("cv.txt", "Jo Doe\n\nI have no experience with SQL.\n")
    refused(careerpath("match", path, "-c", catalogue), "cv.txt CP030", code=1)


def test_a_role_alone_is_something(careerpath: Careerpath, write: Write, catalogue: str) -> None:
    path = write("cv.txt", "Jo Doe\n\nEXPERIENCE\n\nSeller, Acme Ltd, 2019 - 2021\n")
    run = careerpath("match", path, "-c", catalogue, "-f", "json", "--quiet")
    assert (run.code, run.err) == (0, "")
    assert json.loads(run.out)["result"]["rows"]
    plain(run)
