"""What scripts rely on is kept: the schema of the output beside the copy that was committed."""

import json
from collections.abc import Callable
from copy import deepcopy
from pathlib import Path

import pytest

from careerpath.render.contract import output_schema
from tests.contract import Schema, breaking, cases
from tests.kit import Careerpath

GOLDEN = Path(__file__).parent / "golden" / "output.schema.json"


@pytest.fixture(scope="module")
def schema() -> Schema:
    return output_schema()


def test_golden_schema(careerpath: Careerpath, request: pytest.FixtureRequest) -> None:
    """What was promised once is kept; what is new is written down, with `--update-golden`."""
    written = careerpath("schema", "output").out
    updating = request.config.getoption("--update-golden")
    if GOLDEN.exists() or not updating:
        broken = breaking(json.loads(GOLDEN.read_text(encoding="utf-8")), json.loads(written))
        assert not broken, (
            "scripts rely on what is different now:\n  "
            + "\n  ".join(broken)
            + "\nPut it back, or add a field beside it. If it was never released, remove"
            f" {GOLDEN.name} and write it anew with --update-golden; if it was, raise SCHEMA in"
            " careerpath.results.common first."
        )
    if updating:
        GOLDEN.parent.mkdir(exist_ok=True)
        GOLDEN.write_text(written, encoding="utf-8")
    assert written == GOLDEN.read_text(encoding="utf-8"), (
        "the output has something new, which is fine: describe it in docs/json-output.md, then run"
        " pytest tests/test_json_promise.py --update-golden"
    )


def _row(schema: Schema) -> Schema:
    found: Schema = schema["$defs"]["FitRow"]["properties"]
    return found


BREAKING: dict[str, tuple[Callable[[Schema], object], str]] = {
    "a field gone": (lambda new: _row(new).pop("score"), "FitRow: `score` is gone"),
    "another type": (
        lambda new: _row(new).update(score={"type": "string"}),
        "FitRow: `score` was number and is text",
    ),
    "whole no more": (
        lambda new: _row(new).update(rank={"type": "number"}),
        "FitRow: `rank` was whole number and is number",
    ),
    "null now": (
        lambda new: _row(new).update(score={"anyOf": [{"type": "number"}, {"type": "null"}]}),
        "FitRow: `score` was number and is number or null",
    ),
    "a list no more": (
        lambda new: _row(new).update(unused={"$ref": "#/$defs/Ref"}),
        "FitRow: `unused` was list of Ref and is Ref",
    ),
    "a pair no more": (
        lambda new: new["$defs"]["Route"]["properties"].update(
            years={"type": "array", "items": {"type": "number"}}
        ),
        "Route: `years` was pair of number and number and is list of number",
    ),
    "missing at times": (
        lambda new: new["$defs"]["FitRow"]["required"].remove("score"),
        "FitRow: `score` may be missing",
    ),
    "a field of a model gone": (
        lambda new: new["$defs"]["Source"]["properties"].pop("url"),
        "Source: `url` is gone",
    ),
    "a word gone": (
        lambda new: new["$defs"]["CareerLevel"]["enum"].remove("vp"),
        "CareerLevel no longer says “vp”",
    ),
    "a command gone": (lambda new: new["oneOf"].pop(0), "the command `match` is gone"),
    "another result": (
        lambda new: cases(new)["match"].update(result={"$ref": "#/$defs/Ref"}),
        "MatchReport: `person` is gone",
    ),
    "the envelope": (lambda new: new["properties"].pop("problems"), "`problems` is gone"),
}


@pytest.mark.parametrize("name", BREAKING)
def test_a_promise_broken_is_told(schema: Schema, name: str) -> None:
    change, told = BREAKING[name]
    new = deepcopy(schema)
    change(new)
    assert any(told in each for each in breaking(schema, new)), breaking(schema, new)
    new["properties"]["schema"] = {"const": "careerpath/2"}
    assert breaking(schema, new) == []


@pytest.mark.parametrize(
    "change",
    [
        lambda new: _row(new).update(more={"type": "string"}),
        lambda new: new["$defs"]["FitRow"]["required"].append("more"),
        lambda new: new["$defs"]["FitRow"].update(description="Other words."),
        lambda new: new["$defs"]["CareerLevel"]["enum"].append("founder"),
        lambda new: new["oneOf"].insert(0, {"properties": {"command": {"const": "more"}}}),
        lambda new: new["properties"].update(more={"type": "string"}),
    ],
)
def test_what_is_new_breaks_nothing(schema: Schema, change: Callable[[Schema], object]) -> None:
    new = deepcopy(schema)
    change(new)
    assert breaking(schema, new) == []
