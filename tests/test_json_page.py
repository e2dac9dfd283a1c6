"""`docs/json-output.md` names every field of every result, and its examples are what comes out."""

import json
import re
import shlex
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from careerpath.errors import Code
from careerpath.render.contract import output_schema
from careerpath.results.answers import ANSWERS
from tests.contract import Schema, anchor, cases, said, target
from tests.kit import ROOT, Careerpath

FILE = ROOT / "docs" / "json-output.md"
PAGE = FILE.read_text(encoding="utf-8")
SCHEMA = output_schema()
TYPES = [name for name, each in SCHEMA["$defs"].items() if "properties" in each]

# A block of commands, and below it a block of output for each of them.
_EXAMPLE = re.compile(r"^```sh\n(.*?)^```\n((?:\n```json\n.*?^```\n)+)", re.MULTILINE | re.DOTALL)
_OUTPUT = re.compile(r"```json\n(.*?)```\n", re.DOTALL)
# Of jq only this: fields and first entries, then a choice of fields.
_STEPS = re.compile(r"\.([a-z_]+)|\[(0)\]")
_PICKED = re.compile(r"^([a-z_.\[\]0]*)(?: \| \{([a-z_, ]+)\})?$")


def _sections(page: str) -> dict[str, str]:
    """The text under each heading, up to the next one."""
    _, *parts = re.split(r"^#+ (.*)\n", page, flags=re.MULTILINE)
    return dict(zip(parts[::2], parts[1::2], strict=True))


SECTIONS = _sections(PAGE)


def _rows(section: str) -> dict[str, tuple[str, str]]:
    """Type and meaning of each field in the tables of a section."""
    found = re.findall(r"^\| `([a-z_0-9]+)` \| (.*?) \| (.*?) \|$", section, re.MULTILINE)
    return {name: (kind, meaning) for name, kind, meaning in found}


def _lines(fields: dict[str, str]) -> str:
    return "\n".join(f"| `{name}` | {kind} | … |" for name, kind in fields.items())


@pytest.mark.parametrize("name", TYPES)
def test_every_field_is_named(name: str) -> None:
    wanted = {
        field: said(each, SCHEMA) for field, each in SCHEMA["$defs"][name]["properties"].items()
    }
    table = f"### {name}\n\n| field | type | meaning |\n| --- | --- | --- |\n{_lines(wanted)}"
    assert name in SECTIONS, f"docs/json-output.md has nothing on {name}; add:\n\n{table}\n"
    rows = _rows(SECTIONS[name])
    missing = {field: kind for field, kind in wanted.items() if field not in rows}
    assert not missing, f"in docs/json-output.md add to the table of {name}:\n{_lines(missing)}"
    extra = sorted(rows.keys() - wanted.keys())
    assert not extra, f"docs/json-output.md names what {name} does not have: {extra}"
    wrong = {field: kind for field, kind in wanted.items() if rows[field][0] != kind}
    assert not wrong, f"in docs/json-output.md the types of {name} are now:\n{_lines(wrong)}"
    unsaid = [field for field, (_, meaning) in rows.items() if not meaning.strip(" …")]
    assert not unsaid, f"docs/json-output.md does not say what these fields of {name} mean"


def test_the_envelope_is_described() -> None:
    rows = _rows(SECTIONS["The envelope"])
    assert rows.keys() == SCHEMA["properties"].keys()
    assert f"`{SCHEMA['properties']['schema']['const']}`" in rows["schema"][1]


@pytest.mark.parametrize("command", ANSWERS)
def test_every_command_has_its_section(command: str) -> None:
    headings = [heading for heading in SECTIONS if command in heading.split(", ")]
    assert headings, f"docs/json-output.md has no section ## {command}"
    after = PAGE.partition(f"\n## {headings[0]}\n")[2].partition("\n## ")[0]
    result = cases(SCHEMA)[command]["result"]
    for each in result.get("anyOf", [result]):
        name = each["$ref"].removeprefix("#/$defs/")
        assert f"\n### {name}\n" in after, f"{name} belongs below ## {command}"
    example = f"careerpath {command} "
    assert example in PAGE, f"docs/json-output.md has no example of {command}"


