"""The index is what is tested here: each test begins without one."""

import pytest


@pytest.fixture(autouse=True)
def _warm_cache() -> None:
    """In its own folder, where nothing is yet."""
