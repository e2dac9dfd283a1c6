"""`docs/catalogue-format.md` names every key and code, and its examples are catalogues."""

import re
from collections.abc import Iterator
from enum import Enum
from typing import Any

import pytest

from careerpath.errors import Code
from careerpath.models import catalogue, role
from careerpath.models.base import Model
from careerpath.models.scales import CareerLevel, Education, Effort, Theme, Track
from tests.kit import ROOT, Careerpath, Write

PAGE = (ROOT / "docs" / "catalogue-format.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```yaml\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
(COMMANDS,) = re.findall(r"^```sh\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)


def _models() -> Iterator[type[Model]]:
    for module in (catalogue, role):
        for name in module.__all__:
            found: Any = getattr(module, name)
            if isinstance(found, type) and issubclass(found, Model):
                yield found


def test_every_key_is_named() -> None:
    named = set(re.findall(r"`([a-z_0-9]+)(?:: true)?`", PAGE)) | {"kind", "name"}
    keys = {
        field.alias or name for model in _models() for name, field in model.model_fields.items()
    }
    assert len(keys) > 80
    assert keys - named - {"realistic", "skill"} <= {"years"} | named
    assert keys - named == set()


@pytest.mark.parametrize(
    "scale",
    [CareerLevel, Education, Effort, Theme, Track, catalogue.SourceKind, catalogue.TransitionKind],
)
def test_every_word_of_a_scale_is_named(scale: type[Enum]) -> None:
    assert [each.value for each in scale if f"`{each.value}`" not in PAGE] == []


def test_every_doubt_is_named() -> None:
    doubtful = [code.value for code in Code if code.value >= "CP050"]
    assert doubtful
    assert [code for code in doubtful if f"| {code} |" not in PAGE] == []


def test_the_first_catalogue_is_sound(careerpath: Careerpath, write: Write) -> None:
    path = write("bakery.yaml", BLOCKS[0])
    run = careerpath("catalogue", "check", "--strict", path)
    assert (run.code, run.err) == (0, "")
    (commands,) = re.findall(
        r"^```sh\n(careerpath catalogue check.*?)^```$", PAGE, re.MULTILINE | re.DOTALL
    )
    for line in commands.splitlines():
        words = re.findall(r"\"[^\"]*\"|\S+", line.replace("bakery.yaml", path))
        run = careerpath(*(word.strip('"') for word in words[1:]))
        assert (run.code, run.err) == (0, ""), line


def test_the_other_examples_can_be_read(careerpath: Careerpath, write: Write) -> None:
    gates = "".join(f"    {line}\n" for line in BLOCKS[1].splitlines())
    with_gates = BLOCKS[0].replace("    experience: {min: 4", f"{gates}    experience: {{min: 4")
    assert with_gates != BLOCKS[0]
    base = write("bakery.yaml", with_gates)
    skill = BLOCKS[2].replace("id: negotiation", "id: dough")
    run = careerpath("catalogue", "check", base, write("later.yaml", skill))
    assert (run.code, run.err) == (0, "")