def test_every_word_is_named() -> None:
    scales = [each for each in SCHEMA["$defs"].values() if "enum" in each]
    assert len(scales) > 3
    words = [word for each in scales for word in each["enum"]]
    assert [word for word in (*words, *Code) if f"`{word}`" not in PAGE] == []


def test_every_link_leads_somewhere() -> None:
    headings = re.findall(r"^#+ (.*)$", PAGE, re.MULTILINE)
    anchors = [anchor(heading) for heading in headings]
    assert len(set(anchors)) == len(anchors)
    assert set(re.findall(r"\]\(#([^)]*)\)", PAGE)) <= set(anchors)
    for path in re.findall(r"\]\(([a-z-]+\.md)", PAGE):
        assert (FILE.parent / path).exists()


def shortened(value: Any, schema: Schema) -> Any:
    """A value with the first entry alone of each list in it; a pair is whole."""
    schema = target(schema, SCHEMA)
    for each in (*schema.get("anyOf", ()), *schema.get("oneOf", ())):
        if Draft202012Validator({**each, "$defs": SCHEMA["$defs"]}).is_valid(value):
            return shortened(value, each)
    if parts := schema.get("prefixItems"):
        return [shortened(each, part) for each, part in zip(value, parts, strict=True)]
    if isinstance(value, list):
        return [shortened(each, schema["items"]) for each in value[:1]]
    if isinstance(value, dict) and "properties" in schema:
        return {name: shortened(each, schema["properties"][name]) for name, each in value.items()}
    return value


def part(value: Any, words: str) -> Any:
    """What jq would take of it."""
    picked = _PICKED.match(words)
    assert picked, f"these tests know no jq such as {words}"
    for field, _ in _STEPS.findall(picked[1]):
        value = value[field] if field else value[0]
    return {name: value[name] for name in picked[2].split(", ")} if picked[2] else value


def output(careerpath: Careerpath, line: str) -> str:
    """What a line of the page writes, lists cut to their first entry."""
    words = shlex.split(line)
    piped = words[words.index("|") + 1 :] if "|" in words else ["jq", "."]
    name, *argv = words[: words.index("|")] if "|" in words else words
    assert (name, piped[0], len(piped)) == ("careerpath", "jq", 2)
    envelope = json.loads(careerpath(*argv).out)
    case = cases(SCHEMA)["" if envelope["result"] is None else envelope["command"]]
    schema = {**SCHEMA["properties"], "result": case["result"]}
    short = {key: shortened(each, schema[key]) for key, each in envelope.items()}
    return json.dumps(part(short, piped[1]), ensure_ascii=False, indent=2) + "\n"


def _examples() -> Iterator[tuple[str, str]]:
    for commands, outputs in _EXAMPLE.findall(PAGE):
        yield from zip(commands.splitlines(), _OUTPUT.findall(outputs), strict=True)


EXAMPLES = dict(_examples())


def test_there_are_examples() -> None:
    assert len(EXAMPLES) > len(ANSWERS)
    # None has slipped through the pattern.
    assert len(EXAMPLES) == PAGE.count("```json\n") == PAGE.count("\ncareerpath ")


def test_golden_examples(
    careerpath: Careerpath, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ROOT)
    written = {line: output(careerpath, line) for line in EXAMPLES}
    if request.config.getoption("--update-golden"):
        _rewrite(FILE, written)
        return
    stale = [line for line, text in written.items() if text != EXAMPLES[line]]
    advice = "write them anew: pytest tests/test_json_page.py --update-golden\n"
    assert not stale, f"{advice}{written[stale[0]]}"


def _rewrite(file: Path, written: dict[str, str]) -> None:
    def example(found: re.Match[str]) -> str:
        blocks = (f"\n```json\n{written[line]}```\n" for line in found[1].splitlines())
        return f"```sh\n{found[1]}```\n{''.join(blocks)}"

    file.write_text(_EXAMPLE.sub(example, PAGE), encoding="utf-8")
