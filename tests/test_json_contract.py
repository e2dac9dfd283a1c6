"""Every answer, and every failure, keeps to the schema that `careerpath schema output` prints."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import typer.main
from jsonschema import Draft202012Validator
from jsonschema.exceptions import best_match

from careerpath.cli.app import COMMANDS, app_for
from careerpath.errors import Code
from careerpath.render.contract import _schema_of, output_schema
from careerpath.results.answers import ANSWERS
from tests.cli.test_next_commands import MINE, SCREENS
from tests.contract import Schema, cases
from tests.faults.samples import SCREENS as FULL_SCREENS
from tests.kit import EXAMPLES, Careerpath, Filled, Write
from tests.render.test_markdown import ANSWERS as AS_MARKDOWN

ANALYST = str(EXAMPLES / "operations-analyst.yaml")
MORE = {
    "match, interests alone": ("match", "-i", "ECS"),
    "match, unknown": ("match", "-s", "sql, juggling elephants", "-i", "zzz", "--current", "zzz"),
    "match, one that is blocked": ("match", "-s", "sql", "--education", "none", "-n", "73"),
    "fit, what if": ("fit", "cfo", "-s", "sql=3", "--with", "budgeting=4"),
    "fit, without skills": ("fit", "cfo", "-i", "ECS"),
    "compare, four": ("compare", "cfo", "ceo", "sales rep", "sales manager", "-p", ANALYST),
    "compare, differences": ("compare", "sales", "finance", "--differences"),
    "next, into, a person": ("next", "sales manager", "--into", "-p", ANALYST),
    "path, inferred": ("path", "sales rep", "cfo", "--inferred", "--hours", "5"),
    "path, easiest": ("path", "sales manager", "-p", ANALYST, "--prefer", "easiest"),
    "learn, a function": ("learn", "--function", "sales", "-p", ANALYST, "--hours", "2.5"),
    "similar, interests alone": ("similar", "cfo", "-i", "ECS"),
    "report": ("report", ANALYST),
    "report, without a role": ("report", "-s", "sql=3"),
    "report, interests alone": ("report", "-i", "ECS", "--redact"),
    "show, another": ("show", "ceo"),
    "roles, filtered": ("roles", "--level", "manager", "--track", "management"),
    "profile show, more": ("profile", "show", ANALYST),
}
SOUND = {**AS_MARKDOWN, **SCREENS, **MORE}
FAILED = {
    1: {
        "match": ("match", "-s", "juggling elephants"),
        "fit": ("fit", "cfo", "-s", "juggling elephants"),
        "path": ("path", "ceo", "sales rep"),
        "learn": ("learn", "-i", "ECS"),
        "catalogue check": ("catalogue", "check", "--strict", "{mine}"),
        "profile check": ("profile", "check", "{profile}"),
    },
    2: {
        "match": ("match", "missing.yaml"),
        "fit": ("fit", "juggler", "-s", "sql"),
        "show": ("show", "juggler"),
        "compare": ("compare", "cfo"),
        "roles": ("roles", "--level", "guru"),
        "catalogue info": ("catalogue", "info", "-c", "{broken}"),
        "schema output": ("schema", "output"),
        "": ("juggle",),
    },
}
FULL_OF = {
    **FULL_SCREENS,
    "compare": ("compare", "seller", "buyer", "-p", "{profile}"),
    "next": ("next", "buyer"),
    "path": ("path", "buyer", "seller", "-p", "{profile}"),
    "similar": ("similar", "seller", "-p", "{profile}"),
    "report": ("report", "{profile}"),
    "learn": ("learn", "-p", "{profile}"),
}


@pytest.fixture(scope="module")
def schema() -> Schema:
    return output_schema()


def keeps_to(schema: Schema, envelope: Any) -> None:
    """Assert that an envelope is one of those promised, and say where it is not.

    The case of its command alone comes first: of all cases together, no error would be clear.
    """
    command = "" if envelope["result"] is None else envelope["command"]
    known = cases(schema)
    assert command in known, f"`{command}` is missing in careerpath.results.answers.ANSWERS"
    expected = {
        "required": schema["required"],
        "properties": known[command],
        "$defs": schema["$defs"],
    }
    error = best_match(Draft202012Validator(expected).iter_errors(envelope))
    assert error is None, f"{error.json_path} of `{envelope['command']}`: {error.message}"
    Draft202012Validator(schema).validate(envelope)


def test_the_schema_is_one(careerpath: Careerpath, schema: Schema) -> None:
    run = careerpath("schema", "output")
    assert (run.code, run.err, json.loads(run.out)) == (0, "", schema)
    Draft202012Validator.check_schema(schema)
    assert schema["$schema"] == Draft202012Validator.META_SCHEMA["$id"]
    named = set(_refs(schema))
    assert named == {f"#/$defs/{name}" for name in schema["$defs"]}


def _refs(part: Any) -> Iterator[str]:
    if isinstance(part, dict):
        yield from (part[key] for key in part if key == "$ref")
        part = list(part.values())
    if isinstance(part, list):
        for each in part:
            yield from _refs(each)


def _answering(command: Any, name: str = "") -> Iterator[str]:
    """Every command that has a format to choose."""
    for own, inner in getattr(command, "commands", {}).items():
        yield from _answering(inner, f"{name} {own}".strip())
    if any(each.name == "format" for each in command.params):
        yield name


def test_every_command_is_in_the_table() -> None:
    # `batch` writes lines of its own, without the envelope: see docs/batch.md.
    answering = set(_answering(typer.main.get_command(app_for(COMMANDS)))) - {"batch"}
    assert answering >= {"match", "catalogue check"}
    advice = "add the command and its result to careerpath.results.answers.ANSWERS"
    assert answering == set(ANSWERS), advice
    asked = {" ".join(argv) for argv in SOUND.values()}
    unasked = [name for name in ANSWERS if not any(each.startswith(name) for each in asked)]
    assert not unasked, "add some words that ask for it to MORE"


@pytest.mark.parametrize("name", SOUND)
def test_answers_keep_to_the_schema(careerpath: Careerpath, schema: Schema, name: str) -> None:
    run = careerpath(*SOUND[name], "-f", "json")
    assert run.code == 0
    envelope = json.loads(run.out)
    assert envelope["result"] is not None
    keeps_to(schema, envelope)


@pytest.mark.parametrize("name", FULL_OF)
def test_a_catalogue_with_everything(
    careerpath: Careerpath, schema: Schema, filled_with: Filled, name: str
) -> None:
    profile, catalogue = filled_with("text")
    argv = [word.format(profile=profile) for word in FULL_OF[name]]
    run = careerpath(*argv, "-c", catalogue, "-f", "json")
    assert run.code == 0
    keeps_to(schema, json.loads(run.out))


def test_comparisons_keep_to_the_schema(
    careerpath: Careerpath, schema: Schema, write: Write
) -> None:
    earlier = write("earlier.json", careerpath("match", "-s", "sql=3", "-f", "json").out)
    run = careerpath("match", "-s", "sql=4,excel", "--since", earlier, "-f", "json")
    envelope = json.loads(run.out)
    assert envelope["result"]["since"]["rows"]
    keeps_to(schema, envelope)


def test_doubts_keep_to_the_schema(careerpath: Careerpath, schema: Schema, write: Write) -> None:
    run = careerpath("catalogue", "check", write("mine.yaml", MINE), "-f", "json")
    envelope = json.loads(run.out)
    assert envelope["result"]["doubts"]
    keeps_to(schema, envelope)


@pytest.mark.parametrize(
    ("code", "command"), [(code, command) for code, runs in FAILED.items() for command in runs]
)
def test_failures_keep_to_the_schema(
    careerpath: Careerpath, schema: Schema, write: Write, code: int, command: str
) -> None:
    files = {
        "mine": write("mine.yaml", MINE),
        "broken": write("broken.yaml", MINE.replace("level: 4", "level: 9")),
        "profile": write("profile.yaml", "skills: {sql: 3, juggling elephants: 4}\n"),
    }
    run = careerpath(*(word.format(**files) for word in FAILED[code][command]), "-f", "json")
    assert run.code == code
    envelope = json.loads(run.out)
    assert envelope["command"] == command
    keeps_to(schema, envelope)


@pytest.mark.parametrize(
    "spoil",
    [
        lambda envelope: envelope["result"].pop("found"),
        lambda envelope: envelope["result"].update(more=1),
        lambda envelope: envelope["result"].update(found="12"),
        lambda envelope: envelope["result"].update(found=None),
        lambda envelope: envelope["result"]["rows"][0]["role"].update(id=1),
        lambda envelope: envelope.update(result=None),
        lambda envelope: envelope.update(command="skills"),
        lambda envelope: envelope.update(schema="careerpath/2"),
        lambda envelope: envelope.pop("problems"),
    ],
)
def test_what_breaks_the_promise_is_caught(
    careerpath: Careerpath, schema: Schema, spoil: Callable[[Any], object]
) -> None:
    envelope = json.loads(careerpath("roles", "sales", "-f", "json").out)
    validator = Draft202012Validator(schema)
    validator.validate(envelope)
    spoil(envelope)
    assert not validator.is_valid(envelope)


def test_problems_are_written_as_promised(schema: Schema) -> None:
    assert schema["$defs"]["Problem"]["properties"]["code"]["enum"] == list(Code)
    assert "excerpt" not in schema["$defs"]["Problem"]["properties"]


def test_a_type_with_no_form_in_json_is_refused() -> None:
    with pytest.raises(TypeError, match="no form in JSON"):
        _schema_of(set[str], {})


def test_it_is_written_to_a_file(careerpath: Careerpath, tmp_path: Path) -> None:
    path = tmp_path / "output.schema.json"
    assert careerpath("schema", "output", "-o", str(path)).code == 0
    assert path.read_text(encoding="utf-8") == careerpath("schema", "output").out
    again = careerpath("schema", "output", "-o", str(path))
    assert again.code == 2
    assert "the file exists already" in again.err
    assert careerpath("schema", "output", "-o", str(path), "--force").code == 0
