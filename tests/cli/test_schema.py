"""`careerpath schema`: what editors check files by, held against files and against the models."""

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from tests.kit import EXAMPLES, ROOT, Careerpath

DATA = ROOT / "data"


def validator(careerpath: Careerpath, what: str) -> jsonschema.Draft202012Validator:
    """One that goes by the schema as it is printed."""
    run = careerpath("schema", what)
    assert (run.code, run.err) == (0, "")
    return jsonschema.Draft202012Validator(json.loads(run.out))


@pytest.mark.parametrize("what", ["catalogue", "profile"])
def test_it_is_a_schema(careerpath: Careerpath, what: str) -> None:
    jsonschema.Draft202012Validator.check_schema(validator(careerpath, what).schema)


def plain(path: Path) -> Any:
    """The data of a file as JSON has it: dates are text."""
    data = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    return json.loads(json.dumps(data, default=str))


def test_the_shipped_catalogue_follows_its_schema(careerpath: Careerpath) -> None:
    validator(careerpath, "catalogue").validate(plain(DATA / "roles.yaml"))


def test_the_schema_beside_the_shipped_catalogue_is_fresh(careerpath: Careerpath) -> None:
    beside = DATA / "catalogue.schema.json"
    assert beside.read_text(encoding="utf-8") == careerpath("schema", "catalogue").out
    first = (DATA / "roles.yaml").read_text(encoding="utf-8").splitlines()[0]
    assert first == f"# yaml-language-server: $schema={beside.name}"


@pytest.mark.parametrize("path", sorted(EXAMPLES.glob("*.yaml")), ids=lambda path: path.stem)
def test_examples_follow_the_schema_of_profiles(careerpath: Careerpath, path: Path) -> None:
    validator(careerpath, "profile").validate(plain(path))


@pytest.mark.parametrize(
    "data",
    [
        {"skills": ["sql", "negotiation"], "interests": "ECS"},
        {"skills": {"sql": None, "negotiation": 4}, "interests": ["helping people"]},
        {"preferences": {"functions": "sales", "levels": "manager"}},
    ],
)
def test_shorthands_follow_the_schema_of_profiles(
    careerpath: Careerpath, data: dict[str, Any]
) -> None:
    validator(careerpath, "profile").validate(data)


@pytest.mark.parametrize(
    ("what", "data"),
    [
        ("catalogue", {"rolls": []}),
        ("catalogue", {"skills": [{"id": "SQL", "title": "SQL", "category": "a"}]}),
        ("catalogue", {"roles": [{"id": "clerk", "title": "Clerk"}]}),
        ("catalogue", {"transitions": [{"from": "a", "to": "b", "kind": "leap"}]}),
        ("profile", {"skills": {"sql": 9}}),
        ("profile", {"education": "guru"}),
    ],
)
def test_mistakes_do_not(careerpath: Careerpath, what: str, data: dict[str, Any]) -> None:
    with pytest.raises(jsonschema.ValidationError):
        validator(careerpath, what).validate(data)


def test_into_a_file(careerpath: Careerpath, tmp_path: Path) -> None:
    path = tmp_path / "profile.schema.json"
    run = careerpath("schema", "profile", "-o", str(path))
    assert (run.code, run.out) == (0, "")
    assert path.read_text(encoding="utf-8") == careerpath("schema", "profile").out
    again = careerpath("schema", "profile", "-o", str(path))
    assert again.code == 2
    assert "the file exists already" in again.err
    assert careerpath("schema", "profile", "-o", str(path), "--force").code == 0
