"""One cache of compiled catalogues for all the tests of this folder: they ask, they don't build."""

import pytest


@pytest.fixture(scope="session")
def warm_cache(tmp_path_factory: pytest.TempPathFactory) -> str:
    return str(tmp_path_factory.mktemp("cache"))


@pytest.fixture(autouse=True)
def _warm(monkeypatch: pytest.MonkeyPatch, warm_cache: str) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", warm_cache)
