"""`docs/batch.md` says what goes in and what comes out, and its examples are what comes out."""

import json
import re

from careerpath.profile.table import COLUMNS
from careerpath.results.batch import LineRole
from tests.kit import ROOT, Careerpath, Write

PAGE = (ROOT / "docs" / "batch.md").read_text(encoding="utf-8")
JSON, ANSWER = re.findall(r"^```json\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
(CSV,) = re.findall(r"^```csv\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)


def test_every_field_and_column_is_named() -> None:
    fields = ["query", "result", *(f"result[].{name}" for name in (*LineRole._fields, "score"))]
    assert re.findall(r"^\| `([a-z\[\].]+)` \|", PAGE, re.MULTILINE) == [*COLUMNS, *fields]
    assert CSV.startswith(",".join(COLUMNS) + "\n")


def test_the_examples(careerpath: Careerpath, write: Write) -> None:
    run = careerpath("batch", write("people.jsonl", JSON), "-n", "1")
    assert (run.code, run.err) == (0, "")
    assert run.out.splitlines(keepends=True)[0] == ANSWER
    assert len(json.loads(run.out.splitlines()[1])["result"]) == 1
    assert careerpath("batch", write("people.csv", CSV)).err == ""
