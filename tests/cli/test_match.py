"""`careerpath match`, as people and scripts meet it."""

import json

import pytest

from tests.kit import EXAMPLES, ROOT, Careerpath, Golden, widest

PROFILES = sorted(path.stem for path in EXAMPLES.glob("*.yaml"))


@pytest.fixture(autouse=True)
def _at_the_root(monkeypatch: pytest.MonkeyPatch) -> None:
    # The next command names the profile as it was typed, and the golden files keep it.
    monkeypatch.chdir(ROOT)


def test_there_are_three_examples() -> None:
    assert len(PROFILES) == 3


@pytest.mark.parametrize("width", [80, 140])
@pytest.mark.parametrize("name", PROFILES)
def test_golden_screen(name: str, width: int, careerpath: Careerpath, golden: Golden) -> None:
    run = careerpath("match", f"examples/{name}.yaml", "--color", "never", width=width)
    assert (run.code, run.err) == (0, "")
    assert widest(run.out) <= width
    golden(f"match-{name}-{width}.txt", run.out)


@pytest.mark.parametrize("name", PROFILES)
def test_golden_json(name: str, careerpath: Careerpath, golden: Golden) -> None:
    run = careerpath("match", f"examples/{name}.yaml", "-f", "json", "-n", "2")
    assert run.code == 0
    assert json.loads(run.out)["schema"] == "careerpath/1"
    golden(f"match-{name}.json", run.out)
