"""Row 25: a single word of a megabyte is printed whole, in a pipe and folded in a window."""

import json

import pytest

from tests.faults.samples import PROFILE, Given, changed, plain
from tests.kit import Careerpath, Write

LENGTH = 1_000_000
WORD = "w" * LENGTH


@pytest.mark.parametrize("width", [None, 80])
def test_in_a_profile(
    width: int | None, careerpath: Careerpath, write: Write, catalogue: str
) -> None:
    path = write("profile.yaml", changed("Robin", WORD, PROFILE))
    run = careerpath("match", path, "-c", catalogue, "--color", "never", width=width)
    assert (run.code, run.err) == (0, "")
    assert LENGTH <= run.out.count("w") < LENGTH + 100


@pytest.mark.parametrize(
    ("old", "words"),
    [
        ("title: SQL", ("show", "sql")),
    ],
)
def test_in_a_catalogue(
    old: str, words: tuple[str, ...], careerpath: Careerpath, write: Write
) -> None:
    path = write("catalogue.yaml", changed(old, f"{old.partition(' ')[0]} {WORD}"))
    run = careerpath(*words, "-c", path)
    assert (run.code, run.err) == (0, "")
    assert LENGTH <= run.out.count("w") < LENGTH + 100


def test_in_json(as_profile: Given) -> None:
    run = as_profile(json.dumps({"name": WORD, "skills": {"sql": 3}}), "a.json", "-f", "json")
    assert json.loads(run.out)["result"]["person"]["name"] == WORD


@pytest.mark.parametrize(
    "content",
    [
        {WORD: 1},
        {"education": WORD},
        {"skills": {"sql": WORD}},
        {"roles": [{"title": "x", "years": WORD}]},
        {"skills": {WORD: 3}},
        pytest.param(
            {"skills": {WORD: 9}},
        ),
        {"preferences": {"functions": [WORD]}},
    ],
    ids=lambda value: json.dumps(value)[:24],
)
def test_messages_stay_short(content: dict[str, object], as_profile: Given) -> None:
    run = as_profile(json.dumps(content), "a.json")
    assert run.code in {1, 2}
    assert "error[CP" in run.err
    assert max(map(len, run.err.splitlines())) < 500
    plain(run)
