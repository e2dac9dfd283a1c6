"""Row 6: a tag is refused by name, and nothing that it names is run."""

from pathlib import Path

import pytest

from tests.faults.samples import Given, refused

TAG = "tag:yaml.org,2002:"


@pytest.mark.parametrize(
    ("value", "tag"),
    [
        ("!!python/object/apply:os.system ['touch {}']", f"{TAG}python/object/apply:os.system"),
        ("!!python/object/new:os.system ['touch {}']", f"{TAG}python/object/new:os.system"),
        (
            "!!python/object/apply:open ['{}', w]",
            f"{TAG}python/object/apply:open",
        ),
        ("!!python/name:os.system ''", f"{TAG}python/name:os.system"),
        ("!!python/module:os ''", f"{TAG}python/module:os"),
        ("!!python/object:careerpath.errors.Problem {{}}", f"{TAG}python/object:careerpath.errors"),
        ("!!ruby/object:Gem {{}}", f"{TAG}ruby/object:Gem"),
        ("!env HOME", "!env"),
        ("!include /etc/passwd", "!include"),
        ("!<tag:example.org,2000:x> text", "tag:example.org,2000:x"),
        ("! text", "!"),
        ("!!str text", f"{TAG}str"),
        ("!!map {{a: b}}", f"{TAG}map"),
        ("!!set {{a}}", f"{TAG}set"),
        ("&anchor !!omap []", f"{TAG}omap"),
    ],
)
def test_refused_by_name(value: str, tag: str, given: Given, tmp_path: Path) -> None:
    made = tmp_path / "made"
    run = given(f"title: x\nname: {value.format(made)}\n")
    refused(run, "given.yaml:2:7 CP008", hint="remove the tag; quote what is text")
    assert f"the tag {tag}" in run.err
    assert not made.exists()


@pytest.mark.parametrize("content", ["!!python/object/apply:os.abort []\n", "!x\n? !y a\n: !z b\n"])
def test_at_the_top_and_on_keys(content: str, given: Given) -> None:
    run = given(content)
    assert (run.code, run.out) == (2, "")
    assert run.err.count("error[CP008]") == content.count(" !") + 1
