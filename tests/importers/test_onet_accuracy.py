"""What the program gets right on O*NET 29.3, end to end, where the reference data is at hand.

Floors lie a little below what was measured; `benchmarks/accuracy.py` measures in full.
"""

from collections.abc import Callable
from importlib import import_module
from pathlib import Path

import pytest

from tests.kit import ROOT

pytestmark = pytest.mark.slow

Ours = Callable[..., dict[str, float]]


@pytest.fixture
def ours(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Callable[[str], Ours]:
    def task(name: str) -> Ours:
        found: Ours = import_module(f"tasks.{name}").ours
        return found

    monkeypatch.syspath_prepend(ROOT / "benchmarks")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    return task


def test_related_occupations(ours: Callable[[str], Ours], reference_data: Path) -> None:
    found = ours("related")(reference_data / "data", every=3)
    assert found["recall@10"] >= 0.59
    assert found["nDCG@10"] >= 0.74


def test_titles_that_stand_in_no_list(ours: Callable[[str], Ours], reference_data: Path) -> None:
    found = ours("titles")(reference_data / "data", seed=2, count=300)
    assert found["top 1"] >= 0.6
    assert found["top 5"] >= 0.84


def test_noisy_profiles(ours: Callable[[str], Ours], reference_data: Path) -> None:
    found = ours("profiles")(reference_data / "data", seed=201, every=3)
    assert found["recall@1"] >= 0.86
    assert found["recall@5"] >= 0.96
